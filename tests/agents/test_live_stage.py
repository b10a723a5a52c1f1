"""Where sentences are performed: nothing twice, the most urgent first, and a worker that dies is replaced."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import pytest
from animism.agents.live import stage as stages
from animism.agents.live.performer import Performer
from animism.agents.live.sound import decoded
from animism.agents.live.spoken import Line
from animism.agents.live.stage import Stage
from animism.personas.errors import ToolFailed
from animism.personas.spec import Appearance, PersonaSpec
from animism.plugins import PluginHost
from animism.tools.voice.espeak_voices import espeak_voices

SPEC = PersonaSpec(name="Pip", appearance=Appearance(subject="apple"), seed=5)
HOST = PluginHost()


@pytest.fixture(scope="module")
def performer() -> Performer:
    return Performer(HOST, SPEC, next(v for v in espeak_voices() if "en" in v.languages[0]))


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    made = Stage(HOST)
    yield made
    await made.close()


async def test_a_line_is_performed_once_however_many_ask(stage: Stage, performer: Performer) -> None:
    line = performer.line("Good morning.")
    some = await asyncio.gather(*(stage.perform(performer.line("Good morning.")) for _ in range(5)))
    again = await stage.perform(line)
    assert all(one is again for one in some) and (stage.performed, stage.found) == (1, 1)
    assert again.seconds > 0.5 and again.audio[:4] == b"OggS"


async def test_what_is_kept_is_bounded(performer: Performer) -> None:
    stage = Stage(HOST, kept=20_000)
    for word in ("one", "two", "three", "four", "five"):
        await stage.perform(performer.line(f"Number {word}."))
    assert 0 < stage.kept_bytes <= 20_000
    await stage.perform(performer.line("Number one."))
    assert stage.performed == 6  # the oldest had gone
    await stage.close()


async def test_the_most_urgent_line_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    order, gate = [], threading.Event()

    def slowly(line: Line, host: Any) -> Any:
        order.append(line.text)
        gate.wait(5)
        return SimpleNamespace(nbytes=1)

    monkeypatch.setattr(stages, "_performed", slowly)
    stage = Stage(HOST)
    lines = [("busy 1", 0), ("busy 2", 0), ("third sentence", 9.0), ("first sentence", 1.0), ("second sentence", 5.0)]
    work = [asyncio.create_task(stage.perform(Line(text, None, ""), due)) for text, due in lines]
    await asyncio.sleep(0.05)
    gate.set()
    await asyncio.gather(*work)
    later = [text for text in order if "sentence" in text]
    assert later.index("first sentence") < later.index("third sentence")
    await stage.close()


async def test_a_line_that_nobody_waits_for_any_more_is_not_performed(monkeypatch: pytest.MonkeyPatch) -> None:
    done, gate = [], threading.Event()

    def slowly(line: Line, host: Any) -> Any:
        gate.wait(5)
        done.append(line.text)
        return SimpleNamespace(nbytes=1)

    monkeypatch.setattr(stages, "_performed", slowly)
    stage = Stage(HOST)
    busy = [asyncio.create_task(stage.perform(Line(f"busy {i}", None, ""))) for i in range(2)]
    await asyncio.sleep(0.05)
    given_up = asyncio.create_task(stage.perform(Line("given up", None, "")))
    shared = [asyncio.create_task(stage.perform(Line("shared", None, ""))) for _ in range(2)]
    await asyncio.sleep(0.02)
    given_up.cancel()
    shared[0].cancel()
    await asyncio.sleep(0.02)
    gate.set()
    await asyncio.gather(*busy, shared[1])
    assert sorted(done) == ["busy 0", "busy 1", "shared"]
    await stage.close()


async def test_what_a_tool_raises_reaches_who_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(line: Line, host: Any) -> Any:
        raise ToolFailed("the voice is hoarse")

    monkeypatch.setattr(stages, "_performed", broken)
    stage = Stage(HOST)
    for _ in range(2):  # a failure is not kept
        with pytest.raises(ToolFailed, match="hoarse"):
            await stage.perform(Line("x", None, ""))
    await stage.close()


async def test_a_closed_stage_tells_those_who_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    monkeypatch.setattr(stages, "_performed", lambda line, host: gate.wait(5))
    stage = Stage(HOST)
    waiting = [asyncio.create_task(stage.perform(Line(str(i), None, ""))) for i in range(4)]
    await asyncio.sleep(0.05)
    closing = asyncio.create_task(stage.close())
    found = await asyncio.gather(*waiting, return_exceptions=True)
    gate.set()
    await closing
    assert all(isinstance(one, ToolFailed) for one in found)


async def test_a_worker_process_that_is_killed_is_replaced(performer: Performer) -> None:
    stage = Stage(None, processes=1)
    await stage.start()
    first = await stage.perform(performer.line("Good morning."))
    (worker,) = stage._pool._processes
    os.kill(worker, signal.SIGKILL)
    second = await asyncio.wait_for(stage.perform(performer.line("Good evening.")), 30)
    assert first.audio[:4] == second.audio[:4] == b"OggS"
    assert (await stage.perform(performer.line("Good morning."))) is first
    await stage.close()


async def test_threads_and_processes_perform_alike(stage: Stage, performer: Performer) -> None:
    other = Stage(None, processes=1)
    line = performer.line("The same, wherever it is made.", "joy")
    here, there = await asyncio.gather(stage.perform(line), other.perform(line))
    assert (here.weights == there.weights).all() and (here.pose == there.pose).all()
    assert (decoded(here.audio)[0] == decoded(there.audio)[0]).all()  # the files differ in a random stream number
    start = time.monotonic()
    await other.close()
    assert time.monotonic() - start < 5
