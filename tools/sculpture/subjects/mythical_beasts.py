"""Beasts of story: unicorn, pegasus, dragon, phoenix, griffin, lake monster, yeti, kitsune."""

from __future__ import annotations

import math

from . import animal_parts as parts
from . import bird_parts as birds
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import Material, darker, hair, lighter, metal, mix, pattern, vinyl
from .mammals_hoofed import equine, equine_face, mane

RAINBOW = ("#f58fb8", "#b58cf0", "#7fc4f5")


def _horse_of_story(look: Look, coat: str) -> Figure:
    f = Figure(look, coat, light="#fbe3e6", accent=RAINBOW[0])
    equine(f, blaze=False)
    locks = (f.accent, mix(f.accent, RAINBOW[1], 0.75), mix(f.accent, RAINBOW[2], 0.75))
    for i, color in enumerate(locks):
        f.add(f"lock {i}", hair(color))
    mane(f, ("lock 0", "lock 1", "lock 2"))
    parts.neck_and_shoulders(f, "coat")
    return f


@subject("unicorn", "animal", family="unicorn", also=("alicorn", "baby unicorn"))
def unicorn(look: Look) -> Body:
    f = _horse_of_story(look, "#fbf7f6")
    f.add("horn", metal("#f2c152", 0.22))
    f.tube((0, 0.84, 0.36), (0, 1.62, 0.56), (0.15, 0.02), "horn", group="horn", mod=("curls", 0.02, 30.0))
    face = equine_face(f, iris_color="#8a5ad0", iris_dark="#2c1458", lash=0.1)
    return f.finish(
        face,
        backdrop="lilac",
        camera=(0.06, 1.74),
        crown_radius=0.3,
        crown=(0, 1.0, -0.05),
        neck=(0, -0.98, -0.2),
        neck_radius=0.58,
    )


@subject("pegasus", "animal", family="unicorn", also=("winged horse", "flying horse", "hippogriff"))
def pegasus(look: Look) -> Body:
    f = _horse_of_story(look, "#f2f4fa")
    f.tint("wing", "#ffffff" if not look.main else lighter(look.main, 0.4))
    birds.raised_wings(f, "wing", "wing", 0.8, -1.0, 0.86)
    face = equine_face(f, iris_color="#4a8ad0", iris_dark="#12305a")
    return f.finish(
        face,
        backdrop="sky",
        camera=(-0.06, 1.72),
        crown_radius=0.42,
        crown=(0, 1.12, 0),
        neck=(0, -0.98, -0.2),
        neck_radius=0.58,
        reach=1.7,
    )


@subject(
    "dragon",
    "animal",
    family="dragon",
    also=("wyvern", "drake dragon", "baby dragon", "fire dragon", "hydra", "basilisk", "chinese dragon"),
)
def dragon(look: Look) -> Body:
    f = Figure(look, "#6cb24e", light="#f4e6a4", accent="#e07a2c", surface=vinyl)
    f.head((0.94, 0.8, 0.82), (0, 0.18, 0))
    f.ball((0, -0.26, 0.5), (0.66, 0.44, 0.54), "coat", k=0.2)
    f.ball((0, -0.52, 0.52), (0.54, 0.28, 0.46), "light", k=0.1)
    f.ball((0.24, -0.06, 0.98), (0.14, 0.11, 0.12), "coat", k=0.06, mirror=True)
    f.ball((0.25, -0.04, 1.09), (0.05, 0.04, 0.03), "dark", k=0.015, mirror=True)
    f.add("horn", f.materials["nose"].model_copy(update={"color": "#f6e6c0", "roughness": 0.4}))
    parts.horns(f, [(0.44, 0.78, 0.0), (0.7, 1.12, -0.1), (0.66, 1.52, 0.0)], (0.16, 0.035), "horn")
    for y, dx, dy in ((0.3, 0.56, 0.34), (0.04, 0.6, 0.06), (-0.2, 0.46, -0.18)):
        f.tube((0.8, y, -0.05), (0.8 + dx, y + dy, -0.15), (0.2, 0.03), "accent", k=0.06, mirror=True)
    for y, z in ((0.92, 0.36), (1.0, 0.12), (0.96, -0.14)):
        f.tube((0, y - 0.1, z), (0, y + 0.2, z - 0.1), (0.14, 0.03), "accent", k=0.04)
    parts.upright(f, belly="plates", width=0.78, arm=0.18)
    f.tint("plates", f.light, pattern("stripes", darker(f.light, 0.22), 20.0, 0.75))
    for x, y in ((1.5, -0.3), (1.64, -0.72), (1.58, -1.12)):
        f.tube((0.6, -0.95, -0.35), (x, y, -0.4), (0.1, 0.04), "coat", group="body bones", mirror=True)
        f.ball(
            (0.6 + 0.5 * (x - 0.6), -0.95 + 0.5 * (y + 0.95) - 0.12, -0.42),
            (0.54, 0.22, 0.045),
            "accent",
            group="body wing",
            mirror=True,
            k=0.1,
            rot=(0, 0, math.degrees(math.atan2(y + 0.9, x - 0.6))),
        )
    face = f.face(
        at=(0, 0.1),
        scale=0.84,
        eyes={"v": 0.22, "slit": 0.7, "iris_color": "#f0b428", "iris_dark": "#7a3a08"},
        nose={"material": "coat", "radii": (0.18, 0.08, 0.06), "at": (0, -0.2), "out": 0.0},
        mouth={"v": -0.62, "half_width": 0.31, "fangs": True},
        brows={"v": 0.58, "tilt": 0.12, "thickness": 0.05},
        blush={"amount": 0.2},
    )
    return f.finish(
        face, backdrop="dusk", camera=(-0.04, 1.72), crown=(0, 0.96, 0.1), crown_radius=0.34, sides=0.94, reach=1.6
    )


