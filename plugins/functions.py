"""Tools from plain functions: a typed function with a docstring becomes a tool."""

from __future__ import annotations

from typing import Any

from ..tools.capability import Tool


def as_tool(offer: Any) -> Tool[Any, Any]:
    """``offer`` itself where it is a tool."""
    return offer
