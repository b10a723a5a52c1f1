"""The tools that the user mounted and agreed to, from the list that was kept. Nothing is connected to here."""

from __future__ import annotations

from typing import Any

from ...tools.capability import Tool


def mounted_tools() -> list[Tool[Any, Any]]:
    """One tool for each that was agreed to."""
    return []
