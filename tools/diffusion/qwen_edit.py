"""Qwen-Image-Edit-Plus (2509 and later; Wu et al., 2025, arXiv:2508.02324): sees a picture and does what it is told.

The start picture is given to the language model, which sees it, and to the transformer, as latents beside those that
are drawn. It cannot draw without one. With LoRAs. About a million pixels; latents (16, 1, 128, 128), packed 2 × 2 into
tokens (4096, 64).
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any, ClassVar

from ..media import Image
from .calling import generators, pil, run, scheduler_of
from .family import Base, Family, OnStep, Order
from .loading import load_component, load_pipeline
from .qwen_reader import PictureReader


class QwenEdit(Family):
    name = "qwen_edit"
    title = "Qwen-Image-Edit"
    start = "reference"
    needs_start = True
    sentences = True
    multiple = 16
    parts: ClassVar = {
        "vae": ("AutoencoderKLQwenImage",), "text_encoder": ("Qwen2_5_VLForConditionalGeneration",),
        "tokenizer": ("Qwen2Tokenizer", "Qwen2TokenizerFast"), "processor": ("Qwen2VLProcessor", "Qwen2_5_VLProcessor"),
        "transformer": ("QwenImageTransformer2DModel",), "scheduler": ("FlowMatchEulerDiscreteScheduler",),
    }

    def pipeline_class(self) -> Any:
        from diffusers import QwenImageEditPlusPipeline

        return QwenImageEditPlusPipeline

    def load(self, folder: Any, model: str, dtype: str) -> Any:
        """The processor is transformers' own where it can be made, else :mod:`.qwen_reader`'s."""
        if find_spec("torchvision") is not None:
            return super().load(folder, model, dtype)
        rest = {name: classes for name, classes in self.parts.items() if name != "processor"}
        reader = load_component(folder / "processor", model, PictureReader, dtype)
        return load_pipeline(self.pipeline_class(), folder, model, rest, dtype, processor=reader)

    def draw(self, base: Base, order: Order, on_step: OnStep) -> list[Image]:
        """One picture a seed, each in a call of its own: the pipeline takes one text at a time."""
        # 1. Guidance is "true": a second pass against the negative, which may not be empty then.
        images: list[Image] = []
        for generator in generators(order):
            words: dict[str, Any] = dict(
                image=[pil(order.start, order.size)],
                prompt=order.prompt,
                negative_prompt=order.negative or " ",
                true_cfg_scale=order.guidance_scale,
                height=order.size,
                width=order.size,
                num_inference_steps=order.steps,
                generator=generator,
                callback_on_step_end=on_step,
                callback_on_step_end_tensor_inputs=["latents"],
            )
            # 2. Draw.
            components = {**base.components, "scheduler": scheduler_of(base.pipeline, "")}
            images += run(self.pipeline_class(), components, base.plan, words)
        return images

    def latents(self, pipeline: Any, latents: Any, size: int) -> Any:
        """Tokens (batch, (size / 16)², 64) → (batch, 16, size / 8, size / 8)."""
        batch, _, channels = latents.shape
        side = size // 16
        grid = latents.view(batch, side, side, channels // 4, 2, 2).permute(0, 3, 1, 4, 2, 5)
        return grid.reshape(batch, channels // 4, 2 * side, 2 * side)

    def decode(self, pipeline: Any, latents: Any) -> Any:
        """Each channel has a mean and a spread; the autoencoder is one of films: (batch, 16, 1, h, w)."""
        import torch

        vae = pipeline.vae
        mean, spread = (
            torch.tensor(values, device=latents.device, dtype=latents.dtype).view(1, -1, 1, 1)
            for values in (vae.config.latents_mean, vae.config.latents_std)
        )
        return vae.decode((latents * spread + mean).unsqueeze(2).to(vae.dtype), return_dict=False)[0][:, :, 0]
