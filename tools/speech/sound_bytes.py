"""A sound that a program wrote or a server sent, as samples: WAV (also with a header that lies about its length, as
programs write that stream to a pipe), FLAC, Ogg or bare PCM.

What cannot be read, or is more than anybody would say, is refused. Nothing here is played or kept.
"""

from __future__ import annotations

import io
import struct

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import ToolFailed

LONGEST = 900.0
"""Seconds of one piece at most."""
_RATES = range(4000, 192_001)


def read_sound(data: bytes, tool: str, what: str) -> tuple[NDArray[np.float32], int]:
    """float32 mono (T,) in [-1, 1] and its rate in Hz. ``ToolFailed`` says that ``what`` gave no sound."""
    if not data:
        raise ToolFailed(f"{what} gave nothing", tool=tool)
    found = _riff(data) or _by_library(data)
    if found is None:
        raise ToolFailed(f"{what} gave {len(data):,} bytes that are no sound", tool=tool)
    samples, rate = found
    if rate not in _RATES or len(samples) > LONGEST * rate:
        raise ToolFailed(f"{what} gave {len(samples) / max(rate, 1):.0f} s at {rate} Hz", tool=tool)
    return samples, rate


def read_pcm(data: bytes, rate: int, tool: str, what: str) -> tuple[NDArray[np.float32], int]:
    """The same of int16 little-endian mono without a header."""
    if len(data) < 2:
        raise ToolFailed(f"{what} gave nothing", tool=tool)
    return np.frombuffer(data[: len(data) // 2 * 2], "<i2").astype(np.float32) / 32768, rate


def _by_library(data: bytes) -> tuple[NDArray[np.float32], int] | None:
    import soundfile

    try:
        with soundfile.SoundFile(io.BytesIO(data)) as file:
            samples = file.read(int(LONGEST * file.samplerate) + 1, dtype="float32", always_2d=True)
            return samples.mean(axis=1), file.samplerate
    except (RuntimeError, OSError, ValueError, TypeError):
        return None


def _riff(data: bytes) -> tuple[NDArray[np.float32], int] | None:
    """Plain int16 PCM in a RIFF file, whatever its lengths say; ``None`` for anything else."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    at, form = 12, None
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        at += 8
        if name == b"fmt " and at + 16 <= len(data):
            form = struct.unpack_from("<HHIIHH", data, at)
        if name == b"data":
            return _pcm16(data[at:] if at + size > len(data) else data[at : at + size], form)
        at += size + size % 2
    return None


def _pcm16(data: bytes, form: tuple[int, ...] | None) -> tuple[NDArray[np.float32], int] | None:
    if form is None or form[0] != 1 or form[5] != 16 or not 1 <= form[1] <= 8:
        return None
    channels = form[1]
    samples = np.frombuffer(data[: len(data) // (2 * channels) * 2 * channels], "<i2").astype(np.float32) / 32768
    return samples.reshape(-1, channels).mean(axis=1), form[2]
