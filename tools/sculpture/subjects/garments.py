"""Clothes that stand up by themselves: shirts, dresses, trousers, scarves."""

from __future__ import annotations

from .bags import _stitches
from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import cloth, darker, fur, gold, lighter, metal, vinyl


def _torso(s: Statue, sleeve: float, flare: float = 0.0) -> None:
    """A padded garment: chest, waist and sleeves down to ``sleeve`` (y of the cuff)."""
    s.box((0, -0.1, 0), (0.84, 0.92, 0.46), round=0.34)
    s.ball((0, 0.0, 0.16), (0.84, 0.80, 0.46), blend=0.2)
    if flare:
        s.cone((0, -0.75, 0), 0.42, 0.80 + flare, 0.72, blend=0.2, round=0.08, modifier=("ribs", 0.05, 12))
    s.rod((0.66, 0.52, -0.05), (1.16, sleeve + 0.12, 0.05), (0.38, 0.34), mirror=True, blend=0.15)


@subject("T-shirt", "clothing", family="shirt", also=("t shirt", "tee", "tshirt", "jersey", "tank top", "vest"))
def t_shirt(look: Look) -> Body:
    s = Statue(look, "#f28a3c", cloth)
    s.paint(rib=cloth(darker(s.main, 0.2)), inside=cloth(darker(s.main, 0.45)), stitch=cloth(lighter(s.main, 0.6)),
        star=vinyl(look.accent or "#fff1c9"))
    _torso(s, 0.12)
    s.ball((0, 0.98, 0.14), (0.40, 0.28, 0.5), op="subtract", blend=0.06)
    s.ring((0, 0.70, 0.12), 0.36, 0.085, "rib", (58, 0, 0))
    s.ball((0, 0.70, -0.02), (0.38, 0.12, 0.3), "inside")
    s.rod((1.24, 0.18, 0.05), (1.28, 0.12, 0.05), (0.35, 0.345), "rib", mirror=True)
    s.box((0, -0.94, 0), (0.77, 0.08, 0.37), "rib", round=0.07)
    s.star((0.55, -0.66, 0.50), 5, 0.16, 0.075, 0.04, "star")
    return s.body(at=(0, -0.02), scale=0.74, floor=-1.08, top=0.92, crown_radius=0.5, sides=1.1, side_height=0.4,
        reach=1.7, view=(-0.05, 1.7))


@subject("shirt", "clothing", family="shirt", also=("blouse", "polo shirt", "uniform", "suit shirt"))
def shirt(look: Look) -> Body:
    s = Statue(look, "#8fc3ee", cloth)
    s.paint(collar=cloth(lighter(s.main, 0.55)), button=vinyl("#fdfbf4"), seam=cloth(darker(s.main, 0.2)),
        tie=cloth(look.accent or "#d8433f"))
    _torso(s, -0.55)
    s.rod((0.18, 0.84, 0.30), (0.44, 0.60, 0.50), (0.14, 0.08), "collar", mirror=True, blend=0.05)
    s.ring((0, 0.80, 0.04), 0.32, 0.12, "collar", (74, 0, 0), group="stand")
    s.box((0, 0.72, 0.48), (0.16, 0.09, 0.08), "tie", (0, 0, 0), round=0.05)
    s.box((0, -0.95, 0), (0.76, 0.06, 0.36), "seam", round=0.05)
    for y in (-0.68, -0.88):
        s.ball((0, y, 0.52 - 0.05 * (y < -0.8)), (0.065, 0.065, 0.03), "button")
    s.box((0.58, -0.72, 0.46), (0.18, 0.20, 0.05), "seam", round=0.04)
    s.rod((1.20, -0.42, 0.05), (1.26, -0.58, 0.05), (0.35, 0.33), "collar", mirror=True, group="cuff")
    s.ball((1.22, -0.48, 0.40), 0.05, "button", mirror=True)
    return s.body(at=(0, 0.0), scale=0.70, floor=-1.06, top=1.0, crown_radius=0.42, sides=1.1, side_height=0.3,
        reach=1.7, view=(-0.05, 1.7))


