"""Files that a user asks for by name: not over what is there, and whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

from ..personas.errors import InvalidInput, StoreError
from ..tools.files import appearing

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EIO}


def free(path: Path, overwrite: bool) -> None:
    """``InvalidInput`` where ``path`` is there and not to be written over."""
    if path.exists() and not overwrite:
        raise InvalidInput(f"{path} exists already", mend="give another name, or --overwrite")


def hand_out(path: Path, content: bytes) -> Path:
    """Write ``content`` to ``path``, making its folder. ``StoreError`` where the disk will not take it, ``InvalidInput``
    where the place is none to write to."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with appearing(path) as partial:
            partial.write_bytes(content)
    except OSError as error:
        told = f"cannot write {path}: {error.strerror or error}"
        if error.errno in _FULL:
            raise StoreError(told, mend="free space or give another place") from error
        raise InvalidInput(told, mend="give another place") from error
    return path
