"""``animism verify``: what a file says of itself."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
