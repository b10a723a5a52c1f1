"""Crawling insects and their many-legged neighbours: ant, spider, beetle, caterpillar, worm, grasshopper."""

from __future__ import annotations

from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import Material, pattern, vinyl


def bug(look: Look, coat: str, **more) -> Figure:
    return Figure(look, coat, surface=vinyl, **more)


def feelers(
    f: Figure,
    material: str,
    knob: str | None = None,
    tip=(0.72, 1.42, 0.2),
    root=(0.28, 0.8, 0.15),
    size: float = 0.13,
    width: float = 0.045,
) -> None:
    bend = (root[0] + 0.02, tip[1] - 0.05, root[2] + 0.1)
    f.bow(root, bend, tip, (width, width * 0.8), material, mirror=True, group="feelers")
    if knob:
        f.ball(tip, size, knob, mirror=True, group="feelers", k=0.02)


def _legs(
    f: Figure, material: str, ys=(-1.0, -1.25, -1.5), out: float = 1.15, width: float = 0.055, drop: float = 0.42
) -> None:
    for i, y in enumerate(ys):
        knee = (out - 0.12 * i, y + 0.16, 0.2)
        f.tube((0.4, y, 0.05), knee, (width * 1.2, width), material, mirror=True, group="body legs")
        f.tube(
            knee,
            (out + 0.1 - 0.12 * i, y - drop, 0.3),
            (width, width * 0.6),
            material,
            mirror=True,
            group="body legs",
            k=0.03,
        )


def glass_wings(f: Figure, color: str = "#e6f2f8") -> None:
    f.add("wing", Material(color=color, roughness=0.12, subsurface=0.9, sheen=0.6))


def smooth_nose(material: str = "coat") -> dict:
    return {"material": material, "radii": (0.11, 0.09, 0.085), "at": (0.0, -0.12), "out": 0.03}


@subject("ant", "insect", family="ant", also=("termite", "fire ant", "worker ant"))
def ant(look: Look) -> Body:
    f = bug(look, "#b1482c", light="#d9825a", accent="#5e2014")
    f.head((0.88, 0.92, 0.8), (0, 0.08, 0))
    f.ball((0, -0.36, 0.34), (0.6, 0.42, 0.5), "coat", k=0.2)
    f.ball((0, -0.44, 0.5), (0.42, 0.28, 0.32), "light", k=0.14)
    f.bow(
        (0.34, -0.6, 0.62),
        (0.56, -0.86, 0.84),
        (0.2, -0.94, 0.94),
        (0.1, 0.03),
        "accent",
        mirror=True,
        group="jaws",
        part="jaw",
    )
    for s in (-1, 1):
        f.tube((0.3 * s, 0.86, 0.2), (0.7 * s, 1.32, 0.3), (0.05, 0.045), "accent", group="feelers")
        f.tube((0.7 * s, 1.32, 0.3), (1.16 * s, 1.12, 0.5), (0.045, 0.06), "accent", group="feelers", k=0.03)
    f.ball((0, -1.0, -0.1), (0.36, 0.3, 0.34), "coat", group="body")
    f.ball((0, -1.56, -0.24), (0.72 * f.girth, 0.6, 0.62), "coat", group="body", k=0.06)
    for y in (-1.42, -1.64):
        f.ring((0, y, -0.24), 0.68 * f.girth, 0.045, "accent", rot=(88, 0, 0), group="body rings")
    _legs(f, "accent", (-0.95, -1.1, -1.3), 1.1)
    face = f.face(
        scale=0.84,
        at=(0, 0.06),
        eyes={"v": 0.2, "iris_color": "#3a2a22", "iris_dark": "#0e0806", "pupil": 0.45},
        nose=smooth_nose(),
        mouth={"v": -0.5, "half_width": 0.23},
        blush={"amount": 0.35},
    )
    return f.finish(
        face,
        backdrop="sand",
        camera=(-0.1, 1.7),
        floor=-2.0,
        neck=(0, -0.84, -0.05),
        neck_radius=0.34,
        crown_radius=0.36,
    )


