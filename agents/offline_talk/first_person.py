# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Puts what a spec tells about a character ("Milo rolls to the sunny side") into its own mouth ("I roll to the sunny side").

By rule: a sentence it cannot turn without doubt, because a pronoun may be somebody else's, is left out.
"""

from __future__ import annotations

import re

from ..offline.facts import as_base
from ..offline.grammar import capital

_SUBJECTS = {"masculine": ("he",), "feminine": ("she",), "androgynous": ("they",)}
_OWN = {"masculine": "his", "feminine": "her", "androgynous": "their"}
_SELVES = {"masculine": "himself", "feminine": "herself", "androgynous": r"themsel(?:f|ves)"}
_UNSURE = re.compile(r"[\"“”]|\b(?:says|said|taught|told) \w+ [A-Z]|\bnobody in \w+ was quite|\bagreed\b")
_NO_VERBS = frozenset(
    "always sometimes this its his was things songs stories friends books birds children people".split()
)
_LINK = re.compile(r", it is generally agreed,")


def sentences(text: str) -> list[str]:
    """A paragraph parted into sentences; at most 40."""
    return [one.strip() for one in re.split(r"(?<=[.!?…])\s+", text.strip()[:6000]) if one.strip()][:40]


def first_person(text: str, names: tuple[str, ...], gender: str) -> list[str]:
    """The sentences of ``text`` as "I" would say them, those that cannot be turned left out. ``names`` are what the
    character is called, longest first. A text already in the first person comes back as it is."""
    found = []
    for sentence in sentences(text):
        if re.search(r"\b(?:I|my|I'm)\b", sentence):
            found.append(sentence)
        elif turned := _turned(_LINK.sub("", sentence), names, gender):
            found.append(turned)
    return found


def _turned(sentence: str, names: tuple[str, ...], gender: str) -> str | None:
    if _UNSURE.search(sentence):
        return None
    called = "|".join(re.escape(name) for name in names if name)
    who = "|".join(_SUBJECTS.get(gender, ("they",)))
    own, reflexive = _OWN.get(gender, "their"), _SELVES.get(gender, "themself")
    subject = rf"(?:{called})" if called else r"(?!)"
    named = re.search(rf"\b{subject}\b", sentence) or _only_object(sentence, subject)
    if not named and not re.match(rf"(?:{who}|{own}|lives|born|grew)\b", sentence, re.IGNORECASE):
        return None
    if gender == "masculine" and _only_object(sentence, subject):
        sentence = re.sub(r"\bhim\b", "me", sentence)
    if gender != "feminine" and re.search(r"\b(?:him|them)\b" if gender == "masculine" else r"\bthem\b", sentence):
        return None
    text = re.sub(rf"\b{subject}'s\b", "my", sentence)
    text = re.sub(rf"\b(?:for|of|to|with|by|than|like|on) {subject}\b", lambda m: m.group().split()[0] + " me", text)
    if re.search(rf"\b(?:{subject}),? (?:for|to|in|on|at|with|of|by|from|as|the|a|best)\b", text):
        return None
    text = re.sub(
        rf"\b(?:{subject}|(?i:{who}))(?:,)? ((?:(?:also|still|always|never|often|once|only|just) )?)([\w'-]+)",
        _agree,
        text,
    )
    text = re.sub(rf"\b{own}\b(?! (?:and|or|to|in|on|at|for|with|by)\b)", "my", text, flags=re.IGNORECASE)
    text = re.sub(rf"\b{reflexive}\b", "myself", text)
    text = re.sub(
        r"^(?:Lives|Grew|Born)\b",
        lambda m: {"Lives": "I live", "Grew": "I grew", "Born": "I was born"}[m.group()],
        text,
    )
    if re.search(r"\bI (?:\w+ )?[a-z]+(?<!ed)\b", text) and text != sentence:
        text = re.sub(r"\band ([a-z]{3,}s)(?=[,.;]|$| (?!and\b|of\b))", _also_agree, text)
    if not re.search(r"\b(?:I|my|me)\b", text) or re.search(rf"\b(?:her|him)\b|\b{subject}\b", text):
        return None
    return capital(text)


_MEN = re.compile(
    r"\b(?:he|man|men|boy|father|dad|uncle|brother|son|king|minister|husband|grandfather|sir|mr|lord|prince|watchman|monk|fellow|gentleman)\b",
    re.IGNORECASE,
)


def _only_object(sentence: str, subject: str) -> bool:
    """Whether "him" can only be the character: somebody else acts, and no other man is named."""
    before = sentence.split(" him")[0]
    return " him" in sentence and not re.search(rf"\b{subject}\b", before) and not _MEN.search(sentence)


def _agree(match: re.Match[str]) -> str:
    adverb, verb = match.group(1), match.group(2)
    if (
        verb in ("is", "has", "does", "goes")
        or re.search(r"[a-z]s$", verb)
        and not verb.endswith("ss")
        and verb not in ("was", "always", "needs'")
    ):
        verb = _base(verb)
    return f"I {adverb}{'was' if verb == 'were' else verb}"


def _also_agree(match: re.Match[str]) -> str:
    word = match.group(1)
    return match.group() if word.endswith("ss") or word in _NO_VERBS else f"and {_base(word)}"


def _base(verb: str) -> str:
    return verb[:-1] if verb in ("lies", "dies", "ties") else as_base(verb, me=True)
