"""OpenVoice's converter of the real class with random weights: consent, lengths, long sound, broken files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed, ToolUnavailable
from animism.plugins import PluginHost
from animism.tools.contracts import VoiceConversionRequest
from animism.tools.media import Phoneme, Speech
from animism.tools.speech.analysis import spoken_level
from animism.tools.speech.coqui_conversion import CoquiConversion
from animism.tools.tiny.openvoice import make_openvoice

CONSENT = "Ann Bee's own voice; she agreed on 2026-05-01"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_openvoice(tmp_path_factory.mktemp("models") / "openvoice-v2").parent


@pytest.fixture(autouse=True)
def models(tiny: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    monkeypatch.setenv("ANIMISM_MODELS", str(tiny))
    return tiny


def sound(hz: float, seconds: float, rate: int) -> np.ndarray:
    now = np.arange(int(seconds * rate)) / rate
    return (0.3 * np.sin(2 * np.pi * hz * now) * (0.6 + 0.4 * np.sin(20 * now))).astype(np.float32)


def convert(speech: Speech | None = None, target: np.ndarray | None = None, consent: str = CONSENT, progress=None, rate=22_050):
    speech = speech or Speech(sound(140, 2.0, 24_000), 24_000, "hello", (Phoneme("h", 0.0, 2.0),))
    request = VoiceConversionRequest(speech, sound(260, 3.0, rate) if target is None else target, rate, consent)
    tool = CoquiConversion()
    tool.setup("cpu")
    return tool.run(request, progress) if progress else tool.run(request)


def test_the_words_and_their_times_stay_and_the_voice_changes():
    speech = Speech(sound(140, 2.0, 24_000), 24_000, "hello", (Phoneme("h", 0.0, 2.0),))
    one, again = convert(speech), convert(speech)
    assert one.sample_rate == 22_050 and abs(one.seconds - 2.0) < 0.002 and one.text == "hello" and one.phonemes == speech.phonemes
    assert abs(spoken_level(one.samples, 22_050) + 20) < 1.5 and np.array_equal(one.samples, again.samples)
    other = convert(speech, sound(500, 3.0, 16_000), rate=16_000)
    apart = np.sqrt(np.mean((one.samples - other.samples) ** 2)) / np.sqrt(np.mean(one.samples**2))
    assert apart > 5e-4, apart  # random weights hear little of a voice; the same one gives the very same samples


def test_no_consent_no_conversion():
    for consent in ("", " ", "none", "synthetic; nobody's voice"):
        with pytest.raises(InvalidInput, match="no consent"):
            convert(consent=consent)


@pytest.mark.parametrize(("speech", "target", "told"), [
    (Speech(np.zeros(24_000, np.float32), 24_000, ""), None, "speech is silent"),
    (Speech(sound(140, 0.1, 24_000), 24_000, ""), None, "0.1 s long"),
    (None, np.zeros(22_050, np.float32), "target is silent"), (None, np.zeros(0, np.float32), "target is 0.0 s"),
    (None, np.full(22_050, np.nan, np.float32), "no numbers"),
    (Speech(np.zeros(24_000 * 901, np.float32), 24_000, ""), None, "901.0 s long"),
])
def test_sounds_that_will_not_do(speech, target, told):
    with pytest.raises(InvalidInput, match=told):
        convert(speech, target)


def test_a_long_speech_is_converted_in_pieces_without_a_seam_and_can_be_cancelled():
    long = Speech(sound(140, 24.0, 22_050), 22_050, "long")
    seen: list[float] = []
    out = convert(long, progress=lambda f, s, p=None: seen.append(f))
    assert len(out.samples) == len(long.samples) and seen == sorted(seen) and len(set(seen)) >= 4
    for seam in (20,):
        around = out.samples[int((seam - 0.05) * 22_050) : int((seam + 0.05) * 22_050)]
        assert np.abs(np.diff(around)).max() < 0.5 and np.sqrt(np.mean(around**2)) > 0.005

    def stop(fraction, stage, preview=None):
        if fraction > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        convert(long, progress=stop)


@pytest.mark.parametrize("how", ["truncated", "wrong shape", "no numbers"])
def test_broken_files_are_one_clear_error(how, tmp_path, monkeypatch):
    import torch

    place = make_openvoice(tmp_path / "openvoice-v2") / "converter"
    if how == "truncated":
        (place / "checkpoint.pth").write_bytes((place / "checkpoint.pth").read_bytes()[:9000])
    elif how == "wrong shape":
        torch.save({"model": {"enc_q.pre.weight": torch.zeros(2)}}, place / "checkpoint.pth")
    else:
        (place / "config.json").write_text('{"model": {}, "data": {}}')
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    with pytest.raises(ToolFailed) as told:
        convert()
    assert told.value.mend == "animism weights verify openvoice-v2"


def test_without_weights_it_names_the_command(tmp_path, monkeypatch):
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    tool = PluginHost().tools.get("voice_conversion", "coqui")
    assert tool.available().command == "animism weights fetch openvoice-v2"
    with pytest.raises(ToolUnavailable):
        convert()
