"""The tools that the user mounted and agreed to, from the list that was kept. Nothing is connected to here: a tool
connects when it is run."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Mapping
from typing import Any

from ...personas.errors import InvalidInput, StoreError
from ...tools.capability import Availability, Capability, Progress, Tool, silent
from .kept import KeptTool, Mount, read_mounts

log = logging.getLogger("animism.plugins")


def mounted_tools() -> list[Tool[Any, Any]]:
    """One tool for each that was agreed to, and one more for each that serves a capability of ours; none, and a word in
    the log, where the list cannot be read."""
    try:
        mounts = read_mounts()
    except StoreError as error:
        log.warning("no mounted tools: %s; mend: %s", error, error.mend)
        return []
    offered = [(mount, tool) for mount in mounts.values() for tool in mount.tools.values()]
    agreed = {tool.capability: MountedTool(mount, tool) for mount, tool in offered if tool.agreed}
    found = list(agreed.values())
    return [*found, *(_serving(tool) for tool in found if tool.tool.serves)]


def _serving(tool: MountedTool) -> Tool[Any, Any]:
    """The tool as one of the capability of ours that it serves."""
    from .portraying import MountedPortrait

    return MountedPortrait(tool)


class MountedTool(Tool[Any, Any]):
    """One tool of another program. A request is a mapping of its arguments, as ``input_schema`` has them; the result is
    a :class:`~animism.plugins.mounting.results.MountedResult`."""

    def __init__(self, mount: Mount, tool: KeptTool) -> None:
        from .results import MountedResult

        self.mount, self.tool = mount, tool
        self.input_schema, self.hints = tool.definition.schema, tool.definition.hints
        sentence = f"What {tool.definition.name[:60]!r} of the MCP server {mount.name} does."
        self.capability = Capability(tool.capability, dict, MountedResult, sentence)  # type: ignore[misc]
        self.name = mount.name  # type: ignore[misc]
        words = tool.definition.shown
        says = f"In its server's own words: {words}" if words else "Its server says nothing."
        self.description = f"{says} ({tool.definition.manners})"  # type: ignore[misc]

    def available(self) -> Availability:
        """Whether it may be run: agreed to as it is offered, and with what its server needs. Connects to nothing."""
        again = f"animism plugin mount {self.mount.name}"
        if not self.tool.usable:
            return Availability(False, "its server describes it otherwise than when you agreed", again)
        if self.mount.token_from not in ("", "file") and not os.environ.get(self.mount.token_from):
            return Availability(False, f"${self.mount.token_from} is not set", f"export {self.mount.token_from}=...")
        if self.mount.command and shutil.which(self.mount.command[0]) is None:
            return Availability(False, f"there is no program {self.mount.command[0]}", again)
        return Availability(True)

    def run(self, request: Mapping[str, Any], progress: Progress = silent) -> Any:
        """Connect, see that it is what was agreed to, and call it. Raises as :func:`.calling.called` does."""
        if not isinstance(request, Mapping):
            told = f"{self.capability.name} takes a mapping of arguments"
            raise InvalidInput(told, mend=self.tool.definition.arguments)
        wanted = self.input_schema.get("required")
        missing = [name for name in wanted if name not in request] if isinstance(wanted, list) else []
        if missing:
            told = f"{self.capability.name}: {str(missing[0])[:60]!r} is missing"
            raise InvalidInput(told, mend=f"it takes {self.tool.definition.arguments}")
        from .calling import called

        return called(self.mount, self.tool, dict(request), progress)
