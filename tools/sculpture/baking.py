"""What is worked out about a figure once, before any pixel: a coarse distance grid, the light about its surface, the
shadow on the floor. ``engine/light.c`` and ``engine/volume.c`` do the work; pieces of it are shared by threads.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .compile import Scene, pointer
from .engine import library
from .frame import FaceFrame
from .lighting import LightingStruct

FLOOR_SIZE = 112


class VolumeStruct(ctypes.Structure):
    """``struct Volume`` of ``engine/volume.h``."""

    _fields_ = [
        ("origin", ctypes.c_float * 3), ("cell", ctypes.c_float), ("size", ctypes.c_int32 * 3),
        ("reserved", ctypes.c_int32), ("distance", ctypes.c_void_p), ("light", ctypes.c_void_p),
    ]  # fmt: skip


@dataclass
class Volume:
    """The coarse grid and what is baked into it; ``struct`` points into the arrays."""

    struct: VolumeStruct
    distance: NDArray[np.float32]
    light: NDArray[np.float32]
    floor: NDArray[np.float32] = field(default_factory=lambda: np.ones((FLOOR_SIZE, FLOOR_SIZE), np.float32))


def share(work: Callable[[int, int], None], count: int, piece: int, threads: int) -> None:
    """Call ``work(from, to)`` over pieces of ``range(count)``, on ``threads`` threads that take the next piece."""
    spans = [(a, min(a + piece, count)) for a in range(0, count, piece)]
    if threads <= 1 or len(spans) < 2:
        for a, b in spans:
            work(a, b)
        return
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda span: work(*span), spans))


def default_threads() -> int:
    """Two where the machine has them: more would starve what runs beside."""
    return min(2, os.cpu_count() or 1)


def volume_for(scene: Scene, floor: float, cells: int) -> Volume:
    """An empty grid about the figure, ``cells`` along its longest side; nothing below the floor, nothing far out."""
    low, high = scene.bounds()
    low, high = np.maximum(low - 0.45, -2.6), np.minimum(high + 0.45, 2.6)
    low[1] = max(low[1], floor - 0.3)
    high = np.maximum(high, low + 0.5)
    cell = float((high - low).max() / (cells - 1))
    size = np.ceil((high - low) / cell).astype(int) + 1
    distance, light = np.empty(size, np.float32), np.empty((*size, 4), np.float32)
    struct = VolumeStruct()
    struct.origin[:], struct.cell, struct.size[:] = low, cell, [int(n) for n in size]
    struct.distance, struct.light = distance.ctypes.data, light.ctypes.data
    return Volume(struct, distance, light)


def bake(scene: Scene, face: FaceFrame, lights: LightingStruct, cells: int, threads: int) -> Volume:
    """Distance grid, light and floor shadow of a posed figure."""
    volume = volume_for(scene, lights.floor, cells)
    engine, v, s, f, li = library(), *(ctypes.byref(x) for x in (volume.struct, scene.struct(), face, lights))
    share(lambda a, b: engine.animism_bake_distance(v, s, f, a, b), engine.animism_volume_blocks(v), 64, threads)
    share(lambda a, b: engine.animism_bake_light(v, li, a, b), volume.struct.size[0], 4, threads)
    out = pointer(volume.floor)
    share(lambda a, b: engine.animism_bake_floor(v, li, out, a, b), FLOOR_SIZE, 14, threads)
    volume.floor = blurred(volume.floor, 1.6)
    return volume


def _gaussian(n: int, sigma: float) -> NDArray[np.float32]:
    """(n, n) matrix that blurs a row of n values."""
    i = np.arange(n)
    k = np.exp(-0.5 * ((i[:, None] - i[None]) / sigma) ** 2)
    return (k / k.sum(1, keepdims=True)).astype(np.float32)


def blurred(image: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    down, across = (_gaussian(n, sigma) for n in image.shape[:2])
    return np.ascontiguousarray(np.einsum("ij,jk...->ik...", down, np.einsum("ij...,kj->ik...", image, across)))
