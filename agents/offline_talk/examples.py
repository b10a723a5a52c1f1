"""Finds the example dialogue of the spec that a message comes close to, and answers in its words once."""

from __future__ import annotations

import re

from .context import Talk
from .plain import plain
from .spoken import sentences, signature
from .turned import stem

_NEAR = 0.72
"""Share of words in common, over both: "what can you not stand" is near "what can't you stand?", "what do you stand on" is not."""
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "do",
        "does",
        "did",
        "is",
        "are",
        "am",
        "to",
        "of",
        "it",
        "that",
        "so",
        "and",
        "or",
        "really",
        "just",
        "please",
        "then",
        "well",
        "oh",
    ]
)


def _stems(text: str) -> set[str]:
    return {stem(w) for w in plain(text[:300]).split() if w not in _SMALL}


def example(talk: Talk) -> str:
    """The dialogue's answer with its feeling; when it was told already, a new remark in its spirit; else nothing."""
    asked = _stems(talk.message.text)
    best, near = None, _NEAR
    for exchange in talk.me.spec.dialogues:
        told = _stems(exchange.user)
        share = len(asked & told) / len(asked | told) if asked | told else 0.0
        if share >= near and exchange.persona.strip():
            best, near = exchange, share
    if best is None:
        return ""
    answer = re.sub(r"[{}]", "", best.persona).strip()
    if any(signature(one) in talk.said for one in sentences(answer)[1:] or sentences(answer)):
        return ""
    return f"[{best.emotion}] {answer}"
