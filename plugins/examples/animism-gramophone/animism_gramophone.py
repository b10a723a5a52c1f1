"""Gramophone: voices as from an old record, for Animism. espeak-ng speaks; a horn, a groove and a turntable do the rest.

Every phoneme stays where it was: the turntable sways by at most two thousandths of a second. The same request gives the
same samples.
"""

from dataclasses import replace
from zlib import crc32

import numpy as np
from animism.personas.errors import InvalidInput
from animism.plugins import Requires, Tool, hookimpl
from animism.tools.capability import silent
from animism.tools.contracts import SPEECH
from animism.tools.media import Voice

ANIMISM_API = "1.0"
NAME = "gramophone"
TURNS = 78 / 60
"""Of the record, a second."""
SWAY = 0.002
"""Seconds by which a sound comes early or late: 1.6 % of pitch."""
WEAR = {"new": 0.35, "played": 1.0, "worn": 2.2}
"""How loud the groove is."""


def horn(hertz):
    """The horn's gain: 260 to 3400 Hz, with two resonances."""
    f = np.maximum(hertz, 1.0)
    band = 1 / np.sqrt(1 + (260 / f) ** 8) / np.sqrt(1 + (f / 3400) ** 8)
    return band * (1 + 0.9 * np.exp(-((np.log2(f / 720) / 0.28) ** 2)) + 0.7 * np.exp(-((np.log2(f / 1950) / 0.22) ** 2)))


def played(samples, rate, wear, seed):
    """``samples``, float32 (T,) in [-1, 1], as the gramophone plays them; as long and as loud as before."""
    chance, time = np.random.default_rng(seed), np.arange(len(samples)) / rate
    sway = SWAY * rate * np.sin(2 * np.pi * (TURNS * time + chance.random()))
    swayed = np.interp(np.arange(len(samples)) - sway, np.arange(len(samples)), samples)
    loud = np.sqrt(np.mean(samples**2)) + 1e-9
    cut = np.tanh(2.2 * swayed / (4 * loud))  # the groove is only so wide
    sound = _filtered(cut, rate)
    sound *= loud / (np.sqrt(np.mean(sound**2)) + 1e-9)
    sound += WEAR[wear] * _filtered(_groove(len(samples), rate, chance), rate)
    ends = np.minimum(1.0, np.minimum(time, time[::-1]) / 0.04)  # the needle comes down, and goes up
    sound *= ends
    return (sound * min(1.0, 0.97 / (np.abs(sound).max() + 1e-9))).astype(np.float32)


def _filtered(samples, rate):
    size = 1 << (len(samples) + rate // 10).bit_length()
    return np.fft.irfft(np.fft.rfft(samples, size) * horn(np.fft.rfftfreq(size, 1 / rate)), size)[: len(samples)]


def _groove(length, rate, chance):
    """Hiss, clicks, and one scratch that comes round with the record."""
    noise = 0.006 * chance.standard_normal(length)
    clicks = chance.random(length) < 14 / rate
    clicks[int(chance.random() * rate / TURNS) :: int(rate / TURNS)] = True
    size = np.where(clicks, chance.exponential(0.16, length) * chance.choice((-1, 1), length), 0.0)
    return noise + np.convolve(size, np.exp(-np.arange(rate // 400) / (rate / 2600)))[:length]


class Gramophone(Tool):
    """``voice.parameters`` hold ``voice``, the parameters of the espeak voice on the record, and ``wear``."""

    capability, name = SPEECH, NAME
    description = "Speaks as from an old record: narrow, swaying, crackling; with exact phoneme times. For characters of long ago."
    requires = Requires(modules=("espeakng_loader",), memory=30_000_000)

    def accepts(self, request):
        return request.voice.engine == self.name

    def run(self, request, progress=silent):
        from animism.tools.speech.espeak import EspeakSpeech

        wear = request.voice.parameters.get("wear", "played")
        if wear not in WEAR:
            raise InvalidInput(f"a record is not {wear!r}", mend=f"wear is one of {', '.join(WEAR)}")
        spoken = replace(request.voice, engine="espeak", parameters=request.voice.parameters.get("voice", {}))
        speech = EspeakSpeech().run(replace(request, voice=spoken), lambda share, *told: progress(0.9 * share, *told))
        progress(0.95, "playing the record")
        seed = crc32(f"{request.voice.id} {request.text}".encode("utf-8", "replace"))
        played_ = replace(speech, samples=played(speech.samples, speech.sample_rate, wear, seed))
        progress(1.0, "played")
        return played_


@hookimpl
def register_tools(register):
    register(Gramophone())


@hookimpl
def register_voices(register):
    for who, gender, hertz, variant, wear in (
        ("lady", "feminine", 205, "f2", "new"), ("gentleman", "masculine", 105, "m3", "played"),
        ("grandmother", "feminine", 180, "f4", "worn"),
    ):
        register(Voice(
            engine=NAME, id=f"{NAME}:{who}", languages=("en-GB", "en"), description=f"a {who} on an old record, {wear}",
            attributes={"gender": gender, "age": "old" if who == "grandmother" else "adult", "pitch_hz": hertz, "quality": 0.1},
            parameters={"wear": wear, "voice": {"identifier": "gmw/en", "variant": variant, "rate": 150}},
            licence="CC0-1.0", consent="synthetic; nobody's voice",
        ))
