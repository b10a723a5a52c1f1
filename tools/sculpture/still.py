"""A sculpture to a still picture with its ground truth: image, label map, depth, landmarks, face box.

The engine marches rays (``engine/trace.c``) over two threads that share tiles; the bytes do not depend on how many
threads there are. Coarse bakes come first: a distance grid, the light about the surface, the shadow on the floor.
"""

from __future__ import annotations

import ctypes
import os
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...personas.errors import InvalidInput
from ..media import Image, Landmarks, ParsingMap
from .compile import TORSO, Scene, SceneStruct, pointer
from .engine import library
from .expression import check_weights
from .frame import FaceFrame
from .lighting import CameraStruct, LightingStruct, camera_struct, lighting
from .rig import Rig
from .schema import Sculpture

TILE = 8
FLOOR_SIZE = 112
EDGE_CONTRAST = 0.05
BACKGROUND_DEPTH = 1e8
MIN_SIZE, MAX_SIZE = 32, 4096

LABELS = (
    "background", "floor", "skin", "nose", "right_brow", "left_brow", "right_eye", "left_eye", "lid", "lash",
    "upper_lip", "lower_lip", "mouth", "teeth", "tongue", "hair", "clothing", "accessory", "body",
)  # fmt: skip
"""Names of the label map's values. Left and right are the character's own."""

_HAIR = re.compile(r"hair|beard|mane|fur|moustache|curl|whisker", re.IGNORECASE)
_CLOTHING = re.compile(
    r"cloth|shirt|suit|dress|robe|scarf|jacket|collar|jumper|sweater|\b(tie|top|hat|cap)\b", re.IGNORECASE
)


class VolumeStruct(ctypes.Structure):
    """``struct Volume`` of ``engine/volume.h``."""

    _fields_ = [
        ("origin", ctypes.c_float * 3), ("cell", ctypes.c_float), ("size", ctypes.c_int32 * 3),
        ("reserved", ctypes.c_int32), ("distance", ctypes.c_void_p), ("light", ctypes.c_void_p),
    ]  # fmt: skip


class StillStruct(ctypes.Structure):
    """``struct Still`` of ``engine/still.h``."""

    _fields_ = [
        ("scene", ctypes.POINTER(SceneStruct)), ("face", ctypes.POINTER(FaceFrame)),
        ("volume", ctypes.POINTER(VolumeStruct)), ("lighting", ctypes.POINTER(LightingStruct)),
        ("floor_shadow", ctypes.c_void_p), ("solid_label", ctypes.c_void_p), ("camera", CameraStruct),
        ("size", ctypes.c_int32), ("samples", ctypes.c_int32),
        ("tolerance", ctypes.c_float), ("reserved", ctypes.c_float),
        *((name, ctypes.c_void_p) for name in ("light", "toned", "depth", "label", "edge", "bloom", "image")),
    ]  # fmt: skip


@dataclass(frozen=True)
class Still:
    """One picture and all that is known about it.

    ``image`` uint8 (S, S, 3); ``labels`` a :class:`ParsingMap` over :data:`LABELS`; ``depth`` float32 (S, S), units of
    the sculpture along the view axis, ``inf`` where nothing is; ``landmarks`` the 68 iBUG points with visibility;
    ``box`` x0, y0, x1, y1 of the face in pixels; ``pose`` degrees of pitch, yaw, roll."""

    image: Image
    landmarks: Landmarks
    box: tuple[float, float, float, float]
    labels: ParsingMap
    depth: NDArray[np.float32]
    pose: tuple[float, float, float] = (0.0, 0.0, 0.0)


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
    volume.floor = _blurred(volume.floor, 1.6)
    return volume


def _gaussian(n: int, sigma: float) -> NDArray[np.float32]:
    """(n, n) matrix that blurs a row of n values."""
    i = np.arange(n)
    k = np.exp(-0.5 * ((i[:, None] - i[None]) / sigma) ** 2)
    return (k / k.sum(1, keepdims=True)).astype(np.float32)


