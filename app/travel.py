"""``animism presets | gallery``: finished personas that come with Animism, and personas as pages to open and give away."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..personas.errors import InvalidInput, StoreError
from .keeping import AsJson
from .progress import bars, stopping

if TYPE_CHECKING:
    from ..agents.persona import Persona
    from ..agents.studio import Studio

_presets = typer.Typer(help="Finished personas that come with Animism.", invoke_without_command=True)


@_presets.callback()
def list_(context: typer.Context, as_json: AsJson = False) -> None:
    """List the finished personas that come with Animism."""
    if context.invoked_subcommand is not None:
        return
    from ..agents.presets import presets

    if as_json:
        print(json.dumps([{**vars(one), "file": str(one.file)} for one in presets()], ensure_ascii=False))
        return
    for one in presets():
        print(f"{one.name:<10} {one.called:<18} {one.language:<3} {one.summary}")
    print("\nmeet one: animism chat NAME", file=sys.stderr)


@_presets.command("add")
def add(
    names: Annotated[list[str] | None, typer.Argument(help="Which ones; see: animism presets.", metavar="NAME...")] = None,
    every: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take presets into your personas. Those that are there already stay as they are."""
    from ..agents.presets import preset, presets
    from ..agents.studio import Studio

    if bool(names) == every:
        raise InvalidInput("which ones?", mend="animism presets add NAME, or --all")
    studio = Studio()
    added = [preset(studio, name) for name in (names or [one.name for one in presets()])]
    if as_json:
        print(json.dumps([{"id": one.id, "slug": one.slug, "name": one.name} for one in added], ensure_ascii=False))
        return
    for one in added:
        print(f"{one.name} is here: animism chat {one.slug}")


def gallery(
    out: Annotated[Path, typer.Option(help="The folder to write; index.html in it opens in any browser.")],
    personas: Annotated[
        list[str] | None, typer.Argument(help="Which ones; all that are kept by default.", metavar="PERSONA...")
    ] = None,
    title: Annotated[str, typer.Option(help="Above the gallery.")] = "Gallery",
    sound: Annotated[bool, typer.Option("--sound/--no-sound", help="Let each greeting be heard.")] = True,
    clips: Annotated[bool, typer.Option("--clips", help="Make a film of each greeting where there is none yet.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write personas as a gallery of pages that need no server and ask no other computer for anything."""
    from ..agents.studio import Studio
    from .gallery.writing import write_gallery

    studio = Studio()
    chosen, damaged = [loaded(studio, name) for name in dict.fromkeys(personas or [])], []
    if not chosen:
        chosen, damaged = everybody(studio)
    with stopping() as cancel, bars() as listen:
        written = write_gallery(studio, chosen, out, title=title, sound=sound, clips=clips, on_progress=listen, cancel=cancel)
    if as_json:
        print(json.dumps({"index": str(written.index), "personas": list(written.pages), "notes": [*damaged, *written.notes]},
                         ensure_ascii=False))
        return
    for note in (*damaged, *written.notes):
        print(f"note: {note}", file=sys.stderr)
    print(f"{written.index}  ({len(written.pages)} personas)")


def loaded(studio: Studio, name: str) -> Persona:
    """The persona called ``name``, or the preset called so, with a note on stderr where it came in just now."""
    from ..agents.presets import loaded as find

    persona, note = find(studio, name)
    if note:
        print(f"note: {note}", file=sys.stderr)
    return persona


def everybody(studio: Studio) -> tuple[list[Persona], list[str]]:
    """All that are kept, and a note on each that cannot be read. ``InvalidInput`` when there is nobody."""
    found, notes = [], []
    listed = studio.list(limit=10_000)
    for line in listed:
        try:
            found.append(studio.load(line.id))
        except StoreError as error:
            notes.append(f"{line.name} is left out: {error}")
    if not listed:
        raise InvalidInput("nobody is kept yet", mend="animism presets add --all, or animism create \"...\"")
    if not found:
        raise StoreError(f"nobody can be shown: {'; '.join(notes)}", mend="see: animism list")
    return found, notes


def add_to(cli: typer.Typer) -> None:
    cli.add_typer(_presets, name="presets")
    cli.command()(gallery)
