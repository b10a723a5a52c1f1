"""A measured face as it is kept in a specification, and put back on whatever is composed of it, now and in later versions.

``PersonaSpec.extensions["measured_face"]`` holds the numbers that :mod:`.of_person` chose. This file reads them, cuts each
to what it may be and applies them; it measures nothing, and is light enough for every composition to look.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from ...personas.depicted import MEASURED
from ...personas.spec import PersonaSpec
from .schema import Backdrop, Face, NosePart, Sculpture
from .subjects import kit

MOODS = ("upper_lid", "lower_lid", "lid_tilt", "brow_tilt", "smile")
"""What of a shape is a mood's: it holds while the mood is the one that was measured."""

SHAPE: dict[str, tuple[float, float, float]] = {
    "eye_u": (0.30, 0.55, 0.01), "eye_radius": (0.17, 0.34, 0.01), "upper_lid": (14, 60, 2.0), "lower_lid": (16, 62, 2.0),
    "lid_tilt": (-0.5, 0.5, 0.05), "brow_u": (0.30, 0.55, 0.01), "brow_v": (0.25, 0.85, 0.01), "brow_half": (0.13, 0.32, 0.01),
    "brow_arch": (-0.03, 0.16, 0.01), "brow_tilt": (-0.8, 0.8, 0.05), "nose_v": (-0.42, 0.02, 0.01),
    "nose_width": (0.05, 0.22, 0.01), "nose_height": (0.05, 0.17, 0.01), "mouth_v": (-0.80, -0.34, 0.01),
    "mouth_half": (0.12, 0.36, 0.01), "lip_width": (0.0, 0.11, 0.005), "smile": (-0.6, 0.95, 0.05),
}
"""What is chosen: the least, the most (a face that still moves and looks friendly) and a step, in face units and degrees."""


def shape_of(face: Face) -> dict[str, float]:
    """The numbers of :data:`SHAPE` as ``face`` has them."""
    eyes, brows, mouth = face.eyes, face.brows, face.mouth
    nose = face.nose.radii if face.nose else (0.1, 0.09, 0.1)
    return {
        "eye_u": eyes.u, "eye_radius": eyes.radii[0], "upper_lid": eyes.upper_lid, "lower_lid": eyes.lower_lid,
        "lid_tilt": eyes.lid_tilt, "brow_u": brows.u, "brow_v": brows.v, "brow_half": brows.half_width, "brow_arch": brows.arch,
        "brow_tilt": brows.tilt, "nose_v": face.nose.at[1] if face.nose else -0.19, "nose_width": nose[0],
        "nose_height": nose[1], "mouth_v": mouth.v, "mouth_half": mouth.half_width, "lip_width": mouth.lip_width,
        "smile": mouth.smile,
    }


def with_shape(face: Face, shape: Mapping[str, float]) -> Face:
    """``face`` with the numbers of :data:`SHAPE` that are given, each cut to what it may be; others are passed over."""
    s = {**shape_of(face), **{n: _cut(n, v) for n, v in shape.items() if n in SHAPE}}
    grow = s["eye_radius"] / face.eyes.radii[0]
    eyes = face.eyes.model_copy(update={
        "u": s["eye_u"], "radii": tuple(round(r * grow, 6) for r in face.eyes.radii), "upper_lid": s["upper_lid"],
        "lower_lid": s["lower_lid"], "lid_tilt": s["lid_tilt"],
    })
    brows = face.brows.model_copy(update={"u": s["brow_u"], "v": s["brow_v"], "half_width": s["brow_half"],
                                          "arch": s["brow_arch"], "tilt": s["brow_tilt"]})
    mouth = face.mouth.model_copy(update={"v": s["mouth_v"], "half_width": s["mouth_half"], "lip_width": s["lip_width"],
                                          "smile": s["smile"]})
    nose = face.nose
    if nose is not None:
        across, up = s["nose_width"] / nose.radii[0], s["nose_height"] / nose.radii[1]
        nose = nose.model_copy(update={
            "at": (nose.at[0], s["nose_v"]), "radii": (s["nose_width"], s["nose_height"], nose.radii[2]),
            "more": [_part(part, across, up) for part in nose.more],
        })
    return face.model_copy(update={"eyes": eyes, "brows": brows, "mouth": mouth, "nose": nose})


def _cut(name: str, value: float) -> float:
    low, high, _ = SHAPE[name]
    return float(np.clip(value, low, high)) if np.isfinite(value) else (low + high) / 2


def _part(part: NosePart, across: float, up: float) -> NosePart:
    (u, v, out), (wide, tall, deep) = part.offset, part.radii
    wide = round(min(1.0, wide * across), 6)
    return part.model_copy(update={"offset": (round(u * across, 6), v, out), "radii": (wide, round(min(1.0, tall * up), 6) if u else tall, deep)})


def as_measured(sculpture: Sculpture, spec: PersonaSpec) -> Sculpture:
    """A freshly composed sculpture of ``spec`` with the face and backdrop that were measured for it; the same one where
    nothing was, or where it is no person any more. Once is as good as twice. Values are cut to what they may be, so a
    damaged extension does no harm."""
    kept = spec.extensions.get(MEASURED)
    if not isinstance(kept, Mapping) or not any(s.group == "neck" for s in sculpture.solids):
        return sculpture
    shape = kept.get("shape")
    numbers = {str(k): float(v) for k, v in shape.items() if isinstance(v, int | float)} if isinstance(shape, Mapping) else {}
    if kept.get("mood") != spec.appearance.mood:
        numbers = {name: value for name, value in numbers.items() if name not in MOODS}
    update: dict[str, Any] = {"face": with_shape(sculpture.face, numbers)}
    if brows := _colour(kept.get("brows")):
        update["face"] = update["face"].model_copy(update={"brows": update["face"].brows.model_copy(update={"color": brows})})
    if behind := _colour(kept.get("backdrop")):
        update["backdrop"] = Backdrop(inner=kit.mix(behind, "#ffffff", 0.45), outer=behind)
    return sculpture.model_copy(update=update)


def _colour(value: Any) -> str | None:
    """``value`` where it is ``#rrggbb``."""
    return value if isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value) else None


def measured_chance(spec: PersonaSpec) -> dict[str, str]:
    """What chance is to decide about a measured person, for :func:`~.compose.compose`; ``{}`` where nothing was."""
    kept = spec.extensions.get(MEASURED)
    head = kept.get("head") if isinstance(kept, Mapping) else None
    if not isinstance(kept, Mapping) or not isinstance(head, str):
        return {}
    bob = " ".join(["f0.5"] * 8 + ["f0.1" if kept.get("fringe") else "f0.9"])  # eight tints of locks, then fringe or parting
    return {"head": head, "features": MIDDLE, "locks of bob": bob}


MIDDLE = " ".join(["0.0"] * 6)
"""The six dice of brows and nose in the middle: the measured shape says what they would."""
