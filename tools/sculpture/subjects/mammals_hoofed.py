"""Horses and the antlered: horse, donkey, deer, moose."""

from __future__ import annotations

from typing import Any

from ..schema import Face
from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import hair, mix
from .mammals_farm import nostrils

HORSE_COATS = ("#e8dccb", "#b98552", "#6e4028", "#9a5a30")


@subject("horse", "animal", family="horse", also=("pony", "foal", "stallion", "mare", "colt", "racehorse", "mustang"))
def horse(look: Look) -> Body:
    coat = look.random.choice(HORSE_COATS)
    f = Figure(
        look, coat, light=mix(look.main or coat, "#f6e6d2", 0.62), accent="#3a2218" if coat != "#e8dccb" else "#cdb28a"
    )
    equine(f)
    f.add("hair", hair(f.accent))
    mane(f, "hair")
    parts.neck_and_shoulders(f, "coat")
    return f.finish(
        equine_face(f),
        backdrop="sage",
        camera=(-0.1, 1.62),
        crown_radius=0.42,
        crown=(0, 1.12, 0),
        neck=(0, -0.98, -0.2),
        neck_radius=0.58,
    )


def equine(f: Figure, blaze: bool = True) -> None:
    """A horse's head: a long muzzle, small upright ears and a blaze."""
    f.head((0.78, 0.8, 0.74), (0, 0.24, 0))
    if blaze:
        f.patch(0.0, 0.5, (0.1, 0.34), "white")
    f.tube((0, 0.1, 0.24), (0, -0.36, 0.52), (0.6, 0.48), "coat", k=0.22)
    if blaze:
        f.tube((0, 0.26, 0.76), (0, -0.3, 0.95), (0.07, 0.09), "white", k=0.04)
    f.ball((0, -0.5, 0.6), (0.56, 0.4, 0.42), "light", k=0.1)
    nostrils(f, 0.26, -0.3, 0.97, 0.085)
    parts.ears_pointed(f, (0.44, 0.86, -0.02), (0.54, 1.36, -0.04), 0.2, "light", 0.05)


def mane(f: Figure, material: str | tuple[str, ...]) -> None:
    """Locks that fall over the forehead and down one side of the neck."""
    kinds = (material,) if isinstance(material, str) else material
    for i, (x, drop) in enumerate(((-0.18, 0.34), (0.02, 0.44), (0.2, 0.32))):
        f.bow(
            (x * 0.5, 0.96, 0.05),
            (x, 1.2, 0.5),
            (x * 1.6, 0.96 - drop, 0.74),
            (0.17, 0.04),
            kinds[i % len(kinds)],
            group=f"mane {i % len(kinds)}",
            k=0.05,
            mod=("waves", 0.012, 22.0),
        )
    for i in range(6):
        y = 0.78 - 0.34 * i
        x = 0.66 + 0.1 * min(i, 2) - 0.02 * max(0, i - 3)
        f.bow(
            (x * 0.55, y + 0.22, -0.4),
            (x + 0.3, y + 0.16, -0.26),
            (x + 0.26, y - 0.34, -0.12),
            (0.26, 0.07),
            kinds[i % len(kinds)],
            group=f"mane {i % len(kinds)}",
            k=0.06,
            mod=("waves", 0.014, 20.0),
        )


def equine_face(f: Figure, **eyes: Any) -> Face:
    """A horse's face: the mouth low on the muzzle; keywords go to the eyes."""
    return f.face(
        at=(0, 0.13),
        scale=0.8,
        eyes={"u": 0.44, "v": 0.26, "lash": 0.07} | eyes,
        nose={"material": "light", "radii": (0.19, 0.1, 0.07), "at": (0, -0.4), "out": 0.0},
        mouth={"v": -0.8, "half_width": 0.3},
        brows={"v": 0.6},
        blush={"u": 0.6, "v": -0.18},
    )


@subject("donkey", "animal", family="horse", also=("ass", "mule", "burro"))
def donkey(look: Look) -> Body:
    f = Figure(look, "#8d8784", light="#f2ebe2", accent="#4a4442")
    f.head((0.78, 0.8, 0.74), (0, 0.2, 0))
    f.patch(0.35, 0.3, (0.27, 0.27), "light", mirror=True)
    f.tube((0, 0.05, 0.24), (0, -0.36, 0.5), (0.58, 0.48), "coat", k=0.2)
    f.ball((0, -0.48, 0.6), (0.54, 0.4, 0.42), "light", k=0.08)
    nostrils(f, 0.24, -0.28, 0.98, 0.07)
    parts.ears_long(f, (0.6, 1.24, -0.06), (0.2, 0.66, 0.13), -20.0)
    for i, x in enumerate((-0.14, 0.02, 0.18)):
        f.bow(
            (x * 0.4, 0.96, 0.0),
            (x, 1.26, 0.3),
            (x * 2.0, 0.98 - 0.06 * i, 0.62),
            (0.16, 0.05),
            "accent",
            group="mane",
            k=0.05,
            mod=("waves", 0.012, 22.0),
        )
    parts.neck_and_shoulders(f, "coat")
    face = f.face(
        color=f.light,
        at=(0, 0.1),
        scale=0.8,
        eyes={"u": 0.44, "v": 0.25, "upper_lid": 42},
        nose={"material": "light", "radii": (0.19, 0.1, 0.07), "at": (0, -0.38), "out": 0.0},
        mouth={"v": -0.77, "half_width": 0.3},
        brows={"v": 0.6, "color": "#4a4442", "tilt": -0.2},
    )
    return f.finish(
        face,
        backdrop="sand",
        camera=(0.04, 1.76),
        crown_radius=0.34,
        crown=(0, 1.0, 0),
        neck=(0, -0.98, -0.2),
        neck_radius=0.58,
    )


