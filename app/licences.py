"""``animism licences | model-card``: what a persona was made with, what that permits, and the cards that say so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..personas.errors import InvalidInput

if TYPE_CHECKING:
    from ..agents.licences import Licences

ALLOWED = {True: "commercial use allowed", False: "NOT for commercial use", None: "commercial use not known"}
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]


def licences(
    persona: Annotated[str, typer.Argument(help="Name, slug or id; see: animism list.")] = "",
    version: Annotated[int | None, typer.Option(help="An older version.")] = None,
    project: Annotated[
        str | None, typer.Option(help="Set what your personas are made for: private, commercial, or strict (refuses).")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List what a persona was made with, each part with its licence, and what the whole permits."""
    from ..agents.project import read_project, set_project

    if project is not None:
        path = set_project(project)
        if not persona:
            print(json.dumps({"project": project, "file": str(path)}) if as_json else f"this is a {project} project now ({path})")
            return
    if not persona:
        kind = read_project().kind
        print(json.dumps({"project": kind}) if as_json else f"a {kind} project; animism licences PERSONA lists one's parts")
        return
    from ..agents.licences import licences_of
    from ..agents.studio import Studio

    studio = Studio()
    found = licences_of(studio.host, studio.store, studio.store.load(persona, version))
    print(json.dumps(found.to_data(), ensure_ascii=False) if as_json else "\n".join(told(found)))


def told(found: Licences) -> list[str]:
    """The lines for a terminal."""
    lines = [found.summary, ""]
    for part in found.parts:
        lines.append(f"{part.role:<22}{part.name:<26}{part.licence}")
        lines.append(f"{'':<22}{ALLOWED[part.commercial_use]}; known from: {part.source}")
    for one in found.consents:
        covers = "commercial use too" if one.covers("commercial") else "not for commercial use"
        lines.append(f"{'consent ' + one.id[:8]:<22}{one.subject:<26}{one.purpose}; {covers}; {one.lapse() or 'holds'}")
    if found.depicted is not None:
        lines.append(f"{'picture':<22}{found.depicted.in_words()}")
    if not found.recorded:
        lines += ["", "It was made before parts were written down: they were looked up in its records now."]
    return lines


def model_card(
    what: Annotated[str, typer.Argument(help="A tool (NAME, or CAPABILITY/NAME) or a persona.")] = "",
    out: Annotated[Path | None, typer.Option(help="The file to write; with --all, the folder. Default: print it.")] = None,
    every: Annotated[bool, typer.Option("--all", help="A card for every tool, and one for every persona.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Also over files that are there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write the model card of a tool, or the persona card of a persona."""
    from ..agents.cards_written import card_of, write_card, write_cards
    from ..agents.studio import Studio

    studio = Studio()
    if every != (not what):
        raise InvalidInput("say whose card" if not what else "--all is for all of them", mend="a tool, a persona, or --all --out FOLDER")
    if every:
        if out is None:
            raise InvalidInput("--all writes many cards", mend="say where: --out FOLDER")
        paths = write_cards(studio, out, overwrite=overwrite)
    elif out is not None:
        paths = [write_card(studio, what, out, overwrite=overwrite)]
    else:
        made = card_of(studio, what)
        print(json.dumps({"header": made.data.to_dict(), "text": made.text}, ensure_ascii=False, default=str) if as_json else str(made))
        return
    print(json.dumps([str(path) for path in paths]) if as_json else "\n".join(map(str, paths)))


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    cli.command()(licences)
    cli.command("model-card")(model_card)
