# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Answers to small yes-or-no questions about the persona: can you, have you ever, do you, are you, would you."""

from __future__ import annotations

import re

from . import material, views
from .answers_self import goal_ing
from .context import Talk
from .intents import Reading
from .turned import content_words, stem

_CAN = """talk sing laugh listen think remember see hear smile joke rhyme count whisper speak understand play feel sit wait dream help keep tell guess blink teach learn complain move""".split()
_EATERS = ("animal", "bird", "sea-life", "insect", "monster", "cartoon")
_CANNOT = """fly swim run walk jump drive cook dance drink eat climb lift carry whistle ride draw write paint cry juggle read sew""".split()


def can_you(talk: Talk, reading: Reading) -> str:
    """Yes to what a talking character does and to its pastime; no to what its body cannot, said with charm."""
    words = content_words(reading.x) or reading.x.split()
    if (
        views.stance(talk, reading.x) == "like"
        or talk.me.topic
        and any(stem(w) in {stem(v) for v in talk.me.topic.verb.split()} for w in words)
    ):
        return f"{talk.line('can_yes') or talk.sure('how_do_you')} {material.of_hobby(talk)}"
    if reading.x.split()[:1] and reading.x.split()[0] in ("help", "tell", "teach", "explain", "give", "show"):
        return f"{talk.line('advice_lead')} {material.proverb(talk)}"
    able = any(w in _CAN for w in reading.x.split()[:2])
    abroad = (
        ["bird", "insect", "vehicle"]
        if "fly" in reading.x
        else ["sea-life"]
        if "swim" in reading.x
        else ["animal", "person", "bird", "insect"]
        if any(w in reading.x for w in ("walk", "run", "eat", "climb", "jump"))
        else ["person"]
    )
    if able or not any(w in _CANNOT for w in reading.x.split()[:2]) or talk.me.spec.appearance.kind in abroad:
        return talk.line("can_yes") or talk.sure("can_no", can="listen")
    return talk.sure(
        "can_no", can=talk.random.choice(("listen", "keep a secret", "tell a story", f"talk about {talk.me.hobby}"))
    )


def ever(talk: Talk, reading: Reading) -> str:
    yes = views.leaning(talk, "ever " + reading.x) and talk.chance(0.6)
    lines = ("ever_yes", "ever_no") if yes else ("ever_no", "ever_yes")
    return next((found for act in lines if (found := talk.line(act, goal_ing=goal_ing(talk)))), "") or material.feat(
        talk
    )


def do_you(talk: Talk, reading: Reading) -> str:
    """Small questions of habit: eating, sleeping, feeling; others by a leaning of its own."""
    x = reading.x
    if re.match(r"(?:eat|drink|get hungry|have (?:breakfast|lunch|dinner))", x) and not talk.me.is_person:
        return talk.line("eat_animal" if talk.me.spec.appearance.kind in _EATERS else "eat") or talk.sure("do_no")
    if re.match(r"(?:sleep|rest|nap|get tired)", x):
        return talk.line("sleep") or talk.sure("do_yes")
    if re.match(r"(?:have (?:feelings|emotions|a soul|a heart)|feel)", x):
        return talk.line("body") or talk.sure("mood_asked")
    if re.match(r"(?:know|remember|have)\b", x) and (about := views.stance(talk, x)):
        return views.opinion(talk, x) if about else ""
    if views.stance(talk, x) == "like":
        return f"{talk.line('do_yes')} {material.of_hobby(talk)}"
    yes = views.leaning(talk, "do " + x)
    return talk.line("do_yes" if yes else "do_no") or talk.line("do_no" if yes else "do_yes") or material.habit(talk)


def are_you(talk: Talk, reading: Reading) -> str:
    """In the story: yes to what the spec says it is, a leaning on the rest."""
    stems = {stem(w) for w in content_words(reading.x)}
    own = {
        stem(w)
        for w in content_words(
            f"{talk.me.noun} {talk.me.spec.appearance.subject.lower()} {talk.me.spec.appearance.kind} {talk.me.spec.social.role.lower()}"
        )
    }
    if stems & own:
        return talk.line("really_thing") or talk.sure("are_you_yes")
    traits = {stem(w) for w in (*talk.me.tempers, talk.me.spec.appearance.mood, talk.me.spec.social.age_group)}
    if not stems:
        return ""
    return (
        talk.line("are_you_yes") or talk.sure("mood_asked")
        if stems & traits
        else f"{talk.line('are_you_no') or talk.sure('mood_asked')}"
    )


def would_you(talk: Talk, reading: Reading) -> str:
    yes = (
        views.stance(talk, reading.x) == "like"
        or views.stance(talk, reading.x) != "dislike"
        and views.leaning(talk, "would " + reading.x)
    )
    return (
        talk.line("would_yes" if yes else "would_no")
        or talk.line("would_no" if yes else "would_yes")
        or talk.sure("do_no")
    )
