"""Hats and helmets. Each is drawn for a crown at the origin with radius 1 (x right, y up, z to the viewer) and
:meth:`Fitting.hat` puts it on.

Nothing reaches below y -0.18 in front, so brows and eyes stay free. Crowns, horns and ears are :mod:`wear_head`.
"""

from __future__ import annotations

import math

from .schema import Solid
from .shapes import ball, bend, bend_z, box, cap, cone, curve, egg, ring, star
from .subjects import kit
from .wear_fit import FLUFF, Fitting, golden


def _brim(m: str, radius: float, thick: float = 0.05, y: float = 0.0, tip: float = -5.0, curl: float = 0.0) -> Solid:
    return cone((0, y, 0), thick, radius, radius * 0.96, m, k=0.08, rot=(tip, 0, 0), round_=thick * 0.9,
                **({"modifier": bend_z(curl)} if curl else {}))


def wizard(f: Fitting) -> list[Solid]:
    m, band = f.dye("felt", "#3b2f86"), f.dye("band", "#7a3fae")
    gold = f.keep("gold", kit.gold())
    stars = [star(p, 5, 0.13, 0.06, 0.04, gold, rot=r) for p, r in (
        ((-0.46, 0.52, 0.58), (-28, -36, 8)), ((0.42, 0.72, 0.44), (-28, 40, -14)), ((0.05, 1.05, 0.38), (-24, 6, 20)))]
    return f.hat([
        _brim(m, 1.55, 0.055, 0.0, -5),
        cap((0, 0.0, 0), (0.08, 0.80, -0.05), (0.98, 0.48), m, k=0.14),
        cap((0.08, 0.80, -0.05), (0.40, 1.42, -0.06), (0.47, 0.20), m, k=0.12),
        cap((0.40, 1.42, -0.06), (0.86, 1.54, 0), (0.195, 0.09), m, k=0.10),
        ring((0, 0.15, 0), 1.0, 0.10, band, rot=(86, 0, 0)),
        box((0, 0.16, 1.06), (0.19, 0.16, 0.05), gold, rot=(-8, 0, 0), round_=0.04), *stars,
    ])


def witch(f: Fitting) -> list[Solid]:
    m, band = f.dye("felt", "#2b2735"), f.dye("band", "#e6741c")
    gold = f.keep("gold", kit.gold())
    return f.hat([
        _brim(m, 1.65, 0.055, 0.0, -4, 0.06), cap((0, 0, 0), (0, 0.9, -0.05), (0.96, 0.40), m, k=0.14),
        cap((0, 0.9, -0.05), (-0.22, 1.55, -0.1), (0.39, 0.16), m, k=0.1),
        cap((-0.22, 1.55, -0.1), (-0.62, 1.68, -0.1), (0.15, 0.05), m, k=0.08),
        ring((0, 0.14, 0), 0.99, 0.11, band, rot=(86, 0, 0)),
        ring((0, 0.16, 1.06), 0.14, 0.045, gold),
    ])


def pirate(f: Fitting) -> list[Solid]:
    m, trim = f.dye("felt", "#25222b"), f.dye("trim", "#e8b24a", golden)
    white = f.keep("bone", kit.vinyl("#f4f0e4"))
    dark = f.keep("dark", kit.vinyl("#17151b"))
    skull = [
        egg((0, 0.50, 1.06), (0.19, 0.17, 0.08), white), box((0, 0.33, 1.07), (0.10, 0.07, 0.05), white, k=0.05,
            round_=0.03),
        ball((0.075, 0.49, 1.13), 0.05, dark, mirror=True),
        cap((-0.30, 0.24, 1.05), (0.30, 0.66, 1.00), (0.04, 0.04), white, "bones"),
        cap((0.30, 0.24, 1.05), (-0.30, 0.66, 1.00), (0.04, 0.04), white, "bones"),
    ]
    return f.hat([
        egg((0, 0.18, 0), (1.0, 0.62, 1.0), m, k=0.1),
        # three turned-up flaps: one before, two behind
        curve((-1.45, 0.16, 0.20), (0, 1.28, 1.50), (1.45, 0.16, 0.20), (0.10, 0.10), trim, "edge"),
        egg((0, 0.36, 0.80), (1.20, 0.44, 0.22), m, k=0.1, rot=(-14, 0, 0)),
        egg((0.98, 0.22, 0.14), (0.52, 0.28, 0.52), m, k=0.12, rot=(0, 40, 16), mirror=True),
        egg((0, 0.50, -0.70), (0.95, 0.50, 0.20), m, k=0.1), *skull,
    ])


