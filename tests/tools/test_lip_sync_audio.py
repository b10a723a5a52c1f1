"""Lips from sound alone, measured against lips from exact phonemes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.articulation import aperture
from animism.tools.lip_sync.audio import AudioLipSync
from animism.tools.lip_sync.phonemes import PhonemeLipSync
from animism.tools.media import ARKIT_INDEX, Speech
from animism.tools.speech.espeak import EspeakSpeech
from animism.tools.voice.espeak_voices import espeak_voices

TEXT = "Hello there, I am a grumpy old apple. Do you want to play a game of chess with me? You should choose soon."


@pytest.fixture(scope="module", params=["espeak:en-us", "espeak:en-us+f3"])
def speech(request) -> Speech:
    voice = next(v for v in espeak_voices("en-US") if v.id == request.param)
    return EspeakSpeech().run(SpeechRequest(TEXT, voice))


def heard(speech: Speech, **more):
    return AudioLipSync().run(LipSyncRequest(replace(speech, phonemes=(), words=()), seed=3, **more))


def test_it_opens_and_shuts_as_the_exact_one_does(speech):
    exact, guess = PhonemeLipSync().run(LipSyncRequest(speech, seed=3)), heard(speech)
    assert len(exact) == len(guess)
    jaw = ARKIT_INDEX["jawOpen"]
    assert np.corrcoef(exact.weights[:, jaw], guess.weights[:, jaw])[0, 1] > 0.65
    assert np.corrcoef(aperture(exact.weights), aperture(guess.weights))[0, 1] > 0.5


def test_the_mouth_is_shut_in_silence(speech):
    gap = aperture(heard(speech).weights)
    for pause in (p for p in speech.phonemes if not p.symbol and p.end - p.start > 0.3):
        assert gap[int(np.ceil((pause.start + 0.1) * 25)) : int((pause.end - 0.1) * 25)].max() < 0.06


def test_spread_and_round_vowels_differ():
    voice = espeak_voices("en-US")[0]
    speech = EspeakSpeech().run(SpeechRequest("Bee, boo. Bee, boo. Bee, boo. Bee, boo.", voice))
    track = heard(speech)

    def during(symbol: str, name: str) -> float:
        spans = [p for p in speech.phonemes if p.symbol.strip("ˈˌ") == symbol]
        curve = track.weights[:, ARKIT_INDEX[name]]
        return float(np.mean([curve[int(p.start * 25) : int(p.end * 25) + 1].max() for p in spans]))

    assert during("iː", "mouthStretchLeft") > 2 * during("uː", "mouthStretchLeft")
    assert during("uː", "mouthPucker") > 2 * during("iː", "mouthPucker")


@pytest.mark.parametrize("rate", [8000, 16000, 48000])
def test_any_sample_rate_gives_much_the_same(speech, rate):
    time = np.arange(int(speech.seconds * rate)) / rate
    samples = np.interp(time, np.arange(len(speech.samples)) / speech.sample_rate, speech.samples).astype(np.float32)
    other, own = heard(Speech(samples, rate, TEXT)), heard(speech)
    jaw = ARKIT_INDEX["jawOpen"]
    count = min(len(other), len(own))
    assert np.corrcoef(other.weights[:count, jaw], own.weights[:count, jaw])[0, 1] > 0.95


def test_loudness_of_the_recording_does_not_matter(speech):
    quiet = replace(speech, samples=speech.samples * np.float32(0.25))
    difference = heard(quiet).weights[:, ARKIT_INDEX["jawOpen"]] - heard(speech).weights[:, ARKIT_INDEX["jawOpen"]]
    assert np.abs(difference).mean() < 0.05


@pytest.mark.parametrize("count", [0, 1, 100, 22050])
def test_silence_and_scraps_of_sound_leave_the_mouth_shut(count):
    track = heard(Speech(np.zeros(count, np.float32), 22050, ""))
    assert aperture(track.weights).max() < 0.01 and np.isfinite(track.pose).all()


def test_noise_and_tones_stay_within_bounds():
    noise = np.random.default_rng(0).uniform(-1, 1, 44100).astype(np.float32)
    tone = np.sin(np.arange(44100) * 0.05).astype(np.float32)
    for samples in (noise, tone):
        weights = heard(Speech(samples, 22050, ""), fps=30.0).weights
        assert weights.min() >= 0 and weights.max() <= 1 and np.isfinite(weights).all()
