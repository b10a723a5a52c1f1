"""The statements of memory: owners, episodes, facts and reflections as rows.

Runs inside the transactions of :class:`...personas.store_database.Database`. Every statement names the owner, which is
what keeps one memory from another. Knows no language and no scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, or_, select, update

from .bounds import MOST_FACTS, MOST_RECALLED, MOST_SUPERSEDED
from .records import Episode, Fact, Found, Reflection
from .tables import episodes, facts, owners, reflections

KEPT: dict[str, Table] = {"episode": episodes, "fact": facts, "reflection": reflections}


def owner_of(connection: Connection, persona: str, user: str) -> Row[Any] | None:
    """The row of a memory, if anything was ever kept in it."""
    mine = (owners.c.user == user) & (owners.c.persona == persona)
    return connection.execute(select(owners).where(mine)).one_or_none()


class Rows:
    """What can be asked of one memory within one transaction. ``owner`` is the number of its row."""

    def __init__(self, connection: Connection, owner: int) -> None:
        self.connection = connection
        self.owner = owner

    def episodes(self, conversation: str | None, limit: int | None, before: int | None) -> list[Episode]:
        """The last ``limit`` episodes (``None``: all) before ``before``, oldest first."""
        wanted = select(episodes).where(episodes.c.owner == self.owner)
        if conversation is not None:
            wanted = wanted.where(episodes.c.conversation == conversation)
        if before is not None:
            wanted = wanted.where(episodes.c.id < before)
        rows = self.connection.execute(wanted.order_by(episodes.c.id.desc()).limit(limit)).all()
        return [as_episode(row) for row in reversed(rows)]

    def facts(self, superseded: bool = False) -> list[Fact]:
        """Facts in the order they were learnt."""
        wanted = select(facts).where(facts.c.owner == self.owner)
        if not superseded:
            wanted = wanted.where(facts.c.current)
        return [as_fact(row) for row in self.connection.execute(wanted.order_by(facts.c.id))]

    def reflections(self) -> list[Reflection]:
        """Reflections, oldest first."""
        wanted = select(reflections).where(reflections.c.owner == self.owner).order_by(reflections.c.id)
        return [as_reflection(row) for row in self.connection.execute(wanted)]

    def since(self, kind: str, revision: int) -> Sequence[Row[Any]]:
        """Rows of one kind that changed after a revision, the newest if there are very many, oldest first."""
        table = KEPT[kind]
        wanted = select(table).where(table.c.owner == self.owner, table.c.revision > revision)
        return self.connection.execute(wanted.order_by(table.c.id.desc()).limit(MOST_RECALLED)).all()[::-1]

    def one(self, kind: str, number: int) -> Row[Any] | None:
        table = KEPT[kind]
        return self.connection.execute(select(table).where(*self._is(table, number))).one_or_none()

    def source(self, text: str, among: int = 6) -> int | None:
        """The newest episode in which the user said exactly this, among the last few."""
        last = select(episodes.c.id, episodes.c.text, episodes.c.speaker).where(episodes.c.owner == self.owner)
        for row in self.connection.execute(last.order_by(episodes.c.id.desc()).limit(among)):
            if row.speaker == "user" and row.text == text:
                return row.id
        return None

    def unsummarised(self, conversation: str, newest: int, most: int) -> list[Episode]:
        """The oldest episodes of a conversation that are in no reflection and not among its newest."""
        mine = (episodes.c.owner == self.owner) & (episodes.c.conversation == conversation)
        kept = select(episodes.c.id).where(mine).order_by(episodes.c.id.desc()).limit(1).offset(newest)
        edge = self.connection.execute(kept).scalar()
        if edge is None:
            return []
        covered = select(reflections.c.id).where(
            reflections.c.owner == self.owner, reflections.c.conversation == conversation,
            reflections.c.first <= episodes.c.id, reflections.c.last >= episodes.c.id,
        )
        wanted = select(episodes).where(mine, episodes.c.id <= edge, ~episodes.c.quiet, ~covered.exists())
        return [as_episode(row) for row in self.connection.execute(wanted.order_by(episodes.c.id).limit(most))]

    def conversations(self) -> list[str]:
        wanted = select(episodes.c.conversation).where(episodes.c.owner == self.owner)
        return list(self.connection.execute(wanted.distinct().order_by(episodes.c.conversation)).scalars())

    def _is(self, table: Table, number: int) -> tuple[Any, Any]:
        return table.c.owner == self.owner, table.c.id == number


class Writer(Rows):
    """What can be done to one memory within one transaction that excludes other writers."""

    @classmethod
    def open(cls, connection: Connection, persona: str, user: str) -> Writer:
        """The memory of a persona and a user, begun when there is none."""
        found = owner_of(connection, persona, user)
        if found is None:
            row = {"persona": persona, "user": user, "revision": 0, "removed": 0}
            made = connection.execute(insert(owners).values(row)).inserted_primary_key
            return cls(connection, made[0])
        return cls(connection, found.id)

    def hear(self, row: dict[str, Any]) -> Episode:
        made = self._insert(episodes, row | {"heard": None, "quiet": False})
        return as_episode(made)

    def keep(self, found: Found, source: int | None, now: datetime) -> Fact | None:
        """Keep a fact in place of those that it replaces; the one that is there already when it says the same."""
        same = None
        for fact in self._replaced(found.replaces or (found.key,)):
            if fact.key == found.key and fact.text == found.text:
                same = fact
            else:
                self._change(facts, fact.id, current=False)
        if not found.text:
            return None
        if same is not None:
            self._change(facts, same.id, at=stamp(now))
            return as_fact(self.one("fact", same.id))
        made = self._insert(facts, {
            "key": found.key, "text": found.text, "importance": found.importance, "source": source, "current": True,
            "at": stamp(now),
        })
        self._make_room(found.key)
        return as_fact(made)

    def reflect(self, row: dict[str, Any]) -> Reflection:
        return as_reflection(self._insert(reflections, row))

    def change(self, kind: str, number: int, **columns: Any) -> None:
        """Set columns of one row."""
        self._change(KEPT[kind], number, **columns)

    def remove(self, kind: str, number: int) -> None:
        """Remove one row for good."""
        table = KEPT[kind]
        self.connection.execute(delete(table).where(*self._is(table, number)))
        self._removed()

    def remove_key(self, key: str) -> list[int]:
        """Remove every fact of a key, superseded ones too; the episodes they came from."""
        mine = (facts.c.owner == self.owner) & (facts.c.key == key)
        had = select(facts.c.source).where(mine, facts.c.source.is_not(None))
        sources = list(self.connection.execute(had).scalars())
        self.connection.execute(delete(facts).where(mine))
        self._removed()
        return sources

    def remove_sourced(self, episode: int) -> None:
        """Remove the facts that were found in an episode."""
        self.connection.execute(delete(facts).where(facts.c.owner == self.owner, facts.c.source == episode))
        self._removed()

    def uncover(self, numbers: Iterable[int]) -> None:
        """Remove the reflections that summarise any of these episodes, so that they are made anew without it."""
        for number in numbers:
            talk = select(episodes.c.conversation).where(*self._is(episodes, number)).scalar_subquery()
            covers = (reflections.c.first <= number, reflections.c.last >= number, reflections.c.conversation == talk)
            self.connection.execute(delete(reflections).where(reflections.c.owner == self.owner, *covers))
        self._removed()

    def _replaced(self, keys: Sequence[str]) -> list[Fact]:
        of_key = [facts.c.key == key for key in keys]
        below = [facts.c.key.startswith(f"{key}:", autoescape=True) for key in keys]
        wanted = select(facts).where(facts.c.owner == self.owner, facts.c.current, or_(*of_key, *below))
        return [as_fact(row) for row in self.connection.execute(wanted)]

    def _make_room(self, key: str) -> None:
        mine = facts.c.owner == self.owner
        old = select(facts.c.id).where(mine, facts.c.key == key, ~facts.c.current)
        surplus = list(self.connection.execute(old.order_by(facts.c.id.desc()).offset(MOST_SUPERSEDED)).scalars())
        count = self.connection.execute(select(func.count()).where(mine, facts.c.current)).scalar_one()
        if count > MOST_FACTS:
            least = select(facts.c.id).where(mine, facts.c.current).order_by(facts.c.importance, facts.c.id)
            surplus += self.connection.execute(least.limit(count - MOST_FACTS)).scalars()
        for number in surplus:
            self.remove("fact", number)

    def _insert(self, table: Table, row: dict[str, Any]) -> Row[Any]:
        number = self._next()
        made = insert(table).values(row | {"owner": self.owner, "id": number, "revision": number})
        return self.connection.execute(made.returning(*table.c)).one()

    def _change(self, table: Table, number: int, **columns: Any) -> None:
        row = columns | {"revision": self._next()}
        self.connection.execute(update(table).where(*self._is(table, number)).values(row))

    def _next(self) -> int:
        mine = owners.c.id == self.owner
        counted = update(owners).where(mine).values(revision=owners.c.revision + 1).returning(owners.c.revision)
        return self.connection.execute(counted).scalar_one()

    def _removed(self) -> None:
        mine = owners.c.id == self.owner
        self.connection.execute(update(owners).where(mine).values(removed=owners.c.removed + 1))


def heard_together(connection: Connection, said: str) -> list[tuple[int, int]]:
    """Owner and id of every episode of one utterance."""
    wanted = select(episodes.c.owner, episodes.c.id).where(episodes.c.said == said)
    return [tuple(row) for row in connection.execute(wanted)]


def erase(connection: Connection, numbers: Iterable[int]) -> None:
    """Remove whole memories: every row."""
    for number in numbers:
        for table in KEPT.values():
            connection.execute(delete(table).where(table.c.owner == number))
        connection.execute(delete(owners).where(owners.c.id == number))


def owners_of(connection: Connection, persona: str) -> list[int]:
    return list(connection.execute(select(owners.c.id).where(owners.c.persona == persona)).scalars())


def as_episode(row: Any) -> Episode:
    return Episode(
        row.id, row.speaker, row.name, row.text, row.emotion, when(row.at), row.heard, row.conversation, bool(row.quiet)
    )


def as_fact(row: Any) -> Fact:
    return Fact(row.id, row.key, row.text, row.importance, when(row.at), row.source, bool(row.current))


def as_reflection(row: Any) -> Reflection:
    return Reflection(
        row.id, row.text, when(row.at), row.conversation, row.first, row.last, row.count, row.importance
    )


def stamp(moment: datetime) -> str:
    """UTC as text that sorts by time."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def when(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
