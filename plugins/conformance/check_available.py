"""Whether a tool says honestly that it can run here, and refuses clearly where it cannot."""

from __future__ import annotations

from collections.abc import Iterator

from ...personas.errors import InvalidInput, ToolUnavailable
from ...tools.capability import Availability
from .report import Finding, failed, passed, skipped, warned
from .trial import Trial


def check(trial: Trial) -> Iterator[Finding]:
    """``available.answer`` and, where it cannot run, ``available.refusal``."""
    outcome = trial.availability
    answer = outcome.result
    if not isinstance(answer, Availability):
        yield failed("available.answer", f"available() {outcome.told()}", "return Availability(ok, why, command)")
        return
    if not answer.ok and not answer.why.strip():
        yield failed("available.answer", "not available, and no reason told", "Availability(False, why, command)")
    elif not answer.ok and not answer.command.strip():
        yield warned(
            "available.answer",
            f"{answer.why}; no command is told that would help",
            "give the exact command as the third of Availability(False, why, command)",
        )
    else:
        yield passed("available.answer", "available" if answer.ok else f"{answer.why}: {answer.command}")
    if not answer.ok:
        yield _refusal(trial)


def _refusal(trial: Trial) -> Finding:
    if not trial.requests:
        return skipped("available.refusal", "there is no request to try")
    outcome = trial.run(trial.requests[0])
    if isinstance(outcome.error, ToolUnavailable | InvalidInput):
        if outcome.error.mend:
            return passed("available.refusal", outcome.told())
        return failed(
            "available.refusal", f"{outcome.told()}, without a mend", "ToolUnavailable(why, mend=the command)"
        )
    return failed(
        "available.refusal",
        f"available() says no, but run {outcome.told()}",
        "raise ToolUnavailable(why, mend=the command) where something is missing",
    )
