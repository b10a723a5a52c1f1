"""Effects on a voice, as data: a chain is a list such as ``[{"effect": "ring", "frequency": 70, "mix": 0.4}]``.

Every effect takes and gives float (T,) mono and keeps time: sample ``i`` of the result belongs to sample ``i`` of
the sound, because filters are applied without phase and delays only add echoes behind. Only echoes make a sound
longer. Plain numpy. What the synthesiser can do itself (pitch, formants, breath of espeak-ng) is better done
there; these serve every engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput
from ..capability import nearest_names
from .analysis import Floats, fast_size, istft, pitch_track, rms, stft


@dataclass(frozen=True)
class Effect:
    """``apply(samples, rate, rng, **parameters)``; ``parameters`` maps a name to lowest, highest and default. A mere
    filter also has ``gain(Hz, **parameters)``, an echo ``response(rate, rng, **parameters)``, whose ``mix`` is added to
    the rest of the sound; filters in a row, and an echo after them, are applied in one go."""

    apply: Callable[..., Floats]
    parameters: Mapping[str, tuple[float, float, float]]
    sentence: str
    gain: Callable[..., Floats] | None = None
    response: Callable[..., Floats] | None = None


EFFECTS: dict[str, Effect] = {}
"""Every effect by name."""


def _effect(sentence: str, **parameters: tuple[float, float, float]) -> Callable[[Callable[..., Floats]], Any]:
    def keep(function: Callable[..., Floats]) -> Callable[..., Floats]:
        EFFECTS[function.__name__] = Effect(function, parameters, sentence)
        return function

    return keep


def _filter(sentence: str, **parameters: tuple[float, float, float]) -> Callable[[Callable[..., Floats]], Any]:
    """An effect that is a gain for each frequency and nothing else."""

    def keep(gain: Callable[..., Floats]) -> Callable[..., Floats]:
        def apply(samples: Floats, rate: int, rng: Any = None, *values: float, **named: float) -> Floats:
            return _filtered(samples, rate, lambda f: gain(f, *values, **named))

        EFFECTS[gain.__name__] = Effect(apply, parameters, sentence, gain)
        return apply

    return keep


def _echo(sentence: str, **parameters: tuple[float, float, float]) -> Callable[[Callable[..., Floats]], Any]:
    """An effect that mixes the sound with its convolution."""

    def keep(response: Callable[..., Floats]) -> Callable[..., Floats]:
        def apply(samples: Floats, rate: int, rng: Any, *, mix: float, **named: float) -> Floats:
            return _in_one_go(samples, rate, [], response(rate, rng, **named), mix)

        EFFECTS[response.__name__] = Effect(apply, parameters, sentence, response=response)
        return apply

    return keep


def check_chain(chain: Iterable[Mapping[str, Any]]) -> list[tuple[Effect, dict[str, float]]]:
    """A chain with its defaults filled in. ``InvalidInput`` names the effect or parameter that is not one."""
    checked = []
    for step in chain:
        name = str(step.get("effect"))
        if name not in EFFECTS:
            raise InvalidInput(f"no voice effect {name!r}", mend=nearest_names(name, EFFECTS))
        effect = EFFECTS[name]
        values = {key: default for key, (_, _, default) in effect.parameters.items()}
        for key, value in step.items():
            if key == "effect":
                continue
            if key not in values:
                raise InvalidInput(f"{name} has no {key!r}", mend=nearest_names(key, list(values)))
            low, high, _ = effect.parameters[key]
            if not isinstance(value, (int, float)) or not low <= value <= high:
                raise InvalidInput(f"{name}: {key} is {value!r}", mend=f"a number from {low} to {high}")
            values[key] = float(value)
        checked.append((effect, values))
    return checked


def apply_chain(samples: Floats, rate: int, chain: Iterable[Mapping[str, Any]], seed: int = 0) -> Floats:
    """The sound after each effect in turn; float32. The same seed gives the same samples."""
    sound = np.asarray(samples, float)
    filters: list[tuple[Effect, dict[str, float]]] = []
    for index, (effect, values) in enumerate(check_chain(chain)):
        rng = np.random.default_rng([seed, index])
        if not len(sound):
            break
        if effect.gain is not None:
            filters.append((effect, values))
            continue
        if effect.response is not None:
            mix = values.pop("mix")
            sound = _in_one_go(sound, rate, filters, effect.response(rate, rng, **values), mix)
        else:
            sound = effect.apply(_in_one_go(sound, rate, filters), rate, rng, **values)
        filters = []
    return _in_one_go(sound, rate, filters).astype(np.float32)


def _in_one_go(
    samples: Floats, rate: int, filters: list[tuple[Effect, dict[str, float]]], response: Floats | None = None,
    mix: float = 0.0,
) -> Floats:
    """Filters one after another are one filter: their gains multiply; and so does what an echo adds. As long as
    ``samples``, and longer by the echo."""
    if not len(samples) or (not filters and response is None):
        return samples
    length = len(samples) + (len(response) - 1 if response is not None else 0)
    size = fast_size(length + rate // 10)
    spectrum, hertz = np.fft.rfft(samples, size), np.fft.rfftfreq(size, 1 / rate)
    for effect, values in filters:
        spectrum *= effect.gain(hertz, **values) if effect.gain is not None else 1.0
    if response is not None:
        spectrum *= (1 - mix) + mix * np.fft.rfft(response, size)
    return np.fft.irfft(spectrum, size)[:length]


def _filtered(samples: Floats, rate: int, gain: Callable[[Floats], Floats]) -> Floats:
    """``samples`` with ``gain(Hz)`` applied to its spectrum, without phase shift."""
    size = fast_size(len(samples) + rate // 10)
    spectrum = np.fft.rfft(samples, size)
    return np.fft.irfft(spectrum * gain(np.fft.rfftfreq(size, 1 / rate)), size)[: len(samples)]


def _delayed(samples: Floats, delay: Floats) -> Floats:
    """``samples`` read ``delay`` (T,) samples ago, linearly interpolated."""
    return np.interp(np.arange(len(samples)) - delay, np.arange(len(samples)), samples, left=0.0, right=0.0)


def _mixed(dry: Floats, wet: Floats, mix: float) -> Floats:
    out = wet * mix
    out[: len(dry)] += dry * (1 - mix)
    return out


@_filter("Take away what is above a frequency.", frequency=(200, 11000, 5000), slope=(1, 8, 2))
def low_pass(f: Floats, frequency: float, slope: float) -> Floats:
    return 1 / np.sqrt(1 + (f / frequency) ** (2 * slope))


@_filter("Take away what is below a frequency.", frequency=(20, 4000, 120), slope=(1, 8, 2))
def high_pass(f: Floats, frequency: float, slope: float) -> Floats:
    return 1 / np.sqrt(1 + (frequency / np.maximum(f, 1.0)) ** (2 * slope))


@_filter("Raise or lower a band, in dB, one octave wide.", frequency=(40, 10000, 1000), gain=(-18, 18, 0),
         octaves=(0.2, 4, 1))
def band(f: Floats, frequency: float, gain: float, octaves: float) -> Floats:
    distance = np.log2(np.maximum(f, 1.0) / frequency) / octaves
    return 10 ** (gain / 20 * np.exp(-2 * distance**2))


@_filter("Take the buzz off a synthetic voice: fuller below 300 Hz, softer from 2.5 to 5 kHz.", amount=(0, 2, 1))
def warmth(f: Floats, amount: float) -> Floats:
    low = 2.5 * np.exp(-2 * (np.log2(np.maximum(f, 20.0) / 220) / 1.4) ** 2)
    harsh = -3.5 * np.exp(-2 * (np.log2(np.maximum(f, 20.0) / 3600) / 1.0) ** 2)
    return 10 ** (amount * (low + harsh) / 20)


@_effect("Move the resonances, as a longer (below 1) or shorter throat would; the pitch stays.",
         factor=(0.5, 2.0, 1.0))
def formants(samples: Floats, rate: int, rng: Any, factor: float) -> Floats:
    spectra = stft(samples)
    envelope = _log_envelope(np.abs(spectra), rate)
    return istft(spectra * _rewarped(envelope, factor), len(samples))


def _log_envelope(magnitude: Floats, rate: int) -> Floats:
    """Natural log of the spectral envelope by cepstral smoothing; quefrencies up to 2 ms are kept, which is under
    the pitch period of voices below 500 Hz."""
    cepstrum = np.fft.irfft(np.log(np.maximum(magnitude, 1e-5)), axis=1)
    keep = max(8, int(0.002 * rate))
    lifter = np.zeros(cepstrum.shape[1])
    lifter[:keep] = 1.0
    lifter[-keep + 1 :] = 1.0
    return np.fft.rfft(cepstrum * lifter, axis=1).real


def _rewarped(log_envelope: Floats, factor: float) -> Floats:
    """Gain that moves an envelope's features from ``f`` to ``f * factor``; at most 26 dB up and 34 dB down."""
    bins = np.arange(log_envelope.shape[1])
    source = np.minimum(bins / factor, bins[-1])
    low = source.astype(int)
    high = np.minimum(low + 1, bins[-1])
    share = source - low
    moved = log_envelope[:, low] * (1 - share) + log_envelope[:, high] * share
    return np.exp(np.clip(moved - log_envelope, -4.0, 3.0))


