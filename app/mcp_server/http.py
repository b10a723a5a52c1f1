"""A server's life on a port: streamable HTTP at ``/mcp``, on loopback and behind a token unless it is told otherwise.

The gate (host, origin, token, size and pace of bodies) is the tool server's, and so is the place where the token is
written down for this user's own programs.
"""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import replace
from types import FrameType
from typing import TYPE_CHECKING, Any

import uvicorn
from mcp.server.transport_security import TransportSecuritySettings

from ...tools.server.gate import Gate, new_token
from ...tools.server.meter import Meter
from ...tools.server.places import keep_token, kept_token
from ...tools.server.settings import Limits as GateLimits
from ...tools.server.settings import ToolServerSettings
from ..server.running import address_of, config, listen
from .stdio import end, warm_up

if TYPE_CHECKING:
    from .desk import Desk
    from .resources import PersonaServer

PORT = 8767


def application(server: PersonaServer, desk: Desk, settings: ToolServerSettings) -> Gate:
    """The server as an ASGI application behind its gate."""
    body = desk.limits.talk_bytes
    off = TransportSecuritySettings(enable_dns_rebinding_protection=False)  # the gate has done it
    app = server.streamable_http_app(transport_security=off, max_request_body_size=body, session_idle_timeout=600)
    return Gate(app, replace(settings, limits=replace(settings.limits, body=body)), Meter())


def run_http(
    server: PersonaServer, desk: Desk, settings: ToolServerSettings, token: str | None, *, as_json: bool = False
) -> None:
    """Serve until Ctrl-C or a polite kill; does not return. Without ``token`` (``""`` for none), the one that was
    written down for the port, or a new one."""
    listener, port = listen(settings.host, settings.port)
    moved = settings.port not in (0, port)
    made = token is None and kept_token(port) is None
    if token is None:
        token = kept_token(port) or new_token()
    if token:
        keep_token(port, token)
    settings = replace(settings, port=port, token=token)

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            if self.started:
                _tell(settings, made, moved, as_json)
                threading.Thread(target=warm_up, args=(desk,), name="warming", daemon=True).start()

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            threading.Thread(target=end, args=(desk,), name="leaving", daemon=True).start()

    with listener:
        Server(config(application(server, desk, settings), desk.limits)).run([listener])
    end(desk)


def checked_settings(
    host: str, port: int, token: str | None, allow_hosts: tuple[str, ...], allow_origins: tuple[str, ...]
) -> ToolServerSettings:
    """The settings, checked before anything is opened; one with a token to be made counts as one with a token."""
    return ToolServerSettings(
        host=host, port=port, token="-" * 32 if token is None else token, allow_hosts=allow_hosts,
        allow_origins=allow_origins, limits=GateLimits(),
    )


def _tell(settings: ToolServerSettings, made: bool, moved: bool, as_json: bool) -> None:
    address = f"{address_of(settings).rstrip('/')}/mcp"  # type: ignore[arg-type]
    if as_json:
        told = {"address": address, "port": settings.port}
        print(json.dumps({**told, "token": settings.token} if made else told), flush=True)
        return
    if moved:
        print("that port is taken; here is the next free one", file=sys.stderr)
    print(f"\n  {address}    Animism, over MCP by streamable HTTP\n", flush=True)
    if made:
        print(f"  token (shown this once)  {settings.token}\n", flush=True)
    print("  clients send it as Authorization: Bearer TOKEN; Ctrl-C stops the server", flush=True)
