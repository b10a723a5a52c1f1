"""Who people are among others, as a description says it: faith, love, means, ability, colour of skin.

What is said is kept, in the words that were used; it decides neither temper nor trade nor voice, and what is not said is
not guessed. Only people have these words: a rich chocolate cake is something else.
"""

from __future__ import annotations

import re

from .understanding import Understanding

_WORDS = (
    "gay", "lesbian", "bisexual", "asexual", "queer", "trans", "transgender", "non-binary", "intersex",
    "Muslim", "Christian", "Jewish", "Hindu", "Buddhist", "Sikh", "Catholic", "Protestant", "atheist", "Quaker",
    "disabled", "autistic", "dyslexic", "neurodivergent", "wheelchair-using", "hard-of-hearing", "partially sighted",
    "poor", "rich", "wealthy", "working-class", "middle-class", "upper-class", "homeless", "unemployed", "self-made",
    "immigrant", "refugee", "Indigenous", "Aboriginal", "Roma", "Romani", "mixed-race", "Latinx",
)
_SPELT = {word.lower(): word for word in _WORDS} | {
    "nonbinary": "non-binary", "homosexual": "gay", "working class": "working-class", "middle class": "middle-class",
    "upper class": "upper-class", "in a wheelchair": "wheelchair-using", "mixed race": "mixed-race",
    "hard of hearing": "hard-of-hearing", "biracial": "mixed-race",
}
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _SPELT), key=len, reverse=True))})\b")
_WHEELCHAIR = re.compile(r"\bwheelchair[ -](?:user|bound(?: person)?)\b")
_PLAIN = frozenset(("person", "human", "man", "woman", "guy", "lady", "gentleman", "boy", "girl", "child", "kid", "teenager",
                    "old man", "old woman", "grandmother", "grandfather"))
"""Whose colour is that of the skin; a black knight has black armour."""
_SKIN = {"black": "dark brown skin", "brown": "brown skin", "white": "fair skin"}


def people_first(text: str) -> str:
    """``text`` with who is named by a thing named as a person: a wheelchair user is no wheelchair."""
    return _WHEELCHAIR.sub("person in a wheelchair", text)


def identities_of(found: Understanding, text: str) -> None:
    """Put the words of ``text`` (lower case) that say who somebody is into ``found``, and the skin that is said."""
    if not found.is_person:
        return
    said = dict.fromkeys(_SPELT[match.group()] for match in _SAID.finditer(text))
    found.identities = [word for word in said if word.lower() not in found.negated and word.lower() != found.subject]
    for colour in [one for one in found.colours if one in _SKIN and found.subject in _PLAIN and found.role_topic != "knight"][:1]:
        found.colours.remove(colour)
        found.features.append(_SKIN[colour])
        found.identities.insert(0, colour.title())
