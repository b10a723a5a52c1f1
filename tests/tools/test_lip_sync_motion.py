"""Blinks, gaze, breath and the head: alive, smooth, within bounds, and fixed by a seed."""

from __future__ import annotations

import numpy as np
import pytest
from animism.personas.spec import EMOTIONS
from animism.tools.lip_sync import motion
from animism.tools.lip_sync.articulation import aperture
from animism.tools.lip_sync.performance import idle_track
from animism.tools.media import ARKIT_BLENDSHAPES, ARKIT_INDEX


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_blinks_come_as_often_as_people_blink_and_never_too_soon():
    times = np.array(motion.blink_times(600, rng()))
    assert 12 <= len(times) / 10 <= 22 and np.diff(times).min() >= 0.5


def test_blinks_seek_the_ends_of_phrases():
    ends = list(np.arange(3.0, 120.0, 3.0))
    near = [min(abs(t - 0.04 - end) for end in ends) < 0.01 for t in motion.blink_times(120, rng(), ends)]
    assert np.mean(near) > 0.3


@pytest.mark.parametrize("fps", [10, 24, 25, 30, 60])
def test_a_blink_shuts_the_eye_at_any_frame_rate_for_a_moment(fps):
    lids = motion.blinks(3 * fps, fps, [1.234])
    assert lids.max() == 1 and lids[0] == lids[-1] == 0
    assert (lids > 0.5).sum() / fps < 0.32


def test_eyes_are_mostly_on_the_viewer_and_sometimes_elsewhere():
    path = motion.gaze(25 * 120, 25, rng())
    away = np.hypot(*path.T) > 0.18
    assert 0.05 < away.mean() < 0.4 and np.abs(path).max() < 0.75


def test_gaze_is_written_to_both_eyes_as_arkit_names_them():
    weights = motion.empty(2)
    motion.add_gaze(weights, np.array([[0.5, 0.2], [-0.4, -0.3]]))
    named = [dict(zip(ARKIT_BLENDSHAPES, row.astype(float).round(3).tolist(), strict=True)) for row in weights]
    seen = [{name: weight for name, weight in row.items() if weight} for row in named]
    assert seen[0] == {"eyeLookOutLeft": 0.5, "eyeLookInRight": 0.5, "eyeLookUpLeft": 0.2, "eyeLookUpRight": 0.2}
    assert seen[1] == {"eyeLookInLeft": 0.4, "eyeLookOutRight": 0.4, "eyeLookDownLeft": 0.3, "eyeLookDownRight": 0.3}


@pytest.mark.parametrize("energy", [0.0, 0.5, 1.0])
def test_the_head_stays_within_its_limits_and_moves_smoothly(energy):
    accents = [(t, 1.0) for t in np.arange(0.5, 19, 0.6)]
    pose = motion.head(500, 25, rng(), accents, [(0.2, 9), (10, 19)], energy)
    assert (np.abs(pose) <= [motion.PITCH_LIMIT, motion.YAW_LIMIT, motion.ROLL_LIMIT]).all()
    assert np.abs(np.diff(pose, axis=0)).max() < 2.0


def test_more_energy_is_more_motion_and_accents_nod():
    calm, lively = (motion.head(500, 25, rng(), [(5.0, 1.0)], energy=e).std() for e in (0.1, 0.9))
    assert lively > 1.5 * calm
    with_, without = (motion.head(250, 25, rng(), a, energy=0.5)[:, 0] for a in ([(5.0, 1.0)], []))
    assert (with_ - without)[125] < -1.0 and abs((with_ - without)[40]) < 0.01


def test_an_idle_face_breathes_blinks_and_keeps_its_mouth_shut():
    track = idle_track(30, 25, seed=4)
    assert len(track) == 750 and track.weights.dtype == np.float32
    assert track.weights.min() >= 0 and track.weights.max() <= 1
    blink = track.weights[:, ARKIT_INDEX["eyeBlinkLeft"]]
    assert 4 <= ((blink[1:] > 0.9) & (blink[:-1] <= 0.9)).sum() <= 14
    assert aperture(track.weights).max() < 0.02
    assert track.pose.std(axis=0).min() > 0.05 and np.abs(np.diff(track.pose, axis=0)).max() < 0.3


def test_idle_is_fixed_by_its_seed():
    one, same, other = (idle_track(4, 30, seed) for seed in (1, 1, 2))
    assert np.array_equal(one.weights, same.weights) and np.array_equal(one.pose, same.pose)
    assert not np.array_equal(one.pose, other.pose)
    assert len(idle_track(0.01)) == 1


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_idle_with_any_emotion_keeps_the_lips_together_and_both_eyes_open(emotion):
    track = idle_track(6, 25, emotion=emotion)
    assert aperture(track.weights).max() < 0.12
    assert np.median(track.weights[:, ARKIT_INDEX["eyeBlinkLeft"]]) < 0.7
