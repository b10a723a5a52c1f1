"""Small mammals: rabbit, hare, mouse, rat, hamster, squirrel, hedgehog, bat."""

from __future__ import annotations

import math

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import darker, lighter

RABBIT_COATS = ("#d8c3a8", "#b9b4b0", "#f3ece2", "#c19a74")


def _buck_teeth(f: Figure, y: float = -0.68, z: float = 0.8) -> None:
    f.add("tooth", f.materials["nose"].model_copy(update={"color": "#fbf6ea"}))
    f.box((0.055, y, z), (0.05, 0.085, 0.03), "tooth", edge=0.03, mirror=True, group="teeth", part="jaw")


@subject("rabbit", "animal", family="rabbit", also=("bunny", "easter bunny", "lop", "white rabbit"))
def rabbit(look: Look) -> Body:
    f = Figure(
        look, "#f6f1ea" if "white" in look.words else look.random.choice(RABBIT_COATS), light="#fdf8f0", nose="#e98a92"
    )
    f.head((0.9, 0.84, 0.8))
    parts.cheeks(f, "coat", (0.52, -0.3, 0.24), (0.44, 0.36, 0.4))
    if "lop" in look.words:
        parts.ears_floppy(f, "coat", (0.98, -0.06, 0.1), (0.18, 0.72, 0.32))
    else:
        parts.ears_long(f, (0.38, 1.3, -0.06), (0.24, 0.74, 0.14), -9.0)
    parts.muzzle(f, at=(0.18, -0.27, 0.68), r=(0.25, 0.2, 0.2), chin=(0, -0.46, 0.58), chin_r=(0.3, 0.26, 0.26))
    parts.whiskers(f, -0.3, 0.84, reach=0.92)
    parts.sitting(f, width=0.64)
    f.ball((0.62, -1.5, -0.3), 0.24, "light", group="body tail")
    face = f.face(
        eyes={"u": 0.42, "iris_color": "#8a4a3a", "iris_dark": "#2c1210"},
        nose={"radii": (0.1, 0.07, 0.07), "at": (0, -0.12)},
        mouth={"v": -0.46, "half_width": 0.21},
        blush={"amount": 0.35},
    )
    return f.finish(
        face, backdrop="rose", camera=(0.12, 1.9) if "lop" not in look.words else (-0.12, 1.62), crown_radius=0.42
    )


@subject("hare", "animal", family="rabbit", also=("jackrabbit", "march hare", "leveret"))
def hare(look: Look) -> Body:
    f = Figure(look, "#a9794a", light="#f2e3cc", accent="#2a2220", nose="#5a3a34")
    f.head((0.78, 0.94, 0.8))
    f.ball((0, -0.4, 0.3), (0.52, 0.44, 0.5), "coat", k=0.2)
    for side, tip in ((1, (0.74, 2.0, -0.05)), (-1, (-0.66, 2.02, -0.05))):
        f.bow((side * 0.3, 0.8, -0.05), (side * 0.34, 1.5, -0.1), tip, (0.2, 0.12), "coat", k=0.14)
        f.bow(
            (side * 0.31, 0.96, 0.1),
            (side * 0.35, 1.46, 0.02),
            (tip[0] * 0.93, 1.76, 0.05),
            (0.1, 0.06),
            "pink",
            k=0.04,
        )
        f.ball((tip[0], tip[1] + 0.02, tip[2]), (0.13, 0.15, 0.12), "accent", k=0.04)
    parts.muzzle(f, at=(0.16, -0.3, 0.68), r=(0.22, 0.2, 0.22), chin=(0, -0.5, 0.6), chin_r=(0.28, 0.28, 0.26))
    parts.whiskers(f, -0.32, 0.86, "#f0e6d8", 0.84)
    parts.sitting(f, width=0.54, leg=0.14)
    face = f.face(
        scale=0.8,
        eyes={"u": 0.42, "iris_color": "#d9962e", "iris_dark": "#4a2c08"},
        nose={"radii": (0.11, 0.075, 0.07)},
        mouth={"v": -0.53, "half_width": 0.23},
    )
    return f.finish(face, backdrop="sage", camera=(0.2, 1.98), crown_radius=0.34, sides=0.78)


