"""What a tool tells of its progress, and that it stops when it is told to and can be used again."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from typing import Any

from ...personas.errors import Cancelled
from .media_contract import image_faults
from .report import Finding, failed, passed, skipped, warned
from .trial import Trial

PROMPT = 5.0
"""Seconds from the word to stop until the tool has stopped."""
LONG = 2.0
"""Seconds of a run that a person wants to hear about."""
NEAR_END = 0.9


def check(trial: Trial) -> Iterator[Finding]:
    """``progress.told``, ``progress.falls``, ``progress.end``, ``progress.preview``, ``cancel``."""
    if why := trial.why_not_judged():
        yield skipped("progress.told", why)
        return
    told: list[tuple[Any, Any, Any]] = []
    outcome = trial.run(
        trial.requests[0], lambda fraction, stage, preview=None: told.append((fraction, stage, preview))
    )
    if not outcome.ended_well:
        yield failed(
            "progress.told", f"with a progress that listens, run {outcome.told()}", "a progress changes nothing"
        )
        return
    if not told:
        yield _silent(outcome.seconds)
        return
    yield from _judged(told)
    yield from _cancelled(trial, len(told))


def _silent(seconds: float) -> Finding:
    mend = "call progress(fraction, stage) as the work goes on: it is also how a user cancels"
    sentence = f"nothing is told in {seconds:.1f} s, so nobody can stop it"
    return failed("progress.told", sentence, mend) if seconds > LONG else warned("progress.told", sentence, mend)


def _judged(told: list[tuple[Any, Any, Any]]) -> Iterator[Finding]:
    fractions = [fraction for fraction, _, _ in told]
    if any(not isinstance(f, int | float) or not math.isfinite(f) or not 0 <= f <= 1 for f in fractions):
        yield failed("progress.told", f"fractions such as {fractions[:3]}", "give a float in [0, 1]")
        return
    if any(not isinstance(stage, str) for _, stage, _ in told):
        yield failed("progress.told", f"a stage that is {told[0][1]!r}", "give a few words for a person")
    else:
        yield passed("progress.told", f"{len(told)} times, from {fractions[0]:.2f}: {told[0][1]}")
    falls = [(a, b) for a, b in zip(fractions, fractions[1:], strict=False) if b < a - 1e-9]
    if falls:
        yield failed(
            "progress.falls", f"it falls from {falls[0][0]:.3f} to {falls[0][1]:.3f}", "let the fraction never fall"
        )
    else:
        yield passed("progress.falls", "it never falls")
    if fractions[-1] < NEAR_END:
        yield failed("progress.end", f"it ends at {fractions[-1]:.2f}", "call progress(1.0, ...) when the work is done")
    else:
        yield passed("progress.end", f"it ends at {fractions[-1]:.2f}")
    faults = [fault for _, _, preview in told if preview is not None for fault in image_faults(preview, "a preview")]
    if faults:
        yield failed("progress.preview", faults[0].sentence, faults[0].mend)


class _Stopper:
    """A progress that raises ``Cancelled`` when it is called the ``at``-th time, and notes when."""

    def __init__(self, at: int) -> None:
        self.at, self.calls, self.when, self.after = at, 0, 0.0, 0

    def __call__(self, fraction: float, stage: str, preview: Any = None) -> None:
        self.calls += 1
        if self.when:
            self.after += 1
        if self.calls >= self.at:
            self.when = self.when or time.perf_counter()
            raise Cancelled("stopped by the conformance kit")


def _cancelled(trial: Trial, calls: int) -> Iterator[Finding]:
    for at in sorted({1, calls // 2 + 1}):
        stopper = _Stopper(at)
        outcome = trial.run(trial.requests[0], stopper)
        late = time.perf_counter() - stopper.when if stopper.when else 0.0
        if outcome.hung or late > PROMPT:
            yield failed("cancel", f"stopped at call {at}, it went on for {late:.1f} s", f"stop within {PROMPT:.0f} s")
            return
        if not isinstance(outcome.error, Cancelled):
            yield failed(
                "cancel",
                f"progress raised Cancelled at call {at} of {calls}, and run {outcome.told()}",
                "let what progress raises pass: catch narrower errors, or re-raise it",
            )
            return
    if differs := trial.unlike_first(trial.run(trial.requests[0])):
        yield failed("cancel", f"after it was stopped: {differs}", "leave the tool as it was: clear up in finally")
    else:
        yield passed("cancel", "it stops when told to, and the next run is as before")
