"""``animism tools serve`` as a process: its token, a kill -9 in mid-job, a polite stop, and a client that lives through
it."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx2
import pytest
from animism.tools.contracts import SpeechRequest
from animism.tools.media import Voice
from animism.tools.server.remote import RemoteServer

SLOW = """
import sys, time
import animism.plugins.host as host
from animism.plugins import hookimpl
from animism.tools.capability import Tool, silent
from animism.tools.contracts import SPEECH
from animism.tools.media import Speech
import numpy as np

class Slow(Tool):
    capability, name, description = SPEECH, "slow", "Speaks for as many seconds as it is told."
    def run(self, request, progress=silent):
        begun = time.monotonic()
        while time.monotonic() - begun < float(request.text):
            progress((time.monotonic() - begun) / float(request.text), "speaking")
            time.sleep(0.02)
        return Speech(np.full(100, 0.5, np.float32), 8000, request.text)

class Plugin:
    @staticmethod
    @hookimpl
    def register_tools(register):
        register(Slow())

Plugin.__name__ = "slow"
original = host.PluginHost
host.PluginHost = lambda **options: original({"slow": Plugin}, **options)
import animism.plugins
animism.plugins.PluginHost = host.PluginHost
from animism.app.command_line import main
sys.argv = ["animism", "tools", "serve", *sys.argv[1:]]
main()
"""
COMMAND = "from animism.app.command_line import main; main()"
VOICE = Voice("slow", "v", ("en",))


class Served:
    """The command in a process of its own."""

    def __init__(self, home: Path, port: int) -> None:
        environment = {**os.environ, "ANIMISM_HOME": str(home), "ANIMISM_LOAD_PLUGINS": ""}
        self.process = subprocess.Popen(
            [sys.executable, "-c", SLOW, "--port", str(port), "--json", "--threads", "2"], env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read()[-2000:]
        self.told = json.loads(line)

    def end(self, sig: int) -> int:
        self.process.send_signal(sig)
        return self.process.wait(30)


@pytest.fixture
def serve(home):
    made = []

    def start(port=0):
        made.append(Served(home, port))
        return made[-1]

    yield start
    for one in made:
        if one.process.poll() is None:
            one.process.kill()
        one.process.wait()
        one.process.stdout.close()
        one.process.stderr.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def submit(api, seconds, job):
    body = {"capability": "speech", "tool": "slow", "request": {"text": str(seconds), "voice": VOICE.to_data()}, "id": job}
    answer = api.post("/v1/jobs", json=body)
    assert answer.status_code == 202, answer.text
    return answer.json()


def test_killed_in_mid_job_and_started_again(serve, home):
    first = serve(free_port())
    port, token = first.told["port"], first.told["token"]
    kept = home / "tool-servers" / str(port) / "token.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600 and json.loads(kept.read_text())["token"] == token
    api = httpx2.Client(base_url=first.told["address"], headers={"authorization": f"Bearer {token}"}, timeout=20)
    submit(api, 0, "done")
    for job in ("lost-1", "lost-2"):
        submit(api, 30, job)
    submit(api, 0.1, "waits")
    assert api.get("/v1/jobs/waits").json()["ahead"] == 0
    assert [api.get(f"/v1/jobs/{job}").json()["state"] for job in ("lost-1", "waits")] == ["running", "queued"]
    until = time.monotonic() + 10
    while api.get("/v1/jobs/done").json()["state"] != "done":
        assert time.monotonic() < until
        time.sleep(0.02)
    first.process.kill()
    first.process.wait()

    second = serve(port)
    assert second.told["port"] == port and "token" not in second.told, "the token is the same, and is not shown again"
    assert api.get("/v1/jobs/done/result").json()["result"]["sample_rate"] == 8000
    lost = api.get("/v1/jobs/lost-1").json()
    assert lost["state"] == "lost" and "submit it again" in lost["error"]["mend"]
    assert api.get("/v1/jobs/waits/events").text.count("event: done") == 1
    assert submit(api, 30, "lost-1")["state"] in ("queued", "running")
    assert submit(api, 0, "done")["state"] == "done"
    api.post("/v1/jobs/lost-1/cancel")


def test_a_polite_stop_lets_a_job_end(serve, home, monkeypatch):
    server = serve()
    tool = {tool.name: tool for tool in RemoteServer(server.told["address"]).tools()}["slow"]
    outcome, told = [], threading.Event()

    def progress(fraction, stage, preview=None):
        if fraction > 0:
            told.set()

    caller = threading.Thread(target=lambda: outcome.append(tool.run(SpeechRequest("1.5", VOICE), progress)))
    caller.start()
    assert told.wait(10)
    server.process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    refused = httpx2.post(f"{server.told['address']}/v1/jobs", headers={"authorization": f"Bearer {server.told['token']}"},
                          json={"capability": "speech", "tool": "slow", "request": {"text": "1", "voice": VOICE.to_data()}})
    assert refused.status_code == 503 and refused.json()["error"]["type"] == "Stopping" and refused.headers["retry-after"]
    caller.join(20)
    assert server.process.wait(20) == 0 and outcome[0].text == "1.5"
    assert "job=" in server.process.stderr.read()


def test_a_call_whose_server_is_killed_says_so_and_the_next_one_finds_the_new_server(serve):
    first = serve(free_port())
    port = first.told["port"]
    tool = {tool.name: tool for tool in RemoteServer(first.told["address"]).tools()}["slow"]
    outcome, told = [], threading.Event()

    def progress(fraction, stage, preview=None):
        if fraction > 0:
            told.set()

    def call():
        try:
            outcome.append(tool.run(SpeechRequest("1", VOICE), progress))
        except Exception as error:  # noqa: BLE001
            outcome.append(error)

    caller = threading.Thread(target=call)
    caller.start()
    assert told.wait(10)
    first.process.kill()
    caller.join(30)
    assert "tool server" in str(outcome[0]) and "is not running" in str(outcome[0])
    serve(port)
    assert tool.run(SpeechRequest("0", VOICE)).text == "0"


def test_a_bare_call_still_lists_and_wrong_options_are_told():
    def animism(*arguments):
        return subprocess.run([sys.executable, "-c", COMMAND, *arguments], capture_output=True, text=True, timeout=60)

    listed = animism("tools", "--json")
    assert any(row["name"] == "espeak" for row in json.loads(listed.stdout))
    wrong = animism("tools", "serve", "--memory", "lots")
    assert wrong.returncode == 2 and "is no size" in wrong.stderr
    open_ = animism("tools", "serve", "--worker", "x=/no/python")
    assert open_.returncode == 2 and "no program" in open_.stderr

