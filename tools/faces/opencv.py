"""OpenCV's two face models: YuNet finds faces with five points, SFace turns one into 128 numbers. Loaded through residency.

YuNet: Wu, Peng and Yu, Machine Intelligence Research 2023; weights MIT. SFace: Zhong et al., arXiv:2205.12010; weights
Apache-2.0. Both are ONNX files of OpenCV's model zoo and run on the processor.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import ToolUnavailable
from ..capability import Availability, Weights
from ..media import Image
from ..residency import shared
from ..weights.places import fetch_command, find_model, need_model
from .checks import told_as

YUNET, SFACE = "yunet", "sface"
YUNET_WEIGHTS = Weights("opencv/face_detection_yunet", "MIT", True, 233_000, YUNET)
SFACE_WEIGHTS = Weights("opencv/face_recognition_sface", "Apache-2.0", True, 38_700_000, SFACE)
LEAST_SCORE, OVERLAP, MOST_FOUND = 0.6, 0.3, 5000
SIDES = (640, 320, 160)
"""The longer side in pixels at which a picture is looked at, until faces are found. YuNet was trained on faces of about 10
to 300 pixels; a face that fills a larger picture is missed there and found in a smaller copy of it."""

_loading = threading.Lock()


def find_onnx(model: str) -> Path | None:
    """The model's file: itself, or the ``*.onnx`` of its folder, full precision before quantised; ``None`` if not here."""
    path = find_model(model)
    if path is None or path.is_file():
        return path
    files = sorted(path.glob("*.onnx"), key=lambda file: ("int8" in file.name, file.name))
    return files[0] if files else None


def models_available(answer: Availability, *models: str) -> Availability:
    """``answer`` of the modules, or the first of ``models`` that is missing and how it comes."""
    missing = [model for model in models if find_onnx(model) is None]
    if not answer.ok or not missing:
        return answer
    return Availability(False, f"the weights {missing[0]!r} are not here", " && ".join(map(fetch_command, missing)))


@contextmanager
def _using(tool: str, model: str, make: str) -> Iterator[tuple[Any, threading.Lock, Path]]:
    """An OpenCV object of class ``make`` and the lock that it is used under: it has a state of its own."""
    path = find_onnx(model)
    if path is None:
        need_model(model)  # where the folder is there, its file is not
        raise ToolUnavailable(f"no ONNX file of {model!r} is here", mend=fetch_command(model))
    key = ("opencv", make, str(path), path.stat().st_mtime_ns)
    with shared().using(key, lambda: (_load(tool, path, make, model), threading.Lock()), bytes=path.stat().st_size) as kept:
        yield (*kept, path)


def _load(tool: str, path: Path, make: str, model: str) -> Any:
    import cv2

    nothing = np.empty(0, np.uint8)
    mend = f"animism weights verify {model}, or fetch it again"
    with _loading, _quiet(cv2), told_as(tool, f"{path} cannot be loaded", mend):
        weights = np.fromfile(path, np.uint8)  # from memory: OpenCV would tell the kind from the file's name
        if make == "FaceRecognizerSF":
            return cv2.FaceRecognizerSF.create("onnx", weights, nothing)
        return cv2.FaceDetectorYN.create("onnx", weights, nothing, (320, 320), LEAST_SCORE, OVERLAP, MOST_FOUND)


@contextmanager
def _quiet(cv2: Any) -> Iterator[None]:
    """OpenCV tells stderr about engines and of files that it cannot read; the error says what matters."""
    logging = getattr(getattr(cv2, "utils", None), "logging", None)
    if logging is None:
        yield
        return
    before = logging.getLogLevel()
    logging.setLogLevel(logging.LOG_LEVEL_SILENT)
    try:
        yield
    finally:
        logging.setLogLevel(before)


def find_faces(tool: str, image: Image) -> NDArray[np.float32]:
    """YuNet's rows, float32 (N, 15), most certain first, in the full picture's pixels: x, y, width, height; the subject's
    right eye (the picture's left), its left eye, nose, right and left corner of the mouth, each x, y; score in [0, 1]."""
    import cv2

    bgr = np.ascontiguousarray(image[..., ::-1])
    with _using(tool, YUNET, "FaceDetectorYN") as (detector, lock, path):
        for side in SIDES:
            small, scale = _at_most(bgr, side)
            with lock, _quiet(cv2), told_as(tool, f"{path.name} failed", f"animism weights verify {YUNET}"):
                detector.setInputSize((small.shape[1], small.shape[0]))
                rows = detector.detect(small)[1]
            if rows is not None and len(rows):
                rows = np.asarray(rows, np.float32).copy()
                rows[:, 0:14:2] *= scale[0]
                rows[:, 1:14:2] *= scale[1]
                return rows[np.argsort(-rows[:, 14], kind="stable")]
            if max(bgr.shape[:2]) <= SIDES[-1]:
                break
    return np.empty((0, 15), np.float32)


def _at_most(bgr: Image, side: int) -> tuple[Image, tuple[float, float]]:
    """The picture, its longer side ``side`` or less, and the factors back to the full one, across and down."""
    import cv2

    height, width = bgr.shape[:2]
    if max(height, width) <= side:
        return bgr, (1.0, 1.0)
    share = side / max(height, width)
    small = cv2.resize(bgr, (max(1, round(width * share)), max(1, round(height * share))), interpolation=cv2.INTER_AREA)
    return small, (width / small.shape[1], height / small.shape[0])


def face_vector(tool: str, image: Image, row: NDArray[np.float32]) -> tuple[NDArray[np.float32], str]:
    """SFace's vector of one row of :func:`find_faces`, float32 (128,), raw, and the ``model_id``: its file's name, so that
    a quantised file's vectors are never compared with the full one's."""
    import cv2

    bgr = np.ascontiguousarray(image[..., ::-1])
    with _using(tool, SFACE, "FaceRecognizerSF") as (recogniser, lock, path):
        with lock, _quiet(cv2), told_as(tool, f"{path.name} failed", f"animism weights verify {SFACE}"):
            crop = recogniser.alignCrop(bgr, row)  # 112 by 112, by the five points
            vector = recogniser.feature(crop)
        return np.asarray(vector, np.float32).reshape(-1).copy(), f"opencv/{path.stem}"


def arcface5(row: NDArray[np.float32]) -> NDArray[np.float32]:
    """The five points of a row, float32 (5, 2), in ArcFace's order: the picture's left eye, the other, the nose, the
    picture's left mouth corner, the other. YuNet names them by the subject, whose right is the picture's left, so the
    order is the same and only the names differ."""
    return row[4:14].reshape(5, 2).astype(np.float32)
