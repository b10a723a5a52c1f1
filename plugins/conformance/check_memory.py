"""Memory: many runs in a row do not grow the process, and one run keeps to what the tool says it needs."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from ...tools.capability import silent
from .report import Finding, failed, passed, skipped, warned
from .trial import Trial
from .watching import watched

RUNS = 8
ROUNDS = 3
"""Of :data:`RUNS`: only what still grows in the last of them leaks; allocators and caches fill up in the first."""
MOST_SECONDS = 3.0
"""Of a run that is repeated; a slower one would make the check a long one."""
BOUND = 500_000
"""Bytes a run may leave behind: what an allocator and a log keep for themselves."""


def resident() -> int:
    """Bytes of this process in memory; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return 0


def check(trial: Trial) -> Iterator[Finding]:
    """``memory.grows`` and ``memory.declared``."""
    why = trial.why_not_judged() or _why_not(trial)
    if why:
        yield skipped("memory.grows", why)
        return
    before = resident()
    outcome = watched(lambda: _a_run_leaves(trial), trial.limit)
    if not outcome.ended_well:
        trial.hung = trial.hung or outcome.hung
        yield failed(
            "memory.grows", f"run again and again, it {outcome.told()}", "leave the tool as it was after a run"
        )
        return
    left, runs = outcome.result
    if left > BOUND:
        yield failed(
            "memory.grows", f"each run leaves {left / 1e6:.1f} MB behind", "keep nothing of a run; bound every cache"
        )
    else:
        yield passed("memory.grows", f"{left / 1e6:+.2f} MB a run after {runs} runs")
    stated = trial.tool.requires.memory
    if stated and resident() > 1.5 * stated + before:
        yield warned(
            "memory.declared", f"more than the {stated / 1e6:.0f} MB of requires.memory", "state what it takes"
        )


def _why_not(trial: Trial) -> str:
    if trial.quick:
        return "left out by --quick"
    if not resident():
        return "this system does not tell how much memory a process has"
    return f"a run takes {trial.first.seconds:.1f} s" if trial.first.seconds > MOST_SECONDS else ""


def _a_run_leaves(trial: Trial) -> tuple[float, int]:
    """Bytes that a run leaves behind in the last round, and how many runs there were. One thread runs all of them: each
    new one has an arena of its own, which looks like growth."""
    for round_ in range(1, ROUNDS + 1):
        sizes = [_after_a_run(trial) for _ in range(RUNS)]
        left = (sizes[-1] - sizes[0]) / (RUNS - 1)
        rises = sum(later > earlier for earlier, later in pairwise(sizes))
        if left <= BOUND or rises < RUNS // 2:
            return min(left, float(BOUND)), round_ * RUNS
    return left, ROUNDS * RUNS


def _after_a_run(trial: Trial) -> int:
    trial.work(trial.requests[0], silent)
    gc.collect()
    return resident()
