"""Reptiles and amphibians: frog, toad, turtle, snake, lizard, chameleon, crocodile, and the two great dinosaurs."""

from __future__ import annotations

import math

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import darker, lighter, mix, pattern, vinyl


def _claws(f: Figure, x: float, y: float, z: float) -> None:
    for dx in (-0.1, 0.0, 0.1):
        f.tube(
            (x + dx, y, z), (x + dx * 1.3, y - 0.08, z + 0.12), (0.05, 0.015), "claw", group="body claw", mirror=True
        )
    f.add("claw", f.materials["nose"].model_copy(update={"color": "#f3ead2"}))


def _frog(look: Look, coat: str, light: str) -> Figure:
    f = Figure(look, coat, light=light, surface=vinyl)
    f.head((1.08, 0.76, 0.84), (0, -0.06, 0))
    f.ball((0.48, 0.44, 0.22), (0.4, 0.4, 0.42), "coat", k=0.16, mirror=True)
    f.ball((0, -0.5, 0.4), (0.82, 0.34, 0.5), "light", k=0.1)
    g = f.girth
    f.ball((0, -1.4, -0.1), (0.82 * g, 0.72, 0.62), "coat", group="body")
    f.ball((0, -1.34, 0.2), (0.6 * g, 0.6, 0.36), "light", group="body", k=0.1)
    f.tube((0.5, -1.0, 0.35), (0.46, -1.62, 0.6), (0.16, 0.12), "coat", group="body", k=0.06, mirror=True)
    f.ball((0.98, -1.5, -0.05), (0.34, 0.42, 0.42), "coat", group="body", k=0.1, mirror=True, rot=(0, 0, -14))
    for dx in (-0.12, 0.0, 0.12):
        f.ball((0.46 + dx, -1.7, 0.72), (0.075, 0.06, 0.12), "coat", group="body", k=0.05, mirror=True)
    return f


@subject("frog", "animal", family="frog", also=("tree frog", "bullfrog", "frog prince", "tadpole"))
def frog(look: Look) -> Body:
    f = _frog(look, "#62b53c", "#dff0b4")
    for x, y in ((0.16, 0.56), (0.0, 0.68), (0.92, 0.0)):
        f.patch(x, y, (0.075, 0.06), "accent", mirror=x > 0)
    if "prince" in look.words:
        f.add("gold", vinyl("#f2b632").model_copy(update={"metalness": 0.8, "roughness": 0.25}))
        f.cone((0, 0.78, 0.0), (0.1, 0.26, 0.3), "gold", group="crown")
        for x, y, _ in parts.around(7, 0.28, (0, 0, 0)):
            f.tube((x, 0.84, y), (x * 1.1, 1.06, y * 1.1), (0.07, 0.03), "gold", group="crown", k=0.02)
    face = f.face(
        at=(0, 0.06),
        scale=0.86,
        eyes={"u": 0.54, "v": 0.46, "radii": (0.285, 0.3, 0.23), "iris_color": "#e0a82a", "iris_dark": "#5a3c08"},
        nose={
            "material": "coat",
            "radii": (0.15, 0.07, 0.06),
            "at": (0, -0.04),
            "more": [{"offset": (0.09, 0.01, 0.03), "radii": (0.03, 0.02, 0.02), "mirror": True}],
        },
        mouth={"v": -0.42, "half_width": 0.44, "smile": 0.5, "teeth": False, "opening": 0.36},
        brows={"v": 0.86, "u": 0.54},
        blush={"u": 0.84, "v": -0.14, "amount": 0.4},
    )
    return f.finish(
        face, backdrop="sea", crown=(0, 0.68, 0.0), crown_radius=0.4, neck=(0, -0.82, 0.02), neck_radius=0.66
    )


