"""Phrases inside a wish, to operations: what somebody is to be, to have, to sound like, to lose, and colours.

Each function takes the lower-case words after the verb and answers with operations, or ``None`` when the phrase is
not of its sort.
"""

from __future__ import annotations

import re

from ...tools.sculpture.moods import EXPRESSIONS
from ..offline.lexicon.looks import FEATURES, LANGUAGES, MATERIALS
from ..offline.lexicon.nouns import nouns
from ..offline.lexicon.temperaments import temperaments
from ..offline.lexicon.topics import titles
from .operations import (
    Age,
    Become,
    Colour,
    Feature,
    ForgetTaste,
    Look,
    Made,
    Operation,
    PutOn,
    SetGender,
    Sound,
    Speak,
    TakeOff,
    Temper,
    Work,
)
from .patterns import begins, fullmatch
from .wardrobe import COLOURS, GARMENTS, STYLES, find_colour, find_item, find_role, is_name, longest_key
from .wish_words import ACCENTS, AGES, BUILDS, GENDERS, PARTS, SIZED, VOICE, mood_of, positive, texture_of

_ARTICLE = re.compile(r"^(?:an?|the|some|his|her|its|their|any|that|more of an?)\s+")
_BY = r"(?:a (?:bit|little|lot)|much|slightly|even|far|very|really|quite|so|way|somewhat|rather|extra|too)"
_FILLER = re.compile(rf"\b{_BY} ")
_COLOUR = "|".join(sorted(map(re.escape, COLOURS), key=len, reverse=True))


def _stripped(text: str) -> str:
    text = _FILLER.sub("", text.strip(" .,!?"))
    return _ARTICLE.sub("", text)


def to_be(text: str) -> list[Operation] | None:
    """After "make her", "she should be"."""
    text = re.sub(r"\s+(?:instead|now|again)$", "", text.strip())
    whole, bare = _FILLER.sub("", text), _stripped(text)
    if not bare:
        return None
    if bare in ("louder", "faster", "slower", "quicker", "deeper"):
        return _by_words([bare], rate=True)
    for read in (_aged, _gendered, _compared, sounding, coloured, _part_is, _tempered, _built, _painted, _trade):
        if found := read(whole, bare):
            return found
    return None


def _aged(whole: str, bare: str) -> list[Operation] | None:
    if found := fullmatch(r"(?:(?:a |one |two |three )?(?:decades?|years?|bit) )?(older|younger|more grown-up|more "
                          r"mature)(?: than (?:that|this|now))?", bare):
        return [Age(steps=1 if found.group(1) != "younger" else -1)]
    if found := fullmatch(r"(?:about |around )?(\d{1,5})(?: ?years?(?: |-)old| years of age| years)?|age[d]? (\d{1,5})", bare):
        return [Age(years=int(found.group(1) or found.group(2)))]
    for form in (whole, bare):
        if form in AGES:
            return [Age(group=AGES[form])]  # type: ignore[arg-type]
    return None


def _gendered(whole: str, bare: str) -> list[Operation] | None:
    named = GENDERS.get(whole) or GENDERS.get(bare)
    young: list[Operation] = [Age(group="child")] if re.search(r"\b(?:boy|girl)$", bare) else []
    return [SetGender(gender=named), *young] if named else None  # type: ignore[arg-type, list-item]


def _compared(whole: str, bare: str) -> list[Operation] | None:
    if found := fullmatch(r"(more|less|not so|not|not as) (.+)", bare):
        less, word = found.group(1) != "more", positive(found.group(2))
        if word in temperaments():
            return [Temper(adjective=word, less=less)]
    return None


def _tempered(whole: str, bare: str) -> list[Operation] | None:
    word = positive(bare)
    if word in temperaments() and word not in ("deep", "low", "blue", "black") and word not in COLOURS:
        return [Temper(adjective=word)]
    both = [positive(part) for part in re.split(r"[ ,]+", bare)]
    if 1 < len(both) <= 3 and all(one in temperaments() for one in both):
        return [Temper(adjective=one) for one in reversed(both)]
    return None


def _built(whole: str, bare: str) -> list[Operation] | None:
    if bare in BUILDS:
        return [Feature(feature=BUILDS[bare])]
    return [Feature(feature=bare)] if bare in FEATURES else None


def _painted(whole: str, bare: str) -> list[Operation] | None:
    if found := fullmatch(r"(?:made )?(?:out )?of (?:solid )?([\w-]+(?: \w+)?)", bare):
        return [Made(material=found.group(1))]
    if fullmatch(_COLOUR, bare) and find_colour(bare):
        return [Colour(colour=bare)]
    return [Made(material=MATERIALS[bare])] if bare in MATERIALS and bare not in COLOURS else None


