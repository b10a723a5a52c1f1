"""Tiny Stable Diffusion 1.5: a whole pipeline, ControlNets, LoRAs and a FaceID adapter of the real classes.

Each is a few hundred kilobytes of random weights, made anew from its seed, and saved as full weights are. What they
draw is coloured noise: they are for tests of what surrounds a model.

    from animism.tools.tiny.stable_diffusion import write_tiny_expert
    write_tiny_expert(Path("~/.animism/experts").expanduser())          # then: animism create "..." --expert tiny
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .diffusion_parts import autoencoder, clip_text_config, clip_tokenizer, seeded

WIDTH = 32
"""Of the text that the U-Net attends to; 768 in Stable Diffusion 1.5."""
LAYERS: dict[str, Any] = dict(
    block_out_channels=(32, 64), layers_per_block=1, in_channels=4, cross_attention_dim=WIDTH, norm_num_groups=8,
    attention_head_dim=8, down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
)


def unet() -> Any:
    """A ``UNet2DConditionModel`` of two stages for 64 × 64 pixels."""
    from diffusers import UNet2DConditionModel

    return UNet2DConditionModel(
        sample_size=8, out_channels=4, up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"), **LAYERS
    )


def make_sd15(folder: Path, *, seed: int = 0, safetensors: bool = True) -> Path:
    """A ``StableDiffusionPipeline`` for 64 × 64 pixels. ``safetensors`` off writes pickles, to be refused."""
    from diffusers import DDIMScheduler, StableDiffusionPipeline
    from transformers import CLIPTextModel

    with seeded(seed):
        pipeline = StableDiffusionPipeline(
            vae=autoencoder(), unet=unet(), text_encoder=CLIPTextModel(clip_text_config(WIDTH)),
            tokenizer=clip_tokenizer(folder / "tokenizer"), scheduler=DDIMScheduler(**schedule()),
            safety_checker=None, feature_extractor=None, requires_safety_checker=False,
        )
    pipeline.save_pretrained(folder, safe_serialization=safetensors)
    return folder


def schedule() -> dict[str, Any]:
    """The noise schedule that Stable Diffusion 1.5 was trained with."""
    return dict(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", clip_sample=False, set_alpha_to_one=False,
        steps_offset=1,
    )


def make_controlnet(folder: Path, *, seed: int = 1) -> Path:
    """A ``ControlNetModel`` for :func:`make_sd15`. Its outlets, zero before training, are random: it has a say."""
    from diffusers import ControlNetModel
    from torch.nn.init import normal_

    with seeded(seed):
        net = ControlNetModel.from_unet(unet(), conditioning_embedding_out_channels=(16, 32, 96, 256))
        for outlet in [*net.controlnet_down_blocks, net.controlnet_mid_block]:
            normal_(outlet.weight, std=0.1)
        normal_(net.controlnet_cond_embedding.conv_out.weight, std=0.1)
    net.save_pretrained(folder, safe_serialization=True)
    return folder


def make_lora(folder: Path, *, seed: int = 2, rank: int = 4) -> Path:
    """A LoRA over the attention of :func:`make_sd15`'s U-Net, in diffusers' own format."""
    from diffusers import StableDiffusionPipeline

    with seeded(seed):
        StableDiffusionPipeline.save_lora_weights(
            folder, unet_lora_layers=lora_layers(unet(), rank), safe_serialization=True
        )
    return folder


def lora_layers(model: Any, rank: int, spread: float = 0.3) -> dict[str, Any]:
    """Random LoRA weights, as diffusers names them, for the attention of any diffusers model."""
    from diffusers.utils import convert_state_dict_to_diffusers
    from peft import LoraConfig
    from peft.utils import get_peft_model_state_dict

    targets = ["to_q", "to_k", "to_v", "to_out.0"]
    model.add_adapter(LoraConfig(r=rank, lora_alpha=rank, init_lora_weights="gaussian", target_modules=targets))
    for name, weight in model.named_parameters():
        if "lora_B" in name:
            weight.normal_(std=spread)
    return convert_state_dict_to_diffusers(get_peft_model_state_dict(model))


def make_ip_adapter_faceid(folder: Path, *, seed: int = 3, lora: bool = True) -> Path:
    """An IP-Adapter FaceID for :func:`make_sd15` in h94's format, as safetensors: a projection of a 512-value face
    into four tokens, key and value layers for each cross-attention, and (``lora``) its LoRA over the attention."""
    import torch
    from safetensors.torch import save_file

    with seeded(seed):
        weights = {
            "image_proj.proj.0.weight": torch.randn(2 * 512, 512) * 0.05,
            "image_proj.proj.0.bias": torch.zeros(2 * 512),
            "image_proj.proj.2.weight": torch.randn(4 * WIDTH, 2 * 512) * 0.05,
            "image_proj.proj.2.bias": torch.zeros(4 * WIDTH),
            "image_proj.norm.weight": torch.ones(WIDTH),
            "image_proj.norm.bias": torch.zeros(WIDTH),
        }
        for i, (name, processor) in enumerate(unet().attn_processors.items()):
            weights.update(_face_attention(i, name, lora))
    folder.mkdir(parents=True, exist_ok=True)
    save_file(weights, folder / "ip-adapter-faceid_sd15.safetensors")
    return folder


def _face_attention(i: int, name: str, lora: bool, rank: int = 4) -> dict[str, Any]:
    """The adapter's weights for the ``i``-th attention of the U-Net; h94 counts self-attention too."""
    import torch

    width = 64  # every attention of this U-Net is in its second stage
    of_text = name.endswith("attn2.processor")
    found: dict[str, Any] = {}
    if of_text:
        found[f"ip_adapter.{i}.to_k_ip.weight"] = torch.randn(width, WIDTH) * 0.3
        found[f"ip_adapter.{i}.to_v_ip.weight"] = torch.randn(width, WIDTH) * 0.3
    if lora:
        for part in ("to_q", "to_k", "to_v", "to_out"):
            into = WIDTH if of_text and part in ("to_k", "to_v") else width
            found[f"ip_adapter.{i}.{part}_lora.down.weight"] = torch.randn(rank, into) * 0.1
            found[f"ip_adapter.{i}.{part}_lora.up.weight"] = torch.randn(width, rank) * 0.1
    return found


def write_tiny_expert(folder: Path, *, name: str = "tiny", controls: bool = True) -> Path:
    """Tiny weights under ``folder/weights`` and the expert ``folder/NAME.toml`` that draws with them in three steps,
    with two ControlNets unless ``controls`` is off. Returns the TOML file."""
    weights = folder / "weights"
    lines = [
        "[[expert]]", f'name = "{name}"', 'description = "Random noise in colours, made in a blink; for tests."',
        'family = "sd15"', f'weights = "{_toml(make_sd15(weights / "tiny-sd15"))}"', 'good_at = ["test"]', "steps = 3",
        "size = 64", 'licence = "Apache-2.0"', "commercial_use = true",
    ]
    for seed, kind in enumerate(("landmarks68", "depth"), 1) if controls else ():
        net = make_controlnet(weights / f"tiny-controlnet-{kind}", seed=seed)
        lines += ["", "[[expert.controls]]", f'kind = "{kind}"', f'weights = "{_toml(net)}"', "scale = 0.8"]
    path = folder / f"{name}.toml"
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


def _toml(path: Path) -> str:
    """A path for a basic string of TOML."""
    return str(path.absolute()).replace("\\", "\\\\").replace('"', '\\"')
