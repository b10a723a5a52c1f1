"""Memory: many runs in a row do not grow the process, and one run keeps to what the tool says it needs."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

from .report import Finding, failed, passed, skipped, warned
from .trial import Trial

RUNS = 8
MOST_SECONDS = 3.0
"""Of a run that is repeated; a slower one would make the check a long one."""
BOUND = 1_000_000
"""Bytes a run may leave behind: what an allocator and a log keep for themselves."""
ALLOWED = 8_000_000
"""Bytes that a settled process may grow by over all runs."""


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
    sizes = [_after_a_run(trial) for _ in range(RUNS)]
    settled = sizes[2:]  # the first runs fill caches
    growth = settled[-1] - settled[0]
    a_run = growth / (len(settled) - 1)
    rising = all(later > earlier for earlier, later in zip(settled, settled[1:], strict=False))
    if rising and a_run > BOUND and growth > ALLOWED:
        yield failed(
            "memory.grows", f"each run leaves {a_run / 1e6:.1f} MB behind", "keep nothing of a run; bound every cache"
        )
    else:
        yield passed("memory.grows", f"{growth / 1e6:+.1f} MB over {len(settled) - 1} runs")
    stated = trial.tool.requires.memory
    if stated and sizes[-1] > 1.5 * stated + sizes[0] and not trial.tool.requires.weights:
        yield warned("memory.declared", f"more than the {stated / 1e6:.0f} MB that requires.memory says", "state what it takes")


def _why_not(trial: Trial) -> str:
    if not resident():
        return "this system does not tell how much memory a process has"
    if trial.first.seconds > MOST_SECONDS or trial.quick:
        return f"a run takes {trial.first.seconds:.1f} s" if not trial.quick else "left out by --quick"
    return ""


def _after_a_run(trial: Trial) -> int:
    trial.run(trial.requests[0])
    gc.collect()
    return resident()
