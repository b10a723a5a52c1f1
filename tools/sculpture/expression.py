"""From ARKit weights to what a stylised face does: a small set of parameters, left and right apart.

Side 0 is the viewer's left, the character's own right; side 1 the character's left. Nothing here knows a particular
face; ``contour.py`` and ``rig.py`` apply these numbers to one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..media import ARKIT_BLENDSHAPES, ARKIT_INDEX

Pair = tuple[float, float]
SIDES = ("Right", "Left")


@dataclass(frozen=True)
class Expression:
    """All zero is the neutral face. Numbers are shares of a full movement unless said."""

    jaw: float = 0.0
    jaw_side: float = 0.0
    jaw_forward: float = 0.0
    mouth_side: float = 0.0
    close: float = 0.0
    pucker: float = 0.0
    funnel: float = 0.0
    press: Pair = (0.0, 0.0)
    roll_upper: float = 0.0
    roll_lower: float = 0.0
    shrug_upper: float = 0.0
    shrug_lower: float = 0.0
    smile: Pair = (0.0, 0.0)
    """Positive raises a corner, negative lowers it."""
    wide: Pair = (0.0, 0.0)
    dimple: Pair = (0.0, 0.0)
    upper_up: Pair = (0.0, 0.0)
    lower_down: Pair = (0.0, 0.0)
    tongue: float = 0.0
    blink: Pair = (0.0, 0.0)
    squint: Pair = (0.0, 0.0)
    widen: Pair = (0.0, 0.0)
    gaze: tuple[Pair, Pair] = ((0.0, 0.0), (0.0, 0.0))
    """For each eye, how far the iris moves right and up, in radii of the ball."""
    brow_tilt: Pair = (0.0, 0.0)
    """Positive lowers the inner end."""
    brow_raise: Pair = (0.0, 0.0)
    brow_inner: float = 0.0
    brow_outer: Pair = (0.0, 0.0)
    cheek_puff: float = 0.0
    cheek_raise: Pair = (0.0, 0.0)
    sneer: Pair = field(default=(0.0, 0.0))


GAZE_ACROSS, GAZE_UP = 0.40, 0.34


def check_weights(weights: ArrayLike | None) -> NDArray[np.float32]:
    """(52,) weights clipped to [0, 1]; zeros for ``None``. ``ValueError`` names a wrong shape or a non-number."""
    if weights is None:
        return np.zeros(len(ARKIT_BLENDSHAPES), np.float32)
    values = np.asarray(weights, np.float32)
    if values.shape != (len(ARKIT_BLENDSHAPES),):
        raise ValueError(f"weights are (52,) in ARKit's order; got {values.shape}")
    if not np.isfinite(values).all():
        raise ValueError(f"weight {ARKIT_BLENDSHAPES[int(np.argmin(np.isfinite(values)))]} is not a finite number")
    return np.clip(values, 0.0, 1.0)


def expression(weights: ArrayLike | None) -> Expression:
    """Read 52 weights in the order of :data:`~animism.tools.media.ARKIT_BLENDSHAPES`."""
    w = check_weights(weights)

    def get(name: str) -> float:
        return float(w[ARKIT_INDEX[name]])

    def pair(name: str) -> Pair:
        return get(f"{name}Right"), get(f"{name}Left")

    smile, frown, dimple, stretch = pair("mouthSmile"), pair("mouthFrown"), pair("mouthDimple"), pair("mouthStretch")
    squint, cheek, down = pair("eyeSquint"), pair("cheekSquint"), pair("browDown")
    sneer, outer, inner = pair("noseSneer"), pair("browOuterUp"), get("browInnerUp")
    across = (get("eyeLookInRight") - get("eyeLookOutRight"), get("eyeLookOutLeft") - get("eyeLookInLeft"))
    up = tuple(get(f"eyeLookUp{s}") - get(f"eyeLookDown{s}") for s in SIDES)
    both = (0, 1)
    return Expression(
        jaw=get("jawOpen"),
        jaw_side=get("jawLeft") - get("jawRight"),
        jaw_forward=get("jawForward"),
        mouth_side=get("mouthLeft") - get("mouthRight"),
        close=get("mouthClose"),
        pucker=get("mouthPucker"),
        funnel=get("mouthFunnel"),
        press=pair("mouthPress"),
        roll_upper=get("mouthRollUpper"),
        roll_lower=get("mouthRollLower"),
        shrug_upper=get("mouthShrugUpper"),
        shrug_lower=get("mouthShrugLower"),
        smile=tuple(0.95 * smile[i] - 1.25 * frown[i] - 0.35 * stretch[i] for i in both),
        wide=tuple(stretch[i] + 0.35 * dimple[i] for i in both),
        dimple=dimple,
        upper_up=tuple(min(1.2, pair("mouthUpperUp")[i] + 0.55 * sneer[i]) for i in both),
        lower_down=pair("mouthLowerDown"),
        tongue=get("tongueOut"),
        blink=pair("eyeBlink"),
        squint=tuple(min(1.2, squint[i] + 0.5 * cheek[i] + 0.3 * sneer[i] + 0.25 * smile[i]) for i in both),
        widen=pair("eyeWide"),
        gaze=tuple((GAZE_ACROSS * across[i], GAZE_UP * up[i]) for i in both),
        brow_tilt=tuple(1.15 * down[i] - 0.35 * inner + 0.45 * sneer[i] for i in both),
        brow_raise=tuple(0.35 * inner + 0.45 * outer[i] - 0.45 * down[i] - 0.15 * sneer[i] for i in both),
        brow_inner=inner,
        brow_outer=outer,
        cheek_puff=get("cheekPuff"),
        cheek_raise=tuple(max(cheek[i], 0.6 * smile[i]) for i in both),
        sneer=sneer,
    )
