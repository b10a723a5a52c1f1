"""Expressions, placement and refusals: every ARKit name acts, sides are the character's own, faces land on skin."""

from __future__ import annotations

import ctypes

import numpy as np
import pytest
from animism.tools.media import ARKIT_BLENDSHAPES, blendshapes
from animism.tools.sculpture import Rig, Sculpture, frame_body, place_face
from animism.tools.sculpture.compile import compile_sculpture
from pydantic import ValidationError


def ball(**face: object) -> Sculpture:
    return Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a080"}}, "solids": [{"shape": "sphere", "radius": 1.0}],
        "face": {"at": (0, 0), "scale": 0.85, "mouth": {"lip_width": 0.05}, **face},
    })  # fmt: skip


@pytest.fixture(scope="module")
def rig() -> Rig:
    return Rig(ball())


def raw(rig: Rig, **weights: float) -> bytes:
    return ctypes.string_at(ctypes.addressof(frame := rig.frame(blendshapes(**weights))), ctypes.sizeof(frame))


@pytest.mark.parametrize("name", ARKIT_BLENDSHAPES)
def test_every_blendshape_changes_the_face(rig, name):
    start = {"jawOpen": 0.5} if name == "mouthClose" else {}
    assert raw(rig, **start, **{name: 1.0}) != raw(rig, **start)


@pytest.mark.parametrize("left", [n for n in ARKIT_BLENDSHAPES if n.endswith("Left") and n not in ("jawLeft", "mouthLeft")])
def test_left_and_right_are_mirror_images(rig, left):
    one, two = (rig.mouth(blendshapes(**{n: 1.0})).outline() for n in (left, left[:-4] + "Right"))
    up_one, up_two = (rig.mouth(blendshapes(**{n: 1.0})).upper for n in (left, left[:-4] + "Right"))
    assert np.allclose(up_one * [-1, 1], up_two[::-1], atol=1e-6)
    assert one.shape == two.shape
    brows = [rig.brows(blendshapes(**{n: 1.0})) for n in (left, left[:-4] + "Right")]
    assert np.allclose(brows[0][0] * [-1, 1, 1], brows[1][1], atol=1e-6)


def test_left_is_the_characters_own(rig):
    """The character faces the viewer, so its left is at positive x."""
    frame = rig.frame(blendshapes(eyeBlinkLeft=1.0))
    assert frame.eyes[1].center[0] > 0
    assert frame.eyes[1].upper_sin < 0 < frame.eyes[0].upper_sin
    corner = rig.mouth(blendshapes(mouthSmileLeft=1.0)).upper
    assert corner[-1, 1] > corner[0, 1] + 0.05
    assert rig.mouth(blendshapes(mouthLeft=1.0)).middle > 0.05
    assert rig.frame(blendshapes(eyeLookOutLeft=1.0)).eyes[1].gaze[0] > 0.2


def test_pose_signs(rig):
    """Pitch up, yaw and roll to the character's own left are positive."""
    ahead = np.array([0, 0, 1.0])
    assert (rig.turn((20, 0, 0)) @ ahead)[1] > 0.3
    assert (rig.turn((0, 20, 0)) @ ahead)[0] > 0.3
    assert (rig.turn((0, 0, 20)) @ np.array([0, 1.0, 0]))[0] > 0.3


@pytest.mark.parametrize("weights", [{}, {"jawOpen": 1}, {"mouthPucker": 1}, {"jawOpen": 0.6, "mouthClose": 1},
                                     {"mouthUpperUpLeft": 1, "jawLeft": 1}, {"mouthFrownLeft": 1, "mouthFunnel": 1}])  # fmt: skip
def test_lips_never_cross(rig, weights):
    shape = rig.mouth(blendshapes(**weights))
    assert np.isfinite(shape.outline()).all()
    low = np.interp(shape.upper[:, 0], shape.lower[:, 0], shape.lower[:, 1])
    assert (shape.upper[:, 1] >= low - 1e-3).all()
    assert np.allclose(shape.upper[[0, -1]], shape.lower[[0, -1]])


