"""Rules for what the user likes, dislikes, favours and fears. See ``notice_rules.py``.

Likes and dislikes of one thing share a slot: the later takes the place of the earlier.
"""

from __future__ import annotations

import re

from .notice_grammar import fact, items, slug, third, trimmed
from .notice_names import ADV, AM
from .notice_reading import Clause
from .records import Found

_LIKE = re.compile(
    rf"(?:i|we) {ADV}(?P<verb>like|love|adore|enjoy|prefer|fancy|have a (?:soft spot|passion|thing|"
    rf"weakness) for|can't get enough of|cannot get enough of|"
    rf"live for|can't resist|cannot resist|couldn't live without|can't live without)(?: {ADV})? (?P<what>.+)"
    rf"|{AM} {ADV}(?P<state>fond of|into|keen on|crazy about|mad about|nuts about|obsessed with|"
    rf"passionate about|hooked on|addicted to|partial to|in love with|"
    rf"an? (?:\w+ ){{0,2}}(?:fan of|sucker for|lover of)|enthusiastic about) (?P<thing>.+)",
    re.IGNORECASE,
)
_DISLIKE = re.compile(
    rf"(?:i|we) {ADV}(?P<verb>hate|dislike|detest|loathe|despise|can't stand|cannot stand|can't bear|"
    rf"cannot bear|can't abide|"
    rf"(?:do not|don't|never) {ADV}(?:like|enjoy|love|care for|care much for|get on with)|never liked|have never liked)"
    rf"(?: {ADV})? (?P<what>.+)"
    rf"|i've never (?:really |much )?(?:liked|been (?:fond of|keen on|into|a fan of)) (?P<never>.+)"
    rf"|(?:{AM} not|i'm no) {ADV}(?:an? )?(?:\w+ )?(?P<state>fond of|into|keen on|fan of|lover of|"
    rf"crazy about) (?P<thing>.+)",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"(?:i|we) (?:(?:do not|don't) (?:really |even )?(?:like|love|enjoy|care for) (?P<a>.+?) (?:any ?more|"
    r"these days|any longer)"
    r"|no longer (?:like|love|enjoy|care for) (?P<b>.+)|stopped (?:liking|enjoying) (?P<c>.+)|"
    r"used to (?:really )?(?:like|love|enjoy|adore) (?P<d>.+))"
    r"|i(?:'ve| have) gone off (?P<e>.+)|i went off (?P<f>.+)",
    re.IGNORECASE,
)
_FAVOURITE = re.compile(
    r"(?:i think |i guess )?(?:my|our) (?:absolute |all[- ]time |very |"
    r"number one )*favou?rite (?P<kind>\w[\w' -]{0,40}?)"
    r"(?: of all(?: time)?| ever)?(?:'s| is| are| has to be| must be| has always been| would be)(?: still|"
    r" definitely| probably| always)? (?P<what>\S.*)",
    re.IGNORECASE,
)
_IS_FAVOURITE = re.compile(
    r"(?P<what>[^\W\d_][\w' -]{0,60}?) (?:is|are|has always been) (?:definitely |still |easily )?my (?:absolute |"
    r"all[- ]time )*favou?rite (?P<kind>\w[\w' -]{0,40})",
    re.IGNORECASE,
)
_FEAR = re.compile(
    rf"(?:{AM} {ADV}(?:a bit |a little |deathly )?(?:afraid|scared|terrified|frightened|petrified) (?:of|by) |"
    rf"i(?:'ve| have|'ve got)?(?: got)? a (?:\w+ )?(?:fear|phobia) of |i {ADV}(?:fear|dread) )(?P<what>.+)"
    r"|(?P<thing>[^\W\d_][\w' -]{1,40}?) (?:really |always )?(?:scares?|terrif(?:y|ies)|frightens?|"
    r"freaks?) (?:the life out of )?me(?: out)?",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:you|your|yours|it|its|it's|that|this|these|those|him|her|them|his|their|how|what|when|where|who|"
    r"the (?:way|idea|sound of|look of) .*|to (?:think|say|know|see you|"
    r"hear|be honest|believe|imagine|admit|tell|talk|meet you|ask|chat)|talking|chatting|hearing|being here|me|"
    r"myself|everything|nothing|anything|something|some|"
    r"one|all of (?:it|that|them)|both|so|a (?:good|bit|challenge|joke|laugh)|not|meeting you|speaking)(?:\b|$)",
    re.IGNORECASE,
)


