"""Lips painted by a latent model: what it sees and hears, what it may touch, and weights that are not what they should be."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from animism.personas.errors import InvalidInput, OutOfMemory, ToolFailed, ToolUnavailable
from animism.tools.animation import latent_lips
from animism.tools.animation.latent_lips import LatentLipsAnimation, listen, positions, see, speak
from animism.tools.animation.latent_lips_face import face_of
from animism.tools.animation.latent_lips_lively import LivelyLipsAnimation
from animism.tools.animation.latent_lips_model import load, missing
from animism.tools.animation.latent_lips_sound import Heard
from animism.tools.contracts import AnimationRequest
from animism.tools.hardware import place
from animism.tools.media import ARKIT_INDEX, BlendshapeTrack, Landmarks, Portrait, Speech
from animism.tools.residency import shared
from animism.tools.sculpture import Sculpture, render
from animism.tools.tiny.musetalk import make_musetalk


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)  # tiny matrices: threads wait for one another longer than they work
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return make_musetalk(tmp_path_factory.mktemp("musetalk"))


@pytest.fixture(scope="module")
def model(folder: Path):
    return load(str(folder), place("cpu"))


@pytest.fixture(scope="module")
def portrait() -> Portrait:
    ball = Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a884"}}, "solids": [{"shape": "ellipsoid", "radii": [1.0, 1.1, 0.9]}],
    })
    still = render(ball, size=256)
    return Portrait(still.image, still.landmarks, still.box)


def speech(seconds: float = 0.4, rate: int = 22_050, hertz: float = 150.0) -> Speech:
    t = np.arange(int(seconds * rate)) / rate
    return Speech((0.3 * np.sin(2 * np.pi * hertz * t) * (0.5 + 0.5 * np.sin(20 * t))).astype(np.float32), rate, "")


def request(portrait: Portrait, count: int = 6, size: int = 128, sound: Speech | None = None, fps: float = 25.0):
    track = BlendshapeTrack(np.zeros((count, 52), np.float32), np.zeros((count, 3), np.float32), fps)
    return AnimationRequest(portrait, track, size, sound or speech())


def test_only_the_lower_face_is_touched(folder: Path, portrait: Portrait) -> None:
    asked = request(portrait)
    frames = list(LatentLipsAnimation(str(folder)).run(asked))
    face = face_of(portrait.image, portrait.landmarks, 128)
    x0, y0, x1, y1 = face.box
    inside = np.zeros((128, 128), bool)
    inside[y0:y1, x0:x1] = face.mask > 0
    assert len(frames) == 6 and frames[0].shape == (128, 128, 3) and frames[0].dtype == np.uint8
    for frame in frames:
        assert np.array_equal(frame[~inside], face.base[~inside])
        assert np.abs(frame[inside].astype(int) - face.base[inside]).mean() > 5
    mouth = (portrait.landmarks.points[48:68, :2] / 2).astype(int)
    mask = np.zeros((128, 128), np.float32)
    mask[y0:y1, x0:x1] = face.mask
    assert all(mask[y, x] > 0.9 for x, y in mouth)  # all of the mouth is painted anew
    eyes = (portrait.landmarks.points[36:48, :2] / 2).astype(int)
    assert all(mask[y, x] == 0 for x, y in eyes)


def test_the_same_sound_gives_the_same_lips_and_another_others(folder: Path, portrait: Portrait) -> None:
    tool = LatentLipsAnimation(str(folder))
    frames = tool.run(request(portrait))
    once, again = list(frames), list(frames)
    other = list(tool.run(request(portrait, sound=speech(hertz=900.0))))
    assert all(np.array_equal(a, b) for a, b in zip(once, again, strict=True))
    assert np.abs(np.stack(once).astype(int) - np.stack(other)).max() > 3
    assert np.abs(once[1].astype(int) - once[4]).max() > 3  # it moves


def test_batches_do_not_change_a_frame(folder: Path, portrait: Portrait, model) -> None:
    seen = torch.from_numpy(see(model, face_of(portrait.image, portrait.landmarks, 128).seen()))
    sound = torch.randn(3, 50, 16, generator=torch.Generator().manual_seed(0))
    whole = speak(model, seen, sound)
    single = np.concatenate([speak(model, seen, sound[i : i + 1]) for i in range(3)])
    assert whole.shape == (3, 256, 256, 3) and np.abs(whole.astype(int) - single).max() <= 1


def test_half_the_face_is_hidden_and_the_whole_is_shown(model) -> None:
    face = np.random.default_rng(0).integers(0, 255, (256, 256, 3), np.uint8)
    lower = face.copy()
    lower[128:] = 255 - lower[128:]
    a, b = see(model, face), see(model, lower)
    assert a.shape == (1, 8, 32, 32)
    assert np.array_equal(a[:, :4], b[:, :4])  # the masked copy does not see what is below
    assert np.abs(a[:, 4:] - b[:, 4:]).max() > 1e-3  # the other does


def test_a_frame_hears_two_frames_either_side() -> None:
    asked: list[int] = []

    def encode(samples: np.ndarray) -> torch.Tensor:  # a step's state is where it is in the whole sound
        asked.append(len(samples))
        first = int(samples[0]) if len(samples) else 0
        return (first + torch.arange(1500, dtype=torch.float32))[:, None, None].expand(1500, 5, 1)

    samples = np.repeat(np.arange(50 * 70), 320).astype(np.float32)  # 70 s, each sample tells its step
    heard = Heard(samples, encode)
    for second in (0.0, 0.04, 1.0, 28.9, 29.0, 29.04, 57.0, 69.0, 69.98):
        window = heard.about(second).reshape(10, 5)
        wanted = np.arange(round(second * 50) - 4, round(second * 50) + 6)
        wanted = np.where((wanted < 0) | (wanted >= 3500), 0, wanted)
        assert np.array_equal(window[:, 0].numpy(), wanted), second
        assert (window == window[:, :1]).all()  # step by step, each with its layers
    assert asked == [480_000, 480_000, 14 * 16_000]  # each stretch once, one at a time


def test_whisper_states_have_the_contracts_shape(model) -> None:
    states = listen(model, speech(1.0, 16_000).samples)
    assert states.shape == (1500, 5, 16) and model.states == 5
    heard = Heard(speech(1.0, 16_000).samples, lambda samples: states)
    assert heard.about(0.5).shape == (50, 16)


def test_positions_are_vaswanis() -> None:
    table = positions(50, 384)
    assert torch.allclose(table[0, :4], torch.tensor([0.0, 1.0, 0.0, 1.0]))
    assert torch.allclose(table[7, :2], torch.tensor([np.sin(7.0), np.cos(7.0)], dtype=torch.float32))
    assert abs(float(table[49, 382]) - np.sin(49 / 10_000 ** (382 / 384))) < 1e-5


def test_the_released_layout_is_the_same_model(folder: Path, tmp_path: Path, portrait: Portrait) -> None:
    released = make_musetalk(tmp_path, released=True)
    a, b = (list(LatentLipsAnimation(str(place)).run(request(portrait, 2))) for place in (folder, released))
    assert all(np.array_equal(x, y) for x, y in zip(a, b, strict=True))


def test_weights_that_are_not_what_they_should_be(folder: Path, tmp_path: Path, portrait: Portrait) -> None:
    def attempt(place: Path):
        return LatentLipsAnimation(str(place)).run(request(portrait, 2))

    odd = make_musetalk(tmp_path / "odd", in_channels=4)
    with pytest.raises(ToolFailed, match="takes 4 channels and not 8"):
        attempt(odd)
    deaf = make_musetalk(tmp_path / "deaf", cross_attention_dim=24)
    with pytest.raises(ToolFailed, match="listens to a width of 24, Whisper speaks 16"):
        attempt(deaf)
    half = tmp_path / "half"
    shutil.copytree(folder, half)
    weights = half / "unet" / "diffusion_pytorch_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])
    with pytest.raises(ToolFailed, match="cut off"):
        attempt(half)
    pickled = tmp_path / "pickled"
    shutil.copytree(folder, pickled)
    (pickled / "unet" / weights.name).rename(pickled / "unet" / "diffusion_pytorch_model.bin")
    with pytest.raises(ToolFailed, match="pickles"):
        attempt(pickled)
    shutil.rmtree(pickled / "whisper")
    assert missing(str(pickled)) == ["whisper-tiny"]
    with pytest.raises(ToolUnavailable, match="whisper-tiny"):
        attempt(pickled)
    unlike = make_musetalk(tmp_path / "unlike", released=True, block_out_channels=(8, 24))
    config = (folder / "unet" / "config.json").read_text()
    (unlike / "musetalkV15" / "musetalk.json").write_text(config)
    with pytest.raises(ToolFailed, match="cannot be loaded"):
        attempt(unlike)


def test_what_it_is_for(folder: Path, portrait: Portrait) -> None:
    tool = LatentLipsAnimation(str(folder))
    away = LatentLipsAnimation()
    assert tool.available().ok and tool.priority == 4
    assert not away.available().ok and "weights fetch" in away.available().command and away.priority < 0
    mute = AnimationRequest(portrait, request(portrait).track, 128)
    five = Portrait(portrait.image, Landmarks(portrait.landmarks.points[:5], "arcface5"), portrait.box)
    assert tool.accepts(request(portrait)) and not tool.accepts(mute) and not tool.accepts(request(five))
    with pytest.raises(InvalidInput, match="no.* sound|there is none"):
        tool.run(mute)
    for size in (127, 32, 4096):
        with pytest.raises(InvalidInput, match="size"):
            tool.run(request(portrait, size=size))
    with pytest.raises(InvalidInput, match="no frames"):
        tool.run(request(portrait, 0))
    nowhere = Portrait(portrait.image, Landmarks(portrait.landmarks.points + 4000), portrait.box)
    with pytest.raises(ToolFailed, match="outside the picture"):
        tool.run(request(nowhere))


def test_any_picture_any_rate_and_sound_shorter_than_the_track(folder: Path, portrait: Portrait) -> None:
    wide = np.repeat(portrait.image, 2, axis=1)  # twice as wide as high
    points = portrait.landmarks.points[:, :2] * (2, 1)
    asked = request(Portrait(wide, Landmarks(points.astype(np.float32)), portrait.box), 4, 96, fps=12.5)
    frames = LatentLipsAnimation(str(folder)).run(asked)
    assert (frames.count, frames.fps) == (4, 12.5) and [f.shape for f in frames] == [(96, 96, 3)] * 4
    silent = Speech(np.zeros(0, np.float32), 16_000, "")
    assert len(list(LatentLipsAnimation(str(folder)).run(request(portrait, 3, sound=silent)))) == 3


def test_about_living_lips_the_rest_lives_too(folder: Path, portrait: Portrait) -> None:
    person = narrow_eyed(portrait)
    asked = request(person, 4)
    weights, pose = asked.track.weights.copy(), asked.track.pose.copy()
    weights[2, [ARKIT_INDEX["eyeBlinkLeft"], ARKIT_INDEX["eyeBlinkRight"]]] = 1.0
    weights[:, ARKIT_INDEX["jawOpen"]] = 1.0  # the sound moves the mouth, and not the performance
    pose[3] = (3, 8, 2)
    moving = BlendshapeTrack(weights, pose, 25.0)
    plain = [frame.astype(int) for frame in LatentLipsAnimation(str(folder)).run(asked)]
    lively = LivelyLipsAnimation(str(folder))
    alive = [frame.astype(int) for frame in lively.run(AnimationRequest(person, moving, 128, asked.speech))]
    assert np.abs(alive[0] - plain[0]).mean() < 1.0 and np.abs(alive[1] - plain[1]).mean() < 1.0  # at rest: the lips alone
    eyes = (person.landmarks.points[36:48, :2] / 2).astype(int)
    (x0, y0), (x1, y1) = eyes.min(0) - 2, eyes.max(0) + 2
    assert np.abs(alive[2] - plain[2])[y0:y1, x0:x1].mean() > 5  # lids
    assert np.abs(alive[3] - plain[3]).mean() > 1.5  # head
    assert np.abs(alive[3] - plain[3])[:2].mean() < 2.5  # and the border stays
    round_eyed = lively.run(AnimationRequest(portrait, moving, 128, asked.speech))
    assert np.abs(list(round_eyed)[2].astype(int) - plain[2])[y0:y1, x0:x1].mean() < 2  # no brow is drawn over a round eye


def narrow_eyed(portrait: Portrait) -> Portrait:
    """The same picture with a person's eyes as its points: 0.35 as high as wide."""
    points = portrait.landmarks.points.copy()
    for eye in (slice(36, 42), slice(42, 48)):
        middle, wide = points[eye, 1].mean(), np.ptp(points[eye, 0])
        points[eye, 1] = middle + (points[eye, 1] - middle) * 0.35 * wide / np.ptp(points[eye, 1])
    return Portrait(portrait.image, Landmarks(points, portrait.landmarks.scheme), portrait.box)


