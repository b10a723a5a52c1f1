"""Treasures and tokens: gems, coins, hearts, crowns, chests."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import NIGHT, Statue, around, glass, glowing
from .kit import ceramic, clay, cloth, darker, gold, lighter, metal, vinyl, wood


@subject("crystal ball", "other", family="crystal ball", also=("magic ball", "orb", "fortune teller", "snow globe",
    "pearl"))
def crystal_ball(look: Look) -> Body:
    s = Statue(look, "#b79cf0", glass)
    s.materials["skin"].glow = 0.10
    s.paint(gold=gold(), cloth=cloth(look.accent or "#6b3f9a"), star=glowing("#ffe9a0", 0.5), gem=ceramic("#d8333c"))
    s.ball((0, 0.22, 0), 1.02)
    s.cone((0, -0.92, 0), 0.20, 0.92, 0.62, "gold", round=0.08)
    s.ring((0, -0.70, 0), 0.66, 0.10, "gold")
    for x, z, _ in around(6, 0.92, 30):
        s.rod((x, -1.05, z), (x * 1.15, -1.25, z * 1.15), (0.13, 0.10), "gold")
    for x, z, _ in around(5, 0.80, 90):
        s.ball((x, -0.94, z), 0.09, "gem")
    s.ball((0, -1.32, 0), (1.5, 0.14, 1.15), "cloth", modifier=("waves", 0.03, 6))
    for x, y, r in ((-1.3, 0.95, 0.15), (1.3, 1.1, 0.12), (1.4, 0.0, 0.09), (-1.42, -0.1, 0.1)):
        s.star((x, y, -0.2), 4, r * 1.3, r * 0.4, 0.03, "star")
    return s.body(at=(0, 0.22), scale=0.80, floor=-1.4, top=1.22, crown_radius=0.6, sides=1.02, side_height=0.3,
        reach=1.5, view=(0, 1.6), backdrop=NIGHT)


@subject("treasure chest", "other", family="chest", also=("chest", "treasure", "trunk of gold", "coffer", "jewelry box",
    "music box"))
def treasure_chest(look: Look) -> Body:
    s = Statue(look, "#b5733c", wood)
    s.materials["skin"].pattern = None
    s.paint(lid=wood(darker(s.main, 0.12)), gold=gold(), coin=gold(), dark=clay("#3a2418"), ruby=ceramic("#d8333c"),
        emerald=ceramic("#3fae6a"), pearl=ceramic("#fbf6ee"))
    s.box((0, -0.42, 0), (1.12, 0.66, 0.68), round=0.08)
    s.ball((0, -0.40, 0.36), (0.80, 0.60, 0.46), blend=0.12)
    s.box((0, 0.28, 0.0), (1.16, 0.07, 0.72), "gold", round=0.05)
    s.cone((0, 0.72, -0.46), 1.12, 0.58, 0.58, "lid", (0, 0, 90), round=0.06)
    s.cone((0, 0.60, -0.22), 1.04, 0.50, 0.50, "lid", (0, 0, 90), op="subtract", round=0.03)
    for x in (0.94,):
        s.box((x, -0.42, 0.05), (0.11, 0.68, 0.68), "gold", round=0.06, mirror=True)
        s.ring((x, 0.72, -0.46), 0.58, 0.08, "gold", (0, 90, 0), mirror=True)
    for x, z, y in ((-0.62, 0.2, 0.42), (-0.22, 0.3, 0.46), (0.22, 0.25, 0.44), (0.62, 0.2, 0.42), (-0.4, -0.1, 0.58),
            (0.05, -0.05, 0.62), (0.42, -0.1, 0.56)):
        s.cone((x, y, z), 0.045, 0.21, 0.21, "coin", (s.vary(20, 30), 0, s.vary(0, 30)), round=0.02)
    s.polygon((-0.72, 0.56, 0.28), 6, 0.15, 0.12, "ruby", (20, 20, 0))
    s.polygon((0.76, 0.54, 0.3), 6, 0.13, 0.12, "emerald", (20, -20, 0))
    for i in range(7):
        s.ball((0.30 + 0.09 * i, 0.40 - 0.05 * i * (i > 3), 0.66 + 0.01 * i), 0.065, "pearl")
    s.box((0, 0.26, 0.72), (0.15, 0.16, 0.05), "gold", round=0.04, group="lock")
    s.ball((0, 0.28, 0.78), (0.04, 0.055, 0.03), "dark")
    return s.body(at=(0, -0.44), scale=0.66, floor=-1.1, top=1.28, crown_z=-0.4, crown_radius=0.7, crown_depth=0.5,
        sides=1.15, side_height=-0.3, reach=1.5, view=(0.05, 1.55), elevation=0.14)


@subject("coin", "other", family="coin", also=("penny", "gold coin", "medal", "token", "money", "cent", "dollar",
    "euro", "bitcoin"))
def coin(look: Look) -> Body:
    s = Statue(look, "#f2c04a", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.35, 0.24
    s.paint(rim=metal(s.main if look.main else "#d9a03c", 0.2), star=metal(lighter(s.main, 0.15), 0.2))
    s.ball((0, 0, 0.10), (0.98, 0.98, 0.28))
    s.cone((0, 0, 0), 0.20, 1.18, 1.18, "rim", (90, 0, 0), round=0.08, modifier=("ribs", 0.015, 24))
    s.cone((0, 0, 0.35), 0.22, 1.00, 1.02, "rim", (90, 0, 0), op="subtract", round=0.03)
    for x, y, _a in around(5, 0.90, 90):
        s.star((x, y, 0.20), 5, 0.095, 0.042, 0.03, "star", round=0.02)
    return s.body(scale=0.76, floor=-1.2, top=1.16, crown_radius=0.55, crown_depth=0.24, sides=1.15, view=(0, 1.5))


@subject("gem", "other", family="gem", also=("diamond", "ruby", "emerald", "sapphire", "jewel", "gemstone", "ring",
    "diamond ring"))
def gem(look: Look) -> Body:
    s = Statue(look, "#6fc8f0", glass)
    s.paint(facet=glass(lighter(s.main, 0.3)), shade=glass(darker(s.main, 0.12)), spark=glowing("#ffffff", 0.7))
    s.cone((0, 0.62, 0), 0.26, 1.20, 0.74, round=0.04, on="facet")
    s.cone((0, -0.48, 0), 0.88, 0.10, 1.20, round=0.05)
    s.ball((0, 0.02, 0.42), (0.80, 0.66, 0.66), blend=0.18)
    for x, z, a in around(8, 1.0, 22.5):
        s.rod((0.80 * x, 0.86, 0.80 * z), (1.18 * x, 0.36, 1.18 * z), 0.03, "shade")
        if abs(a - 90) > 40:
            s.rod((1.18 * x, 0.36, 1.18 * z), (0.08 * x, -1.32, 0.08 * z), 0.03, "facet", group="edge")
    for x, y, r in ((1.15, 1.05, 0.22), (-1.25, 0.85, 0.16), (1.25, -0.6, 0.14)):
        s.star((x, y, 0.1), 4, r * 1.3, r * 0.25, 0.03, "spark", round=0.02)
    return s.body(at=(0, -0.08), scale=0.70, floor=-1.4, top=0.88, crown_radius=0.7, sides=1.2, side_height=0.3,
        reach=1.4, view=(-0.15, 1.6), mouth={"v": -0.38})


@subject("heart", "other", family="heart", also=("love", "valentine", "love heart"))
def heart(look: Look) -> Body:
    s = Statue(look, "#ee3f58", vinyl)
    s.materials["skin"].roughness = 0.2
    s.ball((0.46, 0.35, 0), (0.66, 0.64, 0.56), mirror=True, blend=0.12)
    s.rod((0.42, 0.25, 0), (0.0, -0.98, 0), (0.58, 0.14), mirror=True, blend=0.15)
    s.ball((0, 0.0, 0.10), (0.78, 0.68, 0.50), blend=0.2)
    s.paint(light=ceramic("#ffd9e0"), tiny=vinyl(lighter(s.main, 0.25)))
    s.ball((-0.72, 0.70, 0.38), (0.08, 0.17, 0.05), "light", (0, -20, -40))
    for x, y, k in ((1.35, 0.85, 0.16), (-1.38, 0.35, 0.12), (1.3, -0.5, 0.10)):
        s.ball((x + 0.45 * k, y, 0), 0.6 * k, "tiny")
        s.ball((x - 0.45 * k, y, 0), 0.6 * k, "tiny")
        s.rod((x, y - 0.15 * k, 0), (x, y - 1.0 * k, 0), (0.75 * k, 0.1 * k), "tiny", blend=0.03)
    return s.body(at=(0, 0.10), scale=0.80, floor=-1.2, top=0.78, crown_radius=0.7, crown_depth=0.5, sides=1.08,
        side_height=0.3, reach=1.4, view=(-0.08, 1.5))


@subject("trophy", "other", family="cup", also=("award", "prize", "golden cup", "oscar", "champion cup"))
def trophy(look: Look) -> Body:
    s = Statue(look, "#f5c344", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.2
    s.paint(gold=metal("#e2ad42", 0.18), base=wood("#5a3520"), plate=gold(), star=ceramic(look.accent or "#e8504a"))
    s.materials["base"].pattern = None
    s.ball((0, 0.35, 0), (0.92, 0.98, 0.88))
    s.box((0, 1.62, 0), (2, 0.62, 2), op="subtract", round=0.02, blend=0.05)
    s.ring((0, 1.0, 0), 0.74, 0.10, "gold")
    s.cone((0, -0.72, 0), 0.26, 0.42, 0.18, "gold", round=0.05)
    s.ball((0, -0.55, 0), (0.26, 0.12, 0.26), "gold")
    s.ring((1.0, 0.42, 0), 0.38, 0.10, "gold", (0, 0, -90), 120, mirror=False)
    s.ring((-1.0, 0.42, 0), 0.38, 0.10, "gold", (0, 0, 90), 120)
    s.box((0, -1.18, 0), (0.70, 0.22, 0.52), "base", round=0.05)
    s.box((0, -1.18, 0.52), (0.36, 0.11, 0.03), "plate", round=0.02)
    s.star((0, 1.28, 0.0), 5, 0.32, 0.14, 0.08, "star")
    return s.body(at=(0, 0.30), scale=0.74, floor=-1.42, top=1.02, crown_radius=0.75, sides=1.0, side_height=0.4,
        reach=1.55, view=(0.0, 1.65))


@subject("crown", "other", family="crown", also=("tiara", "king's crown", "coronet"))
def crown(look: Look) -> Body:
    s = Statue(look, "#f5c344", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.2
    s.paint(band=gold(), velvet=cloth(look.accent or "#b3263c"), ruby=ceramic("#d8333c"), blue=ceramic("#3f7fd8"),
        pearl=ceramic("#fbf6ee"), fur=cloth("#fffaf2"))
    s.cone((0, -0.32, 0), 0.62, 0.98, 1.10, round=0.08)
    s.ball((0, -0.25, 0.45), (0.84, 0.64, 0.70), blend=0.15)
    s.ball((0, 0.25, -0.05), (0.92, 0.62, 0.86), "velvet")
    for i, (x, z, _) in enumerate(around(8, 1.05, 67.5)):
        s.rod((x, 0.30, z), (x * 1.12, 0.92, z * 1.12), (0.20, 0.05), blend=0.05)
        s.ball((x * 1.13, 1.02, z * 1.13), 0.13, "pearl" if i % 2 else "ruby")
    s.ring((0, -0.92, 0), 1.02, 0.16, "fur")
    for i, (x, z, a) in enumerate(around(10, 1.0, 72)):
        if not 50 < a < 130:
            s.ball((x * 1.03, -0.62, z * 1.03), 0.10, "blue" if i % 2 else "ruby", group="jewels")
    return s.body(at=(0, -0.26), scale=0.64, floor=-1.1, top=0.86, crown_radius=0.9, sides=1.1, side_height=-0.2,
        reach=1.45, view=(0, 1.48))


@subject("hourglass", "household", family="clock", also=("sandglass", "egg timer", "sand timer", "time", "father time"))
def hourglass(look: Look) -> Body:
    s = Statue(look, "#f5cf86", glass)
    s.materials["skin"].roughness = 0.12
    s.paint(wood=wood(look.accent or "#8a5230"), sand=clay("#f0b85a"), gold=gold(), bulb=glass("#d9ecf2"))
    s.ball((0, 0.48, 0), (0.86, 0.80, 0.80))
    s.rod((0, 0.0, 0), (0, -0.32, 0), (0.24, 0.10), blend=0.3)
    s.ball((0, -0.88, 0), (0.62, 0.52, 0.60), "bulb")
    s.cone((0, -1.08, 0), 0.24, 0.52, 0.06, "sand", round=0.05)
    s.rod((0, -0.3, 0), (0, -0.6, 0), 0.09, "bulb")
    for y, r in ((1.32, 1.05), (-1.42, 1.05)):
        s.cone((0, y, 0), 0.12, r, r, "wood", round=0.07)
    s.ring((0, 1.18, 0), 0.72, 0.06, "gold")
    s.ring((0, -1.30, 0), 0.55, 0.06, "gold")
    for x, z in ((0.92, -0.25), (0, -0.95)):
        s.rod((x, -1.35, z), (x, 1.25, z), 0.085, "wood", mirror=x > 0)
        if x:
            s.ball((x, -0.05, z), 0.14, "gold", mirror=True, group="bead")
    return s.body(at=(0, 0.46), scale=0.70, floor=-1.54, top=1.44, crown_radius=0.9, sides=1.02, side_height=0.5,
        reach=1.35, view=(-0.02, 1.7))
