"""Shoes, socks, gloves and hats."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue
from .kit import cloth, darker, fur, gold, metal, vinyl


@subject("shoe", "clothing", family="shoe", also=("sneaker", "trainer", "running shoe", "loafer", "slipper", "sandal",
    "footwear"))
def shoe(look: Look) -> Body:
    """A sneaker, toe to the viewer's right, its heel and tongue up; the face is on the side of the toe."""
    s = Statue(look, "#e8504a", cloth)
    s.paint(sole=vinyl("#fbf6ea"), stripe=vinyl(look.accent or "#ffd23f"), lace=cloth("#ffffff"),
        inside=cloth(darker(s.main, 0.5)), toe=vinyl("#fbf6ea"), line=vinyl("#4a78c8"), eyelet=metal("#d9dde2"))
    s.ball((-0.1, -0.28, 0.06), (1.02, 0.72, 0.70))
    s.ball((0.72, -0.50, 0), (0.72, 0.46, 0.62), blend=0.3)
    s.box((0.10, -0.66, 0), (1.18, 0.28, 0.54), round=0.24, blend=0.15)
    s.rod((-0.62, 0.0, 0), (-0.66, 0.72, 0), (0.58, 0.52), blend=0.25)
    s.ball((-0.66, 1.22, 0), (0.42, 0.34, 0.40), op="subtract", blend=0.05)
    s.ball((-0.66, 0.98, 0), (0.40, 0.10, 0.38), "inside")
    s.ring((-0.66, 1.04, 0), 0.44, 0.10, "stripe")
    s.rod((-0.22, 0.62, 0), (-0.06, 1.18, 0), (0.30, 0.26), "stripe", group="tongue")
    for x, y in ((0.10, 0.44), (0.32, 0.24), (0.55, 0.02)):
        s.tube((x - 0.22, y - 0.10, 0.56), (x + 0.22, y + 0.24, 0.30), (x + 0.22, y + 0.12, -0.3), 0.065, "lace")
        s.ball((x - 0.22, y - 0.10, 0.57), 0.06, "eyelet")
    s.ball((-0.22, 0.70, 0.46), (0.26, 0.13, 0.07), "lace", (0, 0, -30), group="bow")
    s.ball((0.22, 0.80, 0.40), (0.26, 0.13, 0.07), "lace", (0, 0, 26), group="bow")
    s.ball((0.0, 0.68, 0.50), 0.10, "lace", group="bow")
    s.box((0.10, -0.92, 0.02), (1.24, 0.16, 0.56), "sole", round=0.15)
    s.box((0.10, -0.88, 0.02), (1.25, 0.035, 0.57), "line", round=0.03)
    s.ball((1.08, -0.66, 0), (0.36, 0.30, 0.56), "toe")
    s.ball((-1.16, -0.2, 0), (0.16, 0.36, 0.36), "stripe")
    return s.body(at=(-0.08, -0.20), scale=0.78, floor=-1.06, top=1.08, crown_x=-0.66, crown_radius=0.5, sides=1.2,
        side_height=-0.2,
                  reach=1.65, view=(0, 1.6))


@subject("boot", "clothing", family="shoe", also=("wellington", "rain boot", "cowboy boot", "wellies", "high heel",
    "heel"))
def boot(look: Look) -> Body:
    s = Statue(look, "#f0b428", vinyl)
    s.materials["skin"].roughness = min(0.2, s.materials["skin"].roughness)
    s.paint(sole=vinyl(darker(s.main, 0.5)), rim=vinyl(look.accent or "#d8574a"), inside=vinyl(darker(s.main, 0.6)),
        strap=vinyl(darker(s.main, 0.3)), gold=gold())
    s.cone((-0.15, 0.28, 0), 1.02, 0.80, 0.78, round=0.12)
    s.ball((0.10, -0.66, 0.20), (0.95, 0.52, 0.80), blend=0.3)
    s.ball((0.66, -0.76, 0.25), (0.58, 0.36, 0.60), blend=0.25)
    s.cone((-0.15, 1.25, 0), 0.15, 0.85, 0.86, "rim", round=0.08)
    s.cone((-0.15, 1.36, 0), 0.05, 0.68, 0.68, "inside", round=0.02)
    s.box((0.20, -1.12, 0.15), (1.10, 0.12, 0.82), "sole", round=0.11)
    s.box((-0.45, -1.22, 0.0), (0.42, 0.14, 0.66), "sole", round=0.06)
    s.box((-0.92, 0.85, 0.2), (0.06, 0.28, 0.12), "strap", round=0.05)
    s.box((-0.90, 0.66, 0.30), (0.05, 0.09, 0.09), "gold", round=0.03)
    return s.body(at=(-0.15, 0.24), scale=0.76, floor=-1.36, top=1.38, crown_x=-0.15, crown_radius=0.8, sides=0.95,
        reach=1.45, view=(0, 1.65))


