"""``animism tools serve``: this machine's tools for other programs and machines, how it starts and how it stops.

What is served is :mod:`animism.tools.server`; here are the port, the token, the logs, and the drain: told to stop, it
takes no more jobs, lets those that run end, and then goes.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import typer


def serve(
    host: Annotated[str | None, typer.Option(help="Where to listen; 127.0.0.1 by default.")] = None,
    port: Annotated[int | None, typer.Option(
        min=0, max=65535, help="8766 by default; taken ones are passed over.")] = None,
    token: Annotated[str | None, typer.Option(
        envvar="ANIMISM_TOOLS_TOKEN",
        help="What must be shown; one is made, shown once and written down by default.")] = None,
    memory: Annotated[str | None, typer.Option(help="For models that stay loaded, such as 8GB.")] = None,
    device: Annotated[str | None, typer.Option(help="auto, cpu, cuda, cuda:1, mps.")] = None,
    worker: Annotated[list[str] | None, typer.Option(
        help="NAME=/path/to/python: tools of another environment, served, too. Repeatable.")] = None,
    allow_host: Annotated[list[str] | None, typer.Option(help="Another name that this server is reached by.")] = None,
    allow_origin: Annotated[list[str] | None, typer.Option(help="A page that may use it from a browser.")] = None,
    threads: Annotated[int | None, typer.Option(min=1, max=256, help="Jobs that run at once; one a core.")] = None,
    settings: Annotated[Path | None, typer.Option(help="A TOML file with any of these and the limits.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line with the address.")] = False,
) -> None:
    """Serve the tools over REST and MCP, with models kept in memory, to programs and other machines."""
    from ..tools.server.settings import ToolServerSettings, bytes_of, read_settings, worker_from

    given = read_settings(settings) if settings is not None else {}
    for name, value in {"host": host, "port": port, "token": token, "device": device}.items():
        if value is not None:
            given[name] = value
    if memory is not None:
        given["memory"] = bytes_of(memory)
    given["workers"] = (*given.get("workers", ()), *map(worker_from, worker or ()))
    given["allow_hosts"] = (*given.get("allow_hosts", ()), *(allow_host or ()))
    given["allow_origins"] = (*given.get("allow_origins", ()), *(allow_origin or ()))
    wanted = given.pop("token", None)
    checked = ToolServerSettings(**given, token=wanted or "-" * 32)
    if threads is not None:
        checked = replace(checked, limits=replace(checked.limits, threads=threads))
    run(checked, wanted, as_json=as_json)


def run(settings: Any, token: str | None, *, as_json: bool = False) -> None:
    """Serve until Ctrl-C or a polite kill. Without ``token``, the one that was written down for the port, or a new
    one."""
    from ..plugins import PluginHost
    from ..tools.server.application import make_application
    from ..tools.server.places import server_folder
    from .server.running import listen

    _log()
    listener, port = listen(settings.host, settings.port)
    moved = settings.port not in (0, port)
    token, made = _token(port, token)
    folder = settings.folder or server_folder(port)
    settings = replace(settings, port=port, token=token, folder=folder)
    host = PluginHost(server="")  # its own tools, not another server's
    with listener:
        app = make_application(host.tools, settings, host.voices, host.diffusers)
        server = _server(app, settings, lambda: _tell(settings, made, moved, as_json))
        server.run([listener])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)  # threads that tools left behind do not keep it


def _token(port: int, token: str | None) -> tuple[str, bool]:
    """The token, and whether it was made just now. It is the same after a restart, so that clients come back."""
    from ..tools.server.gate import new_token
    from ..tools.server.places import keep_token, kept_token

    known = kept_token(port)
    made = token is None and known is None
    token = token or known or new_token()
    if token != known:
        keep_token(port, token)
    return token, made


def _log() -> None:
    """One line an event, with job ids, on stderr."""
    form = "%(asctime)s %(levelname)s %(name)s %(message)s"
    logging.basicConfig(level=logging.WARNING, format=form, stream=sys.stderr)
    logging.getLogger("animism.tools.server").setLevel(logging.INFO)


def _server(app: Any, settings: Any, ready: Any) -> Any:
    """Uvicorn's server, which drains before it stops. A second Ctrl-C stops it at once."""
    import uvicorn

    from .server.limits import Limits
    from .server.running import config

    service = app.state.service

    class Server(uvicorn.Server):
        _leaving = False

        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            if self.started:
                ready()

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            if self._leaving:
                self.should_exit = self.force_exit = True
                return
            self._leaving = True  # in a thread: the signal may come while this one holds the very locks
            threading.Thread(target=self._leave, name="leaving", daemon=True).start()

        def _leave(self) -> None:
            service.desk.drain(settings.limits.drain)
            self.should_exit = True

    return Server(config(app, Limits()))


def _tell(settings: Any, made: bool, moved: bool, as_json: bool) -> None:
    from .server.running import address_of

    address = address_of(settings).rstrip("/")
    if as_json:
        told = {"address": address, "port": settings.port, "mcp": f"{address}/mcp"}
        print(json.dumps({**told, "token": settings.token} if made else told), flush=True)
        return
    if moved:
        print("that port is taken; here is the next free one", file=sys.stderr)
    print(f"\n  {address}        the tools, over REST ({address}/openapi.json)", flush=True)
    print(f"  {address}/mcp    and over MCP\n", flush=True)
    if made:
        print(f"  token (shown this once)  {settings.token}\n", flush=True)
    print("  programs of yours on this machine find the token by themselves; Ctrl-C stops it", flush=True)
