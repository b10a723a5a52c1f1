"""Requests made after nothing but a type: for capabilities that plugins bring and tools that are plain functions."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from ...tools.capability import Tool
from ...tools.media import Portrait, Speech, Voice
from ...tools.server.wire_types import fields_of, taken_apart
from . import materials

WORDS = "a small red apple"


class CannotMakeUp(Exception):
    """No sample of this type is known; the author has to hand one in."""


def made_up(tool: Tool[Any, Any]) -> Iterator[Any]:
    """One request of the tool's request type, where one can be made up."""
    try:
        yield value_of(tool.capability.request)
    except CannotMakeUp:
        return


def value_of(hint: Any, depth: int = 0) -> Any:
    """A plausible value of a type: a record of its required fields, a real portrait or speech of ours, a short text, a
    small number, the first of several choices."""
    if depth > 6:
        raise CannotMakeUp
    if known := _KNOWN.get(hint if isinstance(hint, type) else None):
        return known()
    shape, inner = taken_apart(hint)
    if shape == "record":
        return _record(hint, depth)
    if shape == "plain":
        return {str: WORDS, int: 1, float: 0.5, bool: True, bytes: b"apple"}.get(inner[0])
    if shape == "literal":
        return inner[0]
    if shape == "union":
        return None if type(None) in inner else value_of(inner[0], depth + 1)
    if shape == "array":
        return materials.portrait().image if "uint8" in str(hint) else materials.speech().samples
    if shape == "path":
        return materials.picture()
    return _several(hint, shape, inner, depth)


def _several(hint: Any, shape: str, inner: tuple[Any, ...], depth: int) -> Any:
    if shape == "row":
        return tuple(value_of(part, depth + 1) for part in inner)
    if shape in ("tuple", "list", "sequence", "set"):
        items = [value_of(inner[0], depth + 1)] if inner else [WORDS]
        return {"list": list, "set": set}.get(shape, tuple)(items)
    if shape == "map":
        return {WORDS: value_of(inner[1], depth + 1)} if len(inner) > 1 else {}
    if shape == "any":
        return WORDS
    raise CannotMakeUp


def _record(cls: Any, depth: int) -> Any:
    if issubclass(cls, BaseModel):
        required = {name: part.annotation for name, part in cls.model_fields.items() if part.is_required()}
    else:
        required = {
            name: hint
            for name, (part, hint) in fields_of(cls).items()
            if part.default is dataclasses.MISSING and part.default_factory is dataclasses.MISSING
        }
    try:
        return cls(**{name: value_of(hint, depth + 1) for name, hint in required.items()})
    except (TypeError, ValueError) as error:
        raise CannotMakeUp from error


_KNOWN: dict[Any, Any] = {Portrait: materials.portrait, Speech: materials.speech, Voice: materials.voice}
