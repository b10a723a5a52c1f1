"""Fruit that are one round body: apple and its cousins. Bunches and cut fruit are in ``fruit_more``."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue
from .kit import pattern, wood

GREEN = "#4d8f25"


def _stem_and_leaf(s: Statue, top: float, length: float = 0.6, leaf: float = 0.74) -> None:
    s.paint(stem=wood("#5c3a1e"), leaf=GREEN)
    s.rod((0, top - 0.35, 0), (s.vary(0.10, 0.05), top + length * 0.6, 0), (0.045, 0.068), "stem")
    if leaf:
        s.leaf((0.09, top + 0.16, 0.05), leaf, s.vary(26, 8), width=0.46, tip=-0.5)


@subject("apple", "fruit", family="fruit", also=("crabapple", "quince", "fruit", "nectarine"))
def apple(look: Look) -> Body:
    s = Statue(look, "#b5121b", pat=pattern("streaks", "#d8822c", 7, 0.42))
    s.materials["skin"].roughness = min(0.3, s.materials["skin"].roughness)
    s.ball((0, 0.05, 0), (1.03, 0.93, 0.98))
    s.ball((0, -0.55, 0), (0.70, 0.50, 0.68), blend=0.45)
    s.rod((0, 0.72, 0), (0, 1.4, 0), (0.05, 0.30), op="subtract", blend=0.5)
    _stem_and_leaf(s, 0.82)
    return s.body(at=(0, -0.02), scale=0.86, floor=-1.02, top=0.84, crown_radius=0.62, sides=1.02, view=(0.12, 1.5))


@subject("pear", "fruit", family="fruit")
def pear(look: Look) -> Body:
    s = Statue(look, "#dfc23e", pat=pattern("gradient", "#b5c94a", 0.35, 1.4))
    s.ball((0, -0.32, 0), (0.98, 0.82, 0.94))
    s.ball((0, 0.52, -0.04), (0.56, 0.62, 0.56), blend=0.5)
    _stem_and_leaf(s, 1.06, 0.5, 0.6)
    return s.body(at=(0, -0.12), scale=0.74, floor=-1.13, top=1.08, crown_radius=0.42, sides=0.9, side_height=-0.1,
                  view=(0.18, 1.58))


@subject("lemon", "fruit", family="fruit")
def lemon(look: Look) -> Body:
    s = Statue(look, "#f4d334")
    s.ball((0, 0, 0), (1.12, 0.88, 0.9), modifier=("noise", 0.005, 16))
    s.ball((1.10, 0.06, 0), (0.24, 0.20, 0.20), blend=0.2)
    s.ball((-1.08, -0.02, 0), (0.18, 0.16, 0.16), blend=0.22)
    s.paint(leaf=GREEN, stem=wood("#6b6a2a"))
    s.rod((-1.18, -0.02, 0), (-1.38, 0.06, 0), 0.055, "stem")
    s.leaf((-1.26, 0.06, 0.08), 0.72, 62, tip=0.4)
    return s.body(at=(0, 0), scale=0.80, floor=-0.92, top=0.86, crown_radius=0.66, sides=1.05, reach=1.5,
                  view=(0.05, 1.5))


@subject("lime", "fruit", family="fruit")
def lime(look: Look) -> Body:
    body = lemon(look)
    if look.main is None:
        body.materials["skin"] = body.materials["skin"].model_copy(update={"color": "#9ccb3b"})
    return body


@subject("orange", "fruit", family="fruit", also=("tangerine", "mandarin", "clementine", "grapefruit", "satsuma"))
def orange(look: Look) -> Body:
    s = Statue(look, "#f08a1d", pat=pattern("speckles", "#d9700f", 26, 0.82))
    s.ball((0, 0, 0), (1.02, 0.97, 1.0), modifier=("noise", 0.004, 24))
    s.rod((0, 0.95, 0), (0, 1.2, 0), (0.06, 0.2), op="subtract", blend=0.2)
    s.paint(stem="#5f7d2c", leaf=GREEN)
    s.star((0, 0.95, 0), 5, 0.22, 0.10, 0.03, "stem", (90, 0, 0))
    s.leaf((0.04, 0.97, 0.05), 0.8, 24, tip=-0.5, width=0.5)
    s.leaf((-0.04, 0.97, -0.05), 0.55, 150, tip=-0.4, width=0.5)
    return s.body(scale=0.86, floor=-0.98, top=0.92, crown_radius=0.62, sides=1.0, view=(0.08, 1.45))


@subject("peach", "fruit", family="fruit", also=("apricot",))
def peach(look: Look) -> Body:
    s = Statue(look, "#f6a56b", pat=pattern("gradient", "#e8604f", 0.75, 1.3))
    s.materials["skin"].sheen, s.materials["skin"].roughness = 0.6, 0.55
    s.ball((0, 0, 0), (1.0, 0.95, 0.96))
    s.ball((0.0, -0.62, 0), (0.35, 0.46, 0.36), blend=0.4)
    s.rod((0.0, 0.8, 0.25), (0.0, 1.25, -0.1), (0.05, 0.16), op="subtract", blend=0.35)
    _stem_and_leaf(s, 0.78, 0.4, 0.0)
    s.leaf((0.05, 0.86, 0.05), 0.95, 18, tip=-0.6, width=0.36)
    s.leaf((-0.05, 0.86, 0.05), 0.85, 156, tip=-0.6, width=0.36)
    return s.body(scale=0.86, floor=-1.05, top=0.84, crown_radius=0.62, sides=0.98, view=(0.06, 1.48))


@subject("plum", "fruit", family="fruit", also=("prune", "damson"))
def plum(look: Look) -> Body:
    s = Statue(look, "#7d3f86")
    s.ball((0, 0, 0), (0.92, 1.0, 0.92))
    s.rod((0, 0.95, 0), (0, 1.3, 0), (0.05, 0.2), op="subtract", blend=0.3)
    _stem_and_leaf(s, 0.88)
    return s.body(scale=0.80, floor=-1.0, top=0.92, crown_radius=0.55, sides=0.92, view=(0.12, 1.5))


@subject("mango", "fruit", family="fruit", also=("papaya",))
def mango(look: Look) -> Body:
    s = Statue(look, "#f2a93b", pat=pattern("gradient", "#dd5a3c", 0.55, 1.4))
    s.ball((-0.12, -0.05, 0), (0.98, 0.92, 0.86), rot=(0, 0, 14))
    s.ball((0.42, -0.36, 0), (0.60, 0.55, 0.62), blend=0.4)
    s.ball((-0.35, 0.42, 0), (0.58, 0.5, 0.55), blend=0.4)
    s.paint(stem=wood("#5c3a1e"), leaf=GREEN)
    s.rod((-0.46, 0.75, 0), (-0.52, 1.1, 0), (0.06, 0.07), "stem")
    s.leaf((-0.5, 1.0, 0.04), 0.9, 12, tip=-0.5, width=0.32)
    return s.body(at=(-0.04, -0.04), scale=0.80, floor=-0.99, top=0.86, crown_x=-0.25, crown_radius=0.5, sides=1.02,
                  view=(0.08, 1.5))
