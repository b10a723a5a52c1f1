"""What a server and a worker process say to each other: pieces with their length in front, over a pair of pipes.

Each piece is a sign, the number of the call it belongs to, its length (``>cIQ``) and its content: JSON, or the bytes of
a frame. Any thread may send; one reads. """

from __future__ import annotations

import struct
import threading
from typing import Any, BinaryIO

HEAD = struct.Struct(">cIQ")
MAX_PIECE = 2_000_000_000
HELLO, RUN, CANCEL, FRAMES, MORE, STOP = b"H", b"R", b"C", b"F", b"M", b"S"
"""Asked of a worker: what it has, run, stop a call, begin a stream, give the next frame, end a stream."""
PROGRESS, RESULT, ERROR, FRAME, END = b"p", b"r", b"e", b"f", b"."
"""Told by a worker."""


class Channel:
    """One end of the talk."""

    def __init__(self, reader: BinaryIO, writer: BinaryIO) -> None:
        self._reader, self._writer, self._lock = reader, writer, threading.Lock()

    def send(self, sign: bytes, number: int, content: bytes = b"") -> None:
        """Send one piece whole. ``OSError`` or ``ValueError`` when nobody is there any more."""
        with self._lock:
            self._writer.write(HEAD.pack(sign, number, len(content)))
            self._writer.write(content)
            self._writer.flush()

    def receive(self) -> tuple[bytes, int, bytes] | None:
        """The next piece; ``None`` at the end of the talk."""
        head = self._exactly(HEAD.size)
        if head is None:
            return None
        sign, number, size = HEAD.unpack(head)
        if size > MAX_PIECE:
            return None
        content = self._exactly(size)
        return None if content is None else (sign, number, content)

    def close(self) -> None:
        for end in (self._writer, self._reader):
            try:
                end.close()
            except (OSError, ValueError):
                pass

    def _exactly(self, size: int) -> bytes | None:
        try:
            content: Any = self._reader.read(size) if size else b""
        except (OSError, ValueError):
            return None
        return content if len(content) == size else None
