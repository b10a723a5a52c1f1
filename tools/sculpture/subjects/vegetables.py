"""Vegetables that grow as one root, bulb or pod."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import clay, darker, lighter, mix, pattern, vinyl, wood

LEAF = "#4f9a3a"


@subject("carrot", "vegetable", family="vegetable", also=("parsnip",))
def carrot(look: Look) -> Body:
    s = Statue(look, "#f07f22")
    s.paint(leaf="#4fa03c", line=vinyl(darker(s.main, 0.22)))
    s.rod((0, 0.42, 0), (0, -1.25, 0), (0.80, 0.16))
    s.ball((0, 0.62, 0), (0.78, 0.52, 0.76), blend=0.2)
    s.rod((0, -1.25, 0), (0.08, -1.58, 0), (0.14, 0.02), blend=0.15)
    for y, start, end in ((0.80, 38, 72), (-0.30, -66, -34), (-0.52, 30, 68), (-0.86, -40, 8), (0.62, -80, -52),
                          (-0.08, 58, 84), (-1.1, 10, 60)):
        s.wrap(y, min(0.8, 0.80 - 0.383 * (0.42 - y)) * (0.95 if y > 0.7 else 1.02), start, end, 0.024, "line")
    for x, z, _a in around(5, 0.2, 20):
        s.tube((x * 0.6, 0.98, z), (x * 0.9, 1.4, z), (x * 3.1, 1.62, z * 2), (0.06, 0.05), "leaf")
        s.ball((x * 3.0, 1.62, z * 2), (0.15, 0.13, 0.11), "leaf", blend=0.05)
        s.ball((x * 2.1, 1.50, z * 1.4), (0.14, 0.14, 0.10), "leaf", blend=0.05)
    s.rod((0, 1.0, 0), (0, 1.62, 0), (0.07, 0.05), "leaf")
    s.ball((0, 1.68, 0), (0.17, 0.2, 0.13), "leaf", blend=0.05)
    return s.body(at=(0, 0.30), scale=0.70, floor=-1.6, top=1.08, crown_radius=0.45, sides=0.8, side_height=0.4,
                  reach=1.1, view=(0.1, 1.85))


@subject("potato", "vegetable", family="vegetable", also=("spud", "sweet potato", "yam", "ginger"))
def potato(look: Look) -> Body:
    s = Statue(look, "#c99a5e", clay, pattern("speckles", "#a3743f", 15, 0.8))
    s.ball((0, 0.05, 0), (0.92, 1.05, 0.84), modifier=("noise", 0.012, 6))
    s.ball((0.28, -0.42, 0), (0.76, 0.62, 0.72), blend=0.35)
    s.ball((-0.22, 0.55, 0), (0.66, 0.52, 0.62), blend=0.35)
    s.paint(bud=clay(darker(s.main, 0.3)))
    for x, y, z in ((0.72, 0.62, 0.36), (-0.82, -0.3, 0.34), (0.88, -0.52, 0.3), (-0.46, 0.92, 0.28),
            (-0.3, -0.86, 0.4)):
        s.ball((x, y, z), (0.085, 0.05, 0.06), "bud")
    return s.body(at=(0, 0.02), scale=0.80, floor=-1.05, top=1.02, crown_x=-0.15, crown_radius=0.48, sides=0.96,
                  view=(0.02, 1.45))


@subject("tomato", "vegetable", family="vegetable", also=("cherry tomato",))
def tomato(look: Look) -> Body:
    s = Statue(look, "#e2372b")
    s.materials["skin"].roughness = min(0.2, s.materials["skin"].roughness)
    s.ball((0, 0, 0), (1.08, 0.88, 1.02), modifier=("ribs", 0.012, 6))
    s.rod((0, 0.72, 0), (0, 1.2, 0), (0.06, 0.2), op="subtract", blend=0.4)
    s.paint(leaf="#4c9a35", stem="#5fa53c")
    for x, z, a in around(6, 0.34, 30):
        s.ball((x, 0.80, z), (0.40, 0.045, 0.12), "leaf", (0, -a, -8), modifier=("bend", -0.6))
    s.tube((0, 0.7, 0), (0.0, 1.0, 0), (0.16, 1.16, 0), (0.08, 0.065), "stem")
    return s.body(scale=0.82, floor=-0.88, top=0.82, crown_radius=0.62, sides=1.05, view=(0.08, 1.42))


@subject("onion", "vegetable", family="vegetable", also=("shallot",))
def onion(look: Look) -> Body:
    s = Statue(look, "#d9954a", pat=pattern("gradient", "#ecc78c", 0.5, 1.2))
    s.paint(line=vinyl(darker(s.main, 0.22)), root=clay("#e9dcb4"), shoot="#7fae4a")
    s.ball((0, -0.1, 0), (1.04, 0.90, 1.0))
    s.rod((0, 0.55, 0), (0, 1.25, 0), (0.42, 0.10), blend=0.4)
    for x in (0.72, 0.93):
        s.tube((x * 0.35, 0.72, 0.26), (x * 1.22, 0.35, 0.4), (x * 0.85, -0.66, 0.22), (0.016, 0.012), "line",
            mirror=True)
    s.tube((0, 1.15, 0), (0.0, 1.5, 0), (0.28, 1.66, 0), (0.075, 0.03), "shoot")
    s.tube((0, 1.15, 0), (0.0, 1.5, 0), (-0.20, 1.78, 0), (0.075, 0.03), "shoot")
    for x, z, _ in around(9, 0.2):
        s.rod((x * 0.6, -0.9, z), (x * 1.8, -1.12, z * 1.6), (0.03, 0.012), "root")
    return s.body(at=(0, -0.1), scale=0.80, floor=-1.12, top=0.92, crown_radius=0.36, sides=1.0, view=(0.2, 1.58))


@subject("garlic", "vegetable", family="vegetable")
def garlic(look: Look) -> Body:
    s = Statue(look, "#f3ede2", pat=pattern("gradient", "#e6cfe0", 0.5, 1.0))
    s.paint(root=clay("#d9c69a"), line=vinyl(mix(s.main, "#b98aa8", 0.4)))
    s.ball((0, -0.16, 0.1), (0.86, 0.84, 0.84))
    s.ball((0.62, -0.26, -0.02), (0.50, 0.72, 0.56), blend=0.12, mirror=True)
    s.rod((0, 0.4, 0), (0, 1.0, 0), (0.44, 0.15), blend=0.4)
    s.tube((0, 0.95, 0), (0.0, 1.3, 0), (0.22, 1.46, 0), (0.14, 0.12), blend=0.05)
    s.tube((0.22, 0.72, 0.34), (0.75, 0.5, 0.62), (0.62, -0.75, 0.52), (0.014, 0.01), "line", mirror=True)
    for x, z, _ in around(9, 0.22):
        s.rod((x * 0.6, -0.9, z), (x * 1.6, -1.08, z * 1.6), (0.03, 0.012), "root")
    return s.body(at=(0, -0.14), scale=0.72, floor=-1.06, top=0.82, crown_radius=0.34, sides=1.0, view=(0.15, 1.5))


@subject("aubergine", "vegetable", family="vegetable", also=("eggplant",))
def aubergine(look: Look) -> Body:
    s = Statue(look, "#7c4a9e")
    s.materials["skin"].roughness = min(0.16, s.materials["skin"].roughness)
    s.ball((0, -0.38, 0), (0.90, 0.88, 0.88))
    s.ball((0.06, 0.45, 0), (0.60, 0.70, 0.60), blend=0.5)
    s.paint(leaf="#5b9340", stem="#6fa24c")
    s.ball((0.08, 1.02, 0), (0.46, 0.22, 0.46), "leaf")
    for x, z, _a in around(6, 0.42, 30):
        s.rod((0.08 + x * 0.8, 1.0, z * 0.8), (0.08 + x * 1.35, 0.68, z * 1.35), (0.15, 0.03), "leaf", blend=0.08)
    s.tube((0.08, 1.1, 0), (0.10, 1.4, 0), (0.32, 1.5, 0), (0.13, 0.12), "stem")
    return s.body(at=(0, -0.14), scale=0.70, floor=-1.26, top=1.2, crown_x=0.06, crown_radius=0.4, sides=0.85,
                  reach=1.15, view=(0.1, 1.62))


@subject("radish", "vegetable", family="vegetable")
def radish(look: Look) -> Body:
    s = Statue(look, "#e23b6d")
    _root(s, "#4f9a3a", tail="#fdf1f1")
    return s.body(at=(0, -0.05), scale=0.80, floor=-1.42, top=0.86, crown_radius=0.52, sides=0.98, view=(0.22, 1.82))


@subject("turnip", "vegetable", family="vegetable", also=("swede", "rutabaga"))
def turnip(look: Look) -> Body:
    s = Statue(look, "#f4eede", pat=pattern("gradient", "#b75fa5", 0.55, 0.8))
    _root(s, "#5fa53c")
    return s.body(at=(0, -0.08), scale=0.80, floor=-1.42, top=0.86, crown_radius=0.52, sides=0.98, view=(0.22, 1.82))


@subject("beetroot", "vegetable", family="vegetable", also=("beet",))
def beetroot(look: Look) -> Body:
    s = Statue(look, "#a82a55", clay)
    _root(s, "#3f8038", "#c23a62")
    return s.body(at=(0, -0.05), scale=0.80, floor=-1.42, top=0.86, crown_radius=0.52, sides=0.98, view=(0.22, 1.82))


def _root(s: Statue, leaf: str, stalk: str = "#8fbf5c", tail: str = "") -> None:
    """A round root with a thin tail below and a tuft of big leaves above."""
    s.paint(leaf=leaf, stalk=stalk, tail=tail or s.main)
    s.ball((0, -0.02, 0), (1.0, 0.88, 0.96))
    s.rod((0, -0.74, 0), (0.05, -1.2, 0), (0.26, 0.04), "tail", blend=0.35, group="skin")
    s.rod((0.05, -1.2, 0), (0.16, -1.42, 0), (0.04, 0.015), "tail", blend=0.03, group="skin")
    for x, tall, back in ((-0.52, 1.42, 0.0), (0.0, 1.62, -0.15), (0.52, 1.42, 0.02), (-0.24, 1.5, 0.12),
            (0.26, 1.5, 0.14)):
        s.tube((x * 0.2, 0.8, 0), (x * 0.4, 1.05, back), (x, tall - 0.1, back), (0.075, 0.04), "stalk")
        s.ball((x * 1.1, tall + 0.04, back + 0.02), (0.20, 0.34, 0.055), "leaf", (-12, 0, -48 * x),
            modifier=("waves", 0.02, 10))


@subject("pepper", "vegetable", family="vegetable", also=("bell pepper", "capsicum", "paprika"))
def pepper(look: Look) -> Body:
    s = Statue(look, "#f2b01e")
    s.materials["skin"].roughness = min(0.16, s.materials["skin"].roughness)
    s.ball((0, 0.08, 0), (0.94, 0.86, 0.88))
    for x in (0.44,):
        s.ball((x, -0.34, 0.18), (0.54, 0.72, 0.60), blend=0.25, mirror=True)
        s.ball((x, 0.42, 0.1), (0.56, 0.52, 0.62), blend=0.22, mirror=True)
    s.ball((0, -0.4, -0.3), (0.55, 0.66, 0.5), blend=0.2)
    s.ball((0, 0.05, 0.30), (0.66, 0.62, 0.62), blend=0.2)
    s.rod((0, 0.8, 0), (0, 1.3, 0), (0.08, 0.24), op="subtract", blend=0.3)
    s.paint(stem="#4c9340")
    s.cone((0, 0.76, 0), 0.05, 0.30, 0.18, "stem")
    s.tube((0, 0.75, 0), (0.0, 1.1, 0), (0.20, 1.26, 0), (0.11, 0.13), "stem", blend=0.1)
    return s.body(at=(0, 0.02), scale=0.80, floor=-1.06, top=0.88, crown_radius=0.62, sides=1.0, view=(0.1, 1.5))


@subject("chili", "vegetable", family="vegetable", also=("chilli", "chili pepper", "jalapeno", "hot pepper", "chilli pepper", "chile"))
def chili(look: Look) -> Body:
    s = Statue(look, "#e0291f")
    s.materials["skin"].roughness = min(0.12, s.materials["skin"].roughness)
    s.tube((-0.05, 0.75, 0), (-0.20, -0.35, 0), (0.30, -0.95, 0), (0.72, 0.40))
    s.tube((0.30, -0.95, 0), (0.55, -1.25, 0), (1.12, -1.38, 0), (0.40, 0.04), blend=0.1)
    s.paint(cap="#4c9340")
    s.ball((-0.05, 1.28, 0), (0.60, 0.26, 0.60), "cap")
    for x, z, _ in around(6, 0.56, 30):
        s.ball((-0.05 + x * 0.9, 1.16, z * 0.9), (0.17, 0.14, 0.17), "cap", blend=0.1)
    s.tube((-0.05, 1.4, 0), (-0.05, 1.8, 0), (-0.40, 1.92, 0), (0.12, 0.10), "cap", blend=0.15)
    return s.body(at=(-0.07, 0.42), scale=0.66, floor=-1.45, top=1.42, crown_x=-0.05, crown_radius=0.45, sides=0.78,
                  side_height=0.5, reach=1.3, view=(0.2, 1.85))


@subject("cucumber", "vegetable", family="vegetable", also=("gherkin", "pickle", "courgette", "zucchini"))
def cucumber(look: Look) -> Body:
    s = Statue(look, "#7db54a", pat=pattern("streaks", "#a8d06e", 8, 0.5))
    s.paint(bump=vinyl(darker(s.main, 0.22)), flower="#ffd23f")
    s.tube((0.10, -1.0, 0), (-0.22, 0.0, 0), (0.12, 0.95, 0), (0.66, 0.60))
    for x, y, z in ((0.62, 0.72, 0.24), (0.58, 0.2, 0.2), (0.60, -0.4, 0.3), (0.6, -0.95, 0.35), (-0.62, 0.0, 0.2),
                    (-0.50, 0.75, 0.25), (-0.60, -0.62, 0.25), (-0.35, -1.05, 0.5), (0.12, -0.75, 0.66), (0.30, 1.1,
                        0.5),
                    (-0.2, 1.15, 0.45), (-0.25, -0.7, 0.6)):
        s.ball((x - 0.02, y, z), 0.06, "bump")
    for x, z, a in around(5, 0.2, 18):
        s.ball((0.14 + x, 1.58, z), (0.22, 0.05, 0.13), "flower", (0, -a, 28))
    s.ball((0.14, 1.58, 0), 0.09, "bump")
    return s.body(at=(-0.06, 0.14), scale=0.62, floor=-1.64, top=1.5, crown_x=0.12, crown_radius=0.45, sides=0.68,
                  reach=1.0, view=(0, 1.85))


@subject("corn", "vegetable", family="vegetable", also=("maize", "sweetcorn", "corn cob"))
def corn(look: Look) -> Body:
    s = Statue(look, "#f7cf42")
    s.paint(grain=vinyl(mix(s.main, "#e8a51c", 0.3)), husk=vinyl("#7db848", pattern("streaks", "#5c9a36", 9, 0.5)),
            silk="#e8c88a")
    s.rod((0, -0.7, 0), (0, 0.8, 0), (0.72, 0.50))
    for row, y in enumerate((-0.55, 0.78, 1.0, 1.2)):
        radius = 0.74 - 0.15 * (y + 0.7) if y < 0.9 else 0.56 - 0.9 * (y - 0.8) ** 1.4
        for x, z, _ in around(14, max(0.12, radius), 13 * (row % 2)):
            if z > -0.3:
                s.ball((x, y, z), (0.115, 0.12, 0.09), "grain", blend=0.01)
    for row, y in enumerate((-0.32, -0.1, 0.12, 0.34, 0.56)):
        for x, z, _ in around(16, 0.735 - 0.15 * (y + 0.7), 11 * (row % 2)):
            if -0.1 < z < 0.42:
                s.ball((x, y, z), (0.115, 0.12, 0.09), "grain", blend=0.01)
    for a in (1, -1):
        s.ball((0.62 * a, -0.75, 0.14), (0.40, 0.95, 0.20), "husk", (0, 0, -20 * a), modifier=("bend", 0.18 * a))
    s.ball((0.24, -1.05, 0.46), (0.44, 0.62, 0.16), "husk", (-16, 0, -14), blend=0.06)
    s.ball((-0.26, -1.08, 0.44), (0.44, 0.60, 0.16), "husk", (-16, 0, 14), blend=0.06)
    s.rod((0, -1.4, 0), (0, -1.62, 0), 0.2, "husk", blend=0.1)
    for x in (-0.16, 0.0, 0.15):
        s.tube((x * 0.4, 1.25, 0), (x, 1.5, 0), (x * 3, 1.58, 0), (0.035, 0.02), "silk")
    return s.body(at=(0, 0.20), scale=0.60, floor=-1.62, top=1.25, crown_radius=0.4, sides=0.7, side_height=0.3,
                  reach=1.2, view=(0, 1.8))


@subject("pumpkin", "vegetable", family="vegetable", also=("squash", "gourd"))
def pumpkin(look: Look) -> Body:
    s = Statue(look, "#f0801e")
    s.ball((0, -0.05, 0.06), (0.80, 0.84, 0.92))
    for x, z, _a in around(8, 0.46, 22.5):
        if z < 0.3 or abs(x) > 0.3:
            s.ball((x * 1.26, -0.05, z * 1.05), (0.52, 0.84, 0.50), blend=0.06)
    s.ball((0, -0.04, 0.32), (0.74, 0.70, 0.66), blend=0.1)
    s.paint(stem=wood("#6a7a33"), leaf="#4f8f35")
    s.cone((0, 0.78, 0), 0.09, 0.26, 0.15, "stem", blend=0.08)
    s.tube((0, 0.75, 0), (0.0, 1.1, 0), (0.26, 1.26, 0), (0.14, 0.11), "stem", blend=0.1)
    s.coil((0.2, 0.92, 0.1), (0.72, 1.0, 0.15), (0.09, 0.026, 0.13), "stem")
    s.leaf((-0.1, 0.86, 0.1), 0.7, 160, width=0.7)
    return s.body(at=(0, -0.04), scale=0.80, floor=-0.9, top=0.8, crown_radius=0.62, sides=1.12, view=(0.12, 1.5))


@subject("pea pod", "vegetable", family="vegetable", also=("pea", "peas", "bean", "green bean", "edamame", "lentil"))
def pea_pod(look: Look) -> Body:
    """An open pod with three peas; the middle one has the face."""
    s = Statue(look, "#a6d65a")
    s.paint(pod="#5fa53c", pea=vinyl(lighter(s.main, 0.05)), stem="#4c9340")
    s.ball((0, 0.02, 0.28), 0.78)
    s.ball((1.02, 0.10, 0.10), 0.56, "pea", mirror=True)
    s.tube((-1.62, 0.42, 0), (0, -1.1, 0), (1.62, 0.42, 0), (0.34, 0.34), "pod")
    s.ball((0, -0.22, -0.14), (1.62, 0.80, 0.56), "pod", blend=0.3)
    s.rod((1.62, 0.44, 0), (1.9, 0.66, 0), (0.26, 0.03), "pod", blend=0.2)
    s.tube((-1.66, 0.46, 0), (-1.85, 0.66, 0), (-1.82, 0.92, 0), (0.11, 0.08), "stem")
    for x, z, a in around(5, 0.2):
        s.ball((-1.68 + x * 0.6, 0.50 + x * 0.4, z), (0.22, 0.06, 0.11), "stem", (0, -a, 40))
    return s.body(at=(0, 0.06), scale=0.68, floor=-0.95, top=0.74, crown_z=0.28, crown_radius=0.5, sides=1.5,
                  side_height=0.2, reach=1.85, view=(-0.05, 2.05))
