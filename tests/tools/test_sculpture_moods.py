"""A mood at rest under an emotion in play: whatever the pair, brows, lids and lips can still be read."""

import math
from functools import cache
from itertools import pairwise
from typing import get_args

import numpy as np
import pytest
from animism.personas.spec import EMOTIONS, Mood
from animism.tools.lip_sync.expressions import expression
from animism.tools.media import ARKIT_INDEX, blendshapes
from animism.tools.sculpture import Rig, Sculpture
from animism.tools.sculpture.contour import LEAST_SMILE, MOST_TILT, held
from animism.tools.sculpture.moods import with_mood
from animism.tools.sculpture.rig import DROOP

MOODS = get_args(Mood)


@cache
def rig(mood: str) -> Rig:
    plain = Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a080"}}, "solids": [{"shape": "sphere", "radius": 1.0}],
        "face": {"at": (0, 0), "scale": 0.85},
    })  # fmt: skip
    return Rig(plain.model_copy(update={"face": with_mood(plain.face, mood)}))


def felt(emotion: str, jaw: float = 0.0) -> np.ndarray:
    weights = expression(emotion)
    weights[ARKIT_INDEX["jawOpen"]] = max(weights[ARKIT_INDEX["jawOpen"]], jaw)
    return weights


def upper_lids(r: Rig, weights: np.ndarray) -> list[float]:
    return [math.degrees(math.atan2(eye.upper_sin, eye.upper_cos)) for eye in r.frame(weights).eyes]


@pytest.mark.parametrize("mood", MOODS)
def test_eyes_stay_open_until_they_blink(mood):
    for emotion in EMOTIONS:
        weights = felt(emotion)
        for side, degrees in zip(("Right", "Left"), upper_lids(rig(mood), weights), strict=True):
            down = weights[ARKIT_INDEX[f"eyeLookDown{side}"]]
            if weights[ARKIT_INDEX[f"eyeBlink{side}"]] <= DROOP:
                assert degrees > (5 if down > 0.1 else 10), f"{mood}, {emotion}"
    assert max(upper_lids(rig(mood), blendshapes(eyeBlinkLeft=1.0, eyeBlinkRight=1.0))) < -10


@pytest.mark.parametrize("mood", MOODS)
def test_brows_never_stand_upright(mood):
    for emotion in EMOTIONS:
        for spine in rig(mood).brows(felt(emotion)):
            rise, run = spine[-1, 1] - spine[0, 1], abs(spine[-1, 0] - spine[0, 0])
            assert abs(rise) < 1.15 * run, f"{mood}, {emotion}"


@pytest.mark.parametrize("mood", MOODS)
def test_the_mouth_speaks_in_every_mood_and_emotion(mood):
    for emotion in EMOTIONS:
        shut, open_ = rig(mood).mouth(felt(emotion)), rig(mood).mouth(felt(emotion, jaw=0.6))
        middle = len(open_.upper) // 2
        gap = open_.upper[middle, 1] - open_.lower[middle, 1]
        assert gap > 0.15, f"{mood}, {emotion}"
        assert open_.half_width > 0.4 * shut.half_width


def test_held_keeps_what_is_small_and_never_passes_its_limit():
    assert held(0.5, MOST_TILT) == 0.5
    values = [held(x, MOST_TILT) for x in np.linspace(-4, 4, 81)]
    assert all(a <= b for a, b in pairwise(values))
    assert max(values) <= MOST_TILT
    assert -held(-3.0, -LEAST_SMILE) <= -LEAST_SMILE
