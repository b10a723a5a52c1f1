"""Turns what people type into plain words: lower case, contractions written out, the usual slips mended.

Bounded: never more than :data:`MOST` characters are looked at, and every pattern is linear. Meaning is not read here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from .slips import CONTRACTIONS, SHORTHAND, VOCABULARY

MOST = 2000
"""Characters of one message that are read: about two minutes of speech; the rest is skipped and said to be."""
MOST_CLAUSES = 12
_TAG = re.compile(r"<[^<>]{0,300}>")
_FEELING = re.compile(r"\[[a-z:_ -]{1,30}\]")
_END = re.compile(r"(?<=[.!?…\n;])\s+|\n+")


@dataclass(frozen=True)
class Clause:
    """One sentence: ``words`` in plain form parted by single spaces, ``text`` as written, and whether it asks."""

    words: str
    text: str
    asks: bool


def readable(text: str) -> str:
    """The first :data:`MOST` characters without markup, feelings in brackets, control characters and doubled spaces."""
    text = unicodedata.normalize("NFKC", text[:MOST].encode("utf-8", "replace").decode("utf-8"))
    text = _FEELING.sub(" ", _TAG.sub(" ", text.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"'})))
    text = "".join(c if c == "\n" or unicodedata.category(c)[0] != "C" else " " for c in text)
    return re.sub(r"[^\S\n]+", " ", text).strip()


def plain(text: str) -> str:
    """Words in plain form: "Whats ur name??" becomes "what is your name"."""
    words = re.sub(r"[^\w'+*/%.=-]+", " ", text.lower().replace("`", "'"))
    words = re.sub(r"(?<!\d)[.]|[.](?!\d)|(?<!\d)[-+*/=%]|[-+*/=%](?![\d\s])", " ", words)
    mended: list[str] = []
    for word in words.split()[:300]:
        word = word.strip("'_")
        mended += _mended(word).split()
    text = _YOUR.sub("you are", " ".join(mended))
    text = re.sub(
        r"^its (?!own\b)", "it is ", re.sub(r"^ill (?!in\b|today\b|and\b|again\b|with\b)(?=\w)", "i will ", text)
    )
    return _ITS.sub("it is", _ID.sub("i would", _ILL.sub("i will", text)))


_YOUR = re.compile(
    r"\byour(?= (?:so|such|very|really|too|just|not|being|a|an|the|right|wrong|welcome|my|amazing|awesome|kidding|joking)\b| (?:funny|cute|sweet|nice|cool|great|stupid|dumb|"
    r"boring|ugly|weird|mean|rude|silly|smart|clever|lovely|kind|old|crazy|grumpy|annoying|beautiful|pretty|hilarious|adorable|best|useless)$)"
)


_ILL = re.compile(
    r"\bill(?= (?:make|be|have|go|get|do|try|see|take|find|never|always|tell|ask|give|think|come|let|just|win|need|call|eat|play|stay|wait|pick|say)\b)"
)
_ID = re.compile(r"\bid(?= (?:like|love|rather|say|be|go|have|want|never|prefer|choose|pick|do|take)\b)")
_ITS = re.compile(
    r"\bits(?= (?:a|an|the|my|your|not|so|very|too|really|ok|fine|good|bad|nice|great|cool|raining|snowing|late|early|morning|evening|night|hard|tough|true|called|just|been|only|"
    r"me|maths|math|fun|funny|boring|cold|hot|warm|sunny|lovely|sad|easy|difficult|all|over|about|in|on|like|because|been|pretty|quite|always|never|monday|friday|sunday|weird|beautiful|going)\b)"
)


@cache
def _table() -> dict[str, str]:
    return {**CONTRACTIONS, **SHORTHAND}


def _mended(word: str) -> str:
    if known := _table().get(word):
        return known
    squeezed = re.sub(r"(\w)\1{2,}", r"\1", word) if re.search(r"([a-z])\1{2,}", word) else word
    if squeezed != word:
        twice = re.sub(r"(\w)\1{2,}", r"\1\1", word)
        word = next((one for one in (twice, squeezed) if one in VOCABULARY or one in _table()), squeezed)
        return _table().get(word, word)
    if len(word) > 4 and word.isascii() and word.isalpha() and word not in VOCABULARY:
        return _slip().get(word, word)
    if word.endswith("'s"):
        return word
    return word


@cache
def _slip() -> dict[str, str]:
    """Each one-letter slip (a letter left out, or two swapped) of the longer words of talk to the word meant."""
    slips: dict[str, str] = {}
    for word in VOCABULARY:
        if len(word) < 5:
            continue
        for at in range(1, len(word)):
            slips.setdefault(word[:at] + word[at + 1 :], word)
            slips.setdefault(word[:at] + word[at : at + 1] + word[at:], word)
            slips.setdefault(word[: at - 1] + word[at : at + 1] + word[at - 1 : at] + word[at + 1 :], word)
    return {slip: word for slip, word in slips.items() if slip not in VOCABULARY and len(slip) > 4}


_ASKING = re.compile(
    r"(?:(?:and|so|but|well|ok|okay|hey|hi|oh|um) )*(?:what|who|where|when|why|how|which|whose|do you|does|did you|are you|is (?:it|that|there|this)|"
    r"(?:do|does|did|can|could|will|would|is|are|was|were|has|should) (?!not\b)\w+ \w+|were you|was it|can you|could you|will you|would you|have you|had you|am i|may i|can i|should i|shall we|do i|did i|any)\b"
)


def clauses(text: str) -> list[Clause]:
    """The sentences of a message, oldest first; at most :data:`MOST_CLAUSES`."""
    return list(_clauses(text[:MOST]))


@lru_cache(maxsize=2048)
def _clauses(text: str) -> tuple[Clause, ...]:
    found: list[Clause] = []
    for piece in _END.split(readable(text)):
        words = plain(piece)
        if words:
            found.append(Clause(words, piece.strip(), piece.rstrip().endswith("?") or bool(_ASKING.match(words))))
        if len(found) == MOST_CLAUSES:
            break
    return tuple(found)
