"""Tiny Stable Diffusion XL of the real classes, with a ControlNet and a LoRA; random weights, noise for pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .diffusion_parts import autoencoder, clip_text_config, clip_tokenizer, seeded
from .stable_diffusion import lora_layers, schedule

WIDTH = 32
LAYERS: dict[str, Any] = dict(
    block_out_channels=(32, 64), layers_per_block=1, in_channels=4, cross_attention_dim=2 * WIDTH, norm_num_groups=8,
    attention_head_dim=(2, 4), use_linear_projection=True, addition_embed_type="text_time", addition_time_embed_dim=8,
    projection_class_embeddings_input_dim=6 * 8 + WIDTH, transformer_layers_per_block=(1, 2),
    down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
)


def unet() -> Any:
    """A ``UNet2DConditionModel`` of two stages that is told of sizes and pooled text, as SDXL's is."""
    from diffusers import UNet2DConditionModel

    return UNet2DConditionModel(
        sample_size=8, out_channels=4, up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"), **LAYERS
    )


def make_sdxl(folder: Path, *, seed: int = 0) -> Path:
    """A ``StableDiffusionXLPipeline`` for 64 × 64 pixels."""
    from diffusers import EulerDiscreteScheduler, StableDiffusionXLPipeline
    from transformers import CLIPTextModel, CLIPTextModelWithProjection

    with seeded(seed):
        pipeline = StableDiffusionXLPipeline(
            vae=autoencoder(), unet=unet(), text_encoder=CLIPTextModel(clip_text_config(WIDTH)),
            tokenizer=clip_tokenizer(folder / "tokenizer"),
            text_encoder_2=CLIPTextModelWithProjection(clip_text_config(WIDTH, hidden_act="gelu")),
            tokenizer_2=clip_tokenizer(folder / "tokenizer_2"),
            scheduler=EulerDiscreteScheduler(**{k: schedule()[k] for k in ("beta_start", "beta_end", "beta_schedule")}),
            add_watermarker=False,
        )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def make_sdxl_controlnet(folder: Path, *, seed: int = 1) -> Path:
    """A ``ControlNetModel`` for :func:`make_sdxl` that has a say."""
    from diffusers import ControlNetModel
    from torch.nn.init import normal_

    with seeded(seed):
        net = ControlNetModel.from_unet(unet(), conditioning_embedding_out_channels=(16, 32, 96, 256))
        for outlet in [*net.controlnet_down_blocks, net.controlnet_mid_block]:
            normal_(outlet.weight, std=0.1)
        normal_(net.controlnet_cond_embedding.conv_out.weight, std=0.1)
    net.save_pretrained(folder, safe_serialization=True)
    return folder


def make_sdxl_lora(folder: Path, *, seed: int = 2, rank: int = 4) -> Path:
    """A LoRA over the attention of :func:`make_sdxl`'s U-Net."""
    from diffusers import StableDiffusionXLPipeline

    with seeded(seed):
        StableDiffusionXLPipeline.save_lora_weights(
            folder, unet_lora_layers=lora_layers(unet(), rank), safe_serialization=True
        )
    return folder
