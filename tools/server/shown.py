"""A result for reading: plain JSON, with large arrays told by their shape."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np
from pydantic import BaseModel

from ..contracts import Frames

MANY = 200
"""Numbers of an array that are written out; a larger one is told by its shape."""


def shown(value: Any, depth: int = 0) -> Any:
    """``value`` as JSON data. Not meant to be read back."""
    if isinstance(value, np.ndarray):
        return value.tolist() if value.size <= MANY and np.isfinite(value).all() else {
            "array": str(value.dtype), "shape": list(value.shape)}
    if isinstance(value, np.generic):
        return shown(value.item(), depth)
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, bytes):
        return {"bytes": len(value)}
    if isinstance(value, float):
        return value if np.isfinite(value) else str(value)
    if depth > 8:
        return "..."
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Frames):
        return {"fps": value.fps, "count": value.count, "size": value.size}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: shown(getattr(value, field.name), depth + 1) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): shown(part, depth + 1) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [shown(part, depth + 1) for part in value]
    return str(value)
