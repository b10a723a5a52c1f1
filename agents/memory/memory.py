"""What one persona remembers of one user: hear, notice, recall, reflect; and the user's rights to read and change it.

What ``hear`` returned is on disk. Everything here is about one persona and one user; the words of the user are material
that is kept and looked through, never an instruction. How facts are found is in ``notice_*.py``, how memories are
weighed in ``scoring.py``, how talk is summarised in ``reflect.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ...personas.errors import InvalidInput
from . import bounds
from .records import Episode, Fact, Found, Recalled, Reflection
from .rows import Rows, Writer, as_fact, as_reflection, erase, heard_together, owner_of, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chat_models.base import ChatModel
    from .index import Index
    from .memories import Memories

MOST_EPISODES = 10_000
"""Episodes that one call gives back."""
LONGEST_QUERY = 2_000
_NAME = re.compile(r"\bnames?\s+(?:is|are)\s+(?P<name>.+?)[.!]*$", re.IGNORECASE)


class Memory:
    """A persona's memory of a user. Made by :meth:`Memories.of`; holds nothing itself, so that any number may be
    made. Safe to share between threads."""

    def __init__(self, memories: Memories, persona: str, user: str) -> None:
        self._memories = memories
        self.persona = persona
        self.user = user

    def hear(
        self, speaker: str, text: str, *, name: str = "", emotion: str = "neutral", conversation: str = "main",
        heard_by: Iterable[str] | None = None,
    ) -> Episode:
        """Keep what was said, whole and on disk when this returns.

        :param speaker: ``"user"``, or the id of the persona that spoke.
        :param text: at most 100,000 characters, without emotion tags.
        :param heard_by: ids of other personas in the room that heard it too; it is put into what each of them
            remembers of this user, all or none.
        :raises InvalidInput: an empty or too long text, an unknown emotion.
        """
        row = {
            "speaker": bounds.identifier("a speaker", speaker), "text": bounds.said(text),
            "name": bounds.one_line(name, bounds.LONGEST_NAME), "emotion": bounds.feeling(emotion),
            "conversation": bounds.identifier("a conversation", conversation), "said": uuid4().hex,
            "at": stamp(self._memories.clock()),
        }
        others = {bounds.identifier("a persona", other) for other in heard_by or ()} - {self.persona}
        with self._memories.database.write() as connection:
            for other in sorted(others):
                Writer.open(connection, other, self.user).hear(row)
            return Writer.open(connection, self.persona, self.user).hear(row)

    def cut(self, episode: int, heard_characters: int) -> None:
        """The listener interrupted: only so many characters of an episode were heard, by whoever heard it."""
        with self._writing() as rows:
            row = self._row(rows, "episode", episode)
            heard = min(max(0, int(heard_characters)), len(row.text))
            for owner, number in heard_together(rows.connection, row.said):
                Writer(rows.connection, owner).change(
                    "episode", number, heard=None if heard == len(row.text) else heard
                )

    def episodes(
        self, conversation: str | None = "main", limit: int = 50, before: int | None = None
    ) -> list[Episode]:
        """The last ``limit`` episodes of a conversation (``None``: of all), oldest first; those before the id
        ``before`` when it is given."""
        with self._reading() as rows:
            return rows.episodes(conversation, min(max(0, limit), MOST_EPISODES), before) if rows else []

    def facts(self, *, superseded: bool = False) -> list[Fact]:
        """What is known about the user, in the order it was learnt; with what was true before, if asked."""
        with self._reading() as rows:
            return rows.facts(superseded) if rows else []

    def reflections(self) -> list[Reflection]:
        """Summaries of older talk, oldest first."""
        with self._reading() as rows:
            return rows.reflections() if rows else []

    @property
    def user_name(self) -> str:
        """What the user is called, or an empty text."""
        names = [fact.text for fact in self.facts() if fact.key == "name"]
        found = _NAME.search(names[-1]) if names else None
        return found["name"].strip() if found else ""

    def learn(self, text: str, *, key: str = "", importance: float = 0.5, source: int | None = None) -> Fact:
        """Keep a fact about the user in the third person. It takes the place of the current one with the same ``key``;
        without a key it has one of its own."""
        said = bounds.sentence(text)
        chosen = bounds.one_line(key, bounds.LONGEST_KEY) or _key_of(said)
        found = Found(chosen, said, bounds.weight(importance))
        with self._writing() as rows:
            kept = rows.keep(found, source, self._memories.clock())
        assert kept is not None  # a fact with text is always kept
        return kept

    def notice(self, message: str, model: ChatModel | None = None) -> list[Fact]:
        """Find facts in what the user said, keep them, and give them back.

        By rule (English, first person) without a model, or when the model is rule-based or fails. What contradicts an
        older fact takes its place. A message in which nothing is found changes nothing.
        """
        from .notice_model import facts_by_model
        from .notice_rules import find_facts

        now = self._memories.clock()
        found: list[Found] | None = None
        if model is not None and not model.rule_based:
            found = facts_by_model(message, model, self.facts(), now)
        if found is None:
            found = find_facts(message, now)
        if not found:
            return []
        with self._writing() as rows:
            source = rows.source(bounds.clean(message))
            kept = [rows.keep(fact, source, now) for fact in found[: bounds.MOST_FOUND]]
        return [fact for fact in kept if fact is not None]

    def recall(self, query: str, limit: int = 8) -> list[Recalled]:
        """The memories that a message brings to mind, best first; fewer when there are fewer."""
        from .scoring import recall

        with self._indexed() as index:
            return recall(index, query[:LONGEST_QUERY], min(max(0, limit), 100), self._memories.clock().timestamp())

    def reflect(self, model: ChatModel | None = None) -> list[Reflection]:
        """Summarise older talk that is not summarised yet, a bounded stretch at a time; what was made. Nothing to do
        is an empty list, so that it may be called after every turn."""
        from .reflect import summarised, unsummarised

        with self._reading() as rows:
            waiting = unsummarised(rows) if rows else []
            facts = rows.facts() if rows and waiting else []
        if not waiting:
            return []
        made = [summarised(stretch, facts, model, self._memories.clock()) for stretch in waiting]
        with self._writing() as rows:
            there = [(one.conversation, one.first, one.last) for one in rows.reflections()]
            return [rows.reflect(row) for row in made if not _overlaps(row, there)]

    def correct(self, id: int, text: str) -> Fact | Reflection:
        """Put the user's own words in place of a fact or reflection. ``InvalidInput`` when there is none of that id;
        what was said cannot be corrected, only forgotten."""
        from .notice_rules import corrected

        with self._writing() as rows:
            if row := rows.one("reflection", id):
                rows.change("reflection", id, text=bounds.sentence(text, bounds.LONGEST_REFLECTION))
                return as_reflection(rows.one("reflection", id))
            row = self._row(rows, "fact", id)
            key, said = corrected(row.key, bounds.sentence(text))
            rows.change("fact", id, text=said, key=key)
            self._hush(rows, [row.source] if row.source is not None else [])
            return as_fact(rows.one("fact", id))

    def forget(self, id: int) -> None:
        """Remove one thing for good. With a fact go its older versions and the summaries of the talk it came from, and
        that line of talk is recalled no more (it stays in the transcript until it is forgotten itself). With an
        episode go the facts found in it. ``InvalidInput`` when there is nothing of that id."""
        with self._writing() as rows:
            if rows.one("reflection", id):
                return rows.remove("reflection", id)
            if rows.one("episode", id):
                rows.uncover([id])
                rows.remove_sourced(id)
                return rows.remove("episode", id)
            row = self._row(rows, "fact", id)
            self._hush(rows, rows.remove_key(row.key))

    def erase(self) -> None:
        """Remove everything of this user and persona."""
        with self._memories.database.write() as connection:
            owner = owner_of(connection, self.persona, self.user)
            erase(connection, [owner.id] if owner else [])

    def export(self) -> dict[str, Any]:
        """Everything that is kept, as plain JSON values for the user to read."""
        with self._reading() as rows:
            kept = {
                "episodes": rows.episodes(None, None, None) if rows else [],
                "facts": rows.facts(superseded=True) if rows else [],
                "reflections": rows.reflections() if rows else [],
            }
        listed = {kind: [asdict(one) | {"at": one.at.isoformat()} for one in those] for kind, those in kept.items()}
        return {"persona": self.persona, "user": self.user, **listed}

    def _hush(self, rows: Writer, sources: Iterable[int]) -> None:
        """Recall no more the talk in which a forgotten fact was told, nor the summaries of it."""
        numbers = [number for number in sources if rows.one("episode", number)]
        for number in numbers:
            rows.change("episode", number, quiet=True)
        if numbers:
            rows.uncover(numbers)

    def _row(self, rows: Rows, kind: str, number: int) -> Any:
        row = rows.one(kind, number)
        if row is None:
            raise InvalidInput(f"there is no {kind} {number} in this memory", mend="it may have been forgotten already")
        return row

    @contextmanager
    def _reading(self) -> Iterator[Rows | None]:
        with self._memories.database.read() as connection:
            owner = owner_of(connection, self.persona, self.user)
            yield Rows(connection, owner.id) if owner else None

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        with self._memories.database.write() as connection:
            yield Writer.open(connection, self.persona, self.user)

    @contextmanager
    def _indexed(self) -> Iterator[Index]:
        index = self._memories.index(self.persona, self.user)
        with index.lock:
            with self._memories.database.read() as connection:
                owner = owner_of(connection, self.persona, self.user)
                if owner is None:
                    index.refresh(None)
                else:
                    index.refresh(Rows(connection, owner.id), owner.revision, owner.removed)
            yield index


def _overlaps(row: dict[str, Any], there: list[tuple[str, int, int]]) -> bool:
    """Somebody else summarised (part of) the same talk meanwhile."""
    return any(talk == row["conversation"] and first <= row["last"] and last >= row["first"]
               for talk, first, last in there)


def _key_of(text: str) -> str:
    from .words import words

    return bounds.one_line("note:" + "-".join(words(text)), bounds.LONGEST_KEY)
