"""Whether what a microphone heard is only the persona's own voice coming back.

The rule, which the page follows too: of the words that were heard, how many stand in the same order among the words
spoken in the last seconds? From 60 % on (75 % for fewer than four words) it is an echo. A person who repeats a short word
of the persona's is believed once the persona has been silent for two seconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

REMEMBERED = 8.0
"""Seconds of the persona's own words that are compared."""
QUIET = 2.0
"""Seconds after the last spoken word in which an echo may still come."""
SHARE, SHARE_OF_FEW = 0.6, 0.75
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def is_echo(heard: str, spoken: Sequence[str]) -> bool:
    """Whether ``heard`` mostly repeats ``spoken``, the words that sounded in the last :data:`REMEMBERED` seconds."""
    ours, theirs = _words(" ".join(spoken)), _words(heard)
    if not theirs or not ours:
        return False
    matched = sum(block.size for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks())
    share = matched / len(theirs)
    if _letters(theirs) and share < SHARE:  # recognisers split and join words: "check mate"
        share = max(share, _letter_share(ours, theirs))
    return share >= (SHARE if len(theirs) >= 4 else SHARE_OF_FEW)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("’", "'")
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def _letters(words: Sequence[str]) -> str:
    return "".join(words)


def _letter_share(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """The longest run of letters that both have, as a share of what was heard."""
    heard, spoken = _letters(theirs), _letters(ours)
    matcher = SequenceMatcher(None, spoken, heard, autojunk=False)
    return matcher.find_longest_match(0, len(spoken), 0, len(heard)).size / len(heard)
