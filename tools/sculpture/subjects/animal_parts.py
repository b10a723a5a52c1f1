"""Parts that animals share: muzzles, ears, whiskers, horns, antlers, tails, and sitting or standing bodies.

Each function adds solids to a :class:`~animism.tools.sculpture.subjects.animal_kit.Figure`. Sizes are in the
figure's frame (head about 2 wide). No species is defined here.
"""

from __future__ import annotations

import math
from typing import Any

from .animal_kit import Figure
from .catalogue import Vector
from .ear_size import sized

# ---- heads


def cheeks(f: Figure, material: str = "coat", at: Vector = (0.6, -0.22, 0.18), r: Vector = (0.42, 0.38, 0.42)) -> None:
    f.ball(at, r, material, k=0.3, mirror=True)


def muzzle(
    f: Figure,
    material: str = "light",
    at: Vector = (0.2, -0.25, 0.66),
    r: Vector = (0.27, 0.21, 0.22),
    chin: Vector = (0.0, -0.46, 0.56),
    chin_r: Vector = (0.34, 0.3, 0.3),
    k: float = 0.1,
) -> None:
    """Two puffs and a chin, as a cat has."""
    f.ball(at, r, material, k=k, mirror=True)
    f.ball(chin, chin_r, material, k=0.12)


def snout(
    f: Figure, material: str = "light", at: Vector = (0.0, -0.34, 0.62), r: Vector = (0.5, 0.4, 0.42), k: float = 0.1
) -> None:
    """One rounded muzzle, as a dog, bear or cow has."""
    f.ball(at, r, material, k=k)


def whiskers(f: Figure, y: float = -0.27, z: float = 0.84, color: str = "#ffffff", reach: float = 0.98) -> None:
    f.add("whisker", f.materials["white"].model_copy(update={"color": color}))
    for drop, end in ((0.0, 0.07), (-0.06, -0.05)):
        f.tube(
            (0.32, y + drop, z),
            (reach, y + drop + end, z - 0.14),
            (0.013, 0.005),
            "whisker",
            mirror=True,
            group="whiskers",
        )


def tuft(f: Figure, material: str = "coat", at: Vector = (0.0, 0.86, 0.2), size: float = 0.22, n: int = 3) -> None:
    """Locks on the top of the head, leaning to one side."""
    for i in range(n):
        x = (i - (n - 1) / 2) * size * 0.62
        f.bow(
            (at[0] + x, at[1] - 0.08, at[2]),
            (at[0] + x * 1.3, at[1] + size * 0.8, at[2] + 0.1),
            (at[0] + x * 1.9 + size * 0.35, at[1] + size * (0.75 - 0.2 * abs(i - 1)), at[2] + 0.22),
            (size * 0.42, size * 0.1),
            material,
            k=0.06,
        )


# ---- ears


@sized
def ears_pointed(
    f: Figure,
    base: Vector = (0.56, 0.5, 0.0),
    tip: Vector = (0.8, 1.18, -0.02),
    width: float = 0.38,
    inner: str = "pink",
    end: float = 0.07,
    outer: str = "coat",
    tip_material: str | None = None,
) -> None:
    f.tube(base, tip, (width, end), outer, k=0.16, mirror=True)
    if tip_material:
        f.tube(
            _between(base, tip, 0.72),
            (tip[0], tip[1] + 0.01, tip[2]),
            (width * 0.34, end * 1.08),
            tip_material,
            k=0.03,
            mirror=True,
        )
    low, high = _between(base, tip, 0.12), _between(base, tip, 0.8)
    front = width * 0.55
    f.tube(
        (low[0], low[1], low[2] + front),
        (high[0], high[1], high[2] + front * 0.72),
        (width * 0.56, end * 0.45),
        inner,
        k=0.05,
        mirror=True,
    )


@sized
def ears_round(
    f: Figure,
    at: Vector = (0.74, 0.72, 0.0),
    radius: float = 0.34,
    inner: str = "pink",
    outer: str = "coat",
    deep: float = 0.18,
    inside: float = 0.62,
) -> None:
    f.ball(at, (radius, radius, deep), outer, k=0.1, mirror=True)
    f.ball(
        (at[0] - 0.02, at[1] - 0.02, at[2] + deep * 0.72),
        (radius * inside, radius * inside, deep * 0.45),
        inner,
        k=0.04,
        mirror=True,
    )


