"""The eyes: a ball with its iris, lids that slide over it out of the skin, a line of lashes.

Lids and the skin about them are one net of rings from an oval on the skin to the lids' edges; how far out a ring's
vertices stand is asked of the engine's field from the front. A morph target moves vertices along straight lines, so a
lid that slides over a ball would cut through it half-way: the ball flattens as the lids shut
(:meth:`EyeBall.yielding`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..sculpture.compile import Scene
from ..sculpture.frame import EyeStruct
from .ground import Ground, Look
from .piece import grid
from .points import BUMPS, EXACT, EYES_OF, whole_at

ROUND = 44
"""Vertices of a ring."""
OUTER = (1.60, 1.36, 1.20)
"""Rings on the skin, in radii of the ball."""
CREASE = (1.06, 1.0)
"""Rings about where a lid comes out of the skin, in sizes of that outline."""
SLIDE = (0.12, 0.3, 0.5, 0.7, 0.85)
"""Rings of a lid, from the crease to its edge, as shares of its angle."""
COLUMNS, ROWS = 57, 113
"""Rays from the front that find where the ball comes out of the skin."""


def from_local(eye: EyeStruct, q: NDArray) -> NDArray[np.float64]:
    """World points of (N, 3) in the ball's unit-sphere coordinates."""
    axes = np.array(eye.axes).reshape(3, 3)  # rows are the local axes
    return np.array(eye.center) + (q * np.array(eye.radii)) @ axes


def to_local(eye: EyeStruct, place: NDArray) -> NDArray[np.float64]:
    axes = np.array(eye.axes).reshape(3, 3)
    return (place - np.array(eye.center)) @ axes.T / np.array(eye.radii)


def lid_angles(eye: EyeStruct) -> tuple[float, float]:
    """Of the upper and the lower lid's edge above and below the eye's axis, radians."""
    return math.atan2(eye.upper_sin, eye.upper_cos), math.atan2(eye.lower_sin, eye.lower_cos)


@dataclass(frozen=True)
class Outline:
    """Where a ball comes out of the skin, seen along its own axis: for each of ``across`` (ascending, the ends where it
    vanishes) the highest and the lowest y that shows."""

    across: NDArray[np.float64]
    top: NDArray[np.float64]
    bottom: NDArray[np.float64]

    def ring(self, angle: NDArray) -> NDArray[np.float64]:
        """(K, 2): by columns of ``cos(angle)``, the upper edge where the sine is positive."""
        first, last = self.across[0], self.across[-1]
        x = (first + last) / 2 + (last - first) / 2 * np.cos(angle)
        top, bottom = np.interp(x, self.across, self.top), np.interp(x, self.across, self.bottom)
        return np.column_stack([x, np.where(np.sin(angle) >= 0, top, bottom)])


def outline(scene: Scene, eye: EyeStruct, grow: float) -> Outline:
    """Of a ball ``grow`` times the eye's, without lids."""
    bare = EyeStruct.from_buffer_copy(eye)
    line, up = np.linspace(-1, 1, COLUMNS) * 0.999 * grow, np.linspace(-1, 1, ROWS) * 0.999 * grow
    x, y = (m.ravel() for m in np.meshgrid(line, up, indexing="ij"))
    z = np.sqrt(np.maximum(grow**2 - x**2 - y**2, 0))
    place = from_local(bare, np.column_stack([x, y, z]))
    skin = scene.distance(place)[0]
    if eye.socket > 0:  # the skin is hollowed to 1.12 of the ball
        axes_scale = float(np.mean(eye.radii))
        hollow = -(grow - 1.12) * axes_scale
        k = eye.socket
        h = np.maximum(k - np.abs(skin - hollow), 0) / k
        skin = np.maximum(skin, hollow) + h * h * k * 0.25
    shown = ((skin > 0) & (x**2 + y**2 < grow**2)).reshape(COLUMNS, ROWS)
    high, low = np.full(COLUMNS, np.nan), np.full(COLUMNS, np.nan)
    for i in np.flatnonzero(shown.any(1)):
        rows = np.flatnonzero(shown[i])
        low[i], high[i] = up[rows[0]], up[rows[-1]]
    there = np.flatnonzero(~np.isnan(high))
    if len(there) < 5:  # all but hidden: as if it were half out
        a = np.linspace(-0.7, 0.7, 9) * grow
        r = np.sqrt(np.maximum((0.7 * grow) ** 2 - a**2, 0))
        return Outline(a, r, -r)
    there = np.arange(there[0], there[-1] + 1)
    across = line[there]
    top, bottom = (np.interp(across, across[~np.isnan(v[there])], v[there][~np.isnan(v[there])]) for v in (high, low))
    top, bottom = (ndimage.gaussian_filter1d(v, 1.2, mode="nearest") for v in (top, bottom))
    half = line[1] - line[0]
    ends = np.array([across[0] - 0.5 * half, across[-1] + 0.5 * half])
    meet = [(top[i] + bottom[i]) / 2 for i in (0, -1)]
    return Outline(np.concatenate([ends[:1], across, ends[1:]]), np.concatenate([meet[:1], top, meet[1:]]),
                   np.concatenate([meet[:1], bottom, meet[1:]]))  # fmt: skip


