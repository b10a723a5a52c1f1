"""From a hub to a working tool: tiny models are served under the catalogue's own names, fetched by the catalogue's own
patterns, converted where they are pickles, and loaded by the tools that ask for them by id."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
import torch
from animism.tools.diffusion.bases import base_of, control_of
from animism.tools.diffusion.expert import Expert
from animism.tools.diffusion.face_adapter import keeping_face
from animism.tools.diffusion.family import ControlPicture, Order
from animism.tools.tiny.hub import TinyHub
from animism.tools.tiny.stable_diffusion import make_controlnet, make_ip_adapter_faceid, make_sd15
from animism.tools.weights.catalogue import find, with_needs
from animism.tools.weights.fetch import fetch
from animism.tools.weights.hub import HubSource
from animism.tools.weights.lock import agreement
from animism.tools.weights.places import need_model
from animism.tools.weights.plan import make_plan
from animism.tools.weights.state import verify
from huggingface_hub import constants
from safetensors.torch import load_file


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # tiny layers gain nothing from more
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyHub]:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(constants, "HF_TOKEN_PATH", "/nowhere/token")
    with TinyHub() as running:
        monkeypatch.setenv("HF_ENDPOINT", running.url)
        yield running


def serve(hub: TinyHub, model: str, folder: Path, under: str = "", **more: bytes | Path) -> None:
    """Put a folder's files on the hub under a model's own hub id, with what such repositories hold besides."""
    files = {f"{under}{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*") if path.is_file()}
    hub.add(find(model).hub_id, {"README.md": b"words", "LICENSE": b"terms", "old.ckpt": b"\x80\x02", **files, **more})


def pickled(file: Path) -> Path:
    """The same tensors as they were published before safetensors."""
    target = file.with_suffix(".bin")
    torch.save(load_file(file), target)
    file.unlink()
    return target


def keep(pipeline: object, step: int, timestep: object, tensors: dict[str, object]) -> dict[str, object]:
    """Called after each step; changes nothing."""
    return tensors


def fetched(model: str) -> Path:
    """Fetch a model and what it needs, the licence agreed to, and check it."""
    source = HubSource(pause=0.01)
    for each in with_needs([find(model)]):
        fetch(make_plan(each, source), source, agreed=agreement(each))
        assert verify(each).ok, verify(each)
    return need_model(model)


def take(model: str) -> Path:
    """:func:`fetched`, and no pickle has stayed, nor anything else that was not asked for."""
    folder = fetched(model)
    assert not [path for path in folder.rglob("*") if path.suffix in (".bin", ".pth", ".ckpt", ".md")]
    return folder


def test_stable_diffusion_a_controlnet_and_a_face_adapter_draw_together(hub: TinyHub, tmp_path: Path) -> None:
    others = ("v1-5-pruned.safetensors", "unet/diffusion_pytorch_model.fp16.safetensors")
    serve(hub, "sd15", make_sd15(tmp_path / "base"), **dict.fromkeys(others, b"not asked for"))
    net = make_controlnet(tmp_path / "net")
    pickled(net / "diffusion_pytorch_model.safetensors")
    serve(hub, "controlnet-face-landmarks", net, "models_for_diffusers/")
    keeper = make_ip_adapter_faceid(tmp_path / "face")
    pickled(keeper / "ip-adapter-faceid_sd15.safetensors")
    serve(hub, "ip-adapter-faceid", keeper)
    for model in ("sd15", "controlnet-face-landmarks"):
        take(model)
    source = HubSource(pause=0.01)
    adapter = find("ip-adapter-faceid")  # alone: what it needs is served by other tests
    fetch(make_plan(adapter, source), source, agreed=agreement(adapter))
    assert not any(hub.served[name] for name in others)

    expert = Expert(name="tiny", description="x", family="sd15", weights="sd15", size=64, steps=2)
    dots = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    face = np.random.default_rng(2).normal(size=512).astype(np.float32)
    face /= np.linalg.norm(face)
    with ExitStack() as held:
        ours = held.enter_context(base_of(expert, "cpu"))
        plain = ours.family.draw(ours, Order(prompt="an owl", size=64, steps=2, seeds=(7,)), keep)[0]
        net = held.enter_context(control_of(ours, "controlnet-face-landmarks"))
        control = ControlPicture("dots", dots, net, 1.0, 0.0, 1.0)
        order = Order(prompt="an owl", size=64, steps=2, seeds=(7,), controls=(control,))
        held_to = ours.family.draw(ours, order, keep)[0]
        with keeping_face(ours, "ip-adapter-faceid", 0.9):
            order = Order(prompt="an owl", size=64, steps=2, seeds=(7,), face=face)
            faced = ours.family.draw(ours, order, keep)[0]
    assert plain.shape == held_to.shape == faced.shape == (64, 64, 3)
    assert not np.array_equal(plain, held_to) and not np.array_equal(plain, faced)


@pytest.mark.parametrize(("model", "kind"), [("siglip2-base", "siglip"), ("clip-large", "clip")])
def test_likeness_is_measured_by_what_was_fetched(hub: TinyHub, tmp_path: Path, model: str, kind: str) -> None:
    from importlib import import_module

    from animism.tools.contracts import LikenessRequest

    made = getattr(import_module(f"animism.tools.tiny.{kind}"), f"make_{kind}")(tmp_path / kind)
    serve(hub, model, made)
    tool = getattr(import_module(f"animism.tools.likeness.{kind}"), f"{kind.capitalize()}Likeness")()
    assert f"animism weights fetch {model}" in tool.available().command
    take(model)
    assert tool.available().ok
    image = np.zeros((32, 32, 3), np.uint8)
    told = tool.run(LikenessRequest(image, "a lighthouse"))
    assert told.model_id == model and -1.0 <= told.to_text <= 1.0


def test_lips_are_painted_by_a_pickle_that_was_made_safetensors(hub: TinyHub, tmp_path: Path) -> None:
    from animism.tools.animation.latent_lips_model import load
    from animism.tools.hardware import place
    from animism.tools.tiny.musetalk import make_musetalk

    made = make_musetalk(tmp_path / "made", released=True)
    released = made / "musetalkV15"
    torch.save(load_file(released / "unet.safetensors"), released / "unet.pth")
    (released / "unet.safetensors").unlink()
    serve(hub, "musetalk-v15", released, "musetalkV15/")
    serve(hub, "sd-vae-ft-mse", made / "vae")
    serve(hub, "whisper-tiny", made / "whisper")
    take("musetalk-v15")
    lips = load("musetalk-v15", place("cpu"))
    assert lips.unet.config.in_channels == 8 and lips.states == 5


def test_a_chat_model_is_found_by_its_id(hub: TinyHub, tmp_path: Path) -> None:
    from animism.agents.chat_models.transformers_model import TransformersChatModel
    from animism.tools.tiny.chat import make_chat

    serve(hub, "qwen2.5-0.5b", make_chat(tmp_path / "chat", family="qwen2"))
    folder = take("qwen2.5-0.5b")
    model = TransformersChatModel("qwen2.5-0.5b", device="cpu")
    assert model.folder is not None and folder.joinpath("model.safetensors").exists()


def test_voices_of_bare_numbers_and_voices_in_deep_folders_are_found(hub: TinyHub, tmp_path: Path) -> None:
    from animism.tools.speech.kokoro_voices import kokoro_voices
    from animism.tools.speech.piper_voices import piper_voices
    from animism.tools.tiny.kokoro import make_kokoro
    from animism.tools.tiny.piper import make_piper

    made, laid = make_kokoro(tmp_path / "made"), tmp_path / "laid"
    (laid / "onnx").mkdir(parents=True)
    (laid / "voices").mkdir()
    (made / "kokoro-tiny.onnx").rename(laid / "onnx" / "model.onnx")
    with np.load(made / "voices-tiny.bin") as voices:
        for name in ("af_heart", "bm_george"):
            voices[name].tofile(laid / "voices" / f"{name}.bin")
    serve(hub, "kokoro", laid)
    folder = fetched("kokoro")
    assert (folder / "voices" / "af_heart.bin").exists(), "plain numbers stay as they are"
    assert {voice.id for voice in kokoro_voices()} == {"kokoro:af_heart", "kokoro:bm_george"}
    name = "en_US-ljspeech-medium"
    serve(hub, "piper-en-us-ljspeech", make_piper(tmp_path / "piper", name).parent, "en/en_US/ljspeech/medium/")
    fetched("piper-en-us-ljspeech")
    assert [voice.id for voice in piper_voices()] == [f"piper:{name}"]


def test_a_converter_of_voices_is_loaded_from_what_its_pickle_became(hub: TinyHub, tmp_path: Path) -> None:
    from animism.tools.speech.coqui_files import CONVERTING, coqui_models
    from animism.tools.tiny.openvoice import make_openvoice

    serve(hub, "openvoice-v2", make_openvoice(tmp_path / "made"))
    folder = take("openvoice-v2")
    (found,) = coqui_models(CONVERTING).values()
    assert found.checkpoint == folder / "converter" / "checkpoint.safetensors"


def test_a_published_voice_with_settings_in_its_pickle_becomes_tensors_alone(
    hub: TinyHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from animism.tools.speech.coqui_torchaudio import ensure_torchaudio

    pytest.importorskip("trainer", reason="coqui-tts is not installed")
    ensure_torchaudio()
    from TTS.config.shared_configs import BaseDatasetConfig
    from TTS.tts.configs.xtts_config import XttsConfig
    from TTS.tts.models import xtts

    for part in (xtts.XttsAudioConfig, xtts.XttsArgs):
        monkeypatch.setattr(part, "__module__", "TTS.tts.models.xtts")  # where they were when XTTS was published
    made = tmp_path / "made"
    made.mkdir()
    torch.save({"config": XttsConfig(datasets=[BaseDatasetConfig()]), "model": {"gpt.w": torch.ones(2)}}, made / "model.pth")
    torch.save({"Ana Florence": {"gpt_cond_latent": torch.ones(1, 2), "speaker_embedding": torch.ones(1, 3)}}, made / "speakers_xtts.pth")
    for name in ("config.json", "vocab.json"):
        (made / name).write_text("{}")
    serve(hub, "xtts-v2", made)
    folder = take("xtts-v2")
    assert set(load_file(folder / "model.safetensors")) == {"model.gpt.w"}
    assert set(load_file(folder / "speakers_xtts.safetensors")) == {
        "Ana Florence.gpt_cond_latent", "Ana Florence.speaker_embedding"
    }
