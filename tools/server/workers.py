"""Workers: tools that live in a Python environment of their own, served beside the local ones.

A worker is a process that is started when its tools are first looked at. One that dies fails its calls clearly and is
started again at the next call, not more often than twice a minute; one whose tool does not heed a cancel is killed, and
the calls of others that it took along are run again, once.
"""

from __future__ import annotations

import base64
import itertools
import logging
import os
import queue
import subprocess
import threading
import time
import weakref
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from ...personas.errors import AnimismError, Cancelled, Timeout, ToolFailed, ToolUnavailable
from ..capability import Availability, Capability, Progress, Requires, Tool, ToolRegistry, Weights, silent
from ..contracts import Frames
from . import errors_wire
from .frame_stream import SIDES
from .previews import picture_of
from .settings import WorkerSettings
from .wire import Inlet, Outlet, Wire, dumps, loads
from .wire_packed import pack, unpack
from .worker_channel import CANCEL, END, ERROR, FRAME, FRAMES, HELLO, MORE, PROGRESS, RESULT, RUN, STOP, Channel

log = logging.getLogger("animism.tools.server")
MODULE = "animism.app.tool_worker"
START = 60.0
"""Seconds that a worker may take to say what it has: torch alone takes several to import."""
GRACE = 3.0
"""Seconds that a tool in a worker has to heed a cancel before its process is killed."""
LIVES, MINUTE = 3, 60.0
"""How often a worker is started within a minute."""
PULSE = 0.1


class Died(ToolFailed):
    """The worker's process ended in the middle of a call; ``killed`` when it was us, because of another call."""

    def __init__(self, message: str, *, killed: bool) -> None:
        super().__init__(message, mend="submit it again; the worker is started anew")
        self.killed = killed


