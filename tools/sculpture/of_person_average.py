"""An average living face, to tell by how much a face is its own: its 68 points in the face's frame (the origin between the
eyes, y down, the unit the distance between the eyes' centres).

Brows, nose, eyes and mouth are the mean of faces that look forward in the 300-W collection, rounded; the jaw line is that
of a morphable model's mean, scaled to them. A photograph's lens and distance move the jaw by a tenth.
"""

from __future__ import annotations

import numpy as np

from .of_person_measure import MIRROR, Points, features_of

_JAW = [(-1.12, 0.03), (-1.08, 0.37), (-1.03, 0.75), (-0.96, 1.08), (-0.88, 1.33), (-0.75, 1.53), (-0.56, 1.68), (-0.34, 1.79)]
_BROW = [(-0.93, -0.21), (-0.78, -0.33), (-0.58, -0.37), (-0.38, -0.34), (-0.18, -0.26)]
_NOSE = [(0, -0.02), (0, 0.17), (0, 0.37), (0, 0.57), (-0.23, 0.70), (-0.12, 0.74), (0, 0.78)]
_EYE = [(-0.70, 0.00), (-0.57, -0.07), (-0.42, -0.07), (-0.30, 0.02), (-0.43, 0.05), (-0.58, 0.05)]
_LIPS = [(-0.45, 1.07), (-0.28, 1.00), (-0.12, 0.97), (0, 0.99)]
_UNDER = [(0, 1.31), (-0.13, 1.30), (-0.29, 1.23)]
_INNER = [(-0.38, 1.07), (-0.12, 1.06), (0, 1.08)]
_INNER_UNDER = [(0, 1.16), (-0.12, 1.15)]


def _points() -> Points:
    """One side as it is written, the other its mirror image."""
    points = np.full((68, 2), np.nan)
    for start, part in ((0, [*_JAW, (0, 1.85)]), (17, _BROW), (27, _NOSE), (36, _EYE), (48, _LIPS), (57, _UNDER), (60, _INNER),
                        (66, _INNER_UNDER)):
        points[start : start + len(part)] = part
    other = points[MIRROR] * (-1, 1)
    return np.where(np.isnan(points), other, points)


AVERAGE: Points = _points()
"""(68, 2)."""
AVERAGE_FEATURES: dict[str, float] = features_of(AVERAGE)
