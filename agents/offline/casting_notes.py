"""What the author settles before it writes: gender, temperament, register, topics, name, the one friend and the home."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from .facts import as_base
from .friends import Friend, befriend
from .grammar import Scribe, in_words, plural, verb, with_article
from .lexicon.customs import (
    ARCHETYPES,
    BY_FAMILY,
    BY_GENDER,
    IMPERATIVE,
    ONLY_ONES,
    OPEN,
    PLUGGED,
    SEATED,
    SUGGESTED,
    TITLED,
)
from .lexicon.looks import FEATURES
from .lexicon.nouns import kinds
from .lexicon.parsing import blocks
from .lexicon.temperaments import temperaments
from .lexicon.topics import Topic, topics
from .names import gender_of_name, home_for, name_for
from .understand import Understanding
from .world import families, registers, subjects

_AGES_OF_PEOPLE = ("young", "adult", "adult", "middle-aged", "middle-aged", "old")
_AGES_OF_THINGS = ("young", "adult", "adult", "adult")
_BY_TRADE = 0.15
"""How often a trade alone suggests a temper: a nurse may be patient, and most are something else first."""


@dataclass
class Cast:
    """Everything that is settled; ``world`` and ``register`` are prose tables, ``topic`` the pastime, ``trade`` the
    role's topic or ``None``; ``invented`` says the pastime was not in the description; ``other`` is an acquaintance."""

    found: Understanding
    random: Random
    scribe: Scribe
    name: str
    short: str
    gender: str
    age_group: str
    adjectives: list[str]
    register: dict[str, tuple[str, ...]]
    second: dict[str, tuple[str, ...]]
    world: dict[str, tuple[str, ...]]
    topic: Topic
    trade: Topic | None
    invented: bool
    self_phrase: str
    friend: Friend
    other: str | None

    def frame(self, kind: str) -> str:
        """A frame of the register, now and then of the second one."""
        table = self.second if self.random.random() < 0.25 else self.register
        return self.scribe.pick(table[kind])

    def saying(self, block: tuple[str, ...], **extra: str) -> str:
        """A frame with a lead and a saying; one that commands ("never lend") does not follow "that" or "but"."""
        told = "".join(extra.get(key, "")[:40] + " | " for key in "osx")
        lead = self.frame("lead")
        while any(IMPERATIVE.match(part.strip()) for part in told.split("|")) and not lead.endswith(":"):
            lead = self.scribe.pick(("Mind this:", *self.register["lead"]))
        return self.say(self.scribe.pick(block), lead=lead, **extra)

    def of(self, kind: str) -> str:
        """A phrase of the subject's world."""
        return self.scribe.pick(self.world[kind])

    def deed(self, *, me: bool) -> str:
        """The great moment of this life: the same one whoever tells it."""
        frame = self.topic.proud[len(self.name) % len(self.topic.proud)]
        return self.scribe.fill(frame.removeprefix("once "), me=me, n=in_words(3 + len(self.name) % 17))

    @property
    def owner(self) -> str:
        """"my grandmother" told by somebody else: "a grandmother"."""
        return with_article(self.found.owner.split()[-1]) if self.found.owner else ""

    def say(self, frame: str, **extra: str) -> str:
        """In the first person."""
        return self.scribe.fill(frame, **extra)

    def tell(self, frame: str, **extra: str) -> str:
        """About the character; verbs that do not follow a pronoun agree with the name."""
        return self.scribe.fill(frame, me=False, **extra)

    def vp(self, phrase: str, **extra: str) -> str:
        """A present verb phrase to follow the name: always third person singular."""
        phrase = re.sub(r"\{I\} <(\w+)>", lambda m: self.scribe.fill("{I} <" + m.group(1) + ">", me=False), phrase)
        phrase = re.sub(r"<([\w-]+)>", lambda m: verb(m.group(1), True), phrase)
        return self.scribe.fill(phrase, me=False, **extra)


