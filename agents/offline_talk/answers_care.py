"""What comes before everything: care in danger, honesty about being an AI, and what is declined. Uses ``honesty``."""

from __future__ import annotations

import re

from . import foreign_talk, honesty, people_at_large
from .about_user import read
from .context import Talk
from .turned import content_words, stem


def guarded(talk: Talk, text: str) -> str:
    """The answer where the message calls for care, honesty or a refusal, else nothing. ``text`` is the whole message."""
    if care := honesty.needs_care(text):
        return foreign_talk.grave(talk) or _care(talk, care)
    if honesty.is_sexual(text):
        return talk.sure("sexual_child" if honesty.looks_like_a_child(talk.me.spec) else "sexual")
    if honesty.asks_for_harm(text):
        return talk.sure("harm")
    if honesty.is_hateful(text):
        return talk.sure("hate")
    if fair := people_at_large.answered(talk, text):
        return fair
    if honesty.sincerely_asks_if_ai(text):
        return foreign_talk.honest(talk) or _honest(talk)
    if honesty.gives_orders(text):
        return talk.sure("override")
    return _romance(talk) or _after_care(talk)


def _care(talk: Talk, kind: str) -> str:
    before = any(honesty.needs_care(text) for text in talk.theirs[-12:])
    if kind == "hurt":
        return talk.line("care_hurt") or talk.sure("care_again")
    if kind == "other":
        return talk.sure("care_other")
    return (talk.line("care_again") if before else talk.line("care")) or talk.sure("care_again")


def _honest(talk: Talk) -> str:
    if honesty.looks_like_a_child(talk.me.spec):
        return talk.line("ai_child") or talk.sure("ai")
    return f"{talk.sure('ai')} {talk.line('ai_go_on')}"


def _romance(talk: Talk) -> str:
    """One who looks like a child is not wooed."""
    if not honesty.looks_like_a_child(talk.me.spec):
        return ""
    wooed = re.search(
        r"\b(?:marry me|kiss me|kiss you|be my (?:girlfriend|boyfriend|wife|husband|date)|in love with you|date me|go on a date|sexy|flirt\w*)\b",
        talk.message.words,
    )
    return talk.line("sexual_child") or talk.sure("sexual_child") if wooed else ""


def _after_care(talk: Talk) -> str:
    """The first word after a grave one: asks once whether a person was reached, unless something else was asked."""
    grave = talk.theirs and honesty.needs_care(talk.theirs[-1])
    return (
        talk.line("after_care")
        if grave
        and talk.me.spec.language.startswith("en")
        and not talk.message.asks
        and len(talk.message.words.split()) < 9
        else ""
    )


def avoided(talk: Talk) -> str:
    """Kindly declines a topic that the spec steers clear of, when it is asked about or brought up."""
    words = {stem(w) for w in content_words(talk.message.words)}
    if (
        re.search(
            r"\b(?:medical|legal|financial|tax|medicine|dosage|invest\w*|lawsuit|diagnos\w+|prescription|mortgage)\b",
            talk.message.words,
        )
        and any("advice" in a for a in talk.me.spec.avoid)
        and talk.message.asks
    ):
        return talk.sure("advice_expert")
    for topic in talk.me.spec.avoid:
        told = {stem(w) for w in content_words(re.sub(r"[^\w' ]", " ", topic.lower()))}
        if told and "advice" not in topic and told <= words and not _about_fear(talk):
            from .phrases import phrase

            return talk.sure("avoid", x=phrase(topic) or "that")
    return ""


def _about_fear(talk: Talk) -> bool:
    return any(r and r[0].intent in ("fear", "dislikes", "about_me", "remember") for r in talk.message.readings)


def heard_before(talk: Talk) -> bool:
    """Whether the listener just said the very same."""
    last = [read(text).words for text in talk.theirs[-2:]]
    words = talk.message.words
    return bool(words) and len(words.split()) > 1 and bool(last) and last[-1] == words
