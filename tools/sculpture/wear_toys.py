"""Props of sport, adventure and magic: balls, swords, wands, anchors, treasure, balloons. Each is drawn standing on
y = 0 with a height of about 1; :meth:`Fitting.prop` puts it on the floor, left or right. Those of trades and arts are
:mod:`wear_props`.
"""

from __future__ import annotations

import math

from .schema import Solid
from .shapes import ball, box, cap, cone, curve, egg, ring, scaled, shifted, spread, star
from .subjects import kit
from .wear_fit import Fitting, golden
from .wear_props import COAL, OAK, wooden


def football(f: Fitting) -> list[Solid]:
    m = f.dye("leather", "#f6f5f0", kit.vinyl)
    dark = f.keep("dark", kit.vinyl("#22242b"))
    dots = []
    phi = (1 + 5**0.5) / 2
    for a in (-1, 1):
        for b in (-phi, phi):
            dots += [(0, a, b), (a, b, 0), (b, 0, a)]
    n = (1 + phi * phi) ** 0.5
    tilt = [(x * 0.96 + z * 0.28, y, -x * 0.28 + z * 0.96) for x, y, z in dots]
    return f.prop([ball((0, 0.42, 0), 0.42, m), *[ball((x / n * 0.335, 0.42 + y / n * 0.335, z / n * 0.335), 0.125,
        dark) for x, y, z in tilt]])


def basketball(f: Fitting) -> list[Solid]:
    m, line = f.dye("leather", "#e0782c", kit.leather), f.keep("line", kit.vinyl("#2a1c16"))
    return f.prop([ball((0, 0.44, 0), 0.44, m), ring((0, 0.44, 0), 0.44, 0.014, line, rot=(90, 0, 8)),
        ring((0, 0.44, 0), 0.44, 0.014, line, rot=(0, 90, 8)), ring((0.30, 0.44, 0), 0.34, 0.014, line, rot=(0, 76, 0)),
        ring((-0.30, 0.44, 0), 0.34, 0.014, line, rot=(0, -76, 0))])


def tennis(f: Fitting) -> list[Solid]:
    m, net = f.dye("frame", "#c8322e", kit.vinyl), f.keep("net", kit.vinyl("#f4f3ee"))
    strings = [cap((x, 0.80 - h, 0), (x, 0.80 + h, 0), (0.008, 0.008), net) for x in (-0.2, -0.1, 0.0, 0.1, 0.2)
        for h in [0.32 * (1 - (x / 0.33) ** 2) ** 0.5]]
    strings += [cap((-w, 0.80 + y, 0), (w, 0.80 + y, 0), (0.008, 0.008), net) for y in (-0.2, -0.1, 0, 0.1, 0.2)
        for w in [0.32 * (1 - (y / 0.33) ** 2) ** 0.5]]
    return f.prop([ring((0, 0.80, 0), 0.33, 0.045, m), cap((0, 0.47, 0), (0, 0.05, 0), (0.04, 0.05), m), *strings,
        ball((0.40, 0.14, 0.15), 0.14, f.keep("ball", kit.fur("#cfe03a")))])


def skateboard(f: Fitting) -> list[Solid]:
    m, wheel = f.dye("deck", "#e0503a", kit.vinyl), f.keep("wheel", kit.vinyl("#f4e9c8"))
    return f.prop([box((0, 0.72, 0), (0.20, 0.56, 0.035), m, rot=(0, 0, -10), round_=0.034),
        egg((0.115, 1.27, 0.03), (0.20, 0.17, 0.05), m, k=0.06, rot=(24, 0, -10)),
        egg((-0.115, 0.17, 0.03), (0.20, 0.17, 0.05), m, k=0.06, rot=(-24, 0, -10)),
        *[cone((sx * 0.17 + t, y, 0.12), 0.05, 0.085, 0.085, wheel, rot=(0, 0, 90)) for sx in (-1, 1) for t,
            y in ((0.07, 1.05), (-0.07, 0.38))]])


def bicycle_bell(f: Fitting) -> list[Solid]:
    m, dark = f.dye("bell", "#c9cdd2", lambda c: kit.metal(c, 0.14)), f.keep("dark", kit.vinyl(COAL))
    return f.prop([egg((0, 0.30, 0), (0.42, 0.34, 0.42), m), box((0, 0.05, 0), (0.6, 0.2, 0.6), m, op="subtract",
        paint=False, k=0.02), cone((0, 0.20, 0), 0.06, 0.34, 0.34, dark), ball((0, 0.65, 0), 0.06, dark, "knob"),
            cap((0.36, 0.22, 0.10), (0.60, 0.34, 0.12), (0.05, 0.07), dark, "lever")])


