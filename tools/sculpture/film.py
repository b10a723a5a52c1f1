"""A sculpture in motion: frames of a performance, drawn by several threads, in order, in bounded memory.

Building a :class:`Film` meshes and lights the sculpture once; after that a frame costs the same whatever the body.
Which expression a weight means is ``rig.py``'s knowledge, how a frame is drawn ``engine/film*.c``'s.
"""

from __future__ import annotations

import ctypes
import itertools
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...personas.errors import InvalidInput, OutOfMemory
from ..contracts import Frames
from ..media import ARKIT_INDEX, BlendshapeTrack, Image
from .baking import Volume
from .compile import SceneStruct, pointer
from .engine import library
from .frame import FaceFrame
from .lighting import CameraStruct, LightingStruct
from .mesh import PITCH, ROLL, YAWS, RasterMeshStruct, SurfaceMesh, compact, light_mesh, mesh_scene, soften, visible
from .rig import Rig
from .schema import Sculpture
from .stage import Stage, stage_of
from .still import TILE, StillStruct

SIZES = (64, 1024)
"""Sides of a frame, pixels."""

CELL = 0.04
"""Largest side of a mesh cell, world units: about seven pixels of a 512 frame."""

JAW_OPEN = ARKIT_INDEX["jawOpen"]

LOOK_AHEAD = 3
"""Frames drawn or waiting beyond those that threads work on."""


class FilmStruct(ctypes.Structure):
    """``struct Film`` of ``engine/film.h``."""

    _fields_ = [
        ("mesh", RasterMeshStruct),
        *[(name, ctypes.c_int32) for name in ("skin_triangles", "skin_vertices", "side", "reserved")],
        ("camera", CameraStruct), ("pivot", ctypes.c_float * 3), ("unused", ctypes.c_float),
        *[(name, ctypes.c_void_p) for name in ("volume", "light", "backdrop", "graded", "grade")],
    ]  # fmt: skip


class PoseStruct(ctypes.Structure):
    """``struct FilmPose`` of ``engine/film.h``."""

    _fields_ = [
        ("turn", ctypes.c_float * 9), ("jaw", ctypes.c_float), ("blush", ctypes.c_float), ("skin_count", ctypes.c_int32),
        ("count", ctypes.c_int32), ("list", ctypes.c_void_p), ("face", ctypes.c_void_p),
    ]  # fmt: skip


