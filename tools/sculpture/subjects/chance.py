"""Dice that are written down: what chance decided once can be decided the same way again, whatever is rolled before.

A fresh throw takes the very numbers that the plain generator would have given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

MOST = 4000
"""Characters of one written throw that are believed."""

_COLOUR = r"#[0-9a-f]{6}"
_NUMBER = r"-?[01](?:\.\d+)?(?:e-\d+)?"
_FORMS = {
    "skin": _COLOUR, "hair": _COLOUR, "old hair": _COLOUR, "cloth": _COLOUR, "accent": _COLOUR,
    "eyes": f"{_COLOUR} {_COLOUR}", "features": f"{_NUMBER}(?: {_NUMBER}){{5}}", "hair since": r"[a-z-]+",
}


def believed(chance: Mapping[str, str]) -> dict[str, str]:
    """What of ``chance`` has the form it must have; the rest is drawn anew. Rolls and names of styles are checked where
    they are used."""
    told = {str(name)[:80]: str(value) for name, value in list(chance.items())[:64]}
    return {
        name: value for name, value in told.items() if len(value) <= MOST and re.fullmatch(_FORMS.get(name, ".*"), value)
    }


class Dice(Random):
    """Rolls ``source`` and writes down, or reads back ``written`` and rolls ``source`` only when that is used up."""

    def __init__(self, source: Random, written: str = "") -> None:
        super().__init__(0)
        self._source = source
        self._left = _numbers(written)
        self._rolled: list[str] = []

    def random(self) -> float:
        return float(self._next("f", lambda: self._source.random()))

    def getrandbits(self, k: int) -> int:
        return int(self._next(f"b{k}:", lambda: self._source.getrandbits(k)))

    def _next(self, kind: str, roll: object) -> str:
        if self._left and self._left[0].startswith(kind):
            mark = self._left.pop(0)
        else:
            self._left = []
            mark = f"{kind}{roll()!r}"  # type: ignore[operator]
        self._rolled.append(mark)
        return mark.removeprefix(kind)

    @property
    def written(self) -> str:
        """Everything that was rolled, in order."""
        return " ".join(self._rolled)


def _numbers(written: str) -> list[str]:
    """The rolls in a text; none of them where one is no number."""
    marks = written[:MOST].split() if len(written) <= MOST else []
    try:
        for mark in marks:
            float(mark.split(":")[-1].removeprefix("f"))
    except ValueError:
        return []
    return marks
