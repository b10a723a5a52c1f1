"""Values held to type hints, and the hints as JSON schema and as words: pydantic's work, with arrays and media besides.

What may be a hint is what can travel to a tool server and back; its taking apart is
:mod:`~animism.tools.server.wire_types`'.
"""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Callable
from typing import Any

import numpy as np
from pydantic import BaseModel, InstanceOf, PlainValidator, TypeAdapter, ValidationError

from ..tools.server.wire_arrays import wanted_dtype
from ..tools.server.wire_types import taken_apart

CAN_BE = (
    "types can be str, int, float, bool, bytes, Literal, list, tuple, dict, Path, numpy arrays, dataclasses, pydantic "
    "models and the media types (Image, Portrait, Speech, ...)"
)
_WHOLE = ("any", "plain", "literal", "path")


def bare(hint: Any) -> Any:
    """A hint without its ``Annotated`` parts."""
    return typing.get_args(hint)[0] if typing.get_origin(hint) is typing.Annotated else hint


def foreign(hint: Any) -> Any:
    """The part of a hint that cannot travel, or ``None``."""
    shape, inner = taken_apart(hint)
    if shape == "other":
        return bare(hint)
    if shape in ("array", "record", *_WHOLE):
        return None
    return next((found for part in inner if (found := foreign(part)) is not None), None)


def check_of(hint: Any, strict: bool = False) -> Callable[[Any], Any]:
    """A function that gives a value back as the hint wants it, or raises ``ValueError`` with one line. ``strict`` takes
    no text for a number."""
    adapter = TypeAdapter(_for_pydantic(hint))

    def check(value: Any) -> Any:
        try:
            return adapter.validate_python(value, strict=strict or None)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            place = "".join(f"{part}: " for part in first["loc"])
            fault = first["msg"].removeprefix("Value error, ")
            raise ValueError(f"{place}{fault}; it is {_shown(value)}") from None

    return check


def schema_of(hint: Any, told: str) -> Callable[[], dict[str, Any]]:
    """The JSON schema of one parameter, when it is asked for: limits and words included. Empty, but for the words, where
    arrays and records are described better by the tool server."""

    def schema() -> dict[str, Any]:
        words = {"description": told} if told else {}
        return {**(TypeAdapter(hint).json_schema() if _json(hint) else {}), **words}

    return schema


def words(hint: Any) -> str:
    """A hint as one writes it: ``str``, ``list[int]``, ``Image``."""
    hint = bare(hint)
    if taken_apart(hint)[0] == "array":
        return f"NDArray[{np.dtype(wanted_dtype(hint)).name}]" if wanted_dtype(hint) is not None else "an array"
    if inspect.isclass(hint) and not isinstance(hint, types.GenericAlias):
        return hint.__name__
    plain = re.sub(r"\b(?:[a-z_]\w*\.)+(?=\w)", "", str(hint))
    return re.sub(r"ndarray\[tuple\[Any, \.\.\.\], dtype\[(\w+)\]\]", r"NDArray[\1]", plain)


def _json(hint: Any) -> bool:
    shape, inner = taken_apart(hint)
    if shape in ("plain", "literal", "any"):
        return bytes not in inner
    return shape in ("union", "row", "tuple", "list", "sequence", "set", "map") and all(map(_json, inner))


def _for_pydantic(hint: Any) -> Any:
    """The hint with what pydantic does not know put as it is checked: arrays by dtype, our records as themselves."""
    if typing.get_origin(hint) is typing.Annotated:
        first, *rest = typing.get_args(hint)
        return typing.Annotated[(_for_pydantic(first), *rest)]
    shape, inner = taken_apart(hint)
    if shape == "array":
        return typing.Annotated[Any, PlainValidator(_array(hint))]
    if shape == "record":
        return hint if issubclass(hint, BaseModel) else InstanceOf[hint]
    if shape == "union":
        return typing.Union[tuple(map(_for_pydantic, inner))]  # noqa: UP007 - parts are made here
    origin = typing.get_origin(hint)
    if origin is None or shape in _WHOLE or _json(hint):
        return hint
    parts = typing.get_args(hint)
    return origin[tuple(part if part is Ellipsis else _for_pydantic(part) for part in parts)]


def _array(hint: Any) -> Callable[[Any], Any]:
    wanted = wanted_dtype(hint)

    def check(value: Any) -> Any:
        if not isinstance(value, np.ndarray):
            raise ValueError(f"an array of {wanted or 'numbers'} is wanted")
        if wanted is not None and value.dtype != wanted:
            raise ValueError(f"an array of {wanted} is wanted, not of {value.dtype}")
        return value

    return check


def _shown(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.dtype} {value.shape}"
    text = repr(value)
    return text if len(text) <= 60 else f"a {type(value).__name__}"
