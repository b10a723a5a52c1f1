"""Beards and moustaches for a head of a person's proportions. Each leaves the mouth free; beards move with the jaw.

Moustaches for things that are not people are in :mod:`animism.tools.sculpture.wear`.
"""

from __future__ import annotations

from collections.abc import Callable

from ..schema import Solid
from ..shapes import cap, curve, egg, noise, waves
from .people_head import Head

Beard = Callable[[Head], list[Solid]]
BEARD = "beard"
_FULL = waves(0.020, 17, 1.2)
_FINE = waves(0.010, 28, 0.9)


def _cheeks(h: Head, fat: float = 1.0) -> list[Solid]:
    """From the ear down along the jaw."""
    return [
        cap((h.skull_radii[0] - 0.03, 0.04, 0.10), (0.57, -0.62, 0.24), (0.10 * fat, 0.20 * fat), BEARD, k=0.14,
            part="head", mirror=True, modifier=_FULL),
    ]


def full(h: Head) -> list[Solid]:
    low = h.bottom
    return [
        egg((0, low - 0.10, 0.30), (0.50, 0.30, 0.31), BEARD, k=0.14, part="jaw", modifier=_FULL),
        cap((0.40, -0.72, 0.40), (0.20, low - 0.08, 0.44), (0.19, 0.19), BEARD, k=0.12, part="jaw", mirror=True,
            modifier=_FULL),
        *_cheeks(h), *moustache(h),
    ]


def long_beard(h: Head) -> list[Solid]:
    low = h.bottom
    return [
        egg((0, low - 0.26, 0.34), (0.60, 0.48, 0.34), BEARD, k=0.14, part="jaw", modifier=_FULL),
        cap((0, low - 0.44, 0.42), (0.06, low - 1.12, 0.50), (0.40, 0.08), BEARD, k=0.20, part="jaw", modifier=_FULL),
        cap((0.42, -0.76, 0.44), (0.30, -1.2, 0.5), (0.20, 0.24), BEARD, k=0.14, part="jaw", mirror=True,
            modifier=_FULL),
        *_cheeks(h, 1.25), *moustache(h, 1.25),
    ]


def goatee(h: Head) -> list[Solid]:
    return [
        cap((0, h.bottom + 0.06, 0.46), (0, h.bottom - 0.26, 0.46), (0.15, 0.05), BEARD, k=0.06, part="jaw",
            modifier=_FINE),
        *moustache(h, 0.75),
    ]


def stubble(h: Head) -> list[Solid]:
    """A thin shadowed shell along the jaw that stays below the mouth."""
    return [
        egg((0, h.bottom + 0.05, 0.20), (0.40, 0.16, 0.33), BEARD, k=0.10, part="jaw", modifier=noise(0.006, 50)),
        cap((h.skull_radii[0] - 0.06, 0.0, 0.06), (0.50, -0.60, 0.20), (0.07, 0.13), BEARD, k=0.12, part="head",
            mirror=True, modifier=noise(0.006, 50)),
    ]


def braided(h: Head) -> list[Solid]:
    low = h.bottom
    beads = [
        egg((0.17 + (0.03 if i % 2 else -0.03), low - 0.42 - 0.15 * i, 0.52), (0.12 - 0.012 * i,) * 3, BEARD, k=0.03,
            part="jaw", mirror=True, modifier=_FINE)
        for i in range(5)
    ]
    return [*full(h), *beads]


def moustache(h: Head, fat: float = 1.0) -> list[Solid]:
    return [
        cap((0.06, -0.245, 0.76), (0.30, -0.30, 0.68), (0.070 * fat, 0.078 * fat), BEARD, k=0.05, mirror=True,
            modifier=_FINE),
        cap((0.30, -0.30, 0.68), (0.52, -0.42, 0.54), (0.078 * fat, 0.025), BEARD, k=0.06, mirror=True,
            modifier=_FINE),
    ]


def handlebar(h: Head) -> list[Solid]:
    return [
        cap((0.05, -0.25, 0.77), (0.28, -0.29, 0.71), (0.06, 0.07), BEARD, k=0.05, mirror=True, modifier=_FINE),
        curve((0.28, -0.29, 0.71), (0.56, -0.40, 0.62), (0.60, -0.12, 0.62), (0.068, 0.020), BEARD, k=0.05,
            mirror=True),
    ]


def walrus(h: Head) -> list[Solid]:
    return [
        cap((0.08, -0.235, 0.76), (0.30, -0.315, 0.68), (0.080, 0.093), BEARD, k=0.06, mirror=True, modifier=_FULL),
        cap((0.30, -0.315, 0.68), (0.44, -0.52, 0.56), (0.093, 0.045), BEARD, k=0.07, mirror=True, modifier=_FULL),
    ]


def pencil(h: Head) -> list[Solid]:
    return [cap((0.045, -0.285, 0.735), (0.25, -0.32, 0.675), (0.022, 0.012), BEARD, k=0.02, mirror=True)]


def muttonchops(h: Head) -> list[Solid]:
    return [*_cheeks(h, 1.2), *moustache(h, 1.0)]


BEARDS: dict[str, Beard] = {
    "long": long_beard, "wizard": long_beard, "full": full, "bushy": full, "short": stubble, "stubble": stubble,
    "goatee": goatee, "braided": braided, "muttonchops": muttonchops, "sideburns": muttonchops, "beard": full,
}
MOUSTACHES: dict[str, Beard] = {
    "handlebar": handlebar, "curled": handlebar, "twirled": handlebar, "walrus": walrus, "bushy": walrus,
    "thick": walrus, "pencil": pencil, "thin": pencil, "moustache": moustache,
}
