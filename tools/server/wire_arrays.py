"""Arrays on the wire: ``{"$array": [dtype, shape, base64]}``, exact to the bit and checked when they come in.

Between programs of ours the bytes go beside the JSON (:mod:`.wire_packed`), and their number in place of base64. The
check is against the type hint (``NDArray[np.float32]``), against the bytes that really came, and against a bound. """

from __future__ import annotations

import base64
import binascii
import math
import typing
from collections.abc import Sequence
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput

MAX_DIMENSIONS = 8
MAX_SIDE = 1 << 40


def packed_array(array: np.ndarray, blobs: list[Any] | None = None) -> dict[str, Any]:
    """An array as JSON data, its bytes appended to ``blobs`` where they go beside it. ``InvalidInput`` for one that
    holds objects or text."""
    if array.dtype.kind not in "biufc":
        raise InvalidInput(f"an array of {array.dtype} cannot travel", mend="give an array of numbers")
    whole = np.ascontiguousarray(array)
    if blobs is not None:
        blobs.append(memoryview(whole).cast("B") if whole.size else b"")
        return {"$array": [array.dtype.str, list(array.shape), len(blobs) - 1]}
    data = binascii.b2a_base64(whole.data if whole.size else b"", newline=False).decode("ascii")
    return {"$array": [array.dtype.str, list(array.shape), data]}


def packed_scalar(value: np.generic) -> dict[str, Any]:
    """A numpy number as JSON data."""
    if value.dtype.kind not in "biufc":
        raise InvalidInput(f"a {value.dtype} cannot travel", mend="give a number")
    return {"$scalar": [value.dtype.str, base64.b64encode(value.tobytes()).decode("ascii")]}


def unpacked_array(data: Any, where: str, most: int, blobs: Sequence[memoryview] = ()) -> np.ndarray:
    """The array, writable and of its own memory; ``most`` is how many bytes it may take."""
    try:
        kind, shape, text = data
        dtype, shape = _dtype(kind), _shape(shape)
        size = math.prod(shape) * dtype.itemsize
        if size > most:
            raise ValueError(f"{size} bytes; at most {most} are taken")
        content = blobs[text] if type(text) is int and 0 <= text < len(blobs) else _bytes(text)
        if len(content) != size:
            raise ValueError(f"shape {shape} of {dtype} takes {size} bytes, {len(content)} came")
        return np.frombuffer(bytearray(content), dtype).reshape(shape)
    except (TypeError, ValueError, binascii.Error) as error:
        raise InvalidInput(
            f"{where}: no array: {error}"[:300], mend='give {"$array": [dtype, shape, base64]}, as GET /v1/tools tells'
        ) from None


def unpacked_scalar(data: Any, where: str) -> np.generic:
    """The numpy number."""
    try:
        kind, text = data
        return np.frombuffer(_bytes(text), _dtype(kind))[0]
    except (TypeError, ValueError, IndexError, binascii.Error) as error:
        raise InvalidInput(f"{where}: no number: {error}"[:300], mend="give a plain JSON number") from None


def wanted_dtype(hint: Any) -> np.dtype | None:
    """The dtype that ``NDArray[...]`` asks for, ``None`` where it asks for none."""
    arguments = typing.get_args(hint)
    inner = typing.get_args(arguments[1]) if len(arguments) > 1 else ()
    if inner and isinstance(inner[0], type) and not issubclass(inner[0], np.dtype):
        try:
            return np.dtype(inner[0])
        except TypeError:
            return None
    return None


def _dtype(kind: Any) -> np.dtype:
    if not isinstance(kind, str) or len(kind) > 8:
        raise ValueError("the dtype is a short text such as '<f4'")
    dtype = np.dtype(kind)
    if dtype.kind not in "biufc":
        raise ValueError(f"{dtype} is no number")
    return dtype


def _shape(shape: Any) -> tuple[int, ...]:
    if not isinstance(shape, list) or len(shape) > MAX_DIMENSIONS:
        raise ValueError(f"the shape is a list of at most {MAX_DIMENSIONS} sides")
    for side in shape:
        if type(side) is not int or not 0 <= side < MAX_SIDE:
            raise ValueError(f"{str(side)[:30]} is no side")
    return tuple(shape)


def _bytes(text: Any) -> bytes:
    if not isinstance(text, str):
        raise ValueError("the content is base64 text")
    return binascii.a2b_base64(text, strict_mode=True)