def _blurred(image: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    down, across = (_gaussian(n, sigma) for n in image.shape[:2])
    return np.ascontiguousarray(np.einsum("ij,jk...->ik...", down, np.einsum("ij...,kj->ik...", image, across)))


def _solid_labels(sculpture: Sculpture, scene: Scene) -> NDArray[np.uint8]:
    """The label of each compiled solid, from its group, part and the names of its material and group."""
    names = list(sculpture.materials)
    out = np.empty(len(scene.solids), np.uint8)
    for i, solid in enumerate(scene.solids):
        group = scene.groups[solid["group"]]
        material = names[solid["material"]] if solid["material"] < len(names) else "skin"
        words = f"{group} {material}"
        if solid["source"] < 0:
            label = "nose"
        elif solid["group"] == 0 or material == "skin":
            label = "skin"
        elif _HAIR.search(words):
            label = "hair"
        elif _CLOTHING.search(words):
            label = "clothing"
        else:
            label = "body" if solid["part"] == TORSO else "accessory"
        out[i] = LABELS.index(label)
    return out


@dataclass
class _Buffers:
    """What the engine writes for one picture."""

    size: int

    def __post_init__(self) -> None:
        n, m = self.size, (self.size + 3) // 4
        self.light, self.toned = np.empty((n, n, 3), np.float32), np.empty((n, n, 3), np.float32)
        self.depth, self.label, self.edge = (np.empty((n, n), t) for t in (np.float32, np.uint8, np.uint8))
        self.bloom, self.image = np.empty((m, m, 3), np.float32), np.empty((n, n, 3), np.uint8)


def _paint(still: StillStruct, buffers: _Buffers, threads: int) -> None:
    """Trace, antialias, bloom and grade into the buffers."""
    engine, ref = library(), ctypes.byref(still)
    tiles = ((still.size + TILE - 1) // TILE) ** 2
    share(lambda a, b: engine.animism_trace(ref, a, b), tiles, 32, threads)
    engine.animism_find_edges(ref, ctypes.c_float(EDGE_CONTRAST))
    if still.samples > 1:
        share(lambda a, b: engine.animism_refine(ref, a, b), tiles, 32, threads)
    engine.animism_bright(ref)
    m = len(buffers.bloom)
    buffers.bloom[...] = _blurred(buffers.bloom, 0.018 * m) + 0.5 * _blurred(buffers.bloom, 0.05 * m)
    share(lambda a, b: engine.animism_grade(ref, a, b), still.size, 64, threads)


def check_size(size: int) -> int:
    if not isinstance(size, (int, np.integer)) or not MIN_SIZE <= size <= MAX_SIZE:
        raise InvalidInput(
            f"a picture cannot be {size!r} pixels a side", mend=f"choose a whole number from {MIN_SIZE} to {MAX_SIZE}"
        )
    return int(size)


def render_rig(
    rig: Rig, size: int = 512, weights: ArrayLike | None = None, pose: Sequence[float] = (0.0, 0.0, 0.0), *,
    threads: int | None = None, samples: int = 3,
) -> Still:  # fmt: skip
    """Render a rig that is already built; see :func:`render`. ``samples``
    is the care taken with edges: 1 none, 2 four more rays, 3 up to eight more."""
    from .landmarks import face_truth

    size, weights = check_size(size), check_weights(weights)
    threads = threads or default_threads()
    sculpture = rig.sculpture
    scene, face = rig.posed_scene(weights, pose), rig.frame(weights, pose)
    lights, camera = lighting(sculpture), camera_struct(sculpture.camera)
    volume = bake(scene, face, lights, 56 if size <= 320 else 64 if size <= 512 else 80, threads)
    labels, buffers, struct = _solid_labels(sculpture, scene), _Buffers(size), scene.struct()
    still = StillStruct(
        ctypes.pointer(struct), ctypes.pointer(face), ctypes.pointer(volume.struct), ctypes.pointer(lights),
        volume.floor.ctypes.data, labels.ctypes.data, camera, size, samples,
        float(np.clip(0.5 * sculpture.camera.half_frame / size, 6e-4, 2.5e-3)), 0.0,
        *(getattr(buffers, n).ctypes.data for n in ("light", "toned", "depth", "label", "edge", "bloom", "image")),
    )  # fmt: skip
    _paint(still, buffers, threads)
    depth = np.where(buffers.depth > BACKGROUND_DEPTH, np.float32(np.inf), buffers.depth)
    labels_map = ParsingMap(buffers.label, LABELS)
    points, box = face_truth(rig, camera, size, weights, pose, depth, buffers.label)
    return Still(buffers.image, points, box, labels_map, depth, tuple(float(p) for p in pose))


def render(
    sculpture: Sculpture, size: int = 512, weights: ArrayLike | None = None,
    pose: Sequence[float] = (0.0, 0.0, 0.0), *, threads: int | None = None,
) -> Still:  # fmt: skip
    """Render a sculpture ``size`` pixels square, in an expression (``weights`` (52,), ARKit order) and a head pose
    (degrees of pitch, yaw, roll). Deterministic: the same bytes every time, whatever the number of threads.
    ``InvalidInput`` for an impossible size."""
    return render_rig(Rig(sculpture), size, weights, pose, threads=threads)
