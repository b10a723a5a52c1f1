"""In from the wire: JSON data as values, checked field by field against the types of their places."""

from __future__ import annotations

import dataclasses
import inspect
from typing import Any

import numpy as np
from pydantic import BaseModel

from ...personas.errors import InvalidInput
from ..contracts import Frames
from . import wire_rules
from .wire_arrays import unpacked_array, unpacked_scalar, wanted_dtype
from .wire_leaves import (
    Inlet,
    Within,
    bytes_in,
    file_in,
    frames_in,
    hashed,
    model_in,
    names_of,
    of_kind,
    plain_in,
    shown,
)  # fmt: skip
from .wire_types import fields_of, taken_apart


class WireIn:
    """The half of :class:`.wire.Wire` that decodes. ``types`` are the records that may come by name."""

    types: dict[str, type]

    def decode(self, hint: Any, data: Any, where: str = "request", inlet: Inlet | None = None) -> Any:
        """The value of JSON data, by the type of its place. ``InvalidInput`` names the field that does not fit."""
        try:
            return self._in(hint, data, where, Within(inlet or Inlet()))
        except RecursionError:
            raise InvalidInput(f"{where} is nested too deep", mend="send it flatter") from None

    def _in(self, hint: Any, data: Any, where: str, within: Within) -> Any:
        shape, inner = taken_apart(hint)
        if shape == "any":
            return self._untagged(data, where, within)
        if shape == "union":
            return self._union_in(inner, data, where, within)
        if shape == "plain":
            return plain_in(inner[0], data, where)
        if shape == "literal":
            if not any(type(data) is type(choice) and data == choice for choice in inner):
                told = f"{where}: {shown(data)} is none of them"
                raise InvalidInput(told, mend=f"one of {', '.join(map(repr, inner))}")
            return data
        if shape == "array":
            return self._array_in(hint, data, where, within)
        if shape in ("tuple", "row"):
            return self._tuple_in(shape, inner, data, where, within)
        if shape in ("list", "sequence", "set"):
            return self._list_in(shape, inner, data, where, within)
        if shape == "map":
            return self._mapping_in(inner, data, where, within)
        if shape == "record":
            return self._record_in(hint, data, where, within)
        if shape == "path":
            return file_in(data, where, within)
        value = self._untagged(data, where, within)
        if inspect.isclass(hint) and not isinstance(value, hint):
            raise InvalidInput(f"{where}: {shown(data)} is no {hint.__name__}", mend="see GET /v1/tools")
        return value

    def _union_in(self, choices: tuple[Any, ...], data: Any, where: str, within: Within) -> Any:
        if data is None and type(None) in choices:
            return None
        others = [choice for choice in choices if choice is not type(None)]
        if isinstance(data, dict) and "$type" in data:
            value = self._untagged(data, where, within)
            if any(inspect.isclass(choice) and isinstance(value, choice) for choice in others):
                return value
            raise InvalidInput(f"{where}: a {type(value).__name__} does not fit", mend="see GET /v1/tools")
        error: InvalidInput | None = None
        for choice in others:
            try:
                return self._in(choice, data, where, within)
            except InvalidInput as wrong:
                error = error or wrong
        raise error or InvalidInput(f"{where}: only null fits", mend="leave it out")

    def _array_in(self, hint: Any, data: Any, where: str, within: Within) -> np.ndarray:
        wanted = wanted_dtype(hint)
        if isinstance(data, dict) and "$array" in data:
            array = unpacked_array(data["$array"], where, within.room, within.inlet.blobs)
        elif within.inlet.friendly:
            from .wire_friendly import array_from

            array = array_from(data, wanted, where, within.inlet)
        else:
            raise InvalidInput(f"{where}: {shown(data)} is no array", mend='give {"$array": [dtype, shape, base64]}')
        within.take(array.nbytes, where)
        if within.inlet.strict and wanted is not None and array.dtype != wanted:
            raise InvalidInput(f"{where}: {array.dtype}, where {wanted} is wanted", mend=f"send it as {wanted}")
        return array

    def _tuple_in(self, shape: str, inner: tuple[Any, ...], data: Any, where: str, within: Within) -> tuple[Any, ...]:
        if isinstance(data, dict) and set(data) == {"$tuple"}:
            data = data["$tuple"]
        if not isinstance(data, list):
            raise InvalidInput(f"{where}: {shown(data)} is no list", mend="give a list")
        if shape == "row" and len(data) != len(inner):
            raise InvalidInput(f"{where}: {len(data)} values, where {len(inner)} are wanted", mend=f"give {len(inner)}")
        hints = inner if shape == "row" else (inner[0] if inner else Any,) * len(data)
        return tuple(self._in(item, part, f"{where}[{i}]", within)
                     for i, (item, part) in enumerate(zip(hints, data, strict=True)))

    def _list_in(self, shape: str, inner: tuple[Any, ...], data: Any, where: str, within: Within) -> Any:
        tag = next(iter(data)) if isinstance(data, dict) and len(data) == 1 else None
        rows = data[tag] if tag in ("$tuple", "$set") else data
        if not isinstance(rows, list):
            raise InvalidInput(f"{where}: {shown(data)} is no list", mend="give a list")
        item = inner[0] if inner else Any
        values = [self._in(item, part, f"{where}[{i}]", within) for i, part in enumerate(rows)]
        if shape == "set":
            return hashed(values, where)
        return tuple(values) if tag == "$tuple" and shape == "sequence" else values

    def _mapping_in(self, inner: tuple[Any, ...], data: Any, where: str, within: Within) -> dict[Any, Any]:
        item = inner[1] if len(inner) > 1 else Any
        if not isinstance(data, dict):
            raise InvalidInput(f"{where}: {shown(data)} is no object", mend="give an object")
        if set(data) == {"$map"}:
            return self._pairs_in(data["$map"], item, where, within)
        return {key: self._in(item, part, f"{where}.{key}"[:200], within) for key, part in data.items()}

    def _pairs_in(self, pairs: Any, item: Any, where: str, within: Within) -> dict[Any, Any]:
        try:
            return {self._untagged(key, where, within): self._in(item, part, where, within) for key, part in pairs}
        except (TypeError, ValueError):
            told = f"{where}: no pairs of key and value"
            raise InvalidInput(told, mend='give {"$map": [[key, value], ...]}') from None

    def _record_in(self, cls: Any, data: Any, where: str, within: Within) -> Any:
        inlet = within.inlet
        if isinstance(data, dict):
            if "$type" in data:
                value = self._untagged(data, where, within)
                return of_kind(cls, value, where)
            if inlet.result is not None and len(data) == 1 and isinstance(job := data.get("$job"), str):
                return of_kind(cls, inlet.result(job), where)
        if issubclass(cls, BaseModel):
            return model_in(cls, data, where)
        if not isinstance(data, dict):
            raise InvalidInput(f"{where}: {shown(data)} is no {cls.__name__}", mend=f"give an object: {names_of(cls)}")
        if issubclass(cls, Frames):
            return frames_in(data, where, within)
        return self._fields_in(cls, data, where, within)

    def _fields_in(self, cls: Any, data: dict[str, Any], where: str, within: Within) -> Any:
        known = fields_of(cls)
        for name in data:
            if name not in known:
                raise InvalidInput(f"{where}.{name[:60]}: there is no such field", mend=f"fields: {names_of(cls)}")
        values = {name: self._in(known[name][1], part, f"{where}.{name}", within) for name, part in data.items()}
        for name, (own, _) in known.items():
            if name not in values and own.default is dataclasses.MISSING and own.default_factory is dataclasses.MISSING:
                raise InvalidInput(f"{where}.{name} is missing", mend=f"fields: {names_of(cls)}")
        if within.inlet.strict:
            wire_rules.check(cls, values, where)
        try:
            return cls(**values)
        except (TypeError, ValueError, IndexError, AttributeError) as error:
            raise InvalidInput(f"{where}: {error}"[:300], mend=f"see {cls.__name__} in the contracts") from None

    def _untagged(self, data: Any, where: str, within: Within) -> Any:
        """A value out of a place of no type."""
        if isinstance(data, list):
            return [self._untagged(part, f"{where}[{i}]", within) for i, part in enumerate(data)]
        if not isinstance(data, dict):
            return data
        tag = next((key for key in data if key.startswith("$")), None)
        if tag is None:
            return {key: self._untagged(part, f"{where}.{key}"[:200], within) for key, part in data.items()}
        return self._tag_in(tag, data, where, within)

    def _tag_in(self, tag: str, data: dict[str, Any], where: str, within: Within) -> Any:
        content = data[tag]
        if tag == "$type" and set(data) == {"$type", "value"}:
            cls = self.types.get(content) if isinstance(content, str) else None
            if cls is None:
                told = f"{where}: no type {shown(content)} is known here"
                raise InvalidInput(told, mend="install its plugin here, too")
            return self._record_in(cls, data["value"], where, within)
        if len(data) == 1:
            if tag == "$float" and content in ("nan", "inf", "-inf"):
                return float(content)
            if tag == "$scalar":
                return unpacked_scalar(content, where)
            if tag == "$array":
                array = unpacked_array(content, where, within.room, within.inlet.blobs)
                within.take(array.nbytes, where)
                return array
            if tag == "$frames":
                return frames_in(data, where, within)
            if tag == "$file":
                return file_in(data, where, within)
            if tag == "$map":
                return self._pairs_in(content, Any, where, within)
            if tag == "$bytes":
                return bytes_in(content, where)
            if tag in ("$tuple", "$set") and isinstance(content, list):
                values = [self._untagged(part, where, within) for part in content]
                return tuple(values) if tag == "$tuple" else hashed(values, where)
        raise InvalidInput(f"{where}: {shown(tag)} is no tag that is known", mend="no key may begin with '$'")