def _gender(found: Understanding, random: Random) -> str:
    """What the description says; else by chance, evenly whatever the trade and the temper, and "they" now and then."""
    if said := found.gender or gender_of_name(found.name):
        return said
    neutral = 0.15 if found.family in ("robot", "spirit", "weather", "sky", "idea", "land", "thing") else 0.05
    return "androgynous" if random.random() < neutral else random.choice(("feminine", "masculine"))


def _adjectives(found: Understanding, random: Random, age_group: str) -> tuple[list[str], bool]:
    told = [adjective for adjective in found.temperament if adjective in temperaments() and adjective not in found.negated]
    if told:
        return told, True
    pool = [adjective for adjective in OPEN if adjective not in found.negated]
    trade = SUGGESTED.get(found.role_topic)
    typical = trade and (found.role_topic in ARCHETYPES or random.random() < _BY_TRADE) and trade
    guess = typical or (random.random() < 0.5 and BY_FAMILY.get(found.family)) or random.choice(pool)
    if age_group in ("child", "baby") and found.is_person:
        guess = random.choice(("curious", "mischievous", "shy", "cheerful", "imaginative"))
    return [str(guess)], False


def _world(found: Understanding, age_group: str) -> dict[str, tuple[str, ...]]:
    """The family's table, with the subject's own entries in front."""
    table = blocks(families.TABLE)
    family = "furniture" if SEATED.search(found.subject) else found.family
    family = "appliance" if PLUGGED.search(found.subject) else family
    family = "child" if found.is_person and age_group in ("baby", "child") else family
    if family not in table:
        family = next((f for f, kind in kinds().items() if kind == found.kind and f in table), "thing")
    world = dict(table[family])
    for key in ("stem", "he", "she"):
        world.setdefault(key, table["person"].get(key, ()))
    special = subjects.of(found.subject)
    for key, values in special.items():
        alone = key in ("stem", "he", "she", "b", "m") and len(values) > 1 or len(values) > 2 and key in "ld"
        world[key] = values if alone else (*values, *world.get(key, ()))
    return world


def _topic(found: Understanding, random: Random) -> tuple[Topic, Topic | None, bool]:
    known = topics()
    trade = known.get(found.role_topic)
    hobby = next((known[t] for t in found.topics if t in known), None)
    if hobby:
        return hobby, trade if trade is not hobby else None, False
    if trade:
        return trade, None, False
    return known[random.choice(("tea", "crosswords", "chess", "gardening", "singing", "cards", "poetry", "dancing", "gossip", "books"))], None, True


def _called(found: Understanding, topic: Topic) -> str:
    """The pastime by the description's own word for it ("dinosaurs", not "history")."""
    return next((love for love in found.loves if love in topic.cues and love not in found.negated), topic.noun)


def describe(found: Understanding, adjectives: list[str], told: bool) -> str:
    """"grumpy old apple", "seventy-year-old Scottish sea captain": the description as a noun phrase without article."""
    words = [a for a in adjectives[:2] if told and a != "retired"]
    if found.size is not None and abs(found.size) >= 0.5:
        words.append("tiny" if found.size <= -1 else "little" if found.size < 0 else "enormous" if found.size >= 1 else "tall" if found.is_person else "large")
    words += [feature for feature in found.features[:1] if feature in FEATURES]
    if found.age and found.age < 130:
        words.append(f"{in_words(found.age)}-year-old")
    elif found.age_group == "old" and "retired" not in adjectives and found.subject not in ("grandmother", "grandfather", "old man", "old woman", "grandma", "granny", "grandpa"):
        words.append("old")
    elif found.age_group in ("young", "teen") and found.subject not in ("teenager", "teen", "youth", "lad", "lass"):
        words.append("young" if found.age_group == "young" else "teenage")
    words += ["retired"] if "retired" in adjectives else []
    words += found.identities[:2] + found.colours[:1] + found.materials[:1]
    if found.nation:
        words.append(found.nation.title())
    noun = found.role if found.is_person and found.role and found.subject in ("person", "man", "woman", "human") else found.subject
    if found.is_person and noun == "person" and found.gender in ("feminine", "masculine") and found.age_group not in ("child", "baby"):
        noun = "woman" if found.gender == "feminine" else "man"
    if found.role and not found.is_person and found.role != noun:
        noun = f"{found.role} {noun}" if found.role_first else f"{noun} {found.role}"
    words = [w for w in words if w not in noun.split()]
    return as_spelt(" ".join([*list(dict.fromkeys(words))[:4], noun]))


