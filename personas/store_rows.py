"""The statements of the store: a persona, its versions and its assets as rows.

Runs inside the transactions of :class:`.store_database.Database`; files and specs' meaning are the store's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from .consent_tables import LAYOUT as CONSENTS
from .errors import InvalidInput
from .spec import PersonaSpec
from .store_database import Database
from .store_names import folded, nearest, numbered, slug
from .store_tables import LAYOUT, personas, version_assets, versions

if TYPE_CHECKING:
    from .consent_rows import ConsentTransaction
    from .store import Arriving, StoredAsset

SHORTEST_BEGINNING = 3
OFFERED = 20_000
"""Slugs that are looked through for the nearest ones on a miss."""
_HEX = re.compile(r"[0-9a-f-]{4,36}")


class Rows:
    """Opens transactions; see :class:`Transaction`."""

    def __init__(self, url: str | Path) -> None:
        self._database = Database(url, LAYOUT)
        self._consents = Database(url, CONSENTS)

    @property
    def folder(self) -> Path | None:
        """The folder of an SQLite file."""
        return Path(self._database.shown).absolute().parent if self._database.is_sqlite else None

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with self._database.read() as connection:
            yield Transaction(connection)

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        with self._database.write() as connection:
            yield Transaction(connection)

    @contextmanager
    def rights(self) -> Iterator[ConsentTransaction]:
        """As :meth:`write`, with the tables that remember consents, which are made when they are first needed."""
        from .consent_rows import ConsentTransaction

        with self._database.read():  # the store's own tables come first
            pass
        with self._consents.write() as connection:
            yield ConsentTransaction(connection)

    def close(self) -> None:
        self._database.close()
        self._consents.close()


class Found(NamedTuple):
    """A persona that was looked up."""

    id: str
    slug: str
    current: int


class Transaction:
    """What can be asked and done within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, wanted: str, *, whole: bool = False) -> Found:
        """One persona by id, slug, name, or (unless ``whole``) a beginning of id or slug that only it has."""
        text = _plain(wanted).strip()
        identity = text.lower().replace("-", "")
        named = (personas.c.id == identity, personas.c.slug == slug(text), personas.c.folded == folded(text))
        begun = [personas.c.slug.startswith(slug(text), autoescape=True)] if len(text) >= SHORTEST_BEGINNING else []
        if _HEX.fullmatch(text.lower()):
            begun.append(personas.c.id.startswith(identity, autoescape=True))
        for condition in (*named, *(() if whole or not begun else (or_(*begun),))):
            found = self._connection.execute(
                select(personas.c.id, personas.c.slug, personas.c.current).where(condition).limit(4)
            ).all()
            if len(found) == 1:
                return Found(*found[0])
            if found:
                several = ", ".join(row.slug for row in found[:3]) + (", ..." if len(found) > 3 else "")
                raise InvalidInput(f"{_shown(wanted)} may be {several}", mend="give one of these names whole")
        raise InvalidInput(f"no persona {_shown(wanted)}", mend=nearest(text, self._slugs()))

    def insert(
        self, spec: PersonaSpec, making: str, assets: Iterable[StoredAsset], found: Found | None, note: str,
        identity: str | None = None,
    ) -> dict[str, Any]:
        """A new persona (as ``identity`` where that is given), or the next version of ``found``; the row of the new
        version."""
        now = _now()
        persona = found or self._new(spec, now, identity)
        last = select(func.max(versions.c.number)).where(versions.c.persona == persona.id)
        number = (self._connection.execute(last).scalar() or 0) + 1
        row = {
            "persona": persona.id, "number": number, "parent": found.current if found else None,
            "note": _plain(note)[:500], "created": now, "spec": spec.model_dump_json(), "making": making,
        }
        files = self._insert(row, assets)
        if found:
            self._set(persona.id, number, spec, now)
        return row | {"slug": persona.slug, "assets": files}

    def known(self, identity: str) -> dict[str, Any] | None:
        """The current version of the persona whose whole id is ``identity``."""
        row = self._connection.execute(
            select(personas.c.id, personas.c.slug, personas.c.current).where(personas.c.id == identity)
        ).one_or_none()
        return None if row is None else self.version(Found(*row), None)

    def arrive(
        self, identity: str, wished: str, arriving: list[tuple[Arriving, str, list[StoredAsset]]], current: int
    ) -> dict[str, Any]:
        """A persona under an id that nobody has, with versions of its own numbers and times; the current one's row."""
        now = next(one for one, _, _ in arriving if one.number == current)
        found = self._new(now.spec, _now(), identity, wished, current)
        for one, making, assets in arriving:
            self._insert({
                "persona": found.id, "number": one.number, "parent": one.parent, "note": _plain(one.note)[:500],
                "created": _stamp(one.created), "spec": one.spec.model_dump_json(), "making": making,
            }, assets)
        return self.version(found, None)

    def version(self, found: Found, number: int | None) -> dict[str, Any]:
        """The row of one version with its assets; the current one for ``None``."""
        number = found.current if number is None else number
        chosen = (versions.c.persona == found.id) & (versions.c.number == number)
        row = self._connection.execute(select(versions).where(chosen)).mappings().one_or_none()
        if row is None:
            last = max(version.number for version in self.versions(found.id))
            raise InvalidInput(f"{found.slug} has no version {number}", mend=f"versions are 1 to {last}")
        of_it = (version_assets.c.persona == found.id) & (version_assets.c.number == number)
        files = select(version_assets.c.name, version_assets.c.sha256, version_assets.c.size).where(of_it)
        assets = [tuple(file) for file in self._connection.execute(files.order_by(version_assets.c.name))]
        return dict(row) | {"slug": found.slug, "assets": assets}

    def versions(self, persona: str) -> list[Row[Any]]:
        """Number, parent, note and time of every version."""
        wanted = select(versions.c.number, versions.c.parent, versions.c.note, versions.c.created)
        return list(self._connection.execute(
            wanted.where(versions.c.persona == persona).order_by(versions.c.number)
        ))

    def point(self, row: Mapping[str, Any], spec: PersonaSpec) -> None:
        """Make a version the current one."""
        self._set(row["persona"], row["number"], spec, _now())

    def page(self, limit: int, offset: int, search: str) -> list[Row[Any]]:
        """Rows of personas, last changed first."""
        wanted = select(personas).order_by(personas.c.updated.desc(), personas.c.id)
        if words := folded(_plain(search)):
            columns = (personas.c.folded, personas.c.subject, personas.c.summary)
            wanted = wanted.where(or_(*(column.icontains(words, autoescape=True) for column in columns)))
        return list(self._connection.execute(wanted.limit(max(0, limit)).offset(max(0, offset))))

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(personas)).scalar_one()

    def delete(self, found: Found) -> set[str]:
        """Remove a persona; the hashes of the assets it had."""
        had = select(version_assets.c.sha256).where(version_assets.c.persona == found.id)
        hashes = set(self._connection.execute(had).scalars())
        for table, column in ((version_assets, "persona"), (versions, "persona"), (personas, "id")):
            self._connection.execute(delete(table).where(table.c[column] == found.id))
        return hashes

    def used(self, among: Iterable[str] | None = None) -> set[str]:
        """The hashes that some version refers to, of all or of those given."""
        column = version_assets.c.sha256
        if among is None:
            return set(self._connection.execute(select(column).distinct()).scalars())
        return {
            sha256 for sha256 in among
            if self._connection.execute(select(column).where(column == sha256).limit(1)).first() is not None
        }

    def _insert(self, row: dict[str, Any], assets: Iterable[StoredAsset]) -> list[tuple[str, str, int]]:
        """One version and the files it has; these as name, hash and size."""
        self._connection.execute(insert(versions).values(row))
        of_it = {"persona": row["persona"], "number": row["number"]}
        files = [{**of_it, "name": asset.name, "sha256": asset.sha256, "size": asset.size} for asset in assets]
        if files:
            self._connection.execute(insert(version_assets), files)
        return [(file["name"], file["sha256"], file["size"]) for file in files]

    def _new(
        self, spec: PersonaSpec, now: str, identity: str | None = None, wished: str = "", current: int = 1
    ) -> Found:
        base = slug(wished or spec.name)
        alike = or_(personas.c.slug == base, personas.c.slug.startswith(f"{base}-", autoescape=True))
        taken = self._connection.execute(select(personas.c.slug).where(alike)).scalars()
        made = Found(identity or uuid4().hex, numbered(base, taken), current)
        row = {"id": made.id, "slug": made.slug, "current": current, "created": now, "updated": now, **_columns(spec)}
        self._connection.execute(insert(personas).values(row))
        return made

    def _set(self, persona: str, number: int, spec: PersonaSpec, now: str) -> None:
        row = {"current": number, "updated": now, **_columns(spec)}
        self._connection.execute(update(personas).where(personas.c.id == persona).values(row))

    def _slugs(self) -> list[str]:
        wanted = select(personas.c.slug).order_by(personas.c.updated.desc()).limit(OFFERED)
        return list(self._connection.execute(wanted).scalars())


def _columns(spec: PersonaSpec) -> dict[str, str]:
    """What a list shows, kept beside the spec so that a list reads no spec."""
    return {
        "name": _plain(spec.name), "folded": folded(_plain(spec.name)), "summary": _plain(spec.summary),
        "subject": _plain(spec.appearance.subject), "kind": spec.appearance.kind,
    }


def _plain(text: str) -> str:
    """Without NUL, which PostgreSQL has no place for; the spec itself keeps it, escaped."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def _shown(name: str) -> str:
    return repr(name if len(name) <= 60 else name[:57] + "...")


def _now() -> str:
    return _stamp(datetime.now(UTC))


def _stamp(moment: datetime) -> str:
    """As times are kept: UTC, without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
