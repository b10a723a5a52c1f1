"""What the tool server costs on loopback, beside the tool in process and beside bare uvicorn.

    python tests/benchmarks/bench_tool_server.py [--seconds 4] [--repeat 300] [--json FILE]

- ``call``: median and 95th percentile milliseconds of a remote tool's run over the same run in process, one connection
  kept alive: for a trivial tool, for a portrait of 512 pixels, for five seconds of speech.
- ``throughput``: requests a second of a trivial tool at ``/v1/call``, run in a thread as any other and, ``quick``, on the
  event loop, and their shares of an empty uvicorn application that reads the same body; 16 connections.
- ``fairness``: a client with one job behind another's thousand: jobs that went before it.
- ``queue``: bytes a queued job takes, of a thousand, beside its request.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from animism.tools.capability import Capability, Tool, ToolRegistry, silent
from animism.tools.media import Landmarks, Portrait, Speech
from animism.tools.server.application import make_application
from animism.tools.server.remote import RemoteServer
from animism.tools.server.settings import Limits, ToolServerSettings

TOKEN = "benchmark-benchmark-benchmark"
ROUNDS = 3


@dataclass(frozen=True)
class Asked:
    text: str
    number: int = 0


@dataclass(frozen=True)
class Told:
    text: str


class Trivial(Tool):
    capability, name, description = Capability("trivial", Asked, Told, "Nothing."), "trivial", "Nothing."

    def run(self, request, progress=silent):
        return Told(request.text)


class Quick(Trivial):
    """Run on the event loop, as it asks."""

    capability, name, quick = Capability("quick", Asked, Told, "Nothing."), "quick", True


class Picture(Tool):
    capability, name, description = Capability("pictured", Asked, Portrait, "A picture."), "pictured", "A picture."
    portrait = Portrait(
        np.random.default_rng(0).integers(0, 255, (512, 512, 3), dtype=np.uint8),
        Landmarks(np.zeros((68, 2), np.float32)), (0.0, 0.0, 1.0, 1.0))

    def run(self, request, progress=silent):
        return self.portrait


class Sound(Tool):
    capability, name, description = Capability("sound", Asked, Speech, "A sound."), "sound", "A sound."
    speech = Speech(np.zeros(5 * 22_050, np.float32), 22_050, "silence")

    def run(self, request, progress=silent):
        return self.speech


def registry() -> ToolRegistry:
    made = ToolRegistry()
    for tool in (Trivial(), Quick(), Picture(), Sound()):
        made.add(tool)
    return made


async def bare(scope: Any, receive: Any, send: Any) -> None:
    """What uvicorn alone costs: read the body, answer as many bytes."""
    body = (await receive()).get("body", b"")
    await send({"type": "http.response.start", "status": 200, "headers": [
        (b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]})
    await send({"type": "http.response.body", "body": body})


def serve(what: str) -> None:
    """The main of a server process."""
    import socket

    import uvicorn

    app = bare if what == "bare" else make_application(registry(), ToolServerSettings(token=TOKEN, mcp=False))
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    config = uvicorn.Config(app, log_config=None, access_log=False, loop="asyncio", http="h11", ws="none",
                            lifespan="off" if what == "bare" else "on")
    uvicorn.Server(config).run([listener])


@contextmanager
def server(what: str) -> Iterator[int]:
    process = subprocess.Popen([sys.executable, __file__, "--serve", what], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        port = int(process.stdout.readline())
        _wait(port)
        yield port
    finally:
        process.kill()
        process.wait()


def _wait(port: int) -> None:
    import socket

    for _ in range(400):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)


# ---- calls


def calls(repeat: int) -> dict[str, Any]:
    """Milliseconds of a remote run, and how much longer it is than the same in process."""
    local, rows = registry(), {}
    with server("tools") as port:
        remote = RemoteServer(f"http://127.0.0.1:{port}", TOKEN, known=local)
        for tool in remote.tools():
            here = local.get(tool.capability.name, tool.name)
            request = Asked("x" * 100)
            there_ms, here_ms = _times(lambda tool=tool: tool.run(request), repeat), _times(lambda here=here: here.run(request), repeat)
            rows[tool.name] = {"p50": statistics.median(there_ms), "p95": sorted(there_ms)[int(0.95 * len(there_ms))],
                               "over": statistics.median(there_ms) - statistics.median(here_ms)}
    return rows


def _times(work: Any, repeat: int) -> list[float]:
    for _ in range(20):
        work()
    took = []
    for _ in range(repeat):
        begin = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begin))
    return took


# ---- throughput


class Asking(asyncio.Protocol):
    """One connection that asks again as soon as it is answered."""

    def __init__(self, request: bytes, until: float) -> None:
        self.request, self.until, self.done, self.bad = request, until, 0, 0
        self.over = asyncio.get_running_loop().create_future()
        self.buffer = b""

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, gap, rest = self.buffer.partition(b"\r\n\r\n")
        if not gap:
            return
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        if len(rest) < length:
            return
        self.buffer = rest[length:]
        self.bad += b" 200 " not in head
        self.done += 1
        if time.perf_counter() < self.until:
            self.transport.write(self.request)
        else:
            self.transport.close()
            self.over.set_result(None)

    def connection_lost(self, error: Any) -> None:
        if not self.over.done():
            self.over.set_result(None)


async def _load(port: int, seconds: float, connections: int, tool: str = "trivial") -> float:
    body = json.dumps({"capability": tool, "tool": tool, "request": {"text": "x" * 100}}).encode()
    request = (f"POST /v1/call HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nauthorization: Bearer {TOKEN}\r\n"
               f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n").encode() + body
    loop, begin = asyncio.get_running_loop(), time.perf_counter()
    made = [await loop.create_connection(lambda: Asking(request, begin + seconds), "127.0.0.1", port)
            for _ in range(connections)]
    await asyncio.gather(*(asking.over for _, asking in made))
    assert not sum(asking.bad for _, asking in made), "not every answer was good"
    return sum(asking.done for _, asking in made) / (time.perf_counter() - begin)


def throughput(seconds: float) -> dict[str, float]:
    """Requests a second, the better of several rounds taken in turn."""
    best = {"bare": 0.0, "trivial": 0.0, "quick": 0.0}
    with server("bare") as empty, server("tools") as ours:
        for port in (empty, ours):
            asyncio.run(_load(port, 0.5, 16))
        for _ in range(ROUNDS):
            for name, port in (("bare", empty), ("trivial", ours), ("quick", ours)):
                tool = "trivial" if name == "bare" else name
                best[name] = max(best[name], asyncio.run(_load(port, seconds, 16, tool)))
    return best


# ---- the queue


class Counted(Trivial):
    """Takes two milliseconds and notes whose turn it was."""

    def __init__(self) -> None:
        self.order: list[str] = []
        self.go = threading.Event()

    def run(self, request, progress=silent):
        self.go.wait()
        self.order.append(request.text)
        time.sleep(0.002)
        return Told(request.text)


def queue() -> dict[str, float]:
    """A thousand jobs of one client, then one of another."""
    tool, made = Counted(), ToolRegistry()
    made.add(tool)
    service = make_application(made, ToolServerSettings(mcp=False, limits=Limits(threads=1))).state.service
    before = _resident()
    jobs = []
    for i in range(1000):
        body = {"capability": "trivial", "tool": "trivial", "request": {"text": f"many {i}"}}
        jobs.append(service.desk.submit(service.job_of(body, "many")))
    size = (_resident() - before) / 1000
    last = service.desk.submit(service.job_of({"capability": "trivial", "request": {"text": "one"}}, "one"))
    tool.go.set()
    while not last.over:
        time.sleep(0.001)
    service.close()
    return {"before_it": float(tool.order.index("one")), "bytes": size}


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc/self/statm").exists() else 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--repeat", type=int, default=300)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--serve", choices=("bare", "tools"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        return serve(given.serve)
    told = {"call": calls(given.repeat), "throughput": throughput(given.seconds), "queue": queue()}
    for name, row in told["call"].items():
        print(f"call, {name:<10} {row['p50']:7.2f} ms median, {row['p95']:7.2f} ms p95, {row['over']:7.2f} ms over in process")
    rate = told["throughput"]
    for name in ("trivial", "quick"):
        print(f"throughput, {name:<8} {rate[name]:7.0f} a second, bare uvicorn {rate['bare']:7.0f}: {rate[name] / rate['bare']:.2f}")
    print(f"fairness         {told['queue']['before_it']:7.0f} jobs before another client's first, a thousand waiting")
    print(f"queue            {told['queue']['bytes']:7.0f} bytes a waiting job")
    if given.json:
        given.json.write_text(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
