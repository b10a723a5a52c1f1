"""A sculpture's surface as triangles for film, made once: meshed, culled to what a moving head can show, lit.

Meshing, culling and lighting run in ``engine/mesh*.c`` and ``engine/raster*.c``; this file orders them and packs what
they made. No face is here: ``engine/film_face.c`` draws it on the skin, frame by frame.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .baking import Volume, share
from .compile import Scene, pointer
from .engine import library
from .lighting import CameraStruct
from .rig import Rig

ATTRIBUTES = 16
"""Floats a vertex: normal, albedo, roughness, metalness less glow, subsurface, sheen, then six shares of light."""

YAWS = (-26.0, -13.0, 0.0, 13.0, 26.0)
PITCH, ROLL = 15.0, 10.0
"""Degrees to each side that the culled mesh is whole for; poses beyond are brought back to them."""

_CULLING_SIDE = 384


class MeshStruct(ctypes.Structure):
    """``struct Mesh`` of ``engine/mesh.h``."""

    _fields_ = [
        *[(name, ctypes.c_int32) for name in ("vertices", "triangles", "vertex_room", "triangle_room")],
        *[(name, ctypes.c_void_p) for name in ("position", "normal", "head", "surface", "triangle", "group")],
    ]


class RasterMeshStruct(ctypes.Structure):
    """``struct RasterMesh`` of ``engine/raster.h``."""

    _fields_ = [
        ("vertices", ctypes.c_int32), ("triangles", ctypes.c_int32),
        *[(name, ctypes.c_void_p) for name in ("position", "attribute", "triangle", "group")],
    ]  # fmt: skip


@dataclass
class SurfaceMesh:
    """``position`` float32 (N, 4): x, y, z and the share of the head's motion; ``attribute`` float32 (N, 16);
    ``triangle`` int32 (M, 3); ``group`` uint8 (M,), below 128 but for :data:`TIGHT`. The first ``skin_triangles`` and ``skin_vertices`` are skin."""

    position: NDArray[np.float32]
    attribute: NDArray[np.float32]
    triangle: NDArray[np.int32]
    group: NDArray[np.uint8]

    @property
    def skin_triangles(self) -> int:
        return int(np.count_nonzero(self.group == 0))

    @property
    def skin_vertices(self) -> int:
        skin = self.triangle[: self.skin_triangles]
        return int(skin.max()) + 1 if len(skin) else 0

    def struct(self, triangles: int | None = None) -> RasterMeshStruct:
        """What the engine is handed, of the first ``triangles`` only where given; valid while this object lives."""
        return RasterMeshStruct(
            len(self.position), len(self.triangle) if triangles is None else triangles,
            self.position.ctypes.data, self.attribute.ctypes.data, self.triangle.ctypes.data, self.group.ctypes.data,
        )  # fmt: skip


def mesh_scene(scene: Scene, low: Sequence[float], high: Sequence[float], cell: float) -> SurfaceMesh:
    """Mesh every group inside the box, with cells of at most ``cell`` world units."""
    call = library().animism_mesh
    call.restype = ctypes.POINTER(MeshStruct)
    box = (ctypes.c_float * 3)(*low), (ctypes.c_float * 3)(*high)
    made = call(ctypes.byref(scene.struct()), *box, ctypes.c_float(cell))
    if not made:
        raise MemoryError("no room for the mesh of the sculpture")
    try:
        return _copied(made.contents)
    finally:
        library().animism_mesh_free(made)


def _copied(m: MeshStruct) -> SurfaceMesh:
    def view(address: int, shape: tuple[int, ...], kind: Any) -> NDArray[Any]:
        return np.ctypeslib.as_array(ctypes.cast(address, ctypes.POINTER(kind)), shape)

    position = np.empty((m.vertices, 4), np.float32)
    attribute = np.ones((m.vertices, ATTRIBUTES), np.float32)
    if not m.vertices or not m.triangles:
        return SurfaceMesh(position, attribute, np.empty((0, 3), np.int32), np.empty(0, np.uint8))
    position[:, :3] = view(m.position, (m.vertices, 3), ctypes.c_float)
    position[:, 3] = view(m.head, (m.vertices,), ctypes.c_float)
    attribute[:, :3] = view(m.normal, (m.vertices, 3), ctypes.c_float)
    surface = view(m.surface, (m.vertices, 8), ctypes.c_float)  # r, g, b, roughness, metalness, subsurface, sheen, glow
    attribute[:, 3:10] = surface[:, :7]
    attribute[:, 7] = np.where(surface[:, 7] > 0.01, -surface[:, 7], surface[:, 4])
    triangle = view(m.triangle, (m.triangles, 3), ctypes.c_int32).copy()
    return SurfaceMesh(position, attribute, triangle, np.minimum(view(m.group, (m.triangles,), ctypes.c_uint8), 127))


def visible(mesh: SurfaceMesh, rig: Rig, camera: CameraStruct, threads: int = 2) -> NDArray[np.bool_]:
    """Which triangles some pose of the head can show at each of :data:`YAWS`, (5, M), grown by two rings. Skin counts
    as if it stood alone, so that there is skin under the face wherever glasses or hair cover it."""
    drop = rig.sculpture.face.mouth.jaw_drop * rig.scale

    def seen(yaw: float) -> NDArray[np.bool_]:
        flags = np.zeros(len(mesh.triangle), np.uint8)
        leans = [(0.0, 0.0), (-PITCH, 0.0), (PITCH, 0.0)] + [(0.0, -ROLL), (0.0, ROLL)] * (yaw == 0)
        leans += [(-6.0, 0.0), (6.0, 0.0)] * (abs(yaw) < 20)  # where heads mostly are, narrow gaps must be found
        for triangles, some in ((None, leans), (mesh.skin_triangles, leans[:1])):
            turns = np.stack([rig.turn((pitch, yaw, roll)).astype(np.float32).ravel() for pitch, roll in some])
            jaws = np.resize(np.array([0.0, drop], np.float32), len(some))
            library().animism_visible(
                ctypes.byref(mesh.struct(triangles)), ctypes.byref(camera), (ctypes.c_float * 3)(*rig.pivot),
                pointer(turns), pointer(jaws), len(turns), _CULLING_SIDE, pointer(flags),
            )  # fmt: skip
        touched = np.zeros(len(mesh.position), bool)
        touched[mesh.triangle[flags.astype(bool)].ravel()] = True
        touched[mesh.triangle[touched[mesh.triangle].any(1)].ravel()] = True
        return touched[mesh.triangle].any(1)

    with ThreadPoolExecutor(threads) as pool:
        return np.stack(list(pool.map(seen, YAWS)))


def compact(mesh: SurfaceMesh, keep: NDArray[np.bool_]) -> SurfaceMesh:
    """The triangles ``keep`` (M,) and their vertices, in the order in which they are first used: near in memory when
    they are near on the surface, and the skin's before all others'."""
    triangle = mesh.triangle[keep]
    used, first, inverse = np.unique(triangle.ravel(), return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty(len(used), np.int32)
    rank[order] = np.arange(len(used), dtype=np.int32)
    old = used[order]
    return SurfaceMesh(
        np.ascontiguousarray(mesh.position[old]), np.ascontiguousarray(mesh.attribute[old]),
        np.ascontiguousarray(rank[inverse].reshape(-1, 3)), np.ascontiguousarray(mesh.group[keep]),
    )  # fmt: skip


def light_mesh(mesh: SurfaceMesh, scene: Scene, volume: Volume, eye: Sequence[float], threads: int = 2) -> None:
    """Write what light reaches each vertex into the last six attributes: openness, key and rims out of the baked
    volume, fine occlusion out of the exact field, and how free the way of a reflection to ``eye`` is."""
    place, attribute, seat = pointer(mesh.position), pointer(mesh.attribute), (ctypes.c_float * 3)(*eye)
    structs = ctypes.byref(scene.struct()), ctypes.byref(volume.struct)

    def work(first: int, last: int) -> None:
        library().animism_film_light(*structs, seat, place, attribute, first, last)

    share(work, len(mesh.position), 4096, threads)


ROUGHEST = 0.49
"""Reflections are only softened below this roughness, and up to it: from 0.5 on they are another model's."""

