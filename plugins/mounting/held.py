"""Connections that stay open for a minute after a call: a server that is a program takes a second or two to start.

One thread of this process has the loop in which all of them live. A connection whose call was cancelled or took too
long takes no more calls, and ends with those that it has. At the end of the process they are closed, and programs
ended. """

from __future__ import annotations

import asyncio
import atexit
import os
import threading
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from .connecting import connected, is_closed
from .kept import Mount, token_of

if TYPE_CHECKING:
    from mcp import Client

IDLE = 60.0
"""Seconds without a call after which a connection is closed."""
CLOSING = 6.0


class Held:
    """One connection, used by any number of calls at once. Touched from its loop alone."""

    def __init__(self, mount: Mount, token: str | None) -> None:
        self.client: Client | None = None
        self.fault: Exception | None = None
        self.users, self.retired, self._broken = 0, False, False
        self._ready, self._news = asyncio.Event(), asyncio.Event()
        self.task = asyncio.create_task(self._main(mount, token))

    async def _main(self, mount: Mount, token: str | None) -> None:
        try:
            async with connected(mount, token) as client:
                self.client = client
                self._ready.set()
                while not self._broken and (self.users or not self.retired):
                    self._news.clear()
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._news.wait(), None if self.users else IDLE)
                        continue
                    self.retired = True
        except Exception as error:  # noqa: BLE001 - whoever uses it raises it
            self.fault = error
        finally:
            self.retired = True
            self._ready.set()

    @asynccontextmanager
    async def used(self) -> AsyncIterator[Client]:
        """The client, once it is there. What ended the connection is raised in place of what that did to the call."""
        self.users += 1
        try:
            await self._ready.wait()
            if self.fault is not None or self.client is None:
                raise self.fault or ConnectionError("the connection is closed")
            try:
                yield self.client
            except Exception as error:
                if is_closed(error):
                    self._broken = True
                    self._news.set()
                    await asyncio.wait([self.task], timeout=CLOSING)  # it says why
                if self.fault is not None:
                    raise self.fault from None
                raise
        finally:
            self.users -= 1
            self._news.set()

    def retire(self) -> None:
        """Take no more calls."""
        self.retired = True
        self._news.set()


class Connections:
    """Every connection of this process, by what it is to and with which secrets."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self.loop = asyncio.new_event_loop()
        self._held: dict[Hashable, Held] = {}
        threading.Thread(target=self.loop.run_forever, name="mounted tools", daemon=True).start()

    def held(self, mount: Mount) -> tuple[Held, bool]:
        """The connection to a mount, and whether it was there before. Raises as :func:`.kept.token_of` does."""
        token = token_of(mount)
        variables = tuple(os.environ.get(name) for name in mount.environment)
        key = (mount.name, mount.url, mount.command, variables, token)
        self._held = {key: held for key, held in self._held.items() if not held.retired}
        there = key in self._held
        if not there:
            self._held[key] = Held(mount, token)
        return self._held[key], there

    async def close(self) -> None:
        """End every connection, whatever it is at."""
        tasks = [held.task for held in self._held.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._held.clear()


_lock = threading.Lock()
_connections: Connections | None = None


def connections() -> Connections:
    """Those of this process, made at the first call; a fork starts with none."""
    global _connections
    with _lock:
        if _connections is None or _connections.process != os.getpid():
            _connections = Connections()
        return _connections


@atexit.register
def close_connections() -> None:
    """End every connection, and the programs behind them; new ones may be made afterwards."""
    if _connections is not None and _connections.process == os.getpid():
        with suppress(Exception):
            asyncio.run_coroutine_threadsafe(_connections.close(), _connections.loop).result(CLOSING)
