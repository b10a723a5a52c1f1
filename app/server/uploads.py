"""Files that people send: kept beside nothing else, under names of ours, for as long as they are worked with.

What is in them is checked by whoever opens them.
"""

from __future__ import annotations

import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fastapi import Request, UploadFile
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from ...personas.errors import InvalidInput, StoreError
from ...tools.media import Image
from .problems import problem

FORGOTTEN = 24 * 3600.0
"""Seconds after which an upload of a server that was killed is removed."""
FIELDS, FILES = 12, 2


async def form_of(request: Request) -> FormData:
    """The fields of a multipart body, files on disk above a megabyte; 400 when it is none."""
    try:
        return await request.form(max_files=FILES, max_fields=FIELDS, max_part_size=1_000_000)
    except HTTPException as error:
        raise problem(400, f"the form cannot be read: {error.detail}", mend="send multipart/form-data") from None


def keep(upload: UploadFile, home: Path, most: int, what: str = "picture") -> Path:
    """Copy an upload to a file of its own under ``home``; 413 when it is larger than ``most`` bytes."""
    folder = home / "cache" / "uploads"
    path = folder / secrets.token_hex(12)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        with path.open("wb") as out:
            shutil.copyfileobj(upload.file, out)
        size = path.stat().st_size
    except OSError as error:
        path.unlink(missing_ok=True)
        told = f"cannot keep the {what}: {error.strerror or error}"
        raise StoreError(told, mend="free some space and try again") from error
    if size > most:
        path.unlink()
        raise problem(413, f"the {what} has {size / 1e6:.0f} MB", mend=f"send at most {most / 1e6:.0f} MB")
    if not size:
        path.unlink()
        raise problem(400, f"the {what} is empty", mend="choose another file")
    return path


def sweep(folder: Path) -> None:
    """Remove what was left behind long ago."""
    for path in folder.iterdir():
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > FORGOTTEN:
                path.unlink()


@contextmanager
def nameless(path: Path, what: str = "the picture") -> Iterator[None]:
    """``InvalidInput`` about a kept file, worded without the name that we gave it."""
    try:
        yield
    except InvalidInput as error:
        raise type(error)(str(error).replace(repr(str(path)), what).replace(str(path), what), mend=error.mend) from None


def opened(path: Path) -> Image:
    """A kept picture, uint8 (H, W, 3); ``InvalidInput`` when it is none, or a bomb."""
    from ...tools.portrait.picture import open_picture

    with nameless(path):
        return open_picture(path)
