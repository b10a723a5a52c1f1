# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Words of wishes that are no part of the author's lexicon: comparatives, steps of the voice, ordinals, accents."""

from __future__ import annotations

from functools import cache

from ...tools.sculpture.moods import EXPRESSIONS
from ..offline.lexicon.looks import NATIONS
from ..offline.lexicon.temperaments import temperaments

NUMBERS = {word: i for i, word in enumerate("zero one two three four five six seven eight".split())} | {
    "a": 1, "another": 1, "an": 1, "some": 3, "few": 3, "couple": 2, "several": 3, "more": 3, "other": 3}
ORDINALS = {word: i for i, word in enumerate(
    "zeroth first second third fourth fifth sixth seventh eighth".split())} | {
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "last": -1, "left": 1, "middle": 2,
    "right": -1, "latest": -1}

VOICE: dict[str, tuple[str, float]] = {
    **dict.fromkeys("deeper lower darker deep low".split(), ("pitch", -0.2)),
    **dict.fromkeys("higher brighter lighter high squeakier".split(), ("pitch", 0.2)),
    **dict.fromkeys("faster quicker fast quick quickly".split(), ("pace", 0.2)),
    **dict.fromkeys("slower slow slowly".split(), ("pace", -0.2)),
    **dict.fromkeys("livelier louder energetic lively stronger loud".split(), ("energy", 0.25)),
    **dict.fromkeys("calmer quieter softer gentler calm quiet soft softly gentle".split(), ("energy", -0.25)),
}
"""What is asked of a voice, to the scale it moves and how far; 0.2 of pitch is about three semitones."""

TEXTURES = frozenset("""gravelly breathy robotic ghostly squeaky warm booming whispery metallic nasal melodic monotone
    smooth hoarse husky raspy creaky growling glassy muffled""".split())
_TEXTURE_OF = {"hoarse": "gravelly", "husky": "breathy", "raspy": "gravelly", "creaky": "gravelly", "rough": "gravelly",
               "gruff": "gravelly", "whispering": "whispery", "mechanical": "robotic", "harsh": "gravelly"}


def texture_of(word: str) -> str:
    """The texture that ``word`` asks for, or nothing; "gravellier" counts as "gravelly"."""
    word = positive(word)
    return _TEXTURE_OF.get(word, word if word in TEXTURES else "")


BUILDS = {
    "fatter": "stout build", "fat": "stout build", "chubbier": "chubby build", "thinner": "slim build",
    "slimmer": "slim build", "thin": "slim build", "skinnier": "very slim build", "plumper": "plump build",
    "stronger": "muscular build", "muscular": "muscular build", "rounder": "round build", "taller": "large",
    "bigger": "large", "larger": "large", "smaller": "small", "tinier": "tiny", "shorter": "small", "big": "large",
    "tall": "large", "small": "small", "tiny": "tiny", "huge": "enormous", "stout": "stout build",
    "chubby": "chubby build", "slim": "slim build", "skinny": "very slim build", "hairier": "hairy",
}
SIZED = {  # of a part of the body
    "bigger": "big", "larger": "big", "big": "big", "large": "big", "huge": "big", "smaller": "small", "small": "small",
    "tiny": "small", "tinier": "small", "longer": "long", "long": "long", "shorter": "short", "short": "short",
    "bushier": "bushy", "bushy": "bushy", "thicker": "bushy", "thick": "bushy", "thinner": "thin", "curlier": "curly",
    "curly": "curly", "straighter": "straight", "straight": "straight", "wavier": "wavy", "wavy": "wavy",
    "darker": "dark", "lighter": "light", "rosier": "rosy", "rosy": "rosy", "redder": "red", "wider": "wide",
    "pointier": "pointed", "pointed": "pointed", "rounder": "round", "round": "round", "more": "", "some": "",
}
PARTS = frozenset("""ears ear nose eyes eye mouth smile lips lip brows brow eyebrows eyebrow lashes eyelashes cheeks freckles
    hair beard moustache mustache wrinkles teeth dimples stubble goatee sideburns braids curls ponytail bun fringe skin
    feathers fur mane tail horns scar blush lipstick tooth mole pigtails mohawk afro dreadlocks ringlets quiff bob""".split())

AGES = {
    "baby": "baby", "a baby": "baby", "child": "child", "a child": "child", "teenager": "teen", "teenage": "teen",
    "a teenager": "teen", "young": "young", "grown-up": "adult", "adult": "adult", "an adult": "adult", "old": "old",
    "very old": "old", "elderly": "old", "ancient": "old", "middle-aged": "middle-aged", "middle aged": "middle-aged",
    "grown up": "adult", "a grown-up": "adult", "aged": "old",
}
GENDERS = {
    **dict.fromkeys(("a man", "male", "a boy", "masculine", "a he", "a guy", "a gentleman"), "masculine"),
    **dict.fromkeys(("a woman", "female", "a girl", "feminine", "a she", "a lady"), "feminine"),
    **dict.fromkeys(("androgynous", "non-binary", "nonbinary", "genderless", "neither", "neutral in gender"), "androgynous"),
}
_MOOD_WORDS = {"happy": "cheerful", "angry": "fierce", "tired": "sleepy", "scared": "anxious", "worried": "anxious",
               "kind": "loving", "smug": "proud", "cross": "grumpy", "serious": "stern", "friendly": "cheerful",
               "in love": "loving", "cunning": "sly", "thoughtful": "wise", "afraid": "anxious", "annoyed": "grumpy"}
ACCENTS = {**NATIONS, "caribbean": "en-029", "received": "en-GB", "us": "en-US", "uk": "en-GB"}


def mood_of(word: str) -> str:
    """The mood that ``word`` names, or nothing."""
    word = positive(word)
    known = temperaments().get(word)
    return word if word in EXPRESSIONS else _MOOD_WORDS.get(word) or (known.mood if known else "")


@cache
def positive(word: str) -> str:
    """The plain form of a comparative or superlative that is a known temper or texture: "grumpier" to "grumpy"."""
    word = word.lower().strip()
    known = temperaments()
    if word in known or word in TEXTURES:
        return word
    for ending in ("ier", "iest"):
        if word.endswith(ending) and (word[: -len(ending)] + "y" in known or word[: -len(ending)] + "y" in TEXTURES):
            return word[: -len(ending)] + "y"
    for ending in ("er", "r", "est", "st"):
        stem = word.removesuffix(ending)
        if stem != word:
            for form in (stem, stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
                if form in known or form in TEXTURES:
                    return form
    return word
