"""Weights that are missing, cut off, renamed, of another shape, pickled or of another family: one clear error each, and
whatever was in memory draws the same pixels as before."""

from __future__ import annotations

import json
import pickle
import shutil
import warnings

import numpy as np
import pytest
import torch
from animism.personas.errors import AnimismError, InvalidInput, ToolFailed, ToolUnavailable
from animism.personas.spec import Appearance, PersonaSpec
from animism.tools.contracts import Drawing, PortraitRequest
from animism.tools.diffusion.expert import Control, Expert, Lora
from animism.tools.portrait.diffusion import DiffusionPortrait
from animism.tools.tiny.sdxl import make_sdxl_lora
from animism.tools.tiny.stable_diffusion import make_controlnet, make_lora, make_sd15
from safetensors.torch import load_file, save_file

SPEC = PersonaSpec(name="Ada", appearance=Appearance(subject="apple", kind="fruit"))
UNET = "unet/diffusion_pytorch_model.safetensors"


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return make_sd15(tmp_path_factory.mktemp("whole") / "base")


@pytest.fixture
def broken(whole, tmp_path):
    """A copy that a test may break."""
    return shutil.copytree(whole, tmp_path / "base")


def expert(weights, **more):
    return Expert(name="tiny", description="x", family="sd15", weights=str(weights), size=64, steps=2, **more)


def draw(drawn_by, guidance="none"):
    request = PortraitRequest(SPEC, seed=3, size=256, drawing=Drawing((drawn_by,), guidance=guidance))
    return DiffusionPortrait().run(request).image


def fails(drawn_by, kind, *words, guidance="none"):
    with pytest.raises(kind) as caught:
        draw(drawn_by, guidance)
    message = str(caught.value)
    assert all(word in message for word in words), message
    assert "\n" not in message and caught.value.mend
    return caught.value


def test_weights_that_are_nowhere_name_the_command(tmp_path):
    assert fails(expert("sd15"), ToolUnavailable, "sd15").mend == "animism weights fetch sd15"
    fails(expert(tmp_path / "nothing"), ToolUnavailable, "nothing")


@pytest.mark.parametrize("lost", ["model_index.json", UNET, "unet/config.json", "text_encoder/model.safetensors", "tokenizer", "vae"])
def test_a_missing_part_is_named(broken, lost):
    path = broken / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    fails(expert(broken), (ToolUnavailable, ToolFailed), lost.partition("/")[0])


@pytest.mark.parametrize("name", [UNET, "text_encoder/model.safetensors", "vae/diffusion_pytorch_model.safetensors"])
@pytest.mark.parametrize("left", [0, 5, 1000, -1])
def test_a_cut_off_file_is_named(broken, name, left):
    path = broken / name
    path.write_bytes(path.read_bytes()[:left])
    fails(expert(broken), ToolFailed, name)


def test_rubbish_is_no_weights(broken):
    (broken / UNET).write_bytes(b"\x10\0\0\0\0\0\0\0not json at all!" + b"\0" * 64)
    fails(expert(broken), ToolFailed, UNET)
    (broken / UNET).write_bytes(b"<html>404</html>" * 20)
    fails(expert(broken), ToolFailed, UNET)


@pytest.mark.parametrize(("part", "name"), [("unet", "conv_in.weight"), ("text_encoder", None), ("vae", None)])
def test_a_renamed_tensor_is_missing_and_never_noise(broken, part, name):
    path = next((broken / part).glob("*.safetensors"))
    tensors = load_file(path)
    name = name or sorted(tensors)[0]
    tensors["another." + name] = tensors.pop(name)
    save_file(tensors, path, metadata={"format": "pt"})
    fails(expert(broken), ToolFailed, part)


@pytest.mark.parametrize("part", ["unet", "text_encoder", "vae"])
def test_a_tensor_of_another_shape_is_refused(broken, part):
    path = next((broken / part).glob("*.safetensors"))
    tensors = load_file(path)
    name = next(name for name, tensor in sorted(tensors.items()) if tensor.ndim == 2)
    tensors[name] = torch.zeros(3, 5)
    save_file(tensors, path, metadata={"format": "pt"})
    fails(expert(broken), ToolFailed, part)


def test_a_pickle_in_place_of_safetensors_is_not_opened(broken, tmp_path):
    class Bomb:
        def __reduce__(self):
            return (open, (str(tmp_path / "ran"), "w"))

    (broken / UNET).unlink()
    (broken / "unet" / "diffusion_pytorch_model.bin").write_bytes(pickle.dumps(Bomb()))
    fails(expert(broken), ToolFailed, "pickle")
    assert not (tmp_path / "ran").exists()


