"""The portrait tool on an NVIDIA card: numbers, pixels beside diffusers, components that take turns, memory that is
really full. Nothing here runs without one."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from animism.personas.errors import OutOfMemory
from animism.personas.spec import Appearance, PersonaSpec
from animism.tools.contracts import Drawing, PortraitRequest
from animism.tools.diffusion import bases
from animism.tools.diffusion.expert import Expert, Lora
from animism.tools.hardware import Placement
from animism.tools.portrait.diffusion import DiffusionPortrait
from animism.tools.tiny.stable_diffusion import make_lora, make_sd15

pytestmark = [
    pytest.mark.gpu, pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device"),
]
SPEC = PersonaSpec(name="Ada", appearance=Appearance(subject="apple", kind="fruit"))


@pytest.fixture(scope="module")
def expert(tmp_path_factory):
    return Expert(name="tiny", description="x", family="sd15", size=64, steps=3,
                  weights=str(make_sd15(tmp_path_factory.mktemp("gpu") / "base")))


def run(expert, **changes):
    tool = DiffusionPortrait()
    tool.setup("cuda")
    return tool.run(PortraitRequest(SPEC, seed=3, size=256, drawing=Drawing((expert,), guidance="none"), **changes))


def test_a_card_draws_what_diffusers_draws_there(expert):
    import diffusers
    from PIL import Image as Pictures

    ours = run(expert)
    made = ours.made_by
    assert made["placement"]["device"] == "cuda" and made["placement"]["dtype"] == "bfloat16"
    pipeline = diffusers.StableDiffusionPipeline.from_pretrained(
        expert.weights, local_files_only=True, dtype=torch.bfloat16, safety_checker=None
    ).to("cuda")
    theirs = pipeline(
        made["prompt"], negative_prompt="", num_inference_steps=3, guidance_scale=7.0, height=64, width=64,
        generator=torch.Generator("cpu").manual_seed(3),
    ).images[0]
    assert np.array_equal(ours.image, np.asarray(theirs.resize((256, 256), Pictures.Resampling.LANCZOS)))
    assert np.array_equal(run(expert).image, ours.image)


@pytest.mark.parametrize(("free", "offload"), [(0.5, "model"), (0.1, "sequential")])
def test_components_take_turns_where_memory_is_short(expert, tmp_path, monkeypatch, free, offload):
    plain = run(expert).image
    lora = Lora(weights=str(make_lora(tmp_path / "look")))
    short = expert.model_copy(update={"memory": 10**9, "weights": str(make_sd15(tmp_path / "base"))})
    monkeypatch.setattr(bases, "place", lambda device: Placement("cuda", "bfloat16", int(free * 10**9), "a small card"))
    first = run(short)
    assert first.made_by["placement"]["offload"] == offload and len(first.made_by["placement"]["why"]) == 2
    assert np.abs(first.image.astype(int) - plain).mean() < 4
    again = run(short)
    assert np.array_equal(again.image, first.image)
    if offload == "model":
        assert not np.array_equal(run(short.model_copy(update={"loras": (lora,)})).image, first.image)
        assert np.array_equal(run(short).image, first.image)


def test_a_card_that_is_full_gives_one_error_and_draws_again_when_it_is_not(expert):
    before = run(expert).image
    large = expert.model_copy(update={"size": 2048})
    torch.cuda.empty_cache()
    free, _ = torch.cuda.mem_get_info()
    hog = torch.empty(max(0, free - 60_000_000), dtype=torch.uint8, device="cuda")  # one layer at 2048 takes 67 MB
    with pytest.raises(OutOfMemory, match="tiny") as caught:
        run(large)
    assert caught.value.mend and "\n" not in str(caught.value)
    del hog
    torch.cuda.empty_cache()
    assert np.array_equal(run(expert).image, before)
