"""The skin under the face as a smooth sheet, and one expression as everything that features need of it.

Places are asked by face coordinates: u to the viewer's right, v up, in face units.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import ndimage

from ..sculpture.frame import FaceFrame
from ..sculpture.rig import FRONT, Rig

FOLDED = math.radians(84)
"""Angle of the lids of an eye that shows none while it is open."""

REACH, SIDE = 1.2, 81
"""Face units to each side that the sheet spans, and its samples a side: one every 0.03."""


class Ground:
    """Heights of the bare skin about the face, asked once and read as a cubic spline."""

    def __init__(self, rig: Rig) -> None:
        self.rig, self.scale = rig, rig.scale
        line = np.linspace(-REACH, REACH, SIDE)
        v, u = np.meshgrid(line, line, indexing="ij")
        xy = np.array(rig.at) + np.column_stack([u.ravel(), v.ravel()]) * rig.scale
        depth = rig.scene.cast(np.column_stack([xy, np.full(len(xy), FRONT)]), (0, 0, -1), 2 * FRONT).reshape(
            SIDE, SIDE
        )
        self.there = depth >= 0
        nearest = ndimage.distance_transform_edt(~self.there, return_distances=False, return_indices=True)
        depth = depth[tuple(nearest)] if self.there.any() else np.full_like(depth, FRONT)
        self._spline = ndimage.spline_filter(FRONT - depth.astype(np.float64), order=3)

    def height(self, uv: ArrayLike) -> NDArray[np.float64]:
        """z (N,) in world units of (N, 2) face coordinates."""
        place = (np.asarray(uv, float)[:, ::-1].T / REACH + 1) * ((SIDE - 1) / 2)
        return ndimage.map_coordinates(self._spline, place, order=3, prefilter=False, mode="nearest")

    def at(self, uv: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """World points of the skin (N, 3) and its unit normals."""
        uv, e = np.asarray(uv, float), 0.02
        place = np.column_stack([np.array(self.rig.at) + uv * self.scale, self.height(uv)])
        dx = (self.height(uv + [e, 0]) - self.height(uv - [e, 0])) / (2 * e * self.scale)
        dy = (self.height(uv + [0, e]) - self.height(uv - [0, e])) / (2 * e * self.scale)
        normal = np.column_stack([-np.clip(dx, -3, 3), -np.clip(dy, -3, 3), np.ones(len(uv))])
        return place, normal / np.linalg.norm(normal, axis=1, keepdims=True)


class Look:
    """One expression: the engine's ``frame``, the mouth's curves, the brows' spines."""

    def __init__(self, rig: Rig, weights: NDArray[np.float32]) -> None:
        self.rig, self.weights = rig, weights
        self.frame = rig.frame(weights)
        self.mouth = rig.mouth(weights)

    @cached_property
    def spines(self) -> NDArray[np.float32]:
        return self.rig.brows(self.weights)

    @cached_property
    def lashless(self) -> FaceFrame:
        """The frame without lashes, which are a part of their own, and with lids on eyes that show none: folded
        away."""
        frame = FaceFrame.from_buffer_copy(self.frame)
        for eye in frame.eyes:
            eye.lash = 0.0
            if eye.lids == 0:
                eye.lids, eye.tilt = 1.0, 0.0
                eye.upper_cos = eye.lower_cos = math.cos(FOLDED)
                eye.upper_sin = eye.lower_sin = math.sin(FOLDED)
        return frame

    @cached_property
    def bumps(self) -> bytes:
        """Tells two expressions with the same swellings."""
        return bytes(self.frame.bumps) + bytes([self.frame.bump_count])

    @cached_property
    def mouth_key(self) -> bytes:
        f = self.frame
        told = (f.teeth_v, f.teeth_curve, f.teeth_half_width, f.teeth_shift, f.lower_teeth_v, f.fang_u, f.fang_v,
                f.tongue_u, f.tongue_v, f.tongue_half_width, f.tongue_out)  # fmt: skip
        shape = self.mouth
        return np.array(told).tobytes() + shape.outline().tobytes() + self.bumps

    @cached_property
    def eye_keys(self) -> tuple[bytes, bytes]:
        return bytes(self.frame.eyes[0]) + self.bumps, bytes(self.frame.eyes[1]) + self.bumps


def swollen(look: Look, uv: NDArray) -> NDArray[np.float64]:
    """How far the skin stands out (N,), face units, at (N, 2) face coordinates; as ``engine/face.c`` has it."""
    out = np.zeros(len(uv))
    for i in range(look.frame.bump_count):
        b = look.frame.bumps[i]
        q = ((uv[:, 0] - b.u) / b.radius_u) ** 2 + ((uv[:, 1] - b.v) / b.radius_v) ** 2
        out += b.height * np.clip(1 - q / 4, 0, 1) ** 3
    return out


def smooth(values: Sequence[float] | NDArray) -> NDArray[np.float64]:
    """0 to 1 without a kink at either end."""
    q = np.clip(np.asarray(values, float), 0, 1)
    return q * q * (3 - 2 * q)
