"""Ears as big as the words ask: whatever a part's builder adds to a figure is scaled about where it is joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from ..schema import Solid

SIZES = {"big": 1.4, "large": 1.4, "huge": 1.65, "enormous": 1.65, "small": 0.72, "tiny": 0.58, "little": 0.72}
"""Factors by the word before "ears"."""


def ear_size(words: Iterable[str]) -> float:
    """The factor that ``words`` (phrases among them) ask for; 1 where they are silent."""
    return next((size for phrase in words for word, size in SIZES.items() if f"{word} ears" in phrase), 1.0)


def sized(build: Callable[..., None]) -> Callable[..., None]:
    """``build(figure, ...)`` with its solids as big as the figure's words ask."""

    @wraps(build)
    def make(figure: Any, *arguments: Any, **options: Any) -> None:
        start = len(figure.solids)
        build(figure, *arguments, **options)
        size = ear_size(figure.look.words)
        if size != 1.0 and len(figure.solids) > start:
            root = _root(figure.solids[start])
            figure.solids[start:] = [_grown(solid, root, size) for solid in figure.solids[start:]]

    return make


def _root(solid: Solid) -> tuple[float, float, float]:
    """Where an ear is joined: the start of a tube, or the lower inner edge of a ball."""
    if hasattr(solid, "a"):
        return solid.a  # type: ignore[no-any-return]
    (x, y, z), (rx, ry, _) = solid.center, solid.radii  # type: ignore[union-attr]
    return x - 0.5 * rx, y - 0.6 * ry, z


def _grown(solid: Solid, root: tuple[float, float, float], size: float) -> Solid:
    moved = {
        name: tuple(round(r + (v - r) * size, 4) for v, r in zip(getattr(solid, name), root, strict=True))
        for name in ("center", "a", "b", "c") if hasattr(solid, name)
    }
    radii = {"radii": tuple(round(r * size, 4) for r in solid.radii)} if hasattr(solid, "radii") else {}
    return solid.model_copy(update={**moved, **radii})
