"""A tool over Ray and a copy of it, joined without Ray: what passes, what is run again after a death, what is given up."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed
from animism.tools.capability import Capability, Tool, ToolRegistry, silent
from animism.tools.contracts import Frames
from animism.tools.server import on_ray_tool
from animism.tools.server.on_ray_plan import RayPlan, complete
from animism.tools.server.on_ray_replica import BEGUN, Replica
from animism.tools.server.on_ray_tool import Deployment, Lost, RayTool, over_ray
from animism.tools.server.worker_channel import FRAME, RESULT


@dataclass(frozen=True)
class Asked:
    word: str


@dataclass(frozen=True)
class Told:
    word: str
    data: np.ndarray | None = None
    film: Frames | None = None


class Worker(Tool):
    capability, name, description = Capability("work", Asked, Told, "Work."), "worker", "Works."
    stopped = threading.Event()

    def run(self, request: Asked, progress: Any = silent) -> Told:
        if request.word == "wrong":
            raise InvalidInput("no", mend="yes")
        try:
            while request.word == "wait":
                progress(0.5, "waiting", np.zeros((4, 4, 3), np.uint8))
                time.sleep(0.01)
        except Cancelled:
            self.stopped.set()
            raise
        film = Frames(25, 5, 8, lambda: (np.full((8, 8, 3), i, np.uint8) for i in range(5)))
        return Told(request.word, np.arange(6, dtype=np.float32) / 7, film)


def registry() -> ToolRegistry:
    made = ToolRegistry()
    made.add(Worker())
    return made


class Joined(Deployment):
    """A deployment whose one copy is in this process. ``deaths`` are how many calls end early, and after how many
    pieces."""

    def __init__(self, deaths: dict[str, list[int]] | None = None) -> None:
        super().__init__("work", None, sleeps=True)
        self.copy, self.deaths, self.calls = Replica(registry), deaths or {}, 0

    def pieces(self, method: str, asked: bytes, expert: str, progress: Any) -> Iterator[Any]:
        self.calls += 1
        left = self.deaths.get(method, [])
        dies = left.pop(0) if left else -1
        for number, piece in enumerate(_pieces(getattr(self.copy, method)(asked), progress)):
            if number == dies:
                raise Lost("gone", mend="again")
            yield piece


def _pieces(source: Any, progress: Any) -> Iterator[Any]:
    with asyncio.Runner() as runner:
        try:
            while True:
                try:
                    piece = runner.run(anext(source))
                except StopAsyncIteration:
                    return
                if piece[0] not in (BEGUN, RESULT, FRAME):
                    progress(0.5, "told")
                yield piece
        finally:
            runner.run(source.aclose())


def tool_with(deaths: dict[str, list[int]] | None = None) -> tuple[RayTool, Joined]:
    joined = Joined(deaths)
    plan = complete(RayPlan(), registry())
    tool = over_ray(registry(), plan, {"work": None}).get("work", "worker")
    tool._deployments = {"work": joined}  # type: ignore[attr-defined]
    return tool, joined  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    monkeypatch.setattr(on_ray_tool, "PAUSE", 0.0)


def test_a_result_is_bit_for_bit_and_an_error_of_its_class():
    tool, _ = tool_with()
    told, here = tool.run(Asked("x")), Worker().run(Asked("x"))
    assert told.word == "x" and told.data.dtype == np.float32 and (told.data == here.data).all()
    assert [int(frame[0, 0, 0]) for frame in told.film] == [0, 1, 2, 3, 4] == [int(frame[0, 0, 0]) for frame in told.film]
    with pytest.raises(InvalidInput) as caught:
        tool.run(Asked("wrong"))
    assert caught.value.mend == "yes"
    assert tool.available().ok and tool.accepts(Asked("x")) and tool.description == "Works."


def test_a_call_whose_copy_dies_is_run_again_and_frames_go_on():
    tool, joined = tool_with({"run": [1], "frames": [3]})
    told = tool.run(Asked("x"))
    assert told.word == "x" and joined.calls == 2
    assert [int(frame[0, 0, 0]) for frame in told.film] == [0, 1, 2, 3, 4] and joined.calls == 4


def test_a_call_that_ends_four_copies_is_given_up_and_one_that_only_waited_is_not():
    tool, joined = tool_with({"run": [1] * 9})
    with pytest.raises(ToolFailed, match="4 copies were lost") as caught:
        tool.run(Asked("x"))
    assert joined.calls == 4 and caught.value.tool == "worker"
    tool, joined = tool_with({"run": [0] * 9})
    assert tool.run(Asked("x")).word == "x" and joined.calls == 10


def test_who_stops_waiting_stops_the_tool():
    tool, _ = tool_with()
    Worker.stopped.clear()
    told: list[float] = []

    def progress(fraction: float, stage: str, preview: Any = None) -> None:
        told.append(fraction)
        if len(told) > 2:
            raise Cancelled("enough")

    with pytest.raises(Cancelled, match="enough"):
        tool.run(Asked("wait"), progress)
    assert Worker.stopped.wait(5)
