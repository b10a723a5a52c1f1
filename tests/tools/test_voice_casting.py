"""Who gets which voice, and how it is tuned; measured on the sound where it can be."""

from __future__ import annotations

import json
import time
from itertools import pairwise

import numpy as np
import pytest
from animism.personas.errors import InvalidInput
from animism.personas.spec import Appearance, PersonaSpec, VoiceTraits
from animism.tools.contracts import SpeechRequest, VoiceRequest
from animism.tools.media import Voice
from animism.tools.speech.analysis import pitch_track, rms, spectral_centroid
from animism.tools.speech.effects import check_chain
from animism.tools.speech.espeak import EspeakSpeech
from animism.tools.voice.casting import CastingTool, cast
from animism.tools.voice.character import KINDS, SYNONYMS, TEXTURES
from animism.tools.voice.espeak_voices import espeak_voices
from animism.tools.voice.tuning import target


def spec(subject: str, kind: str = "other", *, name: str = "Bram", language: str = "en", mood: str = "neutral",
         seed: int = 0, features: tuple[str, ...] = (), **traits) -> PersonaSpec:
    looks = Appearance(subject=subject, kind=kind, mood=mood, features=list(features))
    return PersonaSpec(name=name, language=language, seed=seed, appearance=looks, voice=VoiceTraits(**traits))


CAST = {
    "giant": spec("giant", "monster", gender="masculine", pitch=0.2, texture=["booming"]),
    "man": spec("man", "person", gender="masculine"),
    "woman": spec("woman", "person", gender="feminine"),
    "grandmother": spec("woman", "person", age="old", gender="feminine", pace=0.35, energy=0.35),
    "boy": spec("boy", "person", age="child", gender="masculine"),
    "mouse": spec("mouse", "animal", gender="feminine", pitch=0.7, energy=0.7, texture=["squeaky"]),
    "robot": spec("robot", "robot", energy=0.3),
    "ghost": spec("ghost", "spirit", gender="feminine", pace=0.3),
}


@pytest.fixture(scope="module")
def spoken():
    tool = EspeakSpeech()
    request = "Hello there, my friend. Shall we play a game of chess?"
    return {name: tool.run(SpeechRequest(request, cast(one).voice)) for name, one in CAST.items()}


def pitch(speech) -> float:
    hz, _ = pitch_track(speech.samples, speech.sample_rate)
    return float(np.median(hz[hz > 0]))


def brightness(speech) -> float:
    loud = rms(speech.samples, 1024, 256) > 0.02
    return float(np.median(spectral_centroid(speech.samples, speech.sample_rate)[loud]))


def test_giant_man_woman_child_and_mouse_rise_in_pitch(spoken):
    order = [pitch(spoken[name]) for name in ("giant", "man", "woman", "boy", "mouse")]
    assert all(a * 1.12 < b for a, b in pairwise(order)), order
    assert order[0] < 75 and 90 < order[1] < 135 and 170 < order[2] < 235 and order[-1] > 300


def test_small_beings_are_bright_and_quick_and_large_ones_dark_and_slow(spoken):
    assert brightness(spoken["giant"]) < brightness(spoken["man"]) < brightness(spoken["mouse"])
    assert spoken["mouse"].seconds < spoken["man"].seconds < spoken["giant"].seconds
    assert spoken["grandmother"].seconds > 1.1 * spoken["woman"].seconds


def test_a_robot_is_monotonous_and_metallic_and_a_ghost_echoes(spoken):
    robot, ghost = cast(CAST["robot"]).voice, cast(CAST["ghost"]).voice
    assert {"ring", "comb"} <= {step["effect"] for step in robot.parameters["effects"]}
    assert robot.parameters["range"] < 0.5 < ghost.parameters["range"]
    end = max(p.end for p in spoken["ghost"].phonemes if p.symbol)
    tail = spoken["ghost"].samples[int((end + 0.15) * 22050) : int((end + 0.4) * 22050)]
    assert np.sqrt(np.mean(tail**2)) > 0.003


def test_language_is_a_condition_and_the_accent_is_heeded():
    assert cast(spec("chef", "person", language="fr")).voice.id.startswith("espeak:fr")
    assert cast(spec("woman", "person", accent="en-GB", gender="feminine")).voice.parameters["identifier"] == "gmw/en"
    assert cast(spec("woman", "person", gender="feminine")).voice.id.startswith("espeak:en-us")
    assert cast(spec("monk", "person", language="zh-CN")).voice.parameters["identifier"] == "sit/cmn"
    french = spec("chef", "person", accent="fr-FR", gender="masculine")
    assert cast(french).voice.id.startswith("espeak:en-us")  # English with a French accent there is none of
    lost = cast(spec("elf", "person", language="xx"))
    assert "no voice speaks xx" in lost.reasons[0] and "en" in lost.voice.languages


