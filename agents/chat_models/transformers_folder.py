"""Looks at a folder of a language model before anything is loaded: what it holds, how big it is, what is wrong with it.

Reads JSON and the headers of safetensors files; imports no torch and opens no pickle.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...personas.errors import ToolUnavailable
from ...tools.weights.places import fetch_command, looks_like_path, need_model

MODULES = ("torch", "transformers", "safetensors", "llguidance")
INSTALL = "pip install 'animism[chat]'"
LONGEST_HEADER = 100_000_000
"""Bytes, as the safetensors library allows."""
PICKLES = (".bin", ".pt", ".pth", ".ckpt")
TOKENIZERS = ("tokenizer.json", "tokenizer.model", "vocab.json", "vocab.txt", "spiece.model")
BITS = {"F64": 64, "F32": 32, "F16": 16, "BF16": 16, "I64": 64, "I32": 32, "I16": 16, "I8": 8, "U8": 8, "BOOL": 8}


@dataclass(frozen=True)
class ModelFolder:
    """``kind`` is the architecture's name (``llama``); ``parameters`` how many numbers the weights are, ``stored`` the
    dtype that most of them are kept in (``BF16``), ``bytes`` what the files hold; ``context`` the tokens the model can
    attend to, 0 where it does not say."""

    path: Path
    kind: str
    parameters: int
    stored: str
    bytes: int
    context: int


def need_modules() -> None:
    """``ToolUnavailable`` with the command when a module is not installed."""
    missing = [module for module in MODULES if find_spec(module) is None]
    if missing:
        raise ToolUnavailable(f"{', '.join(missing)} not installed", mend=INSTALL)


def look(model: str) -> ModelFolder:
    """The folder of ``model``, a path or a catalogue id.

    :raises ToolUnavailable: it is not there, is no language model, keeps its weights in pickles, or is damaged.
    """
    path, again = need_model(model), _mend(model)
    if not path.is_dir():
        raise ToolUnavailable(f"{path} is a file", mend="give the folder that holds config.json and the weights")
    config = _config(path, again)
    if not any((path / name).is_file() for name in TOKENIZERS):
        raise ToolUnavailable(f"{path} holds no tokenizer (tokenizer.json)", mend=again)
    counts: dict[str, int] = {}
    for file in _weights(path, again):
        for kind, count in _counts(file, again).items():
            counts[kind] = counts.get(kind, 0) + count
    total = sum(counts.values())
    size = sum(count * BITS.get(kind, 8) // 8 for kind, count in counts.items())
    text = config.get("text_config") if isinstance(config.get("text_config"), dict) else config
    context = next((text[key] for key in ("max_position_embeddings", "n_positions", "max_seq_len")
                    if isinstance(text.get(key), int)), 0)
    return ModelFolder(path, str(config.get("model_type", "")), total, max(counts, key=lambda k: counts[k]), size, context)


def _mend(model: str) -> str:
    return "copy or download the folder again, whole" if looks_like_path(model) else fetch_command(model)


def _config(path: Path, again: str) -> dict[str, Any]:
    file = path / "config.json"
    if not file.is_file():
        raise ToolUnavailable(f"{path} holds no config.json, so it is no model folder", mend=again)
    try:
        config = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ToolUnavailable(f"{file} cannot be read: {error}", mend=again) from None
    if not isinstance(config, dict) or not config.get("model_type"):
        raise ToolUnavailable(f"{file} names no model_type", mend=again)
    if "auto_map" in config and not _known(str(config["model_type"])):
        raise ToolUnavailable(
            f"{path.name} runs on Python code of its own, which is not run", mend="take a model that transformers knows"
        )
    return config


def _known(kind: str) -> bool:
    """Whether transformers comes with this architecture; its folder of that name is looked for, nothing imported."""
    found = find_spec("transformers")
    if found is None or not found.submodule_search_locations:
        return True
    models = Path(found.submodule_search_locations[0]) / "models"
    return not models.is_dir() or (models / kind.replace("-", "_")).is_dir()


def _weights(path: Path, again: str) -> list[Path]:
    """The safetensors files, those that an index names being all there."""
    found = sorted(file for file in path.glob("*.safetensors") if not file.name.startswith("adapter_"))
    if not found:
        pickled = sorted(file.name for file in path.iterdir() if file.suffix in PICKLES)
        why = f"keeps its weights in a pickle ({pickled[0]}), which is not opened" if pickled else "holds no *.safetensors"
        raise ToolUnavailable(f"{path} {why}", mend="take the safetensors version of the model" if pickled else again)
    index = path / "model.safetensors.index.json"
    if index.is_file():
        try:
            named = set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise ToolUnavailable(f"{index} cannot be read", mend=again) from None
        lacking = sorted(str(name) for name in named if not (path / str(name)).is_file())
        if lacking:
            raise ToolUnavailable(f"{path} lacks {lacking[0]} ({len(lacking)} of {len(named)} files)", mend=again)
    return found


def _counts(file: Path, again: str) -> dict[str, int]:
    """Numbers by dtype from a header; the file has to be as long as its header says."""
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            if not 0 < length <= min(LONGEST_HEADER, size - 8):
                raise ValueError("no header")
            header = json.loads(stream.read(length))
        tensors = [part for name, part in header.items() if name != "__metadata__"]
        end = 8 + length + max(int(part["data_offsets"][1]) for part in tensors)
        counts: dict[str, int] = {}
        for part in tensors:
            counts[part["dtype"]] = counts.get(part["dtype"], 0) + math.prod(int(side) for side in part["shape"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise ToolUnavailable(f"{file} is no whole safetensors file", mend=again) from None
    if size != end:
        raise ToolUnavailable(f"{file} is damaged: it has {size:,} bytes of {end:,}", mend=again)
    return counts
