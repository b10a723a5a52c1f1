"""A tiny LivePortrait: the six ONNX files of its public ports with their names, inputs and outputs, and next to nothing
inside. Where it differs from noise, it does so to be checked: the drawn face is the seen one, shifted as the mean of the
driven points is shifted against the picture's own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

PREFIX = "live_portrait_"


def make_liveportrait(folder: str | Path, *, seed: int = 0, bins: bool = False, volume: int = 32) -> Path:
    """Write the six files to ``folder`` (made if need be) and return it.

    :param bins: angles as 66 bins, as the original network gives them, and not in degrees.
    :param volume: channels of the appearance volume; another number than 32 breaks the contract.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    _features(target, volume)
    _motion(target, rng, bins)
    for name, width in (("eye_retargeter", 66), ("lip_retargeter", 65)):
        _retargeter(target, name, width, rng)
    _stitcher(target, rng)
    _generator(target, volume)
    return target


def _features(folder: Path, channels: int) -> None:
    """(1, 3, 256, 256) -> (1, 32, 16, 64, 64): the picture itself, folded: 16 of its pixels and colours at each place,
    the rest zeros."""
    nodes = [
        ("SpaceToDepth", ["input"], ["folded"], {"blocksize": 4}),  # (1, 48, 64, 64)
        ("Concat", ["folded", "zeros"], ["filled"], {"axis": 1}),
        ("Reshape", ["filled", "shape"], ["output"], {}),
    ]
    constants = {
        "zeros": np.zeros((1, channels * 16 - 48, 64, 64), np.float32),
        "shape": np.array([1, channels, 16, 64, 64], np.int64),
    }
    _save(folder, "feature_extractor", nodes, constants, {"input": (1, 3, 256, 256)}, {"output": (1, channels, 16, 64, 64)})


def _motion(folder: Path, rng: np.random.Generator, bins: bool) -> None:
    """Constant keypoints; angles, shift and expression that follow the picture's mean brightness a little."""
    angle = 66 if bins else 1
    outputs = {"pitch": (1, angle), "yaw": (1, angle), "roll": (1, angle), "scale": (1, 1), "translation": (1, 3),
               "expression": (1, 21, 3), "motion_points": (1, 21, 3)}
    nodes: list[Any] = [("ReduceMean", ["input"], ["mean4"], {"axes": [1, 2, 3], "keepdims": 1}),
                        ("Reshape", ["mean4", "row"], ["mean"], {})]
    constants: dict[str, np.ndarray] = {"row": np.array([1, 1], np.int64)}
    for name, shape in outputs.items():
        size = int(np.prod(shape))
        constants[f"{name}_w"] = (rng.normal(0, 0.02, (1, size)) * (name != "motion_points")).astype(np.float32)
        base = {"scale": np.full(size, 1.4), "motion_points": rng.uniform(-0.3, 0.3, size)}.get(name, rng.normal(0, 0.01, size))
        constants[f"{name}_b"] = base.astype(np.float32)
        constants[f"{name}_s"] = np.array(shape, np.int64)
        nodes += [("MatMul", ["mean", f"{name}_w"], [f"{name}_m"], {}), ("Add", [f"{name}_m", f"{name}_b"], [f"{name}_a"], {}),
                  ("Reshape", [f"{name}_a", f"{name}_s"], [name], {})]
    _save(folder, "motion_extractor", nodes, constants, {"input": (1, 3, 256, 256)}, outputs)


def _retargeter(folder: Path, name: str, width: int, rng: np.random.Generator) -> None:
    """Two layers; the wanted ratio, which is the last number, counts for much."""
    first = rng.normal(0, 0.2, (width, 32)).astype(np.float32)
    first[-1] *= 5
    constants = {"w1": first, "w2": rng.normal(0, 0.01, (32, 63)).astype(np.float32)}
    nodes = [("MatMul", ["input", "w1"], ["hidden"], {}), ("Relu", ["hidden"], ["active"], {}),
             ("MatMul", ["active", "w2"], ["output"], {})]
    _save(folder, name, nodes, constants, {"input": (1, width)}, {"output": (1, 63)})


def _stitcher(folder: Path, rng: np.random.Generator) -> None:
    """The driven points, and a little of how they differ from the picture's own."""
    nodes = [("Sub", ["source", "target"], ["apart"], {}), ("Mul", ["apart", "little"], ["change"], {}),
             ("Add", ["source", "change"], ["output"], {})]
    constants = {"little": rng.normal(0, 0.02, (1, 21, 3)).astype(np.float32)}
    points = (1, 21, 3)
    _save(folder, "stitcher", nodes, constants, {"source": points, "target": points}, {"output": points})


def _generator(folder: Path, channels: int) -> None:
    """The picture out of its volume, at twice the size, sampled where the mean of the points says."""
    grid = np.stack(np.meshgrid(*[(np.arange(512) * 2 + 1) / 512 - 1] * 2), -1)[None].astype(np.float32)  # (1, 512, 512, 2)
    nodes = [
        ("Reshape", ["feature_volume", "flat"], ["whole"], {}),  # (1, 512, 64, 64)
        ("Slice", ["whole", "from", "to", "axis"], ["folded"], {}),  # (1, 48, 64, 64)
        ("DepthToSpace", ["folded"], ["picture"], {"blocksize": 4}),  # (1, 3, 256, 256)
        ("Sub", ["source", "target"], ["apart"], {}),
        ("ReduceMean", ["apart"], ["mean"], {"axes": [1], "keepdims": 1}),  # (1, 1, 3)
        ("Slice", ["mean", "from", "two", "last"], ["shift"], {}),  # (1, 1, 2)
        ("Unsqueeze", ["shift", "one"], ["shifts"], {}),  # (1, 1, 1, 2)
        ("Sub", ["grid", "shifts"], ["places"], {}),
        ("GridSample", ["picture", "places"], ["output"], {"mode": "bilinear", "padding_mode": "border"}),
    ]
    constants = {
        "flat": np.array([1, channels * 16, 64, 64], np.int64), "from": np.array([0], np.int64),
        "to": np.array([48], np.int64), "axis": np.array([1], np.int64), "two": np.array([2], np.int64),
        "last": np.array([2], np.int64), "one": np.array([1], np.int64), "grid": grid,
    }
    inputs = {"feature_volume": (1, channels, 16, 64, 64), "source": (1, 21, 3), "target": (1, 21, 3)}
    _save(folder, "generator", nodes, constants, inputs, {"output": (1, 3, 512, 512)})


def _save(
    folder: Path, name: str, nodes: list[Any], constants: dict[str, np.ndarray], inputs: dict[str, tuple[int, ...]],
    outputs: dict[str, tuple[int, ...]],
) -> None:
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    def told(values: dict[str, tuple[int, ...]]) -> list[Any]:
        return [helper.make_tensor_value_info(key, TensorProto.FLOAT, list(shape)) for key, shape in values.items()]

    graph = helper.make_graph(
        [helper.make_node(kind, ins, outs, **settings) for kind, ins, outs, settings in nodes], name,
        told(inputs), told(outputs), [numpy_helper.from_array(value, key) for key, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 16)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    onnx.save(model, folder / f"{PREFIX}{name}.onnx")
