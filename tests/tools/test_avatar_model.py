"""An avatar's mesh against the engine's own truth: landmarks, lids over balls, what moves and what does not."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from animism.tools.avatar.eyes import to_local
from animism.tools.avatar.model import build
from animism.tools.avatar.shapes import TARGET_NAMES, VISEMES, targets, viseme_weights
from animism.tools.avatar.skeleton import head_only, humanoid
from animism.tools.media import ARKIT_BLENDSHAPES, ARKIT_INDEX, blendshapes
from animism.tools.sculpture.landmarks import rest_points
from animism.tools.sculpture.rig import Rig

_spec = importlib.util.spec_from_file_location("avatar_figure", Path(__file__).with_name("avatar_figure.py"))
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
figure = _module.figure


@pytest.fixture(scope="module")
def model():
    return build(figure(), 14_000)


@pytest.fixture(scope="module")
def rig():
    return Rig(figure())


def posed(piece, **weights):
    place = piece.place.astype(float).copy()
    for name, weight in weights.items():
        place += weight * piece.moves.get(name, 0)
    return place


def farthest(points, place):
    """Of each point the distance to the nearest vertex; the largest."""
    return max(float(np.linalg.norm(place - p, axis=1).min()) for p in points)


@pytest.mark.parametrize("weights", [
    {}, {"jawOpen": 1.0}, {"mouthSmileLeft": 1.0}, {"mouthFrownRight": 1.0}, {"mouthPucker": 1.0}, {"mouthFunnel": 1.0},
    {"mouthLeft": 1.0}, {"mouthUpperUpLeft": 1.0}, {"jawOpen": 1.0, "mouthClose": 1.0}, {"tongueOut": 1.0},
])  # fmt: skip
def test_lips_are_where_the_landmarks_say(model, rig, weights):
    truth = rest_points(rig, blendshapes(**weights))
    assert farthest(truth[60:68], posed(model.moving, **weights)) < 0.05 * rig.scale, "inner contour"
    assert farthest(truth[48:60], posed(model.moving, **weights)) < 0.07 * rig.scale, "outer contour"


@pytest.mark.parametrize("name", ["browInnerUp", "browDownLeft", "browOuterUpRight"])
def test_brows_are_where_the_landmarks_say(model, rig, name):
    truth = rest_points(rig, blendshapes(**{name: 1.0}))[17:27]
    assert farthest(truth, posed(model.moving, **{name: 1.0})) < 0.07 * rig.scale


def test_left_is_the_characters_own(model):
    for name in ("mouthSmileLeft", "eyeBlinkLeft", "browDownLeft", "noseSneerLeft"):
        move = np.linalg.norm(model.moving.moves[name], axis=1)
        assert np.average(model.moving.place[:, 0], weights=move) > 0.05, name


def test_no_lid_sinks_below_its_ball_on_the_way(model, rig):
    """Vertices go straight, lids go round: half-way through a blink the ball must have made room."""
    eye = rig.frame().eyes[1]
    ball = slice(len(model.eyes.place) // 2, None)

    def room(place, deep, out=0.85):
        q = to_local(eye, place)
        flat = (q[:, :2] ** 2).sum(1)
        return np.where(flat < out, q[:, 2] - deep * np.sqrt(np.maximum(1 - flat, 0)), 1.0)

    lid = np.linalg.norm(model.moving.moves["eyeBlinkLeft"], axis=1) > 0.02
    lid &= room(model.moving.place.astype(float), 1.0, 1.0) > -0.01  # the rim reaches below the ball, to leave no gap
    assert lid.sum() > 150
    for share in (0.1, 0.25, 0.5, 0.75, 1.0):
        deep = float(to_local(eye, posed(model.eyes, eyeBlinkLeft=share)[ball])[:, 2].max())
        assert 0.3 < deep <= 1.0
        assert room(posed(model.moving, eyeBlinkLeft=share)[lid], deep).min() > -0.04, share


def test_a_shut_eye_is_covered(model, rig):
    eye = rig.frame().eyes[0]
    lid = np.linalg.norm(model.moving.moves["eyeBlinkRight"], axis=1) > 0.02
    q = to_local(eye, posed(model.moving, eyeBlinkRight=1.0)[lid])
    near = q[(np.abs(q[:, 0]) < 0.3)]
    gaps = np.diff(np.sort(near[:, 1]))
    assert near[:, 1].min() < -0.5 and near[:, 1].max() > 0.3 and gaps.max() < 0.45


def test_a_look_slides_the_iris_along_the_ball(model, rig):
    eye = rig.frame().eyes[1]
    ball = slice(len(model.eyes.place) // 2, None)
    q = to_local(eye, posed(model.eyes, eyeLookOutLeft=1.0)[ball])
    still = to_local(eye, model.eyes.place[ball].astype(float))
    middle = np.abs(still[:, :2] - still[:36, :2].mean(0)).sum(1) < 0.2
    assert 0.25 < float((q - still)[middle, 0].mean()) < 0.5
    assert np.abs(np.linalg.norm(q[q[:, 2] > 0.1], axis=1) - 1).max() < 0.01


def test_the_beard_follows_the_jaw_and_the_chest_stays(model, rig):
    drop = rig.sculpture.face.mouth.jaw_drop * rig.scale
    moved = model.moving.moves["jawOpen"]
    beard = np.isclose(moved[:, 1], -drop, atol=1e-4) & (np.abs(moved[:, 0]) < 1e-6)
    assert beard.sum() > 50 and model.moving.place[beard, 1].mean() < -0.7
    assert model.still is not None and not model.still.moves
    chest = model.still.place[:, 1] < -1.6
    assert model.still.head[chest].max() < 0.2 and model.still.head[model.still.place[:, 1] > 0.5].min() > 0.99


def test_every_target_is_there_and_mouth_close_shuts_an_open_jaw(model, rig):
    assert len(TARGET_NAMES) == 67 and tuple(TARGET_NAMES[:52]) == ARKIT_BLENDSHAPES
    assert set(model.moving.moves) | set(model.eyes.moves) == set(TARGET_NAMES) - {
        "viseme_sil",
        "mouthRollLower",
        "mouthRollUpper",
    }, "a toy's mouth has no lips to roll"
    shut, open_ = posed(model.moving, jawOpen=1, mouthClose=1), posed(model.moving, jawOpen=1)
    lips = rest_points(rig, blendshapes(jawOpen=1.0, mouthClose=1.0))[[62, 66]]
    assert abs(lips[0, 1] - lips[1, 1]) < 0.1 * rig.scale
    assert farthest(lips, shut) < farthest(lips[1:], open_) + 0.05


def test_visemes_are_told_apart_and_silence_is_rest():
    shapes = {name: viseme_weights(name) for name in VISEMES}
    assert not shapes["viseme_sil"].any()
    assert shapes["viseme_aa"][ARKIT_INDEX["jawOpen"]] > 0.3 > shapes["viseme_PP"][ARKIT_INDEX["jawOpen"]]
    assert shapes["viseme_U"][ARKIT_INDEX["mouthPucker"]] > 0.4 and shapes["viseme_PP"][ARKIT_INDEX["mouthClose"]] > 0.8
    rows = np.stack(list(shapes.values()))
    apart = np.abs(rows[:, None] - rows[None]).sum(2) < 0.02
    same = {(a, b) for i, a in enumerate(shapes) for j, b in enumerate(shapes) if i < j and apart[i, j]}
    assert same == {("viseme_DD", "viseme_nn")}, "only those two are made with one mouth"
    assert len(targets()) == 67


def test_it_keeps_near_the_triangles_that_were_asked(model):
    assert 11_000 < model.triangles < 16_000


def test_a_head_is_a_quarter_of_a_metre_and_stands_on_the_floor(model):
    for skeleton in (head_only(model), humanoid(model)):
        every = skeleton.place(np.concatenate([p.place for p in (model.moving, model.still, model.eyes)]))
        assert abs(every[:, 1].min()) < 1e-6 and 0.15 < skeleton.metres * 1.84 < 0.3
        names = [joint.name for joint in skeleton.joints]
        assert len(set(names)) == len(names) and {"neck", "head", "leftEye", "rightEye"} < set(names)
        left, right = (skeleton.joints[skeleton.number(n)].at[0] for n in ("leftEye", "rightEye"))
        assert left > 0 > right