@subject("toad", "animal", family="frog", also=("horned toad", "cane toad"))
def toad(look: Look) -> Body:
    f = _frog(look, "#8f7e4a", "#e3d6a8")
    for x, y, r in (
        (0.2, 0.52, 0.08),
        (0.0, 0.62, 0.07),
        (-0.16, 0.42, 0.055),
        (0.9, 0.06, 0.08),
        (-0.92, -0.1, 0.09),
        (0.84, -0.26, 0.06),
        (-0.8, 0.2, 0.06),
        (0.06, 0.36, 0.05),
        (-0.98, 0.1, 0.05),
    ):
        p = f.surface_at(x, y, -0.02)
        f.ball(p, r, "accent", k=0.06)
    f.tint("accent", mix(f.coat, "#4a3a20", 0.45))
    face = f.face(
        at=(0, 0.04),
        scale=0.88,
        eyes={
            "u": 0.52,
            "v": 0.44,
            "radii": (0.28, 0.28, 0.22),
            "upper_lid": 34,
            "iris_color": "#d9742a",
            "iris_dark": "#4a2008",
        },
        nose={"material": "coat", "radii": (0.16, 0.075, 0.06), "at": (0, -0.06)},
        mouth={"v": -0.44, "half_width": 0.46, "smile": 0.35, "teeth": False},
        brows={"v": 0.82, "u": 0.52, "thickness": 0.06},
        blush={"amount": 0.1},
    )
    return f.finish(
        face, backdrop="sage", crown=(0, 0.68, 0.0), crown_radius=0.4, neck=(0, -0.82, 0.02), neck_radius=0.66
    )


@subject("turtle", "animal", family="turtle", also=("tortoise", "terrapin", "sea turtle"))
def turtle(look: Look) -> Body:
    f = Figure(look, "#8fbf5c", light="#e4eeb4", accent="#7a5a30", surface=vinyl)
    f.head((0.86, 0.86, 0.8), (0, 0.12, 0))
    f.ball((0, -0.34, 0.3), (0.62, 0.44, 0.54), "coat", k=0.2)
    f.ball((0, -0.5, 0.5), (0.44, 0.28, 0.34), "light", k=0.14)
    for x, y, r in ((0.0, 0.8, 0.11), (0.3, 0.72, 0.09), (0.56, 0.56, 0.08), (0.16, 0.58, 0.06)):
        f.patch(x, y, (r, r), "spot", mirror=x > 0)
    f.tint("spot", darker(f.coat, 0.3))
    f.tube((0, -0.6, -0.1), (0, -1.2, -0.1), (0.38, 0.42), "coat", group="body neck")
    f.tint("shell", f.accent)
    f.tint("plate", lighter(f.accent, 0.22))
    f.ball((0, -1.2, -0.55), (1.3, 1.08, 0.6), "shell", group="body shell")
    f.ring((0, -1.2, -0.45), 1.2, 0.15, "plate", group="body shell", k=0.06)
    for x, y, r in ((0.82, -0.58, 0.3), (1.1, -1.1, 0.28), (0.96, -1.62, 0.28), (0.34, -0.26, 0.26)):
        f.ball((x, y, -0.2 - 0.18 * abs(y + 1.2)), (r, r, 0.14), "plate", group="body shell", mirror=True, k=0.04)
    f.ball((0, -1.5, 0.06), (0.72 * f.girth, 0.72, 0.4), "belly", group="body belly")
    f.tint("belly", "#ecd9a0" if not look.main else lighter(f.coat, 0.65))
    f.tube((0.66, -1.1, 0.2), (1.1, -1.42, 0.44), (0.18, 0.17), "coat", group="body arm", mirror=True)
    face = f.face(
        at=(0, 0.08),
        scale=0.84,
        eyes={"iris_color": "#6a4a22", "upper_lid": 46},
        nose={
            "material": "coat",
            "radii": (0.15, 0.09, 0.07),
            "at": (0, -0.16),
            "more": [{"offset": (0.06, 0.01, 0.055), "radii": (0.02, 0.015, 0.015), "mirror": True}],
        },
        mouth={"v": -0.52, "half_width": 0.3, "teeth": False},
        brows={"color": "#4a6a28"},
        blush={"amount": 0.35},
    )
    return f.finish(face, backdrop="sea", neck=(0, -0.86, -0.1), neck_radius=0.42)


