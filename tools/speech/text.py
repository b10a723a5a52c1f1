"""Text as it is spoken: cleaned of what has no sound, and cut into pieces at the ends of sentences.

Nothing here speaks or knows a language; reading out numbers and abbreviations is the engine's.
"""

from __future__ import annotations

import re
import unicodedata

from ...personas.errors import InvalidInput

LONGEST = 100_000
"""Characters that are spoken at most: nearly two hours."""
PIECE = 400
"""Characters of a piece at most, about 25 seconds; short enough that progress moves and a cancel is heeded."""

_JOINERS = "\u200c\u200d"  # they change how Persian and Indic words are read
_MARKUP = re.compile(r"[*_`#~^|<>{}\[\]\\]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…;:])\s+|(?<=[。！？；।॥؟۔։።])\s*|\n+")
_CLAUSE_END = re.compile(r"(?<=[,،、，])\s*|\s+")


def speakable(text: str) -> str:
    """``text`` without control characters, markup and, where there are words too, emoji; white space is single.

    Raises ``InvalidInput`` when nothing is left to say or the text is longer than :data:`LONGEST`.
    """
    if len(text) > LONGEST:
        raise InvalidInput(
            f"the text has {len(text):,} characters; at most {LONGEST:,} are spoken", mend="say it in parts"
        )
    plain = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    plain = "".join(character if _sounds(character) else " " for character in plain)
    plain = _MARKUP.sub(" ", plain)
    if any(_is_word(character) for character in plain):
        plain = "".join(" " if _is_emoji(character) else character for character in plain)
    plain = re.sub(r"[^\S\n]+", " ", plain)
    plain = re.sub(r" ?\n[ \n]*", "\n", plain).strip()
    if not any(_is_word(character) or unicodedata.category(character)[0] == "S" for character in plain):
        raise InvalidInput("there is nothing to say in the text", mend="give at least one word")
    return plain


def _sounds(character: str) -> bool:
    category = unicodedata.category(character)
    return character in "\n" + _JOINERS or not category.startswith("C")


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"


def _is_emoji(character: str) -> bool:
    if character in "°©®™№":
        return False
    return unicodedata.category(character) in ("So", "Sk", "Cs") or character in "\ufe0f\u200d\u20e3"


def pieces(text: str, longest: int = PIECE) -> list[str]:
    """``text`` cut at sentence ends into pieces of at most ``longest`` characters, filled as far as they go; a
    longer sentence is cut at a comma or a space, a longer word anywhere."""
    parts: list[str] = []
    for sentence in _split(text, _SENTENCE_END):
        if len(sentence) <= longest:
            parts.append(sentence)
            continue
        for clause in _split(sentence, _CLAUSE_END):
            parts.extend(clause[i : i + longest] for i in range(0, len(clause), longest))
    return _filled(parts, longest)


def _split(text: str, where: re.Pattern[str]) -> list[str]:
    return [part for part in where.split(text) if part and not part.isspace()]


def _filled(parts: list[str], longest: int) -> list[str]:
    filled: list[str] = []
    for part in parts:
        if filled and len(filled[-1]) + 1 + len(part) <= longest:
            filled[-1] += " " + part
        else:
            filled.append(part)
    return filled
