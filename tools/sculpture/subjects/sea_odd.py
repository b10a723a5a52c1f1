"""Sea life without a backbone, and the snail: octopus, squid, jellyfish, starfish, crab, lobster, clam and more."""

from __future__ import annotations

import math

from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import mix, pattern, vinyl


def _soft(look: Look, coat: str, **more) -> Figure:
    return Figure(look, coat, surface=vinyl, **more)


def _plain_nose(radii=(0.12, 0.09, 0.085), at=(0.0, -0.12)) -> dict:
    return {"material": "coat", "radii": radii, "at": at, "out": 0.03}


@subject("octopus", "sea-life", family="octopus", also=("kraken", "cephalopod"))
def octopus(look: Look) -> Body:
    f = _soft(look, "#b9528f", light="#f3b9d0", accent="#8d3670")
    f.head((0.98, 0.92, 0.86), (0, 0.14, 0))
    f.ball((0, 0.5, -0.2), (0.92, 0.72, 0.8), "coat", k=0.2)
    for x, y, r in (
        (0.0, 0.9, 0.1),
        (0.32, 0.82, 0.08),
        (0.6, 0.66, 0.09),
        (-0.34, 0.74, 0.06),
        (-0.62, 0.6, 0.08),
        (0.14, 0.68, 0.06),
    ):
        f.patch(x, y, (r, r * 0.85), "accent")
    arms = (
        ((0.3, -0.5, 0.4), (0.36, -1.1, 0.8), (0.62, -1.3, 0.9), (0.62, -1.02, 1.0)),
        ((0.6, -0.5, 0.2), (1.0, -1.1, 0.4), (1.4, -1.16, 0.4), (1.36, -0.78, 0.45)),
        ((0.6, -0.4, -0.1), (1.3, -0.6, -0.1), (1.5, -0.3, -0.1), (1.22, -0.08, -0.05)),
    )
    for a, b, c, d in arms:
        f.bow(a, (b[0], b[1] - 0.1, b[2]), c, (0.28, 0.16), "coat", k=0.14, mirror=True)
        f.bow(c, (c[0] + 0.14, c[1] + 0.16, c[2]), d, (0.16, 0.06), "coat", k=0.05, mirror=True)
        for t in (0.35, 0.6, 0.85):
            u = 1 - t
            p = tuple(u * u * a[i] + 2 * u * t * b[i] + t * t * c[i] for i in range(3))
            f.ball(
                (p[0] * 0.985, p[1] + 0.02, p[2] + 0.2 - 0.08 * t), (0.075, 0.075, 0.05), "light", k=0.02, mirror=True
            )
    face = f.face(
        at=(0, 0.02),
        eyes={"u": 0.42, "v": 0.24, "radii": (0.285, 0.3, 0.22), "iris_color": "#e0a82a", "iris_dark": "#5a3808"},
        nose=_plain_nose(),
        mouth={"v": -0.4, "half_width": 0.26, "teeth": False},
        brows={"v": 0.62},
        blush={"amount": 0.4},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(-0.04, 1.62),
        floor=-1.45,
        crown=(0, 1.14, -0.1),
        neck=None,
        pivot=(0, -0.7, 0),
        reach=1.65,
    )


