"""Voices of many engines in one pool: who is chosen, who is mixed, and what every engine's sound goes through."""

from __future__ import annotations

import json
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import InvalidInput, ToolFailed
from animism.personas.spec import Appearance, PersonaSpec, VoiceTraits
from animism.plugins import PluginHost
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.phonemes import PhonemeLipSync
from animism.tools.media import ARKIT_INDEX, Phoneme, Voice
from animism.tools.speech.analysis import pitch_track, spoken_level
from animism.tools.speech.coqui import consented
from animism.tools.speech.effects import check_chain
from animism.tools.speech.phoneme_times import joined, spread, words_of
from animism.tools.speech.phonemize import phonemize, phonemize_each
from animism.tools.speech.piecewise import Piece, PiecewiseSpeech
from animism.tools.voice.casting import cast, find_voice
from animism.tools.voice.espeak_voices import espeak_voices
from animism.tools.voice.mixing import SHARES, mixed
from animism.tools.voice.own_voices import own_voices, read_voices

ESPEAK = espeak_voices("en-US")


def spec(subject: str, kind: str = "other", *, name: str = "Bram", language: str = "en", seed: int = 0, **traits) -> PersonaSpec:
    looks = Appearance(subject=subject, kind=kind)
    return PersonaSpec(name=name, language=language, seed=seed, appearance=looks, voice=VoiceTraits(**traits))


def natural(name: str, gender: str, tag: str = "en-US", quality: float = 0.95) -> Voice:
    hz = 196 if gender == "feminine" else 115
    return Voice(
        "kokoro", f"kokoro:{name}", (tag, tag.split("-")[0]), f"a natural {gender} voice",
        {"gender": gender, "age": "adult", "energy": 0.5, "texture": [], "quality": quality, "pitch_hz": hz},
        {"model": "kokoro", "mix": {name: 1.0}}, "Apache-2.0",
    )


NATURAL = (natural("af_heart", "feminine"), natural("af_sky", "feminine"), natural("am_adam", "masculine"),
           natural("bm_george", "masculine", "en-GB"), natural("ff_siwis", "feminine", "fr-FR"))
POOL = (*espeak_voices(), *NATURAL)


@pytest.mark.parametrize(("persona", "chosen"), [
    (spec("woman", "person", gender="feminine"), "kokoro:af_"), (spec("man", "person", gender="masculine"), "kokoro:am_adam"),
    (spec("robot", "robot", gender="masculine", texture=["robotic"]), "kokoro:am_adam"),
    (spec("ghost", "spirit", gender="feminine"), "kokoro:af_"), (spec("giant", "monster", gender="masculine"), "kokoro:am_adam"),
    (spec("man", "person", gender="masculine", accent="en-GB"), "kokoro:bm_george"),
    (spec("chef", "person", language="fr", gender="feminine"), "kokoro:ff_siwis"),
    (spec("chef", "person", language="fr", gender="masculine"), "espeak:fr"),  # no natural man speaks French here
    (spec("monk", "person", language="de", gender="masculine"), "espeak:de"),
])
def test_a_natural_voice_is_taken_where_language_and_gender_fit(persona, chosen):
    names = [cast(persona.model_copy(update={"name": f"N{i}", "seed": i}), POOL).voice.id for i in range(6)]
    assert all(name.startswith(chosen) for name in names), names


def test_a_poor_program_does_not_push_espeak_aside():
    flite = Voice("program", "program:flite/slt", ("en-US", "en"), "", {"gender": "feminine", "age": "adult", "quality": 0.25, "pitch_hz": 169})
    for i in range(8):
        assert cast(spec("woman", "person", name=f"W{i}", gender="feminine"), (*ESPEAK, flite)).voice.engine == "espeak"


def test_with_espeak_alone_the_choice_is_what_it_was():
    kept = {"apple": ("espeak:en-us", spec("apple", "fruit", age="old", gender="masculine", name="Apple 1"))}
    for start, persona in kept.values():
        once, again = cast(persona), cast(persona, espeak_voices())
        assert once == again and once.voice.id.startswith(start)
        beside = cast(persona, (*espeak_voices(), natural("ff_siwis", "feminine", "fr-FR"))).voice
        assert beside == once.voice  # a voice of another language changes nothing


