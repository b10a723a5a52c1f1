"""Kokoro on a tiny ONNX of its own form: voices as arrays, mixtures, times against the sound, broken files."""

from __future__ import annotations

import os
import threading
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed, ToolUnavailable
from animism.plugins import PluginHost
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.audio import AudioLipSync
from animism.tools.lip_sync.phonemes import PhonemeLipSync
from animism.tools.media import ARKIT_INDEX, Voice
from animism.tools.residency import shared
from animism.tools.speech.analysis import spoken_level
from animism.tools.speech.kokoro import KokoroSpeech
from animism.tools.speech.kokoro_voices import kokoro_voices
from animism.tools.tiny.kokoro import FRAME, QUIET, VOICES, frames_of, hertz_of, make_kokoro

pytest.importorskip("kokoro_onnx")
TEXT = "Hello there, I am a grumpy old apple. I love chess!"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    models = tmp_path_factory.mktemp("models")
    make_kokoro(models / "kokoro")
    make_kokoro(models / "kokoro-silent-about-times", timed=False)
    return models


@pytest.fixture(autouse=True)
def models(tiny: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    monkeypatch.setenv("ANIMISM_MODELS", str(tiny))
    return tiny


def voice(mix: dict[str, float] | None = None, language: str = "en-US", **parameters) -> Voice:
    return Voice("kokoro", "kokoro:x", (language,), parameters={"mix": mix or {"af_heart": 1.0}, **parameters})


def speak(one: Voice | None = None, text: str = TEXT, **more):
    return KokoroSpeech().run(SpeechRequest(text, one or voice(), **more))


def hertz(speech, start: float, end: float) -> float:
    part = speech.samples[int(start * 24_000) : int(end * 24_000)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 16))
    return float(np.argmax(spectrum) * 24_000 / (1 << 16))


def test_voices_are_read_from_the_names_in_the_file():
    voices = {one.id: one for one in kokoro_voices()}
    assert {f"kokoro:{name}" for name in VOICES} <= set(voices) and "kokoro:kokoro-silent-about-times/af_sky" in voices
    heart, george, siwis = voices["kokoro:af_heart"], voices["kokoro:bm_george"], voices["kokoro:ff_siwis"]
    assert (heart.languages[0], heart.attributes["gender"]) == ("en-US", "feminine")
    assert (george.languages[0], george.attributes["gender"]) == ("en-GB", "masculine") and siwis.languages == ("fr-FR", "fr")
    assert "Apache-2.0" in heart.licence and "kokoro:af_heart" in PluginHost().voices


def test_it_speaks_at_one_level_with_phonemes_from_end_to_end():
    speech = speak()
    assert speech.sample_rate == 24_000 and speech.samples.dtype == np.float32
    assert abs(spoken_level(speech.samples, 24_000) + 20) < 1.0
    times = [(p.start, p.end) for p in speech.phonemes]
    assert times[0][0] == 0 and abs(times[-1][1] - speech.seconds) < 1e-6
    assert all(abs(a[1] - b[0]) < 1e-6 for a, b in pairwise(times))
    assert "".join(p.symbol for p in speech.phonemes).startswith("həlˈoʊðˈɛɹ")
    assert np.array_equal(speech.samples, speak().samples)


def test_phoneme_times_are_where_the_sound_is():
    """Each symbol of the tiny model sings a tone of its own: it is heard between its times, within 1 Hz."""
    from kokoro_onnx.config import DEFAULT_VOCAB

    speech = speak(voice({"am_adam": 1.0}), "mama papa see you two")
    style = float(np.load(Path(os.environ["ANIMISM_MODELS"]) / "kokoro" / "voices-tiny.bin")["am_adam"][0, 0, 0])
    checked = 0
    for sound in speech.phonemes:
        if len(sound.symbol) == 1 and sound.symbol in DEFAULT_VOCAB:
            token = DEFAULT_VOCAB[sound.symbol]
            end = sound.start + frames_of(token) * FRAME / 24_000  # without the space that it may have taken in
            assert abs(hertz(speech, sound.start + 0.004, end - 0.004) - hertz_of(token, style)) < 3.0, sound
            assert token not in QUIET
            checked += 1
    assert checked > 8


