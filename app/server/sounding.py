"""Speech without a persona around it: a voice says a text, and sound becomes a file of the format that is asked for."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

from ...agents.live.sound import CODECS, encode
from ...plugins import PluginHost
from ...tools.contracts import SpeechRequest
from ...tools.media import Speech, Voice

if TYPE_CHECKING:
    from ...tools.provenance.statement import Statement

FORMATS = {
    "mp3": "audio/mpeg", "opus": "audio/ogg", "aac": "audio/aac", "flac": "audio/flac", "wav": "audio/wav",
    "pcm": "audio/pcm",
}
"""OpenAI's response formats and their media types."""
SIGNED = ("mp3", "flac", "wav")
"""The formats that hold a statement; C2PA knows no way for the others."""
PCM_RATE = 24_000
"""Hz of ``pcm``, which carries no header: what OpenAI's is."""
_ENCODERS = {  # container, codec, rate in Hz, sample format, bits a second
    "mp3": ("mp3", "libmp3lame", 24_000, "fltp", 64_000),
    "aac": ("adts", "aac", 24_000, "fltp", 64_000), "flac": ("flac", "flac", 24_000, "s16", 0),
}


def speech_of(
    host: PluginHost, voice: Voice, text: str, language: str = "en", emotion: str = "neutral", speed: float = 1.0
) -> Speech:
    """``text`` in ``voice`` by its own engine, else by any speech tool that can. An engine speaks well at three
    quarters to one and a half of its pace; what ``speed`` asks beyond is stretched. ``ToolUnavailable`` when none
    can."""
    pace = min(1.5, max(0.75, speed))
    speech: Speech = host.tools.run("speech", SpeechRequest(text, voice, language, emotion, pace), first=voice.engine)
    return speech if pace == speed else stretched(speech, speed / pace)


def stretched(speech: Speech, speed: float) -> Speech:
    """The sound ``speed`` times as fast (0.25 to 4) at the same pitch. Times of phonemes and words are dropped."""
    import av

    graph = av.filter.Graph()
    first = graph.add_abuffer(sample_rate=speech.sample_rate, format="flt", layout="mono")
    last, left = first, speed
    while abs(left - 1.0) > 1e-3:  # one filter does 0.5 to 2 well
        step = min(2.0, max(0.5, left))
        last, left = _linked(last, graph.add("atempo", f"{step:.4f}")), left / step
    _linked(last, graph.add("abuffersink"))
    graph.configure()
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(speech.samples, np.float32).reshape(1, -1), "flt", "mono")
    frame.sample_rate = speech.sample_rate
    graph.push(frame)
    graph.push(None)
    pieces = []
    while True:
        try:
            pieces.append(graph.pull().to_ndarray().reshape(-1))
        except (av.error.EOFError, av.error.BlockingIOError):
            break
    samples = np.concatenate(pieces) if pieces else speech.samples[:0]
    return Speech(samples.astype(np.float32), speech.sample_rate, speech.text)


def _linked(one: Any, other: Any) -> Any:
    one.link_to(other)
    return other


def wav(speech: Speech, statement: Statement | None = None) -> bytes:
    """16-bit mono WAV at the speech's own rate, signed with ``statement`` where there is one."""
    return _signed(encode(speech.samples, speech.sample_rate, "wav")[0], "wav", statement)


def encoded(speech: Speech, wanted: str, statement: Statement | None = None) -> bytes:
    """The speech as one of :data:`FORMATS`; ``pcm`` is s16le mono at :data:`PCM_RATE` without a header. ``statement`` is
    signed into those that can hold one: :data:`SIGNED`."""
    return _signed(_encoded(speech, wanted), wanted, statement)


def _signed(data: bytes, form: str, statement: Statement | None) -> bytes:
    if statement is None or form not in SIGNED:
        return data
    from ...tools.provenance.signing import sign_bytes

    return sign_bytes(data, FORMATS[form], statement)


def _encoded(speech: Speech, wanted: str) -> bytes:
    if wanted in CODECS:
        return encode(speech.samples, speech.sample_rate, "opus" if wanted == "opus" else "wav")[0]
    if wanted == "pcm":
        return b"".join(frame.to_ndarray().tobytes() for frame in _resampled(speech, "s16", PCM_RATE))
    import av

    container, codec, rate, form, bits = _ENCODERS[wanted]
    out = io.BytesIO()
    with av.open(out, "w", format=container) as file:
        stream: Any = file.add_stream(codec, rate=rate, layout="mono")
        stream.format = form
        if bits:
            stream.bit_rate = bits
        made = 0
        for frame in _resampled(speech, form, rate, stream.codec_context.frame_size or 0):
            frame.pts, frame.time_base = made, Fraction(1, rate)
            made += frame.samples
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def _resampled(speech: Speech, form: str, rate: int, size: int = 0) -> list[Any]:
    """The samples as frames of another rate and form."""
    import av

    samples = np.ascontiguousarray(np.clip(speech.samples, -1.0, 1.0), np.float32).reshape(1, -1)
    whole = av.AudioFrame.from_ndarray(samples, "flt", "mono")
    whole.sample_rate = speech.sample_rate
    resampler = av.AudioResampler(form, "mono", rate, frame_size=size or None)
    return [*resampler.resample(whole), *resampler.resample(None)]
