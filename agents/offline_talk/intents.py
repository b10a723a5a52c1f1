"""Reads what a sentence means: scores every pattern of ``intent_patterns`` and gives the readings, best first.

A scorer, not a chain of conditions: an intent's weight, the number of words the pattern explains and the share of the
sentence it explains are added up, so that a longer, surer reading beats a short one. It decides nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from .intent_patterns import PATTERNS, SETS
from .plain import Clause

LONGEST = 240
"""Characters of one clause that are matched."""


_INTERJECTIONS = re.compile(
    r"^(?:(?:aw|oh|ooh|wow|ah|aha|hm|hmm|um|uh|well|haha|hahaha|lol|ha|hehe|omg|hi|hello|ok|alright|right|so|and|but|yes|honestly|actually|btw|by the way|anyway|now|please|then|just) )+"
)
"""Small words in front that hide what follows."""


@dataclass(frozen=True)
class Reading:
    """One meaning of one clause: ``parts`` holds what the pattern caught (``x``, ``w``, ``a``, ``b``)."""

    intent: str
    score: float
    clause: Clause
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def x(self) -> str:
        """The words caught, or nothing."""
        return self.parts.get("x") or self.parts.get("w") or ""


_CATCHES = {"x": ".+", "w": r"[\w'-]+", "a": ".+?", "b": ".+"}


def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = _spread(pattern)
    for name, inside in _CATCHES.items():
        slot, named = re.compile(rf"(?<!\?P)<{name}>"), f"(?P<{name}>{inside})"
        if f"(?P<{name}>" not in pattern:
            pattern = slot.sub(named.replace("\\", "\\\\"), pattern, count=1)
        pattern = slot.sub(f"(?:{inside})".replace("\\", "\\\\"), pattern)
    start = "" if pattern.startswith(("^", r"\b")) else r"(?<!\S)"
    end = "" if pattern.endswith(("$", r"\b")) or "(?P<x>.+)" in pattern[-12:] else r"(?!\S)"
    return re.compile(start + pattern + end)


def _spread(pattern: str) -> str:
    """``@very@nice`` written out so that each set name ends at the next."""
    for name in sorted(SETS, key=len, reverse=True):
        pattern = pattern.replace("@" + name, SETS[name])
    return pattern


@cache
def table() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    """Every pattern with its intent and weight."""
    found = []
    for block in PATTERNS.strip().split("\n\n"):
        head, *patterns = block.strip().split("\n")
        intent, weight = head.split()
        found += [(intent, float(weight), _compiled(pattern)) for pattern in patterns]
    return tuple(found)


def readings(clause: Clause) -> list[Reading]:
    """The meanings of one clause, the likeliest first, one for each intent."""
    return list(_readings(clause))


@lru_cache(maxsize=2048)
def _readings(clause: Clause) -> tuple[Reading, ...]:
    words = clause.words[:LONGEST]
    best = _scored(clause, words)
    bare = _INTERJECTIONS.sub("", words)
    if bare and bare != words:
        for intent, reading in _scored(clause, bare).items():
            if intent not in best or best[intent].score < reading.score:
                best[intent] = reading
    return tuple(sorted(best.values(), key=lambda r: -r.score))


def _scored(clause: Clause, words: str) -> dict[str, Reading]:
    best: dict[str, Reading] = {}
    for intent, weight, pattern in table():
        match = pattern.search(words)
        if not match:
            continue
        parts = {key: value.strip() for key, value in match.groupdict().items() if value and value.strip()}
        caught = sum(len(value.split()) for value in parts.values())
        explained = len(match.group().split()) - caught
        score = weight + 0.5 * min(explained, 6) + 2.0 * (explained + 0.5 * caught) / max(1, len(words.split()))
        if intent not in best or best[intent].score < score:
            best[intent] = Reading(intent, score, clause, parts)
    return best
