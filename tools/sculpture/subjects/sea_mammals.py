"""Mammals of the sea: whale, dolphin, seal, walrus."""

from __future__ import annotations

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import mix, pattern, vinyl
from .sea_fish import round_fish


@subject(
    "whale",
    "sea-life",
    family="whale",
    also=("blue whale", "humpback", "orca", "killer whale", "beluga", "sperm whale", "narwhal"),
)
def whale(look: Look) -> Body:
    orca = look.words & {"orca", "killer"}
    white = look.words & {"beluga", "narwhal"}
    f = round_fish(
        look,
        "#2c303c" if orca else "#e8ecee" if white else "#6198cc",
        (1.16, 0.94, 0.9),
        light="#f7f7f2",
        accent="#9fc4e6",
    )
    f.tint("belly", f.light, pattern("stripes", mix(f.light, f.coat, 0.3), 26.0, 0.7))
    f.ball((0, -0.46, 0.22), (0.96, 0.52, 0.74), "belly" if not orca else "light", k=0.06)
    if orca:
        f.patch(0.48, 0.5, (0.3, 0.16), "light", mirror=True, roll=-16)
    f.tube((0.9, -0.44, 0.1), (1.48, -0.86, 0.2), (0.26, 0.14), "coat", k=0.12, mirror=True)
    f.bow((0.7, -0.3, -0.8), (1.5, -0.2, -1.0), (1.3, 0.5, -1.0), (0.4, 0.16), "coat", group="tail")
    for dx, dy in ((0.36, 0.26), (-0.3, 0.36)):
        f.ball(
            (1.3 + dx * 0.7, 0.6 + dy * 0.6, -1.0),
            (0.34, 0.15, 0.08),
            "coat",
            group="tail",
            k=0.1,
            rot=(0, 0, 34 if dx > 0 else 128),
        )
    if "narwhal" in look.words:
        f.tube((0, 0.78, 0.3), (0, 1.7, 0.5), (0.1, 0.02), "ivory", group="horn", mod=("curls", 0.02, 26.0))
        f.add("ivory", f.materials["nose"].model_copy(update={"color": "#f6ecd0"}))
    else:
        f.add("water", vinyl("#a8dcf2").model_copy(update={"roughness": 0.12}))
        f.tube((0, 0.84, 0.0), (0, 1.16, 0.0), (0.09, 0.08), "water", group="spout")
        for s in (-1, 1):
            f.bow(
                (0, 1.1, 0.0), (0.1 * s, 1.52, 0.0), (0.46 * s, 1.26, 0.02), (0.1, 0.08), "water", group="spout", k=0.06
            )
            f.ball((0.5 * s, 1.14, 0.02), (0.085, 0.12, 0.085), "water", group="spout", k=0.06)
    face = f.face(
        eyes={
            "u": 0.5,
            "v": 0.16,
            "radii": (0.25, 0.265, 0.2),
            "iris_color": "#3a5a80" if not orca else "#4a8ac0",
            "iris_dark": "#0e1a2c",
        },
        nose={"material": "coat", "radii": (0.14, 0.085, 0.07)},
        mouth={"v": -0.42, "half_width": 0.36, "smile": 0.6},
        brows={"u": 0.48},
        blush={"amount": 0.35, "u": 0.8},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(0.12, 1.62),
        floor=-1.3,
        neck=None,
        pivot=(0, -0.6, 0),
        crown=(0, 0.9, 0.0),
        crown_radius=0.5,
        sides=1.16,
    )


@subject("dolphin", "sea-life", family="dolphin", also=("porpoise", "bottlenose"))
def dolphin(look: Look) -> Body:
    f = round_fish(look, "#7ea3c4", (0.88, 0.9, 0.84), light="#f4f6f4", accent="#5f84a6")
    f.ball((0, 0.36, 0.3), (0.6, 0.46, 0.56), "coat", k=0.2)
    f.ball((0, -0.5, 0.16), (0.7, 0.5, 0.62), "light", k=0.1)
    f.tube((0, -0.26, 0.6), (0, -0.32, 1.06), (0.34, 0.23), "coat", k=0.1)
    f.ball((0, -0.46, 0.84), (0.3, 0.17, 0.36), "light", k=0.06)
    f.tube((0, 0.7, -0.3), (0.16, 1.36, -0.72), (0.34, 0.05), "accent", k=0.14)
    f.tube((0.7, -0.5, 0.0), (1.34, -0.94, 0.1), (0.24, 0.06), "accent", k=0.14, mirror=True)
    f.bow((0.3, -0.8, -0.6), (0.7, -1.7, -0.7), (1.3, -1.2, -0.7), (0.52, 0.14), "coat", group="body tail")
    for angle, dx, dy in ((70, 0.02, 0.26), (-10, 0.28, -0.08)):
        f.ball((1.34 + dx, -1.16 + dy, -0.7), (0.34, 0.14, 0.08), "accent", group="body tail", k=0.08, rot=(0, 0, angle))
    face = f.face(
        eyes={"u": 0.48, "v": 0.2, "radii": (0.25, 0.265, 0.2), "iris_color": "#3a6a9a", "iris_dark": "#0e2038"},
        nose={"material": "coat", "radii": (0.16, 0.09, 0.06), "at": (0, -0.18), "out": 0.0},
        mouth={"v": -0.47, "half_width": 0.27, "smile": 0.8, "opening": 0.26},
        blush={"amount": 0.3},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(-0.06, 1.6),
        floor=-1.75,
        neck=None,
        pivot=(0, -0.6, 0),
        crown=(0, 0.86, 0.1),
        crown_radius=0.42,
        sides=0.88,
    )


