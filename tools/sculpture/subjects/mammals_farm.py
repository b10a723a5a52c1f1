"""Farm animals: cow, bull, sheep, goat, pig."""

from __future__ import annotations

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import hair, metal, mix


def nostrils(f: Figure, x: float, y: float, z: float, r: float = 0.06) -> None:
    f.tint("nostril", mix(f.light, "#2e1f1c", 0.72))
    f.ball((x, y, z), (r, r * 0.75, r * 0.6), "nostril", k=0.02, mirror=True)


@subject("cow", "animal", family="cow", also=("calf", "heifer", "dairy cow", "highland cow"))
def cow(look: Look) -> Body:
    f = Figure(look, "#f7f2e8", light="#f4b9ae", accent="#33292a")
    f.head((0.9, 0.88, 0.8), (0, 0.12, 0))
    f.patch(-0.46, 0.34, (0.4, 0.5), "accent", roll=14)
    f.patch(0.66, 0.62, (0.26, 0.24), "accent")
    f.tube((0, 0.0, 0.3), (0, -0.36, 0.5), (0.54, 0.5), "coat", k=0.2)
    f.ball((0, -0.46, 0.58), (0.64, 0.4, 0.42), "light", k=0.07)
    nostrils(f, 0.3, -0.27, 0.94, 0.075)
    parts.ears_side(f, (1.14, 0.4, -0.06), (0.4, 0.2, 0.12), 14.0, outer="accent")
    f.add("horn", f.materials["nose"].model_copy(update={"color": "#efe0c0"}))
    parts.horns(f, [(0.42, 0.82, 0.0), (0.7, 0.94, 0.05), (0.68, 1.2, 0.05)], (0.12, 0.045), "horn")
    parts.tuft(f, "coat", (0, 0.95, 0.22), 0.24)
    parts.upright(f, belly="light", width=0.88, arm=0.24)
    parts.body_spots(f, [(-0.5, -1.2, 0.24), (0.48, -1.5, 0.2)], "accent")
    f.ring((0, -0.84, 0.02), 0.56, 0.07, "strap", rot=(80, 0, 0), group="body strap")
    f.add("strap", f.materials["nose"].model_copy(update={"color": "#b5382c"}))
    f.add("bell", metal("#e8b24a", 0.22))
    f.cone((0, -1.14, 0.62), (0.15, 0.17, 0.1), "bell", group="body bell")
    f.ball((0, -1.3, 0.62), 0.06, "bell", group="body bell")
    face = f.face(
        at=(0, 0.06),
        scale=0.86,
        eyes={"u": 0.42, "v": 0.24, "lash": 0.09},
        nose={"material": "light", "radii": (0.26, 0.12, 0.07), "at": (0, -0.33), "out": -0.01, "blend": 0.12},
        mouth={"v": -0.61, "half_width": 0.3},
        brows={"v": 0.6, "color": "#5a4038"},
    )
    return f.finish(face, backdrop="sage", camera=(-0.12, 1.66), crown_radius=0.36, neck_radius=0.56, sides=1.3)


@subject("bull", "animal", family="cow", also=("ox", "buffalo", "bison", "steer", "yak", "minotaur"))
def bull(look: Look) -> Body:
    f = Figure(look, "#5c3524", light="#b98a6a", accent="#34201a")
    f.head((0.96, 0.88, 0.82), (0, 0.12, 0))
    f.tube((0, 0.0, 0.3), (0, -0.36, 0.5), (0.6, 0.54), "coat", k=0.2)
    f.ball((0, -0.46, 0.58), (0.66, 0.42, 0.42), "light", k=0.07)
    nostrils(f, 0.28, -0.26, 0.95, 0.08)
    parts.ears_side(f, (1.12, 0.26, -0.06), (0.34, 0.16, 0.12), 20.0)
    f.add("horn", f.materials["nose"].model_copy(update={"color": "#f0e2c6"}))
    f.tint("horn tip", "#4a3a30")
    parts.horns(f, [(0.62, 0.66, 0.0), (1.3, 0.66, 0.1), (1.28, 1.26, 0.15)], (0.17, 0.05), "horn")
    for x, y, z in (
        (0, 0.98, 0.3),
        (-0.22, 0.94, 0.24),
        (0.22, 0.94, 0.24),
        (0.0, 0.8, 0.6),
        (-0.2, 0.82, 0.52),
        (0.2, 0.82, 0.52),
    ):
        f.ball((x, y, z), 0.17, "accent", group="curls", k=0.05)
    f.add("gold", metal("#e8b24a", 0.2))
    f.ring((0, -0.4, 1.02), 0.13, 0.03, "gold", rot=(-20, 0, 180), arc=125.0, group="nose ring")
    g = f.girth
    f.ball((0, -1.6, -0.25), (1.16 * g, 0.86, 0.72), "coat", group="body")
    f.tube((0.98 * g, -1.3, 0.06), (1.14 * g, -1.8, 0.2), (0.32, 0.28), "coat", group="body", k=0.12, mirror=True)
    face = f.face(
        at=(0, 0.06),
        scale=0.86,
        eyes={"u": 0.42, "v": 0.24, "radii": (0.24, 0.24, 0.2), "upper_lid": 44},
        nose={"material": "light", "radii": (0.26, 0.12, 0.07), "at": (0, -0.33), "out": -0.01, "blend": 0.12},
        mouth={"v": -0.7, "half_width": 0.3, "smile": 0.45},
        brows={"v": 0.56, "color": "#24140e", "thickness": 0.07, "tilt": 0.3},
    )
    return f.finish(
        face, backdrop="rose", camera=(-0.1, 1.7), crown=(0, 1.08, 0.1), crown_radius=0.44, neck=None, reach=1.5
    )


