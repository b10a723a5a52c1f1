"""The tools of plugins that have an environment of their own, as tools of this process.

Their interpreter is started when one of them is first asked to work, speaks over a pair of pipes
(:mod:`animism.tools.server.worker_process`), and ends with this process. What happens there (an exit, a crash, a system
that kills it for its memory) is a ``ToolFailed`` here; one that hangs is killed, and switched off for this run.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from ..personas.errors import AnimismError, Timeout, ToolUnavailable
from ..tools import contracts
from ..tools.capability import Availability, Capability, Progress, Requires, ToolRegistry, Weights, silent
from ..tools.diffusion.expert import Expert
from ..tools.media import Voice
from ..tools.server.settings import WorkerSettings
from ..tools.server.wire import Wire
from ..tools.server.worker_process import Worker
from ..tools.server.workers import WorkerTool
from .containment import Limits
from .environments import Environment
from .info import OFF

MODULE = "animism.app.plugin_worker"
LOOK_AGAIN = 5.0
"""Seconds for which the environment's word about its tools holds."""


class OwnEnvironment:
    """A running or sleeping environment. ``off`` says why it is switched off, where it is."""

    def __init__(self, kept: Environment) -> None:
        self.kept, self.infos = kept, kept.infos()
        self.off: str | None = None
        self.capabilities: dict[str, Capability[Any, Any]] = {}
        self._looked, self._rows = -LOOK_AGAIN, {(row["capability"], row["name"]): row for row in kept.tools}

    @cached_property
    def limits(self) -> Limits:
        return Limits.of_environment()

    @cached_property
    def worker(self) -> Worker:
        """Its process; started by its first call."""
        environment = {
            "ANIMISM_LOAD_PLUGINS": ",".join(info.distribution for info in self.infos), "ANIMISM_TOOLS": "",
            "ANIMISM_ENVIRONMENT_MEMORY": str(self.kept.memory), "PYTHONPATH": "", "PYTHONNOUSERSITE": "1",
        }
        hints = (hint for one in self.capabilities.values() for hint in (one.request, one.result))
        return Worker(WorkerSettings(self.kept.name, self.kept.python, environment), Wire(hints), module=MODULE)

    def add_to(self, registry: ToolRegistry, notice: Callable[[str], None]) -> None:
        """Add its tools. One whose name is taken stays out, which ``notice`` is told. A capability whose types are not
        known here takes and gives plain JSON data."""
        if not self.kept.there:
            return notice(f"the plugin environment {self.kept.name} cannot be used: {self.infos[0].error}")
        ours = {one.name: one for one in vars(contracts).values() if isinstance(one, Capability)}
        ours |= registry.capabilities
        for row in self.kept.tools:
            name = row["capability"]
            self.capabilities[name] = ours.get(name) or Capability(name, object, object, row["sentence"])
            try:
                registry.add(_tool(self, row))
            except ValueError as error:
                notice(f"a tool of the plugin environment {self.kept.name} is left out: {error}")

    def voices(self) -> list[Voice]:
        """Its plugins' voices."""
        return [Voice.from_data(row) for row in self.kept.voices] if self.kept.there else []

    def experts(self) -> list[Expert]:
        """Its plugins' experts."""
        return [Expert.model_validate(row) for row in self.kept.experts] if self.kept.there else []

    def switch_off(self, why: str) -> None:
        """No more work for it in this run."""
        self.off = why
        for info in self.infos:
            info.state, info.error = OFF, why

    def row_now(self, capability: str, name: str) -> Mapping[str, Any]:
        """What it says of a tool now; starts it where it sleeps."""
        if time.monotonic() - self._looked > LOOK_AGAIN:
            self._rows = {(row["capability"], row["name"]): dict(row) for row in self.worker.tools()}
            self._looked = time.monotonic()
        gone = {"available": False, "why": "its environment has it no more", "command": ""}
        return self._rows.get((capability, name), gone)


class EnvironmentTool(WorkerTool):
    """A tool there. What was available when the environment was looked at last counts as available without a start;
    what was not is asked for anew."""

    def __init__(self, environment: OwnEnvironment, row: Mapping[str, Any]) -> None:
        self.environment, self.row, self._device = environment, row, "auto"
        self.chooses = bool(row["chooses"])

    @property
    def worker(self) -> Worker:  # type: ignore[override]
        return self.environment.worker

    def available(self) -> Availability:
        if self.environment.off is not None:
            return Availability(False, f"its plugin is switched off for this run: {self.environment.off}", "")
        if self.row["available"]:
            return Availability(True)
        try:
            row = self.environment.row_now(self.capability.name, self.name)
        except AnimismError as error:
            return Availability(False, str(error), error.mend or "")
        return Availability(row["available"], row["why"], row["command"])

    def run(self, request: Any, progress: Progress = silent) -> Any:
        if self.environment.off is not None:
            raise ToolUnavailable(f"the tool {self.name} is switched off for this run: {self.environment.off}",
                                  mend="restart to try it again")
        return super().run(request, self._watched(progress))

    def _watched(self, progress: Progress) -> Progress:
        """The worker repeats the last word ten times a second; where there is no new one for too long, it hangs."""
        last: list[Any] = [None, time.monotonic()]
        limit = self.environment.limits.work

        def told(fraction: float, stage: str, preview: Any = None) -> None:
            now = time.monotonic()
            if (fraction, stage) != last[0] or preview is not None:
                last[:] = [(fraction, stage), now]
            elif now - last[1] > limit:
                why = f"the {self.capability.name} tool {self.name} gave no sign of life for {limit:g} seconds"
                self.environment.switch_off(why)
                raise Timeout(f"the plugin environment {self.environment.kept.name} hangs: {why}", limit=limit,
                              elapsed=now - last[1], mend="restart to try it again", tool=self.name)
            progress(fraction, stage, preview)

        return told


def _tool(environment: OwnEnvironment, row: Mapping[str, Any]) -> EnvironmentTool:
    weights = tuple(Weights(**one) for one in row["weights"])
    cls = type("EnvironmentTool", (EnvironmentTool,), {
        "capability": environment.capabilities[row["capability"]], "name": row["name"],
        "description": row["description"], "priority": row["priority"], "requires": Requires(extra=row["extra"], memory=row["memory"], weights=weights),
        "__module__": __name__,
    })
    return cls(environment, row)
