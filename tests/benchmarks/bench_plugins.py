"""What 50 installed plugins cost: at most 100 ms over none is wanted.

    python tests/benchmarks/bench_plugins.py [--json FILE] [--runs 15] [--count 50]

Real distributions (metadata with a README of 4 kB, entry point, module) are written to a folder that is put on the path
of fresh processes, which take turns: with them and without. ``found`` is the search for entry points, ``loaded`` all
imports and registrations, ``asked`` their tools and voices and all chat models, ``whole`` the last two, ``contained``
and ``uncontained`` one call of a tool. ``over`` is what the plugins add. Medians in milliseconds: of a core's time, and
of the clock for ``clock`` (``whole`` again), ``command`` (a whole ``animism --version``) and the two calls.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

CODE = '''"""A plugin of a benchmark."""
from animism.plugins import Capability, Tool, hookimpl
ANIMISM_API = "1.0"

class Echo(Tool):
    capability = Capability("echo", str, str, "Say it again.")
    name = "echo-{i}"
    description = "Echoes."

    def run(self, request, progress=lambda *told: None):
        return request

@hookimpl
def register_tools(register):
    register(Echo())

@hookimpl
def register_voices(register):
    from animism.tools.media import Voice
    register(Voice("espeak", "bench:{i}", ("en",)))
'''
MEASURE = """
import json, sys, time
import animism.tools.contracts, animism.tools.media, animism.plugins.host, animism.plugins.contained
from animism.plugins import PluginHost
from animism.plugins.discovery import installed
marks, clock = [time.process_time()], []
def mark(): marks.append(time.process_time()); clock.append(time.perf_counter())
installed(); mark()
host = PluginHost(server=""); host.plugins; mark()
for hook in ("register_tools", "register_voices"):
    host.foreign(hook)
host.chat_models
mark()
told = {"found": marks[1] - marks[0], "loaded": marks[2] - marks[1], "asked": marks[3] - marks[2],
        "whole": marks[3] - marks[1], "clock": clock[2] - clock[0]}
if tools := host.foreign("register_tools"):
    for name, run in (("contained", tools[0].run), ("uncontained", tools[0].inner.run)):
        run("x")
        start = time.perf_counter()
        for _ in range(1000): run("x")
        told[name] = (time.perf_counter() - start) / 1000
print(json.dumps({key: value * 1000 for key, value in told.items()}))
"""


def write(site: Path, count: int) -> None:
    for i in range(count):
        (site / f"bench_plugin_{i}.py").write_text(CODE.replace("{i}", str(i)), encoding="utf-8")
        info = site / f"bench_plugin_{i}-1.0.dist-info"
        info.mkdir()
        readme = "A line of a README that says a thing or two.\n" * 90
        head = f"Metadata-Version: 2.1\nName: bench-plugin-{i}\nVersion: 1.0\n"
        (info / "METADATA").write_text(f"{head}\n{readme}", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[animism]\nbench-{i} = bench_plugin_{i}\n", encoding="utf-8")
        (info / "RECORD").write_text("", encoding="utf-8")


def run(site: Path, *command: str) -> str:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ANIMISM_")}
    done = subprocess.run([sys.executable, *command], check=True, capture_output=True, text=True,
                          env={**kept, "PYTHONPATH": str(site), "ANIMISM_HOME": str(site / "home")})
    return done.stdout


def timed(site: Path) -> float:
    start = time.perf_counter()
    run(site, "-c", VERSION)
    return (time.perf_counter() - start) * 1000


VERSION = "import sys; sys.argv = ['animism', '--version']\nfrom animism.app.command_line import main\nmain()"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--json", type=Path)
    options.add_argument("--runs", type=int, default=15)
    options.add_argument("--count", type=int, default=50)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sites = {"none": Path(folder) / "none", "with": Path(folder) / "with"}
        for site in sites.values():
            site.mkdir()
        write(sites["with"], given.count)
        seen: dict[str, list[dict[str, Any]]] = {name: [] for name in sites}
        for _ in range(given.runs + 1):  # the first compiles
            for name, site in sites.items():
                seen[name].append({**json.loads(run(site, "-c", MEASURE)), "command": timed(site)})
    middle = {
        name: {key: round(statistics.median(row[key] for row in rows[1:]), 3) for key in rows[0]}
        for name, rows in seen.items()
    }
    over = {key: round(middle["with"][key] - middle["none"][key], 3) for key in middle["none"]}
    result = {"plugins": given.count, "runs": given.runs, **middle, "over": over}
    print(json.dumps(result, indent=2))
    if given.json:
        given.json.write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
