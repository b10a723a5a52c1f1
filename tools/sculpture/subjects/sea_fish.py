"""Fish: fish, goldfish, pufferfish, shark, seahorse."""

from __future__ import annotations

import math

from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import darker, lighter, mix, pattern, vinyl


def round_fish(look: Look, coat: str, radii=(0.98, 0.92, 0.82), **more) -> Figure:
    """A round fish seen from the front: the head is the body; a tail shows at the viewer's right."""
    f = Figure(look, coat, surface=vinyl, **more)
    f.head(radii, (0, 0, 0))
    return f


def _fan(f: Figure, root, tips, material: str, thick: float = 0.1, group: str = "fin", mirror: bool = False) -> None:
    """A thin fin: one flat petal from ``root`` to each of ``tips``, webbed by their blend."""
    for tip in tips:
        dx, dy = tip[0] - root[0], tip[1] - root[1]
        middle = (root[0] + 0.55 * dx, root[1] + 0.55 * dy, root[2] + 0.55 * (tip[2] - root[2]))
        length = math.hypot(dx, dy)
        f.ball(
            middle,
            (0.5 * length, 1.35 * thick, 0.055),
            material,
            group=group,
            k=0.07,
            mirror=mirror,
            rot=(0, 0, math.degrees(math.atan2(dy, dx))),
        )


def _side_tail(f: Figure, material: str, x: float = 1.0, size: float = 1.0) -> None:
    f.tube((x - 0.35, -0.05, -0.4), (x + 0.1, 0.02, -0.5), (0.4, 0.2), "coat", group="tail")
    _fan(
        f,
        (x + 0.05, 0.02, -0.5),
        [
            (x + 0.5 * size, 0.46 * size, -0.5),
            (x + 0.56 * size, 0.2, -0.5),
            (x + 0.54 * size, -0.2, -0.5),
            (x + 0.46 * size, -0.46 * size, -0.5),
        ],
        material,
        0.13,
        "tail",
    )


def _lips(f: Figure, color: str | None = None) -> None:
    f.ball((0, -0.42, 0.66), (0.42, 0.3, 0.26), color or "light", k=0.14)


@subject(
    "fish",
    "sea-life",
    family="fish",
    also=(
        "tuna",
        "salmon",
        "trout",
        "carp",
        "herring",
        "cod",
        "tropical fish",
        "guppy",
        "piranha",
        "barracuda",
        "anchovy",
        "sardine",
        "betta",
    ),
)
def fish(look: Look) -> Body:
    f = round_fish(look, "#3f9fd8", light="#eaf4ee", accent="#f4b42e")
    f.ball((0, -0.4, 0.24), (0.72, 0.5, 0.6), "light", k=0.12)
    f.tint("fin", f.accent, pattern("stripes", darker(f.accent, 0.2), 20.0, 0.6))
    _fan(
        f, (0, 0.7, -0.1), [(-0.28, 1.2, -0.1), (-0.06, 1.34, -0.1), (0.18, 1.32, -0.1), (0.4, 1.16, -0.1)], "fin", 0.13
    )
    _fan(f, (0.86, -0.2, 0.2), [(1.36, 0.06, 0.3), (1.42, -0.2, 0.3), (1.32, -0.44, 0.3)], "fin", 0.1, "side fin", True)
    _side_tail(f, "fin", 0.9)
    for x, y in ((0.0, 0.7), (0.3, 0.62), (0.16, 0.5), (0.56, 0.56), (0.74, 0.36), (0.84, 0.1)):
        f.patch(x, y, (0.09, 0.07), "scale", mirror=x > 0)
    f.tint("scale", lighter(f.coat, 0.3))
    face = f.face(
        eyes={"u": 0.45, "v": 0.2, "radii": (0.285, 0.3, 0.22), "iris_color": "#2f6fb5", "iris_dark": "#10284a"},
        nose={"material": "coat", "radii": (0.13, 0.09, 0.08)},
        mouth={"v": -0.46, "half_width": 0.24, "teeth": False, "lip_width": 0.05, "lip_color": "#f29a7a"},
        blush={"amount": 0.4},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(0.05, 1.52),
        floor=-1.2,
        neck=None,
        pivot=(0, -0.6, 0),
        crown_radius=0.5,
        sides=0.98,
        reach=1.4,
    )


