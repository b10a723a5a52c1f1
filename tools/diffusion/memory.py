"""How a model is fitted into the memory that is there: numbers, what stays on the card, in how many pieces it decodes.

The choice is made once, from the device and from what the model needs, and told to the user; it loads nothing.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from ..hardware import CPU, MPS, Placement

WORK = 1.25
"""Memory at work over the memory of the weights; activations of one picture of the native size take the rest."""
SMALL_SHARED = 40_000_000_000
"""Apple's processors with less memory than this attend in slices, as diffusers' own notes advise."""


@dataclass(frozen=True)
class Plan:
    """``offload`` is ``none``, ``model`` (components wait in main memory) or ``sequential`` (layer by layer, slow);
    ``tiling`` decodes in tiles, ``slicing`` attends in slices; ``why`` are sentences for the user."""

    device: str
    dtype: str
    offload: str = "none"
    tiling: bool = False
    slicing: bool = False
    why: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Plain data for ``made_by``."""
        return {**asdict(self), "why": list(self.why)}


def plan(placement: Placement, half: int, size: int) -> Plan:
    """How to place a model that takes ``half`` bytes at work in 16-bit numbers and draws ``size`` pixels."""
    there, why = placement.memory, (placement.why,)
    chosen = Plan(placement.device, placement.dtype, tiling=size > 1024, why=why)
    need = half * (2 if placement.dtype == "float32" else 1)
    gb = f"about {need / 1e9:.1f} GB are needed and {there / 1e9:.1f} GB are free"
    if placement.device == CPU and need > there > 0 and placement.dtype == "float32":
        return replace(chosen, dtype="bfloat16", tiling=True, why=(*why, f"{gb}: 16-bit numbers"))
    if placement.device == MPS:
        return replace(chosen, slicing=there < SMALL_SHARED, tiling=chosen.tiling or need > there)
    if placement.device == CPU or need <= there:
        return chosen
    if need <= 2.5 * there:
        return replace(chosen, offload="model", tiling=True, why=(*why, f"{gb}: components take turns on the card"))
    return replace(chosen, offload="sequential", tiling=True, why=(*why, f"{gb}: layers take turns there, slowly"))


def arrange(pipeline: Any, chosen: Plan) -> Any:
    """Put a pipeline's components where the plan says; returns the pipeline."""
    if chosen.offload == "model":
        pipeline.enable_model_cpu_offload(device=chosen.device)
    elif chosen.offload == "sequential":
        pipeline.enable_sequential_cpu_offload(device=chosen.device)
    else:
        pipeline.to(chosen.device)
    vae = getattr(pipeline, "vae", None)
    if chosen.tiling and hasattr(vae, "enable_tiling"):
        vae.enable_tiling()
    if chosen.slicing:
        pipeline.enable_attention_slicing()
    return pipeline
