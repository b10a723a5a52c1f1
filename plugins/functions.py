"""Tools from plain functions: a typed function with a docstring becomes a tool.

The function's parameters are the request, its first sentence is what the planner reads, its annotation is what the result
is held to. How a signature is read, and refused, is :mod:`.signature`'s knowledge; how values are checked
:mod:`.typed_values`'. Nothing here is registered: a plugin does that.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from ..personas.errors import AnimismError, InvalidInput, ToolFailed
from ..tools.capability import Capability, Progress, Requires, Tool, silent

if TYPE_CHECKING:
    from .signature import Signature

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])
_MARK = "__animism_tool__"
NOTHING = Requires()


@dataclass(frozen=True)
class _Wish:
    """What :func:`tool` was told."""

    capability: Capability[Any, Any] | str | None = None
    name: str | None = None
    requires: Requires = NOTHING
    priority: int = 0


def tool(
    function: FunctionT | None = None, *, capability: Capability[Any, Any] | str | None = None, name: str | None = None,
    requires: Requires = NOTHING, priority: int = 0,
) -> Any:
    """Say more of a function that is to be a tool; it stays a plain function.

    :param capability: one that exists (``PORTRAIT`` or ``"portrait"``: the function then takes that capability's request
        and gives its result), or the name of a new one. Default: the function's own name.
    :param name: of the tool. Default: the function's name, with hyphens.
    :param requires: what must be there before it can run; ``available()`` tells what is missing.
    :param priority: higher is tried first.
    """

    def mark(function: FunctionT) -> FunctionT:
        setattr(function, _MARK, _Wish(capability, name, requires, priority))
        return function

    return mark if function is None else mark(function)


def as_tool(offer: Any) -> Tool[Any, Any]:
    """``offer`` itself where it is a tool, a tool of it where it is a function.

    :raises PluginError: it is neither, or the function's signature cannot be used; names function, line and mend.
    """
    if isinstance(offer, Tool):
        return offer
    if inspect.isfunction(offer) or inspect.ismethod(offer):
        return FunctionTool(offer)
    from .signature import refused

    if isinstance(offer, type) and issubclass(offer, Tool):
        raise refused(offer, "is a class, not a tool", f"register({offer.__name__}())")
    raise refused(offer, "is neither a tool nor a function", "register a Tool's instance, or a typed function")


class FunctionTool(Tool[Any, Any]):
    """A function as a tool. A request is ``capability.request(...)`` with the function's parameters as fields, or a
    mapping of them. Parameters named ``progress`` and ``device`` are not part of it: they are handed what the tool is
    given. An ``async`` function is run to its end. Calling the tool calls the function, checked."""

    def __init__(self, function: Callable[..., Any]) -> None:
        from .signature import signature_of

        wish: _Wish = getattr(function, _MARK, _Wish())
        self.function = function
        self.signature: Signature = signature_of(function, wish.capability)
        self.capability = self.signature.capability  # type: ignore[misc]
        self.name = wish.name or self.signature.name.replace("_", "-")  # type: ignore[misc]
        self.description = self.signature.sentence  # type: ignore[misc]
        self.requires, self.priority = wish.requires, wish.priority  # type: ignore[misc]
        self._device = "auto"

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def __call__(self, **arguments: Any) -> Any:
        return self.run(arguments)

    def run(self, request: Any, progress: Progress = silent) -> Any:
        """The function's result. ``InvalidInput`` names the field that does not fit; ``ToolFailed`` tells what the
        function raised, or that its result is not what it promises."""
        arguments = self.signature.arguments(request)
        progress(0.0, self.name)
        if self.signature.takes_progress:
            arguments["progress"] = progress
        if self.signature.takes_device:
            arguments["device"] = self._device
        result = self._result(arguments)
        progress(1.0, f"{self.name} is done")
        return result

    def _result(self, arguments: Mapping[str, Any]) -> Any:
        try:
            result = self.function(**arguments)
            result = _awaited(result) if inspect.isawaitable(result) else result
        except (AnimismError, MemoryError):
            raise
        except Exception as error:
            told = f"{self.signature.where} raised {type(error).__name__}: {error}{_line_of(error)}"
            raise ToolFailed(told, tool=self.name, mend="report it to the plugin's author") from error
        try:
            return self.signature.checked_result(result)
        except InvalidInput as error:
            told = f"{self.signature.where} gave what it does not promise: {error}"
            raise ToolFailed(told, tool=self.name, mend=error.mend) from error


def _awaited(pending: Any) -> Any:
    """The result of a coroutine, in a loop of its own; in a thread of its own where this one has a loop already."""
    import asyncio

    async def wait() -> Any:
        return await pending

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(wait())
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, wait()).result()


def _line_of(error: BaseException) -> str:
    """Where it was raised, as `` (file, line 12)``."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    return f" ({trace.tb_frame.f_code.co_filename.rpartition('/')[2]}, line {trace.tb_lineno})"
