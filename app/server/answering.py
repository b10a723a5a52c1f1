"""Whole answers of personas, for programs that do not stream: in threads of their own, so that slow chat models hold
up no page, and stopped when whoever asked is gone.

How many one user may wait for is :class:`~.limits.Limits`'s ``answers``; what is said is the conversation's.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from starlette.requests import Request

THREADS = 64
"""Answers that are thought about at once, all users together; more wait their turn."""


class Answering:
    """The threads of one server."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="answer")

    async def run(self, request: Request, work: Callable[[], None], cancel: threading.Event) -> bool:
        """Do ``work`` in a thread; whether its asker is still there at the end. ``cancel`` is set when the asker goes,
        and the return waits for the thread all the same, so that what it holds is counted. What ``work`` raises is
        raised here. Work whose ``cancel`` is set before its turn is not begun."""
        def begin() -> None:
            if not cancel.is_set():
                work()

        working = asyncio.get_running_loop().run_in_executor(self._threads, begin)
        leaving = asyncio.create_task(_gone(request))
        try:
            await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
            there = working.done()
            if not there:
                cancel.set()
            await working
            return there
        finally:
            cancel.set()
            leaving.cancel()

    def close(self) -> None:
        """Begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)


async def _gone(request: Request) -> None:
    """Return when the connection is lost. The body has been read."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
