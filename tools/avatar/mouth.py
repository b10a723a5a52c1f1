"""The mouth as a net of rings: from a fixed oval on the skin over the lips to the edge of the opening, then inwards to
the back of the mouth.

Every ring follows the opening's own outline, so that lips stay whole whatever the mouth does. How high a ring stands is
asked of the engine's field, so that lips bulge and a toy's groove sinks as they do in the portrait.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from .ground import Ground, Look, smooth
from .piece import grid
from .points import BUMPS, EXACT, MOUTH, face_at

OUTSIDE = 4
"""Rings between the lips and the oval, the oval among them."""
ROUND = 1.30
"""In lip widths from the edge, how far the lips' own rings go."""
WALL = (0.02, 0.06, 0.12, 0.22, 0.5, 0.96)
"""Depths of the rings of the wall: the first two in face units, the others shares of the mouth's depth."""
BACK = (0.55, 0.0)
"""The back: rings shrunk towards the middle line."""


class MouthNet:
    """``at(look)`` is where the (R * K, 3) vertices are; rings from the oval inwards."""

    def __init__(self, ground: Ground, looks: Iterable[Look]) -> None:
        self.ground = ground
        rest, *_ = looks = list(looks)
        self.lips = ground.rig.sculpture.face.mouth.lip_width > 0
        groove, width = rest.frame.groove, rest.frame.lip_amount
        soft = 0.0 if self.lips else 0.012
        self.steps = [(0.0, soft + 0.004), (0.22, soft + 0.016), (0.5, 0.03), (0.8, 0.04), (1.05, 0.045), (ROUND, 0.07)]
        self.groove, self.columns = groove, len(self._outline(rest)[0])
        self.oval = self._oval(looks, width)
        rings = OUTSIDE + len(self.steps) + len(WALL) + len(BACK)
        self.triangle = grid(rings, self.columns, closed=True)
        self.front = np.arange(rings * self.columns) < (OUTSIDE + len(self.steps)) * self.columns

    # ---- in the plane of the face

    def _outline(self, look: Look) -> tuple[NDArray, NDArray, NDArray]:
        """Points of the opening's edge (K, 2) from the viewer's left corner over the top, where outwards is there,
        and the lips' width."""
        shape = look.mouth
        out = []
        for curve, width, sign in ((shape.upper, shape.upper_width, 1), (shape.lower, shape.lower_width, -1)):
            tangent = np.gradient(curve, axis=0)
            normal = np.column_stack([-tangent[:, 1], tangent[:, 0]]) * sign
            normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
            t = np.linspace(-1, 1, len(curve))
            turn = np.abs(np.sin(t * np.pi / 2)) ** 14  # near a corner, outwards turns to the side
            side = np.column_stack([np.sign(t), np.zeros_like(t)])
            normal = normal * (1 - turn[:, None]) + side * turn[:, None]
            normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
            out.append((curve + [0, sign * 0.0015], normal, width))
        (up, n_up, w_up), (low, n_low, w_low) = out
        back = slice(-2, 0, -1)
        return np.concatenate([up, low[back]]), np.concatenate([n_up, n_low[back]]), np.concatenate([w_up, w_low[back]])

    def _oval(self, looks: list[Look], width: float) -> NDArray:
        """(K, 2): what no expression's lips go beyond."""
        points = np.concatenate([look.mouth.outline()[:, :2] for look in looks])
        low, high = points.min(0), points.max(0)
        margin = 1.6 * width + 0.075
        middle, half = (low + high) / 2, (high - low) / 2 + margin
        half = np.minimum(half * [1.06, 1.12], [0.70, 0.52])
        self.middle, self.half = middle, half
        angle = np.pi - 2 * np.pi * np.arange(self.columns) / self.columns
        return middle + half * np.column_stack([np.cos(angle), np.sin(angle)])

    def _rings(self, look: Look) -> tuple[NDArray, NDArray]:
        """Face coordinates of the rings on the skin, (R', K, 2), and of the edge (K, 2)."""
        edge, normal, width = self._outline(look)
        rings = []
        for share, least in self.steps:
            out = np.maximum(share * width, least) if self.lips else np.full(len(edge), share * 0.06 + least)
            rings.append(edge + normal * (self.groove + out)[:, None])
        outer = rings[-1]
        away = [outer + (self.oval - outer) * smooth(k / OUTSIDE) for k in range(OUTSIDE, 0, -1)]
        return np.stack([*away, *rings[::-1]]), edge + normal * self.groove

    # ---- in the round

    def at(self, look: Look) -> NDArray[np.float64]:
        rings, edge = self._rings(look)
        flat = rings.reshape(-1, 2)
        place, normal = self.ground.at(flat)
        height = self._heights(look, place, normal)
        height[: self.columns] -= 0.008  # the oval hides in the skin
        scale = self.ground.scale
        front = place + normal * (height * scale)[:, None]
        ground, up = self.ground.at(edge)
        deep = look.frame.cavity_depth
        walls = [ground - up * (d if i < 2 else d * deep) * scale for i, d in enumerate(WALL)]
        middle = (edge + edge[(-np.arange(self.columns)) % self.columns]) / 2  # upper and lower share it
        back, inward = self.ground.at(middle)
        line = back - inward * deep * 0.97 * scale
        backs = [line + (walls[-1] - line) * share for share in BACK]
        return np.concatenate([front, *walls, *backs])

    def _heights(self, look: Look, place: NDArray, normal: NDArray) -> NDArray[np.float64]:
        """How far above the skin each point of the front is, face units: down from above to the field's surface."""
        scale, h = self.ground.scale, np.full(len(place), 0.2)
        for _ in range(16):
            d = face_at(look.frame, place + normal * (h * scale)[:, None], h * scale, MOUTH | BUMPS | EXACT).distance
            h = np.maximum(h - 0.85 * d / scale, -0.06)
        return h

    def covers(self, uv: NDArray, share: float = 0.82) -> NDArray[np.bool_]:
        """Which face coordinates lie well inside the oval."""
        return (((uv - self.middle) / (self.half * share)) ** 2).sum(1) < 1
