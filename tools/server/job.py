"""One job of the tool server: what was asked, how it stands, who follows it. When it runs is the desk's business."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any, Literal

from ...personas.errors import AnimismError, Cancelled, Timeout
from ..capability import Tool
from ..contracts import Frames
from . import errors_wire
from .previews import jpeg_of

State = Literal["queued", "running", "done", "failed", "cancelled", "lost"]
OVER = frozenset({"done", "failed", "cancelled", "lost"})
MAX_EVENTS = 1000
"""Of one job; beyond it, progress is no longer kept as events, and everything else is."""
PREVIEW_EVERY = 0.25
"""Seconds between two previews that are encoded: a JPEG takes 3 to 10 ms of the tool's own time."""

Event = tuple[str, dict[str, Any]]


class ToolJob:
    """``client`` is whose turn it takes; ``seconds`` its deadline; ``durable`` jobs are kept on disk; ``kept`` ones are
    remembered when they are over. ``encode`` turns the result into bytes in the tool's own thread, where somebody waits
    for bytes. Any thread may read and cancel; only the desk ends it."""

    __slots__ = (
        "__weakref__",
        "_lock",
        "_previewed",
        "_watchers",
        "cancelled",
        "client",
        "created",
        "dropped",
        "durable",
        "encode",
        "encoded",
        "error",
        "events",
        "fingerprint",
        "finished",
        "fraction",
        "frames",
        "id",
        "kept",
        "on_end",
        "preview",
        "request",
        "result",
        "seconds",
        "size",
        "stage",
        "started",
        "state",
        "tool",
    )

    def __init__(
        self, tool: Tool[Any, Any], request: Any, client: str, *, id: str, seconds: float, durable: bool = False,
        kept: bool = True, encode: Callable[[ToolJob, Any], bytes] | None = None, fingerprint: str = "",
    ) -> None:
        self.id, self.client, self.tool, self.request, self.seconds = id, client, tool, request, seconds
        self.durable, self.kept, self.encode, self.fingerprint = durable, kept, encode, fingerprint
        self.state: State = "queued"
        self.fraction, self.stage = 0.0, "waiting for its turn"
        self.preview: bytes | None = None
        self.result: Any = None
        self.encoded: bytes | None = None
        self.error: AnimismError | None = None
        self.frames: list[Frames] = []
        self.events: list[Event] = []
        self.created, self.started, self.finished = time.monotonic(), 0.0, 0.0
        self.cancelled = 0.0
        """When it was asked to stop, by the monotonic clock; 0.0 where nobody did."""
        self.dropped = False
        self.size = 0
        self.on_end: Callable[[], None] | None = None
        self._lock = threading.Lock()
        self._watchers: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] | None = None
        self._previewed = 0.0

    @property
    def over(self) -> bool:
        return self.state in OVER

    def remaining(self) -> float:
        """Seconds to the deadline; negative when it has passed."""
        return self.created + self.seconds - time.monotonic()

    def check(self) -> None:
        """Raise ``Cancelled`` or ``Timeout`` where the tool is to stop."""
        if self.cancelled:
            raise Cancelled("stopped on request", tool=self.tool.name)
        if self.remaining() < 0:
            raise self.too_late()

    def too_late(self) -> Timeout:
        elapsed = time.monotonic() - self.created
        told = f"{self.tool.name} took longer than {self.seconds:g} seconds"
        return Timeout(told, limit=self.seconds, elapsed=elapsed, mend="give it a longer deadline", tool=self.tool.name)

    # ---- telling

    def begin(self) -> None:
        with self._lock:
            self.state, self.started, self.stage = "running", time.monotonic(), "beginning"
            self._tell("running", {})

    def told(self, fraction: float, stage: str, preview: Any = None) -> None:
        """Progress, as the tool tells it."""
        now = time.monotonic()
        picture = None
        if preview is not None and now - self._previewed >= PREVIEW_EVERY:
            self._previewed = now
            picture = jpeg_of(preview)
        with self._lock:
            self.fraction, self.stage = min(1.0, max(self.fraction, float(fraction))), str(stage)[:200]
            if picture is not None:
                self.preview = picture
            if len(self.events) < MAX_EVENTS:
                self._tell("progress", {"fraction": round(self.fraction, 4), "stage": self.stage,
                                        "preview": picture is not None})

    def end(self, state: State, *, result: Any = None, error: AnimismError | None = None) -> bool:
        """Say how it ended. The first word holds; whether this was it."""
        with self._lock:
            if self.over:
                return False
            self.finished = time.monotonic()
            self.result, self.error = result, error
            if state == "done":
                self.fraction, self.stage = 1.0, "done"
            data = {} if error is None else {"error": errors_wire.to_wire(error)}
            self.state = state
            self._tell(state, data)
        if self.on_end is not None:
            self.on_end()
        return True

    def _tell(self, name: str, data: dict[str, Any]) -> None:
        """Keep an event and wake who follows; under the lock."""
        self.events.append((name, data))
        for loop, event in self._watchers or ():
            with suppress(RuntimeError):  # its loop is closed: nobody listens there any more
                loop.call_soon_threadsafe(event.set)

    # ---- following

    async def follow(self, after: int = 0, pulse: float = 1.0) -> AsyncIterator[tuple[int, Event] | None]:
        """Number and event, after number ``after``, as they come, to the last; ``None`` every ``pulse`` seconds in
        which none came."""
        more = asyncio.Event()
        watcher = (asyncio.get_running_loop(), more)
        with self._lock:
            self._watchers = [*(self._watchers or ()), watcher]
        try:
            while True:
                more.clear()
                with self._lock:  # together: a job that is over has told its last event
                    fresh, over = self.events[max(0, after):], self.over
                for event in fresh:
                    after += 1
                    yield after, event
                if over:
                    return
                try:
                    async with asyncio.timeout(pulse):
                        await more.wait()
                except TimeoutError:
                    yield None
        finally:
            with self._lock:
                self._watchers = [other for other in self._watchers or () if other is not watcher] or None

    def to_data(self) -> dict[str, Any]:
        """As ``GET /v1/jobs/{id}`` tells it."""
        now = time.monotonic()
        with self._lock:
            return {
                "id": self.id, "capability": self.tool.capability.name, "tool": self.tool.name, "client": self.client,
                "state": self.state, "fraction": round(self.fraction, 4), "stage": self.stage,
                "waited": round((self.started or self.finished or now) - self.created, 3),
                "seconds": round((self.finished or now) - self.started, 3) if self.started else 0.0,
                "error": None if self.error is None else errors_wire.to_wire(self.error),
            }
