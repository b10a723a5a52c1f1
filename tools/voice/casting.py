"""Casting: which voice fits a character, and how it is tuned for them.

Language is a condition; gender, age, pitch, energy, texture, accent and plainness are scored, each in [0, 1], and
the reasons are kept. A little of the score is drawn from the persona's own seed, so that ten apples have ten voices.
Voices of every engine are in one pool: a natural one is preferred where it fits, and where an engine can mix voices,
a persona may have a mixture of its own. Nothing here speaks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...personas.errors import InvalidInput
from ...personas.spec import AGE_GROUPS, PersonaSpec
from ..capability import Progress, Tool, nearest_names, silent
from ..contracts import VOICE, VoiceRequest
from ..media import Voice
from ..speech.espeak_languages import language_of
from .espeak_voices import ENGINE, bcp47, espeak_voices, pitch_scale
from .mixing import mixed
from .tuning import Target, espeak_parameters, fingerprint, other_parameters, target

WEIGHTS = {
    "accent": 2.0, "gender": 2.5, "age": 0.9, "pitch": 1.0, "energy": 0.3, "texture": 1.2, "plain": 1.6,
    "quality": 8.0, "variety": 1.3,
}
"""Quality outweighs texture, variety and half of the pitch together: what a natural voice lacks there, effects give."""
SYNTHETIC = 0.4
"""The quality of espeak-ng's voices; what is above it counts only as far as the voice fits."""
_UNWANTED = frozenset(("narrow", "accented", "muffled", "buzzing"))  # flaws that no texture word asks for


@dataclass(frozen=True)
class Casting:
    """The chosen voice, tuned; one line for each reason; the next best ids with their scores in [0, 1]."""

    voice: Voice
    reasons: tuple[str, ...]
    alternatives: tuple[tuple[str, float], ...] = ()
    scores: dict[str, float] = field(default_factory=dict)


def cast(spec: PersonaSpec, voices: Sequence[Voice] = (), wanted: str | None = None) -> Casting:
    """Choose out of ``voices`` (all of espeak's where empty) and tune. ``wanted`` is an id that the user insists
    on: it is taken as it is, and ``InvalidInput`` names the nearest ids when there is none.

    The same spec and voices give the same casting."""
    voices = voices or espeak_voices()
    if wanted:
        return _insisted(spec, voices, wanted)
    goal = target(spec)
    able, language_note = _able(spec, voices)
    scored = ((_scores(spec, goal, voice), voice) for voice in able)
    ranked = sorted(scored, key=lambda row: (-_total(row[0]), row[1].id))
    scores, best = ranked[0]
    others = tuple((voice.id, round(_total(other), 3)) for other, voice in ranked[1:6])
    chosen, mixture = mixed(best, able, fingerprint(spec))
    reasons = (language_note, *_reasons(spec, goal, scores, best), *mixture)
    return Casting(_tuned(chosen, goal), reasons, others, {name: round(score, 3) for name, score in scores.items()})


def find_voice(wanted: str, voices: Sequence[Voice]) -> Voice:
    """The voice with this id, the engine's name left out or not; ``InvalidInput`` names the nearest ids."""
    names = {voice.id: voice for voice in voices}
    found = names.get(wanted) or names.get(f"{ENGINE}:{wanted}")
    if found is None:
        same = [voice for name, voice in names.items() if name.partition(":")[2] == wanted]
        found = same[0] if len(same) == 1 else None
    if found is None:
        raise InvalidInput(f"no voice {wanted!r}", mend=_nearest(wanted, names))
    return found


def _insisted(spec: PersonaSpec, voices: Sequence[Voice], wanted: str) -> Casting:
    found = find_voice(wanted, voices)
    reasons = [f"{found.id}: asked for by name"]
    if not _speaks(found, spec.language):
        reasons.append(f"it does not list {spec.language}; the text may sound foreign")
    return Casting(found, tuple(reasons))


