"""The landmarks tool ``dlib``: dlib's CNN face detector and 68-point predictor, from files that a pip package carries.

The detector is the MMOD network (King, 2015, arXiv:1502.00046); it sees cartoons that HOG misses (0.99 on a drawing of
ellipses). The predictor is Kazemi and Sullivan's regression trees (CVPR 2014) in iBUG's 68-point order; its training
set, 300-W, does not allow commercial use, and the tool says so.
"""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from ...personas.errors import NoFaceDetected
from ..capability import Progress, Requires, Tool, Weights, silent
from ..contracts import LANDMARKS, LandmarksRequest
from ..media import Landmarks


class DlibLandmarks(Tool[LandmarksRequest, Landmarks]):
    """Any picture. The networks are loaded once, from the files of ``face_recognition_models``."""

    capability = LANDMARKS
    name = "dlib"
    description = "Finds the 68 points of a face in any picture, drawn ones too. About two seconds on a processor."
    requires = Requires(
        extra="dlib", modules=("dlib", "face_recognition_models"), memory=400_000_000,
        weights=(Weights("shape_predictor_68_face_landmarks", "300-W terms: no commercial use", False, 99_693_937),),
    )
    priority = 4

    def setup(self, device: str = "cpu") -> None:
        self.need()
        _ = self._detector, self._predictor

    @cached_property
    def _folder(self) -> Path:
        # the package's own __init__ imports pkg_resources, which newer setuptools no longer has; only its files matter
        spec = find_spec("face_recognition_models")
        assert spec is not None and spec.origin is not None
        return Path(spec.origin).parent / "models"

    @cached_property
    def _detector(self) -> Any:
        import dlib

        return dlib.cnn_face_detection_model_v1(str(self._folder / "mmod_human_face_detector.dat"))

    @cached_property
    def _predictor(self) -> Any:
        import dlib

        return dlib.shape_predictor(str(self._folder / "shape_predictor_68_face_landmarks.dat"))

    def run(self, request: LandmarksRequest, progress: Progress = silent) -> Landmarks:
        """The most certain face's points, (68, 2). ``NoFaceDetected`` when there is none."""
        image = np.ascontiguousarray(request.image)
        progress(0.0, "looking for a face")
        found = self._detector(image, 0)
        if not found:
            raise NoFaceDetected("dlib's detector sees no face", tool=self.name)
        best = max(found, key=lambda face: face.confidence)
        progress(0.7, "placing the points")
        shape = self._predictor(image, best.rect)
        points = np.array([(shape.part(i).x, shape.part(i).y) for i in range(68)], np.float32)
        progress(1.0, "a face was found")
        return Landmarks(points, "ibug68")
