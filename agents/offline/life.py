"""Tells a life in the third person: backstory, daily life, and the lists of likes, goals and acquaintances."""

from __future__ import annotations

import re

from .casting_notes import Cast
from .facts import about
from .grammar import capital, join
from .world import frames
from .world.frames import lines


def _worn(cast: Cast) -> str:
    found = cast.found
    return next(iter((*found.accessories, *found.clothing)), "")


def _grown(cast: Cast) -> str:
    parts = ("beard", "moustache", "scar", "tattoo", "hair", "wings", "tail", "horns")
    return next((f for f in cast.found.features if len(f.split()) > 1 and f.split()[-1] in parts), "")


def _story_of(cast: Cast, block: str, **extra: str) -> str:
    return cast.tell(cast.scribe.pick(lines(block)), **extra)


def backstory(cast: Cast) -> str:
    """Five to eight sentences; each belongs to something the description says, or to what the subject is."""
    found, random = cast.found, cast.random
    said = [_story_of(cast, frames.BORN, name=cast.name, b=cast.vp(cast.of("b"))), _story_of(cast, frames.AFTER, l=_past(cast, cast.of("l")))]
    if found.owner:
        said.append(_story_of(cast, frames.OWNED, owner=cast.owner, owner_c=capital(cast.owner)))
    if not cast.invented:
        block = frames.TRADE if cast.topic.name == found.role_topic else frames.LEARNED
        said.append(_story_of(cast, block, w=_past(cast, cast.deed(me=False))))
    if cast.trade:
        said.append(_story_of(cast, frames.TRADE, w=_past(cast, cast.scribe.pick(cast.trade.proud))))
    said += [_story_of(cast, frames.TOLD, fact=about(" and ".join(found.facts[:2]), cast.gender))] if found.facts else []
    if found.era:
        said.append(_story_of(cast, frames.OF_ERA))
    if found.materials and random.random() < 0.7:
        said.append(_story_of(cast, frames.MADE, material=found.materials[0]))
    if worn := _worn(cast):
        said.append(_story_of(cast, frames.WORN, worn=worn))
    elif grown := _grown(cast):
        said.append(_story_of(cast, frames.BEARD, worn=grown))
    said.append(_story_of(cast, frames.SOUL))
    if found.real_name:
        said.append(_story_of(cast, frames.NAMESAKE))
    if found.wishes:
        said.append(_story_of(cast, frames.WISHED, a=found.wishes[0]))
    return cast.blend(join(*said))


def _past(cast: Cast, phrase: str) -> str:
    """A past verb phrase about the character, verbs in it agreeing with the pronoun."""
    told = cast.scribe.fill(phrase.removeprefix("once "), me=False)
    return re.sub(r"(^|\band )was\b", r"\1were", told) if cast.gender == "androgynous" else told


def daily_life(cast: Cast) -> str:
    """Three sentences: the thing's own habit, the pastime's, the evening's."""
    habit = cast.vp(cast.of("q") if cast.invented else cast.scribe.pick((cast.trade or cast.topic).habits))
    thing = _dear(cast)
    return join(
        _story_of(cast, frames.DAY_ONE, d=cast.vp(cast.of("d"))),
        _story_of(cast, frames.DAY_TWO_OWN if cast.invented else frames.DAY_TWO, h=habit),
        _story_of(cast, frames.DAY_THREE, thing=thing, d=cast.vp(cast.of("d"))),
    )


def _dear(cast: Cast) -> str:
    return cast.say(cast.scribe.pick(cast.world["k"] if cast.invented else (*cast.topic.things, *cast.world["k"])))


def likes(cast: Cast) -> list[str]:
    """What the description says first, then the pastime's things, then the subject's."""
    own = [cast.say(cast.scribe.pick(cast.topic.things)) for _ in range(0 if cast.invented else 2)]
    told = [*cast.found.loves] or ([] if cast.invented else [cast.topic.noun])
    return _unique([*told, *own, *(cast.say(cast.of("k")) for _ in range(3))])


def dislikes(cast: Cast) -> list[str]:
    """As :func:`likes`."""
    topic = [] if cast.invented else [cast.say(cast.scribe.pick(cast.topic.peeves))]
    return _unique([*cast.found.hates, *topic, *(cast.say(cast.of("p")) for _ in range(3))])


def goals(cast: Cast) -> list[str]:
    """In the character's own words, as infinitives."""
    wishes = [*cast.found.wishes, cast.say(cast.of("a") if cast.invented else cast.scribe.pick(cast.topic.ambitions)), cast.say(cast.of("a"))]
    return _unique([f"to {wish}" for wish in wishes])


def relations(cast: Cast) -> list[str]:
    """Acquaintances, in the character's own words."""
    found = [cast.say(cast.of("f"), friend=friend) for friend in list(cast.scribe.slots["friend"])[:2]]  # type: ignore[arg-type]
    rival = cast.say(cast.scribe.pick(lines(frames.COMPANION if cast.invented else frames.RIVAL)), friend=list(cast.scribe.slots["friend"])[2])
    owner = [f"{cast.owner}, with whom I live"] if cast.found.owner else []
    return _unique([*owner, *found, rival])


def quirks(cast: Cast) -> list[str]:
    """Habits in the third person singular."""
    picked = [cast.of("q"), cast.scribe.pick(cast.register["quirk"]), cast.of("q") if cast.invented else cast.scribe.pick((cast.trade or cast.topic).habits), cast.of("q")]
    return _unique([cast.vp(phrase) for phrase in picked])


def _unique(items: list[str]) -> list[str]:
    return [item[:300] for item in dict.fromkeys(items)]
