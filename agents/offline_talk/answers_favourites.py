"""Answers about favourites: of a kind, fixed for each persona."""

from __future__ import annotations

import re

from ..offline.grammar import capital
from . import material, views
from .context import Talk
from .intents import Reading
from .turned import content_words, stem

_KINDS = {
    "food": ("food", "meal", "dish", "snack", "drink", "fruit", "vegetable"),
    "colour": ("colour", "shade"),
    "animal": ("animal", "pet", "bird", "insect"),
    "season": ("season", "time of year", "month", "weather"),
    "place": ("place", "city", "country", "room", "town"),
    "number": ("number",),
    "word": ("word",),
    "day": ("day", "day of the week", "time of day"),
    "song": ("song", "band", "music", "singer", "kind of music"),
    "book": ("book", "writer", "author", "story", "poem"),
}
_CHOICES = {
    "colour": (
        "red, when it isn't shouting",
        "the blue of the hour before lamps",
        "green, the quiet sort",
        "brown, which nobody thanks",
        "yellow, in small amounts",
        "grey, with a bit of pink in it",
    ),
    "animal": (
        "the snail, for its sense of occasion",
        "the owl, for how it listens",
        "the hedgehog, who has thought about company",
        "the donkey, who says no so well",
        "the crow, who remembers",
    ),
    "season": (
        "autumn, when things come to the point",
        "the first week of spring, before it gets loud",
        "winter, from indoors",
        "late summer, about six in the evening",
    ),
    "number": (
        "seven, it keeps to itself",
        "four, it sits well",
        "eleven, because nobody picks it",
        "twelve, you can share it with anyone",
    ),
    "word": (
        '"nevertheless", it puts its foot down',
        '"dusk", it closes softly',
        '"biscuit", you cannot say it angrily',
        '"still", it means two things at once',
    ),
    "day": ("Thursday, it asks for nothing", "Sunday, up to about four", "Tuesday, nobody expects anything"),
    "food": (
        "I don't eat, but I like the smell of toast two rooms away",
        "soup, for company",
        "whatever is cooling on a sill",
    ),
    "song": (
        "anything hummed by somebody who thinks they're alone",
        "the sort that comes through a wall",
        "a slow waltz, a bit out of tune",
    ),
    "book": ("any with a map at the front", "one somebody has already cried on", "the kind that stays open by itself"),
    "place": (
        "the warm end of any windowsill",
        "a station, late, when nobody is going anywhere",
        "the top of the stairs, in the dark",
    ),
}


def favourite(talk: Talk, reading: Reading) -> str:
    """A favourite of a kind: the pastime's own where the kind fits, else one fixed for this persona."""
    x = re.sub(r"^(?:kind|sort|type|thing) (?:of |to |about )?", "", reading.x or reading.parts.get("a", "")) or "thing"
    x = views.core(x) or "thing"
    stems = {stem(w) for w in content_words(x)}
    if (
        talk.me.topic
        and stems & {stem(w) for w in (talk.me.topic.noun, *talk.me.topic.cues)}
        or x in ("hobby", "pastime", "thing", "activity", "things")
    ):
        return f"{talk.sure('likes')} {material.of_hobby(talk)}"
    kind = next(
        (k for k, words in _KINDS.items() if any(x == w or x.endswith(" " + w) or x.rstrip("s") == w for w in words)),
        "",
    )
    if kind == "colour" and talk.me.spec.appearance.palette:
        own = talk.me.spec.appearance.palette[0]
        if not own.startswith("#"):
            return talk.pick(
                (
                    f"[smug] {own.capitalize()}. Look at me, what did you expect?",
                    f"[smug] {own.capitalize()}, of course. I'm wearing it.",
                )
            )
    if kind:
        chosen = talk.me.random_of("favourite", kind).choice(_CHOICES[kind])
        back = "" if talk.asked else talk.line("ask_back") if talk.chance(0.5) else ""
        return (
            talk.pick(
                (
                    f"[thinking] {capital(chosen)}. {back}",
                    f"[love] That'd be {chosen}. {back}" if kind != "food" else f"[thinking] {capital(chosen)}. {back}",
                )
            )
            or f"[neutral] Still {chosen}."
        )
    return talk.line("favourite_odd", x=x) or material.love(talk)
