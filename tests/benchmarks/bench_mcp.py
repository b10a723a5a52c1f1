"""What the protocol costs: a call of ``animism mcp`` over the same work in this process, and a mounted tool's call.

    python tests/benchmarks/bench_mcp.py [--json FILE]

Milliseconds, medians. ``list`` lists one persona, ``chat`` says one thing to it (by rule); in this process by the
studio, by the official client in memory, to a program on its standard input, and over HTTP on loopback. ``start`` is
from nothing to the list of tools, of a program; ``mounted`` is a trivial tool of a small server without a library: its
first call, which starts it, and the next ones. Seconds on a busy machine mean little: compare within one run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx2
from animism.agents.studio import Studio
from animism.app.mcp_server.http import application
from animism.app.mcp_server.server import make_server
from animism.plugins.mounting import agreeing, kept
from animism.plugins.mounting.calling import offered
from animism.plugins.mounting.mounted import mounted_tools
from animism.tools.server.background import serving
from animism.tools.server.settings import ToolServerSettings
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client

RUNS = 60
SERVER = Path(__file__).parents[1] / "plugins" / "mounted_server.py"
TOKEN = "a-token-for-these-runs"


def median(seconds: list[float]) -> float:
    return round(statistics.median(seconds) * 1000, 2)


def timed(work: Callable[[], Any], runs: int = RUNS) -> float:
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return median(seconds)


async def atimed(work: Callable[[], Awaitable[Any]], runs: int = RUNS) -> float:
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        result = await work()
        seconds.append(time.perf_counter() - start)
        assert not result.is_error, result.content[0].text
    return median(seconds)


async def by_client(transport: Any, persona: str) -> dict[str, float]:
    async with Client(transport) as agent:
        for _ in range(3):
            await agent.call_tool("chat", {"persona": persona, "message": "Hello", "user": "warm"})
        return {
            "list": await atimed(lambda: agent.call_tool("list_personas", {})),
            "chat": await atimed(lambda: agent.call_tool("chat", {"persona": persona, "message": "Do you like tea?"})),
        }


async def over_http(url: str, persona: str) -> dict[str, float]:
    async with httpx2.AsyncClient(headers={"authorization": f"Bearer {TOKEN}"}) as http:
        return await by_client(streamable_http_client(f"{url}/mcp", http_client=http), persona)


def program(home: str) -> StdioServerParameters:
    code = "from animism.app.command_line import main; main()"
    return StdioServerParameters(command=sys.executable, args=["-c", code, "mcp"],
                                 env={**os.environ, "ANIMISM_HOME": home})


async def started(home: str) -> float:
    start = time.perf_counter()
    async with Client(program(home)) as agent:
        await agent.list_tools()
        return (time.perf_counter() - start) * 1000


def mounted(home: str) -> dict[str, float]:
    given = agreeing.mount_of([sys.executable, "-S", str(SERVER), "quick", home])
    offer = offered(given)
    known = agreeing.named(given, "bench", offer.name, {})
    kept.keep(agreeing.agreed(known, agreeing.candidates(known, offer.tools), ["echo"]))
    (tool,) = mounted_tools()
    first = timed(lambda: tool.run({"text": "x"}), 1)
    return {"first": first, "next": timed(lambda: tool.run({"text": "x"}))}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANIMISM_HOME"] = home
        studio = Studio(home=home)
        made = studio.create("a grumpy old apple who loves chess", until="persona", size=256)
        server, desk = make_server(studio)
        made.chat("Hello", user="warm")
        result: dict[str, Any] = {"in process": {
            "list": timed(lambda: studio.list(limit=50)),
            "chat": timed(lambda: studio.load(made.id).chat("Do you like tea?")),
        }}
        result["in memory"] = asyncio.run(by_client(server, made.id))
        result["stdio"] = asyncio.run(by_client(program(home), made.id))
        other, its_desk = make_server(studio)
        with serving(application(other, its_desk, ToolServerSettings(token=TOKEN))) as url:
            result["http"] = asyncio.run(over_http(url, made.id))
        result["start"] = round(statistics.median(asyncio.run(started(home)) for _ in range(3)))
        result["mounted"] = mounted(home)
    print(json.dumps(result, indent=2))
    if given.json:
        given.json.write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
