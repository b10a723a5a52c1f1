"""The lossless wire form: every request and result of the contracts, and of plugins' own capabilities, as JSON and back.

Driven by the types: a dataclass is an object of its fields, a pydantic model its own JSON, an array its bytes, a path the
bytes of its file, :class:`~animism.tools.contracts.Frames` a reference to a stream. Where a type says ``Any``, a value
tells what it is by a key that starts with ``$``. What comes in is checked field by field; nothing is pickled, no path
and no type is taken at a peer's word. Callables in options do not travel: they are left out.
"""

from __future__ import annotations

import base64
import binascii
import collections.abc as abc
import dataclasses
import inspect
import json
import math
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, ValidationError

from ...personas.errors import InvalidInput
from ..contracts import Frames
from . import wire_rules
from .wire_arrays import packed_array, packed_scalar, unpacked_array, unpacked_scalar, wanted_dtype
from .wire_types import fields_of, is_record, name_of, own_types, reachable

MAX_FILE = 64_000_000
"""Bytes of a file that a path stands for."""


@dataclass
class Outlet:
    """What encoding needs from outside: ``frames`` keeps a stream and gives its reference; ``blobs`` takes the bytes of
    arrays where they go beside the JSON."""

    frames: Callable[[Frames], dict[str, Any]] | None = None
    blobs: list[Any] | None = None


@dataclass
class Inlet:
    """What decoding needs from outside: ``file`` keeps uploaded bytes and gives their path (its suffix is wanted),
    ``frames`` makes a stream of its reference, ``result`` gives the result of a job by id. ``strict`` holds arrays to
    their dtype and shape; ``friendly`` takes pictures, sounds and lists of numbers in place of arrays, as people and
    agents write them. ``most`` is the bytes that all arrays together may take; ``given`` makes an array of a resource's
    address; ``blobs`` are the bytes that came beside the JSON."""

    file: Callable[[bytes, str], Path] | None = None
    frames: Callable[[Mapping[str, Any]], Frames] | None = None
    result: Callable[[str], Any] | None = None
    given: Callable[[str], bytes] | None = None
    blobs: Sequence[memoryview] = ()
    strict: bool = True
    friendly: bool = False
    most: int = 512_000_000


def dumps(data: Any) -> bytes:
    """JSON in UTF-8."""
    return _ENCODER.encode(data).encode("utf-8", "surrogatepass")


def loads(content: bytes | bytearray | str, where: str = "the body") -> Any:
    """JSON back; ``InvalidInput`` for what is none, is nested too deep, or holds NaN."""
    try:
        text = content if isinstance(content, str) else content.decode("utf-8", "surrogatepass")
        return _DECODER.decode(text)
    except RecursionError:
        raise InvalidInput(f"{where} is nested too deep", mend="send it flatter") from None
    except ValueError as error:  # UnicodeDecodeError and numbers of thousands of digits, too
        raise InvalidInput(f"{where} is no JSON: {error}"[:300], mend="send JSON in UTF-8") from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_DECODER = json.JSONDecoder(parse_constant=_no_constant)
"""Made once: making them anew costs a small call a tenth of its time."""


