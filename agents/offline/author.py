"""The offline author: any description to a complete persona, by rules and word tables.

Deterministic in description, seed and language; needs no network, model or key, and says in the provenance that it is
rule-based. It never follows instructions inside a description. It draws nothing and picks no voice: it writes what
the art director and casting read.
"""

from __future__ import annotations

import hashlib
import re
from random import Random

from ...personas.errors import InvalidInput
from ...personas.spec import BigFive, LifeContext, PersonalIdentity, PersonaSpec, Provenance, SocialIdentity
from . import dialogue, life, native
from .appearance import appearance
from .casting_notes import Cast, settle
from .facts import about
from .grammar import capital, join, with_article
from .lexicon.looks import LANGUAGES
from .lexicon.nouns import nouns
from .lexicon.temperaments import temperaments
from .understand import Understanding, understand
from .voice_traits import voice_traits

_ALTERNATIVES = ("teapot", "cloud", "owl", "lighthouse", "robot", "snail", "lamp", "suitcase", "mushroom", "piano", "fox", "pear")
_YEARS = {"baby": (1, 2), "child": (5, 11), "teen": (13, 17), "young": (19, 30), "adult": (32, 46), "middle-aged": (48, 61), "old": (66, 91)}


def write_persona(description: str, *, seed: int = 0, language: str | None = None) -> PersonaSpec:
    """Write a persona for ``description``. ``seed`` in [0, 2**32) varies what the description leaves open; ``language``
    (BCP-47) overrules the one asked for in it. :class:`InvalidInput` when there is nothing to read or the language tag is
    malformed, :class:`Refused` for sexual content with minors."""
    found = understand(description)
    wanted = _language(language, found)
    digest = hashlib.sha256(f"{seed}|{description}".encode("utf-8", "surrogatepass")).digest()
    random = Random(int.from_bytes(digest[:16], "big"))
    _choose_subject(found, random)
    cast = settle(found, random)
    spec = _compose(cast, description, seed, digest)
    return _localise(spec, cast, wanted, int.from_bytes(digest[16:20], "big"))


def _language(language: str | None, found: Understanding) -> str:
    wanted = language or found.language or "en"
    wanted = LANGUAGES.get(wanted.lower(), wanted)
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", wanted):
        raise InvalidInput(f"no such language tag: {wanted[:40]!r}", mend="give a BCP-47 tag such as 'en', 'de' or 'pt-BR'")
    return wanted


def _choose_subject(found: Understanding, random: Random) -> None:
    """Where the description names no subject, take one and say so."""
    if found.subject:
        return
    found.subject = random.choice(_ALTERNATIVES)
    found.kind, found.family = nouns()[found.subject]
    found.notes.append(f"no subject was found in the description, so the author chose {with_article(found.subject)}")


def _big_five(cast: Cast) -> BigFive:
    """Temperaments add up, the first with full weight, the rest with half; a little of the seed on top."""
    totals = [0.5] * 5
    for rank, adjective in enumerate(cast.adjectives[:4]):
        weight = 1.0 if rank == 0 else 0.5
        totals = [t + weight * d for t, d in zip(totals, temperaments()[adjective].big_five, strict=True)]
    values = [round(min(0.97, max(0.03, t + cast.random.uniform(-0.06, 0.06))), 2) for t in totals]
    return BigFive(openness=values[0], conscientiousness=values[1], extraversion=values[2], agreeableness=values[3], neuroticism=values[4])


def _social(cast: Cast, story: str) -> SocialIdentity:
    found = cast.found
    age = found.age if found.age is not None else cast.random.randint(*_YEARS[cast.age_group])
    background = join(re.split(r"(?<=[.!?])\s", story)[0], f"Lives in {cast.scribe.slots['home']}.")
    return SocialIdentity(role=found.role, age=age, age_group=cast.age_group, gender=cast.gender, background=background)


def _personal(cast: Cast) -> PersonalIdentity:
    style = cast.scribe.pick(cast.register["style"])
    if cast.second is not cast.register:
        style = f"{style} {cast.scribe.pick(cast.second['style'])}"
    if not cast.invented:
        style += f" Comes back to {cast.topic.noun} sooner or later."
    values = [cast.scribe.pick(cast.register["value"]), cast.scribe.pick(cast.second["value"]), cast.say(cast.of("k") if cast.invented else cast.scribe.pick(cast.topic.things))]
    return PersonalIdentity(
        traits=_big_five(cast), temperament=cast.adjectives[:8], values=list(dict.fromkeys(values)), speaking_style=style, quirks=life.quirks(cast),
        likes=life.likes(cast), dislikes=life.dislikes(cast))


