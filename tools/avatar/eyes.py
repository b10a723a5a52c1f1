"""The eyes: a ball with its iris, lids that slide over it out of the skin, a line of lashes.

Lids and the skin about them are one net of rings from an oval on the skin to the lids' edges; how far out a ring's
vertices stand is asked of the engine's field from the front. A morph target moves vertices along straight lines, so a
lid that slides over a ball would cut through it half-way: the ball flattens as the lids shut (:meth:`EyeBall.yielding`).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ..sculpture.frame import EyeStruct
from .ground import Ground, Look
from .piece import grid
from .points import BUMPS, EXACT, EYES, whole_at

ROUND = 36
"""Vertices of a ring."""
OUTER = (1.36, 1.24, 1.13)
"""Rings on the skin, in radii of the ball."""
SLIDE = (0.02, 0.3, 0.58, 0.82)
"""Rings of a lid, from where it leaves the skin to its edge, as shares of its angle."""
FOLDED = math.radians(84)
"""Angle of the lids of an eye that has none while it is open."""


def _local(eye: EyeStruct, q: NDArray) -> NDArray[np.float64]:
    """World points of (N, 3) in the ball's unit-sphere coordinates."""
    axes = np.array(eye.axes).reshape(3, 3)  # rows are the local axes
    return np.array(eye.center) + (q * np.array(eye.radii)) @ axes


def to_local(eye: EyeStruct, place: NDArray) -> NDArray[np.float64]:
    axes = np.array(eye.axes).reshape(3, 3)
    return (place - np.array(eye.center)) @ axes.T / np.array(eye.radii)


def lid_angles(eye: EyeStruct, lids: bool) -> tuple[float, float]:
    """Of the upper and the lower lid's edge above and below the eye's axis, radians."""
    if not lids:
        return FOLDED, FOLDED
    return math.atan2(eye.upper_sin, eye.upper_cos), math.atan2(eye.lower_sin, eye.lower_cos)


class Lids:
    """The net about one eye, ``side`` 0 the viewer's left."""

    def __init__(self, ground: Ground, side: int) -> None:
        self.ground, self.side = ground, side
        self.angle = 2 * np.pi * np.arange(ROUND) / ROUND
        self.rings = len(OUTER) + len(SLIDE) + 3
        self.triangle = grid(self.rings, ROUND, closed=True)

    def _eye(self, look: Look) -> EyeStruct:
        return look.frame.eyes[self.side]

    def _edge(self, look: Look, share: float, radius: float) -> NDArray[np.float64]:
        """(K, 3): between the top of the ball (0) and the lids' edges (1), on a sphere of ``radius``."""
        eye = self._eye(look)
        upper, lower = lid_angles(eye, eye.lids > 0)
        across, rest = radius * np.cos(self.angle), radius * np.abs(np.sin(self.angle))
        above = np.sin(self.angle) >= 0
        turned = np.where(above, np.pi / 2 + (upper - np.pi / 2) * share, -np.pi / 2 + (np.pi / 2 - lower) * share)
        y = rest * np.sin(turned) + share * eye.tilt * across * np.cos(turned) ** 2
        return np.column_stack([across, y, rest * np.cos(turned)])

    def at(self, look: Look) -> NDArray[np.float64]:
        eye = self._eye(look)
        thick = eye.lid_thickness
        seen = [np.column_stack([r * np.cos(self.angle), r * np.sin(self.angle), self.angle * 0]) for r in OUTER]
        seen += [self._edge(look, share, 1 + thick) for share in SLIDE] + [self._edge(look, 0.93, 1 + thick)]
        place = self._from_front(look, np.concatenate(seen))
        place[:ROUND] -= np.array(eye.axes[6:9]) * 0.012 * self.ground.scale  # the oval hides in the skin
        rim = [self._edge(look, 1.0, 1 + 0.5 * thick), self._edge(look, 1.0, 0.955)]
        return np.concatenate([place, *(_local(eye, r) for r in rim)])

    def _from_front(self, look: Look, q: NDArray) -> NDArray[np.float64]:
        """Each point moved along the eye's axis to where it is first met from the front; what meets the ball goes under."""
        eye, scene = self._eye(look), self.ground.rig.scene
        deep, axis = eye.radii[2], np.array(eye.axes[6:9])
        z = np.full(len(q), 2.0)
        base = _local(eye, q * [1, 1, 0])
        for _ in range(20):
            found = whole_at(scene, look.frame, base + axis * (z * deep)[:, None], EYES | BUMPS | EXACT)
            z = np.maximum(z - 0.85 * found.distance / deep, -0.9)
        ball = (found.part == 6 + self.side) & (z > -0.85)
        z = np.where(ball, z - 0.10, z)
        return base + axis * (z * deep)[:, None]

    def covers(self, look: Look, place: NDArray) -> NDArray[np.bool_]:
        """Which world points lie well inside the oval, before or about the ball."""
        q = to_local(self._eye(look), place)
        return ((q[:, :2] ** 2).sum(1) < OUTER[1] ** 2) & (q[:, 2] > -1.2)


