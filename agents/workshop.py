"""The workshop: what the agents of one creation share, and the one way in which they call tools.

It tries tools in order, passes over what is unavailable or fails, and writes down each call and each reason. It
makes no choice of its own.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas.errors import (
    AnimismError,
    Cancelled,
    InvalidInput,
    NoFaceDetected,
    Timeout,
    ToolFailed,
    ToolUnavailable,
)
from ..plugins import PluginHost, Tool
from ..tools.capability import ToolCall
from .job import Job
from .keeping import Kept
from .making import Choice, call_data, choice_data
from .parts import Part, forbids_commerce, objections, weight_parts
from .project import Project, read_project
from .request import CreateRequest

if TYPE_CHECKING:
    from ..personas.consent_book import ConsentBook


@dataclass
class Log:
    """What one agent adds to the record in one visit."""

    choices: list[dict[str, Any]] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def choose(self, agent: str, what: str, chosen: str, reason: str, among: Sequence[str] = ()) -> None:
        """Write a choice down; see :class:`.making.Choice`."""
        self.choices.append(choice_data(Choice(agent, what, chosen, reason, tuple(among))))

    def note(self, text: str) -> None:
        """A sentence for the user, once."""
        if text not in self.notes:
            self.notes.append(text)


@dataclass
class Workshop:
    """``model`` is who thinks (``None`` where nobody has to); ``folder`` is where this creation's artifacts are;
    ``kept`` is what a new version keeps of the last; ``consents`` knows which were withdrawn; ``project`` tells
    whether parts that forbid commercial use are to be avoided."""

    host: PluginHost
    model: Any
    job: Job
    request: CreateRequest
    folder: Path
    device: str = "auto"
    kept: Kept = field(default_factory=Kept)
    consents: ConsentBook | None = None
    project: Project = field(default_factory=read_project)

    def candidates(self, capability: str, request: Any, insist: bool = True) -> list[Tool[Any, Any]]:
        """The tools that may serve this request, the one the user insists on alone if there is one and ``insist``."""
        wanted = self.request.tools.get(capability) if insist else None
        if wanted is not None:
            able = [tool for tool in self.host.tools.named(capability, wanted) if tool.accepts(request)]
            if not able:
                raise InvalidInput(
                    f"the {capability} tool {wanted!r} cannot serve this request",
                    mend=f"leave out --tool {capability}={wanted}",
                )
            return able
        able = [tool for tool in self.host.tools.of(capability) if tool.accepts(request)]
        return sorted(able, key=lambda tool: self.project.commercial and forbids_commerce(tool))

    def mind(self, log: Log, parts: Iterable[Part]) -> None:
        """Tell the user where one of ``parts``, about to be used, forbids commercial use in a commercial project.
        ``InvalidInput`` in a strict one."""
        for told in objections(self.project, parts):
            log.note(told)

    def call(
        self, capability: str, request: Any, log: Log, *, stage: str, span: tuple[float, float] = (0.0, 1.0),
        first: str | None = None, reason: str = "", attempt: int = 1, insist: bool = True,
        without: Collection[str] = (),
    ) -> Any:
        """Run the first tool that can, ``first`` before the others, and return its result. ``insist`` False passes over
        the user's wish for a tool, where that tool has been given up; ``without`` names tools that have failed already.

        :raises NoFaceDetected: a tool saw no face; the caller decides what changes.
        :raises ToolUnavailable: none of the tools can run here; the mend is the first one's command.
        :raises ToolFailed: every tool that could run failed; the last one's error.
        """
        tools = [tool for tool in self.candidates(capability, request, insist) if tool.name not in without]
        tools.sort(key=lambda tool: tool.name != first)
        if not tools:
            raise ToolUnavailable(f"no {capability} tool serves this request", mend="see: animism tools")
        failure: AnimismError | None = None
        for tool in tools:
            answer = tool.available()
            if not answer.ok:
                log.note(f"{capability} tool {tool.name} is not available: {answer.why}; mend: {answer.command}")
                failure = failure or ToolUnavailable(
                    f"the {capability} tool {tool.name} is not available: {answer.why}", mend=answer.command
                )
                continue
            why = reason if tool.name == (first or tool.name) else f"{reason}; taken after another could not"
            try:
                return self.run(tool, request, log, stage, span, why or "the only one that can", attempt)
            except (Cancelled, NoFaceDetected, InvalidInput):
                raise
            except (ToolFailed, ToolUnavailable) as error:
                if isinstance(error, Timeout) and tool.available().ok:
                    raise  # the time was the job's; a tool that hung is not available any more
                log.note(f"{capability} tool {tool.name} failed: {error}")
                failure = error
        assert failure is not None
        raise failure

    def run(
        self, tool: Tool[Any, Any], request: Any, log: Log, stage: str, span: tuple[float, float], reason: str,
        attempt: int,
    ) -> Any:
        """Run this very tool and write the call down; anything it raises becomes an error of our tree."""
        capability = tool.capability.name
        self.mind(log, weight_parts(tool) if self.project.commercial else ())
        start, error = time.perf_counter(), None
        try:
            tool.setup(self.device)
            return tool.run(request, self.job.progress(stage, *span))
        except MemoryError as lack:
            from ..personas.errors import OutOfMemory

            error = "MemoryError"
            raise OutOfMemory(f"the {capability} tool {tool.name} ran out of memory", tool=tool.name) from lack
        except AnimismError as known:
            error = f"{type(known).__name__}: {known}"
            raise
        except Exception as unknown:
            error = f"{type(unknown).__name__}: {unknown}"
            raise ToolFailed(f"the {capability} tool {tool.name} broke: {error}", tool=tool.name) from unknown
        finally:
            call = ToolCall(capability, tool.name, reason, time.perf_counter() - start, attempt, error)
            log.calls.append(call_data(call))
            self.host.observe("tool_called", call=call)
