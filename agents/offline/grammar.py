# ruff: noqa: SIM905 (lists of words are written and read as text)
"""A small generative grammar: fills the slots of the prose tables with agreement, articles and seeded choices.

``{friend}``, ``{place}``, ``{time}``, ``{n}``, ``{name}`` ... are slots, a capital (``{Friend}``) starts a sentence;
``{my}`` and ``{I}`` follow the person who speaks; ``<keep>`` is a verb that agrees with it. No content lives here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
PRONOUNS = {  # subject, possessive, reflexive
    "feminine": ("she", "her", "herself"), "masculine": ("he", "his", "himself"), "androgynous": ("they", "their", "themself"),
    "me": ("I", "my", "myself"),
}
_OBJECT = {"feminine": "her", "masculine": "him", "androgynous": "them", "me": "me"}
_SILENT = re.compile(r"(?:hour|honest|honour|heir|herb$)")
_LONG_U = re.compile(r"(?:uni(?!n|m)|use|usu|usb|uk|eu|one\b|once|ufo|urn?s?\b(?<!urn))")


def in_words(number: int) -> str:
    """Whole numbers below a hundred in words, larger ones in figures."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    return f"{number:,}"


def with_article(phrase: str) -> str:
    """``an apple``, ``a unicorn``, ``an hour``, ``an 80-year-old``."""
    word = phrase.lower()
    vowel = (word[:1] in "aeiou" and not _LONG_U.match(word)) or bool(_SILENT.match(word)) or bool(re.match(r"(?:8|11\b|18\b|x-ray)", word))
    return f"{'an' if vowel else 'a'} {phrase}"


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return re.sub(r"^(\W*)(\w)", lambda m: m.group(1) + m.group(2).upper(), text, count=1)


def plural(noun: str) -> str:
    """A regular plural with the usual exceptions."""
    irregular = {"mouse": "mice", "man": "men", "woman": "women", "child": "children", "sheep": "sheep", "fish": "fish", "goose": "geese",
                 "foot": "feet", "tooth": "teeth", "person": "people", "cactus": "cacti", "deer": "deer", "knife": "knives", "leaf": "leaves", "wolf": "wolves",
                 "loaf": "loaves", "elf": "elves", "thief": "thieves", "shelf": "shelves", "calf": "calves", "scarf": "scarves"}
    head, _, last = noun.rpartition(" ")
    if last in irregular:
        many = irregular[last]
    elif last.endswith("man") and len(last) > 4:
        many = last[:-3] + "men"
    elif re.search(r"(?:s|x|z|ch|sh)$", last):
        many = last + "es"
    elif re.search(r"[^aeiou]y$", last):
        many = last[:-1] + "ies"
    elif last in ("potato", "tomato", "hero", "mango", "volcano", "echo", "domino", "mosquito"):
        many = last + "es"
    else:
        many = last + "s"
    return f"{head} {many}".strip()


def verb(base: str, third_singular: bool, me: bool = False) -> str:
    """``keep`` to agree; ``be`` and ``have`` are irregular."""
    if base == "be":
        return "am" if me else "is" if third_singular else "are"
    if not third_singular:
        return base
    if base in ("have", "do", "go"):
        return {"have": "has", "do": "does", "go": "goes"}[base]
    if re.search(r"(?:s|x|z|ch|sh)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


@dataclass
class Scribe:
    """Fills frames for one persona. ``slots`` maps names to text or to pools to draw from; one draw holds within a
    frame. A *scene* is a text that is read on its own: in each the friend is introduced once (``intro``), and the
    home town is named no more often than is natural."""

    random: Random
    gender: str
    slots: dict[str, str | Sequence[str]]
    intro: str = ""
    used: set[str] = field(default_factory=set)
    numbers: tuple[int, ...] = (3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 17, 19, 40)
    met: bool = False
    places_left: int = 2

    def scene(self, places: int = 1) -> None:
        """Begin a text of its own: nobody has been introduced, ``places`` mentions of the town are left."""
        self.met, self.places_left = False, places

    def pick(self, options: Sequence[str]) -> str:
        """One of the options, not one used before while there are others, nor the town once too often."""
        fresh = [option for option in options if option not in self.used] or list(options)
        if self.places_left <= 0:
            fresh = [option for option in fresh if "{place}" not in option and "{home}" not in option] or fresh
        chosen = fresh[self.random.randrange(len(fresh))]
        self.used.add(chosen)
        return chosen

    def fill(self, frame: str, *, me: bool = True, **extra: str) -> str:
        """Fill a frame; ``me`` speaks in the first person, otherwise about the character. ``extra`` adds slots."""
        subject, own, reflexive = PRONOUNS["me" if me else self.gender]
        third = not me and self.gender != "androgynous"
        drawn: dict[str, str] = {"my": own, "I": subject, "myself": reflexive, "me": _OBJECT["me" if me else self.gender], **extra}

        def slot(match: re.Match[str]) -> str:
            key = match.group(1)
            low = key if key in drawn else key[0].lower() + key[1:]
            if low == "friend":
                value = self._friend(own, match.string[: match.start()], match.string[match.end() :])
            elif low not in drawn:
                value = drawn[low] = self._draw(low)
            else:
                value = drawn[low]
            if low == "n":
                drawn.pop("n", None)
            return capital(value) if key != low else value

        for _ in range(3):
            frame = re.sub(r"\{(\w+)\}", slot, frame)
        frame = re.sub(r"<([\w-]+)>", lambda m: verb(m.group(1), third, me), frame)
        frame = re.sub(r",\s*([,.;:!?])", r"\1", re.sub(r"([!?])\.", r"\1", frame))
        return re.sub(r"(?<!\.)\.\.(?!\.)", ".", frame)

    def _friend(self, own: str, before: str, after: str) -> str:
        """The friend's name, with who that is when it is the first time in this scene."""
        name, first = str(self.slots["friend"]), not self.met
        self.met = True
        if not first or re.search(r"\b(?:called|named|old|the) $", before) or after.startswith(" the "):
            return name
        return f"{own} friend {name}" if after.startswith("'s") or not self.intro else self.intro.replace("{my}", own)

    def _draw(self, key: str) -> str:
        if key == "n":
            return in_words(self.random.choice(self.numbers))
        if key == "time":
            return self.random.choice(("ten past four", "half past two", "a quarter to nine", "five to twelve", "twenty past six"))
        if key in ("place", "home"):
            self.places_left -= 1
            return str(self.slots["home"])
        value = self.slots[key]
        return value if isinstance(value, str) else self.pick(value)


def join(*sentences: str) -> str:
    """Sentences to one paragraph: capitals, a stop at each end, single spaces."""
    out = []
    for sentence in sentences:
        sentence = sentence.strip()
        if sentence:
            sentence = capital(sentence)
            out.append(sentence if re.search(r"[.!?…:\"]$", sentence) else sentence + ".")
    return re.sub(r"\s+", " ", " ".join(out)).replace(" ,", ",")
