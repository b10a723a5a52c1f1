"""``.animism``: a persona as one file, which becomes the same persona elsewhere.

A zip. ``manifest.json`` (:mod:`.archive_manifest`) names the format, the persona, its versions and the SHA-256 and size
of every file; ``persona.json`` is the specification, ``making.json`` how it came to be, ``assets/NAME`` its files as they
are stored; an older version lies under ``versions/NUMBER/``, but for files that lie in the archive already. Anybody can
unpack it with an ordinary program. Files that the manifest does not name are kept, and written back.

Nothing here opens a store. Memories of talks are not part of a persona and never inside.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from pydantic import ValidationError

from . import archive_extra, zip_checks
from .archive_extra import EXTRA
from .archive_manifest import FORMAT, VERSION, FileEntry, Manifest, VersionEntry, manifest
from .cards.plain_json import parsed
from .errors import CardError, StoreError
from .spec import PersonaSpec
from .store import Arriving, StoredPersona

SUFFIX = ".animism"
MANIFEST, SPEC, MAKING = "manifest.json", "persona.json", "making.json"
MOST = zip_checks.Most(files=20_000, unpacked=2 * 2**30)
LONGEST = {"manifest": 16 * 2**20, "spec": 16 * 2**20, "making": 4 * 2**20}
"""Bytes of a file that is read whole; a specification may hold a card with its lorebook."""
TOLD = 64 * 2**20
"""Bytes of the specifications and makings of all versions together, however often one is named."""
_WHAT = "the persona's file"


@dataclass(frozen=True)
class ArchivedVersion(Arriving):
    """One version that an archive holds; ``assets`` are unpacked files, checked against their hashes."""

    assets: Mapping[str, Path]


@dataclass(frozen=True)
class Archive:
    """What an ``.animism`` file holds. ``notes`` is what the user should know."""

    id: str
    slug: str
    current: int
    versions: tuple[ArchivedVersion, ...]
    rights: Mapping[str, Any]
    made_by: str
    notes: tuple[str, ...] = ()

    @property
    def now(self) -> ArchivedVersion:
        """The current version."""
        return next(one for one in self.versions if one.number == self.current)


def is_archive(head: bytes | Path) -> bool:
    """Whether a file, or its bytes, is a zip with a manifest: cheap, and no judgement of the rest."""
    try:
        with zipfile.ZipFile(io.BytesIO(head) if isinstance(head, bytes) else head) as archive:
            return MANIFEST in archive.namelist() and "card.json" not in archive.namelist()
    except zip_checks.TROUBLE:
        return False


def write(
    out: IO[bytes], versions: Sequence[tuple[StoredPersona, int | None]], *, current: int, made_by: str,
    rights: Mapping[str, Any] | None = None,
) -> None:
    """An archive of ``versions``, each with the version it was made from; ``current`` is the number of the one that
    counts. The same personas give the same bytes."""
    packed = _Packed()
    ordered = sorted(versions, key=lambda pair: (pair[0].version != current, pair[0].version))
    entries = [packed.version(stored, parent, stored.version == current) for stored, parent in ordered]
    now = ordered[0][0]
    told = {
        "format": FORMAT, "version": VERSION, "minimum_reader": 1, "made_by": made_by,
        "persona": {"id": now.id, "slug": now.slug, "name": now.name, "summary": now.spec.summary, "current": current},
        "versions": sorted((entry.model_dump(mode="json") for entry in entries), key=lambda entry: entry["number"]),
        "rights": dict(rights or {}),
        "files": {path: packed.entry(content).model_dump() for path, content in packed.files.items()},
    }
    extra = [(path, content) for path, content in packed.extra if path not in packed.files]  # newer files won their names
    zip_checks.write(out, [(MANIFEST, _json(told)), *packed.files.items(), *extra])


def unpacked(source: str | Path | bytes, folder: Path) -> Archive:
    """What ``source`` holds, every file proved and laid into ``folder`` under a number of ours.

    :raises CardError: it is none, is damaged or dangerous, or needs a newer Animism; nothing was kept.
    :raises StoreError: ``folder`` does not take the files.
    """
    with zip_checks.opened(io.BytesIO(source) if isinstance(source, bytes) else source, _WHAT) as archive:
        infos = {info.filename: info for info in zip_checks.files_of(archive, MOST, _WHAT)}
        read = read_manifest(archive, _WHAT)
        laid = {path: _lay(archive, infos, path, read.files[path], folder / f"{i:05d}")
                for i, path in enumerate(read.files)}
        others = [info for path, info in infos.items() if path not in read.files and path != MANIFEST]
        if others:
            archive_extra.keep(archive, others, folder / EXTRA, _WHAT)
    return _archive(read, laid, len(others), folder / EXTRA)


def read_manifest(archive: zipfile.ZipFile, what: str) -> Manifest:
    """The manifest of an opened archive, checked; ``CardError`` where it has none, or one that cannot be."""
    if MANIFEST not in archive.namelist():
        raise CardError(f"the zip holds no {MANIFEST}", mend="give an .animism file, or a character card")
    info = archive.getinfo(MANIFEST)
    _short(MANIFEST, info.file_size, "manifest")
    read = manifest(parsed(b"".join(zip_checks.pieces(archive, info, what)), MANIFEST))
    _readable(read)
    return read


class _Packed:
    """The files of an archive as they come together; what is there already is not packed twice."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.extra: list[tuple[str, bytes]] = []
        self._path_of: dict[str, str] = {}

    def version(self, stored: StoredPersona, parent: int | None, current: bool) -> VersionEntry:
        place = "" if current else f"versions/{stored.version}/"
        self.files[place + SPEC] = (stored.spec.model_dump_json(indent=2) + "\n").encode()
        self.files[place + MAKING] = _json(stored.making)
        if current and EXTRA in stored.assets:
            self.extra = archive_extra.kept_files(stored.read(EXTRA), _WHAT)
        assets = {name: self._asset(f"{place}assets/{name}", asset.sha256, asset)
                  for name, asset in sorted(stored.assets.items()) if name != EXTRA}
        return VersionEntry(number=stored.version, parent=parent, note=stored.note, created=stored.created,
                            spec=place + SPEC, making=place + MAKING, assets=assets)

    def _asset(self, path: str, sha256: str, asset: Any) -> str:
        if sha256 not in self._path_of:
            self.files[path] = asset.read()
            self._path_of[sha256] = path
        return self._path_of[sha256]

    @staticmethod
    def entry(content: bytes) -> FileEntry:
        return FileEntry(sha256=hashlib.sha256(content).hexdigest(), size=len(content))


