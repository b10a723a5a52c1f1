"""How long a GLB takes and how big it is: at most 2 s are wanted.

    python tests/benchmarks/bench_avatar.py [--json FILE] [--runs 3]

Five characters, from plain to the one with the most solids. Each is exported anew ``--runs`` times; medians. ``seconds``
are of one core's time, ``wall`` the clock's, ``draw`` one core's time of the same sculpture's 512-pixel portrait in the
same run, so that machines can be told apart. Memory is the process's highest after all of them.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import time
from pathlib import Path
from typing import Any

from animism.agents.author import written_by_rule
from animism.tools.avatar.export import written
from animism.tools.sculpture import Sculpture, render
from animism.tools.sculpture.compose import compose

CHARACTERS = (
    "an apple", "a tabby cat detective", "a robot waiter with a bow tie", "a wizard with a long white beard",
    "a young woman with curly red hair who paints murals",
)  # fmt: skip


def fresh(sculpture: Sculpture, i: int) -> Sculpture:
    """An equal figure that no stage is kept for."""
    return sculpture.model_copy(update={"name": f"run {i}"})


def timed(work: Any) -> tuple[float, float, Any]:
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    return time.process_time() - processor, time.perf_counter() - clock, result


def measured(description: str, runs: int) -> dict[str, Any]:
    sculpture = compose(written_by_rule(description, 0), 0, 0).sculpture
    drawn = statistics.median(timed(lambda i=i: render(fresh(sculpture, i), 512))[0] for i in range(runs))
    rows = [timed(lambda i=i: written(fresh(sculpture, 100 + i), "glb", "x", {})) for i in range(runs)]
    made = rows[0][2]
    return {
        "seconds": round(statistics.median(r[0] for r in rows), 2), "wall": round(statistics.median(r[1] for r in rows), 2),
        "draw": round(drawn, 2), "kilobytes": len(made.content) // 1000, "triangles": made.triangles,
        "vrm_kilobytes": len(written(sculpture, "vrm", "x", {}).content) // 1000,
    }  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--json", type=Path)
    options.add_argument("--runs", type=int, default=3)
    given = options.parse_args()
    result: dict[str, Any] = {description: measured(description, given.runs) for description in CHARACTERS}
    result["megabytes"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(json.dumps(result, indent=2))
    if given.json:
        given.json.write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
