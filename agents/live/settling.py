"""What a persona makes of a talk once nobody talks: facts looked for and older talk summarised, in the background.

Each piece of work has a key, such as user and persona: of one key, only one runs at a time and only the newest waits. The
threads are daemons, so that a language model that takes long delays no end of the program; what it had not written
then is not lost, but looked for when the talk settles next. Who calls, and when, is not known here.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable

from ...personas.errors import AnimismError

log = logging.getLogger("animism.live")
MOST = 4
"""Threads."""


class Settling:
    """Safe to use from any thread. Nothing runs before the first :meth:`soon`."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._threads = most, 0
        self._waiting: OrderedDict[Hashable, Callable[[], object]] = OrderedDict()
        self._running: set[Hashable] = set()
        self._changed = threading.Condition()
        self._closed = False

    def soon(self, key: Hashable, settle: Callable[[], object]) -> None:
        """Call ``settle`` when a thread is free and nothing of ``key`` runs. What it raises is logged."""
        with self._changed:
            if self._closed:
                return
            self._waiting[key] = settle
            if self._threads < min(self._most, len(self._waiting) + len(self._running)):
                self._threads += 1
                threading.Thread(target=self._work, name="settle", daemon=True).start()

    def close(self, seconds: float) -> bool:
        """Take nothing more; wait ``seconds`` at most for what is there. Whether all of it was done."""
        until = time.monotonic() + seconds
        with self._changed:
            self._closed = True
            while (self._waiting or self._running) and (left := until - time.monotonic()) > 0:
                self._changed.wait(left)
            done = not self._waiting and not self._running
            self._waiting.clear()
        return done

    def _work(self) -> None:
        while (work := self._next()) is not None:
            key, settle = work
            try:
                settle()
            except AnimismError as error:
                log.warning("a talk could not be settled: %s", error)
            except Exception as error:
                log.error("a talk could not be settled", exc_info=error)
            with self._changed:
                self._running.discard(key)
                self._changed.notify_all()

    def _next(self) -> tuple[Hashable, Callable[[], object]] | None:
        with self._changed:
            key = next((one for one in self._waiting if one not in self._running), None)
            if key is None:  # what waits for a key that runs is taken up by the thread that runs it
                self._threads -= 1
                return None
            self._running.add(key)
            return key, self._waiting.pop(key)
