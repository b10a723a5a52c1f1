# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Keeps a persona's texts true to a change: another name, noun or pronoun, a love that has gone.

It works by plain patterns on what is written; it invents only where a table of the offline author has the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from ...personas.spec import Exchange, PersonaSpec
from ..offline.grammar import Scribe, capital, join, plural, with_article
from ..offline.lexicon.parsing import blocks
from ..offline.lexicon.temperaments import temperaments
from ..offline.world import registers
from ..offline.world.frames import HEART_HATE, lines

_ONE = ("summary", "greeting")
_LIFE = ("backstory", "daily_life")


def every_text(spec: PersonaSpec, change: Callable[[str], str]) -> PersonaSpec:
    """``spec`` with ``change`` applied to everything that is told of it and said by it."""
    data = spec.model_dump()
    for name in _ONE:
        data[name] = change(data[name])
    for name in _LIFE:
        data["life"][name] = change(data["life"][name])
    data["social"]["background"] = change(data["social"]["background"])
    for exchange in data["dialogues"]:
        exchange["user"], exchange["persona"] = change(exchange["user"]), change(exchange["persona"])
    for name in ("speaking_style",):
        data["personal"][name] = change(data["personal"][name])
    for place, name in (("personal", "quirks"), ("personal", "values"), ("life", "relations"), ("life", "goals")):
        data[place][name] = [change(line) for line in data[place][name]]
    return PersonaSpec.model_validate(data)


def swapped(spec: PersonaSpec, swaps: Mapping[str, str]) -> PersonaSpec:
    """Whole words and phrases replaced everywhere, capitals kept, and "a" or "an" made to fit. An empty replacement
    takes the word out."""
    swaps = {old: new for old, new in swaps.items() if old and old != new}
    if not swaps:
        return spec
    longest = sorted(swaps, key=len, reverse=True)
    found = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest))})(?![\w-])( ?)", re.IGNORECASE)
    table = {old.lower(): new for old, new in swaps.items()}

    def put(match: re.Match[str]) -> str:
        new = table[match.group(1).lower()]
        new = capital(new) if match.group(1)[0].isupper() else new
        return f"{new}{match.group(2)}" if new else ""

    return every_text(spec, lambda text: _articles(found.sub(put, text)) if found.search(text) else text)


def _articles(text: str) -> str:
    def fit(match: re.Match[str]) -> str:
        article = with_article(match.group(2)).split()[0]
        return f"{article.capitalize() if match.group(1)[0].isupper() else article} {match.group(2)}"

    return re.sub(r"\b(an?) ([a-z][\w-]*)", fit, text, flags=re.IGNORECASE)


_HIS_OR_HIM = re.compile(r"\bher(?=(\s+\w+)?)", re.IGNORECASE)
_NOT_OWNED = frozenset("""and or but to in on at with for from of by as that when if so then because who which is was a an the
    over under about again once twice there here before after until while out up down off back too either""".split())
_TO_HE = {"she": "he", "hers": "his", "herself": "himself", "woman": "man", "girl": "boy", "lady": "gentleman"}
_TO_SHE = {"he": "she", "him": "her", "his": "her", "himself": "herself", "man": "woman", "boy": "girl",
           "gentleman": "lady"}


def with_pronouns(spec: PersonaSpec, before: str, after: str) -> PersonaSpec:
    """The texts about it with "she" for "he" or the reverse. "They" is left as it is, either way, for its verbs differ."""
    if {before, after} != {"feminine", "masculine"}:
        return spec
    if after == "feminine":
        return _about_it(spec, lambda text: _words(text, _TO_SHE))
    return _about_it(spec, lambda text: _words(_HIS_OR_HIM.sub(_his_or_him, text), _TO_HE))