@subject("mouse", "animal", family="mouse", also=("mice", "field mouse", "dormouse", "shrew"))
def mouse(look: Look) -> Body:
    f = Figure(look, "#a7a3a8", light="#f5eeea", nose="#ee8f9a")
    f.head((0.88, 0.8, 0.8))
    f.tube((0, -0.18, 0.4), (0, -0.2, 0.86), (0.46, 0.2), "coat", k=0.2)
    f.ball((0, -0.42, 0.62), (0.4, 0.3, 0.3), "light", k=0.08)
    parts.ears_round(f, (0.98, 0.82, -0.1), 0.55, deep=0.14, inside=0.74)
    parts.whiskers(f, -0.2, 0.86, reach=0.95)
    parts.sitting(f, width=0.56, leg=0.12, paw="pink")
    f.bow((0.4, -1.6, -0.3), (1.3, -1.7, -0.3), (1.2, -0.9, -0.4), (0.06, 0.03), "pink", group="body tail")
    face = f.face(
        scale=0.84,
        eyes={"iris_color": "#4a3430", "iris_dark": "#140c0a", "pupil": 0.42},
        nose={"at": (0, -0.2), "radii": (0.12, 0.1, 0.1), "out": 0.06},
        mouth={"v": -0.55, "half_width": 0.21},
    )
    return f.finish(face, backdrop="dusk", camera=(-0.06, 1.64), crown_radius=0.42)


@subject("rat", "animal", family="mouse", also=("sewer rat", "lab rat"))
def rat(look: Look) -> Body:
    f = Figure(look, "#7a6a62", light="#d8ccc2", nose="#d98a90")
    f.head((0.84, 0.8, 0.78), (0, 0.1, 0))
    f.tube((0, -0.12, 0.4), (0, -0.32, 0.98), (0.52, 0.25), "coat", k=0.2)
    f.ball((0, -0.5, 0.68), (0.38, 0.28, 0.36), "light", k=0.1)
    parts.ears_round(f, (0.84, 0.66, 0.0), 0.34, deep=0.12, inside=0.72)
    parts.whiskers(f, -0.34, 0.92, "#efe7e0", 0.95)
    _buck_teeth(f, -0.5, 1.06)
    parts.sitting(f, width=0.62, leg=0.13, paw="pink")
    f.bow(
        (0.4, -1.6, -0.3),
        (1.5, -1.8, -0.3),
        (1.15, -0.6, -0.4),
        (0.085, 0.03),
        "pink",
        group="body tail",
        mod=("noise", 0.008, 40.0),
    )
    face = f.face(
        scale=0.82,
        at=(0, 0.04),
        eyes={"radii": (0.245, 0.25, 0.2), "iris_color": "#8a3a34", "iris_dark": "#2a0e0c"},
        nose={"at": (0, -0.3), "radii": (0.13, 0.1, 0.1), "out": 0.05},
        mouth={"v": -0.64, "half_width": 0.23},
        brows={"thickness": 0.05},
    )
    return f.finish(face, backdrop="stone", crown_radius=0.42)


@subject("hamster", "animal", family="hamster", also=("guinea pig", "gerbil", "chinchilla", "lemming"))
def hamster(look: Look) -> Body:
    f = Figure(look, "#e3a65c", light="#fdf6ea", nose="#e98a92")
    f.head((1.02, 0.84, 0.84))
    f.ball((0.62, -0.34, 0.22), (0.56, 0.48, 0.48), "light", k=0.22, mirror=True)
    f.patch(0.0, 0.5, (0.1, 0.34), "light")
    parts.ears_round(f, (0.7, 0.72, -0.04), 0.25)
    parts.muzzle(f, at=(0.15, -0.28, 0.72), r=(0.22, 0.18, 0.18), chin=(0, -0.46, 0.62), chin_r=(0.3, 0.24, 0.24))
    parts.whiskers(f, -0.3, 0.88, reach=0.86)
    f.ball((0, -1.55, -0.1), (1.0 * f.girth, 0.95, 0.8), "coat", group="body")
    f.ball((0, -1.45, 0.32), (0.7 * f.girth, 0.75, 0.45), "light", group="body", k=0.1)
    f.tube((0.62, -1.0, 0.4), (0.3, -1.12, 0.82), (0.15, 0.11), "coat", group="body", k=0.06, mirror=True)
    f.ball((0.28, -1.12, 0.85), 0.11, "pink", group="body", k=0.03, mirror=True)
    face = f.face(
        scale=0.86,
        eyes={"u": 0.46, "radii": (0.25, 0.265, 0.21), "iris_color": "#3a2418", "iris_dark": "#120a06", "pupil": 0.46},
        nose={"radii": (0.095, 0.07, 0.07)},
        mouth={"v": -0.44, "half_width": 0.2},
        blush={"amount": 0.5, "u": 0.7},
    )
    return f.finish(face, backdrop="sun", neck=(0, -0.82, 0.1), neck_radius=0.72)


