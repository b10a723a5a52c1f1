"""The live pack: that it holds the film's mesh and the rig's numbers, small, and the same every time."""

import gzip
import json
import struct

import numpy as np
import pytest
from animism.tools.sculpture.film import Film
from animism.tools.sculpture.live import SIZE, live_pack
from animism.tools.sculpture.live_bytes import MAGIC, corners, octahedral, planes, sealed, share_of, steps
from animism.tools.sculpture.rig import Rig
from animism.tools.sculpture.schema import Sculpture
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as some


def figure(thin=False):
    """A body with hair, a beard that moves with the jaw and a chest that stays; ``thin`` gives it no depth."""
    return Sculpture(
        materials={
            "skin": {"color": "#c0392b", "roughness": 0.35}, "hair": {"color": "#f4efe6"},
            "lamp": {"color": "#ffd24a", "glow": 0.8}, "gold": {"color": "#e8b24a", "metalness": 0.9},
        },
        solids=[
            {"shape": "ellipsoid", "radii": (1.0, 0.92, 0.16 if thin else 0.9)},
            {"shape": "sphere", "center": (0, 1.1, 0), "radius": 0.2, "material": "lamp", "group": "bobble"},
            {"shape": "torus", "center": (0, 0.9, 0), "radius": 0.4, "thickness": 0.05, "material": "gold",
             "group": "ring"},
            {"shape": "ellipsoid", "center": (0, -0.9, 0.6), "radii": (0.4, 0.3, 0.2), "material": "hair",
             "group": "beard", "part": "jaw"},
            {"shape": "ellipsoid", "center": (0, -1.6, -0.1), "radii": (0.9, 0.5, 0.5), "material": "hair",
             "group": "body", "part": "torso"},
        ],
        camera={"height": 0.0, "half_frame": 1.7}, floor=-2.2,
    )  # fmt: skip


def opened(pack):
    """Header and arrays of a pack, read as its docstring says."""
    version, length = struct.unpack_from("<II", pack, 8)
    assert pack[:8] == MAGIC and version == 1 and length % 8 == 0
    header, start = json.loads(pack[16 : 16 + length]), 16 + length
    arrays = {}
    for name, where in header["arrays"].items():
        assert where["offset"] % 8 == 0
        count = int(np.prod(where["shape"]))
        flat = np.frombuffer(pack, where["type"], count, start + where["offset"])
        arrays[name] = flat.reshape(where["shape"])
    return header, arrays


def unplaned(array):
    half = len(array) // 2
    folded = array[:half].astype(int) | array[half:].astype(int) << 8
    return (np.cumsum((folded >> 1) ^ -(folded & 1), axis=1) & 0xFFFF).T


def unstepped(array):
    return (np.cumsum(array.astype(int), axis=1) & 255).T


def uncornered(array):
    below = array[0].astype(int) | array[1].astype(int) << 8 | array[2].astype(int) << 16
    highest, out = -1, []
    for b in below:
        out.append(highest + 1 - b)
        highest += b == 0
    return np.array(out).reshape(-1, 3)


@pytest.fixture(scope="module")
def sculpture():
    return figure()


@pytest.fixture(scope="module")
def pack(sculpture):
    return live_pack(sculpture)


def test_it_holds_the_mesh_of_the_film(sculpture, pack):
    header, arrays = opened(pack)
    mesh, numbers = Film(sculpture, SIZE).mesh, header["mesh"]
    assert (numbers["vertices"], numbers["triangles"]) == (len(mesh.position), len(mesh.triangle))
    assert numbers["skin_triangles"] == mesh.skin_triangles
    assert (uncornered(arrays["corner"]) == mesh.triangle).all()
    spot = unplaned(arrays["position"]) / 65535
    low, high = np.array(numbers["low"]), np.array(numbers["high"])
    assert np.abs(low + spot[:, :3] * (high - low) - mesh.position[:, :3]).max() < 1e-4
    assert np.abs(3 * spot[:, 3] - mesh.position[:, 3]).max() < 1e-4
    assert set(np.unique(mesh.position[:, 3])) == {0, 1, 3}
    surface = unstepped(arrays["surface"]) / 255
    assert np.abs(surface[:, :3] ** 2 - mesh.attribute[:, 3:6]).max() < 0.005
    metal = (surface[:, 4] * 255 - 128) / 127
    assert np.abs(metal - mesh.attribute[:, 7]).max() < 0.005 and metal.min() < -0.7 and metal.max() > 0.8
    assert np.abs(surface[:, 5:] - mesh.attribute[:, 8:]).max() < 0.005


