"""How every engine's sound is handed over: pieces on one tape, effects, one loudness, silence at both ends.

A robot sounds robotic and a whisper is as loud as a shout whichever engine speaks, because all of them go through
here. Nothing here speaks or knows an engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput
from ..media import Phoneme, Speech, Voice, Word
from .analysis import Floats
from .loudness import fade_ends, normalise

LEAD, TAIL = 0.10, 0.15
"""Seconds of silence before and after."""
LONGEST_ECHO = 2.5
SLOWEST, FASTEST = 0.25, 4.0


@dataclass
class Tape:
    """A sound that grows. ``numpy`` resizes large arrays without a second copy."""

    samples: NDArray[np.float32] = field(default_factory=lambda: np.zeros(1 << 18, np.float32))
    written: int = 0

    def add(self, at: int, sound: Floats) -> None:
        end = at + len(sound)
        if end > len(self.samples):
            self.samples.resize(max(end, len(self.samples) * 9 // 8), refcheck=False)
        self.samples[at:end] += sound
        self.written = max(self.written, end)

    def cut(self, length: int) -> NDArray[np.float32]:
        self.samples.resize(length, refcheck=False)
        return self.samples


def check_pace(pace: float) -> None:
    """``InvalidInput`` for a pace outside :data:`SLOWEST` to :data:`FASTEST`."""
    if not SLOWEST <= pace <= FASTEST:
        raise InvalidInput(f"a pace of {pace}", mend="a number from 0.25 to 4")


def effects_of(voice: Voice) -> list[Mapping[str, Any]]:
    """The voice's own chain; ``InvalidInput`` when it is no list of steps."""
    chain = voice.parameters.get("effects", [])
    if not isinstance(chain, (list, tuple)) or not all(isinstance(step, Mapping) for step in chain):
        raise InvalidInput(f"the effects of voice {voice.id!r} are no list", mend='[{"effect": "room"}]')
    return list(chain)


def finished(
    tape: Tape, text: str, rate: int, sounds: list[Phoneme], spoken: list[Word], target: float
) -> Speech:
    """Levelled to ``target`` dBFS, with a short silence before, and after the last sound and its echo. ``sounds`` is
    empty where the engine gives no times, and then the speech has none."""
    heard = _last_heard(tape.samples[: tape.written], rate)
    last = max((sound.end for sound in sounds if sound.symbol), default=sounds[-1].end if sounds else heard)
    length = round((max(last, heard) + TAIL) * rate)
    samples = tape.cut(length)
    fade_ends(normalise(samples, rate, target), rate)
    return Speech(samples, rate, text, _framed(sounds, last, length / rate), tuple(spoken))


def _framed(sounds: list[Phoneme], last: float, end: float) -> tuple[Phoneme, ...]:
    """With the silence before and after, and none in between that is there twice."""
    if not sounds:
        return ()
    kept = [sound for sound in sounds if sound.start < last]
    first = [Phoneme("", 0.0, kept[0].start)] if kept and kept[0].start > 0 else []
    if kept and not kept[0].symbol:
        first, kept = [Phoneme("", 0.0, kept[0].end)], kept[1:]
    return (*first, *kept, Phoneme("", last, end))


def _last_heard(samples: Floats, rate: int) -> float:
    """Seconds of the last sample above -45 dB of the peak: where an echo has faded."""
    block = samples[-int((LONGEST_ECHO + 1.0) * rate) :]
    loud = np.flatnonzero(np.abs(block) > 0.006 * max(samples.max(initial=0.0), -samples.min(initial=0.0), 1e-6))
    return (len(samples) - len(block) + loud[-1]) / rate if len(loud) else 0.0
