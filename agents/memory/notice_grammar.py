# ruff: noqa: SIM905 (lists of words are written and read as text)
"""English that the fact finder needs: first person to third, names and places as they are written, ends of phrases.

>>> third("I'm allergic to nuts and my sister is too")
'they are allergic to nuts and their sister is too'
"""

from __future__ import annotations

import re

from .bounds import LONGEST_FACT, LONGEST_KEY, one_line
from .words import singular, words

_PERSONS = (
    (r"\b(?:i'?m|i am|we'?re|we are)\b", "they are"),
    (r"\b(?:i|we) was\b", "they were"),
    (r"\b(?:i|we)'ve\b", "they have"),
    (r"\b(?:i|we)'ll\b", "they will"),
    (r"\b(?:i|we)'d\b", "they'd"),
    (r"\bi\b|\bwe\b", "they"),
    (r"\bmy\b|\bour\b", "their"),
    (r"\bmine\b|\bours\b", "theirs"),
    (r"\bmyself\b|\bourselves\b", "themselves"),
    (r"\bme\b", "them"),
    (r"\b(?<!the )us\b", "them"),
)
_THIRD = [(re.compile(pattern, re.IGNORECASE), word) for pattern, word in _PERSONS]
_US = re.compile(r"\bUS\b")  # the country
_FILLERS = re.compile(
    r"(?:[\s,]+(?:too|as well|though|either|by the way|btw|you know|actually|honestly|anyway|please|thanks|"
    r"thank you|lol|haha|"
    r"i think|i guess|if that matters|of course|obviously|to be honest|you see|after all|and all that|and stuff|or so|"
    r"for what it's worth|in case you wondered|and so on|etc))+$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:,\s*(?!and\b)(?:which|who|so|because|since|but|though|although|it|they|he|she|that|not|especially|"
    r"actually)\b"
    r"|\b(?:because|since i|but|so that|even though|although|ever since|whereas|when i|when it|whenever|as it|"
    r"as they)\b"
    r"|\s[-–—]\s|:\s|\().*$",
    re.IGNORECASE | re.DOTALL,
)
_DEGREES = re.compile(
    r"\s+(?:a lot|very much|so much|too much|most|the most|best|the best|more than anything(?: else)?|more than ever|"
    r"above all|lately|these days|nowadays|at the moment|right now|at all|at the minute|with all my heart|to bits)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|a|an|some|my|our|all|any|those|these|to)\s+", re.IGNORECASE)
_DOING = re.compile(
    r"^(?:play|playing|eat|eating|drink|drinking|watch|watching|read|reading|listen to|listening to|go|going|do|"
    r"doing|have|having|"
    r"cook|cooking|make|making)\s+(?=\w)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    """
a an the my our this that of in on and near by with here there home abroad alone
""".split()
)


def third(text: str) -> str:
    """First person to third: ``I am`` to ``they are``, ``my`` to ``their``."""
    changed = _US.sub("\0", text)
    for pattern, word in _THIRD:
        changed = pattern.sub(word, changed)
    return changed.replace("\0", "US")


def fact(text: str) -> str:
    """A sentence for a fact: third person, capital, full stop, one line."""
    line = one_line(third(text).strip(" ,;:-"), LONGEST_FACT - 1).rstrip(".!")
    return line[:1].upper() + line[1:] + ("" if line.endswith("…") else ".")


def told(text: str, date: str) -> str:
    """:func:`fact` with the day on which it was said, for what is told of "tomorrow" or "next week"."""
    return one_line(f"{fact(text)[:-1]} (said on {date}).", LONGEST_FACT)


def trimmed(text: str) -> str:
    """Without what follows the thing itself: reasons, asides, words of degree."""
    before = None
    text = _CUT.sub("", text).strip(" ,.!")
    while before != text:
        before = text
        text = _DEGREES.sub("", _FILLERS.sub("", text)).strip(" ,.!")
    return text


def unfilled(text: str) -> str:
    """Without the small words people end a sentence with."""
    return _FILLERS.sub("", text.strip(" ,.!")).strip(" ,.!")


def slug(text: str, most: int = 6) -> str:
    """A thing as part of a key: ``playing chess``, ``the chess`` and ``chess`` are the same."""
    before = None
    text = text.lower()
    while before != text:
        before = text
        text = _DOING.sub("", _ARTICLE.sub("", text))
    return "-".join(singular(word) for word in words(text)[:most])[: LONGEST_KEY - 20] or "it"


def proper(text: str) -> str:
    """A name or place with capitals when it was written without any; phrases with small words are left alone."""
    parts = text.split()
    if text != text.lower() or not parts or parts[0] in _SMALL - {"the"} or len(parts) > 4:
        return text
    return " ".join(part if part in _SMALL else part[:1].upper() + part[1:] for part in parts)


def items(text: str) -> list[str]:
    """``chess, tea and long walks`` as three; pairs that belong together stay together."""
    if re.search(_PAIRS, text, re.IGNORECASE) or not re.search(r",|\band\b|\bor\b", text):
        return [text]
    parts = re.split(r"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+", text)
    return [part for part in (part.strip() for part in parts) if part][:6]


_PAIRS = (
    r"fish and chips|rock (?:and|'?n'?) roll|mac and cheese|salt and vinegar|drum and bass|gin and tonic|"
    r"black and white|peas and|bangers and mash|bread and butter|arts and crafts|dungeons and dragons|"
    r"biscuits and gravy|peanut butter and|research and|between .+ and"
)