@subject("phoenix", "bird", family="bird", also=("firebird", "thunderbird"))
def phoenix(look: Look) -> Body:
    f = birds.feathered(look, "#e2521f", light="#fbc45a", accent="#f8a524", beak="#f6d04a")
    f.add("flame", Material(color=f.accent, roughness=0.4, subsurface=0.9, sheen=0.3, glow=0.25))
    f.add("tip", Material(color="#ffe27a", roughness=0.4, subsurface=0.9, glow=0.35))
    f.head((0.88, 0.86, 0.8))
    for i, x in enumerate((-0.34, -0.17, 0.0, 0.17, 0.34)):
        top = 1.62 - 1.6 * abs(x)
        f.bow(
            (x * 0.6, 0.8, 0.0),
            (x * 1.6, 0.95 + 0.3 * (top - 0.9), -0.1),
            (x * 2.0, top, 0.02),
            (0.2, 0.03),
            "flame" if i % 2 == 0 else "coat",
            k=0.06,
        )
    f.patch(0.4, 0.16, (0.34, 0.3), "light", mirror=True, roll=-16)
    birds.beak(f, -0.01, 0.76, 0.3, 0.2, 0.14)
    birds.chin(f)
    birds.body(f, "coat", "light", width=0.76)
    birds.raised_wings(f, "coat", "flame", 0.8, -0.96, 0.84)
    for i, (x, y) in enumerate(((-1.0, 0.1), (-0.6, 0.5), (0.6, 0.5), (1.0, 0.1))):
        f.bow(
            (0.1 * x, -1.4, -0.6),
            (x * 0.8, y - 0.6, -0.8),
            (x * 1.34, y + 0.1, -0.7),
            (0.26, 0.05),
            "tip" if i % 2 else "flame",
            group=f"body tail {i % 2}",
            k=0.05,
        )
    face = birds.bird_face(
        f,
        f.light,
        eyes={"iris_color": "#d8501f", "iris_dark": "#5a1408", "lash": 0.075},
        mouth={"v": -0.55, "half_width": 0.22},
        brows={"color": "#8a2a10", "tilt": 0.12},
    )
    return f.finish(face, backdrop="night", camera=(-0.02, 1.74), neck=(0, -0.84, 0.0), crown_radius=0.36, reach=1.7)


@subject("griffin", "animal", family="griffin", also=("gryphon", "griffon"))
def griffin(look: Look) -> Body:
    f = birds.feathered(look, "#f1e3c4", light="#fbf5e6", accent="#c08a44", beak="#f0b03a")
    f.head((0.92, 0.86, 0.82))
    for x, y, dx in ((0.74, -0.2, 0.3), (0.66, -0.46, 0.26), (0.84, 0.08, 0.2)):
        f.tube((x * 0.8, y + 0.16, 0.05), (x + dx, y - 0.14, -0.06), (0.3, 0.04), "coat", k=0.12, mirror=True)
    parts.ears_pointed(f, (0.5, 0.62, 0.0), (0.84, 1.3, -0.05), 0.28, "accent", 0.03)
    f.tube((0.12, 0.34, 0.8), (0.66, 0.56, 0.54), (0.1, 0.07), "coat", k=0.08, mirror=True)
    birds.hooked_beak(f, 0.02, 0.74, 0.22)
    birds.chin(f)
    f.tint("lion", f.accent)
    parts.sitting(f, chest="coat", paw="lion", coat="lion", width=0.74, leg=0.2)
    for x, y in ((0.0, -0.9), (0.3, -0.86), (-0.3, -0.86), (0.16, -1.14), (-0.16, -1.14)):
        f.tube((x, y, 0.34), (x * 1.1, y - 0.26, 0.56), (0.2, 0.04), "coat", group="body ruff", k=0.05)
    f.tint("feather", darker(f.accent, 0.35))
    birds.raised_wings(f, "feather", "coat", 0.82, -0.95, 0.82)
    parts.tail(f, "lion", tip="feather", radii=(0.09, 0.12), end=(1.3, -1.0, -0.3))
    face = birds.bird_face(
        f,
        eyes={"iris_color": "#d89a20", "iris_dark": "#5a3408", "v": 0.18},
        mouth={"v": -0.6, "half_width": 0.24},
        brows={"tilt": 0.3, "v": 0.54, "color": "#8a5a24", "thickness": 0.05},
    )
    return f.finish(face, backdrop="sun", camera=(-0.1, 1.72), neck=None, crown_radius=0.4, reach=1.7)