def _nearest(wanted: str, names: dict[str, Voice]) -> str:
    """Names near to ``wanted``; among thousands only those that share its language part or its speaker part."""
    engine = wanted.partition(":")[0]
    others = [name for name in names if not name.startswith(f"{ENGINE}:")]
    theirs = [name for name in others if name.startswith(f"{engine}:")] if ":" in wanted else []
    if theirs and engine != ENGINE:
        return nearest_names(wanted, theirs[:2000])
    within = [name for name in others if ":" not in wanted and wanted.lower() in name.lower()]
    if within:
        return nearest_names(wanted, within[:600])
    language, _, speaker = wanted.removeprefix(f"{ENGINE}:").lower().partition("+")
    close = [name for name in names if f":{language}" in name.lower() or speaker and name.lower().endswith(speaker)]
    # a bare word such as "grandma" is no language but a speaker, offered in the likeliest accent
    close = close or [name for name in names if name.startswith(f"{ENGINE}:en-us+") and language in name.lower()]
    return nearest_names(wanted if ":" in wanted else f"{ENGINE}:{wanted}", close[:600] or list(names)[:600])


def _primary(tag: str) -> str:
    return tag.lower().split("-")[0]


def _speaks(voice: Voice, language: str) -> bool:
    known = language_of(language) if voice.engine == ENGINE else None
    wanted = {_primary(language), _primary(known.tag)} if known else {_primary(language)}
    return any(_primary(tag) in wanted for tag in voice.languages)


def _able(spec: PersonaSpec, voices: Sequence[Voice]) -> tuple[list[Voice], str]:
    able = [voice for voice in voices if _speaks(voice, spec.language)]
    if able:
        return able, f"{len(able)} of {len(voices)} voices speak {spec.language}"
    english = [voice for voice in voices if _speaks(voice, "en")]
    return english or list(voices), f"no voice speaks {spec.language}; the nearest that can be had is an English one"


def _scores(spec: PersonaSpec, goal: Target, voice: Voice) -> dict[str, float]:
    own, traits = voice.attributes, spec.voice
    age = str(own.get("age", "adult"))
    apart = abs(AGE_GROUPS.index(age) - AGE_GROUPS.index(traits.age)) if age in AGE_GROUPS else 3
    hertz = float(own.get("pitch_hz", 0.0))
    pitch = float(own.get("pitch", pitch_scale(hertz) if hertz else 0.5))
    texture = set(own.get("texture", ()))
    shared = texture & set(goal.textures)
    odd = texture - shared
    accent, gender = _accent(spec, voice), _gender(str(own.get("gender", "")), traits.gender, traits.age)
    return {
        "accent": accent,
        "gender": gender,
        "age": max(0.0, 1 - 0.3 * apart),
        "pitch": max(0.0, 1 - 2 * abs(pitch - pitch_scale(goal.pitch_hz))),
        "energy": 1 - abs(float(own.get("energy", 0.5)) - traits.energy),
        "texture": len(shared) / len(goal.textures) if goal.textures else 1.0 - min(1.0, 0.5 * len(texture)),
        "plain": max(0.0, 1 - 0.35 * len(odd) - 0.3 * len(odd & _UNWANTED)) * _ordinary(own, goal),
        "quality": _quality(float(own.get("quality", 0.5)), gender, accent, age, spec),
        "variety": _drawn(fingerprint(spec), voice.id),
    }


def _quality(own: float, gender: float, accent: float, age: str, spec: PersonaSpec) -> float:
    """A voice's own quality. What it has above :data:`SYNTHETIC` counts in full where gender, the accent that was asked
    for and youth fit, so that a natural woman does not speak for a man, nor a grandmother for a boy."""
    if own <= SYNTHETIC:
        return own
    fit = min(1.0, gender / 0.6)  # one whose gender is not known may serve
    if spec.voice.accent and accent < 0.6:
        fit *= 0.5
    if spec.voice.age in ("baby", "child") and age not in ("baby", "child", "teen"):
        fit *= 0.75
    return SYNTHETIC + (own - SYNTHETIC) * fit


