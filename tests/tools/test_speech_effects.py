"""Effects on a voice: each does what it says, in time, and nothing to the clock."""

from __future__ import annotations

import numpy as np
import pytest
from animism.personas.errors import InvalidInput
from animism.tools.speech.analysis import istft, pitch_track, rms, spectral_centroid, stft
from animism.tools.speech.effects import EFFECTS, apply_chain
from hypothesis import given, settings
from hypothesis import strategies as st

RATE = 22050


def vowel(hz: float = 120.0, formant: float = 700.0, seconds: float = 1.0) -> np.ndarray:
    """A pulse train through one resonance, loud from 0.25 to 0.75 of its length."""
    pulses = np.zeros(int(seconds * RATE))
    pulses[(np.arange(int(seconds * hz)) * RATE / hz).astype(int)] = 1.0
    t = np.arange(400) / RATE
    sound = np.convolve(pulses, np.exp(-400 * t) * np.sin(2 * np.pi * formant * t))[: len(pulses)]
    gate = (np.arange(len(sound)) > 0.25 * len(sound)) & (np.arange(len(sound)) < 0.75 * len(sound))
    return (0.5 * sound / np.abs(sound).max() * gate).astype(np.float32)


def pitch(sound: np.ndarray) -> float:
    hz, _ = pitch_track(sound, RATE)
    return float(np.median(hz[hz > 0]))


def peak(sound: np.ndarray) -> float:
    """Hz of the strongest resonance: the peak of the smoothed mean spectrum."""
    power = np.mean(np.abs(stft(sound)) ** 2, axis=0)
    return float(np.argmax(np.convolve(power, np.hanning(13), "same")) * RATE / 1024)


def after(sound: np.ndarray, effect: str, **values) -> np.ndarray:
    return apply_chain(sound, RATE, [{"effect": effect, **values}])


@pytest.mark.parametrize("name", EFFECTS)
def test_every_effect_keeps_time_stays_finite_and_repeats(name):
    sound = vowel()
    out = after(sound, name)
    assert out.dtype == np.float32 and len(out) >= len(sound) and np.isfinite(out).all()
    assert np.array_equal(out, after(sound, name))
    before, now = rms(sound, 512, 128), rms(out[: len(sound)], 512, 128)
    start = np.argmax(before > 0.2 * before.max()), np.argmax(now > 0.2 * now.max())
    assert abs(start[0] - start[1]) * 128 / RATE < 0.03
    assert 0.1 < np.sqrt(np.mean(out**2) / np.mean(sound**2)) < 4
    assert EFFECTS[name].sentence.endswith(".")


def test_the_spectrum_and_back_is_the_same_sound():
    sound = vowel()
    assert np.abs(istft(stft(sound), len(sound)) - sound).max() < 1e-3


@pytest.mark.parametrize("hz", [60.0, 110.0, 220.0, 400.0])
def test_pitch_is_measured_right(hz):
    assert abs(pitch(vowel(hz)) / hz - 1) < 0.02


@pytest.mark.parametrize("factor", [0.75, 1.3])
def test_formants_move_and_the_pitch_stays(factor):
    sound = vowel(120, 900)
    moved = after(sound, "formants", factor=factor)
    assert abs(pitch(moved) / 120 - 1) < 0.03
    assert abs(peak(moved) / peak(sound) / factor - 1) < 0.12


@pytest.mark.parametrize("semitones", [-7, 5, 12])
def test_pitch_moves_and_formants_stay(semitones):
    sound = vowel(130, 900)
    moved = after(sound, "pitch", semitones=semitones)
    assert abs(12 * np.log2(pitch(moved) / 130) - semitones) < 0.5
    assert abs(peak(moved) / peak(sound) - 1) < 0.2