def trophy(f: Fitting) -> list[Solid]:
    m, wood = f.dye("gold", "#eab440", golden), f.keep("wood", kit.wood("#4a2a18"))
    return f.prop([cone((0, 0.10, 0), 0.10, 0.28, 0.25, wood), cone((0, 0.28, 0), 0.09, 0.17, 0.06, m, k=0.05),
        cone((0, 0.66, 0), 0.30, 0.13, 0.33, m, k=0.08), cone((0, 0.95, 0), 0.10, 0.27, 0.27, m, op="subtract",
            paint=False), ring((0.36, 0.72, 0), 0.16, 0.045, m, rot=(0, 0, -80), arc=120, mirror=True),
                star((0, 0.72, 0.28), 5, 0.12, 0.055, 0.03, f.keep("star", kit.vinyl("#fdf6e0")))])


def sword(f: Fitting) -> list[Solid]:
    steel, gold, grip = f.keep("steel", kit.metal("#ccd3da", 0.14)), f.dye("guard", "#e8b24a", golden), f.keep("grip",
        kit.leather("#4a2418"))
    return f.prop([box((0, 0.52, 0), (0.085, 0.50, 0.03), steel, round_=0.025),
        cap((0, 0.10, 0), (0, 0.0, 0), (0.075, 0.01), steel, k=0.05),
        box((0, 1.05, 0), (0.30, 0.055, 0.06), gold, round_=0.05),
        cap((0, 1.10, 0), (0, 1.34, 0), (0.055, 0.055), grip), ball((0, 1.42, 0), 0.09, gold)], 1.05)


def shield(f: Fitting) -> list[Solid]:
    m, rim = f.dye("field", "#a3242f", kit.vinyl), f.dye("rim", "#d9b04a", golden)
    return f.prop([egg((0, 0.58, 0), (0.46, 0.58, 0.09), rim), egg((0, 0.58, 0.03), (0.39, 0.50, 0.09), m),
        star((0, 0.62, 0.11), 4, 0.32, 0.12, 0.03, rim, "cross")])


def wand(f: Fitting) -> list[Solid]:
    m, glow = f.dye("stick", "#4a2c1c", wooden), f.dye("star", "#ffd95a",
        lambda c: kit.vinyl(c).model_copy(update={"glow": 0.5}))
    return f.prop([cap((0, 0.0, 0), (0.10, 0.95, 0), (0.05, 0.035), m),
        star((0.12, 1.15, 0), 5, 0.28, 0.13, 0.06, glow, rot=(0, 0, -6), round_=0.05)])


def staff(f: Fitting) -> list[Solid]:
    m, orb = f.dye("wood", "#6b4428", wooden), f.dye("orb", "#58c8e0",
        lambda c: kit.ceramic(c).model_copy(update={"glow": 0.35}))
    return f.prop([curve((0, 0, 0), (0.08, 0.8, 0), (0, 1.55, 0), (0.065, 0.07), m),
        curve((0, 1.5, 0), (0.30, 1.75, 0.05), (0.12, 2.0, 0.05), (0.06, 0.03), m, k=0.04),
        curve((0, 1.5, 0), (-0.28, 1.72, 0.05), (-0.14, 1.98, 0.05), (0.06, 0.03), m, k=0.04),
        ball((0, 1.78, 0.02), 0.17, orb)], 1.0)


def crystal_ball(f: Fitting) -> list[Solid]:
    glass, gold = f.dye("glass", "#b9a6ee", lambda c: kit.ceramic(c).model_copy(update={"glow": 0.25})), f.keep("gold",
        golden("#c89a4a"))
    return f.prop([cone((0, 0.09, 0), 0.09, 0.36, 0.24, gold, round_=0.05), ball((0, 0.55, 0), 0.40, glass),
        ring((0, 0.24, 0), 0.26, 0.05, gold, "cup", rot=(90, 0, 0)),
        star((0.02, 0.56, 0.36), 4, 0.15, 0.05, 0.03, f.keep("spark", kit.vinyl("#ffffff")), "spark")])


def sceptre(f: Fitting) -> list[Solid]:
    gold, jewel = f.dye("gold", "#eab440", golden), f.dye("jewel", "#c8243e", kit.ceramic)
    return f.prop([cap((0, 0.05, 0), (0, 1.25, 0), (0.06, 0.05), gold), ball((0, 0.06, 0), 0.11, gold, "knob"),
        *[ring((0, y, 0), 0.07, 0.03, gold, "rings", rot=(90, 0, 0)) for y in (0.35, 0.95, 1.15)],
        ball((0, 1.42, 0), 0.19, jewel), ring((0, 1.42, 0), 0.20, 0.03, gold, "band"),
        ring((0, 1.42, 0), 0.20, 0.03, gold, "band", rot=(0, 90, 0)), ball((0, 1.67, 0), 0.07, gold, "top")])


