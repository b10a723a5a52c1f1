"""IP-Adapter FaceID (Ye et al., 2023, arXiv:2308.06721; h94's weights): a person's face kept in Stable Diffusion 1.5.

The adapter changes the U-Net's attention, so that it cannot draw without a face any more. It is put on for a picture
and its processors are put aside afterwards, in memory; the U-Net is then what it was, to the bit. The weights are
for research only, and the vectors are those of InsightFace's w600k_r50: 512 values of length 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput
from ..media import IdentityVector
from ..weights.places import need_model
from .family import Base
from .loading import quiet, told_plainly
from .loras import lora_file, take_off

WEIGHTS = "ip-adapter-faceid"
"""The catalogue's id, for experts that name none of their own."""
LENGTH = 512
SPACE = "w600k_r50"
"""Part of the ``model_id`` of every vector that the adapter understands."""


@dataclass
class _Adapter:
    """What the U-Net wears: attention processors, the projection of the face, and its LoRA's name, if it has one."""

    processors: dict[str, Any]
    projection: Any
    lora: str | None


def face_vector(person: IdentityVector) -> np.ndarray[Any, Any]:
    """float32 (512,) of length 1. ``InvalidInput`` when the vector is of a model that the adapter does not know."""
    vector = np.asarray(person.vector, np.float32).reshape(-1)
    if SPACE not in person.model_id or vector.shape != (LENGTH,):
        raise InvalidInput(
            f"a face vector of {person.model_id!r} ({vector.size} values) says nothing to IP-Adapter FaceID",
            mend=f"measure the face with InsightFace's buffalo_l ({SPACE}, {LENGTH} values)",
        )
    length = float(np.linalg.norm(vector))
    if not np.isfinite(length) or length < 1e-6:
        raise InvalidInput("the face vector is empty", mend="measure the face again")
    return vector / length


@contextmanager
def keeping_face(base: Base, weights: str, scale: float) -> Iterator[list[str]]:
    """The base with the adapter while the block runs; yields the names of LoRAs that belong to it. Afterwards the base
    is what it was."""
    unet = base.pipeline.unet
    plain = dict(unet.attn_processors), unet.encoder_hid_proj, unet.config.encoder_hid_dim_type
    try:
        adapter = _wear(base, weights)
        base.pipeline.set_ip_adapter_scale(scale)
        yield [adapter.lora] if adapter.lora else []
    finally:
        _set(unet, *plain)


def _wear(base: Base, weights: str) -> _Adapter:
    """Put the adapter on, from memory or from its file."""
    path = lora_file(need_model(weights), weights)
    unet, key = base.pipeline.unet, (str(path), path.stat().st_mtime_ns)
    if key in base.faces:
        kept = base.faces[key]
        _set(unet, kept.processors, kept.projection, "ip_image_proj")
        return kept
    for old in base.faces.values():  # one is kept: diffusers gives the LoRA of each the same name
        if old.lora:
            take_off(base, old.lora)
    base.faces.clear()
    with quiet(), told_plainly(path, weights):
        known = set(getattr(unet, "peft_config", {}))
        pipeline = base.family.pipeline_class()(**base.components, requires_safety_checker=False)  # takes a processor
        pipeline.load_ip_adapter(
            str(path.parent), subfolder="", weight_name=path.name, image_encoder_folder=None, local_files_only=True
        )
        new = sorted(set(getattr(unet, "peft_config", {})) - known)
        base.worn = None  # its LoRA is on now
    kept = base.faces[key] = _Adapter(dict(unet.attn_processors), unet.encoder_hid_proj, new[0] if new else None)
    return kept


def _set(unet: Any, processors: dict[str, Any], projection: Any, kind: str | None) -> None:
    if dict(unet.attn_processors) != processors:
        unet.set_attn_processor(dict(processors))
    unet.encoder_hid_proj = projection
    unet.config.encoder_hid_dim_type = kind
