"""Faces of people by the real classes of InsightFace and OpenCV, on tiny weights of their formats."""

from __future__ import annotations

import logging
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("insightface")
pytest.importorskip("cv2")

from animism.personas import Cancelled, InvalidInput, NoFaceDetected, ToolFailed, ToolUnavailable
from animism.tools import residency
from animism.tools.contracts import FacesRequest, LandmarksRequest
from animism.tools.faces.insightface import InsightfaceFaces
from animism.tools.faces.pack import RECOGNITION
from animism.tools.faces.yunet_sface import YunetSfaceFaces
from animism.tools.landmarks.given import average_face
from animism.tools.landmarks.insightface68 import InsightfaceLandmarks
from animism.tools.landmarks.yunet68 import YunetLandmarks, from_five
from animism.tools.media import Image
from animism.tools.tiny.faces_onnx import face_below, mark
from animism.tools.tiny.insightface import make_insightface
from animism.tools.tiny.yunet import SFACE, YUNET, make_sface, make_yunet

FACES_TOOLS = [InsightfaceFaces, YunetSfaceFaces]
AGREED = "Ada Example: agreed by letter"
LANDMARKS_TOOLS = [InsightfaceLandmarks, YunetLandmarks]
DIMENSIONS = {"insightface/w600k_r50": 512, "opencv/face_recognition_sface_2021dec": 128}


@pytest.fixture(scope="session")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("faces")
    make_insightface(folder / "buffalo_l")
    make_yunet(folder / "yunet")
    make_sface(folder / "sface")
    return folder


