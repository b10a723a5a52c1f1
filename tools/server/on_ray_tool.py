"""Tools that run in deployments of Ray Serve, as tools of this process; one whose copy dies is run on another.

The job stays here, under its id, until a result is here: a copy that is killed takes nothing along but time.
"""

from __future__ import annotations

import asyncio
import base64
import logging
import queue
import threading
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from ...personas.errors import ToolFailed
from ..capability import Availability, Progress, Tool, ToolRegistry, silent
from ..contracts import Frames
from . import errors_wire
from .frame_stream import SIDES
from .on_ray_plan import RayPlan, family_of
from .on_ray_replica import ALIVE, Piece
from .previews import picture_of
from .wire import Inlet, Outlet, Wire, loads
from .wire_packed import pack, unpack
from .worker_channel import END, ERROR, FRAME, PROGRESS, RESULT

log = logging.getLogger("animism.tools.server")
LIVES = 4
"""Copies that one job may lose while they run it; a job that kills whoever runs it is given up then."""
WAITS = 20
"""Copies that it may lose while it waits in them for its turn: others' doing, or the machine's."""
PAUSE = 0.3
"""Seconds before the second copy is asked, doubled each time; the router hears of a death within about one."""
LONGEST_PAUSE = 5.0
TICK = 0.1
ANSWER = 60.0
"""Seconds that a deployment has to say what it can; a copy that starts takes some twenty."""
LOOK_AGAIN = 30.0


class Lost(ToolFailed):
    """The copy that ran a call is gone."""


class Deployment:
    """One deployment as this process sees it. ``handle`` is Ray's."""

    def __init__(self, name: str, handle: Any, *, sleeps: bool = False) -> None:
        self.name, self._handle, self._sleeps = name, handle, sleeps
        self._known: Mapping[str, Sequence[Any]] | None = None
        self._looked = -LOOK_AGAIN
        self._lock = threading.Lock()

    def availability(self, capability: str, tool: str) -> Availability | None:
        """What a copy said of a tool last; ``None`` until one has. Asked again every half minute, and never waited for;
        a deployment that has no copy running is not woken to be asked."""
        with self._lock:
            if not self._sleeps and time.monotonic() - self._looked > LOOK_AGAIN:
                self._looked = time.monotonic()
                asyncio.run_coroutine_threadsafe(self._look(), _loop())
        if self._known is None:
            return None
        ok, why, command = self._known.get(f"{capability}/{tool}", (False, f"{self.name} does not have it", ""))
        return Availability(ok, why, command)

    async def _look(self) -> None:
        try:
            self._known = await asyncio.wait_for(self._handle.availability.remote(), ANSWER)
        except Exception as error:  # noqa: BLE001 - Ray's own, or a time-out: the last word holds
            log.warning("deployment=%s does not say what it can: %s", self.name, type(error).__name__)

    def pieces(self, method: str, asked: bytes, expert: str, progress: Progress) -> Iterator[Piece]:
        """What a copy says, to its last word. ``progress`` is called ten times a second in between, and whatever it
        raises stops the copy. :class:`Lost` when the copy is gone."""
        box: queue.SimpleQueue[Piece | BaseException | None] = queue.SimpleQueue()
        task = asyncio.run_coroutine_threadsafe(self._read(method, asked, expert, box), _loop())
        fraction, stage = 0.0, f"waiting for {self.name}"
        try:
            while True:
                try:
                    piece = box.get(timeout=TICK)
                except queue.Empty:
                    progress(fraction, stage)
                    continue
                if piece is None:
                    return
                if isinstance(piece, BaseException):
                    raise piece
                if piece[0] == PROGRESS:
                    fraction, stage = _told(piece[1], progress)
                elif piece[0] == ALIVE:
                    progress(fraction, stage)
                else:
                    yield piece
        finally:
            task.cancel()

    async def _read(self, method: str, asked: bytes, expert: str, box: queue.SimpleQueue[Any]) -> None:
        from ray.exceptions import RayError

        options: dict[str, Any] = {"stream": True, "method_name": method}
        if expert:
            options["multiplexed_model_id"] = expert
        answers = None
        try:
            answers = self._handle.options(**options).remote(asked)
            async for piece in _each(answers):
                box.put(piece)
            box.put(None)
        except asyncio.CancelledError:
            if answers is not None:
                answers.cancel()
            raise
        except RayError as error:  # the copies catch what tools raise: this is the copy itself
            box.put(Lost(f"the copy of {self.name} that ran it is gone: {type(error).__name__}", mend="submit it again"))
        except Exception as error:  # noqa: BLE001 - it must come out in the thread that waits
            box.put(ToolFailed(f"{self.name}: {type(error).__name__}: {error}"[:300], mend="see Ray's logs"))


