"""A tiny Kokoro: an ONNX graph with Kokoro's inputs and outputs, and a file of voices, made in milliseconds.

Every symbol sounds as a tone of its own, so that where it sounds can be measured: the pitch comes from the symbol and
from the style, the length from the symbol and the speed. Words it does not speak.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

RATE, FRAME, DIMENSIONS, SYMBOLS = 24_000, 600, 256, 178
"""Samples of a frame, as Kokoro's; a style's size; Kokoro's vocabulary."""
VOICES = ("af_heart", "af_sky", "am_adam", "bf_emma", "bm_george", "ff_siwis", "jf_alpha")
QUIET = tuple(range(17))
"""Symbols that are silent: the pad, punctuation and the space of Kokoro's vocabulary."""


def make_kokoro(folder: Path, *, seed: int = 0, timed: bool = True) -> Path:
    """``kokoro-tiny.onnx`` and ``voices-tiny.bin`` in ``folder``, which is given back. ``timed`` gives the model its
    output of durations."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kokoro-tiny.onnx").write_bytes(_graph(seed, timed).SerializeToString())
    rng = np.random.default_rng(seed)
    styles = {}
    for name in VOICES:
        style = rng.normal(0, 0.05, (510, 1, DIMENSIONS)).astype(np.float32)
        style[..., 0] = 1.0 if name[1] == "f" else 0.0  # what the graph makes pitch of
        styles[name] = style
    with (folder / "voices-tiny.bin").open("wb") as file:
        np.savez(file, **styles)
    return folder


def frames_of(token: int) -> int:
    """Frames of 25 ms that a token lasts at speed 1."""
    return 4 + token % 5 if token not in QUIET else 3


def hertz_of(token: int, style: float) -> float:
    """The tone of a token under a style whose first number is ``style``."""
    return (110.0 + 2.0 * (token % 40)) * (1.0 + style)


def _graph(seed: int, timed: bool):
    from onnx import TensorProto, helper, numpy_helper

    lengths = np.array([frames_of(i) for i in range(SYMBOLS)], np.float32)
    hertz = np.array([hertz_of(i, 0.0) for i in range(SYMBOLS)], np.float32)
    loud = np.array([0.0 if i in QUIET else 0.4 for i in range(SYMBOLS)], np.float32)
    constants = {
        "lengths": lengths, "hertz": hertz, "loud": loud, "one": np.array([1.0], np.float32),
        "first": np.array([0], np.int64), "next": np.array([1], np.int64), "axis": np.array([1], np.int64),
        "flat": np.array([-1], np.int64), "frame": np.array(FRAME, np.int64), "zero": np.array(0, np.int64),
        "step": np.array(1, np.int64), "last": np.array(0, np.int64),
        "turn": np.array([2 * np.pi / RATE], np.float32),
    }
    n = helper.make_node
    nodes = [
        n("Reshape", ["tokens", "flat"], ["ids"]),
        # 1. lengths: frames by token over speed, rounded up                                    (n,)
        n("Gather", ["lengths", "ids"], ["base"]), n("Div", ["base", "speed"], ["quick"]),
        n("Ceil", ["quick"], ["whole"]), n("Cast", ["whole"], ["duration"], to=TensorProto.INT64),
        # 2. which token sounds at each frame: how many of the running sums are at or below it   (T,)
        n("CumSum", ["duration", "last"], ["ends"]), n("ReduceSum", ["duration"], ["total"], keepdims=0),
        n("Range", ["zero", "total", "step"], ["times"]), n("Unsqueeze", ["times", "axis"], ["column"]),
        n("Unsqueeze", ["ends", "first"], ["row"]), n("GreaterOrEqual", ["column", "row"], ["passed"]),
        n("Cast", ["passed"], ["counted"], to=TensorProto.INT64),
        n("ReduceSum", ["counted", "axis"], ["which"], keepdims=0), n("Gather", ["ids", "which"], ["sounding"]),
        # 3. pitch: the token's tone, twice as high for a style that begins with 1               (T,)
        n("Gather", ["hertz", "sounding"], ["tone"]), n("Slice", ["style", "first", "next", "axis"], ["lift"]),
        n("Reshape", ["lift", "flat"], ["lifted"]), n("Add", ["one", "lifted"], ["factor"]),
        n("Mul", ["tone", "factor"], ["pitch"]), n("Gather", ["loud", "sounding"], ["level"]),
        # 4. samples: each frame FRAME times, phase by running sum                               (T * FRAME,)
        n("Mul", ["total", "frame"], ["count"]), n("Range", ["zero", "count", "step"], ["places"]),
        n("Div", ["places", "frame"], ["at"]), n("Gather", ["pitch", "at"], ["hz"]), n("Gather", ["level", "at"], ["gain"]),
        n("Mul", ["hz", "turn"], ["advance"]), n("CumSum", ["advance", "last"], ["phase"]), n("Sin", ["phase"], ["wave"]),
        n("Mul", ["wave", "gain"], ["audio"]),
    ]
    outputs = [helper.make_tensor_value_info("audio", TensorProto.FLOAT, ["samples"])]
    if timed:
        outputs.append(helper.make_tensor_value_info("duration", TensorProto.INT64, ["n"]))
    graph = helper.make_graph(
        nodes, f"tiny-kokoro-{seed}",
        [helper.make_tensor_value_info("tokens", TensorProto.INT64, [1, "n"]),
         helper.make_tensor_value_info("style", TensorProto.FLOAT, [1, DIMENSIONS]),
         helper.make_tensor_value_info("speed", TensorProto.FLOAT, [1])],
        outputs, [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
