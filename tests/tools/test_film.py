"""Film against the still of the same pose, and what a stream of frames must keep."""

import threading

import numpy as np
import pytest
from animism.tools.media import ARKIT_BLENDSHAPES, BlendshapeTrack, blendshapes
from animism.tools.sculpture.film import Film
from animism.tools.sculpture.mesh import mesh_scene
from animism.tools.sculpture.rig import Rig
from animism.tools.sculpture.schema import Sculpture
from animism.tools.sculpture.still import render_rig

SIDE = 192
TALK = blendshapes(jawOpen=0.6, mouthSmileLeft=0.4, mouthSmileRight=0.4, cheekPuff=0.3)


def figure():
    """A round body with glasses, whiskers, a hat and a body that stays when the head turns."""
    return Sculpture(
        materials={
            "skin": {"color": "#c0392b", "roughness": 0.35}, "gold": {"color": "#e8b24a", "metalness": 0.9},
            "hair": {"color": "#f4efe6", "pattern": {"kind": "strands", "color": "#b5b0a6", "frequency": 14}},
            "lamp": {"color": "#ffd24a", "glow": 0.8}, "cloth": {"color": "#2f9c8f"},
        },
        solids=[
            {"shape": "ellipsoid", "radii": (1.0, 0.92, 0.95)},
            {"shape": "torus", "center": (0.36, 0.16, 1.02), "radius": 0.26, "thickness": 0.02, "mirror": True,
             "material": "gold", "group": "glasses"},
            {"shape": "capsule", "a": (0.30, -0.2, 0.9), "b": (0.98, -0.12, 0.75), "radii": (0.012, 0.005),
             "mirror": True, "material": "hair", "group": "whiskers"},
            {"shape": "cone", "center": (0, 1.0, 0), "half_height": 0.3, "bottom": 0.6, "top": 0.4,
             "material": "cloth", "group": "hat"},
            {"shape": "sphere", "center": (0, 1.4, 0), "radius": 0.1, "material": "lamp", "group": "bobble"},
            {"shape": "ellipsoid", "center": (0, -1.5, -0.1), "radii": (0.9, 0.6, 0.5), "material": "cloth",
             "group": "body", "part": "torso"},
        ],
        camera={"height": 0.0, "half_frame": 1.7}, floor=-2.2,
    )  # fmt: skip


@pytest.fixture(scope="module")
def film():
    return Film(figure(), SIDE)


def track(count, fps=25):
    weights = np.stack([blendshapes(jawOpen=0.5 * abs(np.sin(0.7 * i)), eyeBlinkLeft=float(i % 7 == 0))
                        for i in range(count)])  # fmt: skip
    pose = np.array([(3 * np.sin(i), 12 * np.sin(0.5 * i), 2 * np.cos(i)) for i in range(count)], np.float32)
    return BlendshapeTrack(weights, pose, fps)


def likeness(a, b):
    """Peak signal to noise ratio, dB."""
    return 10 * np.log10(255**2 / np.mean((a.astype(float) - b.astype(float)) ** 2))


@pytest.mark.parametrize("weights, pose", [
    (None, (0, 0, 0)), (TALK, (4, 14, 3)), (blendshapes(eyeBlinkLeft=1, mouthPucker=0.8), (-6, -18, -5)),
    (blendshapes(tongueOut=0.8, jawOpen=0.5, browInnerUp=1), (8, 20, 8)),
])  # fmt: skip
def test_a_frame_is_like_the_still_of_its_pose(film, weights, pose):
    still = render_rig(film.rig, SIDE, weights, pose).image
    frame = film.frame(weights, pose)
    assert likeness(frame, still) > 27
    assert likeness(frame, film.frame(TALK, (0, -10, 0))) < 27  # and not like any other


def test_frames_come_in_order_and_their_bytes_do_not_depend_on_threads(film):
    performance = track(14)
    alone = list(film.frames(performance, threads=1))
    together = list(film.frames(performance, threads=3))
    again = [film.frame(w, p) for w, p in zip(performance.weights, performance.pose, strict=True)]
    assert len(alone) == 14
    for a, b, c in zip(alone, together, again, strict=True):
        assert a.shape == (SIDE, SIDE, 3) and a.dtype == np.uint8
        assert np.array_equal(a, b) and np.array_equal(a, c)
    assert not np.array_equal(alone[0], alone[1])


def test_the_torso_stays_when_the_head_turns(film):
    straight, turned = film.frame(None, (0, 0, 0)), film.frame(None, (0, 25, 0))
    assert np.abs(straight[-20:].astype(int) - turned[-20:]).mean() < 1
    assert np.abs(straight[40:110].astype(int) - turned[40:110]).mean() > 5