def test_a_mixture_of_voices_lies_between_them_by_weight():
    """The tiny model's pitch is the first number of the style: 1 + x for a woman, 1 for a man."""
    def first(mix):
        speech = speak(voice(mix), "mmm")
        sound = next(p for p in speech.phonemes if p.symbol)
        return hertz(speech, sound.start + 0.01, sound.end - 0.03)

    woman, man = first({"af_heart": 1.0}), first({"am_adam": 1.0})
    assert abs(woman / man - 2.0) < 0.02
    assert abs(first({"af_heart": 0.7, "am_adam": 0.3}) / man - 1.7) < 0.02
    assert abs(first({"af_heart": 7, "am_adam": 3}) / man - 1.7) < 0.02  # weights are brought to one
    assert abs(first({"af_heart": 1.5, "am_adam": -0.5}) / man - 2.5) < 0.03


def test_speed_pace_and_emotion_change_its_length():
    once = speak().seconds
    assert speak(voice(speed=2.0)).seconds < 0.62 * once and speak(pace=1.5).seconds < 0.8 * once
    assert speak(pace=3.0).seconds < 0.42 * once  # beyond what Kokoro does itself
    assert speak(emotion="sleepy").seconds > 1.2 * once
    for wrong in (voice(speed=9), voice(speed="x"), voice(pace=0)):
        with pytest.raises(InvalidInput):
            speak(wrong)


def test_a_robot_sounds_robotic_with_this_engine_too():
    plain = speak(text="mmm")
    robot = speak(voice(effects=[{"effect": "ring", "frequency": 50, "mix": 0.5}]), "mmm")
    sound = next(p for p in plain.phonemes if p.symbol)
    spectra = []
    for speech in (plain, robot):
        part = speech.samples[int((sound.start + 0.01) * 24_000) : int((sound.end - 0.03) * 24_000)]
        spectra.append(np.abs(np.fft.rfft(part * np.hanning(len(part)), 24_000)))
    tone = int(np.argmax(spectra[0]))
    assert spectra[1][tone - 50] > 5 * spectra[0][tone - 50] and spectra[1][tone + 50] > 5 * spectra[0][tone + 50]


def test_a_model_without_durations_gives_no_times_and_the_mouth_follows_the_sound():
    speech = speak(voice(model="kokoro-silent-about-times"))
    assert speech.phonemes == () and speech.words == ()
    with pytest.raises(ToolFailed):
        PhonemeLipSync().run(LipSyncRequest(speech))
    track = AudioLipSync().run(LipSyncRequest(speech))
    assert np.ptp(track.weights[:, ARKIT_INDEX["jawOpen"]]) > 0.1
    exact = PhonemeLipSync().run(LipSyncRequest(speak()))
    assert np.ptp(exact.weights[:, ARKIT_INDEX["jawOpen"]]) > 0.2


@pytest.mark.parametrize(("language", "text"), [
    ("fr-FR", "Bonjour mon ami, comment vas-tu ?"), ("ja-JP", "おはようございます。"), ("zh-CN", "你好，我的朋友。"), ("hi-IN", "नमस्ते दोस्त।"),
    ("en-US", "Hi 😀 \u202e there"), ("en-US", "word " * 400),
])
def test_scripts_emoji_and_long_texts(language, text):
    speech = speak(voice(language=language), text, language=language)
    assert speech.seconds > 0.5 and speech.phonemes and np.isfinite(speech.samples).all()


def test_a_voice_speaks_another_language_of_kokoro_s_when_asked():
    text = "chat"
    english, french = speak(text=text), speak(text=text, language="fr")
    assert [p.symbol for p in english.phonemes] != [p.symbol for p in french.phonemes]


def test_unknown_voices_and_weights_that_are_none():
    for mix in ({"af_hart": 1.0}, {"af_heart": "x"}, {"af_heart": 1.0, "am_adam": -1.0}, {"af_heart": float("nan")}, "af_heart"):
        with pytest.raises(InvalidInput):
            speak(Voice("kokoro", "x", ("en",), parameters={"mix": mix}))
    with pytest.raises(InvalidInput) as told:
        speak(voice({"af_hart": 1.0}))
    assert "af_heart" in told.value.mend
    with pytest.raises(ToolUnavailable) as missing:
        speak(voice(model="kokoro-nowhere"))
    assert missing.value.mend == "animism weights fetch kokoro-nowhere"
    with pytest.raises(InvalidInput):
        speak(text=" \n")


