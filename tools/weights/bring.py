"""Bringing one file from a source to the staging folder: from the byte one has, summed as it passes, proved at its end.

No byte more is written than was promised, and what does not match its hash is not kept.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import closing
from io import FileIO
from pathlib import Path

from ...personas.errors import ToolFailed
from .lock import Pin
from .plan import Plan, pinned_of
from .sources import Offered, Source
from .staging import Staging


def bring(
    plan: Plan, source: Source, staging: Staging, file: Offered, told: Callable[[int], None]
) -> Pin:
    """Have one file of a plan whole in the staging folder; ``told`` hears the bytes that are there so far.

    :raises ToolFailed: the source fails, or what came is not what was promised.
    """
    target, coming = staging.path(file.name), staging.coming(file.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file() and target.stat().st_size == file.size:
        target.replace(coming)  # it came whole before; its sum is taken again
    sums = _Sums(file)
    with open(coming, "ab+", buffering=0) as stream:
        sums = _already(stream, file, told)
        if sums.bytes < file.size:
            sums = _go_on(plan, source, file, stream, sums, told)
    _whole(plan, file, sums, coming)
    coming.replace(target)
    return Pin(size=file.size, sha256=sums.sha256.hexdigest())


def _already(stream: FileIO, file: Offered, told: Callable[[int], None]) -> _Sums:
    """The sums of what came before; what is longer than it should be is thrown away."""
    sums = _Sums(file)
    if stream.tell() > file.size:
        stream.truncate(0)
    stream.seek(0)
    while chunk := stream.read(1 << 20):
        sums.add(chunk)
        told(sums.bytes)
    return sums


def _go_on(
    plan: Plan, source: Source, file: Offered, stream: FileIO, sums: _Sums, told: Callable[[int], None]
) -> _Sums:
    """Write what the source still has of a file, and no byte more than it promised. ``stream`` writes at its end."""
    with closing(source.read(plan.model, plan.listing, file.name, sums.bytes)) as chunks:
        for position, chunk in chunks:
            if position != sums.bytes:  # the source could not go on from there
                stream.truncate(0)
                sums = _Sums(file)
            if sums.bytes + len(chunk) > file.size:
                sums.bytes += len(chunk)  # too long: it will not count as whole
                break
            _write_all(stream, chunk)
            sums.add(chunk)
            told(sums.bytes)
    os.fsync(stream.fileno())  # a power cut must not leave a whole-looking file
    return sums


def _write_all(stream: FileIO, chunk: bytes) -> None:
    """Unbuffered, so that a kill loses nothing that came; the system may take a part at a time."""
    left = memoryview(chunk)
    while left:
        left = left[stream.write(left) or 0:]


class _Sums:
    """The sha256 of a file's content, and git's id of it where its source tells that, taken as it passes."""

    def __init__(self, file: Offered) -> None:
        self.bytes = 0
        self.sha256 = hashlib.sha256()
        self.blob = hashlib.sha1(b"blob %d\0" % file.size, usedforsecurity=False) if file.blob else None

    def add(self, chunk: bytes) -> None:
        self.bytes += len(chunk)
        self.sha256.update(chunk)
        if self.blob is not None:
            self.blob.update(chunk)


def _whole(plan: Plan, file: Offered, sums: _Sums, coming: Path) -> None:
    """Fail unless a file that came is what it should be; what is not is removed."""
    expected, blob = pinned_of(plan.pinned, file), sums.blob.hexdigest() if sums.blob is not None else ""
    if sums.bytes != file.size:
        fault = f"{file.size} bytes were promised and {sums.bytes} came"
    elif (expected and sums.sha256.hexdigest() != expected) or blob != file.blob:
        fault = "its content is not what its hash promises"
    else:
        return
    coming.unlink(missing_ok=True)
    raise ToolFailed(f"{file.name} from {plan.listing.source}: {fault}", mend="try again, or another mirror")
