"""What is in the mouth: two rows of teeth, two fangs, a tongue. They lie behind the lips when those are shut."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .ground import Ground, Look
from .piece import grid

COLUMNS, TOOTH = 29, 5
"""Across a row of seven teeth; down a tooth."""


def _thin(look: Look) -> float:
    """Bodies thinner than a mouth is deep have everything nearer to the front."""
    return min(1.0, look.frame.cavity_depth / 0.28)


class Teeth:
    """A row: a strip with a rounded edge. ``upper`` or lower."""

    def __init__(self, ground: Ground, upper: bool) -> None:
        self.ground, self.upper = ground, upper
        self.triangle = grid(TOOTH, COLUMNS, closed=False)

    def at(self, look: Look) -> NDArray[np.float64]:
        f = look.frame
        side = np.linspace(-1, 1, COLUMNS) * f.teeth_half_width * (1.0 if self.upper else 0.8)
        u = f.teeth_shift + side
        edge = f.teeth_v + f.teeth_curve * side**2 if self.upper else np.full(COLUMNS, f.lower_teeth_v)
        sign, middle, half = (1, 0.105, 0.035) if self.upper else (-1, 0.12, 0.03)
        rows = [(0.20, 1.0), (0.10, 1.0), (0.022, 1.0), (0.0, 0.3), (0.006, -1.0)]  # from the gum, how far forward
        out = []
        for rise, forward in rows:
            uv = np.column_stack([u, edge + sign * rise])
            place, normal = self.ground.at(uv)
            depth = -(middle + 0.12 * u**2 - half * forward) * _thin(look)
            out.append(place + normal * (depth * self.ground.scale)[:, None])
        return np.concatenate(out)


class Fangs:
    """Two points that hang over the lower lip, shut or not."""

    SIDES, LEVELS = 8, 4

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        one = grid(self.LEVELS, self.SIDES, closed=True)
        self.triangle = np.concatenate([one, one + self.SIDES * self.LEVELS])

    def at(self, look: Look) -> NDArray[np.float64]:
        f, out = look.frame, []
        angle = 2 * np.pi * np.arange(self.SIDES) / self.SIDES
        for side in (-1, 1):
            for down in np.linspace(-0.2, 1, self.LEVELS):
                thick = max(1 - down, 0.0)
                u = f.teeth_shift + side * f.fang_u + 0.05 * min(thick, 1) * np.cos(angle)
                uv = np.column_stack([u, np.full(self.SIDES, f.fang_v - f.fang_length * down)])
                place, normal = self.ground.at(uv)
                depth = 0.012 + 0.03 * min(1.0, 1.6 * thick) * np.sin(angle)
                out.append(place + normal * (depth * self.ground.scale)[:, None])
        return np.concatenate(out)


class Tongue:
    """An ellipsoid with a furrow; drawn back while the mouth is shut."""

    ROWS, ROUND = 9, 16

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.triangle = grid(self.ROWS, self.ROUND, closed=True)

    def at(self, look: Look) -> NDArray[np.float64]:
        f, out = look.frame, look.frame.tongue_out
        shown = np.clip((look.mouth.opening - 0.02) / 0.10, 0, 1)  # film shows no tongue in a gap under 0.08
        tilt, angle = np.meshgrid(
            np.linspace(0.02, np.pi - 0.02, self.ROWS), 2 * np.pi * np.arange(self.ROUND) / self.ROUND, indexing="ij"
        )
        a, b, c = (np.sin(tilt) * np.cos(angle)).ravel(), (np.sin(tilt) * np.sin(angle)).ravel(), np.cos(tilt).ravel()
        furrow = 0.10 * np.clip(1 - np.abs(a) / 0.25, 0, 1) ** 2
        depth = (-0.20 + 0.17 * out + c * (0.13 + 0.16 * out) * (1 - furrow)) - 0.03 * (1 - shown)
        droop = 0.55 * out * np.maximum(depth, 0)
        v = f.tongue_v - droop + b * (0.16 - 0.07 * out) * (1 - furrow)
        place, normal = self.ground.at(np.column_stack([f.tongue_u + a * f.tongue_half_width, v]))
        return place + normal * (depth * _thin(look) * self.ground.scale)[:, None]
