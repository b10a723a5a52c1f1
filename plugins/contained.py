"""What a foreign plugin hands over, in its container: a tool and a chat model as the rest of Animism sees them.

Each is a stand-in for the plugin's own object, which is its ``inner``; attributes that are not contained are the inner
one's. What the plugin raises without meaning to becomes an error of our tree that names it.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any

from ..personas.errors import AnimismError, ChatModelError, OutOfMemory, PluginError, ToolFailed, ToolUnavailable
from ..tools.capability import Availability, Progress, Tool, silent
from . import words
from .containment import Container
from .turns import quick

log = logging.getLogger("animism.plugins")
ASKED = frozenset({
    "structured", "choose", "text", "stream", "astructured", "achoose", "atext", "astream", "place_on", "close",
    "cancel",
})
"""What a chat model is asked for."""


class ContainedTool(Tool[Any, Any]):
    """A plugin's tool. One of a plugin that is switched off is not available, so that the next one is taken."""

    def __init__(self, inner: Tool[Any, Any], container: Container) -> None:
        self.inner, self.container = inner, container
        self._called = f"the {inner.capability.name} tool {inner.name}"

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["inner"], name)

    def available(self) -> Availability:
        if (why := self.container.off) is not None:
            return Availability(False, f"its plugin is switched off for this run: {why}", "")
        try:
            answer = quick(self.container, f"{self._called}, asked whether it is available,", self.inner.available)
        except BaseException as error:  # noqa: BLE001
            return Availability(False, str(self._ours(_caught(error))), "")
        return answer if isinstance(answer, Availability) else Availability(bool(answer))

    def setup(self, device: str = "auto") -> None:
        self._do(lambda alive: self.inner.setup(device))

    def run(self, request: Any, progress: Progress = silent) -> Any:
        result = self._do(lambda alive: self.inner.run(request, _lively(progress, alive)))
        promised = self.capability.result
        if inspect.isclass(promised) and not isinstance(result, promised) and not _number(result, promised):
            told = f"promises {promised.__name__} and gave {type(result).__name__}"
            raise ToolFailed(f"{self._called} of the plugin {self.container.info.name} {told}", tool=self.name)
        return self._frames(result)

    def _do(self, work: Callable[[Callable[..., None]], Any]) -> Any:
        try:
            return self.container.work(self._called, work, self.inner.requires.memory)
        except BaseException as error:
            raise self._ours(_caught(error)) from error

    def _ours(self, error: BaseException) -> AnimismError:
        return _ours(error, self._called, self.container, partial(ToolFailed, tool=self.name))

    def _frames(self, result: Any) -> Any:
        """Frames are drawn as they are taken: each is work of the plugin's, too."""
        from ..tools.contracts import Frames

        return replace(result, open=lambda: self._steps(result)) if isinstance(result, Frames) else result

    def _steps(self, source: Any) -> Any:
        try:
            yield from self.container.steps(f"{self._called}, drawing a frame,", source)
        except Exception as error:
            raise self._ours(error) from error


class _Choosing(ContainedTool):
    """Of a tool that is not for every request: others look whether its class says so."""

    def accepts(self, request: Any) -> bool:
        try:
            return bool(quick(self.container, f"{self._called}, asked whether it takes a request,",
                              lambda: self.inner.accepts(request)))
        except BaseException as error:  # noqa: BLE001
            log.warning("%s", self._ours(_caught(error)))
            return self.container.off is not None  # why it is off is told by `available`


class _Batching(ContainedTool):
    """Of a tool that takes several requests at once."""

    def run_batch(self, requests: Any, progress: Progress = silent) -> Any:
        batch = self.inner.run_batch  # type: ignore[attr-defined]
        return self._do(lambda alive: list(batch(requests, _lively(progress, alive))))


def contained_tool(inner: Tool[Any, Any], container: Container) -> ContainedTool:
    """``inner`` in ``container``, of a class that says of itself what the inner one's says."""
    bases = [_Choosing] if type(inner).accepts is not Tool.accepts else []
    bases += [_Batching] if hasattr(inner, "run_batch") else []
    told = {name: getattr(inner, name) for name in ("capability", "name", "description", "requires", "priority")}
    cls = type(type(inner).__name__, tuple(bases) or (ContainedTool,), {**told, "__module__": type(inner).__module__,
                                                                       "__doc__": type(inner).__doc__})
    return cls(inner, container)