class Wire:
    """Encodes and decodes. ``hints`` are the request and result types that it must know besides our own."""

    def __init__(self, hints: Iterable[Any] = ()) -> None:
        self.types = reachable([*own_types(), *hints])

    def learn(self, *hints: Any) -> None:
        """Know these types, too."""
        self.types.update(reachable(hints))

    # ---- out

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
            return _file_out(value)
        if is_record(type(value)):
            if isinstance(value, Frames):
                return self._record_out(value, outlet)
            return {"$type": name_of(type(value)), "value": self._record_out(value, outlet)}
        if isinstance(value, str | int | float):  # their subclasses: an enumeration's members, say
            return self._out(Any, (str if isinstance(value, str) else float if isinstance(value, float) else int)(value),
                             outlet)
        raise InvalidInput(f"a {type(value).__name__} cannot travel", mend="give numbers, text, arrays and records")

    def _mapping_out(self, value: Mapping[Any, Any], item: Any, outlet: Outlet) -> dict[str, Any]:
        pairs = [(key, self._out(item, part, outlet)) for key, part in value.items() if not _is_code(part)]
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

    # ---- in

    def decode(self, hint: Any, data: Any, where: str = "request", inlet: Inlet | None = None) -> Any:
        """The value of JSON data, by the type of its place. ``InvalidInput`` names the field that does not fit."""
        try:
            return self._in(hint, data, where, _Within(inlet or Inlet()))
        except RecursionError:
            raise InvalidInput(f"{where} is nested too deep", mend="send it flatter") from None

    def _in(self, hint: Any, data: Any, where: str, within: _Within) -> Any:
        shape, inner = taken_apart(hint)
        if shape == "any":
            return self._untagged(data, where, within)
        if shape == "union":
            return self._union_in(inner, data, where, within)
        if shape == "plain":
            return _plain_in(inner[0], data, where)
        if shape == "literal":
            if not any(type(data) is type(choice) and data == choice for choice in inner):
                raise InvalidInput(f"{where}: {_shown(data)} is none of them", mend=f"one of {', '.join(map(repr, inner))}")
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
            return _file_in(data, where, within)
        value = self._untagged(data, where, within)
        if inspect.isclass(hint) and not isinstance(value, hint):
            raise InvalidInput(f"{where}: {_shown(data)} is no {hint.__name__}", mend="see GET /v1/tools")
        return value

    def _union_in(self, choices: tuple[Any, ...], data: Any, where: str, within: _Within) -> Any:
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

    def _array_in(self, hint: Any, data: Any, where: str, within: _Within) -> np.ndarray:
        wanted = wanted_dtype(hint)
        if isinstance(data, dict) and "$array" in data:
            array = unpacked_array(data["$array"], where, within.room, within.inlet.blobs)
        elif within.inlet.friendly:
            from .wire_friendly import array_from

            array = array_from(data, wanted, where, within.inlet)
        else:
            raise InvalidInput(f"{where}: {_shown(data)} is no array", mend='give {"$array": [dtype, shape, base64]}')
        within.take(array.nbytes, where)
        if within.inlet.strict and wanted is not None and array.dtype != wanted:
            raise InvalidInput(f"{where}: {array.dtype}, where {wanted} is wanted", mend=f"send it as {wanted}")
        return array

    def _tuple_in(self, shape: str, inner: tuple[Any, ...], data: Any, where: str, within: _Within) -> tuple[Any, ...]:
        if isinstance(data, dict) and set(data) == {"$tuple"}:
            data = data["$tuple"]
        if not isinstance(data, list):
            raise InvalidInput(f"{where}: {_shown(data)} is no list", mend="give a list")
        if shape == "row" and len(data) != len(inner):
            raise InvalidInput(f"{where}: {len(data)} values, where {len(inner)} are wanted", mend=f"give {len(inner)}")
        hints = inner if shape == "row" else (inner[0] if inner else Any,) * len(data)
        return tuple(self._in(item, part, f"{where}[{i}]", within)
                     for i, (item, part) in enumerate(zip(hints, data, strict=True)))

    def _list_in(self, shape: str, inner: tuple[Any, ...], data: Any, where: str, within: _Within) -> Any:
        tag = next(iter(data)) if isinstance(data, dict) and len(data) == 1 else None
        rows = data[tag] if tag in ("$tuple", "$set") else data
        if not isinstance(rows, list):
            raise InvalidInput(f"{where}: {_shown(data)} is no list", mend="give a list")
        item = inner[0] if inner else Any
        values = [self._in(item, part, f"{where}[{i}]", within) for i, part in enumerate(rows)]
        if shape == "set":
            return _hashed(values, where)
        return tuple(values) if tag == "$tuple" and shape == "sequence" else values

    def _mapping_in(self, inner: tuple[Any, ...], data: Any, where: str, within: _Within) -> dict[Any, Any]:
        item = inner[1] if len(inner) > 1 else Any
        if not isinstance(data, dict):
            raise InvalidInput(f"{where}: {_shown(data)} is no object", mend="give an object")
        if set(data) == {"$map"}:
            return self._pairs_in(data["$map"], item, where, within)
        return {key: self._in(item, part, f"{where}.{key}"[:200], within) for key, part in data.items()}

    def _pairs_in(self, pairs: Any, item: Any, where: str, within: _Within) -> dict[Any, Any]:
        try:
            return {self._untagged(key, where, within): self._in(item, part, where, within) for key, part in pairs}
        except (TypeError, ValueError):
            raise InvalidInput(f"{where}: no pairs of key and value", mend='give {"$map": [[key, value], ...]}') from None

    def _record_in(self, cls: Any, data: Any, where: str, within: _Within) -> Any:
        inlet = within.inlet
        if isinstance(data, dict):
            if "$type" in data:
                value = self._untagged(data, where, within)
                return _of(cls, value, where)
            if inlet.result is not None and len(data) == 1 and isinstance(job := data.get("$job"), str):
                return _of(cls, inlet.result(job), where)
        if issubclass(cls, BaseModel):
            return _model_in(cls, data, where)
        if not isinstance(data, dict):
            raise InvalidInput(f"{where}: {_shown(data)} is no {cls.__name__}", mend=f"give an object: {_names(cls)}")
        if issubclass(cls, Frames):
            return _frames_in(data, where, within)
        return self._fields_in(cls, data, where, within)

    def _fields_in(self, cls: Any, data: dict[str, Any], where: str, within: _Within) -> Any:
        known = fields_of(cls)
        for name in data:
            if name not in known:
                raise InvalidInput(f"{where}.{name[:60]}: there is no such field", mend=f"fields: {_names(cls)}")
        values = {name: self._in(known[name][1], part, f"{where}.{name}", within) for name, part in data.items()}
        for name, (own, _) in known.items():
            if name not in values and own.default is dataclasses.MISSING and own.default_factory is dataclasses.MISSING:
                raise InvalidInput(f"{where}.{name} is missing", mend=f"fields: {_names(cls)}")
        if within.inlet.strict:
            wire_rules.check(cls, values, where)
        try:
            return cls(**values)
        except (TypeError, ValueError, IndexError, AttributeError) as error:
            raise InvalidInput(f"{where}: {error}"[:300], mend=f"see {cls.__name__} in the contracts") from None

    def _untagged(self, data: Any, where: str, within: _Within) -> Any:
        """A value out of a place of no type."""
        if isinstance(data, list):
            return [self._untagged(part, f"{where}[{i}]", within) for i, part in enumerate(data)]
        if not isinstance(data, dict):
            return data
        tag = next((key for key in data if key.startswith("$")), None)
        if tag is None:
            return {key: self._untagged(part, f"{where}.{key}"[:200], within) for key, part in data.items()}
        return self._tag_in(tag, data, where, within)

    def _tag_in(self, tag: str, data: dict[str, Any], where: str, within: _Within) -> Any:
        content = data[tag]
        if tag == "$type" and set(data) == {"$type", "value"}:
            cls = self.types.get(content) if isinstance(content, str) else None
            if cls is None:
                raise InvalidInput(f"{where}: no type {_shown(content)} is known here", mend="install its plugin here, too")
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
                return _frames_in(data, where, within)
            if tag == "$file":
                return _file_in(data, where, within)
            if tag == "$map":
                return self._pairs_in(content, Any, where, within)
            if tag == "$bytes":
                return _bytes_in(content, where)
            if tag in ("$tuple", "$set") and isinstance(content, list):
                values = [self._untagged(part, where, within) for part in content]
                return tuple(values) if tag == "$tuple" else _hashed(values, where)
        raise InvalidInput(f"{where}: {_shown(tag)} is no tag that is known", mend="no key may begin with '$'")


