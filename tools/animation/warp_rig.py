"""Where a face's 68 points go under ARKit weights: the rig of a flat picture.

Lengths are in units of the distance between the eyes, x across the face to the picture's right, y down the face. What
is the character's left is on the picture's right. Nothing is drawn here.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..media import ARKIT_INDEX

Points = NDArray[np.float64]

CHIN = {4: 0.2, 5: 0.45, 6: 0.72, 7: 0.9, 8: 1.0, 9: 0.9, 10: 0.72, 11: 0.45, 12: 0.2}
UPPER_OUTER, UPPER_INNER = (49, 50, 51, 52, 53), (61, 62, 63)
LOWER_OUTER, LOWER_INNER = (55, 56, 57, 58, 59), (65, 66, 67)
CORNERS_LEFT_OF_PICTURE, CORNERS_RIGHT_OF_PICTURE = (48, 60), (54, 64)
MOUTH = tuple(range(48, 68))
UPPER_LIDS = {"Right": (37, 38), "Left": (43, 44)}
BROWS = {"Right": (17, 18, 19, 20, 21), "Left": (26, 25, 24, 23, 22)}  # outer to inner
CORNERS = {"Right": CORNERS_LEFT_OF_PICTURE, "Left": CORNERS_RIGHT_OF_PICTURE}
OUTWARD = {"Right": -1.0, "Left": 1.0}
JAW_DROP = 0.36


def frame_of(points: Points) -> tuple[Points, Points, float]:
    """Axes of an upright face: unit vectors across and down the face, and the distance between the eyes in pixels."""
    left, right = points[36:42].mean(0), points[42:48].mean(0)
    across = right - left
    apart = float(np.hypot(*across))
    across = across / apart
    return across, np.array([-across[1], across[0]]), apart


def moved(points: Points, weights: NDArray[np.float32]) -> Points:
    """``points`` float64 (68, 2) in face units under ``weights`` float32 (52,): where each goes, float64 (68, 2)."""

    def w(name: str) -> float:
        return float(weights[ARKIT_INDEX[name]])

    d = np.zeros((68, 2))
    jaw, shut = w("jawOpen"), w("mouthClose")
    for i, share in CHIN.items():
        d[i, 1] += JAW_DROP * jaw * share
        d[i, 0] += 0.10 * share * (w("jawLeft") - w("jawRight"))
    drop = JAW_DROP * 0.92 * jaw * (1 - shut)
    d[list(LOWER_INNER), 1] += drop
    d[[56, 57, 58], 1] += drop
    d[[55, 59], 1] += 0.62 * drop
    d[[*CORNERS_LEFT_OF_PICTURE, *CORNERS_RIGHT_OF_PICTURE], 1] += 0.30 * drop
    d[list(UPPER_INNER + UPPER_OUTER), 1] -= 0.05 * drop
    round_ = max(w("mouthPucker"), 0.75 * w("mouthFunnel"))
    for side, corners in CORNERS.items():
        out = OUTWARD[side]
        x = 0.11 * w(f"mouthSmile{side}") + 0.09 * w(f"mouthStretch{side}") + 0.04 * w(f"mouthDimple{side}")
        y = -0.12 * w(f"mouthSmile{side}") + 0.10 * w(f"mouthFrown{side}") + 0.02 * w(f"mouthStretch{side}")
        for i in corners:
            d[i] += (out * (x - 0.16 * round_ - 0.05 * jaw), y)
        near = (49, 59) if side == "Right" else (53, 55)
        for i in near:
            d[i] += (out * 0.5 * (x - 0.16 * round_), 0.5 * y)
        upper = (49, 50, 61) if side == "Right" else (52, 53, 63)
        lower = (58, 59, 67) if side == "Right" else (55, 56, 65)
        d[list(upper), 1] -= 0.07 * w(f"mouthUpperUp{side}") + 0.02 * w(f"noseSneer{side}")
        d[list(lower), 1] += 0.08 * w(f"mouthLowerDown{side}")
        d[31 if side == "Right" else 35] += (out * 0.01, -0.04 * w(f"noseSneer{side}"))
        _brow(d, side, w(f"browDown{side}"), w(f"browOuterUp{side}"), w("browInnerUp"))
        d[list(UPPER_LIDS[side]), 1] -= 0.05 * w(f"eyeWide{side}")
        cheek = (2, 3, 4, 5) if side == "Right" else (14, 13, 12, 11)
        d[list(cheek), 0] += out * 0.07 * w("cheekPuff")
    funnel = w("mouthFunnel")
    d[list(UPPER_OUTER), 1] -= 0.03 * round_ + 0.05 * funnel
    d[list(LOWER_OUTER), 1] += 0.03 * round_ + 0.05 * funnel
    d[list(UPPER_INNER), 1] -= 0.05 * funnel
    d[list(LOWER_INNER), 1] += 0.05 * funnel
    press = max(w("mouthPressLeft"), w("mouthPressRight"))
    d[list(UPPER_OUTER), 1] += 0.03 * max(press, w("mouthRollUpper"))
    d[list(LOWER_OUTER), 1] -= 0.03 * max(press, w("mouthRollLower"))
    d[list(MOUTH), 0] += 0.08 * (w("mouthLeft") - w("mouthRight"))
    d[list(LOWER_OUTER + LOWER_INNER), 1] -= 0.04 * w("mouthShrugLower")
    d[list(UPPER_OUTER + UPPER_INNER), 1] -= 0.03 * w("mouthShrugUpper")
    new = points + d
    return _parted(new)


def _parted(points: Points) -> Points:
    """Lips may touch, never cross: the lower inner lip stays at or below the upper."""
    for upper, lower in zip((61, 62, 63), (67, 66, 65), strict=True):
        if points[lower, 1] < points[upper, 1]:
            points[lower, 1] = points[upper, 1] = (points[lower, 1] + points[upper, 1]) / 2
    return points


def _brow(d: Points, side: str, down: float, outer: float, inner: float) -> None:
    for k, i in enumerate(BROWS[side]):
        to_inner = k / 4
        d[i, 1] += 0.09 * down - 0.10 * outer * (1 - to_inner) - 0.11 * inner * to_inner**1.5
        d[i, 0] += -OUTWARD[side] * 0.04 * down * to_inner


def shutting(weights: NDArray[np.float32]) -> dict[str, float]:
    """How far each of the character's own eyes is shut, in [0, 1]; squints and raised cheeks narrow it."""

    def w(name: str) -> float:
        return float(weights[ARKIT_INDEX[name]])

    return {
        side: min(1.0, w(f"eyeBlink{side}") + 0.25 * w(f"eyeSquint{side}") + 0.15 * w(f"cheekSquint{side}"))
        for side in ("Right", "Left")
    }
