"""A chat model whose answers are coroutines: each is written once, and asked for from threads and from other loops.

What all such providers share: the calls under way, so that they can be stopped, and the eight ways of asking, each of which
waits for one coroutine in :mod:`.background`. A provider says how a call begins and ends, and writes the coroutines.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from ...tools.capability import Progress, silent
from .background import Call
from .base import ChatModel, SchemaT
from .choices import choice_order, choice_schema, with_order
from .messages import Choice, Message, checked, checked_options


class CoroutineChatModel(ChatModel):
    """A provider writes :meth:`_call`, :meth:`_object`, :meth:`_words` and :meth:`_pieces`."""

    def __init__(self, name: str, *, budget: int | None = None) -> None:
        super().__init__(name, budget=budget)
        self._calls: set[Call] = set()

    @abstractmethod
    def _call(self, deadline: float | None, progress: Progress) -> AbstractContextManager[Call]:
        """A call with its deadline, inside of :meth:`_under_way`; what fails in it comes out as ``ChatModelError``."""

    @abstractmethod
    async def _object(self, messages: list[Message], schema: type[SchemaT], call: Call) -> SchemaT:
        """The answer that fits the schema."""

    @abstractmethod
    async def _words(self, messages: list[Message], call: Call) -> str:
        """The answer in words."""

    @abstractmethod
    async def _pieces(self, messages: list[Message], call: Call, emit: Callable[[str], None]) -> None:
        """The answer in words, piece by piece."""

    async def _choice(self, messages: list[Message], options: dict[str, str], call: Call) -> Choice:
        """The option and the reason; nobody is asked where there is only one."""
        if len(options) == 1:
            return Choice(next(iter(options)), "the only one there is")
        chosen: Any = await self._object(with_order(messages, choice_order(options)), choice_schema(options), call)
        return Choice(chosen.option, chosen.reason.strip())

    @contextmanager
    def _under_way(self, call: Call) -> Iterator[Call]:
        """``call`` can be stopped, and its seconds are counted."""
        self._calls.add(call)
        try:
            yield call
        finally:
            self._calls.discard(call)
            self.meter.add(seconds=call.seconds)

    def structured(
        self, messages: Sequence[Message], schema: type[SchemaT], *, deadline: float | None = None,
        progress: Progress = silent,
    ) -> SchemaT:
        with self._call(deadline, progress) as call:
            return call.wait(self._object(checked(messages), schema, call))

    async def astructured(
        self, messages: Sequence[Message], schema: type[SchemaT], *, deadline: float | None = None,
        progress: Progress = silent,
    ) -> SchemaT:
        with self._call(deadline, progress) as call:
            return await call.wait_async(self._object(checked(messages), schema, call))

    def choose(
        self, messages: Sequence[Message], options: Mapping[str, str] | Sequence[str], *,
        deadline: float | None = None, progress: Progress = silent,
    ) -> Choice:
        with self._call(deadline, progress) as call:
            return call.wait(self._choice(checked(messages), checked_options(options), call))

    async def achoose(
        self, messages: Sequence[Message], options: Mapping[str, str] | Sequence[str], *,
        deadline: float | None = None, progress: Progress = silent,
    ) -> Choice:
        with self._call(deadline, progress) as call:
            return await call.wait_async(self._choice(checked(messages), checked_options(options), call))

    def text(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> str:
        with self._call(deadline, progress) as call:
            return call.wait(self._words(checked(messages), call))

    async def atext(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> str:
        with self._call(deadline, progress) as call:
            return await call.wait_async(self._words(checked(messages), call))

    def stream(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> Iterator[str]:
        kept = checked(messages)
        with self._call(deadline, progress) as call:
            yield from call.pieces(lambda emit: self._pieces(kept, call, emit))

    async def astream(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> AsyncIterator[str]:
        kept = checked(messages)
        with self._call(deadline, progress) as call:
            async for piece in call.pieces_async(lambda emit: self._pieces(kept, call, emit)):
                yield piece

    def cancel(self) -> None:
        for call in list(self._calls):
            call.cancel()
