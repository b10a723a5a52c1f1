"""A tool server can run the tool: its requests and results go to JSON and back unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...tools.capability import Capability
from ...tools.server.wire import Inlet, Wire
from . import materials
from .comparing import difference
from .report import Finding, passed, skipped, warned
from .trial import Film, Trial


def check(trial: Trial) -> Iterator[Finding]:
    """``travel``: told and not failed, because a tool may be one for this machine alone."""
    if why := trial.why_not_judged():
        yield skipped("travel", why)
        return
    capability, request, result = trial.tool.capability, trial.requests[0], trial.first.result
    told = _changed(capability, capability.request, request, "the request")
    if not told and not isinstance(result, Film):  # frames are streamed, as pictures
        told = _changed(capability, capability.result, result, "the result")
    if told:
        yield warned("travel", told, "use dataclasses of plain data, numpy arrays and our media as request and result")
    else:
        yield passed("travel", "request and result go to JSON and back unchanged")


def _changed(capability: Capability[Any, Any], hint: Any, value: Any, what: str) -> str:
    wire = Wire([capability.request, capability.result])
    try:
        back = wire.decode(hint, wire.encode(hint, value), what, Inlet(file=_kept))
    except Exception as error:  # noqa: BLE001 - any type may be a plugin's
        return f"{what} cannot travel to a tool server: {type(error).__name__}: {error}"[:200]
    differs = difference(value, back)
    return f"{what} comes back changed from a tool server: {differs}" if differs else ""


def _kept(content: bytes, suffix: str) -> Path:
    path = materials.folder() / f"travelled{suffix}"
    path.write_bytes(content)
    return path
