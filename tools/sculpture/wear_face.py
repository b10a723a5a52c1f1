"""What is worn on the face: glasses, masks, moustaches, beards, a pipe. Lengths are in units of the face scale.

Lenses are open frames and an eye patch or sunglasses are pushed up to the forehead, because a face whose eyes are
covered is not found by a face detector; moustaches leave the mouth free for the same reason.
"""

from __future__ import annotations

import itertools

from .probe import depth_at, section_at
from .schema import Mouth, Solid
from .shapes import ball, box, cap, cone, curve, egg, ring, shifted, spread, waves
from .subjects import kit
from .subjects.catalogue import Vector
from .wear_fit import Fitting, golden


def _frame(f: Fitting, wide: float = 1.0) -> tuple[float, float, float, float]:
    """x, y and z of the right lens and its radius, in sculpture units."""
    e, s = f.face.eyes, f.scale
    radius = min(max(e.radii[0], e.radii[1]) * 1.16 + 0.02, e.u * 0.92) * s * wide
    return e.u * s, f.at[1] + (e.v - 0.025) * s, f.eye_front() + 0.03 * s, radius


def _temples(f: Fitting, m: str, x: float, y: float, z: float, tube: float) -> list[Solid]:
    """Bridge-side to ear. On a person they are straight and end at the ear; on any other body they lie along the
    surface and end in it, so that nothing sticks out of an apple like a pin."""
    side = max(f.body.anchors.sides, x + 0.05)
    cx = f.at[0]
    if not any(s.group == "neck" for s in f.body.solids):
        return [_arm(f, m, (cx + i * x, y, z), i, tube) for i in (-1, 1)]
    return [cap((cx + i * x, y, z), (cx + i * side, y + 0.04, max(-0.15, z - 1.15 * f.scale)), (tube, tube), m)
        for i in (-1, 1)]


def _arm(f: Fitting, m: str, hinge: Vector, way: int, tube: float) -> Solid:
    """One arm from ``hinge`` over the skin to the left (``way`` -1) or right, sunk into the body at its end."""
    x, y, z = hinge
    cut = section_at(f.body.solids, y)
    edge = (cut[0] if way < 0 else cut[1]) if cut else x
    if way * (edge - x) < 0.08:
        return cap(hinge, (x + way * 0.02, y + 0.01, z - 0.5 * f.scale), (tube, tube), m)
    end, middle = x + 0.88 * (edge - x), x + 0.45 * (edge - x)
    last = depth_at(f.body.solids, end, y, otherwise=0.0) - 0.03
    over = depth_at(f.body.solids, middle, y, otherwise=(z + last) / 2) + 0.6 * tube
    control = (2 * middle - (x + end) / 2, y + 0.01, min(z + 0.1, 2 * over - (z + last) / 2))
    return curve(hinge, control, (end, y + 0.02, last), (tube, tube), m)


def _pair(solids: list[Solid], f: Fitting) -> list[Solid]:
    """Both lenses: mirrored on a face in the middle."""
    return solids if abs(f.at[0]) < 1e-6 else shifted(spread(solids), x=f.at[0])


def round_glasses(f: Fitting) -> list[Solid]:
    m = f.dye("frame", "#e8b24a", golden)
    x, y, z, r = _frame(f)
    t = 0.022 * f.scale
    gap = max(0.03, x - r)
    return [
        *_pair([ring((x, y, z), r, t, m, rot=(2, 9, 0), mirror=True)], f),
        ring((f.at[0], y + 0.10 * r, z + 0.02), gap, t * 0.95, m, arc=78),
        *_temples(f, m, x + r, y + 0.02, z - 0.04, t * 0.85),
    ]


def square_glasses(f: Fitting) -> list[Solid]:
    m = f.dye("frame", "#3a2f33", kit.vinyl)
    x, y, z, r = _frame(f)
    t = 0.021 * f.scale
    w, h = 0.84 * min(r * 1.1, x), r * 0.76
    y -= 0.05 * r
    lens: list[Solid] = []
    for sx in (-1, 1):
        lens.append(cap((x + sx * w, y - h, z - 0.03 * (sx > 0)), (x + sx * w, y + h, z - 0.03 * (sx > 0)), (t, t), m,
            k=0.03, mirror=True))
        lens.append(cap((x - w, y + sx * h, z), (x + w, y + sx * h, z - 0.03), (t, t * (1.3 if sx > 0 else 1)), m,
            k=0.03, mirror=True))
    return [*lens, cap((-(x - w), y + h * 0.4, z + 0.02), (x - w, y + h * 0.4, z + 0.02), (t, t), m, k=0.03),
        *_temples(f, m, x + w, y + h * 0.5, z - 0.04, t * 0.85)]


