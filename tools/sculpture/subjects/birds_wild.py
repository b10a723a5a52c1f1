"""Birds of wood, sky and shore: owl, eagle, crow, pigeon, sparrow, robin, penguin, hummingbird."""

from __future__ import annotations

from . import animal_parts as parts
from . import bird_parts as birds
from .catalogue import Body, Look, subject
from .kit import darker, lighter


@subject("owl", "bird", family="bird", also=("owlet", "barn owl", "snowy owl", "eagle owl"))
def owl(look: Look) -> Body:
    snowy = look.words & {"snowy", "white", "barn"}
    f = birds.feathered(
        look,
        "#f4f1ea" if snowy else "#8a5c3a",
        light="#fdfaf2" if snowy else "#f3dfbf",
        accent="#b9aa98" if snowy else "#5a3820",
        beak="#e8a33a",
    )
    f.head((1.06, 0.88, 0.8), (0, 0.08, 0))
    f.patch(0.38, 0.16, (0.46, 0.48), "accent", mirror=True, rise=0.03)
    f.patch(0.37, 0.15, (0.39, 0.41), "light", mirror=True, rise=0.055)
    birds.chin(f)
    parts.ears_pointed(f, (0.56, 0.66, 0.05), (0.96, 1.22, 0.0), 0.28, "accent", 0.04)
    f.bow((0, 0.66, 0.6), (0.3, 0.62, 0.86), (0.62, 0.86, 0.56), (0.14, 0.04), "coat", k=0.06, mirror=True)
    birds.beak(f, 0.02, 0.78, 0.26, 0.26, 0.13)
    birds.body(f, width=0.92, wing="accent" if not snowy else "coat")
    for x, y in (
        (-0.32, -1.02),
        (0.0, -0.98),
        (0.32, -1.02),
        (-0.18, -1.24),
        (0.18, -1.24),
        (-0.36, -1.46),
        (0.0, -1.46),
        (0.36, -1.46),
    ):
        f.ball(
            (x, y, 0.5 - 0.5 * x * x + 0.08 * (1 - abs(y + 1.4))), (0.09, 0.05, 0.06), "accent", group="body", k=0.02
        )
    face = birds.bird_face(
        f,
        f.light,
        eyes={
            "u": 0.41,
            "v": 0.18,
            "radii": (0.275, 0.285, 0.21),
            "iris_color": "#f0b429",
            "iris_dark": "#7a4a08",
            "iris": 0.74,
            "pupil": 0.42,
        },
        mouth={"v": -0.52, "half_width": 0.22},
        brows={"v": 0.6, "color": darker(f.accent, 0.3)},
    )
    return f.finish(face, backdrop="night", camera=(-0.12, 1.66), neck_radius=0.66, crown_radius=0.5)