@subject("sheep", "animal", family="sheep", also=("lamb", "ewe", "ram", "black sheep"))
def sheep(look: Look) -> Body:
    black = "black" in look.words
    f = Figure(
        look,
        "#f5d9bf" if not black else "#5a504e",
        light="#fbe8d6" if not black else "#8a7c78",
        accent="#fbf6ec" if not black else "#2f2a2c",
        nose="#c98a86",
    )
    if look.main:
        f.tint("accent", look.main)
        f.coat = mix("#f5d9bf", look.main, 0.15)
        f.tint("skin", f.coat)
        f.tint("coat", f.coat)
    f.head((0.78, 0.82, 0.76))
    f.ball((0, -0.34, 0.48), (0.48, 0.42, 0.44), "light", k=0.14)
    rim = parts.around(13, 0.86, (0, 0.22, -0.14), start=3.1416 / 13)
    for i, (x, y, z) in enumerate(rim):
        if y > -0.5:
            f.ball((x, y, z), 0.33 + 0.03 * (i % 2), "accent", group="wool", k=0.04)
    for x, y, z in ((0, 0.92, 0.3), (-0.3, 0.86, 0.34), (0.3, 0.86, 0.34), (-0.14, 0.72, 0.56), (0.14, 0.72, 0.56)):
        f.ball((x, y, z), 0.24, "accent", group="wool", k=0.04)
    parts.ears_side(f, (1.12, 0.1, 0.12), (0.4, 0.17, 0.12), 22.0)
    if "ram" in look.words or look.gender == "masculine":
        f.add("horn", f.materials["nose"].model_copy(update={"color": "#d9c39a"}))
        f.ring((1.08, 0.36, 0.12), 0.3, 0.13, "horn", rot=(0, 30, 140), arc=150.0, group="horn", mirror=True)
    for x, y, z in (
        (0, -1.35, 0.1),
        (-0.42, -1.25, 0.1),
        (0.42, -1.25, 0.1),
        (-0.6, -1.55, 0),
        (0.6, -1.55, 0),
        (0.22, -1.55, 0.3),
        (-0.22, -1.55, 0.3),
        (0, -1.1, 0.2),
    ):
        f.ball((x * f.girth, y, z), 0.36, "accent", group="body", k=0.05)
    face = f.face(
        scale=0.78,
        eyes={"v": 0.16, "iris_color": "#8a6a2a"},
        nose={"radii": (0.14, 0.08, 0.08), "at": (0, -0.22)},
        mouth={"v": -0.56, "half_width": 0.24},
        brows={"v": 0.52, "color": "#a8826a" if not black else "#1f1a1c"},
        blush={"amount": 0.45},
    )
    return f.finish(
        face,
        backdrop="sage",
        crown=(0, 1.14, 0.05),
        crown_radius=0.62,
        camera=(-0.08, 1.62),
        neck=(0, -0.92, 0.1),
        neck_radius=0.5,
        sides=1.2,
    )