@subject("jacket", "clothing", family="coat", also=("coat", "blazer", "suit", "parka", "anorak", "raincoat", "tuxedo"))
def jacket(look: Look) -> Body:
    s = Statue(look, "#e2a32e", cloth)
    s.paint(fur=fur("#f6ead6"), zip=metal("#d9dde2"), seam=cloth(darker(s.main, 0.28)),
        lining=cloth(look.accent or "#c8453c"))
    _torso(s, -0.6)
    for x, y, _ in around(9, 0.52, 10):
        s.ball((x, 0.86 + 0.28 * y, 0.22 + 0.25 * (-y)), 0.19, "fur", modifier=("noise", 0.04, 16), blend=0.06)
    s.ball((0, 0.92, 0.02), (0.46, 0.22, 0.36), "lining")
    s.rod((0, -0.62, 0.60), (0, -1.0, 0.46), 0.035, "zip")
    s.box((0, -0.62, 0.64), (0.05, 0.08, 0.02), "zip", round=0.02)
    for x in (0.55,):
        s.box((x, -0.70, 0.46), (0.20, 0.17, 0.06), "seam", round=0.05, mirror=True)
        s.ball((x, -0.60, 0.53), 0.05, "zip", group="stud", mirror=True)
    s.box((0, -0.94, 0), (0.80, 0.11, 0.40), "seam", round=0.08, group="hem")
    s.rod((1.20, -0.44, 0.05), (1.26, -0.62, 0.05), (0.36, 0.35), "seam", mirror=True, group="cuff")
    return s.body(at=(0, 0.02), scale=0.70, floor=-1.08, top=1.1, crown_radius=0.5, sides=1.1, side_height=0.3,
        reach=1.7, view=(0, 1.7), face_color=s.main)


@subject("dress", "clothing", family="dress", also=("skirt", "gown", "kimono", "ball gown", "wedding dress", "apron",
    "tutu"))
def dress(look: Look) -> Body:
    s = Statue(look, "#ef6fa0", cloth)
    s.paint(bow=cloth(look.accent or "#ffd23f"), lace=cloth("#fff4f6"), button=vinyl("#ffffff"),
        dot=cloth(lighter(s.main, 0.55)))
    s.cone((0, -0.35, 0), 0.90, 1.16, 0.60, round=0.12, modifier=("ribs", 0.03, 12))
    s.ball((0, -0.08, 0.22), (0.80, 0.74, 0.62), blend=0.3)
    s.box((0, 0.95, 0), (0.46, 0.34, 0.32), round=0.2, blend=0.15)
    s.ball((0.56, 1.12, 0), (0.30, 0.25, 0.28), mirror=True, blend=0.08)
    s.ball((0, 1.36, 0.05), (0.27, 0.18, 0.4), op="subtract", blend=0.05)
    s.ring((0, 1.10, 0.10), 0.26, 0.06, "lace", (60, 0, 0))
    s.box((0, 0.66, 0), (0.60, 0.09, 0.48), "bow", round=0.08, group="sash")
    s.ball((0.24, 0.68, 0.52), (0.24, 0.15, 0.09), "bow", (0, 0, 16), mirror=True)
    s.ball((0, 0.67, 0.56), 0.10, "bow")
    for _i, (x, z, _) in enumerate(around(18, 1.14, 10)):
        if z > -0.6:
            s.ball((x, -1.24, z), (0.20, 0.13, 0.16), "lace", blend=0.03)
    for x, y in ((0.86, -0.55), (-0.86, -0.55), (0.92, -0.98), (-0.92, -0.98), (0.42, -1.0), (-0.42, -1.0), (0, -0.98)):
        z = (max(0.05, (0.60 + 0.31 * (0.55 - y)) ** 2 - x * x)) ** 0.5
        s.ball((x, y, z + 0.02), (0.09, 0.09, 0.045), "dot")
    return s.body(at=(0, -0.12), scale=0.70, floor=-1.36, top=1.18, crown_radius=0.34, sides=0.85, side_height=0.0,
        reach=1.4, view=(0, 1.6))


@subject("scarf", "clothing", family="scarf", also=("shawl", "bandana", "blanket", "towel"))
def scarf(look: Look) -> Body:
    """A rolled-up woollen scarf with a fringe."""
    s = Statue(look, "#e8584f", fur)
    s.paint(band=fur(look.accent or "#fbf1df"), roll=fur(darker(s.main, 0.14)))
    s.ball((0, 0.22, 0.12), (1.02, 0.74, 0.76), modifier=("waves", 0.006, 20))
    s.ring((0, -0.56, -0.05), 0.82, 0.26, "roll", (84, 0, -5), modifier=("waves", 0.012, 20))
    s.ring((0, 0.80, -0.12), 0.66, 0.24, "roll", (84, 0, 7), group="roll2", modifier=("waves", 0.012, 20))
    for x, low, a in ((0.55, -1.05, -6), (-0.45, -1.25, 6)):
        s.box((x, (low - 0.5) / 2 - 0.05, 0.66), (0.33, (-low - 0.3) / 2, 0.13), "roll", (8, 0, a), round=0.12,
            group=f"tail{a}")
        for k in (0.1, 0.36):
            s.box((x + 0.006 * a * k * 10, low + k + 0.1, 0.66), (0.345, 0.07, 0.165), "band", (8, 0, a), round=0.06)
        for i in range(6):
            s.rod((x - 0.27 + 0.108 * i, low + 0.05, 0.60), (x - 0.30 + 0.118 * i, low - 0.22, 0.60), (0.045, 0.035),
                "roll", group="fringe")
    return s.body(at=(0, 0.28), scale=0.64, floor=-1.52, top=0.98, crown_radius=0.66, sides=1.2, view=(-0.2, 1.55))


