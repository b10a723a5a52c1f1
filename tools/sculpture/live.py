"""All that a browser needs to draw a sculpture's live face by itself, in one binary that is made once.

A pack holds the film's lit mesh (``mesh.py``), the light about the face, the shadow on the floor and the numbers of
``rig.py`` that need the body's exact shape; ``app/page/face/`` turns them, 52 weights and a pose into pictures. Nothing
is drawn here. The same sculpture gives the same bytes on one machine.

Layout, little-endian: ``ANIMFACE``, u32 version, u32 length of the header; the header, JSON in UTF-8 padded with
spaces; then the arrays, each at a multiple of 8 bytes. ``header["arrays"]`` tells type, shape and offset (from the
header's end) of each array:

- ``position`` uint8 (8, N): x, y, z in 65535ths of ``mesh.low`` to ``mesh.high``, and a third of the share of the
  head's motion (3 moves with the jaw as well); :func:`.live_bytes.planes`.
- ``normal`` uint8 (4, N): the octahedral map in 0..2046; :func:`.live_bytes.planes`.
- ``surface`` uint8 (13, N): square roots of linear red, green, blue; roughness; metalness or, negative, glow, from
  -1 to 1; subsurface; sheen; openness, key, two rims, fine occlusion, freedom of reflections;
  :func:`.live_bytes.steps`.
- ``corner`` uint8 (3, 3 M): the triangles, counter-clockwise from outside, ``mesh.skin_triangles`` of skin first;
  :func:`.live_bytes.corners`.
- ``light`` uint8 (Z, Y, X, 4): openness, key, two rims about the face, in cells of ``light.cell`` from ``light.low``.
- ``floor`` uint8 (112, 112): how light the floor is over ±4 units of x and z.
- ``height`` float32 (H, H): z of the skin over ±``face.reach`` face units of u and v, rows by rising v.
- ``front`` float32 (48, 48): only for thin bodies, ``FaceFrame.front``.

``header["face"]`` holds the face's own description and where it sits, ``camera`` and ``lights`` what the engine's
structures of those names hold, ``poses`` the limits of pitch, yaw and roll in degrees.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .baking import Volume, default_threads
from .film import CELL, seen_box
from .frame import FRONT_SIZE, FaceFrame
from .lighting import LampStruct, LightingStruct
from .live_bytes import corners, octahedral, planes, sealed, share_of, steps
from .mesh import PITCH, ROLL, YAWS, SurfaceMesh, compact, light_mesh, mesh_scene, soften, visible
from .rig import Rig
from .schema import Sculpture
from .stage import Stage, stage_of

SIZE = 512
"""Side of the film that a live face looks like, pixels."""

REACH, HEIGHTS = 1.2, 33
"""Face units that the table of heights reaches to each side, and its rows."""

COLOURS = ("lip", "cavity", "teeth", "tongue", "brow", "sclera", "iris", "iris_dark", "pupil", "lid", "lash", "blush")


def live_pack(sculpture: Sculpture, *, threads: int | None = None) -> bytes:
    """The pack of a sculpture, 0.1 to 3 MB; gzip brings it to about a third."""
    threads = threads or default_threads()
    stage = stage_of(sculpture)
    volume = stage.volume(SIZE, threads)
    mesh = live_mesh(stage, volume, threads)
    arrays, described = _mesh_arrays(mesh)
    light, place = _light_about_face(stage.rig, volume)
    arrays |= {"light": light, "floor": share_of(volume.floor), "height": _heights(stage.rig)}
    frame = stage.rig.frame()
    if frame.backing:
        arrays["front"] = np.array(frame.front, np.float32).reshape(FRONT_SIZE, FRONT_SIZE)
    header = {
        "mesh": described, "light": place, "face": face_numbers(stage.rig, frame), "camera": _camera(stage),
        "lights": _lights(stage.lights), "poses": [PITCH, YAWS[-1], ROLL], "pivot": list(stage.rig.pivot),
    }  # fmt: skip
    return sealed(header, arrays)


def live_mesh(stage: Stage, volume: Volume, threads: int = 2) -> SurfaceMesh:
    """The film's mesh: what some pose can show, lit."""
    sculpture = stage.rig.sculpture
    whole = mesh_scene(stage.rig.scene, *seen_box(sculpture), CELL)
    mesh = compact(whole, visible(whole, stage.rig, stage.camera, threads).any(0))
    soften(mesh, 2 * sculpture.camera.half_frame / SIZE)
    light_mesh(mesh, stage.rig.scene, volume, stage.camera.eye, threads)
    return mesh