def no_longer(clause: Clause) -> list[Found]:
    match = _NO_LONGER.fullmatch(clause.text)
    if not match:
        return []
    thing = trimmed(next(group for group in match.groups() if group))
    if _NOTHING.match(thing):
        return []
    return [_taste("dislikes", thing, f"They no longer like {third(thing)}.", 0.5)]


def dislikes(clause: Clause) -> list[Found]:
    match = _DISLIKE.fullmatch(clause.text)
    if not match:
        return []
    whole = trimmed(match["what"] or match["thing"] or match["never"])
    verb = (match["verb"] or "").lower()
    strong = next(
        (
            word
            for word in ("hate", "detest", "loathe", "despise", "can't stand", "can't bear")
            if word in verb.replace("cannot", "can't")
        ),
        None,
    )
    return [
        _taste("dislikes", thing, fact(f"I {strong or 'do not like'} {thing}"), 0.5)
        for thing in items(whole)
        if not _NOTHING.match(thing)
    ]


def likes(clause: Clause) -> list[Found]:
    match = _LIKE.fullmatch(clause.text)
    if not match:
        return []
    verb, whole = (match["verb"] or "like").lower(), trimmed(match["what"] or match["thing"])
    if (
        _NOTHING.match(whole)
        or re.match(r"(?:when|if|that)\b", whole, re.IGNORECASE)
        or re.search(r"\byou\b", whole, re.IGNORECASE)
    ):
        return []
    if verb == "prefer" or re.search(r"\b(?:to|over|than)\b", whole, re.IGNORECASE) and verb == "prefer":
        left = re.split(r"\s+(?:to|over|rather than|instead of)\s+", whole, maxsplit=1)[0]
        return [_taste("likes", left, fact(f"I prefer {whole}"), 0.5)]
    shown = verb if verb in ("love", "adore", "enjoy") else "like"
    if (match["state"] or "").lower().startswith(
        ("crazy", "mad", "obsess", "passion", "nuts", "in love", "hooked", "addict")
    ) or "get enough" in verb:
        shown = "love"
    return [
        _taste("likes", thing, fact(f"I {shown} {thing}"), 0.5 if shown == "like" else 0.55)
        for thing in items(whole)
        if not _NOTHING.match(thing)
    ]


def favourites(clause: Clause) -> list[Found]:
    match = _FAVOURITE.fullmatch(clause.text) or _IS_FAVOURITE.fullmatch(clause.text)
    if (
        not match
        or match["what"].lower().startswith(("not ", "what", "you", "a secret", "hard to"))
        or re.match(_NOTHING, match["what"])
    ):
        return []
    kind, what = match["kind"].strip().lower().replace("favorite", "favourite"), trimmed(match["what"])
    verb = "are" if kind.endswith("s") and not kind.endswith("ss") else "is"
    return [Found(f"favourite:{slug(kind)}", fact(f"Their favourite {kind} {verb} {what}"), 0.6)] if what else []


def fears(clause: Clause) -> list[Found]:
    match = _FEAR.fullmatch(clause.text)
    if not match:
        return []
    what = trimmed(match["what"] or match["thing"])
    if _NOTHING.match(what) or re.match(r"(?:i|you|not|we|that|nothing|no)\b", what, re.IGNORECASE):
        return []
    return [Found(f"fears:{slug(what)}", fact(f"I am afraid of {what}"), 0.6)]


def _taste(kind: str, thing: str, text: str, importance: float) -> Found:
    where = slug(thing)
    return Found(f"{kind}:{where}", text, importance, (f"likes:{where}", f"dislikes:{where}"))


RULES = (no_longer, dislikes, favourites, fears, likes)
