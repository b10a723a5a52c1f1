"""What differs between two specifications: field by field, and in a few words for a version's note.

Plain comparison; nothing is judged and nothing is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..personas.spec import AGE_GROUPS, PersonaSpec

_BOOKKEEPING = ("provenance", "extensions", "schema_version", "tags")


@dataclass(frozen=True)
class Difference:
    """One field that differs: its dotted name, and its values as plain data (text, number, list or ``None``)."""

    field: str
    before: Any
    after: Any


def compare(a: PersonaSpec, b: PersonaSpec) -> tuple[Difference, ...]:
    """Every field in which ``b`` differs from ``a``, in the order of a specification. Bookkeeping is left out."""
    one, two = a.model_dump(mode="json"), b.model_dump(mode="json")
    for name in _BOOKKEEPING:
        one.pop(name), two.pop(name)
    return tuple(_walk(one, two, ""))


def _walk(a: Any, b: Any, place: str) -> list[Difference]:
    if isinstance(a, dict) and isinstance(b, dict):
        keys = [*a, *(key for key in b if key not in a)]
        return [found for key in keys for found in _walk(a.get(key), b.get(key), f"{place}.{key}" if place else key)]
    return [] if a == b else [Difference(place, a, b)]


def in_words(a: PersonaSpec, b: PersonaSpec, most: int = 4) -> str:
    """What changed, in a few words: "pirate hat; deeper voice". Empty when nothing did."""
    told: list[str] = []
    for difference in compare(a, b):
        for words in _words(difference):
            if words and words not in told:
                told.append(words)
    more = f"; and {len(told) - most} more" if len(told) > most else ""
    return "; ".join(told[:most]) + more


def _words(difference: Difference) -> list[str]:
    before, after = difference.before, difference.after
    if difference.field in _LISTS and isinstance(before, list) and isinstance(after, list):
        added, gone = _LISTS[difference.field]
        new = [added.format(item) for item in after if item not in before]
        return new + [gone.format(item) for item in before if item not in after and gone]
    if difference.field in _OWN:
        return [_OWN[difference.field](before, after)]
    return [difference.field.rsplit(".", 1)[-1].replace("_", " ")] if difference.field not in _FOLLOWS else []


_LISTS = {
    "appearance.accessories": ("{}", "no {}"), "appearance.clothing": ("{}", "no {}"),
    "appearance.features": ("{}", "no {}"), "appearance.palette": ("{}", ""), "appearance.materials": ("of {}", ""),
    "appearance.without": ("no {}", ""), "personal.likes": ("loves {}", "no longer loves {}"),
    "personal.dislikes": ("hates {}", "no longer hates {}"), "personal.temperament": ("{}", ""),
    "voice.texture": ("{} voice", "voice less {}"),
}
_FOLLOWS = frozenset((
    "social.age", "social.background", "voice.age", "voice.gender", "summary", "dialogues", "life.backstory", "avoid",
    "greeting_emotion", "life.daily_life", "personal.traits.openness", "personal.traits.conscientiousness",
    "personal.traits.extraversion", "personal.traits.agreeableness", "personal.traits.neuroticism",
))
"""Fields that change along with others and are not told by themselves."""


def _scale(up: str, down: str) -> Callable[[Any, Any], str]:
    return lambda before, after: up if after > before else down


_OWN: dict[str, Callable[[Any, Any], str]] = {
    "name": lambda _, after: f"called {after}",
    "social.age_group": lambda before, after: (
        "older" if AGE_GROUPS.index(after) > AGE_GROUPS.index(before) else "younger"),
    "social.gender": lambda _, after: str(after),
    "social.role": lambda _, after: str(after) or "no trade",
    "appearance.subject": lambda _, after: f"now a {after}",
    "appearance.mood": lambda _, after: f"looks {after}",
    "voice.pitch": _scale("higher voice", "deeper voice"), "voice.pace": _scale("speaks faster", "speaks slower"),
    "voice.energy": _scale("livelier voice", "calmer voice"),
    "voice.accent": lambda _, after: f"accent {after or 'none'}",
    "language": lambda _, after: f"speaks {after}", "greeting": lambda *_: "new greeting",
}
