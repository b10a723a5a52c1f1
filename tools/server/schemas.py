"""JSON schemas of request and result types, made friendly: what a person or an agent may write.

They describe the same form that :mod:`.wire` reads; an array may be given as numbers, a picture or a sound.
"""

from __future__ import annotations

import dataclasses
import inspect
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from ..contracts import Frames
from .wire_arrays import wanted_dtype
from .wire_types import fields_of, taken_apart

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
_BYTES = {"type": "string", "contentEncoding": "base64"}


def _one(key: str, value: dict[str, Any], words: str) -> dict[str, Any]:
    return {"type": "object", "properties": {key: value}, "required": [key], "additionalProperties": False,
            "description": words}


def _array(dtype: Any) -> dict[str, Any]:
    kind = str(dtype) if dtype is not None else "number"
    parts = [{"type": "string"}, {"type": "array", "items": {"type": "integer"}}, _BYTES]
    exact = {"type": "array", "prefixItems": parts, "minItems": 3, "maxItems": 3}
    choices = [{"type": "array", "description": f"numbers, row by row, {kind}"},
               _one("$array", exact, "dtype, shape and bytes, bit for bit")]
    if kind in ("uint8", "number"):
        choices.append(_one("png", _BYTES, "a PNG, JPEG or WebP file"))
    if kind in ("float32", "number"):
        choices.append(_one("wav", _BYTES, "a WAV file, where a sound is wanted"))
    choices.append(_one("resource", {"type": "string"}, "animism://jobs/ID/files/NAME of a job that is done"))
    return {"anyOf": choices, "description": f"array of {kind}"}


_FILE = {"anyOf": [
    _one("png", _BYTES, "the file's content"), _one("base64", _BYTES, "the file's content"),
    _one("resource", {"type": "string"}, "animism://jobs/ID/files/NAME of a job that is done"),
    {"type": "string", "pattern": "^data:", "description": "a data: URL"},
], "description": "a file by its content; paths are not taken"}


class Schemas:
    """Collects the definitions that several types share."""

    def __init__(self) -> None:
        self.defs: dict[str, Any] = {}

    def of(self, hint: Any) -> dict[str, Any]:
        """The schema of a type, complete with its definitions."""
        shape, _ = taken_apart(hint)
        if shape == "record" and not issubclass(hint, BaseModel):
            schema = self._object(hint)
        elif shape == "record":
            schema = self._model(hint)
        else:
            schema = self._schema(hint)
        return {**schema, "$defs": self.defs} if self.defs else schema

    def _schema(self, hint: Any) -> dict[str, Any]:
        shape, inner = taken_apart(hint)
        if shape == "plain":
            return {"type": _PLAIN[inner[0]]} if inner[0] in _PLAIN else _one("$bytes", _BYTES, "bytes")
        if shape == "literal":
            return {"enum": list(inner)}
        if shape == "union":
            return {"anyOf": [self._schema(choice) for choice in inner]}
        if shape == "array":
            return _array(wanted_dtype(hint))
        if shape == "row":
            return {"type": "array", "prefixItems": [self._schema(part) for part in inner], "minItems": len(inner),
                    "maxItems": len(inner)}
        if shape in ("tuple", "list", "sequence", "set"):
            return {"type": "array", **({"items": self._schema(inner[0])} if inner else {})}
        if shape == "map":
            return {"type": "object", **({"additionalProperties": self._schema(inner[1])} if len(inner) > 1 else {})}
        if shape == "path":
            return _FILE
        return self._record(hint) if shape == "record" else {}

    def _record(self, cls: Any) -> dict[str, Any]:
        name = cls.__name__
        if name not in self.defs:
            self.defs[name] = {}  # a type may hold itself
            self.defs[name] = self._model(cls) if issubclass(cls, BaseModel) else self._dataclass(cls)
        return {"$ref": f"#/$defs/{name}"}

    def _model(self, cls: type[BaseModel]) -> dict[str, Any]:
        schema = cls.model_json_schema(ref_template="#/$defs/{model}")
        for name, part in schema.pop("$defs", {}).items():
            self.defs.setdefault(name, part)
        return schema

    def _dataclass(self, cls: type) -> dict[str, Any]:
        """A record within another, which the result of a job may stand for."""
        job = _one("$job", {"type": "string"}, "the result of a job that is done, by its id")
        return {"anyOf": [self._object(cls), job]}

    def _object(self, cls: type) -> dict[str, Any]:
        words = inspect.getdoc(cls) or ""
        if words.startswith(f"{cls.__name__}("):
            words = ""  # the signature that dataclass puts there
        if issubclass(cls, Frames):
            return {"type": "object", "description": words}
        properties, required = {}, []
        for name, (field, hint) in fields_of(cls).items():
            told = field.metadata.get("schema")  # limits and words that the type alone does not tell
            properties[name] = {**self._schema(hint), **(told() if told is not None else {})}
            if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
                required.append(name)
            elif isinstance(field.default, str | int | float | bool):
                properties[name] = {**properties[name], "default": field.default}
        return {"type": "object", "description": words, "properties": properties, "required": required,
                "additionalProperties": False}


@lru_cache(maxsize=256)
def schema_of(hint: Any) -> dict[str, Any]:
    """The JSON schema of one type, not to be changed."""
    return Schemas().of(hint)
