"""Seconds of a guide: the first of a sculpture, each control by itself, and all of them when the sculpture is kept.

    python tests/benchmarks/bench_guidance.py [--size 512] [--repeat 5]

Prints medians. ``first`` composes and renders, ``render`` is the still alone; nothing is judged.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from typing import Any

from animism.agents.author import written_by_rule
from animism.tools.contracts import Drawing, PortraitRequest
from animism.tools.guidance import sculpted
from animism.tools.guidance.guide import KINDS, guide
from animism.tools.sculpture import render

DESCRIPTIONS = ("a grumpy old apple", "a blue teapot with a sailor hat", "a cartoon wizard", "a tabby cat detective")


def median(work: Callable[[], Any], repeat: int) -> float:
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    render(sculpted.composed(request(DESCRIPTIONS[0])).sculpture, 64)  # loads the engine
    sculpted._composed._rows.clear()
    print(f"{'':36}{'first':>8}{'render':>8}" + "".join(f"{kind:>15}" for kind in KINDS) + f"{'all':>8}")
    for description in DESCRIPTIONS:
        asked = request(description)
        first = median(lambda asked=asked: guide(asked, (), options.size), 1)
        still = median(lambda asked=asked: render(sculpted.composed(asked).sculpture, min(options.size, 1024)), 1)
        each = [median(lambda k=kind, asked=asked: guide(asked, (k,), options.size), options.repeat) for kind in KINDS]
        whole = median(lambda asked=asked: guide(asked, KINDS, options.size), options.repeat)
        print(f"{description:36}{first:8.2f}{still:8.2f}" + "".join(f"{s:15.4f}" for s in each) + f"{whole:8.3f}")


def request(description: str) -> PortraitRequest:
    spec = written_by_rule(description, 0)
    return PortraitRequest(spec, seed=spec.seed, drawing=Drawing(()))


if __name__ == "__main__":
    main()