def _seal_body(f: Figure) -> None:
    g = f.girth
    f.ball((0, -1.35, -0.14), (0.92 * g, 0.95, 0.72), "coat", group="body")
    f.ball((0, -1.3, 0.22), (0.66 * g, 0.74, 0.42), "light", group="body", k=0.1)
    f.ball((0.98 * g, -1.5, 0.2), (0.42, 0.13, 0.3), "coat", group="body", mirror=True, rot=(0, -20, -40), k=0.1)


@subject("seal", "sea-life", family="seal", also=("sea lion", "seal pup", "elephant seal"))
def seal(look: Look) -> Body:
    f = Figure(look, "#8e959e", light="#e3e6e6", accent="#6a717c", nose="#2a2a30", surface=vinyl)
    f.head((0.98, 0.86, 0.82))
    for x, y, r in ((0.1, 0.76, 0.06), (-0.3, 0.68, 0.08), (0.5, 0.6, 0.07), (-0.7, 0.44, 0.06), (0.82, 0.3, 0.05)):
        f.patch(x, y, (r, r * 0.8), "accent")
    parts.muzzle(f, at=(0.22, -0.24, 0.68), r=(0.33, 0.26, 0.26), chin=(0, -0.5, 0.56), chin_r=(0.38, 0.28, 0.32))
    parts.whiskers(f, -0.26, 0.92, "#fbfbf8", 0.9)
    _seal_body(f)
    f.add("red", vinyl("#e2483c"))
    f.ball((1.15, -1.35, 0.3), 0.36, "beach ball", group="body ball")
    f.add("beach ball", vinyl("#fbf6ea", pattern("bands", "#e2483c", 9.0, 0.5)))
    face = f.face(
        eyes={
            "u": 0.43,
            "v": 0.2,
            "radii": (0.275, 0.29, 0.22),
            "iris_color": "#3a3430",
            "iris_dark": "#0e0c0a",
            "pupil": 0.44,
        },
        nose={"radii": (0.15, 0.1, 0.08), "at": (0, -0.11)},
        mouth={"v": -0.48, "half_width": 0.24},
        blush={"amount": 0.3},
    )
    return f.finish(face, backdrop="sea", neck_radius=0.62, reach=1.5)


@subject("walrus", "sea-life", family="walrus", also=("tusked seal",))
def walrus(look: Look) -> Body:
    f = Figure(look, "#9a6248", light="#d9a98a", accent="#6e4432", nose="#4a2c24", surface=vinyl)
    f.head((0.96, 0.86, 0.82))
    parts.cheeks(f, at=(0.52, -0.36, 0.2), r=(0.5, 0.44, 0.46))
    f.ball((0.26, -0.24, 0.7), (0.38, 0.28, 0.28), "light", k=0.1, mirror=True)
    f.ball((0, -0.62, 0.52), (0.4, 0.3, 0.34), "light", k=0.12)
    f.add("ivory", f.materials["nose"].model_copy(update={"color": "#fdf6e2"}))
    f.bow((0.42, -0.36, 0.82), (0.5, -0.7, 1.0), (0.4, -1.12, 0.86), (0.12, 0.035), "ivory", group="tusk", mirror=True)
    parts.whiskers(f, -0.16, 0.92, "#f3e2c8", 0.8)
    _seal_body(f)
    face = f.face(
        eyes={"u": 0.41, "v": 0.24, "radii": (0.24, 0.25, 0.2), "upper_lid": 44},
        nose={"radii": (0.17, 0.11, 0.09), "at": (0, -0.08)},
        mouth={"v": -0.58, "half_width": 0.24},
        brows={"thickness": 0.06, "v": 0.6, "color": "#f0e2d2", "lift": 0.022},
    )
    return f.finish(face, backdrop="sea", neck=None)
