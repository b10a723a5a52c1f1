"""An answer's tokens as text, piece by piece: whole characters only, no thoughts, nothing beyond the end of the turn.

It generates nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

LONGEST_CHARACTER = 4
"""Bytes of UTF-8; a byte-level vocabulary may take a token for each."""
THOUGHT, THOUGHT_END = "<think>", "</think>"


class Spoken:
    """Feed it tokens, get text. ``ended`` is set once one of ``stops`` has come; nothing after it is given."""

    def __init__(self, tokenizer: Any, stops: Sequence[str] = ()) -> None:
        self._tokenizer, self._stops = tokenizer, tuple(stops)
        self._ids: list[int] = []
        self._start = self._done = 0
        self._held = ""
        self._thinking = self._thought = False
        self.ended = False

    def feed(self, token: int) -> str:
        """What can be said for certain with one more token."""
        self._held += self._characters(token)
        return self._release(final=False)

    def finish(self) -> str:
        """What was held back, at the end."""
        return self._release(final=True)

    def _characters(self, token: int) -> str:
        """Two decodings of the last few tokens, because a token's text depends on the one before."""
        self._ids.append(token)
        before = self._decode(self._ids[self._start:self._done])
        now = self._decode(self._ids[self._start:])
        if now.endswith("\ufffd") and len(self._ids) - self._done < LONGEST_CHARACTER:
            return ""
        self._start, self._done = self._done, len(self._ids)
        return now[len(before):]

    def _decode(self, ids: list[int]) -> str:
        return str(self._tokenizer.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False))

    def _release(self, final: bool) -> str:
        said = ""
        while self._held and not self.ended:
            if self._thinking:
                if not self._leave_thought():
                    break
                continue
            if self._thought:
                self._held = self._held.lstrip()  # the blank lines after a thought belong to it
                self._thought = not self._held
                continue
            place, mark = _first(self._held, (*self._stops, THOUGHT))
            if mark is None:
                keep = 0 if final else _beginning(self._held, (*self._stops, THOUGHT))
                cut = len(self._held) - keep
                said, self._held = said + self._held[:cut], self._held[cut:]
                break
            said, self._held = said + self._held[:place], self._held[place + len(mark):]
            self._thinking, self.ended = mark == THOUGHT, mark != THOUGHT
        return said

    def _leave_thought(self) -> bool:
        place = self._held.find(THOUGHT_END)
        if place < 0:
            self._held = self._held[-len(THOUGHT_END):]
            return False
        self._held, self._thinking, self._thought = self._held[place + len(THOUGHT_END):], False, True
        return True


def _first(text: str, marks: Sequence[str]) -> tuple[int, str | None]:
    found = [(text.find(mark), mark) for mark in marks if mark in text]
    return min(found) if found else (-1, None)


def _beginning(text: str, marks: Sequence[str]) -> int:
    """How many characters at the end of ``text`` may be the beginning of a mark."""
    return max((size for mark in marks for size in range(1, len(mark)) if text.endswith(mark[:size])), default=0)


def whole_sentences(text: str) -> str:
    """``text`` up to its last full stop, question or exclamation mark; as it is where none stands in its second half."""
    end = max(text.rfind(mark) for mark in ".!?…。！？")
    return text[: end + 1] if end >= len(text) // 2 else text
