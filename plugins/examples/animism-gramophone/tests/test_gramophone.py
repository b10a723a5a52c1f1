from dataclasses import replace

import numpy as np
import pytest
from animism.agents.offline import write_persona
from animism.personas.errors import InvalidInput
from animism.plugins import PluginHost
from animism.plugins.conformance import check_plugin
from animism.tools.contracts import SpeechRequest, VoiceRequest

TEXT = "It was a very good year for apples."


@pytest.fixture(scope="module")
def host():
    return PluginHost()


def loudness(samples, rate, low, high):
    """Of a band, in dB."""
    power = np.abs(np.fft.rfft(samples)) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / rate)
    return 10 * np.log10(power[(hertz >= low) & (hertz < high)].sum() + 1e-12)


def test_it_is_heard_as_from_a_horn(host):
    voice = host.voices["gramophone:gentleman"]
    record = host.tools.run("speech", SpeechRequest(TEXT, voice))
    studio = host.tools.run("speech", SpeechRequest(TEXT, replace(voice, engine="espeak", parameters=voice.parameters["voice"])))
    rate = record.sample_rate
    assert record.phonemes == studio.phonemes and record.words == studio.words
    assert len(record.samples) == len(studio.samples) and np.abs(record.samples).max() < 1
    change = {band: loudness(record.samples, rate, *band) - loudness(studio.samples, rate, *band)
              for band in ((60, 150), (600, 2200), (5000, 9000))}
    assert change[60, 150] < -15 and change[5000, 9000] < -6 and change[600, 2200] > 2
    silence = record.samples[int(0.05 * rate) : int(0.1 * rate)]
    assert 1e-4 < np.sqrt(np.mean(silence**2)) < 0.02, "the groove is heard, and quiet"
    again = host.tools.run("speech", SpeechRequest(TEXT, voice))
    assert np.array_equal(again.samples, record.samples)


def test_nobody_is_given_it_who_did_not_ask(host):
    voices = tuple(host.voices.values())
    for who in ("a wise grandmother", "a shy lighthouse", "a robot gardener"):
        assert host.tools.run("voice", VoiceRequest(write_persona(who, seed=3), voices)).engine != "gramophone"
    asked = VoiceRequest(write_persona("a ghost", seed=3), voices, wanted="gramophone:lady")
    assert host.tools.run("voice", asked).id == "gramophone:lady"


def test_a_record_that_is_none(host):
    voice = replace(host.voices["gramophone:lady"], parameters={"wear": "melted"})
    with pytest.raises(InvalidInput, match="melted"):
        host.tools.run("speech", SpeechRequest(TEXT, voice))


def test_it_keeps_the_contract():
    check_plugin("gramophone", quick=True).raise_for_failures()
