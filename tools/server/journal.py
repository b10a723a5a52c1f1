"""Accepted jobs on disk, so that a server that was killed answers truthfully when it is there again.

Three files a job: ``.job`` (what, whose, how it stands), ``.request``, ``.result``; each appears whole or not at all.
A job that waited is queued again; one that ran is lost, for it may be what killed the server; finished results are
there. Names are digests of the job's id: nothing a client sends becomes a path.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from ...personas.errors import StoreError
from ..files import appearing
from . import errors_wire
from .job import ToolJob

log = logging.getLogger("animism.tools.server")


class Journal:
    """The jobs of one server in ``folder``, which nobody else can read. ``most`` is the bytes that results may take."""

    def __init__(self, folder: Path, most: int) -> None:
        self.folder, self._most = folder, most
        self._results: dict[str, int] = {}
        self._lock = threading.Lock()
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for partial in folder.glob(".*.part"):
                partial.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"cannot keep jobs in {folder}: {error.strerror}", mend="give another folder") from error

    # ---- writing

    def accept(self, job: ToolJob, request: bytes) -> None:
        """Keep a job before it is promised. ``StoreError`` when the disk does not take it: then nothing is kept."""
        try:
            self._write(job.id, ".request", request)
            self._mark(job, "queued")
        except OSError as error:
            self.forget(job.id)
            raise StoreError("the job cannot be kept: the disk is full or not writable",
                             mend="free some space, or send it to /v1/call, which keeps nothing") from error

    def begins(self, job: ToolJob) -> None:
        self._try(job, lambda: self._mark(job, "running"))

    def ends(self, job: ToolJob, state: str, result: bytes | None, error: BaseException | None) -> None:
        """Keep how it ended. A result that the disk does not take stays in memory, and the log says so."""
        def write() -> None:
            if result is not None:
                self._write(job.id, ".result", result)
                self._count(job.id, len(result))
            self._mark(job, state, error)
            self._path(job.id, ".request").unlink(missing_ok=True)

        self._try(job, write)

    def forget(self, job_id: str) -> None:
        with self._lock:
            self._results.pop(job_id, None)
        for suffix in (".job", ".request", ".result"):
            with suppress(OSError):
                self._path(job_id, suffix).unlink(missing_ok=True)

    # ---- reading

    def result(self, job_id: str) -> bytes | None:
        """The result's bytes, or ``None`` when they are not, or no longer, here."""
        return self._read(job_id, ".result")

    def request(self, job_id: str) -> bytes | None:
        return self._read(job_id, ".request")

    def found(self) -> Iterator[dict[str, Any]]:
        """What was kept of each job by the server before this one, oldest first. What cannot be read is removed."""
        rows = []
        for path in self.folder.glob("*.job"):
            try:
                row = json.loads(path.read_bytes())
                if self._path(row["id"], ".job") != path:
                    raise ValueError("another job's name")
                rows.append(row)
            except (OSError, ValueError, TypeError, KeyError) as error:
                log.warning("what was kept of a job is not readable, and removed: %s", error)
                path.unlink(missing_ok=True)
        for row in sorted(rows, key=lambda row: row.get("created", 0.0)):
            with suppress(OSError):
                self._count(row["id"], self._path(row["id"], ".result").stat().st_size)
            yield row

    # ---- inside

    def _mark(self, job: ToolJob, state: str, error: BaseException | None = None) -> None:
        row = {
            "id": job.id, "client": job.client, "capability": job.tool.capability.name, "tool": job.tool.name,
            "seconds": job.seconds, "fingerprint": job.fingerprint, "state": state,
            "created": time.time() - (time.monotonic() - job.created), "at": time.time(),
        }
        if error is not None:
            row["error"] = errors_wire.to_wire(error)
        self._write(job.id, ".job", json.dumps(row).encode())

    def _try(self, job: ToolJob, write: Any) -> None:
        try:
            write()
        except OSError as error:
            log.error("job=%s cannot be written down: %s", job.id, error)

    def _count(self, job_id: str, size: int) -> None:
        """Remember a result's size; the oldest go when all together are too large."""
        gone = []
        with self._lock:
            self._results[job_id] = size
            while len(self._results) > 1 and sum(self._results.values()) > self._most:
                gone.append(next(iter(self._results)))
                del self._results[gone[-1]]
        for old in gone:
            self._path(old, ".result").unlink(missing_ok=True)

    def _write(self, job_id: str, suffix: str, content: bytes) -> None:
        with appearing(self._path(job_id, suffix)) as partial:
            descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)

    def _read(self, job_id: str, suffix: str) -> bytes | None:
        try:
            return self._path(job_id, suffix).read_bytes()
        except OSError:
            return None

    def _path(self, job_id: str, suffix: str) -> Path:
        return self.folder / (hashlib.sha256(job_id.encode()).hexdigest()[:40] + suffix)
