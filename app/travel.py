"""``animism presets | gallery``: finished personas, and personas as pages."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
