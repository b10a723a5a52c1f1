"""Musical instruments: strings, winds, drums and keys."""

from __future__ import annotations

import itertools
import math

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import ceramic, cloth, darker, gold, leather, metal, vinyl, wood


def _notes(s: Statue, *places: tuple[float, float, float]) -> None:
    """Quavers floating beside the instrument."""
    s.paint(note=vinyl("#39414f"))
    for x, y, k in places:
        s.ball((x, y, 0), (0.11 * k, 0.085 * k, 0.05 * k), "note", (0, 0, 20))
        s.rod((x + 0.09 * k, y + 0.02, 0), (x + 0.09 * k, y + 0.36 * k, 0), 0.022 * k, "note")
        s.tube((x + 0.09 * k, y + 0.36 * k, 0), (x + 0.24 * k, y + 0.30 * k, 0), (x + 0.22 * k, y + 0.14 * k, 0),
            (0.03 * k, 0.012 * k), "note")


def _neck(s: Statue, low: float, high: float, width: float, strings: int, pegs: int) -> None:
    """A neck with strings, frets and a head with tuning pegs."""
    s.box((0, (low + high) / 2, 0.02), (width, (high - low) / 2, 0.10), "neck", round=0.06)
    s.box((0, high + 0.18, -0.02), (width * 1.5, 0.24, 0.09), "neck", (6, 0, 0), round=0.07, group="head")
    for i in range(pegs):
        s.ball((width * 1.5 + 0.09, high + 0.05 + 0.24 * i / max(1, pegs - 1), -0.02), (0.085, 0.06, 0.05), "peg",
            mirror=True)
    for i in range(5):
        s.box((0, low + (high - low) * (0.2 + 0.17 * i), 0.115), (width, 0.015, 0.02), "fret", round=0.01)
    for i in range(strings):
        x = width * 0.7 * (2 * i / (strings - 1) - 1)
        s.rod((x, low - 0.1, 0.15), (x, high + 0.1, 0.14), 0.011, "string", blend=0.0)


@subject("guitar", "instrument", family="string instrument", also=("ukulele", "electric guitar", "bass guitar", "banjo",
    "lute", "mandolin", "sitar"))
def guitar(look: Look) -> Body:
    banjo = "banjo" in look.words
    s = Statue(look, "#e09a4a", wood)
    s.materials["skin"].pattern, s.materials["skin"].roughness = None, 0.28
    s.paint(side=wood(darker(s.main, 0.35)), neck=wood("#6b4026"), peg=metal("#e8d9b0"), fret=metal("#d9dde2"),
        string=metal("#e6e6e6"), bridge=wood("#4a2c1a"), inlay=vinyl(look.accent or "#fbe9c4"))
    s.ball((0, -0.55, 0.08), (0.98, 0.82, 0.36))
    if not banjo:
        s.ball((0, 0.38, 0.06), (0.70, 0.58, 0.34), blend=0.25)
    s.ball((0, -0.55, -0.12), (1.06, 0.90, 0.34), "side")
    if not banjo:
        s.ball((0, 0.40, -0.12), (0.77, 0.65, 0.32), "side", blend=0.25)
    _neck(s, 0.72, 1.62, 0.15, 4, 3)
    s.cone((0, 0.62, 0.36), 0.03, 0.20, 0.20, "bridge", (84, 0, 0), round=0.02, group="hole")
    s.ring((0, 0.62, 0.38), 0.23, 0.035, "inlay", (-6, 0, 0))
    s.box((0, -1.20, 0.30), (0.30, 0.05, 0.08), "bridge", (18, 0, 0), round=0.03)
    _notes(s, (1.25, 0.55, 1.0), (-1.38, 0.15, 0.85))
    return s.body(at=(0, -0.40), scale=0.70, floor=-1.48, top=2.05, crown_radius=0.24, crown_depth=0.12, sides=1.0,
        side_height=-0.3, reach=1.4, view=(0.25, 2.05))