@subject("squid", "sea-life", family="octopus", also=("cuttlefish", "giant squid", "calamari", "nautilus"))
def squid(look: Look) -> Body:
    f = _soft(look, "#e88a7a", light="#fbd9cc", accent="#c8564e")
    f.head((0.84, 0.78, 0.78), (0, -0.14, 0))
    f.tube((0, 0.1, -0.06), (0, 1.3, -0.12), (0.78, 0.24), "coat", k=0.15)
    f.tube((0.3, 0.86, -0.14), (0.98, 1.02, -0.16), (0.3, 0.05), "accent", k=0.14, mirror=True)
    for x, y, r in ((0.0, 0.92, 0.07), (0.26, 0.72, 0.06), (-0.28, 0.78, 0.06)):
        f.ball((x, y, 0.42 - 0.2 * (y - 0.7)), (r, r, 0.05), "accent", k=0.02)
    for i in range(4):
        x = 0.14 + 0.2 * i
        f.bow(
            (x * 0.8, -0.66, 0.3 - 0.1 * i),
            (x * 1.3, -1.2, 0.4 - 0.1 * i),
            (x * 1.2 + 0.12, -1.62, 0.5 - 0.1 * i),
            (0.16, 0.07),
            "coat" if i % 2 == 0 else "light",
            k=0.06,
            mirror=True,
        )
    f.bow((0.66, -0.5, 0.0), (1.3, -0.9, 0.1), (1.36, -0.3, 0.16), (0.12, 0.08), "coat", k=0.08, mirror=True)
    f.ball((1.36, -0.2, 0.17), (0.15, 0.22, 0.08), "accent", k=0.05, mirror=True)
    face = f.face(
        at=(0, -0.1),
        scale=0.84,
        eyes={"u": 0.43, "v": 0.22, "radii": (0.285, 0.295, 0.22), "iris_color": "#3f8f9a", "iris_dark": "#0e3438"},
        nose=_plain_nose(),
        mouth={"v": -0.42, "half_width": 0.24, "teeth": False},
        brows={"v": 0.6},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(-0.1, 1.68),
        floor=-1.75,
        crown=(0, 1.3, -0.1),
        crown_radius=0.36,
        neck=None,
        pivot=(0, -0.7, 0),
        sides=0.84,
        reach=1.6,
    )


@subject("jellyfish", "sea-life", family="jellyfish", also=("jelly", "man o' war", "medusa", "sea anemone"))
def jellyfish(look: Look) -> Body:
    f = _soft(look, "#b9a2f0", light="#efe6ff", accent="#f0a6d8")
    for name in ("skin", "coat", "light", "accent"):
        f.materials[name] = f.materials[name].model_copy(update={"roughness": 0.16, "subsurface": 0.9, "sheen": 0.6})
    f.materials["skin"] = f.materials["skin"].model_copy(update={"pattern": pattern("gradient", f.light, 0.5, 1.4)})
    f.head((1.08, 0.92, 0.92), (0, 0.3, 0))
    for i in range(14):
        t = 2 * math.pi * i / 14
        f.ball((0.96 * math.sin(t), -0.3, 0.82 * math.cos(t)), (0.26, 0.2, 0.24), "accent", k=0.1)
    for i, (x, z) in enumerate(((0.12, 0.3), (0.4, 0.4), (0.7, 0.2), (0.26, -0.1), (0.56, -0.2))):
        s = 1 if i % 2 else -1
        f.bow(
            (x, -0.4, z),
            (x + 0.3 * s, -0.95, z),
            (x - 0.06 * s, -1.2, z),
            (0.1, 0.075),
            ("light", "accent")[i % 2],
            group="tentacles",
            mirror=True,
            k=0.05,
        )
        f.bow(
            (x - 0.06 * s, -1.2, z),
            (x - 0.3 * s, -1.42, z),
            (x + 0.02, -1.75, z),
            (0.075, 0.03),
            ("light", "accent")[i % 2],
            group="tentacles",
            mirror=True,
            k=0.03,
        )
    for x, y, r in ((0.3, 0.98, 0.09), (-0.4, 0.9, 0.07), (0.0, 1.08, 0.06), (0.7, 0.7, 0.06)):
        f.patch(x, y, (r, r), "accent")
    face = f.face(
        at=(0, 0.22),
        eyes={"u": 0.41, "v": 0.16, "radii": (0.265, 0.285, 0.21), "iris_color": "#5a6ad0", "iris_dark": "#1a1e54"},
        nose=_plain_nose(),
        mouth={"v": -0.36, "half_width": 0.22, "teeth": False},
        brows={"v": 0.55},
        blush={"amount": 0.55},
    )
    return f.finish(face, backdrop="night", camera=(-0.16, 1.64), floor=-2.2, neck=None, pivot=(0, -0.7, 0), sides=1.08)


