"""The same request gives the same result, in another process too; another seed, where there are seeds, another one."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from .comparing import difference
from .fresh import DidNotEnd, in_fresh_process
from .report import Finding, failed, passed, skipped, warned
from .trial import Trial


def check(trial: Trial) -> Iterator[Finding]:
    """``determinism.same``, ``determinism.seed``, ``determinism.process``."""
    if why := trial.why_not_judged():
        yield skipped("determinism.same", why)
        return
    again = trial.run(trial.requests[0])
    if differs := trial.unlike_first(again):
        trial.steady = False
        yield failed(
            "determinism.same",
            f"the same request twice: {differs}",
            "draw every chance from request.seed; keep no state between runs; take no time of day into the result",
        )
        return
    yield passed("determinism.same", "the same request twice gives the same")
    if dataclasses.is_dataclass(trial.requests[0]) and isinstance(getattr(trial.requests[0], "seed", None), int):
        yield _seed(trial)
    yield _process(trial)


def _process(trial: Trial) -> Finding:
    """Against a run where sets and dicts of text are in another order and every cache is empty."""
    if trial.quick or trial.source is None:
        return skipped("determinism.process", "left out by --quick" if trial.quick else "not part of a plugin")
    try:
        other = in_fresh_process(trial.source.name, trial.source.module, run=trial.name)["result"]
    except DidNotEnd as error:
        return skipped("determinism.process", f"it could not be run in another process: {error}")
    differs = difference(trial.first.result, other)
    if differs:
        return failed(
            "determinism.process",
            f"in another process: {differs}",
            "take nothing from hash(), the order of a set, id() or what ran before",
        )
    return passed("determinism.process", "another process gives the same")


def _seed(trial: Trial) -> Finding:
    request: Any = trial.requests[0]
    other = trial.run(dataclasses.replace(request, seed=request.seed + 1))
    if not other.ended_well:
        return failed("determinism.seed", f"with seed {request.seed + 1}, run {other.told()}", "take every seed")
    if difference(_seedless(trial.first.result), _seedless(other.result)):
        return passed("determinism.seed", "another seed gives another result")
    return warned(
        "determinism.seed", "another seed gives the same result", "draw chance from request.seed, where there is any"
    )


def _seedless(result: Any) -> Any:
    """The result without what it says of how it was made, which may name the seed."""
    if hasattr(result, "made_by") and dataclasses.is_dataclass(result):
        return dataclasses.replace(result, made_by={})
    return result