class Lash:
    """A dark line along the upper lid's edge, thickest towards the outer corner."""

    TUBE, ALONG = 6, 25

    def __init__(self, ground: Ground, side: int) -> None:
        self.ground, self.side = ground, side
        self.triangle = grid(self.ALONG, self.TUBE, closed=True)

    def at(self, look: Look) -> NDArray[np.float64]:
        eye = look.frame.eyes[self.side]
        upper, _ = lid_angles(eye, True)
        across = np.cos(np.linspace(np.pi - 0.12, 0.12, self.ALONG)) * (1 + eye.lid_thickness)
        rest = np.sqrt(np.maximum((1 + eye.lid_thickness) ** 2 - across**2, 0))
        y = rest * math.sin(upper) + eye.tilt * across * math.cos(upper) ** 2
        middle = np.column_stack([across, y, rest * math.cos(upper)])
        outer = np.clip(-across if self.side == 0 else across, -1, 1)
        taper = np.where(outer < 0, 1 - outer**4, 1 - 0.75 * outer**8)
        size = eye.lash * (0.78 + 0.34 * outer) * np.maximum(taper, 0.02)
        turn = 2 * np.pi * np.arange(self.TUBE) / self.TUBE
        out = middle / np.maximum(np.linalg.norm(middle, axis=1, keepdims=True), 1e-9)
        down = np.cross(out, np.gradient(middle, axis=0))
        down /= np.maximum(np.linalg.norm(down, axis=1, keepdims=True), 1e-9)
        ring = out[:, None] * np.cos(turn)[None, :, None] + down[:, None] * np.sin(turn)[None, :, None]
        return _local(eye, (middle[:, None] + ring * size[:, None, None]).reshape(-1, 3))


class EyeBall:
    """A ball whose rings are drawn about the iris, so that a look to the side slides iris and highlights over it."""

    IRIS = (0.0, 0.35, 0.7, 1.0)
    BEYOND = (0.2, 0.42, 0.65, 0.85, 1.0)
    BEHIND = (-0.25, -0.6)

    def __init__(self, ground: Ground, side: int) -> None:
        self.ground, self.side = ground, side
        self.angle = 2 * np.pi * np.arange(ROUND) / ROUND
        self.triangle = grid(len(self.IRIS) + len(self.BEYOND) + len(self.BEHIND), ROUND, closed=True)

    def local(self, look: Look, rest: Look) -> NDArray[np.float64]:
        """Unit-sphere coordinates of the vertices when the eye looks as in ``look``."""
        eye, still = look.frame.eyes[self.side], rest.frame.eyes[self.side]
        gaze, home = np.array(eye.gaze[:2]), np.array(still.gaze[:2])
        way = np.column_stack([np.cos(self.angle), np.sin(self.angle)])
        iris = [home + way * (share * still.iris) for share in self.IRIS]
        beyond = [iris[-1] + (way * 0.9995 - iris[-1]) * share for share in self.BEYOND]
        fade = [1.0] * len(iris) + [1 - share for share in self.BEYOND]
        flat = np.concatenate([p + (gaze - home) * f for p, f in zip([*iris, *beyond], fade, strict=True)])
        long = np.linalg.norm(flat, axis=1, keepdims=True)
        flat = np.where(long > 0.9995, flat / np.maximum(long, 1e-9) * 0.9995, flat)
        front = np.column_stack([flat, np.sqrt(np.maximum(1 - (flat**2).sum(1), 0))])
        behind = [np.column_stack([way * math.sqrt(1 - z * z), np.full(ROUND, z)]) for z in self.BEHIND]
        return np.concatenate([front, *behind])

    def at(self, look: Look, rest: Look) -> NDArray[np.float64]:
        return _local(look.frame.eyes[self.side], self.local(look, rest))

    def yielding(self, look: Look, rest: Look, lids: Lids) -> float:
        """By how much of its depth the ball must flatten while the lids go straight from ``rest`` to ``look``, so that
        nothing of them sinks below it on the way."""
        eye = rest.frame.eyes[self.side]
        rows = slice(len(OUTER) * ROUND, (len(OUTER) + len(SLIDE) + 1) * ROUND)
        a, b = (to_local(eye, lids.at(one)[rows]) for one in (rest, look))
        most = 0.0
        for share in (0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0):
            q = a + (b - a) * share
            flat = (q[:, :2] ** 2).sum(1)
            over = (flat < 0.93) & (a[:, 2] > -0.2) & (np.linalg.norm(a - b, axis=1) > 0.02)
            if over.any():
                room = q[over, 2] / np.sqrt(1 - flat[over])  # what share of its depth the ball may have here
                most = max(most, (1 - float(np.min(room - 0.02))) / share)
        return float(np.clip(most, 0.0, 0.6))
