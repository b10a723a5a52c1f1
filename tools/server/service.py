"""What every face of the server shares: the tools, the desk, and how a request becomes a job and a result becomes
bytes.

It knows no HTTP. REST, the quick call and MCP stand on it.
"""

from __future__ import annotations

import hashlib
import logging
import random
import re
import secrets
import shutil
import tempfile
import time
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ...personas.errors import InvalidInput, ToolUnavailable
from ..capability import Availability, Tool, ToolRegistry, nearest_names
from ..contracts import Frames
from ..diffusion.expert import Expert
from ..media import Voice
from ..provenance.statement import of_tool
from ..residency import set_budget, shared
from . import media_files
from .desk import MAX_LEFT, Desk
from .errors_wire import ServerRefusal
from .job import ToolJob
from .journal import Journal
from .meter import Meter
from .rest_models import ReadyAnswer
from .restoring import restore
from .settings import ToolServerSettings
from .streams import Streams
from .wire import Inlet, Outlet, Wire, dumps, loads
from .wire_packed import pack
from .worker_process import Worker
from .workers import with_workers

log = logging.getLogger("animism.tools.server")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_chance = random.Random(secrets.randbits(256))
"""For ids, which need only differ: asking the system for each takes longer than a trivial tool's whole call."""
LOOK_AGAIN = 5.0
"""Seconds for which the answer of a tool's ``available`` holds."""
RESOURCE = re.compile(r"animism://jobs/([A-Za-z0-9_-]{1,64})/files/([A-Za-z0-9_.-]{1,100})")


