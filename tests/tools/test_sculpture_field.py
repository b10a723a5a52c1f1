"""The compiled field: layout, every shape against points whose distance is known, symmetry, bounds, culling."""

from __future__ import annotations

import numpy as np
import pytest
from animism.tools.sculpture.compile import MATERIAL, SOLID, compile_sculpture, posed, rotation
from animism.tools.sculpture.engine import library
from animism.tools.sculpture.frame import FaceFrame
from animism.tools.sculpture.schema import Sculpture
from hypothesis import given, settings
from hypothesis import strategies as st

SOLIDS = {
    "sphere": {"center": (0.2, 0.1, 0), "radius": 0.5},
    "ellipsoid": {"center": (0.2, 0, 0.1), "radii": (0.7, 0.4, 0.5), "rotation": (20, 30, 10)},
    "capsule": {"a": (0.1, -0.5, 0), "b": (0.6, 0.5, 0.2), "radii": (0.4, 0.2)},
    "curve": {"a": (0.1, -0.6, 0), "b": (0.9, 0, 0.2), "c": (0.1, 0.7, 0), "radii": (0.2, 0.1)},
    "box": {"center": (0.3, 0, 0), "half_size": (0.5, 0.4, 0.3), "rotation": (10, 40, 5), "round": 0.1},
    "torus": {"center": (0.3, 0, 0), "radius": 0.6, "thickness": 0.15, "arc": 120, "rotation": (30, 0, 20)},
    "cone": {"center": (0.3, 0, 0), "half_height": 0.6, "bottom": 0.5, "top": 0.15, "rotation": (0, 0, 25)},
    "helix": {"a": (0.3, -0.6, 0), "b": (0.3, 0.6, 0.2), "coil": 0.2, "tube": 0.1, "pitch": 0.3, "turn": 40},
    "prism": {"center": (0.3, 0, 0), "points": 5, "radius": 0.8, "inner": 0.4, "half_depth": 0.2, "round": 0.05},
}
SHAPES = sorted(SOLIDS)
POINTS = np.random.default_rng(1).uniform(-1.6, 1.6, (4000, 3)).astype(np.float32)


def sculpture(*solids: dict) -> Sculpture:
    return Sculpture.model_validate({"materials": {"skin": {"color": "#c8553d"}}, "solids": list(solids)})


def one(shape: str, **changes: object) -> Sculpture:
    return sculpture({"shape": shape, **SOLIDS[shape], **changes})


def test_python_and_c_agree_on_the_layout_of_structures():
    import ctypes

    assert library().animism_layout(0) == SOLID.itemsize
    assert library().animism_layout(1) == MATERIAL.itemsize
    assert library().animism_face_size() == ctypes.sizeof(FaceFrame)


@pytest.mark.parametrize(
    ("solid", "point", "distance"),
    [
        ({"shape": "sphere", "radius": 0.5}, (2, 0, 0), 1.5),
        ({"shape": "ellipsoid", "radii": (1, 0.5, 0.5)}, (1, 0, 0), 0),
        ({"shape": "capsule", "a": (0, 0, 0), "b": (0, 1, 0), "radii": (0.2, 0.2)}, (0.5, 0.5, 0), 0.3),
        ({"shape": "curve", "a": (0, 0, 0), "b": (0.5, 0, 0), "c": (1, 0, 0), "radii": (0.1, 0.1)}, (0.4, 0.5, 0), 0.4),
        ({"shape": "box", "half_size": (1, 1, 1)}, (0, 0, 1.5), 0.5),
        ({"shape": "torus", "radius": 1, "thickness": 0.1}, (1, 0, 0.4), 0.3),
        ({"shape": "cone", "half_height": 0.5, "bottom": 0.3, "top": 0.3}, (0, 0.9, 0), 0.4),
        ({"shape": "prism", "points": 4, "radius": 1, "inner": 0.70710678, "half_depth": 0.2}, (0, 1, 0), 0.02),
    ],
)
def test_distance_is_right_where_it_can_be_said_by_hand(solid, point, distance):
    skin, other = compile_sculpture(sculpture(solid)).distance([point])
    assert skin[0] == pytest.approx(distance, abs=0.02)
    assert other[0] > 1e5


