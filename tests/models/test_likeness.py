"""The likeness tools on tiny random models of the real classes: loading, cosines, what is cut and what is refused."""

from __future__ import annotations

import shutil
import sys

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed, ToolUnavailable
from animism.tools.contracts import LikenessRequest
from animism.tools.likeness.clip import ClipLikeness
from animism.tools.likeness.siglip import SiglipLikeness
from animism.tools.residency import shared
from animism.tools.tiny.clip import make_clip
from animism.tools.tiny.siglip import make_siglip

TOOLS = {"clip": (ClipLikeness, make_clip), "siglip": (SiglipLikeness, make_siglip)}


@pytest.fixture(scope="session")
def folders(tmp_path_factory):
    base = tmp_path_factory.mktemp("likeness")
    return {name: make(base / name) for name, (_, make) in TOOLS.items()}


@pytest.fixture(params=sorted(TOOLS))
def tool(request, folders):
    return TOOLS[request.param][0](str(folders[request.param]))


@pytest.fixture
def image():
    return np.random.default_rng(0).integers(0, 255, (64, 48, 3), dtype=np.uint8)


def test_the_cosines_are_of_the_model_itself(tool, image, folders):
    """Against transformers' own way from picture and words to a similarity."""
    import torch
    import transformers
    from PIL import Image

    found = tool.run(LikenessRequest(image, "a shy lighthouse"))
    model = getattr(transformers, tool.model_class).from_pretrained(folders[tool.name]).eval()
    tokens = transformers.AutoTokenizer.from_pretrained(folders[tool.name])
    words = tokens(["a shy lighthouse"], padding="max_length" if tool.name == "siglip" else True, return_tensors="pt")
    pixels = getattr(transformers, tool.picture_class).from_pretrained(folders[tool.name])(
        images=Image.fromarray(image), return_tensors="pt")
    kept = {} if tool.name == "siglip" else {"attention_mask": words["attention_mask"]}
    with torch.inference_mode():
        whole = model(input_ids=words["input_ids"], pixel_values=pixels["pixel_values"], **kept)
    expected = float((whole.image_embeds / whole.image_embeds.norm(dim=-1)) @
                     (whole.text_embeds / whole.text_embeds.norm(dim=-1)).T)
    assert found.to_text == pytest.approx(expected, abs=1e-5)
    assert found.to_reference is None


def test_picture_and_words_matter_and_the_same_gives_the_same(tool, image):
    one = tool.run(LikenessRequest(image, "a shy lighthouse"))
    assert tool.run(LikenessRequest(image, "a shy lighthouse")) == one
    assert tool.run(LikenessRequest(image, "a loud teapot")).to_text != one.to_text
    assert tool.run(LikenessRequest(255 - image, "a shy lighthouse")).to_text != one.to_text


def test_a_picture_is_like_itself_and_less_like_another(tool, image):
    same = tool.run(LikenessRequest(image, "x", image)).to_reference
    other = tool.run(LikenessRequest(image, "x", 255 - image)).to_reference
    assert same == pytest.approx(1.0, abs=1e-5)
    assert -1 <= other < same - 0.01


def test_capitals_do_not_matter_to_siglip(folders, image):
    tool = SiglipLikeness(str(folders["siglip"]))
    assert tool.run(LikenessRequest(image, "A Shy LIGHTHOUSE")) == tool.run(LikenessRequest(image, "a shy lighthouse"))


def test_long_words_are_cut_not_refused(tool, image):
    assert -1 <= tool.run(LikenessRequest(image, "a very long story " * 5000)).to_text <= 1
    assert -1 <= tool.run(LikenessRequest(image, "日本語 😀")).to_text <= 1


def test_it_is_loaded_once_and_let_go(tool, image):
    shared().evict()
    before = shared().loads
    tool.run(LikenessRequest(image, "x"))
    tool.run(LikenessRequest(image, "y"))
    assert shared().loads == before + 1
    assert shared().residents()[0].bytes > 100_000
    assert shared().evict() >= 1


@pytest.mark.parametrize("bad", [
    np.zeros((8, 8), np.uint8), np.zeros((8, 8, 4), np.uint8), np.zeros((0, 8, 3), np.uint8), np.zeros((8, 8, 3))])
def test_what_is_no_picture_is_refused(tool, bad):
    with pytest.raises(InvalidInput, match="a picture that is"):
        tool.run(LikenessRequest(bad, "x"))


def test_no_words_are_refused(tool, image):
    with pytest.raises(InvalidInput):
        tool.run(LikenessRequest(image, " \n"))


def test_a_wide_picture_is_made_smaller_first(tool):
    assert -1 <= tool.run(LikenessRequest(np.zeros((20, 30_000, 3), np.uint8), "x")).to_text <= 1


def test_cancelled_on_the_way_passes_and_leaves_the_model_free(tool, image):
    def stop(fraction, stage, preview=None):
        if fraction >= 0.5:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        tool.run(LikenessRequest(image, "x"), stop)
    assert all(row.users == 0 for row in shared().residents())


def test_without_weights_it_names_the_command(image):
    tool = SiglipLikeness()
    assert not tool.available().ok
    assert tool.available().command == "animism weights fetch siglip2-base"
    with pytest.raises(ToolUnavailable) as caught:
        tool.run(LikenessRequest(image, "x"))
    assert "animism weights fetch siglip2-base" in caught.value.mend


def test_the_catalogue_id_is_the_models_id(folders, image, monkeypatch, tmp_path):
    shutil.copytree(folders["siglip"], tmp_path / "models" / "siglip2-base")
    monkeypatch.setenv("ANIMISM_MODELS", str(tmp_path / "models"))
    assert SiglipLikeness().available().ok
    assert SiglipLikeness().run(LikenessRequest(image, "x")).model_id == "siglip2-base"
    named = SiglipLikeness(str(folders["siglip"])).model_id
    assert named.startswith("siglip@") and "/" not in named


@pytest.mark.parametrize("harm", ["cut", "missing", "pickle", "other"])
def test_broken_weights_have_one_clear_error(tool, image, folders, tmp_path, harm):
    folder = tmp_path / "broken"
    shutil.copytree(folders[tool.name], folder)
    weights = folder / "model.safetensors"
    if harm == "cut":
        weights.write_bytes(weights.read_bytes()[:-1000])
    elif harm == "missing":
        weights.unlink()
    elif harm == "pickle":
        weights.rename(folder / "pytorch_model.bin")
    else:  # the other model's weights under this one's name
        other = next(name for name in folders if name != tool.name)
        shutil.copy(folders[other] / "model.safetensors", weights)
    broken = type(tool)(str(folder))
    with pytest.raises((ToolFailed, ToolUnavailable)) as caught:
        broken.run(LikenessRequest(image, "x"))
    assert caught.value.mend and "\n" not in str(caught.value)
    assert not any(str(folder) in str(row.key) for row in shared().residents())


def test_torch_is_not_needed_to_ask_whether_it_is_there():
    import subprocess

    code = ("import sys; from animism.tools.likeness.siglip import SiglipLikeness; SiglipLikeness().available(); "
            "sys.exit('torch' in sys.modules or 'transformers' in sys.modules)")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
