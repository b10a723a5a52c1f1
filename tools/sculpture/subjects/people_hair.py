"""Hair of the head: one function per style, each turning a skull into solids of the group ``hair``.

Locks avoid the face: nothing in front reaches below y 0.42, above the eyebrows. Beards are :mod:`people_beard`;
colours are chosen in :mod:`people`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

from ..schema import Curve, Ellipsoid, Solid
from ..shapes import ball, cap, coil, cone, curve, egg, noise, ring, waves
from .people_head import Head

Style = Callable[[Head, Random], list[Solid]]
STYLES: dict[str, Style] = {}

HAIR, TINT, TIE = "hair", "hair2", "hair_tie"
"""Material names: the main colour, a lighter tint for single locks, and ribbons."""


def _style(*names: str) -> Callable[[Style], Style]:
    def register(function: Style) -> Style:
        STYLES.update(dict.fromkeys(names, function))
        return function

    return register


def _h(solid: Solid) -> Solid:
    return solid.model_copy(update={"group": HAIR})


def scalp(h: Head, azimuth: float, polar: float, out: float = 1.0) -> tuple[float, float, float]:
    """A point over the skull: azimuth from the front, polar from the crown, radians; ``out`` of the skull's
    radius."""
    (cx, cy, cz), (rx, ry, rz) = h.skull, h.skull_radii
    ring_ = math.sin(polar)
    return (
        cx + out * rx * ring_ * math.sin(azimuth),
        cy + out * ry * math.cos(polar),
        cz + out * rz * ring_ * math.cos(azimuth),
    )


def _cap(h: Head, *, up: float = 0.0, back: float = 0.0, thick: float = 1.0, wave: float = 0.014) -> list[Solid]:
    """The mass of hair on the skull with its hairline high on the forehead."""
    (cx, cy, cz), (rx, ry, rz) = h.skull, h.skull_radii
    return [
        egg((cx, cy + 0.235 + up, cz - 0.19 - back), (rx * 1.045 * thick, ry * 0.875, rz * 0.885), HAIR, k=0.08,
            modifier=waves(wave, 16, 1.5)),
    ]


def _sides(h: Head, low: float = 0.0) -> list[Solid]:
    """Sideburns and the nape."""
    x = h.skull_radii[0]
    return [
        egg((x - 0.055, 0.20 - low / 2, -0.18), (0.13, 0.33 + low / 2, 0.32), HAIR, k=0.10, mirror=True),
        egg((0, -0.10, -0.55), (x * 0.83, 0.55, 0.40), HAIR, k=0.10),
    ]


def _lock(a: object, b: object, c: object, r: tuple[float, float], random: Random, k: float = 0.05) -> Solid:
    tint = TINT if random.random() < 0.3 else HAIR
    return _h(curve(a, b, c, r, tint, k=k))  # type: ignore[arg-type]


@_style("bald", "shaved")
def bald(h: Head, random: Random) -> list[Solid]:
    return []


@_style("tuft", "baby curl", "wisp")
def tuft(h: Head, random: Random) -> list[Solid]:
    top = h.skull[1] + h.skull_radii[1]
    return [
        curve((0, top - 0.06, 0.10), (0.02, top + 0.26, 0.20), (0.20, top + 0.16, 0.22), (0.09, 0.02), HAIR, k=0.06),
        curve((-0.06, top - 0.06, 0.04), (-0.10, top + 0.20, 0.06), (-0.22, top + 0.10, 0.10), (0.07, 0.02), HAIR,
            k=0.06),
    ]


@_style("buzz", "crew cut", "shaven", "stubble hair")
def buzz(h: Head, random: Random) -> list[Solid]:
    (cx, cy, cz), (rx, ry, rz) = h.skull, h.skull_radii
    return [
        egg((cx, cy + 0.14, cz - 0.12), (rx * 1.015, ry * 0.905, rz * 0.935), HAIR, k=0.05, modifier=noise(0.008, 46)),
        egg((rx - 0.07, 0.18, -0.20), (0.115, 0.28, 0.30), HAIR, k=0.08, mirror=True),
        egg((0, -0.06, -0.50), (rx * 0.82, 0.50, 0.38), HAIR, k=0.08),
    ]


@_style("short", "tousled", "messy", "crop", "pixie")
def short(h: Head, random: Random) -> list[Solid]:
    locks = []
    for i in range(7):
        x = -0.54 + 0.18 * i
        lift = 0.10 * math.cos(x * 1.6) + random.uniform(0, 0.05)
        locks.append(_lock(
            (x * 1.05, 0.74 + lift, 0.40), (x + 0.10, 0.98 + lift, 0.52), (x + 0.20, 0.90 + lift * 1.6, 0.16),
            (0.13, 0.19), random, 0.07,
        ))
    return [*_cap(h), *_sides(h), *locks]


@_style("side part", "parted", "neat", "combed", "side-parted", "gentleman")
def side_part(h: Head, random: Random) -> list[Solid]:
    locks = []
    for i in range(6):
        z = 0.46 - 0.17 * i
        locks.append(_lock(
            (-0.40, 0.88 + 0.05 * (i > 0), z), (0.06, 1.19 - 0.03 * i, z + 0.16), (0.70, 0.56 - 0.03 * i, z - 0.02),
            (0.12, 0.135), random, 0.06,
        ))
    for i in range(3):
        z = 0.34 - 0.22 * i
        locks.append(_lock((-0.40, 0.90, z), (-0.66, 0.88, z + 0.05), (-0.76, 0.44, z - 0.08), (0.09, 0.11), random))
    return [*_cap(h), *_sides(h), *locks]


@_style("slicked", "slicked back", "slick", "swept back")
def slicked(h: Head, random: Random) -> list[Solid]:
    strips = [
        _lock((x * 0.9, 0.80 - 0.5 * x * x, 0.22), (x * 1.14, 1.22 - 0.55 * x * x, 0.10), (x * 1.1, 0.72, -0.75),
              (0.10, 0.18), random, 0.12)
        for x in (-0.58, -0.30, 0.0, 0.30, 0.58)
    ]
    return [*_cap(h, thick=0.99), *_sides(h), *strips]


@_style("quiff", "pompadour", "undercut", "elvis")
def quiff(h: Head, random: Random) -> list[Solid]:
    locks = [
        _lock((x, 0.76, 0.44), (x * 0.9 + 0.04, 1.34, 0.78), (x * 0.9 + 0.12, 1.20, -0.05), (0.12, 0.20), random, 0.07)
        for x in (-0.40, -0.22, -0.04, 0.14, 0.32)
    ]
    return [*buzz(h, random), egg((0, 0.82, -0.05), (0.58, 0.36, 0.56), HAIR, k=0.08), *locks]


@_style("receding", "balding", "thinning", "tonsure")
def receding(h: Head, random: Random) -> list[Solid]:
    x = h.skull_radii[0]
    tufts = [
        egg((x - 0.02 - 0.03 * i, 0.10 + 0.15 * i, -0.16 - 0.13 * i), (0.115, 0.16, 0.24), HAIR, k=0.10, mirror=True,
            modifier=waves(0.016, 18, 1.2))
        for i in range(3)
    ]
    return [*tufts, egg((0, 0.04, -0.52), (x * 0.94, 0.60, 0.42), HAIR, k=0.12, modifier=waves(0.014, 16, 1.4)),
            egg((x - 0.02, -0.02, -0.26), (0.13, 0.24, 0.22), HAIR, k=0.10, mirror=True)]


@_style("bowl", "bowl cut", "mop", "mop-top")
def bowl(h: Head, random: Random) -> list[Solid]:
    return [*_cap(h, up=0.02, thick=1.05), *_sides(h, 0.12), *_fringe(h, random, 0.50, 8)]


def _fringe(h: Head, random: Random, low: float = 0.47, count: int = 7) -> list[Solid]:
    """Bangs that end above the eyebrows."""
    locks = []
    for i in range(count):
        x = (i / (count - 1) * 2 - 1) * 0.60
        z = math.sqrt(max(0.05, 1 - (x / 0.86) ** 2))
        end = low + random.uniform(-0.015, 0.03) + 0.05 * abs(x)
        locks.append(_lock(
            (x * 0.55, 0.99, 0.20 * z), (x * 0.95, 1.00, 0.70 * z + 0.02), (x * 1.10, end, 0.64 * z),
            (0.14, 0.06), random, 0.07,
        ))
    return locks


def _parting(h: Head, random: Random, side: float = 0.0) -> list[Solid]:
    """Locks that leave a parting at azimuth ``side`` and sweep over the scalp to the temples."""
    locks = []
    for sign in (-1, 1):
        for i in range(5):
            start = 0.80 - 0.26 * i
            root = scalp(h, side + sign * 0.06, abs(start), 0.99) if start > 0 else scalp(h, math.pi, -start, 0.99)
            bow = scalp(h, side * 0.5 + sign * (0.72 + 0.24 * i), max(0.35, 0.78 - 0.05 * i), 1.33)
            end = scalp(h, sign * (1.22 + 0.22 * i), 1.36, 1.04)
            locks.append(_lock(root, bow, end, (0.085, 0.135), random, 0.06))
    return locks


@_style("bob", "chin-length", "lob", "shoulder-length")
def bob(h: Head, random: Random) -> list[Solid]:
    sides = []
    for sign in (-1, 1):
        for i in range(4):
            z = 0.24 - 0.19 * i
            sides.append(_lock((sign * 0.72, 0.52, z), (sign * (1.04 - 0.02 * i), -0.10, z + 0.02),
                               (sign * (0.70 + 0.02 * i), -0.66 - 0.02 * i, z + 0.05), (0.16, 0.17), random, 0.06))
    back = [egg((0, -0.12, -0.48), (0.80, 0.66, 0.42), HAIR, k=0.12)]
    front = _fringe(h, random) if random.random() < 0.6 else _parting(h, random, 0.22)
    return [*_cap(h, thick=1.06), *back, *sides, *front]


def _curtains(h: Head, random: Random, length: float, sway: float) -> list[Solid]:
    """Long locks down both sides and the back, from the temples to y = -``length``. ``sway`` makes them wave."""
    locks: list[Solid] = []
    for sign in (-1, 1):
        for i in range(4):
            z, end = 0.26 - 0.17 * i, -length + 0.10 * i + random.uniform(-0.06, 0.06)
            r = 0.15 + 0.02 * i
            knee = (sign * (0.86 + 0.02 * i), -0.30, z + 0.02)
            locks.append(_lock((sign * 0.66, 0.62 + 0.04 * i, z - 0.04), (sign * (0.98 + sway), 0.30, z - 0.02), knee,
                               (r, r + 0.01), random, 0.10))
            if sway:
                hip = (sign * 0.92, (end - 0.30) / 2 - 0.1, z + 0.06)
                locks.append(_lock(knee, (sign * (0.76 - sway), (hip[1] - 0.3) / 2, z + 0.05), hip, (r, r), random,
                    0.09))
                locks.append(_lock(hip, (sign * (1.02 + sway), (hip[1] + end) / 2, z + 0.06),
                                   (sign * (0.78 + 0.05 * i), end, z + 0.08), (r, 0.05), random, 0.09))
            else:
                locks.append(_lock(knee, (sign * (0.86 + 0.02 * i), -0.8, z + 0.04),
                                   (sign * (0.80 + 0.03 * i), end, z + 0.08), (r, 0.07), random, 0.09))
    back = cap((0, 0.0, -0.46), (0, -length + 0.25, -0.50), (0.66, 0.58), HAIR, k=0.12, modifier=waves(0.014, 15, 1.2))
    return [back, *locks]


@_style("long", "straight", "long straight", "flowing", "waist-length")
def long(h: Head, random: Random) -> list[Solid]:
    front = _parting(h, random, random.choice((0.0, 0.22, -0.22)))
    return [*_cap(h, thick=1.05), *_curtains(h, random, 1.45, 0.0), *front]


@_style("long fringe", "hime", "fringe", "bangs")
def fringe(h: Head, random: Random) -> list[Solid]:
    return [*_cap(h, thick=1.05), *_curtains(h, random, 1.35, 0.0), *_fringe(h, random)]


@_style("wavy", "long wavy", "waves")
def wavy(h: Head, random: Random) -> list[Solid]:
    return [*_cap(h, thick=1.07), *_curtains(h, random, 1.35, 0.14), *_parting(h, random, 0.18)]


def _ringlets(h: Head, random: Random, hanging: bool) -> list[Solid]:
    """Coils over the scalp, and hanging ones behind a line through the ears."""
    solids: list[Solid] = [
        egg((0, h.skull[1] + 0.12, h.skull[2] - 0.2), (h.skull_radii[0] * 1.10, 0.78, 0.74), HAIR, k=0.05)
    ]

    def ringlet(a: object, b: object, coil_: float, tube: float, pitch: float) -> None:
        name = HAIR if random.random() < 0.65 else TINT
        solids.append(_h(coil(a, b, coil_, tube, pitch, name, turn=random.randint(0, 359))))  # type: ignore[arg-type]

    count = 15
    for i in range(count):
        azimuth = (i + 0.5) / count * 2 * math.pi + random.uniform(-0.06, 0.06)
        front, side = math.cos(azimuth), 1 if math.sin(azimuth) > 0 else -1
        end = 0.98 if front > 0.55 else (1.25 if front > 0.2 else 1.72)
        polar, sweep = 0.12, 0.22 * side * (front > 0.3)
        while polar < end:
            step = 0.44 + random.uniform(-0.03, 0.03)
            ringlet(scalp(h, azimuth + sweep * polar, polar, 1.15 + random.uniform(-0.02, 0.03)),
                    scalp(h, azimuth + sweep * (polar + step), min(polar + step, end + 0.15), 1.17), 0.125, 0.078, 0.17)
            polar += step
        if hanging and front < 0.45:
            for spread in (-0.13, 0.13):
                a = scalp(h, azimuth + spread, 1.45, 1.24)
                drop, flare = random.uniform(0.95, 1.30), 1.06 + random.uniform(0, 0.10)
                ringlet(a, (a[0] * flare, a[1] - drop, a[2] * flare + 0.02), 0.115, 0.075, 0.175)
    for sign in (-1, 1):
        if hanging:
            ringlet((sign * 0.74, 0.42, 0.34), (sign * 0.90, -0.62, 0.22), 0.105, 0.068, 0.17)
            ringlet((sign * 0.86, 0.20, 0.10), (sign * 1.02, -0.95, 0.05), 0.12, 0.078, 0.175)
        else:
            ringlet((sign * 0.80, 0.42, 0.10), (sign * 0.84, 0.02, 0.0), 0.11, 0.072, 0.17)
        ringlet((sign * 0.62, 0.62, 0.44), (sign * 0.80, 0.14, 0.42), 0.10, 0.066, 0.16)
    return solids


@_style("curly", "ringlets", "long curly", "corkscrew", "curls")
def ringlets(h: Head, random: Random) -> list[Solid]:
    return _ringlets(h, random, hanging=True)


@_style("short curly", "curly top", "kinky")
def short_curly(h: Head, random: Random) -> list[Solid]:
    return [*_sides(h), *_ringlets(h, random, hanging=False)]


@_style("afro", "frizzy", "big hair", "puffy")
def afro(h: Head, random: Random) -> list[Solid]:
    centre, radius = (0.0, 0.44, -0.32), 0.98
    solids: list[Solid] = [ball(centre, radius, HAIR, k=0.1)]
    for i in range(120):
        # golden-angle points spread evenly over the ball
        up = 1 - 2 * (i + 0.5) / 120
        azimuth, across = i * 2.39996, math.sqrt(1 - up * up)
        p = (centre[0] + radius * across * math.sin(azimuth), centre[1] + radius * up,
             centre[2] + radius * across * math.cos(azimuth))
        if p[1] < -0.35 or p[2] < -0.75 or (p[2] > 0.20 and p[1] < 0.66 and abs(p[0]) < 0.74):
            continue
        solids.append(ball(p, random.uniform(0.125, 0.165), HAIR, k=0.045))
    return solids


def _tie(p: tuple[float, float, float], radius: float, rot: tuple[float, float, float]) -> Solid:
    return ring(p, radius, 0.05, TIE, rot=rot)


@_style("ponytail", "high ponytail", "pony tail")
def ponytail(h: Head, random: Random) -> list[Solid]:
    tail = [
        _lock((0.16, 1.08, -0.45), (0.62 + d, 1.62, -0.50), (1.06 + d, 0.62 - d, -0.46), (0.15, 0.20), random, 0.06)
        for d in (-0.08, 0.06)
    ]
    end = _lock((1.04, 0.66, -0.46), (1.20, 0.10, -0.42), (0.96, -0.36, -0.36), (0.22, 0.04), random, 0.08)
    return [*slicked(h, random), *tail, end, _tie((0.20, 1.14, -0.46), 0.15, (70, 0, -40))]


@_style("bun", "topknot", "top bun", "top knot", "chignon", "updo")
def bun(h: Head, random: Random) -> list[Solid]:
    knot = [
        ball((0, 1.17, -0.24), 0.27, HAIR, k=0.04, modifier=waves(0.016, 20, 1.5)),
        _h(ring((0, 1.15, -0.24), 0.19, 0.115, TINT, k=0.03, rot=(72, 0, 14), modifier=waves(0.014, 22, 1.0))),
    ]
    return [*slicked(h, random), *knot, _tie((0, 0.985, -0.25), 0.19, (84, 0, 0))]


@_style("low bun", "grandmother bun")
def low_bun(h: Head, random: Random) -> list[Solid]:
    return [*_cap(h, thick=1.04), *_sides(h), *_parting(h, random), *bun(h, random)[-3:-1]]


@_style("space buns", "double buns")
def space_buns(h: Head, random: Random) -> list[Solid]:
    knots = [
        ball((0.56, 1.02, -0.15), 0.28, HAIR, k=0.04, mirror=True, modifier=waves(0.02, 18, 1.5)),
        ring((0.47, 0.88, -0.14), 0.17, 0.05, TIE, rot=(80, 0, -35), mirror=True),
    ]
    return [*_cap(h), *_sides(h), *_parting(h, random), *knots]


def _plait(start: tuple[float, float, float], end: tuple[float, float, float], size: float) -> list[Solid]:
    """A chain of tilted beads, a ribbon and a tuft."""
    count, solids = 8, []
    for i in range(count):
        t = i / (count - 1)
        p = tuple(a + (b - a) * t for a, b in zip(start, end, strict=True))
        side = 0.045 if i % 2 else -0.045
        fat = size * (1 - 0.35 * t)
        solids.append(egg((p[0] + side, p[1], p[2]), (fat, fat * 0.80, fat * 0.92), HAIR, k=0.025, mirror=True,
                          rot=(0, 0, 34 if i % 2 else -34), modifier=waves(0.010, 24, 0.8)))
    tip = (end[0], end[1] - size * 0.72, end[2])
    return [*solids, ball(tip, size * 0.55, TIE, mirror=True),
            cap(tip, (end[0] + 0.01, end[1] - size * 2.2, end[2]), (size * 0.40, size * 0.62), HAIR, mirror=True,
                modifier=waves(0.014, 24, 0.8))]


@_style("braids", "plaits", "two braids", "braid", "plait", "cornrows")
def braids(h: Head, random: Random) -> list[Solid]:
    return [*_cap(h, thick=1.03), *_sides(h), *_parting(h, random),
        *_plait((0.84, -0.16, 0.02), (0.84, -1.25, 0.26), 0.16)]


@_style("pigtails", "bunches", "twin tails")
def pigtails(h: Head, random: Random) -> list[Solid]:
    tails = [
        curve((0.82, 0.56, -0.12), (1.34, 0.78, -0.10), (1.26, -0.05, -0.02), (0.16, 0.20), HAIR, k=0.06, mirror=True,
              modifier=waves(0.014, 18, 1.2)),
        curve((1.27, 0.02, -0.02), (1.22, -0.38, 0.0), (1.34, -0.60, 0.04), (0.20, 0.05), HAIR, k=0.08, mirror=True,
              modifier=waves(0.014, 18, 1.2)),
        ring((0.87, 0.60, -0.12), 0.13, 0.055, TIE, rot=(0, 0, -62), mirror=True),
        ball((0.90, 0.62, 0.02), 0.075, TIE, mirror=True),
    ]
    return [*_cap(h), *_sides(h), *_fringe(h, random, 0.52, 6), *tails]


@_style("mohawk", "mohican", "punk")
def mohawk(h: Head, random: Random) -> list[Solid]:
    fan = []
    for i in range(9):
        polar = -0.62 + 0.24 * i
        root = scalp(h, math.pi, polar, 0.95)
        tip = scalp(h, math.pi, polar, 1.52 + 0.12 * math.sin(i * 0.45))
        tip = (0.07 if i % 2 else -0.07, tip[1], tip[2])
        fan.append(_h(cap(root, tip, (0.21, 0.07), TINT if i % 2 else HAIR, k=0.06, modifier=waves(0.014, 20, 1.0))))
    return [*buzz(h, random), *fan]


@_style("spiky", "spiked", "wild", "unruly", "mad scientist", "anime")
def spiky(h: Head, random: Random) -> list[Solid]:
    spikes = []
    for i in range(22):
        azimuth, polar = i * 2.39996, 0.16 + 1.32 * ((i + 0.5) / 22) ** 0.7
        if math.cos(azimuth) > 0.25 and polar > 0.95:
            polar = 0.80
        root, tip = scalp(h, azimuth, polar, 0.98), scalp(h, azimuth, polar * 0.97, 1.46 + random.uniform(-0.08, 0.08))
        spikes.append(_h(cap(root, (tip[0], tip[1] + 0.06, tip[2]), (0.21, 0.02), TINT if i % 3 == 0 else HAIR,
            k=0.08)))
    return [*_cap(h), *_sides(h), *spikes]


@_style("dreadlocks", "locs", "dreads", "rasta")
def dreadlocks(h: Head, random: Random) -> list[Solid]:
    ropes: list[Solid] = []
    for i in range(26):
        azimuth = math.pi * (0.30 + 1.40 * i / 25)
        a = scalp(h, azimuth, 0.40 + 0.5 * (i % 2), 1.06)
        out = 1.22 + 0.12 * random.random()
        b, c = scalp(h, azimuth, 1.35, out), scalp(h, azimuth, 1.5, out)
        end = (c[0] * 1.05, -0.95 - 0.35 * random.random(), c[2] * 1.05)
        ropes.append(_h(curve(a, (b[0], b[1] + 0.25, b[2]), end, (0.095, 0.075), TINT if i % 4 == 0 else HAIR, k=0.02,
                              modifier=noise(0.014, 26))))
    return [*_cap(h), *_sides(h), *ropes]


@_style("mullet")
def mullet(h: Head, random: Random) -> list[Solid]:
    tails = [
        _lock((s * 0.62, -0.1, -0.40), (s * 0.84, -0.6, -0.36), (s * (0.72 - 0.2 * i), -1.25, -0.25 - 0.1 * i),
              (0.20, 0.08), random, 0.07)
        for s in (-1, 1) for i in range(3)
    ]
    return [*short(h, random), *tails]


def under_hat(solids: list[Solid], line: float) -> list[Solid]:
    """What is left when a hat sits at height ``line``: the hair that lies flat or hangs below it."""
    kept: list[Solid] = []
    for s in solids:
        heights = [getattr(s, key)[1] for key in ("a", "b", "c", "center") if hasattr(s, key)]
        broad = isinstance(s, Ellipsoid) and max(s.radii) > 0.5
        hangs = isinstance(s, Curve) and s.c[1] < 0.45
        if broad or hangs or max(heights) < line - 0.12:
            kept.append(s)
    return kept


def bald_cone(top: float, radius: float) -> Solid:
    """A pointed tuft for gnomes and trolls."""
    return cone((0, top, -0.1), 0.3, radius, 0.03, HAIR, modifier=waves())