@sized
def ears_floppy(
    f: Figure,
    outer: str = "coat",
    at: Vector = (0.97, 0.02, 0.12),
    r: Vector = (0.17, 0.6, 0.34),
    lean: float = 10.0,
    **more: Any,
) -> None:
    f.ball((at[0] - 0.12, at[1] + 0.85 * r[1], at[2] - 0.02), (0.3, 0.2, 0.28), outer, k=0.12, mirror=True)
    f.ball(at, r, outer, k=0.05, mirror=True, rot=(0.0, 18.0, lean), **more)


@sized
def ears_long(
    f: Figure,
    at: Vector = (0.36, 1.36, -0.06),
    r: Vector = (0.22, 0.74, 0.13),
    lean: float = -9.0,
    inner: str = "pink",
    outer: str = "coat",
) -> None:
    """A rabbit's or a donkey's."""
    f.ball(at, r, outer, k=0.14, mirror=True, rot=(0.0, 0.0, lean))
    f.ball(
        (at[0], at[1] - 0.02, at[2] + r[2] * 0.78),
        (r[0] * 0.6, r[1] * 0.8, r[2] * 0.45),
        inner,
        k=0.04,
        mirror=True,
        rot=(0.0, 0.0, lean),
    )


@sized
def ears_side(
    f: Figure,
    at: Vector = (1.16, 0.34, -0.08),
    r: Vector = (0.42, 0.2, 0.12),
    droop: float = 12.0,
    inner: str = "pink",
    outer: str = "coat",
) -> None:
    """A cow's, deer's or sheep's: leaves that point outwards. ``droop`` in degrees below level."""
    f.ball(at, r, outer, k=0.12, mirror=True, rot=(0.0, -14.0, -droop))
    f.ball(
        (at[0] + 0.02, at[1] - 0.02, at[2] + r[2] * 0.8),
        (r[0] * 0.7, r[1] * 0.58, r[2] * 0.4),
        inner,
        k=0.04,
        mirror=True,
        rot=(0.0, -14.0, -droop),
    )


# ---- horns


def horns(f: Figure, points: list[Vector], radii: tuple[float, float], material: str, name: str = "horn") -> None:
    """A pair along a quadratic Bezier of three ``points``."""
    f.bow(points[0], points[1], points[2], radii, material, mirror=True, group=name)


def antlers(
    f: Figure, material: str, height: float = 1.0, spread: float = 0.75, root: Vector = (0.3, 0.8, 0.0)
) -> None:
    """A stag's: a beam and three tines a side."""
    x, y, z = root
    top = (x + spread * 0.8, y + height, z)
    f.bow(
        root, (x + spread * 0.95, y + height * 0.35, z - 0.1), top, (0.085, 0.045), material, mirror=True, group="horn"
    )
    for t, dx, dy in ((0.28, -0.1, 0.34), (0.55, 0.3, 0.3), (0.72, -0.22, 0.3)):
        a = _bezier(root, (x + spread * 0.95, y + height * 0.35, z - 0.1), top, t)
        f.tube(
            a, (a[0] + dx, a[1] + dy * height, a[2] + 0.1), (0.062, 0.035), material, k=0.04, mirror=True, group="horn"
        )


# ---- bodies, all of part torso


def sitting(
    f: Figure,
    chest: str = "light",
    paw: str | None = "light",
    coat: str = "coat",
    width: float = 0.66,
    leg: float = 0.17,
) -> None:
    """A small mammal's body sitting upright with its front legs before it."""
    g = f.girth
    f.ball((0, -1.38, -0.12), (width * g, 0.72, 0.55 * g), coat, group="body")
    f.ball((0, -1.25, 0.22 * g), (0.62 * width * g, 0.55, 0.3), chest, k=0.12, group="body")
    f.tube((0.26 * g, -1.15, 0.32), (0.26 * g, -1.64, 0.42), (leg, leg + 0.02), coat, k=0.06, group="body", mirror=True)
    if paw:
        f.ball((0.26 * g, -1.66, 0.5), (leg + 0.03, 0.13, 0.22), paw, k=0.08, group="body", mirror=True)


