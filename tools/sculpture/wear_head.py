"""Crowns, horns, ears, flowers, headphones and what else sits on a head but is no hat (:mod:`wear_hats`). Each is
drawn for a crown at the origin with radius 1 and :meth:`Fitting.hat` puts it on.
"""

from __future__ import annotations

import math

from .probe import section_at
from .schema import Solid
from .shapes import ball, box, cap, cone, curve, egg, ring, shifted, star
from .subjects import kit
from .wear_fit import FLUFF, Fitting, golden, loop


def crown(f: Fitting) -> list[Solid]:
    gold = f.dye("gold", "#eeb54a", golden)
    ruby, fur = f.dye("ruby", "#c4182f", kit.ceramic), f.keep("ermine", kit.fur("#f6f2ea"))
    points = []
    for i in range(8):
        a = math.pi * 2 * i / 8
        x, z = math.sin(a), math.cos(a)
        points += [cap((x * 0.90, 0.20, z * 0.90), (x * 1.04, 0.72, z * 1.04), (0.20, 0.07), gold, k=0.08),
            ball((x * 1.06, 0.82, z * 1.06), 0.12, ruby if i % 2 == 0 else gold, "gems")]
    return f.hat([
        cone((0, 0.20, 0), 0.24, 0.95, 0.98, gold, round_=0.05),
        cone((0, 0.5, 0), 0.6, 0.86, 0.86, gold, op="subtract", k=0.03, paint=False),
        ring((0, 0.0, 0), 0.95, 0.11, fur, rot=(90, 0, 0)), *points,
        ball((0, 0.22, 0.98), 0.11, ruby, "gems"), ball((0.62, 0.22, 0.76), 0.08, ruby, "gems", mirror=True),
    ], lift=0.08)


def tiara(f: Fitting) -> list[Solid]:
    silver = f.dye("silver", "#dfe4ea", kit.metal)
    gem = f.dye("gem", "#58b4e0", kit.ceramic)
    arcs = [ball((math.sin(a) * 0.98, 0.12 + 0.16 * math.cos(a * 2.1), math.cos(a) * 0.98), 0.07 if i % 2 else 0.10,
        gem if i % 2 == 0 else silver, "gems")
            for i, a in enumerate(x * 0.26 for x in range(-4, 5))]
    return f.hat([ring((0, 0.02, 0), 0.98, 0.055, silver, rot=(80, 0, 0)), *arcs,
        cap((0, 0.10, 1.0), (0, 0.55, 0.90), (0.08, 0.03), silver, k=0.04), ball((0, 0.60, 0.90), 0.10, gem, "gems")],
            lift=0.12)


def flower_crown(f: Fitting) -> list[Solid]:
    leaf = f.keep("leaf", kit.vinyl("#4d8f35"))
    yellow = f.keep("heart", kit.vinyl("#f6cf4a"))
    names = [f.dye("petal0", "#f2709a", kit.vinyl), f.dye("petal1", "#f8f2ea", kit.vinyl),
        f.keep("petal2", kit.vinyl("#f5a35a")), f.keep("petal3", kit.vinyl("#b48be0"))]
    solids: list[Solid] = [ring((0, 0.06, 0), 1.02, 0.09, leaf, rot=(84, 0, 0))]
    for i in range(9):
        a = (i - 4) * 0.42
        x, z, y = math.sin(a) * 1.06, math.cos(a) * 1.06, 0.08 - 0.04 * math.cos(a)
        big = 1.0 if i % 2 == 0 else 0.8
        solids.append(star((x, y, z), 5, 0.27 * big, 0.16 * big, 0.05, names[i % 4], f"flower{i % 4}",
            rot=(-12, math.degrees(a), 20 * i), round_=0.06))
        solids.append(ball((x * 1.06, y + 0.01, z * 1.06), 0.085 * big, yellow))
        solids.append(egg((math.sin(a + 0.21) * 1.05, y - 0.02, math.cos(a + 0.21) * 1.05), (0.17, 0.07, 0.05), leaf,
            rot=(0, math.degrees(a), 30)))
    return f.hat(solids, lift=0.10)


def laurel(f: Fitting) -> list[Solid]:
    leaf = f.dye("leaf", "#d9b24a", golden)
    leaves = [egg((math.sin(a) * 1.05, 0.06 + 0.10 * (i % 2), math.cos(a) * 1.05), (0.20, 0.09, 0.05), leaf,
        rot=(0, math.degrees(a), 34 if a > 0 else -34))
              for i, a in enumerate(x * 0.24 + 0.12 for x in range(-9, 9))]
    return f.hat([ring((0, 0.04, 0), 1.0, 0.05, leaf, rot=(86, 0, 0)), *leaves], lift=0.1)


