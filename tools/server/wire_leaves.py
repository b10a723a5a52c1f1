"""The leaves of the wire form: plain values, models of pydantic, files, streams; and what encoding and decoding need
from outside. :mod:`.wire` builds records, lists and mappings of them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from ...personas.errors import InvalidInput
from ..contracts import Frames
from .wire_arrays import unpacked_scalar
from .wire_types import fields_of, is_record

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


@dataclass
class Within:
    """One decoding: what it needs, and the bytes that are left for arrays."""

    inlet: Inlet
    room: int = field(init=False)

    def __post_init__(self) -> None:
        self.room = self.inlet.most

    def take(self, size: int, where: str) -> None:
        self.room -= size
        if self.room < 0:
            raise InvalidInput(f"{where}: more than {self.inlet.most} bytes of arrays", mend="send less at once")


def plain_in(kind: type, data: Any, where: str) -> Any:
    """Text, a number, a truth value, bytes. A whole number stands for a real one; numpy's and endless ones are told by
    a tag."""
    if isinstance(data, dict) and len(data) == 1:
        if "$scalar" in data and kind in (int, float, bool):
            return unpacked_scalar(data["$scalar"], where)
        if kind is float and data.get("$float") in ("nan", "inf", "-inf"):
            return float(data["$float"])
        if kind is bytes and "$bytes" in data:
            return bytes_in(data["$bytes"], where)
    fits = type(data) is kind or kind is float and type(data) is int or kind is type(None) and data is None
    if not fits:
        wanted = {str: "text", int: "a whole number", float: "a number", bool: "true or false", bytes: "bytes"}
        words = wanted.get(kind, "null")
        raise InvalidInput(f"{where}: {shown(data)} is not {words}", mend=f"give {words}")
    if type(data) is int and abs(data) >= 1 << 64:
        raise InvalidInput(f"{where}: that number is too large", mend="give a smaller number")
    return data


def model_in(cls: type[BaseModel], data: Any, where: str) -> Any:
    try:
        return cls.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join([where, *map(str, first["loc"])])
        raise InvalidInput(f"{place}: {first['msg']}"[:300], mend=f"see the schema of {cls.__name__}") from None


def of_kind(cls: type, value: Any, where: str) -> Any:
    if not isinstance(value, cls):
        raise InvalidInput(f"{where}: a {type(value).__name__} is no {cls.__name__}", mend=f"give a {cls.__name__}")
    return value


def file_out(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_FILE:
            raise InvalidInput(f"{path.name} is larger than {MAX_FILE} bytes", mend="give a smaller file")
        content = path.read_bytes()
    except OSError as error:
        raise InvalidInput(f"cannot read {path}: {error.strerror}", mend="give a file that is there") from None
    return {"$file": [path.suffix.lower()[:10], base64.b64encode(content).decode("ascii")]}


def file_in(data: Any, where: str, within: Within) -> Path:
    """An uploaded file. Where it lies is the receiver's choice; of its name, only a plain suffix is kept."""
    inlet = within.inlet
    content = data.get("$file") if isinstance(data, dict) and len(data) == 1 else None
    if inlet.friendly and content is None:
        from .wire_friendly import file_from

        content_bytes, suffix = file_from(data, where, inlet)
    else:
        if not isinstance(content, list) or len(content) != 2 or not isinstance(content[0], str):
            raise InvalidInput(f"{where}: a file is its bytes, not a path", mend='give {"$file": [suffix, base64]}')
        content_bytes, suffix = bytes_in(content[1], where), content[0]
    if inlet.file is None:
        raise InvalidInput(f"{where}: no file is taken here", mend="leave it out")
    if len(content_bytes) > MAX_FILE:
        raise InvalidInput(f"{where}: larger than {MAX_FILE} bytes", mend="send a smaller file")
    plain = suffix if suffix[:1] == "." and suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= 10 else ""
    return inlet.file(content_bytes, plain)


def frames_in(data: dict[str, Any], where: str, within: Within) -> Frames:
    if within.inlet.frames is None or set(data) != {"$frames"} or not isinstance(data["$frames"], dict):
        raise InvalidInput(f"{where}: frames come from a tool, not from outside", mend='give {"$job": ID} of their job')
    return within.inlet.frames(data["$frames"])


def bytes_in(text: Any, where: str) -> bytes:
    try:
        return binascii.a2b_base64(text, strict_mode=True)
    except (TypeError, ValueError, binascii.Error):
        raise InvalidInput(f"{where}: no base64", mend="give base64 text") from None


def hashed(values: list[Any], where: str) -> set[Any]:
    try:
        return set(values)
    except TypeError:
        raise InvalidInput(f"{where}: a set holds plain values only", mend="give numbers and text") from None


def is_code(value: Any) -> bool:
    return callable(value) and not is_record(type(value))


def names_of(cls: type) -> str:
    return ", ".join(fields_of(cls))


def shown(data: Any) -> str:
    text = data if isinstance(data, str) else type(data).__name__ if isinstance(data, list | dict) else repr(data)
    return repr(text[:40]) if isinstance(data, str) else text[:40]
