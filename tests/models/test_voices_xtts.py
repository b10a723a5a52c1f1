"""Coqui XTTS of the real class with a tiny GPT: its licence, its own speakers, clones, and what it remembers."""

from __future__ import annotations

import builtins
import threading
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.audio import AudioLipSync
from animism.tools.media import ARKIT_INDEX, Voice
from animism.tools.speech.coqui import CoquiSpeech
from animism.tools.speech.coqui_files import coqui_models
from animism.tools.speech.coqui_voices import coqui_voices
from animism.tools.tiny.xtts import SPEAKERS, make_xtts

CONSENT = "Ann Bee's own voice; she agreed on 2026-05-01"
TEXT = "Hello there, my friend."


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    models = tmp_path_factory.mktemp("models")
    make_xtts(models / "xtts-v2")
    return models


@pytest.fixture(autouse=True)
def models(tiny: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    monkeypatch.setenv("ANIMISM_MODELS", str(tiny))
    monkeypatch.setenv("COQUI_TOS_AGREED", "1")  # as a user does who has read the licence
    monkeypatch.setattr(builtins, "input", lambda *_: pytest.fail("asked on stdin"))
    return tiny


def speak(parameters: dict, text: str = TEXT, consent: str = CONSENT, **more):
    tool = CoquiSpeech()
    tool.setup("cpu")
    one = Voice("coqui", "coqui:x", ("en", "de", "fr"), parameters={"model": "xtts-v2", **parameters}, consent=consent)
    return tool.run(SpeechRequest(text, one, **more))


def test_without_the_user_s_agreement_it_neither_speaks_nor_asks(monkeypatch):
    monkeypatch.delenv("COQUI_TOS_AGREED")
    assert coqui_voices() == ()
    answer = CoquiSpeech().available()
    assert not answer.ok and "Public Model Licence" in answer.why and "--agree-licence xtts-v2" in answer.command
    with pytest.raises(ToolUnavailable, match="non-commercial"):
        speak({"speaker": SPEAKERS[0]})


def test_its_own_speakers_are_read_without_running_the_pickle():
    assert [one.id for one in coqui_voices()] == [f"coqui:xtts-v2/{name}" for name in SPEAKERS]
    assert coqui_voices()[0].languages == ("en", "de", "fr") and "non-commercial" in coqui_voices()[0].licence
    assert coqui_models()["xtts-v2"].clones


def test_it_speaks_without_times_and_the_mouth_follows_the_sound():
    ada, again, bo = (speak({"speaker": name}) for name in (SPEAKERS[0], SPEAKERS[0], SPEAKERS[1]))
    assert ada.sample_rate == 24_000 and ada.phonemes == () and ada.seconds > 0.5
    assert np.array_equal(ada.samples, again.samples) and not np.array_equal(ada.samples, bo.samples)
    track = AudioLipSync().run(LipSyncRequest(ada))
    assert np.ptp(track.weights[:, ARKIT_INDEX["jawOpen"]]) > 0.02
    with pytest.raises(InvalidInput) as told:
        speak({"speaker": "Ada Ston"})
    assert "Ada Stone" in told.value.mend


def test_a_clone_of_a_recording_with_consent(tmp_path: Path):
    import soundfile

    now = np.arange(22_050 * 3) / 22_050
    soundfile.write(tmp_path / "ann.wav", (0.3 * np.sin(940 * now) * (0.6 + 0.4 * np.sin(9 * now))).astype(np.float32), 22_050)
    with pytest.raises(InvalidInput, match="no consent"):
        speak({"speaker_wav": str(tmp_path / "ann.wav")}, consent="")
    ann = speak({"speaker_wav": str(tmp_path / "ann.wav")})
    own = speak({"speaker": SPEAKERS[0]})
    assert ann.seconds > 0.5 and not np.array_equal(ann.samples, own.samples)
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix) == ["ann.wav"]


def test_what_the_model_remembers_changes_nothing_but_the_time(models: Path):
    """Greedy codes with and without a memory of attention are the same: it is handed over under the right name."""
    import torch
    from animism.tools.speech.coqui_model import opened, studio_voice

    here = opened(coqui_models()["xtts-v2"], "cpu")
    latent, _ = studio_voice(here, SPEAKERS[0])
    ids = torch.IntTensor(here.model.tokenizer.encode("hello there", lang="en")).unsqueeze(0)
    codes = [here.model.gpt.generate(cond_latents=latent, text_inputs=ids, do_sample=False, num_beams=1, use_cache=kept)
             for kept in (True, False)]
    assert codes[0].shape[1] > 3 and torch.equal(*codes)


def test_safetensors_of_its_speakers_serve_too(models: Path, tmp_path: Path, monkeypatch):
    import shutil

    import torch
    from safetensors.torch import save_file

    there = tmp_path / "xtts-v2"
    shutil.copytree(models / "xtts-v2", there)
    voices = torch.load(there / "speakers_xtts.pth", weights_only=True)
    save_file({f"{name}.{kind}": tensor for name, parts in voices.items() for kind, tensor in parts.items()},
              there / "speakers_xtts.safetensors")
    (there / "speakers_xtts.pth").unlink()
    once = speak({"speaker": SPEAKERS[1]})
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    assert {one.id for one in coqui_voices()} == {f"coqui:xtts-v2/{name}" for name in SPEAKERS}
    assert np.array_equal(once.samples, speak({"speaker": SPEAKERS[1]}).samples)


def test_a_folder_without_its_vocabulary_is_one_clear_error(models: Path, tmp_path: Path, monkeypatch):
    there = tmp_path / "xtts-v2"
    there.mkdir()
    for path in (models / "xtts-v2").iterdir():
        if path.name != "vocab.json":
            (there / path.name).symlink_to(path)
    (there / "vocab.json").write_text("{}")
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    with pytest.raises(ToolFailed) as told:
        speak({"speaker": SPEAKERS[0]})
    assert told.value.mend == "animism weights verify xtts-v2"


def test_two_threads_speak_one_after_the_other():
    out: list[np.ndarray] = []
    threads = [threading.Thread(target=lambda: out.append(speak({"speaker": SPEAKERS[0]}).samples)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(out) == 2 and np.array_equal(*out)