def cane(f: Fitting) -> list[Solid]:
    m, tip = f.dye("wood", "#7a4a28", wooden), f.keep("tip", kit.gold())
    return f.prop([cap((0, 0.05, 0), (0, 1.30, 0), (0.05, 0.055), m),
        curve((0, 1.28, 0), (0.02, 1.72, 0), (0.28, 1.48, 0), (0.06, 0.06), m, k=0.03), ball((0, 0.04, 0), 0.07, tip),
        ring((0, 1.10, 0), 0.06, 0.025, tip, "cuff", rot=(90, 0, 0))])


def broom(f: Fitting) -> list[Solid]:
    m, straw = f.dye("handle", "#7a4a28", wooden), f.keep("straw", kit.hair("#d9ad58", 0.6))
    return f.prop([cap((0, 0.5, 0), (0.04, 1.9, 0), (0.05, 0.045), m),
        cone((0, 0.28, 0), 0.28, 0.34, 0.12, straw, round_=0.05),
        ring((0, 0.56, 0), 0.13, 0.04, f.keep("cord", kit.leather("#8a2f2a")), rot=(90, 0, 0))])


def cauldron(f: Fitting) -> list[Solid]:
    m, brew = f.dye("iron", "#2c2e33", kit.clay), f.dye("brew", "#74d83a",
        lambda c: kit.ceramic(c).model_copy(update={"glow": 0.3}))
    return f.prop([ball((0, 0.42, 0), 0.44, m), box((0, 0.95, 0), (0.6, 0.26, 0.6), m, op="subtract", paint=False),
        ring((0, 0.68, 0), 0.37, 0.07, m, rot=(90, 0, 0)), cone((0, 0.66, 0), 0.03, 0.36, 0.36, brew),
        *[ball((x, 0.72, z), r, brew, "bubbles") for x, z, r in ((0.1, 0.15, 0.11), (-0.15, 0.05, 0.09),
            (0.02, -0.1, 0.08))]])


def potion(f: Fitting) -> list[Solid]:
    m, cork = f.dye("liquid", "#9a4fe0", lambda c: kit.ceramic(c).model_copy(
        update={"subsurface": 0.9, "glow": 0.15})), f.keep("cork", kit.wood("#c79a62"))
    glass = f.keep("glass", kit.ceramic("#dfeef2"))
    return f.prop([ball((0, 0.36, 0), 0.36, m), cone((0, 0.82, 0), 0.18, 0.12, 0.11, glass, k=0.06),
        ring((0, 0.98, 0), 0.12, 0.035, glass, rot=(90, 0, 0)), cone((0, 1.06, 0), 0.09, 0.09, 0.11, cork)])


def anchor(f: Fitting) -> list[Solid]:
    m = f.dye("iron", "#4a5868", lambda c: kit.metal(c, 0.35))
    return f.prop([cap((0, 0.18, 0), (0, 1.0, 0), (0.075, 0.06), m), ring((0, 1.14, 0), 0.13, 0.045, m),
        box((0, 0.86, 0), (0.28, 0.05, 0.05), m), ring((0, 0.52, 0), 0.42, 0.075, m, k=0.04, rot=(0, 0, 180), arc=72),
        cap((0.40, 0.40, 0), (0.48, 0.60, 0), (0.12, 0.01), m, k=0.04, mirror=True)])


def ship_wheel(f: Fitting) -> list[Solid]:
    m, brass = f.dye("wood", "#8a5530", wooden), f.keep("brass", kit.gold())
    spokes = [cap((0, 0.60, 0), (0.56 * math.sin(a), 0.60 + 0.56 * math.cos(a), 0), (0.035, 0.045), m)
        for a in (i * math.pi / 4 for i in range(8))]
    return f.prop([ring((0, 0.60, 0), 0.38, 0.065, m), *spokes,
        cone((0, 0.60, 0), 0.09, 0.12, 0.12, brass, rot=(90, 0, 0))])


