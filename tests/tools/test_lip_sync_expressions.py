"""Sixteen emotions on one face."""

from __future__ import annotations

import numpy as np
import pytest
from animism.personas.errors import InvalidInput
from animism.personas.spec import EMOTIONS
from animism.tools.lip_sync.expressions import ATTITUDES, attitude, expression
from animism.tools.media import ARKIT_INDEX


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_each_is_there_within_bounds_and_scales(emotion):
    full, half = expression(emotion), expression(emotion, 0.5)
    assert full.shape == (52,) and full.dtype == np.float32 and full.min() >= 0 and full.max() <= 1
    assert np.allclose(half, 0.5 * full) and not expression(emotion, 0).any()
    assert full.any() == (emotion != "neutral")
    assert np.abs(attitude(emotion)).max() <= 5 and attitude(emotion).shape == (3,)


def test_no_two_look_alike():
    faces = np.array([expression(emotion) for emotion in EMOTIONS])
    apart = np.linalg.norm(faces[:, None] - faces[None], axis=2) + 9 * np.eye(len(faces))
    first, second = np.unravel_index(np.argmin(apart), apart.shape)
    assert apart.min() > 0.55, (EMOTIONS[first], EMOTIONS[second])


def test_they_have_the_signs_that_tell_them():
    def of(emotion, name):
        return expression(emotion)[ARKIT_INDEX[name]]

    assert of("joy", "mouthSmileLeft") > 0.7 and of("sadness", "mouthFrownLeft") > 0.6
    assert of("anger", "browDownLeft") > 0.8 and of("surprise", "browOuterUpLeft") > 0.8
    assert of("fear", "eyeWideLeft") > 0.8 and of("disgust", "noseSneerRight") > 0.8
    assert of("wink", "eyeBlinkLeft") == 1 and of("wink", "eyeBlinkRight") == 0
    assert of("smug", "mouthSmileLeft") > of("smug", "mouthSmileRight") + 0.3
    assert set(ATTITUDES) == set(EMOTIONS)


def test_an_unknown_emotion_is_answered_with_names():
    with pytest.raises(InvalidInput) as told:
        expression("hapy joy")
    assert "joy" in told.value.mend
