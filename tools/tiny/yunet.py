"""Tiny YuNet and SFace in the format that OpenCV's own classes load: twelve named outputs, and a vector of 128.

YuNet's detector sees a face below every marker of :func:`animism.tools.tiny.faces_onnx.mark`; SFace's vectors are random
projections of the aligned crop. Nothing is trained.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from .faces_onnx import FACE, MARKER, POINTS, STRIDES, SURE, Graph, add_head, save_projection

YUNET = "face_detection_yunet_2023mar.onnx"
SFACE = "face_recognition_sface_2021dec.onnx"


def make_yunet(folder: Path) -> Path:
    """Write the detector to ``folder``, under the real file's name, and return the folder. Outputs ``cls_8`` to ``kps_32``
    are (1, cells, 1), (1, cells, 1), (1, cells, 4) and (1, cells, 10); the input is BGR, 0 to 255. A box is its middle in
    strides from the cell and the logarithms of its sides in strides; points are in strides from the cell."""
    folder.mkdir(parents=True, exist_ok=True)
    graph = Graph("yunet")
    middle = MARKER / 2
    box = [middle / 32, FACE[1] / 2 / 32, math.log(FACE[0] / 32), math.log(FACE[1] / 32)]
    points = [c / 32 for x, y in POINTS for c in (x + middle, y)]
    share = SURE / 255
    for kind, rows in (("cls", [0.0]), ("obj", [0.0]), ("bbox", box), ("kps", points)):
        for stride in STRIDES:
            logit = -SURE * 1.7 if stride == 32 else -99.0  # magenta is 2 in all, white and grey are at most 1
            add_head(graph, "input", stride, (share, -share, share), logit, rows, f"{kind}_{stride}", len(rows),
                     batch=True)
    graph.save(folder / YUNET, "input", [1, 3, 640, 640])
    return folder


def make_sface(folder: Path, seed: int = 0) -> Path:
    """Write the recogniser to ``folder``, under the real file's name, and return the folder: (1, 3, 112, 112) -> (1, 128)."""
    folder.mkdir(parents=True, exist_ok=True)
    save_projection(folder / SFACE, 112, 128, np.random.default_rng(seed), batch=1, output_name="fc1", size=0.1)
    return folder