def cat_eye_glasses(f: Fitting) -> list[Solid]:
    m = f.dye("frame", "#c8324e", kit.vinyl)
    gem = f.keep("gem", golden("#f1d58a"))
    x, y, z, r = _frame(f)
    t = 0.027 * f.scale
    return [
        *_pair([ring((x, y, z), r, t, m, k=0.05, rot=(2, 9, 0), mirror=True)], f),
        cap((x + r * 0.25, y + r * 0.94, z), (x + r * 1.36, y + r * 1.18, z - 0.05), (t * 1.3, t * 0.6), m, k=0.06,
            mirror=True),
        ball((x + r * 1.20, y + r * 1.14, z - 0.02), t * 0.7, gem, mirror=True),
        ring((f.at[0], y + 0.16 * r, z + 0.02), max(0.03, x - r), t * 0.9, m, arc=78),
        *_temples(f, m, x + r, y + r * 0.5, z - 0.04, t * 0.8),
    ]


def star_glasses(f: Fitting) -> list[Solid]:
    """Show glasses: round frames with five rays each."""
    import math

    m = f.dye("frame", "#f0509a", kit.vinyl)
    x, y, z, r = _frame(f)
    t = 0.032 * f.scale
    rays = [
        cap((x + r * math.sin(a), y + r * math.cos(a), z), (x + 1.42 * r * math.sin(a), y + 1.42 * r * math.cos(a),
            z - 0.02), (t * 1.5, t * 0.5), m, k=0.05, mirror=True)
        for a in (i * 2 * math.pi / 5 for i in range(5)) if abs(1.42 * r * math.sin(a)) < x or math.sin(a) > 0
    ]
    return [ring((x, y, z), r, t, m, k=0.05, mirror=True), *rays,
        ring((f.at[0], y, z + 0.02), max(0.03, x - r), t * 0.9, m, arc=78)]


def monocle(f: Fitting) -> list[Solid]:
    m = f.dye("frame", "#e8b24a", golden)
    x, y, z, r = _frame(f)
    cx, low = f.at[0] + x, y - 1.25 * f.scale
    chain = [ball((cx + r * 0.95 + 0.10 * f.scale * (i / 7) ** 0.5, y - r * 0.4 + (low - y + r * 0.4) * i / 7,
        z - 0.03 - 0.28 * f.scale * (i / 7)), 0.026 * f.scale, m) for i in range(8)]
    return [ring((cx, y, z), r, 0.036 * f.scale, m, rot=(2, 9, 0)), *chain]


def sunglasses(f: Fitting) -> list[Solid]:
    """Pushed up above the brows."""
    m, lens = f.dye("frame", "#1e1f25", kit.vinyl), f.dye("lens", "#2b2f3c", kit.ceramic)
    e, s = f.face.eyes, f.scale
    v = max(f.face.brows.v + 0.42, 0.98)
    x, y = e.u * s, f.at[1] + v * s
    z = max(f.z(e.u, min(v, 0.95)), f.z(0, min(v, 0.8)) - 0.1) + 0.16 * s
    r = 0.27 * s
    return [
        *_pair([egg((x, y, z), (r, r * 0.80, 0.07 * s), lens, rot=(-30, 12, 0), mirror=True),
            ring((x, y, z), r * 0.98, 0.045 * s, m, rot=(-30, 12, 0), mirror=True)], f),
        cap((f.at[0] - x + r, y, z + 0.02), (f.at[0] + x - r, y, z + 0.02), (0.04 * s, 0.04 * s), m),
        *_temples(f, m, x + r, y, z - 0.05, 0.035 * s),
    ]


def goggles(f: Fitting) -> list[Solid]:
    brass, strap = f.dye("brass", "#c89a4a", golden), f.dye("strap", "#5a3520", kit.leather)
    x, y, z, r = _frame(f, 1.04)
    s = f.scale
    return [*_pair([ring((x, y, z), r, 0.048 * s, brass, rot=(2, 9, 0), mirror=True)], f),
        ring((f.at[0], y, z), max(0.04, x - r), 0.05 * s, brass, arc=78),
        *_temples(f, strap, x + r, y, z - 0.04, 0.075 * s)]


def eye_patch(f: Fitting) -> list[Solid]:
    """Flipped up over the brow, so that both eyes are seen; its strap runs round the head."""
    m = f.dye("leather", "#201d24", kit.leather)
    s, e = f.scale, f.face.eyes
    v = f.face.brows.v + 0.12
    p = f.point(e.u * 0.95, v, 0.03)
    return [
        egg(p, (0.24 * s, 0.19 * s, 0.055 * s), m, rot=(-18, 14, -6)),
        *[cap(f.point(*q, 0.015), f.point(*w, 0.015), (0.026, 0.026), m) for q, w in _strap(v)],
    ]


