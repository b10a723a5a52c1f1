"""espeak-ng's voices as they are offered."""

from __future__ import annotations

import json
import re
import time

import pytest
from animism.personas.errors import InvalidInput
from animism.tools.contracts import SpeechRequest
from animism.tools.media import Voice
from animism.tools.speech.espeak import EspeakSpeech
from animism.tools.speech.espeak_languages import languages, variants
from animism.tools.voice.espeak_voices import bcp47, espeak_voices, pitch_scale


def test_every_language_with_every_variant_is_there_once():
    voices = espeak_voices()
    assert len(languages()) >= 130 and len(variants()) >= 100
    assert len(voices) == len(languages()) * (len(variants()) + 1)
    assert len({voice.id for voice in voices}) == len(voices)
    assert "espeak:en-us+f3" in {voice.id for voice in voices}


def test_listing_again_costs_nothing():
    espeak_voices()
    start = time.perf_counter()
    espeak_voices()
    assert time.perf_counter() - start < 0.005


def test_each_voice_is_described_and_goes_to_data_and_back():
    for voice in espeak_voices("fr"):
        assert voice.engine == "espeak" and voice.description and "GPL" in voice.licence
        assert voice.attributes["gender"] in ("feminine", "masculine")
        assert 0 <= voice.attributes["pitch"] <= 1 and 0 <= voice.attributes["energy"] <= 1
        assert all(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag) for tag in voice.languages)
        assert Voice.from_data(json.loads(json.dumps(voice.to_data()))) == voice


def test_voices_are_told_apart_as_they_sound():
    named = {voice.id: voice.attributes for voice in espeak_voices("en-US")}
    assert named["espeak:en-us+f3"]["gender"] == "feminine"
    assert named["espeak:en-us+zac"]["age"] == "child" and named["espeak:en-us+grandma"]["age"] == "old"
    assert "whispery" in named["espeak:en-us+whisper"]["texture"]
    assert "robotic" in named["espeak:en-us+robosoft2"]["texture"]
    assert named["espeak:en-us+f3"]["pitch"] > named["espeak:en-us+m3"]["pitch"]


def test_every_variant_speaks():
    tool, seen = EspeakSpeech(), set()
    for voice in espeak_voices("en-US"):
        speech = tool.run(SpeechRequest("Hello, my friend.", voice))
        assert 0.7 < speech.seconds < 5, voice.id
        seen.add(speech.samples.tobytes())
    assert len(seen) > 90


def test_tags():
    assert bcp47("en-us") == "en-US" and bcp47("cmn-latn-pinyin") == "cmn-Latn-pinyin" and bcp47("en-029") == "en-029"
    assert pitch_scale(60) == 0 and pitch_scale(400) == 1 and abs(pitch_scale(155) - 0.5) < 0.01
    with pytest.raises(InvalidInput, match="tlh-x"):
        espeak_voices("tlh-x")