def _ordinary(own: dict, goal: Target) -> float:
    """Less for a throat that is far from the wanted one: moving it that far leaves its marks."""
    tract = float(own.get("tract", goal.tract))
    return max(0.2, 1 - 1.5 * max(0.0, abs(tract / goal.tract - 1) - 0.1))


def _gender(own: str, wanted: str, age: str) -> float:
    if own == wanted:
        return 1.0
    if "androgynous" in (own, wanted) or not own:
        return 0.6
    return 0.5 if age in ("baby", "child") else 0.0


def _accent(spec: PersonaSpec, voice: Voice) -> float:
    wanted = spec.language
    if spec.voice.accent and _primary(spec.voice.accent) == _primary(spec.language):
        wanted = spec.voice.accent  # an accent of another language cannot be put on
    known = language_of(wanted)  # "en" alone means its likeliest accent, whatever the engine
    target_tag = bcp47(known.tag) if known else wanted
    if not voice.languages:
        return 0.3
    if voice.languages[0].lower() == target_tag.lower():
        return 1.0
    return 0.6 if any(tag.lower() == target_tag.lower() for tag in voice.languages) else 0.2


def _drawn(seed: int, name: str) -> float:
    return hashlib.sha256(f"{seed}{name}".encode()).digest()[0] / 255


def _total(scores: dict[str, float]) -> float:
    return sum(WEIGHTS[name] * score for name, score in scores.items()) / sum(WEIGHTS.values())


def _reasons(spec: PersonaSpec, goal: Target, scores: dict[str, float], voice: Voice) -> list[str]:
    own, traits = voice.attributes, spec.voice
    reasons = [f"{voice.id}: {voice.description}".rstrip(": ")]
    reasons.append(f"gender {traits.gender}, voice {own.get('gender', 'unknown')} ({scores['gender']:.2f})")
    reasons.append(f"age {traits.age}, voice {own.get('age', 'unknown')} ({scores['age']:.2f})")
    heard = ", ".join(voice.languages)
    reasons.append(f"accent {traits.accent or spec.language}, voice {heard} ({scores['accent']:.2f})")
    reasons.append(
        f"pitch {goal.pitch_hz:.0f} Hz, throat {goal.tract:.2f} of a man's, {goal.rate:.0f} words a minute, range "
        f"{goal.range:.2f}: from age, gender, kind {spec.appearance.kind}, mood {spec.appearance.mood} and traits"
    )
    if goal.textures:
        reasons.append(f"texture {', '.join(goal.textures)}: {', '.join(str(s['effect']) for s in goal.effects)}")
    return reasons


def _tuned(voice: Voice, goal: Target) -> Voice:
    adjust = espeak_parameters if voice.engine == ENGINE else other_parameters
    return replace(voice, parameters=adjust(voice.parameters, voice.attributes, goal))


class CastingTool(Tool[VoiceRequest, Voice]):
    """:func:`cast` as a tool. ``attributes`` of the voice it gives also hold ``reasons`` (lines) and
    ``alternatives`` (pairs of id and score)."""

    capability = VOICE
    name = "casting"
    description = (
        "Scores every voice on language, accent, gender, age, pitch, energy and texture, and tunes the best: pitch, "
        "throat, pace, range and effects for giants, robots, ghosts, mice and grandmothers. Instant, deterministic."
    )

    def run(self, request: VoiceRequest, progress: Progress = silent) -> Voice:
        """The chosen voice, tuned. ``InvalidInput`` when the wanted one does not exist."""
        progress(0.0, "casting")
        chosen = cast(request.spec, request.voices, request.wanted)
        told = {"reasons": list(chosen.reasons), "alternatives": [list(pair) for pair in chosen.alternatives]}
        progress(1.0, "cast")
        return replace(chosen.voice, attributes={**chosen.voice.attributes, **told})
