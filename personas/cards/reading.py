"""A file to a character card, whatever its name says: PNG, APNG, WebP, JPEG, JSON, YAML or CHARX, of V1, V2 or V3.

Nothing is fetched: an asset at a remote address stays an address. Nothing is rendered or run.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import unquote_to_bytes

from ..errors import CardError, InvalidInput
from . import bounds, charx_file, exif_file, foreign, png_file, yaml_file
from .card import Card, Form
from .fields import normal
from .plain_json import parsed

_SPACE = b" \t\r\n"


def read_card(file: str | Path | bytes) -> Card:
    """The card in ``file``.

    :raises CardError: it holds none, or one that cannot be read; the message names the field.
    :raises InvalidInput: there is no such file.
    """
    data = file if isinstance(file, bytes) else _bytes(Path(file))
    if data.startswith(png_file.SIGNATURE):
        value, picture, animated, files, notes = png_file.read(data)
        return _card(value, "apng" if animated else "png", picture, files, notes)
    if data.startswith(b"PK") or (data.startswith(b"\xff\xd8\xff") and b"PK\x05\x06" in data[-65_600:]):
        value, files = charx_file.read(data)
        return _card(value, "charx", None, files, [])
    if exif_file.is_picture(data):
        value, picture = exif_file.read(data)
        return _card(value, "webp" if data.startswith(b"RIFF") else "jpeg", picture, {}, [])
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip(_SPACE)
    if start.startswith((b"{", b"[")) or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _card(parsed(data, "the card"), "json", None, {}, [])
    if yaml_file.looks_like(data):
        return _card(yaml_file.read(data), "yaml", None, {}, [])
    raise CardError(
        "this is no character card" if data else "the file is empty", mend="give a PNG, WebP, JSON, YAML or CHARX card"
    )


def _bytes(path: Path) -> bytes:
    """Regular files only: a pipe would wait for ever and a device never ends."""
    try:
        if not path.is_file():
            raise InvalidInput(f"no card at {path}", mend="give the path of a PNG, JSON or CHARX file")
        if path.stat().st_size > bounds.FILE:
            raise CardError(f"{path} has {path.stat().st_size:,} bytes", mend=f"give a card below {bounds.FILE:,}")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InvalidInput(f"cannot read {path}: {error}", mend="give a file that may be read") from error


def _card(value: Any, form: str, picture: bytes | None, files: Mapping[str, bytes], notes: list[str]) -> Card:
    if form in ("json", "yaml") and (card := foreign.read(value)) is not None:
        return card
    version, data, top, told = normal(value)
    notes = [*notes, *told]
    if picture is None:
        picture = _icon(data.get("assets", []), files, notes)
    remote = sum(one["uri"].lower().startswith(("http:", "https:")) for one in data.get("assets", []))
    if remote:
        notes.append(f"{remote} of its assets lie at remote addresses, which are kept and never fetched")
    return Card(cast(Literal[1, 2, 3], version), data, cast(Form, form), top, picture, dict(files), tuple(notes))


def _icon(assets: list[dict[str, Any]], files: Mapping[str, bytes], notes: list[str]) -> bytes | None:
    """The main icon's file: the icon named main, else the first that is there."""
    icons = [one for one in assets if one["type"].lower() == "icon"]
    for one in sorted(icons, key=lambda icon: icon["name"] != "main"):
        found = content(one["uri"], files)
        if found:
            return found
        if one["uri"] and not one["uri"].lower().startswith(("ccdefault", "http:", "https:")):
            notes.append(f"the asset {one['name'][:40]!r} is not there")
    return None


def content(uri: str, files: Mapping[str, bytes]) -> bytes | None:
    """What a ``uri`` names: a file of the CHARX or data within the address. Never anything outside the card."""
    scheme, colon, rest = uri.partition(":")
    if colon and scheme.lower() == "__asset":  # a chunk of a PNG
        return files.get(rest)
    if colon and scheme.lower() in ("embeded", "embedded"):
        path = rest.removeprefix("//")
        return files.get(path) or files.get(path.lstrip("/"))
    if colon and scheme.lower() == "data":
        return _data(rest)
    return files.get(uri) or files.get(uri.removeprefix("./"))


def _data(rest: str) -> bytes | None:
    head, comma, body = rest.partition(",")
    if not comma:
        return None
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(unquote_to_bytes(body), validate=False)
    except (binascii.Error, ValueError):
        return None
