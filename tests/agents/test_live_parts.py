"""The small parts of live talk: sound files, packing, joining, what was heard, echoes, clauses, what waits to be sent."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from animism.agents.live.clauses import SHORTEST, begin_early
from animism.agents.live.echo import is_echo
from animism.agents.live.heard import Script, characters_heard
from animism.agents.live.idle_loop import looped
from animism.agents.live.joining import end_of, joined
from animism.agents.live.outbox import Outbox
from animism.agents.live.packing import message, parted, speech_message, speech_parts, video_message
from animism.agents.live.performer import Performer
from animism.agents.live.performer import spoken as pack
from animism.agents.live.sound import decoded, encode, seconds_of
from animism.agents.live.spoken import Spoken, packed, unpacked
from animism.agents.live.video_parts import seen, step_for
from animism.personas.errors import InvalidInput, Timeout
from animism.personas.spec import Appearance, PersonaSpec
from animism.plugins import PluginHost
from animism.tools.media import ARKIT_INDEX, BlendshapeTrack
from animism.tools.voice.espeak_voices import espeak_voices
from hypothesis import given, settings
from hypothesis import strategies as st

SPEC = PersonaSpec(name="Pip", appearance=Appearance(subject="apple"), seed=5)


def made(text: str, words: list[tuple[str, float, float]], seconds: float, frames: int = 0) -> Spoken:
    count = frames or int(seconds * 25) + 5
    return Spoken(text, "joy", seconds, tuple(words), 25.0, np.zeros((count, 52), np.uint8),
                  np.zeros((count, 3), "<i2"), "opus", 24_000, b"")


# ---- sound


@pytest.mark.parametrize("codec", ["opus", "wav"])
@settings(max_examples=12, deadline=None)
@given(seconds=st.floats(0.02, 6.0), rate=st.sampled_from([16_000, 22_050, 24_000, 48_000]))
def test_a_file_lasts_as_long_as_its_sound(codec: str, seconds: float, rate: int) -> None:
    count = int(seconds * rate)
    data, _ = encode(np.full(count, 0.1, np.float32), rate, codec)
    assert seconds_of(data) == pytest.approx(count / rate, abs=0.01)


def test_opus_is_small_and_starts_in_time() -> None:
    rate = 22_050
    samples = np.zeros(3 * rate, np.float32)
    samples[rate:] = 0.3 * np.sin(2 * np.pi * 300 * np.arange(2 * rate) / rate)
    data, out = encode(samples, rate)
    assert len(data) < 3 * 5_000
    heard, heard_rate = decoded(data)
    onset = np.argmax(np.abs(heard) > 0.1) / heard_rate
    assert heard_rate in (out, 48_000) and onset == pytest.approx(1.0, abs=0.01)


def test_another_codec_is_refused() -> None:
    with pytest.raises(InvalidInput, match="codec"):
        encode(np.zeros(10, np.float32), 22_050, "mp3")  # type: ignore[arg-type]


# ---- packing


def test_a_track_survives_packing() -> None:
    rng = np.random.default_rng(1)
    track = BlendshapeTrack(rng.random((40, 52), np.float32), rng.normal(0, 9, (40, 3)).astype(np.float32), 25.0)
    back = unpacked(*packed(track), 25.0)
    assert np.abs(back.weights - track.weights).max() < 0.0021 and np.abs(back.pose - track.pose).max() < 0.0051


def test_a_speech_message_can_be_read_back() -> None:
    one = made("Hello.", [], 1.0)
    one.weights[3, 7], one.pose[4] = 200, (-1234, 5, 6)
    sent = Spoken(**{**vars(one), "audio": b"sound"})
    header, payload = parted(speech_message(sent, 4, 2))
    assert (header["kind"], header["utterance"], header["index"], header["frames"]) == ("speech", 4, 2, 30)
    weights, pose, audio = speech_parts(header, payload)
    assert weights[3, 7] == 200 and pose[4].tolist() == [-1234, 5, 6] and audio == b"sound" and header["audio"] == 5


def test_video_brings_its_sound_once() -> None:
    one = Spoken(**{**vars(made("Hello.", [], 1.0)), "audio": b"sound"})
    header, payload = parted(video_message(one, 1, 0, 0, False, 0.0, [b"aa", b"bbb"]))
    assert bytes(payload) == b"soundaabbb" and header["sizes"] == [2, 3] and header["audio"] == 5
    header, payload = parted(video_message(one, 1, 0, 1, True, 0.08, [b"c"]))
    assert bytes(payload) == b"c" and header["audio"] == 0 and header["last"]


@pytest.mark.parametrize("data", [b"", b"\1", b"\xff\xff\xff\xff{}", message({"a": 1})[:6]])
def test_a_message_that_is_none(data: bytes) -> None:
    with pytest.raises(ValueError):
        parted(data)


# ---- performing


@pytest.fixture(scope="module")
def performer() -> Performer:
    voice = next(v for v in espeak_voices() if "en" in v.languages[0])
    return Performer(PluginHost(), SPEC, voice)


def test_sentences_join_without_a_jump(performer: Performer) -> None:
    """Head and feeling go on from where the sentence before left them; lips and lids are the sentence's own."""
    pair = [pack(performer.line(text, feeling), performer.perform(text, feeling))
            for text, feeling in (("I am so very glad that you came.", "joy"), ("But why so late?", "sadness"))]
    before = end_of(pair[0])
    after = joined(before, pair[1])
    assert np.abs(after.pose[0].astype(int) - before.pose).max() <= 60  # hundredths of a degree
    steps = np.abs(np.diff(np.vstack([before.pose, after.pose]).astype(int), axis=0))
    assert steps.max() <= np.abs(np.diff(pair[1].pose.astype(int), axis=0)).max() + 250
    smile = ARKIT_INDEX["mouthSmileLeft"]
    assert before.weights[smile] > 60 > abs(int(after.weights[0, smile]) - int(before.weights[smile]))
    jaw = ARKIT_INDEX["jawOpen"]
    assert (after.weights[:, jaw] == pair[1].weights[:, jaw]).all()
    assert (after.weights[12:] == pair[1].weights[12:]).all() and joined(None, pair[1]) is pair[1]


