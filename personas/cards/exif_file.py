"""Cards in WebP and JPEG: the JSON that some programs put into Exif's ``UserComment``. Pixels are never decoded.

Seen in the wild: plain JSON, JSON after one of Exif's eight-byte character codes, base64 of it, and the bytes of it written
as numbers with commas between. Only the structure of the file and of its Exif is walked, within bounds.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
from collections.abc import Iterator
from typing import Any

from ..errors import CardError
from .plain_json import MEND, parsed

MOST_PARTS = 10_000
"""Chunks or segments of a file, and entries of an Exif directory."""
_EXIF = b"Exif\0\0"
_POINTER, _COMMENT, _DESCRIPTION = 0x8769, 0x9286, 0x010E
_SIZES = {1: 1, 2: 1, 6: 1, 7: 1}
"""Bytes a value, by Exif's number of its type; others hold no text."""
_CODES = (b"ASCII\0\0\0", b"UNICODE\0", b"JIS\0\0\0\0\0", b"\0" * 8)
_NUMBERS = re.compile(rb"\s*\d{1,3}(\s*,\s*\d{1,3})+\s*")


def is_picture(data: bytes) -> bool:
    """Whether it is a WebP or a JPEG, by its first bytes."""
    return (data.startswith(b"RIFF") and data[8:12] == b"WEBP") or data.startswith(b"\xff\xd8\xff")


def read(data: bytes) -> tuple[Any, bytes]:
    """The card's JSON value, and the picture without its Exif. ``CardError`` when there is no card in it."""
    exif, picture = _webp(data) if data.startswith(b"RIFF") else _jpeg(data)
    for text in _texts(exif.removeprefix(_EXIF)):
        if (found := _json(text)) is not None:
            return parsed(found, "the picture's Exif"), picture
    raise CardError("this picture holds no character card", mend="give a card, or: animism create --picture FILE")


def _webp(data: bytes) -> tuple[bytes, bytes]:
    """Exif, and the file without it."""
    exif, kept, at = b"", [], 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], struct.unpack("<I", data[at + 4 : at + 8])[0]
        body = data[at + 8 : at + 8 + size]
        if len(body) < size:
            raise CardError("the picture of the card is cut off", mend="copy or download the whole file again")
        if kind == b"EXIF":
            exif = exif or body
        elif kind == b"VP8X" and body:
            kept.append((kind, bytes([body[0] & ~0x08]) + body[1:]))  # the flag that tells of Exif
        else:
            kept.append((kind, body))
        at += 8 + size + size % 2
        if len(kept) > MOST_PARTS:
            raise CardError(f"the picture of the card has over {MOST_PARTS:,} chunks", mend=MEND)
    whole = b"".join(kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2) for kind, body in kept)
    return exif, b"RIFF" + struct.pack("<I", 4 + len(whole)) + b"WEBP" + whole


def _jpeg(data: bytes) -> tuple[bytes, bytes]:
    exif, kept, at = b"", [data[:2]], 2
    for _ in range(MOST_PARTS):
        head = data[at : at + 4]
        if len(head) < 4 or head[0] != 0xFF:
            raise CardError("the picture of the card is cut off", mend="copy or download the whole file again")
        if head[1] == 0xDA:  # from here on there are pixels
            return exif, b"".join([*kept, data[at:]])
        end = at + 2 + struct.unpack(">H", head[2:])[0]
        body = data[at + 4 : end]
        if head[1] == 0xE1 and body.startswith(_EXIF):
            exif = exif or body
        else:
            kept.append(data[at:end])
        at = max(end, at + 4)
    raise CardError(f"the picture of the card has over {MOST_PARTS:,} segments", mend=MEND)


def _texts(tiff: bytes) -> Iterator[bytes]:
    """The comment and the description of an Exif block; nothing where it is broken."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return
    first = struct.unpack(order + "I", tiff[4:8])[0]
    entries = dict(_directory(tiff, first, order))
    inner = entries.get(_POINTER)
    if inner is not None and len(inner) == 4:
        entries |= dict(_directory(tiff, struct.unpack(order + "I", inner)[0], order))
    for tag in (_COMMENT, _DESCRIPTION):
        text = entries.get(tag, b"")
        code = next((one for one in _CODES if text.startswith(one)), b"")
        body = text[len(code) :]
        wide = "utf-16-le" if body[1:2] == b"\0" else "utf-16-be"  # writers do not heed the order of the block
        yield body.decode(wide, "replace").encode() if code == _CODES[1] else body


def _directory(tiff: bytes, at: int, order: str) -> Iterator[tuple[int, bytes]]:
    """Tag and bytes of each entry that may hold text, or the four bytes of a pointer."""
    if at + 2 > len(tiff):
        return
    for i in range(min(struct.unpack(order + "H", tiff[at : at + 2])[0], MOST_PARTS)):
        entry = tiff[at + 2 + 12 * i : at + 14 + 12 * i]
        if len(entry) < 12:
            return
        tag, kind, count = struct.unpack(order + "HHI", entry[:8])
        if tag == _POINTER:
            yield tag, entry[8:]
        elif kind in _SIZES and tag in (_COMMENT, _DESCRIPTION):
            place = struct.unpack(order + "I", entry[8:])[0]
            yield tag, entry[8 : 8 + count] if count <= 4 else tiff[place : place + count]


def _json(text: bytes) -> bytes | None:
    """The JSON in a comment, however it was written; ``None`` for other comments."""
    text = text.strip(b"\0 \t\r\n")
    if text.startswith((b"{", b"\xef\xbb\xbf{")):
        return text
    if text[:400_000] and _NUMBERS.fullmatch(text):
        numbers = [int(part) for part in text.split(b",")]
        inner = bytes(number for number in numbers if number < 256).strip()
        return inner if inner.startswith(b"{") else None
    try:
        inner = base64.b64decode(re.sub(rb"\s+", b"", text), validate=True).strip()
    except (binascii.Error, ValueError):
        return None
    return inner if inner.startswith(b"{") else None