def test_what_a_kind_is_reaches_a_natural_voice():
    robot = cast(spec("robot", "robot", gender="masculine", energy=0.3), POOL).voice
    ghost = cast(spec("ghost", "spirit", gender="feminine", pace=0.3), POOL).voice
    mouse = cast(spec("mouse", "animal", gender="feminine", pitch=0.7), POOL).voice
    giant = cast(spec("giant", "monster", gender="masculine", pitch=0.2), POOL).voice
    assert {"ring", "comb"} <= {step["effect"] for step in robot.parameters["effects"]}
    assert {"whisper", "room"} <= {step["effect"] for step in ghost.parameters["effects"]} and ghost.parameters["pace"] < 0.9
    moved = {one.id: {step["effect"]: step for step in one.parameters["effects"]} for one in (mouse, giant)}
    assert moved[mouse.id]["pitch"]["semitones"] > 3 and moved[mouse.id]["formants"]["factor"] > 1.1
    assert moved[giant.id]["pitch"]["semitones"] < -4 and moved[giant.id]["formants"]["factor"] < 0.92
    for voice in (robot, ghost, mouse, giant):
        check_chain(voice.parameters["effects"])
        assert Voice.from_data(json.loads(json.dumps(voice.to_data()))) == voice


def test_voices_are_mixed_for_variety_and_always_the_same_for_one_persona():
    crowd = [cast(spec("woman", "person", gender="feminine", name=f"W{i}"), POOL) for i in range(24)]
    mixes = [tuple(sorted(one.voice.parameters["mix"].items())) for one in crowd]
    assert len(set(mixes)) >= 5 and any(len(mix) == 1 for mix in mixes) and any(len(mix) == 2 for mix in mixes)
    assert all(abs(sum(share for _, share in mix) - 1) < 1e-9 and max(share for _, share in mix) >= 0.6 for mix in mixes)
    assert all(name.startswith("af_") for mix in mixes for name, _ in mix)
    told = next(one for one in crowd if len(one.voice.parameters["mix"]) == 2)
    assert any(reason.startswith("mixed of") for reason in told.reasons) and told.voice.id in {voice.id for voice in NATURAL}
    assert cast(spec("woman", "person", gender="feminine", name="W3"), POOL) == crowd[3]
    alone = mixed(NATURAL[2], NATURAL, 3)
    assert alone == (NATURAL[2], ()) and SHARES[0] == 0.0  # there is no second American man


def test_a_voice_is_found_by_id_whatever_its_engine():
    assert find_voice("kokoro:am_adam", POOL) == NATURAL[2] == find_voice("am_adam", POOL)
    assert find_voice("en-us+f3", POOL).id == "espeak:en-us+f3"
    assert cast(spec("man", "person"), POOL, wanted="af_sky").voice == NATURAL[1]
    for wrong, right in (("kokoro:am_adm", "kokoro:am_adam"), ("adam", "kokoro:am_adam"), ("espeak:en-us+f33", "espeak:en-us+f3")):
        with pytest.raises(InvalidInput) as told:
            find_voice(wrong, POOL)
        assert right in told.value.mend


CLONE = "[[voice]]\nengine = 'coqui'\nid = 'y'\nlanguages = ['en']\nparameters = {speaker_wav = 'x.wav'}\n"


