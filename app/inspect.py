"""``animism tools | voices | experts | plugins | doctor``: what there is, what is available, and the command for the rest."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from .plugins_listing import plugins

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]


def tools(context: typer.Context, as_json: AsJson = False) -> None:
    """List the tools by capability, or serve them."""
    if context.invoked_subcommand is not None:
        return
    from ..plugins import PluginHost

    rows = []
    for tool in PluginHost().tools:
        answer = tool.available()
        rows.append({
            "capability": tool.capability.name, "name": tool.name, "description": tool.description,
            "available": answer.ok, "why": answer.why, "command": answer.command,
            "weights": [asdict(weights) for weights in tool.requires.weights],
        })
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        state = "yes" if row["available"] else f"no: {row['command'] or row['why']}"
        print(f"{row['capability']:<17}{row['name']:<16}{state:<8}  {row['description']}")


def voices(
    language: Annotated[str | None, typer.Option(help="Only voices that speak this BCP-47 language.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the voices."""
    from ..plugins import PluginHost

    found = [
        voice for voice in PluginHost().voices.values()
        if language is None or any(is_of(own, language) for own in voice.languages)
    ]
    if as_json:
        print(json.dumps([voice.to_data() for voice in found], ensure_ascii=False))
        return
    for voice in found:
        print(f"{voice.id:<28}{','.join(voice.languages[:3]):<14}{voice.description}")
    print(f"{len(found)} voices")


def is_of(tag: str, language: str) -> bool:
    """Whether a tag is ``language`` or a kind of it: ``fr-CA`` is of ``fr``, ``fro`` is not."""
    return f"{tag.lower()}-".startswith(f"{language.lower()}-")


def experts(as_json: AsJson = False) -> None:
    """List the experts of the mixture of diffusers: style, family, licence, and whether their weights are here."""
    from ..agents.painting import able
    from ..plugins import PluginHost
    from ..tools.diffusion.here import lacking
    from ..tools.weights.places import fetch_command, looks_like_path

    host, rows = PluginHost(), []
    for expert in host.diffusers.values():
        gone = [] if able(host, expert) else lacking(expert)
        known = [model for model in gone if not looks_like_path(model)]
        rows.append({**expert.model_dump(mode="json"), "available": not gone, "lacking": gone,
                     "command": fetch_command(" ".join(known)) if known else ""})
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        state = "yes" if row["available"] else f"no: {row['command'] or 'no weights at ' + ', '.join(row['lacking'])}"
        commerce = "" if row["commercial_use"] else "; not for commercial use"
        print(f"{row['name']:<18}{row['family']:<14}{state}\n    {row['description']} ({row['licence']}{commerce})")
    if not rows:
        print("no experts; an expert is a TOML file in the folder that $ANIMISM_EXPERTS names")


def doctor(as_json: AsJson = False) -> None:
    """Say what is available here, and the command that makes the rest so."""
    from .doctor import examine

    checks = examine()
    if as_json:
        print(json.dumps([asdict(check) for check in checks], ensure_ascii=False))
    else:
        for check in checks:
            print(f"{'ok ' if check.ok else 'no '} {check.name:<31}{check.finding}")
            if not check.ok and check.command:
                print(f"      {check.command}")
    if any(not check.ok and check.needed for check in checks):
        raise typer.Exit(1)


def add_to(cli: typer.Typer) -> None:
    from . import ray
    from .tool_server import serve
    from .tools_run import run

    group = typer.Typer(invoke_without_command=True)
    group.callback()(tools)
    group.command()(serve)
    group.command()(run)
    ray.add_to(group)
    cli.add_typer(group, name="tools")
    for command in (voices, experts, plugins, doctor):
        cli.command()(command)
