"""How a function's signature is read as a tool: its parameters as a request type, its docstring as what it is for.

A signature that cannot be used is refused when the function is registered, with its name, its line and what to write
instead. No function is called here.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..personas.errors import InvalidInput, PluginError
from ..tools.capability import Capability
from . import typed_values

NOT_ASKED_FOR = ("progress", "device")
"""Parameters that are handed over by the host and are no part of a request."""
_VARIABLE = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD, inspect.Parameter.POSITIONAL_ONLY)
_SENTENCE = re.compile(r"(.+?[.!?])(?:\s|$)", re.DOTALL)
_TOLD = re.compile(r"^\s*:param (?:[^:]*\s)?(\w+):\s*(.+?)(?=^\s*:\w|\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Signature:
    """One function, read. ``where`` names it with file and line; ``hints`` are its parameters' types by name, with their
    ``Annotated`` parts; ``result`` is the type it promises; ``whole`` is true when its one parameter is the request."""

    name: str
    where: str
    sentence: str
    hints: Mapping[str, Any]
    result: Any
    capability: Capability[Any, Any]
    whole: str | None
    takes_progress: bool
    takes_device: bool

    @cached_property
    def _checks(self) -> dict[str, Callable[[Any], Any]]:
        return {name: typed_values.check_of(hint) for name, hint in self.hints.items()}

    @cached_property
    def _check_result(self) -> Callable[[Any], Any]:
        return typed_values.check_of(self.result, strict=True)

    def arguments(self, request: Any) -> dict[str, Any]:
        """The function's arguments out of a request, each held to its type. ``InvalidInput`` names the one that is not
        there or does not fit."""
        if self.whole is not None:
            if not isinstance(request, self.capability.request):
                told = f"{self.name}: a {type(request).__name__} is no {self.capability.request.__name__}"
                raise InvalidInput(told, mend=f"give a {self.capability.request.__name__}")
            return {self.whole: request}
        if isinstance(request, Mapping):
            request = self._request_of(request)
        if not dataclasses.is_dataclass(request) or isinstance(request, type):
            wanted = self.capability.request.__name__
            raise InvalidInput(f"{self.name}: a {type(request).__name__} is no request", mend=f"give {wanted}(...)")
        given = {field.name: getattr(request, field.name) for field in dataclasses.fields(request)}
        self._only_known(given)
        return {name: self._argument(name, value) for name, value in given.items()}

    def _request_of(self, given: Mapping[str, Any]) -> Any:
        """A request out of a mapping, with the defaults of what is not in it."""
        self._only_known(given)
        for field in dataclasses.fields(self.capability.request):
            if field.name not in given and field.default is field.default_factory is dataclasses.MISSING:
                raise InvalidInput(f"{self.name}: {field.name} is missing", mend=f"it takes: {', '.join(self.hints)}")
        return self.capability.request(**given)

    def _only_known(self, names: Iterable[str]) -> None:
        for name in names:
            if name not in self.hints:
                raise InvalidInput(f"{self.name} has no {name!r}", mend=f"it takes: {', '.join(self.hints) or 'nothing'}")

    def _argument(self, name: str, value: Any) -> Any:
        try:
            return self._checks[name](value)
        except ValueError as error:
            wanted = typed_values.words(self.hints[name])
            raise InvalidInput(f"{self.name}: {name}: {error}", mend=f"{name} is {wanted}") from None

    def checked_result(self, result: Any) -> Any:
        """The result as it is; ``InvalidInput`` tells what it is and what was promised."""
        try:
            return self._check_result(result)
        except ValueError as error:
            promised = typed_values.words(self.result)
            raise InvalidInput(f"{error}", mend=f"return {promised}, or annotate what it returns") from None


def refused(offer: Any, fault: str, mend: str) -> PluginError:
    """The error for something that cannot be a tool."""
    module = getattr(inspect.getmodule(offer), "__name__", "") or type(offer).__module__
    return PluginError(f"{place_of(offer)} {fault}", plugin=module, hook="register_tools", mend=mend)


def place_of(function: Any) -> str:
    """``shout (shouting.py, line 4)``, as far as it is known."""
    code = getattr(inspect.unwrap(function) if callable(function) else function, "__code__", None)
    name = getattr(function, "__qualname__", None) or repr(function)[:80]
    if code is None:
        return name
    return f"{name} ({code.co_filename.replace(chr(92), '/').rpartition('/')[2]}, line {code.co_firstlineno})"


def signature_of(function: Callable[..., Any], capability: Capability[Any, Any] | str | None = None) -> Signature:
    """Read a function. :raises PluginError: it cannot be a tool."""
    name = function.__name__
    if not name.isidentifier():
        raise refused(function, "has no name", "write it with def")
    parameters = inspect.signature(function).parameters
    _no_open_ends(function, parameters)
    hints = _hints(function, parameters)
    result, telling = hints.pop("return"), inspect.getdoc(function) or ""
    sentence = _first_sentence(function, telling)
    asked = {name: hint for name, hint in hints.items() if name not in NOT_ASKED_FOR}
    known = _known(capability)
    if capability is None and _known(name) is not None:
        mend = f'write @tool(capability="{name}") above it, or rename it'
        raise refused(function, f"has the name of Animism's capability {name!r}", mend)
    if known is not None:
        whole = _whole(function, known, asked, result)
    else:
        whole, own = None, capability if isinstance(capability, str) else name
        request = _request(function, parameters, asked, telling)
        known = Capability(own, request, typed_values.bare(result), sentence)
    handed = (part in hints for part in NOT_ASKED_FOR)
    return Signature(name, place_of(function), sentence, asked, result, known, whole, *handed)


def _no_open_ends(function: Any, parameters: Mapping[str, inspect.Parameter]) -> None:
    for name, parameter in parameters.items():
        if parameter.kind in _VARIABLE:
            fault = f"takes {parameter}, which has no name in a request"
            raise refused(function, fault, f"give {name} a name of its own and a type")


def _hints(function: Any, parameters: Mapping[str, inspect.Parameter]) -> dict[str, Any]:
    """Every parameter's type and ``return``; refuses what is not told, not known or cannot travel."""
    try:
        hints = typing.get_type_hints(function, include_extras=True)
    except Exception as error:  # noqa: BLE001 - a hint may be any expression
        told = f"has a type that cannot be read: {error}"
        raise refused(function, told, "import the type at the top of the module, not under TYPE_CHECKING") from None
    for name in parameters:
        if name in NOT_ASKED_FOR:
            hints.setdefault(name, Any)
        elif name not in hints:
            raise refused(function, f"does not say what {name!r} is", f"write {name}: str, or whatever it is")
    if hints.get("return") in (None, type(None)):
        raise refused(function, "does not say what it returns", "write -> str, or whatever it returns")
    for name, hint in hints.items():
        if name not in NOT_ASKED_FOR and (foreign := typed_values.foreign(hint)) is not None:
            what = "returns" if name == "return" else f"takes as {name!r}"
            fault = f"{what} {typed_values.words(foreign)}, which no request or result can hold"
            raise refused(function, fault, typed_values.CAN_BE)
    return hints


