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


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    cli.command()(licences)
