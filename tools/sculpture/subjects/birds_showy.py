"""Birds of farm, pond and jungle: parrot, toucan, flamingo, peacock, duck, swan, chicken, rooster and more."""

from __future__ import annotations

import math

from . import bird_parts as birds
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import darker, lighter, mix, vinyl


@subject("parrot", "bird", family="parrot", also=("macaw", "cockatoo", "parakeet", "cockatiel", "lovebird"))
def parrot(look: Look) -> Body:
    cockatoo = look.words & {"cockatoo", "cockatiel"}
    f = birds.feathered(
        look,
        "#fbf7ee" if cockatoo else "#d8332e",
        light="#fdf6ea",
        accent="#f4c430" if cockatoo else "#2f7fd0",
        beak="#4a444a" if cockatoo else "#f1dfb8",
    )
    f.tint("third", "#f4c430")
    f.head((0.92, 0.88, 0.82))
    f.patch(0.42, 0.08, (0.4, 0.38), "light", mirror=True, rise=0.03)
    for i, x in enumerate((-0.16, 0.0, 0.16)):
        f.bow(
            (x, 0.8, 0.1),
            (x * 1.4, 1.3, 0.12),
            (x * 3.0, 1.34 - 0.08 * abs(i - 1), -0.3),
            (0.17, 0.05),
            "accent" if cockatoo else "coat",
            k=0.06,
        )
    birds.hooked_beak(f, 0.06, 0.7, 0.26)
    f.tint("chin", mix(f.coat, "#ffffff", 0.12))
    birds.chin(f, "chin")
    birds.body(f, "coat", "coat", width=0.78)
    for y, m in ((-1.2, "third"), (-1.42, "accent"), (-1.62, "accent")):
        f.ball((0.9, y, -0.02), (0.16, 0.24, 0.36), m, group="body feathers", mirror=True, rot=(0, 0, 16))
    face = birds.bird_face(
        f,
        f.light,
        eyes={"iris_color": "#e0b23a", "iris_dark": "#5a3c0a"},
        mouth={"v": -0.62, "half_width": 0.24},
        brows={"color": darker(f.coat, 0.5), "v": 0.6},
    )
    return f.finish(face, backdrop="sage", camera=(-0.08, 1.66))


@subject("toucan", "bird", family="bird", also=("hornbill", "pelican"))
def toucan(look: Look) -> Body:
    f = birds.feathered(look, "#2f2f38", light="#fdf3d0", accent="#f4c430", beak="#f28a1e")
    f.head((0.92, 0.88, 0.82))
    f.ball((0.34, 0.06, 0.38), (0.42, 0.46, 0.43), "light", k=0.05, mirror=True)
    f.ball((0, -0.38, 0.42), (0.58, 0.44, 0.44), "light", k=0.1)
    f.bow((0.0, -0.06, 0.74), (0.2, -0.06, 1.46), (0.84, -0.3, 1.3), (0.21, 0.15), "beak", k=0.03)
    f.tint("yellow", "#f8cf3e")
    f.bow((0.0, 0.03, 0.8), (0.2, 0.03, 1.42), (0.78, -0.19, 1.3), (0.11, 0.07), "yellow", k=0.05)
    f.bow((0.82, -0.31, 1.3), (1.02, -0.35, 1.24), (1.08, -0.55, 1.18), (0.155, 0.04), "dark", k=0.03)
    birds.chin(f)
    birds.body(f, "coat", "light", width=0.78)
    f.ball((0, -0.98, 0.3), (0.46, 0.36, 0.3), "accent", group="body", k=0.1)
    face = birds.bird_face(
        f,
        f.light,
        eyes={"iris_color": "#3a8fd0", "iris_dark": "#10305a"},
        mouth={"v": -0.6, "opening": 0.24},
        brows={"color": "#2f2f38"},
    )
    return f.finish(face, backdrop="sage")


def _long_neck(f: Figure, radius: float = 0.24, material: str = "coat") -> None:
    """An S of a neck between a raised head and a low body."""
    f.bow((0, -0.3, -0.1), (0.5, -0.9, -0.2), (0.12, -1.4, -0.1), (radius, radius * 1.1), material, group="body neck")
    f.bow(
        (0.12, -1.4, -0.1),
        (-0.2, -1.8, 0.0),
        (0.0, -2.2, -0.1),
        (radius * 1.1, radius * 1.8),
        material,
        group="body neck",
        k=0.05,
    )


