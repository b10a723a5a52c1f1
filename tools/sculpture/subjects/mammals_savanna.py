"""Giants and runners of the plain: elephant, rhino, hippo, giraffe, zebra, camel, llama, kangaroo."""

from __future__ import annotations

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import darker, leather, mix, pattern


@subject("elephant", "animal", family="elephant", also=("mammoth", "tusker", "mastodon"))
def elephant(look: Look) -> Body:
    woolly = "mammoth" in look.words
    f = Figure(look, "#7a4e30" if woolly else "#9aa3b0", light="#c08a60" if woolly else "#b4bcc8")
    f.head((0.86, 0.88, 0.8), (0, 0.08, 0))
    f.ball((0, -0.4, 0.34), (0.6, 0.44, 0.5), "coat", k=0.25)
    f.ball((1.16, 0.12, -0.22), (0.58, 0.72, 0.11), "coat", k=0.12, mirror=True, rot=(0, -16, -10))
    f.ball((1.18, 0.1, -0.12), (0.42, 0.55, 0.07), "pink", k=0.06, mirror=True, rot=(0, -16, -10))
    f.materials["pink"] = f.materials["coat"].model_copy(update={"color": mix(f.coat, "#f29aa2", 0.6)})
    f.bow((0.0, -0.1, 0.78), (0.14, -0.24, 1.44), (0.72, -0.3, 1.2), (0.23, 0.17), "coat", k=0.1)
    f.bow((0.72, -0.3, 1.2), (1.16, -0.32, 1.0), (1.2, 0.1, 0.96), (0.17, 0.135), "coat", k=0.05)
    f.ball((1.2, 0.15, 0.96), (0.1, 0.05, 0.1), "pink", k=0.03)
    f.add("ivory", f.materials["nose"].model_copy(update={"color": "#fbf2dc"}))
    f.bow((0.36, -0.42, 0.62), (0.46, -0.72, 0.86), (0.6, -0.78, 1.12), (0.1, 0.04), "ivory", group="tusk", mirror=True)
    parts.tuft(f, "accent" if woolly else "coat", (0, 0.92, 0.12), 0.26 if woolly else 0.16)
    parts.upright(f, width=0.92, arm=0.28)
    face = f.face(
        at=(0, 0.02),
        scale=0.84,
        eyes={"u": 0.43, "v": 0.26, "radii": (0.245, 0.26, 0.2)},
        nose={"material": "coat", "radii": (0.2, 0.15, 0.1), "at": (0, -0.06), "out": 0.0},
        mouth={"v": -0.57, "half_width": 0.25},
        brows={"v": 0.6},
        blush={"amount": 0.35, "v": -0.2, "u": 0.66},
    )
    return f.finish(face, backdrop="sea", camera=(-0.12, 1.72), neck=None, crown_radius=0.5, sides=1.5, reach=1.4)


@subject("rhino", "animal", family="rhino", also=("rhinoceros",))
def rhino(look: Look) -> Body:
    f = Figure(look, "#8f9299", light="#b3b5ba", surface=leather)
    f.head((0.86, 0.86, 0.8), (0, 0.14, 0))
    f.ball((0, -0.36, 0.5), (0.68, 0.48, 0.56), "light", k=0.18)
    f.add("ivory", f.materials["nose"].model_copy(update={"color": "#efe4cc", "roughness": 0.4}))
    f.bow((0, -0.04, 0.9), (0, 0.12, 1.28), (0, 0.52, 1.2), (0.21, 0.03), "ivory", k=0.03, group="horn")
    f.tube((0, 0.5, 0.72), (0, 0.72, 0.86), (0.1, 0.025), "ivory", group="horn", k=0.03)
    parts.ears_side(f, (0.78, 0.9, -0.05), (0.16, 0.28, 0.12), 30.0)
    f.ball((0.28, -0.22, 1.0), (0.06, 0.045, 0.04), "dark", k=0.02, mirror=True)
    parts.upright(f, width=0.96, arm=0.28)
    face = f.face(
        at=(0, 0.06),
        scale=0.86,
        eyes={"u": 0.46, "v": 0.24, "radii": (0.23, 0.24, 0.19)},
        nose={"material": "light", "radii": (0.2, 0.09, 0.06), "at": (0, -0.3), "out": 0.0},
        mouth={"v": -0.66, "half_width": 0.3},
        brows={"v": 0.6, "u": 0.46},
    )
    return f.finish(face, backdrop="sand", camera=(-0.1, 1.66), neck=None, crown_radius=0.46)


