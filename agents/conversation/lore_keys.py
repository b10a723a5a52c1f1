"""The keys of a lorebook entry: plain words, or regular expressions that cannot take long.

Python's matcher goes back and tries again, so that a hostile pattern could take for ever. A pattern is followed only
when the ways in which it can match, counted from its parts, are few; any other is looked for as plain text.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST_KEY = 200
SEARCHED = 1_000
"""Of the newest characters that a regular expression sees."""
WAYS = 8_000
"""Of one pattern from one place in the text; ``.*`` has 1,000."""
ALL_WAYS = 20_000
"""Of all patterns for one answer: about 0.3 seconds at the very worst, measured with patterns made to be slow."""
WRONG = -1
_FLAGS = {"i": re.IGNORECASE, "s": re.DOTALL, "m": re.MULTILINE}
_SLASHED = re.compile(r"/(.+)/([a-z]{0,8})", re.DOTALL)


class Keys:
    """Searches for keys on behalf of one answer; ``ways`` are what is left of :data:`ALL_WAYS`."""

    def __init__(self) -> None:
        self.ways = ALL_WAYS
        self._text, self._lower = "", ""

    def any(self, keys: Any, text: str, cased: bool, regex: bool = False) -> bool:
        """Whether one of ``keys`` occurs in ``text``."""
        found = [key.strip() for key in keys if isinstance(key, str)] if isinstance(keys, list) else []
        return any(self._one(key, text, cased, regex) for key in found if key)

    def _one(self, key: str, text: str, cased: bool, regex: bool) -> bool:
        slashed = _SLASHED.fullmatch(key[: LONGEST_KEY + 12])
        if not regex and not slashed:
            return self._word(key, text, cased)
        flags = 0 if cased else re.IGNORECASE
        if slashed:
            key = slashed.group(1)
            flags = sum(_FLAGS.get(one, 0) for one in set(slashed.group(2)))
        pattern, ways = compiled(key, flags)
        if ways == WRONG and regex:
            return False  # so the specification wants it
        if pattern is None or ways > self.ways:
            return self._word(key, text, cased)
        self.ways -= ways
        return pattern.search(text[-SEARCHED:]) is not None

    def _word(self, word: str, text: str, cased: bool) -> bool:
        """Whether ``word`` stands in ``text`` with no letter or digit at its ends. A plain search first: it is quick, and
        most keys are not there."""
        word = word[:LONGEST_KEY]
        if text is not self._text:
            self._text, self._lower = text, text.lower()
        if (word if cased else word.lower()) not in (text if cased else self._lower):
            return False
        flags = 0 if cased else re.IGNORECASE
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, flags) is not None


@lru_cache(2_048)
def compiled(key: str, flags: int) -> tuple[re.Pattern[str] | None, int]:
    """A pattern and its ways; ``None`` for one that is too long or has more than :data:`WAYS`, and with :data:`WRONG` for
    one that is no pattern."""
    if len(key) > LONGEST_KEY:
        return None, WAYS + 1
    key = re.sub(r"\(\?<(?=[A-Za-z_])", "(?P<", key)  # a named group, as JavaScript writes it
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ways = _ways(parser.parse(key, flags))
            return (re.compile(key, flags), ways) if ways <= WAYS else (None, ways)
    except (re.error, OverflowError, RecursionError, ValueError):
        return None, WRONG


def _ways(parsed: Any) -> int:
    """In how many ways ``parsed`` can match from one place: the product over its parts."""
    total = 1
    for op, value in parsed:
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            low, high, inner = value
            most = min(int(high), SEARCHED)
            times = _ways(inner)
            total *= (most - min(int(low), most) + 1) * (times ** min(most, 20) if times > 1 else 1)
            if most > 1 and _varies(inner):
                return WAYS + 1  # a repeat within a repeat
            total *= max(1, min(int(low), SEARCHED) // 50)
        elif op is ops.BRANCH:
            total *= sum(_ways(one) for one in value[1])
        elif op is ops.SUBPATTERN:
            total *= _ways(value[3])
        elif op in (ops.ASSERT, ops.ASSERT_NOT, ops.GROUPREF, ops.GROUPREF_EXISTS, ops.ATOMIC_GROUP):
            return WAYS + 1
        if total > WAYS:
            return WAYS + 1
    return total


def _varies(parsed: Any) -> bool:
    """Whether ``parsed`` can match in more than one length or way."""
    low, high = parsed.getwidth()
    return bool(low != high) or _ways(parsed) > 1