def test_no_holes_at_the_ends_of_the_range_and_poses_beyond_are_brought_back(film):
    for pose in ((15, 26, 10), (-15, -26, -10)):
        frame, still = film.frame(None, pose), render_rig(film.rig, SIDE, None, pose).image
        assert likeness(frame, still) > 24
        beyond = tuple(2 * angle for angle in pose)
        assert np.array_equal(film.frame(None, beyond), frame)


def test_a_reader_that_leaves_stops_the_threads(film):
    before = threading.active_count()
    frames = iter(film.frames(track(200)))
    next(frames)
    frames.close()
    assert threading.active_count() == before


def test_every_weight_alone_draws(film):
    rest = film.frame()
    still_faces = [name for name in ARKIT_BLENDSHAPES if np.array_equal(film.frame(blendshapes(**{name: 1.0})), rest)]
    assert len(still_faces) <= 4, still_faces


def test_mesh_lies_on_the_surface_and_is_closed():
    rig = Rig(figure())
    mesh = mesh_scene(rig.scene, [-3, -3, -3], [3, 3, 3], 0.05)
    skin, other = rig.scene.distance(mesh.position[:, :3])
    first = np.zeros(len(mesh.position), int)
    first[mesh.triangle.ravel()] = np.repeat(mesh.group, 3)
    off = np.where(first == 0, skin, np.maximum(other, 0))
    assert np.percentile(np.abs(off), 99.5) < 2e-3
    assert np.allclose(np.linalg.norm(mesh.attribute[:, :3], axis=1), 1, atol=1e-3)
    a, b, c = (mesh.position[mesh.triangle[:, k], :3] for k in range(3))
    faces = np.cross(b - a, c - a)
    outward = (faces * mesh.attribute[mesh.triangle[:, 0], :3]).sum(1) > 0
    assert outward.mean() > 0.99
    sides = np.sort(np.concatenate([mesh.triangle[:, [0, 1]], mesh.triangle[:, [1, 2]], mesh.triangle[:, [2, 0]]]), 1)
    shared = np.unique(sides, axis=0, return_counts=True)[1]
    assert (shared == 1).mean() < 0.05  # open only where cells of two sizes overlap


def test_thin_whiskers_are_whole():
    rig = Rig(figure())
    mesh = mesh_scene(rig.scene, [-3, -3, -3], [3, 3, 3], 0.05)
    whiskers = np.unique(mesh.triangle[mesh.group == rig.scene.groups.index("whiskers")])
    along = mesh.position[whiskers][:, 0]
    right = np.sort(along[along > 0])
    assert right[0] < 0.30 and right[-1] > 0.97 and np.diff(right).max() < 0.02


def test_thin_glossy_rims_are_softened_and_nothing_else_is(film):
    from animism.tools.sculpture.mesh import TIGHT, soften

    mesh = mesh_scene(film.rig.scene, (-2, -2, -2), (2, 2, 2), 0.04)
    groups = mesh.group.copy()
    gold, cloth = (film.rig.scene.groups.index(name) for name in ("glasses", "hat"))
    rim, matte = (np.unique(mesh.triangle[groups == group]) for group in (gold, cloth))
    mesh.attribute[rim, 6], mesh.attribute[matte, 6] = 0.2, 0.6
    before = mesh.attribute.copy()
    soften(mesh, 0.01)
    assert mesh.attribute[rim, 6].mean() > 0.3
    assert np.array_equal(mesh.attribute[matte], before[matte])
    assert (mesh.group[groups == gold] & TIGHT).mean() > TIGHT / 2
    assert np.array_equal(mesh.group[groups == 0], groups[groups == 0])


@pytest.mark.parametrize("pose", [(0, 0, 0), (3, 15, 0)])
def test_brows_stand_over_the_edge_of_a_body(pose):
    body = Sculpture(
        materials={"skin": {"color": "#7fb24a"}}, solids=[{"shape": "sphere", "radius": 1.0}],
        face={"at": (0, 0.42), "scale": 0.7, "brows": {"color": "#ff00c8", "v": 0.72, "u": 0.3, "thickness": 0.08}},
    )  # fmt: skip
    film = Film(body, SIDE)
    still, frame = render_rig(film.rig, SIDE, None, pose).image.astype(int), film.frame(None, pose).astype(int)

    def brows(image):
        return (image[..., 0] - image[..., 1] > 60) & (image[..., 2] - image[..., 1] > 40)

    both = (brows(still) & brows(frame)).sum()
    assert both > 120 and both > 0.7 * (brows(still) | brows(frame)).sum()
