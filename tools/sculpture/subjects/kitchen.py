"""Kitchen things: pots, machines and cutlery."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, glass
from .kit import ceramic, cloth, darker, metal, vinyl, wood

DARK = "#2e3642"


@subject("kettle", "household", family="kettle", also=("coffee pot", "samovar", "watering can", "moka pot"))
def kettle(look: Look) -> Body:
    s = Statue(look, "#f2ae4c", vinyl)
    s.materials["skin"].roughness = 0.18
    s.paint(steel=metal("#c9cdd2"), wood=wood("#a9713f"), dark=vinyl(DARK), steam=cloth("#f6f8fa"))
    s.ball((0, -0.20, 0), (1.08, 0.86, 1.0))
    s.cone((0, -0.90, 0), 0.12, 0.92, 0.86, "steel", round=0.06)
    s.rod((-0.75, -0.05, 0.05), (-1.38, 0.46, 0.1), (0.30, 0.13), blend=0.18)
    s.ring((-1.40, 0.48, 0.1), 0.12, 0.04, "steel", (50, 0, 40))
    s.cone((0, 0.62, 0), 0.07, 0.52, 0.44, "steel", round=0.05)
    s.ball((0, 0.80, 0), 0.14, "wood")
    s.tube((-0.78, 0.40, 0), (0, 2.25, 0), (0.82, 0.40, 0), 0.085, "steel")
    s.rod((-0.26, 1.28, 0), (0.28, 1.28, 0), 0.14, "wood", group="grip")
    for x, y, r in ((-1.48, 0.82, 0.10), (-1.38, 1.08, 0.13), (-1.52, 1.38, 0.16)):
        s.ball((x, y, 0.1), r, "steam", blend=0.06)
    return s.body(at=(0, -0.18), scale=0.80, floor=-1.02, top=1.40, crown_radius=0.32, crown_depth=0.14, sides=1.08,
        side_height=-0.1, reach=1.6, view=(0.18, 1.62))


@subject("toaster", "household", family="toaster", also=("oven", "stove", "microwave", "cooker", "waffle iron",
    "grill"))
def toaster(look: Look) -> Body:
    s = Statue(look, "#e8695c", vinyl)
    s.materials["skin"].roughness = 0.16
    s.paint(chrome=metal("#d3d7dc", 0.16), dark=vinyl(DARK), toast=vinyl("#f3d49a"), crust=vinyl("#c17f3c"),
        knob=vinyl(look.accent or "#fff3dc"))
    s.box((0, -0.20, 0), (1.18, 0.78, 0.62), round=0.34)
    s.ball((0, -0.20, 0.28), (0.90, 0.70, 0.48), blend=0.15)
    s.box((0, 0.55, 0), (0.92, 0.08, 0.36), "chrome", round=0.06)
    for z, x in ((0.17, -0.12), (-0.17, 0.14)):
        s.box((x, 0.82, z), (0.58, 0.34, 0.09), "crust", round=0.08)
        s.ball((x + 0.30, 1.12, z), (0.32, 0.17, 0.10), "crust", blend=0.08)
        s.ball((x - 0.30, 1.12, z), (0.32, 0.17, 0.10), "crust", blend=0.08)
        s.box((x, 0.84, z + 0.045), (0.50, 0.30, 0.07), "toast", round=0.06)
    s.box((0, -1.0, 0), (1.05, 0.07, 0.52), "dark", round=0.05)
    s.box((1.22, 0.05, 0), (0.08, 0.26, 0.05), "dark", round=0.03)
    s.box((1.34, 0.18, 0), (0.12, 0.07, 0.13), "knob", round=0.05)
    s.cone((0.88, -0.62, 0.60), 0.06, 0.13, 0.13, "knob", (86, 0, 0), round=0.04)
    return s.body(at=(0, -0.20), scale=0.76, floor=-1.08, top=0.66, crown_radius=0.85, crown_depth=0.4, sides=1.2,
        side_height=-0.1, reach=1.6, view=(0.05, 1.55))


@subject("fridge", "household", family="fridge", also=("refrigerator", "freezer", "vending machine", "dishwasher"))
def fridge(look: Look) -> Body:
    s = Statue(look, "#f9d8c4", vinyl)
    s.materials["skin"].roughness = 0.2
    s.paint(chrome=metal("#d3d7dc", 0.16), gap=vinyl(darker(s.main, 0.35)), m1="#e8504a", m2="#ffc93a",
        note=vinyl("#fffbe8"), foot=vinyl(DARK))
    s.box((0, -0.02, 0), (0.90, 1.42, 0.62), round=0.24)
    s.ball((0, 0.38, 0.34), (0.82, 0.74, 0.40), blend=0.15)
    s.box((0, -0.50, 0.02), (0.905, 0.025, 0.63), "gap", round=0.02)
    s.rod((0.70, -0.72, 0.70), (0.70, -1.15, 0.70), 0.055, "chrome")
    s.rod((0.78, 0.1, 0.68), (0.78, -0.32, 0.70), 0.055, "chrome")
    s.box((-0.45, -0.86, 0.64), (0.20, 0.22, 0.02), "note", (0, 0, 6), round=0.01)
    s.ball((-0.45, -0.68, 0.67), 0.06, "m1")
    s.star((0.20, -0.80, 0.66), 5, 0.12, 0.055, 0.03, "m2")
    s.box((0, 1.16, 0.60), (0.22, 0.05, 0.04), "chrome", round=0.03)
    s.cone((0.6, -1.48, 0.3), 0.09, 0.11, 0.13, "foot", mirror=True)
    return s.body(at=(0, 0.36), scale=0.74, floor=-1.56, top=1.40, crown_radius=0.75, crown_depth=0.55, sides=0.92,
        side_height=0.4, reach=1.2, view=(-0.05, 1.75))


@subject("pan", "household", family="pan", also=("frying pan", "skillet", "wok", "griddle"))
def pan(look: Look) -> Body:
    """A frying pan hung up: its round inside is the face."""
    s = Statue(look, "#7f8998", vinyl)
    s.materials["skin"].roughness = 0.32
    s.paint(rim=metal("#aab4bf"), grip=wood(look.accent or "#a9623a"), steel=metal("#c9cdd2"))
    s.ball((0, -0.40, 0.10), (0.98, 0.98, 0.32))
    s.cone((0, -0.40, 0.05), 0.22, 1.08, 1.18, "rim", (90, 0, 0), round=0.05)
    s.cone((0, -0.40, 0.35), 0.3, 1.02, 1.08, "rim", (90, 0, 0), op="subtract", round=0.03)
    s.ring((0, -0.40, 0.27), 1.14, 0.055, "rim", (0, 0, 0))
    s.rod((0, 0.7, 0), (0, 1.0, 0), 0.12, "steel")
    s.rod((0, 1.05, 0), (0, 1.78, 0), (0.13, 0.17), "grip")
    s.ring((0, 2.0, 0), 0.12, 0.035, "steel", (0, 0, 0))
    for x in (0.1,):
        s.ball((x, 0.60, 0.22), 0.05, "steel", mirror=True, group="rivet")
    return s.body(at=(0, -0.40), scale=0.78, floor=-1.62, top=0.74, crown_radius=0.55, crown_depth=0.25, sides=1.15,
        side_height=-0.3, reach=1.5, view=(0.2, 1.95))


@subject("pot", "household", family="pot", also=("cooking pot", "saucepan", "stew", "soup", "cauldron", "casserole",
    "pressure cooker"))
def pot(look: Look) -> Body:
    s = Statue(look, "#e85a4a", vinyl)
    s.materials["skin"].roughness = 0.16
    s.paint(lid=vinyl(darker(s.main, 0.1)), steel=metal("#c9cdd2"), knob=vinyl(look.accent or "#2e3642"),
        steam=cloth("#f6f8fa"))
    s.cone((0, -0.32, 0), 0.72, 0.96, 1.04, round=0.16)
    s.ball((0, -0.30, 0.3), (0.92, 0.66, 0.78), blend=0.12)
    s.ring((0, 0.42, 0), 1.05, 0.07, "steel")
    s.ball((0, 0.46, 0), (1.02, 0.38, 0.98), "lid")
    s.cone((0, 0.90, 0), 0.08, 0.10, 0.12, "steel", round=0.03)
    s.ball((0, 1.04, 0), (0.22, 0.13, 0.22), "knob")
    s.ring((1.12, 0.02, 0), 0.24, 0.09, "knob", (90, 0, 0), mirror=True, group="handle")
    for x, y, r in ((0.72, 1.1, 0.10), (0.88, 1.34, 0.14), (0.72, 1.62, 0.17)):
        s.ball((x, y, -0.1), r, "steam", blend=0.06)
    return s.body(at=(0, -0.32), scale=0.78, floor=-1.06, top=0.84, crown_radius=0.6, sides=1.05, side_height=-0.2,
        reach=1.6, view=(0.05, 1.55))


@subject("spoon", "household", family="cutlery", also=("ladle", "teaspoon", "wooden spoon", "shovel", "spade"))
def spoon(look: Look) -> Body:
    s = Statue(look, "#d5dce4", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.18
    s.paint(steel=metal("#c9d0d8", 0.14), gem=ceramic(look.accent or "#4aa3e0"))
    s.ball((0, 0.62, 0.05), (0.86, 1.0, 0.46))
    s.rod((0, -0.2, 0), (0, -0.6, 0), (0.28, 0.13), blend=0.25)
    s.rod((0, -0.55, 0), (0, -1.75, 0), (0.125, 0.15), "steel")
    s.ball((0, -1.85, 0), (0.24, 0.22, 0.10), "steel", blend=0.1)
    s.ball((0, -1.86, 0.09), (0.10, 0.10, 0.05), "gem")
    return s.body(at=(0, 0.60), scale=0.74, floor=-2.06, top=1.56, crown_radius=0.45, crown_depth=0.3, sides=0.88,
        side_height=0.7, reach=1.15, view=(-0.22, 2.0))


@subject("fork", "household", family="cutlery", also=("pitchfork", "trident", "spork"))
def fork(look: Look) -> Body:
    s = Statue(look, "#d5dce4", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.18
    s.paint(steel=metal("#c9d0d8", 0.14), gem=ceramic(look.accent or "#e8504a"))
    s.box((0, 0.35, 0), (0.82, 0.62, 0.26), round=0.22)
    s.ball((0, 0.22, 0.08), (0.80, 0.76, 0.38), blend=0.15)
    for x in (0.22, 0.67):
        s.rod((x, 0.8, 0), (x * 1.05, 1.82, 0.05), (0.155, 0.085), mirror=True, blend=0.06)
    s.rod((0, -0.3, 0), (0, -0.7, 0), (0.30, 0.13), blend=0.25)
    s.rod((0, -0.65, 0), (0, -1.75, 0), (0.125, 0.15), "steel")
    s.ball((0, -1.85, 0), (0.24, 0.22, 0.10), "steel", blend=0.1)
    s.ball((0, -1.86, 0.09), (0.10, 0.10, 0.05), "gem")
    return s.body(at=(0, 0.24), scale=0.72, floor=-2.06, top=1.75, crown_radius=0.6, crown_depth=0.2, sides=0.86,
        side_height=0.4, reach=1.15, view=(-0.1, 2.1))


@subject("knife", "household", family="cutlery", also=("butter knife", "chef's knife", "cleaver", "penknife"))
def knife(look: Look) -> Body:
    """A broad cook's knife, point up."""
    s = Statue(look, "#d8dfe6", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.3, 0.18
    s.paint(grip=wood(look.accent or "#8a4f2c"), rivet=metal("#e0b45a"), bolster=metal("#aab4bf"))
    s.box((0, 0.20, 0), (0.74, 0.86, 0.20), round=0.14)
    s.tube((0.05, 0.8, 0), (0.28, 1.35, 0), (0.58, 1.78, 0), (0.70, 0.03), blend=0.15)
    s.box((0.2, 1.2, 0.75), (1.5, 2.0, 0.5), op="subtract", round=0.02, blend=0.1)
    s.box((0.2, 1.2, -0.70), (1.5, 2.0, 0.5), op="subtract", round=0.02, blend=0.1)
    s.ball((0, 0.20, 0.10), (0.70, 0.72, 0.32), blend=0.1)
    s.box((0.22, -0.74, 0), (0.36, 0.12, 0.22), "bolster", round=0.08)
    s.rod((0.24, -0.98, 0), (0.20, -1.7, 0), (0.27, 0.30), "grip")
    for y in (-1.05, -1.35, -1.65):
        s.ball((0.22, y, 0.27), 0.07, "rivet")
    return s.body(at=(0, 0.18), scale=0.70, floor=-2.0, top=1.5, crown_x=0.3, crown_radius=0.4, crown_depth=0.2,
        sides=0.78, side_height=0.3, reach=1.15, view=(-0.1, 2.0))


@subject("blender", "household", family="blender", also=("mixer", "food processor", "coffee machine", "juicer",
    "espresso machine"))
def blender(look: Look) -> Body:
    s = Statue(look, "#f79ab0", glass)
    s.paint(base=vinyl(look.accent or "#5fb0a8"), lid=vinyl(DARK), glass=glass("#e3f1f5"), knob=metal("#c9cdd2"),
        button=vinyl("#fff3dc"), berry="#d8333c")
    s.cone((0, 0.32, 0), 0.80, 0.70, 0.92, round=0.10)
    s.ball((0, 0.34, 0.28), (0.80, 0.72, 0.62), blend=0.12)
    s.cone((0, 1.18, 0), 0.10, 0.96, 0.90, "lid", round=0.06)
    s.cone((0, 1.34, 0), 0.10, 0.26, 0.30, "lid", round=0.05)
    s.tube((0.85, 0.95, 0), (1.55, 0.85, 0), (0.78, -0.15, 0), 0.10, "glass")
    s.cone((0, -0.58, 0), 0.12, 0.80, 0.72, "lid", round=0.05, group="collar")
    s.cone((0, -1.02, 0), 0.36, 1.0, 0.78, "base", round=0.12)
    s.cone((0, -1.0, 0.86), 0.07, 0.17, 0.17, "knob", (76, 0, 0), round=0.04)
    for x in (0.42,):
        s.ball((x, -1.02, 0.78), (0.10, 0.07, 0.06), "button", mirror=True)
    return s.body(at=(0, 0.34), scale=0.72, floor=-1.4, top=1.42, crown_radius=0.5, sides=0.92, side_height=0.4,
        reach=1.35, view=(0.0, 1.7))


@subject("rolling pin", "household", family="kitchen tool",
    also=("whisk", "spatula", "chopping board", "cutting board"))
def rolling_pin(look: Look) -> Body:
    s = Statue(look, "#e3b877", wood)
    s.materials["skin"].pattern = None
    s.paint(grip=vinyl(look.accent or "#e8504a"), ring=wood("#a9713f"), flour=cloth("#fffaf0"), dough=vinyl("#f6e3bd"))
    s.rod((-0.85, 0.05, 0), (0.85, 0.05, 0), 0.76)
    s.ball((0, 0.05, 0.12), (0.80, 0.76, 0.70), blend=0.1)
    s.cone((1.58, 0.05, 0), 0.08, 0.24, 0.24, "ring", (0, 0, 90), round=0.04, mirror=True)
    s.rod((1.66, 0.05, 0), (2.05, 0.05, 0), (0.19, 0.24), "grip", mirror=True)
    s.ball((0, -0.86, 0.2), (1.7, 0.20, 1.0), "dough", modifier=("noise", 0.03, 5))
    for x, y, r in ((-1.2, 0.55, 0.10), (1.1, 0.62, 0.08), (-0.95, -0.5, 0.1), (1.25, -0.4, 0.1)):
        s.ball((x, y, 0.45), (r * 1.4, r, 0.05), "flour")
    return s.body(at=(0, 0.05), scale=0.70, floor=-1.05, top=0.80, crown_radius=0.66, sides=1.5, reach=2.3,
        view=(-0.05, 2.2))
