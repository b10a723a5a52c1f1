"""Apes and monkeys: monkey, gorilla, orangutan."""

from __future__ import annotations

from . import animal_parts as parts
from .animal_kit import Figure
from .catalogue import Body, Look, subject
from .kit import hair


def _ape_face(f: Figure, width: float, brow: float, mouth: float) -> None:
    """The bare heart-shaped face of an ape over its fur."""
    f.ball((0.33, 0.2, 0.42), (0.42 * width, 0.44, 0.42), "light", k=0.1, mirror=True)
    f.ball((0, -0.34, 0.5), (0.66 * mouth, 0.44, 0.46), "light", k=0.12)
    f.ball((0, brow, 0.62), (0.5 * width, 0.12, 0.2), "light", k=0.14)


@subject(
    "monkey",
    "animal",
    family="monkey",
    also=("chimp", "chimpanzee", "ape", "baboon", "macaque", "marmoset", "capuchin", "gibbon"),
)
def monkey(look: Look) -> Body:
    f = Figure(look, "#6f4425", light="#f0c9a0", nose="#d9a478")
    f.head((0.96, 0.88, 0.8))
    f.ball((1.08, 0.1, -0.06), (0.36, 0.4, 0.14), "coat", k=0.06, mirror=True)
    f.ball((1.1, 0.08, 0.06), (0.26, 0.29, 0.08), "light", k=0.03, mirror=True)
    _ape_face(f, 1.02, 0.46, 1.06)
    parts.tuft(f, "coat", (0, 0.9, 0.15), 0.26)
    parts.upright(f, width=0.68, arm=0.15, hand="light")
    f.bow((0.4, -1.6, -0.3), (1.7, -1.8, -0.4), (1.35, -0.75, -0.4), 0.1, "coat", group="body tail")
    f.bow((1.35, -0.75, -0.4), (1.18, -0.3, -0.4), (0.98, -0.62, -0.4), (0.1, 0.08), "coat", group="body tail", k=0.03)
    face = f.face(
        color=f.light,
        eyes={"iris_color": "#6a3e1e"},
        mouth={"v": -0.5, "half_width": 0.3, "smile": 0.7},
        nose={
            "radii": (0.13, 0.075, 0.08),
            "at": (0, -0.14),
            "more": [{"offset": (0.07, -0.01, 0.0), "radii": (0.06, 0.05, 0.05), "mirror": True}],
        },
        brows={"color": "#4a2a14", "v": 0.58},
    )
    return f.finish(face, backdrop="sun", camera=(-0.12, 1.64), sides=1.35)


@subject("gorilla", "animal", family="gorilla", also=("silverback", "great ape", "king kong"))
def gorilla(look: Look) -> Body:
    f = Figure(look, "#3d3d45", light="#75707a", nose="#4c484f")
    f.head((0.94, 0.9, 0.82), mod=("waves", 0.012, 17.0))
    f.ball((0, 0.72, -0.14), (0.56, 0.5, 0.56), "coat", k=0.25, mod=("waves", 0.012, 17.0))
    f.ball((0.94, 0.06, -0.02), (0.14, 0.2, 0.1), "light", k=0.04, mirror=True)
    _ape_face(f, 1.06, 0.5, 1.2)
    f.ball((0, -0.5, 0.56), (0.66, 0.36, 0.42), "light", k=0.12)
    g = f.girth
    f.ball((0, -1.65, -0.2), (1.02 * g, 0.86, 0.7), "coat", group="body")
    f.ball((0.36 * g, -1.34, 0.34), (0.4 * g, 0.34, 0.24), "light", group="body", k=0.08, mirror=True)
    f.ball((0.98 * g, -1.16, 0), (0.4, 0.4, 0.4), "coat", group="body", k=0.14, mirror=True)
    f.tube((1.05 * g, -1.15, 0.02), (1.3 * g, -1.75, 0.22), (0.32, 0.3), "coat", group="body", k=0.1, mirror=True)
    face = f.face(
        color=f.light,
        eyes={"iris_color": "#8a4e1e", "radii": (0.235, 0.245, 0.2), "v": 0.18, "upper_lid": 46},
        nose={
            "radii": (0.17, 0.09, 0.11),
            "at": (0, -0.14),
            "more": [{"offset": (0.13, -0.02, -0.01), "radii": (0.09, 0.075, 0.08), "mirror": True}],
        },
        mouth={"v": -0.56, "half_width": 0.32},
        brows={"color": "#1f1e24", "thickness": 0.07, "v": 0.52},
        blush={"amount": 0.08},
    )
    return f.finish(
        face, backdrop="sage", camera=(-0.08, 1.72), crown=(0, 1.12, -0.12), crown_radius=0.48, neck=None, reach=1.6
    )


@subject("orangutan", "animal", family="orangutan", also=("orang-utan", "golden monkey"))
def orangutan(look: Look) -> Body:
    f = Figure(look, "#c4602a", light="#d9a98a", nose="#a8785c")
    f.add("skin", hair(f.coat))
    f.head((0.94, 0.9, 0.8), mod=("waves", 0.02, 17.0))
    f.ball((0.82, -0.06, 0.14), (0.38, 0.56, 0.3), "light", k=0.1, mirror=True)
    _ape_face(f, 1.0, 0.46, 1.16)
    f.add("hair", hair(f.coat))
    for x in (-0.36, -0.18, 0.0, 0.18, 0.36):
        f.bow(
            (x, 0.72, 0.1),
            (x * 1.1, 1.0, 0.1),
            (x * 1.7, 1.24 - 0.6 * abs(x), 0.0),
            (0.24, 0.07),
            "hair",
            k=0.1,
            mod=("waves", 0.012, 20.0),
        )
    f.tube(
        (0, -0.8, 0.42),
        (0, -1.12, 0.56),
        (0.26, 0.06),
        "hair",
        k=0.1,
        part="jaw",
        group="beard",
        mod=("waves", 0.012, 20.0),
    )
    parts.upright(f, belly="hair", coat="hair", width=0.9, arm=0.22, hand="light")
    face = f.face(
        color=f.light,
        eyes={"iris_color": "#5a3218", "radii": (0.235, 0.25, 0.2)},
        nose={
            "radii": (0.12, 0.07, 0.07),
            "at": (0, -0.14),
            "more": [{"offset": (0.08, -0.01, 0.0), "radii": (0.06, 0.05, 0.05), "mirror": True}],
        },
        mouth={"v": -0.5, "half_width": 0.32, "smile": 0.65},
        brows={"color": "#8a3a14"},
    )
    return f.finish(face, backdrop="sage", camera=(-0.1, 1.66), crown_radius=0.5, sides=1.15)
