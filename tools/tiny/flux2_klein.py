"""Tiny FLUX.2 [klein] of the real classes, with a LoRA; random weights, noise for pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .diffusion_parts import seeded
from .qwen_parts import qwen3_config, qwen_tokenizer
from .stable_diffusion import lora_layers

WIDTH = 16
LAYERS = 28
"""The pipeline reads the 9th, 18th and 27th layer of the language model, so there must be as many."""


def transformer() -> Any:
    """A ``Flux2Transformer2DModel`` of one double and one single block."""
    from diffusers import Flux2Transformer2DModel

    return Flux2Transformer2DModel(
        in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=3 * WIDTH, axes_dims_rope=(4, 4, 4, 4), guidance_embeds=False,
    )


def autoencoder() -> Any:
    """An ``AutoencoderKLFlux2`` of four channels, one latent of 8 × 8 pixels."""
    from diffusers import AutoencoderKLFlux2

    return AutoencoderKLFlux2(
        block_out_channels=(8, 16, 16, 16), norm_num_groups=8, latent_channels=4, layers_per_block=1,
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
    )


def make_flux2_klein(folder: Path, *, seed: int = 0) -> Path:
    """A ``Flux2KleinPipeline`` for 64 × 64 pixels, distilled by its own word."""
    from diffusers import FlowMatchEulerDiscreteScheduler, Flux2KleinPipeline
    from transformers import Qwen3ForCausalLM

    with seeded(seed):
        pipeline = Flux2KleinPipeline(
            vae=autoencoder(), text_encoder=Qwen3ForCausalLM(qwen3_config(LAYERS, WIDTH)),
            tokenizer=qwen_tokenizer(folder / "tokenizer"), transformer=transformer(),
            scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0, use_dynamic_shifting=True), is_distilled=True,
        )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def make_flux2_klein_lora(folder: Path, *, seed: int = 2, rank: int = 4) -> Path:
    """A LoRA over the attention of :func:`make_flux2_klein`'s transformer."""
    from diffusers import Flux2KleinPipeline

    with seeded(seed):
        layers = lora_layers(transformer(), rank)
        Flux2KleinPipeline.save_lora_weights(folder, transformer_lora_layers=layers, safe_serialization=True)
    return folder
