"""What two copies are worth on Ray, and what a call over it costs.

    python tests/benchmarks/bench_ray.py [--jobs 40] [--json FILE]

- ``sleep``: jobs of 400 ms that wait, as a job does for a card or another machine: through one copy and through two,
  and their ratio (the mark: 1.8). On a machine with two cores and other work this is what can be measured cleanly.
- ``spin``: jobs of 400 ms of a core's own time, which two copies share only as far as two cores are free.
- ``call``: median milliseconds of a call that does nothing.
- ``ray.start``, ``deploy``: seconds to a cluster, and to an application that answers.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MODELS = str(HERE.parent / "models")
TOKEN = "a-token-for-this-benchmark"
CLIENTS = 16
SECONDS = 0.4


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--jobs", type=int, default=40)
    asked.add_argument("--json", type=Path)
    given = asked.parse_args()
    os.environ["PYTHONPATH"] = MODELS
    sys.path.insert(0, MODELS)
    rows = measured(given.jobs)
    for name, value in rows.items():
        print(f"{name:<28}{value:>10.3f}")
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1))


def measured(jobs: int) -> dict[str, float]:
    from animism.tools.server.on_ray import start_ray, stop_ray

    with tempfile.TemporaryDirectory(prefix="ar", dir="/tmp") as folder:
        begun = time.perf_counter()
        start_ray(num_cpus=4, object_store_memory=100_000_000, _temp_dir=f"{folder}/ray")
        rows = {"ray.start s": time.perf_counter() - begun}
        try:
            for copies in (1, 2):
                server, module, seconds = _served(copies, 18_900 + copies)
                rows[f"deploy.{copies} s"] = seconds
                for word in ("sleep", "spin"):
                    rows[f"{word}.{copies} jobs/s"] = _rate(server, module, word, jobs)
            rows["call ms"] = _call(server, module)
        finally:
            stop_ray()
    rows["sleep ratio"] = rows["sleep.2 jobs/s"] / rows["sleep.1 jobs/s"]
    rows["spin ratio"] = rows["spin.2 jobs/s"] / rows["spin.1 jobs/s"]
    return rows


def _served(copies: int, port: int) -> tuple[Any, Any, float]:
    import ray_tools
    from animism.tools.server.on_ray import Served, serve_tools
    from animism.tools.server.on_ray_plan import Group, RayPlan, complete
    from animism.tools.server.remote import RemoteServer
    from animism.tools.server.settings import ToolServerSettings
    from ray import serve

    serve.shutdown()
    plan = complete(RayPlan((Group("sleepers", ("work/sleeper",), replicas=copies, most=copies),)), ray_tools.registry())
    begun = time.perf_counter()
    serve_tools(Served(ray_tools.registry), ToolServerSettings(port=port, token=TOKEN, mcp=False), plan)
    seconds = time.perf_counter() - begun
    return RemoteServer(f"http://127.0.0.1:{port}", TOKEN, known=ray_tools.registry()), ray_tools, seconds


def _rate(server: Any, module: Any, word: str, jobs: int) -> float:
    """Jobs a second with :data:`CLIENTS` who wait for theirs."""
    tool = next(tool for tool in server.tools() if tool.name == "sleeper")
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(lambda _: tool.run(module.Asked(word, 0.01)), range(CLIENTS)))
        begun = time.perf_counter()
        list(pool.map(lambda _: tool.run(module.Asked(word, SECONDS)), range(jobs)))
        return jobs / (time.perf_counter() - begun)


def _call(server: Any, module: Any) -> float:
    tool = next(tool for tool in server.tools() if tool.name == "sleeper")
    return 1000 * statistics.median(_seconds(lambda: tool.run(module.Asked("nothing"))) for _ in range(60))


def _seconds(work: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
