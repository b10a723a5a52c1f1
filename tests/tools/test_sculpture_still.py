"""Stills: the same bytes every time, truth that fits the picture, expressions that move what they should."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from animism.personas.errors import InvalidInput
from animism.tools.media import blendshapes
from animism.tools.sculpture import LABELS, Rig, Sculpture, Still, render, render_rig

SIZE = 160
TINY = 1e-9


def character(**changes: object) -> Sculpture:
    """A round character with hair, clothing and lips."""
    data = {
        "materials": {"skin": {"color": "#e0a080"}, "hair": {"color": "#402010"}, "cloth": {"color": "#3050a0"}},
        "solids": [
            {"shape": "sphere", "radius": 1.0},
            {"shape": "ellipsoid", "material": "hair", "group": "hair", "center": (0, 0.75, -0.25),
             "radii": (0.8, 0.5, 0.7)},
            {"shape": "cone", "material": "cloth", "group": "shirt", "part": "torso", "center": (0, -1.3, -0.1),
             "half_height": 0.4, "bottom": 0.9, "top": 0.5},
        ],
        "face": {"at": (0, 0), "scale": 0.85, "mouth": {"lip_width": 0.05}},
        **changes,
    }  # fmt: skip
    return Sculpture.model_validate(data)


@pytest.fixture(scope="module")
def rig() -> Rig:
    return Rig(character())


@pytest.fixture(scope="module")
def still(rig) -> Still:
    return render_rig(rig, SIZE)


def share(still: Still, *names: str) -> float:
    return float(np.isin(still.labels.labels, [LABELS.index(n) for n in names]).mean())


def label_near(still: Still, point: int, reach: int = 2) -> set[str]:
    x, y = (round(float(c)) for c in still.landmarks.points[point])
    box = still.labels.labels[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1]
    return {LABELS[i] for i in np.unique(box)}


def test_shapes_and_kinds(still):
    assert still.image.shape == (SIZE, SIZE, 3) and still.image.dtype == np.uint8
    assert still.landmarks.points.shape == (68, 2) and still.landmarks.visibility.shape == (68,)
    assert still.depth.shape == (SIZE, SIZE) and still.labels.labels.shape == (SIZE, SIZE)
    assert still.labels.names == LABELS


def test_bytes_do_not_depend_on_threads_or_repeats(rig, still):
    for threads in (1, 2, 3):
        again = render_rig(rig, SIZE, threads=threads)
        assert (again.image == still.image).all()
        assert (again.labels.labels == still.labels.labels).all() and (again.depth == still.depth).all()


def test_bytes_are_the_same_in_another_process(still):
    code = (
        f"import sys; sys.path.insert(0, {str(__file__.rsplit('/', 1)[0])!r})\n"
        "import hashlib, test_sculpture_still as t\n"
        "print(hashlib.sha256(t.render(t.character(), t.SIZE).image.tobytes()).hexdigest())"
    )
    import hashlib

    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == hashlib.sha256(still.image.tobytes()).hexdigest()


def test_the_picture_has_not_drifted(still):
    """Means of a 4 x 4 grid; another processor's code may differ a little, another look may not."""
    step = SIZE // 4
    grid = still.image.reshape(4, step, 4, step, 3).mean((1, 3))
    assert np.abs(grid - GOLDEN).max() < 2.5, np.round(grid).astype(int).tolist()