def top(f: Fitting) -> list[Solid]:
    m, band = f.dye("silk", "#26252c"), f.dye("band", "#a3182f")
    return f.hat([
        _brim(m, 1.42, 0.05, 0.0, -4, 0.05), cone((0, 0.78, -0.02), 0.76, 0.90, 0.99, m, k=0.06, round_=0.08),
        cone((0, 0.18, -0.01), 0.14, 0.945, 0.955, band, round_=0.05),
    ])


def bowler(f: Fitting) -> list[Solid]:
    m, band = f.dye("felt", "#2a2930"), f.dye("band", "#14141a")
    return f.hat([
        _brim(m, 1.34, 0.06, 0.0, -4, 0.08), egg((0, 0.12, 0), (0.96, 0.80, 0.96), m, k=0.08),
        cone((0, 0.14, 0), 0.11, 0.985, 0.98, band, round_=0.05),
    ])


def fedora(f: Fitting) -> list[Solid]:
    m, band = f.dye("felt", "#6b5340"), f.dye("band", "#2c2420")
    return f.hat([
        _brim(m, 1.48, 0.05, 0.0, -6, 0.05), cone((0, 0.36, -0.02), 0.42, 0.97, 0.80, m, k=0.08, round_=0.20),
        egg((0, 0.90, 0.0), (0.16, 0.20, 0.72), m, op="subtract", k=0.12, paint=False),
        cone((0, 0.13, 0), 0.12, 1.0, 0.98, band, round_=0.05),
    ])


def cowboy(f: Fitting) -> list[Solid]:
    m, band = f.dye("felt", "#a26a3a", kit.leather), f.dye("band", "#4a2c18", kit.leather)
    gold = f.keep("gold", kit.gold())
    return f.hat([
        # bent in its own frame, x by y squared: turned a quarter, that lifts the sides
        egg((0, -0.04, 0), (0.06, 1.74, 1.30), m, k=0.06, rot=(0, 0, 90), modifier=bend(0.15)),
        cone((0, 0.40, 0), 0.46, 0.95, 0.74, m, k=0.10, round_=0.22),
        egg((0, 0.94, 0.05), (0.15, 0.20, 0.75), m, op="subtract", k=0.12, paint=False),
        cone((0, 0.15, 0), 0.10, 0.975, 0.955, band, round_=0.05), star((0, 0.18, 0.99), 5, 0.15, 0.07, 0.03, gold),
    ])


def beret(f: Fitting) -> list[Solid]:
    m = f.dye("felt", "#a3242f")
    return f.hat([
        ring((0, 0.02, 0), 0.96, 0.10, m, k=0.05, rot=(86, 0, 0)),
        egg((-0.20, 0.26, -0.05), (1.22, 0.32, 1.14), m, k=0.10, rot=(-4, 0, 12)),
        cap((-0.25, 0.52, -0.05), (-0.24, 0.72, -0.05), (0.05, 0.04), m, k=0.04),
    ])


