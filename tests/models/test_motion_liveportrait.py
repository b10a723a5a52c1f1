"""A head moved by LivePortrait's contract: what is cut out and put back, how points move, motions in files, odd files."""

from __future__ import annotations

import json
import pickle
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import InvalidInput, OutOfMemory, ToolFailed, ToolUnavailable
from animism.tools import onnx_session
from animism.tools.animation.liveportrait import Head, LivePortraitAnimation, capture, moved
from animism.tools.animation.liveportrait_crop import square_of
from animism.tools.animation.liveportrait_model import LivePortraitModel, Pose, degrees
from animism.tools.animation.liveportrait_motion import (
    Motion,
    lip_ratio,
    motion_of,
    read_motion,
    rotation,
    still,
    write_motion,
)
from animism.tools.contracts import AnimationRequest
from animism.tools.landmarks.given import average_face
from animism.tools.media import ARKIT_INDEX, BlendshapeTrack, Landmarks, Portrait, Speech
from animism.tools.residency import shared
from animism.tools.sculpture import Sculpture, render
from animism.tools.tiny.liveportrait import make_liveportrait


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return make_liveportrait(tmp_path_factory.mktemp("liveportrait"))


@pytest.fixture(scope="module")
def model(folder: Path) -> LivePortraitModel:
    return LivePortraitModel(folder, "cpu")


@pytest.fixture(scope="module")
def portrait() -> Portrait:
    ball = Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a884"}}, "solids": [{"shape": "ellipsoid", "radii": [1.0, 1.1, 0.9]}],
    })
    still_ = render(ball, size=256)
    return Portrait(still_.image, still_.landmarks, still_.box)


def small_face(size: int = 256, wide: float = 26.0, tilt: float = 0.0) -> Portrait:
    """A coloured texture with a face's points in the middle, tilted by ``tilt`` degrees."""
    y, x = np.mgrid[:size, :size]
    picture = np.stack([128 + 100 * np.sin(x / 9), 128 + 100 * np.sin(y / 7), 128 + 60 * np.sin((x + y) / 15)], -1)
    a = np.radians(tilt)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    points = (average_face() * wide) @ turn + size / 2
    return Portrait(picture.astype(np.uint8), Landmarks(points.astype(np.float32)), (80.0, 80.0, 176.0, 176.0))


def track(count: int = 4, pose: tuple[float, float, float] = (0, 0, 0), fps: float = 25.0, **weights: float) -> BlendshapeTrack:
    rows = np.zeros((count, 52), np.float32)
    for name, weight in weights.items():
        rows[:, ARKIT_INDEX[name]] = weight
    return BlendshapeTrack(rows, np.tile(np.array(pose, np.float32), (count, 1)), fps)


@pytest.mark.parametrize("tilt", [0.0, 25.0, -40.0])
def test_what_is_cut_out_fits_where_it_is_put_back(tilt: float) -> None:
    face = small_face(tilt=tilt)
    square = square_of(face.image, face.landmarks, 256)
    seen = square.seen()
    assert seen.shape == (1, 3, 256, 256) and 0 <= seen.min() and seen.max() <= 1
    doubled = np.repeat(np.repeat(seen[0].transpose(1, 2, 0), 2, 0), 2, 1)  # what a perfect model would draw
    back = square.pasted((doubled * 255 + 0.5).astype(np.uint8))
    assert np.abs(back.astype(int) - face.image).mean() < 2.5
    eyes, lips = square.points[36:48].mean(0), square.points[[48, 54]].mean(0)
    assert abs(float((lips - eyes) @ square.across)) < 1e-6 and float((lips - eyes) @ square.down) > 0  # upright


@pytest.mark.parametrize("tilt", [0.0, 30.0])
def test_nothing_outside_the_square_changes(folder: Path, tilt: float) -> None:
    face = small_face(tilt=tilt)
    square = square_of(face.image, face.landmarks, 256)
    pink = square.pasted(np.full((512, 512, 3), (255, 0, 255), np.uint8))
    changed = np.any(pink != face.image, -1)
    y, x = np.nonzero(changed)
    local = np.stack([x + 0.5, y + 0.5], 1) - square.centre
    assert np.abs(local @ square.across).max() < square.side / 2 and np.abs(local @ square.down).max() < square.side / 2
    inner = (np.array(square.points) + 0.5).astype(int)
    assert all(np.array_equal(pink[v, u], (255, 0, 255)) for u, v in inner)  # the whole face is new
    frames = list(LivePortraitAnimation(str(folder)).run(AnimationRequest(face, track(3, (0, 10, 0)), 256)))
    assert all(np.array_equal(frame[~changed], face.image[~changed]) for frame in frames)


