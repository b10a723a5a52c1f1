"""What a plugin's errors and objects say of themselves, when saying it may fail, too."""

from __future__ import annotations

from typing import Any

LONGEST = 500
"""Characters that are kept of what a plugin says of an error."""


def told(error: BaseException) -> str:
    """``ValueError: what it says``, on one line and without control characters."""
    try:
        text = str(error)
    except BaseException:  # noqa: BLE001 - a foreign exception's own text may raise anything
        text = "(it cannot say what)"
    return f"{type(error).__name__}: {_plain(text)}"


def shown(value: Any, longest: int = 60) -> str:
    """``repr`` of anything, shortened."""
    try:
        text = repr(value)
    except BaseException:  # noqa: BLE001
        text = f"<{type(value).__name__} that cannot be shown>"
    return cut(text, longest)


def cut(text: str, longest: int = 60) -> str:
    """``text``, shortened."""
    return text if len(text) <= longest else text[: longest - 3] + "..."


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isprintable() or c.isspace() else "?" for c in text[: LONGEST * 2]).split())[:LONGEST]