async def _each(answers: Any) -> AsyncIterator[Piece]:
    async for piece in answers:
        yield bytes(piece[0]), piece[1]


class RayTool(Tool[Any, Any]):
    """A tool of a deployment. ``twin`` is the tool of the same name in this process, which tells what it is and which
    requests it is meant for; it is never run here."""

    def __init__(self, twin: Tool[Any, Any], plan: RayPlan, deployments: Mapping[str, Deployment], wire: Wire) -> None:
        self.twin, self._plan, self._deployments, self._wire = twin, plan, deployments, wire
        self._device = "auto"

    def available(self) -> Availability:
        """A copy's word, or, until one has spoken, that of this process."""
        deployment = self._deployment("")
        answer = deployment.availability(self.capability.name, self.name) if deployment is not None else None
        return answer if answer is not None else self.twin.available()

    def accepts(self, request: Any) -> bool:
        return self.twin.accepts(request)

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def run(self, request: Any, progress: Progress = silent) -> Any:
        return self._results([request], False, progress)

    def _results(self, requests: Sequence[Any], together: bool, progress: Progress) -> Any:
        family, expert = family_of(requests[0])
        deployment = self._needed(family)
        asked, blobs = self._asked(requests, together)
        content = next(self._pieces(deployment, "run", asked, blobs, expert, progress))[1]
        told, answered = unpack(content, "the copy's answer")
        rows = told if together else [{"result": told}]

        def result(row: Mapping[str, Any]) -> Any:
            if "error" in row:
                return errors_wire.from_wire(row["error"])
            inlet = Inlet(frames=self._frames(deployment, asked, blobs, expert), strict=False, blobs=answered)
            return self._wire.decode(self.capability.result, row["result"], "result", inlet)

        results = [result(row) for row in rows]
        return results if together else results[0]

    def _asked(self, requests: Sequence[Any], together: bool) -> tuple[dict[str, Any], list[Any]]:
        outlet = Outlet(blobs=[])
        rows = [self._wire.encode(self.capability.request, one, outlet) for one in requests]
        return {"capability": self.capability.name, "tool": self.name, "requests": rows, "together": together,
                "device": self._device}, outlet.blobs or []

    def _pieces(
        self, deployment: Deployment, method: str, asked: Mapping[str, Any], blobs: Sequence[Any], expert: str,
        progress: Progress,
    ) -> Iterator[Piece]:
        """Results and frames, from as many copies as it takes; frames that are here already are not made again."""
        got, lost = 0, [0, 0]  # while it waited, while it ran
        while True:
            begun = False
            try:
                packed = pack({**asked, "after": got}, blobs)
                for piece in deployment.pieces(method, packed, expert, progress):
                    begun = True
                    if piece[0] == ERROR:
                        raise errors_wire.from_wire(loads(piece[1]))
                    got += piece[0] == FRAME
                    if piece[0] in (RESULT, END, FRAME):
                        yield piece
                    if piece[0] in (RESULT, END):
                        return
                raise Lost(f"the copy of {deployment.name} ended in the middle", mend="submit it again")
            except Lost as error:
                lost[begun] += 1
                if lost[True] == LIVES or lost[False] == WAITS:
                    raise ToolFailed(f"{sum(lost)} copies were lost over this job; the last: {error}",
                                     mend="see Ray's logs for what ended them", tool=self.name) from None
                log.warning("tool=%s/%s %s; it is run again", self.capability.name, self.name, error)
            _pause(min(PAUSE * 2 ** (sum(lost) - 1), LONGEST_PAUSE), progress)

    def _frames(self, deployment: Deployment, asked: dict[str, Any], blobs: list[Any], expert: str) -> Any:
        def opened(told: Mapping[str, Any]) -> Frames:
            def images() -> Iterator[np.ndarray]:
                one = {**asked, "number": int(told["number"])}
                for sign, content in self._pieces(deployment, "frames", one, blobs, expert, silent):
                    if sign == FRAME:
                        height, width = SIDES.unpack_from(content)
                        yield np.frombuffer(bytearray(content), np.uint8, offset=SIDES.size).reshape(height, width, 3)

            return Frames(told["fps"], told["count"], told["size"], images)

        return opened

    def _deployment(self, family: str) -> Deployment | None:
        group = self._plan.group_for(self.capability.name, self.name, family)
        return self._deployments.get(group.name) if group is not None else None

    def _needed(self, family: str) -> Deployment:
        deployment = self._deployment(family)
        if deployment is None:
            raise ToolFailed(f"no deployment takes {self.capability.name}/{self.name}/{family}",
                             mend="name one in the plan that does", tool=self.name)
        return deployment