class Worker:
    """One worker process, started when it is needed. ``wire`` knows the types of this process."""

    def __init__(self, settings: WorkerSettings, wire: Wire, *, memory: int | None = None, module: str = MODULE) -> None:
        self.settings, self.wire, self._memory, self._module = settings, wire, memory, module
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Channel | None = None
        self._calls: dict[int, queue.SimpleQueue[tuple[bytes, bytes]]] = {}
        self._numbers = itertools.count(1)
        self._begun: list[float] = []
        self._killing = False
        self.starts = 0

    # ---- its life

    def tools(self) -> list[Mapping[str, Any]]:
        """What it has. ``ToolUnavailable`` when it cannot be started."""
        number, answers = self._open()
        self._send(HELLO, number, dumps({"memory": self._memory}))
        try:
            sign, content = answers.get(timeout=START)
        except queue.Empty:
            self.kill()
            raise ToolUnavailable(f"worker {self.settings.name} did not answer in {START:g} seconds",
                                  mend="start its python by hand and look") from None
        finally:
            self._calls.pop(number, None)
        if sign != RESULT:
            raise ToolUnavailable(f"worker {self.settings.name} ended before it said what it has",
                                  mend=f"see whether {self.settings.python} -m {self._module} starts")
        return loads(content)["tools"]

    def kill(self) -> None:
        """End the process. Calls that were under way are told."""
        with self._lock:
            process, self._killing = self._process, True
        if process is not None:
            process.kill()
            process.wait(10)

    def close(self) -> None:
        self._begun = [time.monotonic()] * LIVES  # it is not to be started any more
        self.kill()

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _started(self) -> Channel:
        with self._lock:
            if self._channel is not None and self.alive:
                return self._channel
            now = time.monotonic()
            self._begun = [at for at in self._begun if now - at < MINUTE]
            if len(self._begun) >= LIVES:
                raise ToolUnavailable(f"worker {self.settings.name} ended {LIVES} times within a minute",
                                      mend="see the server's log, and its environment")
            self._begun.append(now)
            self.starts += 1
            return self._start()

    def _start(self) -> Channel:
        environment = {**os.environ, **self.settings.environment, "PYTHONUNBUFFERED": "1"}
        command = [self.settings.python, "-m", self._module]
        try:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd="/")
        except OSError as error:
            raise ToolUnavailable(f"worker {self.settings.name} does not start: {error.strerror}",
                                  mend="give the path of its python") from error
        assert process.stdin is not None and process.stdout is not None
        self._process, self._killing = process, False
        self._channel = channel = Channel(process.stdout, process.stdin)  # type: ignore[arg-type]
        threading.Thread(target=self._read, args=(process, channel), name=f"worker {self.settings.name}", daemon=True).start()
        weakref.finalize(self, process.kill)
        return channel

    def _read(self, process: subprocess.Popen[bytes], channel: Channel) -> None:
        """Hand every piece to the call it belongs to, until the process is gone."""
        while (piece := channel.receive()) is not None:
            sign, number, content = piece
            if (answers := self._calls.get(number)) is not None:
                answers.put((sign, content))
        code = process.wait()
        channel.close()
        with self._lock:
            if self._channel is channel:
                self._channel = None
            killed, calls = self._killing, list(self._calls.values())
        if not killed:
            log.error("worker=%s ended (%s)", self.settings.name, _ending(code))
        for answers in calls:
            answers.put((b"", b"killed" if killed else _ending(code).encode()))

    # ---- calls

    def _open(self) -> tuple[int, queue.SimpleQueue[tuple[bytes, bytes]]]:
        self._started()
        number, answers = next(self._numbers), queue.SimpleQueue[tuple[bytes, bytes]]()
        self._calls[number] = answers
        return number, answers

    def _send(self, sign: bytes, number: int, content: bytes = b"") -> None:
        channel = self._channel
        try:
            if channel is None:
                raise OSError("gone")
            channel.send(sign, number, content)
        except (OSError, ValueError):
            answers = self._calls.get(number)
            if answers is not None:
                answers.put((b"", b"killed" if self._killing else b"gone"))

    def run(self, asked: bytes, progress: Progress) -> bytes:
        """The packed result of one packed call. Raises what the tool raises; :class:`Died` when the process did."""
        number, answers = self._open()
        self._send(RUN, number, asked)
        fraction, stage = 0.0, "waiting for the worker"
        try:
            while True:
                try:
                    sign, content = answers.get(timeout=PULSE)
                except queue.Empty:
                    progress(fraction, stage)
                    continue
                if sign == RESULT:
                    return content
                if sign != PROGRESS:
                    raise self._error(sign, content)
                told = loads(content)
                fraction, stage = told["fraction"], told["stage"]
                preview = picture_of(base64.b64decode(told["preview"])) if "preview" in told else None
                progress(fraction, stage, preview)
        except (Cancelled, Timeout):
            self._stop(number, answers)
            raise
        finally:
            self._calls.pop(number, None)

    def _stop(self, number: int, answers: queue.SimpleQueue[tuple[bytes, bytes]]) -> None:
        """Ask a call to stop; kill the process when it does not."""
        self._send(CANCEL, number)
        until = time.monotonic() + GRACE
        while (left := until - time.monotonic()) > 0:
            try:
                if answers.get(timeout=left)[0] != PROGRESS:
                    return
            except queue.Empty:
                break
        log.error("worker=%s does not heed a cancel and is killed", self.settings.name)
        self.kill()

    def frames(self, key: str) -> Iterator[np.ndarray]:
        """The frames of a stream that a result named; each is made when it is asked for."""
        number, answers = self._open()
        self._send(FRAMES, number, dumps({"key": key}))
        try:
            while True:
                sign, content = answers.get()
                if sign == END:
                    return
                if sign != FRAME:
                    raise self._error(sign, content)
                height, width = SIDES.unpack_from(content)
                yield np.frombuffer(bytearray(content), np.uint8, offset=SIDES.size).reshape(height, width, 3)
                self._send(MORE, number)
        finally:
            self._calls.pop(number, None)
            self._send(STOP, number)

    def forget(self, key: str) -> None:
        """Let the worker drop a stream."""
        if self.alive:
            self._send(STOP, 0, dumps({"forget": key}))

    def _error(self, sign: bytes, content: bytes) -> AnimismError:
        if sign == ERROR:
            return errors_wire.from_wire(loads(content))
        why = content.decode("utf-8", "replace")
        return Died(f"worker {self.settings.name} ended ({why}) in the middle of the job", killed=why == "killed")


