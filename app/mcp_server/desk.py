"""Where the work of calls is done: in threads, bounded in number, told as it goes on, stopped with its caller.

What the work is, is in the files of tools; how calls arrive is the protocol's. Slow work (making, changing, filming)
waits for one of few threads, quick work for one of more, so that nobody's list waits behind somebody's film.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from ...agents.job import Listener, ProgressEvent
from ...personas.errors import InvalidInput
from ..server.limits import Limits
from ..server.one_at_a_time import OneAtATime
from .overall import Overall

if TYPE_CHECKING:
    from mcp.server.mcpserver import Context

    from ...agents.persona import Persona
    from ...agents.studio import Studio
    from ..server.faces_kept import Kept

T = TypeVar("T")
QUICK = 8
KEPT = 200
"""Clips, sounds and exports that are kept for their links, the newest."""


class Desk:
    """One server's. ``here`` says that the client is on this machine, so that it may be told where files lie."""

    def __init__(self, studio: Studio, limits: Limits | None = None, *, here: bool = True) -> None:
        self.studio, self.limits, self.here = studio, limits or Limits(), here
        self.changing = OneAtATime()
        self._slow = ThreadPoolExecutor(self.limits.workers, thread_name_prefix="making")
        self._quick = ThreadPoolExecutor(QUICK, thread_name_prefix="answering")
        self._under_way: dict[Future[Any], tuple[ThreadPoolExecutor, threading.Event]] = {}
        self._stopping = False

    # ---- working

    async def slow(
        self, context: Context[Any, Any], stages: tuple[str, ...], work: Callable[[Listener, threading.Event], T]
    ) -> T:
        """The result of ``work(on_progress, cancel)``, with its progress told to the caller. Where the call is
        cancelled, or its client gone, ``cancel`` is set, which the work heeds at its next step."""
        return await self._done(self._slow, context, Overall(stages), work)

    async def quick(self, work: Callable[[threading.Event], T]) -> T:
        """The result of ``work(cancel)``, which takes well under a second unless somebody thinks."""
        return await self._done(self._quick, None, None, lambda _, cancel: work(cancel))

    async def _done(
        self, pool: ThreadPoolExecutor, context: Context[Any, Any] | None, overall: Overall | None,
        work: Callable[[Listener, threading.Event], T],
    ) -> T:
        loop, cancel, news = asyncio.get_running_loop(), threading.Event(), asyncio.Event()

        def wake() -> None:
            with suppress(RuntimeError):  # the loop is closed: nobody listens any more
                loop.call_soon_threadsafe(news.set)

        def listen(event: ProgressEvent) -> None:
            if overall is not None:
                overall.hear(event)
                wake()

        future = self._submitted(pool, lambda: work(listen, cancel), cancel)
        future.add_done_callback(lambda _: wake())
        try:
            while not future.done():
                await news.wait()
                news.clear()
                if context is not None and overall is not None and (told := overall.news()):
                    await context.report_progress(told[0], 1.0, told[1])
            return future.result()
        finally:
            if not future.done():
                cancel.set()
                future.cancel()

    def _submitted(self, pool: ThreadPoolExecutor, work: Callable[[], T], cancel: threading.Event) -> Future[T]:
        if self._stopping:
            raise InvalidInput("the server is stopping", mend="start it again")
        most = self.limits.workers + self.limits.jobs_waiting if pool is self._slow else QUICK + self.limits.answers
        if sum(one is pool for one, _ in self._under_way.values()) >= most:
            raise InvalidInput(f"{most} calls are under way or wait", mend="wait until some of them have ended")
        future = pool.submit(work)
        self._under_way[future] = pool, cancel
        future.add_done_callback(lambda done: self._under_way.pop(done, None))
        return future

    def stop(self, seconds: float = 3.0) -> bool:
        """Take nothing new, cancel what is under way, and wait for it so long; whether all of it has ended."""
        self._stopping = True
        for future, (_, cancel) in list(self._under_way.items()):
            cancel.set()
            future.cancel()
        until = time.monotonic() + seconds
        while self._under_way and time.monotonic() < until:
            time.sleep(0.01)
        return not self._under_way

    # ---- whose and what

    def persona(self, name: str) -> Persona:
        """The persona of that name, slug or id. ``InvalidInput`` offers the nearest."""
        return self.studio.load(name.encode("utf-8", "replace").decode("utf-8"))

    @cached_property
    def kept(self) -> Kept:
        """Clips, sounds and exports, which links lead to, after a restart too."""
        from ..server.faces_kept import Kept

        return Kept(self.studio.home / "cache" / "mcp", KEPT)
