# ruff: noqa: ISC004 (lists of words are written and read as text)
"""Finds known words and phrases in plain English text and marks what each stands for.

The text is first cut into clauses by what introduces them (``loves``, ``with``, ``who is``, ...); inside a clause the
longest known phrase wins. Meaning is put together in ``understand``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import looks
from .lexicon.nouns import nouns
from .lexicon.temperaments import NOUNS_OF_TEMPER, temperaments
from .lexicon.topics import cues, titles

_MARKS: list[tuple[str, str]] = [
    (r"(?:does not|doesn't|doesnt|do not|don't|did not|never|can not|cannot|can't|could not|couldn't)\s+(?:really |much |quite |ever )?"
     r"(?:like|love|enjoy|care for|stand|bear|abide|eat|trust)s?", "hate"),
    (r"hates?|hating|dislikes?|despises?|loathes?|detests?|fears?|resents?|(?:is |was )?(?:afraid|scared|terrified|frightened|tired|sick|wary) of|"
     r"(?:is |was )?allergic to|avoids?|annoyed by|bored of", "hate"),
    (r"(?:wants?|longs|long(?= to)|hopes|hope(?= to)|wishes|wish(?= to)|aspires?|yearns?|plans(?= to)|dreams? of|dreaming of|trying|tries|would like|wanting|wannabe|aspiring)"
     r"(?: to)?(?: be(?:come|ing|coming)?)?", "wish"),
    (r"(?:secretly |deeply |really |absolutely |still )?(?:loves?|loving|likes|adores?|enjoys?|worships?|collects?|plays?|practises|practices|"
     r"prefers?|misses|fancies|studies|sings|paints|writes|cooks|bakes|knits|dances|reads)", "love"),
    (r"(?:is |was )?(?:obsessed with|fond of|passionate about|mad about|crazy about|keen on|into|a fan of|fan of|addicted to|in love with|"
     r"devoted to|interested in|good at|great at|an expert in|enthusiastic about|bad at)", "love"),
    (r"(?:works?|working|serves?|moonlights?|employed|trained|disguised|dressed up|earns (?:his|her|their|its) living) as|"
     r"(?:is|was|are|am|'s|used to be|turned|turned into|became|becomes) (?:also |still |secretly |really |actually |once |now )*(?:an?|the|my)\b", "is"),
    (r"wearing|wears|dressed in|clad in|sporting|in(?= (?:sunglasses|glasses|spectacles|goggles|pyjamas|armou?r|overalls|headphones|pearls|dungarees|slippers)\b)|in (?:an?|his|her|their|its|the)(?= (?:\w+[ -]){0,3}?"
     r"(?:coat|hat|suit|dress|jacket|robe|cloak|cape|uniform|apron|tuxedo|scarf|gown|kilt|kimono|raincoat|waistcoat|cardigan|"
     r"jumper|sweater|toga|helmet|spacesuit|armou?r|shirt|overalls|pyjamas|tutu)s?\b)", "wearing"),
    (r"without|lacking|has no|have no|no longer", "without"),
    (r"with|has|have|having|holding|holds|carrying|carries|whose", "with"),
    (r"made (?:out )?(?:of|from)|carved (?:out of|from)|built (?:out of|from)", "made"),
    (r"(?:who |that |which )?(?:only )?(?:speaks?|talks?|answers?|spricht|parle|habla)(?: only| nothing but| just)?(?: in)?|(?:who )?speaking", "speaks"),
    (r"looks like|looking like|like an?|as an?|reminiscent of|shaped like|sounds like", "simile"),
    (r"from|living in|lives in|lives on|born in|at|on|under|near|behind|inside|above|below|for|against|about|by|over|through|during|into", "place"),
    (r"who's|that's|who is|that is|which is|who was|is|are|was|am|he's|she's|it's|they're|i'm", "is"),
    (r"who|that|which|where|when|because|after|before|until|while|since", "clause"),
    (r"but|yet|although|though|however", "reset"),
]
_MARKING = re.compile("|".join(rf"(?P<m{i}>(?<![\w-])(?:{p})(?![\w-]))" for i, (p, _) in enumerate(_MARKS)))
_BREAK = re.compile(r"[.;:!?()\[\]\n|]+|--+| - ")
_WORD = re.compile(r"[a-zà-ÿ0-9ß]+(?:['\-][a-zà-ÿ0-9ß]+)*")


_ACTIVITIES = {"knits": "knitting", "sings": "singing", "paints": "painting", "writes": "writing", "cooks": "cooking", "bakes": "baking",
               "dances": "dancing", "reads": "reading"}


@dataclass(frozen=True)
class Item:
    """A known phrase: ``sort`` is noun, title, cue, temper, colour, material, size, build, feature, age, era, nation,
    clothing, accessory, part, language, place or ``word`` (unknown)."""

    sort: str
    text: str
    value: object = None


@dataclass(frozen=True)
class Clause:
    """``intro`` is what introduces it ("start", "love", "with", ...); ``text`` as written; ``items`` in order."""

    intro: str
    text: str
    items: tuple[Item, ...]


def singular(word: str) -> str | None:
    """The known singular of a plural noun, or ``None``."""
    known = nouns()
    for ending, instead in (("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", ""), ("men", "man"), ("mice", "mouse")):
        if word.endswith(ending) and len(word) > len(ending) and word[: -len(ending)] + instead in known:
            return word[: -len(ending)] + instead
    return None


@cache
def _phrases() -> dict[str, tuple[Item, ...]]:
    """Every known phrase to what it may stand for; the order within a phrase is the order of preference."""
    table: dict[str, list[Item]] = {}

    def add(sort: str, words: dict[str, object]) -> None:
        for word, value in words.items():
            table.setdefault(word, []).append(Item(sort, word, value))

    add("noun", dict(nouns()))
    add("title", dict(titles()))
    add("cue", dict(cues()))
    add("temper", {word: word for word in temperaments()})
    add("temper", dict(NOUNS_OF_TEMPER))
    add("colour", dict(looks.COLOURS))
    add("material", dict(looks.MATERIALS))
    add("size", dict(looks.SIZES))
    add("build", dict(looks.BUILDS))
    add("age", dict(looks.AGE_WORDS))
    add("era", dict(looks.ERAS))
    add("nation", dict(looks.NATIONS))
    add("language", dict(looks.LANGUAGES))
    for sort, words in (("feature", looks.FEATURES), ("part", looks.BODY_PARTS), ("clothing", looks.CLOTHING),
                        ("clothing", looks.CLOTHING_PHRASES), ("accessory", looks.ACCESSORIES),
                        ("accessory", looks.ACCESSORY_PHRASES), ("place", looks.PLACES)):
        add(sort, {word: word for word in words})
    return {phrase: tuple(items) for phrase, items in table.items()}


_PREFER = {
    "start": ("noun", "title"), "is": ("noun", "title"), "clause": ("noun", "title"), "reset": ("noun", "title"),
    "love": ("cue", "noun"), "hate": ("cue", "noun"), "wish": ("title", "cue"), "wearing": ("clothing", "accessory"),
    "with": ("accessory", "clothing", "part"), "without": ("accessory", "part", "clothing"), "made": ("material",),
    "speaks": ("language",), "place": ("place", "noun"),
}
_ADJECTIVAL = ("temper", "material", "colour", "size", "build", "feature", "age", "era", "nation")


def _choose(options: tuple[Item, ...], intro: str, followed: bool) -> Item:
    """The reading that suits the clause; ``followed`` when a known phrase comes next (then adjectives win: "gold ring")."""
    sorts = {item.sort: item for item in options}
    if followed:
        for sort in _ADJECTIVAL:
            if sort in sorts:
                return sorts[sort]
    if "temper" in sorts and "noun" not in sorts and intro in ("start", "is", "clause", "reset"):
        return sorts["temper"]
    for sort in _PREFER.get(intro, ()):
        if sort in sorts:
            return sorts[sort]
    return options[0]


_ALSO_VERBS = frozenset(("count", "model", "cook", "guard", "judge", "coach", "nurse", "boss", "pilot", "host", "fool", "butcher", "tailor"))


def _known(words: list[str], at: int) -> tuple[int, tuple[Item, ...]]:
    """Length in words and readings of the longest known phrase at ``at``."""
    table = _phrases()
    for length in (4, 3, 2, 1):
        if at + length > len(words):
            continue
        phrase = " ".join(words[at : at + length])
        if phrase in table:
            one = None if any(item.sort == "noun" for item in table[phrase]) else singular(phrase)
            return length, (*table[phrase], *table.get(one or "", ()))
        last = singular(phrase) or (singular(words[at]) if length == 1 else None)
        if last and last in table:
            return length, tuple(Item(i.sort, i.text, i.value) for i in table[last])
        if length == 1 and phrase.endswith("s") and phrase[:-1] in titles() and phrase[:-1] not in _ALSO_VERBS:
            return 1, table[phrase[:-1]]
    return 1, ()


def _grows(item: Item) -> bool:
    """A fruit or plant: before a trade it is the one who has it ("an orange pilot"), not a colour or a material."""
    return item.sort == "noun" and item.value[0] in ("fruit", "plant", "vegetable")  # type: ignore[index]


def items_of(text: str, intro: str) -> tuple[Item, ...]:
    """Known and unknown words of a clause, in order."""
    words = [re.sub(r"'s$", "", w) if not w.endswith("n's") else w for w in _WORD.findall(text)]
    found, at = [], 0
    while at < len(words):
        length, options = _known(words, at)
        if words[at] == "the" and intro in ("start", "is", "reset", "clause"):
            length, options = 1, ()
        if options:
            then = _known(words, at + length)[1] if at + length < len(words) else ()
            alone = bool(then) and all(i.sort == "title" for i in then) and any(_grows(i) for i in options)
            following = not alone and bool(at + length < len(words) and any(
                i.sort in ("noun", "title", *_ADJECTIVAL, "part", "clothing", "accessory") for i in _known(words, at + length)[1]))
            found.append(next(i for i in options if _grows(i)) if alone else _choose(options, intro, following))
        else:
            found.append(Item("word", words[at]))
        at += length
    return tuple(found)


def clauses(text: str) -> list[Clause]:
    """Cut lower-case English text into clauses and mark their words."""
    found: list[Clause] = []
    for sentence in _BREAK.split(text):
        pieces, last, intro = [], 0, "start"
        for mark in _MARKING.finditer(sentence):
            pieces.append((intro, sentence[last : mark.start()]))
            intro = _MARKS[int(mark.lastgroup[1:])][1] if mark.lastgroup else "start"
            last = mark.end()
            verb = mark.group().split()[-1]
            if verb in _ACTIVITIES and not re.match(r"\s+[a-z]", sentence[last:].replace(" and ", ",")):
                pieces.append(("love", _ACTIVITIES[verb]))
        pieces.append((intro, sentence[last:]))
        for intro, piece in pieces:
            if intro in ("clause", "place") or not re.search(r",(?! and)", piece):
                if piece.strip(" ,") or intro not in ("start", "reset"):
                    found.append(Clause(intro, piece.strip(" ,"), items_of(piece, intro)))
                continue
            for part in piece.split(","):
                if part.strip():
                    found.append(Clause(intro, part.strip(), items_of(part, intro)))
    return found