def test_normals_stay_within_a_sixth_of_a_degree(pack, sculpture):
    flat = unplaned(opened(pack)[1]["normal"]) / 1023 - 1
    z = 1 - np.abs(flat).sum(1)
    fold = np.where(z[:, None] < 0, (1 - np.abs(flat[:, ::-1])) * np.where(flat < 0, -1, 1), flat)
    n = np.column_stack([fold, z])
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    true = Film(sculpture, SIZE).mesh.attribute[:, :3]
    true = true / np.linalg.norm(true, axis=1, keepdims=True)
    assert np.degrees(np.arccos(np.clip((n * true).sum(1), -1, 1))).max() < 1 / 6


def test_it_holds_what_the_rig_found(sculpture, pack):
    header, arrays = opened(pack)
    face, rig = header["face"], Rig(sculpture)
    assert face["scale"] == rig.scale and face["origin"] == list(rig.origin) and header["pivot"] == list(rig.pivot)
    assert face["mouth"]["half_width"] == sculpture.face.mouth.half_width
    assert face["eyes"]["radii"] == list(sculpture.face.eyes.radii)
    assert "color" not in json.dumps(face["brows"])
    assert arrays["height"][16, 16] == pytest.approx(rig.on_skin([(0, 0)])[0, 2], abs=1e-5)
    assert "front" not in arrays and not face["backing"]


def test_a_thin_body_brings_its_front(sculpture):
    header, arrays = opened(live_pack(figure(thin=True)))
    assert header["face"]["backing"] and header["face"]["front_half"] > 0.5
    assert arrays["front"].shape == (48, 48) and np.isfinite(arrays["front"]).all()
    assert header["face"]["cavity_depth"] < sculpture.face.mouth.depth


def test_it_is_small_and_the_same_every_time(sculpture, pack):
    assert live_pack(sculpture.model_copy(deep=True), threads=1) == pack
    assert len(gzip.compress(pack, 6)) < 300_000


def test_light_about_the_face_covers_eyes_and_brows(sculpture, pack):
    header, arrays = opened(pack)
    frame, light = Rig(sculpture).frame(), header["light"]
    low = np.array(light["low"])
    high = low + light["cell"] * (np.array(arrays["light"].shape[2::-1]) - 1)
    for eye in frame.eyes:
        assert (low < np.array(eye.center)).all() and (np.array(eye.center) < high).all()
    for x, y, z, _ in frame.brow_ball:
        assert (low < [x, y, z]).all() and ([x, y, z] < high).all()


@given(some.arrays(np.uint16, st.tuples(st.integers(0, 20), st.integers(1, 3))))
@settings(deadline=None)
def test_words_come_back(columns):
    assert (unplaned(planes(columns)) == columns).all()


@given(some.arrays(np.uint8, st.tuples(st.integers(0, 20), st.integers(1, 3))))
@settings(deadline=None)
def test_bytes_come_back(columns):
    assert (unstepped(steps(columns)) == columns).all()


def test_corners_come_back():
    triangle = np.array([[0, 1, 2], [2, 1, 3], [0, 3, 4]], np.int32)
    assert (uncornered(corners(triangle)) == triangle).all()
    assert corners(np.empty((0, 3), np.int32)).shape == (3, 0)


def test_shares_are_held_and_directions_of_nothing_are_finite():
    assert share_of(np.array([-1, 0, 0.5, 1, 7])).tolist() == [0, 0, 128, 255, 255]
    assert (octahedral(np.zeros((1, 3), np.float32)) <= 2046).all()


def test_a_header_that_is_no_json_number_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        sealed({"bad": float("nan")}, {})