@subject("hippo", "animal", family="hippo", also=("hippopotamus", "manatee", "tapir"))
def hippo(look: Look) -> Body:
    f = Figure(look, "#a38ba8", light="#d6bccb", surface=leather)
    f.head((0.82, 0.78, 0.76), (0, 0.3, 0))
    f.ball((0, -0.34, 0.42), (0.98, 0.52, 0.62), "light", k=0.2)
    f.ball((0.4, -0.1, 0.82), (0.3, 0.22, 0.22), "light", k=0.14, mirror=True)
    f.ball((0.4, 0.02, 0.99), (0.09, 0.06, 0.04), "dark", k=0.02, mirror=True)
    f.add("tooth", f.materials["nose"].model_copy(update={"color": "#fbf4e2"}))
    f.box((0.42, -0.6, 0.93), (0.075, 0.1, 0.06), "tooth", edge=0.05, group="teeth", mirror=True, part="jaw")
    parts.ears_round(f, (0.66, 0.92, -0.04), 0.2, deep=0.12)
    parts.upright(f, width=1.0, arm=0.28)
    face = f.face(
        at=(0, 0.12),
        scale=0.86,
        eyes={"u": 0.4, "v": 0.28, "radii": (0.245, 0.26, 0.2)},
        nose={"material": "light", "radii": (0.16, 0.1, 0.06), "at": (0, -0.16), "out": 0.01},
        mouth={"v": -0.6, "half_width": 0.42, "smile": 0.5, "lower_teeth": True},
        brows={"v": 0.64},
        blush={"amount": 0.4, "u": 0.8, "v": -0.3},
    )
    return f.finish(face, backdrop="sea", camera=(-0.08, 1.66), neck=None, crown_radius=0.46)


@subject("giraffe", "animal", family="giraffe", also=("okapi",))
def giraffe(look: Look) -> Body:
    f = Figure(look, "#f0c268", light="#fbe9c6", accent="#a5622a", nose="#8a5a44")
    f.head((0.72, 0.72, 0.7), (0, 0.32, 0))
    for x, y, w, h in ((0.0, 0.82, 0.12, 0.13), (0.3, 0.74, 0.1, 0.1), (0.56, 0.5, 0.1, 0.1), (0.0, 0.55, 0.08, 0.08)):
        f.patch(x, y, (w, h), "accent", mirror=x > 0)
    f.tube((0, 0.1, 0.25), (0, -0.36, 0.5), (0.56, 0.5), "light", k=0.2)
    f.ball((0, -0.44, 0.6), (0.58, 0.42, 0.42), "light", k=0.12)
    f.ball((0.2, -0.14, 0.97), (0.05, 0.035, 0.03), "accent", k=0.02, mirror=True)
    f.tube((0.28, 0.9, 0.0), (0.36, 1.34, -0.02), (0.1, 0.075), "coat", k=0.06, mirror=True)
    f.ball((0.36, 1.38, -0.02), 0.13, "accent", k=0.02, mirror=True)
    parts.ears_side(f, (0.98, 0.62, -0.1), (0.4, 0.18, 0.1), -14.0)
    g = f.girth
    f.tube((0, 0.0, -0.3), (0, -2.2, -0.4), (0.4 * g, 0.56 * g), "coat", group="body")
    for y in (-0.9, -1.22, -1.55):
        for x, dx in ((-0.36, 0.02), (0.02, -0.05), (0.38, 0.03)):
            z = -0.34 + 0.44 * max(0.0, 1 - (abs(x) / 0.56) ** 2) ** 0.5
            f.ball(((x + dx) * g, y - 0.3 * abs(x) + 0.1, z - 0.03), (0.15, 0.13, 0.09), "accent", group="body", k=0.03)
    face = f.face(
        at=(0, 0.16),
        scale=0.76,
        eyes={"u": 0.45, "v": 0.28, "lash": 0.09, "iris_color": "#6a3e1e"},
        nose={"material": "light", "radii": (0.2, 0.1, 0.07), "at": (0, -0.3), "out": 0.01},
        mouth={"v": -0.72, "half_width": 0.32},
        brows={"v": 0.64, "color": "#7a4218"},
        blush={"u": 0.6, "v": -0.2},
    )
    return f.finish(
        face,
        backdrop="sky",
        camera=(0.02, 1.5),
        neck=(0, -0.82, -0.3),
        neck_radius=0.48,
        crown_radius=0.26,
        crown=(0, 1.0, 0),
        floor=-2.0,
    )


