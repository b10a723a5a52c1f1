"""From phonemes with times to a moving mouth: sounds that overlap, after Cohen and Massaro (1993, "Modeling
coarticulation in synthetic visual speech").

Every segment pulls each articulator towards its goal with a strength that is full while it sounds and fades on both
sides, faster for quick articulators (lips that shut) than for slow ones (rounding, which is seen a fifth of a second
ahead). Where several pull, the position is their weighted mean. Silence pulls the mouth shut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..media import Phoneme
from .articulation import CHANNELS, INDEX, Goal, goal_of, silence
from .ipa import Consonant, Vowel, segments

_FADE = {  # how fast, in 1/s, the pull fades before and after a segment, and the power of that fading
    "jaw": (15, 14, 2), "close": (70, 75, 2), "pucker": (8, 13, 1), "funnel": (10, 15, 1), "wide": (10, 11, 2),
    "lower": (17, 17, 2), "upper": (17, 17, 2), "roll": (55, 50, 2), "tongue": (32, 32, 2), "press": (45, 45, 2),
    "puff": (40, 45, 2),
}
_BEFORE, _AFTER, _POWER = (np.array([_FADE[name][i] for name in CHANNELS], float) for i in range(3))
_PARTED = [INDEX[name] for name in ("lower", "upper", "funnel")]
_REACH = 0.45
"""Seconds beyond which a segment pulls no more; exp(-8 * 0.45) is 3 %."""


_REST_HASTE = 2.2
"""Silence reaches less far than sounds do: a round vowel is shaped before it is heard."""


@dataclass(frozen=True)
class Gesture:
    """One segment with its time: ``goal`` and ``insistence`` (11,), full strength from ``start`` to ``end``, fading
    ``haste`` times as fast as usual outside; ``shuts`` where the lips must be seen to meet."""

    start: float
    end: float
    goal: Goal
    insistence: Goal
    shuts: bool = False
    haste: float = 1.0


def gestures(phonemes: Sequence[Phoneme], loudness: Sequence[float] | None = None) -> list[Gesture]:
    """What each phoneme asks of the mouth. ``loudness`` in [0, 1], one for each phoneme, opens vowels wider."""
    made: list[Gesture] = []
    for index, phoneme in enumerate(phonemes):
        parts = segments(phoneme.symbol)
        if not phoneme.symbol.strip():
            goal, insistence = silence(phoneme.end - phoneme.start)
            made.append(Gesture(phoneme.start, phoneme.end, goal, insistence, haste=_REST_HASTE))
            continue
        effort = 1.0 if loudness is None else 0.78 + 0.40 * float(loudness[index])
        made += _spread(phoneme, parts, effort)
    return made


def _spread(phoneme: Phoneme, parts: Sequence[Vowel | Consonant], effort: float) -> list[Gesture]:
    """The segments of one phoneme share its time; full strength is held over the middle half of a vowel and all of
    a consonant."""
    if not parts:
        return []
    length = (phoneme.end - phoneme.start) / len(parts)
    made = []
    for i, part in enumerate(parts):
        goal, insistence = goal_of(part)
        start, end = phoneme.start + i * length, phoneme.start + (i + 1) * length
        if isinstance(part, Vowel):
            goal = goal.copy()
            goal[INDEX["jaw"]] = min(0.8, goal[INDEX["jaw"]] * effort)
            start, end = start + 0.25 * length, end - 0.25 * length
        shuts = isinstance(part, Consonant) and part.place == "bilabial" and part.manner in ("plosive", "nasal")
        made.append(Gesture(start, end, goal, insistence, shuts))
    return made


def mouth(made: Sequence[Gesture], count: int, fps: float) -> NDArray[np.float64]:
    """Articulators (count, 11) in the middle of each frame, ``(i + 0.5) / fps``. Lips that meet are held for at least
    one whole frame."""
    pull = np.full((count, len(CHANNELS)), 1e-3)  # at rest where nothing pulls
    position = np.zeros((count, len(CHANNELS)))
    for gesture in made:
        start, end = _held(gesture, fps)
        first, last = max(0, int((start - _REACH) * fps)), min(count, int((end + _REACH) * fps) + 2)
        if last <= first:
            continue
        time = (np.arange(first, last) + 0.5) / fps
        before, after = np.maximum(0.0, start - time)[:, None], np.maximum(0.0, time - end)[:, None]
        distance = gesture.haste * (_BEFORE * before + _AFTER * after)
        strength = gesture.insistence * np.exp(-(distance**_POWER))
        pull[first:last] += strength
        position[first:last] += strength * gesture.goal
    position /= pull
    position[:, _PARTED] *= 1 - position[:, INDEX["close"], None]  # lips that meet cannot be drawn off the teeth
    return position


def _held(gesture: Gesture, fps: float) -> tuple[float, float]:
    """Closures shorter than a frame are widened to one, or they would fall between two frames."""
    if not gesture.shuts:
        return gesture.start, gesture.end
    middle, half = (gesture.start + gesture.end) / 2, 0.5 / fps
    return min(gesture.start, middle - half), max(gesture.end, middle + half)
