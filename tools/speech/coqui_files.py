"""What lies in a folder of a Coqui model, told from its ``config.json`` alone: which kind, which files, which speakers.

A checkpoint is safetensors, or the ``.pth`` that was published, which is a pickle and is read with ``weights_only``.
Kinds of model that coqui-tts would unpack otherwise are refused. Nothing is loaded here.
"""

from __future__ import annotations

import json
import os
import pickletools
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..weights.formats import tensor_names
from ..weights.lock import read_lock
from ..weights.places import models_folder

FOLDER = "ANIMISM_COQUI"
"""Names a folder of Coqui models, one a subfolder, besides the models folder."""
SPEAKING, CONVERTING = ("vits", "xtts"), ("openvoice",)
CHECKPOINTS = tuple(
    f"{name}.{ending}" for ending in ("safetensors", "pth") for name in ("model_file", "model", "best_model", "checkpoint")
)
_LARGEST = 20_000_000
_LISTS = ("speaker_ids.json", "speakers.json")


@dataclass(frozen=True)
class CoquiModel:
    """One model's folder. ``speakers`` are the names it tells; ``clones`` whether it can take a voice from a sound."""

    name: str
    folder: Path
    kind: str
    checkpoint: Path
    config: dict[str, Any]
    languages: tuple[str, ...]
    speakers: tuple[str, ...]
    clones: bool

    @property
    def asks(self) -> bool:
        """Whether its licence wants to be agreed to: Coqui's Public Model Licence, non-commercial."""
        return self.kind == "xtts"


def coqui_models(kinds: tuple[str, ...] = SPEAKING) -> dict[str, CoquiModel]:
    """Every model of these kinds that is here, by the name of its folder."""
    own = os.environ.get(FOLDER, "").strip()
    places = [*sorted(Path(own).expanduser().glob("*"))] if own else []
    places += [path for pattern in ("coqui*", "xtts*", "openvoice*") for path in sorted(models_folder().glob(pattern))]
    found: dict[str, CoquiModel] = {}
    for place in places:
        for folder in (place, place / "converter"):
            model = coqui_model(folder, place.name)
            if model is not None and model.kind in kinds:
                found.setdefault(model.name, model)
    return found


def coqui_model(folder: Path, name: str = "") -> CoquiModel | None:
    """The model of a folder, or ``None`` where there is none of a kind that is known."""
    config = _json(folder / "config.json")
    if not isinstance(config, dict):
        return None
    openvoice = isinstance(config.get("data"), dict) and isinstance(config.get("model"), dict)
    kind = "openvoice" if openvoice else str(config.get("model", "")).lower()
    checkpoint = next((folder / one for one in CHECKPOINTS if (folder / one).is_file()), None)
    if kind not in (*SPEAKING, *CONVERTING) or checkpoint is None:
        return None
    arguments = config.get("model_args") if isinstance(config.get("model_args"), dict) else {}
    clones = kind in ("xtts", "openvoice") or bool(arguments.get("speaker_encoder_model_path"))
    return CoquiModel(
        name or folder.name, folder, kind, checkpoint, config, _languages(config, name or folder.name),
        _speakers(folder, config, kind), clones,
    )


def agreed(model: CoquiModel) -> bool:
    """Whether the user agreed to a licence that asks: at the fetch, which is written down beside the weights, or by
    having set ``COQUI_TOS_AGREED=1`` themselves."""
    if not model.asks or os.environ.get("COQUI_TOS_AGREED") == "1":
        return True
    entry = read_lock().models.get(model.name)
    return entry is not None and entry.agreed is not None


def mended_config(model: CoquiModel) -> dict[str, Any]:
    """The configuration with the paths of its trainer's machine replaced by those of the files that lie beside it."""
    config = json.loads(json.dumps(model.config))
    arguments = config.get("model_args") if isinstance(config.get("model_args"), dict) else {}
    for part in (config, arguments):
        for key, others in _PATHS.items():
            if part.get(key):
                part[key] = _beside(model.folder, part[key], others)
    audio = config.get("audio")
    if isinstance(audio, dict) and audio.get("stats_path"):
        audio["stats_path"] = _beside(model.folder, audio["stats_path"], ("scale_stats.npy",))
    return config