def baseball(f: Fitting) -> list[Solid]:
    m, peak = f.dye("cotton", "#c8322e"), f.dye("peak", "#26375c")
    white = f.keep("badge", kit.cloth("#f6f4ee"))
    return f.hat([
        egg((0, 0.0, -0.03), (1.03, 0.84, 1.03), m, k=0.05), egg((0, -0.60, -0.03), (1.3, 0.58, 1.3), m, op="subtract",
            k=0.03, paint=False),
        egg((0, -0.02, 1.20), (0.86, 0.075, 0.72), peak, rot=(10, 0, 0)), ball((0, 0.85, -0.03), 0.08, peak),
        egg((0, 0.44, 0.90), (0.24, 0.20, 0.05), white, rot=(-26, 0, 0)),
    ])


def beanie(f: Fitting) -> list[Solid]:
    m, pom = f.dye("wool", "#3f7fb0"), f.dye("pompom", "#f5f0e4")
    rib = f.materials[m].model_copy(update={"pattern": kit.pattern("net", kit.darker(f.materials[m].color, 0.25), 24,
        0.4)})
    f.materials[m] = rib
    return f.hat([
        egg((0, 0.08, -0.02), (1.02, 0.98, 1.02), m, k=0.05), egg((0, -0.72, -0.02), (1.4, 0.62, 1.4), m, op="subtract",
            k=0.03, paint=False),
        ring((0, 0.02, -0.02), 0.98, 0.15, m, "cuff", k=0.05, rot=(88, 0, 0)),
        ball((0, 1.14, -0.02), 0.27, pom, modifier=FLUFF),
    ])


def santa(f: Fitting) -> list[Solid]:
    m, fur = f.dye("velvet", "#c9202b"), f.dye("fur", "#f8f5ee", kit.fur)
    return f.hat([
        cap((0, 0.05, 0), (0.15, 0.75, -0.05), (0.96, 0.55), m, k=0.1),
        curve((0.15, 0.75, -0.05), (0.5, 1.5, -0.05), (1.15, 0.75, 0), (0.50, 0.14), m, k=0.1),
        ring((0, 0.02, 0), 0.98, 0.19, fur, rot=(86, 0, 0), modifier=FLUFF),
        ball((1.20, 0.62, 0.02), 0.25, fur, modifier=FLUFF),
    ])


def chef(f: Fitting) -> list[Solid]:
    m = f.dye("cotton", "#fbfaf5")
    puffs = [ball((0.62 * math.sin(a), 0.98, 0.62 * math.cos(a)), 0.50, m, k=0.12)
        for a in (i * math.pi / 4 for i in range(8))]
    return f.hat([cone((0, 0.32, 0), 0.42, 0.97, 0.95, m, k=0.10, round_=0.06), *puffs,
        ball((0, 1.08, 0), 0.72, m, k=0.15)])


def sailor(f: Fitting) -> list[Solid]:
    m, band = f.dye("cotton", "#f8f7f2"), f.dye("band", "#223766")
    return f.hat([
        egg((0.06, 0.34, 0), (0.92, 0.34, 0.92), m, k=0.08, rot=(0, 0, -8)),
        cone((0.04, 0.20, 0), 0.22, 0.94, 1.06, m, k=0.05, rot=(0, 0, -8), round_=0.06),
        cone((0.02, 0.06, 0), 0.06, 0.965, 0.975, band, rot=(0, 0, -8)),
    ])


def _peaked(f: Fitting, cloth: str, band: str, badge: str) -> list[Solid]:
    m, dark = f.dye("cloth", cloth), f.dye("band", band)
    black, gold = f.keep("peak", kit.ceramic("#17171c")), f.keep("gold", kit.gold())
    badge_solid = star((0, 0.42, 1.10), 6, 0.17, 0.10, 0.04, gold,
        rot=(-8, 0, 0)) if badge == "star" else egg((0, 0.42, 1.10), (0.15, 0.18, 0.05), gold)
    return f.hat([
        cone((0, 0.13, 0), 0.16, 0.97, 1.0, dark, round_=0.05),
        egg((0, 0.42, 0.06), (1.28, 0.26, 1.22), m, k=0.08, rot=(-9, 0, 0)),
        egg((0, -0.02, 0.98), (0.76, 0.05, 0.44), black, rot=(20, 0, 0)), badge_solid,
        ring((0, 0.06, 0), 1.0, 0.035, gold, "cord", rot=(90, 0, 0)),
    ])


