"""Flowers: a round face in the middle, petals about it, a stalk below."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import clay, darker, lighter, mix, pattern, vinyl


def _stalk(s: Statue, top: float = -0.6, low: float = -1.7) -> None:
    s.paint(stalk="#5fa53c", blade=vinyl("#4f9a3a"))
    s.tube((0, top, -0.15), (-0.1, (top + low) / 2, -0.15), (0.02, low, -0.1), (0.11, 0.13), "stalk")
    for a in (1, -1):
        s.ball((0.50 * a, low + 0.36 + 0.06 * a, 0.0), (0.50, 0.17, 0.06), "blade", (25, 0, 32 * a),
            modifier=("bend", -0.3))


@subject("flower", "plant", family="flower", also=("blossom", "pansy", "hibiscus", "orchid", "violet", "forget-me-not",
    "cherry blossom", "anemone", "primrose"))
def flower(look: Look) -> Body:
    """Six round petals about a golden heart."""
    s = Statue(look, "#ffcf3f")
    petals = look.main or "#f2679a"
    s.materials["skin"] = vinyl(look.accent or "#ffd04a")
    s.paint(petal=vinyl(petals, pattern("gradient", lighter(petals, 0.15), 0.2, 1.0)),
        inner=vinyl(lighter(petals, 0.35)))
    s.ball((0, 0.2, 0.16), (0.74, 0.72, 0.50))
    for x, y, a in around(6, 0.92, 30):
        s.ball((x, 0.2 + y, 0), (0.50, 0.44, 0.17), "petal", (0, 0, a))
        s.ball((x * 0.92, 0.2 + y * 0.92, 0.11), (0.30, 0.20, 0.10), "inner", (0, 0, a))
    _stalk(s, -0.9, -1.75)
    return s.body(at=(0, 0.2), scale=0.72, floor=-1.78, top=1.5, crown_radius=0.55, crown_depth=0.4, sides=1.3,
                  side_height=0.2, view=(-0.02, 1.85), face_color=s.materials["skin"].color)


@subject("sunflower", "plant", family="flower")
def sunflower(look: Look) -> Body:
    s = Statue(look, "#b9793c", clay)
    petals = look.main or "#ffc61e"
    s.materials["skin"] = clay("#b9793c")
    s.paint(petal=vinyl(petals), back=vinyl(mix(petals, "#e8871c", 0.45)), seed=clay("#5a3418"))
    s.ball((0, 0.2, 0.1), (0.78, 0.76, 0.44))
    for x, y, _ in around(30, 0.70):
        s.ball((x, 0.2 + y * 0.98, 0.30), (0.065, 0.065, 0.06), "seed")
    for x, y, a in around(15, 1.02, 6):
        s.ball((x, 0.2 + y, 0.02), (0.40, 0.17, 0.08), "petal", (0, 0, a))
        t = math.radians(a + 12)
        s.ball((1.06 * math.cos(t), 0.2 + 1.06 * math.sin(t), -0.1), (0.42, 0.17, 0.08), "back", (0, 0, a + 12))
    _stalk(s, -0.9, -1.8)
    return s.body(at=(0, 0.2), scale=0.70, floor=-1.82, top=1.5, crown_radius=0.6, crown_depth=0.4, sides=1.3,
                  side_height=0.2, view=(-0.05, 1.85), face_color="#b9793c")


@subject("daisy", "plant", family="flower", also=("chamomile", "marguerite", "edelweiss", "dandelion"))
def daisy(look: Look) -> Body:
    s = Statue(look, "#ffcf3f")
    petals = look.main or "#fdfbf6"
    s.materials["skin"] = vinyl(look.accent or "#ffcd38", pattern("speckles", "#f2b01e", 22, 0.78))
    s.paint(petal=vinyl(petals))
    s.ball((0, 0.2, 0.16), (0.76, 0.74, 0.50))
    for i, (x, y, a) in enumerate(around(13, 1.0, 8)):
        s.ball((x, 0.2 + y, 0.02 - 0.10 * (i % 2)), (0.48, 0.20, 0.085), "petal", (0, 0, a))
    _stalk(s, -0.9, -1.75)
    return s.body(at=(0, 0.2), scale=0.72, floor=-1.78, top=1.5, crown_radius=0.55, crown_depth=0.4, sides=1.3,
                  side_height=0.2, view=(-0.02, 1.85), face_color=s.materials["skin"].color)


@subject("rose", "plant", family="flower", also=("peony", "camellia", "carnation"))
def rose(look: Look) -> Body:
    s = Statue(look, "#d92b45")
    s.paint(petal=vinyl(darker(s.main, 0.12)), curl=vinyl(lighter(s.main, 0.1)), green="#4f9a3a", thorn="#8fb04a")
    s.ball((0, 0.12, 0.08), (0.90, 0.84, 0.84))
    s.coil((0, 0.78, 0.05), (0, 1.08, 0.05), (0.34, 0.12, 0.22), "curl", blend=0.05)
    s.ball((0, 0.85, 0.02), (0.42, 0.28, 0.40), "petal")
    for a in (1, -1):
        s.ball((0.60 * a, 0.58, -0.1), (0.52, 0.52, 0.50), "petal", (0, 0, -22 * a))
        s.ball((0.84 * a, 0.12, 0.0), (0.30, 0.72, 0.66), "petal", (0, 12 * a, -16 * a))
        s.ball((1.0 * a, 0.62, 0.1), (0.20, 0.10, 0.42), "curl", (0, 10 * a, -30 * a))
        s.ball((0.62 * a, 0.98, -0.05), (0.30, 0.09, 0.36), "curl", (0, 0, -24 * a))
    s.ball((0, -0.52, 0.46), (0.72, 0.30, 0.42), "petal", (25, 0, 0))
    s.ball((0.0, 0.60, -0.45), (0.8, 0.6, 0.4), "petal")
    for x, z, a in around(5, 0.55, 18):
        s.ball((x, -0.72, z), (0.42, 0.05, 0.15), "green", (0, -a, 18), modifier=("bend", 0.3))
    _stalk(s, -0.6, -1.75)
    s.rod((0.05, -1.15, -0.02), (0.22, -1.08, 0), (0.06, 0.01), "thorn")
    s.rod((-0.08, -1.32, -0.02), (-0.25, -1.24, 0), (0.06, 0.01), "thorn")
    return s.body(at=(0, 0.10), scale=0.72, floor=-1.78, top=1.08, crown_radius=0.6, sides=1.1, view=(-0.22, 1.72))


@subject("tulip", "plant", family="flower", also=("lily", "crocus", "lotus", "daffodil", "iris flower"))
def tulip(look: Look) -> Body:
    s = Statue(look, "#f2607d", pat=pattern("gradient", "#ff9a8a", 0.8, 1.2))
    s.paint(back=vinyl(darker(s.main, 0.14)), long="#4f9a3a")
    s.ball((0, 0.1, 0), (0.92, 0.88, 0.82))
    s.rod((0, 0.45, 0.2), (0, 1.30, 0.05), (0.60, 0.05), blend=0.3)
    for a in (1, -1):
        s.ball((0.62 * a, 0.30, -0.15), (0.50, 0.85, 0.58), "back", (0, 0, -10 * a))
        s.rod((0.66 * a, 0.7, -0.15), (0.86 * a, 1.38, -0.15), (0.40, 0.04), "back", blend=0.25)
        s.tube((0.1 * a, -1.7, 0.05), (0.75 * a, -1.35, 0.1), (0.98 * a, -0.55, 0.0), (0.20, 0.03), "long")
    s.paint(stalk="#5fa53c")
    s.rod((0, -0.7, -0.1), (0, -1.75, -0.1), 0.13, "stalk")
    return s.body(at=(0, 0.04), scale=0.76, floor=-1.78, top=1.0, crown_radius=0.6, sides=0.98, view=(-0.15, 1.75))