SOFTNESS = 0.6
"""Blur of reflections, of the turn within a pixel; by eye against stills, which send more rays."""

TIGHT, TIGHT_TURN = 128, 0.22
"""Bit of a triangle's group that has every sample shaded (``engine/film_shade.c``): glossy, and its normal turns by
more than this many radians within a pixel."""


def soften(mesh: SurfaceMesh, pixel: float) -> None:
    """Blur the reflections of what turns much within a pixel (``pixel`` world units wide) and mark it :data:`TIGHT`,
    or thin glossy rims would glitter: a pixel's few samples hit a highlight or miss it. After Kaplanyan et al.,
    "Filtering distributions of normals for shading antialiasing" (2016), with the turn along edges as curvature."""
    place, attribute = mesh.position[:, :3], mesh.attribute
    shiny = attribute[:, 6] < ROUGHEST
    turn = np.zeros(len(place), np.float32)
    for a, b in ((0, 1), (1, 2), (2, 0)):
        i, j = mesh.triangle[:, a], mesh.triangle[:, b]
        pair = shiny[i] & shiny[j]
        i, j = i[pair], j[pair]
        length = np.linalg.norm(place[i] - place[j], axis=1) + 1e-6
        bend = np.linalg.norm(attribute[i, :3] - attribute[j, :3], axis=1) * (pixel / length)
        np.maximum.at(turn, i, bend)
        np.maximum.at(turn, j, bend)
    blur = np.minimum(SOFTNESS * turn - 0.03, 0.4) / 1.6  # the engine's windows are 0.03 + 1.6 roughness^2 soft
    rough = np.minimum(np.sqrt(np.maximum(attribute[:, 6] ** 2, blur)), ROUGHEST)
    attribute[:, 6] = np.where(shiny, rough, attribute[:, 6])
    tight = (turn[mesh.triangle].max(1) > TIGHT_TURN) & (mesh.group > 0)
    mesh.group[tight] |= TIGHT