class ContainedModel:
    """A plugin's chat model. To ``isinstance`` it is the inner one's class."""

    def __init__(self, inner: Any, container: Container) -> None:
        self.__dict__.update(inner=inner, container=container, _called=f"the chat model {getattr(inner, 'name', '?')}")

    @property
    def __class__(self) -> Any:  # type: ignore[override]
        return type(self.__dict__["inner"])

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.__dict__["inner"], name)
        return partial(self._asked, value) if name in ASKED and callable(value) else value

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.inner, name, value)

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return repr(self.inner)

    def _asked(self, method: Callable[..., Any], *given: Any, **named: Any) -> Any:
        def work(alive: Callable[..., None]) -> Any:
            told = {"progress": _lively(named["progress"], alive)} if "progress" in named else {}
            return method(*given, **{**named, **told})

        try:
            answer = self.container.work(self._called, work)
        except BaseException as error:
            raise self._ours(_caught(error)) from error
        if inspect.isgenerator(answer):
            return self._steps(answer)
        if inspect.isasyncgen(answer):
            return self._asteps(answer)
        return self._awaited(answer) if inspect.iscoroutine(answer) else answer

    def _steps(self, answer: Any) -> Any:
        try:
            yield from self.container.steps(self._called, answer)
        except Exception as error:
            raise self._ours(error) from error

    async def _asteps(self, answer: AsyncIterator[Any]) -> AsyncIterator[Any]:
        try:
            async for piece in answer:
                yield piece
        except Exception as error:
            raise self._ours(error) from error

    async def _awaited(self, answer: Awaitable[Any]) -> Any:
        try:
            return await answer
        except Exception as error:
            raise self._ours(error) from error

    def _ours(self, error: BaseException) -> AnimismError:
        told = _ours(error, self._called, self.container, ChatModelError)
        off = isinstance(told, ToolUnavailable) or self.container.off is not None
        return ChatModelError(str(told), mend=told.mend) if off else told


def contained_provider(make: Callable[[str], Any], container: Container) -> Callable[[str], Any]:
    """``make`` of a plugin's provider of chat models, and what it makes."""

    def contained(model: str) -> Any:
        called = "the provider of its chat models"
        try:
            return ContainedModel(container.work(called, lambda alive: make(model)), container)
        except BaseException as error:
            raise _ours(_caught(error), called, container, ChatModelError) from error

    return contained


def contained_command(callback: Callable[..., Any], container: Container) -> Callable[..., Any]:
    """A plugin's command: its prints and its exits are its own business; what it raises names the plugin."""
    from functools import wraps

    @wraps(callback)
    def contained(*given: Any, **named: Any) -> Any:
        try:
            return callback(*given, **named)
        except AnimismError:
            raise
        except Exception as error:
            if type(error).__module__.partition(".")[0] in ("click", "typer"):
                raise
            plugin = container.info.name
            told = f"the command {callback.__name__} of the plugin {plugin} broke: {words.told(error)}"
            mend = f"tell its author (distribution {container.info.distribution}); --debug shows where"
            raise PluginError(told, plugin=plugin, hook="register_commands", mend=mend) from error

    return contained


def _caught(error: BaseException) -> BaseException:
    """Any error of the plugin's own; the user's Ctrl-C goes on."""
    if isinstance(error, KeyboardInterrupt | GeneratorExit):
        raise error
    return error


def _ours(
    error: BaseException, called: str, container: Container, kind: Callable[..., AnimismError]
) -> AnimismError:
    """The error as one of the tree."""
    if isinstance(error, AnimismError):
        return error
    told = f"{called} of the plugin {container.info.name}"
    if isinstance(error, MemoryError):
        return OutOfMemory(f"{told} ran out of memory")
    does = "tried to end the process" if isinstance(error, SystemExit) else f"broke: {words.told(error)}"
    mend = f"another one is used; tell its author (distribution {container.info.distribution})"
    return kind(f"{told} {does}", mend=mend)


def _lively(progress: Progress, alive: Callable[[], None]) -> Progress:
    """``progress``, each word of which is a sign of life."""

    def told(fraction: float, stage: str, preview: Any = None) -> None:
        alive()
        progress(fraction, stage, preview)

    return told


def _number(value: Any, promised: type) -> bool:
    return promised in (int, float) and hasattr(value, "__float__")