@subject("flamingo", "bird", family="bird", also=("crane", "heron", "stork", "ibis"))
def flamingo(look: Look) -> Body:
    grey = look.words & {"crane", "heron", "stork"}
    f = birds.feathered(
        look,
        "#f58fa5" if not grey else "#d8dee4",
        light="#fbd3d8" if not grey else "#ffffff",
        accent="#e8567c" if not grey else "#6a7684",
        beak="#fbe3d2" if not grey else "#f0a63c",
    )
    f.head((0.8, 0.76, 0.74), (0, 0.16, 0))
    f.bow((0, 0.04, 0.66), (0.1, 0.06, 1.16), (0.42, -0.06, 1.14), (0.19, 0.12), "beak", k=0.05)
    f.bow((0.4, -0.06, 1.14), (0.56, -0.1, 1.1), (0.54, -0.3, 1.06), (0.128, 0.045), "dark", k=0.03)
    birds.chin(f, y=-0.34, z=0.38, width=0.46)
    birds.plumes(f, "accent", 0.3, 3, 0.88)
    _long_neck(f)
    f.ball((0.0, -2.2, -0.3), (1.15 * f.girth, 0.66, 0.66), "coat", group="body", k=0.2)
    for x, y in ((1.16, -1.36), (1.34, -1.58), (1.4, -1.84)):
        f.tube((0.3, -2.0, -0.3), (x, y, -0.36), (0.36, 0.1), "accent", group="body feathers", mirror=True, k=0.03)
    face = birds.bird_face(
        f,
        at=(0, 0.14),
        scale=0.76,
        eyes={"iris_color": "#f0c23a", "iris_dark": "#6a4a08", "lash": 0.085},
        mouth={"v": -0.62, "half_width": 0.22},
        nose={"at": (0, 0.0)},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(-0.36, 1.62),
        neck=(0.2, -0.78, -0.15),
        neck_radius=0.28,
        floor=-2.4,
        crown_radius=0.44,
    )


@subject("swan", "bird", family="bird", also=("cygnet", "ugly duckling"))
def swan(look: Look) -> Body:
    f = birds.feathered(
        look,
        "#fbf9f4" if "black" not in look.words else "#3a3a42",
        light="#ffffff" if "black" not in look.words else "#5a5a64",
        accent="#2b2a2e",
        beak="#f08a2a",
    )
    f.head((0.82, 0.78, 0.76), (0, 0.16, 0))
    f.patch(0.0, 0.14, (0.13, 0.17), "accent", rise=0.05)
    f.ball((0, 0.06, 0.82), (0.12, 0.11, 0.11), "accent", k=0.05)
    birds.bill(f, -0.06, 0.86, 0.24, 0.3)
    birds.chin(f, y=-0.34, z=0.38, width=0.46)
    _long_neck(f, 0.25)
    f.ball((0, -2.2, -0.3), (1.2 * f.girth, 0.72, 0.7), "coat", group="body", k=0.2)
    for x, y in ((0.92, -0.98), (1.2, -1.14), (1.36, -1.4), (1.44, -1.68)):
        f.tube((0.3, -1.95, -0.34), (x, y, -0.4), (0.4, 0.12), "coat", group="body feathers", mirror=True, k=0.03)
    face = birds.bird_face(
        f,
        at=(0, 0.14),
        scale=0.78,
        eyes={"iris_color": "#4a6a8a", "iris_dark": "#141e2a", "lash": 0.08},
        mouth={"v": -0.56, "half_width": 0.22},
        nose={"at": (0, 0.0)},
        brows={"color": "#8a8580"},
    )
    return f.finish(
        face,
        backdrop="sea",
        camera=(-0.36, 1.62),
        neck=(0.2, -0.78, -0.15),
        neck_radius=0.3,
        floor=-2.4,
        crown_radius=0.46,
    )


