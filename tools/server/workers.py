"""Tools that live in a Python environment of their own, served beside the local ones. How their process is kept alive
is :mod:`.worker_process`'s business."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from ...personas.errors import AnimismError
from ..capability import Availability, Capability, Progress, Requires, Tool, ToolRegistry, Weights, silent
from ..contracts import Frames
from .wire import Inlet, Outlet
from .wire_packed import pack, unpack
from .worker_process import Died, Worker

log = logging.getLogger("animism.tools.server")


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
