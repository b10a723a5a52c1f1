"""What a tool is: one provider of one capability, with the words the planner reads and the contract it keeps.

A *capability* is a request type, a result type and a sentence. A *tool* provides one. This file knows no tool and
no plugin system; :mod:`animism.plugins` collects tools and :mod:`animism.agents` calls them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from ..personas.errors import Cancelled, InvalidInput, Timeout, ToolFailed, ToolUnavailable

RequestT = TypeVar("RequestT")
ResultT = TypeVar("ResultT")


class Progress(Protocol):
    """Called by a tool as it works. ``fraction`` is in [0, 1] and never falls; ``stage`` is a few words for a
    person; ``preview`` is an :data:`~animism.tools.media.Image` or ``None``. Raises
    :class:`~animism.personas.errors.Cancelled` or ``Timeout`` when the tool is to stop: let it pass."""

    def __call__(self, fraction: float, stage: str, preview: Any = None) -> None: ...


def silent(fraction: float, stage: str, preview: Any = None) -> None:
    """A :class:`Progress` that tells nobody and never stops the tool."""


@dataclass(frozen=True)
class Capability(Generic[RequestT, ResultT]):
    """A job that tools can do. ``name`` is how it is asked for (``--tool portrait=sculpture``); ``request`` and
    ``result`` are the types that go in and come out; ``sentence`` is what the planner reads."""

    name: str
    request: type[RequestT]
    result: type[ResultT]
    sentence: str


@dataclass(frozen=True)
class Weights:
    """Weights that a tool needs: where they are, how they are licensed, whether commercial use is allowed. ``model`` is
    their id in the catalogue (``animism weights list``), ``""`` where they come with a package."""

    hub_id: str
    licence: str
    commercial_use: bool
    bytes: int | None = None
    model: str = ""


@dataclass(frozen=True)
class Requires:
    """What a tool needs before it can run. ``extra`` is the pip extra (``animism[dlib]``), ``modules`` what must
    import, ``memory`` bytes at work, ``weights`` files."""

    extra: str | None = None
    modules: tuple[str, ...] = ()
    memory: int = 0
    weights: tuple[Weights, ...] = ()


@dataclass(frozen=True)
class Availability:
    """The answer of :meth:`Tool.available`. When not ``ok``, ``why`` says what is missing and ``command`` is the
    exact command that would make it available (or ``""`` where there is none)."""

    ok: bool
    why: str = ""
    command: str = ""


class Tool(Generic[RequestT, ResultT]):
    """One provider of one capability.

    A subclass sets ``capability``, ``name``, ``description`` and ``requires``, and writes :meth:`run`. It
    overrides :meth:`setup` when something heavy is to be loaded once, and :meth:`available` when more than
    importable modules is needed.
    """

    capability: ClassVar[Capability[Any, Any]]
    name: ClassVar[str]
    description: ClassVar[str]
    requires: ClassVar[Requires] = Requires()
    priority: ClassVar[int] = 0
    """Higher is tried first when the planner has no reason to choose otherwise."""

    def available(self) -> Availability:
        """Whether :meth:`run` would work now. Looks, but loads nothing heavy."""
        from importlib.util import find_spec

        missing = [module for module in self.requires.modules if find_spec(module) is None]
        if not missing:
            return Availability(True)
        extra = self.requires.extra
        command = f"pip install 'animism[{extra}]'" if extra else f"pip install {' '.join(missing)}"
        return Availability(False, f"{', '.join(missing)} not installed", command)

    def need(self, answer: Availability | None = None) -> None:
        """``ToolUnavailable`` with the command that would help where ``answer`` (:meth:`available`'s) says no: for the
        start of a run that would end in an ``ImportError``."""
        answer = answer or self.available()
        if not answer.ok:
            raise ToolUnavailable(answer.why, mend=answer.command or "see: animism doctor")

    def accepts(self, request: RequestT) -> bool:
        """Whether this tool is meant for this very request (a sculpture's animator wants a sculpture). A tool that
        says no is passed over without a word to the user."""
        return True

    def setup(self, device: str = "auto") -> None:
        """Load what is heavy, once; called before every run. ``device`` is ``auto`` or a torch device name; tools
        without weights ignore it. What is big is loaded through :func:`animism.tools.residency.shared`, which may let
        it go again."""

    def run(self, request: RequestT, progress: Progress = silent) -> ResultT:
        """Do the job. Raises ``ToolFailed`` (or a subclass) when it cannot be done."""
        raise NotImplementedError(f"{type(self).__name__}.run")


@dataclass(frozen=True)
class ToolCall:
    """What was asked of which tool and what came of it, for ``making.json``. ``reason`` says why this tool, ``attempt``
    counts from 1, ``error`` is one line."""

    capability: str
    tool: str
    reason: str
    seconds: float
    attempt: int = 1
    error: str | None = None


class ToolRegistry:
    """The tools that were handed over, by capability. Filled by the plugin host; asked by the planner.

    A tool that a server runs stands before the one of this process with the same capability and name, which is there
    for when the server is away."""

    def __init__(self) -> None:
        self._tools: dict[str, dict[str, Tool[Any, Any]]] = {}
        self._served: dict[str, dict[str, Tool[Any, Any]]] = {}
        self.capabilities: dict[str, Capability[Any, Any]] = {}

    def add(self, tool: Tool[Any, Any]) -> None:
        """Add one tool. ``ValueError`` when its capability and name are taken."""
        capability = tool.capability
        taken = self._tools.setdefault(capability.name, {})
        if tool.name in taken:
            raise ValueError(f"a {capability.name} tool named {tool.name!r} is registered already")
        self.capabilities.setdefault(capability.name, capability)
        taken[tool.name] = tool

    def serve(self, tool: Tool[Any, Any]) -> None:
        """Add a tool that a server runs, before the one of this process with its name."""
        self.capabilities.setdefault(tool.capability.name, tool.capability)
        self._served.setdefault(tool.capability.name, {})[tool.name] = tool

    def of(self, capability: str) -> list[Tool[Any, Any]]:
        """The tools of a capability, highest priority first, then by name; a server's before this process's own."""
        both = [*self._served.get(capability, {}).values(), *self._tools.get(capability, {}).values()]
        return sorted(both, key=lambda tool: (-tool.priority, tool.name))

    def named(self, capability: str, name: str) -> list[Tool[Any, Any]]:
        """Every tool of this name, a server's first; ``InvalidInput`` names the nearest ones when there is none."""
        found = [tool for tool in self.of(capability) if tool.name == name]
        if found:
            return found
        names = sorted({tool.name for tool in self.of(capability)})
        if not names:
            known = ", ".join(sorted(self.capabilities))
            raise InvalidInput(f"no capability {capability!r}", mend=f"capabilities: {known}")
        raise InvalidInput(f"no {capability} tool named {name!r}", mend=nearest_names(name, names))

    def able(self, capability: str, request: Any) -> Iterator[Tool[Any, Any]]:
        """The tools of a capability that are meant for this request and can run here, best first."""
        return (tool for tool in self.of(capability) if tool.accepts(request) and tool.available().ok)

    def run(
        self, capability: str, request: Any, *, first: str | None = None, device: str = "auto",
        progress: Progress = silent,
    ) -> Any:
        """The result of the first able tool, ``first`` before the others, or of the next one where it fails.

        :raises ToolFailed: every tool that could run failed; the last one's error. Cancelled and Timeout pass at once,
            unless the tool hung by itself and is not available any more.
        :raises ToolUnavailable: none can run here; tells what would make each one able. Or the last one went away (a
            server that was just stopped).
        """
        failure: ToolFailed | ToolUnavailable | None = None
        for tool in sorted(self.able(capability, request), key=lambda tool: tool.name != first):
            try:
                tool.setup(device)
                return tool.run(request, progress)
            except Cancelled:
                raise
            except (ToolFailed, ToolUnavailable) as error:
                if isinstance(error, Timeout) and tool.available().ok:
                    raise
                failure = error
        if failure is not None:
            raise failure
        raise self.unavailable(capability)

    def unavailable(self, capability: str) -> ToolUnavailable:
        """An error that tells what would make each tool of a capability able."""
        wants = []
        for tool in self.of(capability):
            answer = tool.available()
            if not answer.ok:
                wants.append(f"{tool.name}: {answer.why}" + (f" ({answer.command})" if answer.command else ""))
        return ToolUnavailable(
            f"no {capability.replace('_', ' ')} tool is available", mend="; ".join(wants) or "see: animism tools"
        )

    def get(self, capability: str, name: str) -> Tool[Any, Any]:
        """One tool by name, the first of them that can run; ``InvalidInput`` names the nearest ones when there is
        none."""
        found = self.named(capability, name)
        return next((tool for tool in found[:-1] if tool.available().ok), found[-1])

    def __iter__(self) -> Iterator[Tool[Any, Any]]:
        for capability in sorted(self.capabilities):
            yield from self.of(capability)


def nearest_names(name: str, among: Iterable[str]) -> str:
    """A mend that offers the names nearest to ``name``: ``"did you mean 'a' or 'b'?"``."""
    from difflib import get_close_matches

    names = list(among)
    close = get_close_matches(name, names, n=3, cutoff=0.4) or sorted(names)[:3]
    if not close:
        return "there are none"
    return "did you mean " + " or ".join(repr(other) for other in close) + "?"
