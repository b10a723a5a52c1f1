"""What is known of one plugin, and of one provider of chat models. Nothing is loaded here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

OWN = "animism"
READY, REFUSED, OFF, ELSEWHERE = "ready", "refused", "switched off", "in its own environment"
"""States: it takes part; it never did; it did, and was stopped for this run; another interpreter runs it."""


@dataclass
class PluginInfo:
    """What ``animism plugins`` shows of one plugin; ``--json`` prints these fields.

    ``name`` is its entry point's, with the distribution in front where another has it too; ``distribution`` and
    ``version`` are its package's, ``module`` and ``file`` where its code is; ``api`` is what it says it was written
    for, ``""`` where it says nothing; ``state`` is one of the four above; ``error`` says why it is not ready, ``mend`` what
    helps. ``seconds`` is import and registration, ``hook_seconds`` the last call of each hook; ``memory`` is by how
    many bytes the process grew while it loaded (0 where that cannot be told); ``printed`` is what it wrote to stdout where
    that was kept from the user's, ``warnings`` what it uses that will go. ``environment`` names the one it runs in;
    ``given`` tells that this very program handed it over."""

    name: str
    distribution: str
    version: str
    module: str
    file: str = ""
    hooks: list[str] = field(default_factory=list)
    api: str = ""
    state: str = READY
    error: str | None = None
    mend: str | None = None
    seconds: float = 0.0
    hook_seconds: dict[str, float] = field(default_factory=dict)
    memory: int = 0
    printed: str = ""
    warnings: list[str] = field(default_factory=list)
    environment: str | None = None
    given: bool = False

    @property
    def built_in(self) -> bool:
        return self.distribution == OWN

    @property
    def foreign(self) -> bool:
        """Whether what it does is contained: it is neither Animism's own nor this program's."""
        return not self.built_in and not self.given


@dataclass(frozen=True)
class ChatModelProvider:
    """Who can think: ``make(model)`` returns a chat model."""

    name: str
    make: Callable[[str], Any]
    sentence: str
    plugin: str
