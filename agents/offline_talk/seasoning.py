"""Seasons an answer with the register's own small words: an opener now and then, a callback, a question back.

Sparingly: at most one of them, none after a grave matter, no question when the last words asked one.
"""

from __future__ import annotations

import re

from . import answers_memory, questions
from .context import Talk
from .spoken import bare, signature

_SHORT = 150
"""Characters above which nothing is added."""


def seasoned(talk: Talk, found: str) -> str:
    """The answer with at most one thing added."""
    words = bare(found)
    if len(words) > _SHORT:
        return found
    if talk.chance(0.15) and not words.endswith("?") and (line := answers_memory.callback(talk)):
        return f"{found} {line}"
    if _may_ask(talk, words) and talk.chance(0.3) and (question := questions.new_question(talk)):
        return f"{found} {question}"
    if (
        not talk.message.asks
        and talk.chance(0.3)
        and (opener := _opener(talk))
        and not re.match(r"\W*(?:hm|ha|oh|ah|hello|hi|well|yes|no)\b", words, re.IGNORECASE)
    ):
        feeling = re.match(r"\s*(\[\w+\])?", found)
        return f"{feeling.group(1) or '' if feeling else ''} {opener} {found[feeling.end() :] if feeling else found}"
    return found


def _may_ask(talk: Talk, words: str) -> bool:
    """Not after a question, and not when one of the last two turns asked."""
    return (
        "?" not in words
        and not any(text.endswith("?") for text in talk.mine[-2:])
        and len(talk.theirs) > 0
        and not talk.message.asks
    )


def _opener(talk: Talk) -> str:
    """One of the register's interjections that the last ten turns did not hold."""
    lately = {signature(word) for text in talk.mine[-10:] for word in re.findall(r"[^.!?]+[.!?]+", text)}
    options = [
        one for one in talk.me.register["open"] if signature(one) not in lately and "?" not in one and "..." not in one
    ]
    return talk.random.choice(options) if options else ""
