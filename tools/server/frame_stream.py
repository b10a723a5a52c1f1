"""Frames over a wire, one by one: memory is bounded at both ends, and what goes wrong in mid-stream is told.

Each piece begins with a sign and the length of its content, ``>cI``: ``F`` a frame, uint8 (H, W, 3), after its height
and width (``>HH``), ``E`` an error as JSON, ``.`` the end. A stream that stops without ``.`` or ``E`` is broken.
"""

from __future__ import annotations

import asyncio
import logging
import struct
from collections.abc import AsyncIterator, Iterator
from typing import Any

import numpy as np

from ...personas.errors import AnimismError, ToolFailed
from ..contracts import Frames
from . import errors_wire
from .wire import dumps, loads

MEDIA_TYPE = "application/x-animism-frames"
DESCRIPTION = "pieces: sign, length, content; F a frame (height, width, RGB bytes), E an error, . the end"
HEAD = struct.Struct(">cI")
SIDES = struct.Struct(">HH")
MAX_PIECE = 200_000_000
log = logging.getLogger("animism.tools.server")


def piece(sign: bytes, content: bytes = b"") -> bytes:
    return HEAD.pack(sign, len(content)) + content


def frame_piece(frame: np.ndarray) -> bytes:
    """One frame; ``ToolFailed`` for what is none."""
    if not isinstance(frame, np.ndarray) or frame.dtype != np.uint8 or frame.ndim != 3 or frame.shape[2] != 3:
        raise ToolFailed("the tool made a frame that is no uint8 (H, W, 3)", mend="tell the tool's author")
    return piece(b"F", SIDES.pack(*frame.shape[:2]) + np.ascontiguousarray(frame).tobytes())


def pieces(frames: Frames) -> Iterator[bytes]:
    """A whole stream, with its end or its error. Frames are made as they are taken."""
    source: Any = None
    try:
        source = iter(frames)
        for frame in source:
            yield frame_piece(frame)
        yield piece(b".")
    except GeneratorExit:
        raise
    except BaseException as error:
        known = errors_wire.ours(error, "the tool")
        if known is not error:
            log.error("frames broke off", exc_info=error)
        yield piece(b"E", dumps(errors_wire.to_wire(known)))
    finally:
        getattr(source, "close", lambda: None)()


async def sent(frames: Frames) -> AsyncIterator[bytes]:
    """The pieces, each made in a thread when the one before it is on its way."""
    source = pieces(frames)
    try:
        while (content := await asyncio.to_thread(next, source, None)) is not None:
            yield content
    finally:
        await asyncio.shield(asyncio.to_thread(source.close))


def read(stream: Any) -> Iterator[np.ndarray]:
    """Frames out of ``stream``, whose ``read(n)`` gives n bytes, or fewer at the end.

    :raises AnimismError: what went wrong on the other side, or ``ToolFailed`` for a stream that broke off.
    """
    while True:
        sign, size = HEAD.unpack(_exactly(stream, HEAD.size))
        if size > MAX_PIECE:
            raise ToolFailed("the stream of frames makes no sense", mend="try again")
        content = _exactly(stream, size)
        if sign == b".":
            return
        if sign == b"E":
            raise errors_wire.from_wire(loads(content))
        height, width = SIDES.unpack_from(content)
        if sign != b"F" or size != SIDES.size + height * width * 3:
            raise ToolFailed("the stream of frames makes no sense", mend="try again")
        yield np.frombuffer(content, np.uint8, offset=SIDES.size).reshape(height, width, 3)


def _exactly(stream: Any, size: int) -> bytearray:
    content = bytearray()
    while len(content) < size:
        part = stream.read(size - len(content))
        if not part:
            raise broken()
        content += part
    return content


def broken() -> AnimismError:
    return ToolFailed("the stream of frames broke off", mend="try again; is the tool server still there?")