def captain(f: Fitting) -> list[Solid]:
    return _peaked(f, "#f8f7f2", "#1f2a4a", "anchor")


def police(f: Fitting) -> list[Solid]:
    return _peaked(f, "#26406e", "#16233f", "star")


def pilot(f: Fitting) -> list[Solid]:
    """A leather flying cap with the goggles pushed up."""
    m = f.dye("leather", "#7a4a28", kit.leather)
    brass, lens = f.keep("brass", kit.gold()), f.keep("lens", kit.ceramic("#7fb6c8"))
    return f.hat([
        egg((0, -0.02, -0.08), (1.05, 0.90, 1.05), m, k=0.05), egg((0, -0.66, 0.35), (0.95, 0.60, 1.0), m,
            op="subtract", k=0.04, paint=False),
        cap((1.02, -0.25, -0.05), (0.98, -0.95, 0.05), (0.24, 0.14), m, k=0.1, mirror=True),
        ring((0.36, 0.34, 0.93), 0.27, 0.07, brass, rot=(-22, 18, 0), mirror=True),
        egg((0.36, 0.34, 0.92), (0.25, 0.25, 0.07), lens, rot=(-22, 18, 0), mirror=True),
        ring((0, 0.30, -0.06), 1.04, 0.06, f.keep("strap", kit.leather("#3a2415")), rot=(90, 0, 0)),
    ])


def graduation(f: Fitting) -> list[Solid]:
    m, tassel = f.dye("cloth", "#24242c"), f.dye("tassel", "#e8b24a")
    return f.hat([
        cone((0, 0.20, 0), 0.26, 0.98, 0.93, m, k=0.05, round_=0.05),
        box((0, 0.50, 0), (1.22, 0.05, 1.22), m, k=0.05, rot=(6, 45, 0), round_=0.03),
        ball((0, 0.58, 0), 0.09, tassel), cap((0, 0.58, 0), (1.08, 0.52, 0.62), (0.03, 0.03), tassel),
        cap((1.08, 0.52, 0.62), (1.12, 0.02, 0.66), (0.035, 0.035), tassel),
        cap((1.12, 0.0, 0.66), (1.12, -0.30, 0.66), (0.06, 0.11), tassel, k=0.03),
    ])


def straw(f: Fitting) -> list[Solid]:
    m, band = f.dye("straw", "#e2c069"), f.dye("band", "#c8452e")
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("net", "#b8923f", 22, 0.5)})
    return f.hat([_brim(m, 1.66, 0.055, 0.0, -6, 0.03), egg((0, 0.10, 0), (0.97, 0.66, 0.97), m, k=0.1),
        cone((0, 0.12, 0), 0.11, 0.99, 0.98, band, round_=0.05)])


def sombrero(f: Fitting) -> list[Solid]:
    m, band = f.dye("straw", "#dba63c"), f.dye("band", "#c8322e")
    rim = f.keep("rim", kit.cloth("#2f9c5a"))
    return f.hat([_brim(m, 1.80, 0.06, 0.0, -6), ring((0, 0.05, 0), 1.74, 0.11, rim, rot=(84, 0, 0)),
        cone((0, 0.55, 0), 0.58, 0.95, 0.42, m, k=0.12, round_=0.25),
        cone((0, 0.16, 0), 0.12, 0.96, 0.92, band, round_=0.05)])


def party(f: Fitting) -> list[Solid]:
    m, pom = f.dye("paper", "#f0507e", kit.paper), f.dye("pompom", "#f8d24a", kit.fur)
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("spots", "#fdf3d0", 9, 0.5)})
    return f.hat([cone((0.10, 0.75, 0), 0.72, 0.62, 0.06, m, rot=(0, 0, -8), round_=0.03),
        ball((0.20, 1.50, 0), 0.17, pom, modifier=FLUFF), ring((0.02, 0.06, 0), 0.60, 0.06, pom, rot=(88, 0, -8))],
            lift=0.18)


