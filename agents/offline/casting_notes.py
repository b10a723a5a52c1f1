"""What the author settles before it writes: gender, temperament, register, topics, cast of friends and places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from .facts import as_base
from .grammar import Scribe, blend, in_words, plural, verb, with_article
from .lexicon.nouns import kinds
from .lexicon.parsing import blocks
from .lexicon.temperaments import temperaments
from .lexicon.topics import Topic, topics
from .names import friends, name_for, places
from .understand import Understanding
from .world import families, registers, subjects

_SUGGESTED = {  # temperaments that a trade suggests when the description gives none
    "books": "quiet", "royalty": "regal", "knight": "brave", "pirate": "daring", "sailing": "gruff", "opera": "theatrical", "acting": "theatrical",
    "service": "polite", "teaching": "strict", "comedy": "playful", "mystery": "deadpan", "magic": "cunning", "spy": "sly", "police": "strict",
    "medicine": "patient", "philosophy": "philosophical", "yoga": "serene", "faith": "gentle", "science": "enthusiastic", "maths": "precise",
    "rock": "rebellious", "jazz": "cool", "boxing": "tough", "cooking": "passionate", "baking": "warm", "gardening": "gentle", "fashion": "vain",
    "gossip": "talkative", "poetry": "poetic", "painting": "dreamy", "ghosts": "deadpan", "cowboy": "laid-back", "space": "brave", "business": "determined",
    "politics": "pompous", "student": "curious", "superhero": "heroic", "computers": "nerdy", "history": "scholarly", "ballet": "proud", "sleep": "sleepy",
}
_BY_FAMILY = {
    "clock": "punctual", "book": "bookish", "sky": "serene", "tree": "wise", "spirit": "wistful", "monster": "gentle", "pet": "lazy", "rodent": "jumpy",
    "toy": "loyal", "bird": "chatty", "robot": "curious", "predator": "sly", "reptile": "patient", "insect": "busy", "light": "romantic", "child": "curious",
}
_OPEN = ("cheerful", "dry", "dreamy", "curious", "polite", "mischievous", "gentle", "dignified", "nervous", "wise", "plucky", "stubborn", "laid-back",
         "theatrical", "fussy", "wistful", "cheeky", "kind", "sceptical", "grumpy")
_TITLED = {"professor": "Professor", "sea captain": "Captain", "ship captain": "Captain", "captain": "Captain", "pirate captain": "Captain", "doctor": "Dr",
           "surgeon": "Dr", "dentist": "Dr", "king": "King", "queen": "Queen", "prince": "Prince", "princess": "Princess", "knight": "Sir", "detective":
           "Inspector", "inspector": "Inspector", "private detective": "Inspector", "sheriff": "Sheriff", "judge": "Judge", "general": "General", "admiral":
           "Admiral", "sergeant": "Sergeant", "colonel": "Colonel", "mad scientist": "Dr", "emperor": "Emperor", "empress": "Empress", "nun": "Sister",
           "monk": "Brother", "duchess": "Lady", "duke": "Lord", "countess": "Lady", "count": "Count", "headmistress": "Miss", "governess": "Miss",
           "starship captain": "Captain", "space captain": "Captain", "ship's captain": "Captain", "chef": "Chef", "head chef": "Chef", "nurse": "Nurse",
           "opera singer": "Madame", "diva": "Madame", "prima donna": "Madame", "mayor": "Mayor", "vicar": "Reverend", "coach": "Coach", "baron": "Baron",
           "baroness": "Baroness", "lord": "Lord", "math teacher": "Mr"}


_ONLY_ONES = frozenset(("sun", "moon", "earth", "north star", "milky way", "grim reaper", "mother nature", "father time", "tooth fairy", "sandman",
                        "night", "sky", "universe", "full moon", "loch ness monster", "eiffel tower", "mars", "venus", "saturn", "death"))
_PLUGGED = re.compile(r"fridge|refrigerator|freezer|oven$|cooker|stove|microwave|dishwasher|washing machine|tumble dryer|boiler|vacuum|hoover|blender|mixer|"
                      r"radiator|water heater|toaster|coffee machine|iron$|hairdryer|waffle iron")
_SEATED = re.compile(r"chair|desk$|cabinet|whiteboard|blackboard|water cooler|shelf$")
_IMPERATIVE = re.compile(r"(?:never|always|keep|look|be|stand|turn|don't|say|take|bury|work|come|dress|hold|shine|sell|measure|press|write|wait|let|go|cover|"
                         r"draw|ask|get|paint|one|sun|hunger for|land|still|move|save)\b")
_BY_GENDER = {("Madame", "masculine"): "Maestro", ("Madame", "androgynous"): "Maestro", ("Miss", "masculine"): "Mr", ("Sir", "feminine"): "Dame",
              ("Lord", "feminine"): "Lady", ("Brother", "feminine"): "Sister", ("Sister", "masculine"): "Brother", ("Lady", "masculine"): "Lord"}


@dataclass
class Cast:
    """Everything that is settled; ``world`` and ``register`` are prose tables, ``topic`` the pastime, ``trade`` the
    role's topic or ``None``; ``invented`` says the pastime was not in the description."""

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

    def frame(self, kind: str) -> str:
        """A frame of the register, now and then of the second one."""
        table = self.second if self.random.random() < 0.25 else self.register
        return self.scribe.pick(table[kind])

    def saying(self, block: tuple[str, ...], **extra: str) -> str:
        """A frame filled with a saying; one that commands ("never lend") does not follow "that"."""
        if any(_IMPERATIVE.match(extra.get(key, "")) for key in "os"):
            block = tuple(frame for frame in block if not re.search(r"that \{[os]\}|(?:see|Well,) \{s\}", frame))
        return self.say(self.scribe.pick(block), **extra)

    def of(self, kind: str) -> str:
        """A phrase of the subject's world."""
        return self.scribe.pick(self.world[kind])

    def blend(self, text: str) -> str:
        """See :func:`~animism.agents.offline.grammar.blend`."""
        slots = self.scribe.slots
        return blend(text, [*slots["friend"], *slots["place"], self.name, self.short])

    def deed(self, *, me: bool) -> str:
        """The great moment of this life: the same one whoever tells it."""
        slots = self.scribe.slots
        frame = self.topic.proud[len(self.name) % len(self.topic.proud)]
        return self.scribe.fill(frame.removeprefix("once "), me=me, friend=next(iter(slots["friend"])), place=next(iter(slots["place"])), n=in_words(3 + len(self.name) * 7 % 44))

    @property
    def owner(self) -> str:
        """"my grandmother" told by somebody else: "a grandmother"."""
        return with_article(self.found.owner.split()[-1]) if self.found.owner else ""

    def say(self, frame: str, **extra: str) -> str:
        """In the first person."""
        return self.scribe.fill(frame, **self._others(extra))

    def _others(self, extra: dict[str, str]) -> dict[str, str]:
        """A friend for the frame who is not already in what is put into it."""
        if not extra or "friend" in extra:
            return extra
        said = " ".join(extra.values())
        free = [friend for friend in self.scribe.slots["friend"] if friend not in said]
        return {**extra, "friend": self.random.choice(free)} if free and free != list(self.scribe.slots["friend"]) else extra

    def tell(self, frame: str, **extra: str) -> str:
        """About the character; verbs that do not follow a pronoun agree with the name."""
        return self.scribe.fill(frame, me=False, **self._others(extra))

    def vp(self, phrase: str, **extra: str) -> str:
        """A present verb phrase to follow the name: always third person singular."""
        phrase = re.sub(r"\{I\} <(\w+)>", lambda m: self.scribe.fill("{I} <" + m.group(1) + ">", me=False), phrase)
        phrase = re.sub(r"<([\w-]+)>", lambda m: verb(m.group(1), True), phrase)
        return self.scribe.fill(phrase, me=False, **extra)


