"""``animism list | show | edit | redraw | delete``: what is kept, and how it is changed. The command ``export`` is in
:mod:`.cards`, which uses what is here."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from ..personas.errors import InvalidInput
from .options import Device, Server, pairs
from .progress import bars, stopping

Who = Annotated[str, typer.Argument(help="Name, slug or id; see: animism list.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]


def list_(
    search: Annotated[str, typer.Argument(help="Only those with these words in name, subject or summary.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most this many.")] = 100,
    as_json: AsJson = False,
) -> None:
    """List the personas that are kept, last changed first."""
    from ..agents.studio import Studio

    studio = Studio()
    found = studio.list(limit=limit, search=search)
    if as_json:
        print(json.dumps([vars(entry) for entry in found], ensure_ascii=False, default=str))
        return
    for entry in found:
        print(f"{entry.slug:<28} {entry.name:<24} {entry.summary[:80]}")
    if len(found) == limit < len(studio.store):
        print(f"the first {limit}; --limit shows more", file=sys.stderr)
    elif not found:
        nobody = 'nobody yet; try: animism create "a grumpy old apple who loves chess"'
        print("nobody is like that" if search else nobody)


def show(persona: Who, as_json: AsJson = False) -> None:
    """Show who a persona is."""
    from ..agents.studio import Studio

    who = Studio().load(persona)
    if as_json:
        print(json.dumps({"id": who.id, "slug": who.slug, "spec": who.spec.model_dump(mode="json"),
                          "making": who.making}, ensure_ascii=False))
        return
    spec = who.spec
    print(f"{spec.name}  ({who.slug})\n{spec.summary}\n\n“{spec.greeting}”\n")
    for title, text in {
        "backstory": spec.life.backstory, "daily life": spec.life.daily_life, "speaks": spec.personal.speaking_style,
        "likes": ", ".join(spec.personal.likes), "dislikes": ", ".join(spec.personal.dislikes),
        "quirks": "; ".join(spec.personal.quirks), "goals": "; ".join(spec.life.goals),
    }.items():
        if text:
            print(f"{title:<11}{text}")
    for exchange in spec.dialogues:
        print(f"\n  you: {exchange.user}\n  {spec.name}: {exchange.persona}")


def edit(
    persona: Who,
    set_: Annotated[list[str] | None, typer.Option("--set", help="FIELD=VALUE, such as appearance.mood=sad.")] = None,
    file: Annotated[Path | None, typer.Option(help="A whole specification as JSON, instead of --set.")] = None,
    as_json: AsJson = False,
) -> None:
    """Change a persona; only what the change touches is made again. Without --set, opens your editor."""
    from ..agents.editing import changed, records_kept, validated
    from ..agents.studio import Studio

    if set_ and file is not None:
        raise InvalidInput("--set and --file both say what the persona becomes", mend="give one of them")
    studio = Studio()
    who = studio.load(persona)
    if set_:
        spec = changed(who.spec, dict(_assignment(text) for text in set_))
    elif file is not None:
        spec = records_kept(who.spec, validated(_read(file)))
    else:
        spec = records_kept(who.spec, validated(_edited(who.spec.model_dump_json(indent=2))))
    with bars() as listen:
        new = studio.remake(who, spec, on_progress=listen)
    if as_json:
        told = {"id": new.id, "slug": new.slug, "spec": new.spec.model_dump(mode="json")}
        print(json.dumps(told, ensure_ascii=False))
    else:
        print(f"{new.name} is changed")


def redraw(
    persona: Who,
    tool: Annotated[list[str] | None, typer.Option(help="CAPABILITY=NAME, such as portrait=sculpture.")] = None,
    expert: Annotated[list[str] | None, typer.Option(help="Who draws; see: animism experts. Repeatable.")] = None,
    mix: Annotated[str | None, typer.Option(help="Several experts: one, blend or best.")] = None,
    guidance: Annotated[str | None, typer.Option(help="What a drawing starts from: sculpture, face or none.")] = None,
    steps: Annotated[int | None, typer.Option(help="Steps of a drawing.")] = None,
    seed: Annotated[int | None, typer.Option(help="Another number makes another picture.")] = None,
    device: Device = None,
    server: Server = None,
    as_json: AsJson = False,
) -> None:
    """Make a persona's portrait another way: drawn by an expert, or sculpted again. Who it is and its voice stay."""
    from ..agents.studio import Studio

    studio = Studio(device=device, tools=server)
    who = studio.load(persona)
    with stopping() as cancel, bars() as listen:
        new = studio.redraw(
            who, tools=pairs(tool or []), experts=tuple(expert or ()), mix=mix, guidance=guidance, steps=steps, seed=seed,
            on_progress=listen, cancel=cancel,
        )
    made_by = new.portrait.made_by
    if as_json:
        print(json.dumps({"id": new.id, "slug": new.slug, "made_by": made_by, "notes": new.making["notes"]}))
        return
    for note in new.making["notes"]:
        print(f"  note: {note}")
    print(f"{new.name} is drawn by {', '.join(made_by.get('experts', ())) or made_by['tool']}")


def delete(persona: Who, yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False) -> None:
    """Remove a persona."""
    from ..agents.studio import Studio

    studio = Studio()
    who = studio.load(persona)
    if not yes:
        if not sys.stdin.isatty():
            raise InvalidInput("deleting asks first, and there is nobody to ask", mend="add --yes")
        if not typer.confirm(f"delete {who.name} ({who.slug})?"):
            return
    studio.delete(who.id)
    print(f"{who.name} is gone")


def export(
    persona: Who,
    out: Annotated[Path | None, typer.Option(help="Folder. Default: SLUG here.")] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Also into a folder that holds files.")] = False,
) -> None:
    """Write a persona's files to a folder."""
    from ..agents.studio import Studio

    who = Studio().load(persona)
    print(who.export(out if out is not None else Path(who.slug), overwrite=overwrite))


def _assignment(text: str) -> tuple[str, Any]:
    field, equals, value = text.partition("=")
    if not equals:
        raise InvalidInput(f"--set {text!r} is not FIELD=VALUE", mend="for example: --set appearance.mood=sad")
    return field.strip(), value


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidInput(f"cannot read {path}: {error}", mend="give a specification as JSON") from error


def _edited(text: str) -> Any:
    """The data that the user makes of ``text`` in their editor."""
    if not sys.stdin.isatty():
        raise InvalidInput("there is no terminal to edit in", mend="use --set FIELD=VALUE or --file FILE")
    new = typer.edit(text, extension=".json")
    if new is None:
        raise InvalidInput("nothing was changed", mend="save the file in your editor, or use --set FIELD=VALUE")
    try:
        return json.loads(new)
    except ValueError as error:
        raise InvalidInput(
            f"what was saved is no JSON: {error}", mend="edit again, or use --set FIELD=VALUE"
        ) from error


def add_to(cli: typer.Typer) -> None:
    cli.command("list")(list_)
    for command in (show, edit, redraw, delete):
        cli.command()(command)
