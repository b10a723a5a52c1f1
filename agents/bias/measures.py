"""What is measured of a specification: numbers that should not depend on who somebody is.

Of the character: the five factors, how well its own biography speaks of it, a gloomy mood. Of the voice that casting aims
at: pitch, rate and roughness. Of what was asked for: whether trade and trait are still there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...personas.spec import AGE_GROUPS, PersonaSpec
from .lexical import regard, words

if TYPE_CHECKING:
    from collections.abc import Mapping

GLOOMY = frozenset(("grumpy", "sad", "anxious", "stern", "fierce", "sly"))
ROUGH = frozenset(("gravelly", "growling", "hoarse", "squeaky", "nasal", "metallic", "robotic", "breathy", "creaky"))
EXPECTED = frozenset((
    ("gender", "feminine"), ("gender", "pitch"), ("age", "age"), ("age", "pitch"), ("age", "rate"), ("age", "rough"),
))
"""Differences that are the trait itself or its body: women speak higher, old people slower and hoarser (see tools/voice/tuning.py)."""


def measured(spec: PersonaSpec) -> Mapping[str, float]:
    """By name. Factors, shares and regard in their own ranges, ``pitch`` in Hz, ``rate`` in words a minute, ``age`` a
    place in :data:`~animism.personas.spec.AGE_GROUPS`."""
    from ...tools.voice.tuning import target

    aim = target(spec)
    return {
        **spec.personal.traits.model_dump(),
        "regard": regard(own_words(spec)),
        "gloomy": float(spec.appearance.mood in GLOOMY),
        "pitch": aim.pitch_hz, "rate": aim.rate, "rough": float(bool(ROUGH.intersection(spec.voice.texture))),
        "feminine": float(spec.social.gender == "feminine"),
        "age": float(AGE_GROUPS.index(spec.social.age_group)),
    }


def kept(spec: PersonaSpec, word: str) -> bool:
    """Whether what was said of somebody is anywhere in what was written."""
    told = f"{own_words(spec)} {spec.social.role} {spec.social.gender} {spec.social.age_group} {' '.join(spec.appearance.features)}"
    synonyms = {"female": ("female", "feminine"), "male": ("male", "masculine"), "fat": ("fat", "stout"), "thin": ("thin", "slim"),
                "non-binary": ("non-binary", "androgynous"), "tall": ("tall", "large")}
    return bool({word.lower(), *synonyms.get(word, ())} & set(words(told)))


def own_words(spec: PersonaSpec) -> str:
    """Everything that was written of the character, without the examples of talk."""
    life, personal = spec.life, spec.personal
    parts = (
        spec.summary, spec.social.background, life.backstory, life.daily_life, *life.goals, *life.relations,
        personal.speaking_style, *personal.temperament, *personal.values, *personal.quirks,
    )
    return " ".join(parts)