@pytest.mark.parametrize("shape", SHAPES)
def test_distance_never_overestimates(shape):
    """From outside, stepping by the distance must not jump over the surface."""
    scene = compile_sculpture(one(shape))
    here, _ = scene.distance(POINTS)
    there, _ = scene.distance(POINTS + np.float32([0.02, 0, 0]))
    assert (np.abs(there - here)[here > 0] <= 0.02 * 1.15 + 1e-4).mean() > 0.999


@pytest.mark.parametrize("shape", SHAPES)
def test_bounding_sphere_holds_the_solid(shape):
    for modifier in (None, {"kind": "waves", "amount": 0.05}, {"kind": "bend", "amount": 0.2}):
        scene = compile_sculpture(one(shape, modifier=modifier))
        inside = POINTS[scene.distance(POINTS)[0] < 0]
        solid = scene.solids[0]
        assert len(inside) > 3
        assert (np.linalg.norm(inside - solid["bound"], axis=1) <= solid["bound_radius"] + 1e-3).all()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_mirrored_solid_is_its_own_image(shape):
    scene = compile_sculpture(one(shape, mirror=True))
    left, right = scene.distance(POINTS)[0], scene.distance(POINTS * np.float32([-1, 1, 1]))[0]
    assert np.abs(left - right).max() < 1e-5


def test_culling_by_bounds_does_not_change_a_blend():
    """Points are evaluated in eights that skip far solids; one by one they must come out the same."""
    scene = compile_sculpture(
        sculpture(
            {"shape": "sphere", "radius": 0.5}, {"shape": "sphere", "center": (0.8, 0, 0), "radius": 0.4, "blend": 0.4},
            {"shape": "box", "center": (0, 0.5, 0), "half_size": (0.3, 0.3, 0.3), "op": "subtract", "blend": 0.1},
        )
    )
    together = scene.distance(POINTS[:512])[0]
    alone = np.array([scene.distance(p[None])[0][0] for p in POINTS[:512]])
    assert np.abs(together - alone).max() < 1e-6


def test_an_intersection_cuts_everything_outside_itself():
    scene = compile_sculpture(
        sculpture({"shape": "sphere", "radius": 1}, {"shape": "box", "half_size": (2, 0.2, 2), "op": "intersect"})
    )
    top, middle = scene.distance([(0, 0.8, 0), (0, 0, 0)])[0]
    assert top > 0.4 and middle < -0.1


@settings(max_examples=30, deadline=None)
@given(
    angles=st.tuples(*[st.floats(-180, 180)] * 3), pivot=st.tuples(*[st.floats(-1, 1)] * 3),
    shape=st.sampled_from(SHAPES),
)  # fmt: skip
def test_posing_moves_the_field_rigidly(angles, pivot, shape):
    scene = compile_sculpture(one(shape))
    turn = rotation(angles)
    moved = posed(scene, turn, pivot)
    points = (POINTS[:256] - pivot) @ turn.T + pivot
    assert np.abs(scene.distance(POINTS[:256])[0] - moved.distance(points)[0]).max() < 2e-3


def test_the_torso_stays_when_the_head_turns():
    scene = compile_sculpture(
        sculpture({"shape": "sphere", "radius": 0.5}, {"shape": "sphere", "radius": 0.3, "group": "b", "part": "torso"})
    )
    moved = posed(scene, rotation((0, 90, 0)), (1, 0, 0))
    assert np.allclose(moved.solids["origin"][1], 0) and not np.allclose(moved.solids["origin"][0], 0)


def test_rays_hit_where_the_surface_is_and_say_when_they_miss():
    scene = compile_sculpture(sculpture({"shape": "sphere", "radius": 0.5}))
    depth = scene.cast([(0, 0, 3), (2, 0, 3)], (0, 0, -1))
    assert depth[0] == pytest.approx(2.5, abs=2e-3) and depth[1] == -1
