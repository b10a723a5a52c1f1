"""The morph targets: ARKit's 52 and Oculus' fifteen visemes, each as the weights at which the engine is asked.

A viseme is composed of ARKit weights by the same articulation that moves the mouth in film.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..media import ARKIT_BLENDSHAPES, blendshapes

Weights = NDArray[np.float32]

VISEMES: dict[str, str] = {
    "viseme_sil": "",
    "viseme_PP": "p",
    "viseme_FF": "f",
    "viseme_TH": "θ",
    "viseme_DD": "d",
    "viseme_kk": "k",
    "viseme_CH": "tʃ",
    "viseme_SS": "s",
    "viseme_nn": "n",
    "viseme_RR": "ɹ",
    "viseme_aa": "ɑ",
    "viseme_E": "ɛ",
    "viseme_I": "i",
    "viseme_O": "o",
    "viseme_U": "u",
}
"""Oculus' visemes and the sound that each is shaped as."""

CORRECTIONS = {"mouthClose": "jawOpen"}
"""ARKit's ``mouthClose`` shuts the lips of an open jaw: its target is what it changes there."""


@dataclass(frozen=True)
class Target:
    """A morph target: the face at ``weights`` less the face at ``base``."""

    name: str
    weights: Weights
    base: Weights


def viseme_weights(name: str) -> Weights:
    """ARKit weights (52,) of one of :data:`VISEMES`."""
    from ..lip_sync.articulation import goal_of, to_arkit
    from ..lip_sync.ipa import segments

    if not VISEMES[name]:
        return np.zeros(len(ARKIT_BLENDSHAPES), np.float32)
    goals = np.array([goal_of(segment)[0] for segment in segments(VISEMES[name])])
    return to_arkit(goals.mean(0, keepdims=True))[0]


@lru_cache(maxsize=1)
def targets() -> tuple[Target, ...]:
    """All 67, ARKit's first, in their orders."""
    rest = np.zeros(len(ARKIT_BLENDSHAPES), np.float32)
    made = []
    for name in ARKIT_BLENDSHAPES:
        base = blendshapes(**{CORRECTIONS[name]: 1.0}) if name in CORRECTIONS else rest
        made.append(Target(name, base + blendshapes(**{name: 1.0}), base))
    return (*made, *(Target(name, viseme_weights(name), rest) for name in VISEMES))


TARGET_NAMES: tuple[str, ...] = (*ARKIT_BLENDSHAPES, *VISEMES)