@subject(
    "lake monster",
    "monster",
    family="dragon",
    also=("loch ness monster", "nessie", "sea serpent", "sea monster", "leviathan", "plesiosaur"),
)
def lake_monster(look: Look) -> Body:
    f = Figure(look, "#62b3a0", light="#d3ecc0", accent="#2a6470", surface=vinyl)
    f.head((0.9, 0.8, 0.82), (0, 0.3, 0))
    f.ball((0, -0.14, 0.46), (0.66, 0.44, 0.54), "coat", k=0.2)
    f.ball((0, -0.36, 0.5), (0.5, 0.28, 0.42), "light", k=0.12)
    f.tube((0.3, 0.96, 0.0), (0.39, 1.34, 0.0), (0.1, 0.07), "coat", k=0.06, mirror=True)
    f.ball((0.4, 1.38, 0.0), 0.12, "accent", k=0.03, mirror=True)
    for x, y in ((0.0, 0.96), (0.66, 0.7), (0.8, 0.3)):
        f.patch(x, y, (0.08, 0.07), "accent", mirror=x > 0)
    f.tube((0, 0.0, -0.2), (0, -1.9, -0.2), (0.44, 0.6), "coat", group="body neck")
    f.ball((0, -1.1, 0.16), (0.34, 0.8, 0.24), "light", group="body neck", k=0.1)
    f.ring((1.12, -1.56, -0.6), 0.42, 0.24, "coat", group="body hump")
    f.bow((-0.8, -1.9, -0.6), (-1.2, -0.9, -0.6), (-1.5, -1.0, -0.6), (0.24, 0.06), "coat", group="body hump")
    for a in (60, 90, 120):
        t = math.radians(a)
        x, y = 1.12 + 0.62 * math.cos(t), -1.56 + 0.62 * math.sin(t)
        f.tube(
            (x, y, -0.6),
            (x + 0.2 * math.cos(t), y + 0.2 * math.sin(t), -0.6),
            (0.12, 0.03),
            "accent",
            group="body hump",
            k=0.04,
        )
    f.add("water", Material(color="#8fcfe6", roughness=0.1, subsurface=0.7))
    f.ball((0, -1.86, -0.1), (2.2, 0.2, 1.2), "water", group="body water", mod=("noise", 0.02, 8.0))
    face = f.face(
        at=(0, 0.2),
        scale=0.82,
        eyes={"v": 0.22, "iris_color": "#e8b428", "iris_dark": "#6a4408"},
        nose={
            "material": "coat",
            "radii": (0.17, 0.09, 0.07),
            "at": (0, -0.18),
            "more": [{"offset": (0.1, 0.02, 0.05), "radii": (0.025, 0.02, 0.02), "mirror": True}],
        },
        mouth={"v": -0.54, "half_width": 0.3, "teeth": False},
        blush={"amount": 0.35},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(-0.08, 1.68),
        floor=-1.9,
        crown=(0, 1.06, 0),
        crown_radius=0.26,
        neck=(0, -0.76, -0.2),
        neck_radius=0.52,
        reach=1.5,
    )


