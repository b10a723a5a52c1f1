"""Fields of a spec as phrases that can stand inside a sentence."""

from __future__ import annotations

import re

_KEEPS_CAPITAL = re.compile(r"[A-Z][\w']*(?: [A-Z]|,)|I\b|[A-Z]{2}")
SMALL = re.compile(r"(?:An?|The|My|One|To|Being|Having|Any|Every|All|Old|Some|When|People|Not|No)\b")


def phrase(text: str, longest: int = 70, *, lower: bool = True) -> str:
    """A field of a spec as it can stand inside a sentence: one line, no end stop, no braces, a small first letter
    where it is no name (``lower``: capitals mean nothing here); empty when it is too long or holds sentences."""
    text = re.sub(r"\s+", " ", re.sub(r"\([^()]{0,80}\)|[{}<>\[\]|]|https?://\S+", "", text)).strip(" .;:,!-–*•\t")
    if not text or len(text) > longest or re.search(r"[.!?]\s", text) or not re.search(r"\w", text):
        return ""
    keep = _KEEPS_CAPITAL.match(text) or len(text) < 2 or not (lower or SMALL.match(text))
    return text if keep else text[0].lower() + text[1:]


def phrases_of(texts: list[str], longest: int = 70) -> list[str]:
    """Where every item starts with a capital, that is the writer's habit and names cannot be told apart."""
    habit = all(text.lstrip()[:1].isupper() for text in texts)
    return list(dict.fromkeys(p for p in (phrase(text, longest, lower=habit) for text in texts) if p))
