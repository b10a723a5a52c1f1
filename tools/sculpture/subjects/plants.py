"""Trees, bushes, seedlings and pot plants."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import ceramic, clay, darker, gold, lighter, mix, pattern, vinyl, wood

BARK = "#8a5f3c"


def _pot(s: Statue, top: float, radius: float, height: float = 0.7) -> None:
    s.paint(pot=clay(s.look.accent or "#c8633c"), rim=clay(lighter(s.look.accent or "#c8633c", 0.12)),
        soil=clay("#4a2f20"))
    s.cone((0, top - 0.12 - height / 2, 0), height / 2, radius * 0.68, radius * 0.9, "pot", round=0.05)
    s.cone((0, top - 0.11, 0), 0.13, radius * 0.99, radius, "rim", group="pot", round=0.06)
    s.cone((0, top - 0.02, 0), 0.05, radius * 0.9, radius * 0.9, "soil", round=0.02)


@subject("cactus", "plant", family="plant", also=("cacti", "succulent", "saguaro", "aloe", "agave"))
def cactus(look: Look) -> Body:
    s = Statue(look, "#6cb35a", pat=pattern("gradient", "#93cf6c", 0.7, 1.6))
    s.paint(petal="#f2558f", yellow="#ffd14a", spine="#fff6dc")
    s.rod((0, -0.75, 0), (0, 0.42, 0), (0.74, 0.80), modifier=("ribs", 0.022, 12))
    s.rod((0.70, -0.30, 0), (1.12, -0.18, 0.05), 0.20, mirror=True)
    s.rod((1.12, -0.18, 0.05), (1.16, s.vary(0.30, 0.1), 0.05), (0.20, 0.19), mirror=True, blend=0.1)
    _pot(s, -0.9, 0.94, 0.72)
    for x, z, a in around(6, 0.20):
        s.ball((x, 1.30, z), (0.24, 0.06, 0.14), "petal", (0, -a, 28))
    s.ball((0, 1.33, 0), 0.12, "yellow")
    for y in (-0.6, -0.2, 0.2, 0.55):
        for a in (1.0, 1.35):
            s.rod((math.sin(a) * 0.80, y, math.cos(a) * 0.80), (math.sin(a) * 0.92, y + 0.03, math.cos(a) * 0.92),
                (0.014, 0.006), "spine", mirror=True)
    for a in (0.3, 0.9):
        s.rod((math.sin(a) * 0.62, 0.95, math.cos(a) * 0.62), (math.sin(a) * 0.71, 1.03, math.cos(a) * 0.71),
            (0.014, 0.006), "spine", mirror=True)
    return s.body(at=(0, 0.16), scale=0.74, floor=-1.74, top=1.12, crown_radius=0.55, sides=0.82, reach=1.5,
        view=(-0.12, 1.72))


@subject("tree", "plant", family="tree", also=("oak", "oak tree", "maple", "elm", "ent", "chestnut tree", "beech",
    "apple tree", "willow", "forest"))
def tree(look: Look) -> Body:
    """A leafy crown over a thick trunk with roots; the face is on the trunk."""
    s = Statue(look, "#b07f52", wood)
    s.materials["skin"] = wood(look.main if look.main and look.accent else "#b07f52")
    crown = (look.accent or look.main) if look.main else look.accent or "#5aa340"
    s.paint(leaves=clay(crown, pattern("speckles", lighter(crown, 0.22), 20, 0.66)), apple="#dc2f33", grass="#6aa84f")
    s.cone((0, -0.55, 0), 0.85, 0.78, 0.66, round=0.2)
    for x, z, _a in around(6, 1.0, 30):
        if z > -0.8:
            s.rod((0.5 * x, -1.1, 0.5 * z), (1.12 * x, -1.42, 1.0 * z), (0.30, 0.12), blend=0.2)
    s.rod((0.5, 0.0, 0), (1.0, 0.42, 0.05), (0.24, 0.14), blend=0.15, mirror=True)
    for x, y, z, r in ((0, 1.18, 0, 0.85), (0.85, 0.92, 0, 0.62), (-0.85, 0.92, 0, 0.62), (1.22, 0.50, 0, 0.44),
            (-1.22, 0.50, 0, 0.44),
                       (0.45, 1.55, 0, 0.60), (-0.45, 1.55, 0, 0.60), (0.42, 0.88, 0.45, 0.46), (-0.42, 0.88, 0.45,
                           0.46)):
        s.ball((x, y, z), r, "leaves", blend=0.08, modifier=("noise", 0.04, 11))
    for x, y, z in ((0.95, 1.15, 0.58), (-0.62, 1.35, 0.66), (0.12, 1.62, 0.66), (-1.2, 0.62, 0.42), (0.42, 1.1, 0.82)):
        s.ball((x, y, z), 0.11, "apple")
    return s.body(at=(0, -0.42), scale=0.62, floor=-1.5, top=2.0, crown_radius=0.7, sides=0.72, side_height=-0.3,
                  reach=1.45, view=(0.28, 2.0), face_color=s.materials["skin"].color)


@subject("pine", "plant", family="tree", also=("pine tree", "fir", "fir tree", "christmas tree", "spruce", "conifer",
    "cedar"))
def pine(look: Look) -> Body:
    s = Statue(look, "#4f9a57")
    s.paint(bark=wood(BARK), star=gold(), **{f"bauble{i}": vinyl(c) for i, c in enumerate(("#e0454a", "#ffc93a",
        "#4aa3e0"))})
    for y, half, low, high in ((-0.55, 0.66, 1.26, 0.66), (0.30, 0.56, 0.98, 0.44), (1.0, 0.52, 0.70, 0.08)):
        s.cone((0, y, 0), half, low, high, round=0.14, blend=0.10, modifier=("ribs", 0.03, 12))
    s.ball((0, -0.34, 0.32), (0.80, 0.66, 0.66), blend=0.3)
    s.rod((0, -1.1, 0), (0, -1.62, 0), (0.28, 0.32), "bark")
    s.star((0, 1.66, 0), 5, 0.28, 0.12, 0.06, "star")
    for i, (x, y, z) in enumerate(((-0.98, -1.0, 0.62), (0.98, -1.02, 0.6), (0.0, -1.1, 1.16), (-0.5, -1.08, 1.05),
            (0.52, -1.08, 1.04),
                                   (-0.78, -0.06, 0.5), (0.8, -0.08, 0.5), (-0.3, 0.36, 0.72), (0.34, 0.36,
                                       0.70), (-0.42, 0.68, 0.44), (0.40, 0.66, 0.45), (0.05, 0.85, 0.5))):
        s.ball((x, y, z), 0.105, f"bauble{i % 3}")
    return s.body(at=(0, -0.38), scale=0.72, floor=-1.64, top=1.5, crown_radius=0.3, sides=1.05, side_height=-0.4,
        reach=1.4, view=(0.12, 2.0))


@subject("palm", "plant", family="tree", also=("palm tree", "coconut tree"))
def palm(look: Look) -> Body:
    s = Statue(look, "#c99a62", wood)
    s.materials["skin"] = clay(look.main if look.main and look.accent else "#cfa06a")
    leaf = (look.accent or look.main) if look.main else look.accent or "#4fa548"
    s.paint(ring=clay("#a9743f"), leaf=vinyl(leaf), nut=clay("#6b4528"), sand=clay("#f0d79a"))
    s.rod((0.05, -1.25, 0), (0, 0.75, 0), (0.80, 0.60))
    for y in (-1.08, -0.86, 0.72, 0.90):
        s.ring((0.03, y, 0), 0.80 - 0.1 * (y + 1.25), 0.05, "ring")
    for i, (a, long, drop) in enumerate(((8, 1.35, -0.30), (172, 1.35, -0.30), (42, 1.2, 0.06), (138, 1.2, 0.06),
            (75, 0.95, 0.3), (108, 0.95, 0.3), (-20, 0.9, -0.5), (200, 0.9, -0.5))):
        t = math.radians(a)
        end = (long * 1.15 * math.cos(t), 1.18 + 0.75 * long * math.sin(t) + drop, 0.35 if i > 5 else -0.1)
        mid = (0.6 * long * math.cos(t), 1.5 + 0.6 * long * math.sin(t), 0.2 if i > 5 else 0)
        s.tube((0, 1.1, 0), mid, end, (0.10, 0.20), "leaf", blend=0.02)
        s.rod(end, (end[0] * 1.18, end[1] - 0.26, end[2]), (0.19, 0.02), "leaf", blend=0.08)
    for x, z in ((0.22, 0.5), (-0.25, 0.48), (0.0, 0.62)):
        s.ball((x, 0.98, z), 0.22, "nut")
    s.ball((0, -1.5, 0), (1.35, 0.34, 1.0), "sand")
    return s.body(at=(0.02, -0.08), scale=0.62, floor=-1.62, top=1.45, crown_radius=0.4, sides=0.75, side_height=0.0,
        reach=1.4, view=(0.25, 2.15), face_color="#cfa06a")


@subject("bush", "plant", family="bush", also=("shrub", "hedge", "topiary", "moss", "grass"))
def bush(look: Look) -> Body:
    s = Statue(look, "#86bf56")
    dark = mix(s.main, "#2f7a35", 0.45)
    s.paint(leaves=clay(dark, pattern("speckles", lighter(dark, 0.25), 22, 0.62)), petal="#ff8fb3", eye="#ffd23f",
        leaf=vinyl(dark))
    s.ball((0, -0.1, 0.18), (0.84, 0.82, 0.74))
    for x, y, z, r in ((0, 0.62, -0.1, 0.66), (0.72, 0.38, -0.05, 0.56), (-0.72, 0.38, -0.05, 0.56),
            (1.0, -0.3, 0, 0.56), (-1.0, -0.3, 0, 0.56),
                       (0.62, -0.78, 0.2, 0.48), (-0.62, -0.78, 0.2, 0.48), (0, -0.88, 0.35, 0.45), (0.36, 0.82, 0.12,
                           0.36), (-0.38, 0.80, 0.12, 0.36)):
        s.ball((x, y, z), r, "leaves", blend=0.06, modifier=("noise", 0.045, 12))
    for x, y, z in ((-0.95, 0.62, 0.42), (0.88, 0.72, 0.42), (0.1, 1.14, 0.40), (1.15, -0.12, 0.52),
            (-1.12, -0.5, 0.52), (0.60, -0.86, 0.66)):
        for dx, dy, _ in around(5, 0.09, 18):
            s.ball((x + dx, y + dy, z), (0.07, 0.07, 0.05), "petal")
        s.ball((x, y, z + 0.04), 0.055, "eye")
    return s.body(at=(0, -0.08), scale=0.76, floor=-1.25, top=1.16, crown_radius=0.6, sides=1.15, view=(-0.02, 1.6))


@subject("bamboo", "plant", family="plant", also=("reed", "sugarcane"))
def bamboo(look: Look) -> Body:
    s = Statue(look, "#a8cf62")
    s.paint(node=vinyl(darker(s.main, 0.22)), leaf="#5aa340", thin=vinyl(darker(s.main, 0.12)))
    s.cone((0, -0.15, 0), 1.42, 0.70, 0.66, round=0.1)
    for y in (-1.3, -0.72, 0.72, 1.2):
        s.ring((0, y, 0), 0.68, 0.07, "node")
    s.ball((0, 1.27, 0), (0.52, 0.06, 0.5), "node")
    for x, top, y in ((1.02, 0.85, -1.5), (-1.0, 0.4, -1.5)):
        s.rod((x, y, -0.2), (x, top, -0.2), 0.20, "thin")
        for k in (-0.9, -0.3, 0.3):
            s.ring((x, k + 0.1 * x, -0.2), 0.2, 0.035, "node")
    for x, y, turn, long in ((0.62, 1.05, 24, 0.85), (0.6, 0.98, -14, 0.7), (-0.62, 0.80, 160, 0.8),
            (-0.62, 0.74, 196, 0.7), (1.04, 0.85, 60, 0.6), (1.0, 0.85, 115, 0.55), (-1.0, 0.4, 120, 0.6)):
        s.leaf((x, y, 0.05), long, turn, width=0.26)
    return s.body(at=(0, 0.02), scale=0.64, floor=-1.58, top=1.28, crown_radius=0.66, sides=0.72, reach=1.45,
        view=(-0.08, 1.75))


@subject("seedling", "plant", family="plant", also=("sprout", "sapling", "seed", "bean sprout", "clover", "shamrock"))
def seedling(look: Look) -> Body:
    s = Statue(look, "#d9b27a", vinyl)
    s.paint(leaf="#6cbf4a", stem="#8fce5e", soil=clay("#5f3f2a"), vein="#a8e07a")
    s.ball((0, -0.25, 0), (0.86, 0.90, 0.82))
    s.ball((0, 0.30, 0), (0.56, 0.55, 0.54), blend=0.4)
    s.tube((0, 0.7, 0), (-0.06, 1.05, 0), (0, 1.3, 0), (0.10, 0.075), "stem")
    for a in (1, -1):
        s.ball((0.48 * a, 1.52, 0.05), (0.52, 0.28, 0.09), "leaf", (-18, 0, 22 * a), modifier=("waves", 0.01, 7))
        s.rod((0.04 * a, 1.34, 0.1), (0.78 * a, 1.62, 0.13), (0.035, 0.015), "vein")
    s.ball((0, -1.15, 0), (1.30, 0.40, 1.05), "soil", modifier=("noise", 0.03, 10))
    return s.body(at=(0, -0.14), scale=0.74, floor=-1.38, top=0.84, crown_radius=0.4, sides=0.88, reach=1.3,
        view=(0.25, 1.85))


@subject("potted plant", "plant", family="plant", also=("houseplant", "pot plant", "fern", "flowerpot", "bonsai",
    "plant", "herb", "basil", "mint", "monstera"))
def potted_plant(look: Look) -> Body:
    """The pot has the face; the leaves are its hair."""
    s = Statue(look, "#e0855a", clay)
    leaf = look.accent or "#4f9f4a"
    s.paint(rim=clay(lighter(s.main, 0.12)), soil=clay("#4a2f20"), leaf=vinyl(leaf), leaf2=vinyl(lighter(leaf, 0.22)),
        stem="#7fb35a")
    s.cone((0, -0.48, 0), 0.80, 0.72, 0.98, round=0.10)
    s.cone((0, 0.34, 0), 0.15, 1.08, 1.10, "rim", round=0.07)
    s.cone((0, 0.46, 0), 0.05, 0.95, 0.95, "soil", round=0.02)
    for i, (turn, long) in enumerate(((90, 1.15), (62, 1.1), (118, 1.1), (36, 1.0), (144, 1.0), (12, 0.9), (168, 0.9))):
        t = math.radians(turn)
        x, y, z = 0.55 * math.cos(t) * long, 0.5 + 0.62 * long * math.sin(t), 0.15 - 0.15 * (i % 2)
        s.rod((0.2 * math.cos(t), 0.45, 0), (x, y, z), 0.04, "stem")
        s.ball((x * 1.55, y + 0.32 * math.sin(t), z), (0.48 * long, 0.26, 0.07), "leaf" if i % 2 else "leaf2",
            (12, 0, turn), modifier=("waves", 0.012, 8))
    return s.body(at=(0, -0.42), scale=0.72, floor=-1.28, top=0.5, crown_radius=0.9, sides=0.98, side_height=-0.4,
        reach=1.3, view=(0.2, 1.75))


@subject("acorn", "plant", family="nut", also=("nut", "hazelnut", "walnut", "chestnut", "almond", "peanut", "pinecone",
    "conker"))
def acorn(look: Look) -> Body:
    s = Statue(look, "#d9994f")
    s.paint(cap=clay("#8a5c34"), scale=clay("#a4713f"), stem=wood("#6b4528"), leaf="#c97a2c")
    s.ball((0, -0.08, 0), (0.92, 0.86, 0.88))
    s.ball((0, -0.62, 0), (0.48, 0.52, 0.48), blend=0.4)
    s.rod((0, -1.0, 0), (0, -1.26, 0), (0.12, 0.02), blend=0.15)
    s.ball((0, 0.48, 0), (1.08, 0.62, 1.04), "cap")
    s.box((0, -0.30, 0), (2, 0.72, 2), "cap", op="subtract", round=0.02, blend=0.10)
    for y, r, n in ((0.52, 1.03, 14), (0.72, 0.94, 12), (0.90, 0.74, 10), (1.03, 0.45, 7)):
        for x, z, _ in around(n, r, 90 + (180 / n if n % 4 else 0)):
            if z > -0.4:
                s.ball((x, y, z), (0.20, 0.12, 0.20), "scale")
    s.tube((0, 1.0, 0), (0, 1.3, 0), (0.18, 1.42, 0), (0.10, 0.08), "stem")
    s.leaf((0.1, 1.22, -0.1), 0.85, 20, width=0.5)
    return s.body(at=(0, -0.14), scale=0.74, floor=-1.26, top=1.02, crown_radius=0.62, sides=0.95, view=(0.08, 1.6))


@subject("leaf", "plant", family="leaf", also=("maple leaf", "autumn leaf", "fig leaf"))
def leaf(look: Look) -> Body:
    s = Statue(look, "#9ccf4e", pat=pattern("gradient", "#7fbf45", 0.5, 1.4))
    s.paint(vein=vinyl(lighter(s.main, 0.4)), stem=vinyl(mix(s.main, "#4f7f2c", 0.6)), drop=ceramic("#d8f2ff"))
    s.ball((0, -0.18, 0), (1.04, 0.92, 0.36))
    s.rod((0, 0.2, 0), (0.16, 1.50, 0.05), (0.74, 0.03), blend=0.3)
    s.box((0, 0, -1.05), (2, 2, 0.8), op="subtract", round=0.02, blend=0.1)
    s.box((0, 0.6, 1.28), (2, 1.2, 0.9), rot=(-8, 0, 0), op="subtract", round=0.02, blend=0.3)
    s.rod((0.02, 0.66, 0.36), (0.13, 1.34, 0.12), (0.045, 0.02), "vein")
    for y, out in ((0.62, 0.5), (0.22, 0.92), (-0.35, 0.98), (-0.72, 0.74)):
        s.tube((0.78 * out + 0.02, y - 0.12, 0.30), (0.9 * out, y - 0.02, 0.28), (1.0 * out, y + 0.14, 0.14),
            (0.035, 0.015), "vein", mirror=True)
    s.tube((0, -1.0, 0), (0.0, -1.35, 0), (0.28, -1.6, 0), (0.12, 0.07), "stem")
    s.ball((0.66, 0.52, 0.28), (0.10, 0.14, 0.08), "drop", (0, 0, 20))
    return s.body(at=(0, -0.12), scale=0.72, floor=-1.62, top=1.2, crown_radius=0.3, crown_depth=0.25, sides=1.1,
        reach=1.5, view=(-0.05, 1.65))