def test_a_text_that_the_model_has_no_sound_for():
    with pytest.raises((ToolFailed, ToolUnavailable)):
        speak(voice(language="xx"), "hello", language="xx")


def _broken(folder: Path, how: str) -> None:
    make_kokoro(folder)
    model, voices = folder / "kokoro-tiny.onnx", folder / "voices-tiny.bin"
    if how == "truncated model":
        model.write_bytes(model.read_bytes()[:1000])
    elif how == "truncated voices":
        voices.write_bytes(voices.read_bytes()[:5000])
    elif how == "voices for a model":
        model.write_bytes(voices.read_bytes())
    elif how == "wrong shape":
        np.savez(voices.open("wb"), af_heart=np.zeros((510, 1, 128), np.float32))
    elif how == "wrong type":
        np.savez(voices.open("wb"), af_heart=np.zeros((510, 1, 256), np.int32))
    elif how == "nan":
        np.savez(voices.open("wb"), af_heart=np.full((510, 1, 256), np.nan, np.float32))
    elif how == "pickle":
        np.savez(voices.open("wb"), af_heart=np.array([{"a": 1}], object))
    elif how == "another model":
        from animism.tools.tiny.piper import make_piper

        model.write_bytes(make_piper(folder / "p").read_bytes())


@pytest.mark.parametrize("how", ["truncated model", "truncated voices", "voices for a model", "wrong shape", "wrong type", "nan",
                                 "pickle", "another model"])
def test_broken_files_are_one_clear_error_and_nothing_stays_in_memory(how, tmp_path, monkeypatch):
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    _broken(tmp_path / "kokoro", how)
    with pytest.raises(ToolFailed) as told:
        speak()
    assert told.value.mend == "animism weights verify kokoro" and "\n" not in str(told.value)
    held = [row for row in shared().residents() if str(tmp_path) in str(row.key)]
    assert not held or how in ("wrong shape", "wrong type", "nan")  # a good model whose one voice is broken may stay
    kokoro_voices()  # listing never fails


def test_a_folder_of_bare_voices_serves_too(tmp_path, monkeypatch):
    """The other published form: ``onnx/model.onnx`` and one file of float32 a voice."""
    source = make_kokoro(tmp_path / "source")
    there = tmp_path / "models" / "kokoro"
    (there / "onnx").mkdir(parents=True)
    (there / "voices").mkdir()
    (there / "onnx" / "model.onnx").write_bytes((source / "kokoro-tiny.onnx").read_bytes())
    with np.load(source / "voices-tiny.bin") as styles:
        for name in ("af_heart", "am_adam"):
            styles[name].tofile(there / "voices" / f"{name}.bin")
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path / "models"))
    assert {one.id for one in kokoro_voices()} == {"kokoro:af_heart", "kokoro:am_adam"}
    bare = speak(voice({"am_adam": 1.0}))
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    (tmp_path / "kokoro").symlink_to(source)
    assert np.array_equal(bare.samples, speak(voice({"am_adam": 1.0})).samples)


def test_the_model_is_loaded_once_for_many_threads():
    shared().evict()
    before, out = shared().loads, []
    threads = [threading.Thread(target=lambda: out.append(speak(text="hello there").samples)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shared().loads == before + 1 and len(out) == 4 and all(np.array_equal(out[0], one) for one in out)


def test_a_cancel_in_mid_text_is_heeded_and_the_model_is_free_again():
    def progress(fraction, stage, preview=None):
        if fraction > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        KokoroSpeech().run(SpeechRequest("A sentence of a text. " * 100, voice()), progress)
    assert all(row.users == 0 for row in shared().residents())


def test_what_is_missing_is_told_with_the_command(monkeypatch, tmp_path):
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    answer = KokoroSpeech().available()
    assert not answer.ok and answer.command == "animism weights fetch kokoro" and kokoro_voices() == ()
