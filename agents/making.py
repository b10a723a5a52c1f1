"""The record of how a persona was made: every choice with its reason, every tool call, every note to the user.

It is what ``making.json`` holds. It decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from ..tools.capability import ToolCall


@dataclass(frozen=True)
class Choice:
    """One choice: which agent chose what, out of which, and why."""

    agent: str
    what: str
    chosen: str
    reason: str
    among: Sequence[str] = ()


@dataclass
class Making:
    """The record of one creation. ``seconds`` and ``attempts`` (visits) are by agent; ``parts`` are what it
    was made with, each with its licence as it was known then, see :class:`.parts.Part`."""

    description: str = ""
    seed: int = 0
    chat_model: str = ""
    choices: list[dict[str, Any]] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    attempts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    usage: dict[str, Any] = field(default_factory=dict)
    animism: str = ""
    parts: list[dict[str, Any]] = field(default_factory=list)

    def to_data(self) -> dict[str, Any]:
        return asdict(self)


def choice_data(choice: Choice) -> dict[str, Any]:
    """Plain data, for a checkpoint."""
    return {**asdict(choice), "among": list(choice.among)}


def call_data(call: ToolCall) -> dict[str, Any]:
    """Plain data, for a checkpoint; seconds to the millisecond."""
    return {**asdict(call), "seconds": round(call.seconds, 3)}