@_effect("Raise or lower the pitch; the resonances and the length stay.", semitones=(-24, 24, 0))
def pitch(samples: Floats, rate: int, rng: Any, semitones: float) -> Floats:
    factor = 2 ** (semitones / 12)
    longer = _stretched(samples, factor)
    moved = np.interp(np.arange(len(samples)) * factor, np.arange(len(longer)), longer)
    return formants(moved, rate, rng, 1 / factor)


def _stretched(samples: Floats, factor: float) -> Floats:
    """``factor`` times as long at the same pitch: a phase vocoder (Flanagan and Golden, 1966)."""
    width, hop = 1024, 128
    spectra = stft(samples, width, hop)
    steps = np.arange(0, len(spectra) - 1, 1 / factor)
    low = steps.astype(int)
    share = (steps - low)[:, None]
    magnitude = np.abs(spectra[low]) * (1 - share) + np.abs(spectra[np.minimum(low + 1, len(spectra) - 1)]) * share
    expected = 2 * np.pi * hop * np.arange(width // 2 + 1) / width
    advance = np.angle(spectra[1:]) - np.angle(spectra[:-1]) - expected
    advance = expected + advance - 2 * np.pi * np.round(advance / (2 * np.pi))
    phase = np.angle(spectra[0]) + np.cumsum(advance[low], axis=0) - advance[low]
    return istft(magnitude * np.exp(1j * phase), int(len(samples) * factor), width, hop)


@_effect("Several voices at once.", voices=(1, 6, 3), depth=(0.5, 8, 2.5), rate_hz=(0.05, 5, 0.7), mix=(0, 1, 0.45))
def chorus(samples: Floats, rate: int, rng: Any, voices: float, depth: float, rate_hz: float, mix: float) -> Floats:
    time = np.arange(len(samples)) / rate
    wet = np.zeros(len(samples))
    for voice in range(round(voices)):
        lag = 0.011 + 0.007 * voice
        swing = depth / 1000 * np.sin(2 * np.pi * rate_hz * (1 + 0.13 * voice) * time + rng.uniform(0, 2 * np.pi))
        wet += _delayed(samples, (lag + swing) * rate)
    return _mixed(samples, wet / np.sqrt(round(voices)), mix)


@_effect("Multiply by a tone: the classic machine voice.", frequency=(5, 2000, 60), mix=(0, 1, 0.5))
def ring(samples: Floats, rate: int, rng: Any, frequency: float, mix: float) -> Floats:
    tone = np.sin(2 * np.pi * frequency * np.arange(len(samples)) / rate)
    return _mixed(samples, samples * tone * 1.4, mix)


@_echo("A room around the voice; size from a cupboard (0) to a cathedral (1).", size=(0, 1, 0.3), mix=(0, 1, 0.2),
       damping=(0, 1, 0.5))
def room(rate: int, rng: Any, size: float, damping: float) -> Floats:
    """Moorer's exponentially fading noise (1979) with a few early reflections; fades by 60 dB in 0.12 to 2.6 s."""
    fade = 0.12 + 2.5 * size**1.6
    time = np.arange(int(fade * rate)) / rate
    response = rng.standard_normal(len(time)) * 10 ** (-3 * time / fade)
    response = low_pass(response, rate, rng, 9000 - 7000 * damping, 1)
    response[: int((0.006 + 0.03 * size) * rate)] = 0.0
    for lag in rng.uniform(0.004, 0.012 + 0.06 * size, 6):
        response[int(lag * rate)] += rng.choice([-1.0, 1.0]) * 4.0
    return response / (np.sqrt(np.sum(response**2)) + 1e-9)


@_echo("A short metallic echo that rings at one pitch.", frequency=(40, 2000, 220), feedback=(0, 0.95, 0.7),
       mix=(0, 1, 0.4))
def comb(rate: int, rng: Any, frequency: float, feedback: float) -> Floats:
    lag = max(1, round(rate / frequency))
    count = int(np.ceil(np.log(0.001) / np.log(max(feedback, 0.01)))) + 1
    response = np.zeros(lag * count + 1)
    response[: lag * count : lag] = feedback ** np.arange(count)
    return response / np.sqrt(np.sum(response**2))


@_effect("Air in the voice: noise that follows its loudness.", amount=(0, 1, 0.3))
def breath(samples: Floats, rate: int, rng: Any, amount: float) -> Floats:
    hop = 128
    level = rms(samples, 512, hop)
    loudness = np.interp(np.arange(len(samples)), np.arange(len(level)) * hop, level)
    noise = high_pass(rng.standard_normal(len(samples)), rate, rng, 900, 1)
    return samples * (1 - 0.3 * amount) + 0.55 * amount * loudness * noise


@_effect("Nothing but air: the voice's tone is replaced by noise.", amount=(0, 1, 1))
def whisper(samples: Floats, rate: int, rng: Any, amount: float) -> Floats:
    spectra = stft(samples)
    envelope = np.exp(_log_envelope(np.abs(spectra), rate))
    frequencies = np.fft.rfftfreq(1024, 1 / rate)
    tilt = np.sqrt(np.maximum(frequencies, 80.0) / 1500)  # a whisper has no glottal low end
    noise = envelope * tilt * np.exp(2j * np.pi * rng.random(spectra.shape))
    wet = istft(noise, len(samples))
    wet *= np.sqrt(np.mean(samples**2) / max(np.mean(wet**2), 1e-12))
    return _mixed(samples, wet, amount)


@_effect("Loudness that swings.", rate_hz=(0.2, 30, 5), depth=(0, 1, 0.3))
def tremolo(samples: Floats, rate: int, rng: Any, rate_hz: float, depth: float) -> Floats:
    swing = 0.5 - 0.5 * np.cos(2 * np.pi * rate_hz * np.arange(len(samples)) / rate)
    return samples * (1 - depth * swing)


@_effect("Pitch that swings, in cents.", rate_hz=(0.5, 12, 5), cents=(0, 200, 25))
def vibrato(samples: Floats, rate: int, rng: Any, rate_hz: float, cents: float) -> Floats:
    # the delay whose slope is the wanted change of pitch; a few milliseconds at most, swinging about none
    reach = (2 ** (cents / 1200) - 1) / (2 * np.pi * rate_hz)
    return _delayed(samples, reach * rate * np.sin(2 * np.pi * rate_hz * np.arange(len(samples)) / rate))


@_effect("A cheap loudspeaker: fewer steps and fewer samples.", bits=(3, 16, 8), hold=(1, 12, 2), mix=(0, 1, 1))
def crush(samples: Floats, rate: int, rng: Any, bits: float, hold: float, mix: float) -> Floats:
    held = np.repeat(samples[:: round(hold)], round(hold))[: len(samples)]
    steps = 2 ** (bits - 1)
    return _mixed(samples, np.round(held * steps) / steps, mix)


@_effect("A growl an octave below: every other pulse of the throat is weaker.", amount=(0, 1, 0.5))
def growl(samples: Floats, rate: int, rng: Any, amount: float) -> Floats:
    # half the samples and half the frames are enough for a pitch, in an eighth of the time
    even = samples[: len(samples) // 2 * 2]
    track, voicing = pitch_track((even[::2] + even[1::2]) / 2, rate // 2, 128)
    now, heard = np.arange(len(samples)), np.arange(len(track)) * 256
    hz, voiced = np.interp(now, heard, track), np.interp(now, heard, (track > 0) * voicing)
    steps = np.arange(1 + len(samples) // 128) * 128
    wobble = 1 + 0.04 * np.interp(now, steps, rng.standard_normal(len(steps)))
    pulse = 0.5 - 0.5 * np.cos(np.pi * np.cumsum(hz * wobble) / rate)
    return samples * (1 - 0.8 * amount * voiced * pulse)


@_effect("Even out loud and soft.", amount=(0, 1, 0.5))
def compress(samples: Floats, rate: int, rng: Any, amount: float) -> Floats:
    hop = 128
    level = rms(samples, rate // 20, hop)
    reference = np.sqrt(np.mean(level**2)) + 1e-6
    gain = (np.maximum(level, 0.08 * reference) / reference) ** (-0.6 * amount)
    return samples * np.interp(np.arange(len(samples)), np.arange(len(gain)) * hop, gain)