@subject("goldfish", "sea-life", family="fish", also=("koi", "clownfish", "angelfish", "koi carp"))
def goldfish(look: Look) -> Body:
    clown = "clownfish" in look.words
    f = round_fish(
        look,
        "#f58220",
        (1.02, 0.9, 0.84),
        light="#fbe0a8" if not clown else "#fdf8f0",
        accent="#ff9f45" if not clown else "#f58220",
    )
    _lips(f, "coat" if clown else "light")
    f.materials["fin"] = vinyl(mix(f.accent, "#ffe0a0", 0.35))
    if clown:
        f.ball((0, 0.0, -0.14), (1.06, 0.95, 0.36), "light", k=0.03)
    _fan(
        f,
        (0, 0.72, -0.1),
        [(-0.34, 1.22, -0.1), (-0.12, 1.38, -0.1), (0.12, 1.4, -0.1), (0.34, 1.26, -0.1)],
        "fin",
        0.13,
    )
    _fan(
        f,
        (0.86, -0.24, 0.2),
        [(1.4, -0.02, 0.34), (1.5, -0.3, 0.34), (1.36, -0.56, 0.34)],
        "fin",
        0.12,
        "side fin",
        True,
    )
    _fan(
        f,
        (0.62, 0.22, -0.55),
        [(1.2, 1.1, -0.6), (1.46, 0.94, -0.6), (1.6, 0.66, -0.6), (1.6, 0.36, -0.6), (1.5, 0.1, -0.6)],
        "fin",
        0.15,
        "tail",
    )
    _fan(f, (0, -0.74, 0.1), [(0.3, -1.2, 0.1), (0.14, -1.3, 0.1)], "fin", 0.1, "low fin", True)
    face = f.face(
        eyes={
            "u": 0.47,
            "v": 0.22,
            "radii": (0.3, 0.31, 0.24),
            "inset": 0.36,
            "iris_color": "#3a2a24",
            "iris_dark": "#100a08",
            "pupil": 0.46,
        },
        nose={"material": "coat", "radii": (0.12, 0.09, 0.08)},
        mouth={"v": -0.46, "half_width": 0.2, "teeth": False, "lip_width": 0.06, "lip_color": "#f2a07a"},
        blush={"amount": 0.45, "u": 0.7},
    )
    return f.finish(
        face, backdrop="sea", camera=(0.05, 1.62), floor=-1.35, neck=None, pivot=(0, -0.6, 0), crown_radius=0.5
    )


@subject("pufferfish", "sea-life", family="fish", also=("blowfish", "puffer", "porcupinefish", "fugu"))
def pufferfish(look: Look) -> Body:
    f = round_fish(look, "#e8c14a", (1.1, 1.0, 0.9), light="#fbf6e4", accent="#a87a2a")
    f.ball((0, -0.36, 0.16), (0.98, 0.68, 0.8), "light", k=0.06)
    _lips(f)
    for row in range(-2, 4):
        lat = math.radians(26 * row + 8)
        n = max(3, round(8 * math.cos(lat)))
        for i in range(n):
            lon = math.radians(-105 + 210 * (i + 0.5 * (row % 2)) / (n - 0.5))
            dx, dy, dz = math.cos(lat) * math.sin(lon), math.sin(lat), math.cos(lat) * math.cos(lon)
            if dz > 0.55 and -0.62 < dy < 0.62:
                continue
            a = (1.04 * dx, 0.95 * dy, 0.85 * dz)
            f.tube(a, (1.34 * dx, 1.24 * dy, 1.12 * dz), (0.075, 0.012), "accent" if dy > -0.2 else "light", k=0.03)
    for x, y, r in ((0.0, 0.76, 0.1), (0.3, 0.72, 0.07), (0.7, 0.56, 0.09)):
        f.patch(x, y, (r, r), "accent", mirror=x > 0)
    _fan(
        f,
        (1.0, -0.1, 0.1),
        [(1.5, 0.12, 0.2), (1.56, -0.12, 0.2), (1.46, -0.34, 0.2)],
        "accent",
        0.08,
        "side fin",
        True,
    )
    face = f.face(
        eyes={"u": 0.48, "v": 0.24, "radii": (0.29, 0.3, 0.22), "iris_color": "#3a9a8a", "iris_dark": "#0e3a34"},
        nose={"material": "coat", "radii": (0.12, 0.085, 0.08)},
        mouth={"v": -0.44, "half_width": 0.19, "lip_width": 0.06, "lip_color": "#eaa08a", "smile": 0.4},
        blush={"amount": 0.5, "u": 0.74},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(0.02, 1.62),
        floor=-1.45,
        neck=None,
        pivot=(0, -0.6, 0),
        crown_radius=0.5,
        sides=1.1,
    )


