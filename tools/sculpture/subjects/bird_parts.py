"""Parts that birds share: beaks that leave the mouth free, feathered bodies, wings, combs and crests.

The mouth that talks sits on the feathers under the beak, so every beak here ends above it. No species is defined
here.
"""

from __future__ import annotations

from typing import Any

from .animal_kit import Figure
from .catalogue import Look
from .kit import Material, vinyl


def feathered(look: Look, coat: str, *, beak: str = "#f2a02e", **more: Any) -> Figure:
    """A figure with a ``beak`` material; its nose is of the beak's material."""
    f = Figure(look, coat, **more)
    f.add("beak", vinyl(beak))
    f.materials["beak"] = Material(color=beak, roughness=0.3, subsurface=0.4, sheen=0.1)
    return f


def beak(
    f: Figure, y: float = -0.04, z: float = 0.76, length: float = 0.34, drop: float = 0.22, width: float = 0.17
) -> None:
    """A short pointed beak that leans down towards the viewer."""
    f.tube((0, y, z), (0, y - drop, z + length), (width, 0.035), "beak", k=0.03)
    f.tube(
        (0.05, y - 0.02, z - 0.04),
        (0, y - drop * 0.8, z + length * 0.75),
        (width * 0.95, 0.04),
        "beak",
        k=0.03,
        mirror=True,
    )


def hooked_beak(f: Figure, y: float = 0.0, z: float = 0.78, size: float = 0.2, material: str = "beak") -> None:
    """A bird of prey's or a parrot's: a strong arch whose tip turns down."""
    f.bow(
        (0, y, z), (0, y + 0.04, z + 2.1 * size), (0, y - 1.55 * size, z + 1.75 * size), (size, 0.04), material, k=0.04
    )


def bill(f: Figure, y: float = -0.12, z: float = 0.92, width: float = 0.36, length: float = 0.32) -> None:
    """A duck's flat bill, tipped so that its top is seen."""
    f.ball((0, y + 0.03, z - 0.14), (width * 0.72, 0.16, 0.24), "beak", k=0.06)
    f.ball((0, y - 0.05, z + 0.06), (width, 0.095, length), "beak", k=0.06, rot=(14, 0, 0))
    f.ball((0.09, y + 0.06, z + 0.1), (0.035, 0.02, 0.04), "nostril", k=0.01, mirror=True)
    f.add("nostril", f.materials["beak"].model_copy(update={"color": "#8a4a1a"}))


def chin(f: Figure, material: str = "light", y: float = -0.48, z: float = 0.42, width: float = 0.5) -> None:
    """Feathers under the beak, deep enough for an open mouth to stay inside the head."""
    f.ball((0, y, z), (width, 0.42, 0.42), material, k=0.16)


def body(f: Figure, coat: str = "coat", belly: str = "light", width: float = 0.8, wing: str | None = None) -> None:
    """A plump body with folded wings."""
    g = f.girth
    f.ball((0, -1.45, -0.14), (width * g, 0.86, 0.62), coat, group="body")
    f.ball((0, -1.42, 0.2 * g), (0.66 * width * g, 0.66, 0.34), belly, group="body", k=0.1)
    wings(f, wing or coat, width * 1.02)


def wings(f: Figure, material: str, x: float, y: float = -1.34) -> None:
    g = f.girth
    f.ball((x * g, y, -0.05), (0.17, 0.54, 0.4), material, group="body wing", mirror=True, rot=(0, 0, 14), k=0.05)
    for dy, dx in ((-0.3, 0.1), (-0.42, 0.06)):
        f.ball(
            (x * g + dx, y + dy, -0.1),
            (0.1, 0.3, 0.24),
            material,
            group="body wing",
            mirror=True,
            rot=(0, 0, 22),
            k=0.04,
        )


def raised_wings(f: Figure, material: str, tip: str, x: float = 0.85, y: float = -1.1, spread: float = 0.62) -> None:
    """Wings held out to both sides, feathers fanned."""
    for i, (dx, dy) in enumerate(((1.0, 0.42), (1.06, 0.12), (0.96, -0.16), (0.78, -0.4))):
        end = (x + dx * spread, y + dy * spread + 0.1, -0.16)
        f.tube((x - 0.2, y - 0.06 * i, -0.12), end, (0.24, 0.13), material, group="body wing", mirror=True, k=0.06)
        f.ball(end, (0.15, 0.13, 0.12), tip, group="body wing", mirror=True, k=0.05)


def crest(f: Figure, material: str, spots: tuple[tuple[float, float, float], ...], group: str = "comb") -> None:
    """Balls (y, z, radius) along the middle of the head: a comb."""
    for y, z, r in spots:
        f.ball((0, y, z), (0.09 + r * 0.25, r, r), material, group=group, k=0.06)


def plumes(f: Figure, material: str, lift: float = 0.42, n: int = 3, root: float = 0.84, lean: float = 0.3) -> None:
    """Feathers standing on the crown and curling to the sides."""
    for i in range(n):
        x = (i - (n - 1) / 2) * 0.17
        top = lift * (1 - 0.12 * abs(i - (n - 1) / 2))
        f.bow(
            (x * 0.5, root, 0.05),
            (x * 1.4, root + top, 0.0),
            (x * 2.2 + lean * 0.3, root + top, -0.12),
            (0.1, 0.035),
            material,
            k=0.05,
        )


def bird_face(f: Figure, color: str | None = None, **changes: Any):
    """The face of a bird: the beak's root is the nose, the mouth lies under the beak."""
    nose = {"material": "beak", "at": (0.0, -0.04), "radii": (0.12, 0.07, 0.06), "out": 0.0} | changes.pop("nose", {})
    mouth = {"v": -0.55, "half_width": 0.23, "teeth": False, "opening": 0.28, "depth": 0.2} | changes.pop("mouth", {})
    return f.face(color, nose=nose, mouth=mouth, **changes)