@subject("violin", "instrument", family="string instrument", also=("fiddle", "viola", "cello", "double bass"))
def violin(look: Look) -> Body:
    s = Statue(look, "#c4682f", wood)
    s.materials["skin"].pattern, s.materials["skin"].roughness = None, 0.2
    s.paint(side=wood(darker(s.main, 0.4)), neck=wood("#33211a"), peg=wood("#33211a"), fret=wood("#33211a"),
        string=metal("#e6e6e6"), hole=vinyl("#3a1c10"), bow=wood("#8a4a24"), hair=cloth("#f6efe0"))
    s.ball((0, -0.66, 0.08), (0.90, 0.70, 0.36))
    s.ball((0, 0.36, 0.06), (0.72, 0.56, 0.34), blend=0.15)
    s.ball((0, -0.12, 0.08), (0.62, 0.60, 0.38), blend=0.15)
    s.ball((0, -0.66, -0.12), (0.98, 0.77, 0.32), "side")
    s.ball((0, 0.36, -0.12), (0.79, 0.63, 0.30), "side", blend=0.1)
    _neck(s, 0.66, 1.52, 0.12, 4, 2)
    s.tube((0, 1.85, 0), (0, 2.15, 0.05), (0.0, 2.0, 0.25), (0.11, 0.07), "neck", group="scroll")
    for a in (1, -1):
        s.tube((0.70 * a, -0.42, 0.36), (0.58 * a, -0.62, 0.44), (0.72 * a, -0.86, 0.34), 0.03, "hole")
        s.ball((0.69 * a, -0.40, 0.37), 0.045, "hole")
        s.ball((0.73 * a, -0.88, 0.34), 0.045, "hole")
    s.rod((0, -1.28, 0.30), (0, -1.05, 0.42), (0.12, 0.09), "neck", group="tailpiece")
    s.rod((1.35, -1.4, 0.1), (1.15, 1.5, -0.1), 0.04, "bow")
    s.rod((1.26, -1.34, 0.12), (1.07, 1.42, -0.08), 0.025, "hair")
    s.box((1.30, -1.22, 0.1), (0.07, 0.12, 0.05), "neck", (0, 0, 4), round=0.03, group="frog")
    _notes(s, (-1.30, 0.6, 1.0), (-1.45, -0.1, 0.8))
    return s.body(at=(0, -0.22), scale=0.66, floor=-1.45, top=2.05, crown_radius=0.16, crown_depth=0.12, sides=0.9,
        side_height=-0.1, reach=1.55, view=(0.3, 2.1))