@subject("squirrel", "animal", family="squirrel", also=("chipmunk", "red squirrel", "marmot", "prairie dog", "gopher"))
def squirrel(look: Look) -> Body:
    f = Figure(look, "#b8602a", light="#fbefdc", accent="#5e2c12", nose="#4a2a22")
    f.head((0.9, 0.82, 0.8))
    parts.cheeks(f, "coat", (0.54, -0.28, 0.24), (0.42, 0.36, 0.42))
    if "chipmunk" in look.words:
        for x in (-0.26, 0.0, 0.26):
            f.patch(x, 0.62, (0.06, 0.22), "accent")
    parts.ears_pointed(f, (0.54, 0.62, 0), (0.66, 1.08, -0.02), 0.24, end=0.08)
    for dx in (-0.05, 0.04):
        f.tube((0.66, 1.06, 0), (0.7 + dx * 2, 1.34, 0), (0.07, 0.012), "accent", k=0.04, mirror=True)
    parts.muzzle(f, at=(0.17, -0.28, 0.7), r=(0.24, 0.2, 0.2), chin=(0, -0.46, 0.6), chin_r=(0.32, 0.26, 0.26))
    parts.sitting(f, width=0.56, leg=0.13, paw="coat")
    f.tint("plume", darker(f.coat, 0.12))
    f.bow(
        (0.4, -1.6, -0.5),
        (1.55, -1.4, -0.6),
        (1.25, -0.3, -0.6),
        (0.3, 0.46),
        "plume",
        group="body plume",
        mod=("waves", 0.02, 15.0),
    )
    f.bow(
        (1.25, -0.3, -0.6),
        (1.15, 0.55, -0.6),
        (1.62, 0.42, -0.6),
        (0.46, 0.26),
        "plume",
        group="body plume",
        k=0.2,
        mod=("waves", 0.02, 15.0),
    )
    f.add("nut", f.materials["nose"].model_copy(update={"color": "#b9803c"}))
    f.tint("nut cap", "#5c3b1e")
    f.ball((0, -1.14, 0.6), (0.18, 0.22, 0.17), "nut", group="body nut")
    f.ball((0, -0.99, 0.6), (0.21, 0.1, 0.2), "nut cap", group="body nut", k=0.02)
    f.ball((0.2, -1.14, 0.6), (0.1, 0.1, 0.12), "coat", group="body", k=0.04, mirror=True)
    face = f.face(
        scale=0.84,
        eyes={"iris_color": "#4a2a1a", "iris_dark": "#180c06", "pupil": 0.44},
        nose={"radii": (0.11, 0.08, 0.08)},
        mouth={"v": -0.46, "half_width": 0.22},
        blush={"amount": 0.32},
    )
    return f.finish(face, backdrop="sage", camera=(-0.12, 1.66), crown_radius=0.42, reach=1.3)


