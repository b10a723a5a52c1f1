"""What a picture is, whoever signed it: its hash without the signed statement in it.

Two machines that sign the same picture get files that differ in one PNG chunk (C2PA's ``caBX``) and in nothing else; a
persona with the one is the same as a persona with the other. Only PNG is looked into: portraits are the only files that
each machine signs for itself. Nothing is proved here of the statement; :mod:`..tools.provenance` reads those.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from .cards.png_file import SIGNATURE

STATEMENT = b"caBX"
CHUNK = 2**20


def unsigned_hash(content: bytes | Path) -> str:
    """SHA-256 in hex of a PNG without its statement; of any other file as it is. Read in pieces, whatever it holds."""
    digest = hashlib.sha256()
    with BytesIO(content) if isinstance(content, bytes) else content.open("rb") as stream:
        for piece in _unsigned(stream):
            digest.update(piece)
    return digest.hexdigest()


def _unsigned(stream: BinaryIO) -> Iterator[bytes]:
    """The pieces of a file that are not the statement; what is no chunk, or is cut off, belongs to the file."""
    yield (head := stream.read(len(SIGNATURE)))
    while head == SIGNATURE and len(begin := stream.read(8)) == 8:
        length, kind = struct.unpack(">I4s", begin)
        if kind != STATEMENT:
            yield begin
        for piece in _pieces(stream, length + 4):  # with its checksum
            if kind != STATEMENT:
                yield piece
        if kind == b"IEND":
            break
    else:
        yield begin if head == SIGNATURE else b""
    yield from _pieces(stream)


def _pieces(stream: BinaryIO, left: float = float("inf")) -> Iterator[bytes]:
    while left > 0 and (piece := stream.read(int(min(CHUNK, left)))):
        left -= len(piece)
        yield piece
