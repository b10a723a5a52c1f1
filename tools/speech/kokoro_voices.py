"""The voices that Kokoro's files hold, read from the names in the file alone; no model is opened.

``voices-v1.0.bin`` is a numpy archive of style arrays (510, 1, 256), one a voice; the other form is a folder ``voices``
with one file of bare float32 a voice (onnx-community/Kokoro-82M-v1.0-ONNX). A name's first letter is the language and
its second the gender (https://huggingface.co/hexgrad/Kokoro-82M, VOICES.md). Nothing here speaks.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..media import Voice
from ..weights.places import find_model, models_folder

ENGINE = "kokoro"
MODEL = "kokoro"
LICENCE = "Kokoro weights: Apache-2.0; its text is read by espeak-ng (GPL-3.0-or-later), run as a program of its own"
LANGUAGES = {
    # the letter of a name: tag, the words for it
    "a": ("en-US", "American"), "b": ("en-GB", "British"), "e": ("es-ES", "Spanish"), "f": ("fr-FR", "French"),
    "h": ("hi-IN", "Hindi"), "i": ("it-IT", "Italian"), "j": ("ja-JP", "Japanese"), "p": ("pt-BR", "Brazilian"),
    "z": ("zh-CN", "Mandarin"),
}
_PITCH = {"feminine": 196.0, "masculine": 115.0}
"""Hz of an ordinary woman and man; what a voice's own is stands in no file."""
_READ_WELL = frozenset("abefip")  # by espeak-ng; Hindi fairly, Japanese and Mandarin poorly


@dataclass(frozen=True)
class KokoroFiles:
    """Where one Kokoro lies; ``voices`` is a file or a folder."""

    model: Path
    voices: Path


def kokoro_files(folder: Path) -> KokoroFiles | None:
    """The ONNX model and the voices of a folder, the largest of each; ``None`` when one is missing."""
    if not folder.is_dir():
        return None
    models = sorted([*folder.glob("*.onnx"), *folder.glob("onnx/*.onnx")], key=_size)
    voices = sorted([*folder.glob("voices*.bin"), *folder.glob("voices*.npz")], key=_size)
    if not voices and any((folder / "voices").glob("*.bin")):
        voices = [folder / "voices"]
    return KokoroFiles(models[-1], voices[-1]) if models and voices else None


def _size(path: Path) -> tuple[int, str]:
    return path.stat().st_size, path.name


def kokoro_folders() -> dict[str, Path]:
    """Every folder of the models folder that holds a Kokoro, by name."""
    names = [path.name for path in sorted(models_folder().glob("kokoro*")) if path.is_dir()]
    found = {name: find_model(name) for name in names}
    return {name: folder for name, folder in found.items() if folder is not None and kokoro_files(folder) is not None}


def kokoro_voices() -> tuple[Voice, ...]:
    """Every voice of every Kokoro that is here. Ids are ``kokoro:NAME``, with the folder between where it is not
    ``kokoro`` itself."""
    return tuple(voice for model, folder in kokoro_folders().items() for voice in _voices_of(model, folder))


def _voices_of(model: str, folder: Path) -> list[Voice]:
    files = kokoro_files(folder)
    names = voice_names(files.voices) if files else []
    return [_voice(model, name) for name in names if name[:1] in LANGUAGES]


def voice_names(path: Path) -> list[str]:
    """The names in a file or folder of voices; empty when it is none."""
    if path.is_dir():
        return sorted(one.stem for one in path.glob("*.bin"))
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy")]
    except (zipfile.BadZipFile, OSError):
        return []
    return sorted(name for name in names if name.isprintable() and len(name) < 60)


def _voice(model: str, name: str) -> Voice:
    tag, kind = LANGUAGES[name[0]]
    gender = {"f": "feminine", "m": "masculine"}.get(name[1:2], "")
    who = {"feminine": "woman", "masculine": "man"}.get(gender, "voice")
    attributes: dict[str, Any] = {
        "gender": gender, "age": "adult", "energy": 0.5, "texture": [], "natural": True,
        "quality": 0.95 if name[0] in _READ_WELL else 0.75,
        **({"pitch_hz": _PITCH[gender]} if gender else {}),
    }
    between = "" if model == MODEL else f"{model}/"
    return Voice(
        ENGINE, f"{ENGINE}:{between}{name}", (tag, tag.split("-")[0]),
        f"a natural {kind} {who} ({name.partition('_')[2] or name})", attributes,
        {"model": model, "mix": {name: 1.0}}, LICENCE, "published with the model; the style of a synthetic voice",
    )
