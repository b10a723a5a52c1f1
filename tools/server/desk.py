"""The desk: accepts jobs, gives clients their turns, runs tools in threads, and lets nobody wait for one that hangs.

A thread whose tool does not heed its deadline is left behind and another takes its place; what it brings later is
thrown away. What the tools do is theirs; how jobs are sent and read is :mod:`.rest`'s. """

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from ...personas.errors import AnimismError, Cancelled, ToolFailed
from . import batches, errors_wire
from .desk_watch import DeskWatch, Slot
from .errors_wire import ServerRefusal
from .job import ToolJob
from .journal import Journal
from .meter import Meter
from .settings import Limits
from .sizes import size_of
from .turns import Turns

log = logging.getLogger("animism.tools.server")
IDLE = 30.0
"""Seconds after which a thread without work ends."""
MAX_LEFT = 32
"""Threads left behind, beyond which the server says that it is not well."""


class Desk(DeskWatch):
    """``device`` is handed to every tool's ``setup``; ``journal`` keeps durable jobs, ``None`` none."""

    def __init__(self, limits: Limits, meter: Meter, journal: Journal | None = None, device: str = "auto") -> None:
        self.limits, self.meter, self.journal, self.device = limits, meter, journal, device
        self._jobs: dict[str, ToolJob] = {}
        self._finished: OrderedDict[str, ToolJob] = OrderedDict()
        self._turns: Turns[ToolJob] = Turns()
        self._slots: set[Slot] = set()
        self._more = threading.Condition()
        self._idle = self._held = self.left_behind = 0
        self._stopping = self._closed = self._watched = False

    # ---- what is asked of it

    def submit(self, job: ToolJob, request: bytes | None = None) -> ToolJob:
        """Accept a job, or give the one that has its id already. ``request`` is kept for a durable one.

        :raises ServerRefusal: 429 the queue is full, 503 the server stops, 409 the id is another job's.
        :raises StoreError: a durable job that the disk does not take.
        """
        with self._more:
            known = self._known(job)
            if known is not None:
                return known
            self._check_room(job)
            self._jobs[job.id] = job
        if job.durable and self.journal is not None:
            try:
                self.journal.accept(job, request or b"null")
            except AnimismError as error:
                with self._more:
                    self._jobs.pop(job.id, None)
                job.end("failed", error=error)
                raise
        with self._more:
            self._queue(job)
        return job

    def do_now(self, job: ToolJob) -> bool:
        """Do a job that nothing is kept of in this very thread, where nobody waits before it; whether it was done."""
        if self._turns or self._stopping:
            return False
        slot = Slot()
        slot.jobs = (job,)
        self._work(slot)
        return True

    def get(self, job_id: str) -> ToolJob:
        """A job by id; 404 when it is not known."""
        job = self._jobs.get(job_id)
        if job is None:
            raise ServerRefusal(404, "NotFound", "there is no such job",
                                mend=f"jobs are forgotten {self.limits.kept_seconds:g} seconds after they end")
        return job

    def cancel(self, job: ToolJob) -> ToolJob:
        """Ask a job to stop. One that waits ends at once; one that runs at its tool's next word, or is left behind."""
        job.cancelled = job.cancelled or time.monotonic()
        with self._more:
            waiting = self._turns.remove(job)
        if waiting:
            self._end(job, "cancelled", error=Cancelled("stopped before it began", tool=job.tool.name))
        return job

    def forget(self, job: ToolJob) -> None:
        """Drop a job that is over, and all that is kept of it."""
        with self._more:
            if not job.over:
                raise ServerRefusal(409, "Conflict", "the job is not over", mend="cancel it first")
            self._drop(job)

    def result_of(self, job: ToolJob, decode: Callable[[ToolJob, bytes], Any]) -> Any:
        """A finished job's result; out of the journal when memory let it go.

        :raises AnimismError: the job's own error; 409 when it is not over, 410 when the result is no longer kept.
        """
        if not job.over:
            raise ServerRefusal(409, "NotDone", "the job is not done", mend="follow its events, then ask again")
        if job.error is not None:
            raise job.error
        result = job.result
        if not job.dropped:
            return result
        content = self.journal.result(job.id) if self.journal is not None and job.durable else None
        if content is None:
            raise ServerRefusal(410, "Gone", "the result is no longer kept", mend="submit the job under another id")
        return decode(job, content)

    def jobs(self) -> list[ToolJob]:
        with self._more:
            return list(self._jobs.values())

    def place_of(self, job: ToolJob) -> int:
        with self._more:
            return self._turns.place_of(job)

    @property
    def waiting(self) -> int:
        return len(self._turns)

    @property
    def running(self) -> int:
        return sum(len(slot.jobs) for slot in list(self._slots))

    @property
    def stopping(self) -> bool:
        return self._stopping

    # ---- its life

    def restore(self, job: ToolJob) -> None:
        """Take up a job that the journal kept: one that waited waits again, others are as they were."""
        with self._more:
            self._jobs[job.id] = job
            if job.over:
                job.dropped = job.state == "done"
                self._finished[job.id] = job
            else:
                self._queue(job)

    def drain(self, seconds: float) -> None:
        """Refuse what is new, let what runs end for so long, then cancel it. Durable jobs that wait stay in the journal
        for the next server; others are told."""
        with self._more:
            self._stopping = True
            waiting = self._turns.take_like(lambda job: not (job.durable and self.journal), 1 << 30)
            self._turns = Turns()
        for job in waiting:
            self._end(job, "failed", error=_stopped())
        until = time.monotonic() + seconds
        while self.running and time.monotonic() < until:
            time.sleep(0.02)
        for job in [job for slot in list(self._slots) for job in slot.jobs]:
            self.cancel(job)

    def close(self) -> None:
        """Stop at once: whatever still runs is cancelled and, if it does not heed, left behind."""
        self.drain(0.0)
        until = time.monotonic() + min(1.0, self.limits.grace)
        while self.running and time.monotonic() < until:
            time.sleep(0.01)
        with self._more:
            self._closed = True
            self._more.notify_all()
        for job in [job for slot in list(self._slots) for job in slot.jobs]:
            self._end(job, "failed", error=_stopped())

    # ---- accepting, under the lock

    def _known(self, job: ToolJob) -> ToolJob | None:
        known = self._jobs.get(job.id)
        if known is None:
            return None
        if known.fingerprint != job.fingerprint:
            raise ServerRefusal(409, "Conflict", "another job has this id", mend="give every job an id of its own")
        if known.state == "lost":
            self._drop(known)
            return None
        return known

    def _check_room(self, job: ToolJob) -> None:
        if self._stopping:
            raise ServerRefusal(503, "Stopping", "the server is stopping", mend="try again in a moment", retry_after=5)
        full = len(self._turns) >= self.limits.queue
        if full or self._turns.of(job.client) >= self.limits.queue_client:
            whose = "the queue is full" if full else "too many of this client's jobs wait"
            raise ServerRefusal(429, "TooMany", whose, mend="wait until some are done", retry_after=self._soon())

    def _soon(self) -> float:
        """Seconds in which about a tenth of the queue may be gone."""
        return min(60.0, max(1.0, 0.1 * len(self._turns) * self.meter.usual_seconds / self.limits.threads))

    def _queue(self, job: ToolJob) -> None:
        self._turns.put(job)
        if len(self._turns) > self._idle and len(self._slots) < self.limits.threads:
            self._hire()
        else:
            self._more.notify()
        if not self._watched:
            self._watched = True
            threading.Thread(target=self._watch, name="tool deadlines", daemon=True).start()

    def _hire(self) -> None:
        slot = Slot()
        self._slots.add(slot)
        threading.Thread(target=self._serve, args=(slot,), name="tool", daemon=True).start()

    # ---- running

    def _serve(self, slot: Slot) -> None:
        """One thread's life."""
        while True:
            with self._more:
                if slot.left:
                    return
                slot.jobs = ()
                while not self._turns:
                    self._idle += 1
                    woken = self._more.wait(IDLE)
                    self._idle -= 1
                    if self._closed or (not woken and not self._turns):
                        self._slots.discard(slot)
                        return
                slot.jobs = self._taken()
            self._work(slot)

    def _taken(self) -> list[ToolJob]:
        """The next job, with those that its tool can do along with it; under the lock."""
        job = self._turns.take()
        size = batches.size(job.tool)
        if size == 1:
            return [job]
        fits = batches.compatible(job)
        taken = [job, *self._turns.take_like(fits, size - 1)]
        until = time.monotonic() + batches.window(job.tool)
        while len(taken) < size and (left := until - time.monotonic()) > 0:
            self._more.wait(left)
            taken += self._turns.take_like(fits, size - len(taken))
        if self._turns:
            self._more.notify()  # a wake-up that was meant for another may have been taken here
        return taken

    def _work(self, slot: Slot) -> None:
        jobs = []
        for job in slot.jobs:
            try:
                job.check()
            except ToolFailed as error:
                self._end(job, "cancelled" if isinstance(error, Cancelled) else "failed", error=error)
                continue
            job.begin()
            if job.durable and self.journal is not None:
                self.journal.begins(job)
            jobs.append(job)
        if not jobs:
            return
        try:
            jobs[0].tool.setup(self.device)
            outcomes = batches.run(jobs, slot)
        except BaseException as error:  # noqa: BLE001 - a tool may raise anything, SystemExit included
            outcomes = [error] * len(jobs)
        for job, outcome in zip(jobs, outcomes, strict=True):
            self._finish(job, outcome)

    def _finish(self, job: ToolJob, outcome: Any) -> None:
        if isinstance(outcome, BaseException):
            return self._failed(job, outcome)
        try:
            encoded = job.encode(job, outcome) if job.encode is not None and not job.over else None
        except AnimismError as error:
            what = f"what {job.tool.name} made cannot be sent: {error}"
            return self._failed(job, ToolFailed(what, mend="tell the tool's author", tool=job.tool.name))
        if job.cancelled:
            return self._end(job, "cancelled", error=Cancelled("stopped on request", tool=job.tool.name))
        self._end(job, "done", result=outcome, encoded=encoded)

    def _failed(self, job: ToolJob, raised: BaseException) -> None:
        error = errors_wire.ours(raised, job.tool.name)
        if error is not raised and not job.over:
            log.error("job=%s tool=%s raised", job.id, job.tool.name, exc_info=raised)
        self._end(job, "cancelled" if isinstance(error, Cancelled) else "failed", error=error)

    def _end(
        self, job: ToolJob, state: Any, *, result: Any = None, encoded: bytes | None = None,
        error: AnimismError | None = None,
    ) -> None:
        """Write down, tell, count and remember how a job ended."""
        if job.over:
            return
        if job.durable and self.journal is not None:
            self.journal.ends(job, state, encoded, error)
        else:
            job.encoded = encoded
        if not job.kept:
            with self._more:  # before anybody is told that it is over
                self._jobs.pop(job.id, None)
        job.size = 0 if state != "done" else size_of(result) if job.kept else 0
        if not job.end(state, result=result, error=error):
            return
        job.request = job.request if job.kept and state == "done" else None
        self.meter.ended(job)
        level = logging.INFO if job.kept or job.error is not None else logging.DEBUG
        if log.isEnabledFor(level):
            log.log(level, "job=%s tool=%s/%s client=%s state=%s seconds=%.3f", job.id, job.tool.capability.name,
                     job.tool.name, job.client, state, job.finished - (job.started or job.finished))
        if not job.kept:
            return
        with self._more:
            self._finished[job.id] = job
            self._held += job.size
            self._let_go()


def _stopped() -> ToolFailed:
    return ToolFailed("the server stopped before the job was done", mend="submit it again")


def lost() -> ToolFailed:
    """What a job's owner is told when the server ended in the middle of it."""
    return ToolFailed("the server ended while the job ran, and it is lost", mend="submit it again under the same id")
