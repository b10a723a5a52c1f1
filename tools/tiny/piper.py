"""A tiny Piper voice: an ONNX graph with Piper's inputs and outputs and its JSON, made in milliseconds.

Every symbol sounds as a tone of its own for a length of its own, speakers an octave apart at most, so that times and
speakers can be measured. Words it does not speak.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

RATE, HOP = 22_050, 256
SYMBOLS = (
    *"_^$ !'(),-.:;?", *"abcdefhijklmnopqrstuvwxyz", *"æçðøħŋœǀǁǂǃɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎ"
    "ʏʐʑʒʔʕʘʙʛʜʝʟʡʢʲˈˌːˑ˞βθχᵻⱱ", *"0123456789", "̧", "̃", "̪", "̯", "̩", "ʰ", "ˤ", "ε", "↓", "#", '"', "↑", "̺", "̻", "g", "ʦ", "X",
)
"""Piper's phonemes for espeak-ng; a symbol's number is its place."""
QUIET = frozenset("_^$ !'(),-.:;?\"#")


def make_piper(
    folder: Path, name: str = "en_US-tiny-medium", *, speakers: tuple[str, ...] = (), seed: int = 0, aligned: bool = True,
    language: str = "en-us",
) -> Path:
    """``NAME.onnx`` and ``NAME.onnx.json`` in ``folder``; the model's path. ``speakers`` makes a voice of several;
    ``aligned`` gives the graph the node that alignments are read from."""
    folder.mkdir(parents=True, exist_ok=True)
    model = folder / f"{name}.onnx"
    model.write_bytes(_graph(len(speakers), seed, aligned).SerializeToString())
    model.with_name(f"{model.name}.json").write_text(json.dumps(_config(name, speakers, language)), "utf-8")
    return model


def _config(name: str, speakers: tuple[str, ...], language: str) -> dict:
    parts = name.split("-")
    return {
        "dataset": parts[1] if len(parts) > 2 else name, "audio": {"sample_rate": RATE, "quality": parts[-1]},
        "language": {"code": parts[0]}, "espeak": {"voice": language}, "phoneme_type": "espeak",
        "num_symbols": len(SYMBOLS), "num_speakers": max(1, len(speakers)), "hop_length": HOP,
        "speaker_id_map": {speaker: i for i, speaker in enumerate(speakers)},
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "phoneme_id_map": {symbol: [i] for i, symbol in enumerate(SYMBOLS)},
    }


def frames_of(symbol: str) -> int:
    """Frames of :data:`HOP` samples that a symbol lasts at length scale 1."""
    if symbol == "_":
        return 1
    return 4 if symbol in QUIET else 6 + SYMBOLS.index(symbol) % 4


def hertz_of(symbol: str) -> float:
    """The tone of a symbol for the first speaker; the last is an octave above."""
    return 110.0 + 3.0 * (SYMBOLS.index(symbol) % 40)


def _graph(speakers: int, seed: int, aligned: bool):
    from onnx import TensorProto, helper, numpy_helper

    rng = np.random.default_rng(seed)
    constants = {
        "lengths": np.array([frames_of(s) for s in SYMBOLS], np.float32),
        "hertz": np.array([hertz_of(s) for s in SYMBOLS], np.float32),
        "loud": np.array([0.0 if s in QUIET else rng.uniform(0.3, 0.5) for s in SYMBOLS], np.float32),
        "octaves": np.exp2(np.linspace(0, 1, max(2, speakers))).astype(np.float32),
        "first": np.array([0], np.int64), "one": np.array([1], np.int64), "two": np.array([2], np.int64),
        "flat": np.array([-1], np.int64), "hop": np.array(HOP, np.int64), "zero": np.array(0, np.int64),
        "step": np.array(1, np.int64), "last": np.array(0, np.int64), "shape": np.array([1, 1, -1], np.int64),
        "turn": np.array([2 * np.pi / RATE], np.float32),
    }
    n = helper.make_node
    ceil = "Ceil" if aligned else "Floor"  # Piper finds alignments by the one node Ceil of a graph
    nodes = [
        n("Reshape", ["input", "flat"], ["ids"]),
        # 1. frames by symbol times the length scale                                             (n,)
        n("Slice", ["scales", "one", "two", "first"], ["stretch"]), n("Gather", ["lengths", "ids"], ["base"]),
        n("Mul", ["base", "stretch"], ["long"]), n(ceil, ["long"], ["w_ceil"]),
        n("Cast", ["w_ceil"], ["frames"], to=TensorProto.INT64),
        # 2. which symbol sounds at each frame                                                   (T,)
        n("CumSum", ["frames", "last"], ["ends"]), n("ReduceSum", ["frames"], ["total"], keepdims=0),
        n("Range", ["zero", "total", "step"], ["times"]), n("Unsqueeze", ["times", "one"], ["column"]),
        n("Unsqueeze", ["ends", "first"], ["row"]), n("GreaterOrEqual", ["column", "row"], ["passed"]),
        n("Cast", ["passed"], ["counted"], to=TensorProto.INT64),
        n("ReduceSum", ["counted", "one"], ["which"], keepdims=0), n("Gather", ["ids", "which"], ["sounding"]),
        # 3. its tone, moved by the speaker                                                      (T,)
        n("Gather", ["hertz", "sounding"], ["tone"]), n("Gather", ["octaves", "sid" if speakers > 1 else "first"], ["octave"]),
        n("Mul", ["tone", "octave"], ["pitch"]), n("Gather", ["loud", "sounding"], ["level"]),
        # 4. samples                                                                             (1, 1, T * HOP)
        n("Mul", ["total", "hop"], ["count"]), n("Range", ["zero", "count", "step"], ["places"]),
        n("Div", ["places", "hop"], ["at"]), n("Gather", ["pitch", "at"], ["hz"]), n("Gather", ["level", "at"], ["gain"]),
        n("Mul", ["hz", "turn"], ["advance"]), n("CumSum", ["advance", "last"], ["phase"]), n("Sin", ["phase"], ["wave"]),
        n("Mul", ["wave", "gain"], ["flatly"]), n("Reshape", ["flatly", "shape"], ["output"]),
    ]
    value = helper.make_tensor_value_info
    inputs = [value("input", TensorProto.INT64, [1, "n"]), value("input_lengths", TensorProto.INT64, [1]),
              value("scales", TensorProto.FLOAT, [3])]
    if speakers > 1:
        inputs.append(value("sid", TensorProto.INT64, [1]))
    graph = helper.make_graph(
        nodes, f"tiny-piper-{seed}", inputs, [value("output", TensorProto.FLOAT, [1, 1, "t"])],
        [numpy_helper.from_array(array, name) for name, array in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