def fez(f: Fitting) -> list[Solid]:
    m, tassel = f.dye("felt", "#b0242c"), f.dye("tassel", "#25222a")
    return f.hat([cone((0, 0.48, 0), 0.46, 0.86, 0.64, m, round_=0.05),
        cap((0, 0.94, 0), (0.62, 0.90, 0.30), (0.03, 0.03), tassel),
        cap((0.62, 0.90, 0.30), (0.70, 0.40, 0.36), (0.04, 0.09), tassel)], lift=0.1)


def turban(f: Fitting) -> list[Solid]:
    m, gem = f.dye("silk", "#e6882e"), f.dye("gem", "#2f8fd0", kit.ceramic)
    wraps = [ring((0, 0.12 + 0.20 * i, -0.02), 0.92 - 0.10 * i, 0.24, m, k=0.03, rot=(82, 0, 16 if i % 2 else -16))
        for i in range(4)]
    gold = f.keep("gold", kit.gold())
    return f.hat([egg((0, 0.30, -0.02), (0.92, 0.70, 0.92), m), *wraps, egg((0, 0.34, 1.10), (0.13, 0.17, 0.06), gem),
        ring((0, 0.34, 1.08), 0.15, 0.04, gold), curve((0, 0.50, 1.06), (0.05, 1.1, 1.05), (0.24, 1.15, 0.95),
            (0.09, 0.02), f.keep("plume", kit.fur("#f7f3ea")))])


def astronaut(f: Fitting) -> list[Solid]:
    """A helmet with its visor up: a shell behind and round the face."""
    m, trim = f.dye("shell", "#f3f4f2", kit.ceramic), f.dye("trim", "#f08a2a", kit.vinyl)
    grey = f.keep("grey", kit.vinyl("#8a939c"))
    return f.hat([
        ball((0, -0.72, -0.02), 1.62, m), ball((0, -0.72, -0.02), 1.46, m, op="subtract", k=0.03),
        egg((0, -0.82, 1.40), (1.22, 1.06, 1.15), m, op="subtract", k=0.08),
        egg((1.58, -0.72, 0.0), (0.16, 0.36, 0.36), grey, mirror=True),
        egg((1.68, -0.72, 0.0), (0.10, 0.20, 0.20), trim, mirror=True),
        ring((0, 0.78, -0.02), 0.34, 0.06, trim, "stripe", rot=(90, 0, 0)),
        cap((1.60, -0.5, 0), (1.72, 0.42, 0), (0.035, 0.03), grey), ball((1.72, 0.46, 0), 0.09, trim),
    ])


def knight(f: Fitting) -> list[Solid]:
    m, plume = f.dye("steel", "#b9c0c8", kit.metal), f.dye("plume", "#c8242e", kit.fur)
    gold = f.keep("gold", kit.gold())
    feathers = [curve((0, 0.90 + 0.02 * i, 0.30 - 0.2 * i), (0, 1.75, 0.2 - 0.25 * i),
        (0.02, 1.25 - 0.14 * i, -0.75 - 0.12 * i), (0.16, 0.05), plume, k=0.06) for i in range(3)]
    return f.hat([
        egg((0, 0.0, -0.04), (1.06, 0.98, 1.06), m, k=0.04), egg((0, -0.95, 0.62), (0.90, 0.92, 0.95), m, op="subtract",
            k=0.04, paint=False),
        ring((0, 0.06, -0.02), 1.05, 0.06, gold, rot=(86, 0, 0)),
        egg((1.02, -0.42, 0.12), (0.13, 0.42, 0.30), m, "cheeks", mirror=True),
        ball((1.05, 0.02, 0.10), 0.10, gold, mirror=True),
        egg((0, 0.40, 0.78), (0.80, 0.24, 0.36), m, "visor", rot=(-30, 0, 0)),
        *[box((0.2 * i, 0.42, 1.09), (0.05, 0.09, 0.04), f.keep("slit", kit.vinyl("#22252b"))) for i in (-1, 0, 1)],
        *feathers,
    ])


