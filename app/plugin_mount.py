"""``animism plugin mount | unmount``: tools of an MCP server, each agreed to."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
