"""The finished personas that come with Animism, and how one is taken into a store. Making them: :mod:`.presets_make`."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from ..personas import presets as _presets
from ..personas.archive import MANIFEST, SUFFIX
from ..personas.errors import InvalidInput
from ..personas.store_names import folded, slug
from ..tools.capability import nearest_names
from .artifacts import PORTRAIT

if TYPE_CHECKING:
    from .persona import Persona
    from .studio import Studio

FOLDER = Path(str(_presets.__file__)).parent


@dataclass(frozen=True)
class Preset:
    """One of them, as much as a list shows. ``name`` is what it is asked for by, ``called`` its own name."""

    name: str
    called: str
    summary: str
    language: str
    subject: str
    kind: str
    file: Path

    def read(self, path: str) -> bytes:
        """A file of its archive, such as ``assets/portrait.png``."""
        with zipfile.ZipFile(self.file) as archive:
            return archive.read(path)


@cache
def presets() -> tuple[Preset, ...]:
    """All of them, by name."""
    return tuple(_preset(path) for path in sorted(FOLDER.glob(f"*{SUFFIX}")))


def find(name: str) -> Preset | None:
    """The preset of that name, own name, or address; ``None`` where there is none."""
    wanted = folded(name)
    return next((one for one in presets() if wanted in (one.name, folded(one.called), slug(one.called))), None)


def preset(studio: Studio, name: str) -> Persona:
    """The preset called ``name``, in the studio's store: taken in where it is not there, and as it is there where it is,
    with whatever was changed on it since. ``InvalidInput`` offers the nearest names."""
    found = find(name)
    if found is None:
        raise InvalidInput(f"no preset {name!r}", mend=nearest_names(name, [one.name for one in presets()]))
    try:
        return studio.load(identity(found.name))
    except InvalidInput:
        from .travelling import arrive

        return arrive(studio, found.file).persona


def loaded(studio: Studio, name: str) -> tuple[Persona, str]:
    """The persona called ``name``; where the store has none and a preset is called so, that one. And a note for the
    user, empty when it was there. ``InvalidInput`` as :meth:`Studio.load` has it."""
    try:
        return studio.load(name), ""
    except InvalidInput:
        found = find(name)
        if found is None:
            raise
    before = len(studio.store)
    persona = preset(studio, found.name)
    told = f"{found.called} comes with Animism and is among your personas now"
    return persona, told if len(studio.store) > before else ""


def shipped(picture: Path) -> Preset | None:
    """The preset whose portrait that file is, byte for byte as it ships: without a signature."""
    with picture.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return _portraits().get(digest)


@cache
def _portraits() -> dict[str, Preset]:
    """Every preset by the SHA-256 of its portrait, as the manifests tell it."""
    manifests = ((one, json.loads(one.read(MANIFEST))) for one in presets())
    return {told["files"][f"assets/{PORTRAIT}"]["sha256"]: one for one, told in manifests}


def identity(name: str) -> str:
    """The id that a preset has in every store."""
    return uuid5(NAMESPACE_URL, f"animism:preset:{name}").hex


def _preset(path: Path) -> Preset:
    with zipfile.ZipFile(path) as archive:
        spec: dict[str, Any] = json.loads(archive.read("persona.json"))
    looks = spec["appearance"]
    return Preset(path.stem, spec["name"], spec["summary"], spec["language"], looks["subject"], looks["kind"], path)