class WorkerTool(Tool[Any, Any]):
    """A tool that lives in a worker."""

    def __init__(self, worker: Worker, row: Mapping[str, Any]) -> None:
        self.worker, self.row, self._device = worker, row, "auto"
        self.chooses = bool(row["chooses"])

    def available(self) -> Availability:
        return Availability(self.row["available"], self.row["why"], self.row["command"])

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def accepts(self, request: Any) -> bool:
        if not self.chooses:
            return True
        try:
            return bool(self._told(request, silent, accepts=True)[0])
        except AnimismError:
            return False

    def run(self, request: Any, progress: Progress = silent) -> Any:
        try:
            told, blobs = self._told(request, progress)
        except Died as error:
            if not error.killed:
                raise
            told, blobs = self._told(request, progress)  # another call's tool hung, and its end was ours
        inlet = Inlet(frames=self._frames, strict=False, blobs=blobs)
        return self.worker.wire.decode(self.capability.result, told, "result", inlet)

    def _told(self, request: Any, progress: Progress, accepts: bool = False) -> tuple[Any, list[memoryview]]:
        outlet = Outlet(blobs=[])
        data = self.worker.wire.encode(self.capability.request, request, outlet)
        asked = {"capability": self.capability.name, "tool": self.name, "request": data, "device": self._device,
                 "accepts": accepts}
        return unpack(self.worker.run(pack(asked, outlet.blobs or []), progress), "the worker's answer")

    def _frames(self, told: Mapping[str, Any]) -> Frames:
        key, worker = str(told["key"]), self.worker
        return Frames(told["fps"], told["count"], told["size"], lambda: worker.frames(key))


def with_workers(registry: ToolRegistry, workers: Sequence[Worker]) -> ToolRegistry:
    """A registry with the tools of ``workers`` beside those of ``registry``. A local tool that is there keeps its name,
    unless the worker's are to be taken ``instead`` or the local one cannot run. A worker that does not start is logged,
    and the rest are served; so is a capability that nobody here knows the types of."""
    if not workers:
        return registry
    found: dict[tuple[str, str], Tool[Any, Any]] = {(tool.capability.name, tool.name): tool for tool in registry}
    for worker in workers:
        for row in _rows(worker):
            capability = registry.capabilities.get(row["capability"])
            if capability is None:
                log.warning("worker=%s: capability %s is not known here; install its plugin here, too",
                            worker.settings.name, row["capability"])
            elif _is_wanted(worker, row, found.get((row["capability"], row["name"]))):
                found[row["capability"], row["name"]] = _tool(worker, capability, row)
    made = ToolRegistry()
    made.capabilities.update(registry.capabilities)
    for tool in found.values():
        made.add(tool)
    return made


def _rows(worker: Worker) -> Sequence[Mapping[str, Any]]:
    try:
        return worker.tools()
    except AnimismError as error:
        log.error("worker=%s: %s", worker.settings.name, error)
        return ()


def _is_wanted(worker: Worker, row: Mapping[str, Any], local: Tool[Any, Any] | None) -> bool:
    """Whether a worker's tool is served: nobody has its name, or it is to take the place of one who has."""
    return local is None or worker.settings.instead or bool(row["available"] and not local.available().ok)


def _tool(worker: Worker, capability: Capability[Any, Any], row: Mapping[str, Any]) -> WorkerTool:
    weights = tuple(Weights(**one) for one in row["weights"])
    cls = type("WorkerTool", (WorkerTool,), {
        "capability": capability, "name": row["name"], "description": row["description"], "priority": row["priority"],
        "requires": Requires(extra=row["extra"], memory=row["memory"], weights=weights), "__module__": __name__,
    })
    return cls(worker, row)


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
