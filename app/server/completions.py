"""Chat completions as data: an answer's events as OpenAI's chunks, or as one whole; tags inline. Asks nobody."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from typing import Any

from ...agents.chat_models.messages import estimate_text
from ...agents.conversation.emotion_tags import Feeling
from ...agents.conversation.events import Done, Event, Notice, Piece


class Writing:
    """Turns events into text with inline tags, up to a length and to stop words."""

    def __init__(self, stops: Sequence[str] = (), most_tokens: int | None = None) -> None:
        self._stops = [stop for stop in stops if stop]
        self._most = most_tokens
        self._held, self._end = "", ""
        self.text, self.finish = "", ""
        self.notices: list[str] = []
        self.emotion = "neutral"

    @property
    def over(self) -> bool:
        """Whether nothing more will be taken."""
        return bool(self.finish)

    def feed(self, event: Event) -> str:
        """What may be sent of it now."""
        if isinstance(event, Notice):
            self.notices.append(event.text)
        if isinstance(event, Done):
            self.emotion = event.emotion
            return self._out(self._held, "stop")
        if isinstance(event, Feeling):
            space = "" if not self._end or self._end[-1].isspace() else " "
            return self._add(f"{space}[{event.emotion}] ")
        if isinstance(event, Piece):
            fresh = not self._end or self._end[-1].isspace()
            return self._add(event.text.lstrip() if fresh else event.text)
        return ""

    def _add(self, text: str) -> str:
        """Take ``text``; hold back as much of its end as may become a stop word."""
        if self.over or not text:
            return ""
        self._end = text
        held = self._held + text
        found = [at for stop in self._stops if (at := held.find(stop)) >= 0]
        if found:
            return self._out(held[: min(found)], "stop")
        keep = max((len(stop) - 1 for stop in self._stops), default=0)
        ready, self._held = (held[:-keep], held[-keep:]) if keep else (held, "")
        return self._out(ready, "")

    def _out(self, text: str, finish: str) -> str:
        if self.over:
            return ""
        if self._most is not None and estimate_text(self.text + text) > self._most:
            room = max(0, self._most * 3 - len(self.text.encode()))
            text, finish = text.encode()[:room].decode("utf-8", "ignore"), "length"
        self.text += text
        self.finish = finish
        return text


class Completion:
    """The frames of one answer of ``model`` to ``prompt_text``."""

    def __init__(self, model: str, prompt_text: str) -> None:
        self.id, self.model, self.created = f"chatcmpl-{secrets.token_hex(12)}", model, int(time.time())
        self._asked = estimate_text(prompt_text)

    def chunk(self, delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
        """One frame of a stream."""
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return {**self._head("chat.completion.chunk"), "choices": [choice]}

    def usage_chunk(self, writing: Writing) -> dict[str, Any]:
        """The frame that a client gets who asked for ``include_usage``."""
        return {**self._head("chat.completion.chunk"), "choices": [], "usage": self.usage(writing)}

    def whole(self, writing: Writing) -> dict[str, Any]:
        """The answer at once."""
        message = {"role": "assistant", "content": writing.text.strip(), "refusal": None}
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": writing.finish or "stop"}
        return {**self._head("chat.completion"), "choices": [choice], "usage": self.usage(writing), **extra(writing)}

    def usage(self, writing: Writing) -> dict[str, int]:
        """Estimated: who counts tokens is the chat model behind, if there is one."""
        made = estimate_text(writing.text)
        return {"prompt_tokens": self._asked, "completion_tokens": made, "total_tokens": self._asked + made}

    def _head(self, kind: str) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model, "system_fingerprint": None}


def extra(writing: Writing) -> dict[str, Any]:
    """What OpenAI's form has no place for: the emotion it began with, and notices such as that another model spoke."""
    return {"animism": {"emotion": writing.emotion, "notices": writing.notices}}
