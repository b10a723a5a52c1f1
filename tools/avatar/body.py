"""All of a figure but its face as few triangles: meshed, freed of what no side shows, thinned out, put back on the
surface and lit.

Thinning (fast-simplification) knows shapes only. So that it keeps patterns, shadows and highlights, each vertex is
first raised by how bright it looks, as in a relief; afterwards the engine puts what is left back on its surface.
"""

from __future__ import annotations

import ctypes
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from ..sculpture.compile import pointer
from ..sculpture.engine import library
from ..sculpture.film import CELL, seen_box
from ..sculpture.frame import FaceFrame
from ..sculpture.lighting import CameraStruct
from ..sculpture.mesh import SurfaceMesh, compact, light_mesh, mesh_scene
from ..sculpture.stage import Stage
from .piece import Piece
from .points import Found, settled, shade

SIDE = 384
"""Pixels of the views that decide what can be seen."""

RELIEF = 0.035
"""World units between black and white: by eye, enough to keep stripes, too little to spend triangles on soft light."""

FEWEST = 60
"""Triangles that a group keeps however small its share."""

_one_at_a_time = Lock()  # fast-simplification keeps its mesh in globals

SKIN = "group 0"
"""The piece that carries the face."""

VIEWS = [(x, y, z) for x in (-1, 0, 1) for y in (-0.6, 0, 0.8) for z in (-1, 0, 1) if (x, z) != (0, 0)] + [(0, 1, 0.01)]


def body_mesh(stage: Stage, size: int, threads: int = 2) -> SurfaceMesh:
    """What can be seen of the figure from any side, lit for the portrait's camera."""
    whole = mesh_scene(stage.rig.scene, *seen_box(stage.rig.sculpture), CELL)
    if not len(whole.triangle):
        return whole
    mesh = compact(whole, seen_from_all_sides(whole, stage, threads))
    light_mesh(mesh, stage.rig.scene, stage.volume(size, threads), stage.camera.eye, threads)
    return mesh


def seen_from_all_sides(mesh: SurfaceMesh, stage: Stage, threads: int = 2) -> NDArray[np.bool_]:
    """Which triangles one of :data:`VIEWS` shows, grown by a ring. Skin counts as if it stood alone before the face."""
    middle = (mesh.position[:, :3].max(0) + mesh.position[:, :3].min(0)) / 2
    radius = float(np.linalg.norm(mesh.position[:, :3] - middle, axis=1).max())
    turn = np.eye(3, dtype=np.float32).ravel()

    def seen(view: CameraStruct, triangles: int | None) -> NDArray[np.uint8]:
        flags, jaw = np.zeros(len(mesh.triangle), np.uint8), np.zeros(1, np.float32)
        library().animism_visible(
            ctypes.byref(mesh.struct(triangles)), ctypes.byref(view), (ctypes.c_float * 3)(*stage.rig.pivot),
            pointer(turn), pointer(jaw), 1, SIDE, pointer(flags),
        )  # fmt: skip
        return flags

    views = [(_camera(middle, radius, view), None) for view in VIEWS] + [(stage.camera, mesh.skin_triangles)]
    with ThreadPoolExecutor(threads) as pool:
        found = np.logical_or.reduce(list(pool.map(lambda view: seen(*view), views)))
    touched = np.zeros(len(mesh.position), bool)
    touched[mesh.triangle[found].ravel()] = True
    return touched[mesh.triangle].any(1)


def _camera(middle: NDArray, radius: float, view: tuple[float, float, float]) -> CameraStruct:
    """One that sees a ball from the direction ``view``."""
    away = np.array(view, float) / np.linalg.norm(view)
    right = np.cross([0.0, 1.0, 0.0], away)
    right /= np.linalg.norm(right)
    out = CameraStruct()
    out.eye[:], out.forward[:] = middle + away * radius * 5, -away
    out.right[:], out.up[:], out.tangent = right, np.cross(away, right), 0.22
    return out


def body_pieces(
    stage: Stage, size: int, mesh: SurfaceMesh, frame: FaceFrame, triangles: int, jaw_drop: float,
    gone: NDArray[np.bool_],
) -> list[Piece]:  # fmt: skip
    """The figure in about ``triangles`` triangles, a piece a group, the skin first. Skin at the vertices ``gone`` is
    left out. What moves with the jaw drops by ``jaw_drop`` in the target ``jawOpen``."""
    mesh = compact(mesh, (mesh.group & 127 > 0) | ~gone[mesh.triangle].any(1))
    plain = FaceFrame.from_buffer_copy(frame)
    plain.blush_color[3] = 0.0
    groups = mesh.group & 127
    pieces = []
    for group in np.unique(groups):
        tint = frame if group == 0 else plain
        part = compact(mesh, groups == group)
        wanted = max(FEWEST, int(triangles * len(part.triangle) / max(len(mesh.triangle), 1)))
        if len(part.triangle) > wanted * 1.05:
            look = _look(stage, size, tint, part)
            part = _thinned(stage, size, part, int(group), look, wanted)
        pieces.append(_piece(stage, size, tint, part, int(group), jaw_drop))
    return pieces


def _look(stage: Stage, size: int, frame: FaceFrame, mesh: SurfaceMesh) -> NDArray[np.float32]:
    n = len(mesh.position)
    bare = Found(np.zeros(n, np.float32), np.zeros(n, np.int32), np.zeros(n, np.float32), np.zeros(n, np.float32))
    near = np.ones(n, np.float32)
    return shade(stage, size, frame, mesh.position[:, :3], mesh.attribute[:, :3], mesh.attribute, bare, near)


def _thinned(stage: Stage, size: int, mesh: SurfaceMesh, group: int, look: NDArray, wanted: int) -> SurfaceMesh:
    import fast_simplification

    bright = look @ np.array([0.35, 0.5, 0.15], np.float32)
    raised = mesh.position[:, :3] + mesh.attribute[:, :3] * (RELIEF * bright[:, None])
    with _one_at_a_time:
        place, triangle = fast_simplification.simplify(
            raised.astype(np.float64), mesh.triangle, target_count=wanted, agg=4, preserve_border=True
        )
    where, head, attribute = settled(stage.rig.scene, group, place, 2 * RELIEF)
    out = SurfaceMesh(
        np.ascontiguousarray(np.column_stack([where, head]), np.float32), attribute, triangle.astype(np.int32),
        np.full(len(triangle), group, np.uint8),
    )  # fmt: skip
    light_mesh(out, stage.rig.scene, stage.volume(size), stage.camera.eye)
    return out


def _piece(stage: Stage, size: int, frame: FaceFrame, mesh: SurfaceMesh, group: int, drop: float) -> Piece:
    head, a = mesh.position[:, 3], mesh.attribute
    jaw = np.clip(head - 1, 0, 1) if (head > 1.01).any() else np.zeros_like(head)
    piece = Piece(
        f"group {group}", mesh.position[:, :3].copy(), a[:, :3].copy(), mesh.triangle, _look(stage, size, frame, mesh),
        np.clip(np.where(head > 1, 1, head), 0, 1),
        surface=np.column_stack(
            [a[:, 3:6], a[:, 6], np.maximum(a[:, 7], 0), np.maximum(-a[:, 7], 0), a[:, 10] * a[:, 14]]
        ),
    )  # fmt: skip
    if jaw.any():
        piece.moves["jawOpen"] = np.column_stack([0 * jaw, -drop * jaw, 0 * jaw]).astype(np.float32)
    return piece
