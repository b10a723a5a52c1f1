"""Pastimes and trades: the words by which a description names them and the words they bring along.

The tables (``world/pastimes``) hold one block each: ``name | field: value | ...`` with lists parted by ``;`` (prose)
or ``,`` (words). Fields: n noun, g gerund, v verb phrase, r titles of the trade, c cues of the pastime, t things
dear to it, h habits, o opinions, p pet peeves, w proud moments (past tense), x twisted proverbs, a ambitions,
props and wear. In prose ``<keep>`` is a verb that agrees, ``{friend}``, ``{place}``, ``{n}`` and ``{my}`` are slots.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..world.pastimes import TABLE

_PROSE = {"t": "things", "h": "habits", "o": "opinions", "p": "peeves", "w": "proud", "x": "proverbs", "a": "ambitions"}
_WORDS = {"r": "titles", "c": "cues", "props": "props", "wear": "wear"}
_PLAIN = {"n": "noun", "g": "gerund", "v": "verb"}


@dataclass(frozen=True)
class Topic:
    """One pastime or trade with its vocabulary."""

    name: str
    noun: str = ""
    gerund: str = ""
    verb: str = ""
    titles: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    habits: tuple[str, ...] = ()
    opinions: tuple[str, ...] = ()
    peeves: tuple[str, ...] = ()
    proud: tuple[str, ...] = ()
    proverbs: tuple[str, ...] = ()
    ambitions: tuple[str, ...] = ()
    props: tuple[str, ...] = ()
    wear: tuple[str, ...] = ()


def _parse(block: str) -> Topic:
    name, *fields = (part.strip() for part in re.split(r"[|\n]", block))
    found: dict[str, object] = {}
    for item in fields:
        key, _, value = item.partition(":")
        if key in _PLAIN:
            found[_PLAIN[key]] = value.strip()
        elif key in _PROSE:
            found[_PROSE[key]] = tuple(v.strip() for v in value.split(";") if v.strip())
        else:
            found[_WORDS[key]] = tuple(v.strip() for v in value.split(",") if v.strip())
    return Topic(name, **found)  # type: ignore[arg-type]


@cache
def topics() -> dict[str, Topic]:
    """Every topic by name."""
    parsed = [_parse(block) for block in TABLE.strip().split("\n\n")]
    return {topic.name: topic for topic in parsed}


@cache
def titles() -> dict[str, str]:
    """The title of every trade ("lighthouse keeper") to its topic."""
    known: dict[str, str] = {}
    for topic in topics().values():
        for title in topic.titles:
            known.setdefault(title, topic.name)
    return known


@cache
def cues() -> dict[str, str]:
    """The words that name a pastime ("tango") to its topic."""
    known: dict[str, str] = {}
    for topic in topics().values():
        for cue in topic.cues:
            known.setdefault(cue, topic.name)
    return known
