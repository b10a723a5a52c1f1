"""The folder in which one creation is made: its own, kept when the process dies, gone when the creation ends.

Two at once of the very same request get a folder each. What a killed creation left and nobody asked for again is
removed after a week.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..personas.errors import StoreError

FORGOTTEN = 7 * 24 * 3600.0
"""Seconds after which a creation that was cut off is given up."""


@contextmanager
def making_folder(home: Path, name: str, *, resume: bool = True) -> Iterator[tuple[Path, bool]]:
    """A folder named ``name`` under ``home`` and whether a cut-off creation lies in it to go on with.

    Locks are files of their own that are never removed, one for the first two letters of a name, so that nobody can
    hold a lock on a file that is gone; whoever finds it held works in a folder that no other process can name.
    """
    from filelock import FileLock, Timeout

    making, locks = home / "making", home / "locks"
    try:
        making.mkdir(parents=True, exist_ok=True)
        locks.mkdir(exist_ok=True)
        _forget(making)
    except OSError as error:
        raise StoreError(
            f"cannot write to {home}: {error.strerror}", mend="set ANIMISM_HOME to a folder you may write to"
        ) from error
    lock = FileLock(locks / f"{name[:2]}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        name, resume = f"{name}-{os.getpid()}-{threading.get_ident()}", False
    folder = making / name
    resumed = resume and folder.exists()
    try:
        if not resumed:
            shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(exist_ok=True)
        yield folder, resumed
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()


def _forget(making: Path) -> None:
    """Remove what was left behind longer ago than :data:`FORGOTTEN`."""
    for folder in making.iterdir():
        if time.time() - folder.stat().st_mtime > FORGOTTEN:
            shutil.rmtree(folder, ignore_errors=True)