@dataclass
class _Within:
    """One decoding: what it needs, and the bytes that are left for arrays."""

    inlet: Inlet
    room: int = field(init=False)

    def __post_init__(self) -> None:
        self.room = self.inlet.most

    def take(self, size: int, where: str) -> None:
        self.room -= size
        if self.room < 0:
            raise InvalidInput(f"{where}: more than {self.inlet.most} bytes of arrays", mend="send less at once")


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


def _plain_in(kind: type, data: Any, where: str) -> Any:
    """Text, a number, a truth value, bytes. A whole number stands for a real one; numpy's and endless ones are told by
    a tag."""
    if isinstance(data, dict) and len(data) == 1:
        if "$scalar" in data and kind in (int, float, bool):
            return unpacked_scalar(data["$scalar"], where)
        if kind is float and data.get("$float") in ("nan", "inf", "-inf"):
            return float(data["$float"])
        if kind is bytes and "$bytes" in data:
            return _bytes_in(data["$bytes"], where)
    fits = type(data) is kind or kind is float and type(data) is int or kind is type(None) and data is None
    if not fits:
        wanted = {str: "text", int: "a whole number", float: "a number", bool: "true or false", bytes: "bytes"}
        raise InvalidInput(f"{where}: {_shown(data)} is not {wanted.get(kind, 'null')}", mend=f"give {wanted.get(kind, 'null')}")
    if type(data) is int and abs(data) >= 1 << 64:
        raise InvalidInput(f"{where}: that number is too large", mend="give a smaller number")
    return data