@subject("hedgehog", "animal", family="hedgehog", also=("porcupine", "echidna", "hoglet"))
def hedgehog(look: Look) -> Body:
    f = Figure(look, "#d8ab7c", light="#f7e8d2", accent="#6b4a34", nose="#2b2022")
    f.head((0.86, 0.76, 0.8), (0, -0.05, 0.08))
    f.tube((0, -0.2, 0.5), (0, -0.24, 0.94), (0.44, 0.2), "light", k=0.22)
    f.ball((0, -0.46, 0.6), (0.44, 0.3, 0.36), "light", k=0.12)
    f.tint("spine", f.accent)
    f.tint("spine tip", lighter(f.accent, 0.55))
    f.ball((0, 0.12, -0.3), (1.08, 0.98, 0.8), "spine", group="spines")
    for row, (radius, z, n, out) in enumerate(((0.86, 0.24, 19, 0.36), (1.02, -0.08, 21, 0.34), (0.55, 0.2, 0, 0.0))):
        for i in range(n):
            t = math.radians(-128 + 256 * (i + 0.5 * (row % 2)) / (n - 1))
            x, y = radius * math.sin(t), 0.1 + radius * 0.92 * math.cos(t)
            tip = (x + out * math.sin(t), y + out * math.cos(t), z + 0.06)
            f.tube((x, y, z), tip, (0.12, 0.012), "spine" if (i + row) % 3 else "spine tip", group="spines", k=0.03)
    parts.ears_round(f, (0.66, 0.5, 0.36), 0.2, outer="coat", deep=0.1)
    f.ball((0, -1.5, -0.1), (0.9 * f.girth, 0.86, 0.7), "spine", group="body")
    f.ball((0, -1.42, 0.28), (0.66 * f.girth, 0.72, 0.42), "light", group="body", k=0.06)
    f.tube((0.6, -1.02, 0.4), (0.42, -1.22, 0.74), (0.14, 0.11), "coat", group="body", k=0.06, mirror=True)
    face = f.face(
        at=(0, -0.06),
        scale=0.8,
        eyes={"iris_color": "#4a3020", "iris_dark": "#160c08", "pupil": 0.44},
        nose={"at": (0, -0.22), "radii": (0.13, 0.11, 0.11), "out": 0.07},
        mouth={"v": -0.56, "half_width": 0.22},
        blush={"amount": 0.35},
    )
    return f.finish(face, backdrop="sage", camera=(-0.16, 1.66), crown=(0, 1.02, 0.0), crown_radius=0.6, sides=1.06)


@subject("bat", "animal", family="bat", also=("vampire bat", "fruit bat", "flying fox"))
def bat(look: Look) -> Body:
    f = Figure(look, "#5b4a63", light="#a890ac", accent="#7d6690", nose="#c98a96")
    f.head((0.84, 0.78, 0.76), (0, 0.1, 0))
    parts.cheeks(f, "coat", (0.48, -0.2, 0.24), (0.4, 0.34, 0.38))
    parts.ears_pointed(f, (0.5, 0.6, 0), (0.82, 1.42, -0.02), 0.4, "pink", 0.06)
    parts.muzzle(f, at=(0.15, -0.2, 0.66), r=(0.24, 0.2, 0.2), chin=(0, -0.38, 0.56), chin_r=(0.36, 0.28, 0.26))
    f.ball((0, -1.15, -0.1), (0.56 * f.girth, 0.66, 0.48), "coat", group="body")
    f.ball((0, -1.1, 0.16), (0.4 * f.girth, 0.5, 0.3), "light", group="body", k=0.1)
    for (x, y), r in (
        ((0.85, -0.78), (0.48, 0.34)),
        ((1.25, -0.7), (0.42, 0.4)),
        ((0.95, -1.02), (0.26, 0.3)),
        ((1.36, -0.98), (0.22, 0.3)),
    ):
        f.ball((x, y, -0.2), (*r, 0.06), "accent", group="body wing", k=0.08, mirror=True)
    f.bow(
        (0.4, -0.8, -0.12),
        (0.9, -0.35, -0.1),
        (1.62, -0.42, -0.12),
        (0.09, 0.05),
        "coat",
        group="body wing",
        k=0.04,
        mirror=True,
    )
    for x in (0.86, 1.26):
        f.tube((x, -0.5, -0.12), (x + 0.06, -1.2, -0.14), (0.05, 0.025), "coat", group="body wing", k=0.03, mirror=True)
    f.ball((0.2, -1.78, 0.12), (0.14, 0.09, 0.18), "accent", group="body feet", mirror=True)
    face = f.face(
        at=(0, 0.08),
        scale=0.8,
        eyes={"iris_color": "#e0a83a", "iris_dark": "#4a2e08"},
        nose={"radii": (0.13, 0.09, 0.07), "at": (0, -0.12)},
        mouth={"v": -0.5, "half_width": 0.24, "fangs": True},
        brows={"color": "#2c2032"},
    )
    return f.finish(
        face,
        backdrop="night",
        floor=-1.9,
        camera=(-0.16, 1.74),
        neck=(0, -0.66, 0.0),
        neck_radius=0.42,
        crown_radius=0.36,
    )