class Film:
    """Frames of one sculpture at one ``size`` (side in pixels, even).

    ``Film(sculpture, 512).frames(track)`` is a :class:`~animism.tools.contracts.Frames`. The same track gives the
    same bytes on one machine whatever the number of threads. Head poses are brought back to ±26° of yaw, ±15° of
    pitch and ±10° of roll, which is what the mesh is kept for.
    """

    def __init__(self, sculpture: Sculpture | Rig, size: int = 512, *, threads: int | None = None) -> None:
        if size % 2 or not SIZES[0] <= size <= SIZES[1]:
            raise InvalidInput(
                f"a film cannot be {size} pixels a side", mend=f"give an even size of {SIZES[0]} to {SIZES[1]}"
            )
        stage = Stage(sculpture) if isinstance(sculpture, Rig) else stage_of(sculpture)
        self.rig, self._camera, self._lights = stage.rig, stage.camera, stage.lights
        self.size = size
        self.threads = threads or max(1, min(8, os.cpu_count() or 1))
        self._volume = volume = stage.volume(size, self.threads)
        self.mesh, self._lists = self._mesh(volume)
        self._drop = self.rig.sculpture.face.mouth.jaw_drop * self.rig.scale
        self._struct = self._film(volume)

    def frames(self, track: BlendshapeTrack, threads: int | None = None) -> Frames:
        """The performance, drawn as it is iterated; it may be iterated again."""
        return Frames(track.fps, len(track), self.size, lambda: self._draw(track, threads or self.threads))

    def frame(self, weights: ArrayLike | None = None, pose: Sequence[float] = (0.0, 0.0, 0.0)) -> Image:
        """One picture: 52 ARKit weights and pitch, yaw, roll in degrees."""
        desk = self._desk()
        try:
            return self._one(weights, pose, desk)
        finally:
            self._free(desk)

    # ---- drawing

    def _draw(self, track: BlendshapeTrack, threads: int) -> Iterator[Image]:
        """Frames in order, at most :data:`LOOK_AHEAD` ahead of the reader, each drawn whole by one thread."""
        desks: SimpleQueue[ctypes.c_void_p] = SimpleQueue()
        for _ in range(threads):
            desks.put(self._desk())

        def one(i: int) -> Image:
            desk = desks.get()
            try:
                return self._one(track.weights[i], track.pose[i], desk)
            finally:
                desks.put(desk)

        pool = ThreadPoolExecutor(threads, thread_name_prefix="film")
        waiting: deque[Future[Image]] = deque()
        try:
            for i in range(len(track)):
                waiting.append(pool.submit(one, i))
                if len(waiting) >= threads + LOOK_AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
            for _ in range(threads):
                self._free(desks.get())

    def _one(self, weights: ArrayLike | None, pose: Sequence[float], desk: ctypes.c_void_p, times: Any = None) -> Image:
        pitch, yaw, roll = (float(np.clip(a, -m, m)) for a, m in zip(pose, (PITCH, YAWS[-1], ROLL), strict=True))
        seen = self._lists[min(int(np.searchsorted(YAWS, yaw, "right")), len(YAWS) - 1) - 1]
        face = self.rig.frame(weights)
        jaw = float(weights[JAW_OPEN]) if weights is not None else 0.0
        turn = (ctypes.c_float * 9)(*self.rig.turn((pitch, yaw, roll)).ravel())
        blush, face.blush_color[3] = face.blush_color[3], 0.0
        posed = PoseStruct(
            turn, jaw * self._drop, blush, int(np.searchsorted(seen, self.mesh.skin_triangles)), len(seen),
            seen.ctypes.data,
            ctypes.addressof(face),
        )  # fmt: skip
        out = np.empty((self.size, self.size, 3), np.uint8)
        library().animism_film_frame(ctypes.byref(self._struct), ctypes.byref(posed), desk, pointer(out), times)
        return out

    def _desk(self) -> ctypes.c_void_p:
        call = library().animism_film_desk
        call.restype = ctypes.c_void_p
        desk = call(ctypes.byref(self._struct))
        if not desk:
            raise OutOfMemory(f"no room to draw {self.size}x{self.size}", mend="draw smaller or with fewer threads")
        return ctypes.c_void_p(desk)

    @staticmethod
    def _free(desk: ctypes.c_void_p) -> None:
        library().animism_film_desk_free(desk)

    # ---- building

    def _mesh(self, volume: Volume) -> tuple[SurfaceMesh, list[NDArray[np.int32]]]:
        """The lit mesh, and for each span between two of :data:`YAWS` the triangles that can be seen there."""
        whole = mesh_scene(self.rig.scene, *seen_box(self.rig.sculpture), CELL)
        seen = visible(whole, self.rig, self._camera, self.threads)
        mesh = compact(whole, seen.any(0))
        soften(mesh, 2 * self.rig.sculpture.camera.half_frame / self.size)
        light_mesh(mesh, self.rig.scene, volume, self._camera.eye, self.threads)
        seen = seen[:, seen.any(0)]
        return mesh, [np.flatnonzero(a | b).astype(np.int32) for a, b in itertools.pairwise(seen)]

    def _film(self, volume: Volume) -> FilmStruct:
        size = self.size
        self._backdrop, self._graded = empty_stage(self._camera, self._lights, volume, size)
        self._grade = np.empty((size, size, 2), np.float32)
        library().animism_film_grade(size, pointer(self._grade))
        return FilmStruct(
            mesh=self.mesh.struct(), skin_triangles=self.mesh.skin_triangles, skin_vertices=self.mesh.skin_vertices,
            side=size, camera=self._camera, pivot=(ctypes.c_float * 3)(*self.rig.pivot),
            volume=ctypes.addressof(self._volume.struct), light=ctypes.addressof(self._lights),
            backdrop=self._backdrop.ctypes.data, graded=self._graded.ctypes.data, grade=self._grade.ctypes.data,
        )  # fmt: skip


def seen_box(sculpture: Sculpture) -> tuple[list[float], list[float]]:
    """Lowest and highest corner of what the camera can see of a body, with room for the head to turn."""
    c = sculpture.camera
    reach = c.half_frame * 1.5 + 0.6
    return [-reach, c.height - reach, -3.0], [reach, c.height + reach, 3.0]


def empty_stage(
    camera: CameraStruct, lights: LightingStruct, volume: Volume, size: int
) -> tuple[NDArray[np.float32], Image]:
    """The backdrop with the figure's shadow but nobody on it, tone-mapped (S, S, 3), and the same graded: the still's
    own tracer, given a scene without solids."""
    quarter = (size + 3) // 4
    picture = {name: np.empty((size, size, 3), np.float32) for name in ("light", "toned")}
    picture |= {"depth": np.empty((size, size), np.float32), "image": np.empty((size, size, 3), np.uint8)}
    picture |= {name: np.empty((size, size), np.uint8) for name in ("label", "edge")}
    picture |= {"bloom": np.zeros((quarter, quarter, 3), np.float32)}
    still = StillStruct(
        scene=ctypes.pointer(SceneStruct(None, None, 0, 0)), face=ctypes.pointer(FaceFrame()),
        volume=ctypes.pointer(volume.struct), lighting=ctypes.pointer(lights), camera=camera, size=size, samples=1,
        floor_shadow=volume.floor.ctypes.data, **{name: array.ctypes.data for name, array in picture.items()},
    )  # fmt: skip
    ref, engine = ctypes.byref(still), library()
    engine.animism_trace(ref, 0, ((size + TILE - 1) // TILE) ** 2)
    engine.animism_find_edges(ref, ctypes.c_float(1))
    engine.animism_grade(ref, 0, size)
    return picture["toned"], picture["image"]