def _part_is(whole: str, bare: str) -> list[Operation] | None:
    """"Her hair blue", "the ears bigger"."""
    found = fullmatch(r"([\w -]+?) ((?:\w+-)?\w+(?: \w+)?)", bare)
    if not found or not begins(r"(?:her|his|its|their|the) ", whole):
        return None
    part, word = found.group(1), found.group(2)
    if part in ("voice", "speech"):
        return sounding(f"{word} voice")
    if fullmatch(_COLOUR, word):
        return [Colour(colour=word, part=part)]
    if part.split()[-1] in PARTS and word in SIZED:
        return [Feature(feature=f"{SIZED[word]} {part}".strip())]
    return None


def _trade(whole: str, bare: str) -> list[Operation] | None:
    adjectives = [positive(word) for word in bare.split()[:-1]]
    noun = bare.split()[-1]
    role = find_role(bare)
    if bare in titles() or (role and (bare == role or bare.endswith(f" {role}"))):
        return [Become(subject=bare)] if is_name(bare) else [Work(role=bare)]
    if bare in nouns() or is_name(bare):
        return [Become(subject=bare)]
    known = all(one in temperaments() or one in COLOURS or one in AGES for one in adjectives)
    if adjectives and known and (noun in nouns() or is_name(noun)):
        tempers: list[Operation] = [Temper(adjective=one) for one in adjectives if one in temperaments()]
        colours: list[Operation] = [Colour(colour=one) for one in adjectives if one in COLOURS and one not in temperaments()]
        ages: list[Operation] = [Age(group=AGES[one]) for one in adjectives if one in AGES]  # type: ignore[arg-type]
        return [Become(subject=noun), *tempers, *colours, *ages]
    return None


# ---- to have


def had(text: str) -> list[Operation] | None:
    """After "give her", "with", "she should wear"."""
    text = re.sub(r"\s+(?:instead|now|again|too|as well|on(?: (?:her|him|it|them|top))?(?: head| face| nose)?)$", "", text.strip())
    bare = _stripped(text)
    if not bare or len(bare.split()) > 6 or _SENTENCE.match(bare):
        return None
    if found := sounding(bare):
        return found
    if begins(r"(?:no|fewer|less) ", bare):
        return worn_off(bare.split(" ", 1)[1])
    if found := coloured(bare):
        return found
    last = bare.split()[-1]
    if last in PARTS or (longest_key(bare, STYLES) and find_item(bare) is None):
        return _body_part(bare)
    if bare in FEATURES:
        return [Feature(feature=bare)]
    if find_item(bare) or longest_key(bare, GARMENTS):
        return [PutOn(thing=bare[:120])]
    return None


_SENTENCE = re.compile(r"(?:could|can|would|i|what|does|do|why|how|who|when|where|she|he|it|they|you|we|is|are|make|"
                       r"give|let)\b")


def _body_part(bare: str) -> list[Operation]:
    words = bare.split()
    sized = " ".join(filter(None, [SIZED.get(words[0], words[0]), *words[1:]]))
    if len(words) > 1 and fullmatch(_COLOUR, " ".join(words[:-1])):
        return [Colour(colour=" ".join(words[:-1]), part=words[-1])]
    item = find_item(bare)
    if item is not None and item.slot in ("crown", "back"):
        return [PutOn(thing=bare)]  # horns and wings are put on, whoever has none
    return [Feature(feature=sized or bare)]


def worn_off(text: str) -> list[Operation] | None:
    """After "take off", "without", "no": one thing, or several."""
    thing = _stripped(text)
    if not thing or len(thing.split()) > 5:
        return None
    if thing in ("hair", "hairs"):
        return [Feature(feature="bald")]
    if thing.endswith(" accent") or thing == "accent":
        return [Sound(accent="en")]
    known = find_item(thing) or longest_key(thing, GARMENTS) or thing.split()[-1] in PARTS or thing in FEATURES
    everything = fullmatch(r"everything|it all|all(?: of it)?|all accessories", thing)
    if known or everything:
        return [TakeOff(thing=thing)]
    return [ForgetTaste(thing=thing)] if thing.startswith(("love", "hatred")) else [TakeOff(thing=thing)]


# ---- voice and colour


def sounding(text: str, bare: str = "") -> list[Operation] | None:
    """A voice, an accent, a pace or a language."""
    if found := fullmatch(r"(?:her|his|its|their|the) voice is (?:much |a bit |far )?too (\w+)", text.strip(" .,!?")):
        scale, step = VOICE.get(found.group(1), ("", 0.0))
        return [Sound(**{scale: -step})] if scale else None
    text = _FILLER.sub("", text.strip(" .,!?"))
    if found := fullmatch(r"(?:with |have |has |give (?:her|him|it|them) |speak with |talk with |in )?(?:an? |the "
                          r")?(?:(?:thick|strong|slight|heavy) )?([a-z][a-z -]+?) accent", text):
        tag = ACCENTS.get(found.group(1)) or LANGUAGES.get(found.group(1))
        return [Sound(accent=tag)] if tag else None
    lead = r"(?:(?:she|he|it|they)(?: should| must| could)? |make (?:her|him|it|them) |let (?:her|him|it|them) )?"
    if found := fullmatch(rf"{lead}(?:speak|talk|answer)s?(?: only)?(?: in)? ([a-zà-ÿ]+)", text):
        word = found.group(1)
        if word in LANGUAGES:
            return [Speak(language=LANGUAGES[word])]
        return _by_words([word], rate=True)
    if found := fullmatch(rf"{lead}(?:speak|talk|sound|say things)s?(?: like| a| more| with)* (.+?)(?: voice)?", text):
        return _by_words(found.group(1).split(), rate=True)
    if found := fullmatch(r"(?:with |give (?:her|him|it|them) |make (?:her|his|its|their|the) voice |(?:her|his|its|"
                          r"their|the) voice(?: should be| is| to be)? |an? |the )*(.+?)(?: voice)?", text):
        spoken = "voice" in text
        return _by_words(found.group(1).removesuffix(" voice").split(), rate=False) if spoken else None
    return None


