"""The desk: turns, deadlines, ids, cancelling, batches, tools that hang or raise anything, and what a restart finds."""

from __future__ import annotations

import json
import os
import stat
import threading
import time
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from animism.personas import errors
from animism.tools.capability import Availability, Capability, Tool, ToolRegistry, silent
from animism.tools.server.errors_wire import ServerRefusal
from animism.tools.server.service import Service
from animism.tools.server.settings import Limits, ToolServerSettings, bytes_of, read_settings, worker_from
from animism.tools.server.turns import Turns
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some


@dataclass(frozen=True)
class Asked:
    text: str
    size: int = 0


@dataclass(frozen=True)
class Told:
    text: str
    data: np.ndarray | None = None


WORK = Capability("work", Asked, Told, "Work.")


class Worker(Tool):
    """Does what the text says; notes what it did."""

    capability, name, description = WORK, "worker", "Works."

    def __init__(self):
        self.done: list[str] = []
        self.go = threading.Event()
        self.stopped = threading.Event()

    def run(self, request, progress=silent):
        word = request.text.split()[0]
        if word == "wait":
            self.go.wait(20)
        elif word == "heed":
            try:
                for i in range(2000):
                    progress(i / 2000, "heeding")
                    time.sleep(0.005)
            except errors.ToolFailed:
                self.stopped.set()
                raise
        elif word == "hang":
            time.sleep(6)
        elif word == "raise":
            raise KeyError("odd")
        elif word == "exit":
            raise SystemExit(1)
        elif word == "odd":
            return Told(object())  # type: ignore[arg-type]
        self.done.append(request.text)
        return Told(request.text, np.zeros(request.size, np.uint8) if request.size else None)


class Batcher(Tool):
    capability, name, description = WORK, "batcher", "Does several at once."
    batch_size, batch_window = 4, 0.2

    def __init__(self):
        self.batches: list[list[str]] = []

    def batch_key(self, request):
        return request.size

    def run(self, request, progress=silent):
        return self.run_batch([request], progress)[0]

    def run_batch(self, requests, progress):
        self.batches.append([request.text for request in requests])
        progress(0.5, "together")
        return [errors.NoFaceDetected("none") if request.text == "bad" else Told(request.text) for request in requests]


class Missing(Tool):
    capability, name, description = WORK, "missing", "Is not here."

    def available(self):
        return Availability(False, "its weights are not here", "animism weights fetch x")


@dataclass
class Bench:
    service: Service
    worker: Worker
    batcher: Batcher
    jobs: list = field(default_factory=list)

    def submit(self, text: str, client: str = "me", tool: str = "worker", size: int = 0, **more: Any) -> Any:
        durable = more.pop("durable", False)
        body = {"capability": "work", "tool": tool, "request": {"text": text, "size": size}, **more}
        job = self.service.job_of(body, client, durable=durable)
        return self.service.desk.submit(job, json.dumps(body["request"]).encode())


@pytest.fixture
def bench(request):
    made = []

    def make(folder=None, **limits: Any) -> Bench:
        registry = ToolRegistry()
        worker, batcher = Worker(), Batcher()
        for tool in (worker, batcher, Missing()):
            registry.add(tool)
        wanted = ToolServerSettings(mcp=False, folder=folder, limits=Limits(**{"threads": 1, "grace": 0.3, **limits}))
        made.append(Bench(Service(registry, wanted), worker, batcher))
        return made[-1]

    yield make
    for one in made:
        one.worker.go.set()
        one.service.close()


def wait(job, seconds=10.0):
    until = time.monotonic() + seconds
    while not job.over:
        assert time.monotonic() < until, job.to_data()
        time.sleep(0.005)
    return job


# ---- turns


