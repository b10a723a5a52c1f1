"""From a spec to the settings of a voice: pitch in Hz, throat, pace, range and effects.

Ages and genders are pitched after Titze (1989, JASA 85(4)) and Hollien and Shipp (1972): men about 115 Hz, women
about 200, children about 280, old men a little higher and old women lower than the young. Which base voice they
are applied to is the affair of :mod:`.casting`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...personas.spec import PersonaSpec
from .character import (
    HUGE,
    HUGE_WORDS,
    KIND_FACTORS,
    KINDS,
    SYNONYMS,
    TEXTURES,
    TINY,
    TINY_WORDS,
    Manner,
    Step,
)

_PITCH = {"masculine": 112.0, "feminine": 196.0, "androgynous": 150.0}
_TRACT = {"masculine": 1.0, "feminine": 1.15, "androgynous": 1.07}
_CHILD_PITCH = {"baby": 340.0, "child": 270.0}
_CHILD_TRACT = {"baby": 1.42, "child": 1.32}
_AGED = {  # factors on pitch, formants, rate; flutter
    "baby": (1.0, 1.0, 0.92, 6), "child": (1.0, 1.0, 1.0, 4), "teen": (1.1, 1.06, 1.04, 2),
    "young": (1.04, 1.02, 1.02, 2), "adult": (1.0, 1.0, 1.0, 2), "middle-aged": (0.96, 0.99, 0.97, 3),
    "old": (0.97, 0.97, 0.88, 6),
}
_MOODS = {  # factors on pitch, rate, range
    "cheerful": (1.04, 1.03, 1.15), "grumpy": (0.94, 0.95, 0.85), "sad": (0.95, 0.9, 0.75), "shy": (1.04, 0.97, 0.8),
    "proud": (0.97, 0.95, 1.05), "sly": (0.98, 0.96, 1.1), "dreamy": (1.0, 0.9, 0.95), "fierce": (0.95, 1.05, 1.15),
    "anxious": (1.06, 1.08, 0.95), "sleepy": (0.93, 0.82, 0.65), "wise": (0.95, 0.9, 0.9),
    "loving": (1.02, 0.95, 1.05), "excited": (1.08, 1.1, 1.3), "stern": (0.94, 0.96, 0.75),
    "surprised": (1.06, 1.02, 1.25),
}
_OPPOSED = (
    {"squeaky", "booming"}, {"squeaky", "growling"}, {"melodic", "monotone"}, {"robotic", "melodic"},
    {"whispery", "booming"}, {"smooth", "gravelly"}, {"glassy", "muffled"},
)
_MIDDLE_PITCH, _REACH = 150.0, 1.45
"""Hz, and octaves about it that a voice approaches but never leaves: 55 to 410 Hz. Beyond, words are not understood."""


@dataclass(frozen=True)
class Target:
    """What the voice should become. ``pitch_hz`` is the middle, ``tract`` the formant factor relative to a man;
    ``rate`` words a minute; ``range`` a factor; ``textures`` the names that were applied."""

    pitch_hz: float
    tract: float
    rate: float
    range: float
    breath: float
    roughness: float
    flutter: float
    effects: tuple[Step, ...]
    textures: tuple[str, ...]


def target(spec: PersonaSpec) -> Target:
    """The settings a spec asks for, with a small variation of its own, fixed by name and seed."""
    traits, kind, mood = spec.voice, spec.appearance.kind, _MOODS.get(spec.appearance.mood, (1.0, 1.0, 1.0))
    vary = variation(spec)
    names = textures(spec)
    manners = [TEXTURES[name] for name in names]
    size = _size(spec)
    aged = _AGED[traits.age]
    kind_pitch, kind_tract = KIND_FACTORS.get(kind, (1.0, 1.0))
    lift = 2 ** (1.5 * (traits.pitch - 0.5))
    hz = _CHILD_PITCH.get(traits.age, _PITCH[traits.gender]) * aged[0] * lift * kind_pitch * mood[0] * size[0] * vary[0]
    tract = _CHILD_TRACT.get(traits.age, _TRACT[traits.gender]) * aged[1] * lift**0.25 * kind_tract * size[1] * vary[1]
    rate = 165 * 2 ** (0.9 * (traits.pace - 0.5)) * aged[2] * mood[1] * size[2] * vary[2]
    spread = (0.55 + 0.9 * traits.energy) * mood[2] * vary[3]
    return Target(
        _within_reach(hz * _product(manners, "pitch")),
        float(np.clip(tract * _product(manners, "formants"), 0.7, 1.6)),
        float(np.clip(rate * _product(manners, "rate"), 95, 250)),
        float(np.clip(spread * _product(manners, "range"), 0.1, 2.2)),
        min(30.0, sum(m.breath for m in manners)), min(6.0, sum(m.roughness for m in manners)),
        min(12.0, max(aged[3], *(m.flutter for m in manners), 0.0) if manners else aged[3]),
        tuple(step for manner in manners for step in manner.effects) + size[3], names,
    )


def _within_reach(hz: float) -> float:
    """Ordinary pitches as they are, extreme ones drawn in, so that a tiny squeaky bird is still understood."""
    return float(_MIDDLE_PITCH * 2 ** (_REACH * np.tanh(np.log2(hz / _MIDDLE_PITCH) / _REACH)))


def _product(manners: list[Manner], name: str) -> float:
    return float(np.prod([getattr(manner, name) for manner in manners])) if manners else 1.0


def variation(spec: PersonaSpec) -> tuple[float, float, float, float]:
    """Factors about 1 on pitch (8 %), formants (4 %), rate (5 %) and range (10 %), fixed by name and seed."""
    rng = np.random.default_rng(fingerprint(spec))
    spread = np.array([0.08, 0.04, 0.05, 0.10])
    return tuple((1 + spread * rng.uniform(-1, 1, 4)).tolist())


def fingerprint(spec: PersonaSpec, extra: str = "") -> int:
    """A number that is the same for the same persona in every process."""
    told = f"{spec.seed}|{spec.name}|{spec.appearance.subject}|{extra}"
    return int.from_bytes(hashlib.sha256(told.encode()).digest()[:8], "big")


def textures(spec: PersonaSpec) -> tuple[str, ...]:
    """Names in :data:`TEXTURES`, at most three: those asked for, else those of the kind, and of great age."""
    asked = [_texture(word) for word in spec.voice.texture]
    names = [name for name in asked if name]
    if not names or all(name in ("warm", "smooth", "melodic", "monotone") for name in names):
        names += KINDS.get(spec.appearance.kind, ())
    if spec.voice.age == "old" and spec.voice.energy < 0.45 and spec.appearance.kind == "person":
        names.append("trembling")
    kept: list[str] = []
    for name in dict.fromkeys(names):
        if not any({name, other} in _OPPOSED for other in kept):  # the first asked for wins
            kept.append(name)
    return tuple(kept[:3])


def _texture(phrase: str) -> str | None:
    for word in [phrase.lower().strip(), *re.findall(r"[a-z]+", phrase.lower())]:
        if word in TEXTURES:
            return word
        if word in SYNONYMS:
            return SYNONYMS[word]
    return None


def _size(spec: PersonaSpec) -> tuple[float, float, float, tuple[Step, ...]]:
    """Factors on pitch, formants and rate, and effects, of a body far from human size."""
    look = spec.appearance
    subject = set(re.findall(r"[a-z]+", f"{look.subject} {spec.social.role}".lower()))
    told = set(re.findall(r"[a-z]+", " ".join(look.features).lower()))
    if subject & TINY or told & TINY_WORDS:
        return (1.42, 1.2, 1.07, ()) if subject & TINY else (1.15, 1.1, 1.03, ())
    if subject & HUGE or told & HUGE_WORDS:
        room = ({"effect": "room", "size": 0.3, "mix": 0.1},)
        return (0.68, 0.8, 0.87, room) if subject & HUGE else (0.82, 0.9, 0.93, room)
    return 1.0, 1.0, 1.0, ()


def espeak_parameters(base: Mapping[str, Any], attributes: Mapping[str, Any], goal: Target) -> dict[str, Any]:
    """What espeak is given: its own ``base`` parameters moved to the goal. The variant keeps a third of its
    distance from the wanted throat, which is what tells speakers of one age and gender apart."""
    own = float(attributes.get("tract", 1.0))
    formants = (goal.tract / own) ** 0.67
    spread = float(attributes.get("energy", 0.45)) * 0.4
    # variants differ in range from none to 0.4 of their pitch; half of the difference from 0.18 is taken back
    evened = float(np.clip(np.sqrt(0.18 / max(spread, 0.05)), 0.6, 1.7))
    parameters: dict[str, Any] = {
        **base, "pitch_hz": round(goal.pitch_hz, 1), "formants": round(float(np.clip(formants, 0.6, 1.6)), 3),
        "rate": round(goal.rate), "range": round(goal.range * evened, 3), "flutter": round(goal.flutter),
    }
    if goal.breath:
        parameters["breath"] = round(goal.breath)
    if goal.roughness:
        parameters["roughness"] = round(goal.roughness)
    if goal.effects:
        parameters["effects"] = [dict(step) for step in goal.effects]
    return parameters


def other_parameters(base: Mapping[str, Any], attributes: Mapping[str, Any], goal: Target) -> dict[str, Any]:
    """For engines whose pitch and throat cannot be set: ``pace`` and an effect chain moves the finished sound, by
    at most 9 semitones, when the voice's own ``pitch_hz`` is known, and its resonances with it, so that a mouse has a
    small throat and no mere high voice."""
    effects = [dict(step) for step in goal.effects]
    if own := float(attributes.get("pitch_hz", 0.0)):
        throat = float(np.clip(goal.tract / _own_tract(attributes), 0.75, 1.35))
        if abs(throat - 1) > 0.07:
            effects.insert(0, {"effect": "formants", "factor": round(throat, 3)})
        semitones = float(np.clip(12 * np.log2(goal.pitch_hz / own), -9, 9))
        if abs(semitones) > 1.5:
            effects.insert(0, {"effect": "pitch", "semitones": round(semitones, 1)})
    return {"pace": round(goal.rate / 165, 3), **base, **({"effects": effects} if effects else {})}


def _own_tract(attributes: Mapping[str, Any]) -> float:
    """The voice's throat as a factor of a man's: its own where it is told, else that of its gender."""
    return float(attributes.get("tract") or _TRACT.get(str(attributes.get("gender", "")), _TRACT["androgynous"]))
