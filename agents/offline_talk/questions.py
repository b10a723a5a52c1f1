"""Questions the persona asks of its own accord, and how it takes the answers.

A question is found again in the turns by its own words, so nothing needs to be kept.
"""

from __future__ import annotations

import re
from functools import cache

from ..offline.grammar import capital
from . import material, views
from .context import Talk
from .message import Message
from .question_lines import BANK, Question
from .turned import echo


def new_question(talk: Talk) -> str:
    """One that was not asked yet, or nothing."""
    return talk.pick([question.text for question in BANK])


def known(asked: str) -> Question | None:
    """The question of the bank that ``asked`` is, slots apart."""
    return next((question for question, pattern in _patterns() if pattern.fullmatch(asked)), None)


@cache
def _patterns() -> tuple[tuple[Question, re.Pattern[str]], ...]:
    return tuple((q, re.compile(re.sub(r"\\{\w+\\}", ".{1,80}?", re.escape(q.text)), re.IGNORECASE)) for q in BANK)


_WEAK = frozenset(("i_other", "fragment", "opinion", "agree", "praise"))
"""Readings that do not stand in the way of taking a message as an answer."""


def take(talk: Talk) -> str:
    """An answer to the question that the persona's last words ended on: short ones only, since a longer message speaks
    for itself. Nothing when it asked nothing."""
    if not talk.asked or not talk.message.clauses:
        return ""
    message: Message = talk.message
    best = {r[0].intent for r in message.readings if r}
    question = known(talk.asked)
    if question:
        said = question.yes if "yes" in best else question.no if "no" in best else ()
        if said and (line := talk.pick(said)):
            return line
    if "dunno" in best and len(message.words.split()) < 7:
        return talk.sure("dunno")
    if question and question.other and not message.asks and best <= _WEAK and len(message.words.split()) <= 8:
        about_else = re.match(r"(?:(?:yes|no|well|but) )*(?:it|its|that|this|you)\b", message.words)
        x = "" if about_else else echo(message.text, 48)
        if x and (line := talk.pick(question.other, x=x)):
            return line
    return _short(talk, best)


def _short(talk: Talk, best: set[str]) -> str:
    """A word or two that no pattern reads: taken as the answer."""
    message = talk.message
    if best - {"ok", "i_other", "fragment"} or message.asks or len(message.words.split()) > 5 or message.gibberish:
        return ""
    x = echo(message.text, 40)
    if not x or "ok" in best:
        return ""
    about = views.core(message.words)
    stance = views.stance(talk, about)
    if stance == "like":
        return talk.sure("like_same", x=about)
    if stance == "dislike":
        return talk.sure("like_hated", x=about)
    thing = views.thing(about)
    if (
        thing
        and thing.sort != "grave"
        and (remark := talk.pick(thing.good if views.leaning(talk, about) else thing.bad))
    ):
        return f"[thinking] {capital(x)}. {remark}"
    return talk.line("answered", x=x) or f"[thinking] {capital(x)}. {material.remark(talk)}"
