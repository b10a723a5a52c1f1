"""What the server costs on loopback: start and stop, the page, the interface, event streams; each beside bare uvicorn.

    python tests/benchmarks/bench_server.py [--repeat 200] [--json FILE]

- ``ready``, ``warm``, ``stopped``: seconds from ``animism serve`` to its address, to a warm server, from Ctrl-C to gone.
- ``page``: milliseconds for the page and every file that it names, one after another on one connection.
- each route: median and 95th percentile milliseconds on one connection, and how many times that of an empty uvicorn
  application it is.
- ``first event``: milliseconds from asking for a creation to its first event.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

SETTLED = 8.0
"""Seconds after which a fresh server has warmed up and its live workers stand by."""
APPLE = "a grumpy old apple who loves chess"
BARE = """
import asyncio, socket, sys, uvicorn
async def app(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"{}"})
listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP); listener.bind(("127.0.0.1", 0)); listener.listen(100)
print(listener.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")).run([listener])
"""


@contextmanager
def bare() -> Iterator[str]:
    """Uvicorn with an application that answers ``{}``."""
    process = subprocess.Popen([sys.executable, "-c", BARE], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    process.kill()
    process.wait()


class Serve:
    """``animism serve`` in a process of its own."""

    def __init__(self, home: str) -> None:
        begin = time.perf_counter()
        command = [str(Path(sys.executable).with_name("animism")), "serve", "--port", "0", "--json"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "ANIMISM_HOME": home})
        assert self.process.stdout is not None
        self.base = json.loads(self.process.stdout.readline())["address"].rstrip("/")
        self.ready = time.perf_counter() - begin

    def stop(self) -> float:
        begin = time.perf_counter()
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)
        return time.perf_counter() - begin


def timed(client: httpx2.Client, path: str, repeat: int, **headers: str) -> tuple[float, float]:
    """Median and 95th percentile milliseconds of a request on a connection that is open."""
    taken = []
    for _ in range(repeat):
        begin = time.perf_counter()
        client.get(path, headers=headers).raise_for_status()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def page(client: httpx2.Client) -> tuple[float, int, int]:
    """Milliseconds, files and bytes of the page: what it names, and what that names, one after another."""
    begin, seen, size, queue = time.perf_counter(), set(), 0, ["/"]
    while queue:
        path = queue.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = client.get(path)
        size += len(answer.content)
        if answer.status_code == 200 and re.search("html|javascript|css", answer.headers["content-type"]):
            found = re.findall(r"""(?:src|href|from|import)\s*[=(]?\s*["']((?:\.{0,2}/)[^"'#?]+\.(?:js|css|svg|webp))""", answer.text)
            queue += [str(httpx2.URL(f"http://x{path}").join(one).path) for one in found]
    return (time.perf_counter() - begin) * 1000, len(seen), size


def first_event(client: httpx2.Client) -> float:
    begin = time.perf_counter()
    job = client.post("/api/jobs/create", json={"description": APPLE, "seed": 7}, headers={"X-Animism": "1"}).json()["job"]
    with client.stream("GET", job["events"]) as stream:
        text = ""
        for piece in stream.iter_text():
            text += piece
            if "event: stage" in text:
                taken = (time.perf_counter() - begin) * 1000
                break
    client.delete(f"/api/jobs/{job['id']}", headers={"X-Animism": "1"})
    return taken


def warm(client: httpx2.Client) -> float:
    """Seconds until a line is spoken, which needs everything that is warmed."""
    begin = time.perf_counter()
    voice = {"model": "tts-1", "voice": "espeak:en-us+Andy", "input": "Hi.", "response_format": "wav"}
    client.post("/v1/audio/speech", json=voice).raise_for_status()
    return time.perf_counter() - begin


def measure(repeat: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as home:
        from animism import Studio

        studio = Studio(home=home)
        persona = studio.create(APPLE, until="persona")
        studio.store.close()
        os.environ["ANIMISM_HOME"] = home
        server = Serve(home)
        told: dict[str, Any] = {"ready s": server.ready}
        with httpx2.Client(base_url=server.base, timeout=120) as client:
            told["warm s"] = warm(client)
            time.sleep(SETTLED)
            told["page ms, files, bytes"] = page(client)
            client.get(f"/api/personas/{persona.id}/live.bin?v=1").raise_for_status()
            told["first event ms"] = first_event(client)
            told["routes"] = routes(client, persona.id, repeat)
        told["stopped s"] = server.stop()
        return told


def routes(client: httpx2.Client, persona: str, repeat: int) -> dict[str, dict[str, float]]:
    """Each route beside an empty application. Slow enough for the bound on requests."""
    paths = {
        "healthz": "/healthz", "page": "/", "personas": "/api/personas", "persona": f"/api/personas/{persona}",
        "portrait": f"/api/personas/{persona}/files/portrait.png?v=1", "live.bin": f"/api/personas/{persona}/live.bin?v=1",
        "models": "/v1/models",
    }
    found: dict[str, dict[str, float]] = {}
    with bare() as empty, httpx2.Client(base_url=empty) as other:
        timed(other, "/", 50)
        one, _ = timed(other, "/", repeat)
        found["bare uvicorn"] = {"ms": one, "times": 1.0}
        for name, path in paths.items():
            time.sleep(repeat / 50)  # the bucket of a user fills at 60 a second
            median, late = timed(client, path, repeat)
            found[name] = {"ms": median, "p95 ms": late, "times": median / one}
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=150)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    result = measure(options.repeat)
    for name, value in result.items():
        if name != "routes":
            print(f"{name:<24}{value}")
    for name, row in result["routes"].items():
        print(f"{name:<14}" + "  ".join(f"{key} {number:.2f}" for key, number in row.items()))
    if options.json:
        options.json.write_text(json.dumps(result, indent=2))
