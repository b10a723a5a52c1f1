"""The speech tool that needs nothing: espeak-ng in a process of its own, tuned, polished and timed.

What a voice's ``parameters`` may hold is told at :class:`EspeakSpeech`. Which voice fits whom is not known here;
see :mod:`animism.tools.voice`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ..capability import Availability, Progress, Requires, Tool, silent
from ..contracts import SPEECH, SpeechRequest
from ..media import Speech, Voice
from . import timeline
from .analysis import Floats
from .delivery import LEAD, LONGEST_ECHO, Tape, check_pace, effects_of, finished
from .effects import apply_chain, check_chain
from .espeak_languages import language_of
from .espeak_process import EspeakPool, WorkerDied, espeak_paths, shared_pool
from .espeak_voice_file import compose
from .loudness import TARGET
from .prosody import Prosody, prosody
from .text import pieces, speakable

ORDINARY_RATE = 165
"""Words a minute of a voice that says nothing about it."""
_VOLUME = 70  # of 100: low formants make espeak-ng clip at 100
_POLISH: tuple[Mapping[str, Any], ...] = (
    {"effect": "warmth", "amount": 1.0},
    {"effect": "high_pass", "frequency": 60, "slope": 2},
    {"effect": "low_pass", "frequency": 8500, "slope": 1},  # its hisses are sharper than its vowels are clear
    {"effect": "room", "size": 0.06, "mix": 0.05, "damping": 0.7},
)


class EspeakSpeech(Tool[SpeechRequest, Speech]):
    """Speaks with espeak-ng. ``voice.parameters`` may hold

    - ``identifier``: espeak-ng's file of the language (``gmw/en-US``); ``variant``: of the speaker (``f3``);
    - ``rate``: words a minute, 165 by default;
    - ``pitch``, ``pitch_hz``, ``range``, ``formants``, ``flutter``, ``roughness``, ``breath``, ``voicing``: see
      :func:`~animism.tools.speech.espeak_voice_file.compose`;
    - ``effects``: a chain of :mod:`~animism.tools.speech.effects`; ``polish``: ``False`` leaves the raw sound.

    The voice's own language is spoken when it serves the one asked for; otherwise the same speaker speaks the
    language asked for, where espeak-ng has it. The same request gives the same samples, in any process.
    """

    capability = SPEECH
    name = "espeak"
    description = (
        "Speaks over 100 languages at once, without network or model, in any tuned or cast espeak voice; phoneme and "
        "word times are exact. Clear rather than natural."
    )
    requires = Requires(modules=("espeakng_loader",), memory=30_000_000)

    def __init__(self, pool: EspeakPool | None = None) -> None:
        self._pool = pool

    def accepts(self, request: SpeechRequest) -> bool:
        return request.voice.engine == self.name

    def available(self) -> Availability:
        try:
            espeak_paths()
        except ToolUnavailable as error:
            return Availability(False, str(error), error.mend or "")
        return Availability(True)

    def run(self, request: SpeechRequest, progress: Progress = silent) -> Speech:
        """Raises ``InvalidInput`` for a text with nothing to say, an unknown emotion, effect or espeak file."""
        text, manner = speakable(request.text), prosody(request.emotion)
        check_pace(request.pace)
        order = _order(request.voice, request.language, manner, request.pace)
        chain = [*(_POLISH if request.voice.parameters.get("polish", True) else ()), *effects_of(request.voice)]
        check_chain(chain)
        return self._speak(request.text, pieces(text), order, chain, TARGET + manner.gain, progress)

    def _speak(
        self, text: str, parts: list[str], order: dict[str, Any], chain: list, target: float, progress: Progress
    ) -> Speech:
        tape, sounds, spoken = Tape(), [], []
        at, rate, total, done = None, 0, sum(map(len, parts)), 0
        waiting = parts[::-1]
        while waiting:
            part = waiting.pop()
            progress(0.95 * done / total, "speaking")
            try:
                dry, events, rate = self._ask({**order, "text": part})
            except WorkerDied:  # halves are tried until only the word that espeak-ng cannot read is left out
                words = part.split()
                if len(words) > 1:
                    waiting += [" ".join(words[len(words) // 2 :]), " ".join(words[: len(words) // 2])]
                continue
            at = round(LEAD * rate) if at is None else at
            here = timeline.phonemes(events, dry, rate)
            sounds += timeline.shifted(here, at / rate)
            spoken += timeline.shifted_words(timeline.words(events, part, here, rate), at / rate)
            tape.add(at, apply_chain(dry, rate, chain)[: len(dry) + int(LONGEST_ECHO * rate)])
            at += len(dry)
            done += len(part)
        if at is None or not any(sound.symbol for sound in sounds):
            raise ToolFailed(
                "espeak-ng can read no word of the text in this language", tool=self.name,
                mend="choose a voice of the text's own language",
            )
        progress(0.95, "levelling")
        speech = finished(tape, text, rate, sounds, spoken, target)
        progress(1.0, "spoken")
        return speech

    def _ask(self, request: dict[str, Any]) -> tuple[Floats, list[list], int]:
        header, pcm = (self._pool or shared_pool()).ask(request)
        return np.frombuffer(pcm, "<i2").astype(np.float32) / 32768, header["events"], header["sample_rate"]


def _order(voice: Voice, language: str, manner: Prosody, pace: float) -> dict[str, Any]:
    """What the worker is asked for, text aside."""
    own = voice.parameters
    tuning = {key: own[key] for key in ("pitch_hz", "formants", "voicing") if key in own}
    tuning["pitch"] = float(own.get("pitch", 1.0)) * manner.pitch
    tuning["range"] = float(own.get("range", 1.0)) * manner.range
    for name, top in (("flutter", 100), ("breath", 100), ("roughness", 7)):
        added = getattr(manner, name)
        if name in own or added:
            tuning[name] = min(top, float(own.get(name, 2 if name == "flutter" else 0)) + added)
    rate = float(own.get("rate", ORDINARY_RATE)) * manner.pace * pace
    return {
        "do": "speak", "voice_file": compose(_identifier(voice, language), own.get("variant"), tuning),
        "rate": int(np.clip(rate, 80, 450)), "volume": _VOLUME, "gap": int(own.get("gap", 0)),
    }


def _identifier(voice: Voice, language: str) -> str:
    own = voice.parameters.get("identifier")
    primary = language.lower().split("-")[0]
    served = {tag.lower().split("-")[0] for tag in voice.languages}
    asked = None if own and primary in served else language_of(language)
    if asked:
        return asked.identifier
    if own:
        return str(own)
    raise InvalidInput(f"espeak-ng does not speak {language!r}", mend="animism voices --json lists the languages")
