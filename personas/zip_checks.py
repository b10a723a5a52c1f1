"""What a zip of unknown origin says of itself, judged before anything is unpacked. Nothing here writes a file.

Names that lead out of a folder, links, encrypted, doubled or endlessly growing files are refused.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from .errors import CardError

MEND = "export it again from the program that made it"
TROUBLE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, OverflowError,
    UnicodeError, MemoryError, LookupError, TypeError, struct.error,
)
"""What ``zipfile`` raises for a file that is no zip, or a broken one."""
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True)
class Most:
    """Bounds: ``files``; ``unpacked`` bytes in all; ``ratio`` unpacked bytes for each packed one, beyond the first
    megabyte of a file (text packs to a tenth, pictures hardly)."""

    files: int
    unpacked: int
    ratio: int = 200


@contextmanager
def opened(source: object, what: str) -> Iterator[zipfile.ZipFile]:
    """The zip in ``source``, a path or a file object. Whatever is wrong with it is ``CardError``, here and in the block."""
    try:
        with zipfile.ZipFile(source) as archive:  # type: ignore[call-overload]
            yield archive
    except TROUBLE as error:
        told = " ".join(str(error).split())[:120] or type(error).__name__
        raise CardError(f"{what} cannot be unpacked: {told}", mend="copy or download the whole file again") from None


def files_of(archive: zipfile.ZipFile, most: Most, what: str) -> list[zipfile.ZipInfo]:
    """The files of ``archive``, none of which is a danger; ``CardError`` names the one that is."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > most.files:
        raise CardError(f"{what} has {len(infos):,} files", mend=f"keep it within {most.files:,}")
    seen: set[str] = set()
    for info in infos:
        _check(info, seen, most, what)
        seen.add(info.filename)
    if sum(info.file_size for info in infos) > most.unpacked:
        raise CardError(f"{what} unpacks to more than {most.unpacked:,} bytes", mend=MEND)
    return infos


def pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo, what: str, size: int = 2**20) -> Iterator[bytes]:
    """The content of one file; never more than it said, whatever the data holds."""
    left = info.file_size
    with archive.open(info) as stream:
        while left > 0 and (piece := stream.read(min(size, left))):
            left -= len(piece)
            yield piece
        if left or stream.read(1):
            raise CardError(f"{info.filename!r} in {what} is not as long as it says", mend=MEND)


def safe_path(path: str) -> bool:
    """Whether a path stays inside its archive on every system."""
    parts = path.split("/")
    return (
        0 < len(path) <= 400 and "\\" not in path and not _DRIVE.match(path) and path.isprintable()
        and all(part not in ("", ".", "..") for part in parts)
    )


def write(out: object, files: Sequence[tuple[str, bytes]]) -> None:
    """A zip of ``files`` by path; the same content gives the same bytes. JSON is packed, the rest is as it was."""
    with zipfile.ZipFile(out, "w") as archive:  # type: ignore[call-overload]
        for path, content in files:
            archive.writestr(entry(path), content)


def entry(path: str) -> zipfile.ZipInfo:
    """What a zip says of a file that we put in: no time, nobody's rights."""
    info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED if path.endswith(".json") else zipfile.ZIP_STORED
    info.external_attr = 0o644 << 16
    return info


def _check(info: zipfile.ZipInfo, seen: set[str], most: Most, what: str) -> None:
    shown = repr(info.filename[:80])
    if not safe_path(info.filename):
        raise CardError(f"{what} has a file {shown}, which leads out of it", mend=MEND)
    if info.filename in seen:
        raise CardError(f"{what} has {shown} twice", mend=MEND)
    if (info.external_attr >> 16) & 0o170000 == 0o120000:
        raise CardError(f"{what} has a link {shown}", mend=MEND)
    if info.flag_bits & 1:
        raise CardError(f"{shown} in {what} is encrypted", mend="export it without a password")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise CardError(f"{shown} in {what} is packed in a way that such files are not", mend=MEND)
    if info.file_size > 2**20 + most.ratio * info.compress_size:
        raise CardError(f"{shown} in {what} unpacks to {info.file_size:,} bytes", mend=MEND)
