"""``animism licences | model-card``: what a persona was made with and what that permits."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
