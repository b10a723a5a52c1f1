"""Stable Diffusion 1.5 (Rombach et al., 2022, arXiv:2112.10752) and everything that was trained from it.

It draws from text, from a start picture (img2img), under one or several ControlNets (Zhang et al., 2023,
arXiv:2302.05543), with LoRAs, and with a person's face kept by IP-Adapter FaceID. 512 pixels, latents (4, 64, 64),
text (77, 768).
"""

from __future__ import annotations

from typing import Any, ClassVar

from ..media import Image
from .calling import generators, pil, run, scheduler_of
from .family import Base, Family, OnStep, Order


class SD15(Family):
    name = "sd15"
    title = "Stable Diffusion 1.5"
    start = "strength"
    controls = faces = True
    tokens = 75
    parts: ClassVar = {
        "vae": ("AutoencoderKL",), "text_encoder": ("CLIPTextModel",), "tokenizer": ("CLIPTokenizer",),
        "unet": ("UNet2DConditionModel",),
        "scheduler": (
            "PNDMScheduler", "DDIMScheduler", "DDPMScheduler", "DPMSolverMultistepScheduler", "EulerDiscreteScheduler",
            "EulerAncestralDiscreteScheduler", "LMSDiscreteScheduler", "UniPCMultistepScheduler", "LCMScheduler",
            "HeunDiscreteScheduler", "DPMSolverSinglestepScheduler", "KDPM2AncestralDiscreteScheduler",
        ),
    }

    def pipeline_class(self) -> Any:
        from diffusers import StableDiffusionPipeline

        return StableDiffusionPipeline

    def load(self, folder: Any, model: str, dtype: str) -> Any:
        from .loading import load_pipeline

        return load_pipeline(
            self.pipeline_class(), folder, model, self.parts, dtype, safety_checker=None, feature_extractor=None,
            requires_safety_checker=False,
        )

    def draw(self, base: Base, order: Order, on_step: OnStep) -> list[Image]:
        """Four pipelines of one set of weights; which one depends on what is given."""
        # 1. What every one of the four takes.
        words: dict[str, Any] = dict(
            prompt=[order.prompt] * len(order.seeds),
            negative_prompt=[order.negative] * len(order.seeds),
            num_inference_steps=order.steps,
            guidance_scale=order.guidance_scale,
            generator=generators(order),  # one a picture: the same picture in any batch
            callback_on_step_end=on_step,
            callback_on_step_end_tensor_inputs=["latents"],
        )
        # 2. A start picture is noised to order.strength and redrawn in that share of the steps.
        if order.start is not None:
            words.update(strength=order.strength)
        else:
            words.update(height=order.size, width=order.size)
        # 3. Control pictures. Mind the names: image= is the condition, except in img2img, where it is the start.
        start = None if order.start is None else [pil(order.start, order.size)] * len(order.seeds)
        nets = [control.net for control in order.controls]
        if nets:
            words.update(conditions(order, "control_image" if start else "image"))
        if start:
            words.update(image=start)
        # 4. A face: (2, 1, 512), the zeros of "no face" before it where there is guidance.
        if order.face is not None:
            words.update(ip_adapter_image_embeds=[face_embeds(base, order)])
        # 5. Draw.
        components = {**base.components, "scheduler": scheduler_of(base.pipeline, order.scheduler)}
        if nets:
            components["controlnet"] = nets if len(nets) > 1 else nets[0]
        return run(pipeline_for(bool(start), bool(nets)), components, base.plan, words, requires_safety_checker=False)


def pipeline_for(start: bool, controls: bool) -> Any:
    """Which of diffusers' pipelines."""
    import diffusers

    return getattr(diffusers, {
        (False, False): "StableDiffusionPipeline",
        (True, False): "StableDiffusionImg2ImgPipeline",
        (False, True): "StableDiffusionControlNetPipeline",
        (True, True): "StableDiffusionControlNetImg2ImgPipeline",
    }[start, controls])


def conditions(order: Order, name: str) -> dict[str, Any]:
    """The keywords of one ControlNet, or lists of them for several."""
    rows = order.controls
    given: dict[str, list[Any]] = {
        name: [pil(row.image, order.size) for row in rows],
        "controlnet_conditioning_scale": [row.scale for row in rows],
        "control_guidance_start": [row.start for row in rows],
        "control_guidance_end": [row.end for row in rows],
    }
    return given if len(rows) > 1 else {word: values[0] for word, values in given.items()}


def face_embeds(base: Base, order: Order) -> Any:
    """An ArcFace vector as IP-Adapter FaceID takes it: (2, 1, 512) with guidance, (1, 1, 512) without."""
    import torch

    face = torch.from_numpy(order.face).reshape(1, 1, -1)
    if order.guidance_scale > 1:
        face = torch.cat([torch.zeros_like(face), face])
    return face.to(base.pipeline.unet.dtype).to(base.plan.device)
