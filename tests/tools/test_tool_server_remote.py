"""Through the server and in process: the same objects, errors, progress and frames, and nobody can tell."""

from __future__ import annotations

import dataclasses
import gc
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest
from animism.personas import errors
from animism.plugins import PluginHost
from animism.tools.capability import Capability, Requires, Tool, ToolRegistry, Weights, silent
from animism.tools.contracts import LANDMARKS, LIP_SYNC, SPEECH, Frames, LandmarksRequest, LipSyncRequest, SpeechRequest
from animism.tools.media import BlendshapeTrack, Landmarks, Speech, Voice
from animism.tools.server.application import make_application
from animism.tools.server.background import serving
from animism.tools.server.remote import RemoteServer, RemoteTool, remote_tools
from animism.tools.server.settings import Limits, ToolServerSettings

TOKEN = "a-token-for-these-tests"


@dataclasses.dataclass(frozen=True)
class EchoRequest:
    text: str
    data: object = None
    picture: np.ndarray | None = None


@dataclasses.dataclass(frozen=True)
class EchoResult:
    text: str
    data: object = None
    picture: np.ndarray | None = None


ECHO = Capability("echo", EchoRequest, EchoResult, "Say it back.")


class Echo(Tool):
    capability, name, description = ECHO, "plain", "Says it back."
    requires = Requires(extra="none", memory=7, weights=(Weights("some/where", "MIT", True, 5, "id"),))
    priority = 3

    def run(self, request, progress=silent):
        progress(0.5, "half")
        progress(1.0, "done", np.full((64, 64, 3), 200, np.uint8))
        return EchoResult(request.text, request.data, request.picture)


class Failing(Tool):
    capability, name, description = ECHO, "failing", "Fails in the way it is told."

    def accepts(self, request):
        return request.text.startswith("fail")

    def run(self, request, progress=silent):
        kinds = {
            "fail face": errors.NoFaceDetected("no face", mend="turn it", tool="me"),
            "fail late": errors.Timeout("late", limit=1.0, elapsed=2.0, mend="wait"),
            "fail memory": MemoryError("lots"), "fail exit": SystemExit(3), "fail odd": ValueError("odd\nvery"),
            "fail input": errors.InvalidInput("that value", mend="another"), "fail cancel": errors.Cancelled("stopped"),
            "fail refused": errors.Refused("no"), "fail there": errors.ToolUnavailable("gone", mend="pip install it"),
            "fail plugin": errors.PluginError("broken", plugin="p", hook="h"),
        }
        raise kinds[request.text]


class Slow(Tool):
    capability, name, description = ECHO, "slow", "Takes its time."

    def __init__(self):
        self.stopped, self.begun = threading.Event(), threading.Event()

    def run(self, request, progress=silent):
        self.begun.set()
        try:
            for i in range(600):
                progress(i / 600, "on it")
                time.sleep(0.02)
        except errors.Cancelled:
            self.stopped.set()
            raise
        return EchoResult("slow")


class Film(Tool):
    capability = Capability("film", str, Frames, "Frames out of a word.")
    name, description = "counted", "As many frames as it is told."
    made = 0

    def run(self, request, progress=silent):
        count = int(request.split()[0])

        def frames() -> Iterator[np.ndarray]:
            for i in range(count):
                if "break" in request and i == 2:
                    raise errors.NoFaceDetected("lost the face", mend="turn it")
                Film.made += 1
                yield np.full((256, 256, 3), i % 256, np.uint8)

        return Frames(25.0, count, 256, frames)


def registry() -> ToolRegistry:
    made = ToolRegistry()
    for tool in (Echo(), Failing(), Slow(), Film()):
        made.add(tool)
    return made


@pytest.fixture(scope="module")
def tools():
    return registry()


@pytest.fixture(scope="module")
def url(tools):
    voices = {"v": Voice("espeak", "v", ("en", "de"), attributes={"pitch": 0.25})}
    settings = ToolServerSettings(token=TOKEN, mcp=False, limits=Limits(threads=8, grace=0.5))
    with serving(make_application(tools, settings, voices)) as address:
        yield address


@pytest.fixture
def remote(url, tools) -> dict[str, RemoteTool]:
    known = ToolRegistry()
    known.capabilities.update(tools.capabilities)
    return {tool.name: tool for tool in remote_tools(url, TOKEN, known=known)}


def test_a_tool_is_described_as_it_describes_itself(remote):
    tool = remote["plain"]
    for name in ("name", "description", "priority", "requires", "capability"):
        assert getattr(tool, name) == getattr(Echo, name)
    assert tool.available().ok


