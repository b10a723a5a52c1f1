"""The portrait tool ``picture``: a picture of the user's own, drawn or photographed, made square around its face.

The face's points come with the request; finding them is a landmarks tool's work. Nothing is drawn or changed but the
crop and the size.
"""

from __future__ import annotations

import numpy as np
from PIL import Image as Pictures

from ...personas.errors import InvalidInput, NoFaceDetected
from ..capability import Progress, Tool, silent
from ..contracts import PORTRAIT, PortraitRequest
from ..media import Landmarks, Portrait
from .opening import open_picture

__all__ = ["PicturePortrait", "face_box", "open_picture"]


def face_box(points: np.ndarray) -> tuple[float, float, float, float]:
    """x0, y0, x1, y1 around 68 points, with room for the forehead that they leave out."""
    x0, y0 = points[:, :2].min(0)
    x1, y1 = points[:, :2].max(0)
    return float(x0), float(y0 - 0.25 * (y1 - y0)), float(x1), float(y1)


class PicturePortrait(Tool[PortraitRequest, Portrait]):
    """Needs ``request.picture`` and the 68 points of its face in ``request.landmarks``."""

    capability = PORTRAIT
    name = "picture"
    description = "Uses the picture that the user gave, as it is, framed on its face."
    priority = 5

    def accepts(self, request: PortraitRequest) -> bool:
        return request.picture is not None

    def run(self, request: PortraitRequest, progress: Progress = silent) -> Portrait:
        """The picture, ``request.size`` pixels square, with its points. ``NoFaceDetected`` when none were given,
        ``InvalidInput`` when they lie outside it."""
        assert request.picture is not None
        image = open_picture(request.picture)
        if request.landmarks is None:
            raise NoFaceDetected("nobody said where the face is", mend="mark it with --landmarks FILE", tool=self.name)
        points = request.landmarks.points[:, :2]
        height, width = image.shape[:2]
        _check(request.landmarks, width, height)
        progress(0.3, "framing the face")
        left, top, side = _frame(width, height, points)
        crop = Pictures.fromarray(image).crop((left, top, left + side, top + side))
        square = np.asarray(crop.resize((request.size, request.size), Pictures.Resampling.LANCZOS))
        moved = ((points - (left, top)) * (request.size / side)).astype(np.float32)
        progress(1.0, "framed", square)
        made_by = {"tool": self.name, "seed": request.seed, "attempts": 1, "notes": []}
        marks = Landmarks(moved, request.landmarks.scheme, request.landmarks.visibility)
        return Portrait(square, marks, face_box(moved), made_by)


def _check(marks: Landmarks, width: int, height: int) -> None:
    points = marks.points[:, :2]
    if (points[17:] < -1).any() or (points[17:] > (width, height)).any():
        raise InvalidInput(
            f"a landmark lies outside the picture of {width} × {height} pixels", mend="give points in its pixels"
        )
    if not np.isfinite(points).all() or not len(points) or np.ptp(points, 0).min() < 1:
        raise InvalidInput("the landmarks are no face: they coincide or are no numbers", mend="give points in pixels")
    if marks.visibility is not None and not ((marks.visibility >= 0) & (marks.visibility <= 1)).all():
        raise InvalidInput("the landmarks' visibility leaves [0, 1]", mend="give a share for each point, or none")


def _frame(width: int, height: int, points: np.ndarray) -> tuple[int, int, int]:
    """Left, top and side of the largest sensible square: all of the short side where the face is at least a quarter of
    it, else three times the face."""
    x0, y0, x1, y1 = face_box(points)
    face = max(x1 - x0, y1 - y0, 8.0)
    side = int(min(width, height, max(3.0 * face, 64)))
    left = int(min(max(0, (x0 + x1 - side) / 2), width - side))
    top = int(min(max(0, (y0 + y1) / 2 - 0.48 * side), height - side))
    return left, top, side