def _first_sentence(function: Any, telling: str) -> str:
    paragraph = " ".join(telling.partition("\n\n")[0].split())
    if not paragraph:
        raise refused(function, "has no docstring", "say in one sentence what it does: the planner reads it")
    found = _SENTENCE.match(paragraph)
    return found[1] if found else f"{paragraph}."


def _known(capability: Capability[Any, Any] | str | None) -> Capability[Any, Any] | None:
    """A capability that is there already; by its name, one of the contracts."""
    if not isinstance(capability, str):
        return capability
    from ..tools import contracts

    there = (value for value in vars(contracts).values() if isinstance(value, Capability))
    return next((one for one in there if one.name == capability), None)


def _whole(function: Any, capability: Capability[Any, Any], asked: Mapping[str, Any], result: Any) -> str:
    """The one parameter that is the capability's request."""
    wanted = f"({capability.request.__name__}) -> {typed_values.words(capability.result)}"
    takes, gives = [typed_values.bare(hint) for hint in asked.values()], typed_values.bare(result)
    if takes != [capability.request] or gives != capability.result:
        told = f"is to be a {capability.name} tool and does not take and give what that does"
        raise refused(function, told, f"write it as {wanted}, with progress and device where you want them")
    return next(iter(asked))


def _request(function: Any, parameters: Mapping[str, inspect.Parameter], asked: Mapping[str, Any], telling: str) -> type:
    """A dataclass of the parameters, made for this function."""
    told = {name: " ".join(words.split()) for name, words in _TOLD.findall(telling)}
    fields = []
    for name, hint in asked.items():
        schema = typed_values.schema_of(hint, told.get(name, ""))
        default, own = parameters[name].default, {"metadata": {"schema": schema}}
        if default is not parameters[name].empty:
            _default_fits(function, name, hint, default)
            copied = {"default_factory": lambda default=default: _copied(default)}
            own |= {"default": default} if _plain(default) else copied
        fields.append((name, typed_values.bare(hint), dataclasses.field(kw_only=True, **own)))
    title = "".join(part[:1].upper() + part[1:] for part in function.__name__.split("_")) + "Request"
    named = {"__doc__": " ".join(telling.partition("\n\n")[0].split()), "__module__": function.__module__}
    return dataclasses.make_dataclass(title, fields, eq=False, namespace=named)


def _default_fits(function: Any, name: str, hint: Any, default: Any) -> None:
    if type(default) is hint:
        return  # spares most defaults a pydantic validator, half a millisecond each
    try:
        typed_values.check_of(hint)(default)
    except ValueError as error:
        fault = f"has a default for {name!r} that does not fit: {error}"
        raise refused(function, fault, f"{name} is {typed_values.words(hint)}") from None


def _plain(value: Any) -> bool:
    return value is None or isinstance(value, str | int | float | bool | bytes | tuple | frozenset)


def _copied(value: Any) -> Any:
    from copy import deepcopy

    return deepcopy(value)
