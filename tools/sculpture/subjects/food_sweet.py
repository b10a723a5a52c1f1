"""Sweet food: cakes, ice cream, doughnuts, candy."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import ceramic, clay, lighter, paper, pattern, vinyl

SPRINKLES = ("#e8434f", "#3aa6e0", "#ffd23f", "#6cc24a", "#f7f3ee")


def _sprinkles(s: Statue, places: list[tuple[float, float, float]], long: float = 0.085) -> None:
    s.paint(**{f"sprinkle{i}": vinyl(c) for i, c in enumerate(SPRINKLES)})
    for i, (x, y, z) in enumerate(places):
        a = s.look.random.uniform(0, math.pi)
        dx, dy = long * math.cos(a), long * math.sin(a)
        s.rod((x - dx / 2, y - dy / 2, z), (x + dx / 2, y + dy / 2, z), 0.034, f"sprinkle{i % len(SPRINKLES)}")


@subject("doughnut", "food", family="cake", also=("donut", "bagel"))
def doughnut(look: Look) -> Body:
    """A ring of dough with icing; the face is a disc of icing in the middle of a thick ring."""
    s = Statue(look, "#f48fb6")
    s.paint(dough=clay("#d99a52", pattern("gradient", "#e6b674", 0.0, 1.0)))
    s.ball((0, 0, 0.12), (1.04, 1.0, 0.44))
    for i, (x, y, _a) in enumerate(around(11, 0.93, 8)):
        s.ball((x, y, 0.16), (0.24 + 0.05 * (i % 3), 0.24 + 0.04 * ((i + 1) % 2), 0.26), blend=0.12)
    s.ring((0, 0, -0.05), 0.80, 0.46, "dough", (0, 0, 0))
    s.rod((0, 0.72, 0.9), (0, 0.72, 0.2), (0.12, 0.1), op="subtract", blend=0.16)
    places = [(x, y, 0.50 - 0.16 * (r - 0.8)) for r in (0.83, 0.98) for x, y, _ in around(11, r, 17 * r * 10)
              if not (abs(x) < 0.62 and -0.6 < y < 0.62) and not (abs(x) < 0.2 and y > 0.5)]
    _sprinkles(s, places)
    return s.body(at=(0, -0.08), scale=0.70, floor=-1.26, top=1.16, crown_radius=0.5, crown_depth=0.4, sides=1.2,
                  view=(0, 1.5))


@subject("cupcake", "food", family="cake", also=("muffin", "fairy cake"))
def cupcake(look: Look) -> Body:
    s = Statue(look, "#f6a5c0")
    wrap = look.accent or ("#7ec8d8" if s.plain else lighter(s.main, 0.6))
    s.paint(cup=paper(wrap), cherry=ceramic("#d3172e"), stem="#5b7a2c")
    s.ball((0, 0.05, 0.04), (1.08, 0.66, 1.0))
    s.ball((0, 0.52, 0), (0.80, 0.46, 0.78), blend=0.16)
    s.ball((0, 0.88, 0), (0.52, 0.34, 0.5), blend=0.12)
    s.ball((0.05, 1.14, 0), (0.24, 0.22, 0.24), blend=0.12)
    for x, z, _ in around(9, 0.92, 10):
        if z < 0.55:
            s.ball((x, -0.30, z), (0.26, 0.24, 0.26), blend=0.12)
    s.ball((0, -0.22, 0.42), (0.84, 0.40, 0.62), blend=0.15)
    s.cone((0, -0.84, 0), 0.42, 0.68, 0.96, "cup", modifier=("ribs", 0.045, 24), round=0.06)
    s.ball((0.06, 1.42, 0), 0.2, "cherry")
    s.tube((0.06, 1.56, 0), (0.08, 1.75, 0), (0.24, 1.82, 0), 0.03, "stem")
    _sprinkles(s, [(-0.58, 0.78, 0.46), (0.56, 0.76, 0.48), (-0.22, 1.04, 0.42), (0.3, 1.06, 0.40), (-0.95, 0.28, 0.42),
                   (0.98, 0.25, 0.40), (0.05, 0.90, 0.50), (-1.0, -0.1, 0.40), (1.02, -0.1, 0.38)])
    return s.body(at=(0, 0.08), scale=0.72, floor=-1.28, top=1.0, crown_radius=0.46, sides=1.12, view=(0.22, 1.72))


@subject("cake", "food", family="cake", also=("birthday cake", "wedding cake", "gateau", "cheesecake"))
def cake(look: Look) -> Body:
    s = Statue(look, "#fbeadb")
    icing = look.accent or ("#ef7fa4" if s.plain else lighter(s.main, 0.5))
    s.paint(icing=vinyl(icing), flame="#ffc23a", plate=ceramic("#f4f6f8"),
        candle=vinyl("#7ec8e8", pattern("stripes", "#ffffff", 18, 0.5)),
            berry=ceramic("#d3172e"))
    s.materials["flame"].glow = 0.6
    s.cone((0, -0.28, 0), 0.78, 1.02, 1.02, round=0.10)
    s.cone((0, 0.52, 0), 0.12, 1.06, 1.04, "icing", round=0.10)
    for x, z, _a in around(13, 1.0, 3):
        if z > -0.5:
            drop = 0.18 if abs(x) < 0.62 and z > 0 else s.vary(0.40, 0.12)
            s.rod((x, 0.45, z), (x * 1.02, 0.45 - drop, z * 1.02), (0.15, 0.12), "icing", blend=0.06)
    for x, z, _ in around(8, 0.78, 12):
        s.ball((x, 0.70, z), (0.17, 0.15, 0.17), "icing")
    for x, z, _ in around(4, 0.74, 100):
        s.ball((x, 0.86, z), 0.13, "berry")
    for x, z, _ in around(3, 0.30, 90):
        s.rod((x, 0.6, z), (x, 1.14, z), 0.065, "candle")
        s.ball((x, 1.32, z), (0.07, 0.13, 0.07), "flame")
    for x, z, _ in around(16, 1.0):
        if z > -0.3:
            s.ball((x, -1.0, z), (0.16, 0.13, 0.16), "icing", blend=0.03)
    s.cone((0, -1.14, 0), 0.05, 1.35, 1.45, "plate", round=0.05)
    return s.body(at=(0, -0.28), scale=0.72, floor=-1.2, top=0.66, crown_radius=0.66, sides=1.02, side_height=-0.2,
                  reach=1.5, view=(0.05, 1.62))


@subject("cookie", "food", family="biscuit", also=("biscuit", "chocolate chip cookie", "cracker",
    "macaron"))
def cookie(look: Look) -> Body:
    s = Statue(look, "#dda25c", clay)
    s.paint(chip=vinyl("#4a2616"))
    s.cone((0, 0, 0), 0.30, 1.1, 1.1, rot=(90, 0, 0), round=0.24, modifier=("noise", 0.012, 8))
    s.ball((0, 0, 0.1), (0.95, 0.95, 0.32), blend=0.15)
    for x, y, r in ((-0.78, 0.55, 0.15), (-0.3, 0.88, 0.13), (0.42, 0.80, 0.16), (0.92, 0.30, 0.13),
            (0.80, -0.52, 0.16),
                    (0.28, -0.92, 0.14), (-0.42, -0.84, 0.15), (-0.95, -0.12, 0.12), (-0.80, -0.55, 0.1), (0.05, 0.72,
                        0.09)):
        s.ball((x, y, 0.31), (r, r * 0.85, 0.13), "chip", (0, 0, s.vary(0, 60)))
    s.ball((1.02, 0.86, 0.1), 0.36, op="subtract", blend=0.05)
    s.ball((0.72, 1.14, 0.1), 0.30, op="subtract", blend=0.05)
    return s.body(at=(-0.02, -0.04), scale=0.72, floor=-1.1, top=1.06, crown_x=-0.1, crown_radius=0.55,
        crown_depth=0.35,
                  sides=1.08, view=(0, 1.42))


@subject("ice cream", "food", family="ice cream", also=("ice cream cone", "gelato", "sundae", "popsicle", "ice lolly"))
def ice_cream(look: Look) -> Body:
    s = Statue(look, "#f9b9c9")
    top = look.accent or ("#fdf3dc" if s.plain else lighter(s.main, 0.55))
    s.paint(cone=vinyl("#dca45c", pattern("checks", "#b97a34", 14, 0.4)), cream=vinyl(top), sauce=ceramic("#5c2e1a"),
            wafer="#e0aa62", grid=vinyl("#b9803e"), cherry=ceramic("#d3172e"))
    s.ball((0, 0.12, 0), (0.94, 0.84, 0.9))
    for i, (x, z, _) in enumerate(around(11, 0.80, 8)):
        s.ball((x, -0.40, z), (0.27, 0.20 + 0.05 * (i % 2), 0.27), blend=0.14)
    s.ball((0, 1.02, -0.05), (0.66, 0.56, 0.64), "cream")
    s.ball((0, 1.28, -0.05), (0.62, 0.36, 0.60), "sauce")
    for x, z, _ in around(6, 0.5, 25):
        s.rod((x * 1.05, 1.22, z - 0.05), (x * 1.22, 0.88 + 0.1 * abs(x), z * 1.2 - 0.05), (0.14, 0.09), "sauce",
            blend=0.1)
    s.ball((0, 1.74, -0.05), 0.18, "cherry")
    s.rod((0.52, 1.1, -0.25), (0.95, 1.85, -0.3), 0.11, "wafer")
    s.cone((0, -1.12, 0), 0.74, 0.10, 0.82, "cone", round=0.05)
    for i, y in enumerate((-0.62, -0.92, -1.22, -1.5)):
        s.ring((0, y, 0), 0.80 - 0.485 * (-0.42 - y), 0.026, "grid", (90 + (9 if i % 2 else -9), 0, 0))
    for a in range(-60, 61, 24):
        t = math.radians(a)
        s.rod((0.80 * math.sin(t), -0.45, 0.80 * math.cos(t)),
            (0.14 * math.sin(t + 0.5), -1.8, 0.14 * math.cos(t + 0.5)),
              0.024, "grid")
    return s.body(at=(0, 0.14), scale=0.74, floor=-1.86, top=1.56, crown_radius=0.42, sides=0.95, reach=1.25,
                  view=(0, 2.05))


@subject("chocolate", "food", family="sweet", also=("chocolate bar", "brownie", "fudge"))
def chocolate(look: Look) -> Body:
    s = Statue(look, "#8a5233")
    foil = look.accent or "#d43c4c"
    s.paint(square=vinyl(lighter(s.main, 0.06)), foil=vinyl(foil), silver=ceramic("#dfe4ea"), label=paper("#fbeccd"))
    s.box((0, 0.22, 0), (0.92, 1.14, 0.28), round=0.10)
    s.box((0, 0.16, 0.12), (0.70, 0.62, 0.26), round=0.14, blend=0.06)
    for x in (-0.60, 0.0, 0.60):
        s.box((x, 1.06, 0.25), (0.26, 0.22, 0.12), "square", round=0.06)
    s.box((0, -0.84, 0), (1.0, 0.52, 0.36), "foil", round=0.08)
    for i in range(7):
        s.rod((-0.9 + 0.3 * i, -0.32, 0.2), (-0.75 + 0.3 * i, -0.16 + 0.08 * (i % 2), 0.24), (0.16, 0.03), "silver")
    s.box((0, -0.86, 0.36), (0.62, 0.24, 0.03), "label", round=0.03)
    s.ball((1.0, 1.42, 0.1), 0.3, op="subtract", blend=0.03)
    return s.body(at=(0, 0.22), scale=0.62, floor=-1.36, top=1.34, crown_radius=0.6, crown_depth=0.35, sides=0.95,
                  side_height=0.3, view=(0.02, 1.6))


@subject("candy", "food", family="sweet", also=("sweet", "sweets", "bonbon", "toffee", "caramel", "wrapped candy"))
def candy(look: Look) -> Body:
    s = Statue(look, "#f2607d")
    s.materials["skin"].roughness = min(0.14, s.materials["skin"].roughness)
    s.paint(wing=vinyl(lighter(s.main, 0.25), pattern("streaks", "#ffffff", 6, 0.5)), stripe=vinyl("#fff4f4"))
    s.ball((0, 0, 0), (0.98, 0.92, 0.9))
    for a in (1, -1):
        s.cone((1.12 * a, 0, 0), 0.24, 0.12, 0.34, "wing", (0, 0, -90 * a), blend=0.1, modifier=("ribs", 0.03, 12))
        s.cone((1.46 * a, 0, 0), 0.20, 0.30, 0.60, "wing", (0, 0, -90 * a), blend=0.1, modifier=("ribs", 0.06, 12))
        s.ring((0.93 * a, 0, 0), 0.20, 0.07, "wing", (0, 90, 0))
        for y in (0.62, 0.0, -0.62):
            r = math.sqrt(1 - y * y)
            s.tube((0.30 * a * 0 + 0.62 * a, y, 0.58 * r), (0.86 * a, y * 0.8, 0.45), (0.93 * a, y * 0.35, 0.12),
                (0.05, 0.03), "stripe")
    return s.body(scale=0.80, floor=-0.92, top=0.88, crown_radius=0.6, sides=0.95, reach=2.0, view=(0, 1.85))


@subject("lollipop", "food", family="sweet", also=("lolly", "candy cane"))
def lollipop(look: Look) -> Body:
    s = Statue(look, "#f9697f")
    s.paint(swirl=ceramic(look.accent or "#fff3f0"), stick=paper("#f7f4ee"), bow="#5cc0e0")
    s.ball((0, 0.35, 0), (1.02, 1.02, 0.50))
    for i in range(6):
        a = math.radians(60 * i)
        p = [(r * math.cos(a + t), 0.35 + r * math.sin(a + t), z) for r, t,
            z in ((0.70, 0, 0.36), (0.88, 0.35, 0.27), (1.0, 0.75, 0.1))]
        s.tube(p[0], p[1], p[2], (0.04, 0.11), "swirl")
    s.rod((0, -0.6, 0), (0, -1.75, 0), 0.085, "stick")
    s.ball((0.26, -0.86, 0.1), (0.26, 0.16, 0.1), "bow", (0, 0, 18), mirror=True)
    s.ball((0, -0.86, 0.14), 0.1, "bow")
    return s.body(at=(0, 0.33), scale=0.74, floor=-1.8, top=1.34, crown_radius=0.5, crown_depth=0.35, sides=1.0,
                  view=(-0.1, 1.75))


@subject("honey jar", "food", family="jar", also=("honey", "jam", "jam jar", "jar", "marmalade", "honey pot"))
def honey_jar(look: Look) -> Body:
    s = Statue(look, "#f5ad2b", lambda c, p=None: ceramic(c, p))
    s.paint(lid=vinyl(look.accent or "#f4ead0", pattern("checks", "#d8574a", 9, 0.45)), rim=ceramic("#fff3d8"),
        wood="#a9713f",
            drip=ceramic(lighter(s.main, 0.1)), string="#a0763c")
    s.cone((0, -0.22, 0), 0.86, 0.94, 0.90, round=0.28)
    s.cone((0, 0.74, 0), 0.10, 0.76, 0.76, "rim", round=0.05)
    s.cone((0, 0.92, 0), 0.16, 0.92, 0.78, "lid", round=0.07, modifier=("ribs", 0.03, 24))
    s.ring((0, 0.78, 0), 0.80, 0.045, "string")
    s.rod((0.35, 1.0, 0), (0.82, 1.75, 0), 0.06, "wood")
    for i in range(4):
        s.ball((0.34 + 0.07 * i, 0.98 + 0.11 * i, 0), (0.17, 0.05, 0.17), "wood", (0, 0, -32))
    s.rod((-0.62, 0.55, 0.55), (-0.66, 0.22, 0.66), (0.10, 0.11), "drip")
    s.rod((0.75, 0.58, 0.42), (0.80, 0.38, 0.50), (0.08, 0.09), "drip")
    return s.body(at=(0, -0.22), scale=0.80, floor=-1.08, top=1.06, crown_radius=0.75, sides=0.95, view=(0.25, 1.62))


@subject("pancake", "food", family="cake", also=("pancakes", "crepe", "waffle"))
def pancake(look: Look) -> Body:
    s = Statue(look, "#e8b768", clay)
    s.paint(brown=clay("#c48a42"), syrup=ceramic("#9c4f14"), butter=vinyl("#ffe27a"), plate=ceramic("#f4f6f8"))
    s.cone((0, -0.05, 0), 0.60, 1.06, 1.06, round=0.22)
    for y, r in ((-0.88, 1.20), (0.62, 1.08)):
        s.cone((s.vary(0, 0.04), y, 0), 0.14, r, r, "brown", round=0.13)
    s.cone((0, -0.66, 0), 0.12, 1.15, 1.15, "brown", round=0.11)
    s.cone((0, 0.86, 0), 0.13, 1.05, 1.05, "brown", round=0.12)
    s.ball((0, 0.98, 0), (0.92, 0.08, 0.9), "syrup")
    for x, drop in ((-0.86, 0.42), (-0.45, 0.16), (0.5, 0.14), (0.9, 0.5)):
        z = math.sqrt(1.16 - x * x)
        s.rod((x * 0.9, 0.96, z * 0.9), (x, 0.95 - drop, z), (0.12, 0.11), "syrup", blend=0.08)
    s.box((0.1, 1.12, 0.1), (0.26, 0.12, 0.22), "butter", (0, 22, 0), round=0.05)
    s.cone((0, -1.08, 0), 0.05, 1.35, 1.5, "plate", round=0.05)
    return s.body(at=(0, -0.06), scale=0.66, floor=-1.15, top=1.0, crown_radius=0.7, sides=1.1, reach=1.55,
        view=(0, 1.6))