@subject("yeti", "monster", family="yeti", also=("bigfoot", "sasquatch", "abominable snowman", "snow monster"))
def yeti(look: Look) -> Body:
    foot = look.words & {"bigfoot", "sasquatch"}
    f = Figure(look, "#7a5236" if foot else "#eef4f8", light="#c99a74" if foot else "#a9cbe6", accent="#cfe2ee")
    shag = ("waves", 0.026, 15.0)
    f.head((1.02, 0.94, 0.82), (0, 0.1, 0), mod=shag)
    for x, y, z in parts.around(13, 0.96, (0, 0.12, -0.1)):
        f.tube(
            (x * 0.8, 0.12 + (y - 0.12) * 0.8, z),
            (x * 1.28, y * 1.18 - 0.08, z + 0.05),
            (0.3, 0.05),
            "coat",
            k=0.08,
            mod=("waves", 0.012, 18.0),
        )
    f.ball((0, -0.06, 0.44), (0.72, 0.66, 0.46), "light", k=0.04)
    f.skull = ((0.0, -0.06, 0.44), (0.72, 0.66, 0.46))
    for x in (-0.3, 0.0, 0.3):
        f.bow(
            (x, 0.92, 0.24),
            (x * 1.3, 0.94, 0.72),
            (x * 1.4, 0.52 + abs(x) * 0.2, 0.86),
            (0.22, 0.05),
            "coat",
            k=0.08,
            mod=("waves", 0.012, 20.0),
        )
    f.skull = ((0.0, 0.1, 0.0), (1.02, 0.94, 0.82))
    g = f.girth
    f.ball((0, -1.6, -0.2), (1.12 * g, 0.92, 0.72), "coat", group="body", mod=shag)
    f.ball((0, -1.5, 0.3), (0.62 * g, 0.6, 0.34), "light", group="body", k=0.06)
    f.tube(
        (0.95 * g, -1.15, 0.0), (1.28 * g, -1.75, 0.26), (0.32, 0.3), "coat", group="body", mirror=True, k=0.1, mod=shag
    )
    face = f.face(
        f.light,
        at=(0, -0.02),
        scale=0.8,
        eyes={"u": 0.4, "v": 0.16, "iris_color": "#3f8fd0", "iris_dark": "#10305a"},
        nose={"material": "nose", "radii": (0.15, 0.1, 0.09)},
        mouth={"v": -0.46, "half_width": 0.28, "fangs": True},
        brows={"v": 0.52, "thickness": 0.055},
        blush={"amount": 0.3},
    )
    return f.finish(face, backdrop="sea", camera=(-0.1, 1.74), neck=None, crown_radius=0.6, reach=1.6)


@subject("kitsune", "spirit", family="fox", also=("nine-tailed fox", "fox spirit"))
def kitsune(look: Look) -> Body:
    f = Figure(look, "#fbf6ee", light="#ffffff", accent="#d8402e", nose="#3a2428")
    f.head((0.98, 0.8, 0.8))
    f.tube((0.62, -0.2, 0.14), (1.14, -0.42, 0.02), (0.42, 0.06), "light", k=0.16, mirror=True)
    parts.ears_pointed(f, (0.54, 0.48, 0), (0.8, 1.34, -0.02), 0.34, "accent", 0.05)
    f.tube((0, -0.2, 0.6), (0, -0.34, 0.92), (0.3, 0.19), "coat", k=0.12)
    f.ball((0, -0.44, 0.72), (0.33, 0.26, 0.32), "light", k=0.06)
    f.patch(0.0, 0.58, (0.055, 0.16), "accent", rise=0.03)
    f.patch(0.62, -0.06, (0.14, 0.035), "accent", mirror=True, roll=22, rise=0.035)
    f.patch(0.62, -0.2, (0.13, 0.03), "accent", mirror=True, roll=6, rise=0.035)
    parts.sitting(f, width=0.56, leg=0.15)
    for t in (-76, -46, -16, 16, 46, 76):
        s, c = math.sin(math.radians(t)), math.cos(math.radians(t))
        f.bow(
            (0.3 * s, -1.4, -0.6),
            (1.1 * s, -0.9 + 0.7 * c, -0.8),
            (1.6 * s, -0.62 + 1.3 * c * (0.4 + 0.6 * abs(s)), -0.7),
            (0.2, 0.3),
            "coat",
            group="body tails",
            k=0.03,
        )
        f.ball(
            (1.64 * s, -0.55 + 1.36 * c * (0.4 + 0.6 * abs(s)), -0.66),
            (0.22, 0.26, 0.22),
            "accent",
            group="body tails",
            k=0.06,
        )
    face = f.face(
        eyes={"u": 0.42, "v": 0.17, "iris_color": "#e0a02a", "iris_dark": "#6a3408", "slit": 0.4, "lash": 0.085},
        nose={"at": (0, -0.2), "radii": (0.11, 0.085, 0.09), "out": 0.05},
        mouth={"v": -0.52, "half_width": 0.22},
        brows={"v": 0.54, "color": "#b8402e"},
    )
    return f.finish(face, backdrop="night", camera=(-0.1, 1.68), crown_radius=0.46, reach=1.6)
