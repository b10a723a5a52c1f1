"""How good a candidate is, by measure: a face in it, likeness to the words, likeness to the reference, sharpness.

A face that the animator's own detector finds outweighs all the rest, for without it there is no character to talk to.
The measures are handed over as functions; one that is missing or fails counts for nothing and is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from ...personas.errors import Cancelled, NoFaceDetected, Timeout
from ..media import Image, Landmarks

T = TypeVar("T")

SHARP = 500.0
"""Variance of the Laplacian (0-255 grey) at which a picture of 512 pixels counts as fully sharp."""
SHARES = {"face": 4.0, "to_text": 2.0, "to_reference": 2.0, "sharpness": 1.0}


@dataclass(frozen=True)
class Score:
    """``face``: found or not, ``None`` where nobody looked; ``to_text`` and ``to_reference``: cosine similarities in
    [-1, 1]; ``sharpness`` in [0, 1]; ``total`` in [0, 1] weighs what there is by :data:`SHARES`; ``notes`` tell what
    could not be measured; ``landmarks`` are the face's."""

    total: float
    sharpness: float
    face: bool | None = None
    to_text: float | None = None
    to_reference: float | None = None
    notes: tuple[str, ...] = ()
    landmarks: Landmarks | None = None

    def to_data(self) -> dict[str, Any]:
        """Plain data for ``made_by``."""
        return {
            "total": round(self.total, 4), "face": self.face, "to_text": _rounded(self.to_text),
            "to_reference": _rounded(self.to_reference), "sharpness": round(self.sharpness, 4),
            "notes": list(self.notes),
        }


def score(
    image: Image, text: str, *, find_face: Callable[[Image], Landmarks] | None = None,
    likeness: Callable[[Image, str], float] | None = None,
    likeness_to_reference: Callable[[Image], float] | None = None,
) -> Score:
    """Measure one picture. ``find_face`` raises ``NoFaceDetected``; the likenesses return cosine similarities of one
    model each, so that candidates can be compared among themselves and nowhere else."""
    notes: list[str] = []
    landmarks, face = None, None
    if find_face is not None:
        try:
            landmarks = _tried(lambda: find_face(image), "the face finder", notes)
            face = None if landmarks is None else True
        except NoFaceDetected:
            face = False
    to_text = _tried(lambda: float(likeness(image, text)), "likeness", notes) if likeness else None
    like = likeness_to_reference
    to_reference = _tried(lambda: float(like(image)), "likeness to the reference", notes) if like else None
    sharp = sharpness(image)
    parts = {"face": None if face is None else float(face), "to_text": _unit(to_text),
             "to_reference": _unit(to_reference), "sharpness": sharp}
    return Score(_total(parts), sharp, face, to_text, to_reference, tuple(notes), landmarks)


def sharpness(image: Image) -> float:
    """0 for one flat colour, 1 for as much fine detail as a crisp photograph has: the variance of the Laplacian of the
    picture averaged down to at most 512 pixels, on a scale of logarithms."""
    grey = image.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    step = max(1, min(grey.shape) // 512)
    height, width = (side // step * step for side in grey.shape)
    small = grey[:height, :width].reshape(height // step, step, width // step, step).mean((1, 3))
    around = small[:-2, 1:-1] + small[2:, 1:-1] + small[1:-1, :-2] + small[1:-1, 2:] - 4 * small[1:-1, 1:-1]
    return float(min(1.0, np.log1p(around.var()) / np.log1p(SHARP)))


def _total(parts: Mapping[str, float | None]) -> float:
    there = {name: value for name, value in parts.items() if value is not None}
    return sum(SHARES[name] * value for name, value in there.items()) / sum(SHARES[name] for name in there)


def _tried(measure: Callable[[], T], what: str, notes: list[str]) -> T | None:
    try:
        return measure()
    except (Cancelled, Timeout, NoFaceDetected):
        raise
    except Exception as error:  # a measure that fails is no reason to lose the picture
        notes.append(f"{what} was not measured: {error}")
        return None


def _unit(cosine: float | None) -> float | None:
    return None if cosine is None else min(1.0, max(0.0, (cosine + 1) / 2))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
