"""Looks at a message as a whole before its sentences are read: silence, emoji, shouting, gibberish, pasted matter."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from .intents import Reading, readings
from .plain import MOST, Clause, clauses, readable

_VOWELLESS = re.compile(r"^[b-df-hj-np-tv-xz]{4,}$")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PASTED = re.compile(
    r"</?[a-z][^<>]{0,80}>|\{[^{}]{0,40}:|[{};]\s*\n|^\s*(?:def \w+\(|class \w+[:({]|import \w+\s*$|from \w+ import|#include|SELECT .* FROM|function \w*\()|https?://",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Message:
    """One message; ``raw`` holds at most :data:`plain.MOST` characters of it, ``whole`` says how long it was."""

    raw: str
    whole: int

    @staticmethod
    def of(text: str) -> Message:
        """Read a message of any length and content."""
        return Message(text[:MOST], len(text))

    @cached_property
    def text(self) -> str:
        return readable(self.raw)

    @cached_property
    def clauses(self) -> list[Clause]:
        return clauses(self.raw)

    @cached_property
    def words(self) -> str:
        """All of it in plain words."""
        return " ".join(clause.words for clause in self.clauses)

    @cached_property
    def readings(self) -> list[list[Reading]]:
        """For each clause its meanings, best first."""
        return [readings(clause) for clause in self.clauses]

    @property
    def silent(self) -> bool:
        """Nothing that is a word or a picture."""
        return not re.search(r"\w", self.text) and not self.emoji

    @cached_property
    def emoji(self) -> str:
        """The pictures, when there is nothing else."""
        if re.search(r"[^\W_]", self.text):
            return ""
        return "".join(
            c for c in self.text if unicodedata.category(c) in ("So", "Sk") or ord(c) in (0x2764,)
        ) or _smiley(self.text)

    @cached_property
    def shouted(self) -> bool:
        letters = [c for c in self.text if c.isalpha()]
        return (
            len(letters) >= 5
            and sum(c.isupper() for c in letters) > 0.8 * len(letters)
            and " " in self.text.strip()
            or "!!!" in self.text
        )

    @cached_property
    def gibberish(self) -> bool:
        """Keys hit at random: no sentence is read and most words cannot be spoken."""
        words = [w for clause in self.clauses for w in clause.words.split()]
        latin = [w for w in words if w.isascii() and w.isalpha()]
        if not latin or len(latin) < len(words) / 2:
            return False
        return sum(_unspeakable(word) for word in latin) > len(latin) / 2

    @property
    def pasted(self) -> bool:
        """Markup, code, a link, or more text than anyone types."""
        return self.whole > 1500 or bool(_PASTED.search(self.raw))

    @property
    def asks(self) -> bool:
        return any(clause.asks for clause in self.clauses)


def _smiley(text: str) -> str:
    found = re.search(r"[:;=8xX]['^-]?[)(DPpOo/|*]|<3|\^\^|>\.<", text)
    return found.group() if found else ""


def _unspeakable(word: str) -> bool:
    if len(word) < 4:
        return (
            word not in ("a", "i") and not re.search(r"[aeiouy]", word) and word not in ("hm", "mm", "tv", "pc", "dj")
        )
    if _VOWELLESS.match(word) or re.search(r"[^aeiouy\W\d]{6,}", word):
        return True
    rows = [next((i for i, row in enumerate(_ROWS) if c in row), -1) for c in word]
    return (
        len(word) > 5
        and len(set(rows)) == 1
        and rows[0] == 1
        and len(set(word)) < len(word)
        or bool(re.fullmatch(r"(?:asdf|qwer|sdfg|hjkl|fghj|dfgh|asd|jkl)\w*", word))
    )
