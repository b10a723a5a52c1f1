"""Bad input: a family of requests with one thing wrong each. The tool says what is wrong, or copes; nothing else.

Coping means a result that keeps the contract. Saying means an error of ours with a mend. What ``accepts`` turns down is
not run, as the planner would not.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ...personas.errors import Cancelled, InvalidInput, Timeout, ToolFailed, ToolUnavailable
from .hostile import hostile
from .report import Finding, failed, passed, skipped, warned
from .trial import Trial
from .watching import Outcome

GIVEN = 3.0
"""Seconds a bad request is given before it is told to stop."""
GRACE = 15.0
QUICK = 10
SLIPS = (IndexError, KeyError, TypeError, AttributeError, ArithmeticError, NameError, AssertionError)
"""What an author did not think of, when it is behind a ``ToolFailed``."""
QUICK_SECONDS = 5.0
"""What ``--quick`` runs of the family: at most so many, and no longer than about this in all."""


@dataclass
class _Tally:
    """What became of the family: each list holds ``(what was wrong, how the run ended)``."""

    refused: int = 0
    coped: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)
    mendless: list[tuple[str, str]] = field(default_factory=list)
    slips: list[tuple[str, str]] = field(default_factory=list)
    broken: list[tuple[str, str]] = field(default_factory=list)


def check(trial: Trial) -> Iterator[Finding]:
    """``bad_input.class``, ``bad_input.mend``, ``bad_input.slip``, ``bad_input.contract``, ``bad_input.hangs``."""
    if why := trial.why_not_judged():
        yield skipped("bad_input.class", why)
        return
    family = list(hostile(trial.requests[0]))
    if trial.quick:
        most = max(3, min(QUICK, int(QUICK_SECONDS / max(trial.first.seconds, 0.01))))
        family = family[:: max(1, -(-len(family) // most))]
    tally = _Tally()
    for words, request in family:
        outcome = _run(trial, request)
        if outcome is not None and outcome.hung:
            yield failed(
                "bad_input.hangs", f"{words}: {outcome.told()}", "look at the request first, and call progress often"
            )
            return
        if outcome is not None:
            _count(trial, words, request, outcome, tally)
    yield from _told(tally, len(family))


def _run(trial: Trial, request: Any) -> Outcome | None:
    """``None`` where the tool does not accept the request."""
    until = time.perf_counter() + GIVEN

    def progress(fraction: float, stage: str, preview: Any = None) -> None:
        if time.perf_counter() > until:
            raise Timeout("long enough", limit=GIVEN, elapsed=GIVEN)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # numpy on NaN
        try:
            if not trial.tool.accepts(request):
                return None
        except Exception as error:  # noqa: BLE001
            return Outcome(error=error)
        return trial.run(request, progress, limit=GIVEN + GRACE, frames=1)


def _count(trial: Trial, words: str, request: Any, outcome: Outcome, tally: _Tally) -> None:
    if outcome.ended_well:
        faults = list(_faults(trial, request, outcome.result))
        tally.coped += not faults
        tally.broken += [(words, faults[0])] if faults else []
    elif isinstance(outcome.error, Cancelled | Timeout):
        tally.coped += 1
    elif isinstance(outcome.error, InvalidInput | ToolFailed | ToolUnavailable):
        tally.refused += 1
        tally.mendless += [] if outcome.error.mend else [(words, outcome.told())]
        slipped = type(outcome.error) is ToolFailed and isinstance(outcome.error.__cause__, SLIPS)
        tally.slips += [(words, outcome.told())] if slipped else []
    else:
        tally.wrong.append((words, outcome.told()))


def _faults(trial: Trial, request: Any, result: Any) -> Iterator[str]:
    """What is wrong with the result by itself; a bad request says nothing of what would fit it."""
    try:
        from .media_contract import faults_of

        yield from (fault.sentence for fault in faults_of(result))
    except Exception as error:  # noqa: BLE001
        yield f"{type(error).__name__} when it is looked at"


def _told(tally: _Tally, number: int) -> Iterator[Finding]:
    for words, told in tally.wrong[:4]:
        yield failed("bad_input.class", f"{words}: it {told}", "raise InvalidInput(what is wrong, mend=what to change)")
    if len(tally.wrong) > 4:
        rest = ", ".join(dict.fromkeys(words for words, _ in tally.wrong[4:]))
        yield failed("bad_input.class", f"and {len(tally.wrong) - 4} more: {rest}"[:300], "as above")
    if not tally.wrong:
        yield passed("bad_input.class", f"{number} bad requests: {tally.refused} refused, {tally.coped} coped with")
    for words, told in tally.broken[:3]:
        yield failed("bad_input.contract", f"{words}: {told}", "refuse what cannot be done well with InvalidInput")
    if tally.slips:
        words, told = tally.slips[0]
        yield warned(
            "bad_input.slip",
            f"{len(tally.slips)} times it failed by a slip, such as {words}: {told}",
            "look at the request first, and raise InvalidInput(what is wrong, mend=what to change)",
        )
    if tally.mendless:
        words, told = tally.mendless[0]
        yield warned(
            "bad_input.mend",
            f"{len(tally.mendless)} errors without a mend, such as {words}: {told}",
            "say what to change: ToolFailed(..., mend=...)",
        )
