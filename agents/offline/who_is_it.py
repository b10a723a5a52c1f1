# ruff: noqa: SIM905 (lists of words are written and read as text)
"""What a description says around its subject: what it is not, whose it is, how old, and of which gender."""

from __future__ import annotations

import re

from .lexicon import looks
from .lexicon.nouns import AGE_OF, FEMALE, MALE, nouns
from .lexicon.temperaments import OPPOSITE, temperaments
from .understanding import Understanding

_NUMBERS = {word: n for n, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen".split())} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
                            "ninety": 90}


def negations_of(found: Understanding, text: str) -> str:
    """Take "not grumpy", "isn't shy", "no longer evil" out of the text and keep them as negated."""

    def take(match: re.Match[str]) -> str:
        word = match.group(1)
        if word not in temperaments() and word not in looks.AGE_WORDS and word not in looks.COLOURS and word not in nouns():
            return match.group()
        found.negated.append(word)
        if word in OPPOSITE:
            found.temperament.append(OPPOSITE[word])
        return " "

    pattern = r"\b(?:is not|isn't|not|never|aren't|wasn't|hardly|no longer|far from|anything but)\s+(?:(?:an?|very|at all|so|too|really|exactly|the least bit|particularly)\s+)*([a-z-]+)(?:\s+at all)?"
    return re.sub(pattern, take, text)


def owner_of(found: Understanding, text: str) -> str:
    match = re.search(r"\b(?:(my|our|his|her|the|an?|your)\s+)?((?:\w+\s)?\w+)'s?\s+(?=[a-z])", text)
    if not match or match.group(2).split()[-1] in ("it", "he", "she", "that", "who", "what", "let", "there", "here", "i"):
        return text
    owner = match.group(2).split()[-1] + ("s" if match.group().rstrip().endswith("s'") else "")
    compound = f"{owner}'s {text[match.end():].split()[0]}"
    if compound in nouns() or re.search(r"n't?$", owner) or owner in ("mind", "world", "year"):
        return text
    found.owner = f"{match.group(1) or 'a'} {owner}"
    return text[: match.start()] + " " + text[match.end():]


def age_in_years(found: Understanding, text: str) -> None:
    spelled = "|".join(_NUMBERS)
    match = re.search(rf"\b(\d{{1,9}}|(?:{spelled})(?:[ -](?:{spelled}))?)(?: (hundred|thousand|million|billion))?[ -]*(?:years?|yrs?|y/?o\b|yo\b)", text)
    match = match or re.search(r"\b(?:aged?|turning|turned|age of)[ :]+(\d{1,4})()\b", text)
    if match and re.search(r"^[ -]*(?:ago|in|of|at|as|with|late)", text[match.end():]):
        match = None
    if match:
        count = int(match.group(1)) if match.group(1).isdigit() else sum(_NUMBERS[w] for w in re.split(r"[ -]", match.group(1)))
        scale = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}.get(match.group(2) or "", 1)
        found.age = min(count * scale, 10**9)
    decade = re.search(r"in (?:his|her|their|its) (?:early |late |mid-?)?(\d0|twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:'?s|ies)", text)
    if decade and found.age is None:
        stem = decade.group(1)
        found.age = int(stem) + 4 if stem.isdigit() else 4 + 10 * (2 + ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"].index(stem))


_SHE, _HE, _THEY = (re.compile(rf"\b(?:{p})\b") for p in ("she|her|hers|herself|female|feminine", "he|him|his|himself|male|masculine", "they|them|themself"))


def gender_of(found: Understanding, text: str) -> None:
    correction = re.findall(r"(?:no|wait|sorry|i mean|actually|rather)[ ,.:-]+(?:it's |it is )?(?:a )?(he|she|they|him|her)\b", text)
    nouns_said = f"{found.subject} {found.role}".split() + [found.subject, found.role]
    if correction:
        found.gender = {"he": "masculine", "him": "masculine", "she": "feminine", "her": "feminine"}.get(correction[-1], "androgynous")
    elif any(n in MALE for n in nouns_said) or re.search(r"\b(?:male|gentleman|mister|mr|sir|boy|man)\b(?!\w)", text) and found.subject not in FEMALE:
        found.gender = "masculine"
    elif any(n in FEMALE for n in nouns_said) or re.search(r"\b(?:female|lady|mrs|miss|madam|girl|woman)\b", text):
        found.gender = "feminine"
    if any(n in FEMALE for n in nouns_said) and not correction:
        found.gender = "feminine"
    if found.gender is None:
        she, he, they = (len(p.findall(text)) for p in (_SHE, _HE, _THEY))
        if she or he:
            found.gender = "feminine" if she > he else "masculine"
        elif re.search(r"\b(?:non-?binary|genderless|androgynous|agender|genderfluid)\b", text) or they > 1:
            found.gender = "androgynous"


def settle_age(found: Understanding) -> None:
    by_noun = AGE_OF.get(found.subject)
    if found.age_group is None and not by_noun and (re.search(r"grand|nana|great-|ancest", found.owner) or any(
            re.search(r"\bwars?\b|centur|decades|retired|seen it all|remembers", fact) for fact in found.facts)):
        found.age_group = "old"
    if found.age is not None:
        steps = ((3, "baby"), (13, "child"), (18, "teen"), (33, "young"), (48, "adult"), (62, "middle-aged"))
        found.age_group = next((group for limit, group in steps if found.age < limit), "old")
    elif by_noun and not (by_noun == "child" and found.age_group in ("old", "teen", "young")):
        found.age_group = found.age_group if found.age_group in ("old",) else by_noun
    sexy = {"sexy", "seductive", "sultry", "flirty", "flirtatious", "amorous"} & set(found.temperament)
    if sexy and (found.age_group in ("child", "teen", "baby")) and found.age is None:
        found.age_group, found.subject = "adult", {"girl": "woman", "boy": "man"}.get(found.subject, found.subject)
        found.notes.append("made as a grown-up")
