"""Tiny Z-Image of the real classes, with a LoRA; random weights, noise for pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .diffusion_parts import autoencoder, seeded
from .qwen_parts import qwen3_config, qwen_tokenizer
from .stable_diffusion import lora_layers

WIDTH = 16


def transformer() -> Any:
    """A ``ZImageTransformer2DModel`` of two layers."""
    from diffusers import ZImageTransformer2DModel

    model = ZImageTransformer2DModel(
        in_channels=16, dim=32, n_layers=2, n_refiner_layers=1, n_heads=2, n_kv_heads=2, cap_feat_dim=WIDTH,
        axes_dims=[4, 6, 6], axes_lens=[1024, 64, 64],
    )
    for pad in (model.x_pad_token, model.cap_pad_token):
        pad.normal_()  # made without values
    return model


def make_z_image(folder: Path, *, seed: int = 0) -> Path:
    """A ``ZImagePipeline`` for 64 × 64 pixels."""
    from diffusers import FlowMatchEulerDiscreteScheduler, ZImagePipeline
    from transformers import Qwen3Model

    with seeded(seed):
        pipeline = ZImagePipeline(
            vae=autoencoder(latent_channels=16, scaling_factor=0.3611, shift_factor=0.1159, use_quant_conv=False,
                            use_post_quant_conv=False),
            text_encoder=Qwen3Model(qwen3_config(2, WIDTH)), tokenizer=qwen_tokenizer(folder / "tokenizer"),
            transformer=transformer(), scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0),
        )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def make_z_image_lora(folder: Path, *, seed: int = 2, rank: int = 4) -> Path:
    """A LoRA over the attention of :func:`make_z_image`'s transformer."""
    from diffusers import ZImagePipeline

    with seeded(seed):
        layers = lora_layers(transformer(), rank)
        ZImagePipeline.save_lora_weights(folder, transformer_lora_layers=layers, safe_serialization=True)
    return folder
