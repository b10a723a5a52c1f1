"""Cats great and small: cat, lion, tiger, leopard."""

from __future__ import annotations

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import darker, lighter, pattern

CAT_COLOURS = {"black": "#3a363c", "white": "#f4efe6", "siamese": "#ead9be", "grey": "#8f959c", "tabby": "#c58b52"}
COLLARS = ("#2f6fb5", "#c8382e", "#2f9c6f", "#7a3fae")


@subject(
    "cat", "animal", family="cat", also=("kitten", "kitty", "tomcat", "tabby", "feline", "siamese", "lynx", "caracal")
)
def cat(look: Look) -> Body:
    coat = next((c for word, c in CAT_COLOURS.items() if word in look.words), "#e08a35")
    siamese = "siamese" in look.words
    f = Figure(
        look,
        coat,
        light="#fbf1e2" if not siamese else "#6a4c3c",
        nose="#f08f94",
        accent="#5a4034" if siamese else None,
        coat_pattern=None if siamese else pattern("stripes", darker(look.main or coat, 0.28), 8.0, 0.8),
    )
    f.head((1.02, 0.86, 0.82))
    parts.cheeks(f)
    wild = look.words & {"lynx", "caracal"}
    parts.ears_pointed(f, outer="accent" if siamese else "coat", tip_material="dark" if wild else None)
    if wild:
        f.tube((0.82, 1.16, 0), (0.9, 1.42, 0), (0.06, 0.012), "dark", mirror=True)
        f.tube((0.86, -0.3, 0.3), (1.2, -0.62, 0.3), (0.26, 0.04), "light", k=0.15, mirror=True)
    parts.muzzle(f)
    parts.whiskers(f)
    parts.sitting(f)
    parts.tail(f, tip="light")
    if not wild:
        parts.collar(f, look.accent or look.random.choice(COLLARS))
        f.add("bell", f.materials["collar"].model_copy(update={"color": "#f2b632", "metalness": 0.8}))
        f.ball((0, -0.98, 0.52), 0.11, "bell", group="body bell")
    face = f.face(
        eyes={
            "u": 0.44,
            "iris_color": "#4d9be0" if siamese else "#7fb83a",
            "iris_dark": "#1d4a18",
            "iris": 0.7,
            "pupil": 0.42,
            "slit": 0.25,
            "radii": (0.255, 0.275, 0.21),
        },
        nose={"radii": (0.125, 0.085, 0.075), "at": (0.0, -0.1), "out": 0.02},
        mouth={"v": -0.41, "half_width": 0.24},
        brows={"v": 0.6},
    )
    return f.finish(face, backdrop="sky")


@subject("lion", "animal", family="big cat", also=("lioness", "lion cub", "mountain lion", "puma", "cougar"))
def lion(look: Look) -> Body:
    f = Figure(look, "#e2a851", light="#f8e6c6", accent="#8a4a1c", nose="#7a4238")
    f.tint("mane", f.accent, pattern("strands", lighter(f.accent, 0.22), 14.0, 0.8))
    f.head((0.92, 0.84, 0.8))
    maned = (
        look.gender != "feminine"
        and look.age not in ("baby", "child")
        and not look.words & {"lioness", "puma", "cougar"}
    )
    if maned:
        f.ball((0, 0.0, -0.42), (1.28, 1.22, 0.5), "mane", group="mane", mod=("waves", 0.03, 13.0))
        for i, (x, y, z) in enumerate(parts.around(15, 1.12, (0, 0.0, -0.16))):
            f.ball(
                (x, y, z),
                (0.26, 0.34, 0.26),
                "mane",
                group="mane",
                k=0.1,
                mod=("waves", 0.022, 15.0),
                rot=(0, 0, -24.0 * i),
            )
        for x, y, z in ((0.0, 0.9, 0.26), (0.24, 0.88, 0.18), (-0.24, 0.88, 0.18)):
            f.ball((x, y, z), (0.17, 0.2, 0.2), "mane", group="mane", k=0.08, mod=("waves", 0.02, 15.0))
    parts.ears_round(f, (0.7 if not maned else 0.78, 0.78, 0.12), 0.27, "light")
    parts.muzzle(f, at=(0.2, -0.27, 0.68), r=(0.31, 0.24, 0.27), chin_r=(0.36, 0.28, 0.32), chin=(0, -0.5, 0.56))
    f.ball((0, 0.02, 0.72), (0.2, 0.4, 0.16), k=0.12)
    parts.whiskers(f, -0.3, 0.92, reach=0.8)
    parts.sitting(f, width=0.7, leg=0.2, paw="coat")
    parts.tail(f, tip="mane" if maned else "accent", radii=(0.1, 0.12))
    face = f.face(
        eyes={"iris_color": "#c98a1e", "iris_dark": "#4a2c08", "v": 0.2},
        nose={"radii": (0.19, 0.1, 0.09)},
        mouth={"v": -0.49},
        brows={"thickness": 0.055, "color": darker(f.accent, 0.3)},
    )
    return f.finish(face, backdrop="sun", camera=(-0.08, 1.7), crown_radius=0.62)


