"""CHARX: a zip with ``card.json`` and the card's assets. Read into memory within bounds; nothing is unpacked to disk.

Names that lead out of a folder, links, encrypted, doubled or endlessly growing files are refused. Files that we do not
understand are kept by their path and written back.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from ..errors import CardError
from . import bounds
from .plain_json import MEND, parsed

CARD = "card.json"
_DRIVE = re.compile(r"[A-Za-z]:")


def read(data: bytes) -> tuple[Any, dict[str, bytes]]:
    """The value of ``card.json`` and every other file by path."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check(infos)
            files = _contents(archive, infos)
    except CardError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError,
            OverflowError, UnicodeError) as error:
        raise CardError(
            f"the CHARX cannot be unpacked: {str(error)[:120]}", mend="copy or download the whole file again"
        ) from None
    if CARD not in files:
        raise CardError(f"the zip holds no {CARD}", mend="give a CHARX, which has one at its root")
    return parsed(files.pop(CARD), CARD), files


def write(card: bytes, files: Mapping[str, bytes]) -> bytes:
    """A CHARX; the same content gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in {CARD: card, **files}.items():
            info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED if path.endswith(".json") else zipfile.ZIP_STORED
            archive.writestr(info, content)
    return out.getvalue()


def _check(infos: list[zipfile.ZipInfo]) -> None:
    """What the zip says of itself, before anything is unpacked."""
    if len(infos) > bounds.FILES:
        raise CardError(f"the CHARX has {len(infos):,} files", mend=f"keep it within {bounds.FILES:,}")
    seen: set[str] = set()
    for info in infos:
        shown = repr(info.filename[:80])
        if not safe_path(info.filename):
            raise CardError(f"the CHARX has a file {shown}, which leads out of it", mend=MEND)
        if info.filename in seen:
            raise CardError(f"the CHARX has {shown} twice", mend=MEND)
        if (info.external_attr >> 16) & 0o170000 == 0o120000:
            raise CardError(f"the CHARX has a link {shown}", mend=MEND)
        if info.flag_bits & 1:
            raise CardError(f"{shown} in the CHARX is encrypted", mend="export it without a password")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise CardError(f"{shown} in the CHARX is packed in a way that cards are not", mend=MEND)
        if info.file_size > 2**20 + bounds.RATIO * info.compress_size:
            raise CardError(f"{shown} in the CHARX unpacks to {info.file_size:,} bytes", mend=MEND)
        seen.add(info.filename)
    if sum(info.file_size for info in infos) > bounds.UNPACKED:
        raise CardError(f"the CHARX unpacks to more than {bounds.UNPACKED:,} bytes", mend=MEND)


def safe_path(path: str) -> bool:
    """Whether a path stays inside its archive on every system."""
    parts = path.split("/")
    return (
        0 < len(path) <= 400 and "\\" not in path and not _DRIVE.match(path) and path.isprintable()
        and all(part not in ("", ".", "..") for part in parts)
    )


def _contents(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """Each file; never more than it said, whatever the data holds."""
    files = {}
    for info in infos:
        with archive.open(info) as stream:
            files[info.filename] = stream.read(info.file_size + 1)
        if len(files[info.filename]) != info.file_size:
            raise CardError(f"{info.filename!r} in the CHARX is not as long as it says", mend=MEND)
    return files