def test_the_user_s_own_voices(home: Path, caplog: pytest.LogCaptureFixture):
    folder = home / "voices"
    folder.mkdir(parents=True)
    (folder / "a.toml").write_text('''
[[voice]]
engine = "coqui"
id = "coqui:granny"
languages = ["en-US", "en"]
description = "my grandmother"
attributes = {gender = "feminine", age = "old", quality = 0.95}
parameters = {model = "xtts-v2", speaker_wav = "granny.wav"}
consent = {subject = "Rosa Example", evidence = "a letter", at = 2026-05-01T12:00:00Z, purpose = "family stories"}

[[voice]]
engine = "kokoro"
id = "kokoro:choir"
languages = ["en"]
parameters = {mix = {af_heart = 0.5, am_adam = 0.5}, speed = 0.9}
''', "utf-8")
    granny, choir = own_voices()
    assert granny.parameters["speaker_wav"] == [str((folder / "granny.wav").absolute())] and "agreed" in granny.consent
    assert granny.parameters["consent"]["uses"] == ["voice"] and "family stories" in granny.consent
    assert choir.parameters["mix"] == {"af_heart": 0.5, "am_adam": 0.5}
    assert {"coqui:granny", "kokoro:choir"} <= set(PluginHost().voices)
    assert cast(spec("woman", "person", age="old", gender="feminine"), (*ESPEAK, granny)).voice.id == "coqui:granny"
    for text, told in (("[[voice]]\nid = 'x'", "engine is missing"), ("[[voice]]\nengin = 'x'", "no field 'engin'"),
                       ("[[voice]]\nengine = 'x'\nid = 'y'\nlanguages = 'en'", "languages is 'en'"), ("x = [", "cannot read"),
                       (CLONE, "no consent is recorded"), (CLONE + "consent = 'yes'", "no consent is recorded"),
                       (CLONE + "consent = {subject = 'Rosa', evidence = 'x'}", "does not say when"),
                       (CLONE + "consent = {subject = 'Rosa', at = 2026-05-01T12:00:00Z}", "consent.evidence")):
        (folder / "b.toml").write_text(text, "utf-8")
        with pytest.raises(InvalidInput, match="b.toml") as fault:
            read_voices(folder / "b.toml")
        assert told in str(fault.value)
        with caplog.at_level("WARNING"):
            assert own_voices() == (granny, choir)  # a slip in one file loses nothing of the others
        assert told in caplog.text


def test_a_voice_of_the_user_s_takes_the_place_of_ours_and_harms_no_other(home: Path):
    (home / "voices").mkdir(parents=True)
    (home / "voices" / "mine.toml").write_text(
        '[[voice]]\nengine = "espeak"\nid = "espeak:en-gb+f2"\nlanguages = ["en-GB"]\ndescription = "mine"\n', "utf-8")
    (home / "voices" / "odd.toml").write_text("voice = [1]", "utf-8")
    host = PluginHost()
    assert host.voices["espeak:en-gb+f2"].description == "mine" and len(host.voices) > 1000
    assert [info for info in host.plugins if info.error] == []


def test_every_own_engine_is_registered_and_says_what_it_lacks(home: Path):
    tools = {tool.name: tool for tool in PluginHost().tools.of("speech")}
    assert {"espeak", "kokoro", "piper", "coqui", "speech-endpoint", "program"} <= set(tools)
    for name in ("kokoro", "piper", "coqui", "speech-endpoint"):
        answer = tools[name].available()
        assert answer.ok or (answer.why and answer.command), name


# ---- what every engine's sound goes through


class Singer(PiecewiseSpeech):
    """Sings each letter of a piece for a twentieth of a second, a word at a pitch; ``how`` is how it goes wrong."""

    name = "singer"
    rate = 16_000

    def __init__(self, how: str = "") -> None:
        self.how, self.paces_seen = how, []

    def paces(self, request):
        return 0.8, 1.25

    @contextmanager
    def speaking(self, request, pace, progress):
        self.paces_seen.append(pace)
        yield lambda text: self.sing(text, pace)

    def sing(self, text: str, pace: float) -> Piece:
        step = int(0.05 * self.rate / pace)
        on = np.repeat([float(c.isalpha()) for c in text], step)
        sound = (0.5 * on * np.sin(2 * np.pi * 150 * np.arange(len(on)) / self.rate)).astype(np.float32)
        timed = [(c, i * step / self.rate, (i + 1) * step / self.rate) for i, c in enumerate(text)]
        wrong = {"nan": np.full(1000, np.nan), "silence": np.zeros(1000), "nothing": np.zeros(0), "babble": np.ones(self.rate * 60),
                 "loud": 40 * sound, "stereo": np.stack([sound, sound])}
        rate = self.rate * (2 if self.how == "rates" and "second" in text else 1)
        sounds = () if self.how == "untimed" and "second" in text else joined(timed)
        return Piece(wrong.get(self.how, sound), rate, sounds, words_of(text, timed))


