"""``animism import | export``: personas come from files and go to files: character cards, or a folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from ..personas.errors import AnimismError, Cancelled, InvalidInput
from .keeping import AsJson, Who
from .keeping import export as export_folder
from .options import Device, Server
from .progress import bars, stopping


def import_(
    files: Annotated[list[Path], typer.Argument(help="Character cards: PNG, JSON or CHARX.", metavar="FILE...")],
    size: Annotated[int, typer.Option(help="Side of the portrait, pixels, even, 256 to 1024.")] = 512,
    seed: Annotated[int, typer.Option(help="Another number reads looks that the card leaves open another way.")] = 0,
    clip: Annotated[bool, typer.Option("--clip", help="Make the greeting's clip at once.")] = False,
    device: Device = None,
    server: Server = None,
    as_json: AsJson = False,
) -> None:
    """Make personas from character cards (V1, V2, V3), elizaOS characters or TinyTroupe persons."""
    from ..agents.importing import import_card
    from ..agents.request import Until
    from ..agents.studio import Studio

    studio, told = Studio(device=device, tools=server), []
    failed: AnimismError | None = None
    for file in files:
        try:
            with stopping() as cancel, bars() as listen:
                until: Until = "clip" if clip else "persona"
                who = import_card(studio, file, until=until, size=size, seed=seed, on_progress=listen, cancel=cancel)
        except Cancelled:
            raise
        except AnimismError as error:
            if len(files) == 1:
                raise
            failed = error
            print(f"error: {file}: {error}" + (f"\nmend: {error.mend}" if error.mend else ""), file=sys.stderr)
            continue
        told.append({"file": str(file), "id": who.id, "slug": who.slug, "name": who.name, "notes": who.making["notes"]})
        if not as_json:
            for note in who.making["notes"]:
                print(f"  note: {note}")
            print(f"{who.name} is here: animism chat {who.slug}")
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
    if failed is not None:
        raise typer.Exit(2 if isinstance(failed, InvalidInput) else 1)


def export(
    persona: Who,
    out: Annotated[Path | None, typer.Option(help="Folder. Default: SLUG here.")] = None,
    card: Annotated[
        Path | None, typer.Option(help="A character card instead: FILE.png (V2 and V3), .json, .charx, .eliza.json.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Also over files that are there.")] = False,
) -> None:
    """Write a persona's files to a folder, or its character card to a file."""
    if card is None:
        export_folder(persona, out, overwrite)
        return
    if out is not None:
        raise InvalidInput("--out and --card both say where to", mend="give one of them")
    from ..agents.exporting import export_card, left_out
    from ..agents.studio import Studio

    store = Studio().store
    print(export_card(store, persona, card, overwrite=overwrite))
    if (files := left_out(store.load(persona), card)) > 0:
        print(f"  note: {files} files of its card are left out; name it .charx to take them along", file=sys.stderr)


def add_to(cli: typer.Typer) -> None:
    cli.command("import")(import_)
    cli.command()(export)
