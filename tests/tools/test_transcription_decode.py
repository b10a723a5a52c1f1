"""Recordings of every common make become samples; what is none, too large or too long is refused in one line."""

from __future__ import annotations

import io

import av
import numpy as np
import pytest
from animism.personas.errors import InvalidInput
from animism.tools.transcription.decode import RATE, decode

MAKES = {"wav": ("wav", "pcm_s16le", 22_050), "webm": ("webm", "libopus", 48_000), "ogg": ("ogg", "libopus", 48_000),
         "mp3": ("mp3", "libmp3lame", 44_100)}


def recording(make: str, seconds: float = 2.0, hertz: float = 440.0) -> bytes:
    form, codec, rate = MAKES[make]
    out = io.BytesIO()
    tone = 0.4 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)
    with av.open(out, "w", format=form) as container:
        stream = container.add_stream(codec, rate=rate, layout="mono")
        frame = av.AudioFrame.from_ndarray((tone * 32767).astype("<i2")[None], format="s16", layout="mono")
        frame.sample_rate = rate
        fifo = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=rate)
        for part in [*fifo.resample(frame), *fifo.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return out.getvalue()


@pytest.mark.parametrize("make", MAKES)
def test_every_make_becomes_the_same_tone(make: str) -> None:
    samples = decode(recording(make))
    assert samples.dtype == np.float32
    assert len(samples) / RATE == pytest.approx(2.0, abs=0.08)
    middle = samples[RATE // 2 : RATE // 2 + RATE]
    loudest = np.fft.rfftfreq(len(middle), 1 / RATE)[np.abs(np.fft.rfft(middle)).argmax()]
    assert loudest == pytest.approx(440, abs=2)
    assert np.abs(middle).max() == pytest.approx(0.4, abs=0.08)


@pytest.mark.parametrize("data", [b"", b"RIFF", b"\0" * 5000, b"<html>no</html>", recording("ogg")[:40]])
def test_what_is_no_recording_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        decode(data)
    assert "\n" not in str(refused.value) and refused.value.mend


def test_a_recording_that_was_cut_off_is_used_as_far_as_it_goes() -> None:
    data = recording("webm", 4.0)
    assert 0.5 < len(decode(data[: len(data) // 2])) / RATE < 3.5


def test_too_many_bytes_and_too_many_seconds() -> None:
    data = recording("mp3", 3.0)
    with pytest.raises(InvalidInput, match="MB"):
        decode(data, most_bytes=1000)
    with pytest.raises(InvalidInput, match="longer"):
        decode(data, longest=1.0)


def test_a_small_file_that_unpacks_to_hours_stops_early() -> None:
    import tracemalloc

    out = io.BytesIO()
    with av.open(out, "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=48_000, layout="mono")
        stream.bit_rate = 6_000
        quiet = av.AudioFrame.from_ndarray(np.zeros((1, 960), "<i2"), format="s16", layout="mono")
        quiet.sample_rate = 48_000
        for i in range(50 * 120):
            quiet.pts = i * 960
            container.mux(stream.encode(quiet))
        container.mux(stream.encode(None))
    data = out.getvalue()
    assert len(data) < 200_000
    tracemalloc.start()
    with pytest.raises(InvalidInput, match="longer"):
        decode(data, longest=10.0)
    assert tracemalloc.get_traced_memory()[1] < 3_000_000
    tracemalloc.stop()
