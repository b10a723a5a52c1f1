"""Mammals of wood and water: beaver, otter, badger, raccoon, skunk, sloth, bear, panda, polar bear, koala."""

from __future__ import annotations

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import darker, pattern


@subject("beaver", "animal", family="beaver", also=("muskrat", "capybara", "woodchuck", "groundhog"))
def beaver(look: Look) -> Body:
    f = Figure(look, "#7d4e2c", light="#c89a6a", accent="#4a3226", nose="#2b1e1c")
    f.head((0.94, 0.86, 0.82))
    parts.cheeks(f, "coat", (0.58, -0.3, 0.24), (0.46, 0.4, 0.42))
    parts.ears_round(f, (0.78, 0.66, -0.02), 0.2, "accent")
    parts.muzzle(f, at=(0.22, -0.28, 0.68), r=(0.32, 0.25, 0.26), chin=(0, -0.52, 0.56), chin_r=(0.4, 0.32, 0.32))
    f.add("tooth", f.materials["nose"].model_copy(update={"color": "#fff4d8"}))
    f.box((0.075, -0.475, 0.95), (0.068, 0.13, 0.035), "tooth", edge=0.03, mirror=True, group="teeth")
    parts.upright(f)
    f.tint("flat tail", f.accent, pattern("net", darker(f.accent, 0.4), 16.0, 0.4))
    f.ball((1.15, -1.25, -0.4), (0.36, 0.6, 0.08), "flat tail", group="body tail", rot=(0, 0, -24))
    face = f.face(
        eyes={"u": 0.4, "v": 0.2},
        nose={"radii": (0.18, 0.12, 0.1), "at": (0, -0.13)},
        mouth={"v": -0.6, "half_width": 0.27, "teeth": False},
    )
    return f.finish(face, backdrop="sea", reach=1.4)


@subject(
    "otter",
    "animal",
    family="otter",
    also=("sea otter", "weasel", "ferret", "stoat", "mink", "mongoose", "meerkat", "ermine"),
)
def otter(look: Look) -> Body:
    f = Figure(look, "#8a5f40", light="#ecd6b4", nose="#2b2022")
    f.head((1.0, 0.76, 0.8))
    f.ball((0.5, -0.3, 0.36), (0.5, 0.34, 0.4), "light", k=0.18, mirror=True)
    parts.ears_round(f, (0.88, 0.46, 0.0), 0.17)
    parts.muzzle(f, at=(0.2, -0.22, 0.72), r=(0.3, 0.23, 0.22), chin=(0, -0.44, 0.6), chin_r=(0.4, 0.28, 0.3))
    parts.whiskers(f, -0.24, 0.92, "#fff8ea", 0.92)
    parts.upright(f, width=0.68, hand="coat")
    f.ball((0.25, -1.15, 0.5), (0.17, 0.13, 0.15), "coat", group="body", k=0.04, mirror=True)
    f.add("star", f.materials["nose"].model_copy(update={"color": "#f08a5a", "roughness": 0.5}))
    f.star((0, -1.2, 0.66), 5, (0.24, 0.12, 0.05), "star", group="body star")
    face = f.face(
        eyes={
            "u": 0.43,
            "v": 0.2,
            "radii": (0.245, 0.26, 0.2),
            "iris_color": "#4a2c1a",
            "iris_dark": "#160c06",
            "pupil": 0.42,
        },
        nose={"radii": (0.16, 0.105, 0.09), "at": (0, -0.1)},
        mouth={"v": -0.44},
    )
    return f.finish(face, backdrop="sea")


@subject("badger", "animal", family="badger", also=("honey badger", "wolverine", "anteater", "aardvark", "mole"))
def badger(look: Look) -> Body:
    f = Figure(look, "#f4f1ea", light="#fbf8f2", accent="#2b282c", nose="#1f1a1c")
    f.tint("grey", "#85868a", pattern("strands", "#a8a9ac", 14.0, 0.7))
    f.head((0.92, 0.86, 0.8))
    f.ball((0, 0.06, -0.28), (1.04, 0.94, 0.66), "grey", k=0.06)
    parts.cheeks(f, "light", (0.56, -0.3, 0.22), (0.42, 0.36, 0.42))
    f.patch(0.37, 0.26, (0.25, 0.56), "accent", mirror=True, roll=-8.0, rise=0.024)
    parts.ears_round(f, (0.76, 0.62, 0.04), 0.22, "white", "accent")
    parts.snout(f, "light", (0, -0.34, 0.64), (0.4, 0.34, 0.42))
    parts.sitting(f, chest="accent", paw="accent", coat="grey", width=0.74, leg=0.19)
    face = f.face(
        color="#3a363a",
        eyes={"u": 0.41, "iris_color": "#7a4a22"},
        nose={"radii": (0.16, 0.11, 0.1), "at": (0, -0.17)},
        mouth={"v": -0.52},
        brows={"color": "#f4f1ea"},
    )
    return f.finish(face, backdrop="sage")


