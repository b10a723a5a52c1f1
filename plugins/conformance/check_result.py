"""The contract of the capability: every sample request gives a result of the right type, shape, range and unit."""

from __future__ import annotations

from collections.abc import Iterator

from ...personas.errors import NoFaceDetected, ToolFailed
from .capability_contract import faults_for
from .report import Finding, failed, passed, skipped
from .trial import Trial


def check(trial: Trial) -> Iterator[Finding]:
    """``result.contract`` for each sample, ``result.printed`` once."""
    why = trial.why_not()
    if why:
        yield skipped("result.contract", why)
        return
    samples = trial.requests[:1] if trial.quick else trial.requests
    for number, request in enumerate(samples, 1):
        outcome = trial.first if request is trial.requests[0] else trial.run(request)
        yield from _judged(trial, request, outcome, f"sample {number}")
        if trial.hung:
            return
    printed = trial.first.printed
    if printed.strip():
        yield failed(
            "result.printed",
            f"run printed {printed.strip().splitlines()[0][:60]!r}",
            "standard output is for --json: use the logging module or progress(fraction, stage)",
        )


def _judged(trial: Trial, request: object, outcome, which: str) -> Iterator[Finding]:
    if isinstance(outcome.error, NoFaceDetected):
        yield skipped("result.contract", f"{which}: it sees no face in ours: {outcome.error}")
    elif not outcome.ended_well:
        mend = "let an accepted request succeed, or say no in accepts()"
        if isinstance(outcome.error, ToolFailed) and outcome.error.mend:
            mend = outcome.error.mend
        yield failed("result.contract", f"{which}: run {outcome.told()}", mend)
    else:
        faults = list(faults_for(trial.tool.capability, request, outcome.result))
        for fault in faults[:5]:
            yield failed("result.contract", f"{which}: {fault.sentence}", fault.mend)
        if not faults:
            yield passed(
                "result.contract", f"{which}: a good {type(outcome.result).__name__} in {outcome.seconds:.2f} s"
            )
