"""The one friend a persona has: a plain name, who it is, and how it is introduced.

The phrases come from the field ``f`` of the world tables: "a worm called {friend}, my lodger", "{friend} the kettle,
all steam". Those that are not the friend can still be told of without a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from .names import FEMININE, MASCULINE

_UNNAMED = (
    (r"^(an? .+?|the .+?|my \w+) (?:called|named) \{friend\}", r"\1"), (r"^\{friend\} (the \w+)", r"\1"), (r"^\{friend\}, (an? |the |my )", r"\1"),
    (r"^((?:the|my) [\w' ]+?),? \{friend\}(?: to us)?", r"\1"), (r", (?:whom (?:we|I)|which we) call \{friend\}", ""),
)


@dataclass(frozen=True)
class Friend:
    """``relation`` tells who it is in the character's own words; ``intro`` names it for the first time in a text, with
    ``{my}`` for the owner ("my" or "her")."""

    name: str
    relation: str
    intro: str


def unnamed(phrase: str) -> str | None:
    """"a worm called {friend}, my lodger" to "a worm, my lodger"; ``None`` when nothing would be left."""
    for pattern, instead in _UNNAMED:
        if "{friend}" in phrase:
            phrase = re.sub(pattern, instead, phrase)
    return None if "{friend}" in phrase or len(phrase.split()) < 3 else phrase


def _introduction(phrase: str, name: str) -> str:
    for pattern, frame in (
        (r"^((?:an?|the) [\w' -]+?) (?:called|named) \{friend\}", "{0} called {1}"), (r"^\{friend\} (the \w+)", "{1} {0}"),
        (r"^the (\w+) \{friend\}", "the {0} {1}"), (r"^(the \w+), (?:whom (?:we|I)|which we) call \{friend\}", "{1} {0}"),
        (r"^\{friend\} ((?:in|on|at|from|next) [\w ]+)", "{1} {0}"), (r"^my (\w+) \{friend\}", "{{my}} {0} {1}"), (r"^old \{friend\}", "old {1}"),
        (r"^\{friend\}, ((?:an?|the) [a-zé'-]+(?: [a-zé'-]+)??)(?:$|,| (?:who|with|and|across|from|of|on|in)\b)", "{1}, {0},"),
    ):
        if found := re.match(pattern, phrase):
            return frame.format(*found.groups(), *([name] if found.groups() else ["", name]))
    return "{my} friend " + name


def befriend(random: Random, phrases: tuple[str, ...], taken: str, noun: str) -> tuple[Friend, str | None]:
    """The friend, and another acquaintance without a name. ``taken`` is the character's own name, ``noun``
    what it is itself."""
    phrases = tuple(phrase for phrase in phrases if f"the {noun}" not in phrase)
    named = [phrase for phrase in phrases if "{friend}" in phrase] or ["old {friend}, who taught me to whistle"]
    phrase = named[random.randrange(len(named))]
    pool = FEMININE if re.search(r"\b(?:she|her|herself)\b", phrase) else MASCULINE if re.search(r"\b(?:he|his|him|gentleman|uncle)\b", phrase) else (
        *FEMININE, *MASCULINE)
    name = random.choice([one for one in pool if one not in taken])
    others = [told for one in phrases if one != phrase and (told := unnamed(one))]
    relation = phrase.replace("{friend}", name)
    return Friend(name, relation, _introduction(phrase, name)), (others[random.randrange(len(others))] if others else None)
