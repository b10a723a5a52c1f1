"""Files of weights judged by their content, without torch: safetensors headers, arrays, and pickles under any name.

A few bytes are read, no tensor; nothing is ever unpickled.
"""

from __future__ import annotations

import json
import math
import pickletools
import zipfile
from pathlib import Path, PurePosixPath
from typing import Any, TypeGuard

MOST_HEADER = 100_000_000
"""Bytes of a safetensors header; the format's own bound."""
BITS = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8, "I16": 16,
    "U16": 16, "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "I64": 64, "U64": 64, "F64": 64, "C64": 64,
    "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
}
"""By the names of the format's types."""


def fault_of(path: Path, name: str = "") -> str:
    """What is wrong with a file of weights, in a few words; ``""`` when it is what the ending of ``name`` (its own by
    default) says."""
    ending = PurePosixPath(name or path.name).suffix.lower()
    try:
        if ending == ".safetensors":
            return safetensors_fault(path)
        if ending in (".npy", ".npz"):
            return pickled_fault(path)
        if ending == ".onnx":
            return _onnx_fault(path)
        if ending == ".json":
            json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        return f"cannot be read: {' '.join(str(error).split())[:120]}"
    return ""


def safetensors_fault(path: Path) -> str:
    """What is wrong with a safetensors file: no header, a tensor beyond the end, bytes that belong to none."""
    try:
        header, start = _header(path)
    except ValueError as error:
        return str(error)
    data, reached = path.stat().st_size - start, 0
    spans = []
    for name, row in header.items():
        fault = _row_fault(row)
        if fault:
            return f"tensor {name!r} {fault}"
        spans.append((*row["data_offsets"], name))
    for begin, end, name in sorted(spans):
        if begin != reached:
            return f"tensor {name!r} does not begin where the one before it ends"
        reached = end
    if reached > data:
        return f"truncated: {data} bytes of tensors where its header tells of {reached}"
    return f"{data - reached} bytes beyond its last tensor" if reached < data else ""


def tensor_names(path: Path) -> set[str]:
    """The names of the tensors of a safetensors file. ``ValueError`` when it is none."""
    return set(_header(path)[0])


def pickled_fault(path: Path) -> str:
    """Why a file that is said to hold plain numbers may hold a pickle; ``""`` when it holds none that is seen."""
    with open(path, "rb") as stream:
        head = stream.read(4096)
    if _reads_as_pickle(head):
        return "it is a pickle"
    if head[:6] == b"\x93NUMPY":
        return "it holds objects, not numbers" if b"|O" in head else ""
    if not zipfile.is_zipfile(path):
        return ""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith(".npy"):
                return f"it is an archive with {name[:60]!r} inside"
            with archive.open(name) as member:
                if b"|O" in member.read(256):
                    return f"its {name[:60]!r} holds objects, not numbers"
    return ""


def _reads_as_pickle(head: bytes) -> bool:
    """Whether bytes are a pickle's first ones: its own mark and two more steps, or, in the old form without a mark, a
    whole short pickle that names something to call. The mark alone is too little: one number in 11,000 begins so."""
    steps: list[str] = []
    try:
        for code, _, _ in pickletools.genops(head):
            steps.append(code.name)
    except (ValueError, IndexError, UnicodeDecodeError, OverflowError):
        pass
    calls = {"GLOBAL", "INST", "STACK_GLOBAL", "REDUCE", "OBJ", "NEWOBJ", "BUILD"} & set(steps)
    marked = head[:1] == b"\x80" and head[1:2] <= b"\x05"
    return (marked and len(steps) >= 3) or (steps[-1:] == ["STOP"] and bool(calls))


def _header(path: Path) -> tuple[dict[str, Any], int]:
    """A safetensors header by tensor and the byte where the tensors begin."""
    with open(path, "rb") as stream:
        first = stream.read(8)
        size = int.from_bytes(first, "little")
        if len(first) < 8 or not 2 <= size <= MOST_HEADER or path.stat().st_size < 8 + size:
            raise ValueError("no safetensors file: truncated, or another format under this name")
        try:
            header = dict(json.loads(stream.read(size)).items())
        except (ValueError, RecursionError, AttributeError):
            raise ValueError("no safetensors file: its header is no table in JSON") from None
    header.pop("__metadata__", None)
    return header, 8 + size


def _row_fault(row: Any) -> str:
    if not isinstance(row, dict) or row.get("dtype") not in BITS:
        return "is of no known type"
    shape, offsets = row.get("shape"), row.get("data_offsets")
    if not _whole(shape) or not _whole(offsets) or len(offsets) != 2:
        return "has no shape or no place"
    if (offsets[1] - offsets[0]) * 8 != math.prod(shape) * BITS[row["dtype"]]:
        return "does not have the bytes of its shape"
    return ""


def _whole(values: Any) -> TypeGuard[list[int]]:
    return isinstance(values, list) and all(type(value) is int and value >= 0 for value in values)


def _onnx_fault(path: Path) -> str:
    """An ONNX model is a protocol buffer: its first byte is the tag of one of ModelProto's fields, 1 to 8 or 14, 20, 25."""
    with open(path, "rb") as stream:
        head = stream.read(2)
    known = {field << 3 | kind for field in (1, 2, 3, 4, 5, 6, 7, 8, 14) for kind in (0, 2)} | {0xA2, 0xCA}
    return "" if len(head) == 2 and head[0] in known else "no ONNX model"
