"""What every route shares: each user's studio and memories, the plugins, the jobs, and what is open.

A user has a home, a store and memories of their own, and nothing here reaches another's: :data:`~.settings.OWNER` has
the home folder itself, everybody else ``users/NAME`` in it, a schema of their own in PostgreSQL and a folder of their
own under the assets' address. Routes are elsewhere.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, Request

from ...agents.studio import Studio
from ...personas.errors import InvalidInput
from ...personas.store import StoredPersona, data_home
from ...plugins import PluginHost
from .access import Access, Headers
from .answering import Answering
from .faces_kept import Kept, LiveFaces
from .jobs import Jobs
from .planners import Planners
from .problems import problem
from .rates import Open
from .settings import OWNER, ServerSettings
from .settling import Settling
from .user_places import UserPlaces
from .warming import warm_up

if TYPE_CHECKING:
    from starlette.websockets import WebSocket

    from ...agents.memory import Memories

log = logging.getLogger("animism.server")
REMEMBERED, MOST_VERSIONS = 10.0, 256
"""Seconds that a version is remembered, and how many are."""


def _current(request: Request) -> str:
    """The user whom the gate let in."""
    return str(request.scope["animism.user"])


User = Annotated[str, Depends(_current)]
"""A route's parameter: who is asking."""


class Services:
    """Of one application; safe to share between threads."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings, self.limits = settings, settings.limits
        self.home = Path(settings.home) if settings.home is not None else data_home()
        self.access = Access(settings)
        self.open = Open()
        self.jobs = Jobs(settings.limits)
        self.asked = time.monotonic()
        self.places = UserPlaces(
            self.home, settings.database or os.environ.get("ANIMISM_DATABASE"),
            settings.assets or os.environ.get("ANIMISM_ASSETS"),
        )
        self.faces = LiveFaces(self.home, settings.limits.cached_faces)
        self.clips = Kept(self.home / "cache" / "clips", settings.limits.cached_faces)
        self.closing = threading.Event()
        self.planners = Planners()
        self.answering = Answering()
        self.settling = Settling(lambda: self.jobs.running() > 0, self.closing)
        self._host = PluginHost()
        self._ready = False
        self._lock = threading.RLock()
        self._studios: OrderedDict[str, Studio] = OrderedDict()
        self._versions: OrderedDict[tuple[str, str, int], tuple[float, StoredPersona]] = OrderedDict()
        self._chat_model: Any = None

    # ---- shared by all users

    @property
    def host(self) -> PluginHost:
        """Every plugin, loaded once, which two threads must not do at once. Voices are listed by whoever needs them."""
        with self._lock:
            if not self._ready:
                _ = self._host.plugins, self._host.tools, self._host.chat_models
                self._ready = True
        return self._host

    @property
    def chat_model(self) -> Any:
        """Who thinks for everybody. ``InvalidInput`` or ``ToolUnavailable`` when that cannot be. Needs no voices, whose
        list takes a second, so that a server is there at once."""
        with self._lock:
            if self._chat_model is None:
                wanted = self.settings.chat_model
                self._chat_model = self._host.chat_model(wanted) if isinstance(wanted, str) else wanted
            return self._chat_model

    # ---- one user's

    async def user_of(self, socket: WebSocket) -> str | None:
        """The user of a socket that has not been accepted yet; ``None`` when host, origin or token do not fit."""
        headers = Headers(socket.scope["headers"])
        path = socket.scope["path"]
        fits = self.access.knows_host(headers) and self.access.may_come_from(headers, path)
        return self.access.who(headers) if fits else None

    def studio(self, user: str) -> Studio:
        """The studio of ``user``, opened at first use and kept while it is among the last used."""
        with self._lock:
            studio = self._studios.pop(user, None)
            if studio is None:
                place = self.places.of(user)
                studio = Studio(
                    self.chat_model, home=place.home, database=place.database, assets=place.assets, host=self.host
                )
            self._studios[user] = studio
            while len(self._studios) > self.limits.users:
                _close(self._studios.popitem(last=False)[1])  # whoever still works with it gets a new connection
            return studio

    def memories(self, user: str) -> Memories:
        """What personas remember of ``user``'s talks with them."""
        return self.studio(user).memories

    def persona(self, user: str, name: str, version: int | None = None) -> StoredPersona:
        """A persona of ``user`` by id, slug or whole name; 404 when they have none of that name or version."""
        try:
            found = self.studio(user).store.load(name, version)
        except InvalidInput as error:
            raise problem(404, str(error), mend="GET /api/personas lists them") from None
        if name.lower().replace("-", "") != found.id and name not in (found.slug, found.name):
            raise problem(404, f"no persona {name[:60]!r}", mend="GET /api/personas lists them")
        return found

    def version(self, user: str, persona_id: str, version: int | None) -> StoredPersona:
        """As :meth:`persona`; a version that is named is remembered for a few seconds, for a gallery asks for a file of
        each and a version never changes."""
        if version is None:
            return self.persona(user, persona_id)
        key, now = (user, persona_id, version), time.monotonic()
        with self._lock:
            at, found = self._versions.get(key, (0.0, None))
        if found is None or now - at > REMEMBERED:
            found = self.persona(user, persona_id, version)
            with self._lock:
                self._versions[key] = (now, found)
                while len(self._versions) > MOST_VERSIONS:
                    self._versions.popitem(last=False)
        return found

    def forget(self, user: str, persona_id: str) -> None:
        """Nothing of a persona that was deleted is remembered here, and no clip of it stays in the cache."""
        self.planners.forget(user, persona_id)
        self.settling.forget(persona_id)
        self.clips.drop(f"{persona_id}-")
        with self._lock:
            for key in [key for key in self._versions if key[0] == user]:
                del self._versions[key]

    # ---- beginning and end

    def was_asked(self) -> None:
        """A request came."""
        self.asked = time.monotonic()

    def warm_up(self) -> None:
        """Load what the first creation needs, in the background of a server that has just started."""
        threading.Thread(target=warm_up, args=(self,), name="warm-up", daemon=True).start()

    def stop(self) -> None:
        """The server is told to stop: event streams end at their next pulse, and jobs at their next step; waits a
        second for those."""
        self.closing.set()
        self.jobs.close()

    def close(self) -> None:
        """End jobs, then let go of stores."""
        self.stop()
        self.answering.close()
        with self._lock:
            for studio in self._studios.values():
                _close(studio)


def _close(studio: Studio) -> None:
    """Let go of the connections that a studio has opened."""
    for name in ("store", "memories"):
        if name in vars(studio):  # cached properties: what was never used is not opened now
            getattr(studio, name).close()


__all__ = ["OWNER", "Services", "User"]