def test_depth_and_labels_agree(still):
    empty = np.isin(still.labels.labels, [LABELS.index("background"), LABELS.index("floor")])
    assert (np.isinf(still.depth) == empty).all()
    assert np.isfinite(still.depth[SIZE // 2, SIZE // 2])
    assert still.depth[SIZE // 2, SIZE // 2] == still.depth[~empty].min() or share(still, "nose") > 0
    assert all(share(still, n) > 0 for n in ("skin", "hair", "clothing", "nose", "left_eye", "right_eye", "upper_lip"))


def test_landmarks_fall_on_their_features(still):
    for i in range(17, 22):
        assert "right_brow" in label_near(still, i)
    for i in range(22, 27):
        assert "left_brow" in label_near(still, i)
    for i in range(30, 36):
        assert "nose" in label_near(still, i)
    for i in range(36, 42):
        assert label_near(still, i) & {"right_eye", "lid", "lash"}
    for i in range(42, 48):
        assert label_near(still, i) & {"left_eye", "lid", "lash"}
    for i in range(48, 68):
        assert label_near(still, i) & {"upper_lip", "lower_lip", "mouth"}


def test_the_jawline_is_in_order_and_on_the_face(still):
    jaw = still.landmarks.points[:17]
    assert (np.diff(jaw[:, 0]) > 0).all()
    assert jaw[8, 1] == pytest.approx(jaw[:, 1].max(), abs=1.0)
    for x, y in jaw:
        assert LABELS[still.labels.labels[int(y), int(x)]] not in ("background", "floor")
    x0, y0, x1, y1 = still.box
    assert (still.landmarks.points >= [x0 - 1, y0 - 1]).all() and (still.landmarks.points <= [x1 + 1, y1 + 1]).all()


def test_the_jawline_follows_a_narrow_face():
    solids = [{"shape": "ellipsoid", "radii": (0.62, 1.0, 0.7)}]
    narrow = render(character(solids=solids), SIZE)
    skin = np.nonzero((narrow.labels.labels != 0) & (narrow.labels.labels != 1))
    for i in (2, 14):
        x, y = narrow.landmarks.points[i]
        row = skin[1][skin[0] == int(y)]
        assert min(abs(x - row.min()), abs(x - row.max())) < 6


def test_hidden_points_are_known_to_be_hidden(still):
    data = character().model_dump()
    visor = {"shape": "box", "half_size": (0.8, 0.22, 0.1), "center": (0, 0.2, 1.2), "group": "visor"}
    hidden = render(Sculpture.model_validate({**data, "solids": [*data["solids"], visor]}), SIZE)
    assert hidden.landmarks.visibility[36:48].max() < 0.1
    assert still.landmarks.visibility[36:48].min() > 0.9
    assert hidden.landmarks.visibility[48:60].min() > 0.9


def test_opening_the_jaw_shows_the_mouth_and_moves_only_the_lower_face(rig, still):
    opened = render_rig(rig, SIZE, blendshapes(jawOpen=0.8))
    inside = ("mouth", "teeth", "tongue")
    assert share(opened, *inside) > 2.5 * share(still, *inside)
    moved = np.linalg.norm(opened.landmarks.points - still.landmarks.points, axis=1)
    assert moved[66] > 8 and moved[17:48].max() < 0.01


def test_blinks_close_one_eye_each(rig, still):
    wink = render_rig(rig, SIZE, blendshapes(eyeBlinkLeft=1.0))
    assert share(wink, "left_eye") < 0.2 * share(still, "left_eye")
    assert share(wink, "right_eye") == pytest.approx(share(still, "right_eye"), rel=0.05)


def test_brows_and_gaze_move(rig, still):
    up = render_rig(rig, SIZE, blendshapes(browInnerUp=1.0))
    assert (up.landmarks.points[21, 1] < still.landmarks.points[21, 1] - 2).all()
    look = render_rig(rig, SIZE, blendshapes(eyeLookOutLeft=1.0, eyeLookInRight=1.0))
    assert np.abs(look.image.astype(int) - still.image)[still.labels.labels == LABELS.index("left_eye")].mean() > 10
    assert np.abs(look.landmarks.points - still.landmarks.points).max() < 0.5


def test_turning_the_head_keeps_the_torso(rig, still):
    turned = render_rig(rig, SIZE, pose=(0, 15, 0))
    assert turned.landmarks.points[30, 0] > still.landmarks.points[30, 0] + 5
    cloth = LABELS.index("clothing")
    both = (turned.labels.labels == cloth) & (still.labels.labels == cloth)
    assert both.sum() > 0.9 * (still.labels.labels == cloth).sum()


def test_a_mouth_on_a_thin_cover_does_not_show_what_is_behind():
    solids = [
        {"shape": "box", "half_size": (1, 1, 0.08), "round": 0.05},
        {"shape": "box", "half_size": (0.9, 0.9, 0.3), "center": (0, 0, -0.3), "group": "pages", "material": "cloth"},
    ]
    for body in (solids[:1], solids):
        still = render(character(solids=body), SIZE, blendshapes(jawOpen=0.8))
        x0, y0 = still.landmarks.points[48:68].min(0).astype(int) + 2
        x1, y1 = still.landmarks.points[48:68].max(0).astype(int) - 1
        inside = {LABELS[i] for i in np.unique(still.labels.labels[y0:y1, x0:x1])}
        assert not inside & {"background", "floor", "clothing", "accessory"}


def test_dark_skin_is_exposed_longer_and_the_backdrop_is_not():
    from animism.tools.sculpture.lighting import lighting, metered

    assert metered("#e0a080") == 1.0 < metered("#5a2e1c") <= metered("#100804") == 1.35
    light, dark = (
        lighting(character(materials={**character().model_dump()["materials"], "skin": {"color": c}}))
        for c in ("#e0a080", "#3a1c10")
    )
    assert dark.key.power > 1.2 * light.key.power and list(dark.inner) == list(light.inner)


@pytest.mark.parametrize("size", [32, 97, 256])
def test_any_size(rig, size):
    assert render_rig(rig, size).image.shape == (size, size, 3)


@pytest.mark.parametrize("size", [0, 31, 5000, 128.5, "big"])
def test_impossible_sizes_are_refused(rig, size):
    with pytest.raises(InvalidInput, match="pixels a side"):
        render_rig(rig, size)


@pytest.mark.parametrize(
    "solid",
    [
        {"shape": "ellipsoid", "radii": (TINY, 6.0, 0.3), "rotation": (30, 200, -300)},
        {"shape": "capsule", "a": (0, 0, 0), "b": (0, 0, 0), "radii": (0.5, TINY)},
        {"shape": "curve", "a": (0, 0, 0), "b": (0, 0, 0), "c": (0, 0, 0), "radii": (TINY, 0.5)},
        {"shape": "box", "half_size": (TINY, 1, 1), "round": 2.0},
        {"shape": "torus", "radius": TINY, "thickness": 0.5, "arc": TINY},
        {"shape": "cone", "half_height": TINY, "bottom": TINY, "top": 1.0, "round": 2.0},
        {"shape": "helix", "a": (0, 0, 0), "b": (0, 1, 0), "coil": TINY, "tube": 0.2, "pitch": TINY},
        {"shape": "prism", "points": 24, "radius": 0.5, "inner": 6.0, "half_depth": TINY, "round": 1.0},
        {"shape": "sphere", "radius": 1, "modifier": {"kind": "bend", "amount": 4}},
        {"shape": "sphere", "radius": 1, "modifier": {"kind": "ribs", "amount": -4, "frequency": 100}},
    ],
)
def test_extremes_that_the_schema_allows_still_render(solid):
    other = {**solid, "op": "subtract", "group": "b", "blend": 0.0}
    face = {"at": None, "scale": None, "eyes": {"radii": (0, 1, 0)}, "mouth": {"v": -1, "depth": 0.6, "fangs": True}}
    extreme = character(solids=[solid, other], face=face)
    still = render(extreme, 40, np.ones(52), (80, -170, 45))
    assert np.isfinite(still.landmarks.points).all() and np.isfinite(still.box).all()


def test_rendering_again_and_again_keeps_memory_level(rig):
    resource = pytest.importorskip("resource")
    render_rig(rig, SIZE)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(8):
        render_rig(rig, SIZE)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000  # kB


GOLDEN = np.array([
    [[188, 142, 125], [165, 121, 103], [169, 127, 110], [188, 142, 125]],
    [[213, 165, 144], [201, 143, 116], [199, 143, 117], [213, 167, 147]],
    [[210, 158, 137], [203, 128, 96], [183, 115, 88], [207, 158, 139]],
    [[182, 132, 116], [108, 108, 152], [87, 92, 142], [161, 116, 102]],
])  # fmt: skip
