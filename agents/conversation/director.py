"""The director of a room: decides which persona speaks next. By rule, or by a language model that may only choose
among those present. It writes no words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...personas.errors import ChatModelError
from ...personas.spec import PersonaSpec
from ..chat_models.messages import Message, system, user
from ..material import material

NOBODY = "nobody"
_WORD = re.compile(r"\w{4,}")
_EVERYONE = re.compile(r"\b(everyone|everybody|all of you|both of you|you (all|both|two|guys)|each of you)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """Something that was said aloud in the room; ``speaker`` is ``"user"`` or a persona's id."""

    speaker: str
    text: str


def who_is_addressed(message: str, cast: Mapping[str, PersonaSpec]) -> list[str]:
    """The ids of those whom the user names, in the order of naming, or all of them for "everyone"."""
    if _EVERYONE.search(message):
        return list(cast)
    found = []
    for persona, spec in cast.items():
        names = {spec.name, spec.name.split()[0]} | {part for part in spec.name.split() if len(part) > 3}
        places = [m.start() for name in names if (m := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", message, re.IGNORECASE))]
        if places:
            found.append((min(places), persona))
    return [persona for _, persona in sorted(found)]


def next_by_rule(talk: Sequence[Line], cast: Mapping[str, PersonaSpec]) -> str:
    """Who speaks next when nobody was named: whose likes and trade the newest words touch, else who was silent
    longest; never who spoke last, unless alone."""
    last = next((line.speaker for line in reversed(talk) if line.speaker != "user"), "")
    waiting = [persona for persona in cast if persona != last] or list(cast)
    newest = {word.casefold() for line in talk[-2:] for word in _WORD.findall(line.text)}

    def silent(persona: str) -> int:
        return next((i for i, line in enumerate(reversed(talk)) if line.speaker == persona), len(talk) + 1)

    return max(waiting, key=lambda persona: (len(newest & _cares_for(cast[persona])), silent(persona)))


def wants_to_add(talk: Sequence[Line], persona: str, spec: PersonaSpec, cast: Mapping[str, PersonaSpec]) -> bool:
    """Whether somebody who was not asked has a reason to join: named by the last speaker, or touched by what they
    care for, the talkative more easily."""
    if not talk or talk[-1].speaker == persona:
        return False
    if persona in who_is_addressed(talk[-1].text, {persona: spec}):
        return True
    touched = {word.casefold() for word in _WORD.findall(talk[-1].text)} & _cares_for(spec)
    return len(touched) >= (1 if spec.personal.traits.extraversion >= 0.6 else 2)


def next_by_model(
    model: Any, talk: Sequence[Line], cast: Mapping[str, PersonaSpec], *, may_end: bool
) -> str | None:
    """Who speaks next as a language model sees it, ``None`` for nobody; ``ChatModelError`` when it does not say."""
    options = {persona: f"{spec.name}: {spec.summary[:200]}" for persona, spec in cast.items()}
    if may_end:
        options[NOBODY] = "It is the user's turn now."
    messages: list[Message] = [
        system("You direct a conversation between a user and several characters. Choose who speaks next, so that it"
               " flows as a good scene does: whoever is asked answers; nobody speaks twice in a row without need."),
        user(material("talk", "\n".join(f"{_shown(line.speaker, cast)}: {line.text}" for line in talk[-12:]))),
    ]
    chosen = model.choose(messages, options).option
    return None if chosen == NOBODY else str(chosen)


def next_speaker(
    model: Any, talk: Sequence[Line], cast: Mapping[str, PersonaSpec], *, may_end: bool
) -> str | None:
    """Who speaks next; by rule where no language model directs or it fails."""
    if not model.rule_based:
        try:
            return next_by_model(model, talk, cast, may_end=may_end)
        except ChatModelError:
            pass
    if may_end:
        adding = [p for p, spec in cast.items() if wants_to_add(talk, p, spec, cast)]
        return next_by_rule(talk, {p: cast[p] for p in adding}) if adding else None
    return next_by_rule(talk, cast)


def _cares_for(spec: PersonaSpec) -> set[str]:
    own = " ".join([*spec.personal.likes, *spec.personal.dislikes, spec.social.role, *spec.life.goals, *spec.tags])
    return {word.casefold() for word in _WORD.findall(own)}


def _shown(speaker: str, cast: Mapping[str, PersonaSpec]) -> str:
    return cast[speaker].name if speaker in cast else "User"
