"""The form of what is said: feelings in brackets, sentences, length. Knows nothing of what is meant."""

from __future__ import annotations

import re

from ...personas.spec import EMOTIONS
from ..offline.grammar import capital

LONGEST = 460
"""Characters of one reply: about half a minute of speech."""
FEELING = re.compile(r"\[(" + "|".join(EMOTIONS) + r")\]\s*")


def bare(text: str) -> str:
    """The words without any ``[feeling]``."""
    return re.sub(r"\[[a-z:_ -]{1,30}\]\s*", "", text).strip()


def sentences(text: str) -> list[str]:
    """Sentences without feelings."""
    return [one.strip() for one in re.split(r"(?<=[.!?…])[\"”']?\s+", bare(text)) if one.strip()]


def signature(sentence: str) -> str:
    """What makes a sentence the same again: its letters and digits in small."""
    return re.sub(r"\W+", "", sentence.lower())


def polished(text: str, resting: str) -> str:
    """A reply made of tagged pieces as it goes out: one feeling at the start, later ones only where they change,
    capitals after stops, no doubled marks, cut at a sentence when longer than :data:`LONGEST`."""
    pieces = FEELING.split(text.strip())
    told: list[tuple[str, str]] = [(resting, pieces[0])] if pieces[0].strip() else []
    told += [(pieces[i], pieces[i + 1]) for i in range(1, len(pieces) - 1, 2) if pieces[i + 1].strip()]
    out, now, length = "", "", 0
    for feeling, words in told:
        words = _tidy(words)
        room = LONGEST - length
        if len(words) > room:
            words = _shortened(words, room) if not out or room > 60 else ""
        if not words:
            break
        out += (" " if out else "") + (f"[{feeling}] " if feeling != now else "") + words
        now, length = feeling, length + len(words) + 1
    return out


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip()
    words = re.sub(r"\s+([,.])(?=\s|$)", r"\1", words)
    words = re.sub(r"([!?])[.;,]+", r"\1", re.sub(r",\s*,", ",", re.sub(r"(?<!\.)\.\.(?!\.)", ".", words)))
    words = (
        re.sub(r"(?<=[.!?…] )([a-zà-ÿ])(?=[\w' ,.!?-])", lambda m: m.group(1).upper(), words)
        if "..." not in words
        else words
    )
    words = capital(words)
    return words if re.search(r"[.!?…\"”)]$", words) else words + "."


def _shortened(words: str, room: int) -> str:
    """Whole sentences within ``room``; one over-long sentence is cut at a word."""
    kept = ""
    for sentence in re.split(r"(?<=[.!?…])\s+", words):
        if len(kept) + len(sentence) + 1 > room:
            break
        kept += (" " if kept else "") + sentence
    return kept or words[: max(0, room - 4)].rsplit(" ", 1)[0].rstrip(",;:") + "..."
