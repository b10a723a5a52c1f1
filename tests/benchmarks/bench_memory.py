"""What is remembered and how quickly: facts told among 200 turns of talk, asked for later in other words.

    python tests/benchmarks/bench_memory.py [--misses] [--json FILE]

- ``recall``: how many of 40 facts came back first, and among the first five, found by rule and without a model; on the
  phrasing that recall was tuned on and on phrasing written afterwards; and how many were noticed as facts at all.
- ``speed``: median milliseconds of ``hear`` (on disk when it returns) and ``recall``, the first recall of a process
  (it reads the memory), and the size of the file, with 100, 1,000 and 10,000 episodes.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from animism.agents.memory import Memories
from memory_talk import FIRST, FOURTH, SECOND, THIRD, planted, talk


class Clock:
    """A talk that goes on over three weeks: each turn a quarter of an hour or a night later."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 18, tzinfo=UTC)
        self.turns = 0

    def __call__(self) -> datetime:
        return self.now

    def turn(self) -> None:
        self.turns += 1
        self.now += timedelta(minutes=3) if self.turns % 10 else timedelta(hours=23)


def remembered(text: str, home: str, misses: bool) -> dict[str, Any]:
    """How many of the facts came back."""
    clock = Clock()
    memory = Memories(home=home, clock=clock).of("persona")
    for said, reply in talk(text):
        memory.hear("user", said)
        memory.notice(said)
        memory.hear("persona", reply)
        memory.reflect()
        clock.turn()
    facts = " ".join(fact.text for fact in memory.facts())
    counts = {"facts": 0, "noticed": 0, "top 1": 0, "top 5": 0}
    for statement, question, pattern in planted(text):
        memory.hear("user", question)
        found = [bool(re.search(pattern, one.text, re.IGNORECASE)) for one in memory.recall(question, 5)]
        for name, here in (("facts", True), ("noticed", bool(re.search(pattern, facts, re.IGNORECASE))),
                           ("top 1", any(found[:1])), ("top 5", any(found))):
            counts[name] += here
        if misses and not any(found):
            print(f"   missed: {question!r} ({statement!r}): {[one.text for one in memory.recall(question, 5)]}")
    return counts


def speed(count: int, home: str) -> dict[str, Any]:
    """Median milliseconds and the size of the file."""
    memory = Memories(home=home).of("persona")
    lines = [line for pair in talk(FIRST, turns=-(-count // 2), seed=count) for line in pair] if count > 80 else []
    hearing = []
    for number, line in enumerate(lines[:count]):
        start = time.perf_counter()
        memory.hear("user" if number % 2 == 0 else "persona", f"{line} {number}")
        hearing.append(time.perf_counter() - start)
        if number % 2 == 0 and number < 500:
            memory.notice(line)
    fresh = Memories(home=home)
    start = time.perf_counter()
    fresh.of("persona").recall("what do I do for a living?")
    first = time.perf_counter() - start
    asking = []
    for _, question, _ in planted(FIRST):
        fresh.of("persona").hear("user", question)
        start = time.perf_counter()
        fresh.of("persona").recall(question)
        asking.append(time.perf_counter() - start)
    fresh.close()
    memory._memories.close()
    return {
        "episodes": count, "hear ms": round(1000 * statistics.median(hearing), 2),
        "recall ms": round(1000 * statistics.median(asking), 2), "first recall ms": round(1000 * first, 1),
        "file kB": Path(home, "memories.db").stat().st_size // 1000,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what was not found")
    parser.add_argument("--quick", action="store_true", help="recall only")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    report: dict[str, Any] = {"recall": {}, "speed": []}
    sets = {"first, tuned on": FIRST, "second, oblique, tuned on": SECOND, "third, tuned on": THIRD, "fourth, unseen": FOURTH}
    for name, text in sets.items():
        with tempfile.TemporaryDirectory() as home:
            report["recall"][name] = remembered(text, home, options.misses)
            print(f"{name}: {report['recall'][name]}", flush=True)
    for count in () if options.quick else (100, 1_000, 10_000):
        with tempfile.TemporaryDirectory() as home:
            report["speed"].append(speed(count, home))
            print(report["speed"][-1], flush=True)
    if options.json:
        options.json.write_text(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
