"""Coqui VITS on tiny random models of the real class: speakers, durations, readings, clones by consent, broken files."""

from __future__ import annotations

import builtins
import json
import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from animism.personas.consent import Consent
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed, ToolUnavailable
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.phonemes import PhonemeLipSync
from animism.tools.media import ARKIT_INDEX, Voice
from animism.tools.residency import shared
from animism.tools.speech.analysis import spoken_level
from animism.tools.speech.coqui import CoquiSpeech
from animism.tools.speech.coqui_files import agreed, coqui_model, coqui_models, mended_config
from animism.tools.speech.coqui_torchaudio import ensure_torchaudio, mel_filters
from animism.tools.speech.coqui_voices import coqui_voices
from animism.tools.tiny.vits import make_vits
from animism.tools.voice.cloning import cloned_voice

TEXT = "Hello there, my friend."
CONSENT = "Ann Bee's own voice; she agreed on 2026-05-01 to stories for her family"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    models = tmp_path_factory.mktemp("models")
    make_vits(models / "coqui-en-tiny")
    make_vits(models / "coqui-ipa", phonemes=True, speakers=("solo",))
    make_vits(models / "coqui-clone", clones=True)
    return models


@pytest.fixture(autouse=True)
def models(tiny: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    monkeypatch.setenv("ANIMISM_MODELS", str(tiny))
    return tiny


@pytest.fixture(autouse=True)
def nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object) -> str:
        raise AssertionError("asked on stdin")

    monkeypatch.setattr(builtins, "input", asked)
    monkeypatch.delenv("COQUI_TOS_AGREED", raising=False)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return _recording(tmp_path / "ann.wav", 150)


def _recording(path: Path, hz: float, seconds: float = 3.0, gain: float = 0.3) -> Path:
    import soundfile

    now = np.arange(int(22_050 * seconds)) / 22_050
    soundfile.write(path, (gain * np.sin(2 * np.pi * hz * now) * (0.5 + 0.5 * np.sin(5 * now))).astype(np.float32), 22_050)
    return path


def voice(model: str = "coqui-en-tiny", speaker: str | None = "ava", consent: str | None = None, **parameters) -> Voice:
    told = {"model": model, **({"speaker": speaker} if speaker else {}), **parameters}
    one = Voice("coqui", "coqui:x", ("en",), parameters=told)
    return one if consent is None else Voice("coqui", "coqui:x", ("en",), parameters=told, consent=consent)


def speak(one: Voice | None = None, text: str = TEXT, **more):
    tool = CoquiSpeech()
    tool.setup("cpu")
    return tool.run(SpeechRequest(text, one or voice(), **more))


def test_voices_are_the_speakers_of_every_model():
    ids = {one.id for one in coqui_voices()}
    assert ids == {"coqui:coqui-en-tiny/ava", "coqui:coqui-en-tiny/bob", "coqui:coqui-en-tiny/cyd", "coqui:coqui-ipa",
                   "coqui:coqui-clone/ava", "coqui:coqui-clone/bob", "coqui:coqui-clone/cyd"}
    ipa = next(one for one in coqui_voices() if one.id == "coqui:coqui-ipa")
    assert ipa.languages == ("en-US", "en") and CoquiSpeech().available().ok


def test_more_may_be_told_of_speakers(models: Path):
    path = models / "coqui-en-tiny" / "voices.json"
    path.write_text(json.dumps({"bob": {"gender": "masculine", "languages": ["en-GB", "en"], "description": "Bob"}}))
    try:
        bob = next(one for one in coqui_voices() if one.id == "coqui:coqui-en-tiny/bob")
        assert bob.attributes["gender"] == "masculine" and bob.languages[0] == "en-GB" and bob.description == "Bob"
    finally:
        path.unlink()


