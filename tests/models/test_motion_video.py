"""The motion models as the planner meets them: found by their catalogue ids, in order, through to a video that plays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from animism.plugins.host import PluginHost
from animism.tools.animation.checked import Meter, mouth_region
from animism.tools.contracts import AnimationRequest, LipSyncRequest
from animism.tools.media import Portrait, Speech
from animism.tools.sculpture import Sculpture, render
from animism.tools.tiny.lam_a2e import make_lam_a2e
from animism.tools.tiny.liveportrait import make_liveportrait
from animism.tools.tiny.musetalk import make_musetalk
from animism.tools.video import Video
from animism.tools.weights.catalogue import catalogue


@pytest.fixture(scope="module")
def models(tmp_path_factory) -> Path:
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("models")
    make_lam_a2e(folder / "lam-a2e")
    make_liveportrait(folder / "liveportrait")
    make_musetalk(folder / "musetalk-v15", released=True)
    for part, model in (("vae", "sd-vae-ft-mse"), ("whisper", "whisper-tiny")):
        (folder / "musetalk-v15" / part).rename(folder / model)
    return folder


@pytest.fixture
def host(models: Path, monkeypatch: pytest.MonkeyPatch) -> PluginHost:
    monkeypatch.setenv("ANIMISM_MODELS", str(models))
    return PluginHost()


def speech(seconds: float = 0.6) -> Speech:
    t = np.arange(int(seconds * 22_050)) / 22_050
    return Speech((0.4 * np.sin(900 * t) * np.sin(6 * t) ** 2).astype(np.float32), 22_050, "")


def test_with_weights_they_come_before_the_warp_and_without_after(host: PluginHost, monkeypatch, tmp_path: Path) -> None:
    def order(capability: str) -> list[str]:
        return [tool.name for tool in host.tools.of(capability)]

    animators = order("animation")
    assert animators[:5] == ["sculpture", "liveportrait", "lively-lips", "latent-lips", "warp"]
    assert order("lip_sync")[:3] == ["phonemes", "lam-a2e", "audio"]
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path / "none"))
    assert order("animation")[:2] == ["sculpture", "warp"] and order("lip_sync")[:2] == ["phonemes", "audio"]


def test_every_model_that_is_asked_for_is_in_the_catalogue(host: PluginHost) -> None:
    ids = {
        weights.model for capability in ("animation", "lip_sync") for tool in host.tools.of(capability)
        for weights in tool.requires.weights
    }
    assert {"lam-a2e", "liveportrait", "musetalk-v15"} <= ids <= set(catalogue())


@pytest.mark.parametrize("name", ["liveportrait", "lively-lips"])
def test_from_a_sound_to_a_video_that_plays(host: PluginHost, tmp_path: Path, name: str) -> None:
    ball = Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a884"}}, "solids": [{"shape": "ellipsoid", "radii": [1.0, 1.1, 0.9]}],
    })
    still = render(ball, size=256)
    portrait, said = Portrait(still.image, still.landmarks, still.box), speech()
    track = host.tools.get("lip_sync", "lam-a2e").run(LipSyncRequest(said, "joy", 25.0))
    tool = host.tools.get("animation", name)
    tool.setup("cpu")
    frames = tool.run(AnimationRequest(portrait, track, 128, said))
    video = Video.of(frames, said).save(tmp_path / "talk.mp4")
    assert video.size == (128, 128) and abs(video.seconds - len(track) / 25) < 0.04
    meter = Meter(25.0, mouth_region(portrait.landmarks, 256, 256))
    for frame in Video.open(tmp_path / "talk.mp4"):
        meter.see(frame)
    seen = meter.measured(said)
    assert seen.frames == len(track) and seen.moving > 0.5 and seen.brightness > 60
    sound, rate = Video.open(tmp_path / "talk.mp4").sound()
    assert abs(len(sound) / rate - seen.seconds) < 0.06
