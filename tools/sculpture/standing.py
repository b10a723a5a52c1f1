"""Props beside a character: moved and, where need be, made smaller, so that each stands whole inside the picture and
clear of the face. Measured through the camera that will take the picture; nothing else of the body moves.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .framing import bounds
from .lighting import camera_struct, project
from .schema import Camera, Solid
from .shapes import scaled, shifted

EDGE = 0.955
"""How far out, of half the frame, a prop may reach."""
FACE_SIDE, CHIN = 0.80, 0.62
"""Half the width of a face and its depth below its middle, in face scales: what a prop must leave free."""
SMALLEST = 0.62


@dataclass(frozen=True)
class Seen:
    """A prop's box in the picture, in half frames from the middle, y up."""

    left: float
    right: float
    low: float
    high: float


def see(solids: list[Solid], camera: Camera) -> Seen:
    """The box of ``solids`` through ``camera``."""
    corners: list[NDArray[np.float64]] = []
    for solid in (s for s in solids if s.op == "union"):
        low, high = bounds(solid)
        corners += [np.array([x, y, z]) for x in (low[0], high[0]) for y in (low[1], high[1])
            for z in (low[2], high[2])]
    seen = project(camera_struct(camera), np.array(corners), 2)
    x, y = seen[:, 0] - 1, 1 - seen[:, 1]
    return Seen(float(x.min()), float(x.max()), float(y.min()), float(y.max()))


def stand(solids: list[Solid], camera: Camera, side: int, face: tuple[float, float, float]) -> list[Solid]:
    """``solids`` of one prop on ``side`` (-1 or 1), whole in the frame of ``camera``. ``face`` is x, y and scale."""
    x, y, scale = face
    half = camera.half_frame
    inner = (side * x + FACE_SIDE * scale) / half
    chin = (y - CHIN * scale - camera.height) / half
    box = see(solids, camera)
    if box.low + (box.high - box.low) * 0.8 < chin:
        inner = min(inner, 0.34)  # below the chin it may stand before the shoulder
    room, wide, tall = EDGE - max(0.2, inner), box.right - box.left, box.high - max(box.low, -EDGE)
    k = min(1.0, room / wide, 1.5 / max(tall, 0.1))
    if k < 0.985:
        k = max(SMALLEST, k)
        middle, floor = _foot(solids)
        solids = shifted(scaled(shifted(solids, -middle, -floor), k), middle, floor)
        box = see(solids, camera)
    near = 1.0 - 0.15  # a unit at the prop's depth takes a little more of the frame than one at the middle
    out = max(0.0, (box.right if side > 0 else -box.left) - EDGE)
    up = max(0.0, -EDGE - box.low)
    return shifted(solids, -side * out * half * near, up * half * near) if out or up else solids


def _foot(solids: list[Solid]) -> tuple[float, float]:
    """The x of a prop's middle and the y it stands on."""
    boxes = [bounds(s) for s in solids if s.op == "union"]
    left, right = min(b[0][0] for b in boxes), max(b[1][0] for b in boxes)
    return (left + right) / 2, min(b[0][1] for b in boxes)
