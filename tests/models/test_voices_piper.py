"""Piper on tiny voices of its own form: speakers, alignments against the sound, broken files."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed, ToolUnavailable
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.audio import AudioLipSync
from animism.tools.media import ARKIT_INDEX, Voice
from animism.tools.residency import shared
from animism.tools.speech.analysis import spoken_level
from animism.tools.speech.piper import PiperSpeech
from animism.tools.speech.piper_voices import piper_voices
from animism.tools.tiny.piper import HOP, RATE, frames_of, hertz_of, make_piper

pytest.importorskip("piper")
TEXT = "Hello there, I am a grumpy old apple. I love chess!"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    models = tmp_path_factory.mktemp("models")
    make_piper(models / "piper-en-us-tiny", "en_US-lessac-medium")
    make_piper(models / "piper-many", "en_GB-vctk-low", speakers=("p225", "p226", "p227"), language="en-gb-x-rp")
    make_piper(models / "piper-mute-about-times", "de_DE-thorsten-high", aligned=False, language="de")
    return models


@pytest.fixture(autouse=True)
def models(tiny: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    monkeypatch.setenv("ANIMISM_MODELS", str(tiny))
    return tiny


def voice(model: str = "en_US-lessac-medium", **parameters) -> Voice:
    return Voice("piper", f"piper:{model}", ("en-US", "en"), parameters={"model": model, **parameters})


def speak(one: Voice | None = None, text: str = TEXT, **more):
    return PiperSpeech().run(SpeechRequest(text, one or voice(), **more))


def hertz(speech, start: float, end: float) -> float:
    part = speech.samples[int(start * RATE) : int(end * RATE)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 16))
    return float(np.argmax(spectrum) * RATE / (1 << 16))


def test_voices_are_told_by_their_json(tmp_path, monkeypatch):
    voices = {one.id: one for one in piper_voices()}
    assert set(voices) == {"piper:en_US-lessac-medium", "piper:en_GB-vctk-low/p225", "piper:en_GB-vctk-low/p226",
                           "piper:en_GB-vctk-low/p227", "piper:de_DE-thorsten-high"}
    lessac, thorsten = voices["piper:en_US-lessac-medium"], voices["piper:de_DE-thorsten-high"]
    assert lessac.languages == ("en-US", "en") and lessac.attributes["gender"] == "feminine"
    assert thorsten.languages == ("de-DE", "de") and thorsten.attributes["gender"] == "masculine"
    assert thorsten.attributes["quality"] > voices["piper:en_GB-vctk-low/p225"].attributes["quality"]
    make_piper(tmp_path / "own" / "deep", "fr_FR-mine-low")
    monkeypatch.setenv("ANIMISM_PIPER", str(tmp_path / "own"))
    assert "piper:fr_FR-mine-low" in {one.id for one in piper_voices()}
    assert speak(voice("fr_FR-mine-low")).seconds > 1


def test_it_speaks_at_one_level_with_phonemes_from_end_to_end():
    speech = speak()
    assert speech.sample_rate == RATE and abs(spoken_level(speech.samples, RATE) + 20) < 1.0
    times = [(p.start, p.end) for p in speech.phonemes]
    assert times[0][0] == 0 and abs(times[-1][1] - speech.seconds) < 1e-6
    assert all(abs(a[1] - b[0]) < 1e-6 for a, b in pairwise(times))
    assert "".join(p.symbol for p in speech.phonemes).startswith("həlˈoʊðˈɛɹ")
    assert all(isinstance(value, float) for pair in times for value in pair)


def test_alignments_are_where_the_sound_is():
    speech, checked = speak(text="mama papa see you two"), 0
    for sound in speech.phonemes:
        if len(sound.symbol) == 1:
            end = sound.start + frames_of(sound.symbol) * HOP / RATE
            assert abs(hertz(speech, sound.start + 0.002, end - 0.002) - hertz_of(sound.symbol)) < 6.0, sound
            checked += 1
    assert checked > 6


def test_speakers_differ_and_a_missing_one_is_told():
    def first(speaker):
        speech = speak(voice("en_GB-vctk-low", speaker=speaker), "mmm")
        sound = next(p for p in speech.phonemes if p.symbol)
        return hertz(speech, sound.start + 0.01, sound.end - 0.03)

    assert abs(first("p227") / first("p225") - 2.0) < 0.03 and abs(first("p226") / first("p225") - 2**0.5) < 0.03
    assert first(2) == first("p227")
    for wrong in ("p999", 7, -1, "7"):
        with pytest.raises(InvalidInput) as told:
            speak(voice("en_GB-vctk-low", speaker=wrong))
    assert "p22" in told.value.mend or "did you mean" in told.value.mend


def test_pace_and_noise():
    once = speak().seconds
    assert 0.45 * once < speak(pace=2.0).seconds < 0.62 * once and speak(voice(pace=0.5)).seconds > 1.7 * once
    assert speak(pace=4.0).seconds < 0.42 * once
    assert speak(voice(noise=0.1, noise_w=0.2)).seconds > 1
    with pytest.raises(InvalidInput):
        speak(voice(noise=9))


def test_a_voice_without_alignments_gives_no_times_and_the_mouth_follows_the_sound():
    speech = speak(voice("de_DE-thorsten-high"), "Guten Tag, mein Freund.", language="de")
    assert speech.phonemes == ()
    track = AudioLipSync().run(LipSyncRequest(speech))
    assert np.ptp(track.weights[:, ARKIT_INDEX["jawOpen"]]) > 0.05


@pytest.mark.parametrize("text", ["Hi 😀 \u202e there", "今日は。 hello", "word " * 500, "[[ hello ]]", "3.50 euros... ok?"])
def test_scripts_emoji_markup_and_long_texts(text):
    speech = speak(text=text)
    assert speech.seconds > 0.3 and np.isfinite(speech.samples).all()


def test_what_is_missing():
    with pytest.raises(ToolUnavailable) as told:
        speak(voice("en_US-lesac-medium"))
    assert "en_US-lessac-medium" in told.value.mend
    with pytest.raises(ToolUnavailable):
        speak(voice("/nowhere/x.onnx"))
    with pytest.raises(InvalidInput):
        speak(text="")


def test_without_voices_it_says_how_to_get_one(monkeypatch, tmp_path):
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    answer = PiperSpeech().available()
    assert not answer.ok and answer.command.startswith("animism weights fetch piper-")


def _broken(folder: Path, how: str) -> None:
    model = make_piper(folder, "en_US-bad-low")
    config = model.with_name(f"{model.name}.json")
    data = json.loads(config.read_text())
    if how == "truncated":
        model.write_bytes(model.read_bytes()[:700])
    elif how == "no onnx":
        model.write_bytes(b"PK\x03\x04" + bytes(3000))
    elif how == "config of another":
        data.pop("phoneme_id_map")
    elif how == "too many symbols":
        data["phoneme_id_map"] = {key: [i[0] + 5000] for key, i in data["phoneme_id_map"].items()}
    elif how == "downloads":
        data["phoneme_type"] = "pinyin"
    elif how == "another model":
        from animism.tools.tiny.kokoro import make_kokoro

        model.write_bytes((make_kokoro(folder / "k") / "kokoro-tiny.onnx").read_bytes())
    config.write_text(json.dumps(data))


@pytest.mark.parametrize("how", ["truncated", "no onnx", "config of another", "too many symbols", "downloads", "another model"])
def test_broken_files_are_one_clear_error(how, tmp_path, monkeypatch):
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    _broken(tmp_path / "piper-bad", how)
    with pytest.raises(ToolFailed) as told:
        speak(voice("en_US-bad-low"))
    assert "\n" not in str(told.value) and (told.value.mend or how == "too many symbols")


def test_a_broken_json_is_no_voice(tmp_path, monkeypatch):
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    model = make_piper(tmp_path / "piper-x", "en_US-x-low")
    for text in ("", "[]", "{", '{"audio": 3}'):
        model.with_name(f"{model.name}.json").write_text(text)
        assert piper_voices() == ()


def test_a_cancel_in_mid_text_is_heeded():
    def progress(fraction, stage, preview=None):
        if fraction > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        PiperSpeech().run(SpeechRequest("A sentence of a text. " * 150, voice()), progress)
    assert all(row.users == 0 for row in shared().residents())