@subject(
    "raccoon", "animal", family="raccoon", also=("racoon", "red panda", "coati", "lemur", "tanuki", "opossum", "possum")
)
def raccoon(look: Look) -> Body:
    red = "red" in look.words
    f = Figure(
        look, "#b8562a" if red else "#8d8f96", light="#f4f1ec", accent="#5a2414" if red else "#2c2b30", nose="#1f1a1c"
    )
    f.head((1.02, 0.82, 0.8))
    f.tube((0.6, -0.2, 0.16), (1.18, -0.36, 0.0), (0.42, 0.08), "light", k=0.14, mirror=True)
    f.patch(0.42, 0.52, (0.34, 0.14), "light", mirror=True, roll=-14.0)
    f.patch(0.44, 0.14, (0.42, 0.24), "accent", mirror=True, roll=-16.0)
    f.patch(0.0, 0.42, (0.07, 0.34), "accent")
    parts.ears_round(f, (0.68, 0.76, 0.0), 0.3, "light", "accent" if not red else "light")
    parts.snout(f, "light", (0, -0.3, 0.66), (0.36, 0.32, 0.34))
    parts.whiskers(f, -0.3, 0.86, reach=0.9)
    parts.sitting(f, paw="accent", width=0.64)
    for i, (x, y) in enumerate(((0.66, -1.56), (0.92, -1.42), (1.1, -1.18), (1.18, -0.9), (1.14, -0.62))):
        f.ball((x, y, -0.4), (0.25, 0.22, 0.22), "coat" if i % 2 == 0 else "accent", group="body tail", k=0.05)
    face = f.face(
        color=f.accent,
        eyes={"v": 0.18, "iris_color": "#8a5a2a"},
        nose={"radii": (0.13, 0.095, 0.09), "at": (0, -0.14)},
        mouth={"v": -0.46},
        brows={"color": "#f4f1ec" if not red else "#5a2414", "v": 0.6},
    )
    return f.finish(face, backdrop="dusk")


@subject("skunk", "animal", family="skunk", also=("polecat",))
def skunk(look: Look) -> Body:
    f = Figure(look, "#35323a", light="#a9a2ae", accent="#fbf8f2", nose="#e58a96")
    f.head((0.94, 0.82, 0.8))
    parts.cheeks(f)
    f.patch(0.0, 0.36, (0.09, 0.34), "accent", rise=0.03)
    for x in (-0.14, 0.0, 0.14):
        f.bow((x, 0.8, 0.26), (x * 1.6, 1.1, 0.2), (x * 2.4 + 0.14, 1.16, 0.3), (0.13, 0.03), "accent", k=0.08)
    parts.ears_round(f, (0.7, 0.7, 0.0), 0.24)
    parts.muzzle(f, at=(0.17, -0.25, 0.68), r=(0.26, 0.2, 0.2))
    parts.sitting(f, chest="coat", paw="coat", width=0.6)
    f.bow(
        (0.4, -1.6, -0.5),
        (1.6, -1.5, -0.6),
        (1.28, -0.2, -0.6),
        (0.3, 0.42),
        "coat",
        group="body plume",
        mod=("waves", 0.02, 15.0),
    )
    f.bow(
        (0.55, -1.5, -0.24), (1.5, -1.35, -0.25), (1.28, -0.1, -0.3), (0.14, 0.24), "accent", group="body plume", k=0.06
    )
    f.bow(
        (1.28, -0.2, -0.6),
        (1.1, 0.5, -0.6),
        (1.6, 0.5, -0.5),
        (0.42, 0.2),
        "accent",
        group="body plume",
        k=0.2,
        mod=("waves", 0.02, 15.0),
    )
    face = f.face(
        eyes={"iris_color": "#7a5ab0", "iris_dark": "#241640"},
        nose={"radii": (0.12, 0.085, 0.08)},
        mouth={"v": -0.46},
        brows={"color": "#fbf8f2"},
    )
    return f.finish(face, backdrop="lilac", camera=(-0.12, 1.66), reach=1.35)