def _summary(cast: Cast) -> str:
    """One sentence: what this is, of what temper, and what it loves. At most 160 characters."""
    found = cast.found
    loves = found.loves[:2] or ([] if cast.invented or found.facts or found.wishes or found.role_topic == cast.topic.name else [cast.topic.noun])
    loves = [love for love in loves if not any(love in told for told in (*found.facts, *found.wishes))]
    clauses = [f"loves {' and '.join(loves)}"] if loves else []
    clauses += [f"wants to {found.wishes[0]}"] if found.wishes else []
    clauses += [about(" and ".join(found.facts[:2]), cast.gender)] if found.facts else []
    clauses += [f"cannot abide {found.hates[0]}"] if found.hates else []
    a_self = capital(str(cast.scribe.slots["a_self"]))
    for count in range(len(clauses), 0, -1):
        sentence = f"{a_self} who {', '.join(clauses[: count - 1])}{' and ' if count > 1 else ''}{clauses[count - 1]}."
        if len(sentence) <= 160:
            return sentence
    short = [one for one in cast.scribe.slots["dear"] if len(one) < 60] or ["company"]
    dear = short[sum(map(ord, cast.name)) % len(short)]  # another for everybody, and no draw of chance more
    return f"{a_self} with a weakness for {dear}."[:160]


def _compose(cast: Cast, description: str, seed: int, digest: bytes) -> PersonaSpec:
    found = cast.found
    story = life.backstory(cast)
    greeting = dialogue.greeting(cast)
    return PersonaSpec(
        name=cast.name[:80], summary=_summary(cast), language="en", social=_social(cast, story), personal=_personal(cast),
        life=LifeContext(backstory=story, daily_life=life.daily_life(cast), goals=life.goals(cast), relations=life.relations(cast)),
        greeting=greeting, greeting_emotion=cast.register["feel"][0].split()[0], dialogues=dialogue.dialogues(cast), avoid=_avoid(cast),
        appearance=appearance(cast), voice=voice_traits(found, cast.register, cast.age_group, cast.gender), tags=_tags(cast), seed=seed,
        provenance=Provenance(description=_printable(description)[:4000], author="offline", rule_based=True,
                              notes=[*found.notes[:23], "written by rule"]))


def _printable(text: str) -> str:
    return "".join(c for c in text[:4000] if c.isprintable() or c in "\n\t")


def _avoid(cast: Cast) -> list[str]:
    sore = cast.found.hates[:1] or [cast.scribe.pick(cast.scribe.slots["peeve"])]  # type: ignore[arg-type]
    return list(dict.fromkeys([*sore, "medical, legal and financial advice"] + (["claiming to be the real person of this name"] if cast.found.real_name else [])))


def _tags(cast: Cast) -> list[str]:
    found = cast.found
    tags = [found.subject, found.kind, *cast.adjectives[:3], found.role, found.era, found.nation, *([] if cast.invented else [cast.topic.name]), *found.loves[:2]]
    return [tag for tag in dict.fromkeys(tags) if tag][:12]


def _localise(spec: PersonaSpec, cast: Cast, language: str, seed: int) -> PersonaSpec:
    base = language.split("-")[0].lower()
    if base == "en":
        spec.language = language
        return spec
    spec.language = language
    if not native.speaks(language):
        spec.provenance.notes = [*spec.provenance.notes, f"the offline author has no words in '{language}': greeting and dialogues are in English"][:24]
        return spec
    slots = cast.scribe.slots
    register = temperaments()[cast.adjectives[0]].register
    greeting, spoken = native.native_lines(language, register, cast.name, str(slots["friend"]), str(slots["home"]), seed)
    spec.greeting, spec.dialogues = capital(greeting), spoken
    spec.provenance.notes = [*spec.provenance.notes, f"greeting and dialogues in '{language}' are plain templates; the rest is in English"][:24]
    return spec
