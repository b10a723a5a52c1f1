"""From a :class:`~animism.tools.sculpture.schema.Sculpture` to the packed arrays that the engine reads.

Mirrors are expanded, rotations become axes, colours linear light, every solid gets a bounding sphere. Solids are
sorted by group, ``skin`` first, keeping their order. Nothing is evaluated here: that is ``engine/field.c``.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import schema
from .engine import library

SOLID = np.dtype([
    ("shape", "i4"), ("op", "i4"), ("group", "i4"), ("material", "i4"),
    ("part", "i4"), ("modifier", "i4"), ("paints", "i4"), ("source", "i4"),
    ("origin", "f4", 3), ("blend", "f4"), ("axes", "f4", (3, 3)), ("size", "f4", 7),
    ("modifier_amount", "f4"), ("modifier_frequency", "f4"), ("modifier_phase", "f4"), ("bound_radius", "f4"),
    ("bound", "f4", 3), ("reach", "f4"),
])  # fmt: skip
"""``struct Solid`` of ``engine/field.h``."""

MATERIAL = np.dtype([
    ("color", "f4", 3), ("roughness", "f4"), ("metalness", "f4"), ("subsurface", "f4"), ("sheen", "f4"),
    ("glow", "f4"), ("pattern", "i4"), ("pattern_color", "f4", 3), ("pattern_frequency", "f4"),
    ("pattern_amount", "f4"), ("unused", "f4", 2),
])  # fmt: skip
"""``struct Material`` of ``engine/field.h``."""

SHAPES = ("sphere", "ellipsoid", "capsule", "curve", "box", "torus", "cone", "helix", "prism")
OPS = ("union", "subtract", "intersect")
PARTS = ("head", "torso", "jaw")
MODIFIERS = ("none", "bend", "bend_z", "twist", "noise", "ribs", "waves", "curls")
PATTERNS = (
    "none", "gradient", "streaks", "stripes", "bands", "speckles", "spots", "checks", "strands", "grain", "net",
)  # fmt: skip
HEAD, TORSO, JAW = range(3)
FAR_AWAY = 1e6
MIN_BLEND = 1e-4
MIN_LENGTH = 1e-3
"""What is thinner is drawn this thick: far below a pixel, and the engine divides by it."""

Vector = NDArray[np.float64]


class SceneStruct(ctypes.Structure):
    """``struct Scene`` of ``engine/field.h``."""

    _fields_ = [
        ("solids", ctypes.c_void_p), ("materials", ctypes.c_void_p),
        ("solid_count", ctypes.c_int32), ("group_count", ctypes.c_int32),
    ]  # fmt: skip


@dataclass
class Scene:
    """A compiled sculpture: ``solids`` (N,) of :data:`SOLID`, ``materials`` (M,) of :data:`MATERIAL`, the names of
    the ``groups`` by number."""

    solids: NDArray[Any]
    materials: NDArray[Any]
    groups: tuple[str, ...]

    def struct(self) -> SceneStruct:
        """What the engine is handed; valid while this object lives."""
        return SceneStruct(self.solids.ctypes.data, self.materials.ctypes.data, len(self.solids), len(self.groups))

    def bounds(self) -> tuple[Vector, Vector]:
        """Lowest and highest corner of a box about all unions."""
        s = self.solids[self.solids["op"] == 0]
        return (s["bound"] - s["bound_radius"][:, None]).min(0), (s["bound"] + s["bound_radius"][:, None]).max(0)

    def distance(self, points: ArrayLike) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Signed distances of (N, 3) points to the skin group and to all other groups, without the face."""
        p = np.ascontiguousarray(np.asarray(points, np.float32).T)
        skin, other = np.empty(p.shape[1], np.float32), np.empty(p.shape[1], np.float32)
        library().animism_field(
            ctypes.byref(self.struct()), *(pointer(row) for row in p), p.shape[1], pointer(skin), pointer(other)
        )
        return skin, other

    def cast(
        self, origins: ArrayLike, direction: Sequence[float], reach: float = 20.0, *, skin_only: bool = True
    ) -> NDArray[np.float32]:
        """Depth along ``direction`` (unit) at which rays from (N, 3) ``origins`` first hit, -1 where they miss."""
        p = np.ascontiguousarray(np.asarray(origins, np.float32).T)
        depth = np.empty(p.shape[1], np.float32)
        library().animism_cast(
            ctypes.byref(self.struct()), *(pointer(row) for row in p), p.shape[1], (ctypes.c_float * 3)(*direction),
            ctypes.c_float(reach), int(skin_only), pointer(depth),
        )  # fmt: skip
        return depth


def pointer(array: NDArray[Any]) -> ctypes.c_void_p:
    """The address of a contiguous array, for a ctypes call."""
    return ctypes.c_void_p(array.ctypes.data)


