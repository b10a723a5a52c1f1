"""Tells a life in the third person: backstory, daily life, and the lists of likes, goals and acquaintances."""

from __future__ import annotations

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
    found = cast.found
    cast.scribe.scene(places=2)
    said = [_story_of(cast, frames.BORN, name=cast.name, b=_birth(cast))]
    said.append(_story_of(cast, frames.AFTER, l=_past(cast, cast.of("l"))))
    if found.owner:
        said.append(_story_of(cast, frames.OWNED, owner=cast.owner, owner_c=capital(cast.owner)))
    said += _calling(cast)
    said += [_story_of(cast, frames.TOLD, fact=about(" and ".join(found.facts[:2]), cast.gender))] if found.facts else []
    said += _looks(cast)
    said += [_story_of(cast, frames.COMRADE)] if not cast.scribe.met else []
    said.append(_story_of(cast, frames.SOUL))
    if found.real_name:
        said.append(_story_of(cast, frames.NAMESAKE))
    if found.wishes:
        said.append(_story_of(cast, frames.WISHED, a=found.wishes[0]))
    return join(*said)


def _birth(cast: Cast) -> str:
    return cast.vp(cast.of("b"))


def _calling(cast: Cast) -> list[str]:
    """How the pastime and the trade came into this life."""
    said = []
    if not cast.invented:
        block = frames.TRADE if cast.topic.name == cast.found.role_topic else frames.LEARNED
        said.append(_story_of(cast, block, w=_past(cast, cast.deed(me=False))))
    elif cast.found.loves:
        said.append(_story_of(cast, frames.LEARNED_LOVE, love=cast.found.loves[0]))
    if cast.trade:
        said.append(_story_of(cast, frames.TRADE, w=_past(cast, cast.scribe.pick(cast.trade.proud))))
    return said


def _looks(cast: Cast) -> list[str]:
    """What the age, the material and the clothes have to do with it."""
    found, said = cast.found, []
    if found.era:
        said.append(_story_of(cast, frames.OF_ERA))
    if found.materials and cast.random.random() < 0.7:
        said.append(_story_of(cast, frames.MADE, material=found.materials[0]))
    if worn := _worn(cast):
        said.append(_story_of(cast, frames.WORN, worn=worn))
    elif grown := _grown(cast):
        said.append(_story_of(cast, frames.BEARD, worn=grown))
    return said


def _past(cast: Cast, phrase: str) -> str:
    """A past verb phrase to follow the name."""
    return cast.vp(phrase.removeprefix("once "))


def daily_life(cast: Cast) -> str:
    """Three sentences: the thing's own habit, the pastime's, the evening's."""
    cast.scribe.scene()
    habit = cast.vp(cast.of("q") if cast.invented else cast.scribe.pick((cast.trade or cast.topic).habits))
    return join(
        _story_of(cast, frames.DAY_ONE, d=cast.vp(cast.of("d"))),
        _story_of(cast, frames.DAY_TWO_OWN if cast.invented else frames.DAY_TWO, h=habit),
        _story_of(cast, frames.DAY_THREE, d=cast.vp(cast.of("d"))),
    )


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
    """Acquaintances, in the character's own words: an owner, the friend by name, one more."""
    owner = [f"{cast.owner}, with whom I live"] if cast.found.owner else []
    friend = cast.say(cast.friend.relation)
    rival = cast.say(cast.scribe.pick(lines(frames.COMPANION if cast.invented else frames.RIVAL)))
    other = cast.say(cast.other) if cast.other and (cast.invented or cast.random.random() < 0.5) else rival
    return _unique([*owner, friend, other])


def quirks(cast: Cast) -> list[str]:
    """Habits in the third person singular."""
    habit = cast.of("q") if cast.invented else cast.scribe.pick((cast.trade or cast.topic).habits)
    return _unique([cast.vp(phrase) for phrase in (cast.of("q"), cast.scribe.pick(cast.register["quirk"]), habit, cast.of("q"))])


def _unique(items: list[str]) -> list[str]:
    return [item[:300] for item in dict.fromkeys(items)]
