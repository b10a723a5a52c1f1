"""Jobs: work that takes seconds, run in threads, bounded in number, told in events that are kept, cancelled on request.

A job belongs to one user and is nothing to anybody else. What a job does is in :mod:`.making`; here is only when it
runs and who hears of it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from ...personas.errors import Cancelled
from .limits import Limits
from .problems import described, problem

log = logging.getLogger("animism.server")
State = Literal["queued", "running", "done", "failed", "cancelled"]
MAX_EVENTS = 2000
"""Of one job. Beyond it progress is no longer kept, and everything else is."""
MAX_FILES = 24_000_000
"""Bytes of previews and samples that one job holds; the oldest go first."""
MAX_HELD = 200_000_000
"""Bytes that all jobs hold; those of the jobs that ended longest ago go first."""


@dataclass(frozen=True)
class Event:
    """One event of a job's stream; ``id`` counts from 1."""

    id: int
    name: str
    data: dict[str, Any]

    def encoded(self) -> bytes:
        """As a server-sent event."""
        return f"id: {self.id}\nevent: {self.name}\ndata: {json.dumps(self.data, ensure_ascii=False)}\n\n".encode()


Work = Callable[["ServerJob"], dict[str, Any]]
"""What a job does; it returns the data of its ``done`` event and raises what went wrong."""


class ServerJob:
    """One job. Threads may publish; the event loop follows. ``unused`` is called where it is cancelled before ``work``
    began, which then cannot clean up after itself."""

    def __init__(self, user: str, kind: str, work: Work, unused: Callable[[], None] | None = None) -> None:
        self.id, self.user, self.kind = secrets.token_hex(12), user, kind
        self.state: State = "queued"
        self.stage, self.fraction, self.message = "", 0.0, "waiting for its turn"
        self.result: dict[str, Any] | None = None
        self.error: dict[str, Any] | None = None
        self.cancel = threading.Event()
        self.created, self.finished = time.monotonic(), 0.0
        self.events: list[Event] = []
        self._work, self._unused = work, unused
        self._files: dict[str, tuple[str, bytes]] = {}
        self._lock = threading.Lock()
        self._watchers: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    @property
    def over(self) -> bool:
        return self.state in ("done", "failed", "cancelled")

    def to_data(self) -> dict[str, Any]:
        """As ``GET /api/jobs/{id}`` tells it."""
        with self._lock:
            return {
                "id": self.id, "kind": self.kind, "state": self.state, "stage": self.stage,
                "fraction": round(self.fraction, 3), "message": self.message, "result": self.result,
                "error": self.error, "events": f"/api/jobs/{self.id}/events",
            }

    # ---- telling

    def publish(self, name: str, data: dict[str, Any]) -> None:
        """Keep an event and wake everybody who follows."""
        with self._lock:
            self._append(name, data)

    def told(self, stage: str, fraction: float, message: str, preview: str | None) -> None:
        """Progress of a stage."""
        with self._lock:
            self.stage, self.fraction, self.message = stage, fraction, message
            if len(self.events) < MAX_EVENTS:
                data = {"stage": stage, "fraction": round(fraction, 3), "message": message}
                self._append("stage", data if preview is None else {**data, "preview": preview})

    def put(self, name: str, media_type: str, content: bytes) -> str:
        """Hold a file for the job's life; its address."""
        with self._lock:
            self._files[name] = (media_type, content)
            while len(self._files) > 1 and self._size() > MAX_FILES:
                del self._files[next(iter(self._files))]
        return f"/api/jobs/{self.id}/files/{name}"

    def file(self, name: str) -> tuple[str, bytes]:
        """Media type and content of a file; 404 when it is not, or no longer, held."""
        with self._lock:
            if name not in self._files:
                raise problem(404, "this job has no such file")
            return self._files[name]

    @property
    def held(self) -> int:
        """Bytes of its files."""
        with self._lock:
            return self._size()

    def let_go(self) -> None:
        """Hold no files any more."""
        with self._lock:
            self._files.clear()

    def _size(self) -> int:
        return sum(len(content) for _, content in self._files.values())

    def _append(self, name: str, data: dict[str, Any]) -> None:
        self.events.append(Event(len(self.events) + 1, name, data))
        for loop, event in self._watchers:
            with suppress(RuntimeError):  # its loop is closed: nobody listens there any more
                loop.call_soon_threadsafe(event.set)

    # ---- following

    async def follow(self, after: int = 0, pulse: float = 15.0) -> AsyncIterator[Event | None]:
        """Events after id ``after`` as they come, to the last; ``None`` every ``pulse`` seconds in which none came."""
        more = asyncio.Event()
        watcher = (asyncio.get_running_loop(), more)
        with self._lock:
            self._watchers.add(watcher)
        try:
            while True:
                more.clear()
                with self._lock:  # together: a job that is over has told its last event
                    fresh, over = self.events[max(0, after):], self.over
                for event in fresh:
                    yield event
                    after = event.id
                if over:
                    return
                try:
                    await asyncio.wait_for(more.wait(), pulse)
                except TimeoutError:
                    yield None
        finally:
            with self._lock:
                self._watchers.discard(watcher)

    # ---- running

    def run(self) -> None:
        """Do the work, in this thread, and tell how it ended."""
        try:
            if self.cancel.is_set():
                if self._unused is not None:
                    self._unused()
                raise Cancelled("stopped before it began")
            result = self._work(self)
            self._end("done", "done", result)
        except Cancelled:
            self._end("cancelled", "cancelled", {})
        except Exception as error:
            _, told = described(error)
            if told.type == "Error":
                log.error("job %s (%s) failed", self.id, self.kind, exc_info=error)
            self._end("failed", "failed", told.model_dump())

    def _end(self, state: State, name: str, data: dict[str, Any]) -> None:
        with self._lock:
            if self.over:
                return
            self.finished = time.monotonic()
            if state == "done":
                self.result, self.fraction = data, 1.0
            elif state == "failed":
                self.error = data
            self.message = {"done": "done", "cancelled": "cancelled"}.get(state, str(data.get("message", "")))
            self.state = state
            self._append(name, data)


