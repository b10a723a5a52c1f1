"""About how many bytes a request or result takes, so that what is kept can be bounded."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..contracts import Frames

BASE = 200
STREAM = 2_000_000
"""What a stream of frames holds on to: its portrait and its track."""


def size_of(value: Any, depth: int = 0) -> int:
    """Arrays and text to the byte, the rest by a rule of thumb."""
    if isinstance(value, np.ndarray):
        return int(value.nbytes) + BASE
    if isinstance(value, str | bytes):
        return len(value) + 50
    if depth > 12:
        return BASE
    if isinstance(value, Frames):
        return STREAM
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return BASE + sum(size_of(getattr(value, field.name, None), depth + 1) for field in dataclasses.fields(value))
    if isinstance(value, Mapping):
        return BASE + sum(size_of(part, depth + 1) for part in value.values())
    if isinstance(value, list | tuple):
        return BASE + sum(size_of(part, depth + 1) for part in value)
    return BASE