@subject("harp", "instrument", family="string instrument", also=("lyre", "zither"))
def harp(look: Look) -> Body:
    s = Statue(look, "#f0c45a", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.25, 0.25
    s.paint(frame=metal(s.main), string=metal("#f2f2f2"), base=metal(darker(s.main, 0.25)),
        jewel=ceramic(look.accent or "#d8333c"))
    s.ball((0.06, -0.42, 0.2), (0.78, 0.76, 0.46))
    s.rod((-0.95, -1.25, 0), (-1.0, 1.35, 0), (0.14, 0.12), "frame")
    s.tube((-1.0, 1.35, 0), (-0.35, 1.85, 0), (0.1, 1.05, 0), (0.13, 0.14), "frame")
    s.tube((0.1, 1.05, 0), (0.55, 0.45, 0), (1.12, 1.18, 0), (0.14, 0.13), "frame")
    s.rod((1.12, 1.18, 0), (0.25, -1.2, 0), (0.12, 0.24), "frame")
    s.box((-0.35, -1.34, 0), (0.92, 0.14, 0.36), "base", round=0.08)
    for i in range(7):
        x = -0.80 + 0.24 * i
        top = 1.50 - 0.1 * i if i < 3 else 1.25 - 0.14 * (i - 2)
        s.rod((x, max(-1.2, -1.35 + 0.28 * i), -0.05), (x, top - 0.15, -0.05), 0.014, "string", blend=0.0)
    s.coil((-1.0, 1.42, 0.02), (-1.0, 1.72, 0.02), (0.10, 0.05, 0.14), "frame")
    s.ball((-1.0, 1.82, 0), 0.12, "jewel")
    _notes(s, (1.40, 0.2, 1.0), (1.3, -0.6, 0.8))
    return s.body(at=(0.06, -0.42), scale=0.70, floor=-1.48, top=1.6, crown_x=-0.4, crown_radius=0.3, crown_depth=0.14,
        sides=0.95, side_height=-0.4, reach=1.5, view=(0.18, 1.95))


@subject("piano", "instrument", family="keyboard instrument", also=("grand piano", "keyboard", "organ", "synthesizer",
    "harpsichord", "xylophone"))
def piano(look: Look) -> Body:
    """An upright piano; the face is on its front board above the keys."""
    s = Statue(look, "#8f4f34", wood)
    s.materials["skin"].pattern, s.materials["skin"].roughness = None, 0.2
    s.paint(case=wood(darker(s.main, 0.2)), white=ceramic("#fffdf6"), black=ceramic("#24252b"), brass=gold(),
        sheet=cloth("#fffaf0"), line=vinyl("#4a4650"), felt=cloth(look.accent or "#c8453c"))
    s.materials["case"].pattern = None
    s.box((0, 0.42, 0), (1.06, 0.78, 0.40), round=0.10)
    s.ball((0, 0.42, 0.22), (0.88, 0.70, 0.36), blend=0.12)
    s.box((0, 1.24, 0), (1.22, 0.08, 0.50), "case", round=0.06)
    s.box((1.14, 0.05, 0.0), (0.12, 1.26, 0.44), "case", round=0.06, mirror=True)
    s.box((0, -0.52, 0.42), (1.24, 0.14, 0.62), "case", round=0.07)
    s.box((0, -0.40, 0.40), (1.02, 0.02, 0.03), "felt", round=0.015)
    for i in range(12):
        s.box((-0.94 + 0.171 * i, -0.36, 0.72), (0.076, 0.05, 0.30), "white", round=0.03, blend=0.0)
    for i in (0, 1, 3, 4, 5, 7, 8, 10):
        s.box((-0.855 + 0.171 * i, -0.28, 0.60), (0.045, 0.05, 0.18), "black", round=0.025, blend=0.0)
    s.box((0, -0.95, 0.0), (1.1, 0.38, 0.36), "case", round=0.05)
    s.rod((1.12, -0.6, 0.92), (1.12, -1.3, 0.92), (0.10, 0.08), "case", mirror=True, group="leg")
    for x in (-0.16, 0, 0.16):
        s.rod((x, -1.2, 0.35), (x, -1.22, 0.62), 0.055, "brass")
    s.rod((0.98, 0.72, 0.44), (0.98, 0.72, 0.7), 0.03, "brass", mirror=True, group="sconce")
    s.rod((0.98, 0.72, 0.7), (0.98, 1.0, 0.7), 0.055, "white", mirror=True, group="candle")
    _notes(s, (1.45, 1.45, 1.0), (-1.5, 1.3, 0.85))
    return s.body(at=(0, 0.44), scale=0.72, floor=-1.36, top=1.32, crown_radius=0.9, crown_depth=0.45, sides=1.25,
        side_height=0.5, reach=1.55, view=(0.08, 1.75))


@subject("drum", "instrument", family="drum", also=("drums", "snare drum", "bongo", "tambourine", "timpani", "djembe",
    "cymbal", "gong"))
def drum(look: Look) -> Body:
    s = Statue(look, "#e8453c", vinyl)
    s.paint(hoop=vinyl(look.accent or "#ffd23f"), head=leather("#fbf3df"), rope=cloth("#fff6e2"), stick=wood("#d8a86a"),
        bolt=gold())
    s.cone((0, -0.25, 0), 0.78, 1.05, 1.05, round=0.06)
    s.ball((0, -0.22, 0.35), (0.92, 0.66, 0.74), blend=0.15)
    s.cone((0, 0.60, 0), 0.13, 1.13, 1.13, "hoop", round=0.06)
    s.cone((0, -1.08, 0), 0.13, 1.13, 1.13, "hoop", round=0.06)
    s.cone((0, 0.72, 0), 0.04, 1.02, 1.0, "head", round=0.03)
    places = [(a, 1.12) for a in (-95, -72, -50, 50, 72, 95)]
    for (a, r), (b, _) in itertools.pairwise(places):
        if abs(a - b) < 30:
            for y1, y2, m in ((0.48, -0.98, (a + b) / 2), (-0.98, 0.48, (a + b) / 2)):
                p, q = (a, m) if y1 > 0 else (m, b)
                s.rod((r * math.sin(math.radians(p)), y1, r * math.cos(math.radians(p))),
                    (r * math.sin(math.radians(q)), y2, r * math.cos(math.radians(q))), 0.03, "rope")
    for x, z, _ in around(10, 1.14, 9):
        s.ball((x, 0.60, z), 0.06, "bolt")
    for a in (1, -1):
        s.rod((0.15 * a, 0.85, 0.3), (1.05 * a, 1.42, -0.1), (0.06, 0.045), "stick")
        s.ball((0.12 * a, 0.86, 0.32), (0.13, 0.11, 0.11), "stick")
    return s.body(at=(0, -0.24), scale=0.74, floor=-1.22, top=0.76, crown_radius=0.9, sides=1.08, side_height=-0.2,
        reach=1.45, view=(0.02, 1.55))


@subject("trumpet", "instrument", family="wind instrument", also=("bugle", "trombone", "tuba", "french horn", "horn",
    "cornet", "megaphone"))
def trumpet(look: Look) -> Body:
    """Bell towards the viewer with the face in it, tubes and valves behind."""
    s = Statue(look, "#f2c04a", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.25, 0.22
    brass = metal(s.main if look.main else "#e8b24a", 0.18)
    s.paint(brass=brass, pearl=ceramic("#fdf8ee"), dark=metal(darker(s.main, 0.35)))
    s.ball((-0.25, -0.1, 0.42), (0.82, 0.82, 0.42))
    s.cone((-0.25, -0.1, 0.20), 0.34, 0.62, 1.12, "brass", (90, 0, 0), round=0.06)
    s.cone((-0.25, -0.1, 0.55), 0.3, 0.86, 1.06, "brass", (90, 0, 0), op="subtract", round=0.03)
    s.ring((-0.25, -0.1, 0.52), 1.10, 0.07, "brass", (0, 0, 0))
    s.tube((-0.25, -0.1, -0.1), (0.1, 0.1, -0.9), (1.1, 0.35, -0.6), (0.40, 0.14), "brass", blend=0.1)
    s.tube((1.1, 0.35, -0.6), (1.62, 0.48, -0.5), (1.52, 0.86, -0.5), 0.12, "brass")
    s.tube((1.52, 0.86, -0.5), (1.4, 1.2, -0.5), (0.7, 1.0, -0.55), 0.11, "brass")
    s.rod((0.7, 1.0, -0.55), (-0.25, 1.0, -0.6), 0.10, "brass")
    for x in (0.45, 0.78, 1.11):
        s.cone((x, 0.78, -0.5), 0.42, 0.14, 0.14, "brass", round=0.04)
        s.rod((x, 1.15, -0.5), (x, 1.42, -0.5), 0.05, "dark")
        s.cone((x, 1.48, -0.5), 0.05, 0.12, 0.12, "pearl", round=0.03)
    _notes(s, (-1.45, 0.75, 1.1), (-1.15, 1.3, 0.9), (1.55, -0.5, 0.9))
    return s.body(at=(-0.25, -0.1), scale=0.74, floor=-1.35, top=1.0, crown_x=-0.25, crown_radius=0.7, crown_depth=0.4,
        sides=1.1, reach=1.6, view=(0.1, 1.75))


@subject("saxophone", "instrument", family="wind instrument", also=("sax", "alto saxophone", "tenor saxophone"))
def saxophone(look: Look) -> Body:
    """The bell turned to the viewer with the face in it; the body tube, keys and mouthpiece rise beside it."""
    s = Statue(look, "#f2c04a", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.25, 0.22
    brass = metal(s.main if look.main else "#e8b24a", 0.18)
    s.paint(brass=brass, pearl=ceramic("#fdf8ee"), reed=vinyl("#24252b"), cork=wood("#c79a62"))
    s.ball((0.30, -0.05, 0.42), (0.80, 0.80, 0.42))
    s.cone((0.30, -0.05, 0.20), 0.34, 0.60, 1.08, "brass", (90, 0, 0), round=0.06)
    s.cone((0.30, -0.05, 0.55), 0.3, 0.84, 1.02, "brass", (90, 0, 0), op="subtract", round=0.03)
    s.ring((0.30, -0.05, 0.52), 1.06, 0.07, "brass", (0, 0, 0))
    s.tube((0.34, -0.40, -0.05), (0.30, -2.25, -0.10), (-0.72, -1.05, -0.15), (0.46, 0.27), "brass", group="bow")
    s.rod((-0.72, -1.10, -0.15), (-1.00, 1.25, -0.15), (0.27, 0.15), "brass", group="bow", blend=0.1)
    s.tube((-1.00, 1.20, -0.15), (-1.06, 1.88, -0.12), (-1.52, 1.62, -0.05), (0.13, 0.09), "brass", group="crook")
    s.rod((-1.46, 1.66, -0.06), (-1.58, 1.56, -0.03), (0.10, 0.10), "cork")
    s.rod((-1.56, 1.58, -0.03), (-1.68, 1.36, 0.04), (0.12, 0.07), "reed")
    for i, y in enumerate((-0.72, -0.36, 0.0, 0.36, 0.72)):
        x = -0.76 - 0.12 * (y + 0.72)
        s.cone((x, y, 0.13 - 0.04 * (y + 0.72)), 0.04, 0.15, 0.15, "brass", (84, 0, 0), round=0.02, group=f"key{i}")
        s.ball((x, y, 0.17 - 0.04 * (y + 0.72)), (0.11, 0.11, 0.05), "pearl")
    s.rod((-0.50, -0.95, 0.05), (-0.72, 0.95, -0.02), 0.03, "brass", group="rail")
    _notes(s, (1.32, 1.05, 1.0), (-1.55, 0.35, 0.9), (1.48, 0.30, 0.8))
    return s.body(at=(0.30, -0.05), scale=0.76, floor=-1.72, top=1.0, crown_x=0.30, crown_radius=0.7, crown_depth=0.4,
        sides=1.1, reach=1.75, view=(0.0, 1.9))


@subject("accordion", "instrument", family="keyboard instrument", also=("concertina", "bagpipes", "harmonica"))
def accordion(look: Look) -> Body:
    s = Statue(look, "#f3e3c6", cloth)
    red = look.main or look.accent or "#d8333c"
    s.materials["skin"] = cloth("#f6e8cf")
    s.paint(box=vinyl(red), fold=cloth("#4a4650"), trim=gold(), white=ceramic("#fffdf6"), black=ceramic("#24252b"),
        strap=leather("#6b4026"))
    s.materials["box"].roughness = 0.15
    s.box((0, 0, 0.0), (0.78, 0.86, 0.50), round=0.14)
    s.ball((0, 0, 0.24), (0.74, 0.80, 0.42), blend=0.12)
    for a in (1, -1):
        for i in range(3):
            s.box(((0.68 + 0.12 * i) * a, 0, 0), (0.045, 0.98 - 0.02 * (i % 2), 0.56), "fold" if i % 2 else "skin",
                (0, 0, -3 * a * (i + 1)), round=0.04, group=f"fold{i}")
        s.box((1.24 * a, 0, 0), (0.24, 1.04, 0.58), "box", (0, 0, -8 * a), round=0.12)
        s.box((1.05 * a, 0, 0), (0.04, 1.06, 0.60), "trim", (0, 0, -8 * a), round=0.03)
    for i in range(8):
        y = -0.78 + 0.22 * i
        s.box((1.38 + 0.13 * y * 1.0, y, 0.58), (0.15, 0.085, 0.05), "white", (0, 0, -8), round=0.03, blend=0.0)
        if i % 3:
            s.box((1.30 + 0.13 * y, y - 0.11, 0.62), (0.09, 0.04, 0.04), "black", (0, 0, -8), round=0.02, blend=0.0)
    for i in range(5):
        for j in range(2):
            s.ball((-1.20 - 0.16 * j + 0.03 * i, -0.6 + 0.3 * i, 0.60), 0.055, "white", group="buttons")
    s.tube((-1.0, 1.0, -0.2), (0, 1.7, -0.5), (1.0, 1.0, -0.2), 0.075, "strap")
    return s.body(at=(0, 0), scale=0.72, floor=-1.12, top=0.92, crown_radius=0.7, crown_depth=0.45, sides=1.4,
        reach=1.9, view=(0.1, 1.95), face_color="#f6e8cf")


@subject("bell", "instrument", family="bell", also=("church bell", "jingle bell", "handbell", "doorbell", "chime"))
def bell(look: Look) -> Body:
    s = Statue(look, "#f2bf45", vinyl)
    s.materials["skin"].metalness, s.materials["skin"].roughness = 0.25, 0.2
    s.paint(trim=metal(darker(s.main, 0.2)), clapper=metal(darker(s.main, 0.4)), bow=cloth(look.accent or "#d8333c"))
    s.ball((0, 0.35, 0), (0.82, 0.80, 0.80))
    s.cone((0, -0.35, 0), 0.62, 1.10, 0.82, blend=0.3, round=0.08)
    s.cone((0, -0.95, 0), 0.14, 1.32, 1.16, blend=0.15, round=0.1)
    s.ring((0, -0.62, 0), 1.14, 0.05, "trim")
    s.ring((0, -1.05, 0), 1.27, 0.06, "trim")
    s.ball((0, -1.16, 0.1), 0.26, "clapper")
    s.ring((0, 1.30, 0), 0.20, 0.075, "trim", (0, 0, 0))
    s.ball((0.42, 1.14, 0.25), (0.40, 0.22, 0.14), "bow", (0, 0, 20), mirror=True)
    s.ball((0, 1.08, 0.32), 0.15, "bow")
    s.rod((0.1, 1.05, 0.35), (0.42, 0.72, 0.62), (0.08, 0.12), "bow", mirror=True, group="tails")
    return s.body(at=(0, 0.0), scale=0.72, floor=-1.4, top=1.14, crown_radius=0.4, sides=1.0, side_height=0.0,
        reach=1.5, view=(0.02, 1.62))


@subject("flute", "instrument", family="wind instrument", also=("recorder", "clarinet", "oboe", "pan pipes", "whistle",
    "piccolo"))
def flute(look: Look) -> Body:
    """A stout upright recorder."""
    s = Statue(look, "#e0b06a", wood)
    s.materials["skin"].pattern = None
    s.paint(dark=wood("#5a3520"), hole=vinyl("#3a2418"), ivory=ceramic("#fbf3df"))
    s.cone((0, 0.05, 0), 1.05, 0.66, 0.68, round=0.08)
    s.ball((0, 0.2, 0.25), (0.64, 0.72, 0.48), blend=0.1)
    s.cone((0, 1.20, 0), 0.14, 0.74, 0.74, "ivory", round=0.07)
    s.cone((0, 1.55, 0), 0.26, 0.62, 0.42, "dark", round=0.08)
    s.cone((0, -1.06, 0), 0.13, 0.74, 0.74, "ivory", round=0.07)
    s.cone((0, -1.42, 0), 0.28, 0.80, 0.62, "dark", round=0.06)
    for y in (-0.42, -0.62, -0.82):
        s.ball((0, y, 0.68), (0.085, 0.075, 0.05), "hole")
    s.box((0, 0.98, 0.64), (0.20, 0.06, 0.06), "hole", round=0.04)
    _notes(s, (1.15, 0.7, 1.1), (-1.2, 0.2, 1.0), (1.2, -0.3, 0.8))
    return s.body(at=(0, 0.24), scale=0.62, floor=-1.72, top=1.8, crown_radius=0.42, sides=0.7, side_height=0.3,
        reach=1.2, view=(0.05, 1.95))