def test_filters_take_away_what_they_say():
    noise = np.random.default_rng(1).standard_normal(RATE).astype(np.float32) * 0.1

    def share(sound, low, high):
        power, hz = np.abs(np.fft.rfft(sound)) ** 2, np.fft.rfftfreq(len(sound), 1 / RATE)
        return power[(hz > low) & (hz < high)].sum()

    assert share(after(noise, "low_pass", frequency=1000), 4000, 9000) < 0.01 * share(noise, 4000, 9000)
    assert share(after(noise, "high_pass", frequency=1000), 20, 200) < 0.01 * share(noise, 20, 200)
    assert share(after(noise, "band", frequency=2000, gain=12), 1900, 2100) > 10 * share(noise, 1900, 2100)
    assert share(after(noise, "warmth"), 3000, 4200) < 0.6 * share(noise, 3000, 4200)


def test_a_ring_modulator_makes_sidebands():
    tone = np.sin(2 * np.pi * 1000 * np.arange(RATE) / RATE).astype(np.float32)
    power = np.abs(np.fft.rfft(after(tone, "ring", frequency=100, mix=1.0)))
    assert set(np.argsort(power)[-2:].tolist()) == {900, 1100}


def test_a_room_rings_on_and_a_larger_one_longer():
    sound = vowel()
    small, large = after(sound, "room", size=0.1, mix=0.4), after(sound, "room", size=0.9, mix=0.4)
    assert len(sound) < len(small) < len(large)
    tail = int(0.95 * RATE)
    assert np.abs(large[tail:]).max() > 0.01 > np.abs(small[tail:]).max()


def test_a_whisper_has_no_pitch_and_breath_has_air():
    sound = vowel()
    _, voicing = pitch_track(after(sound, "whisper"), RATE)
    _, before = pitch_track(sound, RATE)
    assert np.percentile(voicing, 80) < 0.7 < np.percentile(before, 70)
    assert spectral_centroid(after(sound, "breath"), RATE).max() > spectral_centroid(sound, RATE).max()


def test_a_growl_has_an_octave_below():
    sound = vowel(160)
    out = after(sound, "growl", amount=1.0)

    def at(hz):
        power = np.abs(np.fft.rfft(out)) ** 2
        return power[int(hz - 4) : int(hz + 5)].max()

    assert at(720) > 0.02 * at(640)  # between the fourth and fifth harmonic of 160 Hz


def test_vibrato_and_tremolo_swing_at_their_rate():
    tone = (0.5 * np.sin(2 * np.pi * 200 * np.arange(2 * RATE) / RATE)).astype(np.float32)
    hz, _ = pitch_track(after(tone, "vibrato", rate_hz=5, cents=80), RATE)
    middle = hz[20:-20]
    assert 6 < middle.max() - middle.min() < 30
    level = rms(after(tone, "tremolo", rate_hz=4, depth=0.8), 512, 128)[10:-10]
    assert level.min() < 0.35 * level.max()


def test_a_chain_says_what_is_wrong_with_it():
    for step, word in (({"effect": "riing"}, "ring"), ({"effect": "ring", "frequncy": 3}, "frequency"),
                       ({"effect": "ring", "mix": 3}, "0 to 1"), ({"effect": "ring", "mix": "loud"}, "0 to 1")):
        with pytest.raises(InvalidInput) as told:
            apply_chain(vowel(), RATE, [step])
        assert word in told.value.mend


_STEP = st.sampled_from(sorted(EFFECTS)).flatmap(
    lambda name: st.fixed_dictionaries(
        {key: st.floats(low, high) for key, (low, high, _) in EFFECTS[name].parameters.items()}
    ).map(lambda values: {"effect": name, **values})
)


@settings(max_examples=25, deadline=None)
@given(chain=st.lists(_STEP, max_size=3), length=st.integers(0, 6000))
def test_any_chain_of_any_strength_on_any_length_is_finite_and_no_shorter(chain, length):
    sound = np.random.default_rng(length).uniform(-0.5, 0.5, length).astype(np.float32)
    out = apply_chain(sound, RATE, chain)
    assert len(out) >= length and np.isfinite(out).all()
