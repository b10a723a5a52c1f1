"""One copy of a deployment on Ray: runs the tools it is asked for, in the same packed form as a worker's.

It says something at least four times a second while a tool is at work, so that who waits can stop it; a tool that does
not heed costs this copy its life, and what else ran here is run elsewhere.
"""

from __future__ import annotations

import asyncio
import base64
import logging
import os
import secrets
import tempfile
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from ...personas.errors import Cancelled, InvalidInput
from ..capability import ToolRegistry
from ..contracts import Frames
from ..residency import set_budget
from . import errors_wire
from .frame_stream import SIDES
from .previews import jpeg_of
from .wire import Inlet, Outlet, Wire, dumps
from .wire_packed import pack, unpack
from .worker_channel import END, ERROR, FRAME, PROGRESS, RESULT

log = logging.getLogger("animism.tools.server")
PULSE = 0.25
GRACE = 3.0
ALIVE = b"?"
"""The sign of a piece that says nothing but that the copy lives."""
BEGUN = b"!"
"""The sign that a call waits no longer."""
Piece = tuple[bytes, bytes]
Tell = Callable[[bytes, bytes], None]


class Replica:
    """The tools of ``make()``, a function that every process of the cluster can import. ``memory`` is the budget for
    models in bytes; ``ongoing`` calls run at once, and others that came wait here."""

    def __init__(self, make: Callable[[], ToolRegistry], memory: int | None = None, ongoing: int = 1) -> None:
        self.registry = make()
        self._free = asyncio.Semaphore(ongoing)
        self.wire = Wire(hint for one in self.registry.capabilities.values() for hint in (one.request, one.result))
        self._folder = tempfile.TemporaryDirectory(prefix="animism-ray-")
        if memory is not None:
            set_budget(memory)

    def availability(self) -> dict[str, list[Any]]:
        """``capability/tool`` to whether it would run here, why not, and the command that would help."""
        answers = {f"{tool.capability.name}/{tool.name}": tool.available() for tool in self.registry}
        return {name: [answer.ok, answer.why, answer.command] for name, answer in answers.items()}

    async def run(self, asked: bytes) -> AsyncIterator[Piece]:
        """Progress as it comes, then the result or the error."""
        async for piece in self._in_thread(self._run, asked):
            yield piece

    async def frames(self, asked: bytes) -> AsyncIterator[Piece]:
        """The frames of a result, made anew: any copy can do that, and none has to keep them."""
        async for piece in self._in_thread(self._frames, asked):
            yield piece

    async def _in_thread(self, work: Callable[[bytes, Tell, threading.Event], None], asked: bytes) -> AsyncIterator[Piece]:
        loop, box = asyncio.get_running_loop(), asyncio.Queue[Piece]()
        cancelled, ended = threading.Event(), threading.Event()

        def tell(sign: bytes, content: bytes) -> None:
            with suppress(RuntimeError):  # the loop is closed: this copy is told to end
                loop.call_soon_threadsafe(box.put_nowait, (sign, content))

        def run() -> None:
            self._guarded(work, asked, tell, cancelled)
            ended.set()
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._free.release)

        async for waiting in self._turn():
            yield waiting
        threading.Thread(target=run, daemon=True).start()
        try:
            yield BEGUN, b""
            while True:
                try:
                    piece = await asyncio.wait_for(box.get(), PULSE)
                except TimeoutError:
                    piece = (ALIVE, b"")
                yield piece
                if piece[0] in (RESULT, ERROR, END):
                    return
        finally:
            cancelled.set()
            if not ended.is_set():
                threading.Thread(target=_watch, args=(ended,), daemon=True).start()

    async def _turn(self) -> AsyncIterator[Piece]:
        """Until it is this call's turn. The next call waits here rather than in the router, which looks for a free copy
        only now and then."""
        while True:
            try:
                await asyncio.wait_for(self._free.acquire(), PULSE)
                return
            except TimeoutError:
                yield ALIVE, b""

    def _guarded(self, work: Any, asked: bytes, tell: Tell, cancelled: threading.Event) -> None:
        try:
            work(asked, tell, cancelled)
        except BaseException as error:  # noqa: BLE001 - a tool may raise anything
            tell(ERROR, dumps(errors_wire.to_wire(errors_wire.ours(error, "the tool"))))

    def _run(self, asked: bytes, tell: Tell, cancelled: threading.Event) -> None:
        data, results, tool = self._results(asked, tell, cancelled)
        outlet = Outlet(_reference([]), [])
        if not data["together"] and isinstance(results[0], BaseException):
            raise results[0]
        rows = [self._row(tool, one, outlet) for one in results]
        tell(RESULT, pack(rows if data["together"] else rows[0]["result"], outlet.blobs or []))

    def _row(self, tool: Any, outcome: Any, outlet: Outlet) -> dict[str, Any]:
        if isinstance(outcome, BaseException):
            return {"error": errors_wire.to_wire(errors_wire.ours(outcome, tool.name))}
        return {"result": self.wire.encode(tool.capability.result, outcome, outlet)}

    def _results(self, asked: bytes, tell: Tell, cancelled: threading.Event) -> tuple[dict[str, Any], list[Any], Any]:
        data, blobs = unpack(asked)
        tool = self.registry.get(data["capability"], data["tool"])
        inlet = Inlet(file=self._kept, blobs=blobs)
        requests = [self.wire.decode(tool.capability.request, one, "request", inlet) for one in data["requests"]]
        progress = _progress(tell, cancelled, tool.name)
        tool.setup(data.get("device", "auto"))
        if data["together"]:
            return data, list(tool.run_batch(requests, progress)), tool  # type: ignore[attr-defined]
        return data, [tool.run(requests[0], progress)], tool

    def _frames(self, asked: bytes, tell: Tell, cancelled: threading.Event) -> None:
        data, results, tool = self._results(asked, lambda sign, content: None, cancelled)
        found: list[Frames] = []
        self.wire.encode(tool.capability.result, results[0], Outlet(_reference(found), []))
        if data["number"] >= len(found):
            raise InvalidInput("there are no such frames", mend="run the tool again")
        for number, frame in enumerate(found[data["number"]]):
            if cancelled.is_set():
                raise Cancelled("stopped on request", tool=tool.name)
            if number >= data["after"]:
                tell(FRAME, SIDES.pack(*frame.shape[:2]) + frame.tobytes())
        tell(END, b"")

    def _kept(self, content: bytes, suffix: str) -> Path:
        path = Path(self._folder.name) / (secrets.token_hex(12) + suffix)
        path.write_bytes(content)
        return path


def _reference(found: list[Frames]) -> Callable[[Frames], dict[str, Any]]:
    """Streams by their place in a result."""
    def keep(frames: Frames) -> dict[str, Any]:
        found.append(frames)
        return {"number": len(found) - 1, "fps": frames.fps, "count": frames.count, "size": frames.size}

    return keep


def _progress(tell: Tell, cancelled: threading.Event, tool: str) -> Callable[..., None]:
    def progress(fraction: float, stage: str, preview: Any = None) -> None:
        if cancelled.is_set():
            raise Cancelled("stopped on request", tool=tool)
        told: dict[str, Any] = {"fraction": float(fraction), "stage": str(stage)}
        if preview is not None and (picture := jpeg_of(preview)) is not None:
            told["preview"] = base64.b64encode(picture).decode("ascii")
        tell(PROGRESS, dumps(told))

    return progress


def _watch(ended: threading.Event) -> None:
    """End this process when a tool that was told to stop does not."""
    if not ended.wait(GRACE):
        log.error("a tool does not heed a cancel; its copy ends, and another is started")
        os._exit(1)
