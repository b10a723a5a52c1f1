"""The engine asked about single points: the face's field there, how they look, where their surface is.

``engine/avatar.c`` answers; this file packs arrays for it. It knows no topology.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..sculpture.compile import Scene, pointer
from ..sculpture.engine import library
from ..sculpture.frame import FaceFrame
from ..sculpture.mesh import ATTRIBUTES
from ..sculpture.stage import Stage

Floats = NDArray[np.float32]
MOUTH, BROWS, EYES, BUMPS, EXACT = 1, 2, 12, 16, 32
EYES_OF = (4, 8)
"""``enum FaceFeature``."""

ALL = MOUTH | BROWS | EYES | BUMPS | EXACT
NEAR_STEPS = (0.035, 0.11)
"""As ``engine/look.h``."""


class ShownStruct(ctypes.Structure):
    """``struct Shown`` of ``engine/avatar.c``."""

    _fields_ = [
        *[(name, ctypes.c_void_p) for name in ("place", "normal", "attribute", "weight", "depth", "near", "part")],
        ("count", ctypes.c_int32), ("reserved", ctypes.c_int32),
    ]  # fmt: skip


@dataclass(frozen=True)
class Found:
    """What the face's field says at N points: ``distance`` in world units, ``part`` an index of
    :data:`~animism.tools.sculpture.frame.PARTS`, ``weight`` of its colour, ``depth`` to the skin in face units."""

    distance: Floats
    part: NDArray[np.int32]
    weight: Floats
    depth: Floats


def face_at(frame: FaceFrame, place: NDArray, skin: NDArray, features: int = ALL) -> Found:
    """The field with the face on at (N, 3) places whose distance to the bare skin is ``skin`` (N,)."""
    n = len(place)
    place, skin = np.ascontiguousarray(place, np.float32), np.ascontiguousarray(skin, np.float32)
    out = Found(np.empty(n, np.float32), np.empty(n, np.int32), np.empty(n, np.float32), np.empty(n, np.float32))
    library().animism_face_points(
        ctypes.byref(frame), pointer(place), pointer(skin), n, features, pointer(out.distance), pointer(out.part),
        pointer(out.weight), pointer(out.depth),
    )  # fmt: skip
    return out


def whole_at(scene: Scene, frame: FaceFrame, place: NDArray, features: int = ALL) -> Found:
    """The same over the exact skin of ``scene``."""
    return face_at(frame, place, scene.distance(place)[0], features)


def normals(scene: Scene, frame: FaceFrame, place: NDArray, features: int = ALL, step: float = 0.004) -> Floats:
    """Unit slopes (N, 3) of the field with the face on."""
    taps = np.array([(1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)], np.float32)
    slope = sum(whole_at(scene, frame, place + step * tap, features).distance[:, None] * tap for tap in taps)
    return np.asarray(slope / np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-9), np.float32)


def settled(scene: Scene, group: int, place: NDArray, reach: float) -> tuple[Floats, Floats, Floats]:
    """(N, 3) points put on the surface of ``group``, at most ``reach`` away: where they are, the share of the head's
    motion there, and rows of :data:`~animism.tools.sculpture.mesh.ATTRIBUTES` (not lit yet)."""
    n = len(place)
    where = np.array(place, np.float32, order="C")
    normal, head, surface = np.zeros((n, 3), np.float32), np.zeros(n, np.float32), np.zeros((n, 8), np.float32)
    library().animism_settle(
        ctypes.byref(scene.struct()), group, n, ctypes.c_float(reach), pointer(where), pointer(normal), pointer(head),
        pointer(surface),
    )  # fmt: skip
    attribute = np.ones((n, ATTRIBUTES), np.float32)
    attribute[:, :3], attribute[:, 3:10] = normal, surface[:, :7]
    attribute[:, 7] = np.where(surface[:, 7] > 0.01, -surface[:, 7], surface[:, 4])
    return where, head, attribute


def light(stage: Stage, size: int, place: NDArray, attribute: Floats) -> None:
    """Write what light reaches (N, 3) places into the last six columns of ``attribute``, whose first three are
    normals."""
    spot = np.ascontiguousarray(np.column_stack([place, np.ones(len(place))]), np.float32)
    volume, eye = stage.volume(size), (ctypes.c_float * 3)(*stage.camera.eye)
    library().animism_film_light(
        ctypes.byref(stage.rig.scene.struct()), ctypes.byref(volume.struct), eye, pointer(spot), pointer(attribute), 0,
        len(spot),
    )  # fmt: skip


def nearness(stage: Stage, frame: FaceFrame, place: NDArray, normal: NDArray, features: int = ALL) -> Floats:
    """Fine occlusion (N,) by the face and by all else."""
    out = np.ones(len(place), np.float32)
    for step in NEAR_STEPS:
        skin, other = stage.rig.scene.distance(place + normal * step)
        d = np.minimum(face_at(frame, place + normal * step, skin, features).distance, other)
        out *= np.clip(0.3 + d * (0.72 / step), 0.25, 1)
    return out


def shade(
    stage: Stage, size: int, frame: FaceFrame, place: NDArray, normal: NDArray, attribute: Floats, found: Found,
    near: NDArray,
) -> Floats:  # fmt: skip
    """How N points look in film to the portrait's camera: (N, 3), a picture's values in [0, 1]."""
    kept = [
        np.ascontiguousarray(a, np.float32) for a in (place, normal, attribute, found.weight, found.depth, near)
    ] + [np.ascontiguousarray(found.part, np.int32)]
    shown = ShownStruct(*(a.ctypes.data for a in kept), len(place), 0)
    out = np.empty((len(place), 3), np.float32)
    library().animism_shade_points(
        ctypes.byref(stage.lights), ctypes.byref(stage.volume(size).struct), ctypes.byref(frame),
        (ctypes.c_float * 3)(*stage.camera.eye), ctypes.byref(shown), pointer(out),
    )  # fmt: skip
    return out