def test_clients_take_turns(bench):
    b = bench()
    b.submit("wait")
    for i in range(20):
        b.submit(f"many {i}", "many")
    last = b.submit("one", "one")
    b.worker.go.set()
    wait(last)
    assert b.worker.done.index("one") <= 3, b.worker.done


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(some.lists(some.tuples(some.sampled_from("abcd"), some.booleans()), max_size=60))
def test_turns_lose_nothing_and_keep_each_clients_order(steps):
    """Every job comes out once, a client's own in order."""

    @dataclass(eq=False)
    class Job:
        client: str
        number: int

    turns, waiting, out = Turns[Job](), [], []
    for i, (client, take) in enumerate(steps):
        waiting.append(Job(client, i))
        turns.put(waiting[-1])
        if take:
            out.append(turns.take())
    while turns:
        out.append(turns.take())
    assert sorted(job.number for job in out) == list(range(len(steps)))
    for client in "abcd":
        numbers = [job.number for job in out if job.client == client]
        assert numbers == sorted(numbers)


def test_a_full_queue_says_when_to_come_again(bench):
    b = bench(queue=5, queue_client=4)
    first = b.submit("wait")
    while b.service.desk.running < 1:
        time.sleep(0.001)
    for i in range(4):
        b.submit(str(i))
    with pytest.raises(ServerRefusal, match="this client's") as caught:
        b.submit("x")
    assert caught.value.status == 429 and caught.value.retry_after >= 1
    b.submit("y", "other")
    with pytest.raises(ServerRefusal, match="the queue is full"):
        b.submit("z", "third")
    b.worker.go.set()
    wait(first)


# ---- ids


def test_the_same_id_is_the_same_job_and_runs_once(bench):
    b = bench(threads=4)
    jobs = []

    def send():
        jobs.append(b.submit("once", id="job-1"))

    threads = [threading.Thread(target=send) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(job) for job in jobs}) == 1
    wait(jobs[0])
    assert b.submit("once", id="job-1") is jobs[0] and b.worker.done == ["once"]
    with pytest.raises(ServerRefusal, match="another job has this id"):
        b.submit("twice", id="job-1")
    with pytest.raises(errors.InvalidInput):
        b.submit("x", id="../../etc/passwd")


# ---- ends


def test_a_deadline_ends_a_tool_that_heeds(bench):
    b = bench()
    job = wait(b.submit("heed", deadline=0.2))
    assert job.state == "failed" and isinstance(job.error, errors.Timeout) and job.error.limit == 0.2
    assert b.worker.stopped.is_set() and b.service.desk.left_behind == 0


def test_a_tool_that_never_returns_is_left_behind_and_the_others_go_on(bench):
    b = bench()
    hung, after = b.submit("hang", deadline=0.2), b.submit("after")
    wait(hung, 3), wait(after, 3)
    assert isinstance(hung.error, errors.Timeout) and after.state == "done" and b.service.desk.left_behind == 1
    assert not b.service.readiness().why


def test_a_job_that_waits_too_long_fails_in_the_queue(bench):
    b = bench()
    b.submit("wait")
    late = wait(b.submit("late", deadline=0.1), 3)
    assert isinstance(late.error, errors.Timeout) and "late" not in b.worker.done


def test_cancelling(bench):
    b = bench()
    running, waiting = b.submit("heed"), b.submit("x")
    b.service.desk.cancel(waiting)
    assert waiting.state == "cancelled" and isinstance(waiting.error, errors.Cancelled)
    while not running.events or running.state != "running":
        time.sleep(0.005)
    b.service.desk.cancel(running)
    assert wait(running).state == "cancelled" and b.worker.stopped.is_set()


def test_cancelling_what_does_not_heed(bench):
    b = bench()
    job = b.submit("hang")
    while job.state != "running":
        time.sleep(0.005)
    b.service.desk.cancel(job)
    assert wait(job, 3).state == "cancelled"
    assert wait(b.submit("next"), 3).state == "done"


