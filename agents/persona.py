"""A persona that was made: its specification, its files, and what it can do.

It speaks by the same agents that made its greeting. It does not hold conversations.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import threading
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas.errors import InvalidInput
from ..personas.spec import EMOTIONS, PersonaSpec
from ..tools.capability import nearest_names
from . import animator
from .artifacts import CLIP, LANDMARKS, MAKING, PORTRAIT, SCULPTURE, SOUND, SPEC, VOICE, load_portrait, load_voice
from .job import Job, Listener
from .request import CreateRequest, to_be_said
from .workshop import Log, Workshop

if TYPE_CHECKING:
    from ..personas.store import StoredPersona
    from ..tools.media import Portrait, Voice
    from ..tools.video import Video
    from .studio import Studio


_MAKE_ALL = "create it without --until, or with --until clip"


class Persona:
    """``spec`` is who it is, ``making`` how it came to be, ``folder`` where copies lie if any were asked for."""

    def __init__(self, studio: Studio, stored: StoredPersona, folder: Path | None = None) -> None:
        self._studio, self._stored = studio, stored
        self.spec: PersonaSpec = stored.spec
        self.id: str = stored.id
        self.slug: str = stored.slug
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

        text = to_be_said(text)
        if emotion not in EMOTIONS:
            raise InvalidInput(f"no emotion {emotion!r}", mend=nearest_names(emotion, list(EMOTIONS)))
        voice, portrait = self.voice, self.portrait
        with tempfile.TemporaryDirectory() as folder:
            request = CreateRequest(text, size=size, fps=fps)
            shop = Workshop(
                self._studio.host, None, Job(on_progress, cancel=cancel), request, Path(folder), self._studio.device
            )
            log = Log()
            speech = animator.speak(shop, self.spec, voice, text, emotion, log)
            track = animator.perform(shop, self.spec, speech, emotion, log)
            frames = animator.move(shop, portrait, track, log)
        return Video.of(frames, speech)

    async def asay(self, text: str, emotion: str = "neutral", **options: Any) -> Video:
        """:meth:`say` without blocking the event loop."""
        return await asyncio.to_thread(self.say, text, emotion, **options)

    def edit(self, changes: dict[str, Any], *, on_progress: Listener | None = None) -> Persona:
        """The next version of this persona with ``changes`` by dotted field: ``{"appearance.mood": "sad"}``. Only what
        the change touches is made again. ``InvalidInput`` names a field that does not exist or take the value."""
        from .editing import changed

        return self._studio.remake(self, changed(self.spec, changes), on_progress=on_progress)

    def export(self, folder: str | Path, *, overwrite: bool = False) -> Path:
        """Copy everything there is of it into ``folder``; ``InvalidInput`` when that holds files and not
        ``overwrite``."""
        return self._stored.export(folder, overwrite=overwrite)

    def unchanged(self, spec: PersonaSpec, folder: Path) -> dict[str, bool]:
        """Which agents' work still holds for ``spec``; their files are put into ``folder``."""
        old = self.spec
        kept = {}
        same_look = (spec.appearance, spec.social, spec.seed) == (old.appearance, old.social, old.seed)
        if same_look or (PORTRAIT in self._stored.assets and self.portrait.made_by.get("tool") == "picture"):
            kept["art_director"] = (PORTRAIT, LANDMARKS, SCULPTURE)
        if (spec.voice, spec.language) == (old.voice, old.language):
            kept["casting"] = (VOICE,)
        if len(kept) == 2 and (spec.greeting, spec.greeting_emotion) == (old.greeting, old.greeting_emotion):
            kept["animator"] = (SOUND, CLIP)
        done = {}
        for agent, names in kept.items():
            with self._unpacked(*names) as source:
                there = [name for name in names if (source / name).exists()]
                done[agent] = names[0] in there
                for name in there:
                    shutil.copyfile(source / name, folder / name)
        return {agent: True for agent, whole in done.items() if whole}

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
