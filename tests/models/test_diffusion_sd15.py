"""Stable Diffusion 1.5 on tiny random weights: our pixels are those of a bare diffusers pipeline, each way of drawing
has its effect, and nothing stays behind."""

from __future__ import annotations

from contextlib import ExitStack

import numpy as np
import pytest
import torch
from animism.tools.diffusion.bases import base_of, control_of
from animism.tools.diffusion.expert import Expert, Lora
from animism.tools.diffusion.face_adapter import keeping_face
from animism.tools.diffusion.family import ControlPicture, Order
from animism.tools.diffusion.loras import wear
from animism.tools.tiny.stable_diffusion import make_controlnet, make_ip_adapter_faceid, make_lora, make_sd15
from PIL import Image as Pictures

SIZE, STEPS, SEED = 64, 3, 7
WORDS = dict(prompt="portrait of an old owl", negative="blurry")


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # tiny layers gain nothing from more
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sd15")
    return {
        "base": make_sd15(folder / "base"),
        "dots": make_controlnet(folder / "dots", seed=1), "depth": make_controlnet(folder / "depth", seed=2),
        "look": make_lora(folder / "look", seed=2), "other": make_lora(folder / "other", seed=9),
        "face": make_ip_adapter_faceid(folder / "face"), "plain_face": make_ip_adapter_faceid(folder / "plain", lora=False),
    }


@pytest.fixture
def expert(made):
    return Expert(name="tiny", description="x", family="sd15", weights=str(made["base"]), size=SIZE, steps=STEPS)


def picture(seed):
    return np.random.default_rng(seed).integers(0, 255, (SIZE, SIZE, 3), dtype=np.uint8)


def nothing(pipeline, step, timestep, tensors):
    return tensors


def vector(seed):
    face = np.random.default_rng(seed).normal(size=512).astype(np.float32)
    return face / np.linalg.norm(face)


def draw(expert, made, controls=(), loras=(), adapter=None, **changes):
    """One picture through our own base, with what is asked for, from memory that all tests share."""
    with ExitStack() as held:
        base = held.enter_context(base_of(expert, "cpu"))
        rows = tuple(
            ControlPicture(name, picture(i + 1), held.enter_context(control_of(base, str(made[name]))), 0.8, 0.0, 0.9)
            for i, name in enumerate(controls)
        )
        also = held.enter_context(keeping_face(base, str(made[adapter]), 0.6)) if adapter else []
        wear(base, loras, also)
        order = Order(size=SIZE, steps=STEPS, seeds=(SEED,), controls=rows, **{**WORDS, **changes})
        return base.family.draw(base, order, nothing)[0]


def bare(made, cls, controls=(), **keywords):
    """The same by diffusers alone."""
    import diffusers

    more = {}
    if controls:
        nets = [diffusers.ControlNetModel.from_pretrained(made[name], local_files_only=True) for name in controls]
        more["controlnet"] = nets if len(nets) > 1 else nets[0]
    pipeline = getattr(diffusers, cls).from_pretrained(
        made["base"], local_files_only=True, use_safetensors=True, safety_checker=None, requires_safety_checker=False, **more
    )
    pipeline.set_progress_bar_config(disable=True)
    image = pipeline(
        prompt=WORDS["prompt"], negative_prompt=WORDS["negative"], num_inference_steps=STEPS, guidance_scale=7.0,
        generator=torch.Generator("cpu").manual_seed(SEED), **keywords,
    ).images[0]
    return np.asarray(image)


def test_text_draws_what_diffusers_draws(expert, made):
    theirs = bare(made, "StableDiffusionPipeline", height=SIZE, width=SIZE)
    assert np.array_equal(draw(expert, made), theirs)


def test_a_start_picture_draws_what_diffusers_draws(expert, made):
    theirs = bare(made, "StableDiffusionImg2ImgPipeline", image=Pictures.fromarray(picture(5)), strength=0.7)
    assert np.array_equal(draw(expert, made, start=picture(5), strength=0.7), theirs)


def test_one_control_draws_what_diffusers_draws(expert, made):
    theirs = bare(
        made, "StableDiffusionControlNetPipeline", ["dots"], image=Pictures.fromarray(picture(1)), height=SIZE, width=SIZE,
        controlnet_conditioning_scale=0.8, control_guidance_start=0.0, control_guidance_end=0.9,
    )
    assert np.array_equal(draw(expert, made, ["dots"]), theirs)


def test_a_start_and_two_controls_draw_what_diffusers_draws(expert, made):
    theirs = bare(
        made, "StableDiffusionControlNetImg2ImgPipeline", ["dots", "depth"], image=Pictures.fromarray(picture(5)),
        control_image=[Pictures.fromarray(picture(1)), Pictures.fromarray(picture(2))], strength=0.7,
        controlnet_conditioning_scale=[0.8, 0.8], control_guidance_start=[0.0, 0.0], control_guidance_end=[0.9, 0.9],
    )
    ours = draw(expert, made, ["dots", "depth"], start=picture(5), strength=0.7)
    assert np.array_equal(ours, theirs)


