"""Tools, treasures and devices."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import NIGHT, SEA, Statue, around, glass, glowing, stone
from .kit import ceramic, clay, cloth, darker, gold, leather, lighter, metal, mix, pattern, vinyl, wood


@subject("hammer", "tool", family="tool", also=("mallet", "sledgehammer", "gavel", "screwdriver", "drill", "pickaxe"))
def hammer(look: Look) -> Body:
    s = Statue(look, "#aebccb", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.25
    s.paint(grip=wood(look.accent or "#c98a45"), steel=metal("#8d98a5"), rubber=vinyl("#e8504a"))
    s.box((0, 0.52, 0), (0.86, 0.66, 0.56), round=0.26)
    s.cone((1.12, 0.52, 0), 0.26, 0.62, 0.60, "steel", (0, 0, -90), round=0.10)
    s.tube((-0.8, 0.70, 0), (-1.30, 0.80, 0), (-1.48, 0.12, 0), (0.34, 0.08), "steel", blend=0.1)
    s.rod((0, 0.0, 0), (0, -1.75, 0), (0.24, 0.22), "grip")
    s.rod((0, -1.0, 0), (0, -1.72, 0), (0.27, 0.29), "rubber")
    s.cone((0, 1.20, 0), 0.06, 0.24, 0.2, "grip")
    return s.body(at=(0, 0.50), scale=0.72, floor=-2.0, top=1.18, crown_radius=0.6, crown_depth=0.5, sides=1.3, side_height=0.5, reach=1.65, view=(-0.28, 1.95))


@subject("wrench", "tool", family="tool", also=("spanner", "pliers", "saw", "tweezers"))
def wrench(look: Look) -> Body:
    s = Statue(look, "#b9c6d4", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.24
    s.paint(nut=gold(), grip=vinyl(look.accent or "#e8504a"))
    s.ball((0, 0.42, 0), (0.94, 0.88, 0.42))
    s.rod((0.52, 0.95, 0), (0.50, 1.42, 0), (0.36, 0.28), mirror=True, blend=0.12)
    s.box((0, 1.52, 0), (0.26, 0.36, 0.8), op="subtract", round=0.06, blend=0.06)
    s.rod((0, -0.3, 0), (0, -1.7, 0), (0.36, 0.28), blend=0.2)
    s.rod((0, -0.85, 0), (0, -1.5, 0), (0.36, 0.34), "grip")
    s.cone((0, -1.8, 0), 0.16, 0.34, 0.34, rot=(90, 0, 0), round=0.05, blend=0.1)
    s.polygon((0, 1.56, 0), 6, 0.25, 0.2, "nut")
    return s.body(at=(0, 0.40), scale=0.74, floor=-2.1, top=1.5, crown_radius=0.6, crown_depth=0.3, sides=0.98, side_height=0.5, reach=1.3, view=(-0.25, 2.0))


@subject("axe", "tool", family="tool", also=("hatchet", "battle axe", "tomahawk"))
def axe(look: Look) -> Body:
    """A double-bladed axe; the face is on its boss."""
    s = Statue(look, "#c3ccd6", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.25
    s.paint(edge=metal("#e2e7ec", 0.12), grip=wood(look.accent or "#9a6236"), wrap=leather("#5a3520"), gold=gold())
    s.ball((0, 0.48, 0.05), (0.84, 0.82, 0.42))
    for a in (1, -1):
        s.cone((0.55 * a, 0.48, 0), 0.48, 0.55, 1.02, rot=(0, 0, -90 * a), round=0.06, blend=0.1, on="skin")
    s.box((0, 0.48, 0.92), (2.2, 1.6, 0.55), op="subtract", round=0.02, blend=0.12)
    s.box((0, 0.48, -0.80), (2.2, 1.6, 0.55), op="subtract", round=0.02, blend=0.12)
    for a in (1, -1):
        s.tube((1.02 * a, 1.48, 0), (1.32 * a, 0.48, 0), (1.02 * a, -0.52, 0), 0.085, "edge")
    s.rod((0, -0.2, 0), (0, -1.8, 0), 0.16, "grip")
    s.ball((0, 1.36, 0), 0.17, "gold")
    for y in (-1.1, -1.28, -1.46, -1.64):
        s.ring((0, y, 0), 0.15, 0.06, "wrap", (84, 0, 0))
    return s.body(at=(0, 0.48), scale=0.70, floor=-1.98, top=1.3, crown_radius=0.4, crown_depth=0.3, sides=1.15, side_height=0.5, reach=1.45, view=(-0.2, 2.0))


@subject("anchor", "tool", family="anchor", also=("hook", "fish hook"))
def anchor(look: Look) -> Body:
    s = Statue(look, "#6f8fb8", vinyl)
    s.paint(rope=cloth("#e2cd98", pattern("bands", "#b5985c", 30, 0.5)), ring=metal("#e0b45a"))
    s.ball((0, 0.05, 0.1), (0.78, 0.78, 0.42))
    s.rod((0, 0.6, 0), (0, 1.35, 0), (0.22, 0.17), blend=0.15)
    s.rod((-0.72, 1.12, 0), (0.72, 1.12, 0), 0.15, blend=0.06)
    s.ball((0.76, 1.12, 0), 0.20, mirror=True, blend=0.05)
    s.rod((0, -0.5, 0), (0, -1.45, 0), (0.26, 0.22), blend=0.2)
    for a in (1, -1):
        s.tube((0, -1.5, 0), (1.05 * a, -1.5, 0), (1.18 * a, -0.55, 0), (0.24, 0.15), blend=0.1)
        s.rod((1.18 * a, -0.55, 0), (1.12 * a, -0.18, 0), (0.30, 0.03), blend=0.05)
    s.ring((0, 1.62, 0), 0.25, 0.075, "ring", (0, 0, 0))
    s.coil((0.25, 1.55, 0.1), (0.42, -1.2, 0.25), (0.20, 0.06, 0.75), "rope")
    return s.body(at=(0, 0.05), scale=0.72, floor=-1.78, top=1.4, crown_radius=0.3, crown_depth=0.2, sides=0.85, reach=1.5, view=(0.0, 1.95), backdrop=SEA)


@subject("gear", "tool", family="gear", also=("cog", "cogwheel", "machine part", "engine part", "bolt", "screw", "nut and bolt"))
def gear(look: Look) -> Body:
    s = Statue(look, "#d9a752", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.35, 0.26
    s.paint(rim=metal(darker(s.main, 0.15), 0.25), small=metal("#aab4bf"), bolt=metal(darker(s.main, 0.4)))
    s.ball((0, 0, 0.12), (0.86, 0.86, 0.36))
    s.cone((0, 0, 0), 0.24, 1.10, 1.10, "rim", (90, 0, 0), round=0.06)
    for x, y, a in around(10, 1.20, 9):
        s.box((x, y, 0), (0.20, 0.20, 0.24), "rim", (0, 0, a), round=0.07)
    s.cone((0, 0, 0.35), 0.2, 0.90, 0.90, "rim", (90, 0, 0), op="subtract", round=0.03)
    for x, y, _ in around(10, 0.99, 27):
        s.ball((x, y, 0.24), 0.055, "bolt")
    s.cone((1.45, 1.12, -0.2), 0.16, 0.34, 0.34, "small", (90, 0, 0), round=0.04)
    for x, y, a in around(8, 0.40, 12):
        s.box((1.45 + x, 1.12 + y, -0.2), (0.09, 0.09, 0.16), "small", (0, 0, a), round=0.03)
    return s.body(scale=0.74, floor=-1.42, top=1.2, crown_radius=0.6, crown_depth=0.26, sides=1.25, reach=1.6, view=(0.05, 1.65))


@subject("battery", "tool", family="battery", also=("power bank", "fuse", "plug", "charger", "electric socket"))
def battery(look: Look) -> Body:
    s = Statue(look, "#ffc93a", vinyl)
    s.paint(dark=vinyl(look.accent or "#39414f"), cap=metal("#c9cdd2"), bolt=glowing("#fff3a0", 0.4), plus=vinyl("#fbf6ea"))
    s.cone((0, 0.22, 0), 0.86, 0.82, 0.82, round=0.08)
    s.ball((0, 0.22, 0.30), (0.74, 0.76, 0.56), blend=0.12)
    s.cone((0, -1.05, 0), 0.44, 0.83, 0.83, "dark", round=0.06)
    s.cone((0, 1.16, 0), 0.09, 0.72, 0.68, "cap", round=0.05)
    s.cone((0, 1.36, 0), 0.14, 0.26, 0.26, "cap", round=0.05)
    s.cone((0, -1.52, 0), 0.05, 0.74, 0.76, "cap", round=0.04)
    for a, b in (((0.14, -0.78), (-0.12, -1.06)), ((-0.12, -1.04), (0.14, -1.06)), ((0.12, -1.04), (-0.10, -1.34))):
        s.rod((*a, 0.82), (*b, 0.82), 0.055, "bolt")
    return s.body(at=(0, 0.22), scale=0.72, floor=-1.58, top=1.25, crown_radius=0.6, sides=0.84, side_height=0.3, reach=1.15, view=(-0.05, 1.75))


@subject("magnet", "tool", family="magnet", also=("horseshoe", "horseshoe magnet"))
def magnet(look: Look) -> Body:
    s = Statue(look, "#e8443c", vinyl)
    s.paint(tip=metal("#d9dee4"), spark=glowing("#ffe27a", 0.5), clip=metal("#aab4bf"))
    s.ball((0, 0.30, 0.06), (0.98, 0.90, 0.50))
    s.rod((0.78, 0.0, 0), (0.80, -0.75, 0), 0.36, mirror=True, blend=0.2)
    s.cone((0.80, -1.05, 0), 0.24, 0.37, 0.37, "tip", mirror=True, round=0.05)
    s.ball((0, -1.0, 0), (0.40, 0.66, 0.8), op="subtract", blend=0.12)
    for x, y, a in ((0.52, -1.62, 10), (1.05, -1.62, -10)):
        for p, q in (((0, 0), (-0.06, -0.14)), ((-0.06, -0.13), (0.06, -0.16)), ((0.06, -0.15), (0, -0.32))):
            s.rod((x + p[0], y + p[1] + 0.1, 0), (x + q[0], y + q[1] + 0.1, 0), 0.035, "spark", mirror=True)
    return s.body(at=(0, 0.30), scale=0.76, floor=-1.9, top=1.18, crown_radius=0.6, crown_depth=0.4, sides=1.1, side_height=0.3, reach=1.4, view=(-0.2, 1.75))


@subject("camera", "tool", family="camera", also=("video camera", "polaroid", "projector", "webcam", "binoculars"))
def camera(look: Look) -> Body:
    """The lens ring frames the face."""
    s = Statue(look, "#f3dcb8", vinyl)
    s.materials["skin"] = vinyl("#f3dcb8")
    s.paint(case=vinyl(look.main or "#5f8fb8"), dark=vinyl("#2e3642"), chrome=metal("#c9cdd2"), flash=glowing("#fffbe8", 0.3), red=vinyl(look.accent or "#e8504a"), strap=leather("#7a4a2c"))
    s.ball((0, -0.15, 0.48), (0.80, 0.80, 0.36))
    s.box((0, -0.15, 0), (1.30, 0.90, 0.42), "case", round=0.18)
    s.box((0, 0.80, -0.02), (0.52, 0.22, 0.32), "case", round=0.10)
    s.box((0, -0.70, 0.02), (1.31, 0.14, 0.43), "dark", round=0.08)
    s.cone((0, -0.15, 0.38), 0.22, 0.98, 0.94, "dark", (90, 0, 0), round=0.05)
    s.cone((0, -0.15, 0.7), 0.25, 0.80, 0.84, "dark", (90, 0, 0), op="subtract", round=0.02)
    s.ring((0, -0.15, 0.58), 0.91, 0.06, "chrome", (0, 0, 0))
    s.box((0, 0.84, 0.30), (0.34, 0.12, 0.04), "flash", round=0.04)
    s.cone((-0.88, 0.82, 0), 0.10, 0.22, 0.20, "red", round=0.05)
    s.cone((0.90, 0.80, 0), 0.08, 0.26, 0.26, "chrome", round=0.04, modifier=("ribs", 0.012, 24))
    s.tube((-1.3, 0.4, -0.1), (-1.75, -0.6, -0.2), (-1.25, -1.1, 0.1), 0.055, "strap")
    s.tube((1.3, 0.4, -0.1), (1.75, -0.6, -0.2), (1.25, -1.1, 0.1), 0.055, "strap")
    return s.body(at=(0, -0.15), scale=0.72, floor=-1.12, top=1.0, crown_radius=0.5, crown_depth=0.32, sides=1.3, reach=1.8, view=(-0.02, 1.6), face_color="#f3dcb8")


@subject("microphone", "tool", family="microphone", also=("mic", "karaoke", "speaker", "loudspeaker", "headphones"))
def microphone(look: Look) -> Body:
    s = Statue(look, "#ffd27a", vinyl)
    s.paint(grille=metal("#aab4bf", 0.3), dark=vinyl("#39414f"), ring=metal("#e0b45a"), red=vinyl(look.accent or "#e8504a"))
    s.ball((0, 0.45, 0.16), (0.84, 0.80, 0.78))
    s.ball((0, 0.45, -0.08), (0.96, 0.96, 0.84), "grille")
    for y in (1.05, 1.22, 1.34):
        s.ring((0, y, -0.08), 0.94 * math.sqrt(max(0.02, 1 - ((y - 0.45) / 0.98) ** 2)), 0.03, "dark")
    for x, y, _ in around(22, 0.95, 4):
        s.ball((x, 0.45 + y, 0.1), 0.05, "dark", group="mesh")
    s.ring((0, -0.42, -0.05), 0.56, 0.13, "ring")
    s.cone((0, -1.15, -0.05), 0.66, 0.28, 0.46, "dark", round=0.06)
    s.box((0, -0.85, 0.36), (0.08, 0.13, 0.05), "red", round=0.03)
    return s.body(at=(0, 0.45), scale=0.74, floor=-1.82, top=1.38, crown_radius=0.55, sides=0.98, side_height=0.5, reach=1.2, view=(-0.12, 1.8))


@subject("telescope", "tool", family="telescope", also=("spyglass", "microscope", "magnifying glass", "lens"))
def telescope(look: Look) -> Body:
    s = Statue(look, "#bfe0f2", glass)
    s.materials["skin"] = glass("#c9e6f5")
    s.paint(tube=metal(look.main or "#e0b45a"), leather=leather(look.accent or "#8a4a2c"), leg=wood("#7a4f2c"), star=glowing("#ffe27a", 0.5))
    s.ball((0, 0.35, 0.5), (0.84, 0.84, 0.38))
    s.cone((0, 0.30, 0.1), 0.52, 0.86, 1.02, "tube", (82, 0, 0), round=0.06)
    s.cone((0, 0.36, 0.75), 0.35, 0.86, 0.90, "tube", (84, 0, 0), op="subtract", round=0.02)
    s.ring((0, 0.35, 0.58), 0.98, 0.09, "tube", (-6, 0, 0))
    s.cone((0, 0.08, -0.9), 0.6, 0.62, 0.76, "leather", (78, 0, 0), round=0.06)
    s.cone((0, -0.75, 0), 0.14, 0.22, 0.26, "tube", round=0.04)
    for x, z in ((0.85, 0.3), (-0.85, 0.3), (0, -0.8)):
        s.rod((0, -0.75, 0), (x, -1.75, z), (0.11, 0.075), "leg")
    for x, y, r in ((-1.25, 1.25, 0.15), (1.3, 1.1, 0.12), (1.4, -0.4, 0.1), (-1.4, -0.2, 0.09)):
        s.star((x, y, -0.3), 5, r, r * 0.45, 0.04, "star")
    return s.body(at=(0, 0.36), scale=0.72, floor=-1.82, top=1.36, crown_radius=0.6, crown_depth=0.4, sides=1.05, side_height=0.4, reach=1.4, view=(-0.12, 1.85), backdrop=NIGHT, face_color="#c9e6f5")


@subject("globe", "office", family="globe", also=("desk globe", "world map", "earth globe"))
def globe(look: Look) -> Body:
    s = Statue(look, "#7cc4ec", vinyl)
    s.paint(land=vinyl("#e8c97a"), brass=metal("#d9a752"), foot=wood("#7a4a2c"))
    s.ball((0, 0.25, 0), 0.98)
    for x, y, rx, ry in ((-0.72, 0.78, 0.30, 0.20), (-0.86, 0.38, 0.14, 0.22), (0.78, 0.72, 0.26, 0.22), (0.88, 0.2, 0.12, 0.26), (-0.74, -0.32, 0.22, 0.24), (0.72, -0.36, 0.22, 0.18), (0.3, -0.62, 0.2, 0.1), (0.3, 1.1, 0.22, 0.1)):
        z = math.sqrt(max(0.01, 0.96 - x * x - (y - 0.25) ** 2))
        s.ball((x, y, z), (rx, ry, 0.10), "land", blend=0.06, modifier=("noise", 0.02, 9))
    s.ring((0.0, 0.25, -0.05), 1.16, 0.075, "brass", (0, 0, -100), 112)
    s.ball((0.16, 1.36, -0.05), 0.10, "brass")
    s.rod((-0.1, -0.9, -0.05), (0, -1.2, 0), (0.10, 0.14), "brass")
    s.cone((0, -1.34, 0), 0.10, 0.82, 0.46, "foot", round=0.06)
    return s.body(at=(0, 0.25), scale=0.72, floor=-1.45, top=1.24, crown_radius=0.55, sides=1.1, side_height=0.3, reach=1.45, view=(-0.02, 1.65))


@subject("crystal ball", "other", family="crystal ball", also=("magic ball", "orb", "fortune teller", "snow globe", "pearl"))
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
    return s.body(at=(0, 0.22), scale=0.80, floor=-1.4, top=1.22, crown_radius=0.6, sides=1.02, side_height=0.3, reach=1.5, view=(0, 1.6), backdrop=NIGHT)


@subject("treasure chest", "other", family="chest", also=("chest", "treasure", "trunk of gold", "coffer", "jewelry box", "music box"))
def treasure_chest(look: Look) -> Body:
    s = Statue(look, "#b5733c", wood)
    s.materials["skin"].pattern = None
    s.paint(lid=wood(darker(s.main, 0.12)), gold=gold(), coin=gold(), dark=clay("#3a2418"), ruby=ceramic("#d8333c"), emerald=ceramic("#3fae6a"), pearl=ceramic("#fbf6ee"))
    s.box((0, -0.42, 0), (1.12, 0.66, 0.68), round=0.08)
    s.ball((0, -0.40, 0.36), (0.80, 0.60, 0.46), blend=0.12)
    s.box((0, 0.28, 0.0), (1.16, 0.07, 0.72), "gold", round=0.05)
    s.cone((0, 0.72, -0.46), 1.12, 0.58, 0.58, "lid", (0, 0, 90), round=0.06)
    s.cone((0, 0.60, -0.22), 1.04, 0.50, 0.50, "lid", (0, 0, 90), op="subtract", round=0.03)
    for x in (0.94,):
        s.box((x, -0.42, 0.05), (0.11, 0.68, 0.68), "gold", round=0.06, mirror=True)
        s.ring((x, 0.72, -0.46), 0.58, 0.08, "gold", (0, 90, 0), mirror=True)
    for x, z, y in ((-0.62, 0.2, 0.42), (-0.22, 0.3, 0.46), (0.22, 0.25, 0.44), (0.62, 0.2, 0.42), (-0.4, -0.1, 0.58), (0.05, -0.05, 0.62), (0.42, -0.1, 0.56)):
        s.cone((x, y, z), 0.045, 0.21, 0.21, "coin", (s.vary(20, 30), 0, s.vary(0, 30)), round=0.02)
    s.polygon((-0.72, 0.56, 0.28), 6, 0.15, 0.12, "ruby", (20, 20, 0))
    s.polygon((0.76, 0.54, 0.3), 6, 0.13, 0.12, "emerald", (20, -20, 0))
    for i in range(7):
        s.ball((0.30 + 0.09 * i, 0.40 - 0.05 * i * (i > 3), 0.66 + 0.01 * i), 0.065, "pearl")
    s.box((0, 0.26, 0.72), (0.15, 0.16, 0.05), "gold", round=0.04, group="lock")
    s.ball((0, 0.28, 0.78), (0.04, 0.055, 0.03), "dark")
    return s.body(at=(0, -0.44), scale=0.66, floor=-1.1, top=1.28, crown_z=-0.4, crown_radius=0.7, crown_depth=0.5, sides=1.15, side_height=-0.3, reach=1.5, view=(0.05, 1.55), elevation=0.14)


@subject("coin", "other", family="coin", also=("penny", "gold coin", "medal", "token", "money", "cent", "dollar", "euro", "bitcoin"))
def coin(look: Look) -> Body:
    s = Statue(look, "#f2c04a", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.35, 0.24
    s.paint(rim=metal(s.main if look.main else "#d9a03c", 0.2), star=metal(lighter(s.main, 0.15), 0.2))
    s.ball((0, 0, 0.10), (0.98, 0.98, 0.28))
    s.cone((0, 0, 0), 0.20, 1.18, 1.18, "rim", (90, 0, 0), round=0.08, modifier=("ribs", 0.015, 24))
    s.cone((0, 0, 0.35), 0.22, 1.00, 1.02, "rim", (90, 0, 0), op="subtract", round=0.03)
    for x, y, a in around(5, 0.90, 90):
        s.star((x, y, 0.20), 5, 0.095, 0.042, 0.03, "star", round=0.02)
    return s.body(scale=0.76, floor=-1.2, top=1.16, crown_radius=0.55, crown_depth=0.24, sides=1.15, view=(0, 1.5))


@subject("gem", "other", family="gem", also=("diamond", "ruby", "emerald", "sapphire", "jewel", "gemstone", "ring", "diamond ring"))
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
    return s.body(at=(0, 0.0), scale=0.72, floor=-1.4, top=0.88, crown_radius=0.7, sides=1.2, side_height=0.3, reach=1.4, view=(-0.15, 1.6), mouth={"v": -0.38})


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
    return s.body(at=(0, 0.10), scale=0.80, floor=-1.2, top=0.78, crown_radius=0.7, crown_depth=0.5, sides=1.08, side_height=0.3, reach=1.4, view=(-0.08, 1.5))


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
    return s.body(at=(0, 0.30), scale=0.74, floor=-1.42, top=1.02, crown_radius=0.75, sides=1.0, side_height=0.4, reach=1.55, view=(0.0, 1.65))


@subject("crown", "other", family="crown", also=("tiara", "king's crown", "coronet"))
def crown(look: Look) -> Body:
    s = Statue(look, "#f5c344", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.2
    s.paint(band=gold(), velvet=cloth(look.accent or "#b3263c"), ruby=ceramic("#d8333c"), blue=ceramic("#3f7fd8"), pearl=ceramic("#fbf6ee"), fur=cloth("#fffaf2"))
    s.cone((0, -0.32, 0), 0.62, 0.98, 1.10, round=0.08)
    s.ball((0, -0.25, 0.45), (0.84, 0.64, 0.70), blend=0.15)
    s.ball((0, 0.25, -0.05), (0.92, 0.62, 0.86), "velvet")
    for i, (x, z, _) in enumerate(around(8, 1.05, 67.5)):
        s.rod((x, 0.15, z), (x * 1.12, 0.92, z * 1.12), (0.26, 0.06), blend=0.05)
        s.ball((x * 1.13, 1.02, z * 1.13), 0.13, "pearl" if i % 2 else "ruby")
    s.ring((0, -0.92, 0), 1.02, 0.16, "fur")
    for i, (x, z, a) in enumerate(around(10, 1.0, 72)):
        if not 50 < a < 130:
            s.ball((x * 1.03, -0.62, z * 1.03), 0.10, "blue" if i % 2 else "ruby", group="jewels")
    return s.body(at=(0, -0.22), scale=0.74, floor=-1.1, top=0.86, crown_radius=0.9, sides=1.1, side_height=-0.2, reach=1.45, view=(0, 1.48))


@subject("sword", "tool", family="weapon", also=("dagger", "excalibur", "katana", "sabre", "spear", "knight's sword"))
def sword(look: Look) -> Body:
    """Point up; the face is on a broad polished blade."""
    s = Statue(look, "#cfd9e4", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.2
    s.paint(gold=gold(), grip=leather(look.accent or "#7a3a2c"), gem=ceramic("#d8333c"))
    s.box((0, 0.25, 0), (0.72, 0.98, 0.22), round=0.14)
    s.rod((0, 1.0, 0), (0, 1.95, 0), (0.68, 0.03), blend=0.15)
    s.box((0, 1.2, 0.78), (1.5, 2.0, 0.5), op="subtract", round=0.02, blend=0.1)
    s.box((0, 1.2, -0.72), (1.5, 2.0, 0.5), op="subtract", round=0.02, blend=0.1)
    s.ball((0, 0.25, 0.10), (0.68, 0.74, 0.34), blend=0.1)
    s.tube((-1.1, -0.55, 0), (0, -1.0, 0), (1.1, -0.55, 0), 0.17, "gold")
    s.ball((1.14, -0.52, 0), 0.22, "gold", mirror=True)
    s.ball((0, -0.80, 0.16), 0.14, "gem")
    s.rod((0, -0.9, 0), (0, -1.55, 0), 0.19, "grip")
    for y in (-1.08, -1.24, -1.40):
        s.ring((0, y, 0), 0.19, 0.035, "gold", (82, 0, 0), group="wire")
    s.ball((0, -1.72, 0), 0.26, "gold", group="pommel")
    return s.body(at=(0, 0.22), scale=0.68, floor=-1.98, top=1.7, crown_radius=0.3, crown_depth=0.2, sides=0.76, side_height=0.3, reach=1.4, view=(0.0, 2.1))


@subject("shield", "tool", family="armour", also=("armor", "coat of arms", "badge", "armour"))
def shield(look: Look) -> Body:
    s = Statue(look, "#5f86c8", vinyl)
    s.paint(rim=metal("#e0b45a"), rivet=metal("#f2d58a"), quarter=vinyl(look.accent or "#f2c744"))
    s.box((0, 0.38, 0), (0.98, 0.72, 0.24), round=0.14)
    s.rod((0, 0.05, 0), (0, -1.22, 0), (0.92, 0.08), blend=0.3)
    s.box((0, 0, 0.92), (2, 2, 0.52), op="subtract", round=0.02, blend=0.25)
    s.box((0, 0, -0.72), (2, 2, 0.5), op="subtract", round=0.02, blend=0.1)
    s.ball((0, 0.15, 0.10), (0.82, 0.80, 0.36), blend=0.1)
    for a in (1, -1):
        s.rod((1.0 * a, 1.08, 0.05), (1.02 * a, 0.2, 0.05), 0.11, "rim", blend=0.03)
        s.tube((1.02 * a, 0.2, 0.05), (0.86 * a, -0.75, 0.05), (0, -1.36, 0.05), 0.11, "rim", blend=0.03)
        s.tube((1.0 * a, 1.08, 0.05), (0.5 * a, 1.02, 0.05), (0, 1.28, 0.05), 0.11, "rim", blend=0.03)
        for x, y in ((1.0, 0.95), (1.0, 0.3), (0.78, -0.42), (0.42, -0.98)):
            s.ball((x * a, y, 0.15), 0.06, "rivet")
    s.star((0, -0.88, 0.22), 5, 0.20, 0.09, 0.05, "quarter")
    return s.body(at=(0, 0.20), scale=0.78, floor=-1.5, top=1.22, crown_radius=0.6, crown_depth=0.26, sides=1.1, side_height=0.3, reach=1.4, view=(-0.05, 1.6))


@subject("bomb", "tool", family="bomb", also=("dynamite", "cannonball", "cannon", "firecracker", "grenade"))
def bomb(look: Look) -> Body:
    s = Statue(look, "#5a6478", vinyl)
    s.materials["skin"].roughness = 0.2
    s.paint(cap=metal("#9aa4b0"), fuse=cloth("#d9c08a"), spark=glowing("#ffc23a", 0.8), hot=glowing("#fff3b0", 0.9))
    s.ball((0, -0.12, 0), 1.0)
    s.cone((0, 0.92, 0), 0.16, 0.34, 0.32, "cap", round=0.05)
    s.tube((0, 1.05, 0), (0.05, 1.5, 0), (0.52, 1.45, 0), 0.06, "fuse")
    for x, y, a in around(8, 0.28):
        s.rod((0.58, 1.46, 0), (0.58 + x, 1.46 + y, 0), (0.08, 0.012), "spark")
    s.ball((0.58, 1.46, 0), 0.13, "hot")
    return s.body(at=(0, -0.12), scale=0.80, floor=-1.12, top=0.86, crown_radius=0.58, sides=1.0, view=(0.1, 1.55))


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
    return s.body(at=(0, 0.46), scale=0.70, floor=-1.54, top=1.44, crown_radius=0.9, sides=1.02, side_height=0.5, reach=1.35, view=(-0.02, 1.7))
