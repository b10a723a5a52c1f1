"""What every subject builder reaches for: ready materials, colour arithmetic and faces that suit a body's colour.

Colours are ``#rrggbb`` in sRGB. No subject is defined here.
"""

from __future__ import annotations

import colorsys
from typing import Any

from ..schema import Blush, Brows, Colour, Eyes, Face, Material, Mouth, Nose, Pattern


def rgb(colour: Colour) -> tuple[float, float, float]:
    """``#rrggbb`` to three numbers in [0, 1]."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def hexed(red: float, green: float, blue: float) -> Colour:
    """Three numbers in [0, 1], clipped, to ``#rrggbb``."""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, c))):02x}" for c in (red, green, blue))


def mix(a: Colour, b: Colour, t: float) -> Colour:
    """The colour a share ``t`` of the way from ``a`` to ``b``."""
    return hexed(*(x + (y - x) * t for x, y in zip(rgb(a), rgb(b), strict=True)))


def darker(colour: Colour, by: float = 0.4) -> Colour:
    """``colour`` with ``by`` of its lightness taken away, a little more saturated so that it does not turn grey."""
    h, lightness, s = colorsys.rgb_to_hls(*rgb(colour))
    return hexed(*colorsys.hls_to_rgb(h, lightness * (1 - by), min(1.0, s * 1.08)))


def lighter(colour: Colour, by: float = 0.4) -> Colour:
    """``colour`` moved ``by`` of the way to white."""
    return mix(colour, "#ffffff", by)


def luminance(colour: Colour) -> float:
    """Relative luminance in [0, 1] (Rec. 709 weights on sRGB values; good enough to choose by)."""
    r, g, b = rgb(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def pattern(kind: Any, color: Colour, frequency: float = 8.0, amount: float = 0.5) -> Pattern:
    return Pattern(kind=kind, color=color, frequency=frequency, amount=amount)


def clay(color: Colour, pat: Pattern | None = None) -> Material:
    return Material(color=color, roughness=0.56, subsurface=0.5, sheen=0.3, pattern=pat)


def vinyl(color: Colour, pat: Pattern | None = None) -> Material:
    """The look of a well-made toy: fruit, plants, most things."""
    return Material(color=color, roughness=0.36, subsurface=0.5, sheen=0.2, pattern=pat)


def ceramic(color: Colour, pat: Pattern | None = None) -> Material:
    return Material(color=color, roughness=0.12, subsurface=0.25, sheen=0.1, pattern=pat)


def metal(color: Colour = "#c9cdd2", roughness: float = 0.2) -> Material:
    return Material(color=color, roughness=roughness, metalness=0.9, subsurface=0.0, sheen=0.0)


def gold() -> Material:
    return metal("#e8b24a", 0.2)


def fur(color: Colour, pat: Pattern | None = None) -> Material:
    return Material(color=color, roughness=0.6, subsurface=0.5, sheen=0.6, pattern=pat)


def cloth(color: Colour, pat: Pattern | None = None) -> Material:
    return Material(color=color, roughness=0.7, subsurface=0.15, sheen=0.6, pattern=pat)


def leather(color: Colour, pat: Pattern | None = None) -> Material:
    return Material(color=color, roughness=0.45, subsurface=0.15, sheen=0.25, pattern=pat)


def skin(color: Colour) -> Material:
    return Material(color=color, roughness=0.42, subsurface=0.9, sheen=0.22)


def hair(color: Colour, roughness: float = 0.42) -> Material:
    return Material(
        color=color, roughness=roughness, subsurface=0.25, sheen=0.4,
        pattern=Pattern(kind="strands", color=lighter(color, 0.18), frequency=14, amount=0.7),
    )


def wood(color: Colour = "#8a5a34") -> Material:
    return Material(
        color=color, roughness=0.55, subsurface=0.15, sheen=0.2,
        pattern=Pattern(kind="grain", color=darker(color, 0.35), frequency=9, amount=0.6),
    )


def paper(color: Colour = "#f6efdd") -> Material:
    return Material(color=color, roughness=0.75, subsurface=0.3, sheen=0.2)


def face_for(color: Colour, **changes: Any) -> Face:
    """A face whose brows, lids, blush and nose suit a skin of ``color``. ``changes`` are dicts or models for
    ``eyes``, ``brows``, ``nose``, ``mouth``, ``blush``, and plain values for ``at`` and ``scale``:
    ``face_for("#b5121b", eyes={"iris_color": "#7a4a22"}, scale=0.88)``."""
    dark = luminance(color) < 0.28
    parts: dict[str, dict[str, Any]] = {
        "eyes": {"lid_color": darker(color, 0.22), "lid_tint": 0.5},
        "brows": {"color": lighter(color, 0.75) if dark else darker(color, 0.68)},
        "nose": {},
        "mouth": {},
        "blush": {"color": mix("#f2596a", color, 0.2), "amount": 0.35},
    }
    models = {"eyes": Eyes, "brows": Brows, "nose": Nose, "mouth": Mouth, "blush": Blush}
    values: dict[str, Any] = {}
    for key, model in models.items():
        change = changes.pop(key, {})
        if change is None:
            values[key] = None
        elif isinstance(change, dict):
            values[key] = model(**{**parts[key], **change})
        else:
            values[key] = change
    return Face(**values, **changes)
