"""``animism plugin environment``: plugins that run in an environment of their own."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..plugins.environments import Environment

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]
Name = Annotated[str, typer.Argument(help="What the environment is called.")]


def add(
    name: Name,
    requirement: Annotated[list[str] | None, typer.Option(
        "--requirement", "-r", help="What pip installs: a name, a folder, a wheel, an address. Repeatable.")] = None,
    python: Annotated[Path | None, typer.Option(help="An interpreter of yours with Animism and the plugin.")] = None,
    shared: Annotated[bool, typer.Option(
        "--shared", help="Let it use this environment's packages, too: quick, where nothing clashes.")] = False,
    memory: Annotated[str | None, typer.Option(help="At most this much memory for its process: 4GB.")] = None,
    as_json: AsJson = False,
) -> None:
    """Give a plugin an environment of its own: a crash, an exit or clashing requirements there harm nothing here."""
    from ..plugins.environment_making import add
    from ..tools.server.settings import bytes_of

    made = add(
        name, python=python, requirements=[_spec(one) for one in requirement or ()], shared=shared,
        memory=bytes_of(memory) if memory is not None else 0,
        tell=lambda told: print(f"{told} ...", file=sys.stderr, flush=True),
    )
    _tell([made], as_json, single=True)


def list_(as_json: AsJson = False) -> None:
    """List them: what each brings, and whether its interpreter is there."""
    from ..plugins.environments import kept

    _tell(kept(), as_json)


def refresh(name: Name, as_json: AsJson = False) -> None:
    """Ask one again what it brings, after a change in it."""
    from ..plugins.environment_making import refresh

    _tell([refresh(name)], as_json, single=True)


def remove(name: Name, as_json: AsJson = False) -> None:
    """Forget one, and delete what was made for it; an interpreter of yours stays."""
    from ..plugins.environment_making import remove

    remove(name)
    print(json.dumps({"removed": name}) if as_json else f"removed {name}")


def _spec(text: str) -> str:
    """A folder or file as pip finds it from anywhere; all else as it is."""
    return str(Path(text).resolve()) if Path(text).exists() else text


def _tell(found: list[Environment], as_json: bool, *, single: bool = False) -> None:
    if as_json:
        rows = [{**asdict(one), "there": one.there} for one in found]
        print(json.dumps(rows[0] if single else rows, ensure_ascii=False))
        return
    for one in found:
        print(f"{one.name:<20}{one.python}" + ("" if one.there else "  (is not there any more)"))
        for info in one.infos():
            print(f"    {info.name} {info.version}: {info.error or ', '.join(info.hooks)}")
        for row in one.tools:
            state = "" if row["available"] else f"  not available: {row['why']}; mend: {row['command']}"
            print(f"    tool {row['capability']}/{row['name']}{state}")
        told = [f"{len(rows)} {what}" for what, rows in (("voices", one.voices), ("experts", one.experts)) if rows]
        print(f"    {', '.join(told)}\n" if told else "", end="")
    if not found:
        print("none; animism plugin environment add NAME --requirement SPEC makes one")


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(help="Plugins in an environment of their own.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(list_)
    group.command("refresh")(refresh)
    group.command("remove")(remove)
    cli.add_typer(group, name="environment")
