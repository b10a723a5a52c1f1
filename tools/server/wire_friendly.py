"""What people and agents send in place of arrays and files: a PNG, a WAV, a list of numbers, a resource's address.

``{"png": base64}``, ``{"wav": base64}``, a ``data:`` URL, ``{"resource": "animism://jobs/ID/files/NAME"}`` or nested
lists. Pictures and sounds are opened with the bounds that every other door of ours has.
"""

from __future__ import annotations

import binascii
import io
import re
import warnings
from typing import TYPE_CHECKING, Any

import numpy as np

from ...personas.errors import InvalidInput

if TYPE_CHECKING:
    from .wire_leaves import Inlet

MAX_PIXELS = 50_000_000
MAX_SECONDS = 3600
MAX_NUMBERS = 2_000_000
_DATA_URL = re.compile(r"data:([a-z0-9/+.-]{0,80});base64,", re.IGNORECASE)
_KEYS = {"png": ".png", "jpeg": ".jpg", "picture": ".png", "wav": ".wav", "sound": ".wav", "base64": ""}
_SUFFIX = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp", "audio/wav": ".wav", "audio/x-wav": ".wav"}


def array_from(data: Any, dtype: np.dtype | None, where: str, inlet: Inlet) -> np.ndarray:
    """The array that ``data`` stands for: bytes of a picture where uint8 is wanted, of a sound where float32 is."""
    if isinstance(data, list):
        return _numbers(data, dtype, where)
    content, suffix = file_from(data, where, inlet)
    if dtype == np.uint8 or dtype is None and suffix != ".wav":
        return picture_of(content, where)
    return sound_of(content, where)[0]


def file_from(data: Any, where: str, inlet: Inlet) -> tuple[bytes, str]:
    """Bytes and suffix of a file that is given by its content or a resource's address."""
    if isinstance(data, str) and (head := _DATA_URL.match(data)):
        return _decoded(data[head.end():], where), _SUFFIX.get(head[1].lower(), "")
    if isinstance(data, dict) and len(data) == 1:
        key, value = next(iter(data.items()))
        if key in _KEYS and isinstance(value, str):
            return _decoded(value, where), _KEYS[key]
        if key == "resource" and isinstance(value, str) and inlet.given is not None:
            return inlet.given(value), "." + value.rpartition(".")[2][:9]
    raise InvalidInput(
        f"{where}: no picture, sound or array", mend='give {"png": base64}, {"wav": base64} or {"resource": address}'
    )


def picture_of(content: bytes, where: str) -> np.ndarray:
    """uint8 (H, W, 3)."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pictures.DecompressionBombWarning)
            with Pictures.open(io.BytesIO(content)) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise InvalidInput(f"{where}: more than fifty million pixels", mend="scale it down")
                return np.array(ImageOps.exif_transpose(picture).convert("RGB"))
    except (OSError, SyntaxError, ValueError, Pictures.DecompressionBombError,
            Pictures.DecompressionBombWarning) as error:
        raise InvalidInput(f"{where}: no picture: {error}"[:200], mend="give a PNG, JPEG or WebP file") from None


def sound_of(content: bytes, where: str) -> tuple[np.ndarray, int]:
    """float32 mono (T,) and its rate in Hz."""
    import soundfile

    try:
        with soundfile.SoundFile(io.BytesIO(content)) as sound:
            if sound.frames / max(1, sound.samplerate) > MAX_SECONDS:
                raise InvalidInput(f"{where}: more than an hour of sound", mend="give a shorter one")
            samples = sound.read(dtype="float32", always_2d=True)
            return np.ascontiguousarray(samples.mean(1, dtype=np.float32)), int(sound.samplerate)
    except (RuntimeError, OSError, ValueError) as error:
        raise InvalidInput(f"{where}: no sound: {error}"[:200], mend="give a WAV file") from None


def _numbers(data: list[Any], dtype: np.dtype | None, where: str) -> np.ndarray:
    try:
        array = np.array(data, dtype or np.float32)
    except (TypeError, ValueError, OverflowError) as error:
        raise InvalidInput(f"{where}: no table of numbers: {error}"[:200], mend="give rows of one length") from None
    if array.size > MAX_NUMBERS:
        raise InvalidInput(f"{where}: {array.size} numbers in lists", mend='send {"$array": [dtype, shape, base64]}')
    return array


def _decoded(text: str, where: str) -> bytes:
    try:
        return binascii.a2b_base64(text, strict_mode=True)
    except (ValueError, binascii.Error):
        raise InvalidInput(f"{where}: no base64", mend="give base64 text") from None
