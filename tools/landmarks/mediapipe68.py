"""The landmarks tool ``mediapipe``: MediaPipe's face mesh, its 478 points reduced to iBUG's 68.

Version 0.10.21 is the last that carries its models in the wheel (Kartynnik et al., 2019, arXiv:1907.06724). It wants
numpy below 2, so it is often installed in an environment of its own.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np

from ...personas.errors import NoFaceDetected
from ..capability import Progress, Requires, Tool, Weights, silent
from ..contracts import LANDMARKS, LandmarksRequest
from ..media import Landmarks

LEAST_CONFIDENCE = 0.3

# which of the mesh's points stands for each of iBUG's 68
JAW = (127, 234, 93, 132, 58, 172, 150, 176, 152, 400, 379, 397, 288, 361, 323, 454, 356)
BROWS = (70, 63, 105, 66, 107, 336, 296, 334, 293, 300)
NOSE = (168, 197, 5, 4, 75, 97, 2, 326, 305)
EYES = (33, 160, 158, 133, 153, 144, 362, 385, 387, 263, 373, 380)
MOUTH = (61, 39, 37, 0, 267, 269, 291, 405, 314, 17, 84, 181, 78, 82, 13, 312, 308, 317, 14, 87)
MESH_TO_IBUG = np.array(JAW + BROWS + NOSE + EYES + MOUTH)


class MediapipeLandmarks(Tool[LandmarksRequest, Landmarks]):
    """Any picture. One face, found at a confidence of :data:`LEAST_CONFIDENCE` or more."""

    capability = LANDMARKS
    name = "mediapipe"
    description = "Finds the 68 points of a human-like face in any picture, in about ten milliseconds."
    requires = Requires(
        extra="mediapipe", modules=("mediapipe",), memory=250_000_000,
        weights=(Weights("mediapipe face_landmark", "Apache-2.0", True, 1_200_000),),
    )
    priority = 6

    def setup(self, device: str = "cpu") -> None:
        self.need()
        _ = self._mesh

    @cached_property
    def _mesh(self) -> Any:
        import mediapipe

        return mediapipe.solutions.face_mesh.FaceMesh(
            static_image_mode=True, max_num_faces=1, refine_landmarks=True, min_detection_confidence=LEAST_CONFIDENCE
        )

    def run(self, request: LandmarksRequest, progress: Progress = silent) -> Landmarks:
        """The face's points, (68, 3), depth towards the camera positive. ``NoFaceDetected`` when there is none."""
        progress(0.0, "looking for a face")
        found = self._mesh.process(np.ascontiguousarray(request.image)).multi_face_landmarks
        if not found:
            raise NoFaceDetected("mediapipe's face mesh sees no face", tool=self.name)
        height, width = request.image.shape[:2]
        mesh = np.array([(p.x * width, p.y * height, -p.z * width) for p in found[0].landmark], np.float32)
        progress(1.0, "a face was found")
        return Landmarks(mesh[MESH_TO_IBUG], "ibug68")
