"""A recording that somebody sent (WAV, WebM, Ogg, MP3, M4A) as plain samples, however it was made.

What is unpacked is bounded: a small file may hold days of silence. Nothing here recognises speech.
"""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput

RATE = 16_000
"""Samples a second that recognisers are trained on."""
MOST_BYTES = 25_000_000
LONGEST = 600.0
"""Seconds."""
_MEND = "send WAV, WebM, Ogg or MP3"


def decode(
    data: bytes, *, rate: int = RATE, most_bytes: int = MOST_BYTES, longest: float = LONGEST
) -> NDArray[np.float32]:
    """float32 mono (T,) in [-1, 1] at ``rate`` Hz. ``InvalidInput`` for more than ``most_bytes``, for what is no sound,
    and for more than ``longest`` seconds, which is found out before more than that is kept. A recording that ends in
    the middle is used as far as it goes."""
    if not data:
        raise InvalidInput("there is no sound in it", mend=_MEND)
    if len(data) > most_bytes:
        told = f"the recording has {len(data) / 1e6:.0f} MB"
        raise InvalidInput(told, mend=f"send at most {most_bytes / 1e6:.0f} MB")
    import av

    pieces: list[NDArray[np.float32]] = []
    try:
        _unpack(data, rate, longest, pieces)
    except (OSError, ValueError, RuntimeError, av.error.FFmpegError) as error:
        if not pieces:
            raise InvalidInput("the recording cannot be read", mend=_MEND) from error
    return np.concatenate(pieces) if pieces else np.zeros(0, np.float32)


def _unpack(data: bytes, rate: int, longest: float, pieces: list[NDArray[np.float32]]) -> None:
    import av

    room = int(longest * rate)
    with av.open(io.BytesIO(data)) as container:
        if not container.streams.audio:
            raise InvalidInput("the recording has no sound", mend=_MEND)
        resampler = av.AudioResampler("flt", "mono", rate)
        for frame in container.decode(audio=0):
            frame.pts = None  # broken clocks of cut recordings would make the resampler fill gaps
            room -= _kept(resampler.resample(frame), pieces)
            if room < 0:
                raise InvalidInput(f"the recording is longer than {longest / 60:.0f} minutes", mend="send it in parts")
        _kept(resampler.resample(None), pieces)


def _kept(parts: list, pieces: list[NDArray[np.float32]]) -> int:
    """How many samples were added."""
    before = len(pieces)
    pieces += [part.to_ndarray().reshape(-1) for part in parts]
    return sum(map(len, pieces[before:]))