def linear(colour: str) -> Vector:
    """``#rrggbb`` (sRGB) to linear light, (3,) in [0, 1]."""
    c = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def rotation(degrees: Sequence[float]) -> Vector:
    """Matrix of a rotation about x, then that about y applied to it, with z first: ``Y @ X @ Z``."""
    a, b, c = (math.radians(d) for d in degrees)
    x = np.array([[1, 0, 0], [0, math.cos(a), -math.sin(a)], [0, math.sin(a), math.cos(a)]])
    y = np.array([[math.cos(b), 0, math.sin(b)], [0, 1, 0], [-math.sin(b), 0, math.cos(b)]])
    z = np.array([[math.cos(c), -math.sin(c), 0], [math.sin(c), math.cos(c), 0], [0, 0, 1]])
    return y @ x @ z


def frame_along(direction: Vector, side: Vector | None = None) -> Vector:
    """Rows x, y, z of a frame whose y runs along ``direction``; x leans towards ``side`` if one is given."""
    length = float(np.linalg.norm(direction))
    y = direction / length if length > 1e-9 else np.array([0.0, 1.0, 0.0])
    if side is None or float(np.linalg.norm(np.cross(y, side))) < 1e-6:
        x = np.cross(y, [0.0, 0.0, 1.0] if abs(y[2]) < 0.9 else [1.0, 0.0, 0.0])
    else:
        x = side - y * (side @ y)
    x = x / np.linalg.norm(x)
    return np.stack([x, y, np.cross(x, y)])


@dataclass
class _Geometry:
    """One solid's place: ``axes`` rows are local x, y, z; the bounding sphere is about ``middle``."""

    origin: Vector
    axes: Vector
    size: list[float]
    middle: Vector
    radius: float


def _placed(solid: Any, size: list[float], radius: float) -> _Geometry:
    center = np.array(solid.center, float)
    turned = rotation(getattr(solid, "rotation", (0.0, 0.0, 0.0)))
    return _Geometry(center, turned.T, size, center, radius)


def _spanned(solid: Any, size: list[float], thickness: float) -> _Geometry:
    """Along y from ``a`` to ``b``; ``size`` gets the length in front."""
    a, b = np.array(solid.a, float), np.array(solid.b, float)
    length = max(float(np.linalg.norm(b - a)), 1e-4)
    return _Geometry(a, frame_along(b - a), [length, *size], (a + b) / 2, math.hypot(length / 2, 0) + thickness)


def _curve(solid: schema.Curve) -> _Geometry:
    a, b, c = (np.array(p, float) for p in (solid.a, solid.b, solid.c))
    if np.linalg.norm(c - a) < 1e-6:
        c = c + np.array([0.0, 1e-5, 0.0])
    axes = frame_along(c - a, b - a)
    control, end = axes @ (b - a), axes @ (c - a)
    corners = np.stack([a, (a + b) / 2, (b + c) / 2, c])  # the arc lies within their hull
    middle = (corners.min(0) + corners.max(0)) / 2
    radius = float(np.linalg.norm(corners - middle, axis=1).max()) + max(solid.radii)
    return _Geometry(a, axes, [float(control[0]), float(control[1]), float(end[1]), *solid.radii], middle, radius)


def _prism(solid: schema.Prism) -> _Geometry:
    """The star's sector runs from its tip (radius, 0) to its inner corner; the edge radius is taken off first, so
    that rounding gives the stated size."""
    half = math.pi / solid.points
    radius = max(solid.radius, 10 * MIN_LENGTH)
    inner = np.array([math.cos(half), math.sin(half)]) * float(np.clip(solid.inner, 0.05 * radius, radius))
    tip = np.array([radius, 0.0])
    edge = inner - tip
    outward = np.array([edge[1], -edge[0]]) / np.linalg.norm(edge)
    room = 0.9 * min(solid.half_depth, float(outward @ inner) * 0.9 + 1e-6)
    r = min(solid.round, max(room, 0.0))
    offset = float(outward @ tip) - r  # the moved edge: outward . p = offset
    tip_x = offset / outward[0]
    inner_length = offset / float(outward @ np.array([math.cos(half), math.sin(half)]))
    size = [
        tip_x, inner_length * math.cos(half), inner_length * math.sin(half), solid.half_depth - r, r, half,
    ]  # fmt: skip
    return _placed(solid, size, math.hypot(radius, solid.half_depth))


def _geometry(s: Any) -> _Geometry:
    match s.shape:
        case "sphere":
            return _placed(s, [s.radius], s.radius)
        case "ellipsoid":
            radii = [max(r, MIN_LENGTH) for r in s.radii]
            return _placed(s, radii, max(radii))
        case "capsule":
            return _spanned(s, list(s.radii), max(s.radii))
        case "curve":
            return _curve(s)
        case "box":
            return _placed(s, [*s.half_size, min(s.round, *s.half_size)], math.hypot(*s.half_size))
        case "torus":
            arc = math.radians(s.arc)
            return _placed(s, [s.radius, s.thickness, math.sin(arc), math.cos(arc)], s.radius + s.thickness)
        case "cone":
            half = max(s.half_height, MIN_LENGTH)
            r = min(s.round, 0.98 * half, s.bottom, s.top)
            size = [half, s.bottom, s.top, r]
            return _placed(s, size, math.hypot(s.half_height, max(s.bottom, s.top)))
        case "helix":
            g = _spanned(s, [s.coil, s.tube, max(s.pitch, 0.01)], s.coil + 1.1 * s.tube)
            g.axes = rotation((0.0, s.turn, 0.0)).T @ g.axes
            return g
        case "prism":
            return _prism(s)
    raise ValueError(f"no shape named {s.shape!r}")


