"""What the persona thinks of anything: the same each time it is asked, drawn from its likes, dislikes and nature.

Likes and dislikes of the spec decide first; then the pastime it knows; then remarks on common things; then a leaning
of its own, fixed by its name. Grave public matters it leaves alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..offline.grammar import capital
from . import material
from .common_things import TABLE
from .context import Talk
from .turned import content_words, stem

_LEADS = re.compile(
    r"^(?:(?:a|an|the|to|that|it|this|some|any|your|playing|eating|drinking|watching|having|being|going|doing|about|more|other|really|all|my) )+"
)


class Thing(NamedTuple):
    """One row of ``common_things``."""

    sort: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    question: str


@cache
def common() -> dict[str, Thing]:
    """Each word of the table to what may be said of it."""
    found: dict[str, Thing] = {}
    for row in TABLE.strip().splitlines():
        words, sort, good, bad, question = (part.strip() for part in row.split("|"))
        thing = Thing(sort, _parted(good), _parted(bad), question.strip("- "))
        for word in words.split():
            found.setdefault(word, thing)
    return found


def _parted(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in re.split(r"(?<=[.!?]);", text) if one.strip("- "))


def thing(words: str) -> Thing | None:
    """The common thing that words are about, the last one named."""
    return next((common()[w] for w in reversed(words.split()) if w in common()), None)


def core(x: str) -> str:
    """Makes "the red apples today" into "red apples": what an opinion is about, at most five words."""
    x = re.sub(
        r" (?:then|though|today|anyway|please|at all|a lot|so much|very much|too|more|best|most|yourself|or not|and why|much|better|now)$",
        "",
        x.strip(),
    )
    return " ".join(_LEADS.sub("", x + " ").split()[:5])


def stance(talk: Talk, x: str) -> str:
    """``"like"`` or ``"dislike"`` where the spec says so of ``x``, else ``""``. A match is the same word, or for a short
    phrase all of its words."""
    wanted = _meant(x)
    if not wanted:
        return ""
    for answer, phrases in (("dislike", [*talk.me.dislikes, *talk.me.fears]), ("like", talk.me.likes)):
        for phrase in phrases:
            told = _meant(phrase)
            if told and (
                wanted == told
                or len(told) <= 2
                and told <= wanted
                or len(wanted) <= 2
                and wanted <= told
                and len(told) <= 3
            ):
                return answer
    if talk.me.topic and any(stem(w) in wanted for w in (talk.me.topic.noun, *talk.me.topic.cues) if " " not in w):
        return "like"
    return "like" if stem(talk.me.noun.split()[-1]) in wanted else ""


def _meant(phrase: str) -> set[str]:
    return {stem(w) for w in content_words(re.sub(r"[^\w' ]", " ", phrase.lower()))}


def leaning(talk: Talk, x: str) -> bool:
    """Whether it is for ``x``, where nothing else decides; warm natures are for more things."""
    key = " ".join(sorted(stem(w) for w in content_words(x))) or x
    return talk.me.random_of("leaning", key).random() < 0.35 + 0.4 * talk.me.spec.personal.traits.agreeableness


def opinion(talk: Talk, x: str) -> str:
    """What it says when asked about ``x``: one or two sentences, perhaps with a question back."""
    x = core(x)
    if not x:
        return ""
    said, known = stance(talk, x), thing(x)
    if said == "like":
        return (
            f"{talk.sure('like_topic', x=x)} {material.of_hobby(talk) if _is_hobby(talk, x) else material.love(talk)}"
        )
    if said == "dislike":
        return f"{talk.sure('hate_topic', x=x)} {talk.line('why_hate')}"
    if known and known.sort == "grave":
        remark = talk.pick([f"[neutral] {one}" for one in known.good])
        return remark or talk.line("avoid", x="quarrels of that sort")
    good = leaning(talk, x)
    if known and (
        remark := talk.pick([one.replace("{noun_s}", talk.me.nouns) for one in (known.good if good else known.bad)])
    ):
        told = talk.sure("pro_topic" if good else "con_topic", remark=remark)
        return f"{told} {known.question}" if known.question and not talk.asked and talk.chance(0.6) else told
    told = talk.line("pro_any" if good else "con_any", x=capital(x) if x.istitle() else x)
    return told or talk.sure("unknown_topic", x=x)


def _is_hobby(talk: Talk, x: str) -> bool:
    wanted = {stem(w) for w in content_words(x)}
    names = [talk.me.hobby.lower(), *(talk.me.topic.cues if talk.me.topic else ())]
    return any(wanted & {stem(w) for w in name.split()} for name in names)