SINGER = Voice("singer", "singer:one", ("en",))


def sing(text: str = "la li lo. mama papa.", how: str = "", voice: Voice = SINGER, **more):
    return Singer(how).run(SpeechRequest(text, voice, **more))


@pytest.mark.parametrize(("how", "told"), [("nan", "no sound"), ("silence", "silence"), ("nothing", "silence"), ("babble", "babbled")])
def test_what_an_engine_gives_is_checked(how, told):
    with pytest.raises(ToolFailed, match=told):
        sing(how=how)


def test_rates_that_change_within_a_text_are_refused():
    with pytest.raises(ToolFailed, match="changed from 16000 to 32000"):
        sing("first sentence here " * 15 + ". the second one " + "is long too " * 20 + ".", how="rates")


def test_loud_and_stereo_sound_is_brought_to_mono_within_range():
    for how in ("loud", "stereo"):
        speech = sing(how=how)
        assert speech.samples.ndim == 1 and np.abs(speech.samples).max() < 0.9 and abs(spoken_level(speech.samples, 16_000) + 20) < 1.5


def test_phonemes_follow_each_other_over_pieces_and_are_where_the_sound_is():
    text = "la li lo lu. " * 60
    speech = sing(text)
    times = [(p.start, p.end) for p in speech.phonemes]
    assert times[0][0] == 0 and abs(times[-1][1] - speech.seconds) < 1e-6
    assert all(abs(a[1] - b[0]) < 1e-9 for a, b in pairwise(times)) and all(e > s for s, e in times)
    loud = [np.sqrt(np.mean(speech.samples[int((p.start + 0.01) * 16_000) : int((p.start + 0.04) * 16_000)] ** 2)) for p in speech.phonemes]
    assert min(v for v, p in zip(loud, speech.phonemes, strict=True) if p.symbol) > 0.05
    pauses = [v for v, p in zip(loud, speech.phonemes, strict=True) if not p.symbol and p.end - p.start > 0.1]
    assert len(pauses) > 10 and max(pauses) < 0.01
    assert [w.text for w in speech.words][:4] == ["la", "li", "lo", "lu"] and len(speech.words) == 240
    track = PhonemeLipSync().run(LipSyncRequest(speech))
    assert np.ptp(track.weights[:, ARKIT_INDEX["jawOpen"]]) > 0.2


def test_where_one_piece_has_no_times_the_speech_has_none():
    assert sing("a first sentence. " * 25 + "a second sentence. " * 25, how="untimed").phonemes == ()


def test_pace_that_an_engine_does_not_do_itself_is_stretched_with_its_times():
    singer = Singer()
    quick = singer.run(SpeechRequest("la li lo. mama papa.", SINGER, pace=2.0))
    assert singer.paces_seen == [1.25]
    once = sing()
    assert abs((quick.seconds - 0.25) * 2 - (once.seconds - 0.25)) < 0.15
    last = [p for p in quick.phonemes if p.symbol][-1]
    assert abs(last.end - (quick.seconds - 0.15)) < 0.1
    hz, _ = pitch_track(quick.samples, 16_000)
    assert abs(np.median(hz[hz > 0]) - 150) < 5


def test_a_voice_s_numbers_are_checked():
    for parameters in ({"pace": 9}, {"pace": "x"}, {"semitones": 99}, {"pace": True}, {"effects": "robot"}, {"effects": [{"effect": "room", "size": 7}]}):
        with pytest.raises(InvalidInput):
            sing(voice=Voice("singer", "x", ("en",), parameters=parameters))
    for request in (SpeechRequest("la", SINGER, pace=9), SpeechRequest("la", SINGER, emotion="joyy"), SpeechRequest(" ", SINGER)):
        with pytest.raises(InvalidInput):
            Singer().run(request)


