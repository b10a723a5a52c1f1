"""The lorebook of a persona: notes that join a conversation when their words come up.

It reads the ``character_book`` of Character Card V2 in ``spec.extensions``. Keys are matched as plain words; regular
expressions, decorators and macros are not followed here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ...personas.spec import PersonaSpec

SCANNED = 6
"""Of the newest messages that are searched for keys, where the book does not say."""
MOST = 12
"""Entries that may join at once."""
LONGEST = 2_000
"""Characters of one entry."""


def matching_entries(spec: PersonaSpec, talk: Sequence[str]) -> list[str]:
    """The contents of the entries whose keys occur in the newest of ``talk`` (oldest first), in insertion order."""
    book = spec.extensions.get("character_book")
    if not isinstance(book, Mapping):
        return []
    entries = book.get("entries")
    if not isinstance(entries, list):
        return []
    depth = book.get("scan_depth")
    newest = list(talk)[-(depth if isinstance(depth, int) and 0 < depth <= 100 else SCANNED):]
    text = "\n".join(newest)
    found = [entry for entry in entries if isinstance(entry, Mapping) and _joins(entry, text)]
    found.sort(key=_order)
    return [str(entry["content"])[:LONGEST] for entry in found[:MOST]]


def _joins(entry: Mapping[str, Any], text: str) -> bool:
    if entry.get("enabled") is False or not isinstance(entry.get("content"), str) or not entry["content"].strip():
        return False
    if entry.get("constant") is True:
        return True
    cased = entry.get("case_sensitive") is True
    if not _any(entry.get("keys"), text, cased):
        return False
    return _any(entry.get("secondary_keys"), text, cased) if entry.get("selective") is True else True


def _any(keys: Any, text: str, cased: bool) -> bool:
    if not isinstance(keys, list):
        return False
    flags = 0 if cased else re.IGNORECASE
    words = [key.strip() for key in keys if isinstance(key, str) and key.strip()]
    return any(re.search(rf"(?<!\w){re.escape(word[:200])}(?!\w)", text, flags) for word in words)


def _order(entry: Mapping[str, Any]) -> float:
    order = entry.get("insertion_order")
    return float(order) if isinstance(order, int | float) else 0.0
