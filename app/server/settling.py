"""What may wait until nobody does: after an answer, facts are looked for and older talk is summarised, in the background.

One talk at a time, for each may ask a language model; a talk that goes on meanwhile is settled once. What is settled
is the conversation's affair.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

log = logging.getLogger("animism.server")
QUIET, PATIENCE = 2.0, 60.0
"""Seconds without an answer under way before a talk is settled, and the most that is waited for that."""
MOST = 64
"""Talks that wait; the oldest is given up first, and is settled after its next answer."""
Key = tuple[str, str]
"""A persona and whose memory."""


class Talk(Protocol):
    """Something to settle."""

    def settle(self) -> None: ...


class Settling:
    """Of one server. ``busy`` tells whether others need the chat model now; ``closing`` that the server ends."""

    def __init__(self, busy: Callable[[], bool], closing: threading.Event) -> None:
        self._busy, self._closing = busy, closing
        self._talks: OrderedDict[Key, Talk] = OrderedDict()
        self._answers, self._ended = 0, 0.0
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """An answer is under way while the block runs: nothing is begun."""
        with self._lock:
            self._answers += 1
        try:
            yield
        finally:
            with self._lock:
                self._answers, self._ended = self._answers - 1, time.monotonic()

    def add(self, persona: str, whose: str, talk: Talk) -> None:
        """Settle ``talk`` when it is quiet, in the place of an earlier one of the same two."""
        with self._lock:
            self._talks.pop((persona, whose), None)
            self._talks[persona, whose] = talk
            while len(self._talks) > MOST:
                self._talks.popitem(last=False)
            if self._thread is None and not self._closing.is_set():
                self._thread = threading.Thread(target=self._run, name="settling", daemon=True)
                self._thread.start()

    def forget(self, persona: str) -> None:
        """Nothing of a persona that is gone is settled."""
        with self._lock:
            for key in [key for key in self._talks if key[0] == persona]:
                del self._talks[key]

    def _run(self) -> None:
        while (talk := self._next()) is not None:
            try:
                talk.settle()
            except Exception as error:  # nobody waits for it
                log.warning("a talk was not settled: %s", error, exc_info=error)

    def _next(self) -> Talk | None:
        """The talk that has waited longest, when it is quiet; ``None`` at the end, which ends the thread."""
        until = time.monotonic() + PATIENCE
        while self._waited_for() and time.monotonic() < until and not self._closing.wait(0.1):
            pass
        with self._lock:
            if self._talks and not self._closing.is_set():
                return self._talks.popitem(last=False)[1]
            self._talks.clear()
            self._thread = None
            return None

    def _waited_for(self) -> bool:
        return bool(self._answers) or time.monotonic() - self._ended < QUIET or self._busy()
