"""The provider ``openai``: any server that speaks OpenAI's chat completions, near or far.

Asks for structured output and tool calls, falls back to JSON mode and then to plain text for servers that lack them,
shows the model its mistakes, and keeps to deadlines and a token budget. The ``openai`` package is imported when the
first request is sent. Requests are :mod:`.openai_wire`'s, ways of asking :mod:`.openai_ways`'s.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel

from ...personas.errors import ChatModelError
from ...tools.capability import Progress, silent
from .background import Call
from .base import SchemaT
from .choices import AnyChoice
from .coroutines import CoroutineChatModel
from .json_answers import NotJson, WrongShape, read_as, validate
from .messages import Message, estimate_text, estimate_tokens
from .openai_endpoint import endpoint
from .openai_trouble import Trouble
from .openai_ways import FOR_CHOICES, FOR_OBJECTS, Way, abilities, correction, fields_for, messages_for
from .openai_wire import Answer, Limits, Wire
from .strict_schema import strict_schema


class OpenAIChatModel(CoroutineChatModel):
    """A model behind an OpenAI-compatible address.

    :param model: its name, or ``NAME@http://HOST:PORT/v1``.
    :param base_url, api_key: see :mod:`.openai_endpoint` for where they come from otherwise.
    :param limits: seconds, repeats and the longest answer.
    :param budget: most tokens, in and out, over the life of this object.
    :param temperature, seed: sent when given; dropped for a server that refuses them.
    :raises InvalidInput: a model or address that cannot be.
    :raises ToolUnavailable: OpenAI itself is meant and no key is known.
    """

    def __init__(
        self, model: str, *, base_url: str | None = None, api_key: str | None = None, limits: Limits | None = None,
        budget: int | None = None, temperature: float | None = None, seed: int | None = None,
    ) -> None:
        self.endpoint = endpoint(model, base_url, api_key)
        super().__init__(f"openai:{self.endpoint.model}", budget=budget)
        self.limits = limits or Limits()
        self.abilities = abilities(self.endpoint.base_url, self.endpoint.model, self.endpoint.is_openai)
        self._fixed = {"temperature": temperature, "seed": seed}
        self._wire = Wire(self.endpoint, self.limits, self.meter)

    def close(self) -> None:
        self.cancel()
        Call(5.0, silent, "closing").wait(self._wire.close())

    @contextmanager
    def _call(self, deadline: float | None, progress: Progress) -> Iterator[Call]:
        call = Call(self.limits.deadline if deadline is None else deadline, progress, f"asking {self.endpoint.model}")
        trouble: tuple[str, str | None] | None = None
        try:
            with self._under_way(call):
                yield call
        except Trouble as fault:
            trouble = (str(fault), fault.mend)
        if trouble is not None:
            raise ChatModelError(f"{self.name}: {trouble[0]}", mend=trouble[1])

    async def _words(self, messages: list[Message], call: Call) -> str:
        answer = await self._within(call, self._asked(messages, {}, call))
        self._check_end(answer)
        if not answer.text.strip():
            raise Trouble("the answer is empty")
        return answer.text

    async def _pieces(self, messages: list[Message], call: Call, emit: Callable[[str], None]) -> None:
        """Stream, and count what was heard also of an answer that was left early or broke off: it is paid for."""
        heard: list[str] = []

        def tell(piece: str) -> None:
            heard.append(piece)
            emit(piece)

        with self.meter.hold(estimate_tokens(messages), self._output()):
            try:
                answer = await self._within(call, self._streamed(self._payload(messages, {}), call, tell))
            except BaseException:
                if heard:
                    self._charge(messages, "".join(heard))
                raise
            self._charge(messages, answer.text, answer)
        self._check_end(answer)

    async def _streamed(self, payload: dict[str, Any], call: Call, emit: Callable[[str], None]) -> Answer:
        if "usage" not in self.abilities.lacking:
            try:
                counted = {"stream_options": {"include_usage": True}}
                return await self._adapted(payload | counted, call, emit)
            except Trouble as trouble:
                if not trouble.unknown:
                    raise
        answer = await self._adapted(payload, call, emit)
        self.abilities.lacking.add("usage")
        return answer

    async def _object(self, messages: list[Message], schema: type[SchemaT], call: Call) -> SchemaT:
        wanted = FOR_CHOICES if issubclass(schema, AnyChoice) else FOR_OBJECTS
        return await self._within(call, self._tried(messages, schema, wanted, call))

    async def _tried(
        self, messages: list[Message], schema: type[SchemaT], wanted: tuple[Way, ...], call: Call
    ) -> SchemaT:
        """Ask in the best way the server understands, and again with the fault while the answer is wrong."""
        ways = self.abilities.ways(wanted)
        ignored: list[Way] = []
        turns: list[Message] = []
        for attempt in range(self.limits.corrections + 1):
            answer = await self._understood([*messages, *turns], schema, ways, call)
            self._check_end(answer)
            wrong = answer.arguments if answer.arguments is not None else answer.text
            try:
                found = _read(wrong, schema)
                self.abilities.lacking.update(ignored)
                return found
            except (NotJson, WrongShape) as error:
                fault = str(error)
                if isinstance(error, NotJson) and len(ways) > 1:
                    ignored.append(ways.pop(0))  # a server that held to the schema could not have sent this
            call.stage = f"asking {self.endpoint.model} again ({attempt + 1}): {fault}"[:200]
            turns = correction(wrong, fault)
        asked = self.limits.corrections + 1
        raise Trouble(self.endpoint.clean(f"{asked} answers outside the schema; the last: {fault}"))

    async def _understood(
        self, messages: list[Message], schema: type[BaseModel], ways: list[Way], call: Call
    ) -> Answer:
        """Ask in the first of ``ways``; drop those that the server does not understand, and remember them once a
        lesser one works."""
        refused: list[Way] = []
        while True:
            way = ways[0]
            try:
                answer = await self._asked(messages_for(way, messages, schema), fields_for(way, schema), call)
            except Trouble as trouble:
                if not trouble.unknown or len(ways) == 1:
                    raise
                refused.append(ways.pop(0))
                continue
            if strict_schema(schema) is not None:  # an open schema may be all that was refused
                self.abilities.lacking.update(refused)
            return answer

    async def _asked(self, messages: list[Message], extra: dict[str, Any], call: Call) -> Answer:
        """One answer; a longer one is allowed once where the first was cut off."""
        output = self._output()
        for allowed in (output, 2 * output):
            with self.meter.hold(estimate_tokens(messages) + estimate_text(json.dumps(extra)), allowed):
                answer = await self._adapted(self._payload(messages, extra, allowed), call)
                self._charge(messages, answer.text if answer.arguments is None else answer.arguments, answer)
            if answer.finish != "length":
                return answer
            call.stage = f"asking {self.endpoint.model} again: the answer was cut off"
        return answer

    async def _adapted(
        self, payload: dict[str, Any], call: Call, emit: Callable[[str], None] | None = None
    ) -> Answer:
        """Send; where the server complains of a plain field (``max_tokens``, ``temperature``), send without it."""
        while True:
            try:
                if emit is not None:
                    return await self._wire.stream(payload, call, emit)
                return await self._wire.ask(payload, call)
            except Trouble as trouble:
                if not trouble.unknown or not self.abilities.adapt(str(trouble), payload):
                    raise

    async def _within(self, call: Call, work: Any) -> Any:
        try:
            async with asyncio.timeout(max(0.0, call.remaining)):
                return await work
        except TimeoutError:
            late = f"no whole answer within {call.deadline:g} s"
        raise Trouble(late, mend="give it more time, or take a quicker model")

    def _payload(
        self, messages: Sequence[Message], extra: dict[str, Any], allowed: int | None = None
    ) -> dict[str, Any]:
        plain = {self.abilities.token_field: allowed or self._output(), **self._fixed}
        fixed = {name: value for name, value in plain.items()
                 if value is not None and name not in self.abilities.dropped}
        turns = [{"role": message.role, "content": message.content} for message in messages]
        return {"model": self.endpoint.model, "messages": turns, **fixed, **extra}

    def _output(self) -> int:
        return self.limits.output_tokens

    def _charge(self, messages: Sequence[Message], words: str, answer: Answer | None = None) -> None:
        """Count an answer as the server did, or by estimate."""
        tokens_in, tokens_out = (answer.tokens_in, answer.tokens_out) if answer else (None, None)
        self.meter.add(
            tokens_in=estimate_tokens(messages) if tokens_in is None else tokens_in,
            tokens_out=estimate_text(words) if tokens_out is None else tokens_out,
        )

    def _check_end(self, answer: Answer) -> None:
        """Refusals and answers that were cut off are no answers."""
        if answer.refusal:
            raise Trouble(f"the model refused: {self.endpoint.clean(answer.refusal)}", mend="describe it differently")
        if answer.finish == "content_filter":
            raise Trouble("the server's content filter stopped the answer", mend="describe it differently")
        if answer.finish == "length":
            raise Trouble("the answer was cut off by the token limit", mend="allow a longer answer (output_tokens)")


def _read(text: str, schema: type[SchemaT]) -> SchemaT:
    """The answer as ``schema``. Where one of a few names was asked for, the bare name will do."""
    try:
        return read_as(text, schema)
    except NotJson:
        option = schema.model_fields.get("option")
        if option is None or len(text) > 200:
            raise
        return validate({"option": text.strip().strip("`'\"*.").strip()}, schema)
