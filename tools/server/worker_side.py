"""The worker's side: serves the tools of its own environment over stdin and stdout, in the same wire form as HTTP.

It runs what it is told, a thread a call; turns, deadlines and results are the server's business. What tools print goes
to stderr. When stdin ends, the server is gone, and so is the worker. """

from __future__ import annotations

import base64
import os
import secrets
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from ...personas.errors import Cancelled, InvalidInput
from ..capability import Tool, ToolRegistry
from ..contracts import Frames
from ..residency import set_budget
from . import errors_wire
from .frame_stream import SIDES
from .previews import jpeg_of
from .rest_models import ToolData
from .wire import Inlet, Outlet, Wire, dumps, loads
from .wire_packed import pack, unpack
from .worker_channel import CANCEL, END, ERROR, FRAME, FRAMES, HELLO, MORE, PROGRESS, RESULT, RUN, STOP, Channel


def pipes() -> tuple[BinaryIO, BinaryIO]:
    """Stdin and stdout for the talk alone: whatever else writes to stdout writes to stderr from now on."""
    writer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    reader = os.fdopen(os.dup(0), "rb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    return reader, writer


class WorkerSide:
    """The tools of ``registry`` on one channel."""

    def __init__(self, registry: ToolRegistry, channel: Channel) -> None:
        self.registry, self.channel = registry, channel
        self.wire = Wire(hint for one in registry.capabilities.values() for hint in (one.request, one.result))
        self._cancelled: dict[int, threading.Event] = {}
        self._streams: dict[str, Frames] = {}
        self._open: dict[int, Iterator[Any]] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="animism-worker-")

    def serve(self) -> None:
        """Answer until the server is gone."""
        while (piece := self.channel.receive()) is not None:
            sign, number, content = piece
            if sign == CANCEL:
                self._cancelled.setdefault(number, threading.Event()).set()
            elif sign == RUN:
                self._cancelled.setdefault(number, threading.Event())
                self._begin(self._run, number, content)
            elif sign == FRAMES:
                self._begin(self._stream, number, content)
            elif sign == MORE:
                self._begin(self._next, number, b"")
            elif sign == STOP:
                self._begin(self._stop, number, content)
            elif sign == HELLO:
                self._begin(self._hello, number, content)

    def _begin(self, work: Any, number: int, content: bytes) -> None:
        threading.Thread(target=self._guarded, args=(work, number, content), daemon=True).start()

    def _guarded(self, work: Any, number: int, content: bytes) -> None:
        try:
            work(number, content)
        except BaseException as error:  # noqa: BLE001 - a tool may raise anything
            self._cancelled.pop(number, None)
            told = errors_wire.to_wire(errors_wire.ours(error, "the tool"))
            self.channel.send(ERROR, number, dumps(told))

    # ---- what it is asked

    def _hello(self, number: int, content: bytes) -> None:
        asked = loads(content)
        if asked.get("memory"):
            set_budget(int(asked["memory"]))
        rows = [tool_row(tool) for tool in self.registry]
        self.channel.send(RESULT, number, dumps({"tools": rows, "pid": os.getpid(), "python": sys.version.split()[0]}))

    def _run(self, number: int, content: bytes) -> None:
        asked, blobs = unpack(content)
        tool = self.registry.get(asked["capability"], asked["tool"])
        inlet = Inlet(file=self._kept, blobs=blobs)
        request = self.wire.decode(tool.capability.request, asked["request"], "request", inlet)
        if asked.get("accepts"):
            return self.channel.send(RESULT, number, pack(bool(tool.accepts(request)), []))
        tool.setup(asked.get("device", "auto"))
        result = tool.run(request, self._progress(number, tool.name))
        outlet = Outlet(self._stream_kept, [])
        data = self.wire.encode(tool.capability.result, result, outlet)
        self._cancelled.pop(number, None)
        self.channel.send(RESULT, number, pack(data, outlet.blobs or []))

    def _progress(self, number: int, tool: str) -> Any:
        cancelled = self._cancelled[number]

        def progress(fraction: float, stage: str, preview: Any = None) -> None:
            if cancelled.is_set():
                raise Cancelled("stopped on request", tool=tool)
            told: dict[str, Any] = {"fraction": float(fraction), "stage": str(stage)}
            if preview is not None and (picture := jpeg_of(preview)) is not None:
                told["preview"] = base64.b64encode(picture).decode("ascii")
            self.channel.send(PROGRESS, number, dumps(told))

        return progress

    # ---- frames, one at a time as they are asked for

    def _stream_kept(self, frames: Frames) -> dict[str, Any]:
        key = secrets.token_hex(8)
        self._streams[key] = frames
        while len(self._streams) > 256:
            self._streams.pop(next(iter(self._streams)))
        return {"key": key, "fps": frames.fps, "count": frames.count, "size": frames.size}

    def _stream(self, number: int, content: bytes) -> None:
        frames = self._streams.get(loads(content)["key"])
        if frames is None:
            raise InvalidInput("these frames are no longer kept", mend="run the tool again")
        self._open[number] = iter(frames)
        self._next(number, b"")

    def _next(self, number: int, content: bytes) -> None:
        source = self._open.get(number)
        frame = next(source, None) if source is not None else None
        if frame is None:
            self._open.pop(number, None)
            return self.channel.send(END, number)
        self.channel.send(FRAME, number, SIDES.pack(*frame.shape[:2]) + frame.tobytes())

    def _stop(self, number: int, content: bytes) -> None:
        source = self._open.pop(number, None)
        getattr(source, "close", lambda: None)()
        if content:
            self._streams.pop(loads(content).get("forget"), None)

    def _kept(self, content: bytes, suffix: str) -> Path:
        path = Path(self._folder.name) / (secrets.token_hex(12) + suffix)
        path.write_bytes(content)
        return path


def tool_row(tool: Tool[Any, Any]) -> dict[str, Any]:
    """A tool as its worker describes it."""
    from dataclasses import asdict

    answer = tool.available()
    return ToolData(
        capability=tool.capability.name, sentence=tool.capability.sentence, name=tool.name,
        description=tool.description, priority=tool.priority, available=answer.ok, why=answer.why, command=answer.command,
        extra=tool.requires.extra,
        memory=tool.requires.memory, weights=[asdict(one) for one in tool.requires.weights],  # type: ignore[misc]
        chooses=type(tool).accepts is not Tool.accepts, batches=False, request={}, result={},
    ).model_dump()


def serve(registry: ToolRegistry) -> None:
    """Serve ``registry`` on this process's stdin and stdout until they end."""
    WorkerSide(registry, Channel(*pipes())).serve()
