"""A noun of a description to a subject of the catalogue: the exact name, a synonym, the head noun of a compound, or
the nearest relative, said so in a note. No language model is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...personas.spec import Kind
from .likeness import KIN
from .roles import find_role
from .subjects.catalogue import SUBJECTS
from .subjects.nearest import BY_KIND, NEAREST, SUFFIXES


@dataclass(frozen=True)
class Found:
    """The subject's ``name``, and a ``note`` for the reader when it is not the thing that was asked for."""

    name: str
    note: str | None = None


@cache
def names() -> dict[str, str]:
    """Every name and synonym, lower case, to its subject. A subject's own name wins over another's synonym."""
    from . import subjects  # noqa: F401 - registers every subject

    table: dict[str, str] = {}
    for entry in SUBJECTS.values():
        for word in entry.also:
            table.setdefault(word.lower(), entry.name)
    table.update({name.lower(): name for name in SUBJECTS})
    return table


_ARTICLES = re.compile(r"^(a|an|the|one|some|my|our|your|his|her|their|this|that|little|old|young)\s+")
_IRREGULAR = {"mice": "mouse", "geese": "goose", "men": "man", "women": "woman", "children": "child", "feet": "foot",
              "teeth": "tooth", "leaves": "leaf", "wolves": "wolf", "knives": "knife", "loaves": "loaf", "oxen": "ox",
              "calves": "calf", "elves": "elf", "dwarves": "dwarf", "thieves": "thief", "people": "person",
              "octopi": "octopus", "cacti": "cactus", "fungi": "fungus", "scarves": "scarf", "halves": "half"}


def plain(text: str) -> str:
    """Lower case, without articles, punctuation and doubled spaces."""
    text = re.sub(r"[^\w' -]+", " ", text.lower().replace("_", " ")).strip()
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\b(statue|bust|sculpture|figurine|figure|portrait|drawing|picture) of (?:an? |the )?", "", text)
    while (shorter := _ARTICLES.sub("", text)) != text:
        text = shorter
    return text


def singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("oes", "o")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + instead
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def _exact(text: str) -> str | None:
    table = names()
    head, _, last = text.rpartition(" ")
    for candidate in (text, f"{head} {singular(last)}".strip(), text.replace("-", " "), text.replace(" ", "-")):
        if candidate in table:
            return table[candidate]
    return None


def is_name(text: str) -> bool:
    """Whether ``text`` is, as it stands, the name or synonym of a subject."""
    return _exact(plain(text)) is not None


def _inside(text: str) -> str | None:
    """The head noun: the longest run of words at the end, or before "of", "with" and the like, that is known."""
    core = re.split(r"\s(?:of|with|in|on|from|who|that|named|called|and|for|at|wearing|made)\s", text, maxsplit=1)[0]
    words = core.split()
    for start in range(1, len(words)):
        if found := _exact(" ".join(words[start:])):
            return found
    for end in range(len(words), 0, -1):
        for start in range(end):
            if found := _exact(" ".join(words[start:end])):
                return found
    return None


def known_subject(text: str) -> bool:
    """Whether the library has a sculpture of ``text`` itself: by name, synonym, plural, head noun or as a person's
    role."""
    word = plain(text)
    return bool(_exact(word) or _inside(word) or find_role(word))


def _near(text: str) -> str | None:
    """The nearest relative of the last known word, by the lexicon and then by the word's ending."""
    table = names()
    words = [text, *reversed(text.split())]
    for word in words:
        for form in (word, singular(word)):
            near = NEAREST.get(form)
            if near in table:
                return table[near]
    for word in words[1:] or words:
        for ending, near in SUFFIXES:
            if word.endswith(ending) and len(word) > len(ending) + 1 and near in table:
                return table[near]
    return None


_FOLK = ("person", "spirit", "monster", "cartoon")


def _article(name: str) -> str:
    return f"an {name}" if name[:1].lower() in "aeiou" else f"a {name}"


def _kin(word: str, name: str) -> str | None:
    """What to tell where ``word`` only shares the sculpture of ``name``."""
    words = (word, singular(word), *(singular(part) for part in reversed(word.split())))
    asked = next((w for w in words if w in KIN and names().get(w) == name), None)
    return f"{_article(asked)} is made as {_article(name)}" if asked else None


def find_subject(text: str, kind: Kind = "other") -> Found:
    """The subject for ``text``. It always finds one: at last by ``kind``, and then a ball of clay's nearest, a
    person. The note tells whatever was not exact."""
    word = plain(text) or "person"
    exact, inside = _exact(word), _inside(word)
    if kind == "person":  # a boxer is then no dog, and a baker's apprentice no loaf
        human = next((name for name in (exact, inside) if name and SUBJECTS[name].kind in _FOLK), None)
        return Found(human or "person")
    if exact or inside:
        return Found(exact or inside or "person", _kin(word, exact or inside or "person"))
    if find_role(word):
        return Found("person")
    near = _near(word)
    table = names()
    if near is None:
        near = next((table[n] for n in BY_KIND.get(kind, ()) if n in table), "person")
    note = f"no sculpture of {_article(word[:60])} yet; made as {_article(near)}"
    return Found(near, note)
