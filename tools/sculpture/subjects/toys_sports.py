"""Toys, games and sports things."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import SKY, Statue
from .kit import ceramic, clay, cloth, darker, gold, leather, metal, vinyl, wood


@subject("ball", "toy", family="ball", also=("beach ball", "bouncy ball", "marble", "basketball", "tennis ball",
    "baseball", "bowling ball", "volleyball", "billiard ball"))
def ball(look: Look) -> Body:
    s = Statue(look, "#ffd34a", vinyl)
    s.materials["skin"].roughness = min(0.2, s.materials["skin"].roughness)
    second = look.accent or "#e8504a"
    s.paint(stripe=vinyl(second), star=vinyl("#ffffff"), blue=vinyl("#4aa3e0"))
    s.ball((0, 0, 0), 1.03)
    for a, on in ((-92, "blue"), (-63, "stripe"), (63, "stripe"), (92, "blue")):
        sn, cs = math.sin(math.radians(a)), math.cos(math.radians(a))
        s.tube((0.30 * sn, 0.94, 0.30 * cs), (1.66 * sn, 0.0, 1.66 * cs), (0.30 * sn, -0.94, 0.30 * cs), (0.10, 0.10),
            on)
    s.ball((0, 0.98, 0), (0.36, 0.10, 0.36), "star")
    s.ball((0, -0.98, 0), (0.36, 0.08, 0.36), "star")
    return s.body(scale=0.80, floor=-1.06, top=1.0, crown_radius=0.6, sides=1.05, view=(0, 1.4))


@subject("football", "toy", family="ball", also=("soccer ball", "soccer", "rugby ball"))
def football(look: Look) -> Body:
    s = Statue(look, "#fbfaf6", leather)
    s.paint(patch=leather(look.accent or "#2f333c"), seam=leather(darker(s.main, 0.22)), grass=clay("#6fae4a"))
    s.ball((0, 0, 0), 1.03)
    places = [(0, 1, 0)] + [(math.sin(math.radians(a)) * math.sin(math.radians(63)), math.cos(math.radians(63)),
        math.cos(math.radians(a)) * math.sin(math.radians(63))) for a in (-72, 72, 144, -144)]
    places += [(math.sin(math.radians(a)) * math.sin(math.radians(117)), math.cos(math.radians(117)),
        math.cos(math.radians(a)) * math.sin(math.radians(117))) for a in (-108, -36, 36, 108)] + [(0, -1, 0)]
    for x, y, z in places:
        tilt = math.degrees(math.acos(max(-1.0, min(1.0, y)))) - 90
        turn = math.degrees(math.atan2(x, z))
        s.polygon((1.0 * x, 1.0 * y, 1.0 * z), 5, 0.34, 0.05, "patch", (tilt, turn, 0), round=0.04)
    s.ball((0, -1.12, 0), (1.4, 0.12, 1.1), "grass")
    return s.body(at=(0, 0.06), scale=0.76, floor=-1.16, top=1.02, crown_radius=0.6, sides=1.05, view=(0, 1.45))


@subject("balloon", "toy", family="balloon", also=("party balloon", "water balloon", "bubble", "soap bubble"))
def balloon(look: Look) -> Body:
    s = Statue(look, "#f0506a", vinyl)
    s.materials["skin"].roughness = 0.1
    s.paint(string=cloth("#f6f0e4"), light=ceramic("#ffffff"), bow=cloth(look.accent or "#ffd23f"))
    s.ball((0, 0.35, 0), (0.98, 1.02, 0.96))
    s.rod((0, -0.2, 0), (0, -0.72, 0), (0.62, 0.10), blend=0.25)
    s.cone((0, -0.84, 0), 0.10, 0.17, 0.07, round=0.03, blend=0.05)
    s.tube((0, -0.9, 0), (0.28, -1.2, 0), (0, -1.5, 0), 0.022, "string")
    s.tube((0, -1.5, 0), (-0.24, -1.75, 0), (0.04, -1.95, 0), 0.022, "string")
    s.ball((0.20, -0.98, 0.05), (0.20, 0.11, 0.07), "bow", (0, 0, 18), mirror=True)
    s.ball((-0.50, 0.95, 0.62), (0.10, 0.20, 0.06), "light", (0, -20, -35))
    return s.body(at=(0, 0.34), scale=0.80, floor=-1.98, top=1.34, crown_radius=0.55, sides=0.98, side_height=0.4,
        reach=1.25, view=(-0.22, 1.85), backdrop=SKY if s.plain else None)


@subject("dice", "toy", family="game piece", also=("die", "cube", "domino", "toy block", "building block", "lego"))
def dice(look: Look) -> Body:
    s = Statue(look, "#fdf6e6", ceramic)
    s.paint(pip=ceramic(look.accent or "#d8333c"))
    s.box((0, 0, 0), (0.98, 0.98, 0.98), round=0.26)
    for x in (0.72,):
        for y in (0.70, -0.70):
            s.ball((x, y, 0.97), (0.13, 0.13, 0.06), "pip", mirror=True)
    for z in (0.5, 0, -0.5):
        s.ball((-0.35 + 0.7 * (z < 0) + 0.35 * (z == 0), 0.97, z), (0.16, 0.06, 0.16), "pip")
    s.ball((0.98, 0.0, 0), (0.06, 0.16, 0.16), "pip")
    return s.body(scale=0.74, floor=-1.0, top=0.98, crown_radius=0.8, sides=0.98, view=(0, 1.42), elevation=0.16)


def _piece(s: Statue, width: float) -> None:
    """The turned foot of a chessman, below a body with the face."""
    s.paint(felt=cloth("#3f7a4f"), groove=ceramic(darker(s.main, 0.25)))
    s.cone((0, -1.05, 0), 0.16, 1.0, 0.92, blend=0.08, round=0.08)
    s.cone((0, -0.80, 0), 0.12, 0.84, 0.66, blend=0.08, round=0.06)
    s.ring((0, -0.68, 0), 0.72, 0.055, "groove")
    s.cone((0, -1.24, 0), 0.04, 0.98, 1.0, "felt", round=0.02)
    s.cone((0, -0.15, 0), 0.70, width, width * 0.92, round=0.12)
    s.ball((0, -0.05, 0.16), (width * 0.98, 0.70, width * 0.86), blend=0.15)


@subject("chess king", "toy", family="chessman", also=("chess piece", "chess queen", "queen chess piece", "king piece",
    "chess", "chess bishop", "chess rook"))
def chess_king(look: Look) -> Body:
    s = Statue(look, "#f1e2c2", ceramic)
    _piece(s, 0.74)
    s.cone((0, 0.70, 0), 0.10, 0.86, 0.80, round=0.07)
    s.cone((0, 1.05, 0), 0.28, 0.58, 0.80, round=0.06)
    s.ball((0, 1.34, 0), (0.74, 0.22, 0.74), blend=0.05)
    s.paint(cross=gold())
    s.rod((0, 1.5, 0), (0, 1.98, 0), 0.075, "cross")
    s.rod((-0.18, 1.80, 0), (0.18, 1.80, 0), 0.075, "cross")
    return s.body(at=(0, -0.02), scale=0.66, floor=-1.28, top=1.52, crown_radius=0.66, sides=0.78, reach=1.25,
        view=(0.28, 1.85))


@subject("chess pawn", "toy", family="chessman", also=("pawn", "game piece", "skittle", "bowling pin"))
def chess_pawn(look: Look) -> Body:
    s = Statue(look, "#f1e2c2", ceramic)
    s.paint(felt=cloth("#3f7a4f"), groove=ceramic(darker(s.main, 0.25)))
    s.ball((0, 0.55, 0), (0.88, 0.86, 0.86))
    s.cone((0, -0.28, 0), 0.10, 0.74, 0.62, round=0.08)
    s.cone((0, -0.72, 0), 0.40, 0.78, 0.42, blend=0.15, round=0.05)
    s.cone((0, -1.12, 0), 0.16, 1.0, 0.88, blend=0.08, round=0.08)
    s.ring((0, -0.98, 0), 0.80, 0.05, "groove")
    s.cone((0, -1.3, 0), 0.04, 0.98, 1.0, "felt", round=0.02)
    return s.body(at=(0, 0.55), scale=0.72, floor=-1.34, top=1.38, crown_radius=0.5, sides=0.88, side_height=0.6,
        reach=1.25, view=(0.02, 1.6))


@subject("chess knight", "toy", family="chessman", also=("knight piece", "carousel horse", "rocking horse"))
def chess_knight(look: Look) -> Body:
    s = Statue(look, "#f1e2c2", ceramic)
    _piece(s, 0.76)
    s.paint(mane=ceramic(darker(s.main, 0.22)), nostril=ceramic(darker(s.main, 0.6)))
    s.tube((0.15, 0.30, 0), (0.25, 1.25, 0), (-0.35, 1.30, 0.1), (0.68, 0.46), blend=0.15)
    s.rod((-0.35, 1.25, 0.1), (-0.98, 0.92, 0.15), (0.44, 0.28), blend=0.1)
    s.rod((-0.10, 1.6, 0.2), (-0.02, 1.98, 0.2), (0.16, 0.04), blend=0.05)
    s.rod((0.10, 1.6, -0.2), (0.2, 1.95, -0.2), (0.16, 0.04), blend=0.05)
    s.ball((-1.12, 0.98, 0.32), 0.06, "nostril")
    s.ball((-0.52, 1.34, 0.48), 0.07, "nostril")
    for i in range(5):
        a = math.radians(80 - 30 * i)
        s.ball((0.20 + 0.62 * math.cos(a), 1.02 + 0.66 * math.sin(a), 0), (0.22, 0.26, 0.24), "mane", (0, 0, -25 * i),
            blend=0.05)
    return s.body(at=(0, -0.02), scale=0.66, floor=-1.28, top=1.62, crown_radius=0.34, sides=0.78, reach=1.25,
        view=(0.3, 1.9))


@subject("puzzle piece", "toy", family="game piece", also=("jigsaw", "jigsaw piece", "puzzle", "rubik's cube"))
def puzzle_piece(look: Look) -> Body:
    s = Statue(look, "#f4b848", vinyl)
    s.box((0, -0.1, 0), (0.92, 0.92, 0.30), round=0.16)
    s.ball((0, 1.02, 0), (0.38, 0.36, 0.30), blend=0.12)
    s.ball((1.12, -0.1, 0), (0.36, 0.38, 0.30), blend=0.12)
    s.ball((0, -1.02, 0), (0.33, 0.30, 0.6), op="subtract", blend=0.08)
    s.ball((-1.02, -0.1, 0), (0.24, 0.30, 0.6), op="subtract", blend=0.08)
    s.ball((0, -0.08, 0.14), (0.80, 0.74, 0.32), blend=0.1)
    return s.body(at=(0.02, -0.04), scale=0.72, floor=-1.08, top=1.34, crown_radius=0.36, crown_depth=0.26, sides=1.1,
        reach=1.6, view=(0.08, 1.55))


@subject("kite", "toy", family="kite", also=("paper kite", "paper aeroplane", "pinwheel"))
def kite(look: Look) -> Body:
    s = Statue(look, "#ffc83a", cloth)
    second = look.accent or "#e8504a"
    s.paint(trim=cloth(second), string=cloth("#f6f0e4"), bow1=cloth("#e8504a"), bow2=cloth("#4aa3e0"),
        bow3=cloth("#6cbf4a"), stick=wood("#a9713f"))
    s.polygon((0, 0.35, 0), 4, 1.28, 0.20, round=0.12)
    s.ball((0, 0.35, 0.08), (0.84, 0.84, 0.36), blend=0.15)
    for x1, y1, x2, y2 in ((0, 1.64, 1.30, 0.35), (0, 1.64, -1.30, 0.35), (0, -0.94, 1.30, 0.35),
            (0, -0.94, -1.30, 0.35)):
        s.rod((x1, y1, 0), (x2, y2, 0), 0.075, "trim")
    s.tube((0, -1.0, 0), (0.45, -1.25, 0), (0.10, -1.50, 0), 0.03, "string")
    s.tube((0.10, -1.50, 0), (-0.3, -1.75, 0), (0.15, -2.0, 0), 0.03, "string")
    for i, (x, y) in enumerate(((0.27, -1.22), (0.0, -1.58), (0.02, -1.90))):
        s.ball((x - 0.13, y, 0.02), (0.15, 0.085, 0.05), f"bow{i + 1}", (0, 0, -20))
        s.ball((x + 0.13, y, 0.02), (0.15, 0.085, 0.05), f"bow{i + 1}", (0, 0, 20))
    return s.body(at=(0, 0.35), scale=0.76, floor=-2.1, top=1.55, crown_radius=0.3, crown_depth=0.2, sides=1.2,
        side_height=0.4, reach=1.4, view=(-0.2, 2.05), backdrop=SKY)


@subject("yo-yo", "toy", family="toy", also=("yoyo", "spinning top", "frisbee", "hula hoop"))
def yo_yo(look: Look) -> Body:
    s = Statue(look, "#f2604f", vinyl)
    s.materials["skin"].roughness = 0.15
    s.paint(back=vinyl(darker(s.main, 0.15)), string=cloth("#fbf6ea"), ring=vinyl(look.accent or "#ffd23f"))
    s.ball((0, -0.25, 0.22), (1.0, 1.0, 0.40))
    s.ring((0, -0.25, 0.26), 0.95, 0.07, "ring", (0, 0, 0))
    s.ball((0, -0.25, -0.30), (1.05, 1.05, 0.36), "back")
    s.rod((0.05, -0.25, -0.05), (0.05, 1.55, -0.05), 0.03, "string")
    s.ring((0.05, 1.72, -0.05), 0.17, 0.04, "string", (0, 0, 0))
    return s.body(at=(0, -0.25), scale=0.76, floor=-1.32, top=0.74, crown_radius=0.55, crown_depth=0.4, sides=1.02,
        side_height=-0.2, reach=1.3, view=(0.15, 1.75))


@subject("skateboard", "toy", family="board", also=("surfboard", "snowboard", "skis", "sled", "roller skate"))
def skateboard(look: Look) -> Body:
    """Standing on its tail, deck to the viewer, wheels peeping out."""
    s = Statue(look, "#f5a43c", wood)
    s.materials["skin"].pattern = None
    s.paint(stripe=vinyl(look.accent or "#3fa6a0"), wheel=vinyl("#fbf6ea"), truck=metal("#c9cdd2"),
        bolt=metal("#8d949c"))
    s.rod((0, -0.9, 0), (0, 0.9, 0), 0.74)
    s.box((0, 0, 0.95), (2, 2.4, 0.62), op="subtract", round=0.02, blend=0.15)
    s.box((0, 0, -0.75), (2, 2.4, 0.55), op="subtract", round=0.02, blend=0.12)
    s.ball((0, 0.1, 0.12), (0.64, 0.74, 0.36), blend=0.12)
    for y in (1.12, -1.08):
        s.rod((-0.78, y, -0.28), (0.78, y, -0.28), 0.08, "truck")
        s.cone((0.82, y, -0.22), 0.13, 0.22, 0.22, "wheel", (0, 0, 90), round=0.07, mirror=True)
        for x in (0.18,):
            for dy in (-0.1, 0.1):
                s.ball((x, y + dy, 0.30), 0.045, "bolt", mirror=True)
    for y in (-0.76, 0.86):
        s.box((0, y, 0.32), (0.66, 0.045, 0.03), "stripe", round=0.02)
    return s.body(at=(0, 0.1), scale=0.64, floor=-1.66, top=1.6, crown_radius=0.4, crown_depth=0.25, sides=0.8,
        reach=1.2, view=(0, 1.85))
