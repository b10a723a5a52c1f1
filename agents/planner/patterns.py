"""Regular expressions that are compiled once: the library's own cache of 512 is emptied by the word lists around
here."""

from __future__ import annotations

import re
from functools import lru_cache

compiled = lru_cache(maxsize=1024)(re.compile)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """:func:`re.fullmatch` with a pattern that stays compiled."""
    return compiled(pattern, flags).fullmatch(text)


def begins(pattern: str, text: str) -> re.Match[str] | None:
    """:func:`re.match` with a pattern that stays compiled."""
    return compiled(pattern, 0).match(text)
