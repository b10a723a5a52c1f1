"""Exact landmarks of a rendered sculpture: the 68 iBUG points, how visible each is, and the face box.

Points come from the very curves that the face is made of, so they are right by construction. The jawline (0-16)
follows the edge of the face as it is seen: where the skin ends or is hidden, or at the face's own rim on a body that
is larger than its face.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..media import Landmarks
from .compile import Vector
from .contour import BROW_POINTS, MouthShape, brow_spines, mouth_shape
from .expression import expression
from .lighting import CameraStruct, project
from .rig import Rig

RIM_U, CHIN_V = 0.90, -0.90
"""Where the face ends on a body that goes on: face units across and down."""
HIDDEN_BY = 0.045
"""A point farther than this share of the face scale behind what is drawn there is hidden."""


def _jawline(rig: Rig, mouth: MouthShape) -> Vector:
    """(17, 3) from the viewer's left temple round the chin; each point is pulled in to the silhouette."""
    eyes = rig.sculpture.face.eyes
    chin = min(CHIN_V, float(mouth.lower[:, 1].min()) - 0.22)
    angle = np.linspace(0, math.pi, 17)
    target = np.column_stack([-RIM_U * np.cos(angle), eyes.v + (chin - eyes.v) * np.sin(angle) ** 0.9])
    middle = np.array([0.0, (eyes.v + rig.sculpture.face.mouth.v) / 2])
    steps = np.linspace(0.35, 1.0, 40)
    rays = middle + (target - middle)[:, None] * steps[None, :, None]
    xy = np.array(rig.at) + rays.reshape(-1, 2) * rig.scale
    depth = rig.scene.cast(np.column_stack([xy, np.full(len(xy), 7.0)]), (0, 0, -1), 14.0).reshape(17, 40)
    skin = depth >= 0
    jump = np.zeros_like(skin)
    jump[:, 1:] = np.diff(depth, axis=1) > 0.16 * rig.scale  # stepping down to a neck or a body behind
    inside = np.cumprod(skin & ~jump, axis=1).astype(bool)
    last = np.maximum(inside.sum(1) - 1, 0)
    rows = np.arange(17)
    points = xy.reshape(17, 40, 2)[rows, last]
    near = np.where(depth[rows, last] < 0, 7.0 - rig.origin[2], depth[rows, last])
    return np.column_stack([points, 7.0 - near])


def _nose(rig: Rig) -> Vector:
    """Bridge 27-30 from between the eyes to the tip, base 31-35 below it."""
    face = rig.sculpture.face
    u, v = face.nose.at if face.nose else (0.0, -0.10)
    wide, tall = (face.nose.radii[0], face.nose.radii[1]) if face.nose else (0.10, 0.09)
    for part in face.nose.more if face.nose else []:
        wide = max(wide, abs(part.offset[0]) + part.radii[0] * 0.8)
    top = face.eyes.v
    bridge = [(u * i / 3, top + (v + 0.15 * tall - top) * i / 3) for i in range(4)]
    base = [(u + 0.8 * wide * q, v - tall * (0.95 - 0.35 * q * q)) for q in (-1, -0.5, 0, 0.5, 1)]
    return rig.on_skin([*bridge, *base])


def _eye(rig: Rig, weights: ArrayLike, side: int) -> Vector:
    """Six points of one opening, from the viewer's left corner over the upper lid: where the lids' edges lie on the
    ball, or where the skin covers the ball before that."""
    eye = rig.frame(weights).eyes[side]
    upper, lower = math.atan2(eye.upper_sin, eye.upper_cos), math.atan2(eye.lower_sin, eye.lower_cos)
    middle = (upper - lower) / 2
    ends = [(-0.92, middle), (-0.42, upper), (0.42, upper), (0.92, middle), (0.42, -lower), (-0.42, -lower)]
    share = np.linspace(0, 1, 25)
    across = np.array([a for a, _ in ends])[:, None] * share
    up = middle + (np.array([e for _, e in ends])[:, None] - middle) * share
    rest = np.sqrt(1 - across**2)
    y = np.sin(up) * rest + eye.tilt * across * np.cos(up) ** 2  # the lids' planes are slanted by tilt
    z = np.sqrt(np.maximum(0, 1 - across**2 - y**2))
    local = np.stack([across, y, z], -1) * np.array(eye.radii)
    points = np.array(eye.center) + local @ np.array(eye.axes).reshape(3, 3)
    skin, _ = rig.scene.distance(points.reshape(-1, 3))
    clear = np.cumprod(skin.reshape(across.shape) > 0, axis=1).sum(1)
    return points[np.arange(6), np.maximum(clear - 1, 0)]


