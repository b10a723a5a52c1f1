"""``animism plugin check``: the conformance kit on the command line.

A table for a person (progress on standard error), JSON for a program. Exits 1 when something does not conform, 2 when
there is no such plugin. What is checked is :mod:`animism.plugins.conformance`'s knowledge.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from ..plugins.conformance import Finding, Report

MARKS = {
    "passed": "[green]ok[/]",
    "failed": "[red]failed[/]",
    "warned": "[yellow]warned[/]",
    "skipped": "[dim]skipped[/]",
}


def check(
    name: Annotated[
        str | None,
        typer.Argument(
            help="A plugin, distribution, module or folder with a pyproject.toml; left out: all that are not built in."
        ),
    ] = None,
    capability: Annotated[str | None, typer.Option(help="Only the tools of this capability.")] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out what takes long: memory, threads, most bad input.")
    ] = False,
    built_in: Annotated[bool, typer.Option("--built-in", help="Check the plugins that come with Animism.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Show what passed, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")] = False,
) -> None:
    """Check that a plugin holds to its contracts: results, errors, seeds, cancelling, bad input, licences."""
    from ..plugins.conformance import check_plugin

    reports: list[Report] = []
    with _listening() as told:
        for plugin in [name] if name else _names(built_in):
            reports.append(check_plugin(plugin, capability=capability, quick=quick, told=told))
    if as_json:
        print(json.dumps([report.to_data() for report in reports], ensure_ascii=False))
    elif not reports:
        print("no plugins but Animism's own are installed; check those with --built-in")
    else:
        _show(reports, every)
    if not all(report.ok for report in reports):
        raise typer.Exit(1)


def _names(built_in: bool) -> list[str]:
    from ..plugins.conformance.sources import installed_sources

    return [source.name for source in installed_sources() if source.built_in == built_in]


@contextmanager
def _listening() -> Iterator[Any]:
    """Hears of each finding: one changing line with the last of them, where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.completed} checks, {task.fields[failed]} failed"),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task, failed = progress.add_task("", total=None, failed=0), 0

        def told(finding: Finding) -> None:
            nonlocal failed
            failed += finding.state == "failed"
            progress.update(task, advance=1, failed=failed, description=f"{finding.subject}  {finding.check}")

        yield told


def _show(reports: list[Report], every: bool) -> None:
    """A table for each plugin: every finding that asks for something, then the count of the rest."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(width=None if sys.stdout.isatty() else 160, highlight=False)
    for report in reports:
        shown = [finding for finding in report.findings if every or finding.state in ("failed", "warned")]
        if shown:
            table = Table(box=None, pad_edge=False, title=escape(report.subject), title_justify="left")
            for column in ("", "what", "check", "found"):
                table.add_column(column, overflow="fold")
            for finding in shown:
                found = escape(finding.sentence) + (f"\n[dim]mend: {escape(finding.mend)}[/]" if finding.mend else "")
                table.add_row(MARKS[finding.state], escape(finding.subject), finding.check, found)
            console.print(table)
        counts = ", ".join(f"{number} {state}" for state, number in report.counts.items() if number)
        console.print(f"{escape(report.subject)}: {'conforms' if report.ok else 'does not conform'} ({counts})")
        for reason in _left_out(report):
            console.print(f"  left out: {escape(reason)}", style="dim")


def _left_out(report: Report) -> list[str]:
    """Each reason once, with what it concerns."""
    reasons: dict[str, list[str]] = {}
    for finding in report.of("skipped"):
        subjects = reasons.setdefault(finding.sentence, [])
        if finding.subject not in subjects:
            subjects.append(finding.subject)
    return [f"{', '.join(subjects)}: {reason}" for reason, subjects in reasons.items()]


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    cli.command("check")(check)
