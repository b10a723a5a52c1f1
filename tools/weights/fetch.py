"""Fetching a model: from a source into a folder beside its place, proved, converted, and then in place as a whole.

A fetch that is cut off (a connection, a kill, Ctrl-C) goes on from the bytes it has. Two that fetch one model take
turns, and the second finds it done. Nobody is asked anything here; :mod:`animism.app.weights` asks.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from ...personas.errors import InvalidInput, ToolFailed
from .bring import bring
from .catalogue import Model
from .convert import convert_pickle
from .disk import Meter, cannot_write, no_meter, pin_of, remove_path, turn
from .formats import fault_of, pickled_fault
from .lock import Agreement, Entry, Pin, now, pin
from .places import find_model, models_folder
from .plan import Plan, free_disk
from .sources import Source
from .staging import Staging


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
                raise cannot_write(error) from error
            staging.clear()
            raise _no_room(plan.total, free_disk()) from error
    return models_folder() / model.id


def _bring(plan: Plan, source: Source, staging: Staging, meter: Meter) -> dict[str, Pin]:
    """Every file of the listing, proved; what it is pinned to, by name."""
    pins, done = {}, 0
    for file in plan.listing.files:
        def told(n: int, name: str = file.name, before: int = done) -> None:
            meter(name, before + n, plan.total)

        pins[file.name] = bring(plan, source, staging, file, told)
        done += file.size
    return pins


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
        convert_pickle(staging.path(name), target, inert=model.inert)
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
        (source,) = (path for path in staging.files.rglob("*") if path.is_file())
    remove_path(old)
    if target.exists():
        os.replace(target, old)  # a folder that holds files cannot be replaced in one step
    os.replace(source, target)
    remove_path(old)
    staging.clear()


def _no_room(needed: int, free: int) -> ToolFailed:
    return ToolFailed(
        f"the disk of {models_folder()} is too full: {needed / 1e9:.2f} GB are needed and {free / 1e9:.2f} are free",
        mend="make room, or set ANIMISM_MODELS to a folder on another disk",
    )


