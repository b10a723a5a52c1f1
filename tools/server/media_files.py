"""What people take away from a result: pictures as PNG, sounds as WAV, frames as mp4, each by a name of its own."""

from __future__ import annotations

import dataclasses
import io
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..contracts import Frames
from ..media import Portrait, Speech
from ..provenance.statement import Statement
from .errors_wire import ServerRefusal

MAX_FILES = 64
MAX_DEPTH = 4
PNG, WAV, MP4, JPEG = "image/png", "audio/wav", "video/mp4", "image/jpeg"
_encoding = threading.Semaphore(2)
"""Videos that are encoded at once: an encoder takes a core."""


@dataclass(frozen=True)
class MediaFile:
    """One file that a result can give. ``value`` is what it is made of."""

    name: str
    media_type: str
    value: Any


def files_of(result: Any) -> dict[str, MediaFile]:
    """Every file of a result, by name; the first is what it is about."""
    found: dict[str, MediaFile] = {}
    _walk(result, "", found, 0)
    return found


def content_of(file: MediaFile, request: Any, folder: Path) -> bytes | Path:
    """The bytes of a picture or sound; for a video, the path of an mp4 in ``folder``, which the caller removes."""
    if file.media_type == PNG:
        return _png(file.value)
    if file.media_type == WAV:
        return _wav(file.value)
    from ..video import write_video

    speech = getattr(request, "speech", None)
    target = folder / f"{secrets.token_hex(8)}.mp4"
    with _encoding:
        return write_video(target, file.value, file.value.fps, speech if isinstance(speech, Speech) else None)


def signed(content: bytes | Path, media_type: str, statement: Statement) -> bytes | Path:
    """The same with what is said of it in it."""
    from ..provenance.signing import sign_bytes, sign_file

    if isinstance(content, bytes):
        return sign_bytes(content, media_type, statement)
    sign_file(content, statement, media_type)
    return content


def needed(files: Mapping[str, MediaFile], name: str) -> MediaFile:
    """One file by name; 404 names those there are."""
    if name not in files:
        told = ", ".join(files) or "this result has none"
        raise ServerRefusal(404, "NotFound", "this job has no such file", mend=f"files: {told}")
    return files[name]


def _walk(value: Any, path: str, found: dict[str, MediaFile], depth: int) -> None:
    if len(found) >= MAX_FILES or depth > MAX_DEPTH:
        return
    if isinstance(value, Portrait):
        return _add(found, path or "portrait", ".png", PNG, value.image)
    if isinstance(value, Speech):
        return _add(found, path or "speech", ".wav", WAV, value)
    if isinstance(value, Frames):
        return _add(found, path or "video", ".mp4", MP4, value)
    if isinstance(value, np.ndarray):
        if value.dtype == np.uint8 and value.ndim == 3 and value.shape[2] == 3 and value.size:
            _add(found, path or "picture", ".png", PNG, value)
        return
    for name, part in _parts(value):
        _walk(part, f"{path}-{name}" if path else name, found, depth + 1)


def _parts(value: Any) -> list[tuple[str, Any]]:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [(field.name, getattr(value, field.name, None)) for field in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        return [(str(name), part) for name, part in value.items()]
    if isinstance(value, list | tuple):
        return [(str(i), part) for i, part in enumerate(value[:MAX_FILES])]
    return []


def _add(found: dict[str, MediaFile], stem: str, suffix: str, media_type: str, value: Any) -> None:
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "_" for sign in stem)[:80]
    found[plain + suffix] = MediaFile(plain + suffix, media_type, value)


def _png(image: np.ndarray) -> bytes:
    from PIL import Image as Pictures

    kept = io.BytesIO()
    Pictures.fromarray(np.ascontiguousarray(image)).save(kept, "PNG", compress_level=3)
    return kept.getvalue()


def _wav(speech: Speech) -> bytes:
    import soundfile

    kept = io.BytesIO()
    soundfile.write(kept, speech.samples, speech.sample_rate, subtype="PCM_16", format="WAV")
    return kept.getvalue()