@subject("sloth", "animal", family="sloth", also=("three-toed sloth",))
def sloth(look: Look) -> Body:
    f = Figure(look, "#a58a68", light="#efdcbd", accent="#5f4632", nose="#33251f")
    f.head((0.98, 0.84, 0.78), mod=("waves", 0.012, 17.0))
    f.ball((0, 0.0, 0.2), (0.82, 0.66, 0.64), "light", k=0.05)
    f.skull = ((0.0, 0.0, 0.2), (0.82, 0.66, 0.64))
    f.patch(0.42, 0.06, (0.34, 0.17), "accent", mirror=True, roll=-26.0)
    f.skull = ((0.0, 0.05, 0.0), (0.98, 0.84, 0.78))
    for x in (-0.3, -0.1, 0.12, 0.32):
        f.bow(
            (x, 0.84, 0.2),
            (x * 1.3, 0.98, 0.5),
            (x * 1.5, 0.62, 0.68),
            (0.16, 0.05),
            "coat",
            k=0.08,
            mod=("waves", 0.01, 22.0),
        )
    f.ball((0, -0.3, 0.7), (0.38, 0.3, 0.22), "light", k=0.14)
    parts.upright(f, width=0.72, arm=0.2)
    f.add("claw", f.materials["nose"].model_copy(update={"color": "#e9dcc4"}))
    for dx in (-0.1, 0.0, 0.1):
        f.bow(
            (0.76 + dx, -1.5, 0.5),
            (0.74 + dx, -1.6, 0.68),
            (0.7 + dx, -1.74, 0.6),
            (0.045, 0.02),
            "claw",
            group="body claw",
            mirror=True,
        )
    face = f.face(
        color=f.accent,
        scale=0.82,
        eyes={"upper_lid": 22, "lower_lid": 46, "v": 0.16, "iris_color": "#5a3a22", "lid_tilt": -0.12},
        nose={"radii": (0.17, 0.115, 0.1)},
        mouth={"v": -0.45, "half_width": 0.29, "smile": 0.7},
        brows={"v": 0.5, "tilt": -0.35, "color": darker(f.accent, 0.4)},
    )
    return f.finish(face, backdrop="sage")


def _bear(look: Look, coat: str, light: str, nose: str = "#2b2022", **head) -> Figure:
    f = Figure(look, coat, light=light, nose=nose)
    f.head(**head)
    return f


@subject("bear", "animal", family="bear", also=("grizzly", "brown bear", "black bear", "bear cub"))
def bear(look: Look) -> Body:
    f = _bear(look, "#38332f" if "black" in look.words else "#8a5630", "#d9b083", radii=(1.02, 0.88, 0.84))
    parts.cheeks(f, at=(0.6, -0.26, 0.16), r=(0.46, 0.42, 0.44))
    parts.ears_round(f, (0.74, 0.78, -0.02), 0.32, "light", deep=0.2)
    parts.snout(f, "light", (0, -0.32, 0.62), (0.46, 0.4, 0.42))
    parts.upright(f, width=0.92, arm=0.25)
    face = f.face(
        eyes={"v": 0.2, "radii": (0.24, 0.255, 0.2), "iris_color": "#6a3e1e"},
        nose={"radii": (0.19, 0.125, 0.11), "at": (0, -0.14)},
        mouth={"v": -0.52, "half_width": 0.26},
        brows={"thickness": 0.055},
    )
    return f.finish(face, backdrop="sage", neck_radius=0.6)