_PATHS = {
    "d_vector_file": ("speakers.json", "speakers.pth"), "speakers_file": ("speaker_ids.json", "speaker_ids.pth"),
    "speaker_file": ("speaker_ids.json",), "language_ids_file": ("language_ids.json",),
    "speaker_encoder_model_path": ("model_se.safetensors", "model_se.pth", "model_se.pth.tar"), "speaker_encoder_config_path": ("config_se.json",),
    "tokenizer_file": ("vocab.json",),
}


def _beside(folder: Path, named: Any, others: tuple[str, ...]) -> Any:
    """The local file for one that was named on another machine; a list keeps its form; ``None`` where there is none."""
    wanted = [Path(str(one).replace("\\", "/")).name for one in (named if isinstance(named, list) else [named])]
    wanted = [name for one in wanted for name in (str(Path(one).with_suffix(".safetensors")), one) if one]
    here = next((folder / name for name in (*wanted, *others) if (folder / name).is_file()), None)
    if here is None:
        return None
    return [str(here)] if isinstance(named, list) else str(here)


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8")) if path.stat().st_size <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return None


def _languages(config: dict[str, Any], name: str) -> tuple[str, ...]:
    """BCP-47 tags: of a model of many, else its phonemes', its data's, or the one in its name."""
    many = config.get("languages")
    if isinstance(many, list) and len(many) > 1:
        return tuple(str(tag) for tag in many)
    alone = str(many[0]) if isinstance(many, list) and many else ""
    sets = config.get("datasets")
    told = [str(one.get("language") or "") for one in sets if isinstance(one, dict)] if isinstance(sets, list) else []
    named = re.search(r"--([a-z]{2})--|coqui-([a-z]{2})(?:-|$)", name)
    first = next(filter(None, [str(config.get("phoneme_language") or ""), alone, *told, (named[1] or named[2]) if named else ""]), "en")
    head, *rest = first.replace("_", "-").split("-")
    tag = "-".join([head.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])
    return tuple(dict.fromkeys((tag, head.lower())))


def _speakers(folder: Path, config: dict[str, Any], kind: str) -> tuple[str, ...]:
    if kind == "openvoice":
        return ()
    if kind == "xtts":
        return tuple(studio_speakers(folder))
    if isinstance(config.get("speakers"), list) and config["speakers"]:
        return tuple(map(str, config["speakers"]))
    for name in _LISTS:
        data = _json(folder / name)
        if isinstance(data, dict) and data:
            rows = list(data.values())
            named = [str(row["name"]) for row in rows if isinstance(row, dict) and "name" in row]
            return tuple(sorted(set(named))) if named else tuple(map(str, data))
    return ()


def studio_speakers(folder: Path) -> list[str]:
    """The names of XTTS's own speakers. In a pickle they are the keys: read as words of its stream, of which nothing is
    run."""
    try:
        if (folder / "speakers_xtts.safetensors").is_file():
            names = sorted(tensor_names(folder / "speakers_xtts.safetensors"))
            return list(dict.fromkeys(name.rpartition(".")[0] for name in names))
        with zipfile.ZipFile(folder / "speakers_xtts.pth") as archive:
            inner = next(name for name in archive.namelist() if name.endswith("data.pkl"))
            words = [word for code, word, _ in pickletools.genops(archive.read(inner)) if "UNICODE" in code.name]
    except (OSError, ValueError, KeyError, StopIteration, zipfile.BadZipFile):
        return []
    names = [word for word in words if isinstance(word, str) and re.fullmatch(r"[^\W\d_][\w'’.-]*( [\w'’.-]+)+", word)]
    return list(dict.fromkeys(names))
