"""What a persona's description itself names to be seen: its colour, what it wears, and the hobby whose prop stands
beside it.

A specification also holds likes and habits that were invented to tell a life; of those only what the description
says is shown, for a stranger looks for the description in the picture. Plain patterns, no model.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...personas.spec import PersonaSpec

_TURNED_AWAY = re.compile(
    r"\b(hat(?:es?|ing)|afraid|scared|fears?|terrified|loathes?|dislikes?|cannot|can't|never|without|no longer|lost|lacks?|"
    r"forgotten|allergic|wants?|dreams? of|instead of)\b.*")
_TELLING = re.compile(r"\b(?:who|that|which|loves?|likes?|collects?|plays?|plays|paints?|enjoys?|makes?|teaches)\b")
_WORN = re.compile(r"\b(?:with|wearing|wears|in|under)\b")
_KINDS_OF_DRESS = (("hijabi?", "headscarf"), ("turban(?:ed)?", "turban"), ("bespectacled", "round glasses"),
    ("monocled", "monocle"), ("helmeted", "helmet"))
_ONE_OF_MANY = re.compile(r"(?:^|\s)(hat|cap|helmet|glasses|scarf|tie|crown|mask)$")


def _clauses(text: str) -> list[str]:
    return [_TURNED_AWAY.sub("", part) for part in re.split(r"[.;,!?\n]|\bbut\b", text.lower()[:1000])]


def hobbies(spec: PersonaSpec) -> list[str]:
    """Phrases in which a prop may be found: what the description says the character does or loves. Likes written
    by hand, without any description, count when they are a word or two."""
    text = spec.provenance.description
    if not text.strip():
        return [like for like in spec.personal.likes if len(like.split()) <= 2]
    told: list[str] = []
    for clause in _clauses(text):
        parts = _TELLING.split(clause, maxsplit=1)
        if len(parts) == 2:
            told.append(parts[1])
    return told


def worn(spec: PersonaSpec) -> list[str]:
    """Phrases in which clothes and hats may be found: whatever comes after "with", "in" or "wearing"."""
    text = spec.provenance.description.lower()[:1000]
    told = [name for pattern, name in _KINDS_OF_DRESS if re.search(rf"\b{pattern}\b", text)]
    for clause in _clauses(text):
        told += [part.strip()[:80] for part in _WORN.split(clause)[1:] if part.strip()]
    return told


def in_full(phrase: str, spec: PersonaSpec) -> str:
    """``phrase`` with the word before it in the description: a specification's "hat" may be a "sailor hat" there."""
    last = _ONE_OF_MANY.search(phrase.lower())
    if last is None or " " in phrase.strip():
        return phrase
    found = re.search(rf"((?:[a-z'-]+ ){{1,2}}){last.group(1)}\b", spec.provenance.description.lower())
    return f"{found.group(1)}{last.group(1)}" if found else phrase


def is_described(phrase: str, spec: PersonaSpec) -> bool:
    """Whether the last word of ``phrase`` stands in the description, or there is no description to look in."""
    text = spec.provenance.description.lower()
    return not text.strip() or phrase.lower().split()[-1].rstrip("s") in text


def noun_in_full(spec: PersonaSpec, known: Callable[[str], bool]) -> str:
    """The subject with the word beside it in the description where both together are a name: the "pepper" of "an
    angry chilli pepper" is a chilli."""
    subject = spec.appearance.subject
    found = re.search(rf"([a-z'-]+ )?\b{re.escape(subject.lower())}\b( [a-z'-]+)?", spec.provenance.description.lower())
    if found is None:
        return subject
    before, after = (f"{found.group(1) or ''}{subject}".strip(), f"{subject}{found.group(2) or ''}")
    return next((p for p in (before, after) if p.lower() != subject.lower() and known(p)), subject)


def before_the_noun(spec: PersonaSpec, name: str) -> str:
    """The words of the description's own noun phrase up to the subject: "a blue teapot with a red hat" gives
    "a blue"; nothing where the subject is not named."""
    text = spec.provenance.description.lower()[:400]
    noun = re.escape((spec.appearance.subject or name).lower())
    found = re.search(rf"(?<![a-z]){noun}(?![a-z])", text)
    start = text[: found.start()] if found else ""
    return "" if re.search(r"[.,;]|\b(with|in|of|who|that|on|and|by)\b", start) else start
