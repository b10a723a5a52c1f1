"""What a chat model is: the class that every provider fills in.

The graph asks for three things: an answer that fits a schema, one of several options, and plain text. A provider
writes those three; streaming and the async twins follow from them, and are overridden where a provider can do better.
No provider lives here.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, Self, TypeVar

from pydantic import BaseModel

from ...tools.capability import Progress, silent
from .messages import Choice, Message, Meter, Usage

SchemaT = TypeVar("SchemaT", bound=BaseModel)


class ChatModel(ABC):
    """Somebody who can think.

    ``name`` is how it was asked for (``openai:MODEL``, ``offline``). ``deadline`` is seconds for the whole call,
    repeats included; ``None`` takes the provider's own. ``progress`` is called about ten times a second from the
    thread that waits, and may raise ``Cancelled`` or ``Timeout`` to stop the call. Every method raises
    ``ChatModelError`` when no usable answer comes; the caller replaces that one step.
    """

    rule_based: ClassVar[bool] = False
    """Whether answers come from rules rather than from a language model; the user is told."""

    name: str

    def __init__(self, name: str, *, budget: int | None = None) -> None:
        self.name = name
        self.meter = Meter(budget)

    @property
    def usage(self) -> Usage:
        """What this model has spent so far."""
        return self.meter.usage

    @abstractmethod
    def structured(
        self, messages: Sequence[Message], schema: type[SchemaT], *, deadline: float | None = None,
        progress: Progress = silent,
    ) -> SchemaT:
        """An answer that is an instance of ``schema``."""

    @abstractmethod
    def choose(
        self, messages: Sequence[Message], options: Mapping[str, str] | Sequence[str], *,
        deadline: float | None = None, progress: Progress = silent,
    ) -> Choice:
        """One of ``options`` (names, or names with descriptions) and the reason. Never a name that was not
        offered."""

    @abstractmethod
    def text(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> str:
        """An answer in plain words."""

    def stream(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> Iterator[str]:
        """The answer of :meth:`text` in pieces, as they come. Closing the iterator stops the model."""
        yield self.text(messages, deadline=deadline, progress=progress)

    def place_on(self, device: str) -> None:
        """Run on ``device`` (``auto`` or a torch device name) from now on. A model that runs elsewhere ignores it."""
        return

    def cancel(self) -> None:
        """Stop the calls under way, which raise ``Cancelled``. Later calls run. A provider that answers at once has
        nothing to stop."""
        return

    def close(self) -> None:
        """Let go of connections. The model may not be asked afterwards."""
        return

    async def astructured(
        self, messages: Sequence[Message], schema: type[SchemaT], *, deadline: float | None = None,
        progress: Progress = silent,
    ) -> SchemaT:
        """:meth:`structured` for async callers."""
        return await _in_thread(self.structured, messages, schema, deadline=deadline, progress=progress)

    async def achoose(
        self, messages: Sequence[Message], options: Mapping[str, str] | Sequence[str], *,
        deadline: float | None = None, progress: Progress = silent,
    ) -> Choice:
        """:meth:`choose` for async callers."""
        return await _in_thread(self.choose, messages, options, deadline=deadline, progress=progress)

    async def atext(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> str:
        """:meth:`text` for async callers."""
        return await _in_thread(self.text, messages, deadline=deadline, progress=progress)

    async def astream(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> AsyncIterator[str]:
        """:meth:`stream` for async callers."""
        pieces = self.stream(messages, deadline=deadline, progress=progress)
        while (piece := await _in_thread(next, pieces, None)) is not None:
            yield piece

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"


async def _in_thread(work: Any, *arguments: Any, **options: Any) -> Any:
    return await asyncio.to_thread(partial(work, *arguments, **options))
