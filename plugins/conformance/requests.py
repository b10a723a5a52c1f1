"""Sample requests for a tool: its author's own, ours for the capabilities that we know, or made after the request type.

An author hands in samples by ``conformance_requests()``: a method of the tool that returns requests, or a function of
the plugin's module that returns a mapping of tool name to requests. Each is an instance of the capability's request
type, or plain data for one (a ``dict`` of its fields).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from ...personas.errors import InvalidInput
from ...tools.capability import Tool
from ...tools.contracts import (
    AnimationRequest,
    AvatarRequest,
    FacesRequest,
    LandmarksRequest,
    LikenessRequest,
    LipSyncRequest,
    PortraitRequest,
    SpeechRequest,
    TranscriptionRequest,
    VoiceConversionRequest,
    VoiceRequest,
)
from ...tools.media import Portrait, Voice
from . import materials
from .made_up import made_up

HOOK = "conformance_requests"
_OWN_VOICE = "made for this check; nobody's voice"


@dataclass(frozen=True)
class Beside:
    """What a plugin hands over beside a tool: ``voices`` for its speech tool, ``tools`` whose portraits its other tools
    find and move."""

    voices: Sequence[Voice] = ()
    tools: Sequence[Tool[Any, Any]] = ()

    def portraits(self, but: Tool[Any, Any]) -> Iterator[Portrait]:
        """A portrait by each portrait tool of the plugin's own that can draw here."""
        for tool in self.tools:
            if tool is but or tool.capability.name != "portrait" or not tool.available().ok:
                continue
            for request in _portraits(tool, self):
                if _accepted(tool, request):
                    tool.setup("auto")
                    yield tool.run(request)
                    break


def requests_for(
    tool: Tool[Any, Any],
    module: ModuleType | None = None,
    beside: Beside = Beside(),  # noqa: B008 - frozen
) -> list[Any]:
    """Requests that ``tool`` accepts, best first; empty where it accepts none.

    :raises InvalidInput: what the author handed in is no request.
    """
    handed = list(_handed_in(tool, module))
    made = handed or list(_ours(tool, beside))
    return [request for request in made if _accepted(tool, request)]


def _handed_in(tool: Tool[Any, Any], module: ModuleType | None) -> Iterator[Any]:
    own = getattr(tool, HOOK, None)
    handed: Any = own() if callable(own) else ()
    if not callable(own) and callable(of_module := getattr(module, HOOK, None)):
        handed = dict(of_module()).get(tool.name, ())
    for request in handed:
        yield as_request(tool.capability.request, request)


def as_request(kind: Any, data: Any) -> Any:
    """``data`` itself where it is one, or the request that plain data stands for."""
    if not dataclasses.is_dataclass(kind) and not hasattr(kind, "model_validate"):
        return data
    if isinstance(data, kind):
        return data
    if not isinstance(data, dict):
        raise InvalidInput(
            f"{HOOK}() gave a {type(data).__name__}", mend=f"give {kind.__name__}s, or a dict of its fields"
        )
    return kind.model_validate(data) if hasattr(kind, "model_validate") else kind(**data)


def _ours(tool: Tool[Any, Any], beside: Beside) -> Iterator[Any]:
    make = MAKERS.get(tool.capability.name)
    if make is not None:
        yield from make(tool, beside)
    else:
        yield from made_up(tool)


def _accepted(tool: Tool[Any, Any], request: Any) -> bool:
    try:
        return bool(tool.accepts(request))
    except Exception:  # noqa: BLE001 - the check of bad input tells of it
        return False


def _portraits(tool: Any, beside: Beside) -> Iterator[PortraitRequest]:
    yield PortraitRequest(materials.spec(), seed=5, size=materials.SIZE)
    yield PortraitRequest(materials.spec("woman"), seed=6, size=320)
    marks = materials.portrait().landmarks
    yield PortraitRequest(materials.spec(), seed=5, size=materials.SIZE, picture=materials.picture(), landmarks=marks)


def _landmarks(tool: Any, beside: Beside) -> Iterator[LandmarksRequest]:
    for subject in ("woman", "apple"):
        portrait = materials.portrait(subject)
        yield LandmarksRequest(portrait.image, portrait)
        yield LandmarksRequest(portrait.image)
    for portrait in beside.portraits(tool):
        yield LandmarksRequest(portrait.image, portrait)


def _castings(tool: Any, beside: Beside) -> Iterator[VoiceRequest]:
    yield VoiceRequest(materials.spec(), materials.voices())
    yield VoiceRequest(materials.spec(), materials.voices(), wanted=materials.voices()[-1].id)


def _speeches(tool: Any, beside: Beside) -> Iterator[SpeechRequest]:
    own = [voice for voice in beside.voices if voice.engine == tool.name]
    if tool.name == materials.voice().engine:
        own = [materials.voice(), *own]
    english = [voice for voice in own if any(tag.lower().startswith("en") for tag in voice.languages)]
    voice = next(iter(english or own), Voice(tool.name, f"{tool.name}:sample", ("en",)))
    language = voice.languages[0] if voice.languages else "en"
    yield SpeechRequest(materials.TEXT, voice, language)
    yield SpeechRequest("One, two, three.", voice, language, emotion="joy", pace=1.2)


def _lip_syncs(tool: Any, beside: Beside) -> Iterator[LipSyncRequest]:
    yield LipSyncRequest(materials.speech(), "joy", 25.0, seed=5)
    yield LipSyncRequest(materials.speech(), "neutral", 30.0, seed=6, energy=0.0)


def _animations(tool: Any, beside: Beside) -> Iterator[Any]:
    yield materials.animation("woman")
    yield materials.animation("apple", size=128)
    for portrait in beside.portraits(tool):
        yield AnimationRequest(portrait, materials.track(), materials.SIZE, materials.speech())


def _transcriptions(tool: Any, beside: Beside) -> Iterator[TranscriptionRequest]:
    yield TranscriptionRequest(materials.speech().samples, materials.speech().sample_rate, "en")
    yield TranscriptionRequest(materials.speech().samples, materials.speech().sample_rate)


def _faces(tool: Any, beside: Beside) -> Iterator[FacesRequest]:
    yield FacesRequest(materials.portrait("woman").image)
    yield FacesRequest(materials.portrait("woman").image, identity=True, consent="a sculpture; nobody's face")


def _likenesses(tool: Any, beside: Beside) -> Iterator[LikenessRequest]:
    yield LikenessRequest(materials.portrait().image, "an apple with a face", materials.portrait("woman").image)
    yield LikenessRequest(materials.portrait().image, "a woman")


def _conversions(tool: Any, beside: Beside) -> Iterator[VoiceConversionRequest]:
    speech = materials.speech()
    yield VoiceConversionRequest(speech, speech.samples[::-1].copy(), speech.sample_rate, _OWN_VOICE)


def _avatars(tool: Any, beside: Beside) -> Iterator[AvatarRequest]:
    yield AvatarRequest(materials.portrait(), materials.spec(), "glb", triangles=12_000)


MAKERS: dict[str, Callable[[Any, Beside], Iterator[Any]]] = {
    "portrait": _portraits,
    "landmarks": _landmarks,
    "voice": _castings,
    "speech": _speeches,
    "lip_sync": _lip_syncs,
    "animation": _animations,
    "transcription": _transcriptions,
    "faces": _faces,
    "likeness": _likenesses,
    "voice_conversion": _conversions,
    "avatar": _avatars,
}