def _gender(found: Understanding, random: Random) -> str:
    if found.gender:
        return found.gender
    shy_of = found.family in ("robot", "spirit", "weather", "sky", "idea", "land", "thing")
    return random.choice(("feminine", "masculine", "androgynous") if shy_of else ("feminine", "masculine", "feminine", "masculine", "androgynous")
                         if not found.is_person else ("feminine", "masculine"))


def _adjectives(found: Understanding, random: Random, age_group: str) -> tuple[list[str], bool]:
    told = [adjective for adjective in found.temperament if adjective in temperaments() and adjective not in found.negated]
    if told:
        return told, True
    pool = [adjective for adjective in _OPEN if adjective not in found.negated]
    guess = _SUGGESTED.get(found.role_topic) or (random.random() < 0.5 and _BY_FAMILY.get(found.family)) or random.choice(pool)
    if age_group in ("child", "baby") and found.is_person:
        guess = random.choice(("curious", "mischievous", "shy", "cheerful", "imaginative"))
    return [str(guess)], False


def _world(found: Understanding, age_group: str) -> dict[str, tuple[str, ...]]:
    """The family's table, with the subject's own entries in front."""
    table = blocks(families.TABLE)
    family = "furniture" if _SEATED.search(found.subject) else found.family
    family = "appliance" if _PLUGGED.search(found.subject) else family
    family = "child" if found.is_person and age_group in ("baby", "child") else family
    if family not in table:
        family = next((f for f, kind in kinds().items() if kind == found.kind and f in table), "thing")
    world = dict(table[family])
    for key in ("stem", "he", "she"):
        world.setdefault(key, table["person"].get(key, ()))
    special = subjects.of(found.subject)
    for key, values in special.items():
        world[key] = values if (key in ("stem", "he", "she", "b", "m") and len(values) > 1) or len(values) > 2 and key in "ld" else (*values, *world.get(key, ()))
    return world


