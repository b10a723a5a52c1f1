"""A tool as the MCP library has it, with every mistake told in one sentence and its mend.

The library's own puts its name, a prefix and several lines of its validator in front of a mistake, passes arguments
over that do not exist, and hides what our errors say.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool as MCPTool
from mcp.types import ToolAnnotations
from pydantic import ValidationError

from ...personas.errors import AnimismError
from ...tools.capability import nearest_names
from ...tools.server.errors_wire import ours

log = logging.getLogger("animism.mcp")


class CheckedTool(MCPTool):
    """One tool; :func:`checked_tool` makes it from a typed coroutine function."""

    async def run(self, arguments: dict[str, Any], context: Context[Any, Any], convert_result: bool = False) -> Any:
        """Run it. ``ToolError`` with one sentence and its mend, whatever went wrong."""
        try:
            given = self._checked(arguments)
            if self.context_kwarg is not None:
                given[self.context_kwarg] = context
            result = await self.fn(**given)
            return self.fn_metadata.convert_result(result) if convert_result else result
        except ToolError:
            raise
        except AnimismError as error:
            raise ToolError(told(error)) from error
        except Exception as error:
            log.exception("%s failed", self.name)
            raise ToolError(told(ours(error, self.name))) from error

    def _checked(self, arguments: dict[str, Any]) -> dict[str, Any]:
        known = self.parameters.get("properties", {})
        for name in arguments:
            if name not in known:
                raise ToolError(f"{self.name} takes no {name[:60]!r}; mend: {nearest_names(name[:60], known)}")
        try:
            return dict(self.fn_metadata.validate_arguments(arguments))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            place = ".".join(str(part) for part in first["loc"])[:100]
            raise ToolError(f"{place}: {first['msg'][:300]}; mend: see the input schema of {self.name}") from None


def checked_tool(fn: Callable[..., Any], title: str, **hints: bool) -> CheckedTool:
    """A tool from a coroutine function whose docstring tells what it does. ``hints`` are those of
    :class:`~mcp.types.ToolAnnotations`; it is taken that nothing outside this machine is touched."""
    annotations = ToolAnnotations(title=title, **{"open_world_hint": False, **hints})
    words = " ".join((fn.__doc__ or "").split())
    tool = CheckedTool.from_function(fn, title=title, description=words, annotations=annotations)
    assert isinstance(tool, CheckedTool)
    return tool


def told(error: AnimismError) -> str:
    """An error as one sentence and what to do about it."""
    sentence = " ".join(str(error).split())[:1000] or type(error).__name__
    return f"{sentence}; mend: {error.mend}" if error.mend else sentence
