"""Whether two results are the same, and where they differ. Floats may differ by rounding, and by nothing else."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel

from ..words import shown

ROUNDING = 1e-4
"""Of a float's size (at least 1): what another order of sums may change in float32."""


def difference(a: Any, b: Any, where: str = "result") -> str:
    """Where and how ``a`` and ``b`` differ, in a few words; ``""`` when they do not. Functions are passed over."""
    if callable(a) and callable(b):
        return ""
    if isinstance(a, Path) and isinstance(b, Path) and a.is_file() and b.is_file():
        return "" if a.read_bytes() == b.read_bytes() else f"{where} is another file"
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        return _arrays(np.asarray(a), np.asarray(b), where)
    if isinstance(a, float) and isinstance(b, int | float):
        return _floats(a, float(b), where)
    if type(a) is not type(b):
        return f"{where} is {type(a).__name__} and {type(b).__name__}"
    if isinstance(a, BaseModel):
        return difference(a.model_dump(), b.model_dump(), where)
    if dataclasses.is_dataclass(a):
        return _mappings(_fields(a), _fields(b), where)
    if isinstance(a, Mapping):
        return _mappings(a, b, where)
    if isinstance(a, Sequence) and not isinstance(a, str | bytes):
        return _sequences(a, b, where)
    if isinstance(a, Set):
        return "" if a == b else f"{where} has other members"
    return "" if _equal(a, b) else f"{where} is {shown(a, 40)} and {shown(b, 40)}"


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def _arrays(a: np.ndarray, b: np.ndarray, where: str) -> str:
    if a.shape != b.shape or a.dtype != b.dtype:
        return f"{where} is {a.dtype} {a.shape} and {b.dtype} {b.shape}"
    if np.array_equal(a, b, equal_nan=a.dtype.kind == "f"):
        return ""
    if a.dtype.kind != "f":
        return f"{where} differs in {np.count_nonzero(a != b)} of {a.size} values"
    most = float(np.nanmax(np.abs(a.astype(float) - b)))
    return "" if most <= ROUNDING * max(1.0, float(np.nanmax(np.abs(a)))) else f"{where} differs by up to {most:.3g}"


def _floats(a: float, b: float, where: str) -> str:
    same = math.isclose(a, b, rel_tol=ROUNDING, abs_tol=ROUNDING) or (math.isnan(a) and math.isnan(b))
    return "" if same else f"{where} is {a:.6g} and {b:.6g}"


def _mappings(a: Mapping[Any, Any], b: Mapping[Any, Any], where: str) -> str:
    if where.endswith(".made_by"):  # how long it took is measured, and may be told there
        a, b = ({key: value for key, value in made_by.items() if key != "seconds"} for made_by in (a, b))
    if set(a) != set(b):
        return f"{where} has other keys: {', '.join(sorted(map(str, set(a) ^ set(b))))[:80]}"
    return next(filter(None, (difference(a[key], b[key], f"{where}.{key}") for key in a)), "")


def _sequences(a: Sequence[Any], b: Sequence[Any], where: str) -> str:
    if len(a) != len(b):
        return f"{where} has {len(a)} and {len(b)} members"
    return next(
        filter(None, (difference(x, y, f"{where}[{i}]") for i, (x, y) in enumerate(zip(a, b, strict=True)))), ""
    )


def _equal(a: Any, b: Any) -> bool:
    """Objects that know no equality are told apart by what they hold."""
    if type(a).__eq__ is object.__eq__ and hasattr(a, "__dict__"):
        return not difference(vars(a), vars(b))
    return bool(a == b)