def treasure(f: Fitting) -> list[Solid]:
    m, gold = f.dye("wood", "#7a4a28", wooden), f.keep("gold", kit.gold())
    coins = [cone((0.24 * math.sin(i * 2.4), 0.48 + 0.03 * (i % 4), 0.16 * math.cos(i * 2.4)), 0.025, 0.10, 0.10, gold,
        rot=(20 * (i % 3), 0, 25 * (i % 4) - 30)) for i in range(10)]
    return f.prop([box((0, 0.24, 0), (0.50, 0.24, 0.32), m, round_=0.05),
        box((0, 0.24, 0.33), (0.10, 0.12, 0.03), gold, "lock"),
        *[box((x, 0.24, 0), (0.05, 0.255, 0.335), gold, "bands") for x in (-0.36, 0.36)],
        cap((-0.46, 0.80, -0.34), (0.46, 0.80, -0.34), (0.22, 0.22), m, "lid"), *coins])


def dumbbell(f: Fitting) -> list[Solid]:
    m, steel = f.dye("weights", "#2b2d33", kit.vinyl), f.keep("bar", kit.metal())
    return f.prop([cap((-0.4, 0.24, 0), (0.4, 0.24, 0), (0.055, 0.055), steel),
        *[cone((x, 0.24, 0), 0.075, r, r, m, f"w{i}", rot=(0, 0, 90), round_=0.03) for i,
            (x, r) in enumerate(((-0.36, 0.24), (0.36, 0.24), (-0.50, 0.18), (0.50, 0.18)))]])


def boxing_gloves(f: Fitting) -> list[Solid]:
    m, cuff = f.dye("leather", "#d2232a", kit.vinyl), f.keep("cuff", kit.cloth("#f6f4ee"))
    return f.prop([cone((0, 0.14, 0), 0.14, 0.22, 0.20, cuff, round_=0.05), ball((0, 0.52, 0.02), 0.31, m),
        egg((0.0, 0.70, 0.06), (0.29, 0.22, 0.29), m, k=0.1), egg((-0.25 * f.side, 0.46, 0.18), (0.12, 0.20, 0.13), m,
            k=0.04, rot=(0, 0, 14 * f.side))])


def game_controller(f: Fitting) -> list[Solid]:
    m, a, b = f.dye("shell", "#3a3f4c", kit.vinyl), f.keep("a", kit.vinyl("#e0483a")), f.keep("b", kit.vinyl("#4fc06a"))
    return f.prop([box((0, 0.40, 0), (0.34, 0.17, 0.10), m, round_=0.09),
        egg((0.38, 0.30, 0.02), (0.15, 0.27, 0.12), m, k=0.08, rot=(0, 0, 16), mirror=True),
        ball((0.24, 0.48, 0.10), 0.045, a), ball((0.34, 0.40, 0.11), 0.045, b),
        ball((-0.24, 0.46, 0.09), 0.085, f.keep("stick", kit.vinyl("#17181c"))),
        ball((0.10, 0.32, 0.09), 0.07, f.keep("stick", kit.vinyl("#17181c")))])


def hourglass(f: Fitting) -> list[Solid]:
    wood, sand, glass = f.dye("frame", OAK, wooden), f.keep("sand", kit.clay("#e8c46a")), f.keep("glass",
        kit.ceramic("#dcecf0"))
    return f.prop([cone((0, 0.05, 0), 0.05, 0.36, 0.36, wood), cone((0, 1.05, 0), 0.05, 0.36, 0.36, wood),
        cone((0, 0.32, 0), 0.22, 0.27, 0.06, sand, round_=0.08),
        cone((0, 0.78, 0), 0.22, 0.06, 0.27, glass, round_=0.08),
        *[cap((0.29 * sx, 0.1, z), (0.29 * sx, 1.0, z), (0.03, 0.03), wood, "posts") for sx in (-1, 1)
            for z in (-0.12, 0.16)]])


def lantern(f: Fitting) -> list[Solid]:
    m, glow = f.dye("iron", "#2f3238", kit.vinyl), f.keep("glow", kit.vinyl("#ffd36a").model_copy(update={"glow": 0.9}))
    return f.prop([cone((0, 0.06, 0), 0.06, 0.30, 0.27, m), ball((0, 0.38, 0), 0.21, glow),
        *[cap((0.24 * math.sin(a), 0.1, 0.24 * math.cos(a)), (0.24 * math.sin(a), 0.66, 0.24 * math.cos(a)),
            (0.026, 0.026), m) for a in (0.8, 2.35, 3.9, 5.5)], cone((0, 0.76, 0), 0.12, 0.32, 0.08, m),
                ring((0, 0.98, 0), 0.12, 0.028, m)])


def balloon(f: Fitting) -> list[Solid]:
    m, string = f.dye("rubber", "#e0483a", kit.ceramic), f.keep("string", kit.cloth("#f4f2ea"))
    return f.prop([egg((0, 1.55, 0), (0.36, 0.42, 0.36), m), cone((0, 1.10, 0), 0.05, 0.07, 0.03, m, k=0.03),
        curve((0, 1.06, 0), (0.18, 0.55, 0), (-0.02, 0, 0), (0.012, 0.012), string)], out=0.1)


