"""Make the presets anew, from the table beside them: ``python -m animism.agents.presets_make [NAME...]``.

``personas/presets/NAME.toml`` holds a description, which is written up by rule, and the fields of the specification that
were then written by hand, which are set through the same edit as anybody's. Portrait, voice and making come from the
ordinary creation; the picture is put into 192 colours, half of its bytes, which its mark outlives and its signature does
not. The same table gives the same specification. Nothing here runs when presets are used: that is :mod:`.presets`.
"""

from __future__ import annotations

import argparse
import io
import tempfile
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..personas import archive
from ..personas.errors import InvalidInput
from ..personas.spec import PersonaSpec
from ..personas.store import Arriving, Store, StoredPersona
from .artifacts import PORTRAIT
from .author import written_by_rule
from .editing import changed
from .persona import Persona
from .presets import FOLDER, identity
from .studio import Studio
from .travelling import rights

MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""When presets say that they were made; a file must not change with the day."""
BY_HAND = "written by rule, then edited by hand"
COLOURS = 192


def main() -> None:
    options = argparse.ArgumentParser(description="Make the presets that ship with Animism anew.")
    options.add_argument("names", nargs="*", help="all by default")
    given = options.parse_args()
    for name in given.names or cast():
        path = make(name)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


def cast() -> list[str]:
    """The names in the table."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def wanted(name: str) -> tuple[str, int, dict[str, Any]]:
    """Description, seed, and the edits by dotted field. ``InvalidInput`` when there is no such table."""
    try:
        with (FOLDER / f"{name}.toml").open("rb") as file:
            table = tomllib.load(file)
    except OSError:
        raise InvalidInput(f"no table {name}.toml", mend=f"there are: {', '.join(cast())}") from None
    edits = _dotted(table["persona"])
    return table["description"], table.get("seed", 0), edits | {"provenance.notes": [BY_HAND]}


def specification(name: str) -> PersonaSpec:
    """The specification that the table gives, without a picture or a voice being made."""
    description, seed, edits = wanted(name)
    return changed(written_by_rule(description, seed), edits)


def make(name: str, folder: Path = FOLDER) -> Path:
    """Make one preset and write its file."""
    description, seed, edits = wanted(name)
    with tempfile.TemporaryDirectory(prefix="animism-preset-") as home:
        studio = Studio("offline", home=home)
        first = studio.create(description, seed=seed, until="persona")
        stored = _finished(studio.store, name, first, first.edit(edits, clip=False))
        out = io.BytesIO()
        archive.write(out, [(stored, None)], current=1, made_by="animism", rights=rights(stored))
    path = folder / f"{name}{archive.SUFFIX}"
    path.write_bytes(out.getvalue())
    return path


def _finished(store: Store, name: str, first: Persona, edited: Persona) -> StoredPersona:
    """The edited persona as a first version of its own, with a smaller picture and a making without times."""
    files = store.load(edited.id)
    assets = {one: files.read(one) for one in files.assets} | {PORTRAIT: _small(files.read(PORTRAIT))}
    version = Arriving(1, None, "a preset", MADE, edited.spec, _making(first.making, edited.making), assets)
    stored, _ = store.take_in(identity(name), [version], 1, slug=edited.spec.name)
    return stored


def _making(first: Mapping[str, Any], edited: Mapping[str, Any]) -> dict[str, Any]:
    """One record of both steps; seconds differ from run to run and are left out."""
    choices = {(one["agent"], one["what"], one["chosen"]): one for one in (*first["choices"], *edited["choices"])}
    calls = [{**one, "seconds": 0.0} for one in (*first["calls"], *edited["calls"])]
    return {**edited, "description": first["description"], "choices": list(choices.values()), "calls": calls,
            "notes": [BY_HAND], "seconds": {}, "usage": {}}


def _small(picture: bytes) -> bytes:
    from PIL import Image as Pictures

    with Pictures.open(io.BytesIO(picture)) as opened:
        shown = opened.convert("RGB")
    palette = shown.quantize(COLOURS, method=Pictures.Quantize.MEDIANCUT, kmeans=2)
    out = io.BytesIO()
    shown.quantize(palette=palette, dither=Pictures.Dither.FLOYDSTEINBERG).save(out, "PNG", optimize=True)
    return out.getvalue()


def _dotted(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in table.items():
        flat |= _dotted(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": value}
    return flat


if __name__ == "__main__":
    main()