@subject(
    "eagle",
    "bird",
    family="bird",
    also=("bald eagle", "hawk", "falcon", "osprey", "vulture", "buzzard", "condor", "kestrel"),
)
def eagle(look: Look) -> Body:
    bald = not look.words & {"hawk", "falcon", "buzzard", "kestrel", "golden"}
    f = birds.feathered(
        look, "#f8f4ea" if bald else "#8a6038", light="#fffaf0" if bald else "#efdfc4", accent="#5a3a24", beak="#f4b02a"
    )
    if look.main and bald:
        f.accent = darker(look.main, 0.4)
        f.tint("accent", f.accent)
    f.head((0.92, 0.84, 0.82))
    for x, y, dx in ((0.72, -0.2, 0.3), (0.66, -0.46, 0.26), (0.84, 0.08, 0.2)):
        f.tube((x * 0.8, y + 0.16, 0.05), (x + dx, y - 0.14, -0.06), (0.3, 0.04), "coat", k=0.12, mirror=True)
    for x, y in ((0.0, 1.04), (0.22, 1.0), (-0.22, 1.0)):
        f.bow((x, 0.76, 0.0), (x * 1.3, y + 0.02, -0.1), (x * 1.8, y - 0.02, -0.42), (0.24, 0.05), "coat", k=0.1)
    f.tube((0.12, 0.32, 0.82), (0.66, 0.52, 0.56), (0.1, 0.07), "coat", k=0.08, mirror=True)
    birds.hooked_beak(f, 0.02, 0.74, 0.23)
    birds.chin(f)
    birds.body(f, "accent", "accent", width=0.86)
    birds.raised_wings(f, "accent", "accent", spread=0.74)
    for x, y in ((0.0, -0.86), (0.34, -0.84), (0.62, -0.78), (-0.34, -0.84), (-0.62, -0.78)):
        f.tube((x * 0.9, y, 0.1), (x, y - 0.28, 0.3), (0.24, 0.05), "coat", group="body ruff", k=0.06)
    face = birds.bird_face(
        f,
        eyes={
            "iris_color": "#e8b62a",
            "iris_dark": "#6a4208",
            "v": 0.17,
            "radii": (0.245, 0.245, 0.2),
            "upper_lid": 42,
            "lid_tilt": 0.12,
        },
        mouth={"v": -0.6},
        brows={"tilt": 0.45, "v": 0.5, "color": "#6a4a2c", "thickness": 0.055},
    )
    return f.finish(face, backdrop="sky", camera=(-0.14, 1.7), neck=None, crown=(0, 0.94, -0.02))


@subject("crow", "bird", family="bird", also=("raven", "rook", "jackdaw", "magpie", "blackbird"))
def crow(look: Look) -> Body:
    f = birds.feathered(
        look,
        "#3b3f50",
        light="#7f869e" if "magpie" not in look.words else "#f4f2ee",
        beak="#4b4a52" if "blackbird" not in look.words else "#f2a02e",
        accent="#2b2d3c",
    )
    f.head((0.9, 0.84, 0.82))
    for x in (-0.2, 0.0, 0.2):
        f.bow((x, 0.78, 0.1), (x * 1.4, 1.08, 0.0), (x * 2.0 + 0.08, 1.02, -0.3), (0.18, 0.03), "coat", k=0.08)
    f.bow((0, 0.02, 0.72), (0, 0.06, 1.18), (0, -0.3, 1.34), (0.21, 0.035), "beak", k=0.04)
    for x, y in ((0.0, -0.72), (0.26, -0.7), (0.5, -0.62)):
        f.tube(
            (x * 0.8, y + 0.16, 0.5),
            (x * 1.3, y - 0.2, 0.6),
            (0.2, 0.03),
            "coat",
            k=0.06,
            mirror=x > 0,
            group="ruff",
            part="torso",
        )
    birds.chin(f)
    birds.body(f, "coat", "light", width=0.78, wing="accent")
    face = birds.bird_face(
        f,
        eyes={"iris_color": "#6fa8d8", "iris_dark": "#1a3a58"},
        mouth={"v": -0.58},
        brows={"color": "#171820", "v": 0.56, "thickness": 0.05},
        blush={"amount": 0.1},
    )
    return f.finish(face, backdrop="stone", neck_radius=0.5)