def _by_words(words: list[str], rate: bool) -> list[Operation] | None:
    steps: dict[str, float] = {}
    add, remove = "", ""
    less = False
    for word in words:
        if word in ("more", "less", "and", "a", "an", "very", "like", "not", "so", "with", "of"):
            less = less or word in ("less", "not")
        elif word in VOICE:
            scale, step = VOICE[word]
            steps[scale] = -step if less else step
        elif texture := texture_of(word):
            add, remove = ("", texture) if less else (texture, remove)
        elif word in ("older", "old"):
            steps["pitch"], add = -0.1, "gravelly"
        elif word in ("younger", "young", "childlike"):
            steps["pitch"] = 0.2
        elif word in ("big", "bigger"):
            add = "booming"
        elif word in ("robot", "ghost"):
            add = {"robot": "robotic", "ghost": "ghostly"}[word]
        elif rate and (mood_of(word) or positive(word) in temperaments()):
            return [Temper(adjective=positive(word), less=less)] if positive(word) in temperaments() else None
        else:
            return None
    if not steps and not add and not remove:
        return None
    return [Sound(pitch=steps.get("pitch", 0.0), pace=steps.get("pace", 0.0), energy=steps.get("energy", 0.0),
                  add_texture=add, remove_texture=remove)]


def coloured(text: str, bare: str = "") -> list[Operation] | None:
    """Colours in place of others, or on a part."""
    text = re.sub(r"^(?:(?:make|turn|have|want|change|paint|colou?r|dye|let|use|with|in|and)(?= )(?: (?:her|him|it|"
                  r"them)(?= ))? ?)+", "", text.strip(" .,!?"))
    text = re.sub(r"^(?:she|he|it|they)(?: should| must)?(?: be| wear)? ", "", text)
    if found := fullmatch(rf"(?:in )?({_COLOUR})(?: (?:colou?r|one))? (?:instead of|rather than|not|in place of|for) "
                          rf"({_COLOUR})", text):
        return [Colour(colour=found.group(1), instead_of=found.group(2))]
    if found := fullmatch(rf"(?:the |everything )?({_COLOUR})(?: (?:colou?r|one|parts?))? (?:in)?to ({_COLOUR})", text):
        return [Colour(colour=found.group(2), instead_of=found.group(1))]
    if found := fullmatch(r"(?:the |her |his |its |their )?([\w' -]+?) (?:to be |should be |is |are |be |into |to |"
                          rf"in )?({_COLOUR})", text):
        part = found.group(1).strip()
        if part not in ("more", "a", "an", "less", "not") and not fullmatch(_COLOUR, part) and _a_part(part):
            return [Colour(colour=found.group(2), part=part)]
    if found := fullmatch(rf"(?:an? |the )?(?:({_COLOUR}) )(eyes|eye|hair|skin|fur|beard|lips|brows|eyebrows|"
                          r"moustache)", text):
        return [Colour(colour=found.group(1), part=found.group(2))]
    if found := fullmatch(rf"(?:in |all |completely |an? )?({_COLOUR})(?: one)?", text):
        return [Colour(colour=found.group(1))]
    return None


def _a_part(part: str) -> bool:
    return bool(part.split()[-1] in PARTS or find_item(part) or longest_key(part, GARMENTS)
                or part in ("it", "all", "whole", "body", "skin", "fur", "clothes", "clothing", "outfit", "everything"))


def looking(text: str) -> list[Operation] | None:
    """After "look": an expression alone."""
    word = _stripped(text).removeprefix("more ").strip()
    mood = _FACES.get(word) or (mood_of(word) if word in EXPRESSIONS or word in temperaments() else "")
    return [Look(mood=mood)] if mood in EXPRESSIONS and word not in AGES else None  # type: ignore[arg-type]


_FACES = {"smile": "cheerful", "smiling": "cheerful", "grin": "excited", "laugh": "excited", "frown": "grumpy", "cry": "sad",
          "scowl": "fierce", "yawn": "sleepy", "blush": "shy"}
