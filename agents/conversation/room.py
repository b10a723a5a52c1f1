"""Several personas in one room with one user: each hears what is said while it is there, and nothing else.

    room = Room({apple.id: apple.spec, fox.id: fox.spec}, memories, model)
    for persona, event in room.say("Who wants tea?"):
        ...

Every persona keeps its own memory of the talk, so that nobody can know what it did not hear: a whisper reaches one of
them, and who comes late has missed the beginning. Who speaks is the director's decision.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ...personas.errors import InvalidInput
from ...personas.spec import PersonaSpec
from .conversation import Conversation
from .director import Line, next_speaker, who_is_addressed
from .events import Acknowledged, Done, Event

if TYPE_CHECKING:
    from ..memory import Memories

MOST_TURNS = 3
"""Answers to one message of the user, unless more of them are asked by name."""
LARGEST = 8
"""Personas in one room."""


class Room:
    """``cast`` is who is there, by id; ``name`` is the room's, under which it can be opened again."""

    def __init__(
        self, cast: Mapping[str, PersonaSpec], memories: Memories, model: Any, user: str = "me", *,
        name: str | None = None,
    ) -> None:
        self.name = name or f"room-{uuid4().hex[:12]}"
        self._memories, self._model, self._user = memories, model, user
        self._cast: dict[str, PersonaSpec] = {}
        self._talk: list[Line] = []
        for persona, spec in cast.items():
            self.enter(persona, spec)

    @property
    def present(self) -> tuple[str, ...]:
        """The ids of those who are there."""
        return tuple(self._cast)

    def enter(self, persona: str, spec: PersonaSpec) -> None:
        """Somebody comes in; what was said before stays unknown to them. ``InvalidInput`` for one too many."""
        if len(self._cast) >= LARGEST:
            raise InvalidInput(f"the room holds {LARGEST} personas", mend="let somebody leave first")
        self._cast[persona] = spec

    def leave(self, persona: str) -> None:
        """Somebody goes, and hears nothing from now on. ``InvalidInput`` when they are not there."""
        if persona not in self._cast:
            raise InvalidInput(f"{persona} is not in the room", mend=f"present: {', '.join(self._cast) or 'nobody'}")
        del self._cast[persona]

    def say(self, message: str, cancel: threading.Event | None = None) -> Iterator[tuple[str, Event]]:
        """Say something to everybody, and hear who answers: pairs of a persona's id and what happens. At least one
        answers; others join when they are asked or have something to add."""
        cancel = cancel or threading.Event()
        if not self._cast:
            raise InvalidInput("nobody is in the room", mend="let a persona enter first")
        asked = who_is_addressed(message, self._cast)
        first = asked.pop(0) if asked else self._directed([*self._talk, Line("user", message)], may_end=False)
        assert first is not None
        yield from self._answer_first(first, message, cancel)
        answered = 1
        while not cancel.is_set():
            if asked:
                speaker: str | None = asked.pop(0)
            elif answered < MOST_TURNS:
                speaker = self._directed(self._talk, may_end=True)
            else:
                return
            if speaker is None or speaker == self._talk[-1].speaker:
                return
            yield from self._follow(speaker, cancel)
            answered += 1

    def whisper(self, persona: str, message: str, cancel: threading.Event | None = None) -> Iterator[Event]:
        """Say something that only ``persona`` hears; its answer is for the user's ears alone too."""
        if persona not in self._cast:
            raise InvalidInput(f"{persona} is not in the room", mend=f"present: {', '.join(self._cast) or 'nobody'}")
        yield from self._conversation(persona, alone=True).reply(message, cancel)

    def settle(self) -> None:
        """What may wait until nobody does, for each who is there; see :meth:`Conversation.settle`."""
        for persona in self._cast:
            self._conversation(persona).settle()

    # ---- one turn

    def _answer_first(self, persona: str, message: str, cancel: threading.Event) -> Iterator[tuple[str, Event]]:
        """The first answer; the others hear the question and the answer in the moment in which each is kept."""
        for event in self._conversation(persona).reply(message, cancel):
            if isinstance(event, Acknowledged):
                self._talk.append(Line("user", message))
                for other in self._others(persona):
                    self._memories.of(other, self._user).notice(message)
            yield from self._told(persona, event)

    def _follow(self, persona: str, cancel: threading.Event) -> Iterator[tuple[str, Event]]:
        for event in self._conversation(persona).turn(cancel):
            yield from self._told(persona, event)

    def _told(self, persona: str, event: Event) -> Iterator[tuple[str, Event]]:
        if isinstance(event, Done) and event.text:
            self._talk.append(Line(persona, event.text))
        yield persona, event

    def _others(self, persona: str) -> list[str]:
        return [other for other in self._cast if other != persona]

    def _conversation(self, persona: str, *, alone: bool = False) -> Conversation:
        others = [f"{self._cast[other].name} ({self._cast[other].summary[:120]})" for other in self._others(persona)]
        notes = [f"Also in the room: {'; '.join(others)}. Speak only as yourself."] if others else []
        return Conversation(
            self._cast[persona], persona, self._memories.of(persona, self._user), self._model, self._user,
            name=self.name, heard_by=() if alone else self._others(persona), notes=notes,
        )

    def _directed(self, talk: list[Line], *, may_end: bool) -> str | None:
        return next_speaker(self._model, talk, self._cast, may_end=may_end)
