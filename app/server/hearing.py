"""Sound that was sent: decoded within bounds, and written down by whichever transcription tool can."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ...plugins import PluginHost
from ...tools.contracts import Transcript, TranscriptionRequest

RATE = 16_000
"""Hz that speech recognisers are trained on."""
LONGEST = 600.0
"""Seconds that one may speak at a time; a small file may unpack to days of silence."""


def decoded(content: bytes) -> NDArray[np.float32]:
    """Any sound file that FFmpeg reads (WAV, WebM, Ogg, MP3, M4A) as float32 mono (T,) at :data:`RATE`.
    ``InvalidInput`` when it is none or longer than :data:`LONGEST` seconds."""
    import av

    pieces: list[NDArray[np.float32]] = []
    count = 0
    try:
        with av.open(io.BytesIO(content)) as container:
            if not container.streams.audio:
                raise InvalidInput("the file has no sound", mend="send WAV, WebM or Ogg")
            resampler = av.AudioResampler("flt", "mono", RATE)
            for frame in container.decode(audio=0):
                for part in resampler.resample(frame):
                    pieces.append(part.to_ndarray().reshape(-1))
                    count += len(pieces[-1])
                if count > LONGEST * RATE:
                    raise InvalidInput(f"that is longer than {LONGEST / 60:.0f} minutes", mend="send it in parts")
            pieces += [part.to_ndarray().reshape(-1) for part in resampler.resample(None)]
    except (OSError, ValueError, av.error.FFmpegError):
        raise InvalidInput("the sound cannot be read", mend="send WAV, WebM or Ogg") from None
    return np.concatenate(pieces) if pieces else np.zeros(0, np.float32)


def transcribed(host: PluginHost, samples: NDArray[np.float32], language: str | None = None) -> Transcript:
    """What is said, by the first tool that can. ``ToolUnavailable`` names what would make one available."""
    request = TranscriptionRequest(samples, RATE, language)
    mend: str | None = None
    failure: Exception | None = None
    for tool in host.tools.of("transcription"):
        answer = tool.available()
        if not answer.ok:
            mend = mend or answer.command or answer.why
            continue
        if not tool.accepts(request):
            continue
        try:
            tool.setup("cpu")
            heard: Any = tool.run(request)
            return heard
        except ToolFailed as error:
            failure = error
    raise failure or ToolUnavailable("nothing here can write down speech", mend=mend or "see: animism tools")
