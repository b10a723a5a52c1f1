"""Whether the specifications in an ``.animism`` file are those that the signed files in it name.

The manifest of such a file is not signed: who changes a specification can change its hash there, too. But a portrait, sound
or clip that was signed for a version names the hash of that version's specification, and that cannot be changed with it.
A persona whose portrait was kept from an earlier version has no such witness for the later one, which is then said.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..personas.archive import SPEC
from ..personas.cards.plain_json import parsed
from ..personas.errors import AnimismError
from ..personas.spec import PersonaSpec
from ..tools.provenance.reading import Claims
from ..tools.provenance.statement import spec_hash
from .artifacts import CLIP, PORTRAIT, SOUND
from .presets import shipped

if TYPE_CHECKING:
    from ..personas.archive_manifest import Manifest


def hash_in(content: bytes) -> str:
    """The hash of the specification in a file's ``content``; ``""`` where this Animism reads none in it."""
    try:
        return spec_hash(PersonaSpec.model_validate(parsed(content, SPEC, room=2)))
    except (AnimismError, ValidationError):
        return ""


def said_of(path: Path, claims: Claims) -> Mapping[str, Any]:
    """What a file says of its persona that can be relied on: by a signature that holds, or because it is the portrait of
    a preset, of whose specification there is only one."""
    if claims.state == "valid":
        return claims.persona
    if claims.state == "none" and (preset := shipped(path)) is not None:
        return {"version": 1, "spec_sha256": hash_in(preset.read(SPEC))}
    return {}


def judged(read: Manifest, specs: Mapping[str, str], said: Mapping[str, Mapping[str, Any]]) -> tuple[list[str], list[str]]:
    """The specifications that are not what a signed file names, as sentences; and what else a user should know. ``specs``
    are hashes and ``said`` what :func:`said_of` gives, by path in the archive."""
    hashes = {one.number: specs.get(one.spec, "") for one in read.versions}
    paths = {one.spec: one.number for one in read.versions}
    witnesses = {one.assets[name] for one in read.versions for name in (PORTRAIT, SOUND, CLIP) if name in one.assets}
    told = {path: said[path] for path in sorted(witnesses) if said.get(path)}
    wrong, proved = {}, set()
    for path, one in told.items():
        number, named = one.get("version"), one.get("spec_sha256")
        if not isinstance(number, int) or not isinstance(named, str) or not hashes.get(number):
            continue
        if hashes[number] == named:
            proved.add(number)
        else:
            wrong.setdefault(number, f"{_path(paths, number)} is not the specification that the signed {path} names")
    return list(wrong.values()), _notes(read, told, {*proved, *wrong})


def _notes(read: Manifest, told: Mapping[str, Mapping[str, Any]], known: set[int]) -> list[str]:
    notes = ["the manifest itself is not signed: its word is that of whoever packed the file"]
    if read.persona.current not in known:
        notes.append(f"no signed file in it was made for version {read.persona.current}, so nothing shows whether its "
                     "specification was changed")
    others = {str(one["persona"])[:32] for one in told.values() if one.get("persona") not in (None, read.persona.id)}
    if others:
        notes.append(f"its signed files name the persona {', '.join(sorted(others)[:3])}, its manifest {read.persona.id}: it "
                     "came in beside another, or was changed")
    return notes


def _path(paths: Mapping[str, int], number: int) -> str:
    return next(path for path, one in paths.items() if one == number)