def test_values_come_back_bit_for_bit(remote):
    noise = np.random.default_rng(1).integers(0, 255, (40, 30, 3), dtype=np.uint8)
    data = {"t": (1, 2.5, None), "n": [float("nan"), float("inf")], "a": np.arange(6, dtype=">i2").reshape(2, 3),
            "s": np.float32(0.1), "$odd": {1: "one"}, "b": b"\x00\xff", "l": Landmarks(np.zeros((5, 2), np.float32)),
            "set": {"x"}, "big": 2**63, "text": "\x00 ü 🍎 \ud800"[:5], "code": len}
    got = remote["plain"].run(EchoRequest("hällo", data, noise))
    assert got.text == "hällo" and np.array_equal(got.picture, noise) and got.picture.dtype == np.uint8
    assert got.picture.flags.writeable
    assert got.data["t"] == (1, 2.5, None) and got.data["$odd"] == {1: "one"} and got.data["b"] == b"\x00\xff"
    assert np.isnan(got.data["n"][0]) and got.data["n"][1] == np.inf and got.data["set"] == {"x"}
    assert got.data["a"].dtype == np.dtype(">i2") and np.array_equal(got.data["a"], data["a"])
    assert type(got.data["s"]) is np.float32 and isinstance(got.data["l"], Landmarks) and got.data["big"] == 2**63
    assert "code" not in got.data


def test_progress_passes_with_its_preview(remote):
    told = []
    remote["plain"].run(EchoRequest("x"), lambda fraction, stage, preview=None: told.append((fraction, stage, preview)))
    assert (0.5, "half", None) in told and any(fraction == 1.0 and stage == "done" for fraction, stage, _ in told)
    (preview,) = [preview for _, _, preview in told if preview is not None]
    assert preview.shape == (64, 64, 3) and abs(int(preview.mean()) - 200) < 3


@pytest.mark.parametrize(("text", "kind"), [
    ("fail face", errors.NoFaceDetected), ("fail late", errors.Timeout), ("fail memory", errors.OutOfMemory),
    ("fail exit", errors.ToolFailed), ("fail odd", errors.ToolFailed), ("fail input", errors.InvalidInput),
    ("fail cancel", errors.Cancelled), ("fail refused", errors.Refused), ("fail there", errors.ToolUnavailable),
    ("fail plugin", errors.PluginError),
])
def test_errors_are_of_the_same_class(remote, text, kind):
    with pytest.raises(kind) as caught:
        remote["failing"].run(EchoRequest(text))
    assert type(caught.value) is kind
    if text == "fail face":
        assert caught.value.mend == "turn it" and str(caught.value) == "no face" and caught.value.tool == "me"
    if text == "fail late":
        assert (caught.value.limit, caught.value.elapsed) == (1.0, 2.0)
    if text == "fail odd":
        assert "ValueError: odd very" in str(caught.value)


def test_accepts_is_asked_of_the_server_or_of_the_twin(remote, url, tools):
    assert remote["failing"].accepts(EchoRequest("fail x")) and not remote["failing"].accepts(EchoRequest("other"))
    assert remote["plain"].accepts(EchoRequest("anything"))
    twins = {tool.name: tool for tool in remote_tools(url, TOKEN, known=tools)}
    twins["failing"].server.line.port = 1  # nobody there: only the twin can answer
    assert twins["failing"].accepts(EchoRequest("fail x")) and not twins["failing"].accepts(EchoRequest("other"))


def test_cancelling_passes_through(remote, tools):
    slow = tools.get("echo", "slow")
    slow.stopped.clear()

    def progress(fraction, stage, preview=None):
        if fraction > 0.01:
            raise errors.Cancelled("enough")

    started = time.monotonic()
    with pytest.raises(errors.Cancelled, match="enough"):
        remote["slow"].run(EchoRequest("x"), progress)
    assert slow.stopped.wait(2) and time.monotonic() - started < 3


def test_frames_are_drawn_as_they_are_taken(remote):
    Film.made = 0
    frames = remote["counted"].run("500")
    assert (frames.fps, frames.count, frames.size) == (25.0, 500, 256) and type(frames.fps) is float
    taken = iter(frames)
    assert [int(next(taken)[0, 0, 0]) for _ in range(3)] == [0, 1, 2]
    time.sleep(0.2)
    assert Film.made < 500, "the server drew all of it though nobody took it"
    taken.close()
    assert [int(frame[0, 0, 0]) for frame in frames] == [i % 256 for i in range(500)]


def test_frames_outlive_the_object_they_came_from(remote):
    taken = iter(remote["counted"].run("3"))
    gc.collect()
    remote["counted"].server.look(fresh=True)
    assert len(list(taken)) == 3
    gc.collect()
    assert remote["counted"].server.done_with


def test_an_error_in_mid_stream_is_told(remote):
    frames = iter(remote["counted"].run("9 break"))
    assert next(frames).shape == (256, 256, 3)
    next(frames)
    with pytest.raises(errors.NoFaceDetected, match="lost the face"):
        next(frames)