class Lids:
    """The net about one eye, ``side`` 0 the viewer's left."""

    def __init__(self, ground: Ground, side: int, rest: Look) -> None:
        self.ground, self.side = ground, side
        self.angle = 2 * np.pi * np.arange(ROUND) / ROUND
        self.rings = len(OUTER) + len(CREASE) + len(SLIDE) + 3
        self.triangle = grid(self.rings, ROUND, closed=True)
        eye = rest.frame.eyes[side]
        self.crease = outline(ground.rig.scene, eye, 1 + eye.lid_thickness).ring(self.angle)
        self.shown = outline(ground.rig.scene, eye, 1.0)
        self.lid_rows = slice((len(OUTER) + 1) * ROUND, (len(OUTER) + len(CREASE) + len(SLIDE) + 1) * ROUND)

    def _eye(self, look: Look) -> EyeStruct:
        return look.lashless.eyes[self.side]

    def _edge(self, look: Look) -> NDArray[np.float64]:
        """(K, 2): the opening between the lids, no wider than the skin leaves it."""
        eye = self._eye(look)
        upper, lower = lid_angles(eye)
        free = self.shown.ring(self.angle)
        x, above = free[:, 0], np.sin(self.angle) >= 0
        rest = np.sqrt(np.maximum((1 + eye.lid_thickness) ** 2 - x**2, 0))
        turned = np.where(above, upper, -lower)
        y = rest * np.sin(turned) + eye.tilt * x * np.cos(turned) ** 2
        return np.column_stack([x, np.where(above, np.minimum(y, free[:, 1]), np.maximum(y, free[:, 1]))])

    def _between(self, edge: NDArray, share: float, radius: float) -> NDArray[np.float64]:
        """(K, 2): from the crease (0) to the edge (1), at even steps of elevation over the lid's sphere."""
        x = self.crease[:, 0] + (edge[:, 0] - self.crease[:, 0]) * share
        a, b = (
            np.arcsin(np.clip(p[:, 1] / np.sqrt(np.maximum(radius**2 - p[:, 0] ** 2, 1e-3)), -1, 1))
            for p in (self.crease, edge)
        )
        y = np.sin(a + (b - a) * share) * np.sqrt(np.maximum(radius**2 - x**2, 1e-3))
        return np.column_stack([x, y])

    def at(self, look: Look) -> NDArray[np.float64]:
        eye, edge = self._eye(look), self._edge(look)
        thick = eye.lid_thickness
        way = np.column_stack([np.cos(self.angle), np.sin(self.angle)])
        middle = self.crease.mean(0)
        seen = [way * r for r in OUTER] + [middle + (self.crease - middle) * r for r in CREASE]
        seen += [self._between(edge, share, 1 + thick) for share in (*SLIDE, 0.95)]
        place = self._from_front(look, np.concatenate(seen))
        place[:ROUND] -= np.array(eye.axes[6:9]) * 0.012 * self.ground.scale  # the oval hides in the skin
        rim = []
        for radius in (1 + 0.5 * thick, 0.955):
            z = np.sqrt(np.maximum(radius**2 - (edge**2).sum(1), 0.0))
            rim.append(from_local(eye, np.column_stack([edge, z])))
        last = place[-ROUND:]
        ahead = to_local(eye, last)[:, 2] + 0.05  # never before what it hangs from
        rim[0] += (
            np.array(eye.axes[6:9])
            * (np.minimum(to_local(eye, rim[0])[:, 2], ahead) - to_local(eye, rim[0])[:, 2])[:, None]
            * eye.radii[2]
        )
        return np.concatenate([place, *rim])

    def _from_front(self, look: Look, q: NDArray) -> NDArray[np.float64]:
        """Each point moved along the eye's axis to where it is first met from the front; what meets the ball lies
        just over it."""
        eye, scene = self._eye(look), self.ground.rig.scene
        deep, axis = eye.radii[2], np.array(eye.axes[6:9])
        z = np.full(len(q), 1.6)
        base = from_local(eye, np.column_stack([q, np.zeros(len(q))]))
        only = EYES_OF[self.side] | BUMPS | EXACT
        for _ in range(14):
            found = whole_at(scene, look.lashless, base + axis * (z * deep)[:, None], only)
            step = 0.92 * found.distance / deep
            z = np.maximum(z - step, -0.9)
            if np.abs(step).max() < 0.004:
                break
        ball = (found.part == 6 + self.side) & (z > -0.85)
        over = np.sqrt(np.maximum((1 + 0.4 * eye.lid_thickness) ** 2 - (q**2).sum(1), 0))
        z = np.where(ball, over, z)  # a lid's rounded edge lets rays by
        return base + axis * (z * deep)[:, None]

    def folded(self, look: Look) -> NDArray[np.float64]:
        """How much of its vertices' lids is folded away in this look, (N,) in [0, 1]: 1 where hardly any lid shows."""
        edge = self._edge(look)
        across = np.sqrt(np.maximum(1 - edge[:, 0] ** 2, 0.05))
        a, b = (np.arcsin(np.clip(p[:, 1] / across, -1, 1)) for p in (self.crease, edge))
        share = 1 - np.clip((np.abs(a - b) - 0.10) / 0.35, 0, 1)
        out = np.zeros((self.rings, ROUND))
        out[len(OUTER) + len(CREASE) :] = share
        return out.ravel()

    def covers(self, look: Look, place: NDArray) -> NDArray[np.bool_]:
        """Which world points lie well inside the oval, before or about the ball."""
        q = to_local(self._eye(look), place)
        return ((q[:, :2] ** 2).sum(1) < 1.22**2) & (q[:, 2] > -1.2)