@subject("snake", "animal", family="snake", also=("serpent", "python", "cobra", "viper", "boa", "rattlesnake", "adder"))
def snake(look: Look) -> Body:
    f = Figure(look, "#93bf42", light="#f0ecb0", accent="#3a6a24", surface=vinyl)
    f.head((0.94, 0.72, 0.86), (0, 0.1, 0))
    f.ball((0, -0.26, 0.32), (0.78, 0.42, 0.6), "coat", k=0.2)
    f.ball((0, -0.46, 0.4), (0.66, 0.3, 0.5), "light", k=0.1)
    for x, y, w, h in ((0.0, 0.62, 0.1, 0.16), (0.3, 0.6, 0.08, 0.13), (0.56, 0.5, 0.07, 0.1)):
        f.patch(x, y, (w, h), "accent", mirror=x > 0)
    if "cobra" in look.words:
        f.ball((0, -0.5, -0.3), (1.3, 1.1, 0.22), "coat", group="body hood")
        f.ball((0, -0.5, -0.16), (0.95, 0.85, 0.16), "light", group="body hood", k=0.06)
    f.tint("body", f.coat, pattern("stripes", f.accent, 11.0, 0.62))
    f.bow((0, -0.3, -0.15), (0.06, -1.0, -0.35), (0.0, -1.5, -0.1), (0.42, 0.44), "body", group="body neck")
    f.ball((0, -1.0, 0.06), (0.3, 0.46, 0.22), "light", group="body neck", k=0.08)
    for y, r, t in ((-1.62, 0.98, 0.26), (-1.24, 0.78, 0.22)):
        f.ring((0, y, -0.2), r, t, "body", rot=(84, 0, 0), group="body coil")
    f.bow((0.7, -1.3, 0.2), (1.3, -1.2, 0.4), (1.28, -0.5, 0.2), (0.17, 0.04), "body", group="body tail")
    face = f.face(
        at=(0, 0.08),
        scale=0.86,
        eyes={"u": 0.44, "v": 0.24, "slit": 0.8, "iris_color": "#f0c030", "iris_dark": "#8a5a08"},
        nose={
            "material": "coat",
            "radii": (0.16, 0.08, 0.07),
            "at": (0, -0.14),
            "more": [{"offset": (0.07, 0.0, 0.05), "radii": (0.025, 0.018, 0.018), "mirror": True}],
        },
        mouth={"v": -0.5, "half_width": 0.36, "fangs": True, "tongue_color": "#d83a4a"},
        brows={"v": 0.62},
    )
    return f.finish(face, backdrop="sand", neck=(0, -0.82, -0.2), neck_radius=0.44, crown_radius=0.5)


@subject(
    "lizard", "animal", family="lizard", also=("gecko", "iguana", "salamander", "newt", "komodo dragon", "axolotl")
)
def lizard(look: Look) -> Body:
    pink = "axolotl" in look.words
    f = Figure(
        look,
        "#f6b3c2" if pink else "#7cc46a",
        light="#fde0e2" if pink else "#e6f3bf",
        accent="#e2607c" if pink else "#f0a030",
        surface=vinyl,
    )
    f.head((0.98, 0.72, 0.82), (0, 0.08, 0))
    f.ball((0, -0.28, 0.36), (0.78, 0.42, 0.56), "coat", k=0.2)
    f.ball((0, -0.48, 0.42), (0.66, 0.28, 0.48), "light", k=0.1)
    if pink:
        for y, dx, dy in ((0.36, 0.5, 0.4), (0.12, 0.62, 0.12), (-0.12, 0.56, -0.14)):
            f.bow(
                (0.88, y, -0.1),
                (0.9 + dx * 0.6, y + dy * 0.3, 0.0),
                (0.9 + dx, y + dy, -0.05),
                (0.12, 0.06),
                "accent",
                group="gills",
                mirror=True,
            )
            for t in (0.45, 0.7, 0.95):
                f.ball(
                    (0.9 + dx * t, y + dy * t * t + 0.07, 0.0),
                    (0.05, 0.1, 0.05),
                    "accent",
                    group="gills",
                    mirror=True,
                    k=0.04,
                )
    else:
        for i, z in enumerate((0.34, 0.1, -0.16, -0.42)):
            f.tube((0, 0.66, z), (0, 1.04 - 0.04 * i, z - 0.16), (0.16, 0.03), "accent", k=0.04)
        for x, y in ((0.3, 0.56), (0.5, 0.42), (0.78, 0.3), (0.84, 0.06)):
            f.patch(x, y, (0.07, 0.055), "accent", mirror=True)
    parts.upright(f, width=0.66, arm=0.14)
    f.bow((0.4, -1.65, -0.3), (1.7, -1.9, -0.4), (1.22, -0.7, -0.4), (0.24, 0.05), "coat", group="body tail")
    face = f.face(
        at=(0, 0.06),
        scale=0.84,
        eyes={
            "u": 0.47,
            "v": 0.26,
            "radii": (0.28, 0.29, 0.22),
            "iris_color": "#e8b428",
            "iris_dark": "#6a4408",
            "slit": 0.4,
        },
        nose={
            "material": "coat",
            "radii": (0.15, 0.08, 0.06),
            "at": (0, -0.14),
            "more": [{"offset": (0.07, 0.01, 0.045), "radii": (0.022, 0.016, 0.016), "mirror": True}],
        },
        mouth={"v": -0.5, "half_width": 0.36, "teeth": False},
        brows={"v": 0.66, "u": 0.46},
    )
    return f.finish(face, backdrop="sand", crown_radius=0.5)


