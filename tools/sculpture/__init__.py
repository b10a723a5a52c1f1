"""The sculpture: a small JSON of blended solids with a face, and the engine that shows it.

:func:`render` makes a still with exact ground truth. Names load on first use, so that importing this package costs
nothing until something is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .placement import frame_body, place_face
    from .rig import Rig
    from .schema import Sculpture
    from .still import LABELS, Still, render, render_rig

_HOME = {
    "Sculpture": "schema", "Rig": "rig", "Still": "still", "render": "still", "render_rig": "still",
    "LABELS": "still", "place_face": "placement", "frame_body": "placement",
}  # fmt: skip

__all__ = ["LABELS", "Rig", "Sculpture", "Still", "frame_body", "place_face", "render", "render_rig"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value
