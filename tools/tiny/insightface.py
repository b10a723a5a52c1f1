"""A tiny InsightFace pack in the real pack's format: the five files of ``buffalo_l`` under their own names, half a megabyte.

The detector sees a face below every marker of :func:`animism.tools.tiny.faces_onnx.mark`; the points are those of an
average face in its box; the vectors are random projections of the aligned crop. Nothing is trained.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .faces_onnx import FACE, MARKER, POINTS, STRIDES, SURE, Graph, add_head, save_projection

RECOGNITION = "w600k_r50"


def make_insightface(folder: Path, seed: int = 0, recognition: str = RECOGNITION) -> Path:
    """Write the pack to ``folder`` and return it: ``det_10g`` (SCRFD, 9 outputs), ``1k3d68`` (3309 numbers), ``2d106det``
    (212), ``genderage`` (3) and ``recognition`` (512). The same ``seed`` gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    _save_detector(folder / "det_10g.onnx")
    save_projection(folder / "1k3d68.onnx", 192, 3309, random, cells=2, base=_points68(random), size=0.002)
    save_projection(folder / "2d106det.onnx", 192, 212, random, cells=2, base=random.uniform(-0.5, 0.5, 212), size=0.002)
    save_projection(folder / "genderage.onnx", 96, 3, random, cells=2)
    save_projection(folder / f"{recognition}.onnx", 112, 512, random, size=10.0)
    return folder


def _save_detector(path: Path) -> None:
    """SCRFD: scores, boxes and points at strides 8, 16 and 32, two anchors a cell. Only the first anchor of stride 32 ever
    scores. Its input is (RGB - 127.5) / 128, where magenta is 1, -1, 1; box and points are in strides from the cell's corner."""
    graph = Graph("scrfd")
    middle, half = MARKER / 2, FACE[0] / 2
    box = [(half - middle) / 32, 0.0, (half + middle) / 32, FACE[1] / 32]
    points = [c / 32 for x, y in POINTS for c in (x + middle, y)]
    for stride in STRIDES:
        logit = -SURE * 2.4 if stride == 32 else -99.0  # 0.5 at two parts of magenta in three
        add_head(graph, "input", stride, (SURE, -SURE, SURE), logit, [0.0, 0.0], f"score_{stride}", 1)
    for stride in STRIDES:
        add_head(graph, "input", stride, (0, 0, 0), 0.0, box * 2, f"bbox_{stride}", 4)
    for stride in STRIDES:
        add_head(graph, "input", stride, (0, 0, 0), 0.0, points * 2, f"kps_{stride}", 10)
    graph.save(path, "input", [1, 3, None, None])


def _points68(random: np.random.Generator) -> NDArray[np.float32]:
    """3309 numbers whose last 204 are 68 points (x, y, z) of an average face in [-1, 1] of a crop 1.5 times the box. The
    depth is that of a round face, away from the camera positive, as the real model gives it."""
    from ..landmarks.given import average_face

    face = average_face()
    low, high = face.min(0), face.max(0)
    at = (face - (low + high) / 2) / float((high - low).max()) * 2 / 1.5
    depth = 1.2 * (at[:, 0] ** 2 + 0.3 * at[:, 1] ** 2)
    depth[27:36] -= 0.12
    points = np.column_stack([at, depth - depth.mean()])
    return np.concatenate([random.normal(size=3309 - 204) * 0.01, points.ravel()]).astype(np.float32)
