"""A persona that was made: its specification, its files, and what it can do.

It speaks by the same agents that made its greeting. It does not hold conversations.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import threading
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ..personas.consent import read_consents
from ..personas.errors import InvalidInput
from ..personas.spec import EMOTIONS, PersonaSpec
from ..tools.capability import nearest_names
from . import animator
from .artifacts import LANDMARKS, MAKING, PORTRAIT, SCULPTURE, SPEC, VOICE, load_portrait, load_voice
from .job import Job, Listener
from .keeping import drawing_wishes, holding
from .request import CreateRequest, to_be_said
from .workshop import Log, Workshop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..personas.consent import Consent
    from ..personas.store import StoredPersona, Version
    from ..tools.contracts import Avatar
    from ..tools.media import Portrait, Speech, Voice
    from ..tools.provenance.statement import Statement
    from ..tools.video import Video
    from .studio import Studio


_MAKE_ALL = "create it without --until, or with --until clip"


@dataclass(frozen=True)
class Reply:
    """An answer: its text without tags, the emotion it began with, and what the user should know about it."""

    text: str
    emotion: str
    notices: tuple[str, ...] = ()


class Persona:
    """``spec`` is who it is, ``making`` how it came to be, ``folder`` where copies lie if any were asked for."""

    def __init__(self, studio: Studio, stored: StoredPersona, folder: Path | None = None) -> None:
        self._studio, self._stored = studio, stored
        self.spec: PersonaSpec = stored.spec
        self.id: str = stored.id
        self.slug: str = stored.slug
        self.version: int = stored.version
        self.note: str = stored.note
        self.making: dict[str, Any] = stored.making
        self.folder = folder

    @property
    def name(self) -> str:
        return self.spec.name

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files that :meth:`export` writes, such as ``portrait.png``, sorted."""
        return tuple(sorted({SPEC, MAKING, *self._stored.assets}))

    def __repr__(self) -> str:
        return f"<Persona {self.slug}: {self.spec.summary[:60]}>"

    @cached_property
    def portrait(self) -> Portrait:
        """Its picture, landmarks and, where it has one, sculpture. ``InvalidInput`` when it was made without."""
        with self._unpacked(PORTRAIT, LANDMARKS, SCULPTURE) as folder:
            if not (folder / PORTRAIT).exists():
                raise InvalidInput(f"{self.name} has no portrait", mend=_MAKE_ALL)
            return load_portrait(folder)

    @property
    def portrait_size(self) -> int | None:
        """Pixels a side of the picture, or ``None`` where there is none."""
        return int(self.portrait.image.shape[0]) if PORTRAIT in self._stored.assets else None

    @cached_property
    def voice(self) -> Voice:
        """Its voice. ``InvalidInput`` when it was made without."""
        with self._unpacked(VOICE) as folder:
            if not (folder / VOICE).exists():
                raise InvalidInput(f"{self.name} has no voice", mend=_MAKE_ALL)
            return load_voice(folder)

    def say(
        self, text: str, emotion: str = "neutral", *, size: int = 512, fps: float = 25.0,
        on_progress: Listener | None = None, cancel: threading.Event | None = None,
    ) -> Video:
        """Speak ``text``: a video whose frames are made as they are asked for; ``.save("clip.mp4")`` writes it.

        :raises InvalidInput: the text is empty or too long, there is no such emotion, or it has no portrait or voice.
        """
        from ..tools.video import Video

        shop, text = self._shop(text, emotion, size, fps, on_progress, cancel)
        used = self.agreed()
        self.objections(used)
        voice, portrait = self.voice, self.portrait
        log = Log()
        speech = animator.speak(shop, self.spec, voice, text, emotion, log)
        track = animator.perform(shop, self.spec, speech, emotion, log)
        frames = animator.move(shop, portrait, track, log, speech)
        self.note_use(used, f"a clip: {text}", "handed out")
        return Video.of(frames, speech, self._statement("clip", log, portrait))

    def speak(self, text: str, emotion: str = "neutral", *, cancel: threading.Event | None = None) -> Speech:
        """Speak ``text`` without a picture. Raises as :meth:`say` does."""
        shop, text = self._shop(text, emotion, cancel=cancel)
        used = self.agreed(face=False)
        self.objections(used)
        self.note_use(used, f"a speech: {text}", "handed out")
        return animator.speak(shop, self.spec, self.voice, text, emotion, Log())

    def statement(self, kind: Literal["sound", "clip"] = "sound") -> Statement | None:
        """What is to be signed into a sound that :meth:`speak` gave (``write_wav(path, speech, persona.statement())``), as
        :meth:`say` does by itself; ``None`` where signing is off."""
        return self._statement(kind, Log(), self.portrait if kind == "clip" else None)

    def _statement(self, kind: Literal["sound", "clip"], log: Log, portrait: Portrait | None) -> Statement | None:
        from .finishing import handed_out
        from .parts import read_parts

        calls = log.calls or [{"capability": "speech", "tool": self.voice.engine}]
        drawn_from = self._stored.read(PORTRAIT) if portrait is not None and portrait.sculpture is None else None
        return handed_out(self._studio.host, kind, self.spec, read_parts(self.making), calls, persona=self.id,
                          version=self.version, portrait=portrait, drawn_from=drawn_from)

    @property
    def consents(self) -> tuple[Consent, ...]:
        """The consents to the use of a person's face or voice that it carries, as they stand now."""
        return self._studio.store.consents.current(read_consents(self.spec))

    def agreed(self, *, face: bool = True, voice: bool = True) -> tuple[Consent, ...]:
        """The consents under which its face and voice are used now; none where they are nobody's. ``InvalidInput`` where
        one was withdrawn, has expired or was given for something else."""
        from .agreed import stored_agreed

        return stored_agreed(self._studio.store, self._stored, face=face, voice=voice)

    def objections(self, used: Sequence[Consent] | None = None) -> list[str]:
        """A sentence for each part it was made with, and each consent ``used``, that the project's purpose does not allow;
        each is a warning in the log, too. ``InvalidInput`` where the project is strict."""
        from .parts import consent_parts, objections, read_parts
        from .project import read_project

        project = read_project(self._studio.home)
        if not project.commercial:
            return []
        return objections(project, [*read_parts(self.making), *consent_parts(self.agreed() if used is None else used)])

    def note_use(self, used: Sequence[Consent], what: str, place: str) -> None:
        """Write down what was made under consents, so that a withdrawal can tell."""
        self._studio.store.consents.note((one.id for one in used), self.id, self.slug, what, place)

    def avatar(self, kind: Literal["glb", "vrm"] = "glb", **options: Any) -> Avatar:
        """A 3D model of it, as the ``content`` of a file; for ``options`` see :func:`.avatars.avatar_of`. ``InvalidInput``
        where its portrait has no sculpture."""
        from .avatars import avatar_of

        return avatar_of(self, kind, **options)

    def workshop(self, text: str, emotion: str = "neutral", **options: Any) -> tuple[Workshop, str]:
        """Where agents can work for it, and ``text`` cleaned; ``options``: ``size``, ``fps``, ``on_progress``, ``cancel``."""
        return self._shop(text, emotion, **options)

    def _shop(
        self, text: str, emotion: str, size: int = 512, fps: float = 25.0, on_progress: Listener | None = None,
        cancel: threading.Event | None = None,
    ) -> tuple[Workshop, str]:
        """A workshop in which ``text``, cleaned, can be spoken; its agents leave nothing on disk."""
        text = to_be_said(text)
        if emotion not in EMOTIONS:
            raise InvalidInput(f"no emotion {emotion!r}", mend=nearest_names(emotion, list(EMOTIONS)))
        request = CreateRequest(text, size=size, fps=fps)
        job = Job(on_progress, cancel=cancel)
        return Workshop(self._studio.host, None, job, request, Path(), self._studio.device), text

    def chat(self, message: str, *, user: str = "me", cancel: threading.Event | None = None) -> Reply:
        """What it answers, in character; it remembers the talk, and ``user``, whatever process asks next. Setting
        ``cancel`` ends the answer where it is. ``InvalidInput`` for an empty or endless message."""
        from .conversation import Conversation, Done, Notice

        talk = Conversation(self.spec, self.id, self._studio.memories.of(self.id, user), self._studio.chat_model, user)
        notices: list[str] = []
        for event in talk.reply(message, cancel):
            if isinstance(event, Notice):
                notices.append(event.text)
            if isinstance(event, Done):
                talk.memory.reflect()
                return Reply(event.text, event.emotion, tuple(notices))
        raise AssertionError("a conversation ends with Done")

    async def asay(self, text: str, emotion: str = "neutral", **options: Any) -> Video:
        """:meth:`say` without blocking the event loop."""
        return await asyncio.to_thread(self.say, text, emotion, **options)

    def edit(
        self, changes: dict[str, Any], *, note: str = "", clip: bool = True, on_progress: Listener | None = None,
        cancel: threading.Event | None = None,
    ) -> Persona:
        """The next version of this persona with ``changes`` by dotted field: ``{"appearance.mood": "sad"}``. Only what
        the change touches is made again; see :meth:`Studio.remake` for ``note`` and ``clip``. ``InvalidInput`` names a
        field that does not exist or take the value."""
        from .editing import changed

        spec = changed(self.spec, changes)
        return self._studio.remake(self, spec, note=note, clip=clip, on_progress=on_progress, cancel=cancel)

    def versions(self) -> tuple[Version, ...]:
        """Every version of this persona, oldest first: number, the version it was made from, what changed, when, and
        whether it is the current one. :meth:`Studio.restore` goes back to one."""
        return self._studio.store.versions(self.id)

    def export(self, place: str | Path, *, overwrite: bool = False, all_versions: bool = False) -> Path:
        """Write everything there is of it: as one file where ``place`` ends in ``.animism`` (``all_versions`` takes its
        history along), which :meth:`Studio.import_file` reads elsewhere, and else into a folder. ``InvalidInput`` when
        that is there, with files in it, and not ``overwrite``."""
        if str(place).lower().endswith(".animism"):
            from .travelling import export_persona

            return export_persona(
                self._studio.store, self.id, place, version=self.version, all_versions=all_versions, overwrite=overwrite
            )
        used = self.agreed()
        written = self._stored.export(place, overwrite=overwrite)
        self.note_use(used, "everything of it", str(written))
        return written

    def unchanged(
        self, spec: PersonaSpec, folder: Path, seed: int | None = None, anew: bool = False
    ) -> dict[str, bool]:
        """Which agents' work still holds for ``spec`` (and ``seed``, where another look is wanted, or with the picture
        made ``anew``); their files are put into ``folder``."""
        done = {}
        for agent, names in holding(self, spec, seed, anew).items():
            with self._unpacked(*names) as source:
                there = [name for name in names if (source / name).exists()]
                done[agent] = names[0] in there
                for name in there:
                    shutil.copyfile(source / name, folder / name)
        return {agent: True for agent, whole in done.items() if whole}

    def drawing_wishes(self) -> dict[str, Any]:
        """Options of a :class:`CreateRequest` that have a new picture drawn as the last one was; empty where it was
        sculpted or is the user's own."""
        made_by = self.portrait.made_by if PORTRAIT in self._stored.assets else {}
        return drawing_wishes(made_by, self._studio.host.diffusers) if made_by.get("experts") else {}

    def _unpacked(self, *names: str) -> Any:
        return _Unpacked(self._stored, names)


class _Unpacked:
    """A temporary folder with the named assets, those of them that the persona has."""

    def __init__(self, stored: StoredPersona, names: tuple[str, ...]) -> None:
        self._stored, self._names = stored, names
        self._folder = tempfile.TemporaryDirectory()

    def __enter__(self) -> Path:
        folder = Path(self._folder.name)
        for name in self._names:
            if name in self._stored.assets:
                (folder / name).write_bytes(self._stored.read(name))
        return folder

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()
