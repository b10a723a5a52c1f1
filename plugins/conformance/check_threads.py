"""Two runs at once give what each gives alone: the tool server runs a tool on several threads."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ...tools.capability import silent
from .comparing import difference
from .report import Finding, failed, passed, skipped
from .trial import Trial
from .watching import watched

AT_ONCE = 3
MOST_SECONDS = 5.0


def check(trial: Trial) -> Iterator[Finding]:
    """``threads``."""
    why = trial.why_not_judged() or ("left out by --quick" if trial.quick else "")
    if not why and trial.first.seconds > MOST_SECONDS:
        why = f"a run takes {trial.first.seconds:.1f} s"
    if why:
        yield skipped("threads", why)
        return
    second = trial.requests[1] if len(trial.requests) > 1 else trial.requests[0]
    alone = trial.run(second)
    outcome = watched(lambda: _together(trial, [trial.requests[0], second] * (AT_ONCE // 2 + 1)), trial.limit)
    trial.hung = trial.hung or outcome.hung
    if not outcome.ended_well and alone.ended_well:
        yield failed("threads", f"{AT_ONCE} at once: it {outcome.told()}", "guard what runs share with a lock")
        return
    wanted = [trial.first.result, alone.result]
    differs = next(
        filter(
            None,
            (
                difference(wanted[i % 2], result)
                for i, result in enumerate(outcome.result or ())
                if alone.ended_well and trial.steady
            ),
        ),
        "",
    )
    if differs:
        yield failed("threads", f"at once and alone: {differs}", "keep what belongs to a run in local variables")
    else:
        yield passed("threads", f"{len(outcome.result or ())} runs at once give what each gives alone")


def _together(trial: Trial, requests: list[Any]) -> list[Any]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda request: trial.work(request, silent), requests))
