"""Where memories are kept: one database, one :class:`Memory` for each persona and user.

SQLite (``ANIMISM_HOME/memories.db``) or PostgreSQL, where the tables live beside the store's. SQLAlchemy is imported at
the first use. What a memory can do is in ``memory.py``; here it is found, and its index for recall held in memory.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ...personas.store import data_home
from .bounds import identifier

if TYPE_CHECKING:
    from ...personas.store_database import Database
    from .index import Index
    from .memory import Memory

MOST_INDEXED = 200_000
"""Memories of all kinds that are held for recall, over all users; about 1 kB each. The least recently used go first
and are read again when they are asked for."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Memories:
    """Every memory of this installation. Safe to share between threads, and with other processes.

    :param url: ``sqlite:///PATH`` or ``postgresql+psycopg://...``; ``memories.db`` in ``home`` by default.
    :param home: the folder of what is kept; ``ANIMISM_HOME`` or the user's data folder by default.
    :param clock: tells the time in UTC.
    :raises InvalidInput: an address that cannot be. Everything else that fails is ``StoreError``.
    """

    def __init__(
        self, url: str | None = None, home: str | Path | None = None, *, clock: Callable[[], datetime] = _utc_now
    ) -> None:
        self._url = url
        self._home = Path(home).expanduser().absolute() if home is not None else data_home()
        self.clock = clock
        self._opening = threading.Lock()
        self._opened: Database | None = None
        self._indexes: OrderedDict[tuple[str, str], Index] = OrderedDict()
        if url is not None and not url.startswith("sqlite:///"):
            _ = self.database  # an address that cannot be is told at once

    def of(self, persona_id: str, user: str = "me") -> Memory:
        """What a persona remembers of a user. Nothing is kept before something is heard or learnt."""
        from .memory import Memory

        return Memory(self, identifier("a persona", persona_id), identifier("a user", user))

    def erase_persona(self, persona_id: str) -> None:
        """Remove what a persona remembers of anybody, as when it is deleted."""
        from .rows import erase, owners_of

        with self.database.write() as connection:
            erase(connection, owners_of(connection, identifier("a persona", persona_id)))

    def close(self) -> None:
        """Close the connections; the next use opens new ones."""
        with self._opening:
            if self._opened is not None:
                self._opened.close()
            self._indexes.clear()

    @property
    def database(self) -> Database:
        """The database of the memories."""
        with self._opening:
            if self._opened is None:
                from ...personas.store_database import Database
                from .tables import LAYOUT

                self._opened = Database(self._home / "memories.db" if self._url is None else self._url, LAYOUT)
            return self._opened

    def index(self, persona: str, user: str) -> Index:
        """The index of one memory, as it was left; the memory brings it up to date."""
        from .index import Index

        with self._opening:
            index = self._indexes.setdefault((persona, user), Index())
            self._indexes.move_to_end((persona, user))
            held = sum(len(other) for other in self._indexes.values())
            while held > MOST_INDEXED and len(self._indexes) > 1:
                held -= len(self._indexes.popitem(last=False)[1])
            return index
