"""Whether a folder of weights can be trusted to load: what is there, whole, and of the format that holds no code.

It reads names and the headers of safetensors files, never a tensor, and opens no pickle. Shapes are checked when the
weights meet their model, in :mod:`.loading`.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...personas.errors import ToolFailed, ToolUnavailable
from ..weights.places import fetch_command, looks_like_path

PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
MOST_HEADER = 100_000_000
"""Bytes of a safetensors header, the format's own limit."""


def mend(model: str) -> str:
    """What to do about the broken weights of ``model``, a catalogue id or a path."""
    return "fetch its files again" if looks_like_path(model) else fetch_command(model)


def safetensors_in(folder: Path, model: str) -> list[Path]:
    """The safetensors files of one component, each checked to be whole.

    :raises ToolUnavailable: there is none. :raises ToolFailed: only pickles, or one is cut off.
    """
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        pickles = [path.name for path in sorted(folder.glob("*")) if path.suffix in PICKLES]
        if pickles:
            raise ToolFailed(
                f"{folder} holds pickles ({pickles[0]}), which could run code; only safetensors are loaded",
                mend=mend(model),
            )
        raise ToolUnavailable(f"no weights in {folder}", mend=mend(model))
    for path in files:
        read_header(path, model)
    _all_shards(folder, {path.name for path in files}, model)
    return files


def read_header(path: Path, model: str) -> dict[str, Any]:
    """Names, shapes, types and places of the tensors in a safetensors file. ``ToolFailed`` when it is cut off or is no
    such file."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if not 0 < length <= min(size - 8, MOST_HEADER):
                raise ValueError("its header is longer than the file")
            header = json.loads(file.read(length))
        header.pop("__metadata__", None)
        end = max((row["data_offsets"][1] for row in header.values()), default=0)
    except (OSError, struct.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ToolFailed(f"{path} is no whole safetensors file: {error}", mend=mend(model)) from error
    if size != 8 + length + end:
        raise ToolFailed(
            f"{path} is cut off: {size} bytes of {8 + length + end}" if size < 8 + length + end
            else f"{path} is longer than it says: {size} bytes, not {8 + length + end}", mend=mend(model),
        )
    return header


def variant_of(files: Sequence[Path]) -> str | None:
    """``"fp16"`` where the files exist in that variant only, else ``None``."""
    return "fp16" if all(".fp16" in path.name for path in files) else None


def parameters(files: Sequence[Path], model: str) -> int:
    """How many numbers the files hold; where full and half precision lie side by side, the full ones."""
    whole = [path for path in files if ".fp16" not in path.name] or list(files)
    return sum(_numbers(row["shape"]) for path in whole for row in read_header(path, model).values())


def read_json(path: Path, model: str) -> dict[str, Any]:
    """A JSON object. ``ToolUnavailable`` when it is not there, ``ToolFailed`` when it is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ToolUnavailable(f"{path} is missing", mend=mend(model)) from None
    except (OSError, ValueError) as error:
        raise ToolFailed(f"{path} cannot be read: {error}", mend=mend(model)) from error
    if not isinstance(data, dict):
        raise ToolFailed(f"{path} holds no JSON object", mend=mend(model))
    return data


def _all_shards(folder: Path, there: set[str], model: str) -> None:
    for index in folder.glob("*.safetensors.index*.json"):
        wanted = set(read_json(index, model).get("weight_map", {}).values())
        if missing := sorted(wanted - there):
            raise ToolUnavailable(f"{folder / missing[0]} is missing", mend=mend(model))


def _numbers(shape: Sequence[int]) -> int:
    count = 1
    for side in shape:
        count *= side
    return count
