"""Dogs and their wild kin: dog (with a dozen breeds by word), fox, wolf."""

from __future__ import annotations

from typing import NamedTuple

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import hair, lighter, mix


class Breed(NamedTuple):
    coat: str
    light: str
    accent: str
    ears: str = "floppy"
    head: tuple[float, float, float] = (0.92, 0.88, 0.82)
    muzzle: tuple[float, float, float] = (0.47, 0.38, 0.46)
    marks: str = ""


BREEDS = {
    "poodle": Breed("#f1e6da", "#fbf5ec", "#e6d6c6", "curly", (0.84, 0.84, 0.8), (0.4, 0.36, 0.46)),
    "dalmatian": Breed("#f8f5ef", "#fdfbf6", "#2a2628", "floppy", (0.9, 0.88, 0.82), marks="spots"),
    "bulldog": Breed("#e9dccb", "#fbf3e8", "#b98152", "rose", (1.06, 0.84, 0.8), (0.64, 0.42, 0.38), "jowls"),
    "pug": Breed("#e3c194", "#3a2f2e", "#3a2f2e", "fold", (1.02, 0.86, 0.78), (0.54, 0.38, 0.28), "mask"),
    "husky": Breed("#6d7683", "#f8f6f1", "#4a525e", "up", (0.96, 0.88, 0.8), marks="husky"),
    "corgi": Breed("#e09a4a", "#fdf6ea", "#b8702a", "big", (0.98, 0.84, 0.8), (0.42, 0.36, 0.44), "blaze"),
    "terrier": Breed("#b58a5a", "#e6cba2", "#7a5636", "fold", (0.86, 0.9, 0.8), marks="beard"),
    "shepherd": Breed("#b9824a", "#8a6238", "#3a2e28", "up", (0.9, 0.88, 0.82), (0.42, 0.38, 0.52), "mask"),
    "beagle": Breed("#c4793a", "#fdf7ec", "#3a2c26", "floppy", marks="blaze"),
    "labrador": Breed("#e8c583", "#f8e8c8", "#c99a52"),
    "retriever": Breed("#dca24e", "#f3d49a", "#b87a2c"),
    "chihuahua": Breed("#d9a76c", "#f8ead2", "#a8743c", "huge", (0.94, 0.86, 0.8), (0.34, 0.32, 0.36)),
    "dachshund": Breed("#8a4e2a", "#b5723f", "#5c3018", "floppy", (0.8, 0.86, 0.8), (0.4, 0.38, 0.6)),
    "sheepdog": Breed("#8e949b", "#f6f3ee", "#5f656d", "floppy", (0.98, 0.92, 0.84), marks="fringe"),
    "collie": Breed("#2f2b2e", "#fbf8f2", "#2f2b2e", "fold", (0.88, 0.88, 0.82), marks="blaze"),
    "mongrel": Breed("#b98552", "#f8e9d2", "#7a4a26", "fold"),
}
OTHER_WORDS = {
    "spotted": "dalmatian",
    "alsatian": "shepherd",
    "german": "shepherd",
    "golden": "retriever",
    "lab": "labrador",
    "hound": "beagle",
    "boxer": "bulldog",
    "sausage": "dachshund",
    "shaggy": "sheepdog",
    "border": "collie",
    "mutt": "mongrel",
    "samoyed": "husky",
    "spaniel": "beagle",
    "curly": "poodle",
    "shiba": "corgi",
    "akita": "corgi",
}
PLAIN = ("mongrel", "labrador", "beagle")


@subject(
    "dog",
    "animal",
    family="dog",
    also=(
        "puppy",
        "pup",
        "doggy",
        "hound",
        "mutt",
        "poodle",
        "dalmatian",
        "bulldog",
        "pug",
        "husky",
        "corgi",
        "terrier",
        "german shepherd",
        "alsatian",
        "beagle",
        "labrador",
        "golden retriever",
        "retriever",
        "chihuahua",
        "dachshund",
        "sheepdog",
        "collie",
        "spaniel",
        "boxer",
    ),
)
def dog(look: Look) -> Body:
    name = next((b for b in BREEDS if b in look.words), None)
    name = name or next((b for word, b in OTHER_WORDS.items() if word in look.words), None) or look.random.choice(PLAIN)
    breed = BREEDS[name]
    f = Figure(look, breed.coat, light=breed.light, accent=breed.accent, nose="#2b2224")
    f.head(breed.head)
    _dog_marks(f, breed)
    w, h, d = breed.muzzle
    parts.snout(f, "light", (0, -0.36, 0.56), (w, h, d))
    f.ball((w * 0.46, -0.38, 0.6), (w * 0.62, h * 0.78, d * 0.82), "light", k=0.1, mirror=True)
    _dog_ears(f, breed)
    parts.sitting(f)
    parts.tail(f, "accent" if name == "beagle" else "coat", tip="light", radii=(0.14, 0.09))
    parts.collar(f, look.random.choice(("#c8382e", "#2f6fb5", "#e0a020")))
    blue = name == "husky"
    face = f.face(
        color=breed.light if breed.marks == "husky" else None,
        eyes={"iris_color": "#6fb6e6" if blue else "#6e4322", "iris_dark": "#1c4468" if blue else "#24130a"},
        nose={"at": (0.0, -0.17), "radii": (0.17, 0.12, 0.11), "out": 0.03},
        mouth={"v": -0.54, "half_width": 0.26},
    )
    return f.finish(
        face,
        backdrop=look.random.choice(("sage", "sky", "sand")),
        sides=breed.head[0],
        camera=(0.06, 1.8) if name == "poodle" else (-0.12, 1.62),
    )