@subject("starfish", "sea-life", family="starfish", also=("sea star", "sand dollar", "sea urchin"))
def starfish(look: Look) -> Body:
    f = _soft(look, "#f0894a", light="#fbc88f", accent="#fbd9a8")
    f.head((0.8, 0.8, 0.62), (0, 0.0, 0))
    for i in range(5):
        t = 2 * math.pi * i / 5
        s, c = math.sin(t), math.cos(t)
        f.tube((0.3 * s, 0.3 * c, 0.0), (1.34 * s, 1.34 * c, 0.1), (0.56, 0.17), "coat", k=0.22)
        for r, size in ((0.98, 0.085), (1.18, 0.07), (1.34, 0.05)):
            f.ball((r * s, r * c, 0.42 - 0.24 * (r - 0.7)), size, "accent", k=0.04)
    for x, y in ((0.34, 0.66), (0.62, -0.52)):
        f.ball((x, y, 0.52), 0.055, "accent", k=0.03, mirror=True)
    face = f.face(
        at=(0, 0.04),
        scale=0.82,
        eyes={"u": 0.4, "v": 0.2, "iris_color": "#3f8fd0", "iris_dark": "#10305a"},
        nose=_plain_nose(),
        mouth={"v": -0.4, "half_width": 0.25},
        blush={"amount": 0.5},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(0.05, 1.6),
        floor=-1.2,
        neck=None,
        pivot=(0, -0.6, 0),
        crown=(0, 1.4, 0.08),
        crown_radius=0.28,
        sides=1.1,
        reach=1.45,
    )


def _claw(f: Figure, material: str, x: float, y: float, z: float, size: float, pinch: float = 24.0) -> None:
    """A pair of raised pincers with their gap upwards."""
    f.ball((x, y, z), (0.36 * size, 0.34 * size, 0.24 * size), material, group="claw", mirror=True)
    f.bow(
        (x - 0.14 * size, y + 0.1, z),
        (x - 0.44 * size, y + 0.5 * size, z),
        (x - 0.06 * size, y + 0.84 * size, z),
        (0.2 * size, 0.04),
        material,
        group="claw",
        k=0.08,
        mirror=True,
    )
    f.bow(
        (x + 0.18 * size, y + 0.1, z),
        (x + 0.5 * size, y + 0.44 * size, z),
        (x + 0.2 * size, y + 0.74 * size, z),
        (0.17 * size, 0.04),
        material,
        group="claw",
        k=0.08,
        mirror=True,
    )


@subject("crab", "sea-life", family="crab", also=("hermit crab", "king crab", "horseshoe crab"))
def crab(look: Look) -> Body:
    f = _soft(look, "#e2452f", light="#f7b48f", accent="#a82c1e")
    f.head((1.06, 0.78, 0.82), (0, 0, 0))
    f.ball((0, -0.42, 0.3), (0.78, 0.34, 0.52), "light", k=0.12)
    for x, y, r in ((0.0, 0.62, 0.08), (0.26, 0.58, 0.06), (0.5, 0.5, 0.07), (0.84, 0.24, 0.06)):
        f.patch(x, y, (r, r), "accent", mirror=x > 0)
    f.tube((0.8, 0.05, 0.1), (1.26, 0.3, 0.2), (0.17, 0.14), "coat", mirror=True, group="claw arm")
    _claw(f, "coat", 1.3, 0.52, 0.24, 0.82)
    for y, dx in ((-0.3, 0.0), (-0.46, -0.1), (-0.6, -0.26)):
        f.tube((0.7 + dx, y, 0.0), (1.28 + dx, y - 0.02, 0.1), (0.12, 0.1), "coat", mirror=True, group="legs")
        f.tube(
            (1.28 + dx, y - 0.02, 0.1),
            (1.36 + dx, y - 0.46, 0.16),
            (0.1, 0.03),
            "accent",
            mirror=True,
            group="legs",
            k=0.04,
        )
    face = f.face(
        eyes={"u": 0.42, "v": 0.26, "radii": (0.28, 0.3, 0.22), "iris_color": "#5a3a22"},
        nose=_plain_nose(),
        mouth={"v": -0.42, "half_width": 0.27},
        brows={"v": 0.64},
        blush={"color": "#ffb070", "amount": 0.4},
    )
    return f.finish(
        face, backdrop="sand", camera=(0.05, 1.68), floor=-1.1, neck=None, pivot=(0, -0.6, 0), sides=1.06, reach=1.6
    )


