"""SDXL, Z-Image, FLUX.2 klein and Qwen-Image-Edit on tiny random weights: our pixels are those of bare diffusers
pipelines, start pictures, controls and LoRAs count, previews can be had of each, and a family can be added."""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module

import numpy as np
import pytest
import torch
from animism.personas.errors import InvalidInput, ToolFailed
from animism.tools.diffusion.bases import base_of, control_of
from animism.tools.diffusion.expert import Expert, Lora
from animism.tools.diffusion.family import ControlPicture, Family, Order, family_named, register_family
from animism.tools.diffusion.loras import wear
from animism.tools.diffusion.preview import preview
from PIL import Image as Pictures

SIZE, STEPS, SEED = 64, 2, 7
PROMPT = "a grumpy apple with a face"
GUIDANCE = {"sdxl": 5.0, "z_image": 4.0, "flux2_klein": 1.0, "qwen_edit": 4.0}
CLASSES = {
    "sdxl": ("StableDiffusionXLPipeline", "StableDiffusionXLImg2ImgPipeline"),
    "z_image": ("ZImagePipeline", "ZImageImg2ImgPipeline"),
    "flux2_klein": ("Flux2KleinPipeline", "Flux2KleinPipeline"),
    "qwen_edit": (None, "QwenImageEditPlusPipeline"),
}


@pytest.fixture(scope="module", autouse=True)
def quick():
    """One thread, and reference pictures of a size that suits tiny models."""
    from diffusers.pipelines.qwenimage import pipeline_qwenimage_edit_plus as qwen

    threads, area = torch.get_num_threads(), (qwen.VAE_IMAGE_SIZE, qwen.CONDITION_IMAGE_SIZE)
    torch.set_num_threads(1)
    qwen.VAE_IMAGE_SIZE, qwen.CONDITION_IMAGE_SIZE = 96 * 96, 96 * 96
    yield
    torch.set_num_threads(threads)
    qwen.VAE_IMAGE_SIZE, qwen.CONDITION_IMAGE_SIZE = area


@pytest.fixture(scope="module", params=list(CLASSES))
def family(request):
    return request.param


@pytest.fixture(scope="module")
def folders(family, tmp_path_factory):
    folder = tmp_path_factory.mktemp(family)
    module = import_module(f"animism.tools.tiny.{family}")
    return getattr(module, f"make_{family}")(folder / "base"), getattr(module, f"make_{family}_lora")(folder / "lora")


@pytest.fixture
def expert(family, folders):
    return Expert(name="tiny", description="x", family=family, weights=str(folders[0]), size=SIZE, steps=STEPS,
                  guidance_scale=GUIDANCE[family])


def picture(seed):
    """A coloured square on another colour: tiny encoders see no more than that."""
    chance = np.random.default_rng(seed)
    made = np.full((SIZE, SIZE, 3), chance.integers(0, 255, 3), np.uint8)
    made[16:48, 16:48] = chance.integers(0, 255, 3)
    return made


def nothing(pipeline, step, timestep, tensors):
    return tensors


def order(family, start=None, **changes):
    return Order(PROMPT, "blurry", SIZE, STEPS, GUIDANCE[family], (SEED,), start=start, strength=0.5, **changes)


def draw(expert, start=None, loras=(), on_step=nothing, **changes):
    with base_of(expert, "cpu") as base:
        wear(base, loras)
        return base.family.draw(base, order(expert.family, start, **changes), on_step)[0]


def by_parts(cls, folder):
    """Without torchvision there is no Qwen2VLProcessor, and diffusers takes no other: the parts one by one."""
    import json

    import diffusers
    import transformers
    from animism.tools.diffusion.qwen_reader import PictureReader

    parts = {"processor": PictureReader.from_pretrained(folder / "processor", local_files_only=True)}
    for name, row in json.loads((folder / "model_index.json").read_text()).items():
        if isinstance(row, list) and name not in parts:
            library = diffusers if row[0] == "diffusers" else transformers
            parts[name] = getattr(library, row[1]).from_pretrained(folder / name, local_files_only=True)
    return cls(**parts)