def test_at_rest_the_picture_is_itself(folder: Path, portrait: Portrait) -> None:
    frames = list(LivePortraitAnimation(str(folder)).run(AnimationRequest(portrait, track(2), 256)))
    assert np.abs(frames[0].astype(int) - portrait.image).mean() < 2.5
    assert np.array_equal(frames[0], frames[1])


def test_lips_eyes_head_and_gaze_each_move_it(folder: Path, portrait: Portrait) -> None:
    tool = LivePortraitAnimation(str(folder))

    def drawn(*pose: float, **weights: float) -> np.ndarray:
        asked = track(1, pose or (0, 0, 0), **weights)
        return next(iter(tool.run(AnimationRequest(portrait, asked, 256)))).astype(int)

    rest = drawn()
    for change in ({"jawOpen": 0.8}, {"eyeBlinkLeft": 1.0, "eyeBlinkRight": 1.0}, {"mouthSmileLeft": 1.0, "mouthSmileRight": 1.0},
                   {"eyeLookOutLeft": 1.0, "eyeLookInRight": 1.0}):  # fmt: skip
        assert np.abs(drawn(**change) - rest).mean() > 0.01, change
    assert np.abs(drawn(0.0, 15.0, 0.0) - rest).mean() > 0.05


def test_points_move_as_the_paper_says() -> None:
    rng = np.random.default_rng(0)
    pose = Pose(np.array([5.0, -20.0, 3.0]), rng.normal(size=(21, 3)), rng.normal(size=(21, 3)), np.array([0.1, 0.2, 9.0]), 1.4)
    by_hand = np.stack([1.4 * (rotation(pose.angles) @ k + e) + (0.1, 0.2, 0) for k, e in zip(pose.keypoints, pose.expression, strict=True)])
    assert np.allclose(pose.points(), by_hand)
    # front of the face towards the viewer (z negative): which way does it go?
    nose = np.array([0.0, 0.0, -1.0])
    assert (rotation(np.array([20.0, 0, 0])) @ nose)[1] > 0.3  # a positive pitch looks down the picture
    assert (rotation(np.array([0, 20.0, 0])) @ nose)[0] < -0.3  # a positive yaw to its left
    assert (rotation(np.array([0, 0, 20.0])) @ np.array([0, -1.0, 0]))[0] > 0.3  # a positive roll clockwise
    up = motion_of(track(1, (10.0, 0, 0))).pose[0]
    own_left = motion_of(track(1, (0, 10.0, 0))).pose[0]  # the character's own left is the picture's right
    assert (rotation(up) @ nose)[1] < 0 and (rotation(own_left) @ nose)[0] > 0
    assert (rotation(motion_of(track(1, (0, 0, 10.0))).pose[0]) @ np.array([0, -1.0, 0]))[0] > 0


def test_a_performance_becomes_ratios_and_expressions() -> None:
    rest, wide, shut = motion_of(track(2)), motion_of(track(2, jawOpen=0.8)), motion_of(track(2, jawOpen=0.8, mouthClose=1.0))
    assert np.allclose(rest.lip_open, 0) and np.allclose(rest.eye_open, 1) and not rest.expression.any()
    assert wide.lip_open[0] > 0.2 and abs(shut.lip_open[0]) < 0.05
    assert np.allclose(motion_of(track(1, eyeBlinkLeft=1.0, eyeBlinkRight=1.0)).eye_open, 0)
    assert motion_of(track(1, eyeWideLeft=1.0, eyeWideRight=1.0)).eye_open[0] > 1.2
    looks = motion_of(track(1, eyeLookOutLeft=1.0, eyeLookInRight=1.0)).expression
    assert looks[0, 11, 0] > 0 and looks[0, 15, 0] > 0  # to the character's left, which is right in the picture
    assert len(motion_of(track(0))) == 0 and abs(lip_ratio(average_face())) < 0.2


