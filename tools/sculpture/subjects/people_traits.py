"""Free words to a person's traits: hair, beard, skin, eyes, clothes. Tolerates any text; what it does not know it
leaves to chance or to the default.

``Look.words`` holds single words and whole phrases ("curly red hair", "navy suit"); phrases bind a colour to the
thing beside it, so they are read first. No solid is made here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..colours import COLOURS, HAIR_COLOURS, SKIN_TONES, find_colour, find_eyes
from .people_beard import BEARDS, MOUSTACHES
from .people_clothes import GARMENTS
from .people_hair import STYLES


@dataclass(frozen=True)
class Traits:
    """What the words ask for; ``None`` is no wish. Styles are keys of the tables of people_hair, people_beard and
    people_clothes."""

    skin: str | None = None
    hair: str | None = None
    hair_colour: str | None = None
    beard: str | None = None
    moustache: str | None = None
    beard_colour: str | None = None
    eyes: tuple[str, str] | None = None
    lips: str | None = None
    lashes: bool | None = None
    bushy: bool = False
    freckles: bool = False
    hat: bool = False
    covered: bool = False
    """Whether all the hair is under cloth or a helmet."""
    garment: str | None = None
    garment_colour: str | None = None
    garment_pattern: str | None = None


_SINGLE_HAIR = {"blond", "blonde", "brunette", "redhead", "redheaded", "ginger", "raven-haired"}
_STYLE_WORDS = {
    "bald", "mohawk", "afro", "dreadlocks", "ponytail", "pigtails", "braids", "plaits", "bun", "topknot", "mullet",
    "quiff", "pompadour", "bob", "ringlets", "balding", "buzz", "bangs", "fringe", "cornrows", "space buns", "locs",
}
_PATTERNS = {"striped": "bands", "stripy": "bands", "stripes": "bands", "spotted": "spots", "dotted": "spots",
             "polka": "spots", "floral": "spots", "hawaiian": "spots", "checked": "checks", "checkered": "checks",
             "plaid": "checks", "tartan": "checks", "flannel": "checks", "tweed": "speckles", "knitted": "net",
             "woolly": "net", "knit": "net"}
_HAT_WORDS = re.compile(
    r"(?<![a-z])(hat|cap|helmet|beanie|beret|turban|hood|bonnet|hijab|headscarf|tricorne|bowler|fedora|sombrero|"
    r"mortarboard|toque|ushanka)(?![a-z])"
)


def longest_key(phrase: str, keys: Iterable[str]) -> str | None:
    """The longest of ``keys`` that stands in ``phrase`` as whole words (a plural s is allowed)."""
    found = [k for k in keys if k in phrase and re.search(rf"(?<![a-z]){re.escape(k)}(?:s|es)?(?![a-z])", phrase)]
    return max(found, key=lambda k: (len(k), k)) if found else None


def _phrases(words: Iterable[str]) -> list[str]:
    """Long ones first, so that a phrase wins over its own words; then by spelling, to be deterministic."""
    return sorted({w.lower().strip() for w in words}, key=lambda w: (-len(w.split()), w))


def _hair(phrases: list[str]) -> tuple[str | None, str | None]:
    style = colour = None
    for p in phrases:
        named = re.search(r"hair|(?<![a-z])(curls|locks|braids|ponytail|afro|mohawk|bob|bun|pigtails|ringlets)", p)
        alone = " " not in p
        body_hair = re.search(r"beard|moustache|mustache|brow|chest hair", p) and "hair" not in p.replace("beard", "")
        if body_hair or not (named or p in _STYLE_WORDS or p in _SINGLE_HAIR):
            continue
        found = longest_key(p, STYLES) if named and not alone else (p if p in STYLES else None)
        style = style or _curly_length(p, found)
        colour = colour or find_colour(p, HAIR_COLOURS) or (find_colour(p) if named and not alone else None)
    return style, colour


def _curly_length(phrase: str, style: str | None) -> str | None:
    """"Short curly" and "long wavy" in any order."""
    short_, curly = re.search(r"\b(short|cropped)\b", phrase), re.search(r"\b(curly|curls|kinky|coily)\b", phrase)
    if short_ and curly:
        return "short curly"
    if curly:
        return "curly"
    if "wavy" in phrase and not short_:
        return "wavy"
    if style == "long" and "fringe" in phrase:
        return "fringe"
    return style


def _beards(phrases: list[str]) -> tuple[str | None, str | None, str | None]:
    beard = moustache = colour = None
    for p in phrases:
        if re.search(r"\b(no|without|clean[- ]shaven)\b", p):
            continue
        if re.search(r"beard|goatee|stubble|m(o)?ustach", p):
            colour = colour or find_colour(p, HAIR_COLOURS)
        if "beard" in p or "goatee" in p or "stubble" in p or "sideburns" in p or "muttonchops" in p:
            beard = beard or longest_key(p.replace("bearded", "beard"), [k for k in BEARDS if k != "beard"]) or "full"
        if re.search(r"m(o)?ustach", p) or "whiskers" in p.split():
            moustache = moustache or longest_key(p, [k for k in MOUSTACHES if k != "moustache"]) or "moustache"
    return beard, moustache, colour


def _skin(phrases: list[str]) -> str | None:
    for p in phrases:
        if re.search(r"(?<![a-z])(skin|skinned|complexion)", p):
            tone = find_colour(p, SKIN_TONES) or find_colour(p, COLOURS)
            if tone:
                return tone
    return None


def _clothes(phrases: list[str]) -> tuple[str | None, str | None, str | None]:
    for p in phrases:
        if "hair" in p or "skin" in p:
            continue
        garment = longest_key(p, GARMENTS)
        if garment is None or re.search(r"\bbare ?(foot|feet)",
            p) or (garment == "top" and re.search(r"top (hat|knot|bun)", p)):
            continue
        kind = next((v for k, v in _PATTERNS.items() if re.search(rf"\b{k}", p)), None)
        return garment, find_colour(p), kind
    return None, None, None


def read_traits(words: Iterable[str]) -> Traits:
    """The traits that ``words`` (lower or mixed case, phrases and single words) ask for."""
    phrases = _phrases(words)
    style, colour = _hair(phrases)
    beard, moustache, beard_colour = _beards(phrases)
    garment, garment_colour, kind = _clothes(phrases)
    every = " | ".join(phrases)
    eyes = next((found for p in phrases if re.search(r"\beye[sd]?\b|-eyed", p) and (found := find_eyes(p))), None)
    lips = next((find_colour(p) or "#c01838" for p in phrases if re.search(r"\blip(s|stick)\b", p)), None)
    return Traits(
        skin=_skin(phrases), hair=style, hair_colour=colour, beard=beard, moustache=moustache,
        beard_colour=beard_colour, eyes=eyes, lips=lips,
        lashes=True if "lashes" in every or "make-up" in every or "makeup" in every else None,
        bushy=bool(re.search(r"bushy (eye)?brow|thick (eye)?brow|monobrow", every)), freckles="freckle" in every,
        hat=bool(_HAT_WORDS.search(every)),
        covered=bool(re.search(r"hijab|headscarf|wimple|space helmet|astronaut helmet|hair covered", every)),
        garment=garment, garment_colour=garment_colour, garment_pattern=kind,
    )