@subject(
    "shark",
    "sea-life",
    family="shark",
    also=("great white", "hammerhead", "great white shark", "megalodon", "whale shark"),
)
def shark(look: Look) -> Body:
    f = round_fish(look, "#7c93a8", (0.96, 0.94, 0.86), light="#f6f5f0", accent="#5f7588")
    f.tube((0, 0.1, 0.3), (0, 0.0, 0.9), (0.72, 0.3), "coat", k=0.2)
    f.ball((0, -0.5, 0.3), (0.8, 0.46, 0.62), "light", k=0.1)
    f.add("tooth", f.materials["nose"].model_copy(update={"color": "#ffffff"}))
    f.tube((0, 0.72, -0.3), (0.0, 1.62, -0.62), (0.42, 0.05), "coat", k=0.16)
    f.tube((0.78, -0.5, -0.1), (1.52, -0.92, -0.05), (0.3, 0.07), "coat", k=0.14, mirror=True)
    f.tube((0.72, -0.2, -0.6), (1.25, -0.06, -0.9), (0.42, 0.22), "coat", group="tail")
    f.tube((1.22, -0.06, -0.9), (1.56, 0.72, -0.9), (0.22, 0.05), "coat", group="tail", k=0.1)
    f.tube((1.22, -0.06, -0.9), (1.52, -0.5, -0.9), (0.2, 0.05), "coat", group="tail", k=0.1)
    face = f.face(
        eyes={"u": 0.46, "v": 0.24, "radii": (0.245, 0.255, 0.2), "iris_color": "#3a6a9a", "iris_dark": "#0e1e30"},
        nose={
            "material": "coat",
            "radii": (0.15, 0.09, 0.08),
            "at": (0, -0.02),
            "out": 0.0,
            "more": [{"offset": (0.11, -0.03, 0.03), "radii": (0.03, 0.025, 0.02), "mirror": True}],
        },
        mouth={"v": -0.5, "half_width": 0.42, "smile": 0.6, "lower_teeth": True, "fangs": True, "opening": 0.36},
        brows={"tilt": 0.3, "thickness": 0.055},
        blush={"amount": 0.1},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(0.18, 1.66),
        floor=-1.3,
        neck=None,
        pivot=(0, -0.6, 0),
        crown=(0, 0.88, 0.0),
        crown_radius=0.4,
        sides=0.96,
        reach=1.5,
    )


@subject("seahorse", "sea-life", family="seahorse", also=("sea dragon",))
def seahorse(look: Look) -> Body:
    f = Figure(look, "#f2a83a", light="#fde6b4", accent="#e2702a", surface=vinyl)
    f.head((0.78, 0.78, 0.76), (0, 0.16, 0))
    f.tube((0, 0.0, 0.5), (0, -0.1, 0.98), (0.3, 0.2), "coat", k=0.16)
    f.ball((0, -0.1, 1.06), (0.22, 0.2, 0.1), "light", k=0.05)
    f.ball((0, -0.36, 0.5), (0.44, 0.34, 0.32), "light", k=0.14)
    for x, y in ((0, 1.26), (-0.28, 1.16), (0.28, 1.16), (-0.5, 0.96), (0.5, 0.96)):
        f.tube((x * 0.7, y - 0.4, -0.05), (x * 1.1, y, -0.05), (0.14, 0.04), "accent", k=0.06)
    f.tint("belly", f.coat, pattern("stripes", f.accent, 18.0, 0.65))
    f.ball((0, -1.06, -0.1), (0.58 * f.girth, 0.66, 0.5), "coat", group="body")
    f.ball((0, -1.0, 0.16), (0.42 * f.girth, 0.55, 0.3), "belly", group="body", k=0.08)
    f.bow((0.0, -1.4, -0.05), (0.06, -2.1, -0.05), (0.62, -1.72, 0.05), (0.36, 0.2), "coat", group="body", k=0.1)
    f.ring((0.74, -1.5, 0.08), 0.18, 0.12, "coat", group="body", k=0.06)
    _fan(
        f,
        (0.4, -0.9, -0.2),
        [(1.02, -0.62, -0.2), (1.12, -0.9, -0.2), (1.0, -1.16, -0.2)],
        "accent",
        0.1,
        "body fin",
        True,
    )
    face = f.face(
        at=(0, 0.12),
        scale=0.78,
        eyes={"u": 0.46, "v": 0.2, "iris_color": "#3a8a8a", "iris_dark": "#0e3434"},
        nose={"material": "light", "radii": (0.1, 0.08, 0.06), "at": (0, -0.2), "out": 0.0},
        mouth={"v": -0.62, "half_width": 0.22, "teeth": False},
        blush={"amount": 0.4},
    )
    return f.finish(
        face, backdrop="sea", camera=(-0.2, 1.66), floor=-2.05, crown_radius=0.4, neck=(0, -0.62, 0.0), neck_radius=0.45
    )
