"""What every engine but espeak-ng shares: text cleaned and cut, each piece spoken and checked, effects, one loudness.

An engine opens a voice and says pieces; the rest is here. Emotions move pace, pitch, loudness and breath of engines
that know none of them. Nothing here knows an engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput, ToolFailed
from ..capability import Progress, Tool, silent
from ..contracts import SPEECH, SpeechRequest
from ..media import Phoneme, Speech, Word
from .delivery import LEAD, LONGEST_ECHO, Tape, check_pace, effects_of, finished
from .effects import apply_chain, check_chain
from .loudness import TARGET
from .prosody import Prosody, prosody
from .stretching import stretched
from .text import PIECE, pieces, speakable
from .timeline import shifted, shifted_words

GAP = 0.12
"""Seconds between pieces, which end where sentences do."""
_SECONDS_A_CHARACTER, _GRACE = 0.6, 12.0  # a model that babbles on is stopped there; slow speech takes 0.12
_QUIETEST = 1e-4
_Chain = list[Mapping[str, Any]]


@dataclass(frozen=True)
class Piece:
    """What an engine says for one piece: float (T,) mono about [-1, 1], its rate in Hz, and, where it tells them, sounds
    from 0 to the end without gaps, and words."""

    samples: NDArray[Any]
    sample_rate: int
    phonemes: Sequence[Phoneme] = ()
    words: Sequence[Word] = ()


Say = Callable[[str], Piece]


class Rising:
    """A :class:`~animism.tools.capability.Progress` whose fraction never falls, whatever an engine reports."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._last = progress, 0.0

    def __call__(self, fraction: float, stage: str, preview: Any = None) -> None:
        self._last = max(self._last, fraction)
        self._progress(self._last, stage, preview)


class PiecewiseSpeech(Tool[SpeechRequest, Speech]):
    """An engine says pieces of text in :meth:`speaking`. ``voice.parameters`` of every one may hold ``pace``, a factor
    on its own pace, ``semitones``, on its pitch, and ``effects``, a chain of :mod:`~animism.tools.speech.effects`."""

    capability = SPEECH
    piece: ClassVar[int] = PIECE

    def accepts(self, request: SpeechRequest) -> bool:
        return request.voice.engine == self.name

    def paces(self, request: SpeechRequest) -> tuple[float, float]:
        """Slowest and fastest that the engine does itself; beyond, its sound is stretched."""
        return 1.0, 1.0

    def longest_piece(self, request: SpeechRequest) -> int:
        """Characters that the engine says well in one go."""
        return self.piece

    def speaking(self, request: SpeechRequest, pace: float, progress: Progress) -> AbstractContextManager[Say]:
        """Open the voice; what it gives says a piece at ``pace`` times the engine's own."""
        raise NotImplementedError(f"{type(self).__name__}.speaking")

    def run(self, request: SpeechRequest, progress: Progress = silent) -> Speech:
        """Raises ``InvalidInput`` for a text with nothing to say, an unknown emotion, effect or speaker, ``ToolFailed``
        when the engine gives silence or no sound."""
        progress = Rising(progress)
        text, manner = speakable(request.text), prosody(request.emotion)
        check_pace(request.pace)
        chain = felt(effects_of(request.voice), manner, _number(request, "semitones", 0.0, -12.0, 12.0))
        check_chain(chain)
        wanted = float(np.clip(request.pace * manner.pace * _number(request, "pace", 1.0, 0.25, 4.0), 0.25, 4.0))
        slowest, fastest = self.paces(request)
        own = float(np.clip(wanted, slowest, fastest))
        progress(0.0, "opening the voice")
        with self.speaking(request, own, progress) as say:
            return self._spoken(request, text, say, chain, wanted / own, TARGET + manner.gain, progress)

    def _spoken(
        self, request: SpeechRequest, text: str, say: Say, chain: _Chain, speed: float, target: float,
        progress: Progress,
    ) -> Speech:
        tape, sounds, words, rate, at = Tape(), [], [], 0, 0
        parts = pieces(text, self.longest_piece(request))
        done, total, timed = 0, sum(map(len, parts)), True
        for part in parts:
            progress(0.95 * done / total, "speaking")
            piece = _faster(checked(say(part), part, self.name), speed)
            if rate and piece.sample_rate != rate:
                raise ToolFailed(f"{self.name} changed from {rate} to {piece.sample_rate} Hz", tool=self.name)
            rate = piece.sample_rate
            at = at + round(GAP * rate) if at else round(LEAD * rate)
            timed = timed and bool(piece.phonemes)
            here = shifted(list(piece.phonemes), at / rate)
            sounds += [*_quiet_until(sounds, here[0].start if here else at / rate), *here]
            words += shifted_words(list(piece.words), at / rate)
            tape.add(at, apply_chain(piece.samples, rate, chain)[: len(piece.samples) + int(LONGEST_ECHO * rate)])
            at += len(piece.samples)
            done += len(part)
        progress(0.95, "levelling")
        speech = finished(tape, request.text, rate, sounds if timed else [], words, target)
        progress(1.0, "spoken")
        return speech


