"""``animism import | export``: personas come from files and go to files: ``.animism``, character cards, or a folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..personas.errors import AnimismError, Cancelled, InvalidInput
from .keeping import AsJson, Who
from .keeping import export as export_folder
from .options import Device, Server
from .progress import bars, stopping

if TYPE_CHECKING:
    from ..agents.persona import Persona
    from ..agents.studio import Studio


def import_(
    files: Annotated[list[Path], typer.Argument(
        help="Personas (.animism) or character cards: PNG, WebP, JSON, YAML or CHARX.", metavar="FILE...")],
    size: Annotated[int, typer.Option(help="Side of a card's portrait, pixels, even, 256 to 1024.")] = 512,
    seed: Annotated[int, typer.Option(help="Another number reads looks that a card leaves open another way.")] = 0,
    clip: Annotated[bool, typer.Option("--clip", help="Make the greeting's clip of a card at once.")] = False,
    device: Device = None,
    server: Server = None,
    chat_model: Annotated[str, typer.Option(
        help="PROVIDER[:MODEL] that fills in what a card leaves open.", envvar="ANIMISM_CHAT_MODEL")] = "offline",
    as_json: AsJson = False,
) -> None:
    """Take in personas from .animism files, or make them from character cards (V1, V2, V3), elizaOS characters or
    TinyTroupe persons."""
    from ..agents.studio import Studio

    studio, told = Studio(chat_model, device=device, tools=server), []
    failed: AnimismError | None = None
    for file in files:
        try:
            who, notes = _taken_in(studio, file, {"until": "clip" if clip else "persona", "size": size, "seed": seed})
        except Cancelled:
            raise
        except AnimismError as error:
            if len(files) == 1:
                raise
            failed = error
            print(f"error: {file}: {error}" + (f"\nmend: {error.mend}" if error.mend else ""), file=sys.stderr)
            continue
        told.append({"file": str(file), "id": who.id, "slug": who.slug, "name": who.name, "notes": notes})
        if not as_json:
            for note in notes:
                print(f"  note: {note}")
            print(f"{who.name} is here: animism chat {who.slug}")
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
    if failed is not None:
        raise typer.Exit(2 if isinstance(failed, InvalidInput) else 1)


def _taken_in(studio: Studio, file: Path, options: dict[str, Any]) -> tuple[Persona, list[str]]:
    """The persona of one file, and what the user should know."""
    from ..agents.importing import import_card
    from ..agents.travelling import arrive, is_persona

    if is_persona(file):
        arrival = arrive(studio, file)
        return arrival.persona, list(arrival.notes)
    with stopping() as cancel, bars() as listen:
        who = import_card(studio, file, **options, on_progress=listen, cancel=cancel)
    return who, who.making["notes"]


def export(
    persona: Who,
    out: Annotated[Path | None, typer.Option(help="Folder, or FILE.animism for one file. Default: SLUG here.")] = None,
    card: Annotated[
        Path | None, typer.Option(help="A character card instead: FILE.png (V2 and V3), .json, .charx, .eliza.json.")
    ] = None,
    all_versions: Annotated[
        bool, typer.Option("--all-versions", help="Let FILE.animism hold its history too.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Also over files that are there.")] = False,
) -> None:
    """Write a persona to one file (.animism) that is the same persona elsewhere, to a folder, or to a character card."""
    if card is not None and out is not None:
        raise InvalidInput("--out and --card both say where to", mend="give one of them")
    one_file = out is not None and out.suffix.lower() == ".animism"
    if all_versions and not one_file:
        raise InvalidInput("--all-versions is for one file", mend=f"add: --out {persona}.animism")
    if card is None and not one_file:
        export_folder(persona, out, overwrite)
        return
    from ..agents.studio import Studio

    store = Studio().store
    if out is not None:
        from ..agents.travelling import export_persona

        print(export_persona(store, persona, out, all_versions=all_versions, overwrite=overwrite))
        return
    from ..agents.exporting import export_card, left_out

    assert card is not None
    print(export_card(store, persona, card, overwrite=overwrite))
    if (files := left_out(store.load(persona), card)) > 0:
        print(f"  note: {files} files of its card are left out; name it .charx to take them along", file=sys.stderr)


def add_to(cli: typer.Typer) -> None:
    cli.command("import")(import_)
    cli.command()(export)
