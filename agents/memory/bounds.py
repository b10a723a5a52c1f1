"""What may go into a memory: sizes, names and clean text. Changes nothing that is kept."""

from __future__ import annotations

import re
from typing import get_args

from ...personas.errors import InvalidInput
from ...personas.spec import EMOTIONS
from .records import Kind

LONGEST_SAID = 100_000
"""Characters of one episode: an hour of speech is about 55,000."""
LONGEST_FACT = 300
LONGEST_REFLECTION = 2_000
LONGEST_KEY = 120
LONGEST_NAME = 200
MOST_FACTS = 2_000
"""Current facts of one memory; the least important of the oldest make room."""
MOST_RECALLED = 20_000
"""Episodes of one memory that recall looks through; older ones are in their reflections, and in the transcript."""
MOST_SUPERSEDED = 3
"""Older facts that are kept under one key."""
MOST_FOUND = 12
"""Facts that one message may bring."""

KINDS: tuple[Kind, ...] = get_args(Kind)


def clean(text: str) -> str:
    """Without NUL and lone surrogates, which databases have no place for."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def one_line(text: str, longest: int) -> str:
    """Clean, on one line, and cut at a word with an ellipsis when it is too long."""
    line = re.sub(r"[\s\u0085\u2028\u2029]+", " ", clean(text[: longest * 4])).strip()
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def said(text: str) -> str:
    """The text of an episode; ``InvalidInput`` when there is none or too much of it."""
    kept = clean(text)
    if not kept.strip():
        raise InvalidInput("there is nothing to remember in an empty message", mend="say something")
    if len(kept) > LONGEST_SAID:
        raise InvalidInput(
            f"a message of {len(kept):,} characters is too long to remember", mend=f"at most {LONGEST_SAID:,} at a time"
        )
    return kept


def sentence(text: str, longest: int = LONGEST_FACT) -> str:
    """The text of a fact or reflection; ``InvalidInput`` when there is none."""
    line = one_line(text, longest)
    if not line:
        raise InvalidInput("there is nothing to remember in an empty text", mend="write one sentence")
    return line


def identifier(what: str, value: str) -> str:
    """An id that others chose, such as a user's; ``InvalidInput`` when it is empty, too long or not one line."""
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_NAME or clean(value) != value:
        raise InvalidInput(f"{what} cannot be {str(value)[:40]!r}", mend=f"1 to {LONGEST_NAME} characters of text")
    if not value.isprintable():
        raise InvalidInput(f"{what} cannot hold control characters", mend="use letters, digits and dashes")
    return value


def feeling(emotion: str) -> str:
    """One of the emotions of a persona; ``InvalidInput`` otherwise."""
    if emotion not in EMOTIONS:
        raise InvalidInput(f"no emotion {str(emotion)[:40]!r}", mend=f"one of {', '.join(EMOTIONS)}")
    return emotion


def weight(importance: float) -> float:
    """An importance within 0 and 1; ``InvalidInput`` otherwise."""
    if not 0.0 <= importance <= 1.0:
        raise InvalidInput(f"an importance of {importance} cannot be", mend="0 (trifle) to 1 (never to be forgotten)")
    return float(importance)