def _number(request: SpeechRequest, name: str, otherwise: float, low: float, high: float) -> float:
    value = request.voice.parameters.get(name, otherwise)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise InvalidInput(f"{request.voice.id}: {name} is {value!r}", mend=f"a number from {low:g} to {high:g}")
    return float(value)


def felt(chain: _Chain, manner: Prosody, lift: float = 0.0) -> _Chain:
    """A voice's chain with an emotion's pitch, unsteadiness and breath, and ``lift`` semitones. There is one change of
    pitch, first in the chain."""
    steps = [dict(step) for step in chain]
    semitones = lift + 12 * float(np.log2(manner.pitch))
    for step in [s for s in steps if s.get("effect") == "pitch"]:
        semitones += float(step.get("semitones", 0.0))
        steps.remove(step)
    if abs(semitones) > 0.4:  # a smaller change is not heard and costs a pass over the sound
        steps.insert(0, {"effect": "pitch", "semitones": round(float(np.clip(semitones, -24, 24)), 2)})
    if manner.flutter:
        steps.append({"effect": "vibrato", "rate_hz": 6.5, "cents": min(200.0, 3.0 * manner.flutter)})
    if manner.breath:
        steps.append({"effect": "breath", "amount": min(1.0, 0.04 * manner.breath)})
    return steps


def checked(piece: Piece, text: str, tool: str) -> Piece:
    """``piece`` as float32 mono in [-1, 1]; ``ToolFailed`` for silence, numbers that are none, and babble."""
    samples = np.asarray(piece.samples, np.float32)
    if samples.ndim != 1:
        samples = samples.reshape(-1) if 1 in samples.shape else samples.mean(axis=int(np.argmin(samples.shape)))
    if not np.isfinite(samples).all():
        raise ToolFailed(f"{tool} gave numbers that are no sound", tool=tool, mend="fetch its weights again")
    peak = float(np.abs(samples).max(initial=0.0))
    if peak < _QUIETEST:
        raise ToolFailed(f"{tool} gave silence", tool=tool, mend="choose another voice, or one of the text's language")
    if len(samples) > piece.sample_rate * (_GRACE + _SECONDS_A_CHARACTER * len(text)):
        raise ToolFailed(f"{tool} babbled for {len(samples) / piece.sample_rate:.0f} s", tool=tool)
    return replace(piece, samples=samples / peak if peak > 1.0 else samples)


def _faster(piece: Piece, speed: float) -> Piece:
    if abs(speed - 1.0) < 0.01:
        return piece
    samples = stretched(piece.samples, piece.sample_rate, speed)
    ratio = len(samples) / len(piece.samples)
    sounds = [Phoneme(s.symbol, s.start * ratio, s.end * ratio) for s in piece.phonemes]
    words = [Word(w.text, w.start * ratio, w.end * ratio) for w in piece.words]
    return Piece(samples, piece.sample_rate, sounds, words)


def _quiet_until(sounds: list[Phoneme], start: float) -> list[Phoneme]:
    """The silence between the last sound so far and the next piece."""
    return [Phoneme("", sounds[-1].end, start)] if sounds and start > sounds[-1].end else []
