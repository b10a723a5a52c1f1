# ruff: noqa: SIM905 (lists of words are written and read as text)
"""From raw text to plain English tokens: control characters out, emoji and other languages into English words.

Nothing is interpreted here. What could not be read is handed on so that the author can say so.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from .lexicon.emoji import words_of
from .lexicon.foreign import FUNCTION_WORDS, latin_words, pieces

LONGEST = 3000
"""Characters that are read; the rest of a longer text is set aside with a note."""

_ENGLISH = frozenset("""the a an who that which with and of is loves love likes hates old grumpy my she he it they wants to in
    was i make me please called named very has""".split())


@dataclass
class Reading:
    """``original`` is cleaned but keeps its case; ``english`` is what is parsed; ``language`` is the BCP-47 code of the
    writing when it is not English; ``unread`` holds words of other scripts that are not in the tables."""

    original: str
    english: str
    language: str | None = None
    translated: bool = False
    truncated: bool = False
    unread: list[str] = field(default_factory=list)


def clean(text: str) -> str:
    """One Unicode form, no control or format characters, single spaces."""
    text = unicodedata.normalize("NFKC", text[: LONGEST * 2])
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Zs") else c for c in text)
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    text = text.translate(str.maketrans("’‘“”–—", "''\"\"--"))
    text = re.sub(r"(\S{80})\S+", r"\1", text)  # nothing meant is longer, and patterns stay linear
    return re.sub(r"\s+", " ", text).strip()


def _emoji(text: str) -> str:
    out = []
    for c in text:
        category = unicodedata.category(c)
        if category == "So" or c in "☠⚔♟♞♔":
            out.append(f" {words_of(c)} , ")
        elif category not in ("Sk", "Me") and c != "\ufe0f":
            out.append(c)
    return "".join(out)


def _other_scripts(text: str, reading: Reading) -> str:
    """Replace known pieces by English; drop and report the rest."""
    if all(ord(c) < 0x250 or unicodedata.category(c)[0] in "PSZNM" for c in text):
        return text
    votes: dict[str, int] = {}
    for piece, english, code in pieces():
        if piece in text:
            if code == "ru":
                text = re.sub(rf"(?<!\w){re.escape(piece)}\w*", f" {english} ", text, flags=re.IGNORECASE)
            else:
                text = text.replace(piece, f" {english} ")
            votes[code] = votes.get(code, 0) + len(piece)
    if votes:
        reading.language, reading.translated = max(votes, key=lambda code: votes[code]), True
    foreign = re.compile(r"[^\W\d_\u0000-\u024f]+")
    reading.unread = [word for word in foreign.findall(text) if len(word) > 1][:12]
    return foreign.sub(" , ", text)


def _latin_language(words: list[str]) -> str | None:
    if sum(word in _ENGLISH for word in words) >= 2:
        return None
    scores = {
        code: sum(2 * (word in FUNCTION_WORDS[code]) + (word in table) for word in words)
        for code, table in latin_words().items()
    }
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= 4 else None


def _latin(text: str, reading: Reading) -> str:
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower())
    code = _latin_language(words[:80])
    if code is None:
        return text
    table, strange = latin_words()[code], []

    def english(found: re.Match[str]) -> str:
        word = found.group().lower()
        if word not in table:
            strange.append(found.group())
        return table.get(word, found.group() if found.group()[:1].isupper() and code != "de" else "")

    reading.language, reading.translated = code, True
    translated = re.sub(r"[^\W\d_]+(?:-[^\W\d_]+)*", english, text)
    reading.unread += strange[:12]
    return re.sub(r"(\w)'(\w)", r"\1 \2", translated)


def read(description: str) -> Reading:
    """Clean a description and bring it into English words, as far as the tables go."""
    original = clean(description)
    reading = Reading(original[:LONGEST], "", truncated=len(original) > LONGEST or len(description) > LONGEST * 2)
    text = _emoji(reading.original)
    text = _other_scripts(text, reading)
    reading.english = re.sub(r"\s+", " ", _latin(text, reading)).strip(" ,")
    return reading
