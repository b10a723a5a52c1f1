"""A tiny LAM Audio2Expression: the real contract and the real order of work (convolutions over the sound, a CTC head, a
change from 49 to 30 frames, an identity that sets the manner, a decoder), random weights, one ONNX file.

Its lips follow loudness in some random way; they say nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

WIDTH = 24


def make_lam_a2e(
    folder: str | Path, *, seed: int = 0, order: Sequence[str] | None = None, batch: int | None = None,
    shapes: int = 52,
) -> Path:
    """Write ``model.onnx`` and ``config.json`` to ``folder`` (made if need be) and return it.

    :param order: names of the outputs, for ``config.json``; ``None`` leaves them out.
    :param batch: a fixed batch size, ``None`` for any.
    :param shapes: outputs a frame; another number than 52 breaks the contract.
    """
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    rows = batch if batch is not None else "batch"

    def constant(name: str, value: np.ndarray) -> onnx.TensorProto:
        return numpy_helper.from_array(value, name)

    weights = [
        constant("kernel", rng.normal(0, 0.3, (WIDTH, 1, 400)).astype(np.float32)),
        constant("asr", rng.normal(0, 0.2, (WIDTH, 32)).astype(np.float32)),
        constant("style", rng.normal(0, 0.2, (12, WIDTH)).astype(np.float32)),
        constant("decoder", rng.normal(0.04, 0.16, (WIDTH, shapes)).astype(np.float32)),
        constant("bias", np.full(shapes, -2.0, np.float32)),
        constant("one", np.array([1], np.int64)),
        constant("scales", np.zeros(0, np.float32)),
        constant("roi", np.zeros(0, np.float32)),
        constant("steps", np.array([30], np.int64)),
    ]
    node = helper.make_node
    nodes = [
        node("Unsqueeze", ["audio", "one"], ["sound"]),  # (B, 1, 16000)
        node("Conv", ["sound", "kernel"], ["heard"], strides=[320]),  # (B, W, 49)
        node("Abs", ["heard"], ["loud"]),
        node("Transpose", ["loud"], ["steps49"], perm=[0, 2, 1]),  # (B, 49, W)
        node("MatMul", ["steps49", "asr"], ["asr_logits"]),  # (B, 49, 32)
        node("Shape", ["loud"], ["whole"], end=2),  # B, W
        node("Concat", ["whole", "steps"], ["sizes"], axis=0),  # B, W, 30
        node("Resize", ["loud", "roi", "scales", "sizes"], ["resized"], mode="linear"),  # (B, W, 30)
        node("Transpose", ["resized"], ["steps30"], perm=[0, 2, 1]),  # (B, 30, W)
        node("MatMul", ["identity", "style"], ["manner"]),  # (B, W)
        node("Unsqueeze", ["manner", "one"], ["manners"]),  # (B, 1, W)
        node("Add", ["steps30", "manners"], ["spoken"]),
        node("MatMul", ["spoken", "decoder"], ["scores"]),  # (B, 30, 52)
        node("Add", ["scores", "bias"], ["shifted"]),
        node("Sigmoid", ["shifted"], ["blendshapes"]),
    ]
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes, "lam_a2e",
        [value("audio", TensorProto.FLOAT, [rows, 16000]), value("identity", TensorProto.FLOAT, [rows, 12])],
        [value("blendshapes", TensorProto.FLOAT, [rows, 30, shapes]),
         value("asr_logits", TensorProto.FLOAT, [rows, 49, 32])],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    onnx.save(model, target / "model.onnx")
    config = {"model_type": "wav2vec2-a2e", "sample_rate": 16000, "output_fps": 30, "num_blendshapes": shapes}
    if order is not None:
        config["blendshape_names"] = list(order)
    (target / "config.json").write_text(json.dumps(config, indent=1), encoding="utf-8")
    return target