@subject("goat", "animal", family="goat", also=("billy goat", "kid goat", "nanny goat", "ibex", "faun", "antelope"))
def goat(look: Look) -> Body:
    f = Figure(look, "#e9e2d6", light="#f8f3ea", accent="#8a6f58", nose="#c98f86")
    f.head((0.74, 0.82, 0.72), (0, 0.14, 0))
    f.tube((0, 0.0, 0.28), (0, -0.38, 0.5), (0.52, 0.42), "coat", k=0.2)
    f.ball((0, -0.46, 0.62), (0.44, 0.34, 0.34), "light", k=0.1)
    f.add("horn", f.materials["nose"].model_copy(update={"color": "#a08a6e", "roughness": 0.5}))
    parts.horns(f, [(0.24, 0.82, 0.1), (0.3, 1.6, 0.1), (0.86, 1.6, -0.2)], (0.14, 0.05), "horn")
    parts.ears_side(f, (0.98, 0.34, -0.04), (0.42, 0.15, 0.1), 26.0, outer="accent")
    parts.tuft(f, "accent", (0, 0.9, 0.26), 0.22)
    f.add("beard", hair(f.light))
    f.bow(
        (0, -0.74, 0.66),
        (0.0, -1.0, 0.86),
        (0.1, -1.34, 0.78),
        (0.2, 0.03),
        "beard",
        part="jaw",
        group="beard",
        mod=("waves", 0.012, 22.0),
    )
    parts.neck_and_shoulders(f, "coat", "light", width=0.42, shoulders=0.84)
    face = f.face(
        at=(0, 0.06),
        scale=0.78,
        eyes={"u": 0.43, "v": 0.25, "iris_color": "#d9a83a", "iris_dark": "#5a3c0a"},
        nose={"radii": (0.15, 0.09, 0.08), "at": (0, -0.34), "out": 0.02},
        mouth={"v": -0.68, "half_width": 0.25},
        brows={"v": 0.6, "color": "#6a5442"},
    )
    return f.finish(face, backdrop="stone", camera=(0.1, 1.76), crown_radius=0.3, neck_radius=0.46, sides=1.2)


@subject("pig", "animal", family="pig", also=("piglet", "piggy", "hog", "boar", "warthog", "sow", "wild boar"))
def pig(look: Look) -> Body:
    wild = look.words & {"boar", "warthog"}
    f = Figure(
        look,
        "#7a5a48" if wild else "#f5aeb4",
        light="#b08a74" if wild else "#f9c6c8",
        accent="#4a3228" if wild else "#ee8f9a",
        nose="#e8808c",
    )
    f.head((1.02, 0.88, 0.82))
    parts.cheeks(f, at=(0.58, -0.26, 0.2), r=(0.46, 0.4, 0.42))
    f.tube((0.58, 0.66, 0.1), (0.92, 1.0, 0.12), (0.3, 0.2), "coat", k=0.08, mirror=True)
    f.tube((0.92, 1.0, 0.14), (0.98, 0.66, 0.42), (0.2, 0.05), "accent", k=0.06, mirror=True)
    f.ball((0, -0.12, 0.8), (0.36, 0.28, 0.2), "light", k=0.1)
    f.add("snout", f.materials["accent"].model_copy(update={"sheen": 0.2, "roughness": 0.45}))
    f.ball((0, -0.11, 0.96), (0.34, 0.26, 0.13), "snout", k=0.03)
    f.tint("nostril", mix(f.accent, "#4a1c26", 0.6))
    f.ball((0.13, -0.1, 1.08), (0.06, 0.09, 0.03), "nostril", k=0.015, mirror=True)
    if wild:
        f.add("tusk", f.materials["nose"].model_copy(update={"color": "#fbf2dc"}))
        f.bow(
            (0.36, -0.42, 0.78),
            (0.5, -0.36, 0.96),
            (0.46, -0.12, 0.98),
            (0.07, 0.02),
            "tusk",
            group="tusk",
            mirror=True,
        )
        parts.tuft(f, "accent", (0, 0.9, 0.1), 0.34)
    f.ball((0, -0.52, 0.56), (0.42, 0.28, 0.3), "light", k=0.14)
    parts.upright(f, width=0.9, arm=0.24)
    f.add("loop", f.materials["accent"])
    f.ring((1.12, -1.2, -0.4), 0.15, 0.055, "loop", group="body tail", rot=(0, 30, 0))
    face = f.face(
        eyes={"u": 0.43, "v": 0.24, "iris_color": "#4f8fd0", "iris_dark": "#15305f"},
        nose={"material": "snout", "radii": (0.1, 0.06, 0.02), "at": (0, -0.05), "out": 0.0},
        mouth={"v": -0.53, "half_width": 0.27},
        brows={"v": 0.62},
        blush={"amount": 0.45, "u": 0.68},
    )
    return f.finish(face, backdrop="rose", neck_radius=0.6)