def gift(f: Fitting) -> list[Solid]:
    m, ribbon = f.dye("paper", "#3f8fc8", kit.paper), f.dye("ribbon", "#f6d24a")
    return f.prop([box((0, 0.34, 0), (0.38, 0.34, 0.36), m, rot=(0, 16, 0), round_=0.04),
        box((0, 0.34, 0), (0.07, 0.352, 0.372), ribbon, rot=(0, 16, 0)),
        box((0, 0.34, 0), (0.392, 0.352, 0.06), ribbon, rot=(0, 16, 0)),
        ring((0.14, 0.78, 0), 0.12, 0.045, ribbon, rot=(0, 20, -50), mirror=True), ball((0, 0.72, 0), 0.07, ribbon)])


def bone(f: Fitting) -> list[Solid]:
    m = f.dye("bone", "#f4ecd8", kit.vinyl)
    return f.prop([cap((0, 0.25, 0), (0, 0.85, 0), (0.09, 0.09), m),
        ball((0.10, 0.96, 0), 0.13, m, k=0.06, mirror=True), ball((0.10, 0.14, 0), 0.13, m, k=0.06, mirror=True)])


def rocket(f: Fitting) -> list[Solid]:
    m, red = f.dye("hull", "#f3f4f2", kit.ceramic), f.dye("fins", "#d2302c", kit.vinyl)
    return f.prop([egg((0, 0.72, 0), (0.26, 0.62, 0.26), m), box((0, 0.08, 0), (0.4, 0.12, 0.4), m, op="subtract",
        paint=False), cap((0, 1.12, 0), (0, 1.34, 0), (0.15, 0.02), red, k=0.06),
            egg((0.28, 0.30, 0), (0.13, 0.26, 0.05), red, rot=(0, 0, 22), mirror=True),
            ring((0, 0.84, 0.22), 0.11, 0.035, red, rot=(-6, 0, 0)),
            ball((0, 0.84, 0.17), 0.10, f.keep("window", kit.ceramic("#6fc0e8"))),
            cone((0, 0.14, 0), 0.08, 0.20, 0.15, f.keep("nozzle", kit.metal()))])


def cutlass(f: Fitting) -> list[Solid]:
    steel, gold = f.keep("steel", kit.metal("#ccd3da", 0.14)), f.dye("guard", "#e8b24a", golden)
    return f.prop([curve((0, 0.36, 0), (-0.10, 0.9, 0), (0.20, 1.45, 0), (0.075, 0.03), steel),
        ring((0, 0.22, 0), 0.17, 0.04, gold, rot=(0, 0, 90), arc=110),
        cap((0, 0.05, 0), (0, 0.34, 0), (0.055, 0.055), f.keep("grip", kit.leather("#3a2018"))),
        ball((0, 0.02, 0), 0.075, gold)])


def parrot(f: Fitting) -> list[Solid]:
    """On the shoulder when there is one, else beside."""
    red, blue, yellow = f.dye("red", "#d8302c", kit.fur), f.dye("blue", "#2f6bc4", kit.fur), f.keep("yellow",
        kit.fur("#f5c826"))
    dark, white = f.keep("beak", kit.vinyl("#2b2a2e")), f.keep("white", kit.vinyl("#fbfaf4"))
    bird: list[Solid] = [egg((0, 0.36, 0), (0.20, 0.32, 0.20), red), ball((0, 0.72, 0.04), 0.19, red, k=0.06),
        egg((0.19, 0.34, -0.02), (0.07, 0.26, 0.15), blue, mirror=True),
        curve((0, 0.74, 0.22), (0, 0.72, 0.36), (0, 0.58, 0.28), (0.075, 0.02), dark),
        ball((0.10, 0.78, 0.17), 0.055, white, mirror=True), ball((0.11, 0.78, 0.215), 0.028, dark, mirror=True),
        curve((0, 0.14, -0.08), (0, -0.12, -0.14), (0, -0.36, -0.12), (0.10, 0.05), blue),
        curve((0.02, 0.80, -0.02), (0.06, 1.0, -0.1), (0.10, 0.98, -0.22), (0.06, 0.02), yellow)]
    a = f.body.anchors
    if a.neck is None:
        return f.prop(shifted(bird, y=0.36), 0.8)
    placed = shifted(scaled(spread(bird), 0.62), f.side * (a.neck_radius + 0.60), a.neck[1] - 0.16, -0.10)
    return [s.model_copy(update={"part": "torso"}) for s in placed]
