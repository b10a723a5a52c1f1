"""What one change came to: the new specification and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...personas.spec import PersonaSpec

SUBJECTIVE = {"feminine": "she", "masculine": "he", "androgynous": "they"}
OBJECTIVE = {"feminine": "her", "masculine": "him", "androgynous": "them"}
POSSESSIVE = {"feminine": "her", "masculine": "his", "androgynous": "their"}


@dataclass(frozen=True)
class Outcome:
    """``now`` continues the persona's name ("wears a pirate hat"), ``note`` is for the version ("pirate hat"); both
    empty when nothing was done. ``but`` is a whole sentence about what was not, or not quite."""

    spec: PersonaSpec
    now: str = ""
    note: str = ""
    but: str = ""

    @property
    def done(self) -> bool:
        return bool(self.now)


def replaced(spec: PersonaSpec, **parts: Any) -> PersonaSpec:
    """``spec`` with fields set, dots written as ``__``: ``replaced(spec, appearance__mood="sad")``. Validated; shares
    nothing with ``spec``."""
    data = spec.model_dump()
    for path, value in parts.items():
        *parents, last = path.split("__")
        place = data
        for name in parents:
            place = place[name]
        place[last] = value
    return PersonaSpec.model_validate(data)


def same_thing(a: str, b: str) -> bool:
    """Whether two phrases speak of one thing: "the rain" and "rain", "cats" and "a cat"."""
    return bare(a) == bare(b)


def bare(text: str) -> str:
    """Lower case, without article, possessive and plural s."""
    words = [word for word in text.lower().strip(" .!?\"'").split() if word not in _ARTICLES]
    if words and len(words[-1]) > 3 and words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is")):
        words[-1] = words[-1][:-1]
    return " ".join(words)


_ARTICLES = frozenset("a an the some any his her its their your my this that".split())  # noqa: SIM905
