"""Fruit with parts: bananas, berries, bunches, and fruit cut open."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import clay, darker, fur, lighter, mix, pattern, vinyl, wood

GREEN = "#4d8f25"


@subject("banana", "fruit", family="fruit", also=("plantain",))
def banana(look: Look) -> Body:
    s = Statue(look, "#f5cb38", pat=pattern("speckles", "#a8732a", 9, 0.86))
    s.paint(tip=clay("#5a3d1c"))
    s.tube((-0.52, -1.18, 0), (0.62, -0.75, 0), (0.40, 0.25, 0), (0.30, 0.66), blend=0.2)
    s.tube((0.40, 0.25, 0), (0.30, 0.85, 0), (-0.20, 1.12, 0), (0.66, 0.22), blend=0.12)
    s.tube((-0.16, 1.08, 0), (-0.34, 1.22, 0), (-0.42, 1.42, 0), (0.15, 0.11), blend=0.1)
    s.ball((-0.44, 1.46, 0), (0.13, 0.08, 0.13), "tip", (0, 0, 25))
    s.ball((-0.60, -1.22, 0), (0.15, 0.14, 0.14), "tip")
    return s.body(at=(0.38, 0.14), scale=0.66, floor=-1.45, top=1.0, crown_x=0.16, crown_radius=0.38, sides=0.95,
                  side_height=0.2, reach=1.3, view=(0.0, 1.7))


@subject("strawberry", "fruit", family="fruit")
def strawberry(look: Look) -> Body:
    s = Statue(look, "#dc2733")
    s.paint(seed="#f6d488", leaf="#4c9a35", stem="#5fa53c")
    s.ball((0, 0.22, 0), (1.0, 0.78, 0.94))
    s.ball((0, -0.48, 0), (0.58, 0.74, 0.58), blend=0.5)
    for x, y, z in ((0.84, 0.05, 0.48), (0.66, -0.42, 0.56), (0.36, -0.86, 0.44), (0.82, 0.55, 0.26),
            (0.0, -0.98, 0.42),
                    (0.52, 0.76, 0.44), (0.16, 0.88, 0.50), (0.24, -0.66, 0.68), (0.95, 0.28, 0.10), (0.82, -0.26,
                        0.2)):
        s.ball((x, y, z), (0.032, 0.055, 0.06), "seed", mirror=x > 0)
    for x, z, a in around(8, 0.42, 10):
        s.ball((x, 0.99, z), (0.40, 0.05, 0.15), "leaf", (0, -a, -16), modifier=("bend", -0.4))
    s.tube((0, 0.95, 0), (0.02, 1.2, 0), (0.16, 1.36, 0), (0.09, 0.07), "stem")
    return s.body(at=(0, 0.10), scale=0.76, floor=-1.2, top=1.0, crown_radius=0.6, sides=0.98, view=(0.05, 1.5))


@subject("cherry", "fruit", family="fruit", also=("cherries",))
def cherry(look: Look) -> Body:
    """A big cherry with the face and a small one behind it on a shared stem."""
    s = Statue(look, "#c3152b")
    s.materials["skin"].roughness = min(0.18, s.materials["skin"].roughness)
    s.paint(small=s.materials["skin"].model_copy(), stem=wood("#5b7a2c"), leaf=GREEN)
    s.ball((-0.28, -0.28, 0.1), (0.86, 0.82, 0.84))
    s.rod((-0.28, 0.42, 0.1), (-0.28, 0.9, 0.1), (0.04, 0.2), op="subtract", blend=0.25)
    s.ball((0.92, -0.44, -0.28), (0.62, 0.60, 0.60), "small")
    s.rod((0.92, 0.08, -0.28), (0.92, 0.5, -0.28), (0.03, 0.15), "small", op="subtract", blend=0.2)
    s.tube((-0.28, 0.40, 0.1), (-0.2, 1.0, 0.05), (0.34, 1.38, 0), (0.04, 0.055), "stem")
    s.tube((0.92, 0.04, -0.28), (0.86, 0.8, -0.15), (0.34, 1.38, 0), (0.04, 0.055), "stem")
    s.ball((0.36, 1.40, 0), (0.12, 0.07, 0.08), "stem")
    s.leaf((0.38, 1.38, 0.05), 0.95, 12, tip=-0.5)
    return s.body(at=(-0.28, -0.26), scale=0.73, floor=-1.1, top=0.48, crown_x=-0.28, crown_z=0.1, crown_radius=0.5,
                  sides=0.75, reach=1.65, view=(0.15, 1.58))


@subject("grapes", "fruit", family="fruit", also=("grape", "bunch of grapes"))
def grapes(look: Look) -> Body:
    s = Statue(look, "#7f4aa8")
    s.materials["skin"].roughness = 0.22
    s.paint(berry=vinyl(mix(s.main, "#3a1a60", 0.12)), stem=wood("#6a5530"), leaf="#5b9a38")
    s.materials["berry"].roughness = 0.2
    s.ball((0, -0.02, 0.26), (0.72, 0.70, 0.66))
    rows = ((0.62, (-0.76, -0.28, 0.28, 0.76), 0.33), (0.20, (-1.02, 1.02), 0.34), (-0.26, (-0.90, 0.90), 0.34),
            (-0.62, (-0.62, -0.16, 0.30, 0.66), 0.33), (-0.98, (-0.30, 0.22), 0.32), (-1.30, (-0.02,), 0.28))
    for y, xs, r in rows:
        for x in xs:
            s.ball((x, s.vary(y, 0.03), 0.34 - 0.5 * abs(x) + (0.22 if y < -0.5 else 0)), (r, r * 1.03, r), "berry",
                   blend=0.0)
    for x, y in ((-0.5, 0.9), (0.02, 0.92), (0.5, 0.9), (-0.75, -0.05), (0.75, -0.05), (0, -0.75)):
        s.ball((x, y, -0.2), 0.34, "berry", blend=0.0)
    s.tube((0, 0.85, 0), (0.02, 1.2, 0), (0.22, 1.42, 0), (0.07, 0.085), "stem")
    s.coil((-0.05, 1.15, 0.1), (-0.42, 1.28, 0.1), (0.08, 0.024, 0.12), "stem")
    for turn, length in ((20, 0.75), (55, 0.6), (-12, 0.55)):
        s.leaf((0.12, 1.14, 0.12), length, turn, width=0.6, blend=0.08)
    return s.body(at=(0, -0.02), scale=0.66, floor=-1.55, top=0.95, crown_radius=0.55, sides=1.05, reach=1.45,
                  view=(-0.02, 1.7))


@subject("blueberry", "fruit", family="fruit", also=("bilberry", "currant", "berry", "olive"))
def blueberry(look: Look) -> Body:
    s = Statue(look, "#5a78c4", pat=pattern("gradient", "#8fa6df", 0.7, 1.2))
    s.ball((0, 0, 0), (1.0, 0.94, 0.98))
    s.cone((0, 0.92, 0), 0.14, 0.44, 0.50, blend=0.16)
    for x, z, _a in around(6, 0.50, 15):
        s.rod((x, 0.98, z), (x * 1.25, 1.16, z * 1.25), (0.15, 0.05), blend=0.08)
    s.paint(dark=clay(darker(s.main, 0.6)), leaf=GREEN)
    s.rod((0, 1.0, 0), (0, 1.4, 0), (0.38, 0.5), op="subtract", blend=0.04)
    s.cone((0, 0.80, 0), 0.06, 0.34, 0.36, "dark")
    s.leaf((0.42, 0.98, -0.1), 0.8, 30, tip=-0.4, width=0.5)
    return s.body(scale=0.84, floor=-0.95, top=0.98, crown_radius=0.58, sides=1.0, view=(0.05, 1.48))


@subject("raspberry", "fruit", family="fruit", also=("blackberry", "mulberry"))
def raspberry(look: Look) -> Body:
    s = Statue(look, "#e0406a")
    s.paint(bead=vinyl(mix(s.main, "#ffffff", 0.06)), leaf="#4c9a35", stem="#5fa53c")
    s.ball((0, 0.05, 0.16), (0.78, 0.72, 0.72))
    s.ball((0, -0.3, 0.0), (0.62, 0.74, 0.62), blend=0.4)
    rows = ((0.74, 0.62, 12, 0.27), (0.36, 0.86, 13, 0.27), (-0.06, 0.90, 13, 0.27), (-0.48, 0.80, 12, 0.27),
            (-0.84, 0.56, 9, 0.26), (-1.08, 0.26, 5, 0.24))
    for k, (y, radius, count, r) in enumerate(rows):
        for x, z, _ in around(count, radius, 90 + (180 / count if k % 2 else 0)):
            facing = z > 0.28 and abs(x) < 0.74 and -0.5 < y < 0.7
            if not facing and z > -0.5:
                s.ball((x, y, z), r, "bead", blend=0.0)
    for x, z, a in around(7, 0.36, 20):
        s.ball((x * 1.2, 1.12, z * 1.2), (0.40, 0.05, 0.15), "leaf", (0, -a, -14), modifier=("bend", -0.3))
    s.rod((0, 0.95, 0), (0.06, 1.48, 0), (0.09, 0.07), "stem")
    return s.body(at=(0, 0.06), scale=0.70, floor=-1.3, top=0.98, crown_radius=0.6, sides=1.05, view=(0.0, 1.55))


@subject("pineapple", "fruit", family="fruit", also=("ananas", "durian", "jackfruit"))
def pineapple(look: Look) -> Body:
    s = Statue(look, "#f0b83a")
    s.paint(scale=vinyl(mix(s.main, "#c47a1c", 0.35)), leaf="#3f8f45", leaf2="#5fae4a")
    s.ball((0, -0.28, 0), (0.88, 1.02, 0.86))
    for row in range(8):
        y = -1.16 + 0.255 * row
        radius = 0.88 * (max(0.0, 1 - ((y + 0.28) / 1.05) ** 2)) ** 0.5
        for x, z, a in around(11, radius, 90 + (16.4 if row % 2 else 0)):
            if z > 0.3 and (x / 0.66) ** 2 + ((y + 0.2) / 0.66) ** 2 < 1 or z < -0.2:
                continue
            s.polygon((x * 1.01, y, z * 1.01), 4, 0.19, 0.05, "scale", (0, 90 - a, 0), round=0.05)
    for n, (tilt, length) in enumerate(((0, 0.95), (28, 0.85), (-28, 0.85), (52, 0.75), (-52, 0.75), (14, 0.9),
            (-14, 0.9))):
        x = tilt / 60
        s.ball((x * 0.42, 0.86 + 0.32 * length - abs(x) * 0.22, 0.14 if n % 2 else -0.06), (0.14, 0.5 * length, 0.06),
               "leaf" if n % 2 else "leaf2", (-10 if n % 2 else 8, 0, -tilt))
    return s.body(at=(0, -0.22), scale=0.74, floor=-1.3, top=0.72, crown_radius=0.5, sides=0.86, reach=1.1,
                  view=(0.2, 1.72))


@subject("kiwi", "fruit", family="fruit", also=("kiwifruit", "kiwi fruit"))
def kiwi(look: Look) -> Body:
    """Half a kiwi, its cut face towards the viewer."""
    s = Statue(look, "#b4dc5c", pat=pattern("gradient", "#cfe98a", 0.0, 2.4))
    s.paint(fuzz=fur("#8a6238", pattern("strands", "#6d4a26", 22, 0.6)), seed="#1d1a12", edge="#8fc23e")
    s.ball((0, 0, 0.18), (0.97, 0.97, 0.44))
    s.ring((0, 0, 0.28), 0.97, 0.07, "edge", (0, 0, 0))
    s.ball((0, 0, -0.2), (1.10, 1.10, 0.56), "fuzz", modifier=("waves", 0.01, 24))
    s.ball((0, 0, 0.3), (0.9, 0.9, 0.5), "fuzz", op="subtract")
    for x, y, a in around(26, 0.83, 6):
        long = 1.0 if int(a * 10) % 3 else 0.92
        s.ball((x * long, y * long, 0.42 + 0.5 * (1 - long)), (0.026, 0.055, 0.03), "seed", (0, 0, a - 90))
    return s.body(scale=0.74, floor=-1.12, top=1.06, crown_radius=0.6, sides=1.08, view=(0, 1.5))


@subject("coconut", "fruit", family="fruit")
def coconut(look: Look) -> Body:
    s = Statue(look, "#94623a", lambda c, p=None: fur(c, pattern("strands", darker(c, 0.25), 22, 0.6)))
    s.ball((0, 0, 0), (0.98, 0.98, 0.96), modifier=("waves", 0.008, 17))
    s.paint(straw="#f2f2ee", red="#e0454a", paper="#f48fb1", paper2="#ffd76a", wood=wood("#d8b27a"))
    s.rod((0.30, 0.75, 0), (0.46, 1.60, -0.05), 0.055, "straw")
    s.rod((0.46, 1.60, -0.05), (0.74, 1.72, -0.05), 0.055, "red")
    s.rod((-0.34, 0.75, 0.1), (-0.46, 1.44, 0.1), 0.022, "wood")
    s.cone((-0.45, 1.28, 0.1), 0.13, 0.46, 0.03, "paper", (0, 0, 10), modifier=("ribs", 0.02, 12))
    s.ball((-0.47, 1.44, 0.1), 0.05, "paper2")
    return s.body(scale=0.84, floor=-0.98, top=0.94, crown_radius=0.6, sides=0.98, view=(0.28, 1.6),
        face_color="#9a6a44")


@subject("pomegranate", "fruit", family="fruit")
def pomegranate(look: Look) -> Body:
    s = Statue(look, "#c22f40", pat=pattern("streaks", "#e08a5a", 6, 0.45))
    s.ball((0, -0.05, 0), (1.02, 0.96, 0.98), modifier=("ribs", 0.012, 6))
    s.cone((0, 0.98, 0), 0.18, 0.26, 0.30, blend=0.2)
    for x, z, _ in around(6, 1.0, 17):
        s.rod((0.24 * x, 1.1, 0.24 * z), (0.42 * x, 1.38, 0.42 * z), (0.12, 0.03), blend=0.06)
    s.rod((0, 1.0, 0), (0, 1.4, 0), (0.14, 0.2), op="subtract", blend=0.04)
    s.paint(stamen="#f0c75a")
    for x, z, _ in around(5, 1.0):
        s.rod((0.06 * x, 1.0, 0.06 * z), (0.10 * x, 1.26, 0.10 * z), 0.03, "stamen")
    return s.body(at=(0, -0.06), scale=0.86, floor=-1.02, top=0.9, crown_radius=0.6, sides=1.0, view=(0.12, 1.5))


@subject("watermelon", "fruit", family="fruit", also=("melon", "cantaloupe", "honeydew", "watermelon slice"))
def watermelon(look: Look) -> Body:
    """A half-moon slice: red flesh, pale rim, striped rind, seeds."""
    s = Statue(look, "#f25560")
    s.paint(white="#f1f4d6", rind=vinyl("#4c9a45", pattern("streaks", "#1f5a2a", 6, 0.6)), seed="#2a1a14")
    cut = {"op": "subtract", "blend": 0.08}
    s.cone((0, 0.62, 0), 0.40, 1.26, 1.26, rot=(90, 0, 0), round=0.12)
    s.box((0, 1.66, 0), (1.8, 1.0, 1.2), round=0.02, **cut)
    for on, outer, inner, y in (("white", 1.38, 1.22, 1.65), ("rind", 1.52, 1.36, 1.64)):
        s.cone((0, 0.62, -0.03), 0.40, outer, outer, on, (90, 0, 0), round=0.09)
        s.cone((0, 0.62, 0), 0.9, inner, inner, on, (90, 0, 0), op="subtract", blend=0.03)
        s.box((0, y, 0), (1.8, 1.0, 1.2), on, round=0.02, **cut)
    for x, y, a in around(11, 1.02, 198):
        if y < -0.28:
            s.ball((x * 1.06, 0.62 + y * 1.06, 0.40), (0.035, 0.075, 0.03), "seed", (0, 0, a + 90))
    for x in (-1.0, 1.0):
        s.ball((x, 0.38, 0.40), (0.035, 0.075, 0.03), "seed", (0, 0, 20 * x))
    return s.body(at=(0, 0.06), scale=0.72, floor=-0.92, top=0.64, crown_radius=0.7, crown_depth=0.42, sides=1.42,
                  side_height=0.4, reach=1.6, view=(-0.1, 1.62))


@subject("avocado", "fruit", family="fruit")
def avocado(look: Look) -> Body:
    s = Statue(look, "#e6e58f", pat=pattern("gradient", "#d3dd74", -0.8, 1.0))
    s.paint(rind=vinyl("#3f5a26", pattern("speckles", "#2c421a", 18, 0.7)), stone="#8a5228", edge="#9cc24a")
    s.ball((0, -0.32, 0.10), (0.86, 0.84, 0.54))
    s.ball((0, 0.50, 0.08), (0.52, 0.72, 0.46), blend=0.45)
    for on, grow, z, deep in (("edge", 0.07, 0.02, 0.34), ("rind", 0.14, -0.1, 0.44)):
        s.ball((0, -0.32, z), (0.86 + grow, 0.84 + grow, deep), on)
        s.ball((0, 0.50, z), (0.52 + grow, 0.72 + grow, deep - 0.06), on, blend=0.45)
    s.ball((0, -0.74, 0.50), (0.36, 0.33, 0.28), "stone")
    return s.body(at=(0, 0.16), scale=0.68, floor=-1.30, top=1.3, crown_radius=0.42, sides=0.72, reach=1.25,
                  view=(0.03, 1.55), mouth={"v": -0.40, "opening": 0.28})


@subject("dragon fruit", "fruit", family="fruit", also=("pitaya", "lychee"))
def dragon_fruit(look: Look) -> Body:
    s = Statue(look, "#ee4f8f")
    s.paint(tip=vinyl("#8fc04a"), scale=vinyl(lighter(s.main, 0.05)))
    s.ball((0, -0.05, 0), (0.92, 1.0, 0.9))
    for x, y, z, turn in ((0.9, 0.3, 0.1, -40), (0.96, -0.2, 0.1, -65), (0.80, -0.66, 0.1, -95), (0.62, 0.72, 0.1, -28),
                          (0.56, -0.9, 0.35, -130)):
        s.ball((x, y, z), (0.13, 0.30, 0.09), "scale", (0, 0, turn), mirror=True)
        tip = (x + 0.16, y + 0.24 + turn / 300, z)
        s.ball(tip, (0.06, 0.13, 0.05), "tip", (0, 0, turn), mirror=True)
    for x, z, _a in around(7, 0.25, 10):
        s.rod((x, 0.85, z), (x * 1.9, 1.32, z * 1.9), (0.12, 0.03), "tip")
    return s.body(at=(0, -0.02), scale=0.80, floor=-1.06, top=0.92, crown_radius=0.5, sides=0.95, reach=1.3,
                  view=(0.08, 1.55))
