"""``animism plugin environment``: plugins that run in an environment of their own."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