@subject("panda", "animal", family="bear", also=("giant panda", "panda bear"))
def panda(look: Look) -> Body:
    f = Figure(look, "#fbf8f1", light="#fffdf8", accent="#2d2a2e", nose="#2a2628")
    f.head((1.06, 0.86, 0.82))
    parts.cheeks(f, at=(0.62, -0.28, 0.16), r=(0.48, 0.42, 0.44))
    f.patch(0.4, 0.14, (0.31, 0.38), "accent", mirror=True, roll=-28.0, rise=0.026)
    parts.ears_round(f, (0.78, 0.76, -0.04), 0.32, "accent", "accent", deep=0.22)
    parts.snout(f, "light", (0, -0.3, 0.64), (0.4, 0.32, 0.32))
    parts.upright(f, belly="light", coat="accent", width=0.9, arm=0.25)
    f.add("bamboo", f.materials["nose"].model_copy(update={"color": "#7cb342", "roughness": 0.4}))
    f.tube((0.86, -1.75, 0.6), (1.06, -0.72, 0.6), 0.06, "bamboo", group="body bamboo")
    f.ball((1.22, -0.72, 0.62), (0.2, 0.06, 0.03), "bamboo", group="body bamboo", rot=(0, 0, 24))
    f.ball((0.92, -0.66, 0.62), (0.18, 0.055, 0.03), "bamboo", group="body bamboo", rot=(0, 0, -30))
    face = f.face(
        color=f.accent,
        eyes={"v": 0.17, "iris_color": "#6a4326", "radii": (0.25, 0.265, 0.2)},
        nose={"radii": (0.15, 0.1, 0.09)},
        mouth={"v": -0.46},
        brows={"color": "#3a3639", "v": 0.66},
        blush={"amount": 0.3},
    )
    return f.finish(face, backdrop="sage", neck_radius=0.6)


@subject("polar bear", "animal", family="bear", also=("ice bear", "white bear"))
def polar_bear(look: Look) -> Body:
    f = _bear(look, "#f3f1ea", "#fdfcf8", "#25242a", radii=(0.94, 0.92, 0.84))
    parts.cheeks(f, at=(0.5, -0.36, 0.2), r=(0.44, 0.4, 0.44))
    parts.ears_round(f, (0.66, 0.86, -0.06), 0.22, "accent", deep=0.16)
    f.tint("accent", "#c9c6c0")
    parts.snout(f, "light", (0, -0.34, 0.7), (0.42, 0.38, 0.46))
    f.ball((0, -0.02, 0.66), (0.26, 0.3, 0.3), "coat", k=0.16)
    parts.upright(f, belly="light", width=0.94, arm=0.26)
    f.add(
        "scarf",
        f.materials["light"].model_copy(
            update={"color": look.accent or "#c8382e", "pattern": pattern("stripes", "#fdfcf8", 14.0, 0.6)}
        ),
    )
    f.ring((0, -0.9, 0.04), 0.6, 0.14, "scarf", rot=(82, 0, 0), group="body scarf")
    f.ball((0.3, -1.22, 0.62), (0.15, 0.34, 0.08), "scarf", group="body scarf", rot=(-8, 0, 8))
    face = f.face(
        eyes={"v": 0.2, "radii": (0.235, 0.25, 0.2), "iris_color": "#4a5a6a", "iris_dark": "#141c24"},
        nose={"radii": (0.2, 0.13, 0.11), "at": (0, -0.16)},
        mouth={"v": -0.56, "half_width": 0.25},
        brows={"color": "#8a8780"},
    )
    return f.finish(face, backdrop="sea", neck=None)


@subject("koala", "animal", family="koala", also=("koala bear", "wombat"))
def koala(look: Look) -> Body:
    f = Figure(look, "#9fa4ad", light="#f4f2f0", nose="#2a2a30")
    f.head((0.98, 0.86, 0.8))
    parts.cheeks(f, at=(0.54, -0.3, 0.2), r=(0.44, 0.36, 0.4))
    f.ball((1.06, 0.46, -0.06), (0.48, 0.46, 0.2), "coat", k=0.1, mirror=True, mod=("waves", 0.02, 16.0))
    f.ball((1.08, 0.44, 0.1), (0.33, 0.32, 0.12), "light", k=0.06, mirror=True, mod=("waves", 0.02, 16.0))
    for y, x in ((0.16, 1.46), (0.4, 1.58), (0.64, 1.5)):
        f.tube((1.2, y + 0.05, 0.0), (x, y - 0.06, 0.02), (0.17, 0.02), "light", k=0.08, mirror=True)
    f.ball((0, -0.44, 0.56), (0.48, 0.32, 0.34), "light", k=0.14)
    parts.upright(f, width=0.78, arm=0.21)
    face = f.face(
        eyes={"u": 0.44, "v": 0.2, "radii": (0.235, 0.25, 0.2), "iris_color": "#6a4a2e"},
        nose={"radii": (0.17, 0.24, 0.13), "at": (0, -0.1), "out": 0.04, "blend": 0.04},
        mouth={"v": -0.56, "half_width": 0.25},
        brows={"v": 0.56},
    )
    return f.finish(face, backdrop="sage", camera=(-0.14, 1.66), sides=1.2)
