"""How far a listener heard an answer: seconds of sound to characters of text.

A word counts as heard from its middle on. Nothing here keeps or sends.
"""

from __future__ import annotations

from .spoken import Spoken

TAIL = 0.15
"""Seconds of silence at the end of a sentence, which nobody need hear."""


def characters_heard(spoken: Spoken, seconds: float) -> int:
    """Characters of the sentence that were heard when its sound had played for ``seconds``."""
    if seconds <= 0:
        return 0
    if seconds >= spoken.seconds - TAIL:
        return len(spoken.text)
    if not spoken.words:
        return round(len(spoken.text) * seconds / max(spoken.seconds, 1e-3))
    end = 0
    for text, start, stop in spoken.words:
        if seconds < (start + stop) / 2:
            break
        place = spoken.text.find(text, end)
        end = place + len(text) if place >= 0 else end
    return end


class Script:
    """The sentences of one answer with their places in its text and in time."""

    def __init__(self) -> None:
        self._parts: list[tuple[Spoken, int, float]] = []
        self.seconds = 0.0
        self._cursor = 0

    def add(self, spoken: Spoken, whole: str) -> None:
        """The next sentence; ``whole`` is the answer's text as far as it is known, white space single."""
        place = whole.find(spoken.text, self._cursor)
        place = self._cursor if place < 0 else place
        self._parts.append((spoken, place, self.seconds))
        self._cursor = place + len(spoken.text)
        self.seconds += spoken.seconds

    def __len__(self) -> int:
        return len(self._parts)

    def characters(self, seconds: float) -> int:
        """Characters of the answer that were heard after ``seconds`` of it."""
        heard = 0
        for spoken, place, start in self._parts:
            within = characters_heard(spoken, seconds - start)
            if within <= 0:
                break
            heard = place + within
        return heard

    def begun(self, seconds: float) -> int:
        """How many sentences had begun after ``seconds``."""
        return sum(start < seconds for _, _, start in self._parts)

    def at(self, seconds: float) -> tuple[Spoken, float] | None:
        """The sentence that sounded after ``seconds`` of the answer, and the second within it."""
        found = None
        for spoken, _, start in self._parts:
            if start <= seconds:
                found = (spoken, seconds - start)
        return found

    def words_between(self, start: float, end: float) -> list[str]:
        """Words that sounded in a stretch of the answer's time."""
        found = []
        for spoken, _, at in self._parts:
            found += [text for text, first, last in spoken.words if at + last > start and at + first < end]
        return found