def test_memory_that_runs_out_in_the_middle(folder: Path, portrait: Portrait, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = latent_lips.speak, []

    def tight(*arguments):
        calls.append(1)
        if len(calls) in short_at:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return real(*arguments)

    monkeypatch.setattr(latent_lips, "speak", tight)
    short_at = {2}
    frames = LatentLipsAnimation(str(folder)).run(request(portrait, 6))
    assert len(list(frames)) == 6 and len(calls) == 3  # once more, with the idle models gone
    short_at = {4, 5}
    with pytest.raises(OutOfMemory, match="does not fit in memory"):
        list(frames)
    assert len(list(frames)) == 6  # and nothing is broken afterwards


def test_readers_share_one_model_and_let_it_go(folder: Path, portrait: Portrait) -> None:
    shared().evict()
    frames = LatentLipsAnimation(str(folder)).run(request(portrait, 4))
    loads = shared().loads
    results: list[list[np.ndarray]] = []
    readers = [threading.Thread(target=lambda: results.append(list(frames))) for _ in range(2)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len(results) == 2 and all(np.array_equal(a, b) for a, b in zip(*results, strict=True))
    assert shared().loads == loads
    started = iter(frames)
    next(started)
    assert shared().evict() >= 1  # a reader that stands still keeps nothing from going
    assert len(list(started)) == 3
