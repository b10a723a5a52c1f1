"""What every family does around its pipeline: pictures in and out, generators, schedulers, and a clean end whatever
happens."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...personas.errors import InvalidInput, ToolFailed
from ..capability import nearest_names
from ..media import Image
from .family import Order
from .memory import Plan, arrange

SCHEDULERS: dict[str, tuple[str, dict[str, Any]]] = {
    "ddim": ("DDIMScheduler", {}),
    "euler": ("EulerDiscreteScheduler", {}),
    "euler-ancestral": ("EulerAncestralDiscreteScheduler", {}),
    "dpm++": ("DPMSolverMultistepScheduler", {}),
    "dpm++-karras": ("DPMSolverMultistepScheduler", {"use_karras_sigmas": True}),
    "unipc": ("UniPCMultistepScheduler", {}),
    "lcm": ("LCMScheduler", {}),
}
"""Name → diffusers' class and what is set beside the weights' own configuration."""


def pil(image: Image, size: int) -> Any:
    """A picture for diffusers, ``size`` pixels square."""
    from PIL import Image as Pictures

    picture = Pictures.fromarray(image)
    return picture if picture.size == (size, size) else picture.resize((size, size), Pictures.Resampling.LANCZOS)


def generators(order: Order) -> list[Any]:
    """A source of chance a seed, on the processor, so that every device draws the same."""
    import torch

    return [torch.Generator("cpu").manual_seed(seed) for seed in order.seeds]


def scheduler_of(pipeline: Any, name: str) -> Any:
    """A scheduler of the pipeline's own configuration: another one by name, or a fresh one of its own class."""
    import diffusers

    own = pipeline.scheduler
    if not name:
        return type(own).from_config(own.config)
    if name not in SCHEDULERS:
        raise InvalidInput(f"no scheduler named {name!r}", mend=nearest_names(name, SCHEDULERS))
    cls, changes = SCHEDULERS[name]
    return getattr(diffusers, cls).from_config(own.config, **changes)


def run(cls: Any, components: dict[str, Any], chosen: Plan, keywords: dict[str, Any], **more: Any) -> list[Image]:
    """Make a pipeline of components that are in memory already, call it once, and leave them as they were.

    :raises ToolFailed: the picture is of one colour, as when numbers run out of their range.
    """
    pipeline = cls(**components, **more)
    pipeline.set_progress_bar_config(disable=True)
    if chosen.offload != "none":
        arrange(pipeline, chosen)
    try:
        drawn = pipeline(**keywords).images
    finally:
        pipeline.maybe_free_model_hooks()
    images = [np.asarray(image if image.mode == "RGB" else image.convert("RGB")) for image in drawn]
    if any(_flat(image[::16, ::16]) and _flat(image) for image in images):  # a glance first: it is almost never so
        raise ToolFailed(
            f"the model drew one flat colour; its numbers may have left the range of {chosen.dtype}",
            mend="choose another device, or another expert",
        )
    return images


def _flat(image: Image) -> bool:
    return bool(image.min() == image.max())
