"""One event loop in a thread of its own, and calls that wait for it from threads and from other loops.

A provider writes each call once, as a coroutine. It runs here, so that a stalled server can be dropped at once by a
deadline, by a ``progress`` that raises, by Ctrl-C or by ``cancel()``. Knows nothing of chat models.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import os
import queue
import threading
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import Any, TypeVar

from ...personas.errors import Cancelled
from ...tools.capability import Progress

ResultT = TypeVar("ResultT")

TICK = 0.1
"""Seconds between two looks at ``progress``: quick enough for a person who wants to stop."""
HALF = 8.0
"""Seconds after which the fraction told is one half; a model does not say how far it is."""

_lock = threading.Lock()
_current: tuple[int, asyncio.AbstractEventLoop] | None = None
_END = object()


def loop() -> asyncio.AbstractEventLoop:
    """The loop of this process, begun at first use; a forked child begins its own."""
    global _current
    with _lock:
        if _current is None or _current[0] != os.getpid():
            made = asyncio.new_event_loop()
            threading.Thread(target=made.run_forever, name="animism-chat", daemon=True).start()
            _current = (os.getpid(), made)
        return _current[1]


class Call:
    """One call under way: how long it has, what it is doing, and whom to tell. ``poll`` is for the thread that
    waits; ``stage`` and ``remaining`` for the coroutine."""

    def __init__(self, deadline: float, progress: Progress, stage: str) -> None:
        self.deadline = deadline
        self.stage = stage
        self.cancelled = False
        self._progress = progress
        self._start = time.monotonic()
        self._future: concurrent.futures.Future[Any] | None = None

    @property
    def seconds(self) -> float:
        """Since the call began."""
        return time.monotonic() - self._start

    @property
    def remaining(self) -> float:
        """Seconds to the deadline."""
        return self.deadline - self.seconds

    def cancel(self) -> None:
        """Stop the coroutine; whoever waits gets ``Cancelled``."""
        self.cancelled = True
        if self._future is not None:
            self._future.cancel()

    def wait(self, work: Coroutine[Any, Any, ResultT]) -> ResultT:
        """Run the coroutine and wait for it in this thread."""
        future = self._begin(work)
        try:
            while not concurrent.futures.wait([future], timeout=TICK).done:
                self._poll()
            return self._result(future)
        finally:
            future.cancel()

    async def wait_async(self, work: Coroutine[Any, Any, ResultT]) -> ResultT:
        """Run the coroutine and wait for it in another event loop."""
        future = self._begin(work)
        here = asyncio.wrap_future(future)
        try:
            while not (await asyncio.wait({here}, timeout=TICK))[0]:
                self._poll()
            return self._result(here)
        finally:
            future.cancel()

    def pieces(self, work: Callable[[Callable[[str], None]], Coroutine[Any, Any, None]]) -> Iterator[str]:
        """Run ``work(emit)`` and hand over what it emits, in this thread."""
        box: queue.SimpleQueue[Any] = queue.SimpleQueue()
        future = self._begin(work(box.put))
        future.add_done_callback(lambda _: box.put(_END))
        try:
            while True:
                try:
                    piece = box.get(timeout=TICK)
                except queue.Empty:
                    self._poll()
                    continue
                if piece is _END:
                    break
                yield piece
            self._result(future)
        finally:
            future.cancel()

    async def pieces_async(
        self, work: Callable[[Callable[[str], None]], Coroutine[Any, Any, None]]
    ) -> AsyncIterator[str]:
        """Run ``work(emit)`` and hand over what it emits, in another event loop."""
        box: asyncio.Queue[Any] = asyncio.Queue()
        here = asyncio.get_running_loop()

        def put(piece: Any) -> None:
            if not here.is_closed():
                here.call_soon_threadsafe(box.put_nowait, piece)

        future = self._begin(work(put))
        future.add_done_callback(lambda _: put(_END))
        try:
            while True:
                try:
                    piece = await asyncio.wait_for(box.get(), TICK)
                except TimeoutError:
                    self._poll()
                    continue
                if piece is _END:
                    break
                yield piece
            self._result(future)
        finally:
            future.cancel()

    def _begin(self, work: Coroutine[Any, Any, ResultT]) -> concurrent.futures.Future[ResultT]:
        self._future = asyncio.run_coroutine_threadsafe(work, loop())
        if self.cancelled:
            self._future.cancel()
        return self._future

    def _poll(self) -> None:
        self._progress(self.seconds / (self.seconds + HALF), self.stage, None)

    def _result(self, future: concurrent.futures.Future[ResultT] | asyncio.Future[ResultT]) -> ResultT:
        if future.cancelled():
            raise Cancelled("the chat model was stopped on request")
        return future.result()