@subject("tiger", "animal", family="big cat", also=("tigress", "tiger cub", "siberian tiger"))
def tiger(look: Look) -> Body:
    f = Figure(look, "#ee8426", light="#fdf6e9", accent="#2b2022", nose="#d9777a")
    f.head((1.04, 0.86, 0.82))
    parts.cheeks(f, "light", (0.72, -0.26, 0.2), (0.4, 0.36, 0.36))
    f.patch(0.37, 0.34, (0.22, 0.2), "light", mirror=True)
    for y, width, thick in ((0.72, 0.11, 0.035), (0.6, 0.16, 0.04), (0.48, 0.1, 0.035)):
        f.patch(0.0, y, (width, thick), "accent", rise=0.03)
    f.patch(0.0, 0.62, (0.035, 0.16), "accent", rise=0.03)
    for x, y, roll in ((0.88, 0.2, 24.0), (0.9, 0.0, 8.0), (0.62, 0.63, 40.0)):
        f.patch(x, y, (0.17, 0.04), "accent", roll=roll, mirror=True, rise=0.04)
    for y, z in ((-0.22, 0.3), (-0.38, 0.24)):
        f.tube((1.03, y, z - 0.1), (0.78, y + 0.05, z + 0.24), (0.06, 0.02), "accent", k=0.02, mirror=True)
    parts.ears_round(f, (0.74, 0.76, 0.0), 0.32, "light", "accent")
    parts.muzzle(f, at=(0.2, -0.26, 0.67), r=(0.31, 0.24, 0.25), chin=(0, -0.5, 0.56))
    parts.whiskers(f, -0.3, 0.9)
    parts.sitting(f, width=0.74, leg=0.2)
    for y in (-1.12, -1.36, -1.6):
        f.tube((0.7, y, -0.16), (0.44, y - 0.04, 0.27), (0.06, 0.03), "accent", group="body", k=0.02, mirror=True)
    parts.tail(f, tip="accent", radii=(0.13, 0.11))
    face = f.face(
        eyes={"iris_color": "#d9a520", "iris_dark": "#4a3008"},
        nose={"radii": (0.17, 0.095, 0.085)},
        mouth={"v": -0.44, "half_width": 0.25},
        brows={"color": "#2b2022"},
    )
    return f.finish(face, backdrop="sage")


@subject("leopard", "animal", family="big cat", also=("cheetah", "jaguar", "panther", "snow leopard", "ocelot"))
def leopard(look: Look) -> Body:
    dark = "panther" in look.words
    snow = "snow" in look.words
    f = Figure(
        look,
        "#34313a" if dark else "#e6e4e0" if snow else "#e9b65c",
        light="#8a8590" if dark else "#fbf3e2",
        accent="#1f1c22" if dark else "#4a2c16",
        nose="#5a3434",
    )
    f.head((1.0, 0.84, 0.82))
    for x, y, r in (
        (0.0, 0.7, 0.07),
        (0.22, 0.66, 0.08),
        (0.46, 0.6, 0.075),
        (0.12, 0.52, 0.055),
        (0.68, 0.42, 0.08),
        (0.86, 0.22, 0.085),
        (0.76, 0.04, 0.07),
        (0.9, -0.06, 0.06),
    ):
        f.patch(x, y, (r, r * 0.8), "accent", mirror=True, rise=0.03)
    parts.cheeks(f, "light", (0.6, -0.28, 0.2), (0.38, 0.34, 0.4))
    parts.ears_round(f, (0.72, 0.76, 0.0), 0.27, "light", "accent")
    parts.muzzle(f, k=0.08)
    f.bow((0.2, 0.05, 0.79), (0.24, -0.16, 0.86), (0.44, -0.34, 0.78), (0.03, 0.022), "accent", k=0.02, mirror=True)
    parts.whiskers(f)
    parts.sitting(f, width=0.62)
    parts.body_spots(
        f,
        [(sx * x, y, 0.075) for sx in (-1, 1) for x, y in ((0.46, -1.05), (0.56, -1.3), (0.52, -1.52), (0.3, -1.36))],
        "accent",
    )
    parts.tail(f, tip="accent")
    face = f.face(
        eyes={"iris_color": "#9aa83a", "iris_dark": "#38400e"}, nose={"radii": (0.15, 0.09, 0.08)}, mouth={"v": -0.42}
    )
    return f.finish(face, backdrop="sand")
