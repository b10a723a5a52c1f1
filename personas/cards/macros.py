"""The macros of cards: ``{{char}}``, ``{{user}}``, ``{{random:A,B}}`` and the like, filled in.

Chance is drawn from a seed, so that the same text gives the same words. Unknown macros stay as they are.
"""

from __future__ import annotations

import hashlib
import re

_MACRO = re.compile(r"\{\{([^{}]{0,4000})\}\}")
_TAG = re.compile(r"<(char|bot|user)>", re.IGNORECASE)
_COMMA = re.compile(r"(?<!\\),")
NESTED = 4
"""Macros within macros, at most."""


def filled(text: str, char: str, user: str, *, seed: str = "", scanning: bool = False) -> str:
    """``text`` with macros filled in. ``{{pick:}}`` and ``{{random:}}`` draw from ``seed``, pick from the text alone.
    ``scanning`` leaves the words of ``{{hidden_key:}}`` in, which only a search may see."""
    if "{{" not in text and "<" not in text:
        return text
    counted = [0]

    def one(found: re.Match[str]) -> str:
        counted[0] += 1
        made = _macro(found.group(1), char, user, f"{seed}|{counted[0]}", scanning)
        return found.group() if made is None else made

    for _ in range(NESTED):
        new = _MACRO.sub(one, text)
        if new == text:
            break
        text = new
    return _TAG.sub(lambda found: user if found.group(1).lower() == "user" else char, text)


def _macro(body: str, char: str, user: str, seed: str, scanning: bool) -> str | None:
    name, colon, value = body.partition(":")
    name, value = name.strip().lower(), value.removeprefix(":")
    if name in ("char", "bot"):
        return char
    if name == "user":
        return user
    if name.startswith("//") or (name == "comment" and colon):
        return ""
    if name == "hidden_key" and colon:
        return value if scanning else ""
    if name in ("random", "pick") and colon:
        options = [part.replace("\\,", ",").strip() for part in _COMMA.split(value)]
        return options[_number(body if name == "pick" else f"{body}|{seed}") % len(options)]
    if name == "roll" and colon:
        sides = value.strip().lower().removeprefix("d")[:9]
        return str(1 + _number(f"{body}|{seed}") % int(sides)) if sides.isdecimal() and int(sides) else None
    if name == "reverse" and colon:
        return value[::-1]
    return None


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:6], "big")
