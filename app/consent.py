"""``animism consent``: whose face and voice are used, and taking it back."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