def _lay(archive: zipfile.ZipFile, infos: Mapping[str, zipfile.ZipInfo], path: str, told: FileEntry, target: Path) -> Path:
    """One file, written piece by piece while it is hashed."""
    shown = repr(path[:80])
    if path not in infos:
        raise CardError(f"{_WHAT} lacks {shown}", mend="copy or download the whole file again")
    digest = hashlib.sha256()
    if infos[path].file_size == told.size:
        try:
            with archive_extra.written(), target.open("wb") as out:
                for piece in zip_checks.pieces(archive, infos[path], _WHAT):
                    digest.update(piece)
                    out.write(piece)
        except StoreError:
            target.unlink(missing_ok=True)
            raise
    if digest.hexdigest() != told.sha256 or infos[path].file_size != told.size:
        raise CardError(f"{shown} in {_WHAT} is not what its manifest tells", mend="get the file anew: it was changed")
    return target


def _readable(read: Manifest) -> None:
    """Told sizes are proved before anything is read whole."""
    told = [(path, read.files[path].size, kind) for one in read.versions
            for path, kind in ((one.spec, "spec"), (one.making, "making"))]
    for path, size, kind in told:
        _short(path, size, kind)
    if sum(size for _, size, _ in told) > TOLD:
        raise CardError(f"the versions in {_WHAT} have more than {TOLD:,} bytes of text", mend="export it without its history")
    if any(EXTRA in one.assets for one in read.versions):
        raise CardError(f"{_WHAT} has a file {EXTRA}, a name that Animism keeps for itself", mend="export the persona again")


def _short(path: str, size: int, kind: str) -> None:
    if size > LONGEST[kind]:
        raise CardError(f"{path[:80]!r} in {_WHAT} has {size:,} bytes", mend=f"keep it within {LONGEST[kind]:,}")


def _archive(read: Manifest, laid: Mapping[str, Path], others: int, extra: Path) -> Archive:
    notes = []
    if read.version > VERSION:
        notes.append(f"the file is of format {read.version}; what is newer than {VERSION} in it is not used")
    versions = [_version(entry, laid) for entry in read.versions]
    if others:
        versions = [
            replace(one, assets={**one.assets, EXTRA: extra}) if one.number == read.persona.current else one
            for one in versions
        ]
        notes.append(f"{others} files that its manifest does not name are kept and not used")
    return Archive(
        read.persona.id, read.persona.slug, read.persona.current, tuple(versions), read.rights, read.made_by[:100],
        tuple(notes),
    )


def _version(entry: VersionEntry, laid: Mapping[str, Path]) -> ArchivedVersion:
    assets = {name: laid[path] for name, path in entry.assets.items()}
    making = parsed(laid[entry.making].read_bytes(), entry.making, room=2)
    if not isinstance(making, dict):
        raise CardError(f"{entry.making} is no object", mend=zip_checks.MEND)
    try:
        spec = PersonaSpec.model_validate(parsed(laid[entry.spec].read_bytes(), entry.spec, room=2))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])[:120]
        raise CardError(f"{entry.spec}: {place}: {first['msg'][:120]}", mend="export the persona again") from None
    return ArchivedVersion(entry.number, entry.parent, entry.note, entry.created, spec, making, assets)


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8", "replace")
