"""What the next version of a persona keeps of the last: the chance that made its face, the speaker of its voice, and
whatever was made that the change does not touch.

It compares specifications and hands on files. It makes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..personas.spec import PersonaSpec
from ..tools.sculpture.described import hobbies
from .artifacts import CLIP, LANDMARKS, PORTRAIT, SCULPTURE, SOUND, VOICE

if TYPE_CHECKING:
    from .persona import Persona


@dataclass(frozen=True)
class Kept:
    """``seed`` of the portrait; ``chance``, what chance decided about the face (:attr:`Composition.chance`); ``voice``,
    the id of the speaker, while the wish is only to tune them. Empty for a new persona."""

    seed: int | None = None
    chance: Mapping[str, str] = field(default_factory=dict)
    voice: str | None = None


def kept(old: Persona, spec: PersonaSpec, seed: int | None = None) -> Kept:
    """What ``spec``, the next version of ``old``, keeps of it. ``seed`` asks for another look."""
    made_by = old.portrait.made_by if PORTRAIT in old.files else {}
    look = made_by.get("seed", old.spec.seed)
    chosen = seed if seed is not None else look if spec.seed == old.spec.seed else spec.seed
    speaker = old.voice.id if VOICE in old.files and _speaker(spec) == _speaker(old.spec) else None
    return Kept(int(chosen), dict(made_by.get("chance", {})) if chosen == look else {}, speaker)


def holding(
    old: Persona, spec: PersonaSpec, seed: int | None = None, anew: bool = False
) -> dict[str, tuple[str, ...]]:
    """The files that still hold for ``spec``, by the agent that made them; ``anew``: the picture holds no longer."""
    made_by = old.portrait.made_by if PORTRAIT in old.files else {}
    same_seed = spec.seed == old.spec.seed and seed in (None, made_by.get("seed", old.spec.seed))
    names: dict[str, tuple[str, ...]] = {}
    if not anew and ((same_seed and _look(spec) == _look(old.spec)) or made_by.get("tool") == "picture"):
        names["art_director"] = (PORTRAIT, LANDMARKS, SCULPTURE)
    if (spec.voice, spec.language) == (old.spec.voice, old.spec.language):
        names["casting"] = (VOICE,)
    said, before = (spec.greeting, spec.greeting_emotion), (old.spec.greeting, old.spec.greeting_emotion)
    if len(names) == 2 and said == before:
        names["animator"] = (SOUND, CLIP)
    return names


def drawing_wishes(made_by: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """What a new picture of a drawn persona is asked for, as options of a ``CreateRequest``: the experts of the last
    picture and how they were mixed. Empty for one that was not drawn, or whose experts are no longer among ``known``."""
    experts = tuple(made_by.get("experts", ()))
    if not experts or not set(experts) <= set(known):
        return {}
    guidance = made_by.get("guidance")
    return {
        "tools": {"portrait": str(made_by["tool"])}, "experts": experts, "mix": made_by.get("mix"),
        "guidance": None if guidance == "picture" else guidance,  # the picture itself is not kept
    }


def _look(spec: PersonaSpec) -> tuple[Any, ...]:
    """Everything of a specification that shows in the picture. A name, a like or a memory does not."""
    social, told = spec.social, spec.provenance
    return (
        spec.appearance, social.role, social.age_group, social.gender, told.description, told.rule_based, hobbies(spec)
    )


def _speaker(spec: PersonaSpec) -> tuple[Any, ...]:
    """What decides who speaks; pitch, pace, energy, texture and the years of a grown-up only tune them."""
    voice = spec.voice
    return spec.language, voice.accent, voice.gender, voice.age if voice.age in ("baby", "child") else "grown"
