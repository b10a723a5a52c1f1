"""Personas that travel: out to one ``.animism`` file, and in from one to the same persona.

What such a file is, and what is refused in one: :mod:`..personas.archive`. Character cards are :mod:`.exporting`'s and
:mod:`.importing`'s. What a persona remembers of its users never travels.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas import archive
from ..personas.archive import Archive, ArchivedVersion
from ..personas.cards.writer import kept_card
from ..personas.consent import read_consents
from ..personas.errors import InvalidInput
from .agreed import noted, stored_agreed
from .artifacts import LANDMARKS, MAKING, PORTRAIT, SPEC, VOICE
from .handing_out import free, hand_out
from .importing import refuse_texts
from .usable import prove_usable

if TYPE_CHECKING:
    from ..personas.store import Store, StoredPersona
    from .persona import Persona
    from .studio import Studio

SUFFIX = archive.SUFFIX


@dataclass(frozen=True)
class Arrival:
    """A persona that came in; ``new`` is False where the same one was here already. ``notes`` are for the user."""

    persona: Persona
    new: bool
    notes: tuple[str, ...]


def export_persona(
    store: Store, name: str, path: str | Path, *, version: int | None = None, all_versions: bool = False,
    overwrite: bool = False,
) -> Path:
    """Write the persona called ``name`` (its current version, or another) to the file ``path``, whole or not at all;
    with ``all_versions`` its history too.

    :raises InvalidInput: there is no such persona, the file is there and not ``overwrite``, or it cannot be written.
    """
    target = Path(path).expanduser()
    if target.suffix.lower() != SUFFIX:
        raise InvalidInput(f"{target.name} is no name of a persona's file", mend=f"name it {target.stem or 'x'}{SUFFIX}")
    free(target, overwrite)
    return hand_out(target, persona_bytes(store, store.load(name, version), all_versions=all_versions))


def persona_bytes(store: Store, stored: StoredPersona, *, all_versions: bool = False) -> bytes:
    """The ``.animism`` file of a persona as it is in ``stored``. One that came from a card takes its first version
    along, which holds the card's files. ``InvalidInput`` where the consent to the use of its face or voice does not
    hold."""
    noted(store, stored, stored_agreed(store, stored), "the whole persona in one file", "handed out")
    history = {line.number: line.parent for line in store.versions(stored.id)}
    wanted = set(history) if all_versions else {stored.version}
    if kept_card(stored.spec) is not None:
        wanted.add(min(history))
    versions = [
        (stored if number == stored.version else store.load(stored.id, number), history[number])
        for number in sorted(wanted)
    ]
    out = BytesIO()
    archive.write(out, versions, current=stored.version, made_by=_made_by(), rights=rights(stored))
    return out.getvalue()


def import_persona(studio: Studio, path: str | Path | bytes) -> Persona:
    """The persona in the ``.animism`` file ``path``, kept in the studio's store: :func:`arrive` without its notes."""
    return arrive(studio, path).persona


def is_persona(path: str | Path | bytes) -> bool:
    """Whether a file is meant as an ``.animism`` file: by its name or by what is in it."""
    if isinstance(path, bytes):
        return archive.is_archive(path)
    return Path(path).suffix.lower() == SUFFIX or (Path(path).is_file() and archive.is_archive(Path(path)))


def arrive(studio: Studio, path: str | Path | bytes) -> Arrival:
    """Take in the persona in ``path``: same specification, files, making, consents, notes, and history where the file
    holds it. The same id, unless another persona has it here. One that is here already is left alone. The
    portraits of those that come with Animism get this user's signature; others keep what they have.

    :raises CardError: the file cannot be used; the message says why. :class:`Refused`: sexual content with minors.
    :raises StoreError: it cannot be kept; nothing of it is.
    """
    source = path if isinstance(path, bytes) else _file(Path(path).expanduser())
    with tempfile.TemporaryDirectory(prefix="animism-") as folder:
        came = archive.unpacked(source, Path(folder))
        for version in came.versions:
            refuse_texts(version.spec.model_dump(mode="json"))
            read_consents(version.spec)  # a record that nobody can read is refused, not kept
            prove_usable(version, Path(folder))
            _sign_shipped(version, came.id)
        stored, new = studio.store.take_in(came.id, came.versions, came.current, slug=came.slug)
    from .persona import Persona

    persona = Persona(studio, stored)
    if new:
        studio.host.observe("persona_created", spec=stored.spec, folder=None)
    return Arrival(persona, new, (*came.notes, *_told(came, persona, new)))


def rights(stored: StoredPersona) -> dict[str, Any]:
    """What a reader of the file should know before using it: that it is made by software, the licences of what made
    it as far as they are recorded in it, and who consented."""
    told: dict[str, Any] = {"synthetic": True, "consents": stored.spec.extensions.get("consents", [])}
    if VOICE in stored.assets:
        voice = json.loads(stored.read(VOICE))
        told["voice"] = {key: voice.get(key, "") for key in ("engine", "id", "licence", "consent")}
    if LANDMARKS in stored.assets:
        made_by = json.loads(stored.read(LANDMARKS)).get("made_by", {})
        told["portrait"] = {key: made_by[key] for key in ("tool", "experts", "licence") if key in made_by}
    return told


def _told(came: Archive, persona: Persona, new: bool) -> list[str]:
    if not new:
        return ["it is here already, as it is in the file; nothing was changed"]
    if persona.id != came.id:
        return [f"another persona has its id here, so it came in beside that one, as {persona.slug}"]
    return []


def _sign_shipped(one: ArchivedVersion, persona: str) -> None:
    """Sign the portrait where it lies unpacked, if it and what is signed of it are a preset's, as it ships. This user
    signs for nobody else's words."""
    from ..tools.provenance.identity import is_off
    from ..tools.provenance.signing import sign_bytes
    from .finishing import portrait_mark, statement
    from .parts import read_parts
    from .presets import identity, shipped

    found = shipped(one.assets[PORTRAIT]) if PORTRAIT in one.assets else None
    if found is None or is_off() or persona != identity(found.name):
        return
    if (one.spec.model_dump(mode="json"), one.making) != (json.loads(found.read(SPEC)), json.loads(found.read(MAKING))):
        return
    made_by = json.loads(one.assets[LANDMARKS].read_bytes()).get("made_by", {})
    mark = portrait_mark(one.spec, made_by)
    said = statement("portrait", one.spec, read_parts(one.making), persona=persona, version=one.number, mark=mark)
    one.assets[PORTRAIT].write_bytes(sign_bytes(one.assets[PORTRAIT].read_bytes(), "image/png", said))


def _file(path: Path) -> Path:
    """Regular files only: a pipe would wait for ever."""
    try:
        if not path.is_file():
            raise InvalidInput(f"no file at {path}", mend=f"give the path of an {SUFFIX} file")
        with path.open("rb"):
            return path
    except (OSError, ValueError) as error:
        raise InvalidInput(f"cannot read {path}: {error}", mend="give a file that may be read") from error


def _made_by() -> str:
    from importlib.metadata import version

    return f"animism {version('animism')}"