def _strap(v: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Pieces of a line over the brow, in face coordinates."""
    us = (-0.75, -0.45, -0.15, 0.15, 0.45, 0.75)
    heights = (v + 0.12, v + 0.16, v + 0.13, v + 0.06, v, v - 0.10)
    points = list(zip(us, heights, strict=True))
    return list(itertools.pairwise(points))


def mask(f: Fitting) -> list[Solid]:
    """A superhero's: round the eyes, not over them."""
    m = f.dye("mask", "#22252e", kit.leather)
    e, s = f.face.eyes, f.scale
    x, y = e.u * s, f.at[1] + e.v * s
    z = f.z(e.u, e.v)
    rx, ry = e.radii[0] * s, e.radii[1] * s
    holes = egg((f.at[0] + x, y, z + 0.1), (rx * 1.10, ry * 1.08, 0.6), m, op="subtract", k=0.03, paint=False,
        mirror=True)
    return [
        egg((f.at[0] + x, y, z - 0.03 * s), (rx * 1.52, ry * 1.42, 0.14 * s), m, k=0.10, rot=(0, 22, 0), mirror=True),
        egg((f.at[0], y + 0.02, f.z(0, e.v) - 0.02 * s), (e.u * s * 0.8, ry * 0.7, 0.11 * s), m, k=0.10),
        cap((f.at[0] + x + rx, y + ry * 0.6, z - 0.06), (f.at[0] + x + rx * 1.9, y + ry * 1.3, z - 0.25),
            (0.09 * s, 0.02), m, k=0.08, mirror=True), holes,
    ]


def _free_mouth(f: Fitting, v: float) -> None:
    """Lower the mouth to ``v`` so that a moustache has room above it."""
    if f.face.mouth.v > v:
        mouth = Mouth(**{**f.face.mouth.model_dump(), "v": v})
        f.face = f.face.model_copy(update={"mouth": mouth})


def _lip(f: Fitting) -> float:
    """The v where a moustache grows: halfway from the nose's underside to the mouth."""
    nose = f.face.nose
    under = nose.at[1] - nose.radii[1] if nose else -0.12
    _free_mouth(f, under - 0.34)
    return (under * 1.25 + f.face.mouth.v) / 2.25 + 0.045


def moustache(f: Fitting, fat: float = 1.0) -> list[Solid]:
    m = f.dye("hair", _hair(f), lambda c: kit.hair(c, 0.55))
    v, s = _lip(f), f.scale
    a, b, c = f.point(0.07, v, 0.03), f.point(0.34, v - 0.055, 0.02), f.point(0.66, v + 0.05, -0.01)
    return [
        cap(a, b, (0.085 * fat * s, 0.10 * fat * s), m, k=0.05, mirror=True, modifier=waves(0.009, 28, 0.8)),
        cap(b, c, (0.095 * fat * s, 0.022 * s), m, k=0.06, mirror=True, modifier=waves(0.009, 28, 0.8)),
    ]


def handlebar(f: Fitting) -> list[Solid]:
    m = f.dye("hair", _hair(f), lambda c: kit.hair(c, 0.5))
    v, s = _lip(f), f.scale
    a, b = f.point(0.06, v, 0.03), f.point(0.36, v - 0.07, 0.03)
    tip = f.point(0.60, v + 0.20, 0.05)
    knee = f.point(0.66, v - 0.16, 0.06)
    return [cap(a, b, (0.075 * s, 0.085 * s), m, k=0.05, mirror=True),
        curve(b, knee, tip, (0.082 * s, 0.02 * s), m, k=0.05, mirror=True)]


def walrus(f: Fitting) -> list[Solid]:
    m = f.dye("hair", _hair(f), lambda c: kit.hair(c, 0.58))
    _free_mouth(f, -0.60)
    v, s = _lip(f), f.scale
    a, b, c = f.point(0.10, v, 0.04), f.point(0.38, v - 0.09, 0.04), f.point(0.52, v - 0.34, 0.02)
    return [cap(a, b, (0.11 * s, 0.13 * s), m, k=0.07, mirror=True, modifier=waves(0.012, 24, 1)),
        cap(b, c, (0.13 * s, 0.05 * s), m, k=0.08, mirror=True, modifier=waves(0.012, 24, 1))]


def pencil(f: Fitting) -> list[Solid]:
    m = f.dye("hair", _hair(f), lambda c: kit.hair(c, 0.5))
    v, s = _lip(f), f.scale
    return [cap(f.point(0.05, v, 0.0), f.point(0.32, v - 0.05, 0.0), (0.034 * s, 0.016 * s), m, k=0.02, mirror=True)]


def beard(f: Fitting, length: float = 0.55) -> list[Solid]:
    """A full beard hung under the mouth of any body."""
    m = f.dye("hair", _hair(f), lambda c: kit.hair(c, 0.6))
    s, low = f.scale, f.face.mouth.v - 0.46
    strands = waves(0.018 * s, 18, 1.2)
    chin, tip = f.point(0, low, 0.0), f.point(0, low - length * 0.5, 0.0)
    side, ear = f.point(0.46, f.face.mouth.v - 0.16, 0.0), f.point(0.70, -0.12, -0.02)
    return [
        egg(chin, (0.40 * s, 0.22 * s, 0.20 * s), m, k=0.10 * s, part="jaw", modifier=strands),
        cap(chin, (tip[0] + 0.03, chin[1] - length * s, tip[2] + 0.10 * s), (0.25 * s, 0.06 * s), m, k=0.10 * s,
            part="jaw",
            modifier=strands),
        cap(side, chin, (0.13 * s, 0.20 * s), m, k=0.10 * s, part="jaw", mirror=True, modifier=strands),
        cap(ear, side, (0.08 * s, 0.13 * s), m, k=0.10 * s, mirror=True, modifier=strands),
    ]


def long_beard(f: Fitting) -> list[Solid]:
    return beard(f, 1.0)


def goatee(f: Fitting) -> list[Solid]:
    m = f.dye("hair", _hair(f), lambda c: kit.hair(c, 0.5))
    s, low = f.scale, f.face.mouth.v - 0.26
    a, b = f.point(0, low, 0.02), f.point(0, low - 0.24, 0.08)
    return [cap(a, b, (0.12 * s, 0.03 * s), m, k=0.05, part="jaw", modifier=waves(0.01, 26, 0.8))]


def _hair(f: Fitting) -> str:
    """A person's own hair, else the brows' colour."""
    own = f.body.materials.get("hair")
    return own.color if own else f.face.brows.color


def pipe(f: Fitting) -> list[Solid]:
    wood, stem = f.dye("bowl", "#6b3a20", lambda c: kit.wood(c)), f.keep("stem", kit.vinyl("#1f1a1a"))
    s, mouth = f.scale, f.face.mouth
    a = f.point(mouth.half_width * 0.92, mouth.v - 0.01, 0.02)
    knee, bowl = (a[0] + 0.18 * s, a[1] - 0.16 * s, a[2] + 0.22 * s), (a[0] + 0.34 * s, a[1] - 0.14 * s,
        a[2] + 0.30 * s)
    return [curve(a, knee, bowl, (0.028 * s, 0.045 * s), stem),
        cone((bowl[0], bowl[1] + 0.07 * s, bowl[2]), 0.13 * s, 0.09 * s, 0.12 * s, wood, k=0.04, round_=0.03),
            cone((bowl[0], bowl[1] + 0.22 * s, bowl[2]), 0.06 * s, 0.07 * s, 0.07 * s, wood, op="subtract", k=0.01,
                paint=False)]


def clown_nose(f: Fitting) -> list[Solid]:
    m = f.dye("nose", "#e0242c", kit.vinyl)
    nose = f.face.nose
    v = nose.at[1] if nose else -0.1
    out = (nose.radii[2] + nose.out) * 0.75 if nose else 0.05
    return [ball(f.point(0, v, out), 0.15 * f.scale, m)]


def scar(f: Fitting) -> list[Solid]:
    m = f.dye("scar", kit.mix(f.body.materials["skin"].color, "#c04a50", 0.5), kit.clay)
    a, b = f.point(0.60, -0.02, 0.0), f.point(0.50, -0.36, 0.0)
    return [cap(a, b, (0.016, 0.016), m), *[cap(f.point(0.50 + 0.02 * i, -0.10 - 0.09 * i, 0.005),
        f.point(0.62 - 0.02 * i, -0.12 - 0.09 * i, 0.005), (0.012, 0.012), m) for i in range(3)]]


def plaster(f: Fitting) -> list[Solid]:
    m, pad = f.dye("plaster", "#e8b48a", kit.clay), f.keep("pad", kit.clay("#f3d9c0"))
    p = f.point(0.56, -0.30, 0.0)
    return [box(p, (0.15 * f.scale, 0.05 * f.scale, 0.02), m, rot=(0, 32, 24), round_=0.018),
        box((p[0], p[1], p[2] + 0.006), (0.05 * f.scale, 0.045 * f.scale, 0.022), pad, rot=(0, 32, 24), round_=0.015)]