@subject(
    "spider", "insect", family="spider", also=("tarantula", "black widow", "daddy longlegs", "scorpion", "tick", "mite")
)
def spider(look: Look) -> Body:
    f = bug(look, "#5a4a72", light="#8f7bb0", accent="#33283f")
    f.head((0.98, 0.88, 0.84), (0, 0.0, 0.1), mod=("waves", 0.008, 24.0))
    f.ball((0, -0.4, 0.56), (0.5, 0.3, 0.32), "light", k=0.14)
    f.ball((0, 0.62, -0.8), (1.0, 0.92, 0.8), "coat", group="abdomen")
    f.add("mark", vinyl(look.accent or "#e0524a"))
    for y, r in ((1.1, 0.2), (1.32, 0.15)):
        f.ball((0, y, -0.24), (r * 1.4, r, 0.2), "mark", group="abdomen", k=0.02)
    for i, (kx, ky, tx, ty) in enumerate(
        ((1.2, 0.86, 1.52, -0.1), (1.36, 0.42, 1.62, -0.62), (1.3, -0.1, 1.5, -1.08), (1.06, -0.44, 1.16, -1.32))
    ):
        knee = (kx, ky, 0.0 + 0.08 * i)
        f.tube((0.7, 0.1 - 0.16 * i, 0.0), knee, (0.11, 0.1), "accent", group="legs", mirror=True)
        f.tube(
            knee,
            (tx, ty, 0.1 + 0.08 * i),
            (0.1, 0.045),
            "coat" if i % 2 else "accent",
            group="legs",
            mirror=True,
            k=0.04,
        )
    for x, y, r in ((0.16, 0.66, 0.085), (0.42, 0.7, 0.07)):
        p = f.surface_at(x, y)
        f.ball(p, r, "dark", mirror=True, k=0.02)
    face = f.face(
        at=(0, 0.0),
        eyes={"v": 0.18, "iris_color": "#8fcf4a", "iris_dark": "#2a5010"},
        nose=smooth_nose(),
        mouth={"v": -0.46, "fangs": True},
        brows={"color": "#241a30", "v": 0.54},
    )
    return f.finish(
        face,
        backdrop="dusk",
        camera=(0.06, 1.72),
        floor=-1.4,
        neck=None,
        pivot=(0, -0.6, 0),
        crown=(0, 1.46, -0.7),
        crown_radius=0.5,
        reach=1.65,
    )


@subject(
    "beetle",
    "insect",
    family="beetle",
    also=("scarab", "stag beetle", "rhinoceros beetle", "cockroach", "weevil", "june bug", "firefly"),
)
def beetle(look: Look) -> Body:
    f = bug(look, "#2f7f6a", light="#79c2a8", accent="#1d4a52")
    for name in ("skin", "coat", "accent"):
        f.materials[name] = f.materials[name].model_copy(update={"roughness": 0.18, "metalness": 0.25})
    f.head((0.92, 0.84, 0.8))
    f.ball((0, -0.38, 0.44), (0.54, 0.36, 0.38), "light", k=0.14)
    for s in (-1, 1):
        f.bow((0.34 * s, 0.78, 0.2), (0.86 * s, 1.1, 0.3), (0.34 * s, 1.56, 0.3), (0.16, 0.05), "accent", group="horns")
        f.tube((0.6 * s, 1.12, 0.28), (0.36 * s, 1.2, 0.32), (0.07, 0.03), "accent", group="horns", k=0.04)
    f.ball((0.56, -1.2, -0.34), (0.74, 0.98, 0.62), "accent", group="body case", mirror=True, rot=(0, 0, -8))
    f.ball((0, -1.3, 0.08), (0.52, 0.72, 0.42), "coat", group="body")
    for y in (-1.15, -1.4, -1.62):
        f.ring((0, y, 0.06), 0.47, 0.03, "accent", rot=(86, 0, 0), group="body rings")
    _legs(f, "accent", (-0.95, -1.25), 1.35, 0.075)
    face = f.face(
        eyes={"v": 0.2, "iris_color": "#e0a02a", "iris_dark": "#5a3808"},
        nose=smooth_nose(),
        mouth={"v": -0.45},
        brows={"thickness": 0.05},
        blush={"amount": 0.2},
    )
    return f.finish(face, backdrop="sage", camera=(-0.06, 1.7), floor=-2.0, neck=None, crown_radius=0.34)


@subject(
    "caterpillar",
    "insect",
    family="caterpillar",
    also=("inchworm", "silkworm", "larva", "centipede", "millipede", "grub", "maggot"),
)
def caterpillar(look: Look) -> Body:
    f = bug(look, "#8ac43c", light="#d9ec8f", accent="#f2c832")
    f.head((0.92, 0.86, 0.82), (0, 0.06, 0.1))
    f.ball((0, -0.38, 0.56), (0.46, 0.3, 0.3), "light", k=0.14)
    f.add("red", vinyl("#e2582e"))
    feelers(f, "red", "red", (0.5, 1.4, 0.2))
    for i, (x, y, r) in enumerate(
        ((0.08, -0.9, 0.6), (0.36, -1.3, 0.58), (0.86, -1.36, 0.52), (1.3, -1.2, 0.46), (1.5, -0.84, 0.38))
    ):
        f.ball((x, y, -0.2 - 0.12 * i), (r, r * 0.94, r), "coat" if i % 2 == 0 else "accent", group="body", k=0.03)
    for x, y in ((-0.3, -1.36), (0.18, -1.72), (0.66, -1.78), (1.1, -1.64)):
        f.ball((x, y, 0.14), (0.12, 0.11, 0.16), "red", group="body feet")
    f.tube((0.46, -0.84, 0.26), (0.7, -0.98, 0.5), (0.1, 0.08), "red", group="body feet", mirror=True)
    face = f.face(
        at=(0, 0.04),
        scale=0.86,
        eyes={"v": 0.2, "iris_color": "#6a4a22"},
        nose={"material": "red", "radii": (0.12, 0.1, 0.1), "at": (0, -0.12), "out": 0.05},
        mouth={"v": -0.46},
        blush={"amount": 0.5},
    )
    return f.finish(
        face,
        backdrop="sky",
        camera=(-0.12, 1.68),
        floor=-1.88,
        neck=(0.02, -0.8, -0.1),
        neck_radius=0.5,
        crown_radius=0.36,
        reach=1.6,
    )


