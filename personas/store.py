"""Where personas are kept: whole or not at all, every save a version, found by name.

Rows in SQLite (``ANIMISM_HOME/personas.db``) or PostgreSQL, files by content beside it or at any fsspec URL. Files are
written first and rows in one transaction after them: a crash leaves the old state and at worst a file that nobody
refers to, which :meth:`Store.sweep` removes. SQLAlchemy and fsspec are imported at the first use of a store.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from pydantic import ValidationError

from .consent import CONSENTS
from .errors import InvalidInput, StoreError
from .spec import PersonaSpec
from .store_names import checked_file_name

if TYPE_CHECKING:
    from .assets import AssetFolder, Staged
    from .consent_book import ConsentBook
    from .store_rows import Found, Rows, Transaction


def data_home() -> Path:
    """The folder of everything that is kept: ``ANIMISM_HOME``, or the user's data folder."""
    given = os.environ.get("ANIMISM_HOME")
    if given:
        return Path(given).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir("animism", appauthor=False))


@dataclass(frozen=True)
class StoredAsset:
    """One file of a persona. May be given to :meth:`Store.save` again, which then copies nothing."""

    name: str
    sha256: str
    size: int
    folder: AssetFolder = field(repr=False, compare=False)

    def read(self) -> bytes:
        """The content, proved against its hash."""
        return self.folder.read(self.sha256)

    def path(self) -> Path:
        """A local file with the content, under a name of its own without ending. Shared: do not change it."""
        return self.folder.path(self.sha256)


@dataclass(frozen=True)
class StoredPersona:
    """A persona as it was saved. ``slug`` is its address, ``version`` counts from 1, ``created`` is when this version
    was saved (UTC), ``making`` how it came to be."""

    id: str
    slug: str
    version: int
    created: datetime
    spec: PersonaSpec
    making: dict[str, Any]
    assets: Mapping[str, StoredAsset]
    note: str = ""

    @property
    def name(self) -> str:
        return self.spec.name

    def read(self, asset: str) -> bytes:
        """The content of one asset; ``InvalidInput`` names those there are."""
        return self._asset(asset).read()

    def path(self, asset: str) -> Path:
        """A local file with the content of one asset."""
        return self._asset(asset).path()

    def export(self, folder: str | Path, *, overwrite: bool = False) -> Path:
        """Write ``persona.json``, ``making.json`` and every asset into ``folder``, which appears when it is whole.
        With ``overwrite`` files are put into a folder that exists, each one whole."""
        from .store_export import export

        return export(self, Path(folder), overwrite)

    def _asset(self, name: str) -> StoredAsset:
        if name not in self.assets:
            there = ", ".join(sorted(self.assets)) or "there are none"
            raise InvalidInput(f"{self.slug} has no asset {name!r}", mend=f"assets: {there}")
        return self.assets[name]


@dataclass(frozen=True)
class Listed:
    """One line of :meth:`Store.list`; times are UTC."""

    id: str
    slug: str
    name: str
    summary: str
    subject: str
    kind: str
    version: int
    created: datetime
    updated: datetime


@dataclass(frozen=True)
class Version:
    """One line of :meth:`Store.versions`; ``parent`` is the version it was made from."""

    number: int
    parent: int | None
    note: str
    created: datetime
    current: bool


Content = bytes | Path | StoredAsset


@dataclass(frozen=True)
class Arriving:
    """A version of a persona that comes from elsewhere, see :meth:`Store.take_in`; ``created`` has its zone."""

    number: int
    parent: int | None
    note: str
    created: datetime
    spec: PersonaSpec
    making: Mapping[str, Any]
    assets: Mapping[str, Content]