def halo(f: Fitting) -> list[Solid]:
    m = f.dye("glow", "#ffe08a", lambda c: kit.vinyl(c).model_copy(update={"glow": 0.75}))
    return f.hat([ring((0, 1.02, -0.10), 0.72, 0.085, m, rot=(72, 0, 0))])


def horns(f: Fitting) -> list[Solid]:
    m = f.dye("horn", "#5a1420", kit.vinyl)
    return f.hat([curve((0.56, 0.24, 0.32), (1.06, 0.62, 0.36), (0.74, 1.10, 0.30), (0.19, 0.03), m, mirror=True)])


def antlers(f: Fitting) -> list[Solid]:
    m = f.dye("horn", "#8a6238", kit.clay)
    return f.hat([
        curve((0.42, 0.30, 0), (0.85, 0.8, 0), (0.95, 1.55, 0.05), (0.11, 0.05), m, mirror=True),
        curve((0.68, 0.72, 0), (1.15, 0.75, 0.1), (1.30, 1.20, 0.1), (0.085, 0.035), m, k=0.06, mirror=True),
        curve((0.86, 1.10, 0), (0.62, 1.25, 0.1), (0.62, 1.60, 0.1), (0.07, 0.03), m, k=0.06, mirror=True),
    ])


def unicorn_horn(f: Fitting) -> list[Solid]:
    m = f.dye("horn", "#f6d98a", golden)
    return f.hat([cap((0, 0.45, 0.55), (0, 1.55, 0.85), (0.17, 0.02), m),
        *[ring((0, 0.62 + 0.22 * i, 0.60 + 0.06 * i), 0.135 - 0.027 * i, 0.035, m, "rings", rot=(105, 0, 0))
            for i in range(4)]])


def animal_ears(f: Fitting, long: bool) -> list[Solid]:
    m, pink = f.dye("fur", "#f4efe8" if long else "#2b2830", kit.fur), f.dye("inner", "#f4a6b4", kit.fur)
    band = ring((0, 0.0, 0), 1.02, 0.05, m, "band", rot=(0, 0, 0), arc=100)
    if long:
        return f.hat([band, egg((0.40, 1.35, 0), (0.22, 0.62, 0.12), m, rot=(0, 0, -10), mirror=True),
            egg((0.40, 1.33, 0.09), (0.12, 0.46, 0.06), pink, rot=(0, 0, -10), mirror=True)])
    return f.hat([band, cap((0.55, 0.78, 0), (0.78, 1.35, 0), (0.30, 0.05), m, mirror=True),
        cap((0.57, 0.82, 0.15), (0.74, 1.22, 0.08), (0.17, 0.03), pink, mirror=True)])


def bunny_ears(f: Fitting) -> list[Solid]:
    return animal_ears(f, True)


def cat_ears(f: Fitting) -> list[Solid]:
    return animal_ears(f, False)


def headband(f: Fitting) -> list[Solid]:
    m = f.dye("band", "#c8322e")
    return _band(f, m)


def _band(f: Fitting, m: str) -> list[Solid]:
    """Round the hair where there is any, else round the brow, as wide as the skin is there."""
    y = f.at[1] + (f.face.brows.v + 0.24) * f.scale
    cut = None if any(s.group.startswith("hair") for s in f.body.solids) else section_at(f.body.solids, y)
    if cut is None:
        return f.hat([cone((0, 0.06, 0), 0.11, 1.05, 1.03, m, round_=0.06)])
    left, right, back, front = cut
    t = 0.10 * f.scale
    return loop(((left + right) / 2, y, (back + front) / 2), (right - left) / 2, (front - back) / 2, t, m, drop=0.04,
        count=24, k=0.0)


def ninja(f: Fitting) -> list[Solid]:
    m, steel = f.dye("band", "#22304a"), f.keep("plate", kit.metal())
    return f.hat([cone((0, 0.06, 0), 0.13, 1.06, 1.04, m, round_=0.06),
        box((0, 0.06, 1.04), (0.34, 0.11, 0.04), steel, round_=0.03),
        cap((1.0, 0.05, -0.3), (1.55, -0.25, -0.35), (0.09, 0.13), m, k=0.04),
        cap((1.0, 0.05, -0.3), (1.48, 0.20, -0.4), (0.08, 0.11), m, k=0.04)])