@subject("worm", "insect", family="caterpillar", also=("earthworm", "bookworm", "leech", "glow worm"))
def worm(look: Look) -> Body:
    f = bug(look, "#e89a94", light="#f8c8c0", accent="#d97a76")
    f.head((0.8, 0.9, 0.78), (0, 0.1, 0))
    f.tube((0, -0.1, 0.0), (0, -0.9, -0.02), (0.78, 0.68), "coat", k=0.2)
    f.add("apple", vinyl("#c8252a" if not look.accent else look.accent))
    f.ring((0, -0.86, 0.0), 0.62, 0.13, "accent", rot=(88, 0, 0), k=0.05)
    f.tube((0, -0.9, -0.05), (0, -1.5, -0.05), (0.66, 0.62), "coat", group="body")
    f.ring((0, -1.16, -0.04), 0.58, 0.11, "accent", rot=(88, 0, 0), group="body", k=0.05)
    f.ball((0, -1.9, -0.2), (1.5, 0.46, 1.0), "soil", group="body soil", mod=("noise", 0.05, 9.0))
    f.tint("soil", "#5c4030")
    f.bow((0.9, -1.6, -0.2), (1.1, -0.5, -0.2), (1.5, -0.9, -0.2), (0.26, 0.1), "coat", group="body tail")
    for x, y in ((-0.98, -1.5), (-1.2, -1.54)):
        f.ball((x, y + 0.16, 0.1), (0.06, 0.2, 0.04), "grass", group="body grass", rot=(0, 0, 20 if x < -1.1 else -14))
    f.tint("grass", "#6aa83a")
    face = f.face(
        scale=0.78,
        at=(0, 0.08),
        eyes={"v": 0.2, "iris_color": "#6a4a3a"},
        nose=smooth_nose(),
        mouth={"v": -0.46},
        blush={"amount": 0.55},
    )
    return f.finish(
        face,
        backdrop="sage",
        camera=(-0.18, 1.62),
        floor=-1.95,
        neck=(0, -0.98, 0.0),
        neck_radius=0.66,
        crown_radius=0.42,
        sides=0.8,
    )


@subject(
    "grasshopper", "insect", family="grasshopper", also=("cricket", "locust", "katydid", "praying mantis", "mantis")
)
def grasshopper(look: Look) -> Body:
    f = bug(look, "#7fb83a", light="#dfeaa0", accent="#5a8a26")
    f.head((0.8, 0.94, 0.78), (0, 0.08, 0))
    f.ball((0, -0.38, 0.34), (0.56, 0.42, 0.48), "light", k=0.2)
    f.bow((0.22, 0.9, 0.2), (0.4, 1.6, 0.2), (1.2, 1.5, -0.1), (0.05, 0.02), "accent", group="feelers", mirror=True)
    f.ball((0, -1.4, -0.14), (0.56 * f.girth, 0.86, 0.5), "coat", group="body")
    f.tint("belly", f.light, pattern("stripes", f.accent, 18.0, 0.7))
    f.ball((0, -1.36, 0.12), (0.4 * f.girth, 0.7, 0.34), "belly", group="body", k=0.06)
    f.tube((0.5, -1.5, -0.1), (1.2, -0.48, -0.1), (0.24, 0.12), "coat", group="body leg", mirror=True)
    f.tube((1.2, -0.48, -0.1), (1.36, -1.7, 0.1), (0.1, 0.06), "accent", group="body leg", mirror=True, k=0.04)
    f.tube((0.4, -1.0, 0.2), (0.62, -1.3, 0.52), (0.08, 0.06), "accent", group="body arm", mirror=True)
    face = f.face(
        scale=0.8,
        at=(0, 0.08),
        eyes={"u": 0.45, "v": 0.22, "radii": (0.27, 0.31, 0.22), "iris_color": "#a8742a", "iris_dark": "#3f2808"},
        nose=smooth_nose(),
        mouth={"v": -0.5},
        brows={"v": 0.64},
    )
    return f.finish(
        face,
        backdrop="sun",
        camera=(-0.08, 1.7),
        floor=-2.0,
        neck=(0, -0.82, -0.05),
        neck_radius=0.42,
        crown_radius=0.34,
        sides=0.8,
        reach=1.5,
    )
