"""A server's life: take a port, say where it is, warm up, serve, and stop within three seconds of Ctrl-C.

Uvicorn serves; here is what it leaves open: the next free port, heads of requests that never end, and event streams
that would keep a stop waiting.
"""

from __future__ import annotations

import asyncio
import atexit
import errno
import json
import logging
import multiprocessing
import os
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from ...personas.errors import InvalidInput
from .application import create_app
from .limits import Limits
from .settings import ServerSettings, is_loopback
from .users import Services

TRIED_PORTS = 20
CONNECTIONS = 2048
STOPPING = 1
"""Seconds that requests under way get when the server is told to stop."""
STOPPED = 3.0
"""Seconds after which it is gone whatever still hangs. What was acknowledged is on disk by then."""


def run(
    settings: ServerSettings, made_token: str | None = None, *, open_page: bool = False, as_json: bool = False
) -> None:
    """Serve until Ctrl-C or a polite kill. ``made_token`` is shown once."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    sys.warnoptions.append("ignore:resource_tracker:UserWarning")  # a stop that is forced leaves it to tidy up, aloud
    listener, port = listen(settings.host, settings.port)
    moved = settings.port not in (0, port)
    settings = replace(settings, port=port)
    app = create_app(settings)
    services: Services = app.state.services
    _ = services.chat_model  # one that cannot be is told before anything is served
    address = address_of(settings)

    def ready() -> None:
        _tell(settings, address, made_token, moved, as_json)
        services.warm_up()
        if open_page:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    with listener:
        Server(config(app, settings.limits), services, ready).run([listener])
    _end()


def _end() -> None:
    """End the process without taking hundreds of modules apart, which takes longer than everything else of a stop."""
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def listen(host: str, port: int) -> tuple[socket.socket, int]:
    """A bound socket: of ``port``, or of the next one that is free. ``InvalidInput`` when none of the next twenty is,
    or the address is not one of this machine's."""
    for wanted in range(port, min(65535, port + TRIED_PORTS) + 1) if port else (0,):
        # asyncio sends small answers at once only on sockets that say TCP; without it each waits 40 ms for an ACK
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host.strip("[]"), wanted))
            listener.listen(2048)
        except OSError as error:
            listener.close()
            if error.errno == errno.EADDRINUSE:
                continue
            why = error.strerror or str(error)
            told = f"cannot listen on {host}:{wanted}: {why}"
            raise InvalidInput(told, mend="give another --host or --port") from error
        return listener, listener.getsockname()[1]
    raise InvalidInput(f"ports {port} to {port + TRIED_PORTS} are taken", mend="give another --port, or 0 for any")


def config(app: Any, limits: Limits) -> uvicorn.Config:
    """Uvicorn's settings: bounded in connections and in what a peer may leave unfinished."""
    return uvicorn.Config(
        app, http=protocol(limits.head), loop="asyncio", access_log=False, log_config=None, server_header=False,
        limit_concurrency=CONNECTIONS, timeout_keep_alive=15, timeout_graceful_shutdown=STOPPING,
        h11_max_incomplete_event_size=32_768, ws_max_size=1_000_000, ws_ping_interval=20.0, ws_ping_timeout=20.0,
        ws_per_message_deflate=False, proxy_headers=False,
    )


def protocol(seconds: float) -> type[H11Protocol]:
    """Uvicorn's HTTP protocol, which closes a connection whose next request's head takes longer than ``seconds``."""

    class Patient(H11Protocol):
        _waiting: asyncio.TimerHandle | None = None

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            self._watch()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            self._watch()

        def connection_lost(self, exc: Exception | None) -> None:
            self._stop()
            super().connection_lost(exc)

        def handle_websocket_upgrade(self, event: Any) -> None:
            self._stop()
            super().handle_websocket_upgrade(event)
            self._upgraded = True

        _upgraded = False

        def _watch(self) -> None:
            """Wait for a head while there is no request under way; the clock of one that has begun is not set back."""
            if self._upgraded or (self.cycle is not None and not self.cycle.response_complete):
                self._stop()
            elif self._waiting is None and self.timeout_keep_alive_task is None:
                self._waiting = self.loop.call_later(seconds, self.transport.close)

        def _stop(self) -> None:
            if self._waiting is not None:
                self._waiting.cancel()
                self._waiting = None

    return Patient


class Server(uvicorn.Server):
    """Uvicorn's server, which says when it listens and tells the services at once when it is to stop."""

    def __init__(self, config: uvicorn.Config, services: Services, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._services, self._ready = services, ready

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve. Ctrl-C is a way to end, not an error."""
        try:
            super().run(sockets)
        except KeyboardInterrupt:
            return

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if not self.should_exit:  # in a thread: a signal may come while this one holds the very locks
            threading.Thread(target=self._leave, name="leaving", daemon=True).start()
        super().handle_exit(sig, frame)

    def _leave(self) -> None:
        until = time.monotonic() + STOPPED
        self._services.stop()
        time.sleep(max(0.0, until - time.monotonic()))
        for child in multiprocessing.active_children():
            child.kill()
        os._exit(0)


def address_of(settings: ServerSettings) -> str:
    """What to open in a browser on this machine."""
    host = settings.host
    if host in ("0.0.0.0", "::", ""):
        host = "127.0.0.1" if host != "::" else "::1"
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}/"


def _tell(settings: ServerSettings, address: str, made_token: str | None, moved: bool, as_json: bool) -> None:
    if as_json:
        told = {"address": address, "host": settings.host, "port": settings.port}
        print(json.dumps({**told, "token": made_token} if made_token else told), flush=True)
        return
    if moved:
        print("that port is taken; here is the next free one", file=sys.stderr)
    print(f"\n  {address}\n", flush=True)
    if made_token:
        print(f"  token (shown this once)  {made_token}\n", flush=True)
    if not is_loopback(settings.host):
        print("  other machines reach it by this one's name or address; the token keeps strangers out\n", flush=True)
    print("  Ctrl-C stops it", flush=True)
