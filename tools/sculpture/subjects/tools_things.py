"""Tools, weapons and devices."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import NIGHT, SEA, Statue, around, glass, glowing
from .kit import ceramic, cloth, darker, gold, leather, metal, pattern, vinyl, wood


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
    return s.body(at=(0, 0.50), scale=0.72, floor=-2.0, top=1.18, crown_radius=0.6, crown_depth=0.5, sides=1.3,
        side_height=0.5, reach=1.65, view=(-0.28, 1.95))


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
    return s.body(at=(0, 0.40), scale=0.74, floor=-2.1, top=1.5, crown_radius=0.6, crown_depth=0.3, sides=0.98,
        side_height=0.5, reach=1.3, view=(-0.25, 2.0))


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
    return s.body(at=(0, 0.48), scale=0.70, floor=-1.98, top=1.3, crown_radius=0.4, crown_depth=0.3, sides=1.15,
        side_height=0.5, reach=1.45, view=(-0.2, 2.0))


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
    return s.body(at=(0, 0.05), scale=0.72, floor=-1.78, top=1.4, crown_radius=0.3, crown_depth=0.2, sides=0.85,
        reach=1.5, view=(0.0, 1.95), backdrop=SEA)


@subject("gear", "tool", family="gear", also=("cog", "cogwheel", "machine part", "engine part", "bolt", "screw",
    "nut and bolt"))
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
    return s.body(scale=0.74, floor=-1.42, top=1.2, crown_radius=0.6, crown_depth=0.26, sides=1.25, reach=1.6,
        view=(0.05, 1.65))


@subject("battery", "tool", family="battery", also=("power bank", "fuse", "plug", "charger", "electric socket"))
def battery(look: Look) -> Body:
    s = Statue(look, "#ffc93a", vinyl)
    s.paint(dark=vinyl(look.accent or "#39414f"), cap=metal("#c9cdd2"), bolt=glowing("#fff3a0", 0.4),
        plus=vinyl("#fbf6ea"))
    s.cone((0, 0.22, 0), 0.86, 0.82, 0.82, round=0.08)
    s.ball((0, 0.22, 0.30), (0.74, 0.76, 0.56), blend=0.12)
    s.cone((0, -1.05, 0), 0.44, 0.83, 0.83, "dark", round=0.06)
    s.cone((0, 1.16, 0), 0.09, 0.72, 0.68, "cap", round=0.05)
    s.cone((0, 1.36, 0), 0.14, 0.26, 0.26, "cap", round=0.05)
    s.cone((0, -1.52, 0), 0.05, 0.74, 0.76, "cap", round=0.04)
    for a, b in (((0.14, -0.78), (-0.12, -1.06)), ((-0.12, -1.04), (0.14, -1.06)), ((0.12, -1.04), (-0.10, -1.34))):
        s.rod((*a, 0.82), (*b, 0.82), 0.055, "bolt")
    return s.body(at=(0, 0.22), scale=0.72, floor=-1.58, top=1.25, crown_radius=0.6, sides=0.84, side_height=0.3,
        reach=1.15, view=(-0.05, 1.75))


@subject("magnet", "tool", family="magnet", also=("horseshoe", "horseshoe magnet"))
def magnet(look: Look) -> Body:
    s = Statue(look, "#e8443c", vinyl)
    s.paint(tip=metal("#d9dee4"), spark=glowing("#ffe27a", 0.5), clip=metal("#aab4bf"))
    s.ball((0, 0.30, 0.06), (0.98, 0.90, 0.50))
    s.rod((0.78, 0.0, 0), (0.80, -0.75, 0), 0.36, mirror=True, blend=0.2)
    s.cone((0.80, -1.05, 0), 0.24, 0.37, 0.37, "tip", mirror=True, round=0.05)
    s.ball((0, -1.0, 0), (0.40, 0.66, 0.8), op="subtract", blend=0.12)
    for x, y, _a in ((0.52, -1.62, 10), (1.05, -1.62, -10)):
        for p, q in (((0, 0), (-0.06, -0.14)), ((-0.06, -0.13), (0.06, -0.16)), ((0.06, -0.15), (0, -0.32))):
            s.rod((x + p[0], y + p[1] + 0.1, 0), (x + q[0], y + q[1] + 0.1, 0), 0.035, "spark", mirror=True)
    return s.body(at=(0, 0.30), scale=0.76, floor=-1.9, top=1.18, crown_radius=0.6, crown_depth=0.4, sides=1.1,
        side_height=0.3, reach=1.4, view=(-0.2, 1.75))


@subject("camera", "tool", family="camera", also=("video camera", "polaroid", "projector", "webcam", "binoculars"))
def camera(look: Look) -> Body:
    """The lens ring frames the face."""
    s = Statue(look, "#f3dcb8", vinyl)
    s.materials["skin"] = vinyl("#f3dcb8")
    s.paint(case=vinyl(look.main or "#5f8fb8"), dark=vinyl("#2e3642"), chrome=metal("#c9cdd2"),
        flash=glowing("#fffbe8", 0.3), red=vinyl(look.accent or "#e8504a"), strap=leather("#7a4a2c"))
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
    return s.body(at=(0, -0.15), scale=0.72, floor=-1.12, top=1.0, crown_radius=0.5, crown_depth=0.32, sides=1.3,
        reach=1.8, view=(-0.02, 1.6), face_color="#f3dcb8")


@subject("microphone", "tool", family="microphone", also=("mic", "karaoke", "speaker", "loudspeaker", "headphones"))
def microphone(look: Look) -> Body:
    s = Statue(look, "#ffd27a", vinyl)
    s.paint(grille=metal("#aab4bf", 0.3), dark=vinyl("#39414f"), ring=metal("#e0b45a"),
        red=vinyl(look.accent or "#e8504a"))
    s.ball((0, 0.45, 0.16), (0.84, 0.80, 0.78))
    s.ball((0, 0.45, -0.08), (0.96, 0.96, 0.84), "grille")
    for y in (1.05, 1.22, 1.34):
        s.ring((0, y, -0.08), 0.94 * math.sqrt(max(0.02, 1 - ((y - 0.45) / 0.98) ** 2)), 0.03, "dark")
    for x, y, _ in around(22, 0.95, 4):
        s.ball((x, 0.45 + y, 0.1), 0.05, "dark", group="mesh")
    s.ring((0, -0.42, -0.05), 0.56, 0.13, "ring")
    s.cone((0, -1.15, -0.05), 0.66, 0.28, 0.46, "dark", round=0.06)
    s.box((0, -0.85, 0.36), (0.08, 0.13, 0.05), "red", round=0.03)
    return s.body(at=(0, 0.45), scale=0.74, floor=-1.82, top=1.38, crown_radius=0.55, sides=0.98, side_height=0.5,
        reach=1.2, view=(-0.12, 1.8))


@subject("telescope", "tool", family="telescope", also=("spyglass", "microscope", "magnifying glass", "lens"))
def telescope(look: Look) -> Body:
    s = Statue(look, "#bfe0f2", glass)
    s.materials["skin"] = glass("#c9e6f5")
    s.paint(tube=metal(look.main or "#e0b45a"), leather=leather(look.accent or "#8a4a2c"), leg=wood("#7a4f2c"),
        star=glowing("#ffe27a", 0.5))
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
    return s.body(at=(0, 0.36), scale=0.72, floor=-1.82, top=1.36, crown_radius=0.6, crown_depth=0.4, sides=1.05,
        side_height=0.4, reach=1.4, view=(-0.12, 1.85), backdrop=NIGHT, face_color="#c9e6f5")


@subject("globe", "office", family="globe", also=("desk globe", "world map", "earth globe"))
def globe(look: Look) -> Body:
    s = Statue(look, "#7cc4ec", vinyl)
    s.paint(land=vinyl("#e8c97a"), brass=metal("#d9a752"), foot=wood("#7a4a2c"))
    s.ball((0, 0.25, 0), 0.98)
    for x, y, rx, ry in ((-0.72, 0.78, 0.30, 0.20), (-0.86, 0.38, 0.14, 0.22), (0.78, 0.72, 0.26, 0.22),
            (0.88, 0.2, 0.12, 0.26), (-0.74, -0.32, 0.22, 0.24), (0.72, -0.36, 0.22, 0.18), (0.3, -0.62, 0.2,
            0.1), (0.3, 1.1, 0.22, 0.1)):
        z = math.sqrt(max(0.01, 0.96 - x * x - (y - 0.25) ** 2))
        s.ball((x, y, z), (rx, ry, 0.10), "land", blend=0.06, modifier=("noise", 0.02, 9))
    s.ring((0.0, 0.25, -0.05), 1.16, 0.075, "brass", (0, 0, -100), 112)
    s.ball((0.16, 1.36, -0.05), 0.10, "brass")
    s.rod((-0.1, -0.9, -0.05), (0, -1.2, 0), (0.10, 0.14), "brass")
    s.cone((0, -1.34, 0), 0.10, 0.82, 0.46, "foot", round=0.06)
    return s.body(at=(0, 0.25), scale=0.72, floor=-1.45, top=1.24, crown_radius=0.55, sides=1.1, side_height=0.3,
        reach=1.45, view=(-0.02, 1.65))


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
    return s.body(at=(0, 0.22), scale=0.68, floor=-1.98, top=1.7, crown_radius=0.3, crown_depth=0.2, sides=0.76,
        side_height=0.3, reach=1.4, view=(0.0, 2.1))


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
    return s.body(at=(0, 0.20), scale=0.78, floor=-1.5, top=1.22, crown_radius=0.6, crown_depth=0.26, sides=1.1,
        side_height=0.3, reach=1.4, view=(-0.05, 1.6))


@subject("bomb", "tool", family="bomb", also=("dynamite", "cannonball", "cannon", "firecracker", "grenade"))
def bomb(look: Look) -> Body:
    s = Statue(look, "#5a6478", vinyl)
    s.materials["skin"].roughness = 0.2
    s.paint(cap=metal("#9aa4b0"), fuse=cloth("#d9c08a"), spark=glowing("#ffc23a", 0.8), hot=glowing("#fff3b0", 0.9))
    s.ball((0, -0.12, 0), 1.0)
    s.cone((0, 0.92, 0), 0.16, 0.34, 0.32, "cap", round=0.05)
    s.tube((0, 1.05, 0), (0.05, 1.5, 0), (0.52, 1.45, 0), 0.06, "fuse")
    for x, y, _a in around(8, 0.28):
        s.rod((0.58, 1.46, 0), (0.58 + x, 1.46 + y, 0), (0.08, 0.012), "spark")
    s.ball((0.58, 1.46, 0), 0.13, "hot")
    return s.body(at=(0, -0.12), scale=0.80, floor=-1.12, top=0.86, crown_radius=0.58, sides=1.0, view=(0.1, 1.55))