@pytest.fixture(autouse=True)
def here(weights: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANIMISM_MODELS", str(weights))
    return weights


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> residency.Residency:
    kept = residency.Residency(budget=2_000_000_000)
    monkeypatch.setattr(residency, "_shared", kept)
    return kept


def people(*places: tuple[int, int], size: tuple[int, int] = (640, 640), seed: int = 0) -> Image:
    blocks = np.random.default_rng(seed).integers(60, 200, (size[1] // 32, size[0] // 32, 3), np.uint8)
    image = blocks.repeat(32, 0).repeat(32, 1)
    for x, y in places:
        mark(image, x, y)
    return image


@pytest.mark.parametrize("make", FACES_TOOLS)
def test_every_face_is_found_where_it_is(make: type) -> None:
    found = make().run(FacesRequest(people((64, 64), (352, 320)))).faces
    assert len(found) == 2
    for face, place in zip(sorted(found, key=lambda f: f.box), ((64, 64), (352, 320)), strict=True):
        assert np.allclose(face.box, face_below(*place), atol=0.5)
        assert 0.9 < face.score <= 1 and face.identity is None
        five = face.landmarks["arcface5"].points
        # the picture's left eye first, the nose between, the mouth below
        assert five[0, 0] < five[2, 0] < five[1, 0] and five[3, 0] < five[4, 0] and (five[3:, 1] > five[2, 1]).all()


@pytest.mark.parametrize("make", FACES_TOOLS)
def test_a_picture_of_nobody_is_no_error(make: type) -> None:
    for image in (people(), np.full((40, 3000, 3), 90, np.uint8), np.zeros((1, 1, 3), np.uint8), np.zeros((7, 1, 3), np.uint8)):
        assert make().run(FacesRequest(image, identity=True, consent=AGREED)).faces == ()


@pytest.mark.parametrize("make", FACES_TOOLS)
def test_identity_is_the_crops_own_and_raw(make: type) -> None:
    tool = make()
    one = tool.run(FacesRequest(people((64, 64)), identity=True, consent=AGREED)).faces[0].identity
    again = tool.run(FacesRequest(people((64, 64)), identity=True, consent=AGREED)).faces[0].identity
    other = tool.run(FacesRequest(people((64, 64), seed=5), identity=True, consent=AGREED)).faces[0].identity
    assert one.vector.shape == (DIMENSIONS[one.model_id],) and one.vector.dtype == np.float32
    assert not one.normalised and not np.isclose(np.linalg.norm(one.vector), 1, atol=0.1)
    assert one.similarity(again) > 0.9999 and one.similarity(other) < 0.99


def test_an_insightface_face_has_all_its_points_and_a_pose() -> None:
    (face,) = InsightfaceFaces().run(FacesRequest(people((64, 64)))).faces
    assert {name: marks.points.shape for name, marks in face.landmarks.items()} == {
        "arcface5": (5, 2), "insightface106": (106, 2), "ibug68": (68, 3)}
    points = face.landmarks["ibug68"].points
    assert points[30, 2] > points[0, 2] and points[30, 2] > points[16, 2]  # the nose is nearer to the camera than the ears
    assert face.pose is not None and all(abs(angle) < 20 for angle in face.pose)


def test_the_models_name_is_its_files(tmp_path: Path) -> None:
    make_insightface(tmp_path / "antelopev2", recognition="glintr100")
    (face,) = InsightfaceFaces(str(tmp_path / "antelopev2")).run(FacesRequest(people((64, 64)), identity=True, consent=AGREED)).faces
    assert face.identity is not None and face.identity.model_id == "insightface/glintr100"


def test_the_recogniser_is_loaded_only_when_it_is_asked_for(fresh: residency.Residency) -> None:
    tool = InsightfaceFaces()
    tool.run(FacesRequest(people((64, 64))))
    assert [row.key for row in fresh.residents() if RECOGNITION in row.key] == []
    tool.run(FacesRequest(people((64, 64)), identity=True, consent=AGREED))
    assert len([row.key for row in fresh.residents() if RECOGNITION in row.key]) == 1
    InsightfaceLandmarks().run(LandmarksRequest(people((64, 64))))
    assert fresh.loads == 2, "both tools share the models of points"


@pytest.mark.parametrize("make", FACES_TOOLS)
def test_threads_share_one_load_and_agree(make: type, fresh: residency.Residency) -> None:
    from concurrent.futures import ThreadPoolExecutor

    sizes = [(640, 640), (608, 640), (640, 576)]
    images = [people((64 + 32 * (i % 4), 64), size=sizes[i % 3]) for i in range(12)]
    tool = make()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda image: tool.run(FacesRequest(image)).faces, images))
    for i, faces in enumerate(found):
        assert len(faces) == 1
        assert np.allclose(faces[0].box, face_below(64 + 32 * (i % 4), 64), atol=6), i
    assert fresh.loads == 1


def test_large_faces_are_found_in_a_smaller_copy() -> None:
    """2560 pixels a side, a marker of 256: no detector of 64-pixel markers sees it at full size."""
    image = np.full((2560, 2560, 3), 90, np.uint8)
    image[256:512, 1280:1536] = (255, 0, 255)
    for make in FACES_TOOLS:
        (face,) = make().run(FacesRequest(image)).faces
        wanted = 4 * np.array(face_below(320, 64))
        assert np.allclose(face.box, wanted, atol=4), make


@pytest.mark.parametrize("make", LANDMARKS_TOOLS)
def test_landmarks_of_the_one_face(make: type) -> None:
    tool = make()
    assert tool.available().ok
    marks = tool.run(LandmarksRequest(people((64, 64))))
    assert marks.scheme == "ibug68" and len(marks.points) == 68
    eyes, mouth = marks.points[36:48, 1].mean(), marks.points[48:68, 1].mean()
    assert eyes < marks.points[30, 1] < mouth < marks.points[8, 1]
    with pytest.raises(NoFaceDetected):
        tool.run(LandmarksRequest(people()))


def test_five_points_are_kept_where_they_are() -> None:
    face = average_face() * (70, 80) + (200, 150)
    five = np.array([face[36:42].mean(0), face[42:48].mean(0), face[30], face[48], face[54]], np.float32)
    assert np.abs(from_five(five) - face).max() < 4  # an average face comes out as itself
    five[2] += (9, -6)
    five[3] += (-12, 5)
    points = from_five(five)
    for got, wanted in ((points[30], five[2]), (points[48], five[3]), (points[54], five[4]),
                        (points[36:42].mean(0), five[0]), (points[42:48].mean(0), five[1])):
        assert np.abs(got - wanted).max() < 3


def test_a_profile_is_no_face() -> None:
    with pytest.raises(InvalidInput):
        from_five(np.array([[10, 10], [11, 10], [20, 20], [10, 30], [11, 30]], np.float32))


@pytest.mark.parametrize("make", [*FACES_TOOLS, *LANDMARKS_TOOLS])
@pytest.mark.parametrize(
    "image",
    [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4, 3), np.float32), np.zeros((0, 4, 3), np.uint8),
     np.broadcast_to(np.zeros((1, 1, 3), np.uint8), (30_000, 30_000, 3))],
    ids=["grey", "alpha", "float", "empty", "huge"],
)
def test_what_is_no_picture_is_refused(make: type, image: np.ndarray) -> None:
    request = FacesRequest if make in FACES_TOOLS else LandmarksRequest
    with pytest.raises(InvalidInput) as caught:
        make().run(request(image))
    assert caught.value.mend


