"""Features that any face may have, whatever it is of: big eyes, a small nose, freckles, rosy cheeks, red lips.

Read from the phrases of an appearance; what a person's own builder makes of the same words stays. Ears
are the builders' own affair.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .colours import find_colour
from .schema import Face, Pattern
from .subjects import kit
from .subjects.catalogue import Body

_BIG, _SMALL = r"(?:big|large|huge|enormous|wide|long|giant)", r"(?:small|tiny|little|narrow|short)"
EYES, NOSE, MOUTH = 1.14, 1.45, 1.2
"""Factors of "big"; "small" divides by them."""


def featured(body: Body, phrases: Sequence[str]) -> None:
    """Give ``body`` the features that ``phrases`` (lower case) name, in place."""
    face = body.face
    if scale := _scale(phrases, "eyes?|eyed", EYES):
        face = _eyes(face, scale)
    if (scale := _scale(phrases, "noses?|nosed", NOSE)) and face.nose is not None:
        nose = face.nose
        grown = [p.model_copy(update={"radii": tuple(round(r * scale**0.7, 4) for r in p.radii)}) for p in nose.more]
        radii = tuple(round(r * scale, 4) for r in nose.radii)
        face = face.model_copy(update={"nose": nose.model_copy(update={"radii": radii, "more": grown})})
    if scale := _scale(phrases, "mouths?|smiles?|grins?|lips", MOUTH):
        mouth = face.mouth.model_copy(update={"half_width": round(min(0.5, face.mouth.half_width * scale), 4)})
        face = face.model_copy(update={"mouth": mouth})
    body.face = _made_up(face, phrases)
    skin = body.materials["skin"]
    if _any(phrases, r"\bfreckle") and skin.pattern is None:
        spots = Pattern(kind="speckles", color=kit.darker(skin.color, 0.35), frequency=18, amount=0.75)
        body.materials["skin"] = skin.model_copy(update={"pattern": spots})


def _scale(phrases: Sequence[str], part: str, big: float) -> float:
    """The factor that is asked for, or 0."""
    for phrase in phrases:
        if re.search(rf"\b{_BIG}[- ](?:[a-z]+ )?(?:{part})\b", phrase):
            return big
        if re.search(rf"\b{_SMALL}[- ](?:[a-z]+ )?(?:{part})\b", phrase):
            return 1 / big
    return 0.0


def _any(phrases: Sequence[str], pattern: str) -> bool:
    return any(re.search(pattern, phrase) for phrase in phrases)


def _eyes(face: Face, scale: float) -> Face:
    eyes = face.eyes
    radii = tuple(round(min(0.36, r * scale), 4) for r in eyes.radii)
    return face.model_copy(update={"eyes": eyes.model_copy(update={"radii": radii})})


def _made_up(face: Face, phrases: Sequence[str]) -> Face:
    if _any(phrases, r"\b(?:rosy|pink|red) cheek|blush(?:ing|es)?\b"):
        face = face.model_copy(update={"blush": face.blush.model_copy(update={"amount": max(0.6, face.blush.amount)})})
    if _any(phrases, r"\b(?:long|thick|big) (?:eye)?lash"):
        face = face.model_copy(update={"eyes": face.eyes.model_copy(update={"lash": max(0.12, face.eyes.lash)})})
    lips = next((p for p in phrases if re.search(r"\blip(?:s|stick)\b", p)), "")
    colour = find_colour(lips) if lips else None
    if lips and (colour or "lipstick" in lips):
        mouth = face.mouth.model_copy(update={
            "lip_color": colour or "#c01838", "lip_tint": 0.9, "lip_width": max(face.mouth.lip_width, 0.036)})
        face = face.model_copy(update={"mouth": mouth})
    return face