class Lash:
    """A dark line along the upper lid's edge, thickest towards the outer corner."""

    TUBE, ALONG = 6, 25

    def __init__(self, ground: Ground, side: int) -> None:
        self.ground, self.side = ground, side
        self.triangle = grid(self.ALONG, self.TUBE, closed=True)

    def at(self, look: Look) -> NDArray[np.float64]:
        eye = look.lashless.eyes[self.side]
        upper, _ = lid_angles(eye)
        drawn = look.frame.eyes[self.side]
        thick = 1.12 * drawn.lash if drawn.lids > 0 else 0.0
        across = np.cos(np.linspace(np.pi - 0.12, 0.12, self.ALONG)) * (1 + eye.lid_thickness)
        rest = np.sqrt(np.maximum((1 + eye.lid_thickness) ** 2 - across**2, 0))
        y = rest * math.sin(upper) + eye.tilt * across * math.cos(upper) ** 2
        middle = np.column_stack([across, y, rest * math.cos(upper)])
        outer = np.clip(-across if self.side == 0 else across, -1, 1)
        taper = np.where(outer < 0, 1 - outer**4, 1 - 0.75 * outer**8)
        size = thick * (0.78 + 0.34 * outer) * np.maximum(taper, 0.02)
        turn = 2 * np.pi * np.arange(self.TUBE) / self.TUBE
        out = middle / np.maximum(np.linalg.norm(middle, axis=1, keepdims=True), 1e-9)
        down = np.cross(out, np.gradient(middle, axis=0))
        down /= np.maximum(np.linalg.norm(down, axis=1, keepdims=True), 1e-9)
        ring = out[:, None] * np.cos(turn)[None, :, None] + down[:, None] * np.sin(turn)[None, :, None]
        return from_local(eye, (middle[:, None] + ring * size[:, None, None]).reshape(-1, 3))


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
        return from_local(look.frame.eyes[self.side], self.local(look, rest))

    def yielding(self, still: NDArray, shut: NDArray, rest: Look) -> float:
        """By how much of its depth the ball must flatten while the lids' vertices go straight from ``still`` to
        ``shut``, so that nothing of them sinks below it on the way."""
        eye = rest.frame.eyes[self.side]
        a, b = to_local(eye, still.astype(float)), to_local(eye, shut.astype(float))
        moved, most = np.linalg.norm(a - b, axis=1) > 0.02, 0.0
        above = (
            a[:, 2] > np.sqrt(np.maximum(1 - (a[:, :2] ** 2).sum(1), 0)) - 0.02
        )  # else it comes out of the skin later
        for share in (0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0):
            q = a + (b - a) * share
            flat = (q[:, :2] ** 2).sum(1)
            over = moved & above & (flat < 0.9)
            if over.any():
                room = q[over, 2] / np.sqrt(1 - flat[over])  # what share of its depth the ball may have here
                most = max(most, (1 - float(np.min(room - 0.02))) / share)
        return float(np.clip(most, 0.0, 0.6))
