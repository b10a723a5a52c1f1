"""Tools in a Python environment of their own: served beside the local ones, restarted when they die, killed when they
hang."""

from __future__ import annotations

import os
import signal
import sys
import textwrap
import threading
import time

import numpy as np
import pytest
from animism.personas import errors
from animism.tools.capability import Capability, Tool, ToolRegistry, silent
from animism.tools.contracts import LIKENESS, Frames, Likeness, LikenessRequest
from animism.tools.media import Speech
from animism.tools.server.service import Service
from animism.tools.server.settings import Limits, ToolServerSettings, WorkerSettings
from animism.tools.server.wire import Wire
from animism.tools.server.worker_process import Died, Worker
from animism.tools.server.workers import with_workers

MODULE = """
import os, sys, threading, time
import numpy as np
from animism.personas import errors
from animism.tools.capability import Tool, ToolRegistry, silent
from animism.tools.contracts import LIKENESS, ANIMATION, Likeness, Frames
from animism.tools.server.worker_side import serve

class There(Tool):
    capability, name, description, priority = LIKENESS, "there", "Lives elsewhere.", 5
    def accepts(self, request):
        return request.text != "not me"
    def run(self, request, progress=silent):
        print("a tool that prints", flush=True)
        os.write(1, b"and writes to the very descriptor")
        text = request.text
        if text == "pid":
            return Likeness(float(os.getpid()), os.environ.get("MARK", ""))
        if text == "die":
            os._exit(7)
        if text == "hang":
            time.sleep(60)
        if text == "raise":
            raise errors.NoFaceDetected("none", mend="turn it", tool="there")
        if text == "odd":
            raise ValueError("odd")
        if text == "slow":
            for i in range(400):
                progress(i / 400, "slowly", request.image)
                time.sleep(0.01)
        progress(0.5, "half")
        return Likeness(float(request.image.astype(float).sum()), "m")

class Twin(There):
    name = "both"

class Film(Tool):
    capability, name, description = ANIMATION, "elsewhere", "Frames from there."
    def run(self, request, progress=silent):
        def frames():
            for i in range(request.size // 2):
                if i == 40: raise errors.OutOfMemory("too many")
                yield np.full((8, 6, 3), i, np.uint8)
        return Frames(25.0, request.size // 2, 8, frames)

registry = ToolRegistry()
for tool in (There(), Twin(), Film()):
    registry.add(tool)
serve(registry)
"""
IMAGE = np.arange(12, dtype=np.uint8).reshape(2, 2, 3)


class Here(Tool):
    capability, name, description = LIKENESS, "both", "Lives here."

    def run(self, request, progress=silent):
        return Likeness(-1.0, "here")


@pytest.fixture
def registry():
    from animism.tools import contracts

    made = ToolRegistry()
    made.add(Here())
    made.capabilities.setdefault("animation", contracts.ANIMATION)
    return made


@pytest.fixture
def start(tmp_path):
    (tmp_path / "a_worker.py").write_text(textwrap.dedent(MODULE))
    workers = []

    def made(name="other", **more):
        path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
        settings = WorkerSettings(name, sys.executable, {"PYTHONPATH": path, "MARK": "its own"}, **more)
        workers.append(Worker(settings, Wire(), module="a_worker"))
        return workers[-1]

    yield made
    for worker in workers:
        worker.close()


def test_its_tools_appear_beside_the_local_ones(registry, start):
    worker = start()
    both = with_workers(registry, [worker])
    there, here = both.get("likeness", "there"), both.get("likeness", "both")
    assert there.description == "Lives elsewhere." and there.priority == 5 and there.available().ok
    assert here is registry.get("likeness", "both"), "the local one keeps its name"
    told = there.run(LikenessRequest(IMAGE, "pid"))
    assert told.to_text != os.getpid() and told.model_id == "its own"
    progress = []
    assert there.run(LikenessRequest(IMAGE, "x"), lambda *word: progress.append(word)) == Likeness(float(IMAGE.sum()), "m")
    assert (0.5, "half", None) in progress
    assert there.accepts(LikenessRequest(IMAGE, "x")) and not there.accepts(LikenessRequest(IMAGE, "not me"))
    with pytest.raises(errors.NoFaceDetected) as caught:
        there.run(LikenessRequest(IMAGE, "raise"))
    assert caught.value.mend == "turn it" and caught.value.tool == "there"
    with pytest.raises(errors.ToolFailed, match="ValueError: odd"):
        there.run(LikenessRequest(IMAGE, "odd"))
    assert worker.starts == 1
    worker.kill()
    insisting = with_workers(registry, [start("instead", instead=True)])
    assert insisting.get("likeness", "both").run(LikenessRequest(IMAGE, "pid")).to_text > 0


