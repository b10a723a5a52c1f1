"""Tools with weights hold to the conformance kit, with tiny random weights of the real classes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from animism.plugins.conformance import check_tool, materials
from animism.tools.animation.latent_lips import LatentLipsAnimation
from animism.tools.animation.latent_lips_lively import LivelyLipsAnimation
from animism.tools.animation.liveportrait import LivePortraitAnimation
from animism.tools.capability import Tool
from animism.tools.contracts import (
    AnimationRequest,
    Drawing,
    FacesRequest,
    LandmarksRequest,
    PortraitRequest,
    SpeechRequest,
)
from animism.tools.diffusion.expert import read_experts
from animism.tools.faces.insightface import InsightfaceFaces
from animism.tools.faces.yunet_sface import YunetSfaceFaces
from animism.tools.landmarks.insightface68 import InsightfaceLandmarks
from animism.tools.landmarks.yunet68 import YunetLandmarks
from animism.tools.likeness.clip import ClipLikeness
from animism.tools.likeness.siglip import SiglipLikeness
from animism.tools.lip_sync.lam_a2e import LamLipSync
from animism.tools.media import Image, Voice
from animism.tools.portrait.diffusion import DiffusionPortrait
from animism.tools.speech.coqui import CoquiSpeech
from animism.tools.speech.coqui_conversion import CoquiConversion
from animism.tools.speech.kokoro import KokoroSpeech
from animism.tools.speech.piper import PiperSpeech
from animism.tools.tiny.clip import make_clip
from animism.tools.tiny.faces_onnx import mark
from animism.tools.tiny.insightface import make_insightface
from animism.tools.tiny.kokoro import make_kokoro
from animism.tools.tiny.lam_a2e import make_lam_a2e
from animism.tools.tiny.liveportrait import make_liveportrait
from animism.tools.tiny.musetalk import make_musetalk
from animism.tools.tiny.openvoice import make_openvoice
from animism.tools.tiny.piper import make_piper
from animism.tools.tiny.siglip import make_siglip
from animism.tools.tiny.stable_diffusion import write_tiny_expert
from animism.tools.tiny.vits import make_vits
from animism.tools.tiny.yunet import make_sface, make_yunet


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each model is made in it when a test first asks for it."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(autouse=True)
def models(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANIMISM_MODELS", str(folder))


def made(folder: Path, name: str, make: Callable[..., Any], *more: Any) -> str:
    if not (folder / name).exists():
        make(folder / name, *more)
    return str(folder / name)


def people() -> Image:
    """A picture in which the tiny detectors see one face."""
    blocks = np.random.default_rng(0).integers(60, 200, (20, 20, 3), np.uint8)
    image = blocks.repeat(32, 0).repeat(32, 1)
    mark(image, 256, 224)
    return image


def voice(engine: str, **parameters: Any) -> SpeechRequest:
    return SpeechRequest(
        "Hello there.", Voice(engine, f"{engine}:tiny", ("en-US", "en"), parameters=parameters), "en-US"
    )


def animation() -> AnimationRequest:
    return materials.animation("woman", size=128)


def insightface(folder: Path, tool: Tool, request: Any) -> tuple[Tool, Any]:
    made(folder, "buffalo_l", make_insightface)
    return tool, request


def opencv(folder: Path, tool: Tool, request: Any) -> tuple[Tool, Any]:
    made(folder, "yunet", make_yunet)
    made(folder, "sface", make_sface)
    return tool, request


def lips(folder: Path, tool: type[Tool]) -> tuple[Tool, Any]:
    return tool(made(folder, "musetalk", make_musetalk)), animation()


def drawn(folder: Path) -> tuple[Tool, Any]:
    made(folder, "experts", lambda path: path.mkdir())
    expert = read_experts(write_tiny_expert(folder / "experts"))[0].model_copy(update={"controls": ()})
    drawing = Drawing((expert,), guidance="sculpture", steps=2)
    return DiffusionPortrait(), PortraitRequest(materials.spec(), seed=5, size=256, drawing=drawing)


def spoken(
    folder: Path, tool: Tool, name: str, make: Callable[..., Any], *more: Any, **parameters: Any
) -> tuple[Tool, Any]:
    made(folder, name, make, *more)
    return tool, voice(tool.name, **parameters)


AGREED = "a drawing; nobody's face"
TOOLS: dict[str, Callable[[Path], tuple[Tool, Any]]] = {
    "faces-insightface": lambda f: insightface(f, InsightfaceFaces(), FacesRequest(people(), True, AGREED)),
    "faces-yunet": lambda f: opencv(f, YunetSfaceFaces(), FacesRequest(people(), True, AGREED)),
    "landmarks-insightface": lambda f: insightface(f, InsightfaceLandmarks(), LandmarksRequest(people())),
    "landmarks-yunet": lambda f: opencv(f, YunetLandmarks(), LandmarksRequest(people())),
    "likeness-clip": lambda f: (ClipLikeness(made(f, "clip", make_clip)), None),
    "likeness-siglip": lambda f: (SiglipLikeness(made(f, "siglip", make_siglip)), None),
    "lip-sync": lambda f: (LamLipSync(made(f, "lam", make_lam_a2e)), None),
    "latent-lips": lambda f: lips(f, LatentLipsAnimation),
    "lively-lips": lambda f: lips(f, LivelyLipsAnimation),
    "liveportrait": lambda f: (LivePortraitAnimation(made(f, "live", make_liveportrait)), animation()),
    "portrait-diffusion": drawn,
    "kokoro": lambda f: spoken(f, KokoroSpeech(), "kokoro", make_kokoro, mix={"af_heart": 1.0}),
    "piper": lambda f: spoken(
        f, PiperSpeech(), "piper-tiny", make_piper, "en_US-lessac-medium", model="en_US-lessac-medium"
    ),
    "coqui": lambda f: spoken(f, CoquiSpeech(), "coqui-en-tiny", make_vits, model="coqui-en-tiny", speaker="ava"),
    "coqui-conversion": lambda f: (CoquiConversion(), made(f, "openvoice-v2", make_openvoice) and None),
}


@pytest.mark.parametrize("name", TOOLS)
def test_it_conforms(name: str, folder: Path) -> None:
    tool, request = TOOLS[name](folder)
    report = check_tool(tool, request=request, quick=True)
    report.raise_for_failures()
    judged = {finding.check for finding in report.of("passed")}
    assert {"result.contract", "determinism.same", "cancel", "bad_input.class"} <= judged, report.to_data()
