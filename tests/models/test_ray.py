"""The tool server on Ray Serve: two copies on this machine, killed under load, and no accepted job is lost.

One cluster of its own for the whole file, on loopback, in a folder of its own; it is shut down at the end. Only processes
that descend from this one are killed.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from animism.personas.errors import InvalidInput, Timeout
from animism.tools.contracts import Drawing
from animism.tools.diffusion.expert import Expert
from animism.tools.server.remote import RemoteServer

if not find_spec("ray"):
    pytest.skip("ray is not installed", allow_module_level=True)

HERE = str(Path(__file__).parent)
TOKEN = "a-token-for-these-tests"


@dataclass
class Cluster:
    url: str
    folder: Path
    module: Any

    def __post_init__(self) -> None:
        self.server = RemoteServer(self.url, TOKEN, known=self.module.registry())
        self.tools = {tool.name: tool for tool in self.server.tools()}

    def asked(self, word: str, seconds: float = 0.0, log: str = "", **rest: Any) -> Any:
        return self.module.Asked(word, seconds, log, **rest)

    def http(self, method: str, path: str, body: Any = None) -> Any:
        """An answer's JSON; while the front is away it is asked again, as any client would."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
        end = time.monotonic() + 60
        while True:
            try:
                request = urllib.request.Request(self.url + path, data, headers, method=method)
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read() or b"null")
            except urllib.error.HTTPError as error:
                if error.code not in (500, 502, 503) or time.monotonic() > end:
                    raise
            except OSError:
                if time.monotonic() > end:
                    raise
            time.sleep(0.2)

    def submit(self, name: str, word: str, seconds: float, log: str = "") -> Any:
        request = {"word": word, "seconds": seconds, "log": log}
        return self.http("POST", "/v1/jobs", {"capability": "work", "tool": "sleeper", "id": name, "request": request})

    def states(self, names: list[str]) -> list[str]:
        return [self.http("GET", f"/v1/jobs/{name}")["state"] for name in names]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    import sys

    kept = {name: os.environ.get(name) for name in ("PYTHONPATH", "ANIMISM_HOME")}
    os.environ["PYTHONPATH"] = HERE  # every process of the cluster imports the tools from there
    sys.path.insert(0, HERE)
    import ray_tools
    from animism.tools.server.on_ray import Served, serve_tools, start_ray, stop_ray
    from animism.tools.server.on_ray_plan import Group, RayPlan, complete
    from animism.tools.server.settings import Limits, ToolServerSettings

    folder = Path(tempfile.mkdtemp(prefix="ar", dir="/tmp"))  # short: sockets' paths have at most 107 bytes
    small: dict[str, Any] = {"cpus": 0.1}
    plan = complete(RayPlan((
        Group("sleepers", ("work/sleeper",), replicas=2, most=2, **small),
        Group("drawers", ("work/drawer/sd15",), replicas=2, most=2, ongoing=4, **small),
        Group("asleep", ("work/filmer",), replicas=0, most=1, ongoing=4, **small),
        Group("others", ("work/*",), ongoing=8, **small),
    )), ray_tools.registry())
    settings = ToolServerSettings(
        port=_free_port(), token=TOKEN, folder=folder / "kept", mcp=False, limits=Limits(grace=1.0, drain=1.0),
    )
    start_ray(num_cpus=2, object_store_memory=100_000_000, _temp_dir=str(folder / "ray"))
    try:
        serve_tools(Served(ray_tools.registry), settings, plan)
        yield Cluster(f"http://127.0.0.1:{settings.port}", folder, ray_tools)
    finally:
        stop_ray()
        shutil.rmtree(folder, ignore_errors=True)
        sys.path.remove(HERE)
        for name, value in kept.items():
            os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)


def test_a_result_is_the_same_as_in_this_process(cluster):
    here = cluster.module.Sleeper().run(cluster.asked("hello"))
    there = cluster.tools["sleeper"].run(cluster.asked("hello"))
    assert there.word == here.word and (there.picture == here.picture).all() and there.picture.dtype == here.picture.dtype
    assert there.process not in (here.process, 0)
    told: list[tuple[float, str]] = []
    cluster.tools["sleeper"].run(cluster.asked("slow", 0.5), lambda fraction, stage, preview=None: told.append((fraction, stage)))
    assert any(0.2 < fraction < 0.9 and stage == "sleeping" for fraction, stage in told)
    with pytest.raises(InvalidInput, match="this is wrong") as caught:
        cluster.tools["sleeper"].run(cluster.asked("wrong"))
    assert caught.value.mend == "say something else"


def test_two_copies_work_side_by_side(cluster):
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda i: cluster.tools["sleeper"].run(cluster.asked(str(i), 0.3)), range(4)))
    assert [one.word for one in told] == ["0", "1", "2", "3"] and len({one.process for one in told}) == 2


def _at_work(log):
    """The process that has just begun a job, once six are done; 0 otherwise."""
    lines = log.read_text().rpartition("\n")[0].splitlines() if log.exists() else []
    enough = sum(line.startswith("done") for line in lines) >= 6
    return int(lines[-1].split()[2]) if enough and lines[-1].startswith("begun") else 0


