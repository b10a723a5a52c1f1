# ruff: noqa: SIM905 (lists of words are written and read as text)
"""How a persona begins: whether a message says enough to make one, and what to make when the user leaves it open."""

from __future__ import annotations

import re
from random import Random

from ...personas.spec import PersonaSpec
from .operations import Colour, Feature, Like, Operation, PutOn, Temper

_EMPTY = frozenset("""hi hello hey hallo yo ok okay yes no please make create build give show me us someone somebody something
    anyone anybody anything a an the character characters persona personas person one new some start begin lets let go i we want
    need would like to you can could your my it them do test testing good morning evening day there help idea ideas know don't dont
    not sure what how who is are of for with and thing things just another be an am have meet talk face avatar friend draw
    generate interesting cool nice thanks thank""".split())

_STARTS = (
    "a lighthouse keeper who is afraid of the dark", "a proud teapot who sings opera", "a retired pirate who knits",
    "a nervous cactus who wants to be hugged", "an old wizard who lost his spellbook", "a cheerful snail who dreams of racing",
    "a strict but kind piano teacher with round glasses", "a sleepy owl who works at night in a library",
    "a fox in a green scarf who tells terrible jokes", "a shy robot who collects pressed flowers",
)
_EXTRAS = ("pirate hat", "round glasses", "red scarf", "bow tie", "flower crown", "headphones", "party hat", "monocle",
           "top hat", "pearl necklace")
_LOVES = ("thunderstorms", "old maps", "the smell of bread", "card tricks", "night trains", "very small spoons")
_TEMPERS = ("mischievous", "dreamy", "proud", "excited", "sleepy", "wise")
_COLOURS = ("teal", "purple", "mustard", "coral", "emerald")


def says_something(text: str) -> bool:
    """Whether ``text`` gives anything to make a persona of."""
    if any(ord(c) > 0x2000 or c in "☠⚔" for c in text):
        return True
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower())
    return any(word not in _EMPTY for word in words)


def surprise(turn: int) -> str:
    """A description that nobody asked for; another one each time."""
    return _STARTS[turn % len(_STARTS)]


def another_start() -> str:
    return "Who is next? Describe anything, or say “surprise me”."


def surprising(spec: PersonaSpec, turn: int) -> list[Operation]:
    """One or two changes that suit anybody; the same for the same persona and ``turn``."""
    random = Random(f"{spec.name}|{spec.seed}|{turn}")
    extra = random.choice([one for one in _EXTRAS if one not in spec.appearance.accessories])
    second: list[Operation] = [
        Like(thing=random.choice(_LOVES)), Temper(adjective=random.choice(_TEMPERS)),
        Colour(colour=random.choice(_COLOURS)),
    ]
    if spec.appearance.kind == "person":
        second.append(Feature(feature=random.choice(("freckles", "curly hair", "rosy cheeks"))))
    return [PutOn(thing=extra), random.choice(second)]