@subject("sock", "clothing", family="sock", also=("stocking", "christmas stocking", "socks"))
def sock(look: Look) -> Body:
    s = Statue(look, "#f0685c", cloth)
    second = look.accent or "#fff2dd"
    s.paint(cuff=cloth(second), heel=cloth(second), band=cloth("#ffd35a"))
    s.cone((-0.22, 0.38, 0), 1.0, 0.72, 0.72, round=0.15)
    s.rod((-0.16, -0.72, 0.05), (0.72, -1.0, 0.1), (0.72, 0.50), blend=0.3)
    s.ball((1.02, -1.02, 0.1), (0.40, 0.44, 0.50), "heel")
    s.ball((-0.58, -0.98, 0), (0.42, 0.42, 0.56), "heel")
    s.cone((-0.22, 1.26, 0), 0.28, 0.82, 0.80, "cuff", round=0.12, modifier=("ribs", 0.025, 24))
    s.ring((-0.22, 0.92, 0), 0.72, 0.05, "band")
    s.tube((0.52, -0.45, 0.55), (0.72, -0.85, 0.76), (0.52, -1.36, 0.50), 0.06, "band")
    return s.body(at=(-0.22, 0.24), scale=0.72, floor=-1.52, top=1.5, crown_x=-0.22, crown_radius=0.75, sides=0.85,
        reach=1.45, view=(0.02, 1.7))


@subject("glove", "clothing", family="glove", also=("mitten", "mitt", "boxing glove", "oven glove", "hand"))
def glove(look: Look) -> Body:
    s = Statue(look, "#ea6a52", cloth)
    s.paint(cuff=fur(look.accent or "#fdf3e2"), seam=cloth(darker(s.main, 0.25)), snow=vinyl("#ffffff"))
    s.ball((0, -0.12, 0.05), (0.92, 0.88, 0.56))
    for x, y, _a in ((-0.62, 1.16, 14), (-0.22, 1.42, 5), (0.20, 1.40, -4), (0.58, 1.12, -14)):
        s.rod((x * 0.92, 0.42, 0), (x * 1.12, y, 0), (0.25, 0.20), blend=0.10)
    s.rod((0.72, -0.3, 0), (1.25, 0.36, 0.05), (0.30, 0.22), blend=0.14)
    s.cone((0, -1.06, 0), 0.28, 0.80, 0.80, "cuff", round=0.14, modifier=("ribs", 0.03, 24))
    s.cone((0, -0.78, 0), 0.16, 0.66, 0.70, round=0.08)
    return s.body(at=(0, -0.12), scale=0.74, floor=-1.38, top=1.3, crown_radius=0.6, crown_depth=0.3, sides=0.95,
        side_height=-0.1, reach=1.45, view=(0.1, 1.65))


@subject("hat", "clothing", family="hat", also=("top hat", "cap", "fedora", "cowboy hat", "bowler hat", "helmet",
    "sombrero", "witch hat"))
def hat(look: Look) -> Body:
    s = Statue(look, "#5c5f86", cloth)
    s.paint(band=cloth(look.accent or "#d8433f"), brim=cloth(darker(s.main, 0.15)), gold=gold(),
        feather=vinyl("#f4f1e4"), feather2=vinyl("#ffd23f"))
    s.cone((0, 0.18, 0), 1.02, 0.82, 0.94, round=0.12)
    s.cone((0, -0.82, 0), 0.07, 1.42, 1.46, "brim", round=0.06)
    s.ring((0, -0.78, 0), 1.42, 0.075, "brim")
    s.cone((0, -0.56, 0), 0.17, 0.865, 0.87, "band", round=0.04)
    s.box((0.34, -0.56, 0.80), (0.14, 0.13, 0.04), "gold", (0, 22, 0), round=0.03)
    s.rod((0.86, -0.5, 0.15), (1.30, 0.95, 0.0), (0.10, 0.02), "feather2")
    s.ball((1.14, 0.42, 0.06), (0.17, 0.62, 0.05), "feather", (0, 0, -17))
    return s.body(at=(0, 0.28), scale=0.80, floor=-0.95, top=1.18, crown_radius=0.85, sides=0.92, side_height=0.3,
        reach=1.6, view=(0.08, 1.62), face_color=s.main)


@subject("beanie", "clothing", family="hat", also=("woolly hat", "bobble hat", "knit cap"))
def beanie(look: Look) -> Body:
    s = Statue(look, "#e0604f", fur)
    s.paint(brim=fur(look.accent or "#fdf0dc"), pom=fur("#fdf6ea"), band=fur("#e8584f"))
    s.ball((0, 0.05, 0), (1.05, 1.02, 1.0), modifier=("ribs", 0.012, 24))
    s.box((0, -1.3, 0), (2, 0.6, 2), op="subtract", round=0.02, blend=0.1)
    s.ball((0, 0.0, 0.35), (0.86, 0.72, 0.68), blend=0.15)
    s.cone((0, -0.78, 0), 0.24, 1.06, 1.08, "brim", round=0.16, modifier=("ribs", 0.05, 24))
    s.ball((0, 1.24, 0), 0.36, "pom", modifier=("noise", 0.07, 14))
    return s.body(at=(0, 0.08), scale=0.76, floor=-1.02, top=1.02, crown_radius=0.6, sides=1.05, view=(0.12, 1.5))
