"""A conversation of one user with one persona: every answer, whoever thinks, and what is kept of it.

    for event in Conversation(spec, persona_id, memory, model).reply("Hello!"):
        ...

What the user says is kept before anything else happens. A chat model that fails is replaced by the offline partner for
that answer, and the user is told. Sincere questions about being an AI, and messages in distress, are answered by our
own words first, whoever thinks. It makes no sound; see :mod:`animism.agents.live`.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...personas.errors import Cancelled, ChatModelError, InvalidInput
from ...personas.spec import Emotion, PersonaSpec
from ..offline_talk import Turn, reply, welcome
from ..offline_talk.honesty import needs_care, sincerely_asks_if_ai
from .emotion_tags import Feeling, TagReader
from .events import Acknowledged, Done, Event, Notice, Piece
from .lorebook import matching_entries
from .prompt import Said, messages_for

if TYPE_CHECKING:
    from ..memory import Memory
    from ..memory.memories import Episode

LONGEST_MESSAGE = 8_000
"""Characters that one may say at a time; about eight minutes of speech."""
LONGEST_ANSWER = 4_000
"""Characters after which an answer that does not end is ended."""
TALK = 60
"""Newest turns that an answer may look back on."""
RECALLED = 8
WHOLE_ANSWER = 30.0
"""Seconds that a chat model may take for its whole answer before the offline partner takes over."""


class Conversation:
    """``memory`` is this user's with this persona; ``model`` a chat model; ``name`` which of their conversations this
    is (a room has its own); ``heard_by`` are the ids of other personas who hear it all; ``notes`` are told to a
    language model about the scene."""

    def __init__(
        self, spec: PersonaSpec, persona_id: str, memory: Memory, model: Any, user: str = "me", *,
        name: str = "main", heard_by: Sequence[str] = (), notes: Sequence[str] = (), deadline: float = WHOLE_ANSWER,
    ) -> None:
        self.spec, self.persona_id, self.memory, self.model, self.user = spec, persona_id, memory, model, user
        self.name, self.heard_by, self.notes, self.deadline = name, tuple(heard_by), tuple(notes), deadline

    # ---- answering

    def reply(self, message: str, cancel: threading.Event | None = None) -> Iterator[Event]:
        """Answer ``message``. Setting ``cancel`` or closing the iterator stops the answer; what was said of it so far
        is kept. ``InvalidInput`` for an empty or endless message, before anything is kept; ``StoreError`` when it
        cannot be kept."""
        message = _checked(message)
        talk, known = self.talk(), self._known(message)  # before it is told anything new, which would be no news
        episode = self.memory.hear("user", message, conversation=self.name, heard_by=self.heard_by)
        yield Acknowledged(episode.id)
        self.memory.notice(message)
        yield from self._answered(talk, message, known, cancel or threading.Event())

    def turn(self, cancel: threading.Event | None = None) -> Iterator[Event]:
        """Speak without having been spoken to just now, as in a room where others talk."""
        talk = self.talk()
        last = next((said.text for said in reversed(talk) if said.speaker != "persona"), "")
        yield from self._answered(talk[:-1] if talk else [], last, self._known(last), cancel or threading.Event())

    def welcome(self) -> Iterator[Event]:
        """What it says when the user comes: its greeting, or a word to an old acquaintance."""
        talk, known = self.talk(), self._known("")
        text = f"[{self.spec.greeting_emotion}] {self.spec.greeting}" if self.spec.greeting and not talk else ""
        text = text or welcome(self.spec, _turns(talk), memories=known.lines, user_name=known.name)
        yield from self._kept(iter([text]), threading.Event())

    def _answered(self, talk: list[Said], message: str, known: _Known, cancel: threading.Event) -> Iterator[Event]:
        words = iter(()) if cancel.is_set() else self._words(talk, message, known, cancel)
        yield from self._kept(words, cancel)

    def _known(self, message: str) -> _Known:
        """What is remembered, as far as it bears on ``message``."""
        recalled = [found.text for found in self.memory.recall(message, limit=RECALLED)] if message else []
        lines = dict.fromkeys([*(fact.text for fact in self.memory.facts()), *recalled])
        return _Known(list(lines), recalled, self.memory.user_name)

    def _words(
        self, talk: list[Said], message: str, known: _Known, cancel: threading.Event
    ) -> Iterator[str | Notice]:
        """The answer as it comes, tags and all."""
        if self.model.rule_based or needs_care(message):
            yield self._by_rule(talk, message, known)
            return
        if sincerely_asks_if_ai(message):
            yield f"I'm an AI character, made with Animism; {self.spec.name} is who I play. "
        lore = matching_entries(self.spec, [*(said.text for said in talk), message], user=known.name or "the user")
        asked = messages_for(self.spec, talk, message, memories=known.recalled, lore=lore, notes=self.notes)
        begun = False
        try:
            for piece in self.model.stream(asked, deadline=self.deadline, progress=_stopping(cancel)):
                begun = begun or bool(piece.strip())
                yield piece
        except ChatModelError as error:
            if begun:
                yield Notice(f"the chat model stopped in the middle ({error})")
                return
            yield Notice(f"the chat model {self.model.name} did not answer ({error}); {self.spec.name} answers by rule")
            yield self._by_rule(talk, message, known)
            return
        if not begun:
            yield Notice(f"the chat model {self.model.name} said nothing; {self.spec.name} answers by rule")
            yield self._by_rule(talk, message, known)

    def _by_rule(self, talk: list[Said], message: str, known: _Known) -> str:
        return reply(self.spec, _turns(talk), message, memories=known.lines, user_name=known.name)

    def _kept(self, words: Iterator[str | Notice], cancel: threading.Event) -> Iterator[Event]:
        """``words`` without tags, bounded, and kept as an episode at the end, also when it is stopped before."""
        reader, said = TagReader(), _Saying()
        try:
            for piece in words:
                if cancel.is_set() or said.length > LONGEST_ANSWER:
                    break
                if isinstance(piece, Notice):
                    yield piece
                    continue
                yield from said.events(reader.feed(_printable(piece)))
            if not cancel.is_set():
                yield from said.events(reader.flush())
        except Cancelled:
            pass
        finally:
            words.close() if hasattr(words, "close") else None
            episode = self._keep(said)
        yield Done(episode, said.text, said.first)

    def _keep(self, said: _Saying) -> int | None:
        if not said.text:
            return None
        return self.memory.hear(
            self.persona_id, said.text, name=self.spec.name, emotion=said.first, conversation=self.name,
            heard_by=self.heard_by,
        ).id

    # ---- what was said

    def cut(self, episode: int, heard_characters: int) -> None:
        """The listener interrupted: only so many characters of that answer were heard."""
        self.memory.cut(episode, heard_characters)

    def talk(self, limit: int = TALK) -> list[Said]:
        """The newest turns, oldest first, as far as they were heard, without those whose fact was forgotten."""
        episodes = self.memory.episodes(conversation=self.name, limit=limit)
        return [self._said(episode) for episode in episodes if not episode.quiet]

    def _said(self, episode: Episode) -> Said:
        cut = episode.heard is not None and episode.heard < len(episode.text)
        who = "persona" if episode.speaker == self.persona_id else episode.speaker
        who = who if who in ("user", "persona") else episode.name or who
        return Said(who, episode.heard_text, episode.emotion, cut)

    def settle(self) -> None:
        """What may wait until nobody does: let a language model look for facts in what the user said last, and
        summarise what has become old."""
        newest = reversed(self.memory.episodes(conversation=self.name, limit=8))
        last = next((one for one in newest if one.speaker == "user" and not one.quiet), None)
        if last is not None and not self.model.rule_based:
            self.memory.notice(last.text, self.model)
        self.memory.reflect(None if self.model.rule_based else self.model)


@dataclass(frozen=True)
class _Known:
    """What a persona remembers as an answer begins: all facts with what was recalled, the recalled alone, the user's
    name."""

    lines: list[str]
    recalled: list[str]
    name: str


class _Saying:
    """An answer as it grows."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.length = 0
        self.first: Emotion = "neutral"
        self._spoken = False

    @property
    def text(self) -> str:
        return " ".join("".join(self._pieces).split())

    def events(self, found: list[str | Feeling]) -> Iterator[Event]:
        for one in found:
            if isinstance(one, Feeling):
                if not self._spoken:
                    self.first = one.emotion
                yield one
                continue
            self._pieces.append(one)
            self.length += len(one)
            self._spoken = self._spoken or bool(one.strip())
            yield Piece(one)


def _turns(talk: Sequence[Said]) -> list[Turn]:
    return [Turn("persona" if said.speaker == "persona" else "user", said.text) for said in talk]


def _stopping(cancel: threading.Event) -> Any:
    def progress(fraction: float, stage: str, preview: Any = None) -> None:
        if cancel.is_set():
            raise Cancelled("interrupted")

    return progress


def _checked(message: str) -> str:
    text = _printable(message).strip()
    if not text:
        raise InvalidInput("there is nothing to answer", mend="say something with words in it")
    if len(text) > LONGEST_MESSAGE:
        raise InvalidInput(f"that was {len(text):,} characters", mend=f"say at most {LONGEST_MESSAGE:,} at a time")
    return text


def _printable(text: str) -> str:
    """Without control characters and lone surrogates; line ends stay."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() or c in "\n\u200d" else " " * c.isspace() for c in text)