@subject("lobster", "sea-life", family="lobster", also=("crayfish", "crawfish", "langoustine"))
def lobster(look: Look) -> Body:
    f = _soft(look, "#c8322a", light="#f0a080", accent="#8a1f1c")
    f.head((0.84, 0.92, 0.8), (0, 0.06, 0))
    f.ball((0, -0.42, 0.3), (0.6, 0.44, 0.5), "light", k=0.12)
    f.tube((0, 0.78, 0.4), (0, 1.16, 0.5), (0.14, 0.03), "coat", k=0.08)
    f.bow((0.26, 0.84, 0.36), (0.6, 1.7, 0.3), (1.5, 1.36, 0.0), (0.06, 0.02), "accent", mirror=True, group="feelers")
    f.bow((0.14, 0.86, 0.4), (0.2, 1.3, 0.5), (0.4, 1.44, 0.4), (0.045, 0.02), "accent", mirror=True, group="feelers")
    f.tube((0.7, -0.9, 0.1), (1.2, -0.62, 0.2), (0.17, 0.15), "coat", mirror=True, group="claw arm")
    _claw(f, "coat", 1.22, -0.36, 0.26, 0.92)
    for i, (y, r) in enumerate(((-1.0, 0.62), (-1.26, 0.58), (-1.52, 0.52))):
        f.ball((0, y, -0.1), (r, 0.24, 0.46), "coat" if i % 2 == 0 else "accent", group="body", k=0.02)
    for x, a in ((-0.44, 40), (0, 0), (0.44, -40)):
        f.ball((x, -1.86, 0), (0.26, 0.36, 0.1), "coat", group="body tail", rot=(0, 0, -a), k=0.04)
    face = f.face(
        scale=0.84,
        at=(0, 0.04),
        eyes={"v": 0.22, "iris_color": "#4a3020"},
        nose=_plain_nose(),
        mouth={"v": -0.46, "half_width": 0.25},
        blush={"color": "#ffa060", "amount": 0.4},
    )
    return f.finish(
        face, backdrop="sea", camera=(-0.08, 1.72), floor=-2.1, neck=None, crown_radius=0.4, sides=0.84, reach=1.6
    )


@subject("shrimp", "sea-life", family="lobster", also=("prawn", "krill"))
def shrimp(look: Look) -> Body:
    f = _soft(look, "#f79a80", light="#fdd8c8", accent="#e86a58")
    f.head((0.86, 0.86, 0.8), (-0.0, 0.16, 0))
    f.ball((0, -0.28, 0.34), (0.58, 0.4, 0.46), "light", k=0.14)
    f.bow((0.0, 0.94, 0.2), (0.1, 1.36, 0.6), (0.02, 1.2, 0.9), (0.12, 0.03), "coat", k=0.08)
    for s in (-1, 1):
        f.bow((0.3 * s, 0.86, 0.3), (0.8 * s, 1.7, 0.2), (1.5 * s, 0.9, 0.1), (0.05, 0.02), "accent", group="feelers")
    spine = (
        (0.02, -0.72, 0.55),
        (0.16, -1.04, 0.54),
        (0.42, -1.3, 0.5),
        (0.76, -1.44, 0.44),
        (1.08, -1.36, 0.37),
        (1.28, -1.12, 0.3),
    )
    for i, (x, y, r) in enumerate(spine):
        f.ball((x, y, -0.14), (r, r * 0.86, r * 0.9), "coat" if i % 2 else "accent", group="body", k=0.02)
    for dx, dy in ((0.1, 0.5), (-0.14, 0.44), (0.3, 0.36)):
        f.ball(
            (1.28 + dx * 0.6, -0.98 + dy * 0.6, -0.1),
            (0.12, 0.3, 0.07),
            "accent",
            group="body tail",
            rot=(0, 0, -60 * dx),
            k=0.04,
        )
    for x in (-0.3, -0.1, 0.12, 0.34):
        f.tube((x, -1.0, 0.3), (x - 0.16, -1.42, 0.46), (0.07, 0.03), "light", group="body legs")
    face = f.face(
        scale=0.82,
        at=(0, 0.12),
        eyes={
            "v": 0.2,
            "u": 0.44,
            "radii": (0.28, 0.295, 0.22),
            "iris_color": "#3a2a2a",
            "iris_dark": "#100a0a",
            "pupil": 0.45,
        },
        nose=_plain_nose(),
        mouth={"v": -0.46, "half_width": 0.23, "teeth": False},
        blush={"amount": 0.5},
    )
    return f.finish(face, backdrop="sea", camera=(-0.12, 1.68), floor=-1.95, neck=None, crown_radius=0.4, sides=0.86)


