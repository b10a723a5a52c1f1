"""Answers to what the listener likes and cannot stand, by the persona's own likes and dislikes."""

from __future__ import annotations

import re

from ..offline.grammar import capital
from . import material, views
from .context import Talk
from .intents import Reading
from .turned import as_written


def taste(talk: Talk, reading: Reading, what: str) -> str:
    x = re.split(r" (?:and|but|because|when|which|that|so|too|though|cos|very|as well|a lot|more than) ?", what)[
        0
    ].strip()
    if not x or len(x) > 48:
        return ""
    x = _gerund(re.sub(r"^(?:the |a |an )", "", x))
    written = as_written(
        re.sub(
            r"^(?:to |my )",
            "",
            re.split(
                r" (?:and|but|because|when|which|that|so|too|though|cos|very|as well|a lot|more than)(?: |$)", what
            )[0].strip(),
        ),
        reading.clause.text,
    )
    stance = views.stance(talk, x)
    if stance == "like":
        return f"{talk.sure('like_same', x=x)} {material.of_hobby(talk) if views._is_hobby(talk, x) else ''}"
    if stance == "dislike":
        return talk.sure("like_hated", x=x)
    known = views.thing(x)
    if known and known.sort != "grave" and talk.chance(0.5):
        remark = talk.pick(known.good if views.leaning(talk, x) else known.bad)
        question = known.question if talk.fresh(known.question) and known.sort != "colour" else ""
        if remark:
            return f"[thinking] {capital(written if x in written.lower() else x)}. {remark} {question}"
    return talk.line("like_other", x=written if x in written.lower() else x)


def _gerund(x: str) -> str:
    """Makes "play chess", after "I like to", into "playing chess"."""
    verb, _, rest = x.partition(" ")
    ing = {
        "play": "playing",
        "read": "reading",
        "swim": "swimming",
        "run": "running",
        "cook": "cooking",
        "bake": "baking",
        "sing": "singing",
        "dance": "dancing",
        "draw": "drawing",
        "paint": "painting",
        "write": "writing",
        "watch": "watching",
        "listen": "listening",
        "eat": "eating",
        "sleep": "sleeping",
        "walk": "walking",
        "travel": "travelling",
        "ride": "riding",
        "make": "making",
        "drink": "drinking",
        "go": "going",
        "collect": "collecting",
        "knit": "knitting",
        "fish": "fishing",
        "hike": "hiking",
        "talk": "talking",
        "build": "building",
        "garden": "gardening",
    }
    return f"{ing[verb]} {rest}".strip() if verb in ing and (rest or verb not in ("fish", "garden", "paint")) else x


def i_like(talk: Talk, reading: Reading) -> str:
    if re.fullmatch(r"(?:you|it|that|this|them)(?: .*)?", reading.x):
        return talk.sure("praise") if reading.x.startswith("you") else talk.sure("agree")
    return taste(talk, reading, reading.x)


def i_dislike(talk: Talk, reading: Reading) -> str:
    x = re.split(r" (?:and|but|because|when|which|that|so|either|though) ?", reading.x)[0].strip()
    x = re.sub(r"^(?:the |a |an )", "", x)
    if not x or len(x) > 48:
        return ""
    if re.fullmatch(r"(?:you|it|that|this|them|him|her)(?: .*)?", x):
        return talk.sure("insult") if x == "you" else talk.sure("disagree")
    act = {"like": "dislike_mine", "dislike": "dislike_same"}.get(views.stance(talk, x), "dislike_other")
    return talk.line(act, x=as_written(x, reading.clause.text)) or talk.sure("dislike_other", x=x)
