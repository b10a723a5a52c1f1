"""The two-dimensional shapes of a face in one expression: the mouth's outline with its lips, and the brows' spines.

Everything is in face units (u to the viewer's right, v up). ``face_bake.c`` turns these into distance textures;
``landmarks.py`` reads the same curves, which is why the points are exact.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .expression import Expression, Pair
from .schema import Brows, Mouth

Curve = NDArray[np.float64]
POINTS = 29
BROW_POINTS = 11
BROW_TAPER = np.array([0.62, 0.85, 0.98, 1.05, 1.06, 1.03, 0.98, 0.88, 0.74, 0.58, 0.36])


@dataclass(frozen=True)
class MouthShape:
    """``upper`` and ``lower`` (POINTS, 2): the edges of the opening from the viewer's left corner to the right one,
    so both share their ends; ``upper_width``, ``lower_width`` (POINTS,): the lips' width along them. ``opening`` is
    the height of the gap at the middle."""

    upper: Curve
    lower: Curve
    upper_width: Curve
    lower_width: Curve
    opening: float

    @property
    def half_width(self) -> float:
        return float(self.upper[-1, 0] - self.upper[0, 0]) / 2

    @property
    def middle(self) -> float:
        """u half-way between the corners."""
        return float(self.upper[-1, 0] + self.upper[0, 0]) / 2

    def outline(self) -> NDArray[np.float32]:
        """The closed opening, (2 POINTS - 2, 3): u, v, lip width; never thinner than a slit of 0.003."""
        up = np.column_stack([self.upper + [0, 0.0015], self.upper_width])
        low = np.column_stack([self.lower - [0, 0.0015], self.lower_width])
        return np.ascontiguousarray(np.concatenate([up, low[-2:0:-1]]), np.float32)


def _sided(pair: Pair, t: Curve) -> Curve:
    """A value that goes from side 0 to side 1 across the mouth, steepest in the middle."""
    q = (t + 1) / 2
    q = q * q * (3 - 2 * q)
    return pair[0] * (1 - q) + pair[1] * q


MOST_TILT, LEAST_SMILE = 1.2, -0.65
"""Where a mood at rest and an emotion in play together end: brows steeper than this stand upright, corners lower than
this pull the mouth shut."""


def held(value: float, most: float) -> float:
    """``value`` as it is up to 0.7 of ``most`` either way, then ever slower, never beyond ``most``."""
    knee = 0.7 * most
    if abs(value) <= knee:
        return value
    return math.copysign(knee + (most - knee) * math.tanh((abs(value) - knee) / (most - knee)), value)


def _smile(mouth: Mouth, e: Expression, side: int) -> float:
    """The whole curve of one corner; a frown lets go as the jaw opens, or words could not be seen."""
    total = mouth.smile + e.smile[side]
    return total if total >= 0 else held(total, -LEAST_SMILE) * (1 - 0.5 * e.jaw * (1 - e.close))


def brow_tilt(brows: Brows, e: Expression, side: int) -> float:
    """The whole tilt of one brow, mood and movement together."""
    return held(brows.tilt + e.brow_tilt[side], MOST_TILT)


def mouth_shape(mouth: Mouth, e: Expression) -> MouthShape:
    """The mouth's curves. Two facts make them look right: an open smile flattens the upper lip (or it would hide
    the teeth), and roundness takes width, smile and corners away together."""
    t = -np.cos(np.linspace(0, math.pi, POINTS))  # dense at the corners
    a = np.abs(t)
    rounding = min(1.0, 0.9 * e.pucker + 0.65 * e.funnel)
    smile = _sided((_smile(mouth, e, 0), _smile(mouth, e, 1)), t)
    smile = smile - 0.35 * e.shrug_lower - 0.45 * e.cheek_puff * np.maximum(smile, 0) - 0.3 * rounding * smile
    happy = np.maximum(smile, 0)
    wide = _sided(e.wide, t)
    jaw = e.jaw * (1 - 0.97 * e.close)

    # 1. how far it opens, and where its edges go
    gap = mouth.opening * jaw * (1 - 0.12 * rounding) + 0.035 * e.pucker * (jaw > 0.02) + 0.10 * e.funnel
    gap = gap + 0.05 * max(0.0, *e.smile) * (jaw > 0.02) + 0.13 * e.tongue
    width = mouth.half_width * (1 + 0.22 * happy + 0.22 * wide - 0.52 * rounding - 0.08 * jaw)
    width = width * (1 - 0.06 * _sided(e.press, t) + 0.05 * _sided(e.dimple, t))
    corner = smile * mouth.half_width * 0.55 * (1 - 0.5 * rounding) + 0.02 * _sided(e.dimple, t)
    upper_share = 0.22 + 0.22 * rounding - 0.10 * happy
    lower_share = 0.78 - 0.15 * rounding + 0.06 * happy
    power = 0.62 - 0.10 * rounding + 0.05 * happy
    bulge = 2.0 + happy * (1 - rounding)

    # 2. the line both lips share, then the gap between them
    line = corner * a**1.8 - corner * 0.45
    lobe = np.exp(-(((a - 0.28) / 0.22) ** 2)) - 0.9 * np.exp(-((t / 0.16) ** 2))
    lift = _sided(e.upper_up, t) * 0.10 + 0.03 * e.shrug_upper
    drop = _sided(e.lower_down, t) * 0.10
    open_by = min(1.0, 5 * (gap + 0.5 * float(np.max(lift + drop))))
    arch = np.maximum(0, 1 - a**2.2) ** power
    belly = np.maximum(0, 1 - a**bulge) ** power
    upper = line * (1 - 0.62 * open_by) + corner * 0.25 * 0.62 * open_by
    upper = upper + gap * upper_share * arch + lift * np.maximum(0, 1 - a**2.5) + mouth.bow * lobe * min(1, gap * 8)
    lower = line - gap * lower_share * belly - drop * np.maximum(0, 1 - a**2.5)
    for end in (0, -1):  # both edges end in the same corners
        upper = upper + (lower[end] - upper[end]) * np.maximum(0, t * np.sign(t[end])) ** 6

    # 3. where the whole of it is
    side = 0.11 * e.mouth_side
    v = mouth.v + 0.045 * e.shrug_lower - 0.10 * e.jaw * e.close * mouth.opening / 0.36
    u = t * width + side
    swing = 0.10 * e.jaw_side * (1 - a**2)
    tilt = 0.03 * e.mouth_side * t
    up = np.column_stack([u + 0.35 * swing, upper + v + tilt])
    low = np.column_stack([u + swing, lower + v + tilt])
    low[:, 1] = np.minimum(low[:, 1], np.interp(low[:, 0], up[:, 0], up[:, 1]))
    low[[0, -1]] = up[[0, -1]]
    return MouthShape(up, low, *_lip_widths(mouth, e, t, rounding), opening=float(gap))


def _lip_widths(mouth: Mouth, e: Expression, t: Curve, rounding: float) -> tuple[Curve, Curve]:
    """Full in the middle, half at the corners; the upper lip has a cupid's bow and is thinner."""
    a = np.abs(t)
    taper = 1 - 0.72 * a**2.6
    bow = 1 + 0.22 * np.exp(-(((a - 0.24) / 0.17) ** 2)) - 0.16 * np.exp(-((t / 0.10) ** 2))
    press = 1 - 0.35 * _sided(e.press, t)
    full = mouth.lip_width * taper * press * (1 + 0.25 * rounding)
    upper = 0.84 * full * bow * (1 - 0.65 * e.roll_upper) * (1 + 0.25 * e.shrug_upper)
    lower = 1.08 * full * (1 - 0.65 * e.roll_lower) * (1 + 0.3 * e.shrug_lower + 0.15 * e.jaw_forward)
    blend = a**8  # meet at the corners
    mean = (upper + lower) / 2
    return upper * (1 - blend) + mean * blend, lower * (1 - blend) + mean * blend


def brow_spines(brows: Brows, e: Expression) -> NDArray[np.float32]:
    """(2, BROW_POINTS, 3): u, v, radius from the inner to the outer end of each brow."""
    t = np.linspace(0, 1, BROW_POINTS)
    spines = np.empty((2, BROW_POINTS, 3), np.float32)
    for side, sign in enumerate((-1, 1)):
        v = brows.v + brows.arch * (np.sin(math.pi * (0.20 + 0.68 * t)) - 0.6) * 1.9
        v = v + brow_tilt(brows, e, side) * (t - 0.5) * 0.32 + 0.10 * e.brow_raise[side]
        raised = e.brow_inner * (1 - 0.6 * min(1.0, max(0.0, -brow_tilt(brows, e, side)) / MOST_TILT))
        v = v + 0.11 * raised * (1 - t) ** 2 + 0.07 * e.brow_outer[side] * t
        squeeze = 0.05 * max(0.0, e.brow_tilt[side])  # frowning draws them together
        spines[side, :, 0] = sign * (brows.u - brows.half_width + 2 * brows.half_width * t - squeeze * (1 - t))
        spines[side, :, 1] = v
        spines[side, :, 2] = brows.thickness * BROW_TAPER
    return spines
