"""Write a gallery: a folder of pages and files that opens from a disk and may be put on any web server.

A folder that holds something else is never touched. Written again, a gallery's pages and files are exchanged one by one,
each whole; sounds of a version that is there already are not made anew; whoever is no longer in it goes.
"""

from __future__ import annotations

import json
import shutil
import threading
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...agents.artifacts import CLIP, PORTRAIT
from ...agents.exporting import card_bytes
from ...agents.job import Job, Listener
from ...agents.persona import Persona
from ...agents.travelling import persona_bytes, rights
from ...personas.errors import AnimismError, Cancelled, InvalidInput, StoreError
from ...personas.store import Store, StoredPersona
from ...personas.store_names import checked_file_name
from ...tools.files import appearing
from . import pages
from .pages import Sitter

if TYPE_CHECKING:
    from ...agents.studio import Studio

RECORD, SOUND, FILM = "gallery.json", "greeting.mp3", "greeting.mp4"

@dataclass(frozen=True)
class Written:
    """Where it is; ``pages`` are the personas' folders; ``notes`` is what could not be done."""

    index: Path
    pages: tuple[str, ...]
    notes: tuple[str, ...]


def write_gallery(
    studio: Studio, personas: Sequence[Persona], out: str | Path, *, title: str = "Gallery", sound: bool = True, clips: bool = False,
    on_progress: Listener | None = None, cancel: threading.Event | None = None,
) -> Written:
    """A gallery of ``personas`` in the folder ``out``. ``sound`` lets greetings be heard, ``clips`` makes films of them.
    Who may not be shown (a consent was withdrawn, a file is damaged) is left out with a note, and not on an older page.

    :raises InvalidInput: nobody was given, or the folder holds something else.
    :raises StoreError: it cannot be written, or none of the personas can be shown. :class:`Cancelled`: what was written so far is whole.
    """
    if not personas:
        raise InvalidInput("a gallery needs somebody", mend="name a persona; see: animism list")
    folder = Path(out).expanduser()
    stop = cancel or threading.Event()
    try:
        before = _before(folder)
        folder.mkdir(parents=True, exist_ok=True)
        work = _Work(studio.store, folder, before, Job(on_progress, cancel=stop), stop, sound, clips)
        return work.all(list({one.id: one for one in personas}.values()), title)
    except OSError as error:
        raise StoreError(f"cannot write {folder}: {error.strerror or error}", mend="free space or give another folder") from error


