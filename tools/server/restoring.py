"""A new server takes up what the one before it kept: finished jobs, jobs that waited, and those that are lost."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ...personas.errors import AnimismError
from . import errors_wire
from .desk import lost
from .job import ToolJob
from .journal import Journal
from .wire import loads

if TYPE_CHECKING:
    from .service import Service

log = logging.getLogger("animism.tools.server")


def restore(service: Service) -> None:
    """Hand every job of the journal to the desk. One whose tool is gone is forgotten, and the log says so."""
    journal = service.desk.journal
    if journal is None:
        return
    for row in journal.found():
        try:
            service.desk.restore(_job_of(service, journal, row))
        except (AnimismError, KeyError, TypeError, ValueError) as error:
            log.warning("job=%s cannot be taken up: %s", row.get("id"), error)
            journal.forget(str(row.get("id")))


def _job_of(service: Service, journal: Journal, row: Mapping[str, Any]) -> ToolJob:
    if row["state"] == "queued" and (job := _waiting(service, journal, row)) is not None:
        return job
    tool = service.registry.get(row["capability"], row["tool"])
    job = ToolJob(tool, None, row["client"], id=row["id"], seconds=row["seconds"], durable=True,
                  encode=service.encoded, fingerprint=row["fingerprint"])
    if row["state"] == "done":
        job.end("done")
    elif row["state"] in ("failed", "cancelled", "lost"):
        job.end(row["state"], error=errors_wire.from_wire(row.get("error")))
    else:
        error = lost()
        journal.ends(job, "lost", None, error)
        job.end("lost", error=error)
    job.finished -= max(0.0, time.time() - row["at"])
    return job


def _waiting(service: Service, journal: Journal, row: Mapping[str, Any]) -> ToolJob | None:
    """A job that waited, to wait again; ``None`` when it cannot, which makes it lost."""
    request = journal.request(row["id"])
    if request is None:
        return None
    body = {"capability": row["capability"], "tool": row["tool"], "id": row["id"], "deadline": row["seconds"]}
    with suppress(AnimismError):  # its tool cannot run any more
        job = service.job_of({**body, "request": loads(request)}, row["client"], durable=True)
        job.fingerprint = row["fingerprint"]
        return job
    return None
