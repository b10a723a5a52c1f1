"""How a request is written on the command line: as JSON, or as FIELD=VALUE words, where pictures and sounds are files and
what belongs to a persona is its name."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..personas.errors import InvalidInput

HOW = """write it like: text="Mind the stairs." times=3, or as JSON: '{"text": "hello"}'"""
_MEDIA = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".wav": "audio/wav"}


def written(words: Sequence[str], request: Any) -> Any:
    """The request's fields as the wire form's data. ``request`` is the capability's request type; what is a persona's
    is written for :func:`of_persona`."""
    if len(words) == 1 and (words[0] == "-" or words[0].lstrip()[:1] in ("{", "[")):
        return _json(sys.stdin.read() if words[0] == "-" else words[0])
    return dict(_field(word, request) for word in words)


def of_persona(asked: str) -> Any:
    """What ``KIND:PERSONA`` means: the portrait, specification, voice or greeting of a persona that is kept."""
    from ..agents.studio import Studio

    kind, _, name = asked.partition(":")
    who = Studio().load(name)
    if kind == "Speech":
        return who.speak(who.spec.greeting)
    found = {"Portrait": "portrait", "PersonaSpec": "spec", "Voice": "voice"}.get(kind)
    if found is None:
        raise InvalidInput(f"{name!r} is no {kind}", mend="give its fields as JSON")
    return getattr(who, found)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"the request is no JSON: {error}", mend=HOW) from None


def _field(word: str, request: Any) -> tuple[str, Any]:
    from dataclasses import is_dataclass

    from ..tools.server.wire_types import fields_of, taken_apart

    name, equals, value = word.partition("=")
    if not equals or not name.isidentifier():
        raise InvalidInput(f"{word[:60]!r} is not FIELD=VALUE", mend=HOW)
    hint = fields_of(request).get(name, (None, Any))[1] if is_dataclass(request) else Any
    shape, inner = taken_apart(hint)
    if shape == "union":
        hint = next((choice for choice in inner if choice is not type(None)), Any)
        shape, inner = taken_apart(hint)
    if (shape, inner) == ("plain", (str,)) or shape == "literal" and value in inner:
        return name, value
    if shape in ("array", "path"):
        return name, _content(value)
    if shape == "record" and value[:1] != "{":
        return name, {"$job": f"{hint.__name__}:{value}"}
    try:
        return name, json.loads(value)
    except (ValueError, RecursionError):
        return name, value


def _content(path: str) -> str:
    """A file as a ``data:`` URL."""
    try:
        content = Path(path).expanduser().read_bytes()
    except OSError as error:
        raise InvalidInput(f"cannot read {path}: {error.strerror}", mend="give a file that is there") from None
    media = _MEDIA.get(Path(path).suffix.lower(), "application/octet-stream")
    return f"data:{media};base64,{base64.b64encode(content).decode('ascii')}"