@subject("clam", "sea-life", family="clam", also=("oyster", "scallop", "mussel", "seashell", "shell", "shellfish"))
def clam(look: Look) -> Body:
    f = _soft(look, "#f3a5a0", light="#fdeee4", accent="#d9786f")
    f.head((0.88, 0.74, 0.72), (0, -0.06, 0.12))
    f.materials["ridge"] = vinyl(f.coat)
    for i in range(-4, 5):
        t = math.radians(19 * i)
        s, c = math.sin(t), math.cos(t)
        f.tube(
            (0.2 * s, -0.62, -0.36),
            (1.36 * s, -0.62 + 1.66 * c, -0.3),
            (0.12, 0.29),
            "light" if i % 2 else "accent",
            group="upper shell",
            k=0.05,
        )
    f.ball((0, -0.82, 0.1), (1.14, 0.3, 0.86), "accent", group="lower shell")
    for i in range(-3, 4):
        t = math.radians(24 * i)
        f.tube(
            (0.3 * math.sin(t), -0.84, 0.2),
            (1.06 * math.sin(t), -0.78, 0.1 + 0.78 * math.cos(t)),
            (0.14, 0.2),
            "light" if i % 2 else "accent",
            group="lower shell",
            k=0.06,
        )
    f.add("pearl", vinyl("#fdfbf6").model_copy(update={"roughness": 0.1, "sheen": 0.6}))
    f.ball((0.9, -0.5, 0.56), 0.19, "pearl", group="pearl")
    face = f.face(
        at=(0, -0.02),
        scale=0.8,
        eyes={"v": 0.22, "iris_color": "#5a8ac8", "iris_dark": "#16305a", "lash": 0.08},
        nose=_plain_nose(),
        mouth={"v": -0.4, "half_width": 0.23},
        brows={"v": 0.6},
        blush={"amount": 0.45},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(0.06, 1.6),
        floor=-1.12,
        neck=None,
        pivot=(0, -0.7, 0),
        crown=(0, 1.2, -0.3),
        crown_radius=0.4,
        sides=1.2,
        reach=1.45,
    )


@subject("snail", "insect", family="snail", also=("slug", "escargot"))
def snail(look: Look) -> Body:
    slug = "slug" in look.words
    f = _soft(look, "#e0b878", light="#f8e6c4", accent="#a8583a")
    f.head((0.82, 0.84, 0.78), (0, 0.06, 0.1))
    f.tube((0, -0.3, 0.0), (0, -1.2, 0.0), (0.6, 0.66), "coat", k=0.2)
    f.ball((0, -0.42, 0.5), (0.46, 0.3, 0.34), "light", k=0.14)
    f.bow((0.3, 0.8, 0.2), (0.4, 1.1, 0.2), (0.56, 1.36, 0.24), (0.1, 0.07), "coat", k=0.08, mirror=True)
    f.ball((0.57, 1.42, 0.25), 0.14, "light", k=0.03, mirror=True)
    f.ball((0.3, -1.42, -0.1), (1.3, 0.3, 0.66), "coat", group="foot", part="torso")
    f.tube((1.1, -1.46, -0.2), (1.66, -1.6, -0.2), (0.26, 0.05), "coat", group="foot", k=0.1, part="torso")
    if not slug:
        f.tint("swirl", mix(f.accent, "#f6d9a8", 0.55))
        f.ball((0.72, -0.42, -0.6), (0.92, 0.96, 0.5), "accent", group="body shell")
        for r, x, y, z, t in ((0.66, 0.76, -0.42, -0.24, 0.17), (0.36, 0.86, -0.4, -0.08, 0.15)):
            f.ring((x, y, z), r, t, "swirl", group="body shell", k=0.04)
        f.ball((0.92, -0.38, -0.02), (0.17, 0.17, 0.14), "swirl", group="body shell", k=0.04)
    face = f.face(
        at=(0, 0.04),
        scale=0.78,
        eyes={"v": 0.18, "iris_color": "#6a4a22"},
        nose=_plain_nose(),
        mouth={"v": -0.45, "half_width": 0.24, "teeth": False},
        blush={"amount": 0.45},
    )
    return f.finish(
        face,
        backdrop="sage",
        camera=(-0.08, 1.7),
        floor=-1.7,
        neck=(0, -0.8, 0.0),
        neck_radius=0.66,
        crown_radius=0.3,
        sides=0.82,
    )
