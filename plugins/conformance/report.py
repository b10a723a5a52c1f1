"""What the conformance kit found: a finding for each check, and the report that holds them. Nothing is checked here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from ...personas.errors import PluginError

State = Literal["passed", "failed", "warned", "skipped"]


@dataclass(frozen=True)
class Finding:
    """What one check found. ``check`` is its id (``progress.falls``), ``subject`` what was checked
    (``portrait:sculpture``), ``sentence`` what was seen, ``mend`` what its author can do, ``""`` where nothing."""

    check: str
    state: State
    sentence: str
    mend: str = ""
    subject: str = ""

    def line(self) -> str:
        """One line for a person."""
        told = f"{self.subject}: {self.check}: {self.sentence}".removeprefix(": ")
        return f"{told}; mend: {self.mend}" if self.mend else told


def passed(check: str, sentence: str) -> Finding:
    return Finding(check, "passed", sentence)


def failed(check: str, sentence: str, mend: str) -> Finding:
    return Finding(check, "failed", sentence, mend)


def warned(check: str, sentence: str, mend: str = "") -> Finding:
    return Finding(check, "warned", sentence, mend)


def skipped(check: str, reason: str) -> Finding:
    return Finding(check, "skipped", reason)


@dataclass
class Report:
    """All findings about ``subject`` (a plugin, a tool, a voice...), in the order in which they were made."""

    subject: str
    findings: list[Finding] = field(default_factory=list)

    def take(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Keep each finding, with this subject where it has none, as it is made, and hand it on."""
        for finding in findings:
            kept = replace(finding, subject=finding.subject or self.subject)
            self.findings.append(kept)
            yield kept

    def of(self, state: State) -> list[Finding]:
        """The findings in one state."""
        return [finding for finding in self.findings if finding.state == state]

    @property
    def failures(self) -> list[Finding]:
        return self.of("failed")

    @property
    def ok(self) -> bool:
        """Whether nothing failed and something was checked."""
        return not self.failures and any(finding.state == "passed" for finding in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings in each state."""
        states = Counter(finding.state for finding in self.findings)
        return {state: states[state] for state in ("passed", "failed", "warned", "skipped")}

    def to_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {"subject": self.subject, "ok": self.ok, **self.counts, "findings": [asdict(f) for f in self.findings]}

    def raise_for_failures(self) -> None:
        """Nothing where all is well.

        :raises PluginError: a check failed; the message has one line for each, with its mend.
        """
        __tracebackhide__ = True  # pytest then shows the lines and not this file
        if self.ok:
            return
        lines = [finding.line() for finding in self.failures] or ["nothing could be checked"]
        raise PluginError(
            f"{self.subject} does not conform:\n" + "\n".join(f"- {line}" for line in lines),
            plugin=self.subject,
            mend=f"see all findings with: animism plugin check {self.subject}",
        )