def test_every_guide_has_a_say(expert, made):
    free = draw(expert, made)
    pictures = [
        free, draw(expert, made, ["dots"]), draw(expert, made, ["dots", "depth"]), draw(expert, made, start=picture(5), strength=0.7),
    ]
    for i, one in enumerate(pictures):
        assert all(np.abs(one.astype(int) - other).mean() > 0.5 for other in pictures[:i])


def test_a_batch_draws_each_seed_as_it_is_drawn_alone(expert, made):
    with base_of(expert, "cpu") as base:
        order = Order(size=SIZE, steps=STEPS, seeds=(SEED, 8), start=picture(5), strength=0.7, **WORDS)
        both = base.family.draw(base, order, nothing)
    alone = draw(expert, made, start=picture(5), strength=0.7)
    assert np.abs(both[0].astype(int) - alone).max() <= 1  # sums in another order; one step of 255 at most
    assert np.abs(both[1].astype(int) - alone).mean() > 1


@pytest.mark.parametrize("scheduler", ["ddim", "euler", "euler-ancestral", "dpm++", "dpm++-karras", "unipc", "lcm"])
def test_every_scheduler_draws_and_leaves_the_weights_own(expert, made, scheduler):
    before = draw(expert, made)
    assert draw(expert, made, scheduler=scheduler).std() > 1
    assert np.array_equal(draw(expert, made), before)


def test_a_lora_draws_what_diffusers_draws_and_leaves_nothing(expert, made):
    import diffusers

    before = draw(expert, made)
    ours = draw(expert, made, loras=[Lora(weights=str(made["look"]), weight=0.7)])
    pipeline = diffusers.StableDiffusionPipeline.from_pretrained(made["base"], local_files_only=True, safety_checker=None)
    pipeline.set_progress_bar_config(disable=True)
    pipeline.load_lora_weights(made["look"], adapter_name="look")
    pipeline.set_adapters(["look"], [0.7])
    theirs = pipeline(
        prompt=WORDS["prompt"], negative_prompt=WORDS["negative"], num_inference_steps=STEPS, guidance_scale=7.0,
        height=SIZE, width=SIZE, generator=torch.Generator("cpu").manual_seed(SEED),
    ).images[0]
    assert np.array_equal(ours, np.asarray(theirs))
    assert np.abs(ours.astype(int) - before).mean() > 1
    assert np.array_equal(draw(expert, made), before)


def test_two_loras_are_neither_of_them(expert, made):
    look, other = (Lora(weights=str(made[name])) for name in ("look", "other"))
    one, two = draw(expert, made, loras=[look]), draw(expert, made, loras=[other])
    both = draw(expert, made, loras=[look, other])
    assert min(np.abs(both.astype(int) - single).mean() for single in (one, two)) > 1
    assert np.array_equal(draw(expert, made, loras=[look]), one)


@pytest.mark.parametrize("kind", ["face", "plain_face"])
def test_a_face_counts_and_leaves_nothing(expert, made, kind):
    before = draw(expert, made)
    look = [Lora(weights=str(made["look"]))]
    worn = draw(expert, made, loras=look)
    faces = [draw(expert, made, adapter=kind, face=vector(seed)) for seed in (1, 2)]
    again = draw(expert, made, adapter=kind, face=vector(1))
    assert np.abs(faces[0].astype(int) - before).mean() > 1 and np.abs(faces[0].astype(int) - faces[1]).mean() > 0.5
    assert np.array_equal(again, faces[0])
    assert np.array_equal(draw(expert, made), before) and np.array_equal(draw(expert, made, loras=look), worn)


def test_a_face_is_kept_as_diffusers_keeps_it(expert, made):
    import diffusers

    pipeline = diffusers.StableDiffusionPipeline.from_pretrained(made["base"], local_files_only=True, safety_checker=None)
    pipeline.set_progress_bar_config(disable=True)
    pipeline.load_ip_adapter(
        str(made["face"]), subfolder="", weight_name="ip-adapter-faceid_sd15.safetensors", image_encoder_folder=None,
        local_files_only=True,
    )
    pipeline.set_ip_adapter_scale(0.6)
    face = torch.from_numpy(vector(1)).reshape(1, 1, -1)
    theirs = pipeline(
        prompt=WORDS["prompt"], negative_prompt=WORDS["negative"], num_inference_steps=STEPS, guidance_scale=7.0,
        height=SIZE, width=SIZE, generator=torch.Generator("cpu").manual_seed(SEED),
        ip_adapter_image_embeds=[torch.cat([torch.zeros_like(face), face])],
    ).images[0]
    assert np.array_equal(draw(expert, made, adapter="face", face=vector(1)), np.asarray(theirs))
