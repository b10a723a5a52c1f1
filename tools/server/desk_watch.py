"""What a desk looks after while nobody asks: late jobs, tools that do not heed, results that are old or too many."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from ...personas.errors import Cancelled
from .job import ToolJob
from .journal import Journal
from .settings import Limits
from .turns import Turns

log = logging.getLogger("animism.tools.server")
TICK = 0.1
"""Seconds between two looks at deadlines."""


class Slot:
    """One thread's place: the jobs it works at, and whether it was given up."""

    __slots__ = ("jobs", "left")

    def __init__(self) -> None:
        self.jobs: Sequence[ToolJob] = ()
        self.left = False


class DeskWatch:
    """The half of :class:`.desk.Desk` that forgets and watches."""

    limits: Limits
    journal: Journal | None
    left_behind: int
    _jobs: dict[str, ToolJob]
    _finished: OrderedDict[str, ToolJob]
    _turns: Turns[ToolJob]
    _slots: set[Slot]
    _more: threading.Condition
    _held: int
    _closed: bool

    def _end(self, job: ToolJob, state: Any, *, error: Any = None) -> None:
        raise NotImplementedError

    def _hire(self) -> None:
        raise NotImplementedError

    # ---- forgetting, under the lock

    def _let_go(self) -> None:
        """Hold no more results than the bound, and remember no more jobs."""
        if self._held > self.limits.kept_bytes:
            for job in list(self._finished.values())[:-1]:
                if self._held <= self.limits.kept_bytes:
                    break
                self._empty(job)
        while len(self._finished) > self.limits.jobs:
            self._drop(next(iter(self._finished.values())))

    def _empty(self, job: ToolJob) -> None:
        if job.size or job.result is not None:
            self._held -= job.size
            job.size, job.result, job.encoded, job.frames, job.dropped = 0, None, None, [], True

    def _drop(self, job: ToolJob) -> None:
        self._empty(job)
        self._finished.pop(job.id, None)
        if self._jobs.get(job.id) is job:
            del self._jobs[job.id]
        if job.durable and self.journal is not None:
            self.journal.forget(job.id)

    # ---- watching

    def _watch(self) -> None:
        """End what is late, leave behind what does not heed, forget what is old."""
        while not self._closed:
            time.sleep(TICK)
            try:
                self._look(time.monotonic())
            except Exception:
                log.exception("looking after deadlines failed")

    def _look(self, now: float) -> None:
        with self._more:
            late = [job for job in self._turns if job.remaining() < 0]
            for job in late:
                self._turns.remove(job)
            old = [job for job in self._finished.values() if now - job.finished > self.limits.kept_seconds]
            for job in old:
                self._drop(job)
        for job in late:
            self._end(job, "failed", error=job.too_late())
        for slot in list(self._slots):
            if slot.jobs and all(self._unheeding(job, now) for job in slot.jobs):
                self._leave(slot)

    def _unheeding(self, job: ToolJob, now: float) -> bool:
        """Whether a job should have stopped a while ago. Its end is told; its thread may still be at it."""
        if job.cancelled and now - job.cancelled > self.limits.grace:
            self._end(job, "cancelled", error=Cancelled("stopped on request", tool=job.tool.name))
            return True
        if job.over:
            return now - job.finished > self.limits.grace
        if job.remaining() < -self.limits.grace:
            self._end(job, "failed", error=job.too_late())
            return True
        return False

    def _leave(self, slot: Slot) -> None:
        """Give a thread up: another takes its place."""
        with self._more:
            if slot.left or slot not in self._slots:
                return
            slot.left = True
            self._slots.discard(slot)
            self.left_behind += 1
            if self._turns and not self._closed:
                self._hire()
        log.error("tool=%s does not heed its deadline; its thread is left behind", slot.jobs[0].tool.name)
