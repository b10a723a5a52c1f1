"""FLUX.2 [klein] (Black Forest Labs, 2026): draws from text, or looks at pictures and draws anew what the text says.

The start picture is a reference: its latents stand beside those being drawn, so place and shape of the face are taken
over without a ControlNet. With LoRAs. 1024 pixels; latents (32, 128, 128), packed 2 × 2 into tokens (4096, 128); text
(512, 3 × width of Qwen3). The 4B weights are distilled: four steps, guidance 1.
"""

from __future__ import annotations

from typing import Any, ClassVar

from ..media import Image
from .calling import generators, pil, run, scheduler_of
from .family import Base, Family, OnStep, Order


class Flux2Klein(Family):
    name = "flux2_klein"
    title = "FLUX.2 [klein]"
    start = "reference"
    sentences = True
    multiple = 16
    parts: ClassVar = {
        "vae": ("AutoencoderKLFlux2",), "text_encoder": ("Qwen3ForCausalLM",),
        "tokenizer": ("Qwen2TokenizerFast", "Qwen2Tokenizer"), "transformer": ("Flux2Transformer2DModel",),
        "scheduler": ("FlowMatchEulerDiscreteScheduler",),
    }

    def pipeline_class(self) -> Any:
        from diffusers import Flux2KleinPipeline

        return Flux2KleinPipeline

    def load(self, folder: Any, model: str, dtype: str) -> Any:
        from .loading import load_pipeline
        from .weight_files import read_json

        distilled = bool(read_json(folder / "model_index.json", model).get("is_distilled", False))
        return load_pipeline(self.pipeline_class(), folder, model, self.parts, dtype, is_distilled=distilled)

    def draw(self, base: Base, order: Order, on_step: OnStep) -> list[Image]:
        """From text, or with the start picture as a reference."""
        # 1. It reads no negative words; without distillation it takes guidance against an empty text.
        words: dict[str, Any] = dict(
            prompt=[order.prompt] * len(order.seeds),
            height=order.size,
            width=order.size,
            num_inference_steps=order.steps,
            guidance_scale=order.guidance_scale,
            generator=generators(order),
            callback_on_step_end=on_step,
            callback_on_step_end_tensor_inputs=["latents"],
        )
        # 2. The reference: tokens (size / 16) ** 2 beside those that are drawn, at another place in time.
        if order.start is not None:
            words.update(image=[pil(order.start, order.size)])
        # 3. Draw.
        components = {**base.components, "scheduler": scheduler_of(base.pipeline, "")}
        return run(self.pipeline_class(), components, base.plan, words,
                   is_distilled=bool(base.pipeline.config.is_distilled))

    def latents(self, pipeline: Any, latents: Any, size: int) -> Any:
        """Tokens (batch, (size / 16)², 128) → (batch, 32, size / 8, size / 8), scaled as the autoencoder wants them."""
        batch, _, channels = latents.shape
        side = size // 16
        grid = latents.permute(0, 2, 1).reshape(batch, channels, side, side)  # (batch, 128, side, side)
        norm = pipeline.vae.bn
        mean = norm.running_mean.view(1, -1, 1, 1).to(grid.device, grid.dtype)
        spread = (norm.running_var.view(1, -1, 1, 1) + pipeline.vae.config.batch_norm_eps).sqrt()
        grid = grid * spread.to(grid.device, grid.dtype) + mean
        grid = grid.reshape(batch, channels // 4, 2, 2, side, side).permute(0, 1, 4, 2, 5, 3)
        return grid.reshape(batch, channels // 4, 2 * side, 2 * side)

    def decode(self, pipeline: Any, latents: Any) -> Any:
        """The autoencoder's own scale needs no factor."""
        return pipeline.vae.decode(latents.to(pipeline.vae.dtype), return_dict=False)[0]