def _about_it(spec: PersonaSpec, change: Callable[[str], str]) -> PersonaSpec:
    """Only what is told in the third person; of other people the texts say "she" too rarely to matter."""
    data = spec.model_dump()
    data["summary"], data["social"]["background"] = change(data["summary"]), change(data["social"]["background"])
    for name in _LIFE:
        data["life"][name] = change(data["life"][name])
    data["personal"]["quirks"] = [change(line) for line in data["personal"]["quirks"]]
    return PersonaSpec.model_validate(data)


def _his_or_him(match: re.Match[str]) -> str:
    following = (match.group(1) or "").strip().lower()
    word = "his" if following and following not in _NOT_OWNED else "him"
    return word.capitalize() if match.group()[0].isupper() else word


def _words(text: str, table: Mapping[str, str]) -> str:
    def put(match: re.Match[str]) -> str:
        new = table[match.group().lower()]
        return capital(new) if match.group()[0].isupper() else new

    return re.sub(rf"\b(?:{'|'.join(table)})\b", put, text, flags=re.IGNORECASE)


# ---- what it loves and hates


def mentions(text: str, thing: str) -> bool:
    """Whether ``text`` speaks of ``thing``, a plural counting as the same."""
    return bool(re.search(rf"(?<!\w){re.escape(thing.lower())}(?:s|es)?(?!\w)", text.lower()))


def without_sentences(text: str, thing: str) -> str:
    """``text`` without the sentences that speak of ``thing``."""
    return " ".join(s for s in re.split(r"(?<=[.!?])\s+", text) if not mentions(s, thing)).strip()


def opinion(spec: PersonaSpec, thing: str, *, loved: bool) -> Exchange:
    """A question about ``thing`` and an answer in the persona's way of talking."""
    register, scribe = _voice_of(spec, thing)
    frame = scribe.pick(register["love" if loved else "hate"])
    said = scribe.fill(frame, thing=thing, peeve=thing)
    feel = register["feel"][0].split()
    return Exchange(user=f"What do you think of {thing}?", persona=join(scribe.pick(register["open"]), said),
                    emotion=feel[1 if loved else 2])


def greeting_about(spec: PersonaSpec, thing: str, *, loved: bool) -> str:
    """A greeting in its way of talking that says its name, what it is, and that it loves or hates ``thing``."""
    register, scribe = _voice_of(spec, thing)
    frames = register["heart"] if loved else lines(HEART_HATE)
    heart = scribe.fill(scribe.pick(frames), love=thing, hate=thing)
    return join(scribe.pick(register["hello"]), f"I'm {spec.name}, {scribe.slots['a_self']}, {heart}")


def _voice_of(spec: PersonaSpec, thing: str) -> tuple[dict[str, tuple[str, ...]], Scribe]:
    """The register of its first temperament, and a scribe that fills its frames; the same for the same persona."""
    known = [word for word in spec.personal.temperament if word in temperaments()]
    register = blocks(registers.TABLE)[temperaments()[known[0]].register if known else "polite"]
    noun = spec.appearance.subject
    likes = [like for like in spec.personal.likes if not mentions(like, thing) and len(like) < 60] or ["company"]
    scribe = Scribe(Random(f"{spec.seed}{spec.name}{thing}"), spec.social.gender, {
        "name": spec.name.split()[0], "noun": noun, "nouns": plural(noun), "a_noun": with_article(noun),
        "a_self": self_of(spec), "adj": known[0] if known else "honest", "dear": likes, "peeve": [thing],
        "thing": [thing], "noun_h": thing, "friend": "a friend", "home": "home", "a_role": with_article(noun),
    })
    return register, scribe


def self_of(spec: PersonaSpec) -> str:
    """What it is in a few words, from its summary ("a grumpy old apple") or else the noun alone."""
    found = re.match(r"(?:An?|The) [\w' -]+?(?= (?:who|with|that|from|in|of)\b|[.,])", spec.summary)
    if found and len(found.group().split()) <= 7:
        return found.group()[0].lower() + found.group()[1:]
    return with_article(spec.appearance.subject)
