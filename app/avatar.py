"""``animism avatar | track``: a persona as a 3D model, a line as a performance."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
