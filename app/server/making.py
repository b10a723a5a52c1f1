"""What each kind of job does: create, plan, edit, try looks, keep one, make a clip.

Each function returns the work of one job, which runs in a thread of :mod:`.jobs`. The making itself is the studio's.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from ...agents.artifacts import CLIP
from ...agents.persona import Persona
from ...personas.errors import InvalidInput
from ...personas.spec import PersonaSpec
from ...personas.store import StoredPersona
from .job_previews import Telling
from .jobs import ServerJob, Work
from .persona_views import detail
from .sounding import speech_of, wav
from .uploads import nameless
from .users import Services


def creation(services: Services, user: str, description: str, *, picture: Path | None = None, **options: Any) -> Work:
    """Make a persona; ``picture`` is a kept upload, removed at the end, and what was said of it is among ``options``. The greeting's clip is left to whoever wants
    it, for the page draws the greeting live."""

    def work(job: ServerJob) -> dict[str, Any]:
        telling = Telling(job, lambda voice, spec: sample_of(services, voice, spec))
        try:
            with nameless(picture) if picture is not None else nullcontext():
                made = services.studio(user).create(
                    description, on_progress=telling, cancel=job.cancel, picture=picture, until="persona", **options
                )
        finally:
            telling.finish()
            if picture is not None:
                picture.unlink(missing_ok=True)
        result = done(services, user, made)
        telling.catch_up(made.spec, result["persona"]["portrait"])
        return result

    return work


def edition(services: Services, user: str, persona: str, changes: Mapping[str, Any]) -> Work:
    """The next version of a persona, by dotted fields."""

    def work(job: ServerJob) -> dict[str, Any]:
        telling = Telling(job, lambda voice, spec: sample_of(services, voice, spec))
        made = services.studio(user).load(persona).edit(
            dict(changes), clip=False, on_progress=telling, cancel=job.cancel
        )
        telling.finish()
        return done(services, user, made)

    return work


def clip(services: Services, user: str, stored: StoredPersona) -> Work:
    """The greeting as an mp4, kept in the cache; ``GET .../download/mp4`` gives it from then on."""

    def work(job: ServerJob) -> dict[str, Any]:
        telling = Telling(job)

        def make() -> bytes:
            from ...agents.job import Job

            persona = services.studio(user).load(stored.id, stored.version)
            text, emotion = greeting_of(stored.spec)
            video = persona.say(text, emotion, on_progress=telling, cancel=job.cancel)
            return video.to_bytes(Job(telling, cancel=job.cancel).progress("clip", 0.15, 1.0))

        services.clips.made(clip_name(stored), make)
        try:
            services.studio(user).load(stored.id)
        except InvalidInput:  # deleted meanwhile
            services.clips.drop(f"{stored.id}-")
            raise
        return {"persona": None, "file": f"/api/personas/{stored.id}/download/mp4"}

    return work


def clip_name(stored: StoredPersona) -> str:
    """What the clip of a version is kept under."""
    return f"{stored.id}-{stored.version}-{CLIP}"


def greeting_of(spec: PersonaSpec) -> tuple[str, str]:
    """What a persona says first, and how; its name where it has no greeting."""
    return spec.greeting or f"I am {spec.name}.", spec.greeting_emotion


def done(services: Services, user: str, made: Persona | None) -> dict[str, Any]:
    """The ``done`` event: the persona as ``GET`` gives it."""
    if made is None:
        return {"persona": None}
    store = services.studio(user).store
    return {"persona": detail(store, store.load(made.id)).model_dump(mode="json")}


def sample_of(services: Services, voice: Any, spec: PersonaSpec) -> bytes:
    """The persona's name in its voice, WAV."""
    return wav(speech_of(services.host, voice, spec.name, spec.language))