@subject("zebra", "animal", family="zebra", also=("zebra foal", "quagga"))
def zebra(look: Look) -> Body:
    stripes = pattern("stripes", look.accent or "#29272b", 15.0, 0.52)
    f = Figure(look, "#f8f5ee", light="#f8f5ee", accent="#29272b", nose="#3a3538", coat_pattern=stripes)
    f.head((0.8, 0.8, 0.74), (0, 0.22, 0))
    f.tube((0, 0.1, 0.24), (0, -0.34, 0.5), (0.6, 0.5), "skin", k=0.2)
    f.ball((0, -0.5, 0.6), (0.58, 0.38, 0.42), "muzzle", k=0.08)
    f.tint("muzzle", mix(f.accent, "#a39a9c", 0.85))
    f.ball((0.22, -0.26, 0.97), (0.07, 0.05, 0.04), "dark", k=0.02, mirror=True)
    parts.ears_pointed(f, (0.46, 0.86, -0.02), (0.6, 1.36, -0.04), 0.22, "light", 0.08)
    for i, x in enumerate((-0.22, -0.11, 0.0, 0.11, 0.22)):
        f.tube(
            (x * 0.6, 0.86, 0.1),
            (x, 1.42 - 1.4 * x * x - 0.02 * (i % 2), 0.08),
            (0.12, 0.085),
            "white" if i % 2 else "accent",
            group="mane",
            k=0.02,
        )
    parts.neck_and_shoulders(f, "skin")
    face = f.face(
        at=(0, 0.12),
        scale=0.8,
        eyes={"u": 0.44, "v": 0.26},
        nose={"material": "muzzle", "radii": (0.2, 0.1, 0.07), "at": (0, -0.34), "out": 0.01},
        mouth={"v": -0.78, "half_width": 0.3},
        brows={"v": 0.62, "color": "#29272b"},
    )
    return f.finish(
        face,
        backdrop="sand",
        camera=(-0.1, 1.6),
        crown_radius=0.34,
        crown=(0, 1.0, 0.0),
        neck=(0, -0.98, -0.2),
        neck_radius=0.58,
    )


@subject("camel", "animal", family="camel", also=("dromedary", "bactrian camel"))
def camel(look: Look) -> Body:
    f = Figure(look, "#c99a5e", light="#ecd0a2", accent="#8a5e34", nose="#7a5038")
    f.head((0.76, 0.74, 0.72), (0, 0.26, 0))
    f.tube((0, 0.1, 0.25), (0, -0.32, 0.52), (0.58, 0.48), "coat", k=0.2)
    f.ball((0.22, -0.3, 0.68), (0.34, 0.3, 0.34), "light", k=0.1, mirror=True)
    f.ball((0, -0.6, 0.56), (0.46, 0.3, 0.36), "light", k=0.12)
    parts.ears_side(f, (0.78, 0.78, -0.1), (0.2, 0.13, 0.1), -30.0, "light")
    for x, y, r in ((0, 1.0, 0.3), (-0.24, 0.92, 0.22), (0.24, 0.92, 0.22)):
        f.ball((x, y, 0.06), r, "accent", group="wool", k=0.08, mod=("noise", 0.03, 14.0))
    g = f.girth
    f.tube((0, -0.3, -0.24), (0, -1.4, -0.1), (0.42 * g, 0.5 * g), "coat", group="body")
    f.tube((0, -1.72, -0.4), (1.3, -1.6, -0.9), (0.62, 0.6), "coat", group="body", k=0.2)
    for x in (0.72, 1.42):
        f.tube((x, -1.2, -0.75), (x + 0.02, -0.7, -0.78), (0.4, 0.17), "coat", group="body", k=0.2)
        f.ball((x + 0.02, -0.62, -0.78), (0.2, 0.17, 0.2), "accent", group="body", k=0.1, mod=("noise", 0.02, 16.0))
    f.ball((0, -1.2, 0.28), (0.32, 0.44, 0.2), "accent", group="body", k=0.1, mod=("waves", 0.02, 16.0))
    face = f.face(
        at=(0, 0.14),
        scale=0.8,
        eyes={"u": 0.44, "v": 0.26, "lash": 0.1, "upper_lid": 40, "iris_color": "#5e3a1c"},
        nose={"radii": (0.14, 0.08, 0.07), "at": (0, -0.34), "out": 0.01},
        mouth={"v": -0.76, "half_width": 0.31, "smile": 0.5},
        brows={"v": 0.6, "thickness": 0.05},
    )
    return f.finish(
        face,
        backdrop="sun",
        camera=(-0.16, 1.62),
        crown_radius=0.4,
        crown=(0, 0.98, 0),
        neck=(0, -0.98, -0.16),
        neck_radius=0.5,
        reach=1.4,
    )


