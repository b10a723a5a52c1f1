"""What travels: type hints resolved, dataclass and pydantic types found by name. Nothing is encoded here."""

from __future__ import annotations

import dataclasses
import inspect
import types
import typing
from collections import abc
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel


@lru_cache(maxsize=1024)
def hints_of(cls: type) -> dict[str, Any]:
    """The hints of a dataclass's fields, with names that its module imports for type checkers only resolved where they
    are ours, and ``Any`` where they are nobody's."""
    names = dict(_late_names())
    while True:
        try:
            return typing.get_type_hints(cls, localns=names)
        except NameError as error:
            if error.name is None or error.name in names:
                raise
            names[error.name] = Any


@lru_cache(maxsize=1)
def _late_names() -> dict[str, Any]:
    """What ``contracts`` and ``media`` import under ``TYPE_CHECKING``."""
    from ..diffusion.expert import Expert
    from ..sculpture import Sculpture

    return {"Expert": Expert, "Sculpture": Sculpture}


@lru_cache(maxsize=1024)
def fields_of(cls: type) -> dict[str, tuple[dataclasses.Field[Any], Any]]:
    """Name to field and hint, of the fields that the constructor takes."""
    hints = hints_of(cls)
    return {field.name: (field, hints.get(field.name, Any)) for field in dataclasses.fields(cls) if field.init}


def is_record(hint: Any) -> bool:
    """Whether ``hint`` is a dataclass or a pydantic model."""
    return inspect.isclass(hint) and (dataclasses.is_dataclass(hint) or issubclass(hint, BaseModel))


def name_of(cls: type) -> str:
    """The name under which a type travels where no hint tells it."""
    return f"{cls.__module__}.{cls.__qualname__}"


def reachable(hints: Iterable[Any]) -> dict[str, type]:
    """Every record that these hints lead to, by its name."""
    found: dict[str, type] = {}
    open_ = list(hints)
    while open_:
        hint = open_.pop()
        if is_record(hint) and name_of(hint) not in found:
            found[name_of(hint)] = hint
            if dataclasses.is_dataclass(hint):
                open_ += [inner for _, inner in fields_of(hint).values()]
        else:
            open_ += [inner for inner in typing.get_args(hint) if not isinstance(inner, str | list)]
    return found


def own_types() -> Iterator[type]:
    """The records of ``contracts`` and ``media``."""
    from .. import contracts, media

    for module in (contracts, media):
        for value in vars(module).values():
            if inspect.isclass(value) and dataclasses.is_dataclass(value) and value.__module__ == module.__name__:
                yield value


@lru_cache(maxsize=4096)
def taken_apart(hint: Any) -> tuple[str, tuple[Any, ...]]:
    """What kind of place a hint describes, and the hints inside."""
    if hint is Any or hint is object or isinstance(hint, typing.TypeVar):
        return "any", ()
    if hint in (str, int, float, bool, type(None), bytes):
        return "plain", (hint,)
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return taken_apart(inner[0])
    if origin is typing.Literal:
        return "literal", inner
    if origin in (typing.Union, types.UnionType):
        return "union", inner
    base = origin or hint
    if base is np.ndarray:
        return "array", inner
    if base is tuple:
        return ("tuple", inner[:1]) if not inner or inner[-1] is Ellipsis else ("row", inner)
    if base is list:
        return "list", inner
    if base in (set, frozenset, abc.Set):
        return "set", inner
    if base in (abc.Sequence, abc.Iterable, abc.Collection):
        return "sequence", inner
    if base in (dict, abc.Mapping, abc.MutableMapping):
        return "map", inner
    if is_record(hint):
        return "record", ()
    if inspect.isclass(hint) and issubclass(hint, Path):
        return "path", ()
    return "other", inner
