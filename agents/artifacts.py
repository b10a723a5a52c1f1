"""Artifacts on disk: how a portrait, a voice and their companions are written to a folder and read back.

Every file is there whole or not at all.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image as Pictures

from ..personas.errors import StoreError
from ..tools.files import appearing
from ..tools.media import Landmarks, Portrait, Voice

SPEC, PORTRAIT, LANDMARKS, SCULPTURE = "persona.json", "portrait.png", "landmarks.json", "sculpture.json"
VOICE, SOUND, CLIP, MAKING = "voice.json", "greeting.wav", "greeting.mp4", "making.json"


def write_bytes(path: Path, data: bytes) -> None:
    """Write ``data`` whole or not at all; ``StoreError`` when the disk or the folder will not take it."""
    try:
        with appearing(path) as partial:
            partial.write_bytes(data)
    except OSError as error:
        raise StoreError(
            f"cannot write {path}: {error.strerror or error}", mend="free space or choose --out"
        ) from error


def write_json(path: Path, data: Any) -> None:
    """Write readable JSON, UTF-8, with a final newline."""
    write_bytes(path, (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace"))


def read_json(path: Path) -> Any:
    """Back from :func:`write_json`."""
    return json.loads(path.read_text(encoding="utf-8"))


def png_bytes(image: np.ndarray) -> bytes:
    """uint8 (H, W, 3) RGB as PNG; the same picture gives the same bytes."""
    from io import BytesIO

    out = BytesIO()
    Pictures.fromarray(image).save(out, "PNG", compress_level=6)
    return out.getvalue()


def marked(image: np.ndarray, mark: int | None) -> np.ndarray:
    """``image`` with the imperceptible mark in it; itself where there is to be none."""
    if mark is None:
        return image
    from ..tools.provenance import watermark

    return watermark.marked(image, mark)


def save_portrait(folder: Path, portrait: Portrait, mark: int | None = None) -> None:
    """Write ``portrait.png`` (with ``mark`` in its pixels), ``landmarks.json`` and, where there is one,
    ``sculpture.json``."""
    write_bytes(folder / PORTRAIT, png_bytes(marked(portrait.image, mark)))
    write_json(
        folder / LANDMARKS,
        {
            **portrait.landmarks.to_data(), "box": [round(float(x), 2) for x in portrait.box],
            "size": list(portrait.image.shape[1::-1]), "made_by": dict(portrait.made_by),
        },
    )
    if portrait.sculpture is not None:
        write_json(folder / SCULPTURE, portrait.sculpture.model_dump(mode="json"))


def load_portrait(folder: Path) -> Portrait:
    """Read back what :func:`save_portrait` wrote."""
    marks = read_json(folder / LANDMARKS)
    sculpture = None
    if (folder / SCULPTURE).exists():
        from ..tools.sculpture import Sculpture

        sculpture = Sculpture.model_validate_json((folder / SCULPTURE).read_bytes())
    with Pictures.open(folder / PORTRAIT) as picture:
        image = np.asarray(picture.convert("RGB"))
    return Portrait(image, Landmarks.from_data(marks), tuple(marks["box"]), marks.get("made_by", {}), sculpture)


def load_voice(folder: Path) -> Voice:
    """The voice in ``voice.json``."""
    return Voice.from_data(read_json(folder / VOICE))