@subject("duck", "bird", family="duck", also=("duckling", "mallard", "drake", "rubber duck", "platypus"))
def duck(look: Look) -> Body:
    mallard = look.words & {"mallard", "drake"}
    f = birds.feathered(
        look,
        "#2f8a5c" if mallard else "#fad44a",
        light="#58ad80" if mallard else "#fdeaa0",
        accent="#8a6448" if mallard else None,
        beak="#f08f24" if not mallard else "#e8c23a",
    )
    f.head((0.94, 0.86, 0.82))
    f.ball((0.5, -0.24, 0.3), (0.44, 0.38, 0.4), "coat", k=0.2, mirror=True)
    birds.plumes(f, "coat", 0.34, 3, 0.84)
    birds.bill(f, -0.12, 0.92, 0.38, 0.32)
    birds.chin(f)
    birds.body(f, "coat" if not mallard else "accent", "light" if not mallard else "accent", width=0.86)
    if mallard:
        f.ring((0, -0.82, 0.02), 0.46, 0.08, "white", rot=(84, 0, 0), group="body ring")
    face = birds.bird_face(
        f,
        eyes={"v": 0.22, "iris_color": "#4a7ac0", "iris_dark": "#14284a"},
        nose={"at": (0, -0.06), "radii": (0.12, 0.06, 0.05)},
        mouth={"v": -0.57, "half_width": 0.23},
        blush={"amount": 0.4},
    )
    return f.finish(face, backdrop="sea", neck_radius=0.54)


@subject("goose", "bird", family="duck", also=("gosling", "gander", "mother goose", "seagull", "gull"))
def goose(look: Look) -> Body:
    f = birds.feathered(look, "#f3f0ea", light="#fffdf8", accent="#c9c4bc", beak="#f2952c")
    f.head((0.82, 0.82, 0.78), (0, 0.1, 0))
    birds.bill(f, -0.06, 0.9, 0.27, 0.34)
    birds.chin(f, y=-0.42, z=0.38, width=0.46)
    g = f.girth
    f.tube((0, -0.3, -0.1), (0, -1.35, -0.1), (0.36, 0.44), "coat", group="body")
    f.ball((0, -1.85, -0.1), (0.98 * g, 0.74, 0.7), "coat", group="body", k=0.25)
    birds.wings(f, "accent", 0.94, -1.68)
    f.add("scarf", f.materials["nose"].model_copy(update={"color": "#3f7fc0", "roughness": 0.6}))
    f.ring((0, -0.98, -0.08), 0.42, 0.09, "scarf", rot=(84, 0, 0), group="body bow")
    f.ball((0.2, -1.04, 0.4), (0.2, 0.13, 0.07), "scarf", group="body bow", mirror=True, rot=(0, 0, 18))
    face = birds.bird_face(
        f,
        at=(0, 0.08),
        scale=0.8,
        eyes={"iris_color": "#5a8ac0", "iris_dark": "#16243a"},
        mouth={"v": -0.58, "half_width": 0.22},
        nose={"at": (0, 0.0)},
        brows={"color": "#8a8580"},
    )
    return f.finish(face, backdrop="sage", camera=(-0.24, 1.6), neck=None, crown_radius=0.44)


def _poultry(look: Look, coat: str, big: bool) -> Figure:
    chick = look.age in ("baby", "child") or "chick" in look.words
    f = birds.feathered(
        look,
        "#fbdb5a" if chick else coat,
        light="#fdf0b8" if chick else lighter(look.main or coat, 0.6),
        accent="#d92f2c",
        beak="#f4ac2e",
    )
    f.head((0.9, 0.88, 0.82))
    f.materials["accent"] = vinyl(f.accent)
    if chick:
        birds.plumes(f, "coat", 0.3, 3, 0.86)
    else:
        lift = 1.4 if big else 1.0
        for x, y, r in ((-0.26, 0.92, 0.16), (-0.02, 1.0, 0.2), (0.24, 0.95, 0.17)):
            f.tube(
                (x * 0.7, 0.8, 0.08),
                (x * lift, y + 0.22 * (lift - 1) * 2, 0.08),
                (r, r * 0.85 * lift**0.5),
                "accent",
                k=0.05,
                group="comb",
            )
        f.ball(
            (0.17, -0.78, 0.68),
            (0.13, 0.24 if big else 0.18, 0.1),
            "accent",
            mirror=True,
            group="wattle",
            part="jaw",
            rot=(0, 0, 8),
        )
    birds.beak(f, -0.02, 0.76, 0.34, 0.2, 0.16)
    birds.chin(f)
    return f


