"""The words of memory: episode, fact, reflection, and what recall gives back. Plain values; nothing is kept here.

Ids count up within one memory (a persona and a user) over all three kinds, are never given twice while the memory
lasts, and say nothing about other memories. Times are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["fact", "episode", "reflection"]


@dataclass(frozen=True)
class Episode:
    """One thing that was said. ``speaker`` is ``"user"`` or a persona's id, ``heard`` how many characters of it were
    heard before it was cut (``None``: all), ``quiet`` that a fact told in it was forgotten: the transcript shows it still,
    the persona does not look back on it."""

    id: int
    speaker: str
    name: str
    text: str
    emotion: str
    at: datetime
    heard: int | None
    conversation: str
    quiet: bool = False

    @property
    def heard_text(self) -> str:
        """As much of it as was heard."""
        return self.text if self.heard is None else self.text[: self.heard]


@dataclass(frozen=True)
class Fact:
    """One thing known about the user, a sentence in the third person. ``source`` is the episode it was found in;
    ``current`` is false once another fact has taken its place."""

    id: int
    key: str
    text: str
    importance: float
    at: datetime
    source: int | None
    current: bool = True


@dataclass(frozen=True)
class Reflection:
    """A summary of the episodes ``first`` to ``last`` of one conversation, ``count`` of them when it was made."""

    id: int
    text: str
    at: datetime
    conversation: str
    first: int
    last: int
    count: int
    importance: float


@dataclass(frozen=True)
class Recalled:
    """One memory that a question brought back; ``score`` is the sum of relevance, recency and importance."""

    text: str
    kind: Kind
    score: float
    id: int


@dataclass(frozen=True)
class Found:
    """A fact that was found and is not kept yet. A current fact whose key is one of ``replaces``, or begins with one
    of them and a colon, is superseded. ``text`` empty: nothing is learnt, those facts only stop being current."""

    key: str
    text: str
    importance: float
    replaces: tuple[str, ...] = ()
