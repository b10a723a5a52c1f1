"""GLB and VRM byte by byte: accessors decoded and held against the model, bones, expressions, performances, tracks."""

import importlib.util
import json
import math
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput
from animism.personas.spec import Appearance, PersonaSpec
from animism.tools.avatar.export import written
from animism.tools.avatar.model import build
from animism.tools.avatar.motion import needed
from animism.tools.avatar.sculpted import SculptureAvatar
from animism.tools.avatar.shapes import TARGET_NAMES
from animism.tools.avatar.skeleton import head_only
from animism.tools.avatar.track_files import CSV_ORDER, timecode, track_csv, track_data, viseme_of
from animism.tools.avatar.vrm import AUTHOR, presets
from animism.tools.contracts import AvatarRequest
from animism.tools.media import ARKIT_BLENDSHAPES, ARKIT_INDEX, BlendshapeTrack, Landmarks, Phoneme, Portrait, Speech
from animism.tools.sculpture.rig import Rig

_spec = importlib.util.spec_from_file_location("avatar_figure", Path(__file__).with_name("avatar_figure.py"))
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
figure = _module.figure

TYPES = {5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
WIDE = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


class Read:
    """A GLB, as a reader sees it."""

    def __init__(self, content):
        assert content[:4] == b"glTF" and int.from_bytes(content[8:12], "little") == len(content)
        length = int.from_bytes(content[12:16], "little")
        self.tree = json.loads(content[20 : 20 + length])
        self.body = content[28 + length :]

    def array(self, index):
        a = self.tree["accessors"][index]
        kind, wide = np.dtype(TYPES[a["componentType"]]), WIDE[a["type"]]
        out = np.zeros((a["count"], wide), kind)
        if "bufferView" in a:
            view = self.tree["bufferViews"][a["bufferView"]]
            stride = view.get("byteStride", wide * kind.itemsize)
            raw = np.frombuffer(self.body, np.uint8, stride * a["count"], view["byteOffset"]).reshape(-1, stride)
            out[:] = np.ascontiguousarray(raw[:, : wide * kind.itemsize]).view(kind)
        if "sparse" in a:
            at = self.tree["bufferViews"][a["sparse"]["indices"]["bufferView"]]
            of = self.tree["bufferViews"][a["sparse"]["values"]["bufferView"]]
            n, where = a["sparse"]["count"], np.dtype(TYPES[a["sparse"]["indices"]["componentType"]])
            rows = np.frombuffer(self.body, where, n, at["byteOffset"])
            out[rows] = np.frombuffer(self.body, kind, n * wide, of["byteOffset"]).reshape(n, wide)
        if "min" in a:
            assert np.allclose(out.min(0), a["min"]) and np.allclose(out.max(0), a["max"])
        return out

    def node(self, name):
        return next(i for i, n in enumerate(self.tree["nodes"]) if n["name"] == name)

    def metres(self, table, bind=True):
        """Places (or moves) of a skinned mesh as its first joint shows them."""
        skin = self.tree["skins"][0]
        matrix = self.array(skin["inverseBindMatrices"])[0].reshape(4, 4).T.astype(float)
        at = np.array(self.tree["nodes"][skin["joints"][0]].get("translation", (0, 0, 0)))
        return table @ matrix[:3, :3].T + (matrix[:3, 3] + at) * bind


@pytest.fixture(scope="module")
def glb():
    return written(figure(), "glb", "Pip", {"persona": {"persona": "abc", "version": 3}}, triangles=14_000)


@pytest.fixture(scope="module")
def vrm():
    return written(figure(), "vrm", "Pip", {"version": "3"}, triangles=14_000)


@pytest.mark.parametrize("kind", ["glb", "vrm"])
def test_what_is_read_is_the_model(kind, request):
    read, model = Read(request.getfixturevalue(kind).content), build(figure(), 14_000)
    skeleton = head_only(model)
    face = read.tree["meshes"][read.tree["nodes"][read.node("face")]["mesh"]]
    assert face["extras"]["targetNames"] == list(TARGET_NAMES)
    for part, piece in zip(face["primitives"], (model.moving, model.eyes), strict=True):
        place = read.metres(read.array(part["attributes"]["POSITION"]).astype(float))
        assert np.abs(place - skeleton.place(piece.place)).max() < 2e-5
        assert (read.array(part["indices"]).reshape(-1, 3) == piece.triangle).all()
        assert (read.array(part["attributes"]["WEIGHTS_0"]).astype(int).sum(1) == 255).all()
        for name, target in zip(TARGET_NAMES, part["targets"], strict=True):
            move = read.metres(read.array(target["POSITION"]).astype(float), bind=False)
            wanted = piece.moves.get(name, np.zeros_like(piece.place)) * skeleton.metres
            assert np.abs(move - wanted).max() < 2e-5, name


def test_the_glb_is_small_quantised_and_says_what_it_is(glb):
    read = Read(glb.content)
    assert len(glb.content) < 900_000
    assert read.tree["extensionsRequired"] == ["KHR_mesh_quantization"]
    told = read.tree["asset"]["extras"]["animism"]
    assert told["synthetic"] is True and told["persona"] == "abc" and told["version"] == 3
    assert read.tree["asset"]["generator"].startswith("Animism ")
    sparse = [a for a in read.tree["accessors"] if "sparse" in a]
    assert len(sparse) > 60, "targets that move few vertices are sparse"
    assert set(told["still"]) == {"viseme_sil", "mouthRollLower", "mouthRollUpper"}
    assert all(
        joint in [n["name"] for n in read.tree["nodes"]] for joint in ("root", "neck", "head", "leftEye", "rightEye")
    )


def test_a_lit_avatar_carries_its_surface():
    read = Read(written(figure(), "glb", "Pip", {}, triangles=13_000, lit=True).content)
    assert "KHR_materials_unlit" not in read.tree["extensionsUsed"]
    face = read.tree["meshes"][0]["primitives"][0]
    colour = read.array(face["attributes"]["COLOR_0"])[:, :3] / 65535
    skin = np.array([0.527, 0.041, 0.024])  # #c0392b, linear
    assert (np.abs(colour - skin).max(1) < 0.02).mean() > 0.3


def test_a_vrm_has_the_bones_and_expressions_of_its_standard(vrm):
    read = Read(vrm.content)
    told = read.tree["extensions"]["VRMC_vrm"]
    bones = told["humanoid"]["humanBones"]
    required = {"hips", "spine", "head", *(f"{side}{limb}" for side in ("left", "right") for limb in (
        "UpperLeg", "LowerLeg", "Foot", "UpperArm", "LowerArm", "Hand"))}  # fmt: skip
    assert required <= set(bones) and len({b["node"] for b in bones.values()}) == len(bones)
    inside = {child: i for i, n in enumerate(read.tree["nodes"]) for child in n.get("children", [])}
    chain, node = [], bones["head"]["node"]
    while node in inside:
        chain.append(node := inside[node])
    assert bones["spine"]["node"] in chain and bones["hips"]["node"] in chain
    known = {"happy", "angry", "sad", "relaxed", "surprised", "neutral", "aa", "ih", "ou", "ee", "oh", "blink", "blinkLeft",
             "blinkRight", "lookUp", "lookDown", "lookLeft", "lookRight"}  # fmt: skip
    assert set(told["expressions"]["preset"]) == known and set(told["expressions"]["custom"]) == set(ARKIT_BLENDSHAPES)
    for expression in [*told["expressions"]["preset"].values(), *told["expressions"]["custom"].values()]:
        for bind in expression.get("morphTargetBinds", []):
            assert bind["node"] == read.node("face") and 0 < bind["weight"] <= 1 and bind["index"] < len(TARGET_NAMES)
    left = {TARGET_NAMES[b["index"]] for b in told["expressions"]["preset"]["lookLeft"]["morphTargetBinds"]}
    assert left == {"eyeLookOutLeft", "eyeLookInRight"} and "extensionsRequired" not in read.tree


def test_terms_are_strict_and_nobody_is_named_unless_told(vrm):
    meta = Read(vrm.content).tree["extensions"]["VRMC_vrm"]["meta"]
    assert meta["authors"] == [AUTHOR] and meta["licenseUrl"] == "https://vrm.dev/licenses/1.0/"
    assert meta["avatarPermission"] == "onlyAuthor" and meta["allowRedistribution"] is False
    assert set(presets()["happy"]) >= {"mouthSmileLeft", "mouthSmileRight"}


# ---- performances


def track(frames=40):
    rng = np.random.default_rng(4)
    t = np.linspace(0, 6, frames)
    weights = np.zeros((frames, 52), np.float32)
    weights[:, ARKIT_INDEX["jawOpen"]] = 0.5 + 0.5 * np.sin(t)
    weights[:, ARKIT_INDEX["eyeLookOutLeft"]] = rng.random(frames) * 0.3
    pose = np.column_stack([4 * np.sin(t), 12 * np.cos(t), 2 * np.sin(2 * t)]).astype(np.float32)
    return BlendshapeTrack(weights, pose, 25.0)


def test_a_performance_in_a_glb_plays_what_the_track_says():
    moved = track()
    read = Read(written(figure(), "glb", "Pip", {}, triangles=13_000, track=moved).content)
    played = read.tree["animations"][0]
    by_path = {c["target"]["path"]: (c["target"]["node"], played["samplers"][c["sampler"]]) for c in played["channels"]}
    node, sampler = by_path["weights"]
    assert node == read.node("face")
    times = read.array(sampler["input"])[:, 0]
    keys = read.array(sampler["output"]).reshape(len(times), len(TARGET_NAMES)) / 65535
    now = np.arange(len(moved)) / moved.fps
    for i in range(52):
        assert np.abs(np.interp(now, times, keys[:, i]) - moved.weights[:, i]).max() < 0.025
    node, sampler = by_path["rotation"]
    assert node == read.node("head") and times[-1] == pytest.approx(now[-1])
    first = read.array(sampler["output"])[0].astype(float)
    x, y, z, w = first
    turn = np.array([  # of a quaternion
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ])  # fmt: skip
    assert np.allclose(turn, Rig(figure()).turn(moved.pose[0]), atol=1e-5)


def test_only_keys_that_matter_are_kept():
    line = np.column_stack([np.linspace(0, 1, 50), np.zeros(50)])
    assert needed(line, 0.01).tolist() == [0, 49]
    line[25, 1] = 0.5
    assert {24, 25, 26} <= set(needed(line, 0.01).tolist())
    assert needed(line[:1], 0.01).tolist() == [0]


def test_csv_is_laid_out_as_live_link_face_does():
    rows = track_csv(track()).splitlines()
    head, first = rows[0].split(","), rows[1].split(",")
    assert len(rows) == 41 and len(head) == len(first) == 63
    assert head[:4] == ["Timecode", "BlendShapeCount", "EyeBlinkLeft", "EyeLookDownLeft"] and head[53] == "TongueOut"
    assert head[54:57] == ["HeadYaw", "HeadPitch", "HeadRoll"] and head[-1] == "RightEyeRoll"
    assert sorted(CSV_ORDER) == sorted(ARKIT_BLENDSHAPES) and first[1] == "61"
    assert float(first[head.index("JawOpen")]) == pytest.approx(0.5, abs=1e-4)
    assert float(first[head.index("HeadYaw")]) == pytest.approx(math.radians(12), abs=1e-4)


@pytest.mark.parametrize(("frame", "fps", "text"), [
    (0, 25, "00:00:00:00.000"), (26, 25, "00:00:01:01.000"), (90000, 25, "01:00:00:00.000"), (30, 29.97,
    "00:00:01:00.030"), ])  # fmt: skip
def test_timecodes(frame, fps, text):
    assert timecode(frame, fps) == text


def test_json_tells_frames_sounds_and_visemes():
    speech = Speech(
        np.zeros(16000, np.float32), 16000, "map", (Phoneme("m", 0, 0.2), Phoneme("æ", 0.2, 0.6), Phoneme("", 0.6, 1))
    )
    data = track_data(track(), speech, "map.wav", "joy")
    assert json.loads(json.dumps(data)) == data
    assert np.array(data["frames"]).shape == (40, 52) and data["names"] == list(ARKIT_BLENDSHAPES)
    assert [v[0] for v in data["visemes"]] == ["viseme_PP", viseme_of("æ"), "viseme_sil"]
    assert data["audio"] == {"file": "map.wav", "sample_rate": 16000, "seconds": 1.0}
    assert viseme_of("u") == "viseme_U" and viseme_of("s") == "viseme_SS" and viseme_of("b") == "viseme_PP"


# ---- the tool


def portrait(sculpture):
    return Portrait(
        np.zeros((64, 64, 3), np.uint8), Landmarks(np.zeros((68, 2), np.float32)), (0, 0, 1, 1), {}, sculpture
    )


SPEC = PersonaSpec(name="Pip", appearance=Appearance(subject="ball", kind="toy"))


@pytest.mark.parametrize(
    "change", [{"kind": "obj"}, {"triangles": 10}, {"triangles": 10**9}, {"portrait": portrait(None)}]
)
def test_what_cannot_be_is_refused(change):
    request = AvatarRequest(**{"portrait": portrait(figure()), "spec": SPEC, **change})
    with pytest.raises(InvalidInput) as refused:
        SculptureAvatar().run(request)
    assert refused.value.mend


def test_it_can_be_stopped():
    def stop(fraction, stage, preview=None):
        if fraction > 0.1:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        SculptureAvatar().run(AvatarRequest(portrait(figure()), SPEC), stop)


def test_the_same_sculpture_gives_the_same_bytes(glb):
    again = written(figure(), "glb", "Pip", {"persona": {"persona": "abc", "version": 3}}, triangles=14_000)
    assert again.content == glb.content