class Store:
    """Keeps personas. Safe to share between threads, and with other processes on the same store.

    :param url: ``sqlite:///PATH`` or ``postgresql+psycopg://...``; ``personas.db`` in ``home`` by default.
    :param assets: folder or fsspec URL; by default ``assets`` beside the SQLite file, or in ``home``.
    :param home: the folder of what is kept; :func:`data_home` by default.
    :raises InvalidInput: an address that cannot be. Everything else that fails is ``StoreError``.
    """

    def __init__(
        self, url: str | None = None, assets: str | Path | None = None, *, home: str | Path | None = None
    ) -> None:
        self._url = url
        self._assets = assets
        self._home = Path(home).expanduser().absolute() if home is not None else data_home()
        self._opening = threading.RLock()
        self._opened: Rows | None = None
        if url is not None and not url.startswith("sqlite:///"):
            _ = self._rows  # an address that cannot be is told at once

    def save(
        self, spec: PersonaSpec, assets: Mapping[str, Content] | None = None, making: Mapping[str, Any] | None = None,
        *, replace: str | None = None, note: str = "", identity: str | None = None,
    ) -> StoredPersona:
        """Keep a persona: a new one, or with ``replace`` (name, slug or id) the next version of one that
        is there.

        A version has exactly the assets given; pass those of the last version again to keep them. A new persona whose
        name is taken gets a numbered slug, and ``identity`` as its id where its files name that already. Nothing is kept
        when this raises.
        """
        making_text = _as_json(making or {})
        for name in assets or {}:
            checked_file_name(name)
        staged: dict[str, Staged | StoredAsset] = {}
        try:
            for name, content in (assets or {}).items():
                staged[name] = self._stage(content)
            with self._writing(replace is not None or CONSENTS in spec.extensions) as rows:
                found = rows.find(replace) if replace is not None else None
                spec = self._agreed(rows, spec, found)
                kept = {name: self._adopt(name, item) for name, item in staged.items()}
                return self._stored(rows.insert(spec, making_text, kept.values(), found, note, identity))
        except BaseException:
            self._undo(staged.values())
            raise

    def take_in(
        self, identity: str, versions: Sequence[Arriving], current: int, *, slug: str = ""
    ) -> tuple[StoredPersona, bool]:
        """Keep a persona that comes from elsewhere, with the id, numbers, notes and times it had there.

        Where a persona of that id is here, and what it is now is the same as ``current`` but for who signed its
        pictures, nothing is changed and it is given back with ``False``; where it is another, the arriving one gets an id
        made from its own and what it is, so that arriving twice makes no third. ``slug`` is wished for. Nothing is kept
        when this raises.
        """
        staged: list[dict[str, Staged | StoredAsset]] = []
        makings = [_as_json(one.making) for one in versions]
        try:
            for one in versions:
                staged.append({})
                for name, content in one.assets.items():
                    staged[-1][checked_file_name(name)] = self._stage(content)
            with self._writing(any(CONSENTS in one.spec.extensions for one in versions)) as rows:
                versions = [replace(one, spec=self._agreed(rows, one.spec)) for one in versions]
                now = next(i for i, one in enumerate(versions) if one.number == current)
                content = (versions[now].spec.model_dump_json(), makings[now], _pictured(versions[now].assets))
                free, here = self._place(rows, identity, content, staged[now])
                if here is not None:
                    self._discard(item for items in staged for item in items.values())
                    return self._stored(here), False
                kept = [[self._adopt(name, item) for name, item in items.items()] for items in staged]
                return self._stored(rows.arrive(free, slug, list(zip(versions, makings, kept, strict=True)), current)), True
        except BaseException:
            self._undo(item for items in staged for item in items.values())
            raise

    def load(self, name: str, version: int | None = None) -> StoredPersona:
        """A persona by slug, name, id, or a beginning of one that fits only it; its current version unless one is
        given. ``InvalidInput`` offers the nearest names on a miss."""
        with self._rows.read() as rows:
            return self._stored(rows.version(rows.find(name), version))

    def list(self, *, limit: int = 100, offset: int = 0, search: str = "") -> tuple[Listed, ...]:
        """Personas, last changed first; ``search`` looks in name, subject and summary."""
        with self._rows.read() as rows:
            return tuple(_listed(row) for row in rows.page(limit, offset, search))

    def __len__(self) -> int:
        with self._rows.read() as rows:
            return rows.count()

    def versions(self, name: str) -> tuple[Version, ...]:
        """Every version of a persona, oldest first."""
        with self._rows.read() as rows:
            found = rows.find(name)
            return tuple(
                Version(row.number, row.parent, row.note, _when(row.created), row.number == found.current)
                for row in rows.versions(found.id)
            )

    def restore(self, name: str, version: int) -> StoredPersona:
        """Make an older (or newer) version the current one. Nothing is lost; a save afterwards gets a new number."""
        with self._rows.write() as rows:
            chosen = rows.version(rows.find(name), version)
            stored = self._stored(chosen)
            rows.point(chosen, stored.spec)
            return stored

    def delete(self, name: str) -> None:
        """Remove a persona with all its versions, and the files that no other persona has. The name must be whole:
        a beginning is not enough."""
        with self._rows.write() as rows:
            freed = rows.delete(rows.find(name, whole=True))
        self._drop_unused(freed)

    def export(
        self, name: str, folder: str | Path, *, version: int | None = None, overwrite: bool = False
    ) -> Path:
        """:meth:`StoredPersona.export` of a persona by name."""
        return self.load(name, version).export(folder, overwrite=overwrite)

    def sweep(self) -> int:
        """Remove files that no persona refers to, and what cut-off saves left an hour ago; how many that were."""
        with self._rows.write() as rows:
            used = rows.used()
            unused = [sha256 for sha256 in self.assets.kept() if sha256 not in used]
            for sha256 in unused:
                self.assets.remove(sha256)
        return len(unused) + self.assets.sweep_staged()

    def close(self) -> None:
        """Close the connections to the database."""
        self._rows.close()

    @cached_property
    def consents(self) -> ConsentBook:
        """The consents of everybody who is kept here, and what was made under them."""
        from .consent_book import ConsentBook

        return ConsentBook(self)

    @cached_property
    def assets(self) -> AssetFolder:
        """The folder of the files."""
        from .assets import AssetFolder

        if self._assets is not None:
            return AssetFolder(self._assets)
        beside = self._rows.folder if self._url is not None else None
        return AssetFolder((beside or self._home) / "assets")

    @property
    def _rows(self) -> Rows:
        with self._opening:
            if self._opened is None:
                from .store_rows import Rows

                self._opened = Rows(self._home / "personas.db" if self._url is None else self._url)
            return self._opened

    def _writing(self, consents: bool) -> AbstractContextManager[Transaction]:
        """A transaction that writes; where ``consents`` are in play, one that knows which were withdrawn."""
        return self._rows.rights() if consents else self._rows.write()

    def _agreed(self, rows: Transaction, spec: PersonaSpec, found: Found | None = None) -> PersonaSpec:
        """``spec`` with the consents of the version before, and with those marked that were withdrawn here meanwhile."""
        from .consent_book import arriving
        from .consent_rows import ConsentTransaction

        if not isinstance(rows, ConsentTransaction):
            return spec
        return arriving(rows, spec, self._stored(rows.version(found, None)).spec if found is not None else None)

    def _place(
        self, rows: Transaction, identity: str, content: tuple[str, str, dict[str, str]],
        staged: Mapping[str, Staged | StoredAsset],
    ) -> tuple[str, Mapping[str, Any] | None]:
        """An id that nobody has, or the row of the persona that is the same: specification, making, and its files but
        for their statements. Number, note and time do not count."""
        for one in (identity, _derived(identity, content)):
            row = rows.known(one)
            if row is None or ((row["spec"], row["making"]) == content[:2] and self._same(row, content[2], staged)):
                return one, row
        return uuid4().hex, None

    def _same(self, row: Mapping[str, Any], hashes: dict[str, str], staged: Mapping[str, Staged | StoredAsset]) -> bool:
        """Whether the files of ``row`` are those that come; only those that differ are read."""
        from .unsigned import unsigned_hash

        here = {name: sha256 for name, sha256, _ in row["assets"]}
        return here.keys() == hashes.keys() and all(
            sha256 in (staged[name].sha256, hashes[name]) or unsigned_hash(self.assets.path(sha256)) == hashes[name]
            for name, sha256 in here.items()
        )

    def _stage(self, content: Content) -> Staged | StoredAsset:
        if isinstance(content, StoredAsset):
            if content.folder.url == self.assets.url:
                return content
            content = content.read()
        return self.assets.stage(content)

    def _adopt(self, name: str, item: Staged | StoredAsset) -> StoredAsset:
        """Keep a file under the writer's lock, which is what keeps a deletion from taking it away meanwhile."""
        if isinstance(item, StoredAsset):
            if not self.assets.has(item.sha256):
                raise StoreError(f"asset {name} is gone", mend="its persona was deleted meanwhile; make it again")
        else:
            self.assets.adopt(item)
        return StoredAsset(name, item.sha256, item.size, self.assets)

    def _discard(self, staged: Iterable[Staged | StoredAsset]) -> list[Staged]:
        own = [item for item in staged if not isinstance(item, StoredAsset)]
        for item in own:
            self.assets.discard(item)
        return own

    def _undo(self, staged: Iterable[Staged | StoredAsset]) -> None:
        """Drop the files of a save that failed. What cannot be dropped now is left to :meth:`sweep`."""
        own = self._discard(staged)
        with suppress(StoreError):
            self._drop_unused([item.sha256 for item in own])

    def _drop_unused(self, hashes: Iterable[str]) -> None:
        candidates = set(hashes)
        if not candidates:
            return
        with self._rows.write() as rows:
            for sha256 in candidates - rows.used(candidates):
                self.assets.remove(sha256)

    def _stored(self, row: Mapping[str, Any]) -> StoredPersona:
        try:
            spec = PersonaSpec.model_validate_json(row["spec"])
            making = json.loads(row["making"])
        except (ValidationError, ValueError):
            raise StoreError(
                f"version {row['number']} of {row['slug']} cannot be read by this Animism",
                mend="upgrade: pip install -U animism",
            ) from None
        assets = {name: StoredAsset(name, sha256, size, self.assets) for name, sha256, size in row["assets"]}
        return StoredPersona(
            row["persona"], row["slug"], row["number"], _when(row["created"]), spec, making, assets, row["note"]
        )


def _listed(row: Any) -> Listed:
    return Listed(
        row.id, row.slug, row.name, row.summary, row.subject, row.kind, row.current, _when(row.created),
        _when(row.updated),
    )


def _when(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _pictured(assets: Mapping[str, Content]) -> dict[str, str]:
    """The hashes of files without what a machine signed into them."""
    from .unsigned import unsigned_hash

    return {name: unsigned_hash(one.read() if isinstance(one, StoredAsset) else one) for name, one in assets.items()}


def _derived(identity: str, content: tuple[str, str, dict[str, str]]) -> str:
    text = json.dumps([identity, content[0], content[1], sorted(content[2].items())])
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def _as_json(making: Mapping[str, Any]) -> str:
    try:
        return json.dumps(dict(making), ensure_ascii=True, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidInput(f"the making of a persona is not JSON: {error}", mend="give plain JSON values") from None
