# ruff: noqa: SIM905 (lists of words are written and read as text)
"""What a description says: subject, age, gender, temperament, loves, trade, looks, name, language and more.

Rules and word lists only, deterministic; nothing is obeyed and nothing is looked up elsewhere. What a description
leaves open stays empty here and is decided by the author.
"""

from __future__ import annotations

import re

from ...personas.errors import InvalidInput
from .details_of import gather
from .facts import facts_of
from .identities import identities_of, people_first
from .names_in_text import Named, find_name
from .reading import Reading, read
from .safety import refuse_sexual_minors
from .scanning import clauses
from .subject_of import find_subject
from .understanding import Understanding
from .who_is_it import age_in_years, gender_of, negations_of, owner_of, settle_age

_REQUEST = re.compile(
    r"^(?:(?:hello|hi|hey|ok|okay|so|please|um|uh)[ ,!.]+)*(?:(?:can|could|would|will) you (?:please )?|please |i(?:'d| would)? (?:really )?"
    r"(?:want|like|need|love|wish)(?: you)?(?: to)? |let me |let's |may i |can i |could i |might i |what (?:would|does|if|about) |how about |imagine |think of |"
    r"picture |i am |i'm looking for |give me |show me |tell me about |is there |who is |describe )*"
    r"(?:(?:make|create|meet|talk to|talk with|speak to|speak with|chat with|chat to|generate|build|design|draw|invent|have|see|"
    r"give|be|write|animate|become|conjure|turn)(?: up| me| us| for me)? )*(?:(?:a |an |the )?(?:picture|character|persona|story|portrait|"
    r"drawing|cartoon version|version|image|kind|sort|type|bit) (?:of|about|who is|that is|like|called|for|named) )?")

_HAVING = re.compile(r"\bwith (an? (?:heart of gold|kind voice|kind heart|sweet tooth|long memory|bad memory|good heart|big heart|short temper|temper|big laugh|secret))\b")
"""What is had but not worn: told as a fact."""


def understand(description: str) -> Understanding:
    """Read a description. :class:`InvalidInput` when it is empty, :class:`Refused` for sexual content with minors."""
    refuse_sexual_minors(description)
    reading = read(description)
    if not re.search(r"\w|[^\x00-\x7f]", reading.original) or not reading.original:
        raise InvalidInput("the description is empty", mend='say who or what it is, such as "a grumpy old apple who loves chess"')
    found = Understanding()
    _note_reading(found, reading)
    named = find_name(reading)
    text = _REQUEST.sub("", _lower(named.rest)).strip(" ,.")
    if rank := re.match(r"the (last|only|first|very last|very first|oldest|youngest)(?= )", text):
        found.rank = rank.group(1)
    text = _HAVING.sub(" ", people_first(text))
    text = re.sub(r"\b[a-z]+[ -]shaped\b|(?<!^)\bin love(?! with)\b", lambda m: ", lovesick" if "love" in m.group() else "", text)
    text = negations_of(found, text)
    text = owner_of(found, text)
    age_in_years(found, text)
    parts = clauses(text)
    find_subject(found, parts, text, named)
    for clause in parts:
        gather(found, clause)
    gender_of(found, text)
    identities_of(found, text)
    settle_age(found)
    found.facts = facts_of(_HAVING.sub(r"who has \1", reading.english) if not reading.translated else "")
    _take_name(found, named)
    _as_written(found, reading.original)
    return found


def _lower(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower().replace("_", " "))


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december christmas".split())


def _as_written(found: Understanding, original: str) -> None:
    """Give proper names in what is loved, hated, wished or told their capitals back: "mondays" to "Mondays"."""
    words = re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][a-zà-ÿ]+", original) if not original.isupper() else []
    proper = {word.lower(): word for word in words if not re.search(rf"\b{word.lower()}\b", original)}

    def cased(phrase: str) -> str:
        return re.sub(r"[a-zà-ÿ]+", lambda m: proper.get(m.group(), m.group().capitalize() if m.group().rstrip("s") in _DAYS else m.group()), phrase)

    for phrases in (found.loves, found.hates, found.wishes, found.facts):
        phrases[:] = [cased(phrase) for phrase in phrases]


def _note_reading(found: Understanding, reading: Reading) -> None:
    if reading.truncated:
        found.notes.append("the description is very long; only its first 3000 characters were read")
    if reading.unread:
        found.notes.append("not understood and left out: " + ", ".join(reading.unread)[:200])
    if reading.translated and reading.language:
        found.notes.append(f"the description is in '{reading.language}'; only its common words were understood")
        found.language = reading.language


def _take_name(found: Understanding, named: Named) -> None:
    found.name, found.real_name = named.name, named.real
    if named.gender and not found.gender:
        found.gender = named.gender
    if named.real:
        found.notes.append(f"'{named.name}' is or was a real person; this is a fictional namesake and does not speak for them"[:300])
    elif named.person and " " in named.name:
        found.notes.append(f"should anyone real be called '{named.name}', this is a fictional namesake and not them"[:300])
