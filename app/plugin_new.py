"""``animism plugin new``: a plugin's package, written to a folder."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