@subject("chameleon", "animal", family="lizard", also=("anole",))
def chameleon(look: Look) -> Body:
    f = Figure(look, "#8ccb4e", light="#d6ec8a", accent="#2fa6a0", surface=vinyl)
    f.head((0.92, 0.76, 0.82), (0, 0.0, 0))
    f.tube((0, 0.45, -0.1), (0, 1.16, -0.5), (0.52, 0.12), "coat", k=0.2)
    for i in range(5):
        f.ball((0, 0.62 + 0.14 * i, 0.5 - 0.16 * i), (0.06, 0.09, 0.09), "accent", k=0.04)
    f.ball((0.44, 0.2, 0.46), (0.4, 0.42, 0.4), "turret", k=0.1, mirror=True)
    f.tint("turret", lighter(f.coat, 0.25), pattern("bands", f.accent, 14.0, 0.7))
    f.ball((0, -0.44, 0.42), (0.62, 0.32, 0.46), "light", k=0.12)
    for y, roll in ((-0.1, 10), (0.3, 24)):
        f.patch(0.84, y, (0.12, 0.06), "accent", roll=roll, mirror=True, rise=0.04)
    parts.upright(f, width=0.62, arm=0.13)
    f.ring((1.1, -1.0, -0.35), 0.28, 0.1, "coat", group="body tail")
    f.ring((1.04, -1.0, -0.3), 0.1, 0.075, "accent", group="body tail", k=0.04)
    f.bow((0.4, -1.65, -0.3), (1.2, -1.9, -0.4), (1.36, -1.1, -0.36), (0.2, 0.1), "coat", group="body tail", k=0.06)
    face = f.face(
        color=f.materials["turret"].color,
        at=(0, 0.0),
        scale=0.86,
        eyes={
            "u": 0.5,
            "v": 0.24,
            "radii": (0.245, 0.245, 0.2),
            "upper_lid": 44,
            "lower_lid": 48,
            "iris_color": "#f08a2a",
            "iris_dark": "#6a2c08",
        },
        nose={"material": "coat", "radii": (0.13, 0.08, 0.07), "at": (0, -0.12)},
        mouth={"v": -0.48, "half_width": 0.34, "teeth": False},
        brows={"v": 0.72, "u": 0.46},
    )
    return f.finish(face, backdrop="lilac", crown=(0, 1.12, -0.4), crown_radius=0.3, camera=(-0.12, 1.64))


