"""Where sentences are performed: a few workers for all sessions, the most urgent sentence first, nothing done twice.

A sentence is asked for with the time when it must be heard; the next free worker takes the one that is due first, so an
answer that begins goes before another's third sentence. What was performed is kept, least recently used goes first. With
``processes`` the event loop's process does none of this work; without, threads of this process do, with this
process's own plugins.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import os
import signal
import threading
import time
from collections import OrderedDict
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ...personas.errors import AnimismError, ToolFailed
from ...plugins import PluginHost
from .performer import perform, spoken
from .spoken import Line, Spoken

KEPT = 48_000_000
"""Bytes of performed sentences that are kept: some two hours of speech."""
_host: PluginHost | None = None
"""The plugins of a worker process."""


@dataclass(order=True)
class _Order:
    due: float
    number: int
    line: Line = field(compare=False)
    result: asyncio.Future[Spoken] = field(compare=False)
    waiting: int = field(compare=False, default=0)
    tries: int = field(compare=False, default=0)
    pool: Executor | None = field(compare=False, default=None)
    started: bool = field(compare=False, default=False)


class Stage:
    """``processes`` worker processes, or with 0 two threads that use ``host``. Belongs to one event loop."""

    def __init__(self, host: PluginHost | None, *, processes: int = 0, kept: int = KEPT) -> None:
        self._host, self._processes, self._limit = host, processes, kept
        self._slots = processes or max(1, min(2, os.cpu_count() or 1))
        self._pool: Executor | None = None
        self._heap: list[_Order] = []
        self._flying: dict[Line, _Order] = {}
        self._kept: OrderedDict[Line, Spoken] = OrderedDict()
        self._numbers = itertools.count()
        self._running = 0
        self.kept_bytes = 0
        self.performed = self.found = 0

    async def start(self) -> None:
        """Start every worker now instead of at the first sentence."""
        if self._processes:
            loop = asyncio.get_running_loop()
            await asyncio.gather(*(loop.run_in_executor(self._workers(), _ready) for _ in range(self._slots)))

    async def perform(self, line: Line, due: float = 0.0) -> Spoken:
        """The performed ``line``. ``due`` is when it must be heard, in the event loop's time; the earliest is performed
        first. Cancelling the last waiter takes back what has not begun. Raises what the tools raise."""
        if (kept := self._kept.get(line)) is not None:
            self._kept.move_to_end(line)
            self.found += 1
            return kept
        order = self._flying.get(line) or self._ordered(line, due)
        order.waiting += 1
        try:
            return await asyncio.shield(order.result)
        finally:
            order.waiting -= 1
            if not order.waiting and not order.started:
                self._flying.pop(line, None)

    async def close(self) -> None:
        """End the workers. Whoever still waits is told so."""
        for order in list(self._flying.values()):
            if not order.result.done():
                order.result.set_exception(ToolFailed("the stage was closed"))
                order.result.exception()
        self._heap.clear()
        self._flying.clear()
        pool, self._pool = self._pool, None
        if pool is not None:
            await asyncio.to_thread(pool.shutdown, wait=True, cancel_futures=True)

    # ---- the queue

    def _ordered(self, line: Line, due: float) -> _Order:
        order = _Order(due, next(self._numbers), line, asyncio.get_running_loop().create_future())
        self._flying[line] = order
        heapq.heappush(self._heap, order)
        asyncio.get_running_loop().call_soon(self._begin)
        return order

    def _begin(self) -> None:
        while self._running < self._slots and self._heap:
            order = heapq.heappop(self._heap)
            if order.result.done() or (not order.waiting and self._flying.get(order.line) is not order):
                continue
            order.started = True
            self._running += 1
            self._submit(order)

    def _submit(self, order: _Order) -> None:
        loop = asyncio.get_running_loop()
        order.pool = self._workers()
        try:
            work = order.pool.submit(_performed, order.line, None if self._processes else self._host)
        except BrokenProcessPool as error:
            loop.call_soon(self._ended, order, error, None)
            return

        def done(work: Future[Spoken]) -> None:
            error = None if work.cancelled() else work.exception()
            result = None if work.cancelled() or error else work.result()
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._ended, order, error, result)

        work.add_done_callback(done)

    def _ended(self, order: _Order, error: BaseException | None, result: Spoken | None) -> None:
        self._running -= 1
        if isinstance(error, BrokenProcessPool) and order.tries == 0 and not order.result.done():
            order.tries += 1
            self._renew(order.pool)
            heapq.heappush(self._heap, order)
        else:
            self._flying.pop(order.line, None)
            if not order.result.done():
                self._tell(order, error, result)
        self._begin()

    def _tell(self, order: _Order, error: BaseException | None, result: Spoken | None) -> None:
        if result is not None:
            self.performed += 1
            self._keep(order.line, result)
            order.result.set_result(result)
            return
        if isinstance(error, BrokenProcessPool):
            self._renew(order.pool)
            error = ToolFailed("the process that speaks ended twice within this sentence")
        order.result.set_exception(error or ToolFailed("the stage was closed"))
        order.result.exception()  # nobody may be waiting any more

    def _keep(self, line: Line, result: Spoken) -> None:
        self._kept[line] = result
        self.kept_bytes += result.nbytes
        while self.kept_bytes > self._limit and self._kept:
            _, oldest = self._kept.popitem(last=False)
            self.kept_bytes -= oldest.nbytes

    # ---- workers

    def _workers(self) -> Executor:
        if self._pool is None:
            self._pool = self._new_pool()
        return self._pool

    def _new_pool(self) -> Executor:
        if not self._processes:
            return ThreadPoolExecutor(self._slots, thread_name_prefix="stage")
        import multiprocessing

        # each of these processes fills a core; threads of the matrix library would only wait for one another
        for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(name, "1")
        return ProcessPoolExecutor(
            self._processes, mp_context=multiprocessing.get_context("spawn"), initializer=_begin_worker
        )

    def _renew(self, broken: Executor | None) -> None:
        """Let go of a pool that has lost a process, unless that was done already."""
        if self._pool is broken and broken is not None:
            self._pool = None
            broken.shutdown(wait=False, cancel_futures=True)


def _begin_worker() -> None:
    """A worker process loads what it needs, and speaks once so that the first sentence does not wait."""
    global _host
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _host = PluginHost()
    voice = next(iter(_host.voices.values()), None)
    with suppress(AnimismError):
        _performed(Line("Ready.", voice, ""), None)


def _end_with_parent() -> None:
    """A worker holds both ends of its own queue, so it would wait for ever when its parent is killed."""
    import multiprocessing.connection

    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _ready() -> int:
    time.sleep(0.05)  # long enough that each of the workers is given one
    return os.getpid()


def _performed(line: Line, host: PluginHost | None) -> Spoken:
    plugins: Any = host or _host
    return spoken(line, perform(plugins, line))
