"""The conformance kit for one thing: a tool, voices, experts or a chat model. A whole plugin is :mod:`.plugin`'s."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from ...personas.errors import AnimismError, InvalidInput
from ...tools.capability import Tool
from ...tools.media import Voice
from .handed import Handed
from .report import Finding, Report, failed
from .trial import Trial

Told = Callable[[Finding], None]
"""Hears of each finding as it is made."""


def tool_checks() -> list[Callable[[Trial], Iterator[Finding]]]:
    """The checks of a tool, in order: what is cheap and decides the rest comes first."""
    from . import (
        check_available,
        check_bad_input,
        check_declared,
        check_determinism,
        check_imports,
        check_memory,
        check_progress,
        check_result,
        check_threads,
        check_travel,
    )

    modules = (
        check_declared,
        check_imports,
        check_available,
        check_result,
        check_travel,
        check_determinism,
        check_progress,
        check_bad_input,
        check_threads,
        check_memory,
    )
    return [module.check for module in modules]


def check_tool(
    tool: Tool[Any, Any],
    *,
    request: Any = None,
    quick: bool = False,
    plugin: Handed | None = None,
    told: Told | None = None,
) -> Report:
    """Every check of a tool. ``request`` is a sample of its own; otherwise ``conformance_requests()`` or our samples
    are used. ``quick`` leaves out what takes long. ``plugin`` is where the tool comes from, with the voices that it
    speaks."""
    report = Report(name_of(tool))
    for finding in findings_of(tool, request=request, quick=quick, plugin=plugin):
        report.findings.append(finding)
        if told is not None:
            told(finding)
    return report


def findings_of(
    tool: Any, *, request: Any = None, quick: bool = False, plugin: Handed | None = None
) -> Iterator[Finding]:
    """:func:`check_tool`'s findings as they are made."""
    yield from Report(name_of(tool)).take(_of_tool(tool, request, quick, plugin))


def name_of(tool: Any) -> str:
    """``capability:name``, with what is missing as ``?``."""
    return f"{getattr(getattr(tool, 'capability', None), 'name', '?')}:{getattr(tool, 'name', '?')}"


def _of_tool(tool: Any, request: Any, quick: bool, plugin: Handed | None) -> Iterator[Finding]:
    from .requests import Beside, requests_for

    module, beside = (plugin.module, plugin.beside) if plugin else (None, Beside())
    trial = Trial(tool, quick=quick, module=module, source=plugin.source if plugin else None)
    try:
        trial.requests = [request] if request is not None else requests_for(tool, module, beside)
    except Exception as error:  # noqa: BLE001 - an author's own samples may raise anything
        mend = (error.mend if isinstance(error, AnimismError) else None) or "let conformance_requests() give requests"
        yield failed("samples", f"{type(error).__name__}: {error}".replace("\n", " ")[:300], mend)
    for check in tool_checks():
        yield from guarded(check, trial)


def guarded(check: Callable[[Any], Iterator[Finding]], subject: Any) -> Iterator[Finding]:
    """The findings of one check; one more where it breaks on what it was given."""
    name = check.__module__.rpartition(".")[2].removeprefix("check_")
    try:
        yield from check(subject)
    except Exception as error:  # noqa: BLE001 - what is checked may be anything
        where = traceback.extract_tb(error.__traceback__)[-1]
        yield failed(
            name,
            f"the check broke on it: {type(error).__name__}: {error} ({where.name})"[:300],
            "keep to the types that animism.plugins states",
        )


def check_voice(voice: Voice) -> Report:
    """Every check of a voice."""
    from .check_voices import check as check_voices

    report = Report(getattr(voice, "id", "voice"))
    list(report.take(check_voices([voice])))
    return report


def check_expert(expert: Any) -> Report:
    """Every check of an expert of the mixture of diffusers."""
    from .check_experts import check as check_experts

    report = Report(str(getattr(expert, "name", "expert")))
    list(report.take(check_experts([expert])))
    return report


def check_chat_model(name: str, make: Callable[[str], Any], sentence: str, *, model: str = "") -> Report:
    """Every check of a provider of chat models; ``model`` is the word after the colon that it is tried with."""
    from .check_chat_models import check as check_provider

    report = Report(name)
    list(report.take(check_provider((name, make, sentence, model))))
    return report


def check(thing: Any) -> Report:
    """The checks that fit ``thing``: a tool, a voice, an expert, a plugin's module or the name of a plugin.

    :raises InvalidInput: it is none of these.
    """
    from ...tools.diffusion.expert import Expert
    from .plugin import check_plugin

    for kind, checker in (
        (Tool, check_tool),
        (Voice, check_voice),
        (Expert, check_expert),
        (ModuleType, check_plugin),
        (str, check_plugin),
    ):
        if isinstance(thing, kind):
            return checker(thing)
    raise InvalidInput(f"a {type(thing).__name__} cannot be checked", mend="give a tool, voice, expert, module or name")
