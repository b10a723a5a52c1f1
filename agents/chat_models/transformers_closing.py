"""Brings an answer that was broken off to its end: the shortest that its grammar allows, without asking the model.

A matcher says which bytes may come; this says which of them leads out soonest. It makes nothing up beyond that: what is
still missing becomes an empty text, an empty list, a first option.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Protocol

MOST_BYTES = 20_000
TRIES = 24
"""Orders of options that are tried where the first leads in circles (a tree whose first kind of node is a branch)."""
_VALUES = b'1234567890ntf"-[{.'  # 1 before 0: a number above nought that begins with 0 has no soon end
_LETTERS = bytes([*range(ord("a"), ord("z") + 1), *range(ord("A"), ord("Z") + 1), *b"0123456789_ -#.:+/"])


class Matcher(Protocol):
    """What is needed of llguidance's ``LLMatcher``."""

    def is_accepting(self) -> bool: ...
    def is_error(self) -> bool: ...
    def validate_tokens(self, tokens: list[int]) -> int: ...
    def consume_token(self, token: int) -> bool: ...
    def deep_copy(self) -> Any: ...


def close(matcher: Matcher, written: bytes, byte_tokens: Sequence[int], names: Collection[str] = ()) -> bytes | None:
    """The bytes that end ``written``, which ``matcher`` has consumed; ``None`` where no end is found.

    ``byte_tokens`` are the 256 tokens that stand for one byte each (-1 where there is none); ``names`` the keys that are
    required somewhere, taken before others.
    """
    for attempt in range(TRIES):
        letters = bytearray(_LETTERS)
        if attempt:
            random.Random(attempt).shuffle(letters)
        most = MOST_BYTES if attempt == TRIES - 1 else 1000 * (attempt + 1)
        ending = _closed(matcher.deep_copy(), written, byte_tokens, sorted(names), bytes(letters), most)
        if ending is not None:
            return ending
    return None


def _closed(
    matcher: Matcher, written: bytes, byte_tokens: Sequence[int], names: list[str], letters: bytes, most: int
) -> bytes | None:
    place, ending = _Place(), bytearray()
    for byte in written:
        place.step(byte)
    while not matcher.is_accepting():
        if len(ending) >= most or matcher.is_error():
            return None
        for byte in _wanted(place, names, letters):
            token = byte_tokens[byte]
            if token >= 0 and matcher.validate_tokens([token]) == 1:
                break
        else:
            return None
        matcher.consume_token(token)
        place.step(byte)
        ending.append(byte)
    return bytes(ending)


def _wanted(place: _Place, names: list[str], letters: bytes) -> Iterator[int]:
    """Bytes in the order in which they lead out."""
    if not place.in_string:
        yield from b"}]," + _VALUES + b" :"
    else:
        yield from b'"'
        if place.in_key:
            for name in names:
                key = name.encode()
                if key.startswith(place.key) and len(key) > len(place.key):
                    yield key[len(place.key)]
        yield from letters
    yield from range(256)


class _Place:
    """Where in a JSON text one is: inside a string, inside a key, and how much of the key is there."""

    def __init__(self) -> None:
        self.in_string = self.in_key = False
        self.key = b""
        self._escaped = False
        self._open: list[int] = []
        self._awaits_key = False

    def step(self, byte: int) -> None:
        if self.in_string:
            self._inside(byte)
        elif byte == ord('"'):
            self.in_string, self.in_key, self.key = True, self._awaits_key, b""
        elif byte in b"{[":
            self._open.append(byte)
            self._awaits_key = byte == ord("{")
        elif byte in b"}]":
            if self._open:
                self._open.pop()
            self._awaits_key = False
        elif byte == ord(","):
            self._awaits_key = bool(self._open) and self._open[-1] == ord("{")
        elif byte == ord(":"):
            self._awaits_key = False

    def _inside(self, byte: int) -> None:
        if self._escaped:
            self._escaped = False
        elif byte == ord("\\"):
            self._escaped = True
        elif byte == ord('"'):
            self.in_string = self.in_key = False
            return
        self.key += bytes([byte]) if self.in_key else b""
