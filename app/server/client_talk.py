"""A conversation whose talk so far is the client's: what ``/v1/chat/completions`` answers from.

Front ends send the whole talk with every request and edit it as they like. Where they do, theirs is what was said;
where a program sends one message alone, the talk kept for ``/v1`` goes on. Facts and recollections are the persona's
own in both cases, and what is said is kept, as the conversation :data:`TALK` beside the page's.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict

from ...agents.conversation.conversation import Conversation
from ...agents.conversation.emotion_tags import without_tags
from ...agents.conversation.events import Event
from ...agents.conversation.prompt import Said
from ...agents.material import material
from ...agents.memory import Memory
from ...personas.errors import InvalidInput
from ...personas.spec import PersonaSpec

TALK = "programs"
NOTES = 8_000
"""Characters of system messages that are taken as notes about the scene, the last ones."""
TURNS = 200
"""Newest messages that are looked at."""


class ChatMessage(BaseModel):
    """One message as OpenAI has it; ``content`` is text or parts, of which the text is taken."""

    model_config = ConfigDict(extra="ignore")

    role: str
    content: str | list[dict[str, Any]] | None = None
    name: str | None = None

    @property
    def text(self) -> str:
        """The words, parts joined, pictures left out."""
        if isinstance(self.content, list):
            parts = [part for part in self.content if part.get("type") in ("text", "input_text")]
            return "\n".join(str(part.get("text") or "") for part in parts)
        return self.content or ""


class ClientTalk(Conversation):
    """One request's conversation. :meth:`answer` is what to iterate."""

    def __init__(
        self, spec: PersonaSpec, persona_id: str, memory: Memory, model: Any, messages: Sequence[ChatMessage], user: str
    ) -> None:
        words = [message for message in messages if message.text.strip()]
        notes = [message.text for message in words if message.role in ("system", "developer")]
        super().__init__(spec, persona_id, memory, model, user, name=TALK, notes=_scene(notes))
        said = [message for message in words if message.role in ("user", "assistant")][-TURNS:]
        if not said:
            raise InvalidInput("there is no message to answer", mend="send at least one user message with words in it")
        self._message = said.pop().text if said[-1].role == "user" else ""
        self._brought = [_said(message) for message in said]

    @property
    def ours(self) -> bool:
        """Whether the talk so far is the one kept here."""
        return not self._brought

    def talk(self, limit: int = TURNS) -> list[Said]:
        """The client's talk, else the kept one."""
        return self._brought[-limit:] if self._brought else super().talk(limit)

    def answer(self, cancel: threading.Event) -> Iterator[Event]:
        """The answer to the last message, or the persona's next turn when the last message is its own."""
        if self._message:
            return self.reply(self._message, cancel)
        return self.turn(cancel)


def _said(message: ChatMessage) -> Said:
    if message.role == "assistant":
        return Said("persona", without_tags(message.text))
    return Said("user", message.text)


def _scene(notes: Sequence[str]) -> tuple[str, ...]:
    """What the calling program says about the scene. It is material: a program may set a scene, and may not take away
    the persona's rules."""
    text = "\n".join(notes)[-NOTES:]
    return (material("scene", text),) if text.strip() else ()
