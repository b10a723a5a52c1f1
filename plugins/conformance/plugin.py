"""A whole plugin: found by its name, module or folder, asked by itself, and everything it hands over checked."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from ...tools.capability import Tool
from .handed import Handed, handed_over
from .kit import Told, check_tool, guarded
from .report import Finding, Report, failed
from .sources import Source, find_sources


def check_plugin(
    plugin: str | ModuleType, *, capability: str | None = None, quick: bool = False, told: Told | None = None
) -> Report:
    """Every check of a plugin and of what it hands over. ``plugin`` is the name of an entry point, a distribution or a
    module, a folder with a ``pyproject.toml``, or a module; ``capability`` keeps to the tools of one.

    :raises InvalidInput: there is no such plugin.
    """
    report = Report(plugin if isinstance(plugin, str) else plugin.__name__)
    for source in find_sources(plugin):
        _check_source(source, report, capability, quick, told or (lambda finding: None))
    return report


def _check_source(source: Source, report: Report, capability: str | None, quick: bool, told: Told) -> None:
    def tell(findings: Any, subject: str) -> None:
        for finding in report.take(findings, subject):
            told(finding)

    handed = handed_over(source)
    if handed.error:
        tell([failed("plugin.loads", handed.error, handed.mend)], source.name)
        return
    if capability is None:
        tell(_about(handed, quick), source.name)
    for tool in handed.tools:
        if capability is None or _capability(tool) == capability:
            checked = check_tool(tool, quick=quick, plugin=handed, told=told)
            report.findings += checked.findings


def _capability(tool: Tool[Any, Any]) -> str:
    return str(getattr(getattr(tool, "capability", None), "name", ""))


def _about(handed: Handed, quick: bool) -> list[Finding]:
    """Findings about the module and about what is data."""
    from . import check_chat_models, check_cold, check_experts, check_module, check_voices

    found = list(guarded(check_module.check, handed))
    if not quick:
        found += guarded(check_cold.check, handed)
    if handed.voices:
        found += guarded(check_voices.check, handed.voices)
    if handed.experts:
        found += guarded(check_experts.check, handed.experts)
    for name, make, sentence in handed.chat_models:
        found += guarded(check_chat_models.check, (name, make, sentence, ""))
    return found