@subject("crocodile", "animal", family="crocodile", also=("alligator", "croc", "gator", "caiman"))
def crocodile(look: Look) -> Body:
    f = Figure(look, "#86a852", light="#dfe6a8", accent="#5c7c36", surface=vinyl)
    f.head((0.9, 0.62, 0.8), (0, 0.14, 0))
    f.ball((0.42, 0.5, 0.26), (0.34, 0.34, 0.36), "coat", k=0.14, mirror=True)
    f.ball((0, -0.2, 0.56), (0.76, 0.3, 0.64), "coat", k=0.16)
    f.ball((0.24, -0.02, 1.0), (0.2, 0.15, 0.18), "coat", k=0.1, mirror=True)
    f.ball((0.24, 0.05, 1.14), (0.06, 0.045, 0.03), "dark", k=0.02, mirror=True)
    f.ball((0, -0.5, 0.52), (0.74, 0.3, 0.62), "light", k=0.08)
    f.add("tooth", f.materials["nose"].model_copy(update={"color": "#fdf8ea"}))
    for x, z in ((0.44, 1.02), (0.6, 0.84), (0.7, 0.62)):
        f.tube((x, -0.28, z), (x + 0.01, -0.46, z + 0.05), (0.075, 0.02), "tooth", group="teeth", mirror=True)
    for x in (-0.26, 0.0, 0.26):
        f.tube((x, 0.62, -0.1), (x * 1.1, 0.92, -0.2), (0.14, 0.04), "accent", k=0.05)
    parts.upright(f, width=0.86, arm=0.2)
    f.bow((0.4, -1.65, -0.3), (1.7, -1.9, -0.4), (1.3, -0.8, -0.4), (0.32, 0.05), "coat", group="body tail")
    for x, y in ((1.24, -1.5), (1.38, -1.24), (1.36, -0.98)):
        f.tube((x + 0.08, y, -0.4), (x + 0.3, y + 0.06, -0.4), (0.12, 0.03), "accent", group="body tail", k=0.04)
    face = f.face(
        at=(0, 0.1),
        scale=0.84,
        eyes={
            "u": 0.5,
            "v": 0.46,
            "radii": (0.27, 0.285, 0.22),
            "iris_color": "#e8c02a",
            "iris_dark": "#6a5008",
            "slit": 0.75,
        },
        nose={"material": "coat", "radii": (0.15, 0.08, 0.06), "at": (0, -0.1), "out": 0.0},
        mouth={"v": -0.62, "half_width": 0.4, "lower_teeth": True, "smile": 0.6, "opening": 0.3},
        brows={"v": 0.86, "u": 0.5},
        blush={"amount": 0.12},
    )
    return f.finish(face, backdrop="sea", crown=(0, 0.74, -0.05), crown_radius=0.34, neck=None)


@subject(
    "dinosaur",
    "animal",
    family="dinosaur",
    also=(
        "t. rex",
        "t-rex",
        "t rex",
        "tyrannosaurus",
        "tyrannosaurus rex",
        "raptor",
        "velociraptor",
        "dino",
        "brontosaurus",
        "godzilla",
    ),
)
def dinosaur(look: Look) -> Body:
    f = Figure(look, "#93bb50", light="#eef0b8", accent="#e2872c", surface=vinyl)
    f.head((0.86, 0.8, 0.8), (0, 0.26, 0))
    f.ball((0, -0.3, 0.46), (0.86, 0.5, 0.62), "coat", k=0.22)
    f.ball((0, -0.6, 0.42), (0.78, 0.3, 0.56), "light", k=0.08)
    f.ball((0.26, -0.06, 1.0), (0.11, 0.075, 0.07), "coat", k=0.06, mirror=True)
    f.ball((0.26, -0.04, 1.07), (0.045, 0.035, 0.02), "dark", k=0.01, mirror=True)
    f.tube((0.18, 0.62, 0.56), (0.62, 0.66, 0.42), (0.14, 0.11), "coat", k=0.1, mirror=True)
    f.add("tooth", f.materials["nose"].model_copy(update={"color": "#fdf8ea"}))
    for x, z in ((0.5, 0.98), (0.66, 0.82), (0.78, 0.62)):
        f.tube((x, -0.4, z - 0.02), (x + 0.01, -0.6, z + 0.03), (0.085, 0.02), "tooth", group="teeth", mirror=True)
    for y, z in ((0.98, 0.3), (1.06, 0.02), (0.98, -0.28)):
        f.tube((0, y - 0.12, z), (0, y + 0.24, z - 0.1), (0.17, 0.04), "accent", k=0.05)
    for x, y, r in ((0.66, 0.5, 0.08), (0.76, 0.28, 0.06)):
        f.patch(x, y, (r, r), "accent", mirror=True, rise=0.04)
    g = f.girth
    f.ball((0, -1.55, -0.14), (0.86 * g, 0.92, 0.64), "coat", group="body")
    f.ball((0, -1.5, 0.22), (0.6 * g, 0.76, 0.36), "light", group="body", k=0.08)
    f.tube((0.66, -1.08, 0.36), (0.52, -1.2, 0.78), (0.12, 0.1), "coat", group="body", k=0.06, mirror=True)
    _claws(f, 0.5, -1.22, 0.84)
    f.bow((0.4, -1.7, -0.4), (1.9, -1.9, -0.5), (1.46, -0.7, -0.5), (0.4, 0.05), "coat", group="body tail")
    face = f.face(
        at=(0, 0.16),
        scale=0.84,
        eyes={"u": 0.42, "v": 0.24, "iris_color": "#f0b428", "iris_dark": "#6a3a08", "slit": 0.5},
        nose={"material": "coat", "radii": (0.18, 0.09, 0.06), "at": (0, -0.26), "out": 0.0},
        mouth={"v": -0.78, "half_width": 0.42, "lower_teeth": True, "smile": 0.6, "opening": 0.3},
        brows={"v": 0.6, "thickness": 0.05},
        blush={"amount": 0.12},
    )
    return f.finish(
        face, backdrop="sun", camera=(-0.08, 1.7), crown=(0, 1.02, -0.05), crown_radius=0.42, neck=None, reach=1.4
    )


