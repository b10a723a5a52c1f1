"""One tool under test: its sample requests, and its runs as the planner would start them.

Checks are given a :class:`Trial` and judge what it tells; nothing is judged here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ...tools.capability import Availability, Progress, Tool, silent
from ...tools.contracts import Frames
from .comparing import difference
from .watching import Outcome, watched

if TYPE_CHECKING:
    from .sources import Source

MOST_FRAMES = 4
"""Of a film that are drawn: enough to see that size, type and number hold, and that two films are the same."""


@dataclass(frozen=True)
class Film:
    """Frames that were drawn: what they said of themselves, and the first of them."""

    fps: float
    count: int
    size: int
    drawn: tuple[Any, ...]


@dataclass
class Trial:
    """``requests`` are samples that the tool accepts, the first of them being the one most checks use; ``quick`` leaves
    out what takes long; ``limit`` is how many seconds a run may take; ``module`` and ``source`` are the plugin's, where
    it is known."""

    tool: Tool[Any, Any]
    requests: list[Any] = field(default_factory=list)
    quick: bool = False
    limit: float = 120.0
    module: ModuleType | None = None
    source: Source | None = None
    hung: bool = False
    steady: bool = True
    """Whether the same request was seen to give the same result; where not, other checks do not compare results."""

    @property
    def project_requires(self) -> list[str]:
        """Names of what the plugin's project depends on, where it is not installed."""
        lines = (self.source.project or {}).get("dependencies", []) if self.source else []
        return [re.split(r"[\s\[<>=!~;(]", line, maxsplit=1)[0] for line in lines]

    @property
    def name(self) -> str:
        return f"{self.tool.capability.name}:{self.tool.name}"

    @cached_property
    def availability(self) -> Outcome:
        """What ``available()`` answered."""
        return watched(self.tool.available, 20.0)

    @property
    def able(self) -> bool:
        """Whether the tool says that it can run here."""
        answer = self.availability.result
        return isinstance(answer, Availability) and answer.ok

    def run(
        self, request: Any, progress: Progress = silent, *, limit: float | None = None, frames: int = MOST_FRAMES
    ) -> Outcome:
        """Set up and run, as the planner does; so many frames are drawn."""
        outcome = watched(lambda: self.work(request, progress, frames), limit or self.limit)
        self.hung = self.hung or outcome.hung
        return outcome

    def work(self, request: Any, progress: Progress, frames: int = MOST_FRAMES) -> Any:
        """Set up, run and draw, here and now."""
        self.tool.setup("auto")
        result = self.tool.run(request, progress)
        if isinstance(result, Frames):
            drawn = tuple(islice(iter(result), frames if result.count > frames else result.count + 1))
            return Film(result.fps, result.count, result.size, drawn)
        return result

    @cached_property
    def first(self) -> Outcome:
        """The outcome of the first sample request."""
        return self.run(self.requests[0])

    def unlike_first(self, outcome: Outcome) -> str:
        """How another run of the first sample differs from the first, in a few words; ``""`` where it does not."""
        if not outcome.ended_well:
            return outcome.told()
        return difference(self.first.result, outcome.result) if self.steady else ""

    def why_not(self) -> str:
        """Why this tool cannot be run here, or ``""``."""
        if not self.able:
            answer = self.availability.result
            return f"not available here: {getattr(answer, 'why', '')}" + (
                f" ({answer.command})" if getattr(answer, "command", "") else ""
            )
        if not self.requests:
            return "accepts none of the kit's samples; hand in your own with conformance_requests()"
        if self.hung:
            return "a run before did not end"
        return ""

    def why_not_judged(self) -> str:
        """Why what a good run gives cannot be judged, or ``""``."""
        return self.why_not() or ("" if self.first.ended_well else f"the first run {self.first.told()}")
