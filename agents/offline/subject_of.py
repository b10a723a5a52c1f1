# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Which noun of a description is its subject, and which are its trade or only its looks."""

from __future__ import annotations

import re

from .lexicon.nouns import AGE_OF, nouns
from .names_in_text import Named
from .scanning import Clause, Item
from .understanding import Understanding

_SUBJECT_CLAUSES = ("start", "is", "reset")


def _run(items: tuple[Item, ...]) -> list[Item]:
    """The noun phrase of a clause: from its first noun or title, as long as nouns and titles follow on."""
    run: list[Item] = []
    for item in items:
        if item.sort in ("noun", "title"):
            run.append(item)
        elif run and item.sort == "word":
            break
    return run


def find_subject(found: Understanding, parts: list[Clause], text: str, named: Named) -> None:
    for wanted in (_SUBJECT_CLAUSES, ("clause", "made", "simile", "with")):
        for clause in parts:
            if clause.intro in wanted and not found.subject:
                _from_run(found, _run(clause.items))
    if not found.subject and named.person:
        _person(found, "person")
    if not found.subject:
        _unknown_subject(found, parts, text)


def _from_run(found: Understanding, run: list[Item]) -> None:
    run = [item for item in run if item.text not in found.negated]
    things = [item for item in run if item.sort == "noun" and item.value[1] != "person"]  # type: ignore[index]
    people = [item for item in run if item.sort == "noun" and item.value[1] == "person"]  # type: ignore[index]
    trades = [item for item in run if item.sort == "title"]
    for trade in trades[-1:]:
        found.role, found.role_topic = trade.text, str(trade.value)
    if things:
        head = _head(run, things)
        found.role_first = bool(trades) and run.index(trades[-1]) < run.index(head)
        _thing(found, head.text)
        found.features += [item.text for item in things if item is not head and item.text not in _OF_TRADES][:2]
        _person_words(found, people)
    elif people or trades:
        _person(found, people[-1].text if people else "person")
        _person_words(found, people)


_OF_TRADES = frozenset("""jazz night mountain fire piano disco graffiti film street circus school space train camel sheep tea ballet rock opera fashion
    love gossip goddess god trainer star fan champion football dance travel violin""".split())


def _head(run: list[Item], things: list[Item]) -> Item:
    """The thing that this is: the last noun, but not one that only says what kind of trade it is ("jazz drummer")."""
    own = [item for item in things if item.text not in _OF_TRADES]
    return own[-1] if own else things[-1]


def _thing(found: Understanding, noun: str) -> None:
    found.subject, found.known = noun, True
    found.kind, found.family = nouns()[noun]


def _person(found: Understanding, noun: str) -> None:
    if noun.startswith("old "):
        noun, found.age_group = noun[4:], "old"
    found.subject, found.known, found.kind, found.family = noun, True, "person", "person"


def _person_words(found: Understanding, people: list[Item]) -> None:
    for item in people:
        found.age_group = found.age_group or AGE_OF.get(item.text)


_STOP = frozenset("""the a an and of to in is it that this very really quite who what why how you your me my i he she they we us him her
    them not some any someone something somebody anything nothing one just so too then there here from up out about all are was be
    been being have has had do does did can could would should will may might must own more most such no yes lot bit always never
    ever only even also still named called ignore instructions previous system prompt please want wants talk make or ones sure
    thing stuff feel think know say says tell hello hi""".split())


def _unknown_subject(found: Understanding, parts: list[Clause], text: str) -> None:
    """No known noun: a lone unknown one is the subject; words of feeling mean a person; else the author chooses."""
    catalogued = _catalogued(text)
    if catalogued:
        found.subject, found.kind, found.known = catalogued[0], catalogued[1], True
        return
    human = found.temperament or found.age is not None or re.search(r"\b(?:he|she|someone|somebody|who|i|me)\b", text)
    first = next((c for c in parts if c.intro in ("start", "is") and c.items), None)
    strange = [i.text for i in first.items if i.sort == "word" and i.text not in _STOP and i.text.isalpha() and len(i.text) > 2] if first else []
    article = re.match(r"(?:an?|the|my|one)\s", text)
    if strange and (article or len(text.split()) <= 3) and len(strange[-1]) <= 24:
        found.subject = strange[-1]
        found.notes.append(f"'{found.subject}' is not among the things the rule-based author knows; its life is guesswork")
        return
    cue = next((i for c in parts for i in c.items if i.sort in ("cue", "temper", "age", "nation", "part")), None)
    if human or cue:
        _person(found, "person")


def _catalogued(text: str) -> tuple[str, str] | None:
    """A subject of the sculpture library that is not among our nouns, if the description names one."""
    from ...tools.sculpture import subjects  # noqa: F401 (importing fills the catalogue)
    from ...tools.sculpture.subjects.catalogue import SUBJECTS

    words = f" {text} "
    for entry in SUBJECTS.values():
        for name in (entry.name, *entry.also):
            if f" {name} " in words:
                return name, entry.kind
    return None