@subject("jeans", "clothing", family="trousers", also=("trousers", "pants", "shorts", "leggings", "overalls",
    "dungarees"))
def jeans(look: Look) -> Body:
    s = Statue(look, "#5b8fd0", cloth)
    s.paint(stitch=cloth("#f2b255"), cuff=cloth(lighter(s.main, 0.4)), button=gold(), belt=cloth(darker(s.main, 0.3)),
        patch=cloth(look.accent or "#d8574a"))
    s.box((0, 0.25, 0), (0.96, 0.72, 0.50), round=0.32)
    s.ball((0, 0.22, 0.18), (0.86, 0.66, 0.44), blend=0.2)
    s.rod((0.48, 0.0, 0), (0.60, -1.15, 0.0), (0.52, 0.40), mirror=True, blend=0.10)
    s.cone((0.61, -1.28, 0), 0.16, 0.46, 0.46, "cuff", mirror=True, round=0.08)
    s.box((0, 0.86, 0), (0.92, 0.13, 0.47), "belt", round=0.10)
    s.ball((0, 0.86, 0.48), (0.10, 0.10, 0.05), "button")
    for x in (0.42, 0.78):
        s.box((x, 0.86, 0.40), (0.05, 0.16, 0.10), "cuff", round=0.03, mirror=True, group="loop")
    for a in (1, -1):
        s.tube((0.40 * a, 0.70, 0.54), (0.46 * a + 0.1 * a, 0.42, 0.56), (0.92 * a, 0.40, 0.28), 0.02, "stitch")
        _stitches(s, [(0.30 * a + 0.30 * a, -0.55), (0.62 * a, -1.05)], 0.43)
    s.box((0.62, -0.72, 0.42), (0.20, 0.18, 0.04), "patch", (0, 0, 8), round=0.03)
    return s.body(at=(0, 0.16), scale=0.70, floor=-1.45, top=0.98, crown_radius=0.7, crown_depth=0.45, sides=0.98,
        view=(-0.2, 1.55))


@subject("tie", "clothing", family="tie", also=("necktie", "cravat", "bow tie", "bowtie"))
def tie(look: Look) -> Body:
    s = Statue(look, "#4f86d8", cloth)
    second = look.accent or "#ffd35a"
    s.paint(stripe=cloth(second), collar=cloth("#fbf8f2"), button=vinyl("#ffffff"))
    s.rod((0, 0.70, 0.1), (0, -0.62, 0.1), (0.42, 0.84), blend=0.1)
    s.rod((0, -0.75, 0.1), (0, -1.48, 0.05), (0.70, 0.06), blend=0.25)
    s.box((0, 0, 0.86), (2, 2, 0.42), op="subtract", round=0.02, blend=0.2)
    s.box((0, 0, -0.80), (2, 2, 0.5), op="subtract", round=0.02, blend=0.1)
    s.cone((0, 1.02, 0.2), 0.24, 0.26, 0.44, on="skin", group="knot", round=0.1)
    for x, y, a in ((0.0, -1.08, -28), (0.12, 0.62, -28)):
        s.box((x, y, 0.40), (0.40 if y < 0 else 0.42, 0.075, 0.06), "stripe", (0, 0, a), round=0.03)
    s.box((-0.03, 1.03, 0.55), (0.30, 0.05, 0.06), "stripe", (0, 0, -24), round=0.03, group="knotstripe")
    s.box((0.52, 1.22, 0.10), (0.50, 0.15, 0.10), "collar", (0, -14, -20), round=0.06, mirror=True)
    s.box((0.62, 1.04, 0.20), (0.30, 0.22, 0.06), "collar", (0, -14, -34), round=0.05, mirror=True)
    return s.body(at=(0, -0.20), scale=0.68, floor=-1.55, top=1.48, crown_radius=0.4, sides=0.72, side_height=-0.2,
        reach=1.1, view=(-0.03, 1.7))
