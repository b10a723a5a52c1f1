"""``animism plugin check``: the conformance kit on the command line."""

from __future__ import annotations

import typer


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