def construction(f: Fitting) -> list[Solid]:
    m = f.dye("shell", "#f5b921", kit.vinyl)
    ridges = [curve((0.34 * i, 0.20, 0.96 - 0.06 * abs(i)), (0.30 * i, 1.30, 0.55), (0.34 * i, 0.55, -0.85),
        (0.085, 0.085), m, k=0.06) for i in (-1, 0, 1)]
    return f.hat([egg((0, 0.06, -0.02), (1.05, 0.88, 1.07), m, k=0.05),
        egg((0, -0.66, 0), (1.4, 0.62, 1.4), m, op="subtract", k=0.02, paint=False),
        cone((0, 0.0, 0.06), 0.045, 1.24, 1.20, m, k=0.06, rot=(4, 0, 0), round_=0.04),
        egg((0, 0.0, 0.98), (0.72, 0.05, 0.42), m, k=0.08, rot=(10, 0, 0)), *ridges])


def firefighter(f: Fitting) -> list[Solid]:
    m, gold = f.dye("shell", "#c8281f", kit.vinyl), f.keep("gold", kit.gold())
    ridges = [curve((0.40 * i, 0.20, 0.94), (0.34 * i, 1.40, 0.5), (0.40 * i, 0.55, -0.85), (0.06, 0.06), m, k=0.05)
        for i in (-1, 0, 1)]
    return f.hat([
        egg((0, 0.10, -0.02), (1.02, 0.90, 1.04), m, k=0.05), egg((0, -0.62, 0), (1.5, 0.62, 1.5), m, op="subtract",
            k=0.02, paint=False), egg((0, 0.0, -0.20), (1.40, 0.06, 1.55), m, k=0.06, rot=(-7, 0, 0)), *ridges,
        egg((0, 0.50, 0.98), (0.25, 0.31, 0.07), gold, rot=(-20, 0, 0)),
        star((0, 0.50, 1.05), 6, 0.16, 0.09, 0.03, f.keep("badge", kit.vinyl("#f6f2e4")), rot=(-20, 0, 0)),
    ])


def viking(f: Fitting) -> list[Solid]:
    m = f.dye("steel", "#a9b0b8", kit.metal)
    horn, gold = f.dye("horn", "#efe4c8", kit.vinyl), f.keep("gold", kit.gold())
    studs = [ball((math.sin(a) * 1.04, 0.08, math.cos(a) * 1.04), 0.055, gold, "studs")
        for a in (x * 0.4 for x in range(-4, 5))]
    return f.hat([
        egg((0, 0.04, -0.02), (1.02, 0.92, 1.02), m, k=0.05), egg((0, -0.72, 0), (1.4, 0.70, 1.4), m, op="subtract",
            k=0.02, paint=False),
        ring((0, 0.08, 0), 1.0, 0.12, m, "band", rot=(88, 0, 0)),
        curve((0, 0.15, 1.03), (0, 1.25, 0.7), (0, 0.75, -0.75), (0.08, 0.08), gold), *studs,
        curve((0.98, 0.26, 0), (1.75, 0.30, 0.05), (1.52, 1.20, 0.10), (0.25, 0.03), horn, mirror=True),
        ring((1.02, 0.27, 0), 0.22, 0.06, gold, rot=(0, 0, 96), mirror=True),
    ])