class RayBatchTool(RayTool):
    """A tool that does several requests together; the desk collects them."""

    def run_batch(self, requests: Sequence[Any], progress: Progress = silent) -> Sequence[Any]:
        return list(self._results(requests, True, progress))


def over_ray(registry: ToolRegistry, plan: RayPlan, handles: Mapping[str, Any]) -> ToolRegistry:
    """A registry of the same tools, each run by its deployment."""
    wire = Wire(hint for one in registry.capabilities.values() for hint in (one.request, one.result))
    asleep = {group.name for group in plan.groups if group.replicas == 0}
    deployments = {name: Deployment(name, handle, sleeps=name in asleep) for name, handle in handles.items()}
    made = ToolRegistry()
    made.capabilities.update(registry.capabilities)
    for twin in registry:
        made.add(_made(twin, plan, deployments, wire))
    return made


def _made(twin: Tool[Any, Any], plan: RayPlan, deployments: Mapping[str, Deployment], wire: Wire) -> RayTool:
    base = RayBatchTool if hasattr(twin, "run_batch") else RayTool
    own = ("batch_size", "batch_window", "batch_key")
    cls = type(base.__name__, (base,), {
        "capability": twin.capability, "name": twin.name, "description": twin.description, "priority": twin.priority,
        "requires": twin.requires, "__module__": __name__,
    })
    tool: RayTool = cls(twin, plan, deployments, wire)
    for name in own:
        if hasattr(twin, name):
            setattr(tool, name, getattr(twin, name))
    return tool


def _told(content: bytes, progress: Progress) -> tuple[float, str]:
    told = loads(content)
    preview = picture_of(base64.b64decode(told["preview"])) if "preview" in told else None
    progress(told["fraction"], told["stage"], preview)
    return told["fraction"], told["stage"]


def _pause(seconds: float, progress: Progress) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        progress(0.0, "its copy is gone; another takes it over")
        time.sleep(TICK)


_made_loop: asyncio.AbstractEventLoop | None = None
_making = threading.Lock()


def _loop() -> asyncio.AbstractEventLoop:
    """One loop in a thread of its own, which reads what the copies say."""
    global _made_loop
    with _making:
        if _made_loop is None:
            _made_loop = asyncio.new_event_loop()
            threading.Thread(target=_made_loop.run_forever, name="ray answers", daemon=True).start()
        return _made_loop
