"""The registry tries one tool after another, whatever the first one's reason to give up."""

from __future__ import annotations

from typing import Any

import pytest
from animism.personas import Cancelled, ToolFailed, ToolUnavailable
from animism.tools.capability import Capability, Tool, ToolRegistry

DOUBLE = Capability("double", int, int, "Double a number.")


class Doubler(Tool[int, int]):
    capability, description = DOUBLE, "Doubles."

    def __init__(self, name: str, priority: int, error: Exception | None = None) -> None:
        self.name, self.priority, self.error = name, priority, error  # type: ignore[misc]

    def run(self, request: int, progress: Any = None) -> int:
        if self.error is not None:
            raise self.error
        return 2 * request


def registry(*tools: Doubler) -> ToolRegistry:
    made = ToolRegistry()
    for tool in tools:
        made.add(tool)
    return made


@pytest.mark.parametrize("error", [ToolFailed("broken"), ToolUnavailable("its server was stopped", mend="start it")])
def test_the_next_tool_does_what_the_first_cannot(error: Exception) -> None:
    assert registry(Doubler("far", 2, error), Doubler("near", 1)).run("double", 21) == 42


def test_the_last_reason_is_told_and_a_cancel_passes_at_once() -> None:
    with pytest.raises(ToolUnavailable, match="stopped"):
        registry(Doubler("far", 2, ToolUnavailable("stopped", mend="start it"))).run("double", 21)
    with pytest.raises(Cancelled):
        registry(Doubler("far", 2, Cancelled("enough")), Doubler("near", 1)).run("double", 21)
