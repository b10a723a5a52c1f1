"""Answers to wishes for a joke, a song, a poem or advice, and to what lies beyond it: facts, news, errands, code."""

from __future__ import annotations

import re

from ..offline.grammar import capital
from . import arithmetic, material, views
from .context import Talk
from .intents import Reading
from .small_works import JOKES, JOKES_OF, POEMS, SONGS
from .turned import as_written


def joke(talk: Talk, reading: Reading) -> str:
    """One of its pastime's where there is one, else one of its own kind."""
    own = JOKES_OF.get(talk.me.topic.name, ()) if talk.me.topic else ()
    told = (talk.pick(own) if talk.chance(0.6) else "") or talk.pick(JOKES) or talk.pick(own) or talk.any_of(JOKES)
    lead = talk.line("cheer_lead") if "cheer" in reading.clause.words else talk.line("joke_lead")
    return f"{lead} [joy] {told} {talk.line('joke_tail') if talk.chance(0.6) else ''}"


def poem(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('poem_lead')} [thinking] {talk.pick(POEMS) or talk.any_of(POEMS)}"


def song(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('song_lead')} [joy] {talk.pick(SONGS) or talk.any_of(SONGS)}"


def dance(talk: Talk, reading: Reading) -> str:
    return talk.sure("dance")


def advice(talk: Talk, reading: Reading) -> str:
    """A saying of its own; matters for experts go to experts."""
    words = reading.clause.words
    if re.search(
        r"\b(?:doctor|medicine|pills?|tablets?|dose|diagnos\w*|symptoms?|invest\w*|stocks?|mortgage|loan|tax(?:es)?|lawyer|sue|court|legal\w*|divorce|pregnan\w*|rash|fever|vaccin\w*|medical)\b",
        words,
    ):
        return talk.sure("advice_expert")
    known = views.thing(reading.x) if reading.x else None
    tail = talk.line("advice_tail") if talk.chance(0.6) else ""
    return f"{talk.line('advice_lead')} {material.proverb(talk) or talk.sure('motto')} {known.question if known and known.sort != 'grave' and not tail else tail}"


def meaning(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    if "believe" in words:
        return talk.line("believe") or talk.sure("meaning", goal="")
    if "die" in words or "death" in words:
        return talk.line("death") or talk.sure("meaning")
    known = views.thing(words)
    if known and known.sort != "grave" and (remark := talk.pick(known.good)):
        return f"[thinking] {remark} {talk.line('meaning') if talk.chance(0.3) else ''}"
    return talk.line("meaning") or f"[thinking] {material.saying(talk)}"


def about_you(talk: Talk, reading: Reading) -> str:
    return talk.sure("insult_me" if re.search(r"\b(?:insult|roast)\b", reading.clause.words) else "about_you")


def fact(talk: Talk, reading: Reading) -> str:
    """Small sums are done; a matter of its own likes is answered by liking; other facts it does not know."""
    if said := sums(talk):
        return said
    x = views.core(reading.x)
    if re.search(r"\b(?:you|your|yours)\b", reading.clause.words):
        return f"{material.remark(talk)}"
    if x and (known := views.stance(talk, x)):
        return (
            views.opinion(talk, x) if known == "dislike" or talk.chance(0.5) else f"[excited] {material.of_hobby(talk)}"
        )
    line = talk.sure("no_fact")
    return f"{line} {material.of_hobby(talk) if talk.chance(0.35) else ''}"


def sums(talk: Talk) -> str:
    """The answer to a small sum in the message, or nothing."""
    for clause in talk.message.clauses:
        answer = arithmetic.solve(clause.text.lower())
        if answer == "hard":
            return talk.sure("sum_hard")
        if answer == "nothing":
            return talk.sure("sum_zero")
        if answer:
            return talk.sure("sum", x=answer)
    return ""


def news(talk: Talk, reading: Reading) -> str:
    return talk.sure("no_news")


def weather(talk: Talk, reading: Reading) -> str:
    return talk.sure("no_weather")


def time(talk: Talk, reading: Reading) -> str:
    return talk.sure("no_time")


def code(talk: Talk, reading: Reading) -> str:
    return talk.sure("no_code")


def translate(talk: Talk, reading: Reading) -> str:
    return talk.sure("no_language")


def future(talk: Talk, reading: Reading) -> str:
    return talk.sure("no_future")


def errand(talk: Talk, reading: Reading) -> str:
    return talk.sure("no_errand")


def say(talk: Talk, reading: Reading) -> str:
    """Says short harmless words back; not what would put words in its mouth."""
    x = as_written(reading.x, reading.clause.text).strip(" .\"'")
    if reading.x == "my name":
        return talk.sure("name_known") if talk.name else talk.sure("name_unknown")
    if not x or len(x) > 60 or re.search(r"[<>{}\[\]|\\@#_=]|\bI\b|\bi (?:am|hate|will)\b|\bmy\b", x):
        return talk.sure("say_no")
    return talk.sure("say", x=capital(x))


def pretend(talk: Talk, reading: Reading) -> str:
    return talk.sure("pretend")


def made_by(talk: Talk, reading: Reading) -> str:
    return talk.line("made_by") or talk.sure("ai")


def recommend(talk: Talk, reading: Reading) -> str:
    """Something out of its own world."""
    return talk.line("recommend", x=views.core(reading.x) or "something") or material.love(talk)


def say_something(talk: Talk, reading: Reading) -> str:
    """Something wise, posh or funny: a saying, whatever was ordered."""
    if reading.x in ("funny", "silly"):
        return joke(talk, reading)
    return f"{talk.line('say_something')} {material.proverb(talk)}"


def do_you_think(talk: Talk, reading: Reading) -> str:
    """Asked for its judgement: of the listener's hopes kindly, of things by its view."""
    words = reading.clause.words
    if re.search(r"\b(?:i|me|my)\b", reading.x) or re.match(r"(?:will|can|could|am) i\b", words):
        return talk.line("hopeful") or talk.sure("about_you")
    if re.match(r"(?:so|about|of)\b", reading.x) or not views.core(reading.x):
        return talk.sure("really")
    yes = views.leaning(talk, "think " + reading.x)
    return talk.line("think_yes" if yes else "think_no") or talk.sure("think_yes")


def teach(talk: Talk, reading: Reading) -> str:
    return talk.line("teach", fact=material.of_hobby(talk)) or advice(talk, reading)
