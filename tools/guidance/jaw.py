"""A jaw without notches, for control pictures: where a body ends in arms or points the jawline follows its edge inwards,
which is true of the picture and like no chin that a ControlNet was trained on. The guide's own landmarks stay as they are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

JAW = 17
ROUNDS = 60
"""Each takes a notch of one point out; a notch of n points takes about n squared."""


def convex_jaw(points: NDArray[np.floating]) -> NDArray[np.float64]:
    """iBUG's points (68, 2 or more) as (68, 2), those of the jaw (0-16) moved away from the bridge of the nose until none
    lies inside the line between its neighbours. A jaw that bulges everywhere stays as it is."""
    out = np.array(points[:, :2], float)
    middle = out[27:31].mean(0)
    for _ in range(ROUNDS):
        moved = False
        for i in range(1, JAW - 1):
            share = _reach(middle, out[i], out[i - 1], out[i + 1])
            if share > 1.001:
                out[i], moved = middle + share * (out[i] - middle), True
        if not moved:
            break
    return out


def _reach(middle: NDArray[np.float64], point: NDArray[np.float64], a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """How far along the ray from ``middle`` the line a-b lies, in units of ``point``'s own distance; 0 where the ray does
    not pass between them."""
    ray, line = point - middle, b - a
    across = ray[0] * line[1] - ray[1] * line[0]
    if abs(across) < 1e-9:
        return 0.0
    gap = a - middle
    along = (gap[0] * line[1] - gap[1] * line[0]) / across
    between = (gap[0] * ray[1] - gap[1] * ray[0]) / across
    return float(along) if 0 <= between <= 1 else 0.0
