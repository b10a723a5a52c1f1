"""What the user says on its way into memory: acknowledged once it is kept, in order, and once only.

A client that lost its connection sends again what was not acknowledged; what is already kept or on its way is told by
the client's own id and text. Nothing here answers, and nothing here keeps: the conversation does.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from typing import Any

from .outbox import Outbox

REMEMBERED = 64
"""Things said in one session that are known again."""


class Saying:
    """One thing said. ``label`` is the client's id of it, as text, or ``None``; ``before`` is set once what was said
    before it is kept."""

    def __init__(self, label: str | None, outbox: Outbox, before: asyncio.Event | None) -> None:
        self.label, self.outbox, self.before = label, outbox, before
        self.episode: int | None = None
        self.settled = asyncio.Event()
        """Set when it is kept, or cannot be."""

    def kept(self, episode: int) -> None:
        """It is on disk: tell the client."""
        self.episode = episode
        self.settled.set()
        self._acknowledge()

    def again(self, outbox: Outbox) -> None:
        """It came a second time: acknowledge it there, now or as soon as it is kept."""
        self.outbox = outbox
        if self.episode is not None:
            self._acknowledge()

    def _acknowledge(self) -> None:
        self.outbox.add({"type": "ack", "id": self.label, "turn": self.episode})


class Sayings:
    """The last :data:`REMEMBERED` things said in one session."""

    def __init__(self) -> None:
        self._known: OrderedDict[bytes, Saying] = OrderedDict()
        self._last: asyncio.Event | None = None

    def known(self, message: Any, text: str) -> Saying | None:
        """What was said under this id with this text, unless it could not be kept. Without an id, nothing is."""
        found = None if message is None else self._known.get(_key(message, text))
        return None if found is None or (found.settled.is_set() and found.episode is None) else found

    def new(self, message: Any, text: str, outbox: Outbox) -> Saying:
        """The next thing said."""
        saying = Saying(None if message is None else str(message)[:200], outbox, self._last)
        self._last = saying.settled
        if message is not None:
            self._known[_key(message, text)] = saying
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return saying


def _key(message: Any, text: str) -> bytes:
    """Sixteen bytes, however long the client's id is."""
    return hashlib.blake2b(repr((message, text)).encode("utf-8", "replace"), digest_size=16).digest()
