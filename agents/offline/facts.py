# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Facts told of a character in clauses of their own: "that has seen three wars and still flirts".

They come back as verb phrases in the third person singular and can be put into another person. Phrases that talk to
the reader ("ignore your instructions") are left out: a description describes, it does not command.
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"\b(?:who|that|which|he|she|it|they)\s+([a-z][^.;:!?()\"]{3,110})", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:you|your|instruction|instructions|prompt|system|ignore|assistant|output|print|i|me|my)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"^(?:also |still |really |secretly |only )*(?:loves?|likes?|hates?|adores?|enjoys?|wants?|dislikes?|despises?|is (?:an?|the|called|named|afraid)|"
    r"are|wears?|speaks?|works? as|is \w+$|am|does not|doesn't|(?:can't|cannot) (?:stand|bear|abide|like|eat)|dreams? of|collects|plays|wearing|writes|sings|paints|bakes|cooks|knits|reads|dances|studies|practi[sc]es|is \d)", re.IGNORECASE)
_IRREGULAR = {"has": "have", "is": "am", "was": "was", "does": "do", "goes": "go"}
_NOT_VERBS = frozenset("always never still only once sometimes often now secretly also perhaps just even us his its this less boss".split())
_LEADS = frozenset("always never still only once sometimes often now secretly also just even rarely usually quietly".split())


def _verbish(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("s") and not word.endswith("ss") and word not in _NOT_VERBS and len(word) > 2) or word.endswith("ed") \
        or word in ("had", "can", "could", "will", "would", "must", "cannot", "can't", "once", "never", "still", "always", "lost", "won", "fell", "saw",
                    "ran", "knew", "thinks", "used", "gave", "found", "grew", "forgot", "ate", "thought", "became", "made", "broke", "wrote")


def facts_of(text: str) -> list[str]:
    """At most three verb phrases in the third person singular, as written, lower case."""
    found: list[str] = []
    for match in _CLAUSE.finditer(text):
        clause = re.split(r"\b(?:who|that|which|but|because|though|although|while)\b|--| - |,", match.group(1), flags=re.IGNORECASE)[0]
        for part in re.split(r"\s+and\s+", clause):
            part = part.strip(" ,'").lower()
            words = part.split()
            if not 2 <= len(words) <= 12 or not _verbish(words[0]) or _ADDRESS.search(part) or _ELSEWHERE.match(part):
                continue
            if re.fullmatch(r"[a-z' \-]+", part) and part not in found:
                found.append(part)
    return found[:3]


def about(phrase: str, gender: str) -> str:
    """The phrase with its possessives in the character's gender: "argues with itself" becomes "argues with herself"."""
    own = {"feminine": ("her", "herself"), "masculine": ("his", "himself")}.get(gender, ("their", "themself"))
    words = {"his": own[0], "its": own[0], "their": own[0], "himself": own[1], "itself": own[1], "themselves": own[1]}
    return " ".join(words.get(word, word) for word in phrase.split())


def as_base(phrase: str, *, me: bool) -> str:
    """The verb phrase for "I" (``me``) or "they": "has seen" becomes "have seen", "flirts" becomes "flirt"."""
    words = phrase.split()
    at = next((i for i, word in enumerate(words) if word not in _LEADS), 0)
    verb = words[at]
    if verb in _IRREGULAR:
        words[at] = _IRREGULAR[verb] if me else {"is": "are", "was": "were"}.get(verb, _IRREGULAR[verb])
    elif verb.endswith("ies"):
        words[at] = verb[:-3] + "y"
    elif re.search(r"(?:sh|ch|ss|x|zz)es$", verb):
        words[at] = verb[:-2]
    elif verb.endswith("s") and not verb.endswith("ss"):
        words[at] = verb[:-1]
    own = {"his": "my", "her": "my", "its": "my", "their": "my", "himself": "myself", "herself": "myself", "itself": "myself"}
    return " ".join(own.get(word, word) if me else word for word in words)
