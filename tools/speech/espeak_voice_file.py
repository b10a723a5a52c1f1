"""Voice files of espeak-ng, put together: a language, a speaker variant, and tuning on top.

A voice file is lines of ``attribute values``; later lines win. Tuning the file moves the synthesiser itself (its
pitch in Hz and its formant filters), which sounds cleaner than any processing of the finished sound. The format:
https://github.com/espeak-ng/espeak-ng/blob/master/docs/voices.md. Nothing here speaks.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...personas.errors import InvalidInput
from .espeak_process import espeak_paths

DEFAULT_PITCH = (82.0, 118.0)
"""Hz, the range of a voice file that gives none."""
FORMANTS = range(9)


@lru_cache(maxsize=64)
def language_lines(identifier: str) -> str:
    """The file of a language by its identifier (``gmw/en-US``), as text."""
    return _within("lang", identifier)


def has_dictionary(identifier: str) -> bool:
    """Whether a language can be read. espeak-ng 1.52 lists three (Faroese, Karakalpak, xextan) whose dictionary its
    wheel leaves out, and speaks them as silence."""
    lines = [line.split() for line in language_lines(identifier).splitlines()]
    named = [line[1] for line in lines if line[:1] == ["dictionary"] and len(line) > 1]
    tags = [line[1].split("-")[0] for line in lines if line[:1] == ["language"] and len(line) > 1]
    return (Path(espeak_paths()[1]) / f"{(named or tags or [''])[0]}_dict").is_file()


@lru_cache(maxsize=128)
def variant_lines(variant: str) -> tuple[tuple[str, ...], ...]:
    """The attributes of a speaker variant by its file name (``f3``), split into words, comments left out."""
    lines = (line.strip() for line in _within("voices/!v", variant).splitlines())
    words = (tuple(line.split()) for line in lines if line and not line.startswith(("#", "//")))
    return tuple(line for line in words if line[0] not in ("language", "name", "gender"))


def _within(folder: str, name: str) -> str:
    root = (Path(espeak_paths()[1]) / folder).resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root) or not path.is_file():
        raise InvalidInput(f"espeak-ng has no {name!r} among its {folder.split('/')[0]}", mend="animism voices")
    return path.read_text("utf-8", "replace")


def pitch_range(variant: str | None) -> tuple[float, float]:
    """Lowest and highest Hz of ordinary speech with a variant."""
    for line in variant_lines(variant) if variant else ():
        if line[0] == "pitch" and len(line) >= 3:
            return float(line[1]), float(line[2])
    return DEFAULT_PITCH


def compose(identifier: str, variant: str | None = None, tuning: Mapping[str, Any] | None = None) -> str:
    """The text of a voice file. ``tuning`` may hold

    - ``pitch``: factor on the voice's pitch in Hz; ``range``: factor on its excursions about their middle;
    - ``pitch_hz``: the middle of the pitch in Hz instead of the variant's own;
    - ``formants``: factor on every resonance, the length of the throat (0.8 a giant, 1.25 a child);
    - ``flutter``: 0-100, unsteadiness of pitch; ``roughness``: 0-7, every other glottal pulse weaker;
    - ``breath``: 0-100, noise through the formants; ``voicing``: 0-150 %, strength of the voice itself.
    """
    tuning = tuning or {}
    speaker = variant_lines(variant) if variant else ()
    kept = [line for line in speaker if line[0] not in ("pitch", "formant")]
    lines = [language_lines(identifier)]
    lines += [" ".join(line) for line in kept]
    lines.append("pitch {:.0f} {:.0f}".format(*_tuned_pitch(pitch_range(variant), tuning)))
    lines += _tuned_formants([line for line in speaker if line[0] == "formant"], float(tuning.get("formants", 1.0)))
    lines += [f"{name} {round(float(tuning[name]))}" for name in ("flutter", "roughness", "voicing") if name in tuning]
    if "breath" in tuning:
        lines += [_breath(float(tuning["breath"])), "breathw 150 150 200 200 400 400"]
    return "\n".join(lines) + "\n"


def _tuned_pitch(own: tuple[float, float], tuning: Mapping[str, Any]) -> tuple[float, float]:
    middle = float(tuning.get("pitch_hz", (own[0] + own[1]) / 2)) * float(tuning.get("pitch", 1.0))
    spread = (own[1] - own[0]) / (own[0] + own[1]) * float(tuning.get("range", 1.0))
    spread = min(0.45, max(0.0, spread))
    return max(20.0, middle * (1 - spread)), min(600.0, middle * (1 + spread))


def _tuned_formants(lines: list[tuple[str, ...]], factor: float) -> list[str]:
    values = {number: [100.0, 100.0, 100.0, 0.0] for number in FORMANTS}
    for line in lines:
        numbers = [_number(word) for word in line[1:6]]
        if numbers and numbers[0] in values:
            for place, value in enumerate(numbers[1:]):
                values[int(numbers[0])][place] = value
    return [
        f"formant {n} {f * factor:.0f} {strength:.0f} {width:.0f} {shift * factor:.0f}"
        for n, (f, strength, width, shift) in values.items()
    ]


def _number(word: str) -> float:
    try:
        return float(word)
    except ValueError:
        return 100.0


def _breath(amount: float) -> str:
    """Noise by formant, falling towards the high ones as in a whisper."""
    return "breath " + " ".join(f"{amount * part:.0f}" for part in (1.0, 1.0, 0.67, 0.53, 0.2, 0.13, 0.0, 0.0))
