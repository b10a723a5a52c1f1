"""A whole plugin: found by its name, module or folder, asked by itself, and everything it hands over checked."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from .handed import Handed, handed_over
from .kit import Told, findings_of, guarded, name_of
from .report import Finding, Report, failed
from .sources import Source, find_sources

WHOLE = "plugin"
"""The part that is no tool: the package, its voices, experts and chat models."""


def check_plugin(
    plugin: str | ModuleType,
    *,
    capability: str | None = None,
    part: str | None = None,
    quick: bool = False,
    told: Told | None = None,
) -> Report:
    """Every check of a plugin and of what it hands over.

    :param plugin: the name of an entry point, a distribution or a module; a folder with a ``pyproject.toml``; a module.
    :param capability: only the tools of this capability.
    :param part: only this part, as :func:`parts_of` names it.
    :param quick: leave out what takes long.
    :param told: hears of each finding as it is made.
    :raises InvalidInput: there is no such plugin.
    """
    report = Report(plugin if isinstance(plugin, str) else plugin.__name__)
    for source in find_sources(plugin):
        for finding in _findings(source, capability, part, quick):
            report.findings.append(finding)
            if told is not None:
                told(finding)
    return report


def parts_of(plugin: str | ModuleType) -> list[str]:
    """``plugin``, and each of its tools as ``capability:name``."""
    handed = [handed_over(source) for source in find_sources(plugin)]
    return [WHOLE, *(name_of(tool) for one in handed for tool in one.tools)]


def _findings(source: Source, capability: str | None, part: str | None, quick: bool) -> Iterator[Finding]:
    handed = handed_over(source)
    about = Report(source.name)
    if handed.error:
        yield from about.take([failed("plugin.loads", handed.error, handed.mend)])
        return
    if capability is None and part in (None, WHOLE):
        yield from about.take(_about(handed, quick))
    for tool in handed.tools:
        name = name_of(tool)
        if capability in (None, name.partition(":")[0]) and part in (None, name):
            yield from findings_of(tool, quick=quick, plugin=handed)


def _about(handed: Handed, quick: bool) -> Iterator[Finding]:
    """Findings about the module and about what is data."""
    from . import check_chat_models, check_cold, check_experts, check_module, check_speaking, check_voices

    subjects: list[tuple[Any, Any]] = [(check_module, handed), (check_cold, handed if not quick else None)]
    subjects += [(check_voices, handed.voices), (check_speaking, handed if handed.voices else None)]
    subjects += [(check_experts, handed.experts)]
    subjects += [(check_chat_models, (*offer, "")) for offer in handed.chat_models]
    for module, subject in subjects:
        if subject:
            yield from guarded(module.check, subject)