def test_the_mouth_is_at_rest_where_sentences_meet(performer: Performer) -> None:
    for text in ("Apples.", "Oh, do be quiet about it, will you?"):
        one = pack(performer.line(text), performer.perform(text))
        jaw = one.weights[:, ARKIT_INDEX["jawOpen"]]
        assert jaw[0] < 30 and end_of(one).weights[ARKIT_INDEX["jawOpen"]] < 30 < jaw.max()


def test_the_same_text_moves_the_same_way_and_another_does_not(performer: Performer) -> None:
    one, two, other = (performer.perform(text).track for text in ("Good day.", "Good day.", "Good way."))
    assert (one.pose == two.pose).all()
    assert performer.line("Good day.") == performer.line("Good day.") != performer.line("Good day.", "joy")
    assert abs(one.pose[0] - other.pose[0]).max() > 0.01


@pytest.mark.parametrize("text", ["😀", "…", "   ", "\u0000\u0001"])
def test_what_cannot_be_spoken_is_shown_for_as_long_as_it_takes_to_read(performer: Performer, text: str) -> None:
    performed = performer.perform(text, "joy")
    one = pack(performer.line(text, "joy"), performed)
    assert one.seconds >= 0.8 and one.frames >= one.seconds * 25 and seconds_of(one.audio) == pytest.approx(one.seconds, abs=0.01)


def test_a_persona_without_a_voice_is_read() -> None:
    performed = Performer(PluginHost(), SPEC, None).perform("I have no voice.", "sadness")
    assert performed.silent and not performed.speech.samples.any() and len(performed.track) > 25


@pytest.mark.parametrize("seed", range(6))
def test_a_waiting_face_loops_without_a_jump(seed: int) -> None:
    track = looped(seed=seed)
    seam = np.abs(track.pose[0] - track.pose[-1]).max()
    assert seam <= np.abs(np.diff(track.pose, axis=0)).max() * 1.5
    assert track.weights[:, ARKIT_INDEX["eyeBlinkLeft"]].max() > 0.9
    assert np.abs(track.weights[0] - track.weights[-1]).max() < 0.35


@pytest.mark.parametrize(("seconds", "step"), [(0.005, 1), (0.03, 1), (0.035, 2), (0.07, 3), (0.3, 4)])
def test_slow_drawing_draws_fewer_frames(seconds: float, step: int) -> None:
    assert step_for(seconds, 25.0) == step
    track = seen(made("Hello.", [], 2.0), step)
    assert track.fps == 25 / step and len(track) == pytest.approx(52 / step, abs=1)


# ---- what was heard