@pytest.mark.parametrize(("text", "words"), [("raise", "KeyError"), ("exit", "ended itself"), ("odd", "cannot be sent")])
def test_whatever_a_tool_does_its_job_fails_and_the_server_goes_on(bench, text, words):
    b = bench()
    body = {"capability": "work", "tool": "worker", "request": {"text": text}}
    job = wait(b.service.desk.submit(b.service.job_of(body, "me", encode=b.service.encoded)))
    assert type(job.error) is errors.ToolFailed and words in str(job.error)
    assert wait(b.submit("next")).state == "done"


def test_a_tool_that_is_not_there_names_the_command(bench):
    with pytest.raises(errors.ToolUnavailable) as caught:
        bench().submit("x", tool="missing")
    assert caught.value.mend == "animism weights fetch x"


# ---- batches


def test_compatible_requests_go_together(bench):
    b = bench()
    b.submit("wait")
    jobs = [b.submit(str(i), f"client {i % 3}", "batcher", size=i % 2) for i in range(6)]
    b.worker.go.set()
    for job in jobs:
        wait(job)
    assert sorted(map(sorted, b.batcher.batches)) == [["0", "2", "4"], ["1", "3", "5"]]
    assert [job.result.text for job in jobs] == [str(i) for i in range(6)]


def test_a_batch_waits_a_moment_for_more_and_one_that_fails_fails_alone(bench):
    b = bench()
    jobs = [b.submit("good", tool="batcher")]
    time.sleep(0.05)
    jobs.append(b.submit("bad", tool="batcher"))
    for job in jobs:
        wait(job)
    assert b.batcher.batches == [["good", "bad"]]
    assert jobs[0].state == "done" and isinstance(jobs[1].error, errors.NoFaceDetected)


# ---- what is kept


def test_results_are_bounded_in_bytes_and_time(bench):
    b = bench(kept_bytes=300_000, kept_seconds=0.5)
    jobs = [wait(b.submit(str(i), size=100_000)) for i in range(6)]
    held = sum(job.result is not None for job in jobs)
    assert 1 <= held <= 3 and jobs[-1].result is not None
    with pytest.raises(ServerRefusal) as caught:
        b.service.result_bytes(jobs[0])
    assert caught.value.status == 410
    until = time.monotonic() + 4
    while b.service.desk.jobs() and time.monotonic() < until:
        time.sleep(0.05)
    assert b.service.desk.jobs() == []


def test_a_restart_finds_finished_results_waiting_jobs_and_lost_ones(bench, tmp_path):
    """The first server is left as a kill leaves it: nothing is closed."""
    first = bench(tmp_path)
    done = wait(first.submit("done", id="done", size=10, durable=True))
    failed = wait(first.submit("raise", id="failed", durable=True))
    running = first.submit("wait", id="running", durable=True)
    while running.state != "running":
        time.sleep(0.005)
    first.submit("waiting", id="waiting", durable=True)
    assert done.state == "done" and failed.state == "failed"

    second = bench(tmp_path)
    assert np.array_equal(second.service.result("done").data, np.zeros(10, np.uint8))
    again = second.service.desk.get("failed")
    assert type(again.error) is errors.ToolFailed and "KeyError" in str(again.error)
    assert wait(second.service.desk.get("waiting")).result.text == "waiting"
    lost = second.service.desk.get("running")
    assert lost.state == "lost" and "submit it again" in lost.error.mend
    second.worker.go.set()
    assert wait(second.submit("wait", id="running", durable=True)).state == "done"
    assert second.submit("done", id="done", size=10, durable=True).state == "done"
    assert second.worker.done.count("done") == 0 and second.worker.done.count("wait") == 1
    third = bench(tmp_path)
    assert third.service.desk.get("running").state == "done"


def test_what_is_kept_is_nobody_elses(bench, tmp_path):
    b = bench(tmp_path / "jobs here")
    wait(b.submit("x", durable=True))
    files = [path for path in (tmp_path / "jobs here").rglob("*") if path.is_file()]
    assert files and all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)


