"""Where the skin is: the front depth of a body's ``skin`` group in plain numpy, for fitting glasses, hats and bags
under eyes before anything is drawn.

It follows the same shapes and polynomial blends as the engine but leaves out surface modifiers (their height is at
most a few hundredths), so a depth is good to about 0.03. It is not a renderer.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .schema import Box, Capsule, Cone, Curve, Ellipsoid, Helix, Prism, Solid, Sphere, Torus

Array = NDArray[np.float64]
_CURVE_STEPS = 5


def rotation(angles: Sequence[float]) -> Array:
    """Y · X · Z of three angles in degrees, as every rotated solid uses."""
    a, b, c = np.radians(angles)
    x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    return y @ x @ z


def _capsule(p: Array, a: Array, b: Array, r1: float, r2: float) -> Array:
    along = b - a
    t = np.clip((p - a) @ along / max(float(along @ along), 1e-9), 0, 1)
    return np.linalg.norm(p - a - t[:, None] * along, axis=1) - (r1 + (r2 - r1) * t)


def _ellipsoid(q: Array, radii: Array) -> Array:
    k0 = np.linalg.norm(q / radii, axis=1)
    k1 = np.linalg.norm(q / radii**2, axis=1)
    return np.where(k0 < 1e-6, -float(radii.min()), k0 * (k0 - 1) / np.maximum(k1, 1e-9))


def _cone(q: Array, half: float, bottom: float, top: float, rounding: float) -> Array:
    """The exact capped cone, shrunk by ``rounding`` and grown again."""
    h, r1, r2 = half - rounding, max(bottom - rounding, 1e-4), max(top - rounding, 1e-4)
    flat = np.stack([np.hypot(q[:, 0], q[:, 2]), q[:, 1]], axis=1)
    k1, k2 = np.array([r2, h]), np.array([r2 - r1, 2 * h])
    cap_x = flat[:, 0] - np.minimum(flat[:, 0], np.where(flat[:, 1] < 0, r1, r2))
    ca = np.stack([cap_x, np.abs(flat[:, 1]) - h], axis=1)
    t = np.clip((k1 - flat) @ k2 / float(k2 @ k2), 0, 1)
    cb = flat - k1 + t[:, None] * k2
    inside = (cb[:, 0] < 0) & (ca[:, 1] < 0)
    return np.where(inside, -1, 1) * np.sqrt(np.minimum((ca**2).sum(1), (cb**2).sum(1))) - rounding


def _torus(q: Array, solid: Torus) -> Array:
    half = np.radians(solid.arc)
    x, y = np.abs(q[:, 0]), q[:, 1]
    inside = np.cos(half) * x <= np.sin(half) * y if solid.arc < 180 else np.ones(len(q), bool)
    ring = np.hypot(np.hypot(x, y) - solid.radius, q[:, 2])
    tip = np.stack([x - np.sin(half) * solid.radius, y - np.cos(half) * solid.radius, q[:, 2]], axis=1)
    return np.where(inside, ring, np.linalg.norm(tip, axis=1)) - solid.thickness


def _local(p: Array, solid: Ellipsoid | Box | Torus | Cone | Prism) -> Array:
    return (p - np.array(solid.center)) @ rotation(solid.rotation)


def distance(solid: Solid, p: Array) -> Array:
    """Approximate signed distance of one solid, ignoring mirror and modifier, at points ``p`` (N, 3)."""
    if isinstance(solid, Sphere):
        return np.linalg.norm(p - np.array(solid.center), axis=1) - solid.radius
    if isinstance(solid, Ellipsoid):
        return _ellipsoid(_local(p, solid), np.array(solid.radii))
    if isinstance(solid, Capsule):
        return _capsule(p, np.array(solid.a), np.array(solid.b), *solid.radii)
    if isinstance(solid, Helix):
        return _capsule(p, np.array(solid.a), np.array(solid.b), solid.coil + solid.tube, solid.coil + solid.tube)
    if isinstance(solid, Curve):
        return _curve(solid, p)
    if isinstance(solid, Torus):
        return _torus(_local(p, solid), solid)
    if isinstance(solid, Cone):
        return _cone(_local(p, solid), solid.half_height, solid.bottom, solid.top, min(solid.round, solid.half_height))
    q = np.abs(_local(p, solid))
    half = np.array(solid.half_size if isinstance(solid, Box) else (solid.radius, solid.radius, solid.half_depth))
    rounding = min(solid.round, float(half.min()))
    if isinstance(solid, Prism):
        flat = np.hypot(q[:, 0], q[:, 1]) - (solid.radius + solid.inner) / 2
        return np.maximum(flat, q[:, 2] - solid.half_depth)
    d = q - half + rounding
    return np.linalg.norm(np.maximum(d, 0), axis=1) + np.minimum(d.max(axis=1), 0) - rounding


def _curve(solid: Curve, p: Array) -> Array:
    a, b, c = (np.array(v) for v in (solid.a, solid.b, solid.c))
    t = np.linspace(0, 1, _CURVE_STEPS + 1)[:, None]
    points = (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c
    radii = np.linspace(*solid.radii, _CURVE_STEPS + 1)
    parts = [_capsule(p, points[i], points[i + 1], radii[i], radii[i + 1]) for i in range(_CURVE_STEPS)]
    return np.min(parts, axis=0)


def _fold(value: Array, other: Array, op: str, k: float) -> Array:
    k = max(k, 1e-4)
    if op == "union":
        h = np.clip(0.5 + 0.5 * (value - other) / k, 0, 1)
        return value + (other - value) * h - k * h * (1 - h)
    other = -other if op == "subtract" else other
    h = np.clip(0.5 - 0.5 * (value - other) / k, 0, 1)
    return value + (other - value) * h + k * h * (1 - h)


def field(solids: Sequence[Solid], p: Array, group: str = "skin") -> Array:
    """The group's distance at ``p`` (N, 3)."""
    value = np.full(len(p), 1e3)
    for solid in solids:
        if solid.group != group:
            continue
        copies = [p, p * np.array([-1.0, 1.0, 1.0])] if solid.mirror else [p]
        for points in copies:
            value = _fold(value, distance(solid, points), solid.op, solid.blend)
    return value


def depth(solids: Sequence[Solid], xs: Sequence[float], ys: Sequence[float], group: str = "skin") -> Array:
    """The z of the group's front surface at each (x, y), marching from z = 4 along -z; NaN where the ray misses."""
    x, y = np.asarray(xs, float), np.asarray(ys, float)
    z = np.full(x.shape, 4.0)
    for _ in range(60):
        d = field(solids, np.stack([x, y, z], axis=1), group)
        if bool(np.all((np.abs(d) < 2e-3) | (z < -3))):
            break
        z = z - np.where(np.abs(d) < 2e-3, 0.0, d * 0.9)
        z = np.maximum(z, -3.5)
    return np.where(z < -3, np.nan, z)


def depth_at(solids: Sequence[Solid], x: float, y: float, otherwise: float = 0.5) -> float:
    """One :func:`depth`; ``otherwise`` where there is no skin."""
    z = float(depth(solids, [x], [y])[0])
    return otherwise if np.isnan(z) else z