def test_it_speaks_at_one_level_and_speakers_differ():
    ava, again, bob = speak(), speak(), speak(voice(speaker="bob"))
    assert ava.sample_rate == 22_050 and abs(spoken_level(ava.samples, 22_050) + 20) < 1.0
    assert np.array_equal(ava.samples, again.samples)
    assert ava.samples.shape != bob.samples.shape or not np.allclose(ava.samples, bob.samples, atol=1e-3)


@pytest.mark.parametrize("model", ["coqui-en-tiny", "coqui-ipa"])
def test_durations_become_phoneme_times(model):
    """Letters or IPA, the sounds are those of the words, within the words' times, from end to end."""
    speech = speak(voice(model, None if model == "coqui-ipa" else "ava"))
    times = [(p.start, p.end) for p in speech.phonemes]
    assert times[0][0] == 0 and abs(times[-1][1] - speech.seconds) < 1e-6
    assert all(abs(a[1] - b[0]) < 1e-6 for a, b in pairwise(times)) and all(end > start for start, end in times)
    assert "".join(p.symbol for p in speech.phonemes).replace("ˈ", "") == "həloʊðɛɹmaɪfɹɛnd"
    assert [word.text for word in speech.words] == ["Hello", "there", "my", "friend"]
    first = speech.words[0]
    within = "".join(p.symbol for p in speech.phonemes if p.start >= first.start - 0.02 and p.end <= first.end + 0.1)
    assert within.startswith("həlˈo")
    track = PhonemeLipSync().run(LipSyncRequest(speech))
    assert np.ptp(track.weights[:, ARKIT_INDEX["jawOpen"]]) > 0.2


def test_durations_are_where_the_sound_is():
    """The model's own durations, given to it twice as long, make its sounds twice as long at the same places."""
    once, slow = speak(), speak(pace=0.5)
    ends = [(a.end - 0.1) / (b.end - 0.1) for a, b in zip(once.phonemes[1:-2], slow.phonemes[1:-2], strict=True)]
    assert 0.42 < min(ends) and max(ends) < 0.65
    assert speak(pace=2.0).seconds < 0.75 * once.seconds


def test_a_clone_wants_consent_and_sounds_like_its_recording(recording: Path, tmp_path: Path):
    other = _recording(tmp_path / "bea.wav", 260)
    for consent in (None, "", "  ", "synthetic; nobody's voice", "Synthetic"):
        with pytest.raises(InvalidInput, match="no consent"):
            speak(voice("coqui-clone", None, consent, speaker_wav=str(recording)))
    ann = speak(voice("coqui-clone", None, CONSENT, speaker_wav=str(recording)))
    again = speak(voice("coqui-clone", None, CONSENT, speaker_wav=[str(recording)]))
    bea = speak(voice("coqui-clone", None, CONSENT, speaker_wav=str(other)))
    assert np.array_equal(ann.samples, again.samples) and not np.array_equal(ann.samples, bea.samples[: len(ann.samples)])
    assert not list(tmp_path.glob("**/*.pth"))  # nothing of the voice is kept on the disk


def test_a_recorded_consent_goes_with_the_voice_and_is_heeded_when_it_lapses(recording: Path):
    from datetime import UTC, datetime, timedelta

    now = datetime.now(UTC)
    given = Consent(subject="Ann Bee", kind="voice", purpose="family stories", given_by="Ann Bee", evidence="a letter",
                    at=now - timedelta(days=2))
    ann = cloned_voice([given], "ann bee", [recording], model="coqui-clone")
    assert "Ann Bee agreed on" in ann.consent and Voice.from_data(json.loads(json.dumps(ann.to_data()))) == ann
    assert speak(ann).seconds > 0.5
    with pytest.raises(InvalidInput, match="nobody consented"):
        cloned_voice([given], "Bob", [recording])
    for lapsed in ({"withdrawn_at": now - timedelta(days=1)}, {"expires": now - timedelta(days=1)}):
        record = given.model_copy(update=lapsed).model_dump(mode="json")
        with pytest.raises(InvalidInput, match="withdrawn|expired"):
            speak(Voice.from_data({**ann.to_data(), "parameters": {**ann.parameters, "consent": record}}))
    for wrong in ({"subject": "x"}, "yes", {**given.model_dump(mode="json"), "kind": "face"}):
        with pytest.raises(InvalidInput):
            speak(Voice.from_data({**ann.to_data(), "parameters": {**ann.parameters, "consent": wrong}}))