# ---- weights


@pytest.mark.parametrize(("make", "says"), [
    (InsightfaceFaces, "fetch buffalo_l"), (InsightfaceLandmarks, "fetch buffalo_l"), (YunetSfaceFaces, "fetch yunet"),
    (YunetLandmarks, "fetch yunet"),
])
def test_missing_weights_name_the_command(make: type, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    answer = make().available()
    assert not answer.ok and says in answer.command
    request = FacesRequest if make in FACES_TOOLS else LandmarksRequest
    with pytest.raises(ToolUnavailable) as caught:
        make().run(request(people((64, 64))))
    assert "animism weights fetch" in (caught.value.mend or "")


def test_sface_is_wanted_by_identity_alone(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(here / "yunet", tmp_path / "yunet")
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path))
    assert YunetLandmarks().available().ok
    assert YunetSfaceFaces().available().command == "animism weights fetch sface"
    assert YunetSfaceFaces().run(FacesRequest(people((64, 64)))).faces
    with pytest.raises(ToolUnavailable, match="sface"):
        YunetSfaceFaces().run(FacesRequest(people((64, 64)), identity=True, consent=AGREED))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _noise(path: Path) -> None:
    path.write_bytes(np.random.default_rng(0).bytes(5000))


def _pickle(path: Path) -> None:
    import pickle

    path.write_bytes(pickle.dumps({"weights": [1, 2, 3]}))


@pytest.mark.parametrize("spoil", [_cut, _noise, _pickle, lambda path: path.write_bytes(b"")], ids=["cut", "noise", "pickle", "empty"])
@pytest.mark.parametrize(("make", "file"), [
    (InsightfaceFaces, "buffalo_l/det_10g.onnx"), (InsightfaceFaces, "buffalo_l/w600k_r50.onnx"),
    (YunetSfaceFaces, f"yunet/{YUNET}"), (YunetSfaceFaces, f"sface/{SFACE}"),
])
def test_spoiled_weights_are_one_clear_error(
    make: type, file: str, spoil, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
    fresh: residency.Residency,
) -> None:
    shutil.copytree(here, tmp_path / "models")
    spoil(tmp_path / "models" / file)
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path / "models"))
    with pytest.raises(ToolFailed) as caught:
        make().run(FacesRequest(people((64, 64)), identity=True, consent=AGREED))
    assert "weights" in (caught.value.mend or "") and str(caught.value).count("\n") == 0
    told = capfd.readouterr()
    assert told.out == told.err == ""
    monkeypatch.setenv("ANIMISM_MODELS", str(here))
    assert make().run(FacesRequest(people((64, 64)), identity=True, consent=AGREED)).faces, "the next one runs"


