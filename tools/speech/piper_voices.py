"""Piper's voices that are here: files ``X.onnx`` with ``X.onnx.json`` in the models folder and in a folder of the user's.

Everything told of a voice stands in its JSON; no model is opened. Nothing here speaks.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..media import Voice
from ..weights.places import models_folder

ENGINE = "piper"
FOLDER = "ANIMISM_PIPER"
"""Names a folder of Piper voices besides the models folder."""
LICENCE = "a Piper voice; its own licence is in its MODEL_CARD; read by piper (GPL-3.0-or-later)"
_QUALITY = {"x_low": 0.6, "low": 0.7, "medium": 0.85, "high": 0.9}
_LARGEST_CONFIG = 4_000_000
_MOST_SPEAKERS = 1000
_PITCH = {"feminine": 196.0, "masculine": 115.0}
_GENDERS = {
    # of the voices that are most used; where a data set's name does not tell, the gender is unknown
    **dict.fromkeys(("amy", "lessac", "kathleen", "ljspeech", "kristin", "hfc_female", "jenny_dioco", "alba", "cori",
                     "southern_english_female", "siwis", "eva_k", "kerstin", "ramona", "paola", "irina", "gosia",
                     "anna", "lisa", "huayan", "xiao_ya"), "feminine"),
    **dict.fromkeys(("ryan", "joe", "danny", "alan", "norman", "bryce", "john", "kusal", "hfc_male", "northern_english_male",
                     "thorsten", "karlsson", "gilles", "tom", "riccardo", "ruslan", "dmitri", "denis", "darkman",
                     "davefx", "carlfm", "faber", "edresson", "jeff", "cadu"), "masculine"),
}


def piper_files() -> dict[str, Path]:
    """The model file of every voice by its name (``en_US-lessac-medium``), the user's own folder first."""
    found: dict[str, Path] = {}
    own = os.environ.get(FOLDER, "").strip()
    places = [Path(own).expanduser()] if own else []
    places += [path for path in sorted(models_folder().glob("piper*")) if path.is_dir()]
    for place in places:
        for model in sorted(place.rglob("*.onnx")):
            if config_of(model).is_file():
                found.setdefault(model.stem, model)
    return found


def config_of(model: Path) -> Path:
    """Where a model's JSON lies."""
    return model.with_name(f"{model.name}.json")


def read_config(model: Path) -> dict[str, Any]:
    """A model's JSON; ``{}`` when it is none."""
    path = config_of(model)
    try:
        if path.stat().st_size > _LARGEST_CONFIG:
            return {}
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) and isinstance(data.get("audio"), dict) else {}


def piper_voices() -> tuple[Voice, ...]:
    """Every voice and speaker. Ids are ``piper:NAME`` and ``piper:NAME/SPEAKER``."""
    return tuple(voice for name, model in piper_files().items() for voice in _voices_of(name, model))


def _voices_of(name: str, model: Path) -> Iterator[Voice]:
    data = read_config(model)
    if not data:
        return
    speakers = data.get("speaker_id_map")
    if isinstance(speakers, dict) and len(speakers) > 1:
        for speaker in sorted(map(str, speakers))[:_MOST_SPEAKERS]:
            yield _voice(name, data, speaker)
    else:
        yield _voice(name, data, None)


def _voice(name: str, data: dict[str, Any], speaker: str | None) -> Voice:
    tag, dataset, quality = _told(name, data)
    gender = _GENDERS.get(dataset, "") if speaker is None else ""
    who = {"feminine": "woman", "masculine": "man"}.get(gender, "voice")
    attributes = {
        "gender": gender, "age": "adult", "energy": 0.5, "texture": [], "natural": True,
        "quality": _QUALITY.get(quality, 0.8), **({"pitch_hz": _PITCH[gender]} if gender else {}),
    }
    ending, saying = (f"/{speaker}", f", speaker {speaker}") if speaker is not None else ("", "")
    parameters: dict[str, Any] = {"model": name, **({"speaker": speaker} if speaker is not None else {})}
    return Voice(
        ENGINE, f"{ENGINE}:{name}{ending}", (tag, tag.split("-")[0]),
        f"a natural {tag} {who} of {dataset or name}, {quality or 'unknown'} quality{saying}", attributes, parameters,
        LICENCE, "recorded for a public data set, on the terms in its MODEL_CARD",
    )


def _told(name: str, data: dict[str, Any]) -> tuple[str, str, str]:
    """Language tag, data set and quality: from the JSON, else from the name."""
    parts = name.split("-")
    language = data.get("language") if isinstance(data.get("language"), dict) else {}
    espeak = data.get("espeak") if isinstance(data.get("espeak"), dict) else {}
    code = str(language.get("code") or (parts[0] if len(parts) >= 3 else "") or espeak.get("voice") or "en")
    dataset = str(data.get("dataset") or (parts[1] if len(parts) >= 3 else ""))
    quality = str(data["audio"].get("quality") or (parts[-1] if len(parts) >= 3 else ""))
    first, *rest = code.replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)]), dataset, quality