def _mesh_arrays(mesh: SurfaceMesh) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    place, a = mesh.position[:, :3].astype(np.float64), mesh.attribute
    low, high = (place.min(0), place.max(0)) if len(place) else (np.zeros(3), np.ones(3))
    high = np.maximum(high, low + 1e-3)
    spot = np.column_stack([(place - low) / (high - low), mesh.position[:, 3] / 3])
    surface = np.column_stack([
        share_of(np.sqrt(np.maximum(a[:, 3:6], 0))), share_of(a[:, 6:7]), share_of(a[:, 7:8], -128 / 127, 1.0),
        share_of(a[:, 8:16]),
    ])  # fmt: skip
    arrays = {
        "position": planes(np.rint(np.clip(spot, 0, 1) * 65535).astype(np.uint16)),
        "normal": planes(octahedral(a[:, :3])), "surface": steps(surface), "corner": corners(mesh.triangle),
    }  # fmt: skip
    numbers = {
        "vertices": len(place), "triangles": len(mesh.triangle), "skin_triangles": mesh.skin_triangles,
        "low": low.tolist(), "high": high.tolist(),
    }  # fmt: skip
    return arrays, numbers


def _light_about_face(rig: Rig, volume: Volume) -> tuple[NDArray[np.uint8], dict[str, Any]]:
    """The cells of baked light that brows and eyes can lie in."""
    v, frame = volume.struct, rig.frame()
    origin, cell, size = np.array(v.origin), float(v.cell), np.array(v.size)
    balls = [(e.center, e.bound_radius) for e in frame.eyes] + [(b[:3], b[3]) for b in frame.brow_ball]
    low = np.min([np.array(c) - r for c, r in balls if r > 0], 0) - 0.15 * rig.scale
    high = np.max([np.array(c) + r for c, r in balls if r > 0], 0) + 0.15 * rig.scale
    first = np.clip(np.floor((low - origin) / cell).astype(int), 0, size - 2)
    last = np.clip(np.ceil((high - origin) / cell).astype(int), first + 1, size - 1)
    part = volume.light[tuple(slice(a, b + 1) for a, b in zip(first, last, strict=True))]
    grid = np.ascontiguousarray(share_of(part).transpose(2, 1, 0, 3))
    return grid, {"low": (origin + first * cell).tolist(), "cell": cell}


def _heights(rig: Rig) -> NDArray[np.float32]:
    line = np.linspace(-REACH, REACH, HEIGHTS)
    v, u = np.meshgrid(line, line, indexing="ij")
    z = rig.on_skin(np.column_stack([u.ravel(), v.ravel()]))[:, 2]
    return z.reshape(HEIGHTS, HEIGHTS).astype(np.float32)


def face_numbers(rig: Rig, frame: FaceFrame) -> dict[str, Any]:
    """What ``rig.py`` reads of a face and its place: schema fields by their names, then what it found on the body."""
    face = rig.sculpture.face
    whole = face.model_dump(include={"mouth", "brows", "eyes", "blush"})
    parts = {name: _numbers(fields) for name, fields in whole.items()}
    places = [
        {"center": list(map(float, center)), "axes": axes.T.ravel().tolist(), "yaw": yaw, "pitch": pitch}
        for center, axes, yaw, pitch in rig.eyes
    ]
    return {
        **parts, "at": list(map(float, rig.at)), "scale": float(rig.scale), "origin": list(map(float, rig.origin)),
        "places": places, "cavity_depth": float(frame.cavity_depth), "backing": bool(frame.backing),
        "front_half": float(frame.front_half), "reach": REACH, "catchlight": float(frame.catchlight),
        "colors": {name: list(getattr(frame, f"{name}_color")) for name in COLOURS},
    }  # fmt: skip


def _numbers(fields: dict[str, Any]) -> dict[str, Any]:
    """Without colours: those go along in linear light."""
    return {name: value for name, value in fields.items() if not isinstance(value, str) and value is not None}


def _camera(stage: Stage) -> dict[str, Any]:
    c = stage.camera
    return {name: list(getattr(c, name)) for name in ("eye", "right", "up", "forward")} | {"tangent": float(c.tangent)}


def _lights(lights: LightingStruct) -> dict[str, Any]:
    def lamp(one: LampStruct) -> dict[str, Any]:
        return {"direction": list(one.direction), "power": float(one.power), "color": list(one.color)}

    lamps = [lamp(lights.key), lamp(lights.fill), *(lamp(rim) for rim in lights.rim)]
    tints = {name: list(getattr(lights, name)) for name in ("sky", "ground", "inner", "outer")}
    return {"lamps": lamps, **tints, "floor": float(lights.floor)}
