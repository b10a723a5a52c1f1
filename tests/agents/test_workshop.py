"""How tools are called: in order, passing over what cannot, writing everything down."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from animism.agents.job import Job
from animism.agents.request import CreateRequest
from animism.agents.workshop import Log, Workshop
from animism.personas import Cancelled, InvalidInput, NoFaceDetected, OutOfMemory, ToolFailed, ToolUnavailable
from animism.plugins import Availability, Capability, PluginHost, Tool, hookimpl

DOUBLE = Capability("double", int, int, "Twice the number.")


class Doubler(Tool[int, int]):
    """A real tool, made to succeed or to fail in a given way."""

    capability = DOUBLE
    description = "Doubles."

    def __init__(self, name: str, priority: int = 0, error: BaseException | None = None, missing: bool = False) -> None:
        self.name, self.priority, self.error, self.missing = name, priority, error, missing  # type: ignore[misc]

    def available(self) -> Availability:
        return Availability(not self.missing, "weights missing", "fetch them") if self.missing else Availability(True)

    def run(self, request: int, progress=lambda *a: None) -> int:
        progress(0.5, "doubling")
        if self.error:
            raise self.error
        return 2 * request


def shop(tmp_path: Path, *tools: Tool, **options) -> Workshop:
    module = ModuleType("extra_tools")

    @hookimpl
    def register_tools(register):
        for tool in tools:
            register(tool)

    module.register_tools = register_tools  # type: ignore[attr-defined]
    host = PluginHost(extra={"extra": module})
    return Workshop(host, None, Job(), CreateRequest("an apple", **options), tmp_path)


def test_the_highest_priority_goes_first(tmp_path: Path) -> None:
    log = Log()
    here = shop(tmp_path, Doubler("low"), Doubler("high", 5))
    assert here.call("double", 4, log, stage="x") == 8
    assert [call["tool"] for call in log.calls] == ["high"]


def test_an_unavailable_tool_leads_to_the_next_and_the_user_is_told(tmp_path: Path) -> None:
    log = Log()
    here = shop(tmp_path, Doubler("low"), Doubler("high", 5, missing=True))
    assert here.call("double", 4, log, stage="x") == 8
    assert log.notes == ["double tool high is not available: weights missing; mend: fetch them"]


def test_a_failing_tool_leads_to_the_next(tmp_path: Path) -> None:
    log = Log()
    here = shop(tmp_path, Doubler("low"), Doubler("high", 5, error=ZeroDivisionError("oops")))
    assert here.call("double", 4, log, stage="x") == 8
    assert [call["error"] for call in log.calls] == ["ZeroDivisionError: oops", None]
    assert "oops" in log.notes[0]


@pytest.mark.parametrize("error", [NoFaceDetected("none"), Cancelled("stop"), InvalidInput("bad")], ids=lambda e: type(e).__name__)
def test_some_errors_are_the_callers(tmp_path: Path, error: Exception) -> None:
    with pytest.raises(type(error)):
        shop(tmp_path, Doubler("low"), Doubler("high", 5, error=error)).call("double", 4, Log(), stage="x")


def test_when_all_fail_the_last_error_is_told(tmp_path: Path) -> None:
    with pytest.raises(ToolFailed, match="two"):
        shop(tmp_path, Doubler("a", 2, error=ToolFailed("one")), Doubler("b", 1, error=ToolFailed("two"))).call(
            "double", 4, Log(), stage="x"
        )


def test_when_none_is_available_the_command_is_told(tmp_path: Path) -> None:
    with pytest.raises(ToolUnavailable) as caught:
        shop(tmp_path, Doubler("a", missing=True)).call("double", 4, Log(), stage="x")
    assert caught.value.mend == "fetch them"


def test_memory_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(OutOfMemory):
        shop(tmp_path, Doubler("a", error=MemoryError())).call("double", 4, Log(), stage="x")


def test_the_users_wish_stands_alone(tmp_path: Path) -> None:
    here = shop(tmp_path, Doubler("low"), Doubler("high", 5, error=ToolFailed("no")), tools={"double": "high"})
    with pytest.raises(ToolFailed):
        here.call("double", 4, Log(), stage="x")
