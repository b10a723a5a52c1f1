"""How much an episode matters, by rule: what the user says of themselves matters, a question or a greeting hardly.

Park et al. ask a language model for a number from 1 to 10; this needs none, and keeps to 0..0.6 so that facts, whose
importance is known from what they are, come first.
"""

from __future__ import annotations

import re

_SELF = re.compile(r"\b(?:i|i'm|i've|my|me|mine|we|our|remember|never|always|promise)\b", re.IGNORECASE)
_STRONG = frozenset(("sadness", "fear", "anger", "love", "joy", "excited", "surprise"))


def of_said(speaker: str, text: str, emotion: str) -> float:
    """0..0.6, of as much as was heard."""
    if speaker != "user":
        weight = 0.1
    elif text.rstrip().endswith("?"):
        weight = 0.05
    else:
        weight = 0.1 + min(0.2, len(text) / 500) + (0.15 if _SELF.search(text.replace("’", "'")) else 0.0)
    return weight + (0.1 if emotion in _STRONG else 0.0)