@pytest.mark.parametrize("gender", ["feminine", "masculine"])
@pytest.mark.parametrize("age", ["teen", "young", "adult", "middle-aged", "old"])
def test_gender_is_kept_at_every_age(gender, age):
    chosen = cast(spec("teacher", "person", gender=gender, age=age)).voice
    assert chosen.attributes["gender"] == gender
    assert not set(chosen.attributes["texture"]) & {"robotic", "whispery", "buzzing"}


def test_the_same_persona_has_the_same_voice_and_others_of_its_kind_have_their_own():
    once, again = cast(CAST["man"]), cast(CAST["man"])
    assert once == again
    crowd = [cast(spec("apple", "fruit", age="old", gender="masculine", name=f"Apple {i}")).voice for i in range(12)]
    assert len({voice.id for voice in crowd}) >= 4
    assert len({json.dumps(voice.to_data(), sort_keys=True) for voice in crowd}) == 12


def test_reasons_tell_the_choice():
    told = " ".join(cast(CAST["mouse"]).reasons)
    for word in ("gender feminine", "pitch", "Hz", "squeaky", "kind animal"):
        assert word in told
    assert len(cast(CAST["mouse"]).alternatives) == 5


def test_a_wanted_voice_is_taken_as_it_is_and_an_unknown_one_is_answered_with_names():
    wanted = cast(CAST["giant"], wanted="espeak:en-us+f3").voice
    assert wanted == next(v for v in espeak_voices("en-US") if v.id == "espeak:en-us+f3")
    assert cast(CAST["giant"], wanted="en-us+f3").voice == wanted
    start = time.perf_counter()
    with pytest.raises(InvalidInput) as told:
        cast(CAST["giant"], wanted="espeak:en-us+f33")
    assert "espeak:en-us+f3" in told.value.mend and time.perf_counter() - start < 2


def test_casting_is_quick_and_a_tool():
    voices = espeak_voices()
    cast(CAST["man"], voices)
    start = time.perf_counter()
    chosen = CastingTool().run(VoiceRequest(CAST["woman"], voices))
    assert time.perf_counter() - start < 0.5
    assert chosen.attributes["reasons"] and chosen.attributes["alternatives"]
    assert Voice.from_data(json.loads(json.dumps(chosen.to_data()))) == chosen


def test_every_texture_and_kind_gives_a_voice_that_can_be_spoken():
    assert set(SYNONYMS.values()) <= set(TEXTURES) and {n for names in KINDS.values() for n in names} <= set(TEXTURES)
    for name in TEXTURES:
        goal = target(spec("thing", texture=[f"rather {name}"]))
        assert name in goal.textures
        check_chain(goal.effects)
    for kind in KINDS:
        assert target(spec("thing", kind)).textures == KINDS[kind]


def test_of_two_textures_that_contradict_each_other_the_first_wins():
    assert target(spec("pirate", texture=["squeaky", "booming", "warm"])).textures == ("squeaky", "warm")


def test_pitch_stays_where_words_are_understood():
    extremes = [
        spec("ant", "insect", features=("tiny",), age="baby", gender="feminine", pitch=1.0, texture=["squeaky"]),
        spec("mountain", "building", age="old", gender="masculine", pitch=0.0, texture=["booming", "growling"]),
    ]
    assert target(extremes[0]).pitch_hz < 412 and target(extremes[1]).pitch_hz > 54


OTHER = Voice(
    "choir", "choir:ann", ("en-US",), "a recorded woman",
    {"gender": "feminine", "age": "adult", "pitch": 0.63, "pitch_hz": 200, "quality": 1.0}, {"model": "ann.bin"}, "CC0",
)


def test_voices_of_other_engines_are_cast_and_moved_by_effects():
    chosen = cast(spec("woman", "person", gender="feminine"), (*espeak_voices("en-US"), OTHER)).voice
    assert chosen.id == "choir:ann" and chosen.parameters["model"] == "ann.bin"
    mouse = cast(CAST["mouse"], (OTHER,)).voice
    assert mouse.parameters["effects"][0]["effect"] == "pitch" and mouse.parameters["effects"][0]["semitones"] > 3
    check_chain(mouse.parameters["effects"])
