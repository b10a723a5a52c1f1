"""The models folder as a disk: taking turns with one model, sums and sizes of files, removing what is there.

It knows no source; :mod:`.fetch` brings files and :mod:`.state` judges them.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ...personas.errors import ToolFailed
from .lock import Pin, pin, read_lock
from .places import models_folder
from .staging import Staging

Meter = Callable[[str, int, int], None]
"""Told as bytes come: what is at work in a few words, bytes done, bytes in all. It may raise to stop."""


def no_meter(what: str, done: int, total: int) -> None:
    """A :data:`Meter` that tells nobody."""


@contextmanager
def turn(model: str, meter: Meter = no_meter) -> Iterator[None]:
    """Alone with one model among all processes on these files; says so while it waits."""
    try:
        models_folder().mkdir(parents=True, exist_ok=True)
        lock = FileLock(models_folder() / f".{model}.lock")
        while True:
            try:
                lock.acquire(timeout=0.5)
                break
            except Timeout:
                meter("waiting for another process that fetches it", 0, 0)
    except OSError as error:
        raise cannot_write(error) from error
    try:
        yield
    finally:
        lock.release()


def pin_of(path: Path, told: Callable[[int], None] | None = None) -> Pin:
    """Size and sha256 of a file; ``told`` hears the bytes read so far."""
    digest, done = hashlib.sha256(), 0
    with open(path, "rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
            done += len(chunk)
            if told is not None:
                told(done)
    return Pin(size=done, sha256=digest.hexdigest())


def remove_path(path: Path) -> None:
    """Remove a file or a whole folder; nothing where there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def size_on_disk(path: Path) -> int:
    """Bytes of a file, or of all the files under a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(inside.stat().st_size for inside in path.rglob("*") if inside.is_file())


def remove(model: str, *, forget: bool = False) -> int:
    """Remove a model and what was half-fetched of it; ``forget`` also what it was pinned to. Returns the bytes freed."""
    with turn(model):
        staging, place = Staging(model), models_folder() / model
        freed = staging.bytes() + size_on_disk(place)
        staging.clear()
        for path in (place, models_folder() / f".{model}.old"):
            remove_path(path)
        if forget and model in read_lock().models:
            pin(model, None)
    return freed


def cannot_write(error: OSError) -> ToolFailed:
    return ToolFailed(f"cannot write to {models_folder()}: {error}", mend="set ANIMISM_MODELS to another folder")