def test_a_torn_journal_does_not_stop_the_server(bench, tmp_path):
    b = bench(tmp_path)
    wait(b.submit("x", id="good", durable=True))
    (tmp_path / "jobs" / "torn.job").write_bytes(b'{"id": "x", "sta')
    (tmp_path / "jobs" / "odd.job").write_bytes(b'[1, 2]')
    second = bench(tmp_path)
    assert second.service.desk.get("good").state == "done" and not (tmp_path / "jobs" / "torn.job").exists()


def test_a_full_disk_refuses_the_job_and_runs_nothing(bench, tiny_disk):
    b = bench(tiny_disk)
    (tiny_disk / "filler").write_bytes(b"x" * (1024 * 1024 - 40_000))
    with pytest.raises(errors.StoreError, match="disk is full"):
        b.submit("x" * 80_000, durable=True)
    assert b.service.desk.jobs() == [] and b.worker.done == []
    assert wait(b.submit("not kept on disk")).state == "done"
    os.unlink(tiny_disk / "filler")
    assert wait(b.submit("x", durable=True)).state == "done"


def test_a_result_that_the_disk_does_not_take_is_still_there(bench, tiny_disk):
    b = bench(tiny_disk)
    job = wait(b.submit("x", size=2_000_000, durable=True))
    assert job.state == "done" and len(b.service.result_bytes(job)) > 2_000_000


# ---- stopping


def test_draining_lets_what_runs_end_and_refuses_the_rest(bench, tmp_path):
    b = bench(tmp_path)
    running, kept, told = b.submit("wait"), b.submit("kept", id="kept", durable=True), b.submit("told")
    while running.state != "running":
        time.sleep(0.005)
    drain = threading.Thread(target=b.service.desk.drain, args=(10.0,))
    drain.start()
    wait(told)
    assert "server stopped" in str(told.error)
    with pytest.raises(ServerRefusal, match="stopping"):
        b.submit("new")
    assert b.service.readiness().why == "the server is stopping"
    b.worker.go.set()
    drain.join(5)
    assert running.state == "done" and kept.state == "queued"
    b.service.close()
    assert wait(bench(tmp_path).service.desk.get("kept")).state == "done"


def test_draining_cancels_what_takes_too_long(bench):
    b = bench()
    job = b.submit("heed")
    while job.state != "running":
        time.sleep(0.005)
    b.service.desk.drain(0.1)
    assert wait(job, 2).state == "cancelled"


# ---- settings


def test_settings_from_a_file(tmp_path):
    import sys

    path = tmp_path / "tools.toml"
    path.write_text(f'port = 9000\nmemory = "8GB"\n[limits]\nqueue = 7\n[worker.old]\npython = "{sys.executable}"\n')
    read = read_settings(path)
    assert read["port"] == 9000 and read["memory"] == 8_000_000_000 and read["limits"].queue == 7
    assert read["workers"] == (worker_from(f"old={sys.executable}"),)
    path.write_text("prot = 9000")
    with pytest.raises(errors.InvalidInput, match="no setting 'prot'"):
        read_settings(path)
    path.write_text("[limits]\nquue = 1")
    with pytest.raises(errors.InvalidInput, match="Limits"):
        read_settings(path)


@pytest.mark.parametrize("text", ["", "8 gigs", "-1GB", "GB"])
def test_a_size_that_is_none(text):
    with pytest.raises(errors.InvalidInput):
        bytes_of(text)


def test_settings_that_cannot_be():
    with pytest.raises(errors.InvalidInput, match="no token"):
        ToolServerSettings(host="0.0.0.0")
    with pytest.raises(errors.InvalidInput, match="too easy"):
        ToolServerSettings(token="short")
    with pytest.raises(errors.InvalidInput, match="no origin"):
        ToolServerSettings(allow_origins=("*",))
    with pytest.raises(errors.InvalidInput, match="no program"):
        worker_from("x=/no/such/python")
