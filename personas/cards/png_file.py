"""Cards in PNG and APNG: the chunks that hold text, read and replaced; pixels are never decoded.

The specifications put base64 of UTF-8 JSON into a ``tEXt`` chunk, ``chara`` for V1 and V2, ``ccv3`` for V3. In the wild
it is also found in ``iTXt`` and ``zTXt``, unpacked here within bounds, and as JSON without base64. Some programs put assets
beside it, as base64 in ``tEXt`` chunks ``chara-ext-asset_:PATH``.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from ..errors import CardError
from ..zip_checks import safe_path
from . import bounds
from .plain_json import MEND, parsed

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORDS = (b"ccv3", b"chara")
"""The newer first, as it is preferred."""
ASSET = b"chara-ext-asset_"
_TEXT = (b"tEXt", b"iTXt", b"zTXt")


def chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each chunk, to ``IEND``. ``CardError`` when it is no PNG or cut off."""
    if not picture.startswith(SIGNATURE):
        raise CardError("a card's picture must be a PNG", mend="save the portrait as PNG")
    at, kind, count = len(SIGNATURE), b"", 0
    while kind != b"IEND":
        head = picture[at : at + 8]
        if len(head) < 8 or at + 12 + struct.unpack(">I", head[:4])[0] > len(picture):
            raise CardError("the picture of the card is cut off", mend="copy or download the whole file again")
        length, kind = struct.unpack(">I", head[:4])[0], head[4:]
        yield kind, picture[at + 8 : at + 8 + length]
        at, count = at + 12 + length, count + 1
        if count > bounds.CHUNKS:
            raise CardError(f"the picture of the card has over {bounds.CHUNKS:,} chunks", mend=MEND)


def read(picture: bytes) -> tuple[Any, bytes, bool, dict[str, bytes], list[str]]:
    """The card's JSON value, the picture without any card, whether it is animated, assets by path, and notes. V3 where
    there is one that can be read. ``CardError`` when there is none, or none that can be."""
    found: dict[bytes, tuple[bytes, bytes]] = {}
    assets: dict[str, bytes] = {}
    rest, animated = [SIGNATURE], False
    for kind, data in chunks(picture):
        keyword = _keyword(kind, data)
        animated = animated or kind == b"acTL"
        if keyword in KEYWORDS:
            found.setdefault(keyword, (kind, data))
        elif keyword.startswith(ASSET) and (asset := _asset(data)) is not None and len(assets) < bounds.FILES:
            assets.setdefault(*asset)
        else:
            rest.append(chunk(kind, data))
    if not found:
        raise CardError("this picture holds no character card", mend="give a card, or: animism create --picture FILE")
    notes: list[str] = []
    for keyword in (one for one in KEYWORDS if one in found):
        try:
            return _value(keyword, *found[keyword]), b"".join(rest), animated, assets, notes
        except CardError as error:
            if keyword != b"ccv3" or b"chara" not in found:
                raise
            notes.append(f"the V3 form cannot be read ({error}); V2 was taken")
    raise AssertionError("one of the keywords was found")


def without_cards(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a picture that hold no card and no asset of one."""
    return (
        (kind, data) for kind, data in chunks(picture)
        if (keyword := _keyword(kind, data)) not in KEYWORDS and not keyword.startswith(ASSET)
    )


def text_chunk(keyword: bytes, text: bytes) -> bytes:
    return chunk(b"tEXt", keyword + b"\0" + base64.b64encode(text))


def asset_chunk(path: str, content: bytes) -> bytes:
    return text_chunk(ASSET + b":" + path.encode("latin-1", "replace"), content)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pixels(picture: bytes) -> bytes:
    """What a picture shows, without its texts and times: what stays when a program writes it anew untouched."""
    return b"".join(data for kind, data in chunks(picture) if kind in (b"IHDR", b"PLTE", b"IDAT", b"tRNS"))


def _keyword(kind: bytes, data: bytes) -> bytes:
    return data[:80].partition(b"\0")[0].lower() if kind in _TEXT else b""


def _asset(data: bytes) -> tuple[str, bytes] | None:
    """Path and content of an asset chunk; ``None`` where it is no base64, or leads out of the card."""
    keyword, zero, body = data.partition(b"\0")
    path = keyword[len(ASSET) :].removeprefix(b":").decode("latin-1")
    try:
        content = base64.b64decode(re.sub(rb"\s+", b"", body), validate=True)
    except (binascii.Error, ValueError):
        return None
    return (path, content) if zero and content and safe_path(path) else None


def _value(keyword: bytes, kind: bytes, data: bytes) -> Any:
    where = keyword.decode()
    body = data.partition(b"\0")[2]
    if kind == b"zTXt":
        body = _unpacked(body[1:], where)
    elif kind == b"iTXt":
        packed, rest = body[:1] == b"\x01", body[2:]
        rest = rest.partition(b"\0")[2].partition(b"\0")[2]  # language tag, translated keyword
        body = _unpacked(rest, where) if packed else rest
    return parsed(_decoded(body, where), where)


def _unpacked(data: bytes, where: str) -> bytes:
    most = bounds.JSON * 4 // 3 + 1024
    try:
        unpacker = zlib.decompressobj()
        out = unpacker.decompress(data, most)
    except zlib.error as error:
        raise CardError(f"{where} cannot be unpacked: {error}", mend=MEND) from None
    if unpacker.unconsumed_tail or len(out) >= most:
        raise CardError(f"{where} unpacks to more than {most:,} bytes", mend=MEND)
    if not unpacker.eof:
        raise CardError(f"{where} is cut off", mend=MEND)
    return out


def _decoded(body: bytes, where: str) -> bytes:
    body = body.strip(b"\0 \t\r\n")
    if body.startswith((b"{", b"\xef\xbb\xbf{")):
        return body
    if len(body) > bounds.JSON * 3 // 2:
        raise CardError(f"{where} has {len(body):,} bytes", mend=f"keep its text below {bounds.JSON:,}")
    body = re.sub(rb"\s+", b"", body).rstrip(b"=")
    try:
        return base64.b64decode(body + b"=" * (-len(body) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise CardError(f"{where} is no base64", mend=MEND) from None
