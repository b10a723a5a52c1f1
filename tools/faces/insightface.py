"""The faces tool ``insightface``: SCRFD's boxes and five points, 106 and 68 points, head pose, and ArcFace's vectors.

Detection: SCRFD (Guo et al., ICLR 2022). Vectors: ArcFace (Deng et al., CVPR 2019) of the pack's own recogniser, whose
file's name is the ``model_id``. Age and gender, which the packs estimate too, are never asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ...personas.errors import ToolFailed
from ..capability import Availability, Progress, Requires, Tool, silent
from ..contracts import FACES, Face, Faces, FacesRequest
from ..media import IdentityVector, Image, Landmarks
from ..residency import shared
from .checks import check_image, told_as
from .pack import BUFFALO_L, MODEL, POINTS, RECOGNITION, need_task, pack_available, using_pack


class InsightfaceFaces(Tool[FacesRequest, Faces]):
    """``model`` is the pack: a catalogue id or a folder. The recogniser is loaded only when identity is asked for."""

    capability = FACES
    name = "insightface"
    description = "Finds people's faces in photographs, with 5, 106 and 68 points, head pose, and vectors of identity."
    requires = Requires(
        extra="insightface", modules=("insightface", "onnxruntime"), memory=600_000_000, weights=(BUFFALO_L,)
    )
    priority = 5

    def __init__(self, model: str = MODEL) -> None:
        self._model = model
        self._device = "auto"

    def available(self) -> Availability:
        return pack_available(super().available(), self._model)

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def run(self, request: FacesRequest, progress: Progress = silent) -> Faces:
        """Every face, most certain first; none is no error. ``identity`` of a face is raw (not of length 1)."""
        image = check_image(request.image)
        progress(0.0, "looking for faces")
        return shared().retrying(lambda: self._run(image, request.identity, progress), "finding faces")

    def _run(self, image: Image, identity: bool, progress: Progress) -> Faces:
        bgr = np.ascontiguousarray(image[..., ::-1])  # it wants blue first
        with using_pack(self.name, POINTS, self._device, self._model) as models:
            found = detect(self.name, models, bgr)
            for i, face in enumerate(found):
                progress(0.2 + 0.4 * i / len(found), "placing the points")
                for task in ("landmark_2d_106", "landmark_3d_68"):
                    if task in models:
                        infer(self.name, models[task], bgr, face)
        if identity and found:
            with using_pack(self.name, RECOGNITION, self._device, self._model) as models:
                recogniser = need_task(self.name, models, "recognition")
                for i, face in enumerate(found):
                    progress(0.6 + 0.4 * i / len(found), "telling who is who")
                    infer(self.name, recogniser, bgr, face)
                    face["model_id"] = f"insightface/{Path(recogniser.model_file).stem}"
        progress(1.0, f"{len(found)} found")
        return Faces(tuple(_face(face) for face in found))


def detect(tool: str, models: dict[str, Any], bgr: Image) -> list[Any]:
    """InsightFace's own faces (box, points, score), most certain first."""
    from insightface.app.common import Face as Found

    detector = need_task(tool, models, "detection")
    with told_as(tool, "the face detector failed", "give another picture"):
        boxes, points = detector.detect(_not_a_line(bgr))
        boxes = np.asarray(boxes, np.float32)
    if boxes.ndim != 2 or (len(boxes) and boxes.shape[1] < 5) or not np.isfinite(boxes).all():
        raise ToolFailed("the face detector gives no boxes", mend="fetch the weights again", tool=tool)
    order = np.argsort(-boxes[:, 4], kind="stable")
    return [Found(bbox=boxes[i, :4], kps=None if points is None else points[i], det_score=boxes[i, 4]) for i in order]


def _not_a_line(bgr: Image) -> Image:
    """Black below or beside a picture that is more than 32 times as long as wide: scaled to 128 pixels it would vanish.
    What is in it keeps its place."""
    height, width = bgr.shape[:2]
    least = -(-max(height, width) // 32)
    if min(height, width) >= least:
        return bgr
    padded = np.zeros((max(height, least), max(width, least), 3), np.uint8)
    padded[:height, :width] = bgr
    return padded


def infer(tool: str, model: Any, bgr: Image, face: Any) -> None:
    """Add what ``model`` says of ``face``, in place."""
    with told_as(tool, f"the pack's {model.taskname} failed", "fetch the weights again"):
        model.get(bgr, face)


def points68(face: Any) -> Landmarks:
    """The 3-D model's 68 points, (68, 3), its depth turned so that towards the camera is positive."""
    points = np.asarray(face.landmark_3d_68, np.float32).copy()
    points[:, 2] *= -1
    return Landmarks(points, "ibug68")


def _face(found: Any) -> Face:
    marks: dict[str, Landmarks] = {}
    if found.kps is not None:
        marks["arcface5"] = Landmarks(np.asarray(found.kps, np.float32), "arcface5")
    if found.landmark_2d_106 is not None:
        marks["insightface106"] = Landmarks(np.asarray(found.landmark_2d_106, np.float32), "insightface106")
    if found.landmark_3d_68 is not None:
        marks["ibug68"] = points68(found)
    vector = None
    if found.embedding is not None:
        vector = IdentityVector(np.asarray(found.embedding, np.float32).reshape(-1), found["model_id"], False)
    pose = None if found.pose is None else tuple(float(angle) for angle in found.pose)
    box = tuple(float(x) for x in found.bbox)
    return Face(box, float(min(1.0, found.det_score)), marks, vector, pose)  # type: ignore[arg-type]
