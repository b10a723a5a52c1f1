"""The faces tool ``yunet-sface``: OpenCV's detector and recogniser, whose weights may be used commercially.

A fast path with a clean licence beside InsightFace's: boxes, five points, vectors of 128. It gives no 68 points.
"""

from __future__ import annotations

from ..capability import Availability, Progress, Requires, Tool, silent
from ..contracts import FACES, Face, Faces, FacesRequest
from ..media import IdentityVector, Image, Landmarks
from ..residency import shared
from .checks import check_image
from .opencv import SFACE, SFACE_WEIGHTS, YUNET, YUNET_WEIGHTS, arcface5, face_vector, find_faces, models_available


class YunetSfaceFaces(Tool[FacesRequest, Faces]):
    """SFace is looked for only when identity is asked for; the processor is all it uses."""

    capability = FACES
    name = "yunet-sface"
    description = (
        "Finds people's faces with 5 points, and tells who is who, by models that may be used commercially "
        "(YuNet, MIT; SFace, Apache-2.0). Milliseconds on a processor."
    )
    requires = Requires(extra="sface", modules=("cv2",), memory=150_000_000, weights=(YUNET_WEIGHTS, SFACE_WEIGHTS))
    priority = 4

    def available(self) -> Availability:
        return models_available(super().available(), YUNET, SFACE)

    def run(self, request: FacesRequest, progress: Progress = silent) -> Faces:
        """Every face, most certain first; none is no error. ``identity`` of a face is raw (not of length 1): 128 values,
        a cosine of 0.363 or more between two is one person's by its makers' measure."""
        self.need(super().available())  # without identity, YuNet alone will do
        image = check_image(request.image)
        progress(0.0, "looking for faces")
        return shared().retrying(lambda: self._run(image, request.identity, progress), "finding faces")

    def _run(self, image: Image, identity: bool, progress: Progress) -> Faces:
        faces: list[Face] = []
        rows = find_faces(self.name, image)
        for i, row in enumerate(rows):
            vector = None
            if identity:
                progress(0.3 + 0.7 * i / len(rows), "telling who is who")
                values, model_id = face_vector(self.name, image, row)
                vector = IdentityVector(values, model_id, False)
            x, y, width, height = (float(value) for value in row[:4])
            faces.append(Face((x, y, x + width, y + height), float(min(1.0, max(0.0, row[14]))),
                              {"arcface5": Landmarks(arcface5(row), "arcface5")}, vector))
        progress(1.0, f"{len(faces)} found")
        return Faces(tuple(faces))
