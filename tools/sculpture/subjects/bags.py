"""Bags, cases and sacks."""

from __future__ import annotations

import itertools

from .catalogue import Body, Look, subject
from .forms import Statue
from .kit import cloth, darker, gold, leather, lighter, metal, paper, pattern


def _stitches(s: Statue, points: list[tuple[float, float]], z: float, on: str = "stitch") -> None:
    """Short dashes along a path in the plane ``z``."""
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        count = max(1, round(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 / 0.17))
        for i in range(count):
            a, b = (i + 0.2) / count, (i + 0.75) / count
            s.rod((x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, z), (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b, z), 0.018, on)


@subject("handbag", "bag", family="bag", also=("bag", "shoulder bag", "satchel", "clutch"))
def handbag(look: Look) -> Body:
    s = Statue(look, "#d9475f", leather)
    s.paint(gold=gold(), strap=leather(darker(s.main, 0.25)), stitch=cloth(lighter(s.main, 0.6)),
        base=leather(darker(s.main, 0.18)))
    s.box((0, -0.30, 0), (1.08, 0.74, 0.46), round=0.26)
    s.box((0, -0.9, 0), (1.12, 0.22, 0.48), round=0.16, blend=0.1)
    s.ball((0, -0.30, 0.2), (0.9, 0.66, 0.40), blend=0.2)
    s.box((0, 0.42, 0), (0.96, 0.11, 0.40), "strap", round=0.09)
    s.ring((0, 0.56, 0), 0.60, 0.095, "strap", (0, 0, 0), 92)
    for x in (0.60,):
        s.ring((x, 0.50, 0.08), 0.12, 0.04, "gold", (0, 0, 0), mirror=True)
        s.ball((x, 0.40, 0.38), 0.07, "gold", mirror=True)
    s.box((0, 0.36, 0.42), (0.15, 0.12, 0.07), "gold", round=0.05)
    s.ball((0, 0.50, 0.42), 0.085, "gold", group="clasp")
    for x in (0.86,):
        s.ball((x, -1.0, 0.30), 0.08, "gold", mirror=True)
    _stitches(s, [(-0.98, 0.1), (-0.98, -0.85)], 0.36)
    _stitches(s, [(0.98, 0.1), (0.98, -0.85)], 0.36)
    return s.body(at=(0, -0.34), scale=0.72, floor=-1.12, top=1.24, crown_radius=0.5, crown_depth=0.3, sides=1.08,
                  side_height=-0.3, view=(0.05, 1.5))


@subject("backpack", "bag", family="bag", also=("rucksack", "knapsack", "school bag", "schoolbag"))
def backpack(look: Look) -> Body:
    s = Statue(look, "#f08a4b", cloth)
    second = look.accent or "#3f7fb8"
    s.paint(trim=cloth(second), zip=metal("#e8e2d0"), strap=cloth(darker(s.main, 0.35)),
        pocket=cloth(darker(s.main, 0.12)), patch="#e0454a", stitch=cloth(lighter(s.main, 0.6)))
    s.box((0, -0.12, 0), (0.94, 1.06, 0.50), round=0.42)
    s.ball((0, 0.12, 0.2), (0.84, 0.72, 0.44), blend=0.2)
    s.ring((0, 0.92, -0.1), 0.30, 0.08, "trim", (0, 0, 0), 100)
    s.box((0, -0.84, 0.40), (0.70, 0.30, 0.22), "pocket", round=0.16)
    s.box((0, -0.56, 0.46), (0.73, 0.10, 0.22), "trim", round=0.08)
    s.rod((0.24, -0.56, 0.69), (0.24, -0.74, 0.70), (0.045, 0.035), "zip")
    s.tube((-0.80, 0.40, 0.40), (0, 1.36, 0.56), (0.80, 0.40, 0.40), 0.035, "zip")
    s.rod((0.72, 0.62, 0.36), (0.76, 0.42, 0.42), (0.05, 0.045), "trim")
    s.box((0.98, -0.62, 0), (0.14, 0.34, 0.32), "pocket", round=0.12, mirror=True)
    s.tube((0.62, 0.7, -0.4), (1.35, 0.5, -0.4), (1.05, -0.6, -0.4), (0.12, 0.09), "strap", mirror=True)
    s.star((-0.46, -0.88, 0.62), 5, 0.15, 0.07, 0.03, "patch")
    return s.body(at=(0, 0.16), scale=0.72, floor=-1.18, top=0.94, crown_radius=0.62, crown_depth=0.45, sides=0.98,
                  side_height=0.2, reach=1.35, view=(0, 1.5))


