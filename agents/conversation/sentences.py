"""A stream of text becomes sentences, each as soon as it is certain to be whole, so that speaking can begin early.

It knows full stops that end nothing (``Dr.``, ``3.5``, ``e.g.``) and breaks what never ends at a comma or a space.
It reads no tags and speaks nothing.
"""

from __future__ import annotations

import re

LONGEST = 260
"""Characters of a sentence; a longer one is broken at its last comma or space before. About 15 seconds of speech."""

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？।]+[」』”]?|\n+")
_ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "e.g", "i.e", "no", "vol", "fig", "approx", "dept", "jr", "sr", "gen", "col", "sgt", "capt", "rev", "hon", "mt", "ft", "inc", "ltd", "co"]
)
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_BREAKS = (re.compile(r"[;:—–](?=\s)"), re.compile(r"[,،、，](?=\s?)"), re.compile(r"\s"))


class Sentences:
    """Feed it pieces of any size. A sentence is returned stripped, never empty."""

    def __init__(self, longest: int = LONGEST) -> None:
        self._held = ""
        self._longest = longest

    def feed(self, piece: str) -> list[str]:
        """Sentences that are whole by now."""
        self._held += piece
        out: list[str] = []
        while (end := self._next_end()) is not None:
            self._move(end, out)
        return out

    def flush(self) -> list[str]:
        """What is left when the text has ended."""
        out: list[str] = []
        while len(self._held.strip()) > self._longest:
            self._move(self._broken(), out)
        self._move(len(self._held), out)
        return out

    def _move(self, end: int, out: list[str]) -> None:
        sentence, self._held = self._held[:end].strip(), self._held[end:]
        if any(c.isalnum() for c in sentence):
            out.append(sentence)

    def _next_end(self) -> int | None:
        for found in _END.finditer(self._held):
            if found.end() > self._longest:
                break
            if not _goes_on(self._held[: found.end()]):
                return found.end()
        return self._broken() if len(self._held) > self._longest + 1 else None

    def _broken(self) -> int:
        """Where to break a text that is too long: the last clause, comma or space in its latter half."""
        for breaks in _BREAKS:
            places = [m.end() for m in breaks.finditer(self._held, self._longest // 3, self._longest)]
            if places:
                return places[-1]
        return self._longest


def _goes_on(before: str) -> bool:
    """Whether the stop at the end of ``before`` is an abbreviation's or an initial's."""
    if not before.endswith(".") or before.endswith(".."):
        return False
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    last = word.group(1).casefold()
    if last in _ABBREVIATIONS or "." in last:
        return True
    return len(last) == 1 and last.isalpha() and last != "i"
