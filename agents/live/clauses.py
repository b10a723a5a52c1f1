"""Where a long first sentence may be broken, so that its sound begins before all of it is made.

A performer takes about a fiftieth of the sentence's length; eighty characters are five seconds. Nothing here speaks.
"""

from __future__ import annotations

import re

LONG = 90
"""Characters from which on a first sentence is broken."""
SHORTEST, FARTHEST = 18, 80
_BREAK = re.compile(r"(?:[;:,،、，；：]|\s[—–-])(?=\s)|[、，；：]")


def begin_early(sentence: str) -> list[str]:
    """``sentence`` as it is, or in two: a beginning of 18 to 80 characters that ends at a comma, semicolon, colon or
    dash, and the rest of at least 18."""
    if len(sentence) < LONG:
        return [sentence]
    for found in _BREAK.finditer(sentence, SHORTEST, FARTHEST):
        first, rest = sentence[: found.end()].strip(), sentence[found.end() :].strip()
        if len(rest) >= SHORTEST and len(first) >= SHORTEST:
            return [first, rest]
    return [sentence]
