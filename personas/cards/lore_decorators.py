"""The decorators of V3 lorebooks: lines that begin with ``@@`` at the top of an entry's content.

They are read here; what they do is the conversation's. A fallback (``@@@``) is taken where the line above it is not
understood.
"""

from __future__ import annotations

import math
import re

NUMBERS = ("activate_only_after", "activate_only_every", "scan_depth", "is_greeting")
FLAGS = ("keep_activate_after_match", "dont_activate_after_match", "dont_activate", "activate", "ignore_on_max_context")
WORDS = ("additional_keys", "exclude_keys")
_LINE = re.compile(r"(@{2,3})([A-Za-z_]{1,60})(?:[ \t]+(.*))?")
_COMMA = re.compile(r"(?<!\\),")

Value = float | bool | list[str]


def split(content: str) -> tuple[dict[str, Value], str]:
    """The decorators that a conversation follows, by name, the first of each; and the content without any."""
    found: dict[str, Value] = {}
    lines, taken, understood = content.lstrip("\r\n").split("\n"), 0, True
    for text in lines:
        line = _LINE.fullmatch(text.strip())
        if line is None:
            break
        taken += 1
        if line.group(1) == "@@@" and understood:
            continue
        name = line.group(2).lower()
        value = _value(name, (line.group(3) or "").strip())
        understood = value is not None
        if value is not None:
            found.setdefault(name, value)
    return found, "\n".join(lines[taken:]).strip("\r\n") if taken else content


def _value(name: str, text: str) -> Value | None:
    """``None`` for a decorator that is not followed, or whose value is none."""
    if name in FLAGS:
        return True
    if name in WORDS:
        return [word.replace("\\,", ",").strip() for word in _COMMA.split(text) if word.strip()] or None
    if name in NUMBERS:
        try:
            number = float(text[:40])
        except ValueError:
            return None
        return number if math.isfinite(number) and number >= 0 else None
    return None