def _before(folder: Path) -> dict[str, Any]:
    """The record of the gallery in ``folder``; ``InvalidInput`` when something else is there."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return {}
    try:
        told = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        if told["generator"] == pages.MARK and isinstance(told["personas"], dict):
            return dict(told["personas"])
    except (OSError, ValueError, TypeError, KeyError):
        pass
    raise InvalidInput(f"{folder} holds something else", mend="give a new folder, or one with a gallery in it")


class _Work:
    """One run of writing."""

    def __init__(
        self, store: Store, folder: Path, before: dict[str, Any], job: Job, stop: threading.Event, sound: bool, clips: bool
    ) -> None:
        self._store, self._folder, self._before = store, folder, before
        self._job, self._stop, self._sound, self._clips = job, stop, sound, clips
        self._notes: list[str] = []
        self._left: list[AnimismError] = []

    def all(self, personas: Sequence[Persona], title: str) -> Written:
        self._put("gallery.css", files(__package__).joinpath("gallery.css").read_bytes())
        names = _folder_names(personas)
        self._record({**self._before, **{name: {} for name in names}})  # what is there is ours, even if this is cut off
        sitters, made = [], {}
        for place, (persona, name) in enumerate(zip(personas, names, strict=True)):
            self._job.tell("gallery", place / len(personas), persona.name)
            try:
                one = self._one(persona, name)
            except Cancelled:
                raise
            except AnimismError as error:
                self._left.append(error)
                self._notes.append(f"{persona.name} is left out: {error}")
                continue
            sitters.append(one)
            made[name] = {"id": persona.id, "version": persona.version}
            self._put(f"{name}/index.html", pages.page(title, one).encode("utf-8", "replace"))
        if sitters or self._before:
            self._put("index.html", pages.index(title, sitters).encode("utf-8", "replace"))
        self._record(made)
        for gone in {*self._before, *names} - set(made):
            self._remove(gone)
        if not sitters:
            raise self._nobody()
        self._job.tell("gallery", 1.0, "done")
        return Written(self._folder / "index.html", tuple(made), tuple(self._notes))

    def _nobody(self) -> StoreError:
        """Why there is nobody to be seen; what was begun for a new gallery is taken away."""
        if not self._before:
            for name in ("gallery.css", RECORD):
                (self._folder / name).unlink(missing_ok=True)
        return StoreError(f"nobody can be shown: {'; '.join(self._notes)}", mend=self._left[0].mend)

    def _one(self, persona: Persona, name: str) -> Sitter:
        store = self._store
        stored = store.load(persona.id, persona.version)
        (self._folder / name).mkdir(exist_ok=True)
        keeps = [(f"{name}.animism", "The persona, for Animism")]
        self._put(f"{name}/{keeps[0][0]}", persona_bytes(store, stored))
        picture = ""
        if PORTRAIT in stored.assets:
            picture = PORTRAIT
            self._put(f"{name}/{PORTRAIT}", stored.read(PORTRAIT))
            keeps.insert(0, (f"{name}.card.png", "Character card, for other programs"))
            self._put(f"{name}/{keeps[0][0]}", card_bytes(store, stored, "png"))
        film = self._film(persona, stored, name)
        heard = self._heard(persona, name) if self._sound and not film else ""
        if persona.consents:
            persona.note_use(persona.consents, "a page of a gallery", str((self._folder / name).absolute()))
        return Sitter(name, stored.spec, picture, heard, film, tuple(keeps), tuple(small_print(stored)))

    def _film(self, persona: Persona, stored: StoredPersona, name: str) -> str:
        if CLIP in stored.assets:
            self._put(f"{name}/{FILM}", stored.read(CLIP))
            return FILM
        if not self._clips:
            return ""
        return self._greeting(persona, name, FILM, lambda target: _filmed(persona, target, self._stop))

    def _heard(self, persona: Persona, name: str) -> str:
        return self._greeting(persona, name, SOUND, lambda target: target.write_bytes(_spoken(persona)))

    def _greeting(self, persona: Persona, name: str, file: str, make: Any) -> str:
        """Make the greeting's file where this version's is not there yet; none where it cannot be made."""
        target = self._folder / name / file
        known = {"id": persona.id, "version": persona.version}
        if not persona.spec.greeting.strip() or (self._before.get(name) == known and target.exists()):
            return file if target.exists() and persona.spec.greeting.strip() else ""
        try:
            with appearing(target) as partial:
                make(partial)
            return file
        except Cancelled:
            raise
        except AnimismError as error:
            self._notes.append(f"{persona.name} cannot be heard: {error}")
            target.unlink(missing_ok=True)
            return ""

    def _put(self, name: str, content: bytes) -> None:
        self._job.check()
        with appearing(self._folder / name) as partial:
            partial.write_bytes(content)

    def _record(self, made: dict[str, Any]) -> None:
        told = {"generator": pages.MARK, "personas": made}
        self._put(RECORD, (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace"))

    def _remove(self, name: str) -> None:
        place = self._folder / name
        if "/" not in name and "\\" not in name and name not in ("", ".", "..") and not place.is_symlink():
            with suppress(OSError):
                shutil.rmtree(place)


def small_print(stored: StoredPersona) -> list[str]:
    """What a visitor may want to know: by what it was made, licences, and who consented."""
    told = rights(stored)
    lines = [f"{stored.spec.name} does not exist. {pages.AI}"]
    if voice := told.get("voice", {}):
        lines.append(f"Voice: {voice['id']}. {voice['licence']}".rstrip(". ") + ".")
    made_by = told.get("portrait", {})
    if made_by:
        lines.append(f"Picture: {', '.join(map(str, made_by.get('experts') or [made_by.get('tool')]))}.")
    for consent in told["consents"] if isinstance(told["consents"], list) else []:
        if isinstance(consent, dict):
            ended = " It was withdrawn." if consent.get("withdrawn_at") else ""
            lines.append(f"With the consent of {consent.get('given_by')}, for {consent.get('purpose')}.{ended}")
    return lines


def _spoken(persona: Persona) -> bytes:
    from ...tools.provenance.signing import sign_bytes
    from ..server.sounding import encoded

    sound = encoded(persona.speak(persona.spec.greeting, persona.spec.greeting_emotion), "mp3")
    said = persona.statement("sound")
    return sound if said is None else sign_bytes(sound, "audio/mpeg", said)


def _filmed(persona: Persona, target: Path, stop: threading.Event) -> None:
    film = target.with_suffix(".mp4")
    try:
        persona.say(persona.spec.greeting, persona.spec.greeting_emotion, cancel=stop).save(film)
        film.replace(target)
    finally:
        film.unlink(missing_ok=True)


def _folder_names(personas: Sequence[Persona]) -> list[str]:
    """A folder for each: its slug in plain letters, where that is a name on every file system, and else its id."""
    names: list[str] = []
    for persona in personas:
        plain = unicodedata.normalize("NFKD", persona.slug).encode("ascii", "ignore").decode()
        try:
            name = checked_file_name(plain)
        except InvalidInput:
            name = persona.id
        names.append(name if name not in names else persona.id)
    return names
