"""Sorts the words of every clause: temperaments, trades, loves, dislikes, wishes, looks and clothes."""

from __future__ import annotations

import re

from .lexicon import looks
from .scanning import Clause, Item
from .understanding import Understanding


def gather(found: Understanding, clause: Clause) -> None:
    """Sort the words of one clause into the understanding."""
    if clause.intro in ("love", "hate"):
        _liking(found, clause)
        return
    if clause.intro == "wish":
        _wish(found, clause)
        return
    if clause.intro == "without":
        found.negated += [item.text for item in clause.items if item.sort in ("part", "accessory", "clothing", "feature")]
        return
    if clause.intro in ("with", "wearing", "made"):
        _worn(found, clause)
    _loose(found, clause)


def _loose(found: Understanding, clause: Clause) -> None:
    """Adjectives and trades outside of likes and clothes."""
    on_subject = clause.intro in ("start", "is", "clause", "reset")
    for item in clause.items:
        if item.sort == "temper" and item.value not in found.temperament and item.text not in found.negated:
            found.temperament.append(str(item.value))
        elif item.sort == "title" and clause.intro in ("is", "clause", "start", "reset") and not found.role:
            found.role, found.role_topic = item.text, str(item.value)
        elif item.sort == "title" and clause.intro == "is" and item.text != found.role:
            _add(found.topics, str(item.value))
        elif item.sort == "nation":
            found.nation, found.accent = found.nation or item.text, found.accent or str(item.value)
        elif item.sort == "era":
            found.era = found.era or str(item.value)
        elif item.sort == "place" or (item.sort == "language" and clause.intro == "speaks"):
            _place_or_language(found, item, clause)
        elif item.sort == "cue" and clause.intro in ("clause", "start", "is", "place") and item.text not in (found.subject, found.role):
            _add(found.topics, str(item.value))
        elif on_subject:
            _look(found, item)
    if re.search(r"\b(\d\d)(?:th|st|nd|rd)[- ]century", clause.text):
        found.era = found.era or looks.CENTURIES.get(int(re.search(r"(\d\d)", clause.text).group()), "")  # type: ignore[union-attr]


def _add(into: list[str], value: str) -> None:
    if value and value not in into:
        into.append(value)


def _look(found: Understanding, item: Item) -> None:
    """A word of looks that belongs to the subject."""
    if item.text in found.negated or (item.text == found.subject and item.sort not in ("colour", "material")):
        return
    if item.sort == "colour":
        _add(found.colours, str(item.value))
    elif item.sort == "material":
        _add(found.materials, str(item.value))
    elif item.sort == "size":
        found.size = found.size if found.size is not None else float(item.value)  # type: ignore[arg-type]
    elif item.sort == "build":
        found.build = found.build or str(item.value)
    elif item.sort == "feature":
        _add(found.features, item.text)
    elif item.sort == "age":
        found.age_group = found.age_group or str(item.value)
        if item.text in ("wrinkled", "wrinkly", "wizened"):
            _add(found.features, item.text)
        if item.text == "retired":
            _add(found.temperament, "retired")


def _place_or_language(found: Understanding, item: Item, clause: Clause) -> None:
    if item.sort == "language":
        found.language = str(item.value)
        found.only_language = True
    elif clause.intro in ("place", "start", "is", "clause"):
        found.place = found.place or item.text.title()


def _worn(found: Understanding, clause: Clause) -> None:
    """Phrases such as "a red beard and round glasses": adjectives go with the noun that follows."""
    pending: list[str] = []
    for item in clause.items:
        if item.sort in ("clothing", "accessory", "part"):
            phrase = " ".join([*pending, item.text])
            target = {"clothing": found.clothing, "accessory": found.accessories, "part": found.features}[item.sort]
            if item.text not in found.negated:
                _add(target, phrase)
            pending = []
        elif item.text in ("and", "a", "an", "the", "his", "her", "of", "its", "their", "very", "for"):
            pending = [] if item.text == "and" else pending
        elif item.sort == "material" and clause.intro == "made":
            _add(found.materials, str(item.value))
        elif item.sort in ("colour", "material", "size", "feature", "word", "age", "build", "temper", "noun", "era"):
            pending.append(item.text)
        if len(pending) > 3:
            pending = pending[-3:]


def _phrase(text: str) -> str:
    """A like or dislike as a short noun phrase."""
    text = re.sub(r"\s+(?:so|very)?\s*(?:and|or|to|very much|a lot|more than anything|above all|so much)$", "", text.strip(" ,.'\""))
    text = re.sub(r"^(?:to|the idea of|when|of|only|all|a bit of)\s+", "", text)
    return text[:60].strip() if re.fullmatch(r"[\w' \-]+", text) else ""


def _liking(found: Understanding, clause: Clause) -> None:
    into = found.loves if clause.intro == "love" else found.hates
    for part in re.split(r",| and | or | as well as ", clause.text):
        part = re.sub(r"^(?:he|she|it|they)\b.*|\b(?:he|she|it|they)$", "", part.strip())
        phrase = _phrase(part)
        if not phrase or phrase in ("it", "him", "her", "them", "me", "you") or len(phrase.split()) > 8:
            continue
        if re.match(r"(?:is|has|never|always|still|works|lives|who)\b", phrase):
            continue
        _add(into, phrase)
        if clause.intro == "love":
            for item in clause.items:
                if item.sort == "cue" and item.text in f" {phrase} ":
                    _add(found.topics, str(item.value))
    if clause.intro == "love" and not clause.text.strip():
        return
    if clause.intro == "love":
        for item in clause.items:
            if item.sort == "cue":
                _add(found.topics, str(item.value))


def _wish(found: Understanding, clause: Clause) -> None:
    """A wish: the trade wished for is a topic, not a role."""
    text = re.sub(r"^(?:an?|the)\s+", "", clause.text.strip())
    for item in clause.items:
        if item.sort == "title":
            _add(found.topics, str(item.value))
            _add(found.wishes, "be " + ("an " if item.text[0] in "aeiou" else "a ") + item.text)
            return
        if item.sort == "cue":
            _add(found.topics, str(item.value))
    if re.fullmatch(r"[a-z' \-]{3,60}", text) and clause.text:
        article = re.match(r"(?:an?|the)\s", clause.text.strip())
        known = clause.items and clause.items[-1].sort in ("noun", "temper", "feature", "size")
        wanted = clause.text.strip()
        _add(found.wishes, f"see {wanted}" if wanted.startswith("the ") else f"be {wanted}" if article or known and len(clause.items) == 1 else text)
