"""From our blocking world into the library's: a call with progress and cancelling both ways.

The caller's thread wakes a few times a second, tells the latest progress, and hears there whether it is to stop;
however often a server tells progress, and even when it tells none.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import anyio
from mcp.shared.exceptions import MCPError

from ...personas.errors import AnimismError, Timeout, ToolFailed, ToolUnavailable
from ...tools.capability import Progress, silent
from .bounded_stdio import TooMuch
from .connecting import cause_of, connected, is_closed, listed
from .definitions import Definition, plain
from .held import connections
from .kept import KeptTool, Mount, mark_changed
from .results import MountedResult, result_of

T = TypeVar("T")
PULSE = 0.1
GRACE = 8.0
"""Seconds that a connection has to end when it is told to: a program may need two signals."""


@dataclass(frozen=True)
class Offer:
    """What a server calls itself, its tools by name, and a word on each that is out of bounds."""

    name: str
    tools: dict[str, Definition]
    refused: list[str]


class Latest:
    """The last progress that a server told; the fraction in [0, 1] never falls."""

    def __init__(self, tool: str) -> None:
        self.fraction, self.stage = 0.0, f"asking {tool}"

    async def __call__(self, progress: float, total: float | None, message: str | None) -> None:
        if total and total > 0 and 0 <= progress <= total:
            self.fraction = max(self.fraction, progress / total)
        if message:
            self.stage = plain(message, 120) or self.stage


def called(mount: Mount, tool: KeptTool, arguments: dict[str, Any], progress: Progress = silent) -> MountedResult:
    """The result of one call, after the server was asked whether the tool is still what was agreed to.

    :raises ToolUnavailable: the server is away, or offers something else by now, which is written down.
    :raises ToolFailed: it refused, broke off, or answered out of bounds. ``Timeout`` when it took too long.
    """
    told = Latest(tool.capability)

    async def work(stop: Stop) -> Any:
        while True:
            held, there = connections().held(mount)
            try:
                async with held.used() as client:
                    offered = await _first_words(client)
                    _check(mount, tool, offered.get(tool.definition.name))
                    with stop.here() as scope, anyio.fail_after(mount.timeout):
                        return await client.call_tool(tool.definition.name, arguments, progress_callback=told)
                    if scope.cancelled_caught:
                        held.retire()
                        return None
            except _Dead as dead:
                held.retire()
                if not there:
                    raise dead.error from None
            except BaseException:
                held.retire()
                raise

    try:
        answer = driven(work, progress, told)
    except AnimismError:
        raise
    except Exception as error:
        raise _failure(mount, tool.capability, cause_of(error)) from error
    return result_of(answer, tool.capability)


def offered(mount: Mount, progress: Progress = silent, *, token: str | None = None) -> Offer:
    """What a server offers just now. ``token`` is one that is not kept yet. Raises as :func:`called` does."""

    async def work(_: Stop) -> Offer:
        async with connected(mount, token) as client:
            tools, refused = await listed(client)
            return Offer(plain(getattr(client.server_info, "name", ""), 60), tools, refused)

    try:
        return driven(work, progress, Latest(mount.name))
    except AnimismError:
        raise
    except Exception as error:
        raise _failure(mount, mount.called, cause_of(error)) from error


class Stop:
    """What is cancelled when a call is to end: all of it, or only what runs :meth:`here`, so that the connection stays
    long enough to tell the server."""

    def __init__(self) -> None:
        self._scopes: list[anyio.CancelScope] = []

    @contextmanager
    def here(self) -> Iterator[anyio.CancelScope]:
        with anyio.CancelScope() as scope:
            self._scopes.append(scope)
            try:
                yield scope
            finally:
                self._scopes.pop()

    def now(self) -> None:
        if self._scopes:
            self._scopes[-1].cancel()


def driven(work: Callable[[Stop], Awaitable[T]], progress: Progress, told: Latest) -> T:
    """The result of ``work`` in the loop of connections. What ``progress`` raises ends the work and is raised."""
    run = _Run(work)
    try:
        while not run.over.wait(PULSE):
            progress(told.fraction, told.stage)
    except BaseException:  # Ctrl-C, too
        run.stop()
        run.over.wait(GRACE)
        raise
    return run.result()


class _Run:
    """One coroutine in the loop of :mod:`.held`, waited for by a thread that may have a loop of its own."""

    def __init__(self, work: Callable[[Stop], Awaitable[Any]]) -> None:
        self.over, self._stop, self._work = threading.Event(), Stop(), work
        self._loop = connections().loop
        self._future = asyncio.run_coroutine_threadsafe(self._whole(), self._loop)
        self._future.add_done_callback(lambda _: self.over.set())

    async def _whole(self) -> Any:
        with self._stop.here():
            return await self._work(self._stop)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.now)

    def result(self) -> Any:
        return self._future.result()


class _Dead(Exception):
    """A connection that does not even list its tools any more."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


async def _first_words(client: Any) -> dict[str, Definition]:
    """What the server offers now; :class:`_Dead` where it does not say, for then nothing was asked of it yet."""
    try:
        return (await listed(client))[0]
    except Exception as error:
        raise _Dead(error) from error


def _check(mount: Mount, tool: KeptTool, now: Definition | None) -> None:
    if now is not None and now.digest == tool.definition.digest:
        return
    mark_changed(mount.name, lambda one: one.definition.name == tool.definition.name)
    what = "offers it no more" if now is None else "describes it otherwise than when you agreed"
    raise ToolUnavailable(f"{tool.capability} is not run: {mount.name} {what}",
                          mend=f"look at it and agree again: animism plugin mount {mount.name}")


def _failure(mount: Mount, what: str, cause: BaseException) -> AnimismError:
    """Any failure of a connection that stood, as an error of ours."""
    if isinstance(cause, AnimismError):
        return cause
    if isinstance(cause, TooMuch):
        return ToolFailed(f"{what} sent {cause}", mend=mount.ending, tool=what)
    if isinstance(cause, TimeoutError):
        return Timeout(f"{what} did not answer within {mount.timeout:g} s", limit=mount.timeout, elapsed=mount.timeout,
                       mend="ask for less, or mount it again with --timeout", tool=what)
    if isinstance(cause, MCPError) and not is_closed(cause):
        return ToolFailed(f"{what} was refused: {plain(cause, 300)}", tool=what,
                          mend=f"see what it takes: animism plugin mounts; or ask the author of {mount.called}")
    return ToolUnavailable(f"{mount.called} went away in the middle: {plain(cause, 200) or type(cause).__name__}",
                           mend=f"start it again, or: {mount.ending}")
