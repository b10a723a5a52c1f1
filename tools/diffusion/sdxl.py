"""Stable Diffusion XL (Podell et al., 2023, arXiv:2307.01952) and everything that was trained from it.

It draws from text, from a start picture (img2img), under one or several ControlNets and with LoRAs. 1024 pixels,
latents (4, 128, 128), text of two encoders side by side (77, 768 + 1280) and pooled (1280,).
"""

from __future__ import annotations

from typing import Any, ClassVar

from ..media import Image
from .calling import generators, pil, run, scheduler_of
from .family import Base, Family, OnStep, Order
from .sd15 import SD15, conditions


class SDXL(Family):
    name = "sdxl"
    title = "Stable Diffusion XL"
    start = "strength"
    controls = True
    tokens = 75
    parts: ClassVar = {
        "vae": ("AutoencoderKL",), "text_encoder": ("CLIPTextModel",), "tokenizer": ("CLIPTokenizer",),
        "text_encoder_2": ("CLIPTextModelWithProjection",), "tokenizer_2": ("CLIPTokenizer",),
        "unet": ("UNet2DConditionModel",), "scheduler": SD15.parts["scheduler"],
    }

    def pipeline_class(self) -> Any:
        from diffusers import StableDiffusionXLPipeline

        return StableDiffusionXLPipeline

    def load(self, folder: Any, model: str, dtype: str) -> Any:
        from .loading import load_pipeline

        return load_pipeline(self.pipeline_class(), folder, model, self.parts, dtype, add_watermarker=False)

    def draw(self, base: Base, order: Order, on_step: OnStep) -> list[Image]:
        """Four pipelines of one set of weights; which one depends on what is given."""
        # 1. What every one of the four takes. Both encoders read the same words.
        words: dict[str, Any] = dict(
            prompt=[order.prompt] * len(order.seeds),
            negative_prompt=[order.negative] * len(order.seeds),
            num_inference_steps=order.steps,
            guidance_scale=order.guidance_scale,
            generator=generators(order),
            callback_on_step_end=on_step,
            callback_on_step_end_tensor_inputs=["latents"],
        )
        # 2. A start picture is noised to order.strength and redrawn in that share of the steps.
        start = None if order.start is None else [pil(order.start, order.size)] * len(order.seeds)
        if start is None:
            words.update(height=order.size, width=order.size)
        else:
            words.update(image=start, strength=order.strength)
        # 3. Control pictures: image= is the condition, except in img2img, where it is the start.
        nets = [control.net for control in order.controls]
        if nets:
            words.update(conditions(order, "control_image" if start else "image"))
        # 4. Draw.
        components = {**base.components, "scheduler": scheduler_of(base.pipeline, order.scheduler)}
        if nets:
            components["controlnet"] = nets if len(nets) > 1 else nets[0]
        return run(pipeline_for(bool(start), bool(nets)), components, base.plan, words, add_watermarker=False)


def pipeline_for(start: bool, controls: bool) -> Any:
    """Which of diffusers' pipelines."""
    import diffusers

    return getattr(diffusers, {
        (False, False): "StableDiffusionXLPipeline",
        (True, False): "StableDiffusionXLImg2ImgPipeline",
        (False, True): "StableDiffusionXLControlNetPipeline",
        (True, True): "StableDiffusionXLControlNetImg2ImgPipeline",
    }[start, controls])
