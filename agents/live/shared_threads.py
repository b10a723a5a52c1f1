"""Threads for many users, of which one user gets only so many at once; what is more of theirs waits, others' does not.

    threads = SharedThreads(256, each=64, name="talk")
    threads.of("me").submit(work)

It knows nothing of what runs in them.
"""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any

Work = tuple["Future[Any]", Callable[[], Any]]


class SharedThreads:
    """At most ``most`` threads, ``each`` for one user. Safe to use from any thread."""

    def __init__(self, most: int, each: int, name: str) -> None:
        self._pool = ThreadPoolExecutor(most, thread_name_prefix=name)
        self._each = each
        self._lock = threading.Lock()
        self._running: Counter[str] = Counter()
        self._waiting: dict[str, deque[Work]] = {}
        self._closed = False

    def of(self, user: str) -> Executor:
        """One user's share. It is not shut down by itself."""
        return _Share(self, user)

    def submit(self, user: str, call: Callable[[], Any]) -> Future[Any]:
        """Run ``call`` when it is this user's turn. ``RuntimeError`` after :meth:`shutdown`."""
        future: Future[Any] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("these threads have been shut down")
            if self._running[user] >= self._each:
                self._waiting.setdefault(user, deque()).append((future, call))
                return future
            self._pool.submit(self._run, user, (future, call))
            self._running[user] += 1
        return future

    def shutdown(self) -> None:
        """What runs may end; what waits is cancelled."""
        with self._lock:
            self._closed = True
            waiting = [work for queue in self._waiting.values() for work in queue]
            self._waiting.clear()
        for future, _ in waiting:
            future.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _run(self, user: str, work: Work) -> None:
        try:
            _do(*work)
        finally:
            self._next(user)

    def _next(self, user: str) -> None:
        """The user's next piece of work goes to the end of the queue of all users."""
        with self._lock:
            queue = self._waiting.get(user)
            work = queue.popleft() if queue else None
            if not queue:
                self._waiting.pop(user, None)
            if work is not None:
                try:
                    self._pool.submit(self._run, user, work)
                    return
                except RuntimeError:  # shut down meanwhile
                    work[0].cancel()
            self._running[user] -= 1
            if not self._running[user]:
                del self._running[user]


class _Share(Executor):
    def __init__(self, threads: SharedThreads, user: str) -> None:
        self._shared, self._user = threads, user

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        return self._shared.submit(self._user, lambda: fn(*args, **kwargs))


def _do(future: Future[Any], call: Callable[[], Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = call()
    except BaseException as error:  # noqa: BLE001 - it belongs to whoever waits for it
        future.set_exception(error)
    else:
        future.set_result(result)
