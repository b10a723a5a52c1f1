"""Vegetables of leaves and florets, and mushrooms."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import clay, darker, lighter, mix, pattern, vinyl


@subject("broccoli", "vegetable", family="vegetable", also=("cauliflower", "romanesco"))
def broccoli(look: Look) -> Body:
    s = Statue(look, "#b5d67a")
    crown = look.accent or ("#4f9a3e" if s.plain else darker(s.main, 0.35))
    s.paint(floret=clay(crown, pattern("speckles", lighter(crown, 0.25), 26, 0.62)))
    s.cone((0, -0.55, 0), 0.62, 0.60, 0.74, round=0.12)
    s.ball((0, -0.05, 0.06), (0.82, 0.62, 0.74), blend=0.3)
    s.rod((0.55, 0.1, 0), (0.85, 0.5, 0), (0.24, 0.2), blend=0.15, mirror=True)
    s.rod((0.5, -0.75, 0.1), (0.8, -0.45, 0.15), (0.15, 0.11), blend=0.12)
    s.ball((0.86, -0.36, 0.16), (0.22, 0.18, 0.2), "floret")
    for x, y, z, r in ((0, 1.02, 0, 0.62), (0.62, 0.86, 0.05, 0.48), (-0.62, 0.86, 0.05, 0.48), (1.0, 0.48, 0, 0.40),
                       (-1.0, 0.48, 0, 0.40), (0.32, 0.86, 0.42, 0.38), (-0.32, 0.86, 0.42, 0.38), (0.3, 1.32, 0.1,
                           0.40),
                       (-0.32, 1.30, 0.1, 0.40), (0, 0.8, -0.5, 0.6)):
        s.ball((x, y, z), r, "floret", blend=0.06, modifier=("noise", 0.035, 14))
    return s.body(at=(0, -0.20), scale=0.70, floor=-1.18, top=1.45, crown_radius=0.62, sides=0.92, side_height=-0.2,
                  reach=1.3, view=(0.2, 1.65))


@subject("cabbage", "vegetable", family="vegetable", also=("lettuce", "kale", "salad", "brussels sprout", "spinach"))
def cabbage(look: Look) -> Body:
    s = Statue(look, "#bfe07f")
    s.paint(leaf=vinyl(mix(s.main, "#4f9a3e", 0.45)), outer=vinyl(mix(s.main, "#3c8a3c", 0.75)),
            vein=vinyl(lighter(s.main, 0.5)))
    s.ball((0, 0.0, 0), (0.94, 0.92, 0.92))
    s.ball((0.42, 0.42, -0.1), (0.66, 0.66, 0.7), "leaf", (0, 0, -25), modifier=("waves", 0.02, 9))
    s.ball((-0.46, 0.40, -0.2), (0.66, 0.66, 0.7), "leaf", (0, 0, 25), modifier=("waves", 0.02, 9))
    for a in (1, -1):
        s.ball((0.98 * a, -0.12, 0.0), (0.20, 0.92, 0.78), "outer", (0, 14 * a, -24 * a), modifier=("waves", 0.05, 8))
        s.ball((0.78 * a, -0.5, 0.42), (0.14, 0.66, 0.56), "leaf", (0, -34 * a, -34 * a), modifier=("waves", 0.04, 8))
        s.tube((0.5 * a, -0.86, 0.6), (1.02 * a, -0.55, 0.42), (1.24 * a, 0.30, 0.1), (0.05, 0.015), "vein")
    s.ball((0, -0.80, 0.48), (0.72, 0.22, 0.50), "outer", (28, 0, 0), modifier=("waves", 0.03, 8))
    s.ball((0, 0.66, -0.5), (0.9, 0.55, 0.5), "outer", modifier=("waves", 0.03, 8))
    return s.body(at=(0, 0.06), scale=0.76, floor=-1.02, top=0.98, crown_radius=0.62, sides=1.15, view=(0.05, 1.5))


@subject("mushroom", "vegetable", family="fungus", also=("toadstool", "fungus", "fly agaric", "champignon", "truffle"))
def mushroom(look: Look) -> Body:
    """A toadstool: the face is on the stalk, under a spotted cap."""
    s = Statue(look, "#f6ead2")
    cap = look.main or "#d8332b"
    s.materials["skin"] = vinyl("#f6ead2")
    s.paint(cap=cap, spot="#fdf6e6", gill="#ecd9b8", grass="#6aa84f")
    s.cone((0, -0.5, 0), 0.62, 0.80, 0.70, round=0.22)
    s.ball((0, -0.30, 0.05), (0.80, 0.66, 0.74), blend=0.2)
    s.ball((0, 0.52, 0), (1.32, 0.98, 1.24), "cap")
    s.ball((0, -0.22, 0), (1.7, 0.62, 1.7), "cap", op="subtract", blend=0.16)
    s.ball((0, 0.40, 0), (1.16, 0.14, 1.08), "gill")
    for x, y, r in ((0, 1.05, 0.25), (0.62, 0.90, 0.19), (-0.66, 0.86, 0.21), (1.02, 0.60, 0.13), (-1.04, 0.56, 0.13),
                    (0.30, 1.36, 0.13), (-0.34, 1.34, 0.14), (0.30, 0.66, 0.11)):
        z = 1.24 * math.sqrt(max(0.0, 1 - (x / 1.32) ** 2 - ((y - 0.52) / 0.98) ** 2))
        s.ball((x, y, z), (r, r * (1.05 - 0.3 * max(0.0, y - 0.9)), 0.09 + r * 0.35), "spot")
    for x, lean in ((-0.86, -0.16), (-0.72, 0.02), (0.8, 0.14), (0.92, 0.0), (0.70, -0.06)):
        s.rod((x, -1.12, 0.25), (x + lean, -0.80, 0.25), (0.06, 0.015), "grass")
    return s.body(at=(0, -0.32), scale=0.70, floor=-1.12, top=1.3, crown_radius=0.8, sides=0.8, side_height=-0.3,
                  reach=1.45, view=(0.15, 1.6), face_color="#f6ead2", backdrop=None)


@subject("artichoke", "vegetable", family="vegetable", also=("asparagus", "celery", "leek", "fennel"))
def artichoke(look: Look) -> Body:
    s = Statue(look, "#a9cf6e")
    s.paint(leaf=vinyl(mix(s.main, "#5a8f3e", 0.55)), tip=vinyl(mix(s.main, "#9a5fa0", 0.5)), stem="#8fb45c")
    s.ball((0, -0.05, 0.1), (0.80, 0.84, 0.78))
    for y, radius, count in ((-0.72, 0.72, 9), (-0.35, 0.92, 10), (0.1, 0.88, 10), (0.5, 0.68, 8), (0.8, 0.36, 6)):
        for x, z, a in around(count, radius, 90 + 180 / count):
            if z > 0.42 and abs(x) < 0.6 and -0.6 < y < 0.4:
                continue
            lean = 24 if y < 0.4 else 10
            s.ball((x, y + 0.12, z), (0.10, 0.36, 0.27), "leaf", (0, -a, -lean), blend=0.01)
            if y > -0.5:
                s.ball((x * 1.12, y + 0.42, z * 1.12), (0.06, 0.10, 0.08), "tip", (0, -a, -lean))
    s.rod((0, -0.9, 0), (0, -1.3, 0), (0.26, 0.2), "stem")
    return s.body(at=(0, -0.02), scale=0.66, floor=-1.48, top=1.15, crown_radius=0.42, sides=1.0, view=(-0.05, 1.6))
