"""``animism serve``: the page, the interfaces for programs, and how they are reached and stopped."""

from __future__ import annotations

import os
from typing import Annotated

import typer


def serve(
    host: Annotated[str, typer.Option(help="Where to listen. Other than loopback needs --token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Taken ones are passed over.")] = 8765,
    token: Annotated[
        str | None, typer.Option(help="What must be shown to come in; 'auto' makes one and shows it once.")
    ] = None,
    chat_model: Annotated[
        str,
        typer.Option(help="PROVIDER[:MODEL]; 'offline' is rule-based and needs nothing.", envvar="ANIMISM_CHAT_MODEL"),
    ] = "offline",
    allow_origin: Annotated[
        list[str] | None, typer.Option(help="Another page that may use /v1 and /live, such as http://localhost:8000.")
    ] = None,
    allow_host: Annotated[list[str] | None, typer.Option(help="Another name that this server is reached by.")] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line with the address.")] = False,
) -> None:
    """Open the page: meet personas, make them, and let other programs talk with them."""
    from .server.settings import ServerSettings, tokens_for

    tokens, made = tokens_for(token)
    settings = ServerSettings(
        host=host, port=port, tokens=tokens, chat_model=chat_model, allow_origins=tuple(allow_origin or ()),
        allow_hosts=tuple(allow_host or ()), database=os.environ.get("ANIMISM_DATABASE"),
        assets=os.environ.get("ANIMISM_ASSETS"),
    )
    from .server.running import run  # it loads the whole server: what was asked for is checked first

    run(settings, made, open_page=open_, as_json=as_json)


def add_to(cli: typer.Typer) -> None:
    cli.command()(serve)
