"""Diffusion models of the real sizes with random weights, for timing: speed and memory do not depend on their values.

Made on the card in 16-bit numbers and saved as real weights are, so that they are loaded by the code that loads those.
Sizes are those of the published configurations.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from animism.tools.tiny.diffusion_parts import clip_tokenizer, clip_vocabulary
from animism.tools.tiny.qwen_parts import SPECIAL, qwen_tokenizer
from animism.tools.tiny.stable_diffusion import schedule


@contextmanager
def on_card(device: str) -> Iterator[None]:
    """Models that are made inside the block lie on ``device`` in bfloat16 there, float32 on a processor."""
    import torch

    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.bfloat16 if device.startswith("cuda") else torch.float32)
    torch.manual_seed(0)
    try:
        with torch.device(device):
            yield
    finally:
        torch.set_default_dtype(before)


def clip_text(width: int, layers: int, heads: int, pooled: bool = False) -> Any:
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    count = len(clip_vocabulary()[0])
    config = CLIPTextConfig(
        vocab_size=49408, hidden_size=width, intermediate_size=4 * width, num_hidden_layers=layers,
        num_attention_heads=heads, projection_dim=width, bos_token_id=count - 2, eos_token_id=count - 1, pad_token_id=count - 1,
    )
    return (CLIPTextModelWithProjection if pooled else CLIPTextModel)(config)


def autoencoder(latents: int = 4, **more: Any) -> Any:
    from diffusers import AutoencoderKL

    return AutoencoderKL(
        block_out_channels=(128, 256, 512, 512), layers_per_block=2, latent_channels=latents, sample_size=512,
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, **more,
    )


def sd15(folder: Path, device: str) -> Path:
    """0.86 + 0.12 + 0.08 billion parameters."""
    from diffusers import DDIMScheduler, StableDiffusionPipeline, UNet2DConditionModel

    with on_card(device):
        unet = UNet2DConditionModel(sample_size=64, cross_attention_dim=768, attention_head_dim=8)
        vae, text = autoencoder(), clip_text(768, 12, 12)
    StableDiffusionPipeline(
        vae=vae, unet=unet, text_encoder=text, tokenizer=clip_tokenizer(folder / "tokenizer"),
        scheduler=DDIMScheduler(**schedule()), safety_checker=None, feature_extractor=None, requires_safety_checker=False,
    ).save_pretrained(folder)
    return folder


def sdxl(folder: Path, device: str) -> Path:
    """2.6 + 0.12 + 0.69 + 0.08 billion parameters."""
    from diffusers import EulerDiscreteScheduler, StableDiffusionXLPipeline, UNet2DConditionModel

    with on_card(device):
        unet = UNet2DConditionModel(
            sample_size=128, block_out_channels=(320, 640, 1280), transformer_layers_per_block=(1, 2, 10),
            attention_head_dim=(5, 10, 20), cross_attention_dim=2048, use_linear_projection=True,
            addition_embed_type="text_time", addition_time_embed_dim=256, projection_class_embeddings_input_dim=2816,
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        )
        vae = autoencoder(scaling_factor=0.13025, force_upcast=False)
        text, text_2 = clip_text(768, 12, 12), clip_text(1280, 32, 20, pooled=True)
    StableDiffusionXLPipeline(
        vae=vae, unet=unet, text_encoder=text, text_encoder_2=text_2, tokenizer=clip_tokenizer(folder / "tokenizer"),
        tokenizer_2=clip_tokenizer(folder / "tokenizer_2"), add_watermarker=False,
        scheduler=EulerDiscreteScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear"),
    ).save_pretrained(folder)
    return folder


def qwen3(width: int, layers: int) -> Any:
    from transformers import Qwen3Config

    return Qwen3Config(
        vocab_size=151936, hidden_size=width, intermediate_size=9728, num_hidden_layers=layers, num_attention_heads=32,
        num_key_value_heads=8, head_dim=128, max_position_embeddings=40960, bos_token_id=256,
        eos_token_id=256 + SPECIAL.index("<|im_end|>"), pad_token_id=256,
    )


def z_image(folder: Path, device: str) -> Path:
    """6.2 + 4.0 + 0.08 billion parameters."""
    from diffusers import FlowMatchEulerDiscreteScheduler, ZImagePipeline, ZImageTransformer2DModel
    from transformers import Qwen3Model

    with on_card(device):
        transformer = ZImageTransformer2DModel()
        for pad in (transformer.x_pad_token, transformer.cap_pad_token):
            pad.data.normal_()
        text = Qwen3Model(qwen3(2560, 36))
        vae = autoencoder(16, scaling_factor=0.3611, shift_factor=0.1159, use_quant_conv=False, use_post_quant_conv=False)
    ZImagePipeline(
        vae=vae, transformer=transformer, text_encoder=text, tokenizer=qwen_tokenizer(folder / "tokenizer"),
        scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0),
    ).save_pretrained(folder)
    return folder


def flux2_klein(folder: Path, device: str) -> Path:
    """3.9 + 4.0 + 0.08 billion parameters: five double and twenty single blocks of 24 heads."""
    from diffusers import (
        AutoencoderKLFlux2,
        FlowMatchEulerDiscreteScheduler,
        Flux2KleinPipeline,
        Flux2Transformer2DModel,
    )
    from transformers import Qwen3ForCausalLM

    with on_card(device):
        transformer = Flux2Transformer2DModel(
            num_layers=5, num_single_layers=20, num_attention_heads=24, joint_attention_dim=3 * 2560, guidance_embeds=False
        )
        text, vae = Qwen3ForCausalLM(qwen3(2560, 36)), AutoencoderKLFlux2()
    Flux2KleinPipeline(
        vae=vae, transformer=transformer, text_encoder=text, tokenizer=qwen_tokenizer(folder / "tokenizer"),
        scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0, use_dynamic_shifting=True), is_distilled=True,
    ).save_pretrained(folder)
    return folder


MAKERS = {"sd15": sd15, "sdxl": sdxl, "z_image": z_image, "flux2_klein": flux2_klein}
EXPERTS = {
    "sd15": dict(size=512, steps=25, guidance_scale=7.0), "sdxl": dict(size=1024, steps=30, guidance_scale=5.5),
    "z_image": dict(size=1024, steps=9, guidance_scale=0.0), "flux2_klein": dict(size=1024, steps=4, guidance_scale=1.0),
}