def test_ten_minutes_of_text_are_sung_piece_by_piece():
    speech = sing("la li lo lu mama papa. " * 450)
    assert speech.seconds > 480 and speech.samples.dtype == np.float32


# ---- times and readings


def test_marks_join_their_sounds_and_spaces_leave_no_gap():
    symbols = ["ˈ", "h", "ə", "ː", " ", "t", "͡", "ʃ", ",", " ", "o", "̃"]
    timed = [(s, i * 0.05, (i + 1) * 0.05) for i, s in enumerate(symbols)]
    assert [(p.symbol, round(p.start, 2), round(p.end, 2)) for p in joined(timed)] == [
        ("ˈh", 0.0, 0.1), ("əː", 0.1, 0.25), ("t͡ʃ", 0.25, 0.4), ("", 0.4, 0.5), ("o\u0303", 0.5, 0.6)]
    assert joined([(" ", 0, 1), (".", 1, 2)]) == () and joined([]) == ()


def test_words_are_timed_where_their_number_is_clear():
    timed = [(c, i * 0.1, i * 0.1 + 0.1) for i, c in enumerate("ab cd. ef")]
    assert [(w.text, round(w.start, 1), round(w.end, 1)) for w in words_of("one two. three", timed)] == [
        ("one", 0.0, 0.2), ("two", 0.3, 0.5), ("three", 0.7, 0.9)]
    assert words_of("one two", timed) == ()


def test_a_word_is_spread_with_longer_vowels():
    parts = spread("ˈhəl", 1.0, 2.0)
    assert [round(b - a, 2) for _, a, b in parts] == [0.0, 0.25, 0.5, 0.25] and parts[-1][2] == pytest.approx(2.0)
    assert joined(parts)[0] == Phoneme("ˈh", 1.0, 1.25)


def test_texts_are_read_with_their_marks_where_they_stood():
    assert phonemize("Hello there, my friend! How?", "en-us") == "həlˈoʊ ðˈɛɹ, maɪ fɹˈɛnd! hˈaʊ?"
    assert "." not in phonemize("It costs 3.50 dollars", "en") and phonemize("你好，世界！", "zh").count(",") == 1
    assert phonemize_each(["cat", "", "dog"], "en-us") == ["kˈæt", "", "dˈɑːɡ"]
    assert phonemize("the cat", "en-gb") != phonemize("le chat", "fr")


def test_a_text_on_which_espeak_ng_s_speaking_ends_is_still_read():
    """Its synthesiser dies of this text; its reading, which models take, does not."""
    assert phonemize("Xin chào, ਅ ਆ ਇ ਈ ਉ ਊ ਏ ਐ ਓ ਔ tạm biệt.", "vi").startswith("sˈin")


def test_a_process_that_dies_while_reading_is_one_clear_error(monkeypatch):
    from animism.tools.speech import phonemize as module
    from animism.tools.speech.espeak_process import WorkerDied

    class Dying:
        def ask(self, request):
            raise WorkerDied("ended")

    monkeypatch.setattr(module, "shared_pool", Dying)
    with pytest.raises(ToolFailed, match="cannot read the text"):
        phonemize("hello", "en")


def test_speech_without_times_is_passed_to_the_lip_sync_that_hears():
    from animism.tools.media import Speech

    tools = PluginHost().tools
    timed = sing()
    untimed = Speech(timed.samples, timed.sample_rate, timed.text)
    first = {bool(s.phonemes): next(tools.able("lip_sync", LipSyncRequest(s))).name for s in (timed, untimed)}
    assert first[True] == "phonemes" and first[False] != "phonemes"


@pytest.mark.parametrize("consent", [
    "", "nobody", "published with the model, on its terms", "offered by 127.0.0.1:8000 on its own terms",
    "recorded for a public data set, on the terms in its MODEL_CARD",
])
def test_what_a_model_s_voice_says_of_itself_is_nobody_s_consent_to_a_clone(consent: str):
    with pytest.raises(InvalidInput, match="no consent"):
        consented(consent, "granny.wav")
    consented("her own voice; she agreed on 2026-05-01", "granny.wav")
