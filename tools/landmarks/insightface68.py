"""The landmarks tool ``insightface``: InsightFace's detector and 3-D 68-point model, from a folder of weights.

The weights (``buffalo_l``: SCRFD, Guo et al., ICLR 2022; 1k3d68) are for research only and are never fetched here: the
tool is available when they lie in ``$ANIMISM_INSIGHTFACE`` or in ``~/.insightface/models/buffalo_l``.
"""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ...personas.errors import NoFaceDetected
from ..capability import Availability, Progress, Requires, Tool, Weights, silent
from ..contracts import LANDMARKS, LandmarksRequest
from ..media import Landmarks

DETECTION_SIZE = (640, 640)


class InsightfaceLandmarks(Tool[LandmarksRequest, Landmarks]):
    capability = LANDMARKS
    name = "insightface"
    description = "Finds the 68 points of a human face in a photograph, turned heads too."
    requires = Requires(
        extra="insightface", modules=("insightface", "onnxruntime"), memory=500_000_000,
        weights=(Weights("buffalo_l (insightface)", "non-commercial research only", False, 326_000_000),),
    )
    priority = 2

    def available(self) -> Availability:
        answer = super().available()
        if answer.ok and not list(self._folder.glob("*.onnx")):
            return Availability(
                False, f"no weights in {self._folder}",
                "unpack buffalo_l there, or: export ANIMISM_INSIGHTFACE=/path/to/buffalo_l",
            )
        return answer

    def setup(self, device: str = "cpu") -> None:
        _ = self._faces

    @property
    def _folder(self) -> Path:
        given = os.environ.get("ANIMISM_INSIGHTFACE")
        return Path(given).expanduser() if given else Path.home() / ".insightface" / "models" / "buffalo_l"

    @cached_property
    def _faces(self) -> Any:
        from insightface.app import FaceAnalysis

        faces = FaceAnalysis(
            name=str(self._folder), allowed_modules=["detection", "landmark_3d_68"], providers=["CPUExecutionProvider"]
        )
        faces.prepare(ctx_id=-1, det_size=DETECTION_SIZE)
        return faces

    def run(self, request: LandmarksRequest, progress: Progress = silent) -> Landmarks:
        """The most certain face's points, (68, 3), depth towards the camera positive. ``NoFaceDetected`` when there
        is none."""
        progress(0.0, "looking for a face")
        found = self._faces.get(np.ascontiguousarray(request.image[..., ::-1]))  # it wants blue first
        found = [face for face in found if face.get("landmark_3d_68") is not None]
        if not found:
            raise NoFaceDetected("insightface sees no face", tool=self.name)
        best = max(found, key=lambda face: float(face.det_score))
        points = np.asarray(best.landmark_3d_68, np.float32).copy()
        points[:, 2] *= -1
        progress(1.0, "a face was found")
        return Landmarks(points, "ibug68")
