"""Things worth saying about oneself, made from the character's life, pastime and world: remarks, facts, stories.

The well from which every answer draws that needs something new; it hands over sentences, already in the first person,
and never one that was said before while there are others.
"""

from __future__ import annotations

import re

from ..offline.grammar import capital
from ..offline.lexicon.customs import IMPERATIVE
from .context import Talk

SETTINGS = (
    "It was raining on {home}, and I had nothing with me but the thought of {like}.",
    "{Friend} had bet me that no {noun} could do it.",
    "It was the longest evening of the year, and everyone had gone home but me.",
    "All of {home} was asleep, except {friend} and me.",
    "It began with {like}, as most of my troubles do.",
    "There was a knock, and there stood {friend}, with a very bad idea.",
    "I'd only wanted a quiet afternoon with {like}.",
    "It was a Tuesday, and nobody expects much of {a_noun} on a Tuesday.",
    "On one side of me, {dislike}; on the other, a long drop.",
    "A stranger laughed out loud at {a_noun} with ambitions.",
    "They'd put me by the door, where nothing ever happens.",
    "I should have stayed in that day. {Friend} did.",
)
TURNS = (
    "So I did what any sensible {noun} would not, and {w}.",
    "One thing led to another, and by morning I {w}.",
    "And that's how I {w}.",
    "To everybody's surprise but mine, I {w}.",
    "I shut my eyes, thought of {like}, and {w}.",
    "The short of it is that I {w}.",
    "And then, quite calm for {a_noun}, I {w}.",
)
_FEAT = (
    "I once {w}.",
    "On my best day as {a_noun} I {w}.",
    "Nobody believes it, but I {w}.",
    "There was a time I {w}.",
    "I {w}, once. I've dined out on it since, so to speak.",
)
_HABIT = ("I {h}.", "Most days I {h}.", "Between ourselves, I {h}.", "You'd laugh, but I {h}.")
_SAYING = (
    "{O}.",
    "The way I see it, {o}.",
    "{O}, as we {nouns} say.",
    "I've always found that {o}.",
    "{O}. I had that from {friend}.",
)
_LOVE = (
    "There's nothing like {t}.",
    "If anyone asks, I'd give a week of Sundays for {t}.",
    "I was thinking about {t}, just now.",
    "You can keep your grand things. Give me {t}.",
    "I have a weakness for {t}.",
)
_MIND = (
    "I'll never get used to {p}.",
    "If I could be rid of one thing, it'd be {p}.",
    "It's been a good week: hardly any sign of {p}.",
)


_COMMAND = re.compile(
    r"(?:listen|find|check|count|give|make|mind|learn|start|leave|trust|smile|sit|tell|use|put|see|stay|think|try|walk|watch|aim|eat|drink|read)\b"
)
"""Sayings that command, beside those the author knows."""


def _frames(talk: Talk, frames: tuple[str, ...], slot: str, values: list[str]) -> str:
    """One frame with one value not told before."""
    values = [v for v in values if v and v.lower() not in " ".join(talk.mine).lower()]
    talk.random.shuffle(values)
    for value in values[:8]:
        commands = slot == "o" and (IMPERATIVE.match(value) or _COMMAND.match(value))
        fitting = tuple(f for f in frames if "that {o}" not in f and "it, {o}" not in f) if commands else frames
        if found := talk.pick(fitting, **{slot: value.removeprefix("once ")}):
            return found
    return ""


def feat(talk: Talk) -> str:
    """Something it did, or that befell it."""
    proud = talk.me.phrases(talk.me.topic.proud) if talk.me.topic else []
    return _frames(talk, _FEAT, "w", [*proud, *talk.me.of("l")])


def habit(talk: Talk) -> str:
    """Something it does."""
    habits = talk.me.phrases(talk.me.topic.habits) if talk.me.topic else []
    return _frames(talk, _HABIT, "h", [*habits, *talk.me.quirks, *talk.me.of("d")])


def saying(talk: Talk) -> str:
    """Something it holds to be true."""
    opinions = (
        [*talk.me.phrases(talk.me.topic.opinions), *talk.me.phrases(talk.me.topic.proverbs)] if talk.me.topic else []
    )
    return _frames(talk, _SAYING, "o", [*opinions, *talk.me.of("s")])


def proverb(talk: Talk) -> str:
    """A saying as it stands, to follow a lead of its own."""
    opinions = (
        [*talk.me.phrases(talk.me.topic.opinions), *talk.me.phrases(talk.me.topic.proverbs)] if talk.me.topic else []
    )
    return _frames(talk, ("{O}.",), "o", [*talk.me.of("s"), *opinions])


def love(talk: Talk) -> str:
    """Something it is fond of."""
    things = talk.me.phrases(talk.me.topic.things) if talk.me.topic else []
    return _frames(talk, _LOVE, "t", [*things, *talk.me.likes, *talk.me.of("k")])


def mind(talk: Talk) -> str:
    """Something it cannot stand."""
    return _frames(talk, _MIND, "p", [*talk.me.dislikes, *talk.me.of("p")])


def of_life(talk: Talk) -> str:
    """A sentence of its background or backstory, as told in the spec."""
    return talk.pick([s.replace("{", "").replace("}", "") for s in talk.me.life if not s.startswith("I live in")])


def of_hobby(talk: Talk) -> str:
    """A remark about its pastime; from its likes where the tables know none."""
    if not talk.me.topic:
        return love(talk)
    kinds = [
        lambda: _frames(talk, _SAYING, "o", talk.me.phrases(talk.me.topic.opinions)),
        lambda: _frames(talk, _FEAT, "w", talk.me.phrases(talk.me.topic.proud)),
        lambda: _frames(talk, _HABIT, "h", talk.me.phrases(talk.me.topic.habits)),
        lambda: _frames(talk, _LOVE, "t", talk.me.phrases(talk.me.topic.things)),
    ]
    talk.random.shuffle(kinds)
    return next((found for kind in kinds if (found := kind())), "") or love(talk)


def remark(talk: Talk) -> str:
    """Anything of the above, the kinds by turns."""
    kinds = [feat, habit, saying, love, mind, of_life, of_hobby]
    talk.random.shuffle(kinds)
    return next((found for kind in kinds if (found := kind(talk))), "")


def story(talk: Talk) -> str:
    """A story of three sentences: the life as told in the spec first, then invented ones."""
    life = [s for s in talk.me.life if talk.fresh(s) and "live in" not in s]
    if len(life) > 1 and talk.chance(0.5) or len(life) > 3:
        return " ".join(life[:2])
    setting = talk.pick(SETTINGS)
    proud = talk.me.phrases(talk.me.topic.proud) if talk.me.topic else []
    turn = _frames(talk, TURNS, "w", [*proud, *talk.me.of("l")])
    return " ".join(part for part in (setting, turn) if part) if turn else " ".join(life[:2]) or capital(feat(talk))
