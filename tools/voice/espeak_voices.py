"""espeak-ng's languages and speaker variants as voices: every language with every variant, described.

What is said of a variant (gender, age, pitch, texture) is read from its own file, so a new espeak-ng brings new
voices without a change here. Nothing here speaks or chooses.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ...personas.errors import InvalidInput
from ..media import Voice
from ..speech.espeak_languages import Language, Variant, language_of, languages, variants
from ..speech.espeak_voice_file import pitch_range, variant_lines

ENGINE = "espeak"
LICENCE = "espeak-ng: GPL-3.0-or-later, run as a program of its own; its sound is free to use"
_LOWEST, _HIGHEST = 60.0, 400.0


def espeak_voices(language: str | None = None) -> tuple[Voice, ...]:
    """Every voice, or those that speak a BCP-47 tag (``InvalidInput`` where espeak-ng does not speak it). Ids are
    ``espeak:LANGUAGE`` and ``espeak:LANGUAGE+VARIANT`` with espeak-ng's own tags (``espeak:en-us+f3``)."""
    if language is None:
        return _all_voices()
    spoken = language_of(language)
    if spoken is None:
        raise InvalidInput(f"espeak-ng does not speak {language!r}", mend="animism voices lists the languages")
    return _voices_of(spoken)


@lru_cache(maxsize=1)
def _all_voices() -> tuple[Voice, ...]:
    return tuple(voice for language in languages() for voice in _voices_of(language))


@lru_cache(maxsize=256)
def _voices_of(language: Language) -> tuple[Voice, ...]:
    tags = tuple(dict.fromkeys(bcp47(tag) for _, tag in language.tags))
    return tuple(_voice(language, tags, variant) for variant in (None, *variants()))


def _voice(language: Language, tags: tuple[str, ...], variant: Variant | None) -> Voice:
    attributes = variant_attributes(variant)
    parameters: dict[str, Any] = {"identifier": language.identifier}
    if variant:
        parameters["variant"] = variant.file
    ending = f"+{variant.file.replace(' ', '_')}" if variant else ""
    return Voice(
        ENGINE, f"{ENGINE}:{language.tag}{ending}", tags, f"{attributes['description']}; {language.name}",
        attributes, parameters, LICENCE,
    )


def bcp47(tag: str) -> str:
    """A tag in the usual case: ``en-us`` to ``en-US``, ``cmn-latn-pinyin`` to ``cmn-Latn-pinyin``. Klingon, which
    espeak-ng knows by its script alone (``piqd``), gets its language."""
    tag = "tlh-Piqd" if tag == "piqd" else tag
    first, *rest = tag.split("-")
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest]
    return "-".join([first.lower(), *cased])


def pitch_scale(hz: float) -> float:
    """Hz to [0, 1], logarithmic: 60 Hz is 0, 155 Hz is 0.5, 400 Hz is 1."""
    return min(1.0, max(0.0, math.log(hz / _LOWEST) / math.log(_HIGHEST / _LOWEST)))


@lru_cache(maxsize=256)
def variant_attributes(variant: Variant | None) -> Mapping[str, Any]:
    """``gender``, ``age`` (group), ``pitch``, ``energy`` in [0, 1], ``pitch_hz``, ``tract`` (mean formant factor: 1
    is a man, above is shorter), ``texture`` words, ``plain`` (no effect of its own) and a ``description``."""
    lines = variant_lines(variant.file) if variant else ()
    low, high = pitch_range(variant.file if variant else None)
    hz, tract, texture = (low + high) / 2, _tract(lines), _textures(lines)
    gender = "feminine" if variant and variant.gender == 2 else "masculine"
    age = _age(variant, hz, tract, texture)
    spread = abs(high - low) / (high + low)
    return {
        "gender": gender, "age": age, "pitch": round(pitch_scale(hz), 3), "pitch_hz": round(hz),
        "energy": round(min(1.0, spread / 0.4), 3), "tract": round(tract, 3), "texture": texture,
        "plain": not texture, "quality": 0.4, "description": _description(variant, gender, age, hz, texture),
    }


def _tract(lines: tuple[tuple[str, ...], ...]) -> float:
    factors = [float(line[2]) / 100 for line in lines if line[0] == "formant" and len(line) > 2 and line[1] in "123"]
    return sum(factors) / len(factors) if factors else 1.0


def _age(variant: Variant | None, hz: float, tract: float, texture: list[str]) -> str:
    years = variant.age if variant else 0
    if years >= 60 or "trembling" in texture:
        return "old"
    if years >= 40:
        return "middle-aged"
    if years:
        return "young" if years < 30 else "adult"
    if hz > 280 and tract > 1.3:
        return "child"
    return "teen" if 140 < hz < 170 and tract > 1.15 else "adult"


def _textures(lines: tuple[tuple[str, ...], ...]) -> list[str]:
    value = {line[0]: [_float(word) for word in line[1:]] for line in lines}
    klatt, rough = value.get("klatt", [0])[0], value.get("roughness", [2])[0]
    echo = value.get("echo", [0, 0])
    found = {
        "whispery": value.get("voicing", [100])[0] <= 20,
        "breathy": 10 < max(value.get("breath", [0]), default=0),
        "trembling": value.get("flutter", [2])[0] >= 15 and value.get("voicing", [100])[0] > 20,
        "robotic": klatt > 0 and (rough > 7 or len(echo) > 1 and echo[1] >= 500),
        "buzzing": klatt in (1, 2),
        "echoing": len(echo) > 1 and echo[1] >= 50 and klatt == 0,
        "gravelly": 5 <= rough <= 7 or rough > 7 and klatt == 0,
        "muffled": value.get("voicing", [100])[0] >= 160,
        "narrow": "tone" in value and _narrow(value["tone"]),
        "accented": "stressLength" in value,
    }
    return [word for word, holds in found.items() if holds]


def _narrow(tone: list[float]) -> bool:
    """A tone control that all but takes away a part of the spectrum."""
    return min(tone[1::2], default=255) < 60


def _float(word: str) -> float:
    try:
        return float(word)
    except ValueError:
        return 0.0


def _description(variant: Variant | None, gender: str, age: str, hz: float, texture: list[str]) -> str:
    who = {"feminine": "woman", "masculine": "man"}[gender]
    who = {"child": "child", "teen": "teenager"}.get(age, who)
    height = "deep" if hz < 92 else "high" if hz > 215 else "medium" if gender == "masculine" else "ordinary"
    aged = {"old": "n old ", "middle-aged": " middle-aged ", "young": " young "}.get(age, " ")
    name = f" ({variant.name.replace('_', ' ')})" if variant else ""
    return f"a{aged}{who}{name}, {height} pitch of {hz:.0f} Hz" + (f", {', '.join(texture)}" if texture else "")