class Service:
    """The tools of ``registry`` behind one desk."""

    def __init__(
        self, registry: ToolRegistry, settings: ToolServerSettings, voices: Mapping[str, Voice] | None = None,
        experts: Mapping[str, Expert] | None = None,
    ) -> None:
        self.settings, self.voices, self.experts = settings, dict(voices or {}), dict(experts or {})
        self.wire = Wire(hint for one in registry.capabilities.values() for hint in (one.request, one.result))
        self.workers = [Worker(one, self.wire, memory=settings.memory) for one in settings.workers]
        self.registry = with_workers(registry, self.workers)
        self.meter = Meter()
        journal = Journal(settings.folder / "jobs", settings.limits.disk_bytes) if settings.folder else None
        self.desk = Desk(settings.limits, self.meter, journal, settings.device)
        self.streams = Streams(settings.limits.streams)
        self.scratch = Path(tempfile.mkdtemp(prefix="animism-tools-"))
        weakref.finalize(self, shutil.rmtree, self.scratch, ignore_errors=True)
        self._named_tools: dict[tuple[str, str], tuple[float, Tool[Any, Any]]] = {}
        self._available: dict[int, tuple[float, Availability]] = {}
        if settings.memory is not None:
            set_budget(settings.memory)
        self._add_gauges()
        restore(self)

    # ---- tools

    def tool(self, capability: str, name: str | None, request: Callable[[Tool[Any, Any]], Any]) -> Tool[Any, Any]:
        """The tool of this name; without one, the first that is there and meant for ``request(tool)``.

        :raises ToolUnavailable: it, or each of them, cannot run here.
        """
        if name is not None:
            return self._named(capability, name)
        found = self.registry.of(capability)
        if not found:
            mend = nearest_names(capability, self.registry.capabilities)
            raise InvalidInput(f"no capability {capability[:60]!r}", mend=mend)
        for tool in found:
            if self.availability(tool).ok and tool.accepts(request(tool)):
                return tool
        raise ToolUnavailable(f"no {capability} tool can do this here", mend="see GET /v1/tools")

    def _named(self, capability: str, name: str) -> Tool[Any, Any]:
        """A tool by name, of which it was looked within five seconds whether it can run."""
        known = self._named_tools.get((capability, name))
        if known is not None and time.monotonic() < known[0]:
            return known[1]
        tool = self.registry.get(capability, name)
        answer = self.availability(tool)
        if not answer.ok:
            raise ToolUnavailable(f"{capability}: {name}: {answer.why}", mend=answer.command or None)
        self._named_tools[capability, name] = time.monotonic() + LOOK_AGAIN, tool
        return tool

    def availability(self, tool: Tool[Any, Any]) -> Availability:
        """Whether a tool would run, looked up again every five seconds."""
        now = time.monotonic()
        known = self._available.get(id(tool))
        if known is None or now - known[0] > LOOK_AGAIN:
            try:
                answer = tool.available()
            except Exception as error:  # noqa: BLE001 - a plugin's own
                answer = Availability(False, f"{type(error).__name__}: {error}"[:200])
            self._available[id(tool)] = known = (now, answer)
        return known[1]

    # ---- from request to job

    def job_of(
        self, body: Mapping[str, Any], client: str, *, durable: bool = False, kept: bool = True,
        encode: Callable[[ToolJob, Any], bytes] | None = None, blobs: Sequence[memoryview] = (),
    ) -> ToolJob:
        """A job that is not submitted yet. ``body`` has ``capability``, ``request`` and perhaps ``tool``, ``id``,
        ``deadline``; ``encode`` makes its result into bytes in the tool's thread; ``blobs`` came beside the body."""
        files: list[Path] = []
        decoded: list[Any] = []
        data = body.get("request")

        def request(tool: Tool[Any, Any]) -> Any:
            if not decoded:
                inlet = self._inlet(files, True, blobs)
                decoded.append(self.wire.decode(tool.capability.request, data, "request", inlet))
            return decoded[0]

        try:
            tool = self.tool(body["capability"], body.get("tool"), request)
            job = ToolJob(
                tool, request(tool), client, id=self._id_of(body), seconds=self._seconds_of(body), durable=durable,
                kept=kept, encode=encode or (self.encoded if durable else None),
                fingerprint=self._fingerprint(body, data, blobs) if body.get("id") else "",
            )
        except BaseException:
            _remove(files)
            raise
        if files:
            weakref.finalize(job, _remove, files)
        return job

    def request_of(self, tool: Tool[Any, Any], data: Any) -> Any:
        """A request for ``tool``, to be looked at only; files it brings go with the scratch folder."""
        return self.wire.decode(tool.capability.request, data, "request", self._inlet([], True))

    def readiness(self) -> ReadyAnswer:
        """Whether jobs are taken, and why not."""
        desk, why = self.desk, ""
        if desk.stopping:
            why = "the server is stopping"
        elif desk.left_behind > MAX_LEFT:
            why = f"{desk.left_behind} threads were left behind by tools that never returned: restart it"
        elif desk.waiting >= self.settings.limits.queue:
            why = "the queue is full"
        return ReadyAnswer(ready=not why, why=why, waiting=desk.waiting, running=desk.running,
                           left_behind=desk.left_behind)

    def _id_of(self, body: Mapping[str, Any]) -> str:
        given = body.get("id")
        if given is None:
            return f"{_chance.getrandbits(96):024x}"
        if not isinstance(given, str) or not _ID.fullmatch(given):
            raise InvalidInput("id: up to 64 letters, digits, '-' and '_'", mend="leave it out, or give such an id")
        return given

    def _seconds_of(self, body: Mapping[str, Any]) -> float:
        given, most = body.get("deadline"), self.settings.limits.deadline
        if given is None:
            return most
        if isinstance(given, bool) or not isinstance(given, int | float) or not 0 < given:
            raise InvalidInput("deadline: seconds, more than none", mend=f"give up to {most:g} seconds")
        return min(float(given), most)

    def _fingerprint(self, body: Mapping[str, Any], data: Any, blobs: Sequence[memoryview]) -> str:
        """What makes two requests of one id the same request."""
        digest = hashlib.sha256(dumps([body["capability"], body.get("tool"), data]))
        for blob in blobs:
            digest.update(blob)
        return digest.hexdigest()

    def _inlet(self, files: list[Path], friendly: bool, blobs: Sequence[memoryview] = ()) -> Inlet:
        def keep(content: bytes, suffix: str) -> Path:
            path = self.scratch / (secrets.token_hex(12) + suffix)
            files.append(path)
            path.write_bytes(content)
            return path

        return Inlet(file=keep, result=self.result, given=self.resource, friendly=friendly, blobs=blobs,
                     most=4 * self.settings.limits.body)

    # ---- from result to bytes

    def encoded(self, job: ToolJob, outcome: Any) -> bytes:
        """A result in wire form; its frames are kept with the job, to be streamed."""
        return dumps(self.wire.encode(job.tool.capability.result, outcome, self._outlet(job)))

    def packed(self, job: ToolJob, outcome: Any) -> bytes:
        """A result in packed form."""
        outlet = self._outlet(job)
        outlet.blobs = []
        return pack(self.wire.encode(job.tool.capability.result, outcome, outlet), outlet.blobs)

    def _outlet(self, job: ToolJob) -> Outlet:
        job.frames = []

        def keep(frames: Frames) -> dict[str, Any]:
            job.frames.append(frames)
            return {"job": job.id, "number": len(job.frames) - 1, "fps": frames.fps, "count": frames.count,
                    "size": frames.size}

        return Outlet(keep)

    def result_bytes(self, job: ToolJob, packed: bool = False) -> bytes:
        """The wire form of a finished job's result, or its packed form."""
        result = self.desk.result_of(job, self._from_journal)
        form = self.packed if packed else self.encoded
        kept = job.encoded
        return kept if kept is not None and job.encode == form else form(job, result)

    def result(self, job_id: str) -> Any:
        """A finished job's result itself."""
        return self.desk.result_of(self.desk.get(job_id), self._from_journal)

    def _from_journal(self, job: ToolJob, content: bytes) -> Any:
        def gone(_: Any) -> Frames:
            raise ServerRefusal(410, "Gone", "the frames are no longer kept", mend="submit the job under another id")

        files: list[Path] = []
        inlet = self._inlet(files, False)
        inlet.strict, inlet.frames = False, gone
        value = self.wire.decode(job.tool.capability.result, loads(content), "result", inlet)
        if files:
            weakref.finalize(job, _remove, files)
        return value

    def frames(self, job: ToolJob, number: int) -> Frames:
        """A finished job's stream."""
        self.desk.result_of(job, self._from_journal)
        if not job.frames:
            self.result_bytes(job)
        if not 0 <= number < len(job.frames):
            raise ServerRefusal(404, "NotFound", "this job has no such frames", mend="its result tells how many")
        return job.frames[number]

    # ---- files

    def files(self, job: ToolJob) -> dict[str, media_files.MediaFile]:
        """What people can take away from a finished job."""
        return media_files.files_of(self.desk.result_of(job, self._from_journal))

    def file(self, job: ToolJob, name: str) -> tuple[str, bytes | Path]:
        """Media type, and bytes or the path of a file that the caller removes."""
        if name == "preview.jpg" and job.preview is not None:
            return media_files.JPEG, job.preview
        file = media_files.needed(self.files(job), name)
        return file.media_type, media_files.signed(
            media_files.content_of(file, job.request, self.scratch), file.media_type, of_tool(job.tool)
        )

    def resource(self, address: str) -> bytes:
        """The bytes of ``animism://jobs/ID/files/NAME``."""
        match = RESOURCE.fullmatch(address)
        if match is None:
            raise InvalidInput(f"{address[:80]!r} is no resource of this server", mend="animism://jobs/ID/files/NAME")
        _, content = self.file(self.desk.get(match[1]), match[2])
        if isinstance(content, bytes):
            return content
        try:
            return content.read_bytes()
        finally:
            content.unlink(missing_ok=True)

    # ---- its life

    def close(self) -> None:
        """Stop the desk and remove what was scratch."""
        self.desk.close()
        for worker in self.workers:
            worker.close()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def _add_gauges(self) -> None:
        desk, gauges = self.desk, self.meter.gauges
        gauges["animism_queue_length"] = ("Jobs that wait", lambda: desk.waiting)
        gauges["animism_running"] = ("Jobs that run", lambda: desk.running)
        gauges["animism_threads_left"] = ("Threads left behind by tools that never returned", lambda: desk.left_behind)
        gauges["animism_resident_bytes"] = (
            "Bytes of models in memory", lambda: sum(row.bytes for row in shared().residents()))
        gauges["animism_resident_models"] = ("Models in memory", lambda: len(shared().residents()))


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
