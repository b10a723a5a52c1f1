"""Casting: chooses the voice that fits, out of every voice that is registered.

The scores are the voice tool's, whoever thinks. It speaks nothing.
"""

from __future__ import annotations

from ..personas.errors import InvalidInput
from ..personas.spec import PersonaSpec
from ..tools.contracts import VoiceRequest
from ..tools.media import Voice
from .agreed import voice_agreed
from .parts import voice_part
from .workshop import Log, Workshop


def cast(shop: Workshop, spec: PersonaSpec, log: Log) -> Voice:
    """The voice for ``spec``; ``InvalidInput`` with the nearest names when the user's own wish does not exist."""
    shop.job.tell("voice", 0.0, "casting the voice")
    voices = _that_can_speak(shop)
    voices = tuple(voice for voice in voices if voice.id == shop.kept.voice) or voices  # the same speaker, tuned
    named = spec.model_copy(update={"name": str(spec.extensions.get("cast_as", spec.name))})
    if shop.project.commercial and shop.request.voice is None:
        voices = tuple(voice for voice in voices if voice_part(voice).commercial_use is not False) or voices
    request = VoiceRequest(named, voices, wanted=shop.request.voice)
    voice: Voice = shop.call(
        "voice", request, log, stage="voice", span=(0.0, 0.9), reason="scores every voice against the persona"
    )
    reasons = voice.attributes.get("reasons") or [voice.description]
    shop.mind(log, [voice_part(voice)])
    others = [str(other) for other, _ in voice.attributes.get("alternatives", ())]
    log.choose("casting", "voice", voice.id, "; ".join(reasons), others)
    shop.job.tell("voice", 1.0, f"{voice.id}: {voice.description}", result=voice)
    return voice


def _that_can_speak(shop: Workshop) -> tuple[Voice, ...]:
    """The voices whose engine runs here; all of them where none does, so that the speech tool can say what is missing.
    A voice that the user asks for is there in any case. A person's own voice whose consent does not hold is not there;
    asked for, it is ``InvalidInput``."""
    able = {tool.name for tool in shop.host.tools.of("speech") if tool.available().ok}
    known = tuple(voice for voice in shop.host.voices.values() if _may_speak(shop, voice))
    return tuple(voice for voice in known if voice.engine in able or voice.id == shop.request.voice) or known


def _may_speak(shop: Workshop, voice: Voice) -> bool:
    if "consent" not in voice.parameters:  # nearly all of them
        return True
    try:
        voice_agreed(voice, shop.consents)
    except InvalidInput:
        if voice.id == shop.request.voice:
            raise
        return False
    return True
