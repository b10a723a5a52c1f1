"""``struct FaceFrame`` of ``engine/face.h`` for ctypes: one face in one expression and pose.

Only the layout lives here; ``rig.py`` fills it and the engine reads it.
"""

from __future__ import annotations

import ctypes

MOUTH_COLUMNS, MOUTH_ROWS = 144, 104
BROW_COLUMNS, BROW_ROWS = 144, 56
FRONT_SIZE = 48
LINE_SIZE = 32
MAX_BUMPS = 6

PARTS = ("skin", "cavity", "lip", "teeth", "tongue", "brow", "eye_0", "eye_1", "lid", "lash")
"""``enum FacePart``."""

_float, _int = ctypes.c_float, ctypes.c_int32


def _floats(*names: str) -> list[tuple[str, type]]:
    return [(name, _float) for name in names]


class EyeStruct(ctypes.Structure):
    _fields_ = [
        ("center", _float * 3), ("axes", _float * 9), ("radii", _float * 3), ("gaze", _float * 3),
        *_floats("upper_cos", "upper_sin", "lower_cos", "lower_sin"),
        *_floats("tilt", "lid_thickness", "lid_blend", "lash"),
        *_floats("socket", "iris", "pupil", "slit", "lids", "bound_radius"),
    ]  # fmt: skip


class BumpStruct(ctypes.Structure):
    _fields_ = _floats("u", "v", "radius_u", "radius_v", "height")


class FaceFrame(ctypes.Structure):
    """See ``engine/face.h`` for every field."""

    _fields_ = [
        ("origin", _float * 3), ("axes", _float * 9), ("scale", _float),
        *_floats("mouth_v", "mouth_half_u", "mouth_half_v"),
        *_floats("lip_bulge", "lip_blend", "lip_amount", "groove", "cavity_depth"),
        *_floats("teeth_v", "teeth_curve", "teeth_half_width", "teeth_shift", "lower_teeth_v"),
        *_floats("fang_u", "fang_v", "fang_length"),
        *_floats("tongue_u", "tongue_v", "tongue_half_width", "tongue_out"),
        ("upper_teeth", _int), ("lower_teeth", _int), ("fangs", _int), ("tongue", _int),
        *_floats("brow_v", "brow_half_u", "brow_half_v", "brow_radius", "brow_lift"),
        ("brows", _int), ("backing", _int),
        ("bumps", BumpStruct * MAX_BUMPS), ("bump_count", _int), ("reserved", _int),
        ("eyes", EyeStruct * 2),
        ("mouth_ball", _float * 4), ("brow_ball", _float * 4 * 2), ("bump_ball", _float * 4),
        *[(f"{name}_color", _float * 4) for name in (
            "lip", "cavity", "teeth", "tongue", "brow", "sclera", "iris", "iris_dark", "pupil", "lid", "lash", "blush",
        )],
        *_floats("blush_u", "blush_v", "blush_radius", "catchlight"),
        ("mouth_line", _float * LINE_SIZE),
        ("front_half", _float), ("front", _float * FRONT_SIZE * FRONT_SIZE),
        ("mouth", _float * 2 * MOUTH_COLUMNS * MOUTH_ROWS),
        ("brow", _float * BROW_COLUMNS * BROW_ROWS),
    ]  # fmt: skip
