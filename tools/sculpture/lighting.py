"""The studio: camera and lamps of a sculpture, as the engine's structures.

Key from the upper left, warm; a weak fill from the right; two rims from behind; a cool sky, a ground that takes the
backdrop's colour. The numbers were tuned by eye over many subjects.
"""

from __future__ import annotations

import ctypes
import math

import numpy as np
from numpy.typing import ArrayLike

from .compile import Vector, linear
from .schema import Camera, Sculpture

_float = ctypes.c_float


class LampStruct(ctypes.Structure):
    _fields_ = [("direction", _float * 3), ("power", _float), ("color", _float * 3), ("shadow", _float)]


class LightingStruct(ctypes.Structure):
    """``struct Lighting`` of ``engine/volume.h``."""

    _fields_ = [
        ("key", LampStruct), ("fill", LampStruct), ("rim", LampStruct * 2),
        ("sky", _float * 3), ("ground", _float * 3), ("inner", _float * 3), ("outer", _float * 3),
        ("floor", _float), ("exposure", _float),
    ]  # fmt: skip


class CameraStruct(ctypes.Structure):
    """``struct Camera`` of ``engine/still.h``."""

    _fields_ = [
        ("eye", _float * 3), ("right", _float * 3), ("up", _float * 3), ("forward", _float * 3), ("tangent", _float),
    ]  # fmt: skip


def _lamp(out: LampStruct, direction: ArrayLike, power: float, color: ArrayLike) -> None:
    d = np.asarray(direction, float)
    out.direction[:], out.power, out.color[:] = d / np.linalg.norm(d), power, np.asarray(color, float)


def before_tone(colour: str) -> Vector:
    """Light that the tone map brings back to about this colour (below its shoulder it takes off 0.04)."""
    return np.minimum(linear(colour) + 0.035, 0.9)


def metered(skin: str) -> float:
    """How much longer a photographer exposes for a skin this dark: 1 above a luminance of 0.13, at most 1.35."""
    luminance = float(linear(skin) @ [0.2126, 0.7152, 0.0722])
    return float(np.clip((0.13 / max(luminance, 1e-3)) ** 0.3, 1.0, 1.35))


def lighting(sculpture: Sculpture) -> LightingStruct:
    """The sculpture's lamps as :class:`.schema.Light` asks, exposed for its skin (:func:`metered`)."""
    light, out = sculpture.light, LightingStruct()
    inner, outer = linear(sculpture.backdrop.inner), linear(sculpture.backdrop.outer)
    warmth = np.array([1 + 0.06 * light.warmth, 1.0, 1 - 0.16 * light.warmth])
    e = light.exposure * metered(sculpture.materials["skin"].color)
    _lamp(out.key, (-0.62, 0.85, 0.95), 0.98 * light.key * e, np.array([1.0, 0.94, 0.86]) * warmth)
    _lamp(out.fill, (0.95, 0.10, 0.75), 0.20 * e, (0.82, 0.90, 1.05))
    _lamp(out.rim[0], (0.85, 0.55, -0.72), 1.25 * e, (1.0, 0.97, 0.95))
    _lamp(out.rim[1], (-0.95, 0.25, -0.60), 0.55 * e, 0.5 + 0.5 * inner)
    out.sky[:] = np.array([0.80, 0.88, 1.0]) * 0.34 * e
    out.ground[:] = (0.05 + 0.16 * outer) * e
    out.inner[:], out.outer[:] = before_tone(sculpture.backdrop.inner), before_tone(sculpture.backdrop.outer)
    out.floor, out.exposure = sculpture.floor, e
    return out


def camera_struct(camera: Camera) -> CameraStruct:
    """The pinhole that sees ``half_frame`` units above and below ``height`` at the origin's depth."""
    out = CameraStruct()
    tangent = math.tan(math.radians(camera.field_of_view / 2))
    distance = camera.half_frame / tangent
    target = np.array([0.0, camera.height, 0.0])
    eye = target + np.array([0.0, camera.elevation * distance, distance])
    forward = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(forward, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right)
    out.eye[:], out.right[:], out.up[:], out.forward[:] = eye, right, np.cross(right, forward), forward
    out.tangent = tangent
    return out


def project(camera: CameraStruct, points: ArrayLike, size: int) -> Vector:
    """Pixels of world points (N, 3) in a square picture, and depth along the view axis: (N, 3)."""
    d = np.atleast_2d(np.asarray(points, float)) - np.array(camera.eye)
    depth = d @ np.array(camera.forward)
    x = d @ np.array(camera.right) / (depth * camera.tangent)
    y = d @ np.array(camera.up) / (depth * camera.tangent)
    return np.column_stack([(x + 1) * size / 2, (1 - y) * size / 2, depth])
