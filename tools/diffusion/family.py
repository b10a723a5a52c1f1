"""What a family of diffusion models is: how its weights are loaded, how it is asked for a picture, which there are.

A family is one readable file beside this one, or a plugin's. It knows its pipelines' keywords and nothing of personas,
experts or memory.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar, Literal

from ...personas.errors import InvalidInput
from ..capability import nearest_names
from ..media import Image
from .loading import bytes_of, load_component, load_pipeline
from .memory import Plan

OnStep = Callable[[Any, int, Any, dict[str, Any]], dict[str, Any]]
"""diffusers' ``callback_on_step_end``: pipeline, step from 0, timestep, tensors → tensors to go on with."""


@dataclass(frozen=True)
class ControlPicture:
    """A control picture, uint8 (size, size, 3), for the loaded ControlNet ``net``; it counts by ``scale`` from the share
    ``start`` to the share ``end`` of the steps."""

    kind: str
    image: Image
    net: Any
    scale: float = 0.8
    start: float = 0.0
    end: float = 1.0


@dataclass(frozen=True)
class Order:
    """What is to be drawn. ``seeds`` are one a picture; ``start`` uint8 (size, size, 3) is redrawn by ``strength`` in
    (0, 1], or edited by families that take it as a reference; ``face`` float32 (512,) is an identity to keep;
    ``scheduler`` names another than the weights' own."""

    prompt: str
    negative: str = ""
    size: int = 512
    steps: int = 25
    guidance_scale: float = 7.0
    seeds: tuple[int, ...] = (0,)
    start: Image | None = None
    strength: float = 1.0
    controls: tuple[ControlPicture, ...] = ()
    face: Any = None
    face_scale: float = 0.6
    scheduler: str = ""


@dataclass
class Base:
    """Weights in memory that experts share. ``pipeline`` holds the components; ``lock`` is held by whoever draws, one
    at a time; ``adapters``, ``worn`` and ``faces`` are what :mod:`.loras` and :mod:`.face_adapter` keep here; ``preview``
    is what :mod:`.preview` found out."""

    family: Family
    pipeline: Any
    plan: Plan
    lock: threading.RLock = field(default_factory=threading.RLock)
    adapters: dict[Any, Any] = field(default_factory=dict)
    worn: dict[str, float] | None = field(default_factory=dict)
    faces: dict[Any, Any] = field(default_factory=dict)
    preview: Any = None

    @property
    def components(self) -> dict[str, Any]:
        """The models, for whoever counts their bytes."""
        return dict(self.pipeline.components)


class Family:
    """One kind of model. ``start`` says what it does with a start picture: noise and redraw it (``strength``), look at
    it and draw anew (``reference``), or nothing (``none``). ``tokens`` is the most that its text encoder reads, start
    and end not counted, or ``None`` where prompts never reach it; ``sentences`` that it reads prose; ``multiple`` what
    sides are a multiple of."""

    name: ClassVar[str]
    title: ClassVar[str]
    parts: ClassVar[Mapping[str, Sequence[str]]]
    start: ClassVar[Literal["strength", "reference", "none"]] = "none"
    needs_start: ClassVar[bool] = False
    controls: ClassVar[bool] = False
    loras: ClassVar[bool] = True
    faces: ClassVar[bool] = False
    sentences: ClassVar[bool] = False
    tokens: ClassVar[int | None] = None
    multiple: ClassVar[int] = 8

    def pipeline_class(self) -> Any:
        """The diffusers class that holds the components."""
        raise NotImplementedError

    def load(self, folder: Path, model: str, dtype: str) -> Any:
        """The pipeline of ``folder``, on the processor. Raises as :func:`.loading.load_pipeline` does."""
        return load_pipeline(self.pipeline_class(), folder, model, self.parts, dtype)

    def bytes_of(self, folder: Path, model: str, dtype: str) -> int:
        """What :meth:`load` will take, read from the files' headers."""
        return bytes_of(folder, model, self.parts, dtype)

    def load_control(self, folder: Path, model: str, dtype: str) -> Any:
        """A ControlNet of this family, from ``folder`` or its one subfolder with a configuration."""
        from diffusers import ControlNetModel

        inside = [path.parent for path in sorted(folder.glob("*/config.json"))]
        if not (folder / "config.json").is_file() and len(inside) == 1:
            folder = inside[0]
        return load_component(folder, model, ControlNetModel, dtype)

    def draw(self, base: Base, order: Order, on_step: OnStep) -> list[Image]:
        """One picture a seed, uint8 (size, size, 3)."""
        raise NotImplementedError

    def count(self, pipeline: Any, text: str) -> int:
        """Tokens of ``text``, start and end not counted, as the family's own tokenizer counts."""
        return len(pipeline.tokenizer(text, add_special_tokens=False).input_ids)

    def latents(self, pipeline: Any, latents: Any, size: int) -> Any:
        """Latents as they are between steps, as the (batch, channels, height, width) that :meth:`decode` takes."""
        return latents

    def decode(self, pipeline: Any, latents: Any) -> Any:
        """Latents (batch, channels, height, width) to colours (batch, 3, H, W), about -1 to 1."""
        vae = pipeline.vae
        shift = getattr(vae.config, "shift_factor", None) or 0.0
        return vae.decode((latents / vae.config.scaling_factor + shift).to(vae.dtype), return_dict=False)[0]


BUILT_IN = {
    "sd15": "SD15", "sdxl": "SDXL", "z_image": "ZImage", "flux2_klein": "Flux2Klein", "qwen_edit": "QwenEdit",
}
_families: dict[str, Family] = {}


def register_family(family: Family) -> None:
    """Make a family known by its name, so that experts can name it; a plugin calls this before it hands over its first
    expert. A second one of the same name takes the first one's place."""
    _families[family.name] = family


def family_named(name: str) -> Family:
    """A family by name. ``InvalidInput`` names the nearest ones when there is none."""
    if name not in _families and name in BUILT_IN:
        register_family(getattr(import_module(f".{name}", __package__), BUILT_IN[name])())
    if name not in _families:
        raise InvalidInput(
            f"no family of diffusion models named {name!r}", mend=nearest_names(name, {*BUILT_IN, *_families})
        )
    return _families[name]
