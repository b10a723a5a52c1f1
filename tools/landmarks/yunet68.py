"""The landmarks tool ``yunet``: 68 points laid out from the five that OpenCV's YuNet finds.

Eyes, nose tip and mouth corners are where the detector sees them; the rest is an average face bent to fit. It moves a
picture well enough where no finder of 68 points is installed, and its weights may be used commercially.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput, NoFaceDetected
from ..capability import Availability, Progress, Requires, Tool, silent
from ..contracts import LANDMARKS, LandmarksRequest
from ..faces.checks import check_image
from ..faces.opencv import YUNET, YUNET_WEIGHTS, arcface5, find_faces, models_available
from ..media import Landmarks
from ..residency import shared
from .given import average_face, from_three

NOSE_TIP, MOUTH_CORNERS = 30, (48, 54)
EYES = (slice(36, 42), slice(42, 48))


class YunetLandmarks(Tool[LandmarksRequest, Landmarks]):
    capability = LANDMARKS
    name = "yunet"
    description = (
        "Finds eyes, nose and mouth of a face in a photograph and lays out the other points of the 68 after an average "
        "face. The weights may be used commercially (MIT)."
    )
    requires = Requires(extra="sface", modules=("cv2",), memory=100_000_000, weights=(YUNET_WEIGHTS,))
    priority = 1

    def available(self) -> Availability:
        return models_available(super().available(), YUNET)

    def run(self, request: LandmarksRequest, progress: Progress = silent) -> Landmarks:
        """The most certain face's points, (68, 2). ``NoFaceDetected`` when there is none, or only a profile."""
        self.need()
        image = check_image(request.image)
        progress(0.0, "looking for a face")
        rows = shared().retrying(lambda: find_faces(self.name, image), "finding a face")
        if not len(rows):
            raise NoFaceDetected("YuNet sees no face", tool=self.name)
        try:
            points = from_five(arcface5(rows[0]))
        except InvalidInput as error:
            raise NoFaceDetected(f"the face that YuNet sees is turned away: {error}", tool=self.name) from error
        progress(1.0, "a face was found")
        return Landmarks(points, "ibug68")


def from_five(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """68 iBUG points, float32 (68, 2), from float32 (5, 2) in ArcFace's order: an average face laid on eyes and mouth, then
    nose and mouth moved and stretched to where they are. ``InvalidInput`` when the five make no face."""
    left, right, nose, one, other = points.astype(float)
    laid = from_three(np.array([left, right, (one + other) / 2], np.float32)).astype(float)
    # the mouth about its middle, as wide and as slanted as it is
    corner, across = laid[list(MOUTH_CORNERS)], other - one
    width = corner[1] - corner[0]
    share = (laid[48:68] - corner.mean(0)) @ width / float(width @ width)
    laid[48:68] += share[:, None] * (across - width)
    # the nose: its tip where it is, the bridge and the base in proportion to their distance from the eyes
    shift = nose - laid[NOSE_TIP]
    depth = average_face()[27:36, 1:] / average_face()[NOSE_TIP, 1]
    laid[27:36] += np.clip(depth, 0, 1) * shift
    return laid.astype(np.float32)