def _mouth(rig: Rig, shape: MouthShape) -> Vector:
    """Outer contour 48-59 round the lips, inner 60-67 round the opening."""
    line = 0.5 * rig.sculpture.face.mouth.groove  # a toy's mouth is the groove itself

    def along(edge: Vector, q: float, widths: Vector | None, sign: int) -> tuple[float, float]:
        t = (edge[:, 0] - shape.middle) / shape.half_width
        u, v = float(np.interp(q, t, edge[:, 0])), float(np.interp(q, t, edge[:, 1]))
        out = line if widths is None else max(0.85 * float(np.interp(q, t, widths)), line)
        return u, v + sign * (out if widths is not None else 0.0)

    def corner(q: int) -> tuple[float, float]:
        u, v = shape.upper[-1 if q > 0 else 0]
        return float(u) + q * max(0.5 * float(shape.upper_width[0]), line), float(v)

    outer = [corner(-1), *(along(shape.upper, q, shape.upper_width, 1) for q in (-0.62, -0.26, 0, 0.26, 0.62))]
    outer += [corner(1), *(along(shape.lower, q, shape.lower_width, -1) for q in (0.62, 0.3, 0, -0.3, -0.62))]
    inner = [along(shape.upper, q, None, 1) for q in (-0.93, -0.4, 0, 0.4, 0.93)]
    inner += [along(shape.lower, q, None, -1) for q in (0.4, 0, -0.4)]
    return rig.on_skin([*outer, *inner])


def rest_points(rig: Rig, weights: ArrayLike | None = None) -> Vector:
    """The 68 points in the body's rest space, (68, 3)."""
    e = expression(weights)
    mouth, spines = mouth_shape(rig.sculpture.face.mouth, e), brow_spines(rig.sculpture.face.brows, e)
    picks = np.linspace(0, BROW_POINTS - 1, 5).round().astype(int)
    brows = np.concatenate([spines[0, picks[::-1], :2], spines[1, picks, :2]])
    parts = [_jawline(rig, mouth), rig.on_skin(brows), _nose(rig), _eye(rig, weights, 0), _eye(rig, weights, 1)]
    return np.concatenate([*parts, _mouth(rig, mouth)])


def face_truth(
    rig: Rig, camera: CameraStruct, size: int, weights: ArrayLike | None, pose: Sequence[float],
    depth: NDArray[np.float32], labels: NDArray[np.uint8],
) -> tuple[Landmarks, tuple[float, float, float, float]]:  # fmt: skip
    """Landmarks in pixels with visibility, and the face box: the points' bounds, with the forehead above the brows."""
    seen = project(camera, rig.to_world(rest_points(rig, weights), pose), size)
    pixels = np.clip(np.floor(seen[:, :2]).astype(int), 0, size - 1)
    drawn = np.full(len(seen), np.inf)
    for dy in (-1, 0, 1):  # the farthest of the neighbourhood: a jawline point lies on the edge of the skin itself
        for dx in (-1, 0, 1):
            here = depth[np.clip(pixels[:, 1] + dy, 0, size - 1), np.clip(pixels[:, 0] + dx, 0, size - 1)]
            drawn = np.where(np.isinf(drawn), here, np.where(np.isinf(here), drawn, np.maximum(drawn, here)))
    inside = ((seen[:, :2] >= 0) & (seen[:, :2] < size)).all(1)
    behind = seen[:, 2] - drawn
    visible = np.clip(1 - (behind / rig.scale - HIDDEN_BY) / HIDDEN_BY, 0, 1) * inside
    low, high = seen[:, :2].min(0), seen[:, :2].max(0)
    low[1] -= 0.12 * (high[1] - low[1])
    box = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return Landmarks(seen[:, :2].astype(np.float32), "ibug68", visible.astype(np.float32)), box