@subject("triceratops", "animal", family="dinosaur", also=("stegosaurus", "ankylosaurus", "styracosaurus"))
def triceratops(look: Look) -> Body:
    f = Figure(look, "#7fadc4", light="#e9e6c0", accent="#e0823a", surface=vinyl)
    f.head((0.86, 0.82, 0.8), (0, 0.06, 0))
    f.ball((0, 0.44, -0.42), (1.28, 1.02, 0.26), "coat", k=0.1)
    f.ball((0, 0.44, -0.26), (1.04, 0.8, 0.2), "frill", k=0.05)
    f.tint("frill", mix(f.coat, f.accent, 0.55))
    for i in range(11):
        t = math.radians(-112 + 224 * i / 10)
        x, y = 1.24 * math.sin(t), 0.44 + 1.0 * math.cos(t)
        f.tube((x, y, -0.42), (x * 1.1, 0.44 + 1.14 * math.cos(t), -0.38), (0.14, 0.05), "accent", k=0.04)
    f.tube((0, -0.1, 0.4), (0, -0.34, 0.82), (0.58, 0.38), "coat", k=0.2)
    f.ball((0, -0.5, 0.62), (0.5, 0.28, 0.38), "light", k=0.1)
    f.add("ivory", f.materials["nose"].model_copy(update={"color": "#f6ecd0", "roughness": 0.4}))
    f.tube((0, 0.0, 0.98), (0, 0.22, 1.26), (0.13, 0.03), "ivory", group="horn")
    f.bow((0.34, 0.66, 0.5), (0.42, 0.9, 1.0), (0.5, 1.28, 1.02), (0.15, 0.03), "ivory", group="horn", mirror=True)
    parts.upright(f, width=0.94, arm=0.26)
    face = f.face(
        at=(0, 0.04),
        scale=0.84,
        eyes={"u": 0.43, "v": 0.24, "iris_color": "#8a5a2a"},
        nose={
            "material": "coat",
            "radii": (0.17, 0.09, 0.06),
            "at": (0, -0.22),
            "out": 0.0,
            "more": [{"offset": (0.14, 0.0, 0.02), "radii": (0.035, 0.03, 0.02), "mirror": True}],
        },
        mouth={"v": -0.62, "half_width": 0.3},
        brows={"v": 0.58},
        blush={"amount": 0.25},
    )
    return f.finish(
        face,
        backdrop="sage",
        camera=(-0.04, 1.74),
        crown=(0, 0.9, 0.1),
        crown_radius=0.4,
        neck=None,
        sides=1.25,
        reach=1.45,
    )