def bandana(f: Fitting) -> list[Solid]:
    m = f.dye("cotton", "#c8322e")
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("spots", "#f8f2e6", 12, 0.5)})
    return f.hat([egg((0, 0.02, -0.03), (1.05, 0.80, 1.05), m),
        egg((0, -0.66, 0), (1.4, 0.62, 1.4), m, op="subtract", k=0.02, paint=False),
        ball((1.02, 0.0, -0.2), 0.14, m, "knot"), cap((1.05, 0, -0.2), (1.42, -0.36, -0.2), (0.07, 0.15), m, "knot",
            k=0.05)])


def headscarf(f: Fitting) -> list[Solid]:
    m = f.dye("silk", "#3d8a8f")
    return f.hat([ball((0, -0.66, -0.10), 1.26, m), egg((0, -0.80, 0.98), (0.90, 0.92, 1.15), m, op="subtract", k=0.08,
        paint=False), ring((0, -0.74, 0.30), 1.0, 0.13, m, k=0.08, rot=(-8, 0, 0)), ])


def bow(f: Fitting) -> list[Solid]:
    m = f.dye("ribbon", "#f0508a")
    return f.hat([cone((0.30, 0, 0), 0.28, 0.07, 0.26, m, rot=(0, 0, -90), round_=0.06, mirror=True),
        ball((0, 0, 0.04), 0.14, m, "knot"), cap((0.06, -0.05, 0.03), (0.28, -0.42, 0.03), (0.05, 0.10), m, "tails",
            mirror=True)], lift=0.62) if f.body.anchors.neck is None else _side_bow(f, m)


def _side_bow(f: Fitting, m: str) -> list[Solid]:
    knot = [cone((0.26, 0, 0), 0.24, 0.07, 0.24, m, rot=(0, 0, -90), round_=0.06, mirror=True),
        ball((0, 0, 0.04), 0.13, m, "knot")]
    return f.hat(shifted([knot[0].model_copy(update={"mirror": False}),
        cone((-0.26, 0, 0), 0.24, 0.07, 0.24, m, rot=(0, 0, 90), round_=0.06), knot[1]], 0.55, 0.52, 0.55))


def flower(f: Fitting) -> list[Solid]:
    petal, heart = f.dye("petal", "#f2709a", kit.vinyl), f.dye("heart", "#f6cf4a", kit.vinyl)
    return f.hat([star((0.70, 0.28, 0.72), 5, 0.34, 0.19, 0.06, petal, rot=(-18, 40, 0), round_=0.08),
        ball((0.75, 0.29, 0.79), 0.12, heart)])


def headphones(f: Fitting) -> list[Solid]:
    """Cups at the ears and a band over the top."""
    m, pad = f.dye("shell", "#2c2f38", kit.vinyl), f.dye("pad", "#e0483a", kit.vinyl)
    a = f.body.anchors
    y, s = a.side_height, f.scale
    _, r = f.crown()
    x = a.sides + 0.05
    top_y = max((f.crown()[0][1] + r * 0.62), y + x * 0.9)
    return [
        cone((x, y, -0.08), 0.10, 0.30 * s / 0.72 + 0.02, 0.24 * s / 0.72, m, rot=(0, 0, -90), round_=0.05,
            mirror=True),
        ring((x - 0.09, y, -0.08), 0.19 * s / 0.72, 0.085, pad, rot=(0, 90, 0), mirror=True),
        curve((x, y + 0.2, -0.1), (x * 1.02, top_y + 0.25, -0.12), (0, top_y + 0.16, -0.12), (0.06, 0.085), m, "band",
            mirror=True),
    ]


def earmuffs(f: Fitting) -> list[Solid]:
    m = f.dye("fluff", "#f08aa8", kit.fur)
    a = f.body.anchors
    x, y, s = a.sides + 0.03, a.side_height, f.scale
    _, r = f.crown()
    top_y = f.crown()[0][1] + r * 0.6
    return [ball((x, y, -0.06), 0.27 * s / 0.72, m, mirror=True, modifier=FLUFF),
            curve((x, y + 0.15, -0.1), (x, top_y + 0.2, -0.12), (0, top_y + 0.12, -0.12), (0.045, 0.055),
                f.keep("band", kit.metal()), mirror=True)]


def earrings(f: Fitting) -> list[Solid]:
    gold = f.dye("gold", "#e8b24a", golden)
    a = f.body.anchors
    return [ring((a.sides + 0.02, a.side_height - 0.32, 0.02), 0.10, 0.026, gold, rot=(0, 30, 0), mirror=True)]
