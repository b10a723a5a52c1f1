"""Where files come from: what a source must answer, and the one that is a local folder.

The other one is the hub, in :mod:`.hub`. A source writes nothing: :mod:`.fetch` does.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from ...personas.errors import InvalidInput, ToolFailed
from .catalogue import Model
from .lock import read_lock
from .names import converted_name, wanted

CHUNK = 1 << 20


@dataclass(frozen=True)
class Offered:
    """One file that a source offers: bytes, and what the source says of its content: sha256, or git's blob id (sha1)
    where it is kept in git, or nothing."""

    name: str
    size: int
    sha256: str = ""
    blob: str = ""


@dataclass(frozen=True)
class Listing:
    """What a source has of a model: ``source`` in words, ``commit`` it stands for (``""`` where it cannot tell),
    ``state`` a word that changes when anything does."""

    source: str
    commit: str
    files: tuple[Offered, ...]
    state: str


class Source(Protocol):
    """A place that models are fetched from."""

    def listing(self, model: Model, commit: str = "") -> Listing:
        """The files of a model that are wanted, at ``commit`` or at the model's revision."""
        ...

    def read(self, model: Model, listing: Listing, name: str, start: int) -> Generator[tuple[int, bytes], None, None]:
        """The content from byte ``start`` on, as (position, bytes); a source that cannot go on there begins at 0."""
        ...


class FolderSource:
    """A folder with the files of a model: the repository's own, a folder of such by id or by hub id, a copy of a models
    folder, or a cache of ``huggingface_hub``. Links are followed only to where they stay inside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().absolute()
        if not self.folder.is_dir():
            raise InvalidInput(f"no folder {folder}", mend="give the folder that holds the model's files")

    def listing(self, model: Model, commit: str = "") -> Listing:
        root, told = self._root(model, commit)
        entry = read_lock(self.folder).models.get(model.id) if root.parent == self.folder else None
        if entry is not None:
            told = entry.commit
        found = _files(root, next(iter(entry.files)) if entry is not None and root.is_file() else "")
        names = list(found) if root.is_file() else self._names(root, model, found)
        pins = entry.files if entry is not None else {}
        stats = {name: found[name].stat() for name in names}
        files = tuple(Offered(name, stats[name].st_size, pins[name].sha256 if name in pins else "") for name in names)
        seen = "".join(f"{name}{stat.st_size}{stat.st_mtime_ns}" for name, stat in stats.items())
        return Listing(str(root), told, files, f"{root} {hashlib.sha256(seen.encode()).hexdigest()}")

    def read(self, model: Model, listing: Listing, name: str, start: int) -> Generator[tuple[int, bytes], None, None]:
        root = Path(listing.source)
        try:
            stream = open(root if root.is_file() else root / name, "rb")  # noqa: SIM115 - closed below
        except OSError as error:
            raise _lost(error) from error
        with stream:
            stream.seek(start)
            while chunk := _read(stream):
                yield start, chunk
                start += len(chunk)

    def _root(self, model: Model, commit: str) -> tuple[Path, str]:
        """Where in the folder the model's files begin, and the commit that the place tells of."""
        cached = self.folder / f"models--{model.hub_id.replace('/', '--')}"
        for cache in (cached, self.folder):
            if model.hub_id and (cache / "snapshots").is_dir():
                return _snapshot(cache, model, commit)
        for place in (self.folder / model.id, self.folder / model.hub_id):
            if place != self.folder and (place.is_dir() or (place.is_file() and model.layout == "file")):
                return place, ""
        return self.folder, ""

    def _names(self, root: Path, model: Model, found: dict[str, Path]) -> list[str]:
        """The names that are wanted of a folder; a pickle that was made safetensors there is not wanted again."""
        include = (*model.asked, *(converted_name(name) for name in model.convert))
        names = wanted(found, include, model.exclude, texts=model.layout == "folder")
        names = [name for name in names if not (name in model.convert and converted_name(name) in found)]
        if not names:
            raise InvalidInput(f"{root} holds no file of {model.title}", mend=f"it needs: {', '.join(model.asked)}")
        for name in names:
            self._stays_inside(found[name])
        return names

    def _stays_inside(self, path: Path) -> None:
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise ToolFailed(f"{path} is a link that leads out of {self.folder}", mend="copy the files themselves")


def _read(stream: IO[bytes]) -> bytes:
    try:
        return stream.read(CHUNK)
    except OSError as error:
        raise _lost(error) from error


def _lost(error: OSError) -> ToolFailed:
    return ToolFailed(f"the folder cannot be read any more: {error}", mend="bring it back and try again; what came is kept")


def _snapshot(cache: Path, model: Model, commit: str) -> tuple[Path, str]:
    """The snapshot of a ``huggingface_hub`` cache: of the commit, or of what the revision names there."""
    reference = cache / "refs" / model.revision
    if not commit and reference.is_file():
        commit = reference.read_text(encoding="ascii").strip()
    there = sorted(path.name for path in (cache / "snapshots").iterdir())
    if not commit and len(there) == 1:
        commit = there[0]
    if commit not in there:
        raise InvalidInput(
            f"{cache} has no snapshot of {commit or model.revision}", mend=f"it has: {', '.join(there) or 'none'}"
        )
    return cache / "snapshots" / commit, commit


def _files(root: Path, name: str = "") -> dict[str, Path]:
    """Every file under a folder by its name with slashes; folders that are links are not entered. A root that is a file
    is the only one, by ``name`` or its own."""
    if root.is_file():
        return {name or root.name: root}
    paths = (Path(folder) / name for folder, _, names in os.walk(root) for name in names)
    return {path.relative_to(root).as_posix(): path for path in paths if path.is_file()}
