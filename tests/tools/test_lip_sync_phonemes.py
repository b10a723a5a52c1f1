"""The moving mouth, measured against the sound it belongs to."""

from __future__ import annotations

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed
from animism.personas.spec import EMOTIONS
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.articulation import aperture
from animism.tools.lip_sync.performance import SETTLE, frame_count
from animism.tools.lip_sync.phonemes import PhonemeLipSync
from animism.tools.media import ARKIT_BLENDSHAPES, ARKIT_INDEX, Phoneme, Speech
from animism.tools.speech.analysis import rms
from animism.tools.speech.espeak import EspeakSpeech
from animism.tools.voice.espeak_voices import espeak_voices

TEXT = (
    "Hello there, I am a grumpy old apple, and my name is Bram. Do you want to play a game of chess with me? "
    "Peter picked a peck of peppers, but I prefer pawns."
)
_QUICK = ("eyeBlink", "mouthClose", "mouthPress", "mouthRoll", "tongueOut", "cheekPuff", "eyeLook", "eyeWide",
          "eyeSquint")


@pytest.fixture(scope="module")
def speech() -> Speech:
    return EspeakSpeech().run(SpeechRequest(TEXT, espeak_voices("en-US")[0]))


def track_of(speech: Speech, **more):
    return PhonemeLipSync().run(LipSyncRequest(speech, **{"seed": 3, **more}))


def of(track, name: str) -> np.ndarray:
    return track.weights[:, ARKIT_INDEX[name]]


def made_of(*symbols: str, each: float = 0.12) -> Speech:
    """A steady tone said to be these sounds, between silences."""
    rate, spans, at = 8000, [Phoneme("", 0.0, 0.4)], 0.4
    for symbol in symbols:
        spans.append(Phoneme(symbol, at, at + each))
        at += each
    spans.append(Phoneme("", at, at + 0.4))
    tone = 0.3 * np.sin(2 * np.pi * 150 * np.arange(int((at + 0.4) * rate)) / rate)
    tone[: int(0.4 * rate)] = tone[int(at * rate) :] = 0
    return Speech(tone.astype(np.float32), rate, "", tuple(spans))


@pytest.mark.parametrize("fps", [24.0, 25.0, 29.97, 30.0])
def test_the_track_is_as_long_as_the_speech_and_a_settle(speech, fps):
    track = track_of(speech, fps=fps)
    assert len(track) == frame_count(speech.seconds, fps)
    assert 0 <= track.seconds - speech.seconds - SETTLE < 2 / fps
    assert track.weights.shape == (len(track), 52) and track.weights.min() >= 0 and track.weights.max() <= 1


@pytest.mark.parametrize("fps", [25.0, 30.0])
def test_the_jaw_follows_the_sound(speech, fps):
    jaw = of(track_of(speech, fps=fps), "jawOpen")
    hop = speech.sample_rate / fps
    level = rms(speech.samples, 1024, 32)
    middle = ((np.arange(int(speech.seconds * fps)) + 0.5) * hop / 32).astype(int)
    assert np.corrcoef(jaw[: len(middle)], level[middle])[0, 1] > 0.55


@pytest.mark.parametrize("emotion", ["neutral", "joy", "surprise", "excited"])
@pytest.mark.parametrize("fps", [25.0, 30.0])
def test_lips_meet_at_every_bilabial_within_a_frame(speech, fps, emotion):
    gap = aperture(track_of(speech, fps=fps, emotion=emotion).weights)
    marks = [p for p in speech.phonemes if p.symbol in ("p", "b", "m")]
    shut = [gap[max(0, int(p.start * fps)) : int(np.ceil(p.end * fps))].min() for p in marks]
    assert len(shut) > 12 and max(shut) < 0.03


def test_the_mouth_is_shut_in_silence_and_open_on_vowels(speech):
    gap = aperture(track_of(speech).weights)
    for pause in (p for p in speech.phonemes if not p.symbol and p.end - p.start > 0.25):
        assert gap[int(np.ceil((pause.start + 0.1) * 25)) : int((pause.end - 0.1) * 25)].max(initial=0) < 0.03
    opened = [
        gap[int(p.start * 25) : int(np.ceil(p.end * 25)) + 1].max()
        for p in speech.phonemes if set(p.symbol) & set("aɑæɛʌe") and p.end - p.start > 0.07
    ]
    assert len(opened) >= 8 and min(opened) > 0.2


