"""Talking with the planner: one session a user and persona, kept so that "go back" and "the second one" have a meaning.

The planner understands and acts; here is only which planner hears what, and what becomes of its answer.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .job_previews import Telling
from .jobs import ServerJob, Work
from .making import done, sample_of
from .users import Services

if TYPE_CHECKING:
    from ...agents.planner import Planner

SESSIONS = 64
"""Planner sessions that are remembered over all users; the least recently used is forgotten first."""
Key = tuple[str, str | None]


class Planners:
    """The sessions of one server. A session serves one job at a time."""

    def __init__(self) -> None:
        self._sessions: OrderedDict[Key, Planner] = OrderedDict()
        self._busy: dict[Key, threading.Lock] = {}
        self._lock = threading.Lock()

    @contextmanager
    def one(self, services: Services, user: str, persona: str | None) -> Iterator[Planner]:
        """The planner of a persona (``None``: of one that is still to be made), for the length of the block. A
        persona that was changed elsewhere meanwhile is taken as it is now."""
        key = (user, persona)
        with self._lock:
            busy = self._busy.setdefault(key, threading.Lock())
        with busy:
            planner = self._current(services, key)
            yield planner
            self._put(user, planner)

    def forget(self, user: str, persona: str) -> None:
        """Drop the session of a persona that is gone."""
        with self._lock:
            self._sessions.pop((user, persona), None)

    def _current(self, services: Services, key: Key) -> Planner:
        from ...agents.planner import Planner

        user, persona = key
        studio = services.studio(user)
        with self._lock:
            planner = self._sessions.pop(key, None)
        if persona is None:
            return planner or Planner(studio)
        now = studio.load(persona)
        known = planner.persona if planner is not None else None
        same = known is not None and known.id == now.id and known.version == now.version
        return planner if planner is not None and same else Planner(studio, now)

    def _put(self, user: str, planner: Planner) -> None:
        """Keep the session under the persona that it is about by now, if there is one."""
        persona = planner.persona.id if planner.persona is not None else None
        with self._lock:
            self._sessions[user, persona] = planner
            while len(self._sessions) > SESSIONS:
                self._sessions.popitem(last=False)


def said(services: Services, user: str, persona: str | None, text: str) -> Work:
    """One thing said to the planner."""

    def work(job: ServerJob) -> dict[str, Any]:
        telling = Telling(job, lambda voice, spec: sample_of(services, voice, spec))
        with services.planners.one(services, user, persona) as planner:
            answer = planner.say(text, on_progress=telling, cancel=job.cancel)
        telling.finish()
        job.publish("answer", {
            "text": answer.text, "question": answer.question, "changed": list(answer.changed),
            "finished": answer.finished,
        })
        return done(services, user, answer.persona)

    return work


def looks(services: Services, user: str, persona: str, count: int) -> Work:
    """Other takes of a portrait, each told as it is drawn."""

    def work(job: ServerJob) -> dict[str, Any]:
        with services.planners.one(services, user, persona) as planner:
            planner.looks(count, on_progress=Telling(job), cancel=job.cancel)
        return {"persona": None}

    return work


def keep(services: Services, user: str, persona: str, seed: int) -> Work:
    """The take with ``seed`` becomes the portrait."""

    def work(job: ServerJob) -> dict[str, Any]:
        with services.planners.one(services, user, persona) as planner:
            kept = planner.keep(seed, on_progress=Telling(job), cancel=job.cancel)
        return done(services, user, kept)

    return work
