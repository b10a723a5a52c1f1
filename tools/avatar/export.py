"""A sculpture to the bytes of a GLB or VRM: the order of the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from ..media import BlendshapeTrack
from ..sculpture.schema import Sculpture
from .glb import Writer
from .model import TRIANGLES, build
from .motion import add_performance
from .shapes import TARGET_NAMES
from .skeleton import head_only, humanoid
from .vrm import add_vrm


@dataclass(frozen=True)
class Written:
    """``content`` is the file; ``still`` names the targets that move nothing; ``metres`` a unit of the sculpture is,
    and ``low`` the y, in its units, of what now stands on the floor."""

    content: bytes
    triangles: int
    still: tuple[str, ...]
    metres: float
    low: float


def written(
    sculpture: Sculpture, kind: str, name: str, told: Mapping[str, Any], *, triangles: int = TRIANGLES,
    lit: bool = False, track: BlendshapeTrack | None = None, thumbnail: bytes | None = None,
    tell: Callable[[float, str], None] = lambda share, stage: None,
) -> Written:  # fmt: skip
    """``told`` may hold ``persona`` (what is said of it in ``asset.extras``), ``copyright``, and what
    :func:`.vrm.add_vrm` reads."""
    model = build(sculpture, triangles, lambda share, stage: tell(0.9 * share, stage))
    tell(0.9, "writing")
    vrm = kind == "vrm"
    skeleton = humanoid(model) if vrm else head_only(model)
    writer = Writer(model, skeleton, f"Animism {version('animism')}", quantise=not vrm, lit=lit)
    moved = {target for piece in (model.moving, model.eyes) for target in piece.moves}
    still = tuple(target for target in TARGET_NAMES if target not in moved)
    extras = {
        "name": name, "metres": round(skeleton.metres, 6), "low": round(skeleton.low, 6), "synthetic": True,
        "still": list(still), **dict(told.get("persona") or {}),
    }  # fmt: skip
    meta: dict[str, Any] = {"name": name, "extras": {"animism": extras}}
    if told.get("copyright"):
        meta["copyright"] = str(told["copyright"])
    document = writer.write(meta)
    if track is not None:
        add_performance(writer, track, model.stage.rig)
    if vrm:
        add_vrm(writer, name, told, thumbnail)
    return Written(document.sealed(), model.triangles, still, skeleton.metres, skeleton.low)