def test_nothing_pops(speech):
    for emotion in ("neutral", "joy", "surprise", "anger"):
        track = track_of(speech, emotion=emotion)
        step = np.abs(np.diff(track.weights, axis=0)).max(axis=0)
        slow = {n: step[i] for i, n in enumerate(ARKIT_BLENDSHAPES) if not n.startswith(_QUICK)}
        assert max(slow.values()) < 0.36, max(slow, key=slow.get)
        assert np.abs(np.diff(track.pose, axis=0)).max() < 2.0


def test_lip_teeth_and_tongue_sounds_show():
    biting = track_of(made_of("a", "f", "a"))
    assert of(biting, "mouthRollLower").max() > 0.6 and of(biting, "mouthClose").max() < 0.2
    assert of(track_of(made_of("a", "θ", "a")), "tongueOut").max() > 0.25
    assert of(track_of(made_of("ʃ", "uː")), "mouthPucker").max() > 0.5
    assert of(track_of(made_of("s", "iː")), "mouthStretchLeft").max() > 0.2
    assert of(track_of(made_of("w", "a", "w")), "mouthPucker").max() > 0.4


def test_rounding_is_seen_before_the_round_vowel():
    round_, flat = (of(track_of(made_of("s", "t", vowel), fps=50), "mouthPucker") for vowel in ("u", "i"))
    during_t = slice(int(0.52 * 50), int(0.64 * 50))
    assert round_[during_t].mean() > 0.15 + flat[during_t].mean()
    jaw = of(track_of(made_of("s", "t", "a"), fps=50), "jawOpen")
    assert jaw[during_t].mean() < 0.5 * jaw.max()  # the jaw waits


def test_a_short_closure_is_not_stepped_over():
    for offset in np.linspace(0, 0.04, 9):
        phonemes = (Phoneme("", 0, 0.3 + offset), Phoneme("a", 0.3 + offset, 0.5 + offset),
                    Phoneme("b", 0.5 + offset, 0.52 + offset), Phoneme("a", 0.52 + offset, 0.8), Phoneme("", 0.8, 1.2))
        tone = (0.3 * np.sin(np.arange(9600) * 0.1)).astype(np.float32)
        gap = aperture(track_of(Speech(tone, 8000, "", phonemes)).weights)
        assert gap[int((0.5 + offset) * 25) - 1 : int((0.52 + offset) * 25) + 2].min() < 0.03


def test_the_same_request_gives_the_same_track_and_another_seed_another(speech):
    one, same, other = track_of(speech), track_of(speech), track_of(speech, seed=9)
    assert np.array_equal(one.weights, same.weights) and np.array_equal(one.pose, same.pose)
    assert not np.array_equal(one.pose, other.pose)
    assert np.array_equal(of(one, "jawOpen"), of(other, "jawOpen"))  # the words stay the words


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_every_emotion_is_seen_while_speaking(speech, emotion):
    track, plain = track_of(speech, emotion=emotion), track_of(speech)
    assert track.weights.max() <= 1 and np.isfinite(track.weights).all()
    if emotion != "neutral":
        assert np.abs(track.weights.mean(axis=0) - plain.weights.mean(axis=0)).max() > 0.1 or emotion == "wink"


def test_a_wink_is_one_wink(speech):
    left, right = (of(track_of(speech, emotion="wink"), f"eyeBlink{side}") for side in ("Left", "Right"))
    alone = (left > 0.9) & (right < 0.3)
    assert 0.08 < alone.sum() / 25 < 0.8 and ((alone[1:]) & (~alone[:-1])).sum() == 1


def test_the_head_nods_with_the_voice(speech):
    still, lively = (track_of(speech, energy=e).pose.std(axis=0).sum() for e in (0.0, 1.0))
    assert lively > 1.5 * still


def test_bad_requests_are_refused(speech):
    with pytest.raises(ToolFailed, match="no phoneme"):
        track_of(Speech(speech.samples, speech.sample_rate, TEXT))
    for more in ({"fps": 0.0}, {"energy": 2.0}, {"emotion": "happines"}):
        with pytest.raises(InvalidInput):
            track_of(speech, **more)

    def stop(fraction, stage, preview=None):
        raise Cancelled("stop")

    with pytest.raises(Cancelled):
        PhonemeLipSync().run(LipSyncRequest(speech), stop)