def test_angles_come_in_degrees_or_in_bins(tmp_path: Path, portrait: Portrait) -> None:
    assert degrees(np.array([[12.5]])) == 12.5
    bins = np.full(66, -50.0)
    bins[35] = 50.0
    assert abs(degrees(bins) - (35 * 3 - 97.5)) < 1e-6
    head = Head(str(make_liveportrait(tmp_path, bins=True)), "cpu", portrait, 128)
    assert np.abs(head.look()[1].angles).max() < 90


def test_a_motion_is_kept_in_a_file_of_our_own(tmp_path: Path) -> None:
    motion = motion_of(track(7, (3, -2, 1), jawOpen=0.4, mouthSmileLeft=0.5))
    path = write_motion(tmp_path / "wave", motion)
    back = read_motion(path)
    assert all(np.array_equal(getattr(motion, name), getattr(back, name)) for name in ("pose", "expression", "lip_open"))
    assert back.fps == 25 and len(back) == 7
    about = json.loads((tmp_path / "wave.json").read_text())
    assert about == {"format": "animism-liveportrait-motion", "version": 1, "fps": 25.0, "frames": 7}


def test_a_pickle_or_a_bomb_is_no_motion(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self):
            return (Path(tmp_path / "ran").touch, ())

    motion = motion_of(track(3))
    path = write_motion(tmp_path / "m", motion)
    good = path.read_bytes()

    def refused(says: str = "no motion of ours") -> None:
        with pytest.raises(InvalidInput, match=says):
            read_motion(path)

    path.write_bytes(pickle.dumps(Evil()))
    refused("no motion")
    np.savez(path, **{name: np.array([Evil()], object) for name in ("pose", "expression", "translation", "scale", "eye_open", "lip_open")})
    refused("no motion")
    assert not (tmp_path / "ran").exists()
    path.write_bytes(good[: len(good) // 2])
    refused()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("pose", "expression", "translation", "scale", "eye_open", "lip_open"):
            archive.writestr(f"{name}.npy", b"\0" * 5_000_000)
    refused("larger than it says")
    arrays = {name: getattr(motion, name) for name in ("pose", "expression", "translation", "scale", "eye_open", "lip_open")}
    np.savez(path, **{**arrays, "pose": np.full((3, 3), np.nan, np.float32)})
    refused("not finite")
    path.write_bytes(good)
    (tmp_path / "m.json").write_text('{"format": "other", "version": 1, "fps": 25, "frames": 3}')
    refused("other")
    (tmp_path / "m.json").unlink()
    refused()


def test_a_filmed_face_lends_its_motion(folder: Path, portrait: Portrait) -> None:
    film = [portrait.image, (portrait.image * 0.6).astype(np.uint8), portrait.image]
    motion = capture(film, 25.0, portrait.landmarks, str(folder), "cpu")
    assert isinstance(motion, Motion) and len(motion) == 3
    assert np.abs(motion.pose[0]).max() == 0 and np.abs(motion.pose[1]).max() > 0 and np.abs(motion.pose[2]).max() < 1e-6
    frames = list(Head(str(folder), "cpu", portrait, 128).frames(motion))
    assert len(frames) == 3 and frames[0].shape == (128, 128, 3)
    with pytest.raises(InvalidInput, match="no frames"):
        capture([], 25.0, portrait.landmarks, str(folder))


def test_motion_adds_to_the_pictures_own_pose() -> None:
    pose = Pose(np.array([1.0, 2.0, 3.0]), np.zeros((21, 3)), np.ones((21, 3)), np.zeros(3), 2.0)
    arrays = still(1, 25.0)
    arrays["pose"][0], arrays["scale"][0], arrays["expression"][0, 4] = (10, 0, 0), 1.5, 1
    new = moved(pose, Motion(**arrays), 0)
    assert np.allclose(new.angles, (11, 2, 3)) and new.scale == 3.0 and np.allclose(new.expression[4], 2)
    with pytest.raises(ValueError, match="scale is"):
        Motion(**{**arrays, "scale": np.ones(2, np.float32)})


def test_odd_files_have_one_clear_error(folder: Path, tmp_path: Path, portrait: Portrait) -> None:
    asked = AnimationRequest(portrait, track(1), 128)

    def attempt(place: Path, says: str, kind: type[Exception] = ToolFailed) -> None:
        with pytest.raises(kind, match=says):
            next(iter(LivePortraitAnimation(str(place)).run(asked)))

    def copied(name: str) -> Path:
        shutil.copytree(folder, tmp_path / name)
        return tmp_path / name

    attempt(make_liveportrait(tmp_path / "thin", volume=16), r"\(1, 16, 16, 64, 64\) and not")
    half = copied("half") / "live_portrait_generator.onnx"
    half.write_bytes(half.read_bytes()[:1000])
    attempt(half.parent, "cannot be opened")
    swapped = copied("swapped")
    shutil.copy(swapped / "live_portrait_lip_retargeter.onnx", swapped / "live_portrait_eye_retargeter.onnx")
    attempt(swapped, r"should be \(any, 66\)")
    other = copied("other")
    shutil.copy(other / "live_portrait_feature_extractor.onnx", other / "live_portrait_motion_extractor.onnx")
    attempt(other, "1 outputs and not 7")
    gone = copied("gone")
    (gone / "live_portrait_stitcher.onnx").unlink()
    attempt(gone, "lacks stitcher", ToolUnavailable)
    bare = copied("bare")
    for file in list(bare.glob("*.onnx")):
        file.rename(bare / file.name.removeprefix("live_portrait_"))
    assert next(iter(LivePortraitAnimation(str(bare)).run(asked))).shape == (128, 128, 3)


def test_what_it_is_for(folder: Path, portrait: Portrait) -> None:
    tool, away = LivePortraitAnimation(str(folder)), LivePortraitAnimation()
    assert tool.available().ok and tool.priority == 6 and away.priority < 0
    assert "feature_extractor" in away.available().why and away.available().command == "animism weights fetch liveportrait"
    five = Portrait(portrait.image, Landmarks(portrait.landmarks.points[:5], "arcface5"), portrait.box)
    assert tool.accepts(AnimationRequest(portrait, track())) and not tool.accepts(AnimationRequest(five, track()))
    for size in (63, 99, 3000):
        with pytest.raises(InvalidInput, match="size"):
            tool.run(AnimationRequest(portrait, track(), size))
    with pytest.raises(InvalidInput, match="no frames"):
        tool.run(AnimationRequest(portrait, track(0), 128))
    points = portrait.landmarks.points.copy()
    for broken in (points + 4000, points * 0, np.full_like(points, np.nan)):
        with pytest.raises(ToolFailed, match="face is too small|same place"):
            tool.run(AnimationRequest(Portrait(portrait.image, Landmarks(broken), portrait.box), track(), 128))


def test_a_face_that_does_not_move_while_somebody_speaks_is_told(folder: Path, portrait: Portrait) -> None:
    t = np.arange(16_000 * 3) / 16_000
    sound = Speech(np.sin(900 * t).astype(np.float32), 16_000, "")
    with pytest.raises(ToolFailed, match="frozen"):
        list(LivePortraitAnimation(str(folder)).run(AnimationRequest(portrait, track(12, fps=5.0), 64, sound)))


def test_memory_that_runs_out_is_told_as_such(folder: Path, portrait: Portrait, monkeypatch: pytest.MonkeyPatch) -> None:
    frames = LivePortraitAnimation(str(folder)).run(AnimationRequest(portrait, track(2), 64))
    real, calls = onnx_session.OnnxModel.run, []

    class Short:
        def run(self, *arguments):
            raise RuntimeError("Failed to allocate memory for requested buffer of size 134217728")

    def tight(self, arrays):
        calls.append(1)
        if len(calls) in short_at:
            held, self._session = self._session, Short()
            try:
                return real(self, arrays)
            finally:
                self._session = held
        return real(self, arrays)

    monkeypatch.setattr(onnx_session.OnnxModel, "run", tight)
    short_at = {2}
    assert len(list(frames)) == 2  # tried once more
    calls.clear()
    short_at = {1, 2}
    with pytest.raises(OutOfMemory, match="does not fit"):
        list(frames)


def test_a_reader_at_rest_keeps_nothing_in_memory(folder: Path, portrait: Portrait) -> None:
    shared().evict()
    reader = iter(LivePortraitAnimation(str(folder)).run(AnimationRequest(portrait, track(3), 64)))
    next(reader)
    assert shared().evict() >= 1
    assert len(list(reader)) == 2