def _model_in(cls: type[BaseModel], data: Any, where: str) -> Any:
    try:
        return cls.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join([where, *map(str, first["loc"])])
        raise InvalidInput(f"{place}: {first['msg']}"[:300], mend=f"see the schema of {cls.__name__}") from None


def _of(cls: type, value: Any, where: str) -> Any:
    if not isinstance(value, cls):
        raise InvalidInput(f"{where}: a {type(value).__name__} is no {cls.__name__}", mend=f"give a {cls.__name__}")
    return value


def _file_out(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_FILE:
            raise InvalidInput(f"{path.name} is larger than {MAX_FILE} bytes", mend="give a smaller file")
        content = path.read_bytes()
    except OSError as error:
        raise InvalidInput(f"cannot read {path}: {error.strerror}", mend="give a file that is there") from None
    return {"$file": [path.suffix.lower()[:10], base64.b64encode(content).decode("ascii")]}


def _file_in(data: Any, where: str, within: _Within) -> Path:
    """An uploaded file. Where it lies is the receiver's choice; of its name, only a plain suffix is kept."""
    inlet = within.inlet
    content = data.get("$file") if isinstance(data, dict) and len(data) == 1 else None
    if inlet.friendly and content is None:
        from .wire_friendly import file_from

        content_bytes, suffix = file_from(data, where, inlet)
    else:
        if not isinstance(content, list) or len(content) != 2 or not isinstance(content[0], str):
            raise InvalidInput(f"{where}: a file is its bytes, not a path", mend='give {"$file": [suffix, base64]}')
        content_bytes, suffix = _bytes_in(content[1], where), content[0]
    if inlet.file is None:
        raise InvalidInput(f"{where}: no file is taken here", mend="leave it out")
    if len(content_bytes) > MAX_FILE:
        raise InvalidInput(f"{where}: larger than {MAX_FILE} bytes", mend="send a smaller file")
    plain = suffix if suffix[:1] == "." and suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= 10 else ""
    return inlet.file(content_bytes, plain)


def _frames_in(data: dict[str, Any], where: str, within: _Within) -> Frames:
    if within.inlet.frames is None or set(data) != {"$frames"} or not isinstance(data["$frames"], dict):
        raise InvalidInput(f"{where}: frames come from a tool, not from outside", mend='give {"$job": ID} of their job')
    return within.inlet.frames(data["$frames"])


def _bytes_in(text: Any, where: str) -> bytes:
    try:
        return binascii.a2b_base64(text, strict_mode=True)
    except (TypeError, ValueError, binascii.Error):
        raise InvalidInput(f"{where}: no base64", mend="give base64 text") from None


def _hashed(values: list[Any], where: str) -> set[Any]:
    try:
        return set(values)
    except TypeError:
        raise InvalidInput(f"{where}: a set holds plain values only", mend="give numbers and text") from None


def _is_code(value: Any) -> bool:
    return callable(value) and not is_record(type(value))


def _names(cls: type) -> str:
    return ", ".join(fields_of(cls))


def _shown(data: Any) -> str:
    text = data if isinstance(data, str) else type(data).__name__ if isinstance(data, list | dict) else repr(data)
    return repr(text[:40]) if isinstance(data, str) else text[:40]
