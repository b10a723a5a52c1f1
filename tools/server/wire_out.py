"""Out on the wire: values as JSON data, by the type that their place has, or by a tag where it has none."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel

from ...personas.errors import InvalidInput
from ..contracts import Frames
from .wire_arrays import packed_array, packed_scalar
from .wire_leaves import Outlet, file_out, is_code
from .wire_types import fields_of, is_record, name_of, taken_apart


class WireOut:
    """The half of :class:`.wire.Wire` that encodes. ``types`` are the records that the other side knows, too."""

    types: dict[str, type]

    def encode(self, hint: Any, value: Any, outlet: Outlet | None = None) -> Any:
        """``value`` as JSON data, by the type that its place has. ``InvalidInput`` for what cannot travel."""
        return self._out(hint, value, outlet or Outlet())

    def _out(self, hint: Any, value: Any, outlet: Outlet) -> Any:
        kind = type(value)
        if value is None or kind is str or kind is bool or kind is int:
            return value
        if kind is float:
            return value if math.isfinite(value) else {"$float": repr(value)}
        if isinstance(value, np.ndarray):
            return packed_array(value, outlet.blobs)
        if isinstance(value, np.generic):
            return packed_scalar(value)
        shape, inner = taken_apart(hint)
        if shape == "union":
            others = [choice for choice in inner if choice is not type(None)]
            if len(others) == 1:  # of several, the value tells itself which it is
                hint = others[0]
                shape, inner = taken_apart(hint)
        if shape == "record" and (kind is hint or isinstance(value, hint) and name_of(kind) not in self.types):
            return self._record_out(value, outlet, hint)  # a kind that only its tool knows travels as what was promised
        if kind is tuple and shape in ("tuple", "row"):
            hints = inner if shape == "row" and len(inner) == len(value) else (inner[0] if inner else Any,) * len(value)
            return [self._out(item, part, outlet) for item, part in zip(hints, value, strict=True)]
        return self._tagged(value, inner, outlet)

    def _tagged(self, value: Any, inner: tuple[Any, ...], outlet: Outlet) -> Any:
        """A value that tells itself what it is."""
        item = inner[-1] if inner else Any
        if isinstance(value, Mapping):
            return self._mapping_out(value, item, outlet)
        if isinstance(value, list):
            return [self._out(item, part, outlet) for part in value]
        if isinstance(value, tuple):
            return {"$tuple": [self._out(item, part, outlet) for part in value]}
        if isinstance(value, set | frozenset):
            return {"$set": [self._out(Any, part, outlet) for part in sorted(value, key=repr)]}
        if isinstance(value, bytes | bytearray | memoryview):
            return {"$bytes": base64.b64encode(value).decode("ascii")}
        if isinstance(value, Path):
            return file_out(value)
        if is_record(type(value)):
            if isinstance(value, Frames):
                return self._record_out(value, outlet)
            return {"$type": name_of(type(value)), "value": self._record_out(value, outlet)}
        if isinstance(value, str | int | float):  # their subclasses: an enumeration's members, say
            plain = str if isinstance(value, str) else float if isinstance(value, float) else int
            return self._out(Any, plain(value), outlet)
        raise InvalidInput(f"a {type(value).__name__} cannot travel", mend="give numbers, text, arrays and records")

    def _mapping_out(self, value: Mapping[Any, Any], item: Any, outlet: Outlet) -> dict[str, Any]:
        pairs = [(key, self._out(item, part, outlet)) for key, part in value.items() if not is_code(part)]
        if all(type(key) is str and not key.startswith("$") for key, _ in pairs):
            return dict(pairs)
        return {"$map": [[self._out(Any, key, outlet), part] for key, part in pairs]}

    def _record_out(self, value: Any, outlet: Outlet, cls: Any = None) -> Any:
        if isinstance(value, BaseModel):
            return value.model_dump(mode="json")
        if isinstance(value, Frames):
            if outlet.frames is None:
                raise InvalidInput("frames cannot travel here", mend="give them as a result, not within a request")
            return {"$frames": outlet.frames(value)}
        return {
            name: self._out(hint, part, outlet) for name, (field, hint) in fields_of(cls or type(value)).items()
            if (part := getattr(value, name)) is not field.default  # a peer that is a version behind need not know it
        }
