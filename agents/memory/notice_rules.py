"""Facts about the user in what they said, by rule: English statements in the first person.

``notice_reading.py`` chooses the clauses that may be read; each goes through the rules of the other ``notice_*.py`` in
the order below, and the first that fits has it. Nothing is kept here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from . import notice_identity, notice_life, notice_names, notice_people, notice_plans, notice_tastes, notice_work
from .bounds import LONGEST_KEY, MOST_FOUND
from .notice_grammar import fact, proper, slug, unfilled
from .notice_reading import Clause, clauses
from .records import Found

ASKED = 0.9
"""Importance of what the user asked to be remembered."""


def find_facts(message: str, now: datetime) -> list[Found]:
    """Facts in a message, in the order told; a later one of the same key takes the place of an earlier one."""
    found: dict[str, Found] = {}
    for clause in clauses(message):
        for one in _of_clause(clause, notice_plans.day_of(now)):
            found.pop(one.key, None)
            found[one.key] = replace(one, key=one.key[:LONGEST_KEY])
    return list(found.values())[:MOST_FOUND]


def corrected(key: str, text: str) -> tuple[str, str]:
    """Key and sentence of a fact in the user's own words: ``Max`` and ``My name is Max`` for a name mean the same,
    and likes that become other likes go by another key."""
    first = re.sub(r"\bThey are\b", "I am", re.sub(r"\bTheir\b", "My", re.sub(r"\bThey\b", "I", text)))
    found = [one for clause in clauses(first) for one in _of_clause(clause, "")]
    if len(found) == 1 and not key.startswith("note:"):
        return found[0].key, found[0].text if text != fact(text) else text
    if key == "name" and len(text.split()) <= 4:
        return key, f"Their name is {proper(text.strip(' .'))}."
    return key, fact(text)


def _of_clause(clause: Clause, day: str) -> Iterator[Found]:
    if clause.asked:
        inner = [one for part in clauses(clause.text) for one in _plain(part, day)]
        if inner:
            yield from (replace(one, importance=max(ASKED, one.importance)) for one in inner)
        else:
            said = unfilled(clause.text)
            yield Found(f"note:{slug(said)}", fact(f"They asked to remember that {_lower(said)}"), ASKED)
        return
    yield from _plain(clause, day)


def _plain(clause: Clause, day: str) -> list[Found]:
    for rule in SEVERAL:
        if several := rule(clause):
            return several
    for rule in ONE:
        if one := rule(clause):
            return [one]
    for dated in DATED:
        if one := dated(clause, day):
            return [one]
    return []


def _age_and_trade(clause: Clause) -> list[Found]:
    """``I'm a 34-year-old nurse from Leeds``."""
    match = re.fullmatch(r"(i'?m|i am) an? (\d{1,3})[- ]years?[- ]old (.+)", clause.text, re.IGNORECASE)
    if not match:
        return []
    parts = (Clause(f"{match[1]} {match[2]}"), Clause(f"{match[1]} a {match[3]}"))
    ones = [notice_identity.age(parts[0]), notice_work.job(parts[1])]
    return [one for one in ones if one is not None]


SEVERAL = (*notice_tastes.RULES, *notice_people.RULES, _age_and_trade)
ONE = (notice_names.name, *notice_identity.RULES, *notice_work.RULES)
DATED = (
    notice_life.health, notice_plans.plans, notice_plans.wishes, notice_life.belongings, notice_life.habits,
    notice_plans.events, notice_life.attributes,
)


def _lower(text: str) -> str:
    return text if re.match(r"(?:I\b|[A-Z]{2})", text) else text[:1].lower() + text[1:]
