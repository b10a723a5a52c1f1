"""Bytes of a live pack: arrays quantised and put in the order in which they compress, and the container about them.

What the arrays mean is ``live.py``'s knowledge; ``app/page/face/pack.js`` reads what is written here.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC, VERSION = b"ANIMFACE", 1
ALIGNED = 8
"""Bytes that the header and each array start at a multiple of."""

Bytes = NDArray[np.uint8]


def sealed(header: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Magic, version, length of the header, header, arrays; ``header`` gets ``arrays``: type, shape and offset of each,
    counted from the first byte after the header."""
    table, body = {}, bytearray()
    for name, array in arrays.items():
        table[name] = {"type": array.dtype.name, "shape": list(array.shape), "offset": len(body)}
        body += array.tobytes()
        body += bytes(-len(body) % ALIGNED)
    text = json.dumps({**header, "arrays": table}, separators=(",", ":"), allow_nan=False).encode()
    text += b" " * (-len(text) % ALIGNED)
    return MAGIC + struct.pack("<II", VERSION, len(text)) + text + bytes(body)


def planes(columns: NDArray[np.uint16]) -> Bytes:
    """(N, C) 16-bit columns to (2 C, N) bytes: each column's steps from row to row, small ones of either sign near
    zero, low bytes first."""
    steps = np.diff(columns.astype(np.int32), axis=0, prepend=0).astype(np.int16)
    folded = ((steps.astype(np.int32) << 1) ^ (steps >> 15)).astype(np.uint16)
    return np.ascontiguousarray(np.concatenate([(folded & 255).T, (folded >> 8).T]).astype(np.uint8))


def steps(columns: Bytes) -> Bytes:
    """(N, C) bytes to (C, N): each column's steps from row to row, modulo 256."""
    return np.ascontiguousarray(np.diff(columns.astype(np.int16), axis=0, prepend=0).astype(np.uint8).T)


def corners(triangle: NDArray[np.int32]) -> Bytes:
    """Indices of vertices that are ordered by first use, (M, 3), to (3, 3 M) bytes: how far each lies below the highest
    index so far, plus one; a new vertex is 0."""
    flat = triangle.ravel().astype(np.int64)
    before = np.concatenate([[-1], np.maximum.accumulate(flat)[:-1]]) if len(flat) else flat
    below = (before + 1 - flat).astype(np.uint32)
    return np.stack([(below >> shift & 255).astype(np.uint8) for shift in (0, 8, 16)])


def share_of(values: NDArray[Any], low: float = 0.0, high: float = 1.0) -> Bytes:
    """Values in [``low``, ``high``] as bytes."""
    return np.rint(np.clip((np.asarray(values, np.float64) - low) / (high - low), 0, 1) * 255).astype(np.uint8)


def octahedral(normal: NDArray[np.float32], levels: int = 1023) -> NDArray[np.uint16]:
    """Directions (N, 3) to (N, 2) in [0, 2 ``levels``]: the octahedron unfolded onto a square."""
    n = normal.astype(np.float64) / np.maximum(np.abs(normal).sum(1, keepdims=True), 1e-9)
    sign = np.where(n[:, :2] < 0, -1.0, 1.0)
    flat = np.where(n[:, 2:] < 0, (1 - np.abs(n[:, 1::-1])) * sign, n[:, :2])
    return np.rint((flat + 1) * levels).astype(np.uint16)
