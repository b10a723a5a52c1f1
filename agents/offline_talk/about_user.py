# ruff: noqa: SIM905 (lists of words are written and read as text)
"""What is known of the listener: from the memories handed over and from what they said in this talk.

Sentences come back in the second person ("You have a dog called Biscuit."). Nothing is stored here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..offline.grammar import capital
from .intents import Reading
from .message import Message
from .turned import as_written, content_words, echo, stem

_NOT_NAMES = frozenset(
    """a an the not so very really just here back good fine ok sad happy tired bored sorry sure going new from in at on your my his her their it that this what
    who why how hungry angry lonely sick busy ready done lost scared nervous afraid stressed confused curious serious kidding joking human real alive dead old young stupid crazy
    none nothing secret private mine yours hard important weird funny long short too also still also afraid glad late early feeling having looking trying thinking""".split()
)
_TOLD = ("i_like", "i_dislike", "have", "i_from", "i_work", "my_is", "i_age", "want", "did", "my_does", "i_am")
_MOST_TOLD = 8
"""Sentences about the listener that are sorted out at most; an answer tells three."""
_MEMORY_NAME = re.compile(
    r"\b(?:[Tt]heir|[Tt]he user'?s?|[Hh]is|[Hh]er|[Yy]our) name is ([^.,;!?]{1,40})|\b(?:[Tt]hey are|[Yy]ou are|[Tt]hey're|[Tt]he user is) (?:called|named) ([^.,;!?]{1,40})"
)


@lru_cache(maxsize=2048)
def read(text: str) -> Message:
    """One earlier turn, read once."""
    return Message.of(text)


def as_name(words: str) -> str:
    """A name as one writes it ("sam o'neil" to "Sam O'Neil"), or nothing when these words are no name."""
    words = re.split(
        r"[,.!?;]| and | but | what | how | who | do | are | nice | btw | by | lol | haha | here | though | too | from | or |(?:^| )so ",
        f"{words} ",
    )[0].strip(" '\"-")
    parts = words.split()
    if (
        not parts
        or len(parts) > 3
        or any(p.lower() in _NOT_NAMES for p in parts)
        or not all(re.fullmatch(r"[^\W\d_][\w'.-]{0,19}", p) for p in parts)
    ):
        return ""
    return " ".join(
        p
        if any(c.isupper() for c in p[1:]) and not p.isupper()
        else "-".join(capital(q.lower() if q.isupper() else q) for q in p.split("-"))
        for p in parts
    )


def name_told(theirs: Sequence[str], memories: Sequence[str], given: str) -> str:
    """The listener's name: the last one told in this talk, else the one handed over, else the one remembered."""
    for text in reversed(theirs):
        for found in read(text).readings:
            for reading in found[:1]:
                if reading.intent == "my_name" and (name := as_name(as_written(reading.x, reading.clause.text))):
                    return name
    if name := as_name(given[:60]):
        return name
    for memory in memories:
        if (match := _MEMORY_NAME.search(memory[:300])) and (name := as_name(match.group(1) or match.group(2))):
            return name
    return ""


def told(theirs: Sequence[str]) -> list[tuple[Reading, str]]:
    """What the listener told of themselves in this talk, oldest first: the reading and "You like jazz."."""
    found = []
    for text in theirs[-120:]:
        for readings in read(text).readings:
            best = next((r for r in readings if r.intent in _TOLD), None)
            if best and best is readings[0] and not best.clause.asks and (said := echo(best.clause.text, 90)):
                found.append((best, capital(said) + "."))
    return found


def remembered(memories: Sequence[str]) -> list[str]:
    """The memories in the second person, those that cannot be said left out."""
    found = []
    for memory in memories[:60]:
        text = re.sub(r"\s+", " ", re.sub(r"[{}<>\[\]|]", "", memory[:300])).strip()
        if not re.match(r"(?:They|Their|They're|The user|Theirs)\b", text) or len(text) > 160:
            continue
        text = re.sub(
            r"\b[Tt]he user's\b",
            "Your",
            re.sub(
                r"\b[Tt]he user (?:is|has|likes?)\b",
                lambda m: "You " + {"is": "are", "has": "have"}.get(m.group().split()[-1], "like"),
                text,
            ),
        )
        for theirs, yours in (
            ("They're", "You're"),
            ("They", "You"),
            ("Their", "Your"),
            ("they're", "you're"),
            ("they", "you"),
            ("their", "your"),
            ("them", "you"),
            ("themselves", "yourself"),
        ):
            text = re.sub(rf"\b{theirs}\b", yours, text)
        found.append(text if text.endswith((".", "!", "?")) else text + ".")
    return list(dict.fromkeys(found))


def everything(theirs: Sequence[str], memories: Sequence[str], name: str) -> list[str]:
    """Sentences about the listener, what was told now first; the name apart."""
    now = [sentence for reading, sentence in reversed(told(theirs)) if reading.intent not in ("did", "i_am", "want")]
    known = [
        s
        for s in [*now, *remembered(memories)]
        if not (name and re.search(rf"\bname is {re.escape(name)}", s, re.IGNORECASE))
    ]
    kept: list[str] = []
    seen: list[set[str]] = []
    for sentence in known:
        stems = {stem(w) for w in content_words(re.sub(r"[^\w' ]", " ", sentence.lower()))}
        if not any(stems <= other for other in seen):
            kept.append(sentence)
            seen.append(stems)
        if len(kept) == _MOST_TOLD:
            break
    return kept


def about(subject: str, theirs: Sequence[str], memories: Sequence[str]) -> str:
    """The sentence about the listener that shares most words with ``subject``, or nothing."""
    wanted = {stem(w) for w in content_words(subject)}
    best, most = "", 0
    for sentence in [*(s for _, s in reversed(told(theirs))), *remembered(memories)]:
        shared = len(wanted & {stem(w) for w in re.sub(r"[^\w' ]", " ", sentence.lower()).split()})
        if shared > most:
            best, most = sentence, shared
    return best
