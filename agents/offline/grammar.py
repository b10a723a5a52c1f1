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
_LONG_U = re.compile(r"(?:uni(?!n|m)|use|usu|uk|eu|one\b|once|ufo|urn?s?\b(?<!urn))")


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
    frame, so that a friend named twice in a sentence is the same friend."""

    random: Random
    gender: str
    slots: dict[str, str | Sequence[str]]
    used: set[str] = field(default_factory=set)
    numbers: tuple[int, ...] = (3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 19, 21, 23, 26, 31, 34, 37, 41, 43, 47)

    def pick(self, options: Sequence[str]) -> str:
        """One of the options, not one used before while there are others."""
        fresh = [option for option in options if option not in self.used] or list(options)
        chosen = fresh[self.random.randrange(len(fresh))]
        self.used.add(chosen)
        return chosen

    def time(self) -> str:
        """A time of day in words: "ten past four"."""
        minutes = ("five past", "ten past", "a quarter past", "twenty past", "half past", "twenty to", "a quarter to", "ten to", "five to",
                   "just gone", "twenty-five past", "twenty-five to")
        return f"{self.random.choice(minutes)} {in_words(self.random.randrange(1, 13))}"

    def fill(self, frame: str, *, me: bool = True, **extra: str) -> str:
        """Fill a frame; ``me`` speaks in the first person, otherwise about the character. ``extra`` adds slots."""
        subject, own, reflexive = PRONOUNS["me" if me else self.gender]
        third = not me and self.gender != "androgynous"
        drawn: dict[str, str] = {"my": own, "I": subject, "myself": reflexive, "me": _OBJECT["me" if me else self.gender], **extra}

        def slot(match: re.Match[str]) -> str:
            key = match.group(1)
            low = key if key in drawn else key[0].lower() + key[1:]
            if low not in drawn:
                drawn[low] = self._draw(low, drawn)
            value = drawn[low]
            if low == "n":
                del drawn["n"]
            return capital(value) if key != low else value

        for _ in range(3):
            frame = re.sub(r"\{(\w+)\}", slot, frame)
        frame = re.sub(r"<([\w-]+)>", lambda m: verb(m.group(1), third, me), frame)
        return re.sub(r"(?<!\.)\.\.(?!\.)", ".", re.sub(r"([!?])\.", r"\1", frame))

    def _draw(self, key: str, drawn: dict[str, str]) -> str:
        if key == "n":
            return in_words(self.random.choice(self.numbers))
        if key == "time":
            return self.time()
        value = self.slots[key]
        if isinstance(value, str):
            return value
        taken = drawn.get(key[:-1] if key.endswith("2") else key + "2")
        return self.random.choice([one for one in value if one != taken] or list(value))


def blend(text: str, own: Sequence[str]) -> str:
    """Join a sentence that could be anybody's to its neighbour. A sentence is this character's own when it holds one of
    the words ``own`` (names, places) or a time of day; others of five words and more are joined by a semicolon."""
    parts = re.split(r"(?<=[.!?])(?<!\.\.\.)\s+(?=[\"\w])", text)
    at = 0
    while at < len(parts):
        loose = len(parts[at].split()) >= 5 and not any(word in parts[at] for word in own)
        if loose and len(parts) > 1:
            first = at if at + 1 < len(parts) and parts[at][-1] in ".!" else at - 1
            if first >= 0 and parts[first][-1] in ".!":
                parts[first : first + 2] = [f"{parts[first][:-1]}; {re.sub(r'^and ', '', _lower_first(parts[first + 1], own))}"]
                at = max(0, first)
                continue
        at += 1
    return " ".join(parts)


def _lower_first(sentence: str, own: Sequence[str]) -> str:
    word = re.match(r"[\w']*", sentence).group()  # type: ignore[union-attr]
    keep = word in ("I", "I'm", "I've", "I'd", "I'll", "Monday", "Sunday") or any(name.split()[0] == word for name in own if name) or sentence[:1] == '"'
    return sentence if keep else sentence[:1].lower() + sentence[1:]


def join(*sentences: str) -> str:
    """Sentences to one paragraph: capitals, a stop at each end, single spaces."""
    out = []
    for sentence in sentences:
        sentence = sentence.strip()
        if sentence:
            sentence = capital(sentence)
            out.append(sentence if re.search(r"[.!?…:\"]$", sentence) else sentence + ".")
    return re.sub(r"\s+", " ", " ".join(out)).replace(" ,", ",")
