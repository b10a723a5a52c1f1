"""Quick work of plugins, one after another in one thread: imports, hooks, answers about themselves.

Fifty plugins take one change of threads for each hook, not fifty. One that hangs, or eats memory, is left behind with
the thread, and the rest goes on in a new one.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from ..personas.errors import OutOfMemory, Timeout
from .containment import Container, resident
from .lane import own_lane

Job = tuple[Container, str, Callable[[], Any]]
"""Whose, what, and the work."""


def quick(container: Container, what: str, work: Callable[[], Any]) -> Any:
    """What one piece of quick work returns or raises. ``Timeout`` and ``OutOfMemory`` when it was left behind."""
    (outcome,) = in_turn([(container, what, work)])
    return outcome()


def in_turn(jobs: Sequence[Job]) -> list[Callable[[], Any]]:
    """For each job a function that returns its result, or raises what it raised."""
    outcomes: list[Callable[[], Any]] = []
    while len(outcomes) < len(jobs):
        turn = _Turn(jobs[len(outcomes):])
        try:
            own_lane().call(turn.work, turn.watch)
        except (Timeout, OutOfMemory):
            pass  # it is the outcome of the job that was left behind
        finally:
            turn.over = True
        outcomes += turn.outcomes
    return outcomes


class _Turn:
    """Jobs in one thread, until one is left behind. What the thread does after ``over`` does not count."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self.jobs, self.outcomes, self.over = jobs, list[Callable[[], Any]](), False
        self._lock = threading.Lock()  # a job begins at the moment at which the one before it has ended
        self._since, self._before = time.monotonic(), resident()

    def work(self) -> None:
        """Do them all."""
        for container, what, work in self.jobs:
            try:
                container.check()
                value = container.caught(what, work)
                container.weigh(what, self._before, container.limits.load_memory)
                outcome: Callable[[], Any] = partial(_same, value)
            except BaseException as error:  # noqa: BLE001 - whoever asks is told
                outcome = partial(_raise, error)
            with self._lock:
                if self.over:
                    return
                self.outcomes.append(outcome)
                self._since, self._before = time.monotonic(), resident()

    def watch(self) -> None:
        """Look at the job that is being done. Raises when it is to be left behind, which is its outcome."""
        with self._lock:
            if len(self.outcomes) == len(self.jobs):
                return
            container, what, _ = self.jobs[len(self.outcomes)]
            try:
                container.watch(what, self._since, container.limits.load, self._before, container.limits.load_memory)
            except (Timeout, OutOfMemory) as error:
                self.over = True
                self.outcomes.append(partial(_raise, error))
                raise


def _same(value: Any) -> Any:
    return value


def _raise(error: BaseException) -> Any:
    raise error
