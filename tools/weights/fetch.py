"""Fetching a model: from a source into a folder beside its place, proved, converted, and then in place as a whole.

A fetch that is cut off (a connection, a kill, Ctrl-C) goes on from the bytes it has. Two that fetch one model take
turns, and the second finds it done. Nobody is asked anything here; :mod:`animism.app.weights` asks.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from io import FileIO
from pathlib import Path

from filelock import FileLock, Timeout

from ...personas.errors import InvalidInput, ToolFailed
from .catalogue import Model
from .convert import convert_pickle
from .formats import fault_of, pickled_fault
from .lock import Agreement, Entry, Pin, now, pin, read_lock
from .places import find_model, models_folder
from .plan import Plan, free_disk, pinned_of, weights_of
from .sources import Offered, Source
from .staging import Staging

Meter = Callable[[str, int, int], None]
"""Told as bytes come: what is at work in a few words, bytes done, bytes in all. It may raise to stop."""


def no_meter(what: str, done: int, total: int) -> None:
    """A :data:`Meter` that tells nobody."""


def fetch(
    plan: Plan, source: Source, *, agreed: Agreement | None = None, meter: Meter = no_meter, update: bool = False
) -> Path:
    """Do what the plan says; returns the model's folder, or its file.

    :raises InvalidInput: the licence wants an agreement and there is none.
    :raises ToolFailed: the source fails, a content is not what it should be, the disk is full.
    """
    model = plan.model
    if model.agree and agreed is None and not (plan.pinned and plan.pinned.agreed):
        raise InvalidInput(
            f"{model.title} is given under {model.licence}, which wants your agreement first",
            mend=f"read it, then: animism weights fetch {model.id} --agree-licence {model.id}",
        )
    with turn(model.id, meter):
        if find_model(model.id) is not None and not update:  # another process fetched it meanwhile
            return models_folder() / model.id
        if not plan.fits:
            raise _no_room(plan.room, plan.free)
        staging = Staging(model.id)
        try:
            staging.begin(plan.listing)
            pins = _bring(plan, source, staging, meter)
            files, originals = _convert(model, staging, pins, meter)
            _prove(model, staging, files)
            entry = _entry(plan, files, originals, agreed)
            pin(model.id, entry)  # before the files are in place: a kill between the two leaves what can be fetched again
            _place(model, staging)
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT):
                raise ToolFailed(f"cannot write to {models_folder()}: {error}", mend="set ANIMISM_MODELS to another folder") from error
            staging.clear()
            raise _no_room(plan.total, free_disk()) from error
    return models_folder() / model.id


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
        raise ToolFailed(f"cannot write to {models_folder()}: {error}", mend="set ANIMISM_MODELS to another folder") from error
    try:
        yield
    finally:
        lock.release()


def _bring(plan: Plan, source: Source, staging: Staging, meter: Meter) -> dict[str, Pin]:
    """Every file of the listing, proved; what it is pinned to, by name."""
    pins, done = {}, 0
    for file in plan.listing.files:
        def told(n: int, name: str = file.name, before: int = done) -> None:
            meter(name, before + n, plan.total)

        pins[file.name] = _bring_one(plan, source, staging, file, told)
        done += file.size
    return pins


def _bring_one(
    plan: Plan, source: Source, staging: Staging, file: Offered, told: Callable[[int], None]
) -> Pin:
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


def _convert(
    model: Model, staging: Staging, pins: dict[str, Pin], meter: Meter
) -> tuple[dict[str, Pin], dict[str, Pin]]:
    """Pickles become safetensors; (pins of what stays, pins of what went)."""
    files, originals = dict(pins), {}
    for name in model.convert:
        if name not in pins:
            continue
        meter(f"converting {name}", 0, 0)
        target = staging.path(model.kept_names(name))
        convert_pickle(staging.path(name), target)
        staging.path(name).unlink()
        originals[name] = files.pop(name)
        files[model.kept_names(name)] = pin_of(target)
    return files, originals


def _prove(model: Model, staging: Staging, files: dict[str, Pin]) -> None:
    """Each file is of the kind that its ending says; one that is not goes, so that it is not taken for fetched. What
    else lies there, of a catalogue that asked for more, goes too."""
    for path in staging.files.rglob("*"):
        if path.is_file() and path.relative_to(staging.files).as_posix() not in files:
            path.unlink()
    for name in files:
        path = staging.path(name)
        fault = fault_of(path, name) or (pickled_fault(path) if model.may_be(name) else "")
        if fault:
            path.unlink()
            raise ToolFailed(f"{name}: {fault}", mend="use another mirror or folder; this file is not kept")


def _entry(plan: Plan, files: dict[str, Pin], originals: dict[str, Pin], agreed: Agreement | None) -> Entry:
    model, before = plan.model, plan.pinned
    if model.layout == "file":
        (only,) = weights_of(list(files))
        files = {only: files[only]}
    return Entry(
        hub_id=model.hub_id, revision=model.revision, source=plan.listing.source, fetched=now(), licence=model.licence,
        commit=plan.listing.commit or (before.commit if before else ""), files=files,
        originals=originals or (before.originals if before else {}), agreed=agreed or (before.agreed if before else None),
    )


def _place(model: Model, staging: Staging) -> None:
    """Move what is whole to where models are looked for, in place of what was there."""
    target, old = models_folder() / model.id, models_folder() / f".{model.id}.old"
    source = staging.files
    if model.layout == "file":
        (only,) = weights_of([path.name for path in source.rglob("*") if path.is_file()])
        source = next(source.rglob(only))
    remove_path(old)
    if target.exists():
        os.replace(target, old)  # a folder that holds files cannot be replaced in one step
    os.replace(source, target)
    remove_path(old)
    staging.clear()


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


def size_on_disk(path: Path) -> int:
    """Bytes of a file, or of all the files under a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(inside.stat().st_size for inside in path.rglob("*") if inside.is_file())


def _no_room(needed: int, free: int) -> ToolFailed:
    return ToolFailed(
        f"the disk of {models_folder()} is too full: {needed / 1e9:.2f} GB are needed and {free / 1e9:.2f} are free",
        mend="make room, or set ANIMISM_MODELS to a folder on another disk",
    )


