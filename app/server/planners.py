"""Planner sessions: one a user and persona, kept so that "go back" and "the second one" have a meaning.

Here is only which planner is whose; what it is told is in :mod:`.planning`.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .one_at_a_time import OneAtATime

if TYPE_CHECKING:
    from ...agents.planner import Planner
    from ...agents.studio import Studio

SESSIONS = 64
"""Planner sessions that are remembered over all users; the least recently used is forgotten first."""
Key = tuple[str, str | None]


class Planners:
    """The sessions of one server. A session serves one job at a time."""

    def __init__(self) -> None:
        self._sessions: OrderedDict[Key, Planner] = OrderedDict()
        self._turns = OneAtATime()
        self._lock = threading.Lock()

    @contextmanager
    def one(self, studio: Studio, user: str, persona: str | None) -> Iterator[Planner]:
        """The planner of a persona of ``user``'s ``studio`` (``None``: of one that is still to be made), for the
        length of the block, and kept however that ends: what was talked about holds after an error too. A persona that
        was changed elsewhere meanwhile is taken as it is now."""
        with self._turns.of((user, persona)):
            planner = self._current(studio, (user, persona))
            try:
                yield planner
            finally:
                self._put(user, planner)

    def forget(self, user: str, persona: str) -> None:
        """Drop the session of a persona that is gone."""
        with self._lock:
            self._sessions.pop((user, persona), None)

    def _current(self, studio: Studio, key: Key) -> Planner:
        from ...agents.planner import Planner

        with self._lock:
            planner = self._sessions.pop(key, None)
        if key[1] is None:
            return planner or Planner(studio)
        now = studio.load(key[1])
        known = planner.persona if planner is not None else None
        same = known is not None and known.id == now.id and known.version == now.version
        return planner if planner is not None and same else Planner(studio, now)

    def _put(self, user: str, planner: Planner) -> None:
        """Keep the session under the persona that it is about by now, if there is one."""
        persona = planner.persona.id if planner.persona is not None else None
        with self._lock:
            self._sessions[user, persona] = planner
            self._sessions.move_to_end((user, persona))
            while len(self._sessions) > SESSIONS:
                self._sessions.popitem(last=False)