def test_words_count_from_their_middle_on() -> None:
    one = made("Well, hello there.", [("Well", 0.1, 0.7), ("hello", 1.0, 1.5), ("there", 1.5, 2.1)], 2.3)
    assert [characters_heard(one, at) for at in (0.0, 0.3, 0.5, 1.2, 1.3, 1.9, 2.2)] == [0, 0, 4, 4, 11, 17, 18]


def test_a_script_counts_over_sentences_and_spaces() -> None:
    script = Script()
    whole = "One two. Three four."
    script.add(made("One two.", [("One", 0.1, 0.5), ("two", 0.5, 1.0)], 1.2), whole)
    script.add(made("Three four.", [("Three", 0.1, 0.6), ("four", 0.6, 1.0)], 1.2), whole)
    assert whole[: script.characters(0.4)] == "One"
    assert whole[: script.characters(1.3)] == "One two."
    assert whole[: script.characters(1.7)] == "One two. Three"
    assert script.characters(9.0) == len(whole) and script.begun(1.1) == 1
    assert script.words_between(0.6, 1.5) == ["two", "Three"]


def test_sentences_without_a_space_between() -> None:
    script, whole = Script(), "你好。再见。"
    script.add(made("你好。", [], 1.0), whole)
    script.add(made("再见。", [], 1.0), whole)
    assert script.characters(1.0) == 3 and script.characters(2.0) == 6


# ---- echoes


@pytest.mark.parametrize(("heard", "echo"), [
    ("check mate in four", True), ("checkmate in for and you did not", True), ("you did not see it", True),
    ("no I did see it coming", False), ("stop", False), ("what do you mean by that", False), ("", False),
    ("Checkmate!", True), ("see it", True), ("tell me about your mother", False),
])
def test_echoes_are_told_from_answers(heard: str, echo: bool) -> None:
    spoken = ["Checkmate", "in", "four,", "and", "you", "did", "not", "see", "it"]
    assert is_echo(heard, spoken) is echo


def test_nothing_is_an_echo_of_silence() -> None:
    assert not is_echo("hello", [])


# ---- clauses


def test_a_long_first_sentence_begins_at_a_clause() -> None:
    long = "I suppose you want a game of chess, like everybody else who wanders into this orchard of an evening."
    first, rest = begin_early(long)
    assert first == "I suppose you want a game of chess," and f"{first} {rest}" == long
    assert begin_early("Well, hello there.") == ["Well, hello there."]
    assert len(begin_early("word " * 40)) == 1


@given(st.text("abc ,;.—", max_size=300))
def test_clauses_lose_nothing(text: str) -> None:
    plain = " ".join(text.split())
    parts = begin_early(plain)
    assert "".join("".join(parts).split()) == "".join(plain.split())
    assert len(parts) == 1 or min(map(len, parts)) >= SHORTEST


# ---- what waits


async def test_a_full_outbox_makes_its_writer_wait() -> None:
    box = Outbox(limit=1000)
    await box.put(b"x" * 1500)
    late = asyncio.create_task(box.put(b"y"))
    await asyncio.sleep(0.02)
    assert not late.done()
    assert await box.take() == (b"x" * 1500,)
    await asyncio.wait_for(late, 1)
    assert await box.take() == (b"y",) and box.waiting == 0


async def test_an_interrupted_answer_is_dropped_and_makes_room() -> None:
    box = Outbox(limit=1000)
    await box.put({"type": "sentence"}, b"x" * 2000, utterance=1)
    late = asyncio.create_task(box.put(b"z", utterance=2))
    await asyncio.sleep(0.01)
    assert box.drop(1) > 2000
    await asyncio.wait_for(late, 1)
    assert await box.take() == (b"z",)


async def test_a_client_that_takes_nothing_is_given_up() -> None:
    box = Outbox(limit=10, patience=0.05)
    await box.put(b"x" * 20)
    with pytest.raises(Timeout):
        await box.put(b"y")


async def test_closing_wakes_everybody() -> None:
    box = Outbox(limit=10)
    await box.put(b"x" * 20)
    writer, reader = asyncio.create_task(box.put(b"y")), asyncio.create_task(_drained(box))
    await asyncio.sleep(0.01)
    box.close()
    await asyncio.wait_for(asyncio.gather(writer, reader), 1)
    assert box.waiting == 0


async def _drained(box: Outbox) -> None:
    while await box.take() is not None:
        pass
