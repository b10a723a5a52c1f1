"""What goes into a chat model and what is counted of it: messages, a choice, usage and the token budget.

Nothing here speaks to a model.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Literal

from ...personas.errors import ChatModelError, InvalidInput

Role = Literal["system", "user", "assistant"]

BYTES_A_TOKEN = 3
"""English is nearer 4 bytes of UTF-8 a token and Chinese nearer 3; the low figure makes the estimate a high one."""
TOKENS_A_MESSAGE = 8


@dataclass(frozen=True)
class Message:
    """One turn of a talk with a chat model."""

    role: Role
    content: str


def system(content: str) -> Message:
    """What the model is told about its task."""
    return Message("system", content)


def user(content: str) -> Message:
    """What the person says."""
    return Message("user", content)


def assistant(content: str) -> Message:
    """What the model said before."""
    return Message("assistant", content)


@dataclass(frozen=True)
class Choice:
    """One of the options that were offered, and why."""

    option: str
    reason: str = ""


@dataclass(frozen=True)
class Usage:
    """What was spent: tokens in and out as the server counts them (estimated where it does not), requests that were
    sent, how many of those were repeats, and seconds waited."""

    tokens_in: int = 0
    tokens_out: int = 0
    calls: int = 0
    retries: int = 0
    seconds: float = 0.0

    @property
    def tokens(self) -> int:
        """In and out together."""
        return self.tokens_in + self.tokens_out


class Meter:
    """Counts usage over all threads and refuses to begin what the budget may not cover.

    ``budget`` is the most tokens, in and out, that may be spent over the life of the model; ``None`` is no limit.
    """

    def __init__(self, budget: int | None = None) -> None:
        self.budget = budget
        self._usage = Usage()
        self._held = 0
        self._lock = threading.Lock()

    @property
    def usage(self) -> Usage:
        return self._usage

    @property
    def left(self) -> int | None:
        """Tokens that are neither spent nor held by a request under way."""
        return None if self.budget is None else max(0, self.budget - self._usage.tokens - self._held)

    def add(self, **counts: float) -> None:
        """Add to the usage by field name: ``add(tokens_in=12, calls=1)``."""
        with self._lock:
            now = {name: getattr(self._usage, name) + count for name, count in counts.items()}
            self._usage = replace(self._usage, **now)

    @contextmanager
    def hold(self, tokens_in: int, tokens_out: int) -> Iterator[None]:
        """Set aside what a request may cost while it runs; ``ChatModelError`` before anything is sent when it does
        not fit."""
        need = tokens_in + tokens_out
        with self._lock:
            left = self.left
            if left is not None and need > left:
                raise ChatModelError(
                    f"the token budget of {self.budget:,} has {left:,} left and this request may take {need:,}",
                    mend="raise the budget, or ask for less",
                )
            self._held += need
        try:
            yield
        finally:
            with self._lock:
                self._held -= need


def estimate_tokens(messages: Sequence[Message]) -> int:
    """A high guess at the tokens of a request, without a tokeniser."""
    return sum(TOKENS_A_MESSAGE + estimate_text(message.content) for message in messages)


def estimate_text(text: str) -> int:
    """A high guess at the tokens of a text."""
    return -(-len(text.encode("utf-8", "replace")) // BYTES_A_TOKEN)


def checked(messages: Sequence[Message]) -> list[Message]:
    """The messages as a list of their own, lone surrogates replaced, which no server takes; ``InvalidInput`` when
    there is nothing to answer."""
    kept = [Message(message.role, message.content.encode("utf-8", "replace").decode()) for message in messages]
    if not any(message.content.strip() for message in kept):
        raise InvalidInput("there is nothing to ask the chat model", mend="give at least one message with words in it")
    return kept


def checked_options(options: Mapping[str, str] | Sequence[str]) -> dict[str, str]:
    """Options as name to description; ``InvalidInput`` when there are none."""
    named = dict(options) if isinstance(options, Mapping) else dict.fromkeys(options, "")
    if not named:
        raise InvalidInput("there is nothing to choose from", mend="offer at least one option")
    return named
