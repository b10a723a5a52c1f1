"""What is here of the models: in place, half-fetched or absent, and whether what is in place is what was fetched.

It reads and hashes; it changes nothing, and torch is not needed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .catalogue import Model
from .disk import Meter, no_meter, pin_of, size_on_disk
from .formats import fault_of, pickled_fault, tensor_names
from .lock import Entry, read_lock
from .names import is_pickle
from .places import fetch_command, find_model, models_folder
from .staging import Staging

State = Literal["here", "unpinned", "partial", "absent"]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: the file (``""`` for the model itself) and what."""

    file: str
    what: str


@dataclass(frozen=True)
class Report:
    """What :func:`verify` found of one model. ``files`` were looked at, ``hashed`` says whether their sums were taken."""

    id: str
    state: State
    files: int
    hashed: bool
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        return not self.problems


def state_of(model: str) -> State:
    """``here`` (fetched, pinned), ``unpinned`` (put there by hand), ``partial`` (a fetch was cut off) or ``absent``."""
    if find_model(model) is not None:
        return "here" if model in read_lock().models else "unpinned"
    return "partial" if Staging(model).bytes() else "absent"


def disk_bytes(model: str) -> int:
    """What a model takes on the disk, what is half-fetched included."""
    place = find_model(model)
    return Staging(model).bytes() + (size_on_disk(place) if place is not None else 0)


def verify(model: Model, *, quick: bool = False, meter: Meter = no_meter) -> Report:
    """Hold a model to its lock: every file there, of its size and (unless ``quick``) its sha256, of the kind that its
    ending says, and nothing beside. Without a lock only the kinds are looked at."""
    state, entry = state_of(model.id), read_lock().models.get(model.id)
    place = find_model(model.id)
    if place is None:
        return Report(model.id, state, 0, False, (Problem("", f"not here; {fetch_command(model.id)}"),))
    found = _found(place, entry)
    problems = _presence(found, entry, model)
    problems += _kinds(model, found)
    if entry is not None:
        problems += _contents(found, entry, quick, meter)
    problems += _indexes(found)
    return Report(model.id, state, len(found), entry is not None and not quick, tuple(problems))


def models_here() -> list[str]:
    """The ids under the models folder: those in place and those that are half-fetched."""
    folder = models_folder()
    if not folder.is_dir():
        return []
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".") and path.suffix != ".json"}
    halves = {path.name[1:-5] for path in folder.glob(".*.part")}
    return sorted(name for name in names | halves if find_model(name) is not None or Staging(name).bytes())


def _found(place: Path, entry: Entry | None) -> dict[str, Path]:
    """Every file that is in place by name."""
    if place.is_file():
        return {next(iter(entry.files)) if entry else place.name: place}
    return {path.relative_to(place).as_posix(): path for path in sorted(place.rglob("*")) if not path.is_dir()}


def _presence(found: dict[str, Path], entry: Entry | None, model: Model) -> list[Problem]:
    if entry is None:
        return [] if found else [Problem("", "the folder is empty")]
    problems = [Problem(name, "is missing") for name in sorted(set(entry.files) - set(found))]
    return problems + [Problem(name, "is not of this model") for name in sorted(set(found) - set(entry.files))]


def _kinds(model: Model, found: dict[str, Path]) -> list[Problem]:
    """Files that are not what their ending says, and pickles."""
    problems = []
    for name, path in found.items():
        if path.is_symlink() and not path.exists():
            problems.append(Problem(name, "is a link to nothing"))
        elif is_pickle(name) and not model.may_be(name):
            problems.append(Problem(name, "may be a pickle, which runs code when it is read"))
        elif name in model.convert:
            problems.append(Problem(name, f"is a pickle; animism weights convert {model.id}"))
        else:
            fault = fault_of(path, name) or (pickled_fault(path) if is_pickle(name) else "")
            problems += [Problem(name, fault)] if fault else []
    return problems


def _contents(found: dict[str, Path], entry: Entry, quick: bool, meter: Meter) -> list[Problem]:
    """Files whose size or sum is not the one that was fetched."""
    problems, done, total = [], 0, sum(pin.size for pin in entry.files.values())
    for name, pinned in entry.files.items():
        path = found.get(name)
        if path is None or not path.is_file():
            continue
        size = path.stat().st_size
        if size != pinned.size:
            problems.append(Problem(name, f"{size} bytes where {pinned.size} were fetched"))
        elif not quick and pin_of(path, _told(meter, name, done, total)).sha256 != pinned.sha256:
            problems.append(Problem(name, "changed since it was fetched (sha256)"))
        done += pinned.size
    return problems


def _told(meter: Meter, name: str, before: int, total: int) -> Callable[[int], None]:
    return lambda n: meter(name, before + n, total)


def _indexes(found: dict[str, Path]) -> list[Problem]:
    """Shards that an index names and that are not there, or lack a tensor that it promises."""
    problems = []
    for name, path in found.items():
        if not name.endswith(".safetensors.index.json"):
            continue
        try:
            where = dict(json.loads(path.read_bytes())["weight_map"])
        except (OSError, ValueError, KeyError, TypeError):
            problems.append(Problem(name, "is no index of shards"))
            continue
        folder = name.rpartition("/")[0]
        for shard in sorted(set(map(str, where.values()))):
            problems += _shard(found.get(f"{folder}/{shard}" if folder else shard), shard,
                               (tensor for tensor, of in where.items() if of == shard))
    return problems


def _shard(path: Path | None, shard: str, tensors: Iterable[str]) -> list[Problem]:
    if path is None:
        return [Problem(shard, "is missing, and the index names it")]
    try:
        lost = sorted(set(tensors) - tensor_names(path))
    except (OSError, ValueError):
        return []  # told by its kind already
    return [Problem(shard, f"lacks {len(lost)} tensors of the index, {lost[0]!r} first")] if lost else []
