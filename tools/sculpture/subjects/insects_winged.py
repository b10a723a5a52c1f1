"""Flying insects: bee, ladybird, butterfly, dragonfly, mosquito."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .insects import bug, feelers, glass_wings, smooth_nose
from .kit import darker, mix, vinyl


@subject("bee", "insect", family="bee", also=("bumblebee", "honeybee", "queen bee", "wasp", "hornet"))
def bee(look: Look) -> Body:
    f = bug(look, "#f8c632", light="#fde48a", accent="#33261f")
    f.head((0.96, 0.88, 0.82))
    f.ball((0, 0.34, -0.3), (0.98, 0.74, 0.66), "accent", k=0.06)
    feelers(f, "accent", "accent")
    g = f.girth
    f.tint("stripes", f.coat)
    for i, (y, w) in enumerate(((-0.98, 0.66), (-1.2, 0.8), (-1.42, 0.82), (-1.64, 0.72))):
        f.ball((0, y, -0.1), (w * g, 0.2, w * 0.86), "coat" if i % 2 == 0 else "accent", group="body", k=0.03)
    glass_wings(f)
    for x, y, r, a in ((1.12, -0.62, (0.56, 0.3, 0.05), 28), (1.02, -1.08, (0.42, 0.22, 0.05), -6)):
        f.ball((x, y, -0.36), r, "wing", group="body wing", mirror=True, rot=(0, 0, a), k=0.02)
    f.tube((0.5, -1.05, 0.46), (0.36, -1.3, 0.74), (0.07, 0.06), "accent", group="body arms", mirror=True)
    face = f.face(
        eyes={"v": 0.2, "iris_color": "#6a4018"},
        nose=smooth_nose(),
        mouth={"v": -0.44},
        brows={"color": "#33261f"},
        blush={"amount": 0.5},
    )
    return f.finish(
        face, backdrop="sky", camera=(-0.1, 1.66), floor=-2.0, neck=(0, -0.84, 0.0), neck_radius=0.5, crown_radius=0.4
    )


@subject("ladybird", "insect", family="beetle", also=("ladybug", "lady beetle"))
def ladybird(look: Look) -> Body:
    f = bug(look, "#f2cda8", light="#f8dcc0", accent="#26222a")
    red = look.main or "#d8281f"
    f.coat = "#f2cda8"
    f.materials["skin"] = f.materials["coat"] = vinyl(f.coat)
    f.add("wing case", vinyl(red))
    f.head((0.84, 0.8, 0.78), (0, 0.06, 0.06))
    f.ball((0, 0.24, -0.2), (0.98, 0.82, 0.74), "accent", k=0.03)
    f.ball((0.52, 0.84, 0.2), (0.16, 0.13, 0.12), "white", mirror=True, k=0.02)
    feelers(f, "accent", "accent", (0.6, 1.44, 0.2), (0.24, 0.96, 0.1))
    f.ball((0, -1.0, -0.5), (1.36, 1.12, 0.72), "wing case", group="body case")
    f.tube((0, -0.1, 0.05), (0, -2.0, 0.1), 0.03, "accent", group="body line")
    for x, y, r in ((0.72, -0.36, 0.2), (1.06, -0.86, 0.22), (0.94, -1.42, 0.2), (0.5, -1.66, 0.18)):
        z = -0.5 + 0.72 * max(0.05, 1 - (x / 1.36) ** 2 - ((y + 1.0) / 1.12) ** 2) ** 0.5
        f.ball((x, y, z - 0.02), (r, r, 0.1), "accent", group="body case", mirror=True, k=0.02)
    f.ball((0, -1.4, 0.06), (0.58, 0.7, 0.36), "accent", group="body")
    f.tube((0.46, -1.05, 0.3), (0.62, -1.36, 0.56), (0.09, 0.07), "accent", group="body arms", mirror=True)
    face = f.face(
        at=(0, 0.02),
        scale=0.78,
        eyes={"v": 0.18, "iris_color": "#4a7a3a", "iris_dark": "#16300e", "lash": 0.075},
        nose=smooth_nose(),
        brows={"color": "#3a2a22"},
        blush={"amount": 0.55},
    )
    return f.finish(
        face,
        backdrop="sage",
        camera=(-0.18, 1.72),
        floor=-2.0,
        neck=None,
        crown=(0, 1.02, -0.2),
        crown_radius=0.4,
        reach=1.5,
    )


@subject("butterfly", "insect", family="butterfly", also=("moth", "monarch", "swallowtail"))
def butterfly(look: Look) -> Body:
    f = bug(look, "#6a4a3a", light="#f4d4b8", accent="#f2872a")
    wing = look.main or f.accent
    f.coat = "#f1c9a4"
    f.materials["skin"] = f.materials["coat"] = vinyl(f.coat)
    f.tint("body", "#54392c")
    f.tint("edge", "#2f2530" if look.main is None else darker(wing, 0.65))
    f.add("sail", vinyl(wing))
    f.tint("spot", look.accent or "#fdf0c8")
    f.head((0.74, 0.76, 0.74), (0, 0.06, 0.1))
    f.ball((0, 0.24, -0.14), (0.8, 0.72, 0.66), "body", k=0.04)
    feelers(f, "body", "sail", (0.66, 1.42, 0.2), (0.2, 0.86, 0.1))
    for group, grow, z, m in (("body rim", 1.0, -0.44, "edge"), ("body sail", 0.82, -0.38, "sail")):
        f.ball((1.12, 0.36, z), (0.76 * grow, 0.6 * grow, 0.08), m, group=group, mirror=True, rot=(0, 0, 38), k=0.08)
        f.ball((0.92, -0.82, z), (0.66 * grow, 0.52 * grow, 0.08), m, group=group, mirror=True, rot=(0, 0, -34), k=0.08)
    for x, y, r in ((1.42, 0.66, 0.15), (1.2, 0.3, 0.2), (1.5, 0.3, 0.1), (1.06, -0.96, 0.17), (1.3, -1.08, 0.1)):
        f.ball((x, y, -0.3), (r, r, 0.05), "spot", group="body spots", mirror=True)
    f.tube((0, -0.7, -0.1), (0, -1.66, -0.1), (0.32, 0.16), "body", group="body")
    f.ball((0, -0.9, 0.06), (0.24, 0.26, 0.24), "coat", group="body", k=0.08)
    face = f.face(
        at=(0, 0.02),
        scale=0.72,
        eyes={"v": 0.18, "iris_color": "#7a4ab0", "iris_dark": "#28124a", "lash": 0.09},
        nose=smooth_nose(),
        brows={"color": "#54392c"},
        blush={"amount": 0.5},
    )
    return f.finish(
        face,
        backdrop="lilac",
        camera=(-0.06, 1.72),
        floor=-1.95,
        neck=None,
        crown=(0, 0.92, -0.05),
        crown_radius=0.34,
        sides=0.8,
        reach=1.6,
    )


@subject("dragonfly", "insect", family="dragonfly", also=("damselfly",))
def dragonfly(look: Look) -> Body:
    f = bug(look, "#2f9fb5", light="#8fdce0", accent="#1f5f80")
    f.head((0.9, 0.8, 0.8))
    f.ball((0.52, 0.26, 0.14), (0.52, 0.5, 0.5), "eye dome", k=0.06, mirror=True)
    f.tint("eye dome", mix(f.coat, "#7ae0a0", 0.5))
    f.ball((0, -0.4, 0.44), (0.52, 0.34, 0.36), "light", k=0.14)
    glass_wings(f, "#d6f0f6")
    for y, a, s in ((-0.68, 14, 1.0), (-1.06, -12, 0.9)):
        f.ball((0.98, y, -0.3), (0.76 * s, 0.17, 0.045), "wing", group="body wing", mirror=True, rot=(0, 0, a))
        f.ball(
            (1.52 * s, y + 0.15 * (1 if a > 0 else -0.9), -0.27),
            (0.1, 0.05, 0.05),
            "accent",
            group="body mark",
            mirror=True,
        )
    for i in range(6):
        f.ball(
            (0.02 * i, -0.9 - 0.19 * i, 0.02),
            (0.3 - 0.032 * i, 0.15, 0.28 - 0.03 * i),
            "coat" if i % 2 == 0 else "accent",
            group="body",
            k=0.03,
        )
    face = f.face(
        eyes={"u": 0.46, "v": 0.22, "radii": (0.29, 0.3, 0.22), "iris_color": "#2f7f5a", "iris_dark": "#0c3020"},
        nose=smooth_nose(),
        mouth={"v": -0.46},
        brows={"v": 0.66},
    )
    return f.finish(face, backdrop="sky", camera=(-0.2, 1.66), floor=-2.2, neck=None, crown_radius=0.4)


@subject("mosquito", "insect", family="mosquito", also=("fly", "housefly", "gnat", "flea", "cicada", "midge"))
def mosquito(look: Look) -> Body:
    fly = "fly" in look.words or "housefly" in look.words
    f = bug(look, "#8a8f9a", light="#c9cdd2", accent="#4a4e58")
    f.head((0.86, 0.82, 0.8))
    f.ball((0, -0.38, 0.44), (0.5, 0.34, 0.36), "light", k=0.14)
    if fly:
        f.tint("eye dome", "#b5483a")
        f.ball((0.5, 0.3, 0.1), (0.5, 0.5, 0.48), "eye dome", k=0.05, mirror=True)
    else:
        f.bow((0, -0.08, 0.76), (0.02, -0.04, 1.3), (0.5, -0.2, 1.7), (0.1, 0.015), "accent", k=0.06)
    feelers(f, "accent", None, (0.74, 1.3, 0.2))
    for t, dx in ((0.5, 0.16), (0.8, 0.2)):
        f.tube(
            (0.34 + 0.3 * t, 0.86 + 0.46 * t, 0.24),
            (0.34 + 0.3 * t + dx, 0.8 + 0.46 * t, 0.26),
            (0.025, 0.012),
            "accent",
            group="feelers",
            mirror=True,
        )
    glass_wings(f, "#e4ecf0")
    f.ball((0.9, -0.74, -0.3), (0.62, 0.24, 0.05), "wing", group="body wing", mirror=True, rot=(0, 0, 26))
    f.ball((0, -0.98, -0.04), (0.36, 0.3, 0.36), "coat", group="body")
    for i in range(4):
        f.ball(
            (0, -1.22 - 0.17 * i, 0.0),
            (0.32 - 0.04 * i, 0.15, 0.3 - 0.03 * i),
            "accent" if i % 2 == 0 else "white",
            group="body",
            k=0.02,
        )
    for x, y in ((1.3, -1.75), (1.06, -1.9), (0.74, -2.0)):
        f.bow((0.3, -1.05, 0.1), (x, -0.8, 0.16), (x, y, 0.2), (0.04, 0.022), "accent", group="body legs", mirror=True)
    face = f.face(
        scale=0.84,
        eyes={"v": 0.2, "iris_color": "#c8483a", "iris_dark": "#4a100c"},
        nose=smooth_nose(),
        mouth={"v": -0.52, "half_width": 0.24},
        brows={"tilt": 0.2, "color": "#2e3138"},
    )
    return f.finish(face, backdrop="dusk", camera=(-0.2, 1.66), floor=-2.1, neck=None, crown_radius=0.4)
