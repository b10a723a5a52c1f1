"""Coarse timers and coalesced wake-ups for an event loop that answers thousands of short calls a second.

A timer of asyncio's own costs a call some 20 microseconds, and a wake-up from another thread a system call; here one
timer looks after all that wait, and one wake-up tells all that ended meanwhile.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

TICK = 0.25
"""Seconds: how late a coarse timer may be."""


class Patience:
    """Calls back for those that wait longer than they said. Used from one event loop alone."""

    def __init__(self) -> None:
        self._waiting: dict[object, tuple[float, Callable[[], None]]] = {}
        self._armed = False

    def start(self, key: object, seconds: float, late: Callable[[], None]) -> None:
        """Call ``late`` in about ``seconds``, unless :meth:`stop` comes before."""
        loop = asyncio.get_running_loop()
        self._waiting[key] = (loop.time() + seconds, late)
        if not self._armed:
            self._armed = True
            loop.call_later(TICK, self._look, loop)

    def stop(self, key: object) -> None:
        self._waiting.pop(key, None)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        for key, (until, late) in list(self._waiting.items()):
            if now >= until:
                del self._waiting[key]
                late()
        self._armed = bool(self._waiting)
        if self._armed:
            loop.call_later(TICK, self._look, loop)


class Wakeups:
    """Sets futures of one event loop from any thread."""

    def __init__(self) -> None:
        self._ended: deque[asyncio.Future[bool]] = deque()
        self._told = False

    def tell(self, loop: asyncio.AbstractEventLoop, future: asyncio.Future[bool]) -> None:
        """Set ``future`` soon."""
        self._ended.append(future)
        if not self._told:
            self._told = True
            try:
                loop.call_soon_threadsafe(self._flush)
            except RuntimeError:  # the loop is closed: nobody waits any more
                self._ended.clear()

    def _flush(self) -> None:
        self._told = False  # before the look: what comes later tells anew
        while self._ended:
            future = self._ended.popleft()
            if not future.done():
                future.set_result(True)