def _dog_ears(f: Figure, breed: Breed) -> None:
    w = breed.head[0]
    if breed.ears == "floppy":
        parts.ears_floppy(f, "accent", (w + 0.05, 0.0, 0.1))
    elif breed.ears == "curly":
        for i, (x, y, z) in enumerate(parts.around(9, 0.3, (0.0, 1.08, 0.08))):
            f.ball((x * 1.25, y, z), 0.19 + 0.02 * (i % 2), "accent", group="curls", k=0.04)
        f.ball((0, 1.06, 0.12), (0.4, 0.34, 0.36), "accent", group="curls", k=0.04)
        for x, y in ((0.16, 1.14), (-0.16, 1.14), (0.0, 0.92), (0.3, 0.94), (-0.3, 0.94)):
            f.ball((x, y, 0.34), 0.17, "accent", group="curls", k=0.04)
        for x, y, z in (
            (w, 0.4, 0.1),
            (w + 0.16, 0.22, 0.0),
            (w + 0.06, 0.12, 0.2),
            (w + 0.24, -0.04, 0.02),
            (w + 0.06, -0.14, 0.18),
            (w + 0.2, -0.3, 0.1),
            (w + 0.04, -0.4, 0.06),
            (w + 0.12, -0.52, 0.02),
        ):
            f.ball((x, y, z), 0.2, "accent", mirror=True, group="curls", k=0.04)
    elif breed.ears == "rose":
        f.tube((0.76, 0.6, -0.05), (w + 0.14, 0.72, 0.0), (0.22, 0.13), "accent", k=0.1, mirror=True)
        f.tube((w + 0.14, 0.72, 0.02), (w + 0.2, 0.5, 0.16), (0.13, 0.05), "accent", k=0.06, mirror=True)
    elif breed.ears == "fold":
        f.tube((0.6, 0.68, 0.0), (w - 0.02, 0.98, 0.0), (0.26, 0.14), "accent", k=0.1, mirror=True)
        f.tube((w - 0.02, 0.98, 0.02), (w + 0.14, 0.56, 0.2), (0.14, 0.06), "accent", k=0.06, mirror=True)
    else:
        width, top = {"up": (0.3, 1.22), "big": (0.36, 1.34), "huge": (0.44, 1.34)}[breed.ears]
        outward = 0.28 if breed.ears == "huge" else 0.12
        outer = "accent" if breed.marks == "mask" else "coat"
        parts.ears_pointed(f, (0.56, 0.52, 0), (0.58 + outward, top, -0.02), width, "pink", 0.06, outer=outer)


def _dog_marks(f: Figure, breed: Breed) -> None:
    w = breed.head[0]
    if breed.marks == "spots":
        for x, y, r in (
            (-0.5, 0.55, 0.13),
            (0.12, 0.72, 0.1),
            (0.62, 0.5, 0.1),
            (-0.78, 0.1, 0.1),
            (0.74, 0.04, 0.12),
            (-0.2, 0.5, 0.06),
            (0.36, 0.66, 0.07),
            (-0.62, -0.3, 0.09),
            (0.56, -0.36, 0.07),
        ):
            f.patch(x * w, y, (r, r * 0.9), "accent", rise=0.03)
        parts.body_spots(
            f,
            [(0.44, -1.1, 0.09), (-0.5, -1.3, 0.11), (0.55, -1.5, 0.1), (-0.1, -1.05, 0.08), (-0.28, -1.5, 0.08)],
            "accent",
        )
    elif breed.marks == "jowls":
        f.patch(-0.4, 0.24, (0.34, 0.36), "accent")
        f.ball((0.42, -0.52, 0.5), (0.34, 0.36, 0.38), "light", k=0.1, mirror=True)
        for y in (0.5, 0.6):
            f.bow((-0.2, y, 0.74), (0.0, y + 0.06, 0.8), (0.2, y, 0.74), (0.035, 0.035), "coat", k=0.05)
    elif breed.marks == "mask":
        f.patch(0.36, 0.14, (0.3, 0.24), "light" if breed.light == breed.accent else "accent", roll=-12.0, mirror=True)
    elif breed.marks == "husky":
        f.patch(0.36, 0.14, (0.33, 0.36), "light", mirror=True, roll=-16.0)
        f.patch(0.4, 0.52, (0.15, 0.1), "light", mirror=True)
        parts.cheeks(f, "light", (0.64, -0.28, 0.18), (0.38, 0.32, 0.38))
    elif breed.marks == "blaze":
        f.patch(0.0, 0.34, (0.12, 0.4), "light", rise=0.02)
    elif breed.marks == "beard":
        for x, y in ((0.0, -0.74), (0.24, -0.68), (0.42, -0.56)):
            f.tube((x, y + 0.14, 0.72), (x * 1.25, y - 0.14, 0.72), (0.16, 0.05), "light", k=0.06, mirror=x > 0)
    elif breed.marks == "fringe":
        f.add("fringe", hair(lighter(f.coat, 0.2)))
        for i in range(5):
            x = -0.5 + 0.25 * i
            f.tube((x * 0.7, 0.92, 0.1), (x * 1.15, 0.62, 0.66), (0.2, 0.1), "fringe", k=0.06, group="fringe")