@subject("suitcase", "bag", family="case", also=("luggage", "trunk", "travel bag", "valise"))
def suitcase(look: Look) -> Body:
    s = Statue(look, "#c8824a", leather)
    s.paint(corner=leather(darker(s.main, 0.4)), gold=gold(), strap=leather(darker(s.main, 0.3)), tag1="#e0454a",
        tag2="#3aa6a0", tag3="#ffd23f", paper=paper(), stitch=cloth(lighter(s.main, 0.5)))
    s.box((0, -0.18, 0), (1.24, 0.86, 0.42), round=0.15)
    s.box((0, -0.16, 0.12), (0.74, 0.66, 0.36), round=0.2, blend=0.15)
    for x in (1.08,):
        for y in (0.52, -0.88):
            s.box((x, y, 0), (0.21, 0.21, 0.46), "corner", round=0.10, mirror=True)
    s.ring((0, 0.70, 0), 0.30, 0.085, "corner", (0, 0, 0), 90)
    s.box((0.36, 0.70, 0), (0.10, 0.07, 0.12), "gold", round=0.04, mirror=True)
    s.box((0.80, 0.62, 0.30), (0.14, 0.17, 0.16), "gold", round=0.04, mirror=True)
    s.ball((0.80, 0.50, 0.46), 0.045, "corner", group="hole", mirror=True)
    s.ball((-0.95, 0.02, 0.42), (0.19, 0.19, 0.03), "tag1")
    s.box((0.98, -0.25, 0.42), (0.16, 0.12, 0.025), "tag2", (0, 0, 18), round=0.02)
    s.star((-0.98, -0.5, 0.42), 5, 0.17, 0.08, 0.03, "tag3")
    s.rod((0.36, 0.66, 0.1), (0.56, 0.50, 0.46), 0.018, "corner", group="string")
    s.box((0.62, 0.38, 0.47), (0.09, 0.14, 0.02), "paper", (0, 0, 14), round=0.02)
    _stitches(s, [(-0.85, 0.6), (0.85, 0.6)], 0.41)
    _stitches(s, [(-0.85, -0.96), (0.85, -0.96)], 0.41)
    return s.body(at=(0, -0.20), scale=0.70, floor=-1.06, top=0.70, crown_radius=0.75, crown_depth=0.42, sides=1.25,
                  side_height=-0.1, reach=1.5, view=(0, 1.5))


@subject("briefcase", "bag", family="case", also=("attache case", "toolbox", "lunchbox", "first aid kit"))
def briefcase(look: Look) -> Body:
    s = Statue(look, "#9a6238", leather)
    s.paint(dark=leather(darker(s.main, 0.4)), gold=gold(), stitch=cloth(lighter(s.main, 0.45)))
    s.box((0, -0.22, 0), (1.26, 0.80, 0.40), round=0.13)
    s.box((0, -0.20, 0.10), (0.72, 0.62, 0.36), round=0.2, blend=0.15)
    s.box((0, 0.56, 0.03), (1.28, 0.16, 0.42), "dark", round=0.08)
    s.ring((0, 0.66, 0), 0.34, 0.095, "dark", (0, 0, 0), 88)
    s.box((0.86, 0.36, 0.40), (0.13, 0.22, 0.06), "dark", round=0.04, mirror=True)
    s.box((0.86, 0.30, 0.46), (0.10, 0.09, 0.05), "gold", round=0.03, mirror=True)
    s.box((1.14, -0.9, 0), (0.16, 0.14, 0.44), "gold", round=0.06, mirror=True)
    _stitches(s, [(-1.12, 0.3), (-1.12, -0.7)], 0.39)
    _stitches(s, [(1.12, 0.3), (1.12, -0.7)], 0.39)
    _stitches(s, [(-0.95, -0.92), (0.95, -0.92)], 0.39)
    return s.body(at=(0, -0.22), scale=0.68, floor=-1.06, top=0.72, crown_radius=0.75, crown_depth=0.42, sides=1.27,
                  side_height=-0.1, reach=1.5, view=(0, 1.5))


