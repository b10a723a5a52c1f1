"""The voices of the Coqui models that are here; no model is opened.

A file ``voices.json`` beside a model may tell more of its speakers: ``{"p225": {"gender": "feminine", "languages":
["en-GB"], "description": "..."}}``. Nothing here speaks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..media import Voice
from .coqui_files import CoquiModel, agreed, coqui_models

ENGINE = "coqui"
_MOST_SPEAKERS = 1000
_PITCH = {"feminine": 196.0, "masculine": 115.0}
_LICENCES = {
    "xtts": "Coqui Public Model Licence: non-commercial use only",
    "vits": "by the model's own licence; the VCTK one is Apache-2.0",
}


def coqui_voices() -> tuple[Voice, ...]:
    """Every speaker of every model whose licence is agreed to, or asks for nothing. Ids are ``coqui:MODEL`` and
    ``coqui:MODEL/SPEAKER``."""
    return tuple(
        voice for model in coqui_models().values() if agreed(model) for voice in _voices_of(model)
    )


def _voices_of(model: CoquiModel) -> list[Voice]:
    told = _told(model)
    if not model.speakers:
        return [] if model.kind == "xtts" else [_voice(model, None, told.get("", {}))]
    return [_voice(model, name, told.get(name, {})) for name in model.speakers[:_MOST_SPEAKERS]]


def _told(model: CoquiModel) -> Mapping[str, Any]:
    try:
        data = json.loads((model.folder / "voices.json").read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {name: row for name, row in data.items() if isinstance(row, dict)} if isinstance(data, dict) else {}


def _voice(model: CoquiModel, speaker: str | None, told: Mapping[str, Any]) -> Voice:
    gender = told.get("gender") if told.get("gender") in ("feminine", "masculine", "androgynous") else ""
    languages = told.get("languages")
    tags = tuple(map(str, languages)) if isinstance(languages, list) and languages else model.languages
    attributes = {
        "gender": gender, "age": str(told.get("age", "adult")), "energy": 0.5, "texture": [], "natural": True,
        "quality": 0.95 if model.kind == "xtts" else 0.85, **({"pitch_hz": _PITCH[gender]} if gender in _PITCH else {}),
    }
    ending = f"/{speaker}" if speaker is not None else ""
    told_of = str(told.get("description") or f"a natural voice of {model.name}" + (f", speaker {speaker}" if ending else ""))
    return Voice(
        ENGINE, f"{ENGINE}:{model.name}{ending}", tags, told_of, attributes,
        {"model": model.name, **({"speaker": speaker} if speaker is not None else {})},
        str(model.config.get("license") or _LICENCES[model.kind]), "published with the model, on its terms",
    )
