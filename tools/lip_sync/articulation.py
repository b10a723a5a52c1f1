"""The mouth's goal for each speech sound: eleven articulators, how far they go and how much they insist.

A goal says where an articulator wants to be, its *insistence* how little it gives way to the neighbours (Cohen and
Massaro's dominance): a /p/ insists that the lips meet and does not care for the corners; an /h/ insists on nothing.
Amounts are for a stylised face, read off the built-in one. Nothing here knows time.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..media import ARKIT_BLENDSHAPES, ARKIT_INDEX
from .ipa import Consonant, Segment, Vowel

CHANNELS = (
    "jaw", "close", "pucker", "funnel", "wide", "lower", "upper", "roll", "tongue", "press", "puff",
)
"""Jaw down; lips shut in spite of the jaw; lips forward; lips open and forward; corners out; lower lip off the
teeth; upper lip off the teeth; lower lip under the upper teeth; tongue tip out; lips pressed; cheeks full."""
INDEX = {name: i for i, name in enumerate(CHANNELS)}
Goal = NDArray[np.float64]


def _goal(insist: float = 1.0, strong: dict[str, float] | None = None, **values: float) -> tuple[Goal, Goal]:
    """Goals and insistences over :data:`CHANNELS`; what is not named is 0 and insisted on at ``insist``."""
    goal, weight = np.zeros(len(CHANNELS)), np.full(len(CHANNELS), insist)
    for name, value in values.items():
        goal[INDEX[name]] = value
    for name, value in (strong or {}).items():
        weight[INDEX[name]] = value
    return goal, weight


@lru_cache(maxsize=512)
def goal_of(segment: Segment) -> tuple[Goal, Goal]:
    """Goals in [0, 1] and insistences (above 0), each (11,), of one segment. Treat them as read-only."""
    return _vowel(segment) if isinstance(segment, Vowel) else _consonant(segment)


def silence(seconds: float) -> tuple[Goal, Goal]:
    """A pause shuts the mouth, the more surely the longer it is; a gap within a word hardly moves it."""
    return _goal(insist=float(np.clip(9 * (seconds - 0.03), 0.05, 4.0)))


def _vowel(vowel: Vowel) -> tuple[Goal, Goal]:
    effort = (0.82, 0.95, 1.08)[vowel.stress] * (1.06 if vowel.long else 1.0)
    spread = (1 - vowel.round) * (1 - vowel.back)
    return _goal(
        insist=1.0 + 0.35 * vowel.stress,
        strong={"pucker": 0.9 + 1.6 * vowel.round, "funnel": 0.9 + 1.2 * vowel.round},
        jaw=min(0.75, (0.12 + 0.50 * vowel.open * (1 - 0.25 * vowel.round)) * effort),
        pucker=vowel.round * (0.98 - 0.55 * vowel.open), funnel=vowel.round * (0.12 + 0.40 * vowel.open) * effort,
        wide=spread * (0.62 - 0.30 * vowel.open) * effort, lower=0.12 + 0.16 * vowel.open * (1 - vowel.round),
        upper=(0.05 + 0.12 * vowel.open) * (1 - vowel.round),
    )


def _consonant(c: Consonant) -> tuple[Goal, Goal]:
    goal, weight = _by_place(c)
    goal, weight = goal.copy(), weight.copy()
    for name in ("pucker", "funnel", "wide"):
        if not goal[INDEX[name]]:
            weight[INDEX[name]] = 0.12  # most consonants have no lips of their own and wear those of the vowels
    for name, amount in (("pucker", 0.9 * c.round), ("funnel", 0.3 * c.round), ("wide", 0.5 * c.spread)):
        if amount:
            goal[INDEX[name]] = amount
            weight[INDEX[name]] = max(weight[INDEX[name]], 0.9 + amount)
    return goal, weight


def _by_place(c: Consonant) -> tuple[Goal, Goal]:
    if c.place == "bilabial":
        if c.manner in ("plosive", "nasal", "click"):
            shut = {"jaw": 1.6, "close": 60.0, "press": 6.0, "roll": 6.0, "tongue": 6.0}
            return _goal(strong=shut, jaw=0.10, close=1.0, press=0.35, puff=0.12 if c.manner == "plosive" else 0.0)
        return _goal(strong={"close": 8.0, "jaw": 1.8}, jaw=0.10, close=0.45, pucker=0.15)
    if c.place == "labiodental":
        bite = {"jaw": 1.8, "roll": 20.0, "upper": 2.0, "lower": 2.0}
        deep = 0.8 if c.manner == "fricative" else 0.55
        return _goal(strong=bite, jaw=0.09, roll=deep, upper=0.30)
    if c.place == "dental":
        return _goal(strong={"tongue": 12.0, "jaw": 1.4}, insist=0.8, jaw=0.17, tongue=0.34, lower=0.15, upper=0.1)
    if c.place in ("alveolar", "postalveolar", "retroflex"):
        return _front(c)
    if c.place in ("labial-velar", "labial-palatal"):
        return _goal(strong={"pucker": 4.0, "funnel": 2.0, "jaw": 1.4}, jaw=0.08)
    if c.place == "palatal":
        return _goal(insist=0.7, strong={"jaw": 1.2}, jaw=0.11, wide=0.3, lower=0.12, upper=0.05)
    # behind the palate nothing is seen but a jaw that neither opens nor shuts
    return _goal(insist=0.22, strong={"jaw": 0.7 if c.manner == "plosive" else 0.35}, jaw=0.20, lower=0.08, upper=0.04)


def _front(c: Consonant) -> tuple[Goal, Goal]:
    if c.manner == "fricative":
        teeth = 0.30 if c.place == "alveolar" else 0.22
        return _goal(insist=0.9, strong={"jaw": 1.7, "lower": 1.3}, jaw=0.06, lower=teeth, upper=teeth / 2)
    if c.manner == "lateral":
        return _goal(insist=0.55, strong={"jaw": 0.8, "tongue": 2.0}, jaw=0.22, tongue=0.10, lower=0.14, upper=0.06)
    if c.manner in ("trill", "approximant"):
        return _goal(insist=0.55, strong={"jaw": 0.9}, jaw=0.15, lower=0.12, upper=0.05)
    return _goal(insist=0.55, strong={"jaw": 1.2}, jaw=0.12, lower=0.16, upper=0.06)


_TO_ARKIT: dict[str, dict[str, float]] = {
    "jaw": {"jawOpen": 1.0}, "pucker": {"mouthPucker": 1.0}, "funnel": {"mouthFunnel": 1.0},
    "wide": {"mouthStretchLeft": 0.55, "mouthStretchRight": 0.55, "mouthDimpleLeft": 0.25, "mouthDimpleRight": 0.25,
             "mouthSmileLeft": 0.22, "mouthSmileRight": 0.22},
    "lower": {"mouthLowerDownLeft": 1.0, "mouthLowerDownRight": 1.0},
    "upper": {"mouthUpperUpLeft": 1.0, "mouthUpperUpRight": 1.0},
    "roll": {"mouthRollLower": 1.0, "mouthShrugLower": 0.35}, "tongue": {"tongueOut": 1.0},
    "press": {"mouthPressLeft": 1.0, "mouthPressRight": 1.0, "mouthRollUpper": 0.25, "mouthRollLower": 0.25},
    "puff": {"cheekPuff": 1.0}, "close": {},
}
_MATRIX = np.zeros((len(CHANNELS), len(ARKIT_BLENDSHAPES)))
for _channel, _shapes in _TO_ARKIT.items():
    for _shape, _share in _shapes.items():
        _MATRIX[INDEX[_channel], ARKIT_INDEX[_shape]] = _share


def to_arkit(mouth: NDArray[np.float64]) -> NDArray[np.float32]:
    """Articulators (T, 11) to weights (T, 52) in [0, 1]. ``mouthClose`` follows the jaw, as ARKit defines it: with
    the jaw up there is nothing to shut."""
    weights = mouth @ _MATRIX
    weights[:, ARKIT_INDEX["mouthClose"]] = mouth[:, INDEX["close"]] * np.clip(mouth[:, INDEX["jaw"]] / 0.05, 0.0, 1.0)
    return np.clip(weights, 0.0, 1.0).astype(np.float32)


def aperture(weights: NDArray[np.floating]) -> NDArray[np.floating]:
    """How far the lips are apart, (T,), in units of a fully open jaw: jaw, less what the lips shut, and what lips
    alone open. Proportions as the built-in face has them."""
    def of(name: str) -> NDArray[np.floating]:
        return weights[:, ARKIT_INDEX[name]]

    parted = of("mouthUpperUpLeft") + of("mouthUpperUpRight") + of("mouthLowerDownLeft") + of("mouthLowerDownRight")
    return of("jawOpen") * (1 - of("mouthClose")) + 0.28 * of("mouthFunnel") + 0.14 * parted