@subject("pigeon", "bird", family="bird", also=("dove", "white dove", "turtledove", "carrier pigeon"))
def pigeon(look: Look) -> Body:
    dove = look.words & {"dove", "white"}
    f = birds.feathered(
        look,
        "#fbf9f4" if dove else "#8b97a8",
        light="#ffffff" if dove else "#b4bdc9",
        accent="#3f8f7a" if not dove else "#e9e6de",
        beak="#4a4650" if not dove else "#e8a58a",
    )
    f.head((0.86, 0.84, 0.8))
    birds.beak(f, -0.06, 0.76, 0.3, 0.2, 0.12)
    f.ball((0.08, 0.0, 0.86), (0.12, 0.1, 0.1), "white", k=0.03, mirror=True)
    birds.chin(f)
    if dove:
        birds.body(f, "coat", "light", width=0.82)
        f.add("olive", f.materials["nose"].model_copy(update={"color": "#7a9a3a"}))
        f.tube((-0.3, -0.98, 0.68), (0.32, -0.92, 0.74), 0.02, "olive", group="body sprig")
        for i, x in enumerate((-0.24, -0.1, 0.06, 0.2, 0.34)):
            f.ball(
                (x, -0.95 + 0.07 * (-1) ** i, 0.72),
                (0.1, 0.04, 0.02),
                "olive",
                group="body sprig",
                rot=(0, 0, 30 * (-1) ** i),
            )
    else:
        birds.body(f, "coat", "coat", width=0.86)
        f.tint("purple", "#7a5a98")
        f.ball((0, -0.86, 0.02), (0.52, 0.26, 0.46), "accent", group="body neck")
        f.ball((0, -1.08, 0.1), (0.64, 0.26, 0.5), "purple", group="body neck", k=0.12)
        for y in (-1.42, -1.62):
            f.tube((0.9, y, 0.2), (1.06, y - 0.12, -0.14), 0.05, "dark", group="body bars", mirror=True)
    face = birds.bird_face(
        f, eyes={"iris_color": "#e8742a", "iris_dark": "#6a2408", "radii": (0.26, 0.275, 0.2)}, mouth={"v": -0.56}
    )
    return f.finish(face, backdrop="sky", neck=None if not dove else (0, -0.84, 0.04))


@subject(
    "sparrow",
    "bird",
    family="bird",
    also=(
        "bird",
        "songbird",
        "finch",
        "wren",
        "canary",
        "bluebird",
        "swallow",
        "nightingale",
        "lark",
        "budgie",
        "starling",
        "chickadee",
    ),
)
def sparrow(look: Look) -> Body:
    named = {"canary": "#f6cf3a", "bluebird": "#4a86d0", "budgie": "#6ac04a"}
    coat = next((c for w, c in named.items() if w in look.words), "#a06a3e")
    f = birds.feathered(
        look,
        coat,
        light="#f6ead6",
        accent=darker(look.main or coat, 0.45),
        beak="#f0a63c" if coat != "#a06a3e" else "#5a5048",
    )
    f.head((0.96, 0.86, 0.82))
    f.ball((0.5, -0.26, 0.36), (0.46, 0.36, 0.38), "light", k=0.12, mirror=True)
    f.patch(0.0, 0.64, (0.3, 0.22), "accent")
    birds.plumes(f, "accent", 0.22, 3, 0.84)
    birds.beak(f, -0.03, 0.76, 0.28, 0.18, 0.14)
    birds.chin(f)
    birds.body(f, "coat", "light", width=0.84, wing="accent")
    for y in (-1.26, -1.44):
        f.tube((1.0, y, 0.18), (1.1, y - 0.12, -0.1), 0.035, "light", group="body bars", mirror=True)
    face = birds.bird_face(
        f, eyes={"iris_color": "#5a3a22", "pupil": 0.42}, mouth={"v": -0.52, "half_width": 0.22}, blush={"amount": 0.35}
    )
    return f.finish(face, backdrop="sky", neck_radius=0.56)


@subject("robin", "bird", family="bird", also=("robin redbreast", "bullfinch"))
def robin(look: Look) -> Body:
    f = birds.feathered(look, "#86684a", light="#e8703a", accent="#6a5038", beak="#4a4038", nose="#4a4038")
    f.head((0.94, 0.86, 0.82))
    f.ball((0, -0.1, 0.26), (0.74, 0.68, 0.62), "light", k=0.06)
    f.ball((0, -0.36, 0.4), (0.6, 0.44, 0.42), "light", k=0.1)
    birds.beak(f, -0.03, 0.8, 0.26, 0.18, 0.11)
    f.ball((0, -1.45, -0.14), (0.86 * f.girth, 0.86, 0.64), "coat", group="body")
    f.ball((0, -1.1, 0.22), (0.62 * f.girth, 0.5, 0.42), "light", group="body", k=0.08)
    f.ball((0, -1.75, 0.24), (0.6 * f.girth, 0.42, 0.4), "white", group="body", k=0.1)
    birds.wings(f, "accent", 0.88)
    face = birds.bird_face(
        f,
        f.light,
        eyes={"iris_color": "#3a2418", "iris_dark": "#120a06", "pupil": 0.42},
        mouth={"v": -0.52, "half_width": 0.22},
        brows={"color": "#54402c"},
    )
    return f.finish(face, backdrop="sage", neck_radius=0.56)