@subject("purse", "bag", family="purse", also=("coin purse", "wallet", "pouch", "money bag", "piggy bank"))
def purse(look: Look) -> Body:
    s = Statue(look, "#e07a9a", leather)
    s.paint(gold=gold(), coin=gold(), stitch=cloth(lighter(s.main, 0.6)))
    s.ball((0, -0.28, 0), (1.10, 0.84, 0.72))
    s.box((0, 0.22, 0), (0.76, 0.36, 0.42), round=0.2, blend=0.3)
    s.box((0, 0.58, 0), (0.84, 0.12, 0.40), "gold", round=0.11)
    s.rod((-0.06, 0.66, 0), (0.08, 0.92, 0.0), (0.07, 0.06), "gold")
    s.rod((0.06, 0.66, 0), (-0.08, 0.92, 0.0), (0.07, 0.06), "gold")
    s.ball((0.14, 0.98, 0.0), 0.15, "gold", mirror=True)
    s.ring((0.72, 0.62, 0.36), 0.10, 0.03, "gold", (0, 0, 0))
    for i in range(4):
        s.ring((0.80 + 0.10 * i, 0.50 - 0.13 * i, 0.40), 0.075, 0.025, "gold", (0, 70 * (i % 2), 40))
    s.cone((1.18, -1.02, 0.45), 0.06, 0.26, 0.26, "coin", (80, 0, 20), round=0.03)
    s.cone((-1.15, -1.06, 0.5), 0.06, 0.26, 0.26, "coin", (5, 0, 4), round=0.03)
    s.cone((-1.12, -0.94, 0.5), 0.06, 0.26, 0.26, "coin", (-4, 0, -5), round=0.03)
    _stitches(s, [(-0.55, 0.40), (0.55, 0.40)], 0.46)
    return s.body(at=(0, -0.26), scale=0.76, floor=-1.12, top=0.72, crown_radius=0.7, crown_depth=0.4, sides=1.08,
                  side_height=-0.2, reach=1.55, view=(-0.05, 1.42))


@subject("tote", "bag", family="bag", also=("tote bag", "shopping bag", "paper bag", "gift bag", "shopper"))
def tote(look: Look) -> Body:
    s = Statue(look, "#f0d9ae", cloth)
    second = look.accent or "#3f7fb8"
    s.paint(handle=cloth(second), hem=cloth(second), stitch=cloth(darker(s.main, 0.3)), bread="#d2964c", leaf="#6cbf4a",
        orange="#f08a1d")
    s.box((0, -0.30, 0), (0.98, 0.92, 0.40), round=0.12)
    s.ball((0, -0.35, 0.15), (0.86, 0.76, 0.42), blend=0.2)
    s.box((0, 0.56, 0), (1.0, 0.10, 0.42), "hem", round=0.06)
    s.tube((-0.48, 0.5, 0.40), (0, 2.3, 0.30), (0.48, 0.5, 0.40), 0.075, "handle")
    s.rod((0.58, 0.5, -0.1), (0.85, 1.35, -0.15), (0.20, 0.16), "bread")
    s.ball((-0.55, 0.72, -0.05), 0.30, "orange")
    for a in (100, 120, 75):
        s.leaf((-0.2, 0.55, -0.1), 0.8, a, width=0.5)
    _stitches(s, [(-0.85, 0.40), (0.85, 0.40)], 0.41)
    _stitches(s, [(-0.85, -1.1), (0.85, -1.1)], 0.41)
    return s.body(at=(0, -0.34), scale=0.72, floor=-1.22, top=0.66, crown_radius=0.9, crown_depth=0.42, sides=1.0,
                  side_height=-0.2, view=(0.05, 1.52))


@subject("sack", "bag", family="sack", also=("bundle", "swag", "santa's sack", "potato sack", "sandbag",
    "punching bag"))
def sack(look: Look) -> Body:
    s = Statue(look, "#cfa36a", cloth)
    s.paint(rope=cloth("#8a5f34", pattern("bands", "#6b4524", 30, 0.5)), patch=cloth(look.accent or "#b5543c"),
        stitch=cloth("#f6e8c8"))
    s.ball((0, -0.30, 0), (1.05, 0.88, 0.92))
    s.ball((0.45, -0.75, 0), (0.58, 0.44, 0.6), mirror=True, blend=0.3)
    s.rod((0, 0.3, 0), (0, 0.72, 0), (0.66, 0.34), blend=0.3)
    s.cone((0, 1.0, 0), 0.26, 0.30, 0.66, blend=0.1, modifier=("ribs", 0.07, 12), round=0.05)
    s.ring((0, 0.72, 0), 0.38, 0.085, "rope")
    s.rod((0.2, 0.70, 0.36), (0.42, 0.42, 0.56), (0.06, 0.05), "rope")
    s.rod((0.12, 0.70, 0.38), (0.14, 0.38, 0.62), (0.06, 0.05), "rope")
    s.box((0.74, -0.78, 0.66), (0.20, 0.19, 0.05), "patch", (12, 38, 12), round=0.02)
    for d in (-0.14, 0.14):
        s.rod((0.72 + d, -0.60, 0.72 - d * 0.8), (0.74 + d, -0.52, 0.72 - d * 0.8), 0.02, "stitch")
        s.rod((0.70 + d, -1.02, 0.66 - d * 0.8), (0.70 + d, -0.94, 0.68 - d * 0.8), 0.02, "stitch")
    return s.body(at=(0, -0.26), scale=0.80, floor=-1.16, top=1.2, crown_radius=0.5, sides=1.05, side_height=-0.2,
        view=(0.0, 1.5))
