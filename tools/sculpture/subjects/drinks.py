"""Drinks and what they come in: pots, cups, bottles, cartons."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, around, glass
from .kit import ceramic, gold, lighter, metal, paper, pattern, vinyl


@subject("teapot", "household", family="pot", also=("tea pot", "tea"))
def teapot(look: Look) -> Body:
    s = Statue(look, "#f4f1ea", ceramic, accent="#2c5fa8")
    s.paint(trim=ceramic(s.accent), gold=gold())
    s.ball((0, -0.08, 0), (1.0, 0.86, 0.96))
    s.cone((0, -0.92, 0), 0.10, 0.56, 0.50, "trim", group="skin", blend=0.12, round=0.05)
    s.rod((-0.70, -0.30, 0.05), (-1.20, 0.18, 0.05), (0.26, 0.14), blend=0.2)
    s.rod((-1.20, 0.18, 0.05), (-1.42, 0.55, 0.05), (0.13, 0.12))
    s.rod((-1.36, 0.44, 0.05), (-1.52, 0.80, 0.05), (0.05, 0.09), op="subtract", blend=0.03)
    s.ring((-1.44, 0.58, 0.05), 0.10, 0.03, "gold", (62, 0, 20))
    s.ring((0.98, -0.02, 0), 0.42, 0.095, "trim", (0, 0, -90), 125)
    s.ring((0, 0.66, 0), 0.56, 0.05, "gold")
    s.ball((0, 0.66, 0), (0.56, 0.28, 0.54), "trim", group="lid")
    s.cone((0, 0.93, 0), 0.05, 0.12, 0.07, "gold", group="knob", blend=0.04)
    s.ball((0, 1.02, 0), 0.13, "gold", group="knob", blend=0.04)
    return s.body(at=(0, -0.06), scale=0.84, floor=-1.05, top=0.80, crown_radius=0.52, sides=1.0, reach=1.6,
                  view=(0.06, 1.6), iris="#3a77c9")


@subject("teacup", "household", family="cup", also=("cup", "cup of tea", "tea cup", "bowl"))
def teacup(look: Look) -> Body:
    s = Statue(look, "#fbf4ee", ceramic, accent="#e0708f")
    s.paint(trim=ceramic(s.accent), gold=gold(), tea=glass("#b5652b"), leaf=ceramic("#6fa65a"), steam="#ffffff")
    s.ball((0, 0.12, 0), (1.04, 0.98, 1.0))
    s.box((0, 1.32, 0), (2, 0.75, 2), op="subtract", round=0.02, blend=0.05)
    s.ball((0, 0.40, 0), (0.94, 0.62, 0.90), op="subtract", blend=0.04)
    s.cone((0, 0.40, 0), 0.05, 0.92, 0.94, "tea", round=0.02)
    s.ring((0, 0.56, 0), 0.945, 0.05, "gold")
    s.ring((1.06, 0.05, 0), 0.34, 0.085, "trim", (0, 0, -90), 130)
    s.cone((0, -0.90, 0), 0.10, 0.52, 0.44, "trim", round=0.04)
    s.paint(saucer=s.materials["skin"])
    s.cone((0, -1.02, 0), 0.06, 0.95, 1.42, "saucer", round=0.05)
    s.ring((0, -0.97, 0), 1.38, 0.04, "gold")
    for x, y, a in ((-0.78, 0.18, 30), (-0.86, -0.16, -20), (-0.62, -0.52, 40), (0.8, 0.2, -30)):
        z = (1 - x * x / 1.08 - (y - 0.12) ** 2) ** 0.5 * 0.98
        for dx, dy, _ in around(5, 0.075, a):
            s.ball((x + dx, y + dy, z), (0.055, 0.055, 0.04), "trim", group="flower", blend=0.0)
        s.ball((x, y, z + 0.02), 0.04, "gold", group="eye")
    return s.body(at=(0, -0.10), scale=0.72, floor=-1.09, top=0.60, crown_radius=0.95, sides=1.0, reach=1.55,
                  view=(-0.1, 1.58))


@subject("mug", "household", family="cup", also=("coffee", "coffee cup", "coffee mug", "cocoa", "beer mug", "espresso",
    "tankard"))
def mug(look: Look) -> Body:
    s = Statue(look, "#e9b44c", ceramic, accent="#d8574a")
    s.paint(trim=ceramic(s.accent), coffee=glass("#4a2814"), foam="#f0dcbc", white=ceramic("#fbf4e6"))
    s.cone((0, -0.05, 0), 0.95, 0.82, 0.88, round=0.10)
    s.cone((0, 0.60, 0), 0.60, 0.72, 0.76, round=0.08, op="subtract", blend=0.05)
    s.cone((0, 0.62, 0), 0.06, 0.76, 0.78, "coffee", round=0.01)
    s.ball((-0.12, 0.69, 0.1), (0.42, 0.05, 0.36), "foam")
    s.ball((0.32, 0.69, -0.2), (0.25, 0.05, 0.2), "foam", blend=0.1)
    s.ring((0.92, -0.08, 0), 0.44, 0.12, "trim", (0, 0, -90), 122)
    s.ring((0, 0.88, 0), 0.80, 0.075, "white")
    s.cone((0, -0.93, 0), 0.07, 0.84, 0.83, "trim", round=0.04)
    return s.body(at=(0, -0.08), scale=0.78, floor=-1.02, top=0.92, crown_radius=0.86, sides=0.9, reach=1.5,
                  view=(0.0, 1.45))


def _bottle(look: Look, color: str, liquid: str, label: str, cap: str) -> Statue:
    s = Statue(look, color, glass)
    s.paint(label=paper(label), cap=metal(cap, 0.3), line=paper(look.accent or liquid))
    s.cone((0, -0.50, 0), 0.98, 0.74, 0.74, round=0.14)
    s.cone((0, 0.66, 0), 0.34, 0.72, 0.26, round=0.08, blend=0.35)
    s.cone((0, 1.16, 0), 0.36, 0.24, 0.22, round=0.05, blend=0.15)
    s.ring((0, 1.36, 0), 0.25, 0.045)
    return s


@subject("bottle", "household", family="bottle", also=("wine bottle", "wine", "beer", "water bottle", "milk bottle",
    "ketchup", "sauce", "soda", "lemonade", "medicine"))
def bottle(look: Look) -> Body:
    s = _bottle(look, "#5fb28a", "#c23a3a", "#fbf0d8", "#e8b24a")
    s.cone((0, 1.52, 0), 0.13, 0.28, 0.27, "cap", round=0.05, modifier=("ribs", 0.015, 24))
    s.cone((0, -1.14, 0), 0.20, 0.765, 0.765, "label", round=0.03)
    s.cone((0, -1.30, 0), 0.04, 0.78, 0.78, "line", round=0.02)
    s.cone((0, -0.98, 0), 0.03, 0.78, 0.78, "line", round=0.02)
    s.polygon((0, -1.14, 0.74), 6, 0.13, 0.05, "line")
    return s.body(at=(0, -0.22), scale=0.64, floor=-1.48, top=1.6, crown_radius=0.3, sides=0.76, side_height=-0.1,
                  reach=1.05, view=(0.05, 1.82))


@subject("potion", "household", family="bottle", also=("magic potion", "perfume", "flask", "elixir", "vial"))
def potion(look: Look) -> Body:
    s = Statue(look, "#b06be0", glass)
    s.materials["skin"].glow = max(0.08, s.materials["skin"].glow)
    s.paint(cork="#c99a62", rim=glass("#e8e4f4"), star=gold(), string="#a0763c", tag=paper())
    s.ball((0, -0.22, 0), (1.0, 0.92, 0.98))
    s.cone((0, 0.78, 0), 0.34, 0.34, 0.26, blend=0.25)
    s.ring((0, 1.08, 0), 0.29, 0.075, "rim")
    s.cone((0, 1.24, 0), 0.20, 0.20, 0.26, "cork", round=0.05)
    s.ring((0, 0.70, 0), 0.33, 0.04, "string")
    s.rod((0.3, 0.70, 0.2), (0.62, 0.36, 0.7), 0.02, "string")
    s.box((0.72, 0.20, 0.72), (0.15, 0.20, 0.03), "tag", (-20, 30, 20), round=0.03)
    for x, y, z, r in ((-0.78, 0.36, 0.42, 0.10), (-0.86, 0.05, 0.42, 0.06), (-0.5, 0.68, 0.3, 0.07),
            (0.84, -0.62, 0.4, 0.08)):
        s.ball((x, y, z), r, "rim", group="bubble")
    return s.body(at=(0, -0.20), scale=0.78, floor=-1.13, top=1.4, crown_radius=0.3, sides=0.98, view=(0.1, 1.5))


@subject("wine glass", "household", family="glass", also=("glass", "goblet", "cocktail", "champagne", "chalice",
    "martini"))
def wine_glass(look: Look) -> Body:
    s = Statue(look, "#c2415c", glass)
    s.paint(glass=glass("#e3eef2"), lemon="#ffd94a", rind="#f2b31e",
        straw=vinyl("#ffffff", pattern("stripes", "#e0454a", 18, 0.5)))
    s.ball((0, 0.42, 0), (0.92, 0.95, 0.90))
    s.box((0, 1.72, 0), (2, 0.8, 2), op="subtract", round=0.02, blend=0.04)
    s.ring((0, 0.98, 0), 0.76, 0.055, "glass")
    s.ball((0, -0.42, 0), (0.52, 0.20, 0.5), "glass")
    s.rod((0, -0.55, 0), (0, -1.3, 0), (0.14, 0.09), "glass", blend=0.2)
    s.cone((0, -1.38, 0), 0.05, 0.72, 0.30, "glass", round=0.04, blend=0.12)
    s.rod((-0.3, 0.6, -0.1), (-0.62, 1.72, -0.2), 0.06, "straw")
    s.cone((0.76, 1.16, 0.0), 0.05, 0.30, 0.30, "rind", (90, 25, 0), round=0.03)
    s.cone((0.76, 1.16, 0.0), 0.065, 0.25, 0.25, "lemon", (90, 25, 0), round=0.03)
    return s.body(at=(0, 0.34), scale=0.72, floor=-1.45, top=1.16, crown_radius=0.66, sides=0.95, side_height=0.5,
                  reach=1.1, view=(0.08, 1.72))


@subject("milk carton", "food", family="carton", also=("milk", "carton", "dairy"))
def milk_carton(look: Look) -> Body:
    s = Statue(look, "#f7f6f2", paper)
    blue = look.main or look.accent or "#3f8fd8"
    if look.main:
        s.materials["skin"] = paper(lighter(look.main, 0.72))
    s.paint(blue=paper(blue), cap="#e0454a", spot="#3a3a3e")
    s.box((0, -0.38, 0), (0.84, 0.92, 0.74), round=0.09)
    s.box((0, 0.62, 0.36), (0.82, 0.46, 0.045), "blue", (-52, 0, 0), round=0.03)
    s.box((0, 0.62, -0.36), (0.82, 0.46, 0.045), "blue", (52, 0, 0), round=0.03)
    s.rod((0.5, 0.66, 0), (0.72, 0.66, 0), (0.22, 0.12), "blue", mirror=True, blend=0.2)
    s.ball((0, 0.60, 0), (0.80, 0.22, 0.52), "blue", blend=0.1)
    s.box((0, 1.02, 0), (0.84, 0.22, 0.07), "blue", round=0.04)
    s.cone((0.34, 0.76, 0.38), 0.12, 0.17, 0.17, "cap", (38, 0, 0), round=0.04, modifier=("ribs", 0.012, 24))
    s.box((0, -1.16, 0), (0.852, 0.15, 0.752), "blue", round=0.09)
    for x, y, r in ((-0.66, 0.38, 0.17), (0.68, -0.92, 0.16), (-0.62, -0.86, 0.13)):
        s.ball((x, y, 0.72), (r * 1.2, r, 0.035), "spot", (0, 0, s.vary(0, 40)))
    return s.body(at=(0, -0.32), scale=0.68, floor=-1.32, top=1.22, crown_radius=0.5, crown_depth=0.3, sides=0.86,
                  side_height=-0.3, view=(-0.02, 1.52), face_color="#f7f6f2")


@subject("juice", "food", family="drink", also=("smoothie", "milkshake", "bubble tea", "boba", "soft drink", "cola",
    "iced tea"))
def juice(look: Look) -> Body:
    s = Statue(look, "#ffb03a", glass)
    s.paint(glass=glass("#e8f2f4"), straw=vinyl("#ffffff", pattern("stripes", "#e0454a", 14, 0.5)), rind="#f08a1d",
        flesh="#ffc765",
            seg="#f59a2e", ice=glass("#dff2f8"))
    s.cone((0, -0.25, 0), 0.98, 0.72, 0.90, round=0.10)
    s.ring((0, 0.86, 0), 0.90, 0.06, "glass")
    s.cone((0, -1.22, 0), 0.10, 0.76, 0.74, "glass", round=0.05)
    s.rod((-0.3, 0.7, -0.1), (-0.48, 1.62, -0.2), 0.07, "straw")
    s.rod((-0.48, 1.62, -0.2), (-0.86, 1.76, -0.2), 0.07, "straw")
    for x, z in ((0.1, 0.35), (-0.05, -0.3), (0.42, -0.1), (-0.55, 0.2)):
        s.box((x, 0.78, z), (0.18, 0.16, 0.18), "ice", (20, 40 * x, 30), round=0.05)
    s.cone((0.72, 1.02, 0.05), 0.06, 0.42, 0.42, "rind", (90, 15, 0), round=0.04)
    s.cone((0.73, 1.02, 0.07), 0.06, 0.36, 0.36, "flesh", (90, 15, 0), round=0.03)
    for x, y, a in around(6, 0.17):
        s.ball((0.73 + x, 1.02 + y, 0.13), (0.13, 0.06, 0.03), "seg", (0, 15, a))
    return s.body(at=(0, -0.18), scale=0.74, floor=-1.32, top=0.92, crown_radius=0.8, sides=0.9, side_height=-0.1,
                  view=(0.12, 1.62))
