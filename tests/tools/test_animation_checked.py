"""Videos that fail without saying so: too short, black, frozen, a mouth that does not care for the sound."""

from __future__ import annotations

import numpy as np
import pytest
from animism.personas.errors import ToolFailed
from animism.tools.animation.checked import Meter, correlation, judge, loudness, mouth_region, watched
from animism.tools.contracts import Frames
from animism.tools.landmarks.given import average_face
from animism.tools.media import Landmarks, Speech

FPS = 25.0


def words(seconds: float = 4.0, rate: int = 16_000, seed: int = 0) -> Speech:
    """Bursts with pauses of odd lengths."""
    rng = np.random.default_rng(seed)
    sound = np.zeros(int(seconds * rate), np.float32)
    at = 0.1
    while at < seconds:
        long = rng.uniform(0.15, 0.5)
        part = slice(int(at * rate), min(len(sound), int((at + long) * rate)))
        sound[part] = 0.3 * np.sin(2 * np.pi * 200 * np.arange(part.stop - part.start) / rate)
        at += long + rng.uniform(0.2, 0.6)
    return Speech(sound, rate, "")


def talking(speech: Speech, *, count: int | None = None, follow: Speech | None = None, level: int = 120) -> list[np.ndarray]:
    """A grey face with a dark mouth that opens and shuts while ``follow`` sounds."""
    count = round(speech.seconds * FPS) if count is None else count
    loud = loudness(follow or speech, FPS, count)
    frames = []
    for i in range(count):
        frame = np.full((64, 64, 3), level, np.uint8)
        height = int(12 * loud[i] * abs(np.sin(i * 1.7)))
        frame[44 : 44 + height, 24:40] = level // 4
        frames.append(frame)
    return frames


def measure(frames: list[np.ndarray], speech: Speech):
    meter = Meter(FPS)
    for frame in frames:
        meter.see(frame)
    return meter.measured(speech)


def test_a_mouth_that_moves_with_the_sound_will_do() -> None:
    speech = words()
    seen = measure(talking(speech), speech)
    judge(seen, speech, size=(64, 64))
    assert seen.frames == 100 and seen.seconds == 4 and seen.moving > 0.8
    assert seen.correlation is not None and seen.correlation > 0.6


@pytest.mark.parametrize(("frames", "says"), [
    (lambda s: talking(s, count=90), "lasts 3.60 s and the sound 4.00 s"),
    (lambda s: talking(s, count=110), "lasts 4.40 s"),
    (lambda s: [], "no frames"),
    (lambda s: [np.zeros((64, 64, 3), np.uint8)] * 100, "black"),
    (lambda s: talking(s)[:1] * 100, "frozen"),
    (lambda s: [np.roll(f, 30, 0) for f in talking(s)], "frozen"),  # what moves is no mouth
])
def test_what_is_wrong_is_said_with_the_numbers(frames, says: str) -> None:
    speech = words()
    with pytest.raises(ToolFailed, match=says) as raised:
        judge(measure(frames(speech), speech), speech, tool="odd")
    assert "measured:" in str(raised.value) and raised.value.tool == "odd" and raised.value.mend


def test_one_frame_more_or_less_is_rounding() -> None:
    speech = words()
    for count in (99, 101):
        judge(measure(talking(speech, count=count), speech), speech)
    for count in (98, 102):
        with pytest.raises(ToolFailed, match="lasts"):
            judge(measure(talking(speech, count=count), speech), speech)


def test_a_mouth_that_moves_in_the_pauses_only() -> None:
    t = np.arange(8 * 16_000) / 16_000
    speech = Speech((0.3 * np.sin(1200 * t) * (t % 2 < 1)).astype(np.float32), 16_000, "")  # a second on, a second off
    never_shut = talking(Speech(np.sin(1200 * t).astype(np.float32), 16_000, ""))
    against = [frame if i % 50 >= 25 or i % 6 == 0 else never_shut[0] for i, frame in enumerate(never_shut)]
    with pytest.raises(ToolFailed, match="against the sound"):
        judge(measure(against, speech), speech)


def test_silence_may_be_still_and_noise_is_no_talk() -> None:
    quiet = Speech(np.zeros(64_000, np.float32), 16_000, "")
    judge(measure(talking(quiet), quiet), quiet)
    speech, rng = words(), np.random.default_rng(0)
    faint = [np.rint(f + rng.normal(0, 0.25, f.shape)).astype(np.uint8) for f in talking(speech)[:1] * 100]
    with pytest.raises(ToolFailed, match="frozen|does not move"):  # what a codec does to a still picture
        judge(measure(faint, speech), speech)


def test_the_wrong_size_is_told() -> None:
    speech = words()
    with pytest.raises(ToolFailed, match="64x64 and should be 128x128"):
        judge(measure(talking(speech), speech), speech, size=(128, 128))


def test_short_sounds_have_no_rhythm_to_judge() -> None:
    assert correlation(np.ones(20), np.ones(20), FPS) is None
    assert correlation(np.ones(200), np.ones(200), FPS) is None


def test_watched_frames_pass_as_they_are_and_fail_at_the_end() -> None:
    speech = words(6.0)
    good = talking(speech)
    frames = Frames(FPS, len(good), 64, lambda: iter(good))
    assert all(a is b for a, b in zip(watched(frames, speech), good, strict=True))
    short = Frames(FPS, len(good), 64, lambda: iter(good[:-2]))
    with pytest.raises(ToolFailed, match="148 frames were made of 150"):
        list(watched(short, speech))
    taken = []
    with pytest.raises(ToolFailed, match="frozen"):
        taken.extend(watched(Frames(FPS, 150, 64, lambda: iter(good[:1] * 150)), speech))
    assert len(taken) == 99  # told after four seconds, not at the end of an hour
    list(watched(Frames(FPS, 150, 64, lambda: iter(good[:1] * 150)), None))  # nobody speaks: it may rest


def test_the_mouths_place_is_taken_from_landmarks() -> None:
    points = average_face() * 60 + 128
    x0, y0, x1, y1 = mouth_region(Landmarks(points.astype(np.float32)), 256, 256)
    lips = points[48:68] / 256
    assert x0 < lips[:, 0].min() and x1 > lips[:, 0].max() and y0 < lips[:, 1].min() and y1 > lips[:, 1].max()
    assert x1 - x0 < 0.7