def test_weights_of_a_wrong_kind_are_named(rig):
    with pytest.raises(ValueError, match=r"\(52,\)"):
        rig.frame(np.zeros(51))
    bad = np.zeros(52)
    bad[ARKIT_BLENDSHAPES.index("jawOpen")] = np.nan
    with pytest.raises(ValueError, match="jawOpen"):
        rig.frame(bad)


def test_points_on_the_skin_lie_on_the_skin(rig):
    points = rig.on_skin(np.random.default_rng(0).uniform(-0.7, 0.7, (50, 2)))
    assert np.abs(rig.scene.distance(points)[0]).max() < 3e-3


def test_a_face_is_placed_on_the_broad_front_and_not_on_a_step():
    scene = compile_sculpture(Sculpture.model_validate({
        "materials": {"skin": {"color": "#aa8844"}},
        "solids": [
            {"shape": "sphere", "center": (0, 0.6, 0), "radius": 0.8},
            {"shape": "cone", "center": (0, -0.9, 0), "half_height": 0.8, "bottom": 0.35, "top": 0.35, "blend": 0.02},
        ],
    }))  # fmt: skip
    (x, y), scale = place_face(scene)
    assert x == 0 and 0.35 < y < 0.95 and 0.5 < scale < 0.95


def test_what_is_given_of_the_placement_is_kept():
    scene = compile_sculpture(ball())
    assert place_face(scene, (0.1, 0.2), 0.5) == ((0.1, 0.2), 0.5)
    assert place_face(scene, (0.1, 0.2))[0] == (0.1, 0.2)
    assert place_face(scene, None, 0.4)[1] == 0.4


def test_framing_shows_the_body_and_keeps_the_face_wide_enough():
    small = Rig(ball())
    camera = frame_body(small.scene, small.at, small.scale)
    assert 1.0 < camera.half_frame < 1.3 and abs(camera.height) < 0.1
    tower = Rig(Sculpture.model_validate({
        "materials": {"skin": {"color": "#aa8844"}},
        "solids": [{"shape": "cone", "half_height": 2.5, "bottom": 0.5, "top": 0.5}],
    }))  # fmt: skip
    camera = frame_body(tower.scene, tower.at, tower.scale)
    assert 0.86 * tower.scale / camera.half_frame >= 0.295


def test_thin_and_layered_bodies_get_a_wall_behind_the_mouth():
    thin = {"shape": "box", "half_size": (1, 1, 0.08), "round": 0.05}
    block = {"shape": "box", "half_size": (0.9, 0.9, 0.3), "center": (0, 0, -0.3), "group": "pages"}
    data = {"materials": {"skin": {"color": "#aa8844"}}, "face": {"at": (0, 0), "scale": 0.8}}
    for solids in ([thin], [thin, block]):
        frame = Rig(Sculpture.model_validate({**data, "solids": solids})).frame()
        assert frame.backing == 1
    assert not Rig(ball()).frame().backing


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"solids": [{"shape": "sphere", "radius": -1}]}, ("solids", 0, "sphere", "radius")),
        ({"solids": [{"shape": "blob", "radius": 1}]}, ("solids", 0)),
        ({"materials": {"skin": {"color": "red"}}}, ("materials", "skin", "color")),
        ({"face": {"eyes": {"u": 7}}}, ("face", "eyes", "u")),
        ({"solids": [{"shape": "sphere", "radius": 1, "colour": "#ffffff"}]}, ("solids", 0, "sphere", "colour")),
    ],
)
def test_a_bad_sculpture_is_refused_with_its_place(change, place):
    data = {"materials": {"skin": {"color": "#ffffff"}}, "solids": [{"shape": "sphere", "radius": 1}], **change}
    with pytest.raises(ValidationError) as refusal:
        Sculpture.model_validate(data)
    assert place in {error["loc"] for error in refusal.value.errors()}


def test_references_to_nothing_are_refused():
    with pytest.raises(ValidationError, match=r"solids\.0\.material: no material named 'gold'"):
        Sculpture.model_validate({
            "materials": {"skin": {"color": "#ffffff"}}, "solids": [{"shape": "sphere", "radius": 1, "material": "gold"}]
        })  # fmt: skip
