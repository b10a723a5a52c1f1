"""Answers that look back: the listener's name, what is known about them, what they said before."""

from __future__ import annotations

import re

from . import about_user
from .context import Talk
from .intents import Reading
from .turned import content_words


def which_name(talk: Talk, reading: Reading) -> str:
    if (
        "have we met" in reading.clause.words
        or "do you know me" in reading.clause.words
        or reading.clause.words.endswith(("remember me", "who i am"))
    ):
        return about_me(talk, reading) if talk.name or talk.memories else talk.sure("know_none")
    return talk.sure("name_known") if talk.name else talk.sure("name_unknown")


def about_me(talk: Talk, reading: Reading) -> str:
    """Up to three things known, the question's own matter first."""
    known = about_user.everything(talk.theirs, talk.memories, talk.name)
    words = reading.clause.words
    if re.search(r"where do i|how old am i|do i have|do i like|my favourite|my (?:job|work|trade)|what do i (?:like|do)", words):
        subject = re.sub(r"\b(?:how old)\b", "years old age", words)
        about = [s for s in known if _fits(words, s)] or (
            [about_user.about(subject, talk.theirs, talk.memories)]
            if about_user.about(subject, talk.theirs, talk.memories)
            else []
        )
        return f"[smug] {' '.join(about[:2])}" if about else talk.sure("remember_no")
    told = [f"You're {talk.name}."] * bool(talk.name)
    told += known[:3]
    if not told:
        return talk.sure("know_none")
    return f"{talk.line('know_lead')} {_together(told)} {talk.line('ask_more_you') if talk.chance(0.3) else ''}"


def _fits(question: str, sentence: str) -> bool:
    low = sentence.lower()
    pairs = (
        ("where do i", r"\b(?:live|from|in)\b"),
        ("how old", r"\b\d+\b|years"),
        ("do i like", r"\b(?:like|love|enjoy)\b"),
        ("i do", r"\b(?:work|study|are an?)\b"),
        ("job", r"\b(?:work|job|trade)\b"),
        ("work", r"\b(?:work|job|trade)\b"),
        ("for a living", r"\b(?:work|job|trade)\b"),
        ("pet", r"\b(?:dog|cat|pet)\b"),
    )
    return any(key in question and re.search(pattern, low) for key, pattern in pairs)


def _together(sentences: list[str]) -> str:
    """Joined as one speaks: "You're Sam. You like chess, and you have a dog"."""
    if len(sentences) < 3 or not all(s.startswith("You") for s in sentences):
        return " ".join(sentences)
    first, *middle, last = sentences
    joined = [s.rstrip(".") for s in middle] + [last[0].lower() + last[1:].rstrip(".")]
    return f"{first} {', and '.join(joined)}."


def remember(talk: Talk, reading: Reading) -> str:
    """Whether it remembers this: found among what was told, or honestly not."""
    words = reading.clause.words
    if re.search(r"\bmy name\b|\bme$", words):
        return which_name(talk, reading)
    if re.search(r"what (?:did|were) we (?:talk|say|speak)", words) or not content_words(reading.x):
        topic = about_user.told(talk.theirs)
        return talk.sure("remember_yes", x=topic[-1][1]) if topic else talk.sure("remember_no")
    known = about_user.everything(talk.theirs, talk.memories, talk.name)
    found = about_user.about(reading.x, talk.theirs, talk.memories) or next((s for s in known if _fits(words, s)), "")
    if found:
        return talk.sure("remember_yes", x=found)
    return talk.sure("remember_no")


def callback(talk: Talk) -> str:
    """Comes back to something they told some turns ago that it has not come back to yet."""
    if len(talk.theirs) < 6:
        return ""
    old = [
        s
        for r, s in about_user.told(talk.theirs[:-4])
        if r.intent in ("want", "did", "i_like", "my_is", "have", "my_does") and len(s) < 70
    ]
    said = " ".join(talk.mine).lower()
    clauses = [
        re.sub(r"\b(?:too|also|as well|btw)\b", "", s[0].lower() + s[1:].rstrip(".")).replace("  ", " ").strip()
        for s in old
        if s.startswith("You")
    ]
    clauses = [c for c in clauses if c not in said]
    return talk.line("callback", x=talk.random.choice(clauses)) if clauses else ""
