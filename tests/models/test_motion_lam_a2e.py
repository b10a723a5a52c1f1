"""Speech to blendshapes by a model: windows that meet without a seam, names, silence, any rate, odd files."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed, ToolUnavailable
from animism.tools.contracts import LipSyncRequest
from animism.tools.lip_sync.lam_a2e import LamLipSync, LamModel, names_of
from animism.tools.lip_sync.lam_a2e_sound import at_rate
from animism.tools.lip_sync.lam_a2e_windows import at_frames, through_windows
from animism.tools.media import ARKIT_BLENDSHAPES, ARKIT_INDEX, Speech
from animism.tools.tiny.lam_a2e import make_lam_a2e

JAW = ARKIT_INDEX["jawOpen"]
MOUTH = [i for name, i in ARKIT_INDEX.items() if name.startswith(("jaw", "mouth", "tongue", "cheekPuff"))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return make_lam_a2e(tmp_path_factory.mktemp("lam"))


@pytest.fixture
def tool(folder: Path) -> LamLipSync:
    return LamLipSync(str(folder))


def spoken(seconds: float = 3.0, rate: int = 16_000, pause: tuple[float, float] = (1.2, 2.0)) -> Speech:
    """Bursts of a buzz about five times a second, with a pause."""
    t = np.arange(int(seconds * rate)) / rate
    buzz = np.sign(np.sin(2 * np.pi * 120 * t)) * (0.5 + 0.5 * np.sin(2 * np.pi * 5 * t)) * 0.3
    buzz[(t >= pause[0]) & (t < pause[1])] = 0
    return Speech(buzz.astype(np.float32), rate, "")


def test_a_track_as_long_as_the_sound_and_moving_with_it(tool: LamLipSync) -> None:
    track = tool.run(LipSyncRequest(spoken(), fps=25))
    assert len(track) == 75 + 5 and track.fps == 25
    assert track.weights.min() >= 0 and track.weights.max() <= 1
    assert track.weights[5:25, MOUTH].max() > 0.15
    assert np.abs(track.pose).max() > 0.3  # the head is alive
    again = tool.run(LipSyncRequest(spoken(), fps=25))
    assert np.array_equal(track.weights, again.weights)


def test_the_lips_rest_in_silence(tool: LamLipSync) -> None:
    track = tool.run(LipSyncRequest(spoken(), fps=25))
    assert track.weights[36:46, MOUTH].max() == 0  # 1.44 to 1.84 s
    quiet = tool.run(LipSyncRequest(Speech(np.zeros(48_000, np.float32), 16_000, "")))
    assert quiet.weights[:, MOUTH].max() == 0 and len(quiet) == 80
    assert quiet.weights[:, ARKIT_INDEX["eyeBlinkLeft"]].max() > 0.9  # and yet it lives


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100, 48_000])
def test_any_rate_gives_the_same_lips(tool: LamLipSync, rate: int) -> None:
    def smooth(at: int) -> Speech:  # below 3 kHz, so that every rate holds it whole
        t = np.arange(2 * at) / at
        return Speech((0.4 * np.sin(2 * np.pi * 220 * t) * np.sin(np.pi * 2 * t) ** 2).astype(np.float32), at, "")

    a, b = (tool.blendshapes(at_rate(smooth(r))) for r in (16_000, rate))
    assert a.shape == b.shape and np.abs(a - b).max() < 0.02


def test_windows_meet_without_a_seam() -> None:
    samples = np.random.default_rng(0).normal(0, 0.2, 16_000 * 5 + 777).astype(np.float32)
    asked: list[int] = []

    def level(windows: np.ndarray) -> np.ndarray:  # each frame says its own window's constant 1 and its own loudness
        asked.append(len(windows))
        blocks = np.abs(windows[:, : 30 * 533].reshape(len(windows), 30, 533)).mean(2)
        return np.stack([np.ones_like(blocks), blocks], -1).astype(np.float32)

    out = through_windows(samples, 2, level, batch=4)
    assert out.shape == (-(-len(samples) * 30 // 16_000), 2) and max(asked) == 4
    assert np.abs(out[:, 0] - 1).max() < 1e-6  # the fades add up to one everywhere, ends included
    assert out[:-2, 1].std() < 0.02


def test_ten_minutes_of_sound(tool: LamLipSync) -> None:
    speech = spoken(600, pause=(100, 500))
    import tracemalloc

    tracemalloc.start()
    made = through_windows(at_rate(speech), 52, lambda windows: np.zeros((len(windows), 30, 52), np.float32), 8)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert made.shape == (18_000, 52) and peak < 130_000_000


def test_frames_at_another_rate_keep_their_time() -> None:
    ramp = np.arange(60, dtype=np.float32)[:, None]
    for fps in (12.0, 25.0, 30.0, 60.0):
        got = at_frames(ramp, int(2 * fps), fps)[:-3, 0]
        wanted = (np.arange(len(got)) + 0.5) / fps * 30 - 0.5
        assert np.abs(got - np.clip(wanted, 0, None)).max() < 1e-3


def test_outputs_are_mapped_by_name(folder: Path, tmp_path: Path) -> None:
    order = list(ARKIT_BLENDSHAPES)
    random.Random(3).shuffle(order)
    other = make_lam_a2e(tmp_path / "shuffled", order=order)
    sound, request = spoken(1.0).samples, LipSyncRequest(spoken(1.0))
    plain, named = LamLipSync(str(folder)).blendshapes(sound), LamLipSync(str(other)).blendshapes(sound)
    assert names_of(other / "model.onnx") == tuple(order)
    raw = through_windows(sound, 52, LamModel(folder / "model.onnx"), 8)
    for name in ("jawOpen", "mouthSmileLeft", "browInnerUp"):
        assert np.abs(named[:, ARKIT_INDEX[name]] - raw[:, order.index(name)]).max() < 1e-6
    assert not np.array_equal(named, plain)
    assert plain[:, [i for n, i in ARKIT_INDEX.items() if n.startswith("eye")]].max() == 0
    make_lam_a2e(tmp_path / "wrong", order=["jawOpen"] * 52)
    with pytest.raises(ToolFailed, match="52 names"):
        LamLipSync(str(tmp_path / "wrong")).run(request)


def test_a_model_of_one_window_at_a_time(folder: Path, tmp_path: Path) -> None:
    one = make_lam_a2e(tmp_path, batch=1)
    assert not LamModel(one / "model.onnx").batches and LamModel(folder / "model.onnx").batches
    many, single = (LamLipSync(str(place)).blendshapes(spoken(2.0).samples) for place in (folder, one))
    assert np.abs(many - single).max() < 1e-5


def test_odd_files_have_one_clear_error(folder: Path, tmp_path: Path) -> None:
    request = LipSyncRequest(spoken(1.0))
    make_lam_a2e(tmp_path / "shape", shapes=51)
    with pytest.raises(ToolFailed, match=r"\(\d, 30, 52\) and are"):
        LamLipSync(str(tmp_path / "shape")).run(request)
    whole = (folder / "model.onnx").read_bytes()
    for name, data in {"half.onnx": whole[: len(whole) // 2], "text.onnx": b"hello", "empty.onnx": b""}.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(ToolFailed, match="cannot be opened"):
            LamLipSync(str(tmp_path / name)).run(request)
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "x.txt").write_text("x")
    with pytest.raises(ToolFailed, match="holds no ONNX"):
        LamLipSync(str(tmp_path / "bare")).run(request)
    with pytest.raises(ToolUnavailable):
        LamLipSync(str(tmp_path / "nowhere")).run(request)


def test_without_weights_it_says_how_to_get_them(folder: Path) -> None:
    away, here = LamLipSync(), LamLipSync(str(folder))
    assert not away.available().ok and away.available().command == "animism weights fetch lam-a2e"
    assert here.available().ok and here.priority == 5 and away.priority < 0


def test_odd_requests_and_a_cancel_in_the_middle(tool: LamLipSync) -> None:
    with pytest.raises(InvalidInput):
        tool.run(LipSyncRequest(spoken(1.0), fps=0))
    with pytest.raises(InvalidInput):
        tool.run(LipSyncRequest(Speech(np.zeros(10, np.float32), 3, "")))
    broken = spoken(1.0)
    broken.samples[100:200] = np.nan
    with pytest.raises(InvalidInput, match="no numbers"):
        tool.run(LipSyncRequest(broken))
    assert len(tool.run(LipSyncRequest(Speech(np.zeros(0, np.float32), 16_000, "")))) >= 1

    def stop(fraction: float, stage: str, preview: object = None) -> None:
        if fraction > 0.3:
            raise Cancelled("enough")

    with pytest.raises(Cancelled):
        tool.run(LipSyncRequest(spoken(20.0)), stop)
