"""Tiny Qwen-Image-Edit-Plus of the real classes, with a LoRA; random weights, noise for pictures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .diffusion_parts import seeded
from .qwen_parts import SPECIAL, qwen_tokenizer
from .stable_diffusion import lora_layers

WIDTH, CHANNELS = 16, 4


def transformer() -> Any:
    """A ``QwenImageTransformer2DModel`` of one layer."""
    from diffusers import QwenImageTransformer2DModel

    return QwenImageTransformer2DModel(
        in_channels=4 * CHANNELS, out_channels=CHANNELS, num_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=WIDTH, axes_dims_rope=(4, 6, 6),
    )


def autoencoder() -> Any:
    """An ``AutoencoderKLQwenImage`` of four channels, one latent of 8 × 8 pixels."""
    from diffusers import AutoencoderKLQwenImage

    return AutoencoderKLQwenImage(
        base_dim=4, z_dim=CHANNELS, dim_mult=[1, 2, 2, 2], num_res_blocks=1, temperal_downsample=[False, True, True],
        latents_mean=[0.0] * CHANNELS, latents_std=[1.0] * CHANNELS,
    )


def reader() -> Any:
    """A ``Qwen2_5_VLForConditionalGeneration`` of one layer that sees through one layer."""
    from transformers import Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration

    at = {token: 256 + i for i, token in enumerate(SPECIAL)}
    text = dict(
        vocab_size=256 + len(SPECIAL), hidden_size=WIDTH, intermediate_size=2 * WIDTH, num_hidden_layers=1,
        num_attention_heads=2, num_key_value_heads=1, max_position_embeddings=4096, bos_token_id=256, eos_token_id=258,
        rope_parameters={"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [1, 1, 2]},
    )
    sight = dict(
        depth=1, hidden_size=16, intermediate_size=32, num_heads=2, out_hidden_size=WIDTH, patch_size=14,
        spatial_merge_size=2, temporal_patch_size=2, window_size=56, fullatt_block_indexes=[0],
    )
    return Qwen2_5_VLForConditionalGeneration(Qwen2_5_VLConfig(
        text_config=text, vision_config=sight, image_token_id=at["<|image_pad|>"], video_token_id=at["<|video_pad|>"],
        vision_start_token_id=at["<|vision_start|>"], vision_end_token_id=at["<|vision_end|>"],
    ))


def make_qwen_edit(folder: Path, *, seed: int = 0) -> Path:
    """A ``QwenImageEditPlusPipeline`` for 64 × 64 pixels. Saved part by part: the whole takes torchvision."""
    from diffusers import FlowMatchEulerDiscreteScheduler
    from transformers import Qwen2VLImageProcessor

    with seeded(seed):
        parts: dict[str, tuple[str, Any]] = {
            "scheduler": ("diffusers", FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True)),
            "vae": ("diffusers", autoencoder()),
            "text_encoder": ("transformers", reader()),
            "tokenizer": ("transformers", qwen_tokenizer(folder / "tokenizer")),
            "transformer": ("diffusers", transformer()),
        }
    index: dict[str, Any] = {"_class_name": "QwenImageEditPlusPipeline"}
    for name, (library, part) in parts.items():
        part.save_pretrained(folder / name)
        index[name] = [library, type(part).__name__]
    parts["tokenizer"][1].save_pretrained(folder / "processor")
    Qwen2VLImageProcessor(
        patch_size=14, merge_size=2, temporal_patch_size=2, size={"shortest_edge": 56 * 56, "longest_edge": 112 * 112}
    ).save_pretrained(folder / "processor")
    index["processor"] = ["transformers", "Qwen2VLProcessor"]
    (folder / "model_index.json").write_text(json.dumps(index, indent=2), encoding="utf-8")
    return folder


def make_qwen_edit_lora(folder: Path, *, seed: int = 2, rank: int = 4) -> Path:
    """A LoRA over the attention of :func:`make_qwen_edit`'s transformer."""
    from diffusers import QwenImageEditPlusPipeline

    with seeded(seed):
        layers = lora_layers(transformer(), rank)
        QwenImageEditPlusPipeline.save_lora_weights(folder, transformer_lora_layers=layers, safe_serialization=True)
    return folder