def test_recordings_that_will_not_do(recording: Path, tmp_path: Path):
    garbage = tmp_path / "x.wav"
    garbage.write_bytes(b"RIFF" + bytes(500))
    cases = {str(tmp_path / "none.wav"): "cannot be read", str(garbage): "cannot be read",
             str(_recording(tmp_path / "short.wav", 150, 0.3)): "0.3 s long", str(_recording(tmp_path / "quiet.wav", 150, gain=0.0)): "silent"}
    for path, told in cases.items():
        with pytest.raises(InvalidInput, match=told):
            speak(voice("coqui-clone", None, CONSENT, speaker_wav=path))
    with pytest.raises(InvalidInput, match="cannot clone"):
        speak(voice("coqui-en-tiny", None, CONSENT, speaker_wav=str(recording)))


def test_missing_speakers_and_models():
    with pytest.raises(InvalidInput) as told:
        speak(voice(speaker="avaa"))
    assert "'ava'" in told.value.mend
    with pytest.raises(InvalidInput, match="no speaker None"):
        speak(voice(speaker=None))
    with pytest.raises(ToolUnavailable):
        speak(voice("coqui-nowhere"))


@pytest.mark.parametrize("text", ["Hi 😀 \u202e there", "word " * 100, "3.50 dollars, ok?"])
def test_emoji_and_long_texts(text):
    assert speak(text=text).seconds > 0.3


def test_a_script_that_the_model_has_no_letters_for():
    with pytest.raises(ToolFailed, match="no letter"):
        speak(text="你好")


def test_a_cancel_in_mid_text_is_heeded_and_the_model_is_free_again():
    def progress(fraction, stage, preview=None):
        if fraction > 0.2:
            raise Cancelled("stopped")

    tool = CoquiSpeech()
    tool.setup("cpu")
    with pytest.raises(Cancelled):
        tool.run(SpeechRequest("A sentence of a text. " * 40, voice()), progress)
    assert all(row.users == 0 for row in shared().residents()) and speak().seconds > 0.5


def test_safetensors_give_the_same_sound(tiny: Path, tmp_path: Path, monkeypatch):
    """What the converter of weights makes of a checkpoint: nested names joined by dots."""
    import torch
    from safetensors.torch import save_file

    there = tmp_path / "coqui-en-tiny"
    shutil.copytree(tiny / "coqui-en-tiny", there)
    state = torch.load(there / "model.pth", weights_only=True)["model"]
    save_file({f"model.{name}": tensor.contiguous().clone() for name, tensor in state.items()}, there / "model.safetensors")
    (there / "model.pth").unlink()
    once = speak()
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    assert coqui_models()["coqui-en-tiny"].checkpoint.suffix == ".safetensors"
    assert np.array_equal(once.samples, speak().samples)


@pytest.mark.parametrize("how", ["truncated", "pickled code", "wrong shape", "missing tensors", "config of another", "renamed"])
def test_broken_files_are_one_clear_error(how, tiny: Path, tmp_path: Path, monkeypatch):
    import torch

    there = tmp_path / "coqui-bad"
    shutil.copytree(tiny / "coqui-en-tiny", there)
    weights, config = there / "model.pth", there / "config.json"
    state = torch.load(weights, weights_only=True)
    if how == "truncated":
        weights.write_bytes(weights.read_bytes()[:20_000])
    elif how == "pickled code":
        torch.save({"model": state["model"], "run": Path}, weights)
    elif how == "wrong shape":
        torch.save({"model": {**state["model"], "text_encoder.emb.weight": torch.zeros(3, 3)}}, weights)
    elif how == "missing tensors":
        torch.save({"model": dict(list(state["model"].items())[:5])}, weights)
    elif how == "config of another":
        data = json.loads(config.read_text())
        data["model_args"]["hidden_channels"] = 24
        config.write_text(json.dumps(data))
    elif how == "renamed":
        shutil.copy(config, weights)
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    with pytest.raises(ToolFailed) as told:
        speak(voice("coqui-bad"))
    assert told.value.mend == "animism weights verify coqui-bad" and "\n" not in str(told.value)
    assert not [row for row in shared().residents() if "coqui-bad" in str(row.key)]