def test_a_folder_of_pickles_is_refused(tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        make_sd15(tmp_path / "old", safetensors=False)
    fails(expert(tmp_path / "old"), ToolFailed, "pickle")


@pytest.mark.parametrize("index", ["", "[]", "{", '{"unet": ["os", "system"]}', '{"vae": ["diffusers", "LoraLoader"]}'])
def test_an_index_that_is_no_index_is_refused(broken, index):
    (broken / "model_index.json").write_text(index)
    fails(expert(broken), ToolFailed)


def test_an_index_cannot_name_code_of_its_own(broken):
    path = broken / "model_index.json"
    index = json.loads(path.read_text())
    index["unet"] = ["my_module", "UNet2DConditionModel"]
    path.write_text(json.dumps(index))
    (broken / "unet" / "my_module.py").write_text("raise SystemExit('ran')")
    fails(expert(broken), ToolFailed, "another family")


def test_a_weights_fault_leaves_what_was_in_memory(whole, broken):
    before = draw(expert(whole))
    (broken / UNET).write_bytes(b"")
    fails(expert(broken), ToolFailed)
    assert np.array_equal(draw(expert(whole)), before)


def test_a_mended_folder_draws(broken, whole):
    kept = (broken / UNET).read_bytes()
    (broken / UNET).write_bytes(kept[:100])
    fails(expert(broken), ToolFailed)
    (broken / UNET).write_bytes(kept)
    assert np.array_equal(draw(expert(broken)), draw(expert(whole)))


def wrong_loras(folder):
    """Name → a LoRA that cannot be worn by Stable Diffusion 1.5."""
    made = {"of another family": make_sdxl_lora(folder / "xl")}
    layers = load_file(make_lora(folder / "good") / "pytorch_lora_weights.safetensors")
    name = next(iter(layers))
    for kind, tensors in {
        "with a layer too wide": {**layers, name: torch.zeros(4, 999)},
        "with a layer that is not there": {**layers, name.replace("attentions.0", "attentions.7"): layers[name].clone()},
        "without layers": {"weight": torch.zeros(3)},
        "with half a pair": {name: layers[name]},
    }.items():
        (folder / kind).mkdir()
        save_file(tensors, folder / kind / "pytorch_lora_weights.safetensors")
        made[kind] = folder / kind
    (folder / "cut").mkdir()
    data = (folder / "good" / "pytorch_lora_weights.safetensors").read_bytes()
    (folder / "cut" / "pytorch_lora_weights.safetensors").write_bytes(data[:-7])
    (folder / "pickled").mkdir()
    (folder / "pickled" / "pytorch_lora_weights.bin").write_bytes(pickle.dumps({"a": 1}))
    (folder / "empty").mkdir()
    (folder / "empty" / "readme").write_text("nothing")
    return made | {name: folder / name for name in ("cut", "pickled", "empty")}


def test_a_wrong_lora_gives_one_error_and_leaves_the_base(whole, tmp_path):
    good = Lora(weights=str(make_lora(tmp_path / "look", seed=4)))
    before, worn = draw(expert(whole)), draw(expert(whole, loras=(good,)))
    for kind, path in wrong_loras(tmp_path).items():
        error = fails(expert(whole, loras=(good, Lora(weights=str(path)))), AnimismError, str(path))
        assert isinstance(error, ToolFailed | ToolUnavailable), kind
        assert np.array_equal(draw(expert(whole)), before), kind
    assert np.array_equal(draw(expert(whole, loras=(good,))), worn)


def test_more_loras_than_are_kept_are_still_worn(whole, tmp_path, monkeypatch):
    from animism.tools.diffusion import loras

    monkeypatch.setattr(loras, "MOST_KEPT", 2)
    looks = [Lora(weights=str(make_lora(tmp_path / f"look{seed}", seed=seed))) for seed in range(4)]
    first = [draw(expert(whole, loras=(look,))) for look in looks]
    assert [np.array_equal(draw(expert(whole, loras=(look,))), image) for look, image in zip(looks, first, strict=True)] == [True] * 4
    assert not np.array_equal(first[0], first[1])
    assert draw(expert(whole, loras=tuple(looks))).std() > 1  # all four at once, though two are kept afterwards


def test_a_control_of_another_family_is_refused(whole, tmp_path):
    from animism.tools.tiny.sdxl import make_sdxl_controlnet

    net = make_sdxl_controlnet(tmp_path / "xl")
    fails(expert(whole, controls=(Control(kind="depth", weights=str(net)),)), AnimismError, guidance="sculpture")
    good = make_controlnet(tmp_path / "in" / "a_folder_of_its_own")
    assert draw(expert(whole, controls=(Control(kind="depth", weights=str(good.parent)),)), "sculpture").std() > 1


def test_numbers_out_of_range_are_told(broken):
    path = broken / "vae" / "diffusion_pytorch_model.safetensors"
    tensors = {name: torch.full_like(tensor, torch.nan) for name, tensor in load_file(path).items()}
    save_file(tensors, path, metadata={"format": "pt"})
    fails(expert(broken), ToolFailed, "one flat colour")


def test_hostile_words_draw_or_are_refused(whole):
    for prompt in ("\ud800", "\x00" * 50, "(" * 5000, "<|endoftext|>" * 100, "{subject.__class__}", "🦊" * 3000):
        request = PortraitRequest(SPEC, size=256, drawing=Drawing((expert(whole),), guidance="none", prompt=prompt))
        assert DiffusionPortrait().run(request).image.std() > 1


def test_a_template_that_says_nothing_is_refused(whole):
    with pytest.raises((InvalidInput, ToolFailed)):
        draw(expert(whole, prompt="  "))
