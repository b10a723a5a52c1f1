"""Answers to how the listener is: comfort, company in small troubles, gladness."""

from __future__ import annotations

import re

from . import about_user, material
from .context import Talk
from .intents import Reading
from .turned import as_written, echo


def low(talk: Talk, reading: Reading) -> str:
    """Comfort; a loss is met as one, and a second telling is not answered like the first."""
    words = reading.clause.words
    if words in ("sad", "bad", "terrible", "awful") and not talk.asked:
        return talk.line("it_is") or talk.sure("low_more")
    if re.search(r"\b(?:died|passed away|dying|is dead|cancer|in hospital|lost my)\b", words):
        return talk.sure("grief")
    if re.match(r"i miss ", words):
        return talk.sure("miss", x=echo(as_written(reading.x, reading.clause.text)) or "that")
    if re.search(
        r"\b(?:shouted|yelled|screamed|laughed at|snapped|ignored?|bull(?:y|ies|ied)|mean to|moved away|broke up|dumped|left me|fired|lost my|failed|divorced|cheated|lied|forgot my)\b",
        words,
    ):
        return talk.line("low_reason") or talk.sure("low_more")
    before = any(
        r and r[0].intent in ("low", "lonely", "worried", "angry")
        for text in talk.theirs[-5:]
        for r in about_user.read(text).readings[:2]
    )
    return (before and talk.line("low_more")) or talk.line("low") or talk.sure("low_more")


def lonely(talk: Talk, reading: Reading) -> str:
    return talk.line("lonely") or talk.sure("low_more")


def worried(talk: Talk, reading: Reading) -> str:
    return talk.line("worried") or talk.sure("low_more")


def tired(talk: Talk, reading: Reading) -> str:
    return talk.sure("tired")


def sick(talk: Talk, reading: Reading) -> str:
    return talk.sure("sick")


def angry(talk: Talk, reading: Reading) -> str:
    return talk.sure("angry")


def bored(talk: Talk, reading: Reading) -> str:
    if re.search(r"\bask\b|\byou ask\b", reading.clause.words):
        from .questions import new_question

        return f"[thinking] All right. {new_question(talk)}"
    return talk.line("bored") or talk.sure("play_offer")


def hungry(talk: Talk, reading: Reading) -> str:
    return talk.sure("hungry")


def glad(talk: Talk, reading: Reading) -> str:
    if re.search(
        r"\b(?:got|won|passed|finished|promotion|engaged|married|pregnant|new job|good news)\b", reading.clause.words
    ):
        return talk.sure("good_news")
    return f"{talk.sure('glad')} {material.remark(talk) if talk.chance(0.3) else ''}"


_SOUR = re.compile(
    r"\b(?:die[sd]?|dead|dying|terrible|awful|horrible|fail(?:s|ed)?|bad|worse|worst|sad|hurts?|sick|ill|lost|lose|broke[n]?|cry|cried|crying|alone|lonely|scared|stolen|hates? me|sucks|stinks|"
    r"ruined|cancelled|fired|quit|can not|could not|never|burnt|wrong|hard|difficult|tired|angry|pain|ugly|stressful|too much|everything)\b"
)


def scared_child(talk: Talk, reading: Reading) -> str:
    return talk.line("scared_child") or talk.sure("worried")


def pity(talk: Talk, words: str) -> str:
    """A word of sympathy when what was told is a small trouble, else nothing."""
    return talk.line("pity") if _SOUR.search(words) else ""


def have_to(talk: Talk, reading: Reading) -> str:
    return talk.line("have_to") or talk.sure("low_more")
