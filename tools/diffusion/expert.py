"""An expert of the mixture of diffusers, as data: what it is good at, which weights it takes, how it is asked.

It is read from TOML or handed over by a plugin. It loads no weights and knows no pipeline: a *family* does.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...personas.errors import InvalidInput

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
ControlKind = Literal["landmarks68", "mediapipe_face", "depth", "edges", "labels"]


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Lora(_Data):
    """A LoRA over the expert's base. ``weights`` is a catalogue id or a path; ``weight`` multiplies it; ``trigger`` are
    words that it wants in the prompt."""

    weights: str
    weight: Annotated[float, Field(ge=-2, le=2)] = 1.0
    trigger: str = ""


class Control(_Data):
    """A ControlNet of the expert's family: which picture it reads, its weights (catalogue id or path), its scale."""

    kind: ControlKind
    weights: str
    scale: Annotated[float, Field(ge=0, le=2)] = 0.8


class Expert(_Data):
    """One expert. ``family`` names a file of :mod:`animism.tools.diffusion` (``sd15``, ``sdxl``, ``z_image``,
    ``flux2_klein``, ``qwen_edit``, or a plugin's); ``weights`` is a catalogue id or a path. ``prompt`` is a template
    with ``{subject}`` and ``{details}``; ``size`` is the side in pixels that it was trained at; ``memory`` bytes at
    work. ``good_at`` are words that speak for it, in a description's own words (``anime``, ``photo``, ``robot``).
    ``scheduler`` is another than the weights' own (``ddim``, ``euler``, ``euler-ancestral``, ``dpm++``,
    ``dpm++-karras``, ``unipc``, ``lcm``); ``face`` are the weights of an IP-Adapter FaceID, which keeps a person's face."""

    name: Name
    description: Annotated[str, Field(min_length=1, max_length=400)]
    family: Name
    weights: Annotated[str, Field(min_length=1)]
    good_at: tuple[str, ...] = ()
    loras: tuple[Lora, ...] = ()
    controls: tuple[Control, ...] = ()
    prompt: str = "{subject}, {details}"
    negative: str = ""
    steps: Annotated[int, Field(ge=1, le=200)] = 25
    guidance_scale: Annotated[float, Field(ge=0, le=30)] = 7.0
    size: Annotated[int, Field(ge=64, le=2048, multiple_of=8)] = 512
    scheduler: Literal["", "ddim", "euler", "euler-ancestral", "dpm++", "dpm++-karras", "unipc", "lcm"] = ""
    face: str = ""
    memory: Annotated[int, Field(ge=0)] = 0
    licence: str = ""
    commercial_use: bool = False


def read_experts(path: Path) -> list[Expert]:
    """The experts of a TOML file: its tables ``[[expert]]``, or the file itself as one.

    :raises InvalidInput: names file, field and fault.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"cannot read experts from {path}: {error}", mend="give a TOML file in UTF-8") from error
    rows: list[Any] = data.get("expert", [data]) if isinstance(data.get("expert", []), list) else [data["expert"]]
    experts = []
    for i, row in enumerate(rows):
        try:
            experts.append(Expert.model_validate(row))
        except ValidationError as error:
            faults = error.errors(include_url=False)
            fault = next((fault for fault in faults if fault["type"] == "extra_forbidden"), faults[0])  # typos first
            where = ".".join(map(str, fault["loc"])) or "the table"
            raise InvalidInput(
                f"{path.name}, expert {i + 1}, {where}: {fault['msg']}",
                mend=f"fields: {', '.join(Expert.model_fields)}",
            ) from error
    return experts


def experts_in(folder: Path) -> list[Expert]:
    """The experts of every ``*.toml`` in a folder, by file name; none where there is no folder."""
    return [expert for path in sorted(folder.glob("*.toml")) for expert in read_experts(path)]