def test_kinds_that_are_not_known_are_no_models(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    for text in ('{"model": "bark"}', "{", "[]", '{"model": 3}'):
        folder = tmp_path / "coqui-x"
        folder.mkdir(exist_ok=True)
        (folder / "config.json").write_text(text)
        (folder / "model.pth").write_bytes(b"x")
        assert coqui_models() == {}
    answer = CoquiSpeech().available()
    assert not answer.ok and answer.command == "animism weights fetch xtts-v2"


def test_paths_of_the_trainer_s_machine_become_those_beside_it(tiny: Path, tmp_path: Path):
    there = tmp_path / "coqui-moved"
    shutil.copytree(tiny / "coqui-clone", there)
    data = json.loads((there / "config.json").read_text())
    data["model_args"]["speaker_encoder_model_path"] = "C:\\train\\model_se.pth"
    data["model_args"]["d_vector_file"] = ["/elsewhere/tts/speakers.json"]
    (there / "config.json").write_text(json.dumps(data))
    mended = mended_config(coqui_model(there))
    assert mended["model_args"]["speaker_encoder_model_path"] == str(there / "model_se.pth")
    assert mended["model_args"]["d_vector_file"] == [str(there / "speakers.json")]


def test_nothing_is_fetched_from_a_network(monkeypatch, tiny: Path, tmp_path: Path):
    """A path that is not there is no address to fetch from."""
    import socket

    def connect(*_: object) -> None:
        raise AssertionError("went to the network")

    monkeypatch.setattr(socket, "create_connection", connect)
    there = tmp_path / "coqui-bad"
    shutil.copytree(tiny / "coqui-clone", there)
    data = json.loads((there / "config.json").read_text())
    for part in (data, data["model_args"]):
        part["d_vector_file"] = ["https://example.invalid/speakers.json"]
    (there / "config.json").write_text(json.dumps(data))
    (there / "speakers.json").unlink()
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    with pytest.raises((ToolFailed, InvalidInput)):
        speak(voice("coqui-bad"))


def test_the_stand_in_s_mel_is_librosa_s():
    import librosa
    import torch

    for norm in (None, "slaney"):
        theirs = librosa.filters.mel(sr=16_000, n_fft=512, n_mels=64, fmin=0, fmax=8000, htk=True, norm=norm)
        assert np.allclose(mel_filters(257, 0.0, 8000.0, 64, 16_000, norm).T, theirs, atol=2e-4)
    if ensure_torchaudio():
        pytest.skip("the real torchaudio is here")
    import torchaudio

    sound = torch.from_numpy(np.sin(np.arange(16_000) * 0.2).astype(np.float32))[None]
    mel = torchaudio.transforms.MelSpectrogram(16_000, 512, win_length=400, hop_length=160, n_mels=64)(sound)
    theirs = librosa.feature.melspectrogram(
        y=sound[0].numpy(), sr=16_000, n_fft=512, win_length=400, hop_length=160, n_mels=64, htk=True, norm=None, pad_mode="reflect")
    assert mel.shape == (1, *theirs.shape) and np.allclose(mel[0].numpy(), theirs, rtol=2e-2, atol=1e-2)
    half = torchaudio.functional.resample(sound, 16_000, 8000)
    assert half.shape == (1, 8000) and abs(float(half[0, 1000:7000].abs().max()) - 1) < 0.02


def test_agreement_is_never_given_for_the_user(tiny: Path):
    assert agreed(coqui_models()["coqui-en-tiny"])