@subject("chicken", "bird", family="chicken", also=("hen", "chick", "broody hen", "quail", "partridge", "pheasant"))
def chicken(look: Look) -> Body:
    f = _poultry(look, "#fbf6ec" if "brown" not in look.words else "#b8703a", False)
    birds.body(f, "coat", "light", width=0.92)
    for i in range(3):
        f.tube(
            (0, -1.4, -0.6), (1.05 + 0.06 * i, -0.95 - 0.18 * i, -0.7), (0.2, 0.13), "coat", group="body tail", k=0.05
        )
    face = birds.bird_face(
        f,
        eyes={"iris_color": "#e08a2a", "iris_dark": "#5a2c08"},
        mouth={"v": -0.53, "half_width": 0.22},
        blush={"amount": 0.35},
        brows={"color": "#8a6a4a"},
    )
    return f.finish(face, backdrop="sun", crown=(0, 0.9, -0.02), camera=(-0.1, 1.62), neck_radius=0.56)


@subject("rooster", "bird", family="chicken", also=("cock", "cockerel", "gamecock"))
def rooster(look: Look) -> Body:
    f = _poultry(look, "#c8682a", True)
    f.tint("gold", "#eaa63a")
    for x, y in ((0.5, -0.56), (0.7, -0.4), (0.3, -0.66), (0.0, -0.7)):
        f.tube(
            (x * 0.8, y + 0.1, 0.06),
            (x * 1.35, y - 0.56, 0.26),
            (0.22, 0.05),
            "gold",
            group="body hackle",
            mirror=x > 0,
            k=0.05,
        )
    f.tint("green", "#1f5c50")
    f.tint("wing", darker(f.coat, 0.35))
    birds.body(f, "coat", "coat", width=0.82, wing="wing")
    plumes = (
        ((0.6, 0.2), (1.05, 0.2)),
        ((0.85, 0.45), (1.38, 0.14)),
        ((1.1, 0.3), (1.6, -0.2)),
        ((1.2, -0.1), (1.64, -0.6)),
    )
    for i, ((bx, by), (x, y)) in enumerate(plumes):
        f.bow(
            (0.35, -1.5, -0.55),
            (bx, by, -0.6),
            (x, y, -0.55),
            (0.24, 0.12),
            ("green", "accent")[i % 2],
            group="body tail",
            k=0.03,
        )
    face = birds.bird_face(
        f,
        eyes={"iris_color": "#f0a830", "iris_dark": "#6a3a08", "radii": (0.25, 0.265, 0.2)},
        mouth={"v": -0.54, "half_width": 0.23},
        brows={"tilt": 0.2, "thickness": 0.055},
    )
    return f.finish(face, backdrop="sky", crown=(0, 0.92, -0.02), camera=(-0.02, 1.7), neck=None, reach=1.5)


@subject("turkey", "bird", family="chicken", also=("gobbler",))
def turkey(look: Look) -> Body:
    f = birds.feathered(look, "#c9a58f", light="#e6c8b4", accent="#d8392f", beak="#f0b04a")
    f.head((0.78, 0.8, 0.76), (0, 0.08, 0))
    birds.beak(f, 0.0, 0.7, 0.32, 0.18, 0.14)
    f.materials["accent"] = vinyl(f.accent)
    f.bow((0.06, 0.1, 0.8), (0.34, 0.12, 1.14), (0.3, -0.36, 1.02), (0.1, 0.12), "accent", group="snood")
    f.ball((0, -0.9, 0.6), (0.17, 0.3, 0.14), "accent", group="wattle", part="jaw")
    f.tint("feather", "#6a4028")
    f.tint("tip", "#f0d9b0")
    for t in range(-100, 101, 20):
        s, c = math.sin(math.radians(t)), math.cos(math.radians(t))
        f.tube(
            (0.5 * s, -0.9 + 0.4 * c, -0.5),
            (1.5 * s, -0.6 + 1.5 * c, -0.62),
            (0.2, 0.26),
            "feather",
            group="body fan",
            k=0.02,
        )
        f.ball((1.56 * s, -0.6 + 1.56 * c, -0.58), (0.24, 0.24, 0.2), "tip", group="body fan", k=0.03)
    birds.body(f, "feather", "feather", width=0.88)
    face = birds.bird_face(
        f, at=(0, 0.06), scale=0.78, mouth={"v": -0.56, "half_width": 0.23}, eyes={"v": 0.2}, brows={"color": "#5a3424"}
    )
    return f.finish(face, backdrop="sun", camera=(-0.18, 1.78), crown_radius=0.42)


