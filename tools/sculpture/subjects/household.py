"""Things of the house: clocks, lights, furniture, tools for washing and sweeping."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import Statue, around, glass, glowing
from .kit import ceramic, clay, cloth, darker, gold, lighter, metal, paper, pattern, vinyl, wood

DARK = "#2e3642"


@subject("clock", "household", family="clock", also=("alarm clock", "watch", "pocket watch", "grandfather clock",
    "stopwatch", "timer", "compass"))
def clock(look: Look) -> Body:
    """An alarm clock with two bells; the dial is the face, the hands point out of it at ten past ten."""
    s = Statue(look, "#fff4dc", vinyl)
    s.materials["skin"] = vinyl("#fff4dc")
    s.paint(case=vinyl(look.main or "#e8504a"), brass=metal("#e0b45a"), dark=vinyl(DARK), tick=vinyl("#4a4038"),
        hand=vinyl("#3f6fc0"))
    s.materials["case"].roughness = 0.2
    s.ball((0, 0, 0.18), (0.92, 0.92, 0.34))
    s.cone((0, 0, 0), 0.36, 1.08, 1.08, "case", (90, 0, 0), round=0.14)
    s.cone((0, 0, 0.5), 0.4, 0.94, 0.94, "case", (90, 0, 0), op="subtract", round=0.05)
    for i, (x, y, _) in enumerate(around(12, 0.80)):
        s.rod((x, y, 0.36), (x * (0.9 if i % 3 == 0 else 0.95), y * (0.9 if i % 3 == 0 else 0.95), 0.38), 0.028, "tick")
    for a in (1, -1):
        s.ball((0.58 * a, 1.06, 0), (0.42, 0.32, 0.40), "brass", (0, 0, -32 * a))
        s.ball((0.52 * a, 0.95, 0), (0.5, 0.26, 0.5), "brass", (0, 0, -32 * a), op="subtract", blend=0.03)
        s.rod((0.46 * a, 0.85, 0), (0.55 * a, 1.02, 0), 0.06, "dark")
        s.ball((0.76 * a, 1.40, 0), 0.07, "brass", group="nut")
        s.rod((0.55 * a, -0.85, 0), (0.86 * a, -1.2, 0.1), (0.13, 0.10), "dark")
    s.rod((0, 1.0, 0), (0, 1.28, 0), 0.05, "dark")
    s.ball((0, 1.30, 0), (0.16, 0.09, 0.09), "dark")
    s.tube((-0.2, 1.38, -0.05), (0, 1.75, -0.05), (0.2, 1.38, -0.05), 0.05, "brass")
    return s.body(at=(0, 0), scale=0.70, floor=-1.28, top=1.06, crown_radius=0.66, crown_depth=0.42, sides=1.08,
        view=(0.1, 1.55), face_color="#fff4dc")


@subject("lamp", "household", family="lamp", also=("table lamp", "floor lamp", "bedside lamp", "chandelier",
    "night light", "light"))
def lamp(look: Look) -> Body:
    s = Statue(look, "#ffd98a", cloth)
    s.materials["skin"].glow = max(0.10, s.materials["skin"].glow)
    s.paint(trim=cloth(look.accent or "#d8574a"), foot=ceramic("#5fa8a0"), brass=gold(), chain=gold())
    s.cone((0, 0.35, 0), 0.80, 1.16, 0.70, round=0.10)
    s.ball((0, 0.2, 0.30), (0.84, 0.66, 0.66), blend=0.2)
    s.ring((0, -0.42, 0), 1.14, 0.065, "trim")
    s.ring((0, 1.14, 0), 0.70, 0.055, "trim")
    for x, z, _ in around(20, 1.15, 5):
        if z > -0.3:
            s.rod((x, -0.45, z), (x, -0.60, z), (0.045, 0.06), "trim", group="fringe")
    s.rod((0, -0.5, 0), (0, -0.7, 0), 0.12, "brass")
    s.ball((0, -1.05, 0), (0.46, 0.40, 0.46), "foot")
    s.cone((0, -1.46, 0), 0.09, 0.66, 0.50, "foot", round=0.06, blend=0.08)
    s.rod((0.55, -0.5, 0.45), (0.55, -0.86, 0.45), 0.018, "chain")
    s.ball((0.55, -0.90, 0.45), 0.06, "chain")
    s.ball((0, 1.26, 0), 0.11, "brass", group="finial")
    return s.body(at=(0, 0.22), scale=0.74, floor=-1.56, top=1.16, crown_radius=0.68, sides=1.02, side_height=0.2,
        view=(-0.1, 1.65))


@subject("candle", "household", family="candle", also=("wax candle", "candlestick", "tea light"))
def candle(look: Look) -> Body:
    s = Statue(look, "#fbeed3", vinyl)
    s.materials["skin"].subsurface = 0.9
    s.paint(wax=s.materials["skin"].model_copy(update={"pattern": None}), wick=clay("#3a2a20"),
        flame=glowing("#ffb52e", 0.9), core=glowing("#fff3b0", 1.0), dish=metal("#d0a244"))
    s.cone((0, -0.35, 0), 0.92, 0.74, 0.72, round=0.12)
    s.cone((0, 0.70, 0), 0.10, 0.55, 0.5, op="subtract", blend=0.12)
    for a, low, r in ((78, 0.15, 0.13), (-82, -0.1, 0.15), (118, -0.3, 0.13), (-48, 0.30, 0.10), (46, 0.38, 0.1)):
        x, z = 0.74 * math.sin(math.radians(a)), 0.72 * math.cos(math.radians(a))
        s.rod((x * 0.92, 0.52, z * 0.92), (x, low, z), (0.12, r), "wax", group="skin", blend=0.06)
    s.rod((0, 0.45, 0), (0.03, 0.80, 0), 0.04, "wick")
    s.ball((0.03, 1.05, 0), (0.22, 0.30, 0.2), "flame")
    s.rod((0.03, 1.12, 0), (0.07, 1.55, 0), (0.18, 0.01), "flame", blend=0.12)
    s.cone((0, -1.30, 0), 0.07, 1.0, 1.15, "dish", round=0.05)
    s.cone((0, -1.2, 0), 0.12, 0.82, 0.82, "dish", round=0.04)
    s.ring((1.18, -1.18, 0), 0.24, 0.06, "dish", (0, 0, 0))
    return s.body(at=(0, -0.30), scale=0.68, floor=-1.38, top=0.56, crown_radius=0.6, sides=0.78, side_height=-0.2,
        reach=1.35, view=(0.08, 1.75), elevation=0.14)


@subject("lantern", "household", family="lamp", also=("oil lamp", "paper lantern", "torch", "street lamp",
    "flashlight"))
def lantern(look: Look) -> Body:
    s = Statue(look, "#ffd66e", vinyl)
    s.materials["skin"] = glowing("#ffd97a", 0.18)
    iron = vinyl(look.main or "#4a5568")
    s.paint(iron=iron, brass=gold())
    s.cone((0, -0.12, 0), 0.80, 0.84, 0.84, round=0.2)
    s.ball((0, -0.12, 0.12), (0.88, 0.82, 0.86), blend=0.1)
    for x, z, _a in around(6, 0.92, 0):
        if z < 0.5:
            s.tube((x, 0.75, z), (x * 1.14, -0.1, z * 1.14), (x, -0.9, z), 0.055, "iron", blend=0.0)
    s.cone((0, 0.95, 0), 0.24, 1.02, 0.42, "iron", round=0.06)
    s.cone((0, 1.28, 0), 0.14, 0.36, 0.24, "iron", round=0.05)
    s.ring((0, 0.74, 0), 0.98, 0.055, "brass")
    s.cone((0, -1.05, 0), 0.15, 1.06, 0.94, "iron", round=0.06)
    s.ring((0, -0.90, 0), 0.95, 0.05, "brass")
    s.ring((0, 1.52, 0), 0.26, 0.055, "brass", (0, 0, 0))
    return s.body(at=(0, -0.12), scale=0.74, floor=-1.2, top=1.4, crown_radius=0.3, sides=0.95, side_height=0.0,
        view=(0.12, 1.6), face_color="#ffd97a")


@subject("light bulb", "household", family="lamp", also=("lightbulb", "bulb", "idea"))
def light_bulb(look: Look) -> Body:
    s = Statue(look, "#ffe27a", glass)
    s.materials["skin"].glow = 0.16
    s.paint(metal=metal("#b9bfc6"), dark=vinyl(DARK), ray=glowing("#ffd23f", 0.5))
    s.ball((0, 0.28, 0), (0.98, 0.96, 0.96))
    s.cone((0, -0.62, 0), 0.34, 0.46, 0.62, blend=0.4, round=0.05)
    for i in range(3):
        s.ring((0, -1.0 - 0.17 * i, 0), 0.44 - 0.02 * i, 0.095, "metal", (94, 0, 0))
    s.cone((0, -1.16, 0), 0.26, 0.40, 0.44, "metal", round=0.04)
    s.ball((0, -1.46, 0), (0.24, 0.14, 0.24), "dark")
    for a in (20, 55, 90, 125, 160):
        t = math.radians(a)
        s.rod((1.22 * math.cos(t), 0.28 + 1.22 * math.sin(t), -0.1), (1.48 * math.cos(t), 0.28 + 1.48 * math.sin(t),
            -0.1), (0.05, 0.065), "ray")
    return s.body(at=(0, 0.22), scale=0.80, floor=-1.6, top=1.2, crown_radius=0.6, sides=0.98, side_height=0.3,
        reach=1.3, view=(0.05, 1.75))


@subject("chair", "household", family="furniture", also=("armchair", "stool", "throne", "rocking chair", "bench"))
def chair(look: Look) -> Body:
    s = Statue(look, "#e0685c", cloth)
    s.paint(arm=cloth(darker(s.main, 0.12)), leg=wood("#7a4f2c"), button=cloth(darker(s.main, 0.3)),
        piping=cloth(lighter(s.main, 0.4)), cushion=cloth(look.accent or lighter(s.main, 0.25)))
    s.box((0, 0.30, -0.12), (0.86, 0.92, 0.34), round=0.3)
    s.ball((0, 0.95, -0.12), (0.72, 0.42, 0.34), blend=0.2)
    s.ball((0, 0.32, 0.05), (0.78, 0.78, 0.36), blend=0.15)
    s.box((0, -0.62, 0.42), (0.80, 0.20, 0.62), "cushion", round=0.17)
    s.box((0, -0.92, 0.28), (1.0, 0.22, 0.62), "arm", round=0.10)
    s.rod((0.98, -0.40, -0.2), (0.98, -0.40, 0.85), 0.26, "arm", mirror=True)
    s.box((0.98, -0.75, 0.35), (0.22, 0.36, 0.52), "arm", round=0.15, mirror=True)
    s.cone((0.98, -0.40, 1.10), 0.02, 0.17, 0.17, "piping", (90, 0, 0), round=0.02, mirror=True)
    s.cone((0.86, -1.25, 0.72), 0.16, 0.07, 0.12, "leg", mirror=True)
    s.cone((0.86, -1.25, -0.3), 0.16, 0.07, 0.12, "leg", mirror=True)
    for x, y in ((0.58, 0.98), (0.0, 1.14)):
        s.ball((x, y, 0.19), 0.06, "button", mirror=x > 0)
    return s.body(at=(0, 0.34), scale=0.72, floor=-1.4, top=1.32, crown_radius=0.62, crown_depth=0.34, sides=0.9,
        side_height=0.4, reach=1.5, view=(0, 1.6))


@subject("sofa", "household", family="furniture", also=("couch", "settee", "loveseat", "divan"))
def sofa(look: Look) -> Body:
    s = Statue(look, "#e2976a", cloth)
    s.paint(arm=cloth(darker(s.main, 0.14)), leg=wood("#7a4f2c"), cushion=cloth(lighter(s.main, 0.12)),
        pillow=cloth(look.accent or "#4fa3b8"), piping=cloth(lighter(s.main, 0.45)))
    s.box((0, 0.20, -0.15), (1.12, 0.74, 0.34), round=0.3)
    s.ball((0, 0.24, 0.02), (0.84, 0.70, 0.38), blend=0.15)
    for a in (1, -1):
        s.box((0.52 * a, -0.55, 0.42), (0.51, 0.18, 0.58), "cushion", round=0.15, group=f"seat{a}")
        s.rod((1.30 * a, -0.25, -0.25), (1.30 * a, -0.25, 0.80), 0.28, "arm")
        s.box((1.30 * a, -0.62, 0.27), (0.24, 0.40, 0.52), "arm", round=0.15)
        s.cone((1.30 * a, -0.25, 1.07), 0.02, 0.18, 0.18, "piping", (90, 0, 0), round=0.02)
        s.cone((1.22 * a, -1.12, 0.65), 0.15, 0.07, 0.12, "leg")
    s.box((0, -0.84, 0.25), (1.25, 0.22, 0.58), "arm", round=0.10)
    s.box((0.96, -0.12, 0.32), (0.28, 0.28, 0.12), "pillow", (-12, -8, 18), round=0.11)
    s.box((-0.98, -0.14, 0.32), (0.26, 0.26, 0.12), "pillow", (-12, 8, -14), round=0.11)
    return s.body(at=(0, 0.26), scale=0.68, floor=-1.26, top=0.92, crown_radius=0.8, crown_depth=0.34, sides=1.15,
        side_height=0.4, reach=1.75, view=(-0.12, 1.65))


@subject("bed", "household", family="furniture", also=("cradle", "mattress", "bunk bed", "crib"))
def bed(look: Look) -> Body:
    """A bed seen from its foot: the face is on the plump headboard cushion above the pillow and quilt."""
    s = Statue(look, "#f3c2a0", cloth)
    s.paint(frame=wood("#9a6638"), sheet=cloth("#fdfbf6"), quilt=cloth(look.accent or "#6aa0e0", pattern("checks",
        "#8fbcf2", 6, 0.4)), knob=gold(), pillow=cloth("#ffffff"))
    s.box((0, 0.42, -0.2), (0.98, 0.78, 0.34), round=0.28)
    s.ball((0, 0.42, 0.0), (0.80, 0.72, 0.36), blend=0.15)
    s.box((0, 0.05, -0.35), (1.22, 0.90, 0.16), "frame", round=0.10)
    s.rod((1.26, -1.1, -0.35), (1.26, 1.0, -0.35), 0.13, "frame", mirror=True)
    s.ball((1.26, 1.18, -0.35), 0.17, "knob", mirror=True)
    s.ball((0.52, -0.36, 0.30), (0.46, 0.20, 0.32), "pillow", (20, 0, 0), mirror=True)
    s.box((0, -0.72, 0.62), (1.14, 0.26, 0.85), "sheet", round=0.18)
    s.box((0, -0.66, 0.88), (1.20, 0.30, 0.68), "quilt", round=0.22, modifier=("waves", 0.015, 7))
    s.box((0, -1.0, 0.6), (1.18, 0.14, 0.9), "frame", round=0.06, group="rail")
    s.rod((1.18, -1.35, 1.4), (1.18, -0.62, 1.4), 0.11, "frame", mirror=True, group="foot")
    s.ball((1.18, -0.50, 1.4), 0.13, "knob", mirror=True)
    return s.body(at=(0, 0.44), scale=0.70, floor=-1.42, top=1.18, crown_radius=0.7, crown_depth=0.34, sides=1.0,
        side_height=0.5, reach=1.5, view=(-0.1, 1.7), elevation=0.16)


@subject("pillow", "household", family="cushion", also=("cushion", "beanbag", "duvet", "mattress pillow"))
def pillow(look: Look) -> Body:
    s = Statue(look, "#f6e7f0", cloth)
    s.paint(pipe=cloth(look.accent or "#e07a9a"), tassel=cloth(look.accent or "#e07a9a"))
    s.box((0, -0.05, 0), (0.92, 0.70, 0.20), round=0.2)
    s.ball((0, -0.05, 0), (1.06, 0.88, 0.66), blend=0.25)
    for x in (1, -1):
        for y in (1, -1):
            s.rod((0.7 * x, 0.5 * y - 0.05, 0), (1.24 * x, 0.92 * y - 0.05, 0), (0.30, 0.07), blend=0.2)
            s.ball((1.28 * x, 0.95 * y - 0.05, 0), 0.10, "tassel")
            s.cone((1.36 * x, 1.0 * y - 0.15, 0), 0.15, 0.11, 0.05, "tassel", (0, 0, -18 * x),
                modifier=("ribs", 0.015, 12))
    for y in (1, -1):
        s.tube((-1.22, 0.92 * y - 0.05, 0), (0, 0.66 * y - 0.05, 0.0), (1.22, 0.92 * y - 0.05, 0), 0.04, "pipe")
    for x in (1, -1):
        s.tube((1.22 * x, 0.90 - 0.05, 0), (0.96 * x, -0.05, 0), (1.22 * x, -0.95, 0), 0.04, "pipe")
    return s.body(at=(0, -0.05), scale=0.76, floor=-1.1, top=0.80, crown_radius=0.7, crown_depth=0.45, sides=1.05,
        reach=1.55, view=(0, 1.5))


@subject("mirror", "household", family="mirror", also=("looking glass", "hand mirror", "picture frame", "painting",
    "picture", "photo", "window"))
def mirror(look: Look) -> Body:
    s = Statue(look, "#d5e8f2", ceramic)
    s.materials["skin"] = ceramic("#d9ebf4", pattern("gradient", "#f4fafc", 0.5, 1.4))
    s.paint(frame=metal(look.main or "#e2ae4a"), jewel=ceramic(look.accent or "#d8333c"),
        stand=metal(darker(look.main or "#e2ae4a", 0.2)))
    s.ball((0, 0.2, 0.06), (0.84, 1.02, 0.34))
    for x, y, _ in around(24, 1.0, 7):
        s.ball((0.95 * x, 0.2 + 1.14 * y, 0.08), (0.15, 0.15, 0.15), "frame", blend=0.06)
    s.ball((0, 0.2, -0.08), (1.05, 1.24, 0.24), "frame")
    for a in (1, -1):
        s.coil((0.42 * a, 1.36, 0.1), (0.95 * a, 1.12, 0.05), (0.12, 0.06, 0.24), "frame")
        s.tube((0.2 * a, -1.02, 0), (0.7 * a, -1.35, 0), (0.85 * a, -1.58, 0.1), (0.12, 0.10), "stand")
    s.ball((0, 1.50, 0.1), (0.20, 0.24, 0.14), "jewel")
    s.ring((0, 1.50, 0.08), 0.22, 0.06, "frame", (0, 0, 0))
    s.cone((0, -1.25, 0), 0.30, 0.34, 0.14, "stand", round=0.06)
    s.cone((0, -1.56, 0), 0.08, 0.72, 0.5, "stand", round=0.06)
    return s.body(at=(0, 0.18), scale=0.72, floor=-1.66, top=1.40, crown_radius=0.4, crown_depth=0.3, sides=1.08,
        side_height=0.3, view=(-0.05, 1.75), face_color="#d9ebf4")


@subject("vase", "household", family="vase", also=("urn", "jug", "pitcher", "amphora", "pottery", "pot of flowers"))
def vase(look: Look) -> Body:
    s = Statue(look, "#7fb6dc", ceramic)
    s.paint(trim=ceramic(lighter(s.main, 0.75)), petal="#f2678a", petal2="#ffd23f", petal3="#f4f1ff", eye="#e8a51c",
        stem="#5fa53c", leaf="#4f9a3a")
    s.ball((0, -0.35, 0), (0.98, 0.84, 0.94))
    s.cone((0, 0.42, 0), 0.34, 0.56, 0.50, blend=0.35)
    s.ring((0, 0.78, 0), 0.54, 0.10, "trim")
    s.cone((0, -1.12, 0), 0.10, 0.60, 0.54, "trim", round=0.05)
    s.wrap(0.38, 0.60, -80, 80, 0.035, "trim")
    for i, (x, y, z) in enumerate(((-0.5, 1.45, 0.05), (0.08, 1.72, 0), (0.58, 1.38, 0.08))):
        s.tube((x * 0.3, 0.7, 0), (x * 0.5, 1.1, 0), (x, y, z), 0.04, "stem")
        for dx, dy, a in around(7, 0.20, 10):
            s.ball((x + dx, y + dy, z), (0.14, 0.09, 0.06), ("petal", "petal2", "petal3")[i], (0, 0, a))
        s.ball((x, y, z + 0.05), 0.10, "eye" if i != 1 else "petal")
    for turn in (25, 155):
        s.leaf((0.2 if turn < 90 else -0.2, 0.86, 0), 0.7, turn, width=0.45)
    return s.body(at=(0, -0.34), scale=0.78, floor=-1.23, top=0.80, crown_radius=0.56, sides=0.98, side_height=-0.3,
        view=(0.3, 1.75))


@subject("umbrella", "household", family="umbrella", also=("parasol", "brolly", "parachute"))
def umbrella(look: Look) -> Body:
    s = Statue(look, "#e8504a", cloth)
    s.paint(panel=cloth(look.accent or lighter(s.main, 0.65)), wood=wood("#a9713f"), tip=metal("#d9dde2"),
        rib=metal("#b9bfc6"))
    s.ball((0, 0.05, 0), (1.38, 1.12, 1.1), modifier=("ribs", 0.03, 12))
    s.box((0, -1.42, 0), (2, 1.2, 2), op="subtract", round=0.02, blend=0.08)
    for x in (-1.08, -0.40, 0.40, 1.08):
        s.ball((x, -0.30, 0.62 if abs(x) < 0.7 else 0.2), (0.38, 0.20, 0.5), op="subtract", blend=0.08)
    for a in (1, -1):
        s.tube((0.12 * a, 1.15, 0.1), (0.98 * a, 0.98, 0.35), (0.80 * a, -0.16, 0.84), 0.022, "rib")
        s.tube((0.22 * a, 1.12, 0.0), (1.35 * a, 0.85, 0.1), (1.36 * a, -0.12, 0.12), 0.022, "rib")
    s.rod((0, 1.1, 0), (0, 1.42, 0), (0.07, 0.04), "tip")
    s.rod((0, 0.4, 0), (0, -1.35, 0), 0.06, "wood")
    s.ring((0.22, -1.36, 0), 0.22, 0.075, "wood", (0, 0, 180), 92)
    return s.body(at=(0, 0.42), scale=0.70, floor=-1.66, top=1.15, crown_radius=0.6, sides=1.3, side_height=0.2,
        reach=1.6, view=(-0.1, 1.72))


@subject("key", "household", family="key", also=("house key", "skeleton key"))
def key(look: Look) -> Body:
    """Bow up with the face, bit down."""
    s = Statue(look, "#e8b64a", metal)
    s.materials["skin"] = vinyl(s.main) if s.plain else s.materials["skin"]
    s.materials["skin"].roughness, s.materials["skin"].metalness = 0.26, max(0.25, s.materials["skin"].metalness * 0.6)
    s.paint(trim=metal(darker(s.main, 0.12)), ribbon=cloth(look.accent or "#d8433f"))
    s.ball((0, 0.55, 0), (0.90, 0.84, 0.42))
    for x, y, _a in around(3, 0.86, 90):
        s.ball((x, 0.58 + y * 0.9, -0.02), (0.30, 0.30, 0.24), blend=0.12)
    s.ring((0, 0.55, 0), 0.92, 0.10, "trim", (0, 0, 0))
    s.cone((0, -0.40, 0), 0.10, 0.28, 0.28, "trim", round=0.05)
    s.rod((0, -0.3, 0), (0, -1.75, 0), 0.17, "trim", blend=0.04)
    s.box((0.34, -1.55, 0), (0.28, 0.14, 0.10), "trim", round=0.04, blend=0.02)
    s.box((0.28, -1.16, 0), (0.22, 0.12, 0.10), "trim", round=0.04, blend=0.02)
    s.ring((0, -0.62, 0), 0.20, 0.06, "ribbon")
    s.ball((0.30, -0.66, 0.1), (0.24, 0.13, 0.08), "ribbon", (0, 0, 18), mirror=True)
    return s.body(at=(0, 0.54), scale=0.74, floor=-1.92, top=1.55, crown_radius=0.35, crown_depth=0.3, sides=0.95,
        side_height=0.6, reach=1.2, view=(-0.12, 1.95))


@subject("lock", "household", family="lock", also=("padlock", "combination lock"))
def lock(look: Look) -> Body:
    s = Statue(look, "#f0bb3f", vinyl)
    s.materials["skin"].roughness = 0.2
    s.paint(steel=metal("#c4cad2", 0.16), dark=vinyl(darker(s.main, 0.65)), trim=vinyl(darker(s.main, 0.18)))
    s.box((0, -0.28, 0), (1.0, 0.86, 0.46), round=0.26)
    s.ball((0, -0.28, 0.2), (0.90, 0.76, 0.40), blend=0.15)
    s.rod((0.58, 0.42, 0), (0.58, 0.95, 0), 0.15, "steel", mirror=True, blend=0.0)
    s.ring((0, 0.95, 0), 0.58, 0.15, "steel", (0, 0, 0), 90, blend=0.0)
    s.cone((0.58, 0.55, 0), 0.06, 0.24, 0.24, "trim", mirror=True)
    s.ball((0, -0.94, 0.48), (0.10, 0.10, 0.06), "dark")
    s.rod((0, -0.96, 0.46), (0, -1.08, 0.42), (0.045, 0.06), "dark")
    for x in (0.82,):
        for y in (0.36, -0.92):
            s.ball((x, y, 0.40), 0.07, "steel", group="rivet", mirror=True)
    return s.body(at=(0, -0.24), scale=0.74, floor=-1.16, top=1.62, crown_radius=0.55, crown_depth=0.2, sides=1.02,
        side_height=-0.2, view=(0.18, 1.6))


@subject("door", "household", family="door", also=("gate", "wardrobe", "closet", "cupboard"))
def door(look: Look) -> Body:
    s = Statue(look, "#c9733f", wood)
    s.materials["skin"].pattern = None
    s.paint(frame=wood("#f1e6d2"), panel=wood(darker(s.main, 0.14)), brass=gold(), mat=cloth("#7a8f4a"),
        glass=glass("#ffe9a8"), wreath="#4f9a3a", bow=cloth(look.accent or "#d8333c"))
    s.materials["frame"].pattern = None
    s.box((0, 0.0, 0), (0.86, 1.42, 0.20), round=0.06)
    s.box((0, 0.16, 0.12), (0.74, 0.72, 0.24), round=0.2, blend=0.06)
    s.box((0, 0.06, -0.15), (1.12, 1.62, 0.14), "frame", round=0.06)
    s.box((0, 1.62, -0.05), (1.22, 0.12, 0.24), "frame", round=0.05)
    for x in (0.40,):
        s.box((x, -0.98, 0.18), (0.27, 0.30, 0.05), "panel", round=0.04, mirror=True)
    s.ball((0, 1.12, 0.16), (0.46, 0.22, 0.08), "glass")
    s.ball((0.72, -0.58, 0.30), 0.11, "brass")
    s.cone((0.72, -0.58, 0.21), 0.03, 0.13, 0.13, "brass", (90, 0, 0))
    s.box((0, -1.56, 0.35), (0.98, 0.06, 0.42), "mat", round=0.04)
    return s.body(at=(0, 0.12), scale=0.66, floor=-1.62, top=1.70, crown_radius=1.0, crown_depth=0.25, sides=1.12,
        view=(0.05, 1.9))


@subject("box", "household", family="box", also=("cardboard box", "parcel", "package", "crate", "gift", "present",
    "gift box", "carton box"))
def box(look: Look) -> Body:
    gift = bool({"gift", "present", "wrapped", "birthday"} & look.words) or look.accent is not None
    s = Statue(look, "#cf9c5f", paper)
    s.paint(flap=paper(lighter(s.main, 0.12)), inside=paper(darker(s.main, 0.4)), tape=paper("#f0dba8"),
        ribbon=cloth(look.accent or "#d8333c"), label=paper("#ffffff"), line=paper("#6b6660"))
    s.box((0, -0.25, 0), (1.0, 0.86, 0.86), round=0.06)
    if gift:
        s.box((0, 0.68, 0), (1.08, 0.16, 0.94), "flap", round=0.05)
        s.box((0.80, -0.2, 0), (0.13, 1.06, 0.90), "ribbon", round=0.03, mirror=True)
        s.ball((0.34, 1.02, 0), (0.36, 0.22, 0.2), "ribbon", (0, 0, 22), mirror=True)
        s.ball((0, 0.94, 0), 0.16, "ribbon")
    else:
        s.box((0.98, 0.92, 0), (0.05, 0.42, 0.78), "flap", (0, 0, -48), round=0.03, mirror=True)
        s.box((0, 0.80, -1.0), (0.94, 0.36, 0.05), "flap", (-38, 0, 0), round=0.03)
        s.box((0, 0.62, 0), (0.92, 0.04, 0.78), "inside", round=0.02)
        s.box((0.72, -0.88, 0.86), (0.20, 0.14, 0.02), "label", round=0.01)
        for y in (-0.84, -0.92):
            s.box((0.72, y, 0.88), (0.14, 0.014, 0.01), "line", round=0.004)
        s.box((-0.76, -0.86, 0.86), (0.12, 0.03, 0.015), "line", round=0.01)
        s.rod((-0.76, -0.84, 0.87), (-0.76, -0.68, 0.87), (0.05, 0.02), "line")
    return s.body(at=(0, -0.18), scale=0.76, floor=-1.12, top=0.72, crown_radius=0.9, crown_depth=0.8, sides=1.02,
        side_height=-0.1, reach=1.6, view=(0.0, 1.55), elevation=0.15)