class Jobs:
    """Every job of a server: at most ``workers`` run, of one user at most ``jobs_at_once``; the user with the fewest
    running goes first."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._jobs: dict[str, ServerJob] = {}
        self._threads: dict[str, threading.Thread] = {}
        self._lock = threading.Lock()
        self._closed = False

    def start(
        self, user: str, kind: str, work: Work, unused: Callable[[], None] | None = None
    ) -> ServerJob:
        """Queue a job; 429 when the user has too many waiting. ``unused`` as at :class:`ServerJob`."""
        job = ServerJob(user, kind, work, unused)
        with self._lock:
            if self._closed:
                raise problem(503, "the server is stopping", kind="Stopping")
            self._forget()
            waiting = sum(other.user == user and other.state == "queued" for other in self._jobs.values())
            if waiting >= self._limits.jobs_waiting:
                told = f"{waiting} jobs are waiting already"
                raise problem(429, told, mend="let one end, or cancel one", Retry_After="5")
            self._jobs[job.id] = job
            self._fill()
        return job

    def get(self, user: str, job_id: str) -> ServerJob:
        """A job of this user; 404 for anybody else's."""
        job = self._jobs.get(job_id)
        if job is None or job.user != user:
            raise problem(404, "there is no such job", mend="jobs are forgotten an hour after they end")
        return job

    def cancel(self, user: str, job_id: str) -> ServerJob:
        """Ask a job to stop; one that has not begun ends at once."""
        job = self.get(user, job_id)
        job.cancel.set()
        with self._lock:
            if job.state == "queued":
                job.run()
        return job

    def running(self) -> int:
        with self._lock:
            return len(self._threads)

    def close(self, patience: float = 1.0) -> None:
        """Cancel everything and wait, ``patience`` seconds together, for threads to notice."""
        with self._lock:
            self._closed = True
            jobs, threads = list(self._jobs.values()), list(self._threads.values())
        for job in jobs:
            job.cancel.set()
            if job.state == "queued":
                job.run()
        until = time.monotonic() + patience
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _fill(self) -> None:
        """Start what may start; under the lock."""
        while len(self._threads) < self._limits.workers and not self._closed:
            running = Counter(self._jobs[job_id].user for job_id in self._threads if job_id in self._jobs)
            able = [job for job in self._jobs.values() if job.state == "queued" and job.id not in self._threads
                    and running[job.user] < self._limits.jobs_at_once]
            if not able:
                return
            job = min(able, key=lambda job: (running[job.user], job.created))
            job.state, job.message = "running", "beginning"
            thread = threading.Thread(target=self._run, args=(job,), name=f"job {job.kind}", daemon=True)
            self._threads[job.id] = thread
            thread.start()

    def _run(self, job: ServerJob) -> None:
        try:
            job.run()
        finally:
            with self._lock:
                self._threads.pop(job.id, None)
                self._fill()

    def _forget(self) -> None:
        """Drop jobs that ended long ago, and each user's oldest beyond what is kept; under the lock."""
        now, seen = time.monotonic(), Counter[str]()
        for job in sorted(self._jobs.values(), key=lambda job: -job.created):
            seen[job.user] += 1
            old = now - job.finished > self._limits.job_seconds or seen[job.user] > self._limits.jobs_kept
            if job.over and old:
                del self._jobs[job.id]
        held = 0
        for job in sorted(self._jobs.values(), key=lambda job: -(job.finished or now)):
            held += job.held
            if held > MAX_HELD and job.over:
                job.let_go()
