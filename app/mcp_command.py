"""``animism mcp``: Animism as an MCP server, so that any MCP client can make personas, talk with them and film them."""

from __future__ import annotations

from typing import Annotated

import typer

from ..personas.errors import InvalidInput
from .options import Device, Server


def mcp(
    http: Annotated[bool, typer.Option("--http", help="Listen on a port instead of standard input.")] = False,
    host: Annotated[str, typer.Option(
        help="With --http: where to listen. Other than loopback needs a token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="With --http: taken ones are passed over.")] = 8767,
    token: Annotated[str | None, typer.Option(
        envvar="ANIMISM_MCP_TOKEN",
        help="With --http: what must be shown; one is made, shown once and written down by default, '' is none.")] = None,
    allow_host: Annotated[list[str] | None, typer.Option(help="Another name that the server is reached by.")] = None,
    allow_origin: Annotated[list[str] | None, typer.Option(help="A page that may use it from a browser.")] = None,
    allow_delete: Annotated[bool, typer.Option("--allow-delete", help="Offer the tool that removes personas.")] = False,
    chat_model: Annotated[
        str,
        typer.Option(help="PROVIDER[:MODEL]; 'offline' is rule-based and needs nothing.", envvar="ANIMISM_CHAT_MODEL"),
    ] = "offline",
    device: Device = None,
    server: Server = None,
    as_json: Annotated[bool, typer.Option("--json", help="With --http: print one JSON line with the address.")] = False,
) -> None:
    """Be an MCP server: on standard input and output for the client that started it, or with --http on a port."""
    import logging
    import sys

    from ..agents.studio import Studio

    if not http and (allow_host or allow_origin or as_json):
        raise InvalidInput("--allow-host, --allow-origin and --json are of a server on a port", mend="add --http")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    studio = Studio(chat_model, device=device, tools=server)
    if http:
        from ..tools.server.settings import is_loopback
        from .mcp_server.http import checked_settings, run_http
        from .mcp_server.server import make_server

        settings = checked_settings(host, port, token, tuple(allow_host or ()), tuple(allow_origin or ()))
        run_http(*make_server(studio, may_delete=allow_delete, here=is_loopback(host)), settings, token, as_json=as_json)
    else:
        from .mcp_server.server import make_server
        from .mcp_server.stdio import run_stdio

        run_stdio(*make_server(studio, may_delete=allow_delete))


def add_to(cli: typer.Typer) -> None:
    cli.command()(mcp)
