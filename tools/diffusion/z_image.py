"""Z-Image (Tongyi Lab, 2025): a transformer of single-stream blocks that reads prose through Qwen3.

It draws from text and from a start picture (img2img), with LoRAs. 1024 pixels, latents (16, 128, 128) in patches of
2 × 2, text (up to 512, 2560). The Turbo weights are distilled: eight steps, guidance 0.
"""

from __future__ import annotations

from typing import Any, ClassVar

from ..media import Image
from .calling import generators, pil, run, scheduler_of
from .family import Base, Family, OnStep, Order


class ZImage(Family):
    name = "z_image"
    title = "Z-Image"
    start = "strength"
    sentences = True
    multiple = 16  # eight pixels a latent, two latents a patch
    parts: ClassVar = {
        "vae": ("AutoencoderKL",), "text_encoder": ("Qwen3Model", "Qwen3ForCausalLM"),
        "tokenizer": ("Qwen2Tokenizer", "Qwen2TokenizerFast"), "transformer": ("ZImageTransformer2DModel",),
        "scheduler": ("FlowMatchEulerDiscreteScheduler",),
    }

    def pipeline_class(self) -> Any:
        from diffusers import ZImagePipeline

        return ZImagePipeline

    def draw(self, base: Base, order: Order, on_step: OnStep) -> list[Image]:
        """From text, or from a start picture."""
        from diffusers import ZImageImg2ImgPipeline, ZImagePipeline

        # 1. What both pipelines take. Guidance of 0 and of 1 mean none: the negative is not read then.
        words: dict[str, Any] = dict(
            prompt=[order.prompt] * len(order.seeds),
            negative_prompt=[order.negative] * len(order.seeds),
            height=order.size,
            width=order.size,
            num_inference_steps=order.steps,
            guidance_scale=order.guidance_scale,
            generator=generators(order),
            callback_on_step_end=on_step,
            callback_on_step_end_tensor_inputs=["latents"],
        )
        # 2. A start picture is mixed with noise at order.strength of the way.
        cls = ZImagePipeline
        if order.start is not None:
            cls = ZImageImg2ImgPipeline
            words.update(image=[pil(order.start, order.size)] * len(order.seeds), strength=order.strength)
        # 3. Draw.
        components = {**base.components, "scheduler": scheduler_of(base.pipeline, "")}
        return run(cls, components, base.plan, words)