@subject("llama", "animal", family="llama", also=("alpaca", "vicuna", "guanaco"))
def llama(look: Look) -> Body:
    f = Figure(look, "#f3e7d3", light="#fbf5e8", accent="#d9c3a0", nose="#6a4a40")
    f.head((0.74, 0.72, 0.68), (0, 0.24, 0))
    f.ball((0, -0.24, 0.52), (0.46, 0.4, 0.38), "light", k=0.16)
    for x, y, z in [
        (0, 1.0, 0.18),
        (-0.3, 0.92, 0.14),
        (0.3, 0.92, 0.14),
        (-0.52, 0.74, 0.1),
        (0.52, 0.74, 0.1),
        (0.16, 0.8, 0.46),
        (-0.16, 0.8, 0.46),
        (0.38, 0.74, 0.36),
        (-0.38, 0.74, 0.36),
    ]:
        f.ball((x, y, z), 0.25, "coat", group="wool", k=0.06)
    for x, y in ((0.76, 0.42), (0.82, 0.14), (0.78, -0.14), (0.66, -0.4)):
        f.ball((x, y, -0.05), 0.24, "coat", group="wool", k=0.06, mirror=True)
    f.ball((0.62, 1.2, -0.06), (0.15, 0.44, 0.12), "coat", k=0.06, mirror=True, rot=(0, 0, -14))
    f.ball((0.62, 1.18, 0.05), (0.085, 0.32, 0.05), "pink", k=0.03, mirror=True, rot=(0, 0, -14))
    g = f.girth
    f.tube((0, -0.3, -0.22), (0, -1.3, -0.2), (0.5 * g, 0.62 * g), "coat", group="body", mod=("noise", 0.035, 11.0))
    f.ball((0, -1.8, -0.3), (0.95 * g, 0.7, 0.6), "coat", group="body", k=0.2, mod=("noise", 0.035, 11.0))
    for color, y, r in (("#d8433e", -0.98, 0.57), ("#2f8fb5", -1.12, 0.59)):
        f.add(color, f.materials["nose"].model_copy(update={"color": color, "roughness": 0.6}))
        f.ring((0, y, -0.2), r * g, 0.07, color, rot=(84, 0, 0), group="body garland")
    for i, x in enumerate((-0.4, -0.2, 0.0, 0.2, 0.4)):
        f.ball((x * g, -1.26, 0.34 - x * x * 0.6), 0.08, ("#d8433e", "#2f8fb5")[i % 2], group="body pompon")
    face = f.face(
        at=(0, 0.12),
        scale=0.74,
        eyes={"u": 0.44, "v": 0.24, "lash": 0.085},
        nose={"radii": (0.13, 0.085, 0.08), "at": (0, -0.2)},
        mouth={"v": -0.58, "half_width": 0.25},
        brows={"v": 0.62, "color": "#8a6a4a"},
        blush={"amount": 0.35},
    )
    return f.finish(face, backdrop="rose", camera=(-0.04, 1.64), crown=(0, 1.18, 0.12), crown_radius=0.42, neck=None)


@subject("kangaroo", "animal", family="kangaroo", also=("wallaby", "joey", "wallaroo"))
def kangaroo(look: Look) -> Body:
    f = Figure(look, "#b9794a", light="#f3dcb8", nose="#2b2022")
    f.head((0.8, 0.8, 0.76), (0, 0.12, 0))
    f.tube((0, -0.08, 0.4), (0, -0.36, 0.74), (0.5, 0.36), "coat", k=0.2)
    f.ball((0, -0.48, 0.66), (0.44, 0.3, 0.36), "light", k=0.1)
    parts.ears_long(f, (0.62, 1.1, -0.06), (0.22, 0.56, 0.13), -22.0)
    f.ball((0, -1.5, -0.12), (0.8 * f.girth, 0.9, 0.6), "coat", group="body")
    f.ball((0, -1.4, 0.2), (0.56 * f.girth, 0.7, 0.36), "light", group="body", k=0.1)
    f.tube((0.55, -0.98, 0.2), (0.4, -1.3, 0.66), (0.15, 0.11), "coat", group="body", k=0.06, mirror=True)
    f.tint("pouch", darker(f.light, 0.12))
    f.ball((0, -1.68, 0.42), (0.46, 0.3, 0.24), "pouch", group="body pouch")
    f.ball((0, -1.36, 0.62), (0.2, 0.19, 0.17), "coat", group="body joey")
    f.ball((0, -1.42, 0.76), (0.11, 0.08, 0.08), "light", group="body joey", k=0.04)
    f.ball((0, -1.39, 0.84), (0.035, 0.025, 0.025), "nose", group="body joey")
    f.ball((0.08, -1.32, 0.78), 0.03, "nose", group="body joey", mirror=True, k=0.01)
    f.ball((0.14, -1.16, 0.6), (0.055, 0.15, 0.04), "coat", group="body joey", mirror=True, rot=(0, 0, -22))
    parts.tail(f, radii=(0.26, 0.12))
    face = f.face(
        at=(0, 0.06),
        scale=0.8,
        eyes={"u": 0.43, "v": 0.22},
        nose={"radii": (0.16, 0.115, 0.1), "at": (0, -0.3), "out": 0.03},
        mouth={"v": -0.66, "half_width": 0.25},
        brows={"v": 0.6},
    )
    return f.finish(face, backdrop="sand", camera=(-0.06, 1.72), crown_radius=0.36)
