"""One request to an OpenAI-compatible server through the ``openai`` client, with timeouts, retries and a size bound.

Bodies are read and checked here rather than by the client library, which trusts servers more than they deserve. Runs
on the background loop. What to ask and what to make of the answer is :mod:`.openai`'s.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from .background import Call
from .messages import Meter
from .openai_endpoint import Endpoint
from .openai_trouble import Trouble, from_status

MAX_BODY = 8 * 2**20
"""Bytes of one answer; a persona is about 8 kB."""
LAST_PAUSE = 8.0
"""Seconds up to which the pause before a repeat is doubled; each is varied by a quarter."""
DOWN = 30.0
"""Seconds after a server was given up as unreachable in which it is tried once a call, without repeats."""


@dataclass(frozen=True)
class Limits:
    """Seconds, counts and tokens that one call may take. ``deadline`` is for the whole call unless the call has its
    own; ``first_byte`` is how long a server may think before it sends anything; ``between_chunks`` how long it may
    pause after that; ``retries`` repeats of a request that failed, the first after ``pause``; ``corrections`` repeats
    with the validation error; ``output_tokens`` the longest answer."""

    deadline: float = 180.0
    connect: float = 10.0
    first_byte: float = 90.0
    between_chunks: float = 30.0
    retries: int = 2
    pause: float = 0.5
    corrections: int = 2
    output_tokens: int = 8192


@dataclass(frozen=True)
class Answer:
    """What came back: the text, the arguments of the tool call if there was one, why it ended."""

    text: str
    arguments: str | None
    finish: str
    refusal: str | None
    tokens_in: int | None
    tokens_out: int | None


class Wire:
    """The connection to one endpoint."""

    def __init__(self, endpoint: Endpoint, limits: Limits, meter: Meter) -> None:
        self.endpoint = endpoint
        self.limits = limits
        self.meter = meter
        self._client: Any = None
        self._down = float("-inf")
        """When the server was last given up as unreachable."""

    async def ask(self, payload: dict[str, Any], call: Call) -> Answer:
        """Send until an answer comes; :class:`Trouble` when none does."""

        async def once() -> Answer:
            async with self._open(payload) as response:
                body = b"".join([chunk async for chunk in self._chunks(response)])
            return self._read(body)

        return await self._repeated(once, call, lambda: True)

    async def stream(self, payload: dict[str, Any], call: Call, emit: Callable[[str], None]) -> Answer:
        """Send until the answer begins, and emit its pieces. Not repeated once a piece was emitted."""
        emitted: list[str] = []

        def tell(piece: str) -> None:
            emitted.append(piece)
            emit(piece)

        async def once() -> Answer:
            async with self._open({**payload, "stream": True}) as response:
                if "text/event-stream" not in response.headers.get("content-type", ""):
                    answer = self._read(b"".join([chunk async for chunk in self._chunks(response)]))
                    if answer.text:
                        tell(answer.text)
                    return answer
                return await self._events(self._chunks(response), tell)

        return await self._repeated(once, call, lambda: not emitted)

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def _repeated(self, once: Callable[[], Any], call: Call, may_repeat: Callable[[], bool]) -> Answer:
        pause = self.limits.pause
        retries = 0 if time.monotonic() - self._down < DOWN else self.limits.retries
        for attempt in range(retries + 1):
            self.meter.add(calls=1, retries=int(attempt > 0))
            try:
                answer = await once()
                self._down = float("-inf")
                return answer
            except Trouble as fault:
                trouble = fault
            wait = trouble.wait if trouble.wait is not None else pause * random.uniform(0.75, 1.25)
            if not trouble.retry or not may_repeat() or attempt == retries:
                self._down = time.monotonic() if trouble.unreachable else float("-inf")
                raise trouble
            if wait > call.remaining:
                raise Trouble(f"{trouble} (and asks to wait {wait:.0f} s, longer than is left)", mend=trouble.mend)
            call.stage = f"waiting {wait:.1f} s: {trouble}"
            await asyncio.sleep(wait)
            pause = min(LAST_PAUSE, 2 * pause)
        raise AssertionError("the last attempt returns or raises")

    @asynccontextmanager
    async def _open(self, payload: dict[str, Any]) -> AsyncIterator[Any]:
        """The response once its head has come, with faults of the client library as :class:`Trouble`."""
        import openai

        client = self._made()
        trouble: Trouble | None = None
        async with AsyncExitStack() as stack:
            try:
                async with asyncio.timeout(self.limits.first_byte):
                    opening = client.chat.completions.with_streaming_response.create(**payload)
                    response = await stack.enter_async_context(opening)
            except openai.APIStatusError as error:
                headers = error.response.headers
                trouble = from_status(error.status_code, error.body or error.response.text, headers, self.endpoint)
            except (TimeoutError, openai.APITimeoutError):
                trouble = Trouble(f"{self.endpoint.place} sent nothing in time", retry=True)
            except openai.APIConnectionError as error:
                trouble = self._unreachable(error)
            except openai.OpenAIError as error:
                trouble = Trouble(self.endpoint.clean(error))
            if trouble is None:
                yield response
        if trouble is not None:  # raised here, so that the library's error, which holds the key, is not its context
            raise trouble

    def _unreachable(self, error: Exception) -> Trouble:
        cause = self.endpoint.clean(error.__cause__ or error)
        return Trouble(
            f"no connection to {self.endpoint.place}: {cause}", retry=True, unreachable=True,
            mend="check that the server runs there",
        )

    async def _chunks(self, response: Any) -> AsyncIterator[bytes]:
        """The body as it comes, bounded in size and in the pause between two chunks."""
        import httpx2

        size = 0
        body = response.iter_bytes().__aiter__()
        while True:
            trouble: Trouble | None = None
            try:
                async with asyncio.timeout(self.limits.between_chunks):
                    chunk = await anext(body, None)
            except (TimeoutError, httpx2.TimeoutException):
                trouble = Trouble(f"{self.endpoint.place} stalled in the middle of its answer", retry=True)
            except (httpx2.HTTPError, httpx2.StreamError) as error:
                trouble = Trouble(
                    f"the answer of {self.endpoint.place} broke off: {self.endpoint.clean(error)}", retry=True
                )
            if trouble is not None:
                raise trouble
            if chunk is None:
                return
            size += len(chunk)
            if size > MAX_BODY:
                raise Trouble(f"{self.endpoint.place} sent more than {MAX_BODY:,} bytes")
            yield chunk

    def _read(self, body: bytes) -> Answer:
        """A whole answer out of its body."""
        try:
            data = json.loads(body)
            if data.get("error"):  # some servers send their errors under status 200
                raise from_status(500, data, {}, self.endpoint)
            choice = data["choices"][0]
            message = choice["message"]
            calls = message.get("tool_calls") or [{}]
            return self._answer(
                text=_as_text(message.get("content")), arguments=calls[0].get("function", {}).get("arguments"),
                finish=choice.get("finish_reason"), refusal=message.get("refusal"), usage=data.get("usage"),
            )
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
            raise self._garbage(body) from None

    async def _events(self, chunks: AsyncIterator[bytes], tell: Callable[[str], None]) -> Answer:
        """Server-sent events to pieces. A stream that ends without ``finish_reason`` or ``[DONE]`` broke off."""
        pieces: list[str] = []
        refusal, finish, usage, done = "", None, None, False
        async for line in _lines(chunks):
            if not line.startswith(b"data:"):
                continue
            content = line[5:].strip()
            if content == b"[DONE]":
                done = True
                break
            try:
                event = json.loads(content)
                if event.get("error"):
                    raise from_status(500, event, {}, self.endpoint)
                usage = event.get("usage") or usage
                for choice in event.get("choices", ())[:1]:
                    delta = choice.get("delta") or {}
                    refusal += delta.get("refusal") or ""
                    finish = choice.get("finish_reason") or finish
                    if piece := _as_text(delta.get("content")):
                        pieces.append(piece)
                        tell(piece)
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                raise self._garbage(content) from None
        if finish is None and not done:
            raise Trouble(f"the answer of {self.endpoint.place} broke off", retry=True)
        return self._answer("".join(pieces), None, finish, refusal, usage)

    def _answer(self, text: str, arguments: Any, finish: Any, refusal: Any, usage: Any) -> Answer:
        usage = usage if isinstance(usage, dict) else {}
        if isinstance(arguments, dict):  # some servers send the object where the protocol has its text
            arguments = json.dumps(arguments)
        return Answer(
            text, arguments if isinstance(arguments, str) else None, str(finish or "stop"),
            str(refusal) if refusal else None, _count(usage.get("prompt_tokens")),
            _count(usage.get("completion_tokens")),
        )

    def _garbage(self, body: bytes) -> Trouble:
        begin = self.endpoint.clean(body[:60].decode("utf-8", "replace")) or "nothing"
        return Trouble(
            f"{self.endpoint.place} does not speak the chat protocol; its answer begins: {begin!r}", retry=True,
            mend="check that the address is the server's OpenAI-compatible one; it mostly ends in /v1",
        )

    def _made(self) -> Any:
        """The client, at first use: importing ``openai`` takes 0.7 s."""
        if self._client is None:
            import httpx2
            from openai import AsyncOpenAI

            limits = self.limits
            self._client = AsyncOpenAI(
                api_key=self.endpoint.key, base_url=self.endpoint.base_url, max_retries=0,
                timeout=httpx2.Timeout(limits.first_byte, connect=limits.connect),
            )
        return self._client


async def _lines(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    rest = b""
    async for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.strip()
    if rest.strip():
        yield rest.strip()


def _as_text(content: Any) -> str:
    """Content is a string, or a list of parts of which the text ones count."""
    if content is None or isinstance(content, str):
        return content or ""
    return "".join(part.get("text") or "" for part in content)


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