@subject("penguin", "bird", family="bird", also=("emperor penguin", "penguin chick", "puffin"))
def penguin(look: Look) -> Body:
    puffin = "puffin" in look.words
    f = birds.feathered(look, "#2f3442", light="#fbf8f0", accent="#f6b73c", beak="#f39a2b" if not puffin else "#e8562a")
    f.head((0.96, 0.88, 0.82))
    f.ball((0.34, 0.08, 0.36), (0.42, 0.5, 0.45), "light", k=0.06, mirror=True)
    f.ball((0, -0.36, 0.42), (0.56, 0.44, 0.44), "light", k=0.1)
    f.patch(0.9, -0.12, (0.1, 0.24), "accent", mirror=True, rise=0.05)
    if puffin:
        birds.hooked_beak(f, 0.06, 0.72, 0.24)
    else:
        birds.beak(f, -0.03, 0.78, 0.3, 0.16, 0.15)
    g = f.girth
    f.ball((0, -1.5, -0.14), (0.88 * g, 0.98, 0.66), "coat", group="body")
    f.ball((0, -1.5, 0.18 * g), (0.68 * g, 0.8, 0.42), "light", group="body", k=0.06)
    f.ball((0.98 * g, -1.3, 0.0), (0.15, 0.58, 0.3), "coat", group="body flipper", mirror=True, rot=(0, 0, 24))
    if not look.words & {"bare"}:
        f.add("tie", f.materials["nose"].model_copy(update={"color": look.accent or "#c8382e"}))
    face = birds.bird_face(
        f,
        f.light,
        eyes={"iris_color": "#5a8ac0", "iris_dark": "#1a2c4a"},
        mouth={"v": -0.53},
        brows={"color": "#2f3442", "v": 0.55},
        blush={"amount": 0.4},
    )
    return f.finish(face, backdrop="sea", neck_radius=0.6, reach=1.3)


@subject("hummingbird", "bird", family="bird", also=("kingfisher", "sunbird", "woodpecker"))
def hummingbird(look: Look) -> Body:
    wood = "woodpecker" in look.words
    f = birds.feathered(
        look,
        "#2f9a7c" if not wood else "#3a3a42",
        light="#f4f1e6",
        accent="#d8316a" if not wood else "#d8302a",
        beak="#3a3438",
    )
    f.head((0.88, 0.84, 0.8))
    f.ball((0, -0.42, 0.42), (0.58, 0.4, 0.44), "light", k=0.08)
    if wood:
        for z, y in ((0.3, 0.86), (0.05, 1.0), (-0.25, 1.02)):
            f.tube((0, y - 0.2, z), (0, y + 0.14, z - 0.3), (0.22, 0.05), "accent", k=0.05, group="crest")
    f.bow((0, -0.04, 0.74), (0.1, -0.06, 1.3), (0.62, -0.16, 1.66), (0.1, 0.025), "beak", k=0.04)
    f.ball((0, -1.28, -0.1), (0.58 * f.girth, 0.74, 0.46), "coat", group="body")
    f.ball((0, -1.3, 0.14), (0.4 * f.girth, 0.6, 0.3), "light", group="body", k=0.08)
    f.ball((0, -0.86, 0.14), (0.46, 0.26, 0.4), "accent", group="body", k=0.1)
    f.tint("wing", lighter(f.coat, 0.3))
    birds.raised_wings(f, "wing", "coat", 0.62, -1.0, 0.8)
    face = birds.bird_face(
        f, eyes={"iris_color": "#4a2a1a", "iris_dark": "#160a06", "pupil": 0.42}, mouth={"v": -0.53, "half_width": 0.21}
    )
    return f.finish(face, backdrop="sun", neck=None, floor=-2.1)
