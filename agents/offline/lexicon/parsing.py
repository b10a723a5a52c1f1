# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Reads the prose tables of ``world``: blocks parted by blank lines, ``name | field: a; b`` with one field a line."""

from __future__ import annotations

import re
from functools import cache

_SENTENCES = frozenset("open close hello who love hate end ask style".split())
_WORDS = frozenset("stem he she also".split())


@cache
def blocks(table: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """``{name: {field: values}}``. Fields of whole sentences are parted where a sentence ends, since they may hold
    semicolons; names by commas; all others by semicolons."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for block in table.strip().split("\n\n"):
        head, _, rest = block.partition("|")
        fields: dict[str, tuple[str, ...]] = {}
        for line in re.split(r"[\n|]", rest):
            key, _, value = line.strip().partition(":")
            part = r"(?<=[.!?…])\s*;\s*" if key in _SENTENCES else r"\s*,\s*" if key in _WORDS else r"\s*;\s*"
            fields[key.strip()] = tuple(v.strip() for v in re.split(part, value.strip()) if v.strip())
        found[head.strip()] = fields
    return found