def test_a_copy_killed_under_load_loses_no_job(cluster, tmp_path):
    log = tmp_path / "log"
    names = [f"load-{i}" for i in range(30)]
    for name in names:
        cluster.submit(name, name, 0.2, str(log))
    _kill(_until(lambda: _at_work(log)))  # an idle copy would leave nothing to do again
    _until(lambda: set(cluster.states(names)) == {"done"}, 60)
    assert cluster.http("GET", "/v1/jobs/load-0/result")["result"]["word"] == "load-0"
    begun = [line.split()[1] for line in log.read_text().splitlines() if line.startswith("begun")]
    assert set(begun) == set(names) and len(begun) > len(names)  # what the dead copy had begun was begun again
    again = cluster.submit("load-0", "load-0", 0.2, str(log))
    assert again["state"] == "done" and log.read_text().count("done load-0 ") == 1
    with pytest.raises(urllib.error.HTTPError, match="409"):
        cluster.submit("load-0", "another", 0.2)


def test_the_front_killed_under_load_loses_no_job(cluster, tmp_path):
    log = tmp_path / "log"
    names = [f"front-{i}" for i in range(16)]
    for name in names:
        cluster.submit(name, name, 0.3, str(log))
    _until(lambda: log.exists() and log.read_text().count("done") >= 3)
    _kill(_pid_of("front"))
    _until(lambda: set(cluster.states(names)) == {"done"}, 90)
    done = {line.split()[1] for line in log.read_text().splitlines() if line.startswith("done")}
    assert done == set(names)


def test_a_cancel_reaches_the_copy(cluster, tmp_path):
    log = tmp_path / "log"
    cluster.submit("long", "long", 40.0, str(log))
    _until(log.exists)
    cluster.http("POST", "/v1/jobs/long/cancel")
    _until(lambda: cluster.states(["long"]) == ["cancelled"])
    start = time.monotonic()
    with ThreadPoolExecutor(2) as pool:  # both copies take work again
        list(pool.map(lambda i: cluster.tools["sleeper"].run(cluster.asked(str(i), 0.2)), range(2)))
    assert time.monotonic() - start < 10 and "done" not in log.read_text()


def test_a_tool_that_never_returns_costs_its_copy_and_nobody_else(cluster, tmp_path):
    log = tmp_path / "log"
    body = {"capability": "work", "tool": "sleeper", "id": "hang", "deadline": 1.0,
            "request": {"word": "hang", "log": str(log)}}
    cluster.http("POST", "/v1/jobs", body)
    _until(log.exists)
    others = [cluster.tools["sleeper"].run(cluster.asked(str(i), 0.05)) for i in range(5)]
    assert [one.word for one in others] == list("01234")
    _until(lambda: cluster.states(["hang"]) == ["failed"])
    assert cluster.http("GET", "/v1/jobs/hang")["error"]["type"] == Timeout.__name__
    _until(lambda: not Path(f"/proc/{log.read_text().split()[2]}").exists())


def test_requests_are_done_together_and_each_has_its_own_fault(cluster):
    words = ["a", "b", "wrong", "c", "d", "e"]
    with ThreadPoolExecutor(6) as pool:
        futures = [pool.submit(cluster.tools["batcher"].run, cluster.asked(word)) for word in words]
    told = {word: future.exception() or future.result() for word, future in zip(words, futures, strict=True)}
    assert isinstance(told.pop("wrong"), InvalidInput)
    assert [one.word for one in told.values()] == list("abcde") and max(one.together for one in told.values()) > 1


def test_a_deployment_that_sleeps_wakes_and_frames_outlive_a_copy(cluster, tmp_path):
    whole = [int(frame[0, 0, 0]) for frame in cluster.tools["filmer"].run(cluster.asked("whole")).film]
    broken = cluster.tools["filmer"].run(cluster.asked("die", log=str(tmp_path / "died")))
    assert [int(frame[0, 0, 0]) for frame in broken.film] == whole == list(range(8))
    assert (tmp_path / "died").exists()


def test_calls_for_an_expert_go_where_it_is_loaded(cluster):
    def drawn(name: str) -> int:
        expert = Expert(name=name, description="draws", family="sd15", weights="w")
        return int(cluster.tools["drawer"].run(cluster.asked("draw", drawing=Drawing((expert,)))).process)

    first = drawn("ink")
    time.sleep(2.0)  # a copy tells what it has about once a second
    assert [drawn("ink") for _ in range(8)].count(first) >= 7


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _pid_of(deployment: str) -> int:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"ServeReplica:animism:{deployment}".encode() in (folder / "cmdline").read_bytes() and _ours(int(folder.name)):
                return int(folder.name)
        except OSError:
            continue
    raise AssertionError(f"no copy of {deployment}")


def _ours(pid: int) -> bool:
    """Whether a process descends from this one."""
    while pid > 1:
        if pid == os.getpid():
            return True
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return False


def _kill(pid: int) -> None:
    assert _ours(pid)
    os.kill(pid, signal.SIGKILL)


def _until(true: Callable[[], Any], seconds: float = 30.0) -> Any:
    end = time.monotonic() + seconds
    while not (what := true()):
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)
    return what


