"""Files of an ``.animism`` archive that its manifest does not name: kept as one asset, a zip, and written back from it.

Nothing is judged but their size: they may be anybody's, and all of them lie in memory when they go back out.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from . import zip_checks
from .errors import CardError, StoreError

EXTRA = "archive.extra"
"""The asset that holds them."""
MOST = zip_checks.Most(files=20_000, unpacked=64 * 2**20)
"""Of all of them together."""


def keep(archive: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo], target: Path, what: str) -> None:
    """The files ``infos`` of ``archive``, piece by piece into the zip ``target``. ``CardError``, before anything is
    written, where they are too much; ``StoreError`` where the disk does not take them."""
    if sum(info.file_size for info in infos) > MOST.unpacked:
        raise CardError(
            f"{what} has more than {MOST.unpacked:,} bytes in files that its manifest does not name", mend="take them out"
        )
    with written(), zipfile.ZipFile(target, "w") as kept:
        for info in sorted(infos, key=lambda one: one.filename):
            with kept.open(zip_checks.entry(info.filename), "w") as out:
                for piece in zip_checks.pieces(archive, info, what):
                    out.write(piece)


def kept_files(packed: bytes, what: str) -> list[tuple[str, bytes]]:
    """What :func:`keep` kept."""
    with zip_checks.opened(io.BytesIO(packed), what) as archive:
        return [(info.filename, archive.read(info)) for info in zip_checks.files_of(archive, MOST, what)]


@contextmanager
def written() -> Iterator[None]:
    """A disk that does not take what is unpacked is ``StoreError``."""
    try:
        yield
    except OSError as error:
        told = os.strerror(error.errno) if error.errno else error
        raise StoreError(f"cannot unpack the persona: {told}", mend="free some space") from error
