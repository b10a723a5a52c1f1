"""Answers that ask for a view: opinions, what it knows of something, a choice of two."""

from __future__ import annotations

import re

from . import material, views
from .answers_self import friends, home
from .context import Talk
from .intents import Reading


def opinion(talk: Talk, reading: Reading) -> str:
    """Of anything; "why do you like chess" gets the reason."""
    words = reading.clause.words
    if re.match(r"(?:you|me)$", reading.x):
        return talk.sure("about_you")
    if words.startswith(
        (
            "why do you",
            "what do you like about",
            "what is so",
            "what is it about",
            "what do you love about",
            "what is good about",
        )
    ):
        act = "why_hate" if views.stance(talk, reading.x) == "dislike" or " hate " in words else "why_love"
        return f"{talk.line(act) or material.of_hobby(talk)} {material.of_hobby(talk) if act == 'why_love' and talk.chance(0.5) else ''}"
    friend = talk.me.friend
    if friend and friend.lower() in reading.x:
        return friends(talk, reading)
    return views.opinion(talk, reading.x)


def tell_about(talk: Talk, reading: Reading) -> str:
    """What it knows of something: its own world well, the rest not."""
    x = views.core(reading.x)
    friend = talk.me.friend
    if friend and friend.lower() in reading.x or reading.x in ("him", "her", "them", "your friend", "your friends"):
        return friends(talk, reading)
    if talk.me.home and talk.me.home.lower() in reading.x:
        return home(talk, reading)
    if views.stance(talk, x) == "like":
        fact = material.of_hobby(talk)
        return talk.line("talk_hobby", fact=fact) or f"[excited] {fact}"
    if views.thing(x) or views.stance(talk, x):
        return views.opinion(talk, x)
    return talk.sure("unknown_topic", x=x) if x else ""


def choose(talk: Talk, reading: Reading) -> str:
    """One of two: what it likes, never what it hates, else the same one each time."""
    a, b = (
        re.sub(
            r"^(?:do you (?:like|prefer|want)|would you rather|would you (?:choose|pick|prefer|like)|which is better|to|be) ",
            "",
            views.core(reading.parts.get(k, "")),
        )
        for k in "ab"
    )
    if not a or not b:
        return ""
    stances = [views.stance(talk, one) for one in (a, b)]
    first = (
        stances[0] == "like"
        or stances[1] == "dislike"
        or (
            stances[1] != "like"
            and stances[0] != "dislike"
            and talk.me.random_of("choose", *sorted((a, b))).random() < 0.5
        )
    )
    return talk.sure("choose", x=a if first else b)
