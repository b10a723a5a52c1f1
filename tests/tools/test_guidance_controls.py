"""Each control picture against what it must show, and the schedule."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from animism.personas.errors import InvalidInput
from animism.tools.guidance.annotation import COLOURS, MESH, from_ibug, from_mesh
from animism.tools.guidance.depth import FARTHEST, depth_picture
from animism.tools.guidance.dots import dots
from animism.tools.guidance.edges import edges
from animism.tools.guidance.jaw import convex_jaw
from animism.tools.guidance.label_colours import PALETTE, label_picture
from animism.tools.guidance.schedule import MAX_RETRIES, SCHEDULE, attempt
from animism.tools.landmarks.given import average_face
from animism.tools.media import ParsingMap
from animism.tools.sculpture import LABELS

FACE = (np.array([256, 220]) + average_face() * [120, 110]).astype(np.float32)


def spots(picture, colour):
    return np.argwhere((picture == np.array(colour)).all(2))[:, ::-1]


# ---- dots

def test_a_dot_is_a_disc_of_two_and_a_half_pixels():
    picture = dots(np.full((68, 2), 100.0), 512)
    at = spots(picture, (255, 255, 255))
    assert np.ptp(at, axis=0).tolist() == [5, 5]  # 97.5 to 102.5, as Pillow rounds
    assert 20 <= len(at) <= 32
    assert set(np.unique(picture)) == {0, 255}


def test_every_point_has_its_dot_and_nothing_else_is_white():
    picture = dots(FACE, 512)
    at = spots(picture, (255, 255, 255))
    for x, y in FACE:
        assert picture[round(float(y)), round(float(x))].tolist() == [255, 255, 255]
    nearest = np.sqrt(((at[:, None] - FACE[None]) ** 2).sum(2)).min(1)
    assert nearest.max() <= 2.5 + 1.5


def test_dots_grow_with_the_picture_and_stay_inside_it():
    assert (dots(FACE * 2, 1024) > 0).mean() == pytest.approx((dots(FACE, 512) > 0).mean(), rel=0.25)
    assert not dots(np.full((68, 2), 5000.0), 64).any()


# ---- MediaPipe's annotation

def test_every_part_has_its_colour_in_its_place():
    picture = from_ibug(FACE, 512)
    assert {tuple(c) for c in picture.reshape(-1, 3)} == {(0, 0, 0), *COLOURS.values()}
    places = {"mouth": FACE[48:68], "right_eye": FACE[36:42], "left_eye": FACE[42:48], "right_brow": FACE[17:22],
              "left_brow": FACE[22:27]}
    for part, points in places.items():
        at = spots(picture, COLOURS[part])
        low, high = points.min(0) - 3, points.max(0) + (3 if part[-4:] != "brow" else 30)
        assert (at >= low).all() and (at <= high).all(), part
    right, left = spots(picture, COLOURS["right_iris"]), spots(picture, COLOURS["left_iris"])
    assert len(right) == len(left) == 16 and right[:, 0].max() < left[:, 0].min()
    assert np.ptp(right, axis=0).tolist() == [3, 3]  # four by four
    assert np.abs(right.mean(0) - FACE[36:42].mean(0)).max() < 2


def test_the_oval_goes_round_jaw_and_brows_and_stays_on_the_figure():
    oval = spots(from_ibug(FACE, 512), COLOURS["oval"])
    assert oval[:, 1].max() == pytest.approx(FACE[8, 1], abs=2)
    assert oval[:, 1].min() < FACE[17:27, 1].min()
    figure = np.zeros((128, 128), bool)
    figure[35:] = True  # from pixel 140 of 512 down
    assert spots(from_ibug(FACE, 512, figure=figure), COLOURS["oval"])[:, 1].min() >= 138
    assert oval[:, 1].min() < 138


def test_raised_brows_are_inside_the_oval():
    raised = FACE.copy()
    raised[17:27, 1] -= 50
    picture = from_ibug(raised, 512)
    for x, y in raised[17:27]:
        above = picture[: int(y) - 1, int(x)]
        assert (above == np.array(COLOURS["oval"])).all(1).any(), (x, y)


def test_irises_are_where_they_are_said_to_be():
    picture = from_ibug(FACE, 512, np.array([[200.0, 210.0], [330.0, 205.0]]))
    assert spots(picture, COLOURS["right_iris"]).mean(0) == pytest.approx([199.5, 209.5])


def test_the_mesh_is_drawn_along_its_own_chains():
    mesh = np.random.default_rng(1).uniform(50, 460, (478, 3))
    picture = from_mesh(mesh, 512)
    x, y = mesh[468, :2].astype(int)
    assert tuple(picture[y, x]) == COLOURS["right_iris"]
    assert max(max(chain) for chains in MESH.values() for chain in chains) < 468
    assert MESH["oval"][0][0] == MESH["oval"][0][-1] == 10


def test_lines_are_two_pixels_wide_at_512_and_four_at_1024():
    def width(size):
        jaw = FACE * size / 512
        column = from_ibug(jaw, size)[:, round(float(jaw[8, 0]))]
        hits = np.flatnonzero((column == np.array(COLOURS["oval"])).all(1))
        return (hits > jaw[8, 1] - 8).sum()

    assert width(512) == pytest.approx(2, abs=1) and width(1024) == pytest.approx(4, abs=1)


# ---- depth

def test_near_is_white_far_is_a_quarter_and_nothing_is_black():
    depth = np.array([[2.0, 3.0, 4.0, np.inf]], np.float32)
    grey = depth_picture(depth, np.isfinite(depth))[0, :, 0]
    assert grey.tolist() == [255, round(255 * (FARTHEST + (1 - FARTHEST) / 2)), round(255 * FARTHEST), 0]


def test_a_floor_behind_the_figure_fades_and_does_not_set_the_range():
    depth = np.array([[2.0, 4.0, 4.2, 40.0]], np.float32)
    grey = depth_picture(depth, np.array([[True, True, False, False]]))[0, :, 0]
    assert grey[0] == 255 and 0 < grey[2] < grey[1] and grey[3] == 0


def test_without_a_figure_depth_is_black():
    assert not depth_picture(np.full((4, 4), np.inf), np.zeros((4, 4), bool)).any()
    assert not depth_picture(np.ones((4, 4)), np.zeros((4, 4), bool)).any()


def test_a_flat_figure_is_no_division_by_nothing():
    assert depth_picture(np.ones((2, 2)), np.ones((2, 2), bool)).max() == round(255 * FARTHEST)


# ---- edges

def test_a_square_has_one_thin_closed_outline():
    image = np.zeros((64, 64, 3), np.uint8)
    image[16:48, 16:48] = 200
    lines = edges(image)[..., 0] == 255
    assert 100 <= lines.sum() <= 150  # the outline is about 120 long; two lines would be twice that
    assert not lines[24:40, 24:40].any() and not lines[:10].any()
    from scipy import ndimage

    assert ndimage.label(~lines)[1] == 2  # inside and outside are apart


def test_what_light_hides_the_labels_show():
    dark = np.zeros((64, 64, 3), np.uint8)
    assert not edges(dark).any()
    labels = np.zeros((64, 64), np.uint8)
    labels[20:40, 20:40] = 255
    assert edges(dark, labels).any()


def test_channels_that_agree_give_one_line():
    image = np.zeros((64, 64, 3), np.uint8)
    image[:, 32:] = 180
    grey = image[..., 0]
    assert (edges(image, grey, image)[32] > 0).all(1).sum() == 1


def test_faint_noise_is_no_edge():
    noise = np.random.default_rng(0).integers(118, 138, (64, 64, 3), dtype=np.uint8)
    assert not edges(noise).any()


# ---- labels

def test_every_label_of_a_sculpture_has_a_colour_of_its_own():
    assert set(PALETTE) == set(LABELS) and len(set(PALETTE.values())) == len(LABELS)
    colours = np.array(list(PALETTE.values()), float)
    apart = np.abs(colours[:, None] - colours[None]).sum(2) + 1000 * np.eye(len(colours))
    assert apart.min() >= 60
    picture = label_picture(ParsingMap(np.arange(len(LABELS), dtype=np.uint8)[None], LABELS))
    assert [tuple(c) for c in picture[0]] == [PALETTE[name] for name in LABELS]


def test_labels_go_by_name_not_by_number():
    names = ("hair", "background", "halo")
    picture = label_picture(ParsingMap(np.array([[0, 1, 2]], np.uint8), names))
    assert [tuple(c) for c in picture[0]] == [PALETTE["hair"], (0, 0, 0), PALETTE["body"]]


# ---- the jaw

def test_a_notch_in_the_jaw_is_filled_and_nothing_else_moves():
    notched = FACE.copy()
    notched[7:10, 1] -= [20, 45, 20]
    filled = convex_jaw(notched)
    steps = np.diff(filled[:17], axis=0)
    turns = steps[:-1, 0] * steps[1:, 1] - steps[:-1, 1] * steps[1:, 0]
    assert (turns < 0.03 * np.abs(turns).max()).all(), "it bends one way only"
    assert np.array_equal(filled[17:], notched[17:].astype(float))
    assert filled[8, 1] > notched[8, 1] + 30 and filled[8, 1] <= FACE[8, 1] + 1
    assert np.abs(np.delete(filled, [7, 8, 9], 0) - np.delete(notched, [7, 8, 9], 0)).max() < 1.5


def test_a_round_jaw_stays_as_it_is():
    assert np.abs(convex_jaw(FACE) - FACE).max() < 0.5
    three = np.concatenate([FACE, np.ones((68, 1), np.float32)], 1)
    assert convex_jaw(three).shape == (68, 2)
    assert np.isfinite(convex_jaw(np.zeros((68, 2)))).all()


# ---- the schedule

@pytest.mark.parametrize("source", sorted(SCHEDULE))
def test_each_attempt_holds_on_at_least_as_firmly_as_the_last(source):
    steps = [attempt(source, retry) for retry in range(MAX_RETRIES + 1)]
    assert len(steps) == 5 == len(SCHEDULE[source])
    for before, after in pairwise(steps):
        assert after.strength <= before.strength and after.control_scale >= before.control_scale
        assert after.control_end - after.control_start >= before.control_end - before.control_start
    for step in steps:
        assert 0 < step.strength <= 1 and 0 <= step.control_start <= step.control_end <= 1 and step.why
        assert 0 <= step.control_scale <= 2
    if source != "none":
        assert steps[-1].strength < steps[0].strength


def test_chatanything_is_followed_where_it_is_compared():
    assert attempt("face", 0).strength == 1.0 and attempt("face", MAX_RETRIES).strength == 0.72
    assert attempt("face", 0).control_scale * 0.8 == pytest.approx(0.3, abs=0.03)


@pytest.mark.parametrize(("source", "retry"), [("sculpture", -1), ("sculpture", MAX_RETRIES + 1), ("photo", 0)])
def test_outside_the_schedule_there_is_nothing(source, retry):
    with pytest.raises(InvalidInput):
        attempt(source, retry)