def as_spelt(text: str) -> str:
    """Abbreviations in capitals: "USB stick"."""
    return re.sub(r"\b(?:usb|tv|dj|ufo|dvd|cd|vhs|pc|led|gps)\b", lambda m: m.group().upper(), text)


def _name(found: Understanding, random: Random, gender: str, age_group: str, world: dict[str, tuple[str, ...]]) -> tuple[str, str]:
    """Full name and short name, with the title that a role brings."""
    title = TITLED.get(found.role, "") if age_group not in ("baby", "child") else ""
    title = BY_GENDER.get((title, gender), title)
    if found.subject in ("grandmother", "grandma", "granny"):
        title = "Granny"
    if not found.name:
        return name_for(random, gender=gender, world=world, nation=found.nation, title=title, old=age_group == "old", person=found.is_person)
    name = found.name if not title or found.name.split()[0] == title or " " in found.name else f"{title} {found.name}"
    titled = title and name.startswith(title) or re.match(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|The)\b", name)
    return name, name if titled else name.split()[0]


def _embedded(phrases: tuple[str, ...]) -> list[str]:
    """Those that can stand inside a sentence: no slots, commas or quotation marks of their own."""
    return [phrase for phrase in phrases if not re.search(r"[{<,\"]|\b(?:me|my|I|mine|oneself)\b", phrase) and len(phrase.split()) < 7] or list(phrases)


def _plain_adjective(adjectives: list[str]) -> str:
    """The temper in a word that can follow "to be"."""
    return next((a for a in adjectives if a not in ("retired", "know-it-all")), "unhurried" if "retired" in adjectives else "clever")


def settle(found: Understanding, random: Random) -> Cast:
    """Decide what the description left open. Deterministic for one state of ``random``."""
    age_group = found.age_group or random.choice(_AGES_OF_PEOPLE if found.is_person else _AGES_OF_THINGS)
    adjectives, told = _adjectives(found, random, age_group)
    table = blocks(registers.TABLE)
    chosen = list(dict.fromkeys(temperaments()[a].register for a in adjectives))
    gender = _gender(found, random)
    world = _world(found, age_group)
    topic, trade, invented = _topic(found, random)
    name, short = _name(found, random, gender, age_group, world)
    friend, other = befriend(random, world["f"], name, found.subject)
    phrase = describe(found, adjectives, told)
    noun = as_spelt(found.role if found.is_person and found.role and phrase.endswith(found.role) else found.subject)
    called = _called(found, topic)
    slots: dict[str, str | list[str]] = {
        "friend": friend.name, "home": found.place or home_for(random, found.nation), "name": short, "noun": noun,
        "a_noun": f"the {noun}" if noun in ONLY_ONES else with_article(noun), "nouns": plural(noun), "self": phrase,
        "a_self": f"the {found.rank} {phrase}".replace("  ", " ") if found.rank or found.subject in ONLY_ONES else with_article(phrase), "adj": _plain_adjective(adjectives), "role": found.role,
        "a_role": with_article(found.role or noun), "noun_h": called, "verb_h": topic.verb, "owner": found.owner, "era": found.era,
        "dear": _embedded(world["k"]), "peeve": _embedded(world["p"]), "thing": _embedded(world["k"] if invented else topic.things),
    }
    scribe = Scribe(random, gender, slots, friend.intro)
    if age_group in ("baby", "child") and found.is_person:
        scribe.numbers = (2, 3, 4, 5, 6)
    return Cast(found, random, scribe, name, short, gender, age_group, adjectives, table[chosen[0]], table[chosen[1] if len(chosen) > 1 else chosen[0]],
                world, topic, trade, invented, phrase, friend, other)


def first_person_facts(found: Understanding) -> list[str]:
    """The facts told, for "I"."""
    return [as_base(fact, me=True) for fact in found.facts]