def upright(
    f: Figure, belly: str = "light", coat: str = "coat", hand: str | None = None, width: float = 0.8, arm: float = 0.19
) -> None:
    """A body sitting like a person, arms at its sides."""
    g = f.girth
    f.ball((0, -1.5, -0.12), (width * g, 0.82, 0.6 * g), coat, group="body")
    f.ball((0, -1.52, 0.24 * g), (0.64 * width * g, 0.6, 0.32), belly, k=0.08, group="body")
    f.tube(
        (0.74 * width * g, -1.02, 0.08),
        (0.98 * width * g, -1.5, 0.3),
        (arm, arm * 0.92),
        coat,
        k=0.1,
        group="body",
        mirror=True,
    )
    if hand:
        f.ball((1.0 * width * g, -1.56, 0.34), arm * 1.02, hand, k=0.05, group="body", mirror=True)


def neck_and_shoulders(
    f: Figure,
    coat: str = "coat",
    chest: str | None = None,
    width: float = 0.5,
    shoulders: float = 0.82,
    lean: float = 0.0,
) -> None:
    """A large animal's neck running into its shoulders."""
    g = f.girth
    f.tube((0, -0.35, -0.22 + lean), (0, -1.35, -0.25), (width * g, (width + 0.12) * g), coat, group="body")
    f.ball((0, -1.85, -0.25), (shoulders * g, 0.72, 0.6), coat, k=0.3, group="body")
    if chest:
        f.ball((0, -1.4, 0.18 * g), (width * 0.72 * g, 0.5, 0.3), chest, k=0.16, group="body")


def tail(
    f: Figure,
    material: str = "coat",
    tip: str | None = None,
    radii: tuple[float, float] = (0.13, 0.1),
    end: Vector = (0.95, -0.55, -0.4),
) -> None:
    """A tail that rises at the viewer's right; ``tip`` colours its end."""
    start, control = (0.45, -1.6, -0.3), (1.2, -1.35, -0.4)
    f.bow(start, control, end, radii, material, k=0.1, group="body")
    if tip:
        near = _bezier(start, control, end, 0.78)
        f.tube(near, end, (radii[1] * 1.12, radii[1] * 1.06), tip, k=0.05, group="body")


def bushy_tail(f: Figure, material: str, tip: str, at: Vector = (0.95, -1.2, -0.4), size: float = 0.34) -> None:
    f.ball(at, (size, size * 1.75, size), material, k=0.1, group="body", rot=(0.0, 0.0, -16.0))
    x, y, z = at
    f.ball(
        (x + 0.17, y + size * 1.45, z),
        (size * 0.66, size * 0.8, size * 0.66),
        tip,
        k=0.12,
        group="body",
        rot=(0.0, 0.0, -10.0),
    )


def body_spots(f: Figure, points: list[tuple[float, float, float]], material: str) -> None:
    """Spots (x, y, radius) on the front of a ``sitting`` body; a wider radius wraps further round."""
    for x, y, r in points:
        z = -0.12 + 0.55 * math.sqrt(max(0.05, 1 - (x / 0.66) ** 2 - ((y + 1.38) / 0.72) ** 2))
        if abs(abs(x) - 0.26) < 0.18:
            z = max(z, 0.34 + 0.16 * math.sqrt(1 - ((abs(x) - 0.26) / 0.19) ** 2))
        f.ball((x * f.girth, y, z - 0.35 * r), (r, r, r * 0.55), material, group="body", k=0.03)


def collar(f: Figure, color: str, radius: float = 0.48, y: float = -0.86) -> None:
    f.add("collar", f.materials["nose"].model_copy(update={"color": color}))
    f.ring((0, y, 0.02), radius, 0.065, "collar", rot=(80.0, 0.0, 0.0), group="body collar")


# ---- geometry


def _between(a: Vector, b: Vector, t: float) -> Vector:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t


def _bezier(a: Vector, b: Vector, c: Vector, t: float) -> Vector:
    return _between(_between(a, b, t), _between(b, c, t), t)


def around(n: int, radius: float, center: Vector, tilt: float = 0.0, start: float = 0.0) -> list[Vector]:
    """``n`` points on a circle in the x-y plane, leaning back by ``tilt`` (z per y)."""
    angles = [start + 2 * math.pi * i / n for i in range(n)]
    return [
        (center[0] + radius * math.sin(t), center[1] + radius * math.cos(t), center[2] - tilt * radius * math.cos(t))
        for t in angles
    ]
