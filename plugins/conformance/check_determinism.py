"""The same request gives the same result; another seed, where there are seeds, another one."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from .comparing import difference
from .report import Finding, failed, passed, skipped, warned
from .trial import Trial


def check(trial: Trial) -> Iterator[Finding]:
    """``determinism.same`` and ``determinism.seed``."""
    if why := trial.why_not_judged():
        yield skipped("determinism.same", why)
        return
    again = trial.run(trial.requests[0])
    differs = again.told() if not again.ended_well else difference(trial.first.result, again.result)
    if differs:
        yield failed(
            "determinism.same", f"the same request twice: {differs}",
            "draw every chance from request.seed; keep no state between runs; take no time of day into the result",
        )
        return
    yield passed("determinism.same", "the same request twice gives the same")
    if dataclasses.is_dataclass(trial.requests[0]) and isinstance(getattr(trial.requests[0], "seed", None), int):
        yield _seed(trial)


def _seed(trial: Trial) -> Finding:
    request: Any = trial.requests[0]
    other = trial.run(dataclasses.replace(request, seed=request.seed + 1))
    if not other.ended_well:
        return failed("determinism.seed", f"with seed {request.seed + 1}, run {other.told()}", "take every seed")
    if difference(_seedless(trial.first.result), _seedless(other.result)):
        return passed("determinism.seed", "another seed gives another result")
    return warned("determinism.seed", "another seed gives the same result", "draw chance from request.seed, where there is any")


def _seedless(result: Any) -> Any:
    """The result without what it says of how it was made, which may name the seed."""
    if hasattr(result, "made_by") and dataclasses.is_dataclass(result):
        return dataclasses.replace(result, made_by={})
    return result
