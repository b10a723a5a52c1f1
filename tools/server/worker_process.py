"""A worker process: started when it is needed, spoken to, killed and started again.

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
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from ...personas.errors import AnimismError, Cancelled, Timeout, ToolFailed, ToolUnavailable
from ..capability import Progress
from . import errors_wire
from .frame_stream import SIDES
from .previews import picture_of
from .settings import WorkerSettings
from .wire import Wire, dumps, loads
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

    def __init__(
        self, settings: WorkerSettings, wire: Wire, *, memory: int | None = None, module: str = MODULE
    ) -> None:
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
        name = f"worker {self.settings.name}"
        threading.Thread(target=self._read, args=(process, channel), name=name, daemon=True).start()
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


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
