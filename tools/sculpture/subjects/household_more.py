"""More things of the house: washing, cleaning, watching and listening."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, around, glass, glowing
from .kit import ceramic, cloth, darker, gold, lighter, metal, vinyl, wood

DARK = "#2e3642"


@subject("washing machine", "household", family="washing machine", also=("washer", "dryer", "laundry", "tumble dryer"))
def washing_machine(look: Look) -> Body:
    """The round door is the face."""
    s = Statue(look, "#9fd4ee", glass)
    s.materials["skin"] = vinyl("#b5def2")
    s.paint(case=vinyl(look.main or "#f4f5f6"), chrome=metal("#c9cdd2", 0.16), dark=vinyl(DARK),
        knob=vinyl(look.accent or "#5aa7d8"), bubble=glass("#eef9ff"), green=glowing("#6fe06a", 0.5))
    s.ball((0, -0.22, 0.55), (0.82, 0.82, 0.34))
    s.box((0, 0, 0), (1.10, 1.22, 0.68), "case", round=0.12)
    s.cone((0, -0.22, 0.75), 0.3, 0.86, 0.92, "case", (90, 0, 0), op="subtract", round=0.03)
    s.ring((0, -0.22, 0.66), 0.93, 0.10, "chrome", (0, 0, 0))
    s.box((0, 0.96, 0.66), (1.0, 0.16, 0.05), "knob", round=0.04, group="panel")
    s.cone((0.70, 0.96, 0.74), 0.06, 0.13, 0.13, "chrome", (90, 0, 0), round=0.03)
    s.box((-0.55, 0.96, 0.70), (0.34, 0.09, 0.04), "case", round=0.03, group="drawer")
    s.ball((0.36, 0.96, 0.72), 0.045, "green")
    s.box((1.0, -0.22, 0.70), (0.08, 0.16, 0.08), "chrome", round=0.04, group="handle")
    for x, y, r in ((-1.0, 1.42, 0.14), (-0.74, 1.36, 0.10), (-0.88, 1.62, 0.09), (0.9, 1.4, 0.12), (1.1, 1.56, 0.08)):
        s.ball((x, y, 0.1), r, "bubble")
    return s.body(at=(0, -0.22), scale=0.74, floor=-1.24, top=1.20, crown_radius=0.9, crown_depth=0.6, sides=1.12,
        reach=1.4, view=(0.1, 1.6), face_color="#b5def2")


@subject("television", "household", family="television", also=("tv", "telly", "television set", "arcade machine",
    "game console"))
def television(look: Look) -> Body:
    s = Statue(look, "#a9dcf0", vinyl)
    s.materials["skin"] = vinyl("#b5e0f0")
    s.materials["skin"].glow = 0.07
    s.paint(case=wood(look.main or "#b5733c"), knob=metal("#e0c27a"), dark=vinyl(DARK), leg=wood("#6b4026"),
        grille=vinyl(darker(look.main or "#b5733c", 0.4)))
    s.materials["case"].pattern = None
    s.ball((-0.18, -0.02, 0.42), (0.88, 0.76, 0.34))
    s.box((-0.18, -0.02, 0.30), (0.90, 0.76, 0.24), round=0.22, blend=0.1)
    s.box((0, 0, 0), (1.28, 0.94, 0.52), "case", round=0.16)
    s.box((-0.18, -0.02, 0.65), (0.92, 0.78, 0.4), "case", op="subtract", round=0.2)
    for y in (0.58, 0.22):
        s.cone((1.02, y, 0.54), 0.07, 0.13, 0.13, "knob", (90, 0, 0), round=0.04)
    for i in range(5):
        s.rod((0.90, -0.18 - 0.12 * i, 0.52), (1.14, -0.18 - 0.12 * i, 0.52), 0.03, "grille")
    s.rod((0.1, 0.9, -0.1), (0.62, 1.72, -0.2), 0.03, "dark")
    s.rod((-0.1, 0.9, -0.1), (-0.62, 1.72, -0.2), 0.03, "dark")
    s.ball((0.63, 1.74, -0.2), 0.075, "knob", mirror=True, group="tips")
    s.ball((0, 0.94, -0.1), (0.28, 0.14, 0.2), "dark")
    s.rod((0.8, -0.9, 0.1), (1.0, -1.35, 0.25), (0.10, 0.06), "leg", mirror=True)
    return s.body(at=(-0.18, -0.02), scale=0.76, floor=-1.40, top=0.95, crown_radius=0.9, crown_depth=0.45, sides=1.3,
        reach=1.55, view=(0.15, 1.72), face_color="#b5e0f0")


@subject("radio", "household", family="radio", also=("boombox", "record player", "gramophone", "jukebox",
    "walkie-talkie", "cassette"))
def radio(look: Look) -> Body:
    s = Statue(look, "#f2a25c", vinyl)
    s.paint(cream=vinyl("#fdf1d8"), chrome=metal("#d3d7dc", 0.16), dark=vinyl(DARK), dial=glowing("#fff1b8", 0.2),
        red=vinyl("#e8504a"))
    s.box((0, -0.12, 0), (1.30, 0.82, 0.42), round=0.28)
    s.ball((0, -0.18, 0.22), (0.80, 0.70, 0.38), blend=0.12)
    s.box((0, 0.50, 0.40), (0.82, 0.12, 0.05), "dial", round=0.05)
    s.rod((0.3, 0.40, 0.46), (0.3, 0.60, 0.46), 0.02, "red")
    for a in (1, -1):
        s.cone((1.02 * a, -0.28, 0.40), 0.05, 0.25, 0.25, "cream", (90, 0, 0), round=0.03)
        s.ring((1.02 * a, -0.28, 0.45), 0.15, 0.03, "dark", (0, 0, 0))
        s.ball((1.02 * a, -0.28, 0.46), 0.06, "dark", group="centre")
        s.cone((1.06 * a, 0.40, 0.42), 0.07, 0.11, 0.11, "chrome", (90, 0, 0), round=0.03)
        s.ball((0.9 * a, -0.98, 0.1), (0.16, 0.10, 0.16), "dark", group="foot")
    s.ring((0, 0.68, 0), 0.42, 0.07, "chrome", (0, 0, 0), 90)
    s.rod((0.9, 0.68, -0.2), (1.35, 1.72, -0.3), 0.03, "chrome", group="aerial")
    s.ball((1.35, 1.74, -0.3), 0.06, "red")
    return s.body(at=(0, -0.18), scale=0.70, floor=-1.06, top=0.70, crown_radius=0.8, crown_depth=0.4, sides=1.32,
        reach=1.6, view=(0.12, 1.6))


@subject("broom", "household", family="broom", also=("broomstick", "mop", "brush", "duster", "vacuum cleaner", "hoover",
    "paintbrush"))
def broom(look: Look) -> Body:
    s = Statue(look, "#f0c96a", cloth)
    s.paint(stick=wood("#a9623a"), band=cloth(look.accent or "#d8433f"), straw=cloth(lighter(s.main, 0.15)),
        straw2=cloth(darker(s.main, 0.12)))
    s.cone((0, -0.42, 0), 0.72, 1.02, 0.56, round=0.16)
    s.ball((0, -0.42, 0.25), (0.80, 0.68, 0.56), blend=0.15)
    for i, (x, z, _) in enumerate(around(22, 0.92, 5)):
        if z > -0.4:
            s.rod((x * 0.88, -0.85, z * 0.80), (x * 1.22, s.vary(-1.42, 0.05), z * 0.9), (0.13, 0.055),
                "straw" if i % 2 else "straw2", blend=0.01)
    for y, r in ((0.30, 0.56), (0.46, 0.47)):
        s.ring((0, y, 0), r, 0.075, "band")
    s.rod((0, 0.4, 0), (0, 0.62, 0), (0.40, 0.16), blend=0.1)
    s.rod((0, 0.6, 0), (0.06, 2.15, 0), (0.11, 0.095), "stick")
    s.ball((0.06, 2.17, 0), 0.12, "band", group="cap")
    return s.body(at=(0, -0.38), scale=0.72, floor=-1.48, top=0.66, crown_radius=0.34, sides=0.9, side_height=-0.3,
        reach=1.4, view=(0.35, 2.0))


@subject("bucket", "household", family="bucket", also=("pail", "barrel", "bin", "trash can", "dustbin", "garbage can",
    "basket", "wastebasket"))
def bucket(look: Look) -> Body:
    s = Statue(look, "#f5a54a", vinyl)
    s.paint(rim=vinyl(lighter(s.main, 0.35)), steel=metal("#c9cdd2"), grip=wood("#a9713f"), water=glass("#cfeefa"),
        bubble=glass("#f2fbff"), sponge=vinyl(look.accent or "#5fb4e0"))
    s.cone((0, -0.25, 0), 0.88, 0.78, 1.04, round=0.08)
    s.ball((0, -0.15, 0.3), (0.88, 0.70, 0.72), blend=0.12)
    s.ring((0, 0.62, 0), 1.05, 0.085, "rim")
    s.ring((0, -1.08, 0), 0.80, 0.06, "rim")
    s.cone((0, 0.58, 0), 0.06, 0.98, 1.0, "water", round=0.02)
    for x, z, r in ((-0.62, 0.3, 0.26), (-0.25, 0.45, 0.22), (0.15, 0.3, 0.28), (0.5, 0.42, 0.2), (-0.4, -0.1, 0.3),
            (0.75, 0.1, 0.2), (0.3, -0.2, 0.3)):
        s.ball((x, 0.68, z), r, "bubble", blend=0.03)
    s.box((0.52, 0.92, -0.1), (0.28, 0.16, 0.18), "sponge", (10, 20, 24), round=0.06)
    s.ring((0, 0.62, 0), 1.08, 0.04, "steel", (18, 0, 0), 88)
    s.ball((1.08, 0.60, 0), 0.10, "steel", mirror=True)
    s.rod((-0.2, 1.65, 0.33), (0.2, 1.65, 0.33), 0.09, "grip")
    return s.body(at=(0, -0.20), scale=0.78, floor=-1.15, top=0.72, crown_radius=0.95, sides=1.0, side_height=-0.1,
        reach=1.45, view=(0.2, 1.6))


@subject("soap", "household", family="soap", also=("bar of soap", "sponge", "shampoo", "bath bomb"))
def soap(look: Look) -> Body:
    s = Statue(look, "#f6b3cb", vinyl)
    s.materials["skin"].roughness = 0.2
    s.paint(bubble=glass("#eaf7ff"), foam=cloth("#ffffff"), dish=ceramic(look.accent or "#7cc4d8"))
    s.box((0, -0.15, 0), (1.12, 0.72, 0.50), round=0.44)
    s.ball((0, -0.15, 0.22), (0.90, 0.62, 0.40), blend=0.15)
    for x, y, z, r in ((-0.72, 0.60, 0.1, 0.30), (-0.38, 0.72, 0.15, 0.24), (-0.98, 0.40, 0.2, 0.22),
            (0.85, 0.52, 0.1, 0.22), (0.62, 0.62, 0.2, 0.17), (-0.6, 0.88, 0, 0.18)):
        s.ball((x, y, z), r, "foam", blend=0.05)
    for x, y, r in ((1.32, 0.85, 0.16), (1.12, 1.18, 0.10), (-1.35, 0.95, 0.13), (-1.1, 1.28, 0.09), (0.2, 1.15, 0.12),
            (1.5, 0.3, 0.09)):
        s.ball((x, y, 0.1), r, "bubble")
    s.ball((0, -0.92, 0.05), (1.45, 0.22, 0.85), "dish")
    s.ball((0, -0.72, 0.05), (1.25, 0.16, 0.70), "dish", op="subtract", blend=0.05)
    return s.body(at=(0, -0.14), scale=0.70, floor=-1.14, top=0.58, crown_radius=0.75, crown_depth=0.42, sides=1.12,
        reach=1.55, view=(0.05, 1.55))


@subject("toothbrush", "household", family="brush", also=("toothpaste", "comb", "hairbrush", "razor"))
def toothbrush(look: Look) -> Body:
    s = Statue(look, "#7cc8e8", vinyl)
    s.paint(bristle=cloth("#ffffff"), bristle2=cloth(look.accent or "#f2678a"), paste=ceramic("#ffffff"),
        stripe=ceramic("#e8504a"), grip=vinyl(darker(s.main, 0.25)))
    s.rod((0, 0.1, 0), (0, -0.9, 0), (0.76, 0.60))
    s.box((0, -0.3, 1.05), (2, 2.2, 0.62), op="subtract", round=0.02, blend=0.2)
    s.ball((0, 0.0, 0.08), (0.74, 0.76, 0.46), blend=0.12)
    s.rod((0, 0.6, 0), (0, 1.2, 0), (0.36, 0.30), blend=0.2)
    s.box((0, 1.42, 0), (0.62, 0.20, 0.30), round=0.16, blend=0.1)
    for i in range(5):
        for z in (0.14, -0.14):
            s.rod((-0.46 + 0.23 * i, 1.55, z), (-0.48 + 0.24 * i, 1.92, z), 0.105, "bristle2" if i % 2 else "bristle",
                blend=0.0)
    s.ball((0, 2.02, 0), (0.56, 0.12, 0.2), "paste")
    s.ball((0.28, 2.10, 0), (0.26, 0.12, 0.16), "paste", blend=0.08)
    s.tube((-0.45, 2.08, 0.12), (0, 2.18, 0.2), (0.42, 2.14, 0.12), 0.04, "stripe")
    for y in (-0.92, -1.1, -1.28):
        s.box((0, y, 0.36), (0.34, 0.05, 0.08), "grip", round=0.04)
    return s.body(at=(0, 0.02), scale=0.68, floor=-1.52, top=2.05, crown_radius=0.5, crown_depth=0.25, sides=0.76,
        reach=1.15, view=(0.3, 2.05))


@subject("bathtub", "household", family="bath", also=("bath", "tub", "toilet", "sink", "shower", "basin", "washbasin"))
def bathtub(look: Look) -> Body:
    s = Statue(look, "#fbf8f4", ceramic)
    s.paint(gold=gold(), foam=cloth("#ffffff"), bubble=glass("#e0f3fc"), duck=vinyl("#ffd23f"), beak=vinyl("#f2803a"),
        dark=vinyl(DARK), rim=ceramic(look.accent or "#8fc8e0"))
    s.ball((0, 0.0, 0), (1.42, 0.98, 0.86))
    s.box((0, 1.08, 0), (2.2, 0.7, 2), op="subtract", round=0.02, blend=0.06)
    s.ball((0, -0.15, 0.25), (0.92, 0.70, 0.68), blend=0.15)
    s.tube((-1.42, 0.38, 0), (0, 0.38, 1.65), (1.42, 0.38, 0), 0.10, "rim")
    s.tube((-1.42, 0.38, 0), (0, 0.38, -1.65), (1.42, 0.38, 0), 0.10, "rim")
    for x, y, z, r in ((-0.9, 0.5, 0.1, 0.28), (-0.5, 0.58, 0.25, 0.30), (-0.1, 0.55, 0.2, 0.27),
            (0.3, 0.6, 0.25, 0.30), (0.95, 0.48, 0.1, 0.25), (0.0, 0.6, -0.2, 0.34), (-0.6, 0.68, -0.1, 0.24)):
        s.ball((x, y, z), r, "foam", blend=0.06)
    s.ball((0.62, 0.78, 0.3), (0.24, 0.18, 0.18), "duck")
    s.ball((0.50, 1.02, 0.32), 0.15, "duck")
    s.ball((0.36, 1.0, 0.38), (0.09, 0.04, 0.07), "beak")
    s.ball((0.47, 1.06, 0.46), 0.025, "dark")
    s.tube((1.35, 0.35, -0.2), (1.45, 1.35, -0.2), (1.0, 1.15, -0.1), 0.075, "gold")
    s.ball((0.86, -0.92, 0.3), (0.22, 0.20, 0.22), "gold", mirror=True, group="claw")
    for x, y, r in ((-1.2, 1.05, 0.13), (-0.85, 1.35, 0.10), (-1.35, 1.45, 0.08), (0.1, 1.3, 0.10)):
        s.ball((x, y, 0.1), r, "bubble")
    return s.body(at=(0, -0.24), scale=0.68, floor=-1.12, top=0.46, crown_radius=1.2, crown_depth=0.75, sides=1.35,
        side_height=0.0, reach=1.7, view=(0.08, 1.65))