@subject("ostrich", "bird", family="bird", also=("emu", "rhea", "dodo"))
def ostrich(look: Look) -> Body:
    f = birds.feathered(look, "#e2b9a2", light="#f3d8c6", accent="#3a3438", beak="#e8a06a")
    f.head((0.84, 0.74, 0.76), (0, 0.2, 0))
    birds.bill(f, 0.0, 0.88, 0.28, 0.24)
    birds.chin(f, y=-0.32, z=0.38, width=0.46)
    for x, y in ((-0.3, 1.18), (-0.12, 1.32), (0.06, 1.36), (0.24, 1.24)):
        f.tube((x * 0.4, 0.84, 0.0), (x, y, 0.05), (0.055, 0.03), "accent", k=0.03)
    f.tube((0, -0.3, -0.12), (0, -1.5, -0.2), (0.2, 0.24), "coat", group="body")
    for x, y, r in ((0, -1.9, 0.7), (-0.62, -1.85, 0.5), (0.62, -1.85, 0.5), (-1.02, -1.7, 0.34), (1.02, -1.7, 0.34)):
        f.ball((x, y, -0.3), r, "accent", group="body plume", k=0.06, mod=("noise", 0.04, 12.0))
    f.ball((0, -1.36, -0.16), (0.34, 0.14, 0.34), "white", group="body ruff", mod=("noise", 0.03, 14.0))
    face = birds.bird_face(
        f,
        at=(0, 0.17),
        scale=0.78,
        eyes={"lash": 0.1, "radii": (0.28, 0.3, 0.22), "v": 0.22},
        mouth={"v": -0.5, "half_width": 0.25},
        nose={"at": (0, 0.0)},
        brows={"v": 0.62},
    )
    return f.finish(
        face, backdrop="sand", camera=(-0.14, 1.72), neck=(0, -0.8, -0.15), neck_radius=0.24, crown_radius=0.46
    )


@subject("peacock", "bird", family="peacock", also=("peafowl", "peahen", "peachick"))
def peacock(look: Look) -> Body:
    f = birds.feathered(look, "#2464c4", light="#4f9ae0", accent="#2f9a6a", beak="#e6d8b8")
    f.tint("gold", "#d9b23a")
    f.head((0.82, 0.82, 0.78), (0, 0.06, 0))
    f.patch(0.37, 0.08, (0.36, 0.34), "white", mirror=True, rise=0.03)
    for x in (-0.3, -0.1, 0.1, 0.3):
        f.tube((x * 0.3, 0.82, 0.0), (x, 1.24 - 0.3 * x * x, 0.0), (0.025, 0.02), "coat", group="crown")
        f.ball((x * 1.06, 1.28 - 0.3 * x * x, 0.0), 0.075, "gold", group="crown tips")
    birds.beak(f, 0.0, 0.72, 0.28, 0.18, 0.12)
    birds.chin(f, y=-0.42, z=0.38, width=0.46)
    for ring, (radius, n, size) in enumerate(((1.42, 11, 0.27), (1.02, 8, 0.2))):
        for i in range(n):
            t = math.radians(-104 + 208 * i / (n - 1))
            x, y, z = radius * math.sin(t), -0.42 + radius * 1.12 * math.cos(t), -0.62 + 0.1 * ring
            f.tube(
                (0.2 * math.sin(t), -0.7, z), (x, y, z), (0.12, size * 0.8), "accent", group=f"body fan {ring}", k=0.03
            )
            f.ball((x, y, z + size * 0.5), (size * 0.66, size * 0.66, 0.1), "gold", group=f"body eyes {ring}")
            f.ball(
                (x, y - 0.02, z + size * 0.5 + 0.06),
                (size * 0.42, size * 0.42, 0.08),
                "coat",
                group=f"body pupils {ring}",
            )
    birds.body(f, "coat", "light", width=0.66)
    face = birds.bird_face(
        f,
        "#f4f2ea",
        at=(0, 0.04),
        scale=0.8,
        eyes={"iris_color": "#6a3e1e", "lash": 0.08},
        mouth={"v": -0.55, "half_width": 0.22},
        brows={"color": "#10305e"},
    )
    return f.finish(face, backdrop="dusk", camera=(-0.06, 1.86), crown_radius=0.42, neck_radius=0.44)