def _topic(found: Understanding, random: Random) -> tuple[Topic, Topic | None, bool]:
    known = topics()
    trade = known.get(found.role_topic)
    hobby = next((known[t] for t in found.topics if t in known), None)
    if hobby:
        return hobby, trade if trade is not hobby else None, False
    if trade:
        return trade, None, False
    return known[random.choice(("tea", "crosswords", "chess", "gardening", "singing", "cards", "poetry", "dancing", "gossip", "sleep", "sunshine", "books",
                                "collecting", "astronomy", "trains", "mystery", "knitting", "night", "philosophy", "photography"))], None, True


def _called(found: Understanding, topic: Topic) -> str:
    """The pastime by the description's own word for it ("dinosaurs", not "history")."""
    return next((love for love in found.loves if love in topic.cues and love not in found.negated), topic.noun)


def describe(found: Understanding, adjectives: list[str], told: bool) -> str:
    """"grumpy old apple", "seventy-year-old Scottish sea captain": the description as a noun phrase without article."""
    words = []
    if found.size is not None and abs(found.size) >= 0.5:
        words.append("tiny" if found.size <= -1 else "small" if found.size < 0 else "enormous" if found.size >= 1 else "large")
    words += [a for a in adjectives[:2] if told and a != "retired"]
    if found.age and found.age < 130:
        words.append(f"{in_words(found.age)}-year-old")
    elif found.age_group == "old" and found.subject not in ("grandmother", "grandfather", "old man", "old woman", "grandma", "granny", "grandpa"):
        words.append("retired" if "retired" in adjectives else "old")
    elif found.age_group in ("young", "teen") and found.subject not in ("teenager", "teen", "youth", "lad", "lass"):
        words.append("young" if found.age_group == "young" else "teenage")
    words += found.colours[:1] + found.materials[:1]
    if found.nation:
        words.append(found.nation.title())
    noun = found.role if found.is_person and found.role and found.subject in ("person", "man", "woman", "human") else found.subject
    if found.is_person and noun == "person" and found.gender in ("feminine", "masculine") and found.age_group not in ("child", "baby"):
        noun = "woman" if found.gender == "feminine" else "man"
    words = [w for w in words if w not in noun.split()]
    return " ".join([*list(dict.fromkeys(words))[:4], noun])


def settle(found: Understanding, random: Random) -> Cast:
    """Decide what the description left open. Deterministic for one state of ``random``."""
    age_group = found.age_group or random.choice(("adult", "adult", "middle-aged", "young") if found.is_person else ("adult", "adult", "adult", "young"))
    gender = _gender(found, random)
    adjectives, told = _adjectives(found, random, age_group)
    table = blocks(registers.TABLE)
    chosen = list(dict.fromkeys(temperaments()[a].register for a in adjectives))
    world = _world(found, age_group)
    topic, trade, invented = _topic(found, random)
    title = _TITLED.get(found.role, "") if age_group not in ("baby", "child") else ""
    title = _BY_GENDER.get((title, gender), title)
    if found.subject in ("grandmother", "grandma", "granny"):
        title = "Granny"
    name, short = name_for(random, gender=gender, world=world, nation=found.nation, role=found.role, title=title, old=age_group == "old", person=found.is_person)
    if found.name:
        name = found.name if not title or found.name.split()[0] == title or " " in found.name else f"{title} {found.name}"
        short = name if title and name.startswith(title) else name.split()[0] if not re.match(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|The)\b", name) else name
    cast = friends(random)
    towns = places(random, found.nation)
    if found.place:
        towns = [found.place, *towns[:2]]
    phrase = describe(found, adjectives, told)
    a_self = with_article(phrase)
    if found.subject in _ONLY_ONES:
        a_self = f"the {phrase}"
    if found.role and not found.is_person:
        a_self += f" and {with_article(found.role)} by trade"
    noun = phrase.split()[-1] if found.is_person and found.role and phrase.endswith(found.role) else found.subject
    noun = found.role if found.is_person and found.role and phrase.endswith(found.role) else noun
    slots: dict[str, str | list[str]] = {
        "friend": cast, "friend2": cast[:2], "place": towns, "place2": towns[1:], "name": short,
        "mother": "my mother" if found.is_person else f"my mother, or whatever {with_article(noun)} has,", "noun": noun, "a_noun": f"the {noun}" if noun in _ONLY_ONES else with_article(noun),
        "nouns": plural(noun), "self": phrase, "a_self": a_self, "adj": adjectives[0], "role": found.role, "a_role": with_article(found.role or noun),
        "noun_h": _called(found, topic), "gerund_h": topic.gerund if _called(found, topic) == topic.noun else f"thinking about {_called(found, topic)}", "verb_h": topic.verb, "owner": found.owner, "era": found.era,
        "weekday": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    }
    scribe = Scribe(random, gender, slots)
    if age_group in ("baby", "child") and found.is_person:
        scribe.numbers = (2, 3, 4, 5, 6)
    return Cast(found, random, scribe, name, short, gender, age_group, adjectives, table[chosen[0]],
                table[chosen[1] if len(chosen) > 1 else chosen[0]], world, topic, trade, invented, phrase)


def first_person_facts(found: Understanding) -> list[str]:
    """The facts told, for "I"."""
    return [as_base(fact, me=True) for fact in found.facts]
