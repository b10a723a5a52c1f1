"""A sculpture to a still picture with its ground truth: image, label map, depth, landmarks, face box.

The engine marches rays (``engine/trace.c``) over two threads that share tiles; the bytes do not depend on how many
threads there are. The light comes from coarse bakes (``baking.py``); one of the figure at rest is kept (``stage.py``).
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...personas.errors import InvalidInput
from ..media import Image, Landmarks, ParsingMap
from .baking import Volume, VolumeStruct, bake, blurred, default_threads, share
from .compile import TORSO, Scene, SceneStruct
from .engine import library
from .expression import check_weights
from .frame import FaceFrame
from .lighting import CameraStruct, LightingStruct
from .rig import Rig
from .schema import Sculpture
from .stage import Stage, cells_for, stage_of

TILE = 8
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
    buffers.bloom[...] = blurred(buffers.bloom, 0.018 * m) + 0.5 * blurred(buffers.bloom, 0.05 * m)
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
    return _render(Stage(rig), size, weights, pose, threads or default_threads(), samples)


def render(
    sculpture: Sculpture, size: int = 512, weights: ArrayLike | None = None,
    pose: Sequence[float] = (0.0, 0.0, 0.0), *, threads: int | None = None,
    preview: Callable[[float, Image], None] | None = None,
) -> Still:  # fmt: skip
    """Render a sculpture ``size`` pixels square, in an expression (``weights`` (52,), ARKit order) and a head pose
    (degrees of pitch, yaw, roll). Deterministic: the same bytes every time, whatever the number of threads.
    ``preview`` is shown rough pictures on the way, each with twice the pixels a side of the last, and the share of the
    work (0 to 1) done by then; they take about a twelfth longer. ``InvalidInput`` for an impossible size."""
    check_size(size)
    stage, threads = stage_of(sculpture), threads or default_threads()
    if preview is not None:
        _show_rough(stage, size, weights, pose, threads, preview)
    return _render(stage, size, weights, pose, threads, 3)


ROUGH = (8, 4)
"""What the rough pictures' sides are parts of. A quarter of the side is a sixteenth of the rays, without antialiasing."""


def _show_rough(
    stage: Stage, size: int, weights: ArrayLike | None, pose: Sequence[float], threads: int,
    preview: Callable[[float, Image], None],
) -> None:
    for part in ROUGH:
        if size // part >= MIN_SIZE:
            preview(1 / part, _render(stage, size // part, weights, pose, threads, 1, lit_for=size).image)


def _light(
    stage: Stage, scene: Scene, face: FaceFrame, size: int, weights: ArrayLike | None, pose: Sequence[float], threads: int
) -> Volume:
    """The stage's own bake for a figure at rest, else one of this expression and pose."""
    if not any(pose) and (weights is None or not np.any(weights)):
        return stage.volume(size, threads)
    return bake(scene, face, stage.lights, cells_for(size), threads)


def _render(
    stage: Stage, size: int, weights: ArrayLike | None, pose: Sequence[float], threads: int, samples: int,
    lit_for: int = 0,
) -> Still:
    from .landmarks import face_truth

    size, weights, rig = check_size(size), check_weights(weights), stage.rig
    scene, face = rig.posed_scene(weights, pose), rig.frame(weights, pose)
    volume = _light(stage, scene, face, lit_for or size, weights, pose, threads)  # light baked once serves every size
    labels, buffers, struct = _solid_labels(rig.sculpture, scene), _Buffers(size), scene.struct()
    still = StillStruct(
        ctypes.pointer(struct), ctypes.pointer(face), ctypes.pointer(volume.struct), ctypes.pointer(stage.lights),
        volume.floor.ctypes.data, labels.ctypes.data, stage.camera, size, samples,
        float(np.clip(0.5 * rig.sculpture.camera.half_frame / size, 6e-4, 2.5e-3)), 0.0,
        *(getattr(buffers, n).ctypes.data for n in ("light", "toned", "depth", "label", "edge", "bloom", "image")),
    )  # fmt: skip
    _paint(still, buffers, threads)
    depth = np.where(buffers.depth > BACKGROUND_DEPTH, np.float32(np.inf), buffers.depth)
    labels_map = ParsingMap(buffers.label, LABELS)
    points, box = face_truth(rig, stage.camera, size, weights, pose, depth, buffers.label)
    return Still(buffers.image, points, box, labels_map, depth, tuple(float(p) for p in pose))
