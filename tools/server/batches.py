"""Requests that a tool does together: collected for a few milliseconds and handed to its ``run_batch``.

A tool takes part by having ``run_batch(requests, progress) -> results``, one result (or exception) a request, in order.
It may say how many it takes at most (``batch_size``, 8), how long to wait for more (``batch_window`` seconds, 0.004)
and which requests go together (``batch_key(request)``, hashable; all do without it). """

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...personas.errors import Cancelled, PluginError
from .job import ToolJob

if TYPE_CHECKING:
    from .desk_watch import Slot

SIZE = 8
WINDOW = 0.004


def size(tool: Any) -> int:
    """How many requests the tool takes at once; 1 for one that has no ``run_batch``."""
    return max(1, int(getattr(tool, "batch_size", SIZE))) if hasattr(tool, "run_batch") else 1


def window(tool: Any) -> float:
    """Seconds to wait for more."""
    return float(getattr(tool, "batch_window", WINDOW))


def compatible(job: ToolJob) -> Callable[[ToolJob], bool]:
    """Whether another job goes along with this one."""
    key_of = getattr(job.tool, "batch_key", lambda request: None)
    key = _key(key_of, job.request)
    return lambda other: other.tool is job.tool and _key(key_of, other.request) == key


def _key(key_of: Any, request: Any) -> Any:
    try:
        return key_of(request)
    except Exception:  # noqa: BLE001 - a request that its tool cannot look at goes alone
        return object()


def run(jobs: Sequence[ToolJob], slot: Slot) -> Sequence[Any]:
    """The results of jobs of one tool, an exception in the place of each that failed."""
    tool = jobs[0].tool
    if len(jobs) == 1:
        return [tool.run(jobs[0].request, _progress(jobs, slot))]
    results = list(tool.run_batch([job.request for job in jobs], _progress(jobs, slot)))  # type: ignore[attr-defined]
    if len(results) != len(jobs):
        told = f"{tool.name}.run_batch gave {len(results)} results for {len(jobs)} requests"
        raise PluginError(told, plugin=tool.name, mend="tell the tool's author")
    return results


def _progress(jobs: Sequence[ToolJob], slot: Slot) -> Callable[..., None]:
    """Progress of all together. It stops the tool when nobody wants the result any more."""

    def progress(fraction: float, stage: str, preview: Any = None) -> None:
        if slot.left:
            raise Cancelled("nobody waits any more", tool=jobs[0].tool.name)
        if len(jobs) == 1 or all(job.cancelled or job.remaining() < 0 for job in jobs):
            jobs[0].check()
        for job in jobs:
            job.told(fraction, stage, preview)

    return progress