@subject("fox", "animal", family="fox", also=("vixen", "fox cub", "arctic fox", "fennec", "jackal", "coyote"))
def fox(look: Look) -> Body:
    arctic = "arctic" in look.words
    f = Figure(look, "#eef0f2" if arctic else "#e2702a", light="#fdf7ee", accent="#3a2a28", nose="#2b2022")
    f.head((1.0, 0.8, 0.8))
    f.tube((0.66, -0.2, 0.14), (1.2, -0.44, 0.02), (0.42, 0.06), "light", k=0.16, mirror=True)
    f.tube((0.5, -0.26, 0.34), (0.72, -0.36, 0.36), (0.34, 0.26), "light", k=0.1, mirror=True)
    big = 0.2 if "fennec" in look.words else 0.0
    parts.ears_pointed(
        f,
        (0.56, 0.46, 0),
        (0.8 + big, 1.3 + big, -0.02),
        0.36 + big / 2,
        "light",
        0.05,
        tip_material=None if arctic else "accent",
    )
    f.tube((0, -0.2, 0.6), (0, -0.34, 0.92), (0.3, 0.19), "coat", k=0.12)
    f.ball((0, -0.44, 0.72), (0.33, 0.26, 0.32), "light", k=0.06)
    f.ball((0.2, -0.36, 0.72), (0.22, 0.18, 0.22), "light", k=0.06, mirror=True)
    parts.sitting(f, width=0.58, leg=0.15, paw="accent")
    parts.bushy_tail(f, "coat", "light")
    face = f.face(
        eyes={"u": 0.42, "v": 0.17, "iris_color": "#c58a2a", "iris_dark": "#3f2608", "slit": 0.2},
        nose={"at": (0.0, -0.2), "radii": (0.12, 0.095, 0.1), "out": 0.05},
        mouth={"v": -0.52, "half_width": 0.23},
        brows={"v": 0.54},
    )
    return f.finish(face, backdrop="sage", crown_radius=0.5)


@subject("wolf", "animal", family="wolf", also=("she-wolf", "wolf cub", "hyena"))
def wolf(look: Look) -> Body:
    f = Figure(look, "#7f8791", light="#eceff0", accent="#4d545d", nose="#1f1c20")
    f.head((0.96, 0.9, 0.82))
    for x, y, drop in ((1.24, -0.3, 0.2), (1.16, -0.58, 0.26), (1.26, 0.02, 0.1)):
        f.tube((0.62, y + drop, 0.1), (x, y, 0.0), (0.36, 0.04), "light" if y < 0 else "coat", k=0.12, mirror=True)
    f.patch(0.36, 0.1, (0.3, 0.3), "light", mirror=True, roll=-20.0)
    f.patch(0.0, 0.62, (0.2, 0.34), "accent", rise=0.015)
    parts.ears_pointed(f, (0.5, 0.6, 0), (0.66, 1.34, -0.04), 0.3, "light", 0.05, outer="accent")
    f.ball((0, -0.1, 0.66), (0.24, 0.3, 0.34), "accent", k=0.14)
    parts.snout(f, "light", (0, -0.38, 0.62), (0.44, 0.36, 0.46))
    parts.sitting(f, coat="coat", width=0.68)
    f.materials["skin"] = f.materials["skin"].model_copy(update={"color": f.coat})
    parts.bushy_tail(f, "coat", "accent", size=0.3)
    face = f.face(
        color=mix(f.coat, f.light, 0.5),
        eyes={"iris_color": "#e0b23a", "iris_dark": "#54380a", "radii": (0.245, 0.25, 0.2), "v": 0.17, "upper_lid": 46},
        nose={"at": (0.0, -0.18), "radii": (0.17, 0.115, 0.11)},
        mouth={"v": -0.48, "half_width": 0.27},
        brows={"color": "#33383f", "thickness": 0.055, "tilt": 0.15, "v": 0.54},
    )
    return f.finish(face, backdrop="night", crown_radius=0.45)
