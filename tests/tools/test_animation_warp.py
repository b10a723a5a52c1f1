"""Moving a picture by its landmarks: what opens, what shuts, what stays."""

from __future__ import annotations

import numpy as np
import pytest
from animism.tools.animation.warp import Puppet, WarpAnimation
from animism.tools.animation.warp_field import Lattice
from animism.tools.animation.warp_rig import moved, shutting
from animism.tools.contracts import AnimationRequest
from animism.tools.landmarks.given import average_face
from animism.tools.media import ARKIT_BLENDSHAPES, BlendshapeTrack, Landmarks, Portrait, blendshapes
from animism.tools.sculpture import Sculpture, render
from hypothesis import given, settings
from hypothesis import strategies as st

STILL = (0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def portrait() -> Portrait:
    """A picture of a face, as a user might bring it: its sculpture is forgotten."""
    ball = Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a884"}}, "solids": [{"shape": "ellipsoid", "radii": [1.0, 1.1, 0.9]}],
        "face": {"mouth": {"lip_width": 0.05}},
    })
    still = render(ball, size=256)
    return Portrait(still.image, still.landmarks, still.box)


@pytest.fixture(scope="module")
def puppet(portrait: Portrait) -> Puppet:
    return Puppet(portrait.image, portrait.landmarks.points, 256)


def frame(puppet: Puppet, pose: tuple[float, float, float] = STILL, **weights: float) -> np.ndarray:
    return puppet.frame(blendshapes(**weights), np.array(pose, np.float32)).astype(float)


def part(puppet: Puppet, points: slice, image: np.ndarray, grow: float = 6) -> np.ndarray:
    x0, y0 = (puppet.points[points].min(0) - grow).astype(int)
    x1, y1 = (puppet.points[points].max(0) + grow).astype(int)
    return image[y0:y1, x0:x1]


def test_at_rest_the_picture_is_itself(puppet: Puppet) -> None:
    assert np.abs(frame(puppet) - puppet.pixels).mean() < 1.0


def test_an_open_jaw_darkens_the_mouth_and_leaves_the_eyes(puppet: Puppet) -> None:
    rest, wide = frame(puppet), frame(puppet, jawOpen=0.8)
    mouth = slice(48, 68)
    assert part(puppet, mouth, wide, 10).min() < 60
    assert np.abs(part(puppet, mouth, wide, 10) - part(puppet, mouth, rest, 10)).mean() > 8
    assert np.abs(part(puppet, slice(36, 48), wide) - part(puppet, slice(36, 48), rest)).mean() < 2.5


def test_a_blink_covers_the_eyes_and_one_eye_may_blink_alone(puppet: Puppet) -> None:
    rest, shut = frame(puppet), frame(puppet, eyeBlinkLeft=1.0)
    own_right, own_left = slice(36, 42), slice(42, 48)  # the character's right eye is on the picture's left
    assert np.abs(part(puppet, own_left, shut, 0) - part(puppet, own_left, rest, 0)).mean() > 15
    assert np.abs(part(puppet, own_right, shut, 0) - part(puppet, own_right, rest, 0)).mean() < 1


def test_the_border_stays(puppet: Puppet) -> None:
    rest, turned = frame(puppet), frame(puppet, pose=(4, 8, 3), jawOpen=0.5)
    for edge in (np.s_[:3], np.s_[-3:], np.s_[:, :3], np.s_[:, -3:]):
        assert np.abs(rest[edge] - turned[edge]).mean() < 2.5


def test_every_weight_that_has_a_place_in_a_flat_picture_moves_points() -> None:
    rest = average_face()
    blind = {"cheekSquintLeft", "cheekSquintRight", "eyeBlinkLeft", "eyeBlinkRight", "eyeSquintLeft", "eyeSquintRight",
             "jawForward", "mouthClose", "tongueOut"} | {name for name in ARKIT_BLENDSHAPES if name.startswith("eyeLook")}
    for name in ARKIT_BLENDSHAPES:
        travel = np.abs(moved(rest.copy(), blendshapes(**{name: 1.0})) - moved(rest.copy(), blendshapes())).max()
        assert (travel > 0.005) == (name not in blind), name
    assert shutting(blendshapes(eyeBlinkLeft=1.0)) == {"Right": 0.0, "Left": 1.0}


@given(st.lists(st.floats(0, 1, width=32), min_size=52, max_size=52))
@settings(max_examples=60, deadline=None)
def test_lips_never_cross(weights: list[float]) -> None:
    points = moved(average_face(), np.array(weights, np.float32))
    assert np.isfinite(points).all()
    assert (points[[67, 66, 65], 1] >= points[[61, 62, 63], 1] - 1e-9).all()


@given(st.integers(0, 1000))
@settings(max_examples=20, deadline=None)
def test_a_field_passes_through_its_points(seed: int) -> None:
    rng = np.random.default_rng(seed)
    lattice = Lattice(256, 16, 60.0)
    places = lattice.axis[rng.integers(1, 16, (9, 2))]
    places = np.unique(places, axis=0)
    wanted = rng.normal(0, 5, (len(places), 2))
    field = lattice.field(places, wanted)
    there = np.array([field[int(y // 16), int(x // 16)] for x, y in places])
    assert np.abs(there - wanted).max() < 0.2


def test_frames_are_counted_sized_and_repeatable(portrait: Portrait) -> None:
    weights = np.zeros((5, 52), np.float32)
    weights[:, ARKIT_BLENDSHAPES.index("jawOpen")] = np.linspace(0, 0.6, 5)
    track = BlendshapeTrack(weights, np.zeros((5, 3), np.float32), 25.0)
    frames = WarpAnimation().run(AnimationRequest(portrait, track, 128))
    once, again = list(frames), list(frames)
    assert frames.count == len(once) == 5 and once[0].shape == (128, 128, 3)
    assert all(np.array_equal(a, b) for a, b in zip(once, again, strict=True))


def test_only_68_points_will_do(portrait: Portrait) -> None:
    five = Portrait(portrait.image, Landmarks(portrait.landmarks.points[:5], "arcface5"), portrait.box)
    track = BlendshapeTrack(np.zeros((1, 52), np.float32), np.zeros((1, 3), np.float32), 25.0)
    assert not WarpAnimation().accepts(AnimationRequest(five, track))
    assert WarpAnimation().accepts(AnimationRequest(portrait, track))