def test_a_capability_that_is_not_known_here_travels_as_plain_data(url):
    tool = next(tool for tool in remote_tools(url, TOKEN) if tool.name == "plain")
    assert tool.run({"text": "hi", "data": {"a": 1}}) == {"text": "hi", "data": {"a": 1}}


def test_a_server_that_is_away_says_so(tools):
    with serving(make_application(tools, ToolServerSettings(token=TOKEN, mcp=False))) as address:
        tool = remote_tools(address, TOKEN, known=tools)[0]
        server = tool.server
        assert server.available().ok
    server._looked = -100.0
    answer = tool.available()
    assert not answer.ok and "is not running" in answer.why and answer.command == "start it: animism tools serve"
    with pytest.raises(errors.ToolUnavailable, match="is not running"):
        tool.run(EchoRequest("x"))
    with pytest.raises(errors.ToolUnavailable):
        RemoteServer(address, TOKEN).tools()


def test_a_wrong_token_and_a_wrong_address_are_told(url):
    with pytest.raises(errors.ToolUnavailable, match="does not let us in") as caught:
        RemoteServer(url, "wrong-token-wrong-token").tools()
    assert "ANIMISM_TOOLS_TOKEN" in caught.value.mend
    with pytest.raises(errors.InvalidInput):
        RemoteServer("ftp://x")
    assert RemoteServer(url, TOKEN).voices() == [Voice("espeak", "v", ("en", "de"), attributes={"pitch": 0.25})]


def test_many_threads_at_once(remote):
    outcomes = []

    def work(i):
        outcomes.append(remote["plain"].run(EchoRequest(str(i), i)).data == i)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert outcomes == [True] * 32


# ---- the real tools


@pytest.fixture(scope="module")
def real():
    host = PluginHost()
    with serving(make_application(host.tools, ToolServerSettings(token=TOKEN, mcp=False), host.voices)) as address:
        yield host, RemoteServer(address, TOKEN, known=host.tools)


def test_a_persona_is_the_same_through_the_server_and_in_process(real, tmp_path):
    from animism.agents.studio import Studio

    host, server = real
    away = PluginHost()
    registry = ToolRegistry()
    for tool in server.tools():
        registry.add(tool)
    away.__dict__["tools"] = registry
    personas = [
        Studio(home=tmp_path / name, host=one).create("a shy lighthouse", size=256, until="persona")
        for name, one in (("here", host), ("there", away))
    ]
    here, there = personas
    assert here.spec == there.spec
    assert np.array_equal(here.portrait.image, there.portrait.image)
    assert np.array_equal(here.portrait.landmarks.points, there.portrait.landmarks.points)
    assert here.portrait.sculpture == there.portrait.sculpture
    assert here.voice == there.voice


def test_a_performance_is_the_same(real, tmp_path):
    from animism.agents.studio import Studio
    from animism.tools.contracts import ANIMATION, PORTRAIT, AnimationRequest, PortraitRequest

    host, server = real
    spec = Studio(home=tmp_path, host=host).create("a red apple", size=256, until="author").spec
    there = {(tool.capability.name, tool.name): tool for tool in server.tools()}
    voice = host.voices["en-us"] if "en-us" in host.voices else next(iter(host.voices.values()))
    value: dict[str, list] = {}
    for key, tools in (("here", lambda c, n: host.tools.get(c.name, n)), ("there", lambda c, n: there[c.name, n])):
        portrait = tools(PORTRAIT, "sculpture").run(PortraitRequest(spec, seed=3, size=256))
        marks = tools(LANDMARKS, "sculpture").run(LandmarksRequest(portrait.image, portrait))
        speech = tools(SPEECH, "espeak").run(SpeechRequest("Hello there.", voice))
        track = tools(LIP_SYNC, "phonemes").run(LipSyncRequest(speech, fps=10.0, seed=4))
        frames = tools(ANIMATION, "sculpture").run(AnimationRequest(portrait, track, 128, speech))
        value[key] = [portrait, marks, speech, track, list(frames)]
    for a, b in zip(value["here"], value["there"], strict=True):
        _same(a, b)
    assert isinstance(value["there"][2], Speech) and isinstance(value["there"][3], BlendshapeTrack)


def _same(a, b):
    assert type(a) is type(b)
    if isinstance(a, np.ndarray):
        assert a.dtype == b.dtype and np.array_equal(a, b)
    elif dataclasses.is_dataclass(a):
        for field in dataclasses.fields(a):
            _same(getattr(a, field.name), getattr(b, field.name))
    elif isinstance(a, list | tuple):
        assert len(a) == len(b)
        for one, other in zip(a, b, strict=True):
            _same(one, other)
    elif isinstance(a, dict):
        assert a.keys() == b.keys()
        for key in a:
            _same(a[key], b[key])
    else:
        assert a == b