def deerstalker(f: Fitting) -> list[Solid]:
    m, flap = f.dye("tweed", "#8a7348"), f.dye("flap", "#75603a")
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("checks", "#5d4a2c", 9, 0.5)})
    return f.hat([
        egg((0, 0.04, -0.02), (1.02, 0.88, 1.04), m), egg((0, -0.66, 0), (1.4, 0.62, 1.4), m, op="subtract", k=0.02,
            paint=False), egg((0, -0.02, 0.98), (0.66, 0.05, 0.50), m, "peak", rot=(14, 0, 0)),
                egg((0, -0.02, -0.98), (0.66, 0.05, 0.45), m, "peak", rot=(-14, 0, 0)),
        egg((0.86, 0.32, 0.0), (0.16, 0.44, 0.42), flap, rot=(0, 0, 30), mirror=True),
        cone((0.13, 0.93, 0), 0.11, 0.03, 0.11, flap, "bow", rot=(0, 0, -90), mirror=True),
    ])


def nurse(f: Fitting) -> list[Solid]:
    m, cross = f.dye("cotton", "#fbfaf7"), f.dye("cross", "#d2232a")
    return f.hat([box((0, 0.30, 0.42), (0.72, 0.26, 0.34), m, rot=(-24, 0, 0), round_=0.12),
        box((0, 0.34, 0.84), (0.045, 0.14, 0.03), cross, rot=(-24, 0, 0)),
        box((0, 0.34, 0.84), (0.14, 0.045, 0.03), cross, rot=(-24, 0, 0))], lift=0.12)


def jester(f: Fitting) -> list[Solid]:
    a, b, gold = f.dye("red", "#c8242e"), f.dye("green", "#2f8f52"), f.keep("bell", kit.gold())
    return f.hat([
        ring((0, 0.04, 0), 0.98, 0.14, b, rot=(88, 0, 0)), egg((0, 0.18, 0), (0.94, 0.56, 0.94), a),
        curve((0.45, 0.42, 0), (1.05, 1.40, 0.05), (1.62, 0.45, 0.1), (0.46, 0.08), a, k=0.1),
        curve((-0.45, 0.42, 0), (-1.05, 1.40, 0.05), (-1.62, 0.45, 0.1), (0.46, 0.08), b, k=0.1),
        curve((0, 0.5, 0), (0.05, 1.75, -0.1), (0.35, 1.45, 0.3), (0.48, 0.08), gold_cloth(f), k=0.1),
        ball((1.63, 0.38, 0.1), 0.15, gold), ball((-1.63, 0.38, 0.1), 0.15, gold), ball((0.37, 1.42, 0.32), 0.15, gold),
    ])


def gold_cloth(f: Fitting) -> str:
    return f.keep("yellow", kit.cloth("#eeb632"))


def nightcap(f: Fitting) -> list[Solid]:
    m, pom = f.dye("cotton", "#8fb4dd"), f.dye("pompom", "#fbf7ee", kit.fur)
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("bands", "#f4f3ee", 13, 0.5)})
    return f.hat([cap((0, 0.05, 0), (0.15, 0.60, -0.05), (0.96, 0.60), m, k=0.1),
        curve((0.15, 0.60, -0.05), (0.75, 1.55, 0), (1.35, 0.35, 0.1), (0.56, 0.10), m, k=0.1),
        ring((0, 0.02, 0), 0.97, 0.13, pom, "cuff", rot=(86, 0, 0)),
        ball((1.38, 0.22, 0.1), 0.21, pom, modifier=FLUFF)])


def propeller(f: Fitting) -> list[Solid]:
    m, blade = f.dye("cap", "#3f7fd0"), f.dye("blade", "#f0502e", kit.vinyl)
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("bands", "#f6cf2e", 6, 0.5)})
    return f.hat([egg((0, 0.0, 0), (1.02, 0.78, 1.02), m), egg((0, -0.62, 0), (1.4, 0.60, 1.4), m, op="subtract",
        k=0.02, paint=False), cap((0, 0.74, 0), (0, 1.0, 0), (0.05, 0.05), blade, "stem"),
            egg((0.40, 1.02, 0), (0.40, 0.035, 0.13), blade, rot=(22, 0, 4), mirror=True),
            ball((0, 1.03, 0), 0.08, blade)])
