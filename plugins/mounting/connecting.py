"""A connection to a mounted server: by streamable HTTP or to a program of ours, bounded in size and time.

Redirects stay within the server's origin (the library's rule), so that a token goes nowhere else; a compressed answer
is refused, because it would grow beyond what was counted. Nothing that a server describes is fetched.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import anyio
import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError
from mcp.types import CONNECTION_CLOSED

from ...personas.errors import AnimismError, InvalidInput, ToolFailed, ToolUnavailable
from .bounded_stdio import TAIL, TooMuch, bounded_stdio
from .definitions import Definition, definition_of, plain
from .kept import Mount, token_of

CONNECT, START = 20.0, 60.0
"""Seconds to reach a server, or to start one, and to greet it."""
LIST = 20.0
"""Seconds for the whole list of its tools."""
MOST = 64_000_000
"""Bytes of one message, and of one HTTP answer."""
MOST_TOOLS = 500
MOST_PAGES = 20


@asynccontextmanager
async def connected(mount: Mount, token: str | None = None) -> AsyncIterator[Client]:
    """A client of the server, greeted; ``token`` in place of the one that is kept. ``ToolUnavailable`` when it is not
    there."""
    tail: deque[int] = deque(maxlen=TAIL)
    begun = late = False

    def give_up() -> None:
        nonlocal late
        late = True
        scope.cancel()

    with anyio.CancelScope() as scope:  # around all of it: what is entered cannot outlive a scope that is left
        timer = asyncio.get_running_loop().call_later(START if mount.command else CONNECT, give_up)
        try:
            async with _transport(mount, tail, token) as transport, Client(transport) as client:
                timer.cancel()
                begun = True
                # a schema of the server's may hold a pattern that keeps a validator busy for ever
                client.session.validate_tool_result = _not_validated  # type: ignore[method-assign]
                yield client
        except Exception as error:
            if begun:
                raise
            raise _away(mount, error, bytes(tail)) from error
        finally:
            timer.cancel()
    if late:
        raise _away(mount, TimeoutError(), bytes(tail))


async def listed(client: Client) -> tuple[dict[str, Definition], list[str]]:
    """What the server offers by name, and a word on each tool that is out of bounds."""
    found: dict[str, Definition] = {}
    refused: list[str] = []
    cursor: str | None = None
    with anyio.fail_after(LIST):
        for _ in range(MOST_PAGES):
            page = await client.list_tools(cursor=cursor, cache_mode="refresh")
            for tool in page.tools:
                try:
                    found.setdefault(tool.name, definition_of(tool))
                except InvalidInput as error:
                    refused.append(str(error))
            cursor = page.next_cursor
            if cursor is None:
                return found, refused
            if len(found) + len(refused) > MOST_TOOLS:
                break
    refused.append(f"only the first {len(found)} tools are shown")
    return found, refused


def cause_of(error: BaseException) -> BaseException:
    """What went wrong inside of groups of errors."""
    while isinstance(error, BaseExceptionGroup):
        inner = [one for one in error.exceptions if not isinstance(one, asyncio.CancelledError)]
        error = (inner or list(error.exceptions))[0]
    return error


def is_closed(error: BaseException) -> bool:
    """Whether this is what the library tells a call whose connection ended."""
    return isinstance(error, MCPError) and error.code == CONNECTION_CLOSED and str(error) == "Connection closed"


async def _not_validated(name: str, result: Any) -> None:
    """Stands where the library would hold a result to the schema that the server gave."""


@asynccontextmanager
async def _transport(mount: Mount, tail: deque[int], token: str | None) -> AsyncIterator[Any]:
    if mount.command:
        variables = {name: os.environ[name] for name in mount.environment if name in os.environ}
        yield bounded_stdio(mount.command, variables, MOST, tail)
        return
    token = token or token_of(mount)
    headers = {"accept-encoding": "identity", **({"authorization": f"Bearer {token}"} if token else {})}
    hooks: dict[str, list[Any]] = {"response": [_bound]}
    timeout = httpx2.Timeout(CONNECT, read=mount.timeout)
    async with httpx2.AsyncClient(headers=headers, timeout=timeout, event_hooks=hooks) as http:
        yield streamable_http_client(mount.url, http_client=http, max_sse_event_size=MOST)


async def _bound(response: httpx2.Response) -> None:
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        raise TooMuch("a compressed answer, which was not asked for")
    response.stream = _Counted(response.stream)


class _Counted(httpx2.AsyncByteStream):
    """The bytes of an answer, up to :data:`MOST`."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MOST:
                raise TooMuch(f"an answer of more than {MOST // 1_000_000} MB")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


def _away(mount: Mount, error: BaseException, tail: bytes) -> BaseException:
    """Why there is no connection, as an error of ours."""
    cause = cause_of(error)
    if isinstance(cause, AnimismError):
        return cause
    if isinstance(cause, TooMuch):
        return ToolFailed(f"{mount.called} sent {cause}", mend=mount.ending, tool=mount.name)
    last = plain(tail.decode("utf-8", "replace"), 300)
    why = "it did not answer in time" if isinstance(cause, TimeoutError) else plain(cause, 200) or type(cause).__name__
    again = f"start {mount.place} again" if mount.url else f"look at what {mount.command[0]} says"
    return ToolUnavailable(
        f"{mount.called} cannot be reached: {why}" + (f"; it said: {last}" if last else ""),
        mend=f"{again}, or: {mount.ending}",
    )
