"""The brows: two rounded bands along their spines, standing off the skin."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .ground import Ground, Look, swollen
from .piece import grid

ACROSS = (-1.0, -0.98, -0.8, -0.4, 0.0, 0.4, 0.8, 0.98, 1.0)
"""From one long edge to the other, in radii; the outermost dip into the skin."""
ALONG = 15


class Brow:
    """``side`` 0 is the viewer's left."""

    def __init__(self, ground: Ground, side: int) -> None:
        self.ground, self.side = ground, side
        self.triangle = grid(ALONG, len(ACROSS), closed=False)

    def at(self, look: Look) -> NDArray[np.float64]:
        spine = look.spines[self.side].astype(float)
        first, last = spine[0], spine[-1]
        reach = [
            first[:2] - self._towards(spine[1], first) * first[2],
            last[:2] - self._towards(spine[-2], last) * last[2],
        ]
        ends = [np.array([*reach[0], 0.25 * first[2]]), np.array([*reach[1], 0.25 * last[2]])]
        inner = [
            np.array([*(first[:2] * 0.3 + reach[0] * 0.7), 0.72 * first[2]]),
            np.array([*(last[:2] * 0.3 + reach[1] * 0.7), 0.72 * last[2]]),
        ]
        line = np.stack([ends[0], inner[0], *spine, inner[1], ends[1]])
        tangent = np.gradient(line[:, :2], axis=0)
        across = np.column_stack([-tangent[:, 1], tangent[:, 0]])
        across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
        share = np.array(ACROSS)
        uv = line[:, None, :2] + across[:, None] * (line[:, 2:3] * share)[:, :, None]
        round_, lift = look.frame.brow_radius, look.frame.brow_lift
        radius = np.minimum(line[:, 2:3], round_)
        inside = line[:, 2:3] * (1 - np.abs(share))
        height = lift + np.sqrt(np.maximum(radius**2 - np.maximum(radius - inside, 0) ** 2, 0))
        height[:, [0, -1]] = -0.03
        height[[0, -1]] = np.minimum(height[[0, -1]], 0.0)
        flat = uv.reshape(-1, 2)
        place, normal = self.ground.at(flat)
        return place + normal * ((height.ravel() + swollen(look, flat)) * self.ground.scale)[:, None]

    @staticmethod
    def _towards(a: NDArray, b: NDArray) -> NDArray:
        d = a[:2] - b[:2]
        return d / max(float(np.linalg.norm(d)), 1e-9)