def bare(family, folder, start):
    """By diffusers alone, from the same folder."""
    import diffusers

    cls = getattr(diffusers, CLASSES[family][start is not None])
    pipeline = by_parts(cls, folder) if family == "qwen_edit" else cls.from_pretrained(
        folder, local_files_only=True, use_safetensors=True
    )
    pipeline.set_progress_bar_config(disable=True)
    words = dict(prompt=PROMPT, num_inference_steps=STEPS, generator=torch.Generator("cpu").manual_seed(SEED))
    words["true_cfg_scale" if family == "qwen_edit" else "guidance_scale"] = GUIDANCE[family]
    if family != "flux2_klein":
        words["negative_prompt"] = "blurry"
    if not (family == "sdxl" and start is not None):
        words.update(height=SIZE, width=SIZE)
    if start is not None:
        words["image"] = Pictures.fromarray(start)
        if family in ("sdxl", "z_image"):
            words["strength"] = 0.5
    return np.asarray(pipeline(**words).images[0])


def test_text_draws_what_diffusers_draws(family, folders, expert):
    if family_named(family).needs_start:
        pytest.skip("changes pictures only")
    assert np.array_equal(draw(expert), bare(family, folders[0], None))


def test_a_start_picture_draws_what_diffusers_draws(family, folders, expert):
    ours = draw(expert, picture(1))
    assert np.array_equal(ours, bare(family, folders[0], picture(1)))
    assert not np.array_equal(ours, draw(expert, picture(2)))


def test_a_lora_counts_and_leaves_nothing(folders, expert):
    before = draw(expert, picture(1))
    worn = draw(expert, picture(1), [Lora(weights=str(folders[1]), weight=1.0)])
    assert not np.array_equal(worn, before)
    assert np.array_equal(draw(expert, picture(1)), before)


def test_a_preview_is_near_what_the_decoder_makes(family, expert):
    seen = []

    def look(pipeline, step, timestep, tensors):
        seen.append(tensors["latents"])
        return tensors

    image = draw(expert, picture(1), on_step=look)
    with base_of(expert, "cpu") as base:
        rough = preview(base, seen[-1], SIZE)
    small = np.asarray(Pictures.fromarray(image).resize((8, 8), Pictures.Resampling.BOX), float)
    assert rough.shape == (8, 8, 3) and rough.dtype == np.uint8
    # a line through a random decoder: nearer to its picture than the picture's own mean colour turned round is
    assert np.abs(rough - small).mean() < np.abs(rough - (255 - small)).mean() or np.abs(rough - small).mean() < 25


def test_sdxl_is_held_by_one_and_two_controls(tmp_path):
    from animism.tools.tiny.sdxl import make_sdxl, make_sdxl_controlnet

    expert = Expert(name="tiny", description="x", family="sdxl", weights=str(make_sdxl(tmp_path / "base")), size=SIZE)
    nets = [make_sdxl_controlnet(tmp_path / f"net{i}", seed=i) for i in (1, 2)]
    pictures = []
    with ExitStack() as held:
        base = held.enter_context(base_of(expert, "cpu"))
        rows = [ControlPicture("depth", picture(i), held.enter_context(control_of(base, str(net))))
                for i, net in enumerate(nets)]
        for count in range(3):
            for start in (None, picture(5)):
                made = order("sdxl", start, controls=tuple(rows[:count]))
                pictures.append(base.family.draw(base, made, nothing)[0])
    for i, one in enumerate(pictures):
        assert all(np.abs(one.astype(int) - other).mean() > 0.1 for other in pictures[:i])


def test_a_folder_of_another_family_is_refused_in_one_line(family, folders):
    other = "sd15" if family != "sd15" else "sdxl"
    expert = Expert(name="wrong", description="x", family=other, weights=str(folders[0]), size=SIZE)
    with pytest.raises(ToolFailed, match="another family"), base_of(expert, "cpu"):
        pass


def test_a_family_can_be_added_and_an_unknown_one_names_the_nearest():
    class Mine(Family):
        name = "mine-of-tests"
        title = "Mine"

    register_family(Mine())
    assert family_named("mine-of-tests").title == "Mine"
    with pytest.raises(InvalidInput, match="sd51") as caught:
        family_named("sd51")
    assert "sd15" in caught.value.mend
