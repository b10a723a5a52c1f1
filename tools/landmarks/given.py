"""Landmarks that a person gives: all 68 points, or three clicks (two eyes and the mouth) from which the 68 are laid out.

The layout is an average upright face scaled and turned to the three points; it finds nothing in a picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput
from ..media import Landmarks

MEND = 'give {"points": [[x, y], ...]} with 68 points, or 3: the eye on the left of the picture, the other eye, the mouth'


def landmarks_from(data: Any) -> Landmarks:
    """68 iBUG points from JSON: an object with ``points`` or a bare list of 68 or 3 pairs of pixels."""
    points = data.get("points") if isinstance(data, Mapping) else data
    if not isinstance(points, Sequence) or isinstance(points, str):
        raise InvalidInput("the landmarks hold no points", mend=MEND)
    try:
        array = np.asarray(points, np.float32)
    except (TypeError, ValueError):
        raise InvalidInput("the landmarks are not pairs of numbers", mend=MEND) from None
    if array.ndim != 2 or array.shape[1] not in (2, 3) or len(array) not in (3, 68):
        raise InvalidInput(f"landmarks of shape {tuple(array.shape)} cannot be used", mend=MEND)
    if not np.isfinite(array).all():
        raise InvalidInput("a landmark is not a finite number", mend=MEND)
    if len(array) == 3:
        return Landmarks(from_three(array[:, :2]), "ibug68")
    return Landmarks(array[:, :2].copy(), "ibug68")


def from_three(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """68 points, float32 (68, 2), from float32 (3, 2): eye on the picture's left, the other eye, centre of the mouth.

    Raises ``InvalidInput`` when the three lie on one line or the eyes coincide."""
    left, right, mouth = points.astype(float)
    across = right - left
    apart = float(np.hypot(*across))
    if apart < 4:
        raise InvalidInput("the two eyes are at the same place", mend=MEND)
    middle = (left + right) / 2
    down = mouth - middle
    if abs(float(across[0] * down[1] - across[1] * down[0])) < 0.1 * apart * apart:
        raise InvalidInput("the mouth lies between the eyes", mend=MEND)
    mean = average_face()  # eyes at (-0.5, 0) and (0.5, 0), mouth at (0, 1)
    return (middle + mean[:, :1] * across + mean[:, 1:] * down).astype(np.float32)


def average_face() -> NDArray[np.float64]:
    """An upright face, float64 (68, 2), x in units of the distance between the eyes, y of eye line to mouth, y down."""
    jaw = [(-1.12 * np.cos(a), 0.12 + 1.62 * np.sin(a) ** 0.92) for a in np.linspace(0, np.pi, 17)]
    brow = [(-0.86, -0.34), (-0.70, -0.50), (-0.50, -0.54), (-0.31, -0.48), (-0.16, -0.38)]
    nose = [(0.0, 0.0), (0.0, 0.18), (0.0, 0.36), (0.0, 0.52)]
    base = [(-0.20, 0.60), (-0.10, 0.63), (0.0, 0.65), (0.10, 0.63), (0.20, 0.60)]
    eye = [(-0.70, 0.01), (-0.57, -0.08), (-0.43, -0.08), (-0.31, 0.02), (-0.43, 0.08), (-0.57, 0.08)]
    other_eye = [(-x, y) for x, y in (eye[3], eye[2], eye[1], eye[0], eye[5], eye[4])]
    outer = [(-0.40, 1.0), (-0.24, 0.91), (-0.09, 0.87), (0.0, 0.89), (0.09, 0.87), (0.24, 0.91), (0.40, 1.0),
             (0.25, 1.11), (0.10, 1.16), (0.0, 1.17), (-0.10, 1.16), (-0.25, 1.11)]
    inner = [(-0.34, 1.0), (-0.09, 0.97), (0.0, 0.98), (0.09, 0.97), (0.34, 1.0), (0.09, 1.03), (0.0, 1.04), (-0.09, 1.03)]
    return np.array(jaw + brow + [(-x, y) for x, y in brow[::-1]] + nose + base + eye + other_eye + outer + inner)
