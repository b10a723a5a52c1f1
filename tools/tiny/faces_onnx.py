"""The parts that tiny face models share: a detector's outputs at three strides, and a projection of a picture to numbers.

They are real ONNX graphs of the real shapes, a few kilobytes each. A detector of these sees a face below every *marker*, a
magenta square, so that a test or a plugin's author puts faces where they like; everything else about it is constant. The
recogniser is a random linear map of the crop with its mean taken off: the same crop gives the same vector, another crop
another one. ``onnx`` is needed to make them, not to use them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..media import Image

STRIDES = (8, 16, 32)
MARKER = 64
"""The side of a marker in the detector's own pixels; the face's box begins at its upper edge."""
FACE = (192, 224)
"""Width and height of the box below a marker."""
MAGENTA = (255, 0, 255)
SURE = 20.0
"""Steepness of a score, as a logit per unit of magenta."""
POINTS = ((-38.0, 90.0), (38.0, 90.0), (0.0, 134.0), (-32.0, 172.0), (32.0, 172.0))
"""Eyes, nose and mouth corners of a face (the picture's left first) from the middle of its marker's upper edge."""


def mark(image: Image, x: int, y: int) -> None:
    """Paint a marker into ``image`` in place, its upper left corner at (x, y): the tiny detectors see a face there. For the
    score to be 1, x and y are multiples of 32 in the detector's pixels."""
    image[y : y + MARKER, x : x + MARKER] = MAGENTA


def face_below(x: int, y: int) -> tuple[float, float, float, float]:
    """The box x0, y0, x1, y1 of the face whose marker is at (x, y)."""
    middle = x + MARKER / 2
    return middle - FACE[0] / 2, float(y), middle + FACE[0] / 2, float(y + FACE[1])


class Graph:
    """Nodes and constants as they are added; :meth:`save` checks and writes them."""

    def __init__(self, name: str) -> None:
        self.name, self._nodes, self._constants, self._outputs = name, [], [], []  # type: ignore[var-annotated]

    def constant(self, name: str, values: NDArray[Any]) -> str:
        from onnx import numpy_helper

        self._constants.append(numpy_helper.from_array(values, name))
        return name

    def add(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        from onnx import helper

        self._nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def output(self, name: str, shape: Sequence[int | None]) -> None:
        from onnx import TensorProto, helper

        self._outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, list(shape)))

    def save(self, path: Path, input_name: str, shape: Sequence[int | None]) -> None:
        import onnx
        from onnx import TensorProto, helper

        given = helper.make_tensor_value_info(input_name, TensorProto.FLOAT, list(shape))
        graph = helper.make_graph(self._nodes, self.name, [given], self._outputs, self._constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
        onnx.checker.check_model(model)
        onnx.save(model, str(path))


def add_head(
    graph: Graph, source: str, stride: int, weights: tuple[float, float, float], logit: float, rows: Sequence[float],
    name: str, width: int, *, batch: bool = False,
) -> None:
    """One output of a detector at one stride: ``rows`` holds one anchor of ``width`` numbers after the other, the same in
    every cell. With ``width`` 1 they are scores: the first anchor's tells how much magenta the cell's window holds. Shape (cells * anchors, width), or (1, cells * anchors, width) with ``batch``."""
    # 1. (1, 3, H, W) -> (1, 3, H/stride, W/stride), a cell's window begins at its corner; only the coarsest sees markers
    side = MARKER if stride == STRIDES[-1] else stride
    pooled = graph.add("AveragePool", [source], f"p_{name}", kernel_shape=[side, side], strides=[stride, stride],
                       pads=[0, 0, side - stride, side - stride], count_include_pad=1)
    # 2. -> (1, len(rows), H/stride, W/stride)
    count = len(rows)
    kernel = np.zeros((count, 3, 1, 1), np.float32)
    bias = np.asarray(rows, np.float32)
    if width == 1:
        kernel[0, :, 0, 0] = np.asarray(weights, np.float32)
        bias = np.array([logit, *[-SURE] * (count - 1)], np.float32)
    x = graph.add("Conv", [pooled, graph.constant(f"w_{name}", kernel), graph.constant(f"b_{name}", bias)], f"c_{name}")
    x = graph.add("Sigmoid", [x], f"s_{name}") if width == 1 else x
    # 3. -> (cells * anchors, width)
    x = graph.add("Transpose", [x], f"t_{name}", perm=[0, 2, 3, 1])
    shape = ([1] if batch else []) + [-1, width]
    graph.add("Reshape", [x, graph.constant(f"n_{name}", np.array(shape, np.int64))], name)
    graph.output(name, ([1] if batch else []) + [None, width])


def save_projection(
    path: Path, side: int, dim: int, random: np.random.Generator, *, cells: int = 7, batch: int | None = None,
    output_name: str = "out", base: NDArray[Any] | None = None, size: float = 1.0,
) -> None:
    """``data`` (``batch``, 3, side, side) -> (batch, dim): pooled to ``cells`` by ``cells``, times a random matrix of
    ``size`` whose columns sum to zero, plus ``base`` (dim,)."""
    graph = Graph(path.stem)
    kernel = side // cells
    x = graph.add("AveragePool", ["data"], "pooled", kernel_shape=[kernel, kernel], strides=[kernel, kernel])
    x = graph.add("Reshape", [x, graph.constant("flat", np.array([-1, 3 * cells * cells], np.int64))], "row")
    matrix = random.normal(size=(3 * cells * cells, dim)).astype(np.float32)
    matrix = ((matrix - matrix.mean(0)) * (size / len(matrix) ** 0.5)).astype(np.float32)
    x = graph.add("MatMul", [x, graph.constant("matrix", matrix)], "product" if base is not None else output_name)
    if base is not None:
        graph.add("Add", [x, graph.constant("base", base.astype(np.float32).reshape(1, dim))], output_name)
    graph.output(output_name, [None, dim])
    graph.save(path, "data", [batch, 3, side, side])
