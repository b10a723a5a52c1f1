"""What recall looks through: an inverted index of one memory, held in memory and brought up to date from the rows.

BM25 (Robertson and Zaragoza, 2009) over stems and groups of meaning. A row that changed is put again, a deletion
begins anew. Nothing is kept here, and nothing weighs recency or importance: see ``scoring.py``.
"""

from __future__ import annotations

import math
import threading
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .importance import of_said
from .kinds import kind_of, kinds_asked
from .meanings import groups
from .records import Kind
from .rows import when
from .words import stems

if TYPE_CHECKING:
    from .rows import Rows

K1, B = 1.2, 0.6
GROUP, KIND = 0.6, 0.9
"""How much a group of meaning, and the kind of fact that is asked for, count beside a word itself."""
TELLS = {"fact": 1.0, "reflection": 0.6, "episode": 0.8}
ASKS, ANSWERS = 0.3, 0.5
"""How much the relevance of a memory counts: a question of the user's tells little, what a persona said some."""


@dataclass(frozen=True)
class Entry:
    """One memory as recall sees it. ``at`` is seconds since 1970, ``source`` the episode a fact was found in."""

    id: int
    kind: Kind
    text: str
    at: float
    importance: float
    source: int | None = None
    tells: float = 1.0


class Index:
    """The entries of one memory by id, and where each term occurs. Hold ``lock`` while using it."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._forget()

    def __len__(self) -> int:
        return len(self.entries)

    def refresh(self, rows: Rows | None, revision: int = 0, removed: int = 0) -> None:
        """Take in what changed since the last time; ``rows`` is ``None`` for a memory that was never begun."""
        owner = rows.owner if rows is not None else None
        if (owner, removed) != (self._owner, self._removed):
            self._forget()
            self._owner, self._removed = owner, removed
        if rows is None or revision == self._revision:
            return
        for row in rows.since("episode", self._revision):
            self._put(row.id, None if row.quiet or row.heard == 0 else _of_episode(row))
        for row in rows.since("fact", self._revision):
            self._put(row.id, _of_fact(row) if row.current else None, row.key)
        for row in rows.since("reflection", self._revision):
            at = when(row.at).timestamp()
            self._put(row.id, Entry(row.id, "reflection", row.text, at, row.importance, tells=TELLS["reflection"]))
        self._revision = revision

    def matches(self, query: str) -> dict[int, float]:
        """BM25 of every entry that shares a term with the query."""
        words = stems(query)
        wanted = dict.fromkeys(groups(words), GROUP)
        wanted |= dict.fromkeys(kinds_asked(query), KIND) | dict.fromkeys(words, 1.0)
        average = self._length / max(1, len(self.entries))
        scores: dict[int, float] = {}
        for term, weight in wanted.items():
            where = self._where.get(term, {})
            rare = weight * math.log(1 + (len(self.entries) - len(where) + 0.5) / (len(where) + 0.5))
            for number, times in where.items():
                long = K1 * (1 - B + B * self._lengths[number] / average)
                scores[number] = scores.get(number, 0.0) + rare * times * (K1 + 1) / (times + long)
        return {number: value * self.entries[number].tells for number, value in scores.items()}

    def _forget(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.facts: dict[int, Entry] = {}
        self._where: dict[str, dict[int, int]] = {}
        self._terms: dict[int, tuple[str, ...]] = {}
        self._lengths: dict[int, int] = {}
        self._length = 0
        self._owner: int | None = None
        self._revision = self._removed = 0

    def _put(self, number: int, entry: Entry | None, key: str = "") -> None:
        self._drop(number)
        if entry is None:
            return
        words = stems(f"{entry.text} {key.replace(':', ' ').replace('-', ' ')}" if key else entry.text)
        terms = Counter(words)
        terms.update(groups(words))
        if key:
            terms[kind_of(key)] = 1
        for term, times in terms.items():
            self._where.setdefault(term, {})[number] = times
        self.entries[number] = entry
        if entry.kind == "fact":
            self.facts[number] = entry
        self._terms[number] = tuple(terms)
        self._lengths[number] = len(words) + 1
        self._length += len(words) + 1

    def _drop(self, number: int) -> None:
        for term in self._terms.pop(number, ()):
            self._where[term].pop(number, None)
        self.entries.pop(number, None)
        self.facts.pop(number, None)
        self._length -= self._lengths.pop(number, 0)


def _of_episode(row: Any) -> Entry:
    text, tells = row.text if row.heard is None else row.text[: row.heard], TELLS["episode"]
    if row.speaker != "user":
        tells = ANSWERS
    elif text.rstrip().endswith("?"):
        tells = ASKS
    weight = of_said(row.speaker, text, row.emotion)
    return Entry(row.id, "episode", text, when(row.at).timestamp(), weight, tells=tells)


def _of_fact(row: Any) -> Entry:
    return Entry(row.id, "fact", row.text, when(row.at).timestamp(), row.importance, row.source)