def _grown(radius: float, modifier: schema.Modifier | None) -> float:
    """The bounding radius of a solid once its modifier has moved it."""
    if modifier is None or modifier.kind == "twist":
        return radius
    if modifier.kind in ("bend", "bend_z"):
        return radius + abs(modifier.amount) * radius * radius
    return radius + abs(modifier.amount)


def solid_row(solid: Any, source: int, groups: Sequence[str], materials: Sequence[str]) -> NDArray[Any]:
    g = _geometry(solid)
    row = np.zeros((), SOLID)
    row["shape"], row["op"] = SHAPES.index(solid.shape), OPS.index(solid.op)
    row["group"], row["material"] = groups.index(solid.group), materials.index(solid.material)
    row["part"], row["paints"], row["source"] = PARTS.index(solid.part), solid.paint, source
    row["origin"], row["axes"], row["blend"] = g.origin, g.axes, max(solid.blend, MIN_BLEND)
    row["size"][: len(g.size)] = g.size
    if solid.modifier:
        row["modifier"] = MODIFIERS.index(solid.modifier.kind)
        row["modifier_amount"], row["modifier_frequency"] = solid.modifier.amount, solid.modifier.frequency
        row["modifier_phase"] = solid.modifier.phase
    row["bound"], row["bound_radius"] = g.middle, _grown(g.radius, solid.modifier)
    if solid.op == "intersect":  # it takes away everywhere outside itself: never cull it
        row["bound_radius"] = FAR_AWAY
    return row


def mirrored(row: NDArray[Any]) -> NDArray[Any]:
    """The exact image at -x, modifiers and patterns included: its axes turn left-handed."""
    image = row.copy()
    for field in ("origin", "bound"):
        image[field][0] *= -1
    image["axes"][:, 0] *= -1
    return image


def material_row(material: schema.Material) -> NDArray[Any]:
    row = np.zeros((), MATERIAL)
    row["color"] = linear(material.color)
    for field in ("roughness", "metalness", "subsurface", "sheen", "glow"):
        row[field] = getattr(material, field)
    if p := material.pattern:
        row["pattern"], row["pattern_color"] = PATTERNS.index(p.kind), linear(p.color)
        row["pattern_frequency"], row["pattern_amount"] = p.frequency, p.amount
    return row


def compile_sculpture(sculpture: schema.Sculpture) -> Scene:
    """Pack the body (not the nose or any other part of the face)."""
    groups = tuple(dict.fromkeys(["skin", *(s.group for s in sculpture.solids)]))
    names = list(sculpture.materials)
    rows: list[NDArray[Any]] = []
    for i, solid in enumerate(sculpture.solids):
        row = solid_row(solid, i, groups, names)
        rows += [row, mirrored(row)] if solid.mirror else [row]
    materials = np.stack([material_row(m) for m in sculpture.materials.values()])
    return assemble(rows, materials, groups)


def assemble(rows: Sequence[NDArray[Any]], materials: NDArray[Any], groups: tuple[str, ...]) -> Scene:
    """Sort rows by group and set each solid's ``reach``: its bound plus its group's largest blend."""
    solids = np.stack(rows)
    solids = solids[np.argsort(solids["group"], kind="stable")]
    for group in np.unique(solids["group"]):
        mine = solids["group"] == group
        solids["reach"][mine] = solids["bound_radius"][mine] + solids["blend"][mine].max()
    return Scene(np.ascontiguousarray(solids), np.ascontiguousarray(materials), groups)


def posed(scene: Scene, turn: ArrayLike, pivot: ArrayLike, jaw_drop: float = 0.0) -> Scene:
    """The scene with its head (all but part torso) turned by the matrix ``turn`` about ``pivot`` and part jaw moved
    down by ``jaw_drop`` first."""
    solids = scene.solids.copy()
    turn, pivot = np.asarray(turn, float), np.asarray(pivot, float)
    jaw, head = solids["part"] == JAW, solids["part"] != TORSO
    for field in ("origin", "bound"):
        place = solids[field].astype(float)
        place[jaw, 1] -= jaw_drop
        place[head] = (place[head] - pivot) @ turn.T + pivot
        solids[field] = place
    solids["axes"][head] = solids["axes"][head] @ turn.T
    return Scene(solids, scene.materials, scene.groups)
