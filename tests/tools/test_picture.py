"""A picture of the user's own, and the points of its face."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from animism import Studio
from animism.agents.artifacts import png_bytes
from animism.personas import Appearance, InvalidInput, NoFaceDetected, PersonaSpec
from animism.tools.contracts import LandmarksRequest, PortraitRequest
from animism.tools.landmarks.dlib68 import DlibLandmarks
from animism.tools.landmarks.exact import ExactLandmarks
from animism.tools.landmarks.given import average_face, landmarks_from
from animism.tools.landmarks.mediapipe68 import MESH_TO_IBUG, MediapipeLandmarks
from animism.tools.media import Landmarks, Portrait
from animism.tools.portrait.picture import PicturePortrait, open_picture
from animism.tools.sculpture import Sculpture, Still, render
from PIL import Image as Pictures

SPEC = PersonaSpec(name="Ada", appearance=Appearance(subject="woman"))


@pytest.fixture(scope="module")
def still() -> Still:
    ball = Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a884"}}, "solids": [{"shape": "ellipsoid", "radii": [1.0, 1.1, 0.9]}]
    })
    return render(ball, size=256)


@pytest.fixture
def picture(still: Still, tmp_path: Path) -> Path:
    path = tmp_path / "face.png"
    path.write_bytes(png_bytes(still.image))
    return path


def test_a_picture_becomes_a_talking_persona(still: Still, picture: Path, tmp_path: Path) -> None:
    """Three clicks, whole pipeline: the picture is animated by ``warp``."""
    marks = still.landmarks.points
    clicks = [marks[36:42, :2].mean(0), marks[42:48, :2].mean(0), marks[48:68, :2].mean(0)]
    points = landmarks_from({"points": [[float(x) for x in click] for click in clicks]}).to_data()
    who = Studio(home=tmp_path / "home").create(
        "a quiet woman who mends clocks", picture=picture, drawn=True, landmarks=points, size=256, say="Tick, tock.",
        out=tmp_path / "out",
    )
    assert (tmp_path / "out" / "greeting.mp4").stat().st_size > 5000
    assert not (tmp_path / "out" / "sculpture.json").exists()
    used = {call["capability"]: call["tool"] for call in who.making["calls"]}
    assert (used["portrait"], used["animation"]) == ("picture", "warp")


def test_without_points_and_without_a_finder_the_mend_is_told(picture: Path, tmp_path: Path) -> None:
    if DlibLandmarks().available().ok or MediapipeLandmarks().available().ok:
        pytest.skip("a face finder is installed here")
    with pytest.raises(InvalidInput) as caught:
        Studio(home=tmp_path / "home").create("a woman", picture=picture, drawn=True)
    assert "animism[dlib]" in (caught.value.mend or "") and "--landmarks" in (caught.value.mend or "")


def test_the_three_points_are_kept(still: Still) -> None:
    clicks = np.array([[90, 110], [160, 104], [130, 170]], np.float32)
    points = landmarks_from(clicks.tolist()).points
    assert points.shape == (68, 2)
    for found, wanted in zip((points[36:42], points[42:48]), clicks[:2], strict=True):
        assert np.abs(found.mean(0) - wanted).max() < 2.0
    assert np.abs(points[[48, 54]].mean(0) - clicks[2]).max() < 2.0


def test_the_average_face_is_upright_and_symmetric() -> None:
    face = average_face()
    assert face.shape == (68, 2)
    assert np.allclose(face[36:42].mean(0), -face[42:48].mean(0) * (1, -1), atol=0.02)
    assert np.allclose(face[:17, 0], -face[16::-1, 0])


@pytest.mark.parametrize(
    "bad",
    [5, {}, {"points": "no"}, {"points": []}, [[1, 2]] * 67, [[1, 2, 3, 4]] * 68, [["a", "b"]] * 68,
     [[float("nan"), 1]] * 68, [[1, 1], [1, 1], [5, 5]], [[0, 0], [100, 0], [50, 1]]],
    ids=str,
)
def test_bad_points_are_refused_with_the_form(bad: object) -> None:
    with pytest.raises(InvalidInput) as caught:
        landmarks_from(bad)
    assert "68 points" in (caught.value.mend or "")


def test_points_outside_the_picture_are_refused(picture: Path) -> None:
    request = PortraitRequest(SPEC, size=256, picture=picture, landmarks=Landmarks(np.full((68, 2), 999, np.float32)))
    with pytest.raises(InvalidInput, match="outside"):
        PicturePortrait().run(request)


def test_transparency_and_exif_are_honoured(tmp_path: Path) -> None:
    clear = Pictures.new("RGBA", (40, 20), (255, 0, 0, 0))
    clear.save(tmp_path / "clear.png")
    assert open_picture(tmp_path / "clear.png").min() == 255
    turned = Pictures.new("RGB", (40, 20), (255, 0, 0))
    exif = Pictures.Exif()
    exif[0x0112] = 6
    turned.save(tmp_path / "turned.jpg", exif=exif)
    assert open_picture(tmp_path / "turned.jpg").shape == (40, 20, 3)


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40], ids=["empty", "text", "cut"])
def test_files_that_are_no_pictures(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.png").write_bytes(content)
    with pytest.raises(InvalidInput, match="as a picture"):
        open_picture(tmp_path / "x.png")


def test_a_decompression_bomb_is_refused(tmp_path: Path) -> None:
    Pictures.new("1", (12_000, 12_000)).save(tmp_path / "bomb.png")
    with pytest.raises(InvalidInput):
        open_picture(tmp_path / "bomb.png")


def test_exact_landmarks_refuse_what_cannot_be_moved(still: Still) -> None:
    portrait = Portrait(still.image, still.landmarks, still.box, sculpture=Sculpture.model_validate(
        {"materials": {"skin": {"color": "#e0a884"}}, "solids": [{"shape": "sphere", "radius": 1}]}))
    tool = ExactLandmarks()
    assert tool.run(LandmarksRequest(still.image, portrait)) is still.landmarks
    points = still.landmarks.points
    for wrong in (
        Landmarks(points + 500, "ibug68"), Landmarks(points * 0.05 + 100, "ibug68"),
        Landmarks(points, "ibug68", np.zeros(68, np.float32)), Landmarks(points * np.nan, "ibug68"),
    ):
        with pytest.raises(NoFaceDetected):
            tool.run(LandmarksRequest(still.image, Portrait(still.image, wrong, still.box, sculpture=portrait.sculpture)))


def test_finders_say_how_to_get_them() -> None:
    for tool, extra in ((DlibLandmarks(), "dlib"), (MediapipeLandmarks(), "mediapipe")):
        answer = tool.available()
        assert answer.ok or f"animism[{extra}]" in answer.command
        assert tool.requires.weights[0].licence
    assert len(MESH_TO_IBUG) == 68 == len(set(MESH_TO_IBUG.tolist()))


def test_landmarks_survive_json(still: Still) -> None:
    again = Landmarks.from_data(json.loads(json.dumps(still.landmarks.to_data())))
    assert np.abs(again.points - still.landmarks.points).max() < 1e-3