def test_renamed_and_wrong_files(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recogniser in the detector's place, a pack without a detector, a pack without a recogniser."""
    models = tmp_path / "models"
    shutil.copytree(here, models)
    shutil.copy(models / "sface" / SFACE, models / "yunet" / YUNET)
    (models / "buffalo_l" / "det_10g.onnx").unlink()
    monkeypatch.setenv("ANIMISM_MODELS", str(models))
    for make in FACES_TOOLS:
        with pytest.raises(ToolFailed) as caught:
            make().run(FacesRequest(people((64, 64))))
        assert caught.value.mend
    shutil.copytree(here / "buffalo_l", tmp_path / "pack")
    (tmp_path / "pack" / "w600k_r50.onnx").unlink()
    with pytest.raises(ToolFailed, match="no recognition model"):
        InsightfaceFaces(str(tmp_path / "pack")).run(FacesRequest(people((64, 64)), identity=True, consent=AGREED))
    assert InsightfaceFaces(str(tmp_path / "pack")).run(FacesRequest(people((64, 64)))).faces


# ---- stopping


@pytest.mark.parametrize("make", FACES_TOOLS)
def test_a_stop_passes_through_and_frees_the_models(make: type, fresh: residency.Residency) -> None:
    def stop(fraction: float, stage: str, preview: object = None) -> None:
        if fraction > 0.25:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        make().run(FacesRequest(people((64, 64), (352, 320)), identity=True, consent=AGREED), stop)
    assert all(row.users == 0 for row in fresh.residents())
    assert fresh.evict() > 0


@pytest.mark.parametrize("make", FACES_TOOLS)
def test_progress_never_falls(make: type) -> None:
    told: list[float] = []
    make().run(FacesRequest(people((64, 64), (352, 320)), identity=True, consent=AGREED), lambda f, stage, preview=None: told.append(f))
    assert told == sorted(told) and told[0] == 0 and told[-1] == 1


def test_memory_that_runs_out_is_tried_once_more(fresh: residency.Residency, monkeypatch: pytest.MonkeyPatch) -> None:
    from animism.personas import OutOfMemory
    from animism.tools.faces import yunet_sface

    tries: list[int] = []

    def hungry(tool: str, image: Image) -> None:
        tries.append(1)
        raise MemoryError("no room")

    monkeypatch.setattr(yunet_sface, "find_faces", hungry)
    with pytest.raises(OutOfMemory, match="does not fit"):
        YunetSfaceFaces().run(FacesRequest(people((64, 64))))
    assert len(tries) == 2


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, recwarn: pytest.WarningsRecorder) -> None:
    with caplog.at_level(logging.WARNING):
        for make in FACES_TOOLS:
            make().run(FacesRequest(people((64, 64)), identity=True, consent=AGREED))
    told = capfd.readouterr()
    assert told.out == told.err == "" and not caplog.records and not list(recwarn)


def test_the_tools_are_registered_with_their_licences() -> None:
    from animism.plugins import PluginHost

    tools = PluginHost().tools
    assert [t.name for t in tools.of("faces")] == ["insightface", "yunet-sface"]
    assert {"insightface", "yunet"} <= {t.name for t in tools.of("landmarks")}
    free = {t.name: all(w.commercial_use for w in t.requires.weights) for t in tools.of("faces")}
    assert free == {"insightface": False, "yunet-sface": True}
    assert all(w.licence and w.model for t in tools.of("faces") for w in t.requires.weights)


def test_a_load_is_shared_by_threads_that_begin_together(fresh: residency.Residency) -> None:
    tool, gate = InsightfaceFaces(), threading.Barrier(3)
    counts: list[int] = []

    def look() -> None:
        gate.wait()
        counts.append(len(tool.run(FacesRequest(people((64, 64)), identity=True, consent=AGREED)).faces))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert counts == [1, 1, 1] and fresh.loads == 2


def test_an_identity_without_consent_is_refused_before_anything_is_computed() -> None:
    with pytest.raises(InvalidInput, match="nobody consented") as caught:
        FacesRequest(people((64, 64)), identity=True)
    assert caught.value.mend
