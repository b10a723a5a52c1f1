"""A program's video, kept without a name, as frames of the size and rate that were asked for.

The file has no name any more when a run's folder is removed; it goes when the last reader lets go. Each reader has a
place of its own in it, so that several read at once, and memory does not grow with length.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image as Pictures

from ...personas.errors import ToolFailed
from ..animation.checked import Box, Measured, Meter
from ..media import Image, Speech

LONGEST_SIDE = 4096
"""Pixels; more is no talking head."""


class KeptVideo:
    """A video that a program made, taken over from ``path``."""

    def __init__(self, path: Path, tool: str = "") -> None:
        self.tool = tool
        self._file: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115  (it lives as long as its frames are wanted)
        with path.open("rb") as source:
            shutil.copyfileobj(source, self._file, 1 << 20)
        self._file.flush()
        self.size = os.fstat(self._file.fileno()).st_size

    def measured(self, speech: Speech | None, region: Box) -> Measured:
        """Every frame looked at once. ``ToolFailed`` when the file is no video."""
        with self._opened() as (container, fps):
            meter = Meter(fps, region)
            for frame in self._decoded(container):
                meter.see(frame)
        return meter.measured(speech)

    def frames(self, count: int, fps: float, size: int) -> Iterator[Image]:
        """``count`` frames at ``fps``, ``size`` pixels square: for each moment the frame that shows then; the last one
        stays."""
        with self._opened() as (container, own):
            source = self._decoded(container)
            at, shown = -1, None
            for k in range(count):
                wanted = int(k / fps * own + 1e-6)
                while at < wanted:
                    frame = next(source, None)
                    if frame is None:
                        break
                    shown, at = frame, at + 1
                if shown is None:
                    raise ToolFailed("the video has no frames", tool=self.tool)
                if at == wanted or k == 0 or shown.shape[:2] != (size, size):
                    shown = _fitted(shown, size)
                yield shown

    def _decoded(self, container: Any) -> Iterator[Image]:
        import av

        try:
            for frame in container.decode(video=0):
                yield frame.to_ndarray(format="rgb24")
        except (OSError, av.error.FFmpegError) as error:
            raise ToolFailed(f"the video breaks off: {error}", tool=self.tool) from error

    @contextmanager
    def _opened(self) -> Iterator[tuple[Any, float]]:
        import av

        try:
            container = av.open(io.BufferedReader(_Reader(self._file)), "r")
        except (OSError, av.error.FFmpegError) as error:
            raise ToolFailed(f"what it made is no video: {error}", tool=self.tool) from error
        with container:
            if not container.streams.video:
                raise ToolFailed("what it made has no picture", tool=self.tool)
            stream = container.streams.video[0]
            if max(stream.width, stream.height) > LONGEST_SIDE:
                raise ToolFailed(f"a video of {stream.width}x{stream.height}", tool=self.tool)
            yield container, float(stream.average_rate or stream.guessed_rate or 25)


class _Reader(io.RawIOBase):
    """A place of its own in a file that others read as well."""

    def __init__(self, file: BinaryIO) -> None:
        self._kept = file  # keeps it from being closed
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = os.pread(self._kept.fileno(), len(buffer), self._at)
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: os.fstat(self._kept.fileno()).st_size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        return self._at


def _fitted(frame: Image, size: int) -> Image:
    if frame.shape[:2] == (size, size):
        return frame
    return np.asarray(Pictures.fromarray(frame).resize((size, size), Pictures.Resampling.LANCZOS))
