"""What waits to be sent to one client: bounded, in order, and free of an answer that was interrupted.

Whoever puts waits while too much is waiting already, so a slow client slows the making down and memory stays flat. A
client that takes nothing for :data:`PATIENCE` seconds is given up. It knows no socket.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from typing import Any

from ...personas.errors import Timeout

LIMIT = 400_000
"""Bytes that may wait: over a minute of sound and blendshapes, two seconds of pictures."""
PATIENCE = 20.0


class Outbox:
    """One reader and any number of writers, all on one event loop."""

    def __init__(self, limit: int = LIMIT, patience: float = PATIENCE) -> None:
        self._items: deque[tuple[int | None, tuple[str | bytes, ...], int]] = deque()
        self._limit, self._patience = limit, patience
        self._news, self._room = asyncio.Event(), asyncio.Event()
        self._room.set()
        self.waiting = 0
        self.closed = False

    async def put(self, *payloads: dict[str, Any] | bytes, utterance: int | None = None) -> None:
        """Add messages that go out one after another; wait while there is no room. What is put after :meth:`close`
        is lost. ``Timeout`` when the client takes nothing."""
        while self.waiting > self._limit and not self.closed:
            self._room.clear()
            try:
                async with asyncio.timeout(self._patience):  # wait_for may swallow a cancel that meets the room
                    await self._room.wait()
            except TimeoutError:
                raise Timeout(
                    "the client takes nothing", limit=self._patience, elapsed=self._patience, mend="connect again"
                ) from None
        self.add(*payloads, utterance=utterance)

    def add(self, *payloads: dict[str, Any] | bytes, utterance: int | None = None) -> None:
        """:meth:`put` without waiting, for the few small messages that must not."""
        if self.closed:
            return
        ready = tuple(p if isinstance(p, bytes) else json.dumps(p, ensure_ascii=False) for p in payloads)
        size = sum(map(len, ready))
        self._items.append((utterance, ready, size))
        self.waiting += size
        self._news.set()

    def drop(self, utterance: int) -> int:
        """Forget what waits of an answer; how many bytes that were."""
        kept = deque(item for item in self._items if item[0] != utterance)
        dropped = self.waiting - sum(item[2] for item in kept)
        self._items, self.waiting = kept, self.waiting - dropped
        self._room.set()
        return dropped

    async def take(self) -> tuple[str | bytes, ...] | None:
        """The next messages, or ``None`` once closed."""
        while not self._items:
            if self.closed:
                return None
            self._news.clear()
            await self._news.wait()
        _, ready, size = self._items.popleft()
        self.waiting -= size
        if self.waiting <= self._limit:
            self._room.set()
        return ready

    def close(self) -> None:
        """Forget everything; the reader ends and writers no longer wait."""
        self.closed = True
        self._items.clear()
        self.waiting = 0
        self._news.set()
        self._room.set()