@subject(
    "deer", "animal", family="deer", also=("stag", "doe", "fawn", "reindeer", "buck", "elk", "roe deer", "gazelle")
)
def deer(look: Look) -> Body:
    f = Figure(
        look,
        "#b5763f",
        light="#f8e8d0",
        accent="#6e4a2c",
        nose="#2b2022" if "reindeer" not in look.words else "#d8332c",
    )
    f.head((0.8, 0.84, 0.76), (0, 0.1, 0))
    fawn = look.age in ("baby", "child") or "fawn" in look.words
    if fawn:
        for x, y in ((0.12, 0.76), (0.34, 0.68), (0.56, 0.5), (0.0, 0.6)):
            f.patch(x, y, (0.055, 0.055), "light", mirror=x > 0)
    f.tube((0, -0.05, 0.34), (0, -0.36, 0.66), (0.5, 0.34), "coat", k=0.2)
    f.ball((0, -0.48, 0.62), (0.4, 0.3, 0.34), "light", k=0.1)
    parts.ears_side(f, (1.06, 0.5, -0.1), (0.44, 0.2, 0.11), -16.0)
    if not fawn and look.gender != "feminine" and "doe" not in look.words:
        f.add("antler", f.materials["nose"].model_copy(update={"color": "#9a7650", "roughness": 0.5}))
        parts.antlers(f, "antler", 0.86, 0.6, (0.26, 0.84, -0.05))
    parts.neck_and_shoulders(f, "coat", "light", width=0.4, shoulders=0.78)
    face = f.face(
        at=(0, 0.06),
        scale=0.8,
        eyes={"u": 0.43, "v": 0.22, "radii": (0.275, 0.295, 0.22), "lash": 0.085, "iris_color": "#5e3a1c"},
        nose={"radii": (0.14, 0.105, 0.09), "at": (0, -0.28), "out": 0.03},
        mouth={"v": -0.62, "half_width": 0.22},
        brows={"v": 0.6},
        blush={"amount": 0.3},
    )
    return f.finish(face, backdrop="sage", camera=(0.08, 1.76), crown_radius=0.3, neck_radius=0.44, sides=0.8)


@subject("moose", "animal", family="deer", also=("bull moose", "caribou"))
def moose(look: Look) -> Body:
    f = Figure(look, "#6b442b", light="#a67c58", accent="#d9b98a", nose="#4a3024")
    f.head((0.74, 0.76, 0.72), (0, 0.3, 0))
    f.tube((0, 0.15, 0.24), (0, -0.4, 0.52), (0.56, 0.56), "coat", k=0.22)
    f.ball((0, -0.48, 0.6), (0.68, 0.46, 0.46), "light", k=0.14)
    nostrils(f, 0.3, -0.28, 1.0, 0.1)
    parts.ears_side(f, (0.9, 0.6, -0.1), (0.3, 0.15, 0.1), -6.0)
    f.tube((0.3, 0.92, -0.02), (0.7, 1.1, -0.06), (0.11, 0.1), "accent", mirror=True, group="antler")
    f.ball((1.08, 1.28, -0.08), (0.46, 0.3, 0.09), "accent", mirror=True, group="antler", k=0.1, rot=(0, 0, 28))
    for x, y, dx, dy in (
        (0.74, 1.3, -0.14, 0.24),
        (0.98, 1.5, -0.08, 0.28),
        (1.22, 1.58, 0.06, 0.26),
        (1.42, 1.48, 0.18, 0.2),
        (1.46, 1.3, 0.24, 0.04),
    ):
        f.tube((x, y, -0.08), (x + dx, y + dy, -0.05), (0.1, 0.045), "accent", mirror=True, group="antler", k=0.05)
    f.bow(
        (0, -0.84, 0.5),
        (0, -1.16, 0.66),
        (0.04, -1.3, 0.6),
        (0.2, 0.06),
        "coat",
        group="beard",
        part="jaw",
        mod=("waves", 0.012, 20.0),
    )
    parts.neck_and_shoulders(f, "coat", width=0.52, shoulders=0.96)
    face = f.face(
        at=(0, 0.16),
        scale=0.8,
        eyes={"u": 0.42, "v": 0.25, "radii": (0.245, 0.26, 0.2)},
        nose={"material": "light", "radii": (0.24, 0.14, 0.08), "at": (0, -0.42), "out": -0.02, "blend": 0.12},
        mouth={"v": -0.84, "half_width": 0.34},
        brows={"v": 0.58, "color": "#3a2214", "thickness": 0.055},
    )
    return f.finish(
        face, backdrop="night", camera=(0.14, 1.86), crown_radius=0.3, neck=(0, -1.0, -0.2), neck_radius=0.58, sides=0.8
    )
