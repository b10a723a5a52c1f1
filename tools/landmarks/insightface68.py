"""The landmarks tool ``insightface``: InsightFace's detector and 3-D 68-point model, from a folder of weights.

The weights (``buffalo_l``: SCRFD, Guo et al., ICLR 2022; 1k3d68) are for research only. They are looked for in
``$ANIMISM_INSIGHTFACE``, the models folder and ``~/.insightface/models/buffalo_l``.
"""

from __future__ import annotations

import numpy as np

from ...personas.errors import NoFaceDetected
from ..capability import Availability, Progress, Requires, Tool, silent
from ..contracts import LANDMARKS, LandmarksRequest
from ..faces.checks import check_image
from ..faces.insightface import detect, infer, points68
from ..faces.pack import BUFFALO_L, POINTS, need_task, pack_available, using_pack
from ..media import Landmarks
from ..residency import shared


class InsightfaceLandmarks(Tool[LandmarksRequest, Landmarks]):
    """Any photograph. The models are those of the faces tool of the same name, loaded once for both."""

    capability = LANDMARKS
    name = "insightface"
    description = "Finds the 68 points of a human face in a photograph, turned heads too."
    requires = Requires(
        extra="insightface", modules=("insightface", "onnxruntime"), memory=500_000_000, weights=(BUFFALO_L,)
    )
    priority = 2

    def __init__(self) -> None:
        self._device = "auto"

    def available(self) -> Availability:
        return pack_available(super().available())

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def run(self, request: LandmarksRequest, progress: Progress = silent) -> Landmarks:
        """The most certain face's points, (68, 3), depth towards the camera positive. ``NoFaceDetected`` when there
        is none."""
        image = check_image(request.image)
        progress(0.0, "looking for a face")
        return shared().retrying(lambda: self._run(np.ascontiguousarray(image[..., ::-1]), progress), "finding a face")

    def _run(self, bgr: np.ndarray, progress: Progress) -> Landmarks:
        with using_pack(self.name, POINTS, self._device) as models:
            placer = need_task(self.name, models, "landmark_3d_68")
            found = detect(self.name, models, bgr)
            if not found:
                raise NoFaceDetected("insightface sees no face", tool=self.name)
            progress(0.6, "placing the points")
            infer(self.name, placer, bgr, found[0])
        progress(1.0, "a face was found")
        return points68(found[0])
