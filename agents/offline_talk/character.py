# ruff: noqa: SIM905 (lists of words are written and read as text)
"""A persona seen as a speaker: what it may say of itself, put so that it can stand in a sentence in the first person.

Everything comes from the spec, and beside it from the offline author's world tables for its kind of thing. Any field
of a spec may be empty or odd; what cannot be spoken is left out here, so that the tables of lines need not care.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from random import Random

from ...personas.spec import PersonaSpec
from ..offline.grammar import Scribe, plural, with_article
from ..offline.lexicon.nouns import kinds, nouns
from ..offline.lexicon.parsing import blocks
from ..offline.lexicon.temperaments import temperaments
from ..offline.lexicon.topics import Topic, cues, titles, topics
from ..offline.world import families, registers, subjects
from .first_person import first_person
from .phrases import SMALL, phrase, phrases_of
from .tones import BY_MOOD, TONES

_TITLES = frozenset(
    "mr mrs ms miss dr doctor sir dame lady lord captain old granny professor the king queen prince princess aunt uncle sister brother saint".split()
)


@dataclass(frozen=True)
class Character:
    """One speaker. ``random_of`` gives the same choices for the same persona, whatever was said."""

    spec: PersonaSpec

    @staticmethod
    def read(spec: PersonaSpec) -> Character:
        """The character of a spec; the last 128 are kept, since reading one takes milliseconds."""
        try:
            return _character(spec.model_dump_json())
        except ValueError:  # half a surrogate pair somewhere: no JSON, but still a character
            return Character(spec)

    # who it is

    @cached_property
    def name(self) -> str:
        """The full name, never empty."""
        return re.sub(r"\s+", " ", re.sub(r"[{}<>\[\]|]", "", self.spec.name)).strip() or "nobody in particular"

    @cached_property
    def short(self) -> str:
        """What friends say: "Milo" of "Old Milo Coxfield"; names that start with a title other than "old" stay whole."""
        words = self.name.split()
        if len(words) > 1 and words[0].lower() == "old":
            return words[1]
        return self.name if len(words) == 1 or words[0].lower().strip(".") in _TITLES or len(words) > 3 else words[0]

    @cached_property
    def noun(self) -> str:
        """The thing it is, as one says it: "apple"."""
        found = phrase(self.spec.appearance.subject, 40)
        if self.is_person and (role := phrase(self.spec.social.role, 30)) and len(role.split()) < 3:
            return role
        return found or "character"

    @property
    def a_noun(self) -> str:
        return with_article(self.noun)

    @property
    def nouns(self) -> str:
        return plural(self.noun)

    @cached_property
    def a_self(self) -> str:
        """Such as "a grumpy old apple who loves chess", from the summary where it is one short phrase, else from its parts."""
        found = re.match(
            r"^(?:(?:he|she|it|they)(?: is| are|'s)|i am|i'm)?\s*((?:an?|the) [^.!?]{3,60})[.!]?$",
            self.spec.summary.strip(),
            re.IGNORECASE,
        )
        if found:
            return phrase(found.group(1))
        temper = self.tempers[0] if self.tempers else ""
        return with_article(f"{temper} {self.noun}".strip())

    @cached_property
    def is_person(self) -> bool:
        return self.spec.appearance.kind == "person"

    @cached_property
    def looks_like_a_child(self) -> bool:
        return (
            self.spec.social.age_group in ("baby", "child", "teen")
            or self.spec.voice.age in ("baby", "child")
            or (self.is_person and self.spec.social.age is not None and self.spec.social.age < 18)
        )

    @cached_property
    def family(self) -> str:
        """The world table for this kind of thing."""
        table = blocks(families.TABLE)
        if self.is_person and self.spec.social.age_group in ("baby", "child"):
            return "child"
        known = nouns()
        for word in (self.noun, self.spec.appearance.subject.lower(), self.noun.split()[-1]):
            if word in known and known[word][0] in table and known[word][1] == self.spec.appearance.kind:
                return known[word][0]
        kind = self.spec.appearance.kind
        return (
            next((f for f, of in kinds().items() if of == kind and f in table), "thing") if kind != "other" else "thing"
        )

    # how it talks

    @cached_property
    def tempers(self) -> list[str]:
        return [word for word in phrases_of(self.spec.personal.temperament, 24) if len(word.split()) == 1]

    @cached_property
    def register_name(self) -> str:
        for temper in self.tempers:
            if temper.lower() in temperaments():
                return temperaments()[temper.lower()].register
        if self.spec.appearance.mood in BY_MOOD:
            return BY_MOOD[self.spec.appearance.mood]
        traits = self.spec.personal.traits
        return "warm" if traits.agreeableness > 0.65 else "dry" if traits.agreeableness < 0.35 else "polite"

    @property
    def register(self) -> dict[str, tuple[str, ...]]:
        return blocks(registers.TABLE)[self.register_name]

    @property
    def tone(self) -> str:
        return TONES.get(self.register_name, "warm")

    def feeling(self, at: int) -> str:
        """The register's feeling of 0 greeting, 1 love, 2 hate, 3 story."""
        return self.register["feel"][0].split()[at]

    # what fills its life

    @cached_property
    def likes(self) -> list[str]:
        return phrases_of(self.spec.personal.likes) or list(self._own("k"))[:3]

    @cached_property
    def dislikes(self) -> list[str]:
        return phrases_of(self.spec.personal.dislikes) or list(self._own("p"))[:3]

    @cached_property
    def goals(self) -> list[str]:
        """Each as it follows "I want": "to win one game"."""
        found = [self._mine(goal[:1].lower() + goal[1:]) for goal in phrases_of(self.spec.life.goals, 110)]
        as_is = re.compile(r"(?:to|a|an|the|my|one|more|another|someone|peace|love|nothing|i)\b|\w+ing\b")
        return [goal if as_is.match(goal) else f"to {goal}" for goal in found]

    @cached_property
    def quirks(self) -> list[str]:
        return [q for q in (self._as_i(text) for text in self.spec.personal.quirks) if q]

    @cached_property
    def relations(self) -> list[str]:
        return [self._mine(relation) for relation in phrases_of(self.spec.life.relations, 90)]

    @cached_property
    def fears(self) -> list[str]:
        """What it would rather not speak of; general cautions ("medical, legal and financial advice") are no fears."""
        return [
            f for f in phrases_of(self.spec.avoid, 40) if "advice" not in f and len(f.split()) < 6
        ] or self.dislikes[:1]

    @cached_property
    def friend(self) -> str:
        """The first name found among the relations, or nothing."""
        habit = len(self.spec.life.relations) > 1 and all(
            relation[:1].isupper() for relation in self.spec.life.relations
        )
        for relation in self.spec.life.relations:
            for found in re.finditer(r"(?<![\w'])[A-Z][a-zà-ÿ]{2,14}\b", relation[:120]):
                if not SMALL.match(found.group()) and (
                    found.start() > 0 or not habit or relation[found.end() :][:1] == ","
                ):
                    return found.group()
        return ""

    @cached_property
    def home(self) -> str:
        """Where it lives, when the spec says so."""
        found = re.search(
            r"\b(?:[Ll]ives?|living|[Rr]esides) (?:in|at|on|near|under|behind) ((?:the |an? )?[\w' -]{2,40}?)(?=[.,;]|$| with | and )",
            f"{self.spec.social.background} {self.spec.life.daily_life} {self.spec.life.backstory}"[:3000],
        )
        return found.group(1).strip() if found else ""

    @cached_property
    def topic(self) -> Topic | None:
        """The pastime among its likes or tags that the author's tables know."""
        for text in [*self.likes, *self.spec.tags[:8]]:
            if name := cues().get(text.lower()):
                return topics()[name]
        if name := titles().get(self.spec.social.role.lower()):
            return topics()[name]
        words = set(re.findall(r"[a-z]+", " ".join(self.likes).lower()))
        return next((topics()[cues()[word]] for word in sorted(words) if word in cues()), None)

    @property
    def hobby(self) -> str:
        """What it would talk about all day."""
        return self.likes[0]

    @cached_property
    def life(self) -> list[str]:
        """Background and backstory in the first person, sentence by sentence."""
        return list(dict.fromkeys([*self._told(self.spec.social.background), *self._told(self.spec.life.backstory)]))

    @cached_property
    def days(self) -> list[str]:
        return self._told(self.spec.life.daily_life)

    def _told(self, text: str) -> list[str]:
        told = first_person(
            re.sub(r"[{}<>\[\]|]", "", text), (self.name, self.short, self.name.split()[0]), self.spec.social.gender
        )
        return [one for one in told if 8 < len(one) < 260]

    def _as_i(self, text: str) -> str:
        """What follows "I": hides the bruise, told of somebody, becomes hide the bruise."""
        found = phrase(text, 90)
        if not found:
            return ""
        told = first_person(f"{self.short} {found[0].lower()}{found[1:]}.", (self.short,), self.spec.social.gender)
        return re.sub(r"^I ", "", "".join(told).rstrip("."))

    def _mine(self, text: str) -> str:
        """A phrase that speaks of the character as he, she or they, put into its own mouth."""
        own = {"masculine": "his", "feminine": "her"}.get(self.spec.social.gender, "their")
        other = {"masculine": "him", "feminine": "her"}.get(self.spec.social.gender, "them")
        text = re.sub(rf"\b{own}\b(?= \w)(?! (?:and|or|to|in|on|at|for|with|by|from|when|who|every)\b)", "my", text)
        return re.sub(rf"\b{other}\b", "me", text)

    # words of its world

    @cached_property
    def world(self) -> dict[str, tuple[str, ...]]:
        """Its family's table with the subject's own entries in front."""
        table = dict(blocks(families.TABLE)[self.family])
        for key, values in subjects.of(self.noun).items():
            table[key] = (*values, *table.get(key, ()))
        return table

    def _own(self, kind: str) -> tuple[str, ...]:
        """Phrases of the world that need no slot."""
        return tuple(p for p in self.world.get(kind, ()) if not re.search(r"[{<]", p)) or ("a quiet hour",)

    def of(self, kind: str) -> list[str]:
        """Phrases of the world for "I": ``d`` and ``q`` present, ``l`` and ``b`` past, ``k p m s a`` as they are; those
        that name a friend or a place it does not have are left out."""
        return self.phrases(self.world.get(kind, ()))

    def phrases(self, told: tuple[str, ...]) -> list[str]:
        """World phrases in the first person, those with a slot that this character cannot fill left out."""
        missing = ([] if self.friend else ["{friend}"]) + ([] if self.home else ["{place}"])
        return [self._scribe(p).fill(p) for p in told if not any(slot in p for slot in missing)]

    def _scribe(self, salt: str) -> Scribe:
        slots: dict[str, str | list[str]] = {
            "friend": self.friend,
            "home": self.home,
            "name": self.short,
            "noun": self.noun,
            "a_noun": self.a_noun,
            "nouns": self.nouns,
        }
        return Scribe(self.random_of(salt), self.spec.social.gender, slots)

    def random_of(self, *salt: object) -> Random:
        """A source of choices for this persona and salt."""
        digest = hashlib.sha256(
            "|".join(map(str, (self.name, self.spec.seed, *salt))).encode("utf-8", "surrogatepass")
        ).digest()
        return Random(int.from_bytes(digest[:8], "big"))


@lru_cache(maxsize=128)
def _character(spec: str) -> Character:
    return Character(PersonaSpec.model_validate_json(spec))
