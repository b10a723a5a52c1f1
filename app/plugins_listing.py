"""``animism plugins``: every plugin, where it comes from, what it implements, and why it does not run. Nothing is
decided here."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..plugins import PluginInfo

HEADS = ("plugin", "from", "module", "API", "state", "ms", "hooks")
STYLES = {"ready": "green", "refused": "red", "switched off": "red", "in its own environment": "cyan"}


def plugins(
    hook: Annotated[str | None, typer.Option(help="Only those that implement this hook.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")] = False,
) -> None:
    """List the plugins: hooks, version, source, API, state, load time, and why one was refused."""
    from ..plugins import PluginHost

    host = PluginHost()
    _known(hook)
    _ = host.plugins, host.tools, host.voices, host.diffusers, host.chat_models  # one may be refused only then
    found = [info for info in host.plugins if hook is None or hook in info.hooks]
    if as_json:
        print(json.dumps([asdict(info) for info in found], ensure_ascii=False))
    elif found:
        _show(found)
    else:
        print(f"no plugin implements {hook}" if hook else "no plugins")


def _known(hook: str | None) -> None:
    """``InvalidInput`` for the name of no hook, with the nearest ones."""
    from ..personas.errors import InvalidInput
    from ..plugins import hookspecs
    from ..tools.capability import nearest_names

    names = [name for name in dir(hookspecs) if hasattr(getattr(hookspecs, name), "animism_spec")]
    if hook is not None and hook not in names:
        raise InvalidInput(f"there is no hook {hook!r}", mend=nearest_names(hook, names))


def _show(found: Sequence[PluginInfo]) -> None:
    """A line each, and an indented one for what is wrong. A terminal that is narrower than a line goes without the
    modules, and breaks the hooks under themselves."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 1000)
    rows = [HEADS, *map(_row, found)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEADS))]
    shown = [i for i in range(len(HEADS)) if HEADS[i] != "module" or sum(widths) + 2 * len(widths) <= console.width]
    for row, info in zip(rows, [None, *found], strict=True):
        line = Table.grid(padding=(0, 2, 0, 0))
        for i in shown:
            line.add_column(width=None if HEADS[i] == "hooks" else widths[i], no_wrap=HEADS[i] != "hooks",
                            justify="right" if HEADS[i] == "ms" else "left")
        line.add_row(*(Text(row[i], style=_style(HEADS[i], row[i], info is None)) for i in shown))
        console.print(line)
        for told in _trouble(info) if info else ():
            console.print(f"    {told}", markup=False, soft_wrap=True)


def _style(head: str, cell: str, is_head: bool) -> str:
    return "bold" if is_head else STYLES.get(cell, "") if head == "state" else ""


def _row(info: PluginInfo) -> tuple[str, ...]:
    return (info.name, f"{info.distribution} {info.version}".strip(), info.module, info.api or "-", info.state,
            f"{info.seconds * 1000:.0f}", ", ".join(info.hooks) or "-")


def _trouble(info: PluginInfo) -> list[str]:
    told = [f"error: {' '.join(info.error.split())}"] if info.error else []
    told += [f"mend: {info.mend}"] if info.mend else []
    told += [f"printed: {' '.join(info.printed.split())[:200]}"] if info.printed else []
    return told + [f"warning: {one}" for one in info.warnings]

