"""The landmarks tool ``sculpture``: the exact points of a face that was sculpted here.

It is the sculpture animator's own detector: it refuses a face whose eyes or mouth are hidden or too small to move.
Pictures that were not rendered from a sculpture are other tools' work.
"""

from __future__ import annotations

import numpy as np

from ...personas.errors import NoFaceDetected
from ..capability import Progress, Tool, silent
from ..contracts import LANDMARKS, LandmarksRequest
from ..media import Landmarks

EYES_AND_MOUTH = slice(36, 68)
LEAST_VISIBLE = 0.6
LEAST_SHARE = 0.12
"""Eyes to mouth must span this share of the picture's height: at 512 px that is 61 px, about what a talking-head
model needs to place lips."""


class ExactLandmarks(Tool[LandmarksRequest, Landmarks]):
    """Needs ``request.portrait`` with a sculpture."""

    capability = LANDMARKS
    name = "sculpture"
    description = "Gives the exact 68 points of a face that was sculpted here; sees nothing else."
    priority = 10

    def accepts(self, request: LandmarksRequest) -> bool:
        return request.portrait is not None and request.portrait.sculpture is not None

    def run(self, request: LandmarksRequest, progress: Progress = silent) -> Landmarks:
        """The portrait's own points; ``NoFaceDetected`` when they are outside the picture, hidden or tiny."""
        assert request.portrait is not None
        marks = request.portrait.landmarks
        height, width = request.image.shape[:2]
        face = marks.points[EYES_AND_MOUTH, :2]
        if not np.isfinite(face).all() or (face < 0).any() or (face >= (width, height)).any():
            raise NoFaceDetected("eyes or mouth lie outside the picture", tool=self.name)
        if marks.visibility is not None and float(marks.visibility[EYES_AND_MOUTH].mean()) < LEAST_VISIBLE:
            share = float(marks.visibility[EYES_AND_MOUTH].mean())
            raise NoFaceDetected(f"only {share:.0%} of eyes and mouth can be seen", tool=self.name)
        if float(np.ptp(face[:, 1])) < LEAST_SHARE * height:
            raise NoFaceDetected(f"the face spans {np.ptp(face[:, 1]):.0f} of {height} pixels", tool=self.name)
        progress(1.0, "the points are known")
        return marks