def test_frames_come_one_by_one(registry, start):
    from animism.tools.contracts import AnimationRequest
    from animism.tools.media import BlendshapeTrack, Landmarks, Portrait

    film = with_workers(registry, [start()]).get("animation", "elsewhere")
    track = BlendshapeTrack(np.zeros((1, 52), np.float32), np.zeros((1, 3), np.float32), 25.0)
    portrait = Portrait(IMAGE, Landmarks(np.zeros((5, 2), np.float32)), (0.0, 0.0, 1.0, 1.0))
    frames = film.run(AnimationRequest(portrait, track, 20, Speech(np.zeros(5, np.float32), 8000, "")))
    assert isinstance(frames, Frames) and [int(frame[0, 0, 0]) for frame in frames] == list(range(10))
    assert [frame.shape for frame in frames] == [(8, 6, 3)] * 10, "each iteration draws anew"
    half = iter(frames)
    next(half)
    half.close()
    broken = iter(film.run(AnimationRequest(portrait, track, 200)))
    with pytest.raises(errors.OutOfMemory, match="too many"):
        list(broken)


def test_a_worker_that_dies_fails_its_job_and_is_started_again(registry, start):
    worker = start()
    there = with_workers(registry, [worker]).get("likeness", "there")
    with pytest.raises(errors.ToolFailed, match="exit code 7") as caught:
        there.run(LikenessRequest(IMAGE, "die"))
    assert "submit it again" in caught.value.mend
    first = there.run(LikenessRequest(IMAGE, "pid")).to_text
    os.kill(int(first), signal.SIGKILL)
    time.sleep(0.3)
    assert there.run(LikenessRequest(IMAGE, "pid")).to_text != first and worker.starts == 3
    with pytest.raises(Died):
        there.run(LikenessRequest(IMAGE, "die"))
    with pytest.raises(errors.ToolUnavailable, match="3 times within a minute"):
        there.run(LikenessRequest(IMAGE, "pid"))


def test_a_tool_that_hangs_is_killed_and_the_others_run_again(registry, start, monkeypatch):
    from animism.tools.server import worker_process as module

    monkeypatch.setattr(module, "GRACE", 0.3)
    there = with_workers(registry, [start()]).get("likeness", "there")
    outcome = []
    other = threading.Thread(target=lambda: outcome.append(there.run(LikenessRequest(IMAGE, "slow"))))
    other.start()
    time.sleep(0.3)
    begun = time.monotonic()

    def impatient(fraction, stage, preview=None):
        if time.monotonic() - begun > 0.3:
            raise errors.Timeout("late", limit=0.3, elapsed=0.3)

    with pytest.raises(errors.Timeout):
        there.run(LikenessRequest(IMAGE, "hang"), impatient)
    other.join(20)
    assert outcome == [Likeness(float(IMAGE.sum()), "m")]


def test_cancelling_stops_the_tool_without_a_kill(registry, start):
    worker = start()
    there = with_workers(registry, [worker]).get("likeness", "there")

    def stop(fraction, stage, preview=None):
        if fraction > 0:
            raise errors.Cancelled("enough")

    with pytest.raises(errors.Cancelled):
        there.run(LikenessRequest(IMAGE, "slow"), stop)
    assert there.run(LikenessRequest(IMAGE, "x")) and worker.starts == 1


def test_a_worker_that_does_not_start_leaves_the_rest(registry, tmp_path):
    broken = Worker(WorkerSettings("broken", sys.executable), Wire(), module="no_such_module_anywhere")
    assert [tool.name for tool in with_workers(registry, [broken])] == ["both"]
    broken.close()


def test_a_server_stands_on_its_workers(start, monkeypatch):
    """Through the desk: the deadline of a job in a worker, and the plugins' own tools by the real main."""
    registry = ToolRegistry()
    registry.add(Local())
    settings = ToolServerSettings(mcp=False, limits=Limits(threads=2), workers=(WorkerSettings("own", sys.executable),))
    from animism.tools import contracts

    for capability in (one for one in vars(contracts).values() if isinstance(one, Capability)):
        registry.capabilities.setdefault(capability.name, capability)
    service = Service(registry, settings)
    try:
        names = {(tool.capability.name, tool.name) for tool in service.registry}
        assert {("speech", "espeak"), ("portrait", "sculpture"), ("likeness", "both")} <= names
        voice = {"engine": "espeak", "id": "en-us", "languages": ["en"], "parameters": {"voice": "en-us"}}
        body = {"capability": "speech", "tool": "espeak", "request": {"text": "hello", "voice": voice}}
        job = service.desk.submit(service.job_of(body, "me"))
        until = time.monotonic() + 20
        while not job.over and time.monotonic() < until:
            time.sleep(0.02)
        assert job.state == "done", job.to_data()
        assert job.result.samples.dtype == np.float32 and len(job.result.samples) > 1000
    finally:
        service.close()


class Local(Here):
    pass
