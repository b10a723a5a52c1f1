"""What hangs round the neck or on the shoulders: scarf, ties, collars, necklaces, medals, capes, wings.

On a body without a neck they go round its girth just below the mouth. A tie on a person's shirt is
:mod:`subjects.people_clothes`.
"""

from __future__ import annotations

import math

from .schema import Solid
from .shapes import ball, box, cap, cone, curve, egg, ring, star
from .subjects import kit
from .wear_fit import Fitting, golden, loop


def _front(f: Fitting, grow: float = 0.0, down: float = 0.0) -> tuple[float, float, float]:
    """The place in the middle of the front of the neck or girth."""
    (x, y, z), _, deep = f.neck()
    return (x, y - down, z + deep + grow)


def _width(f: Fitting) -> float:
    """A size for bows and ties: that of the face, or of the neck where there is one."""
    return f.scale if f.body.anchors.neck is None else max(0.5, f.body.anchors.neck_radius * 1.7)


def scarf(f: Fitting) -> list[Solid]:
    m = f.dye("wool", "#c8403a")
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("bands",
        kit.lighter(f.materials[m].color, 0.55), 11, 0.45)})
    c, across, deep = f.neck()
    bare = f.body.anchors.neck is None
    t = (0.125 if bare else 0.17) * _width(f) ** 0.5
    part = f.neck_part
    x, y, z = _front(f, t * 0.9)
    end = (0.55 if bare else 0.75) * _width(f)
    # without a neck it lies close and hangs low in front, or it would look like a life ring
    close, drop = (0.25, 0.20) if bare else (0.75, 0.10)
    y -= 0.12 if bare else 0.0
    return [
        *loop((c[0], c[1] + 0.02, c[2]), across + t * close, deep + t * close, t, m, drop=drop, part=part, k=0.08),
        ball((x + 0.22 * across, y - 0.10, z), t * 1.25, m, "knot", part=part),
        cap((x + 0.24 * across, y - 0.16, z), (x + 0.40 * across, y - 0.10 - end, z + 0.05), (t * 0.8, t * 1.1), m,
            "knot", k=0.06, part=part),
    ]


def bow_tie(f: Fitting) -> list[Solid]:
    m = f.dye("silk", "#c8242e")
    w = _width(f)
    x, y, z = _front(f, 0.06 * w, 0.04)
    part = f.neck_part
    return [
        cone((x + 0.19 * w, y, z), 0.17 * w, 0.05 * w, 0.19 * w, m, rot=(0, 0, -90), round_=0.045 * w, part=part),
        cone((x - 0.19 * w, y, z), 0.17 * w, 0.05 * w, 0.19 * w, m, rot=(0, 0, 90), round_=0.045 * w, part=part),
        ball((x, y, z + 0.04 * w), 0.085 * w, m, "knot", part=part),
    ]


def necktie(f: Fitting) -> list[Solid]:
    m = f.dye("silk", "#c8382e")
    w = _width(f)
    x, y, z = _front(f, 0.05 * w)
    lean = 14 if f.body.anchors.neck else -10
    part = f.neck_part
    low = y - 0.42 * w
    return [
        box((x, y, z), (0.10 * w, 0.085 * w, 0.06 * w), m, rot=(-lean, 0, 0), round_=0.04, part=part),
        cone((x, low, z + 0.10 * w * (1 if lean > 0 else -0.6)), 0.36 * w, 0.17 * w, 0.075 * w, m, "blade",
            rot=(-lean, 0, 0), part=part),
        *([ring((x, y + 0.02, f.neck()[0][2]), f.neck()[1] + 0.03, 0.06 * w, f.keep("collar", kit.cloth("#f4f3ef")),
            rot=(80, 0, 0), part=part)] if f.body.anchors.neck else []),
    ]


def collar(f: Fitting) -> list[Solid]:
    m = f.dye("leather", "#2f6fb5", kit.leather)
    c, across, deep = f.neck()
    x, y, z = _front(f, 0.06, 0.08)
    bell = f.keep("bell", golden("#f2b632"))
    part = f.neck_part
    return [*loop(c, across + 0.02, deep + 0.02, 0.075, m, drop=0.06, part=part),
        ball((x, y - 0.06, z + 0.03), 0.11, bell, part=part), cap((x - 0.07, y - 0.08, z + 0.11),
            (x + 0.07, y - 0.08, z + 0.11), (0.014, 0.014), f.keep("slot", kit.vinyl("#3a2a10")), part=part)]


def ruff(f: Fitting) -> list[Solid]:
    m = f.dye("linen", "#fbf8f0")
    c, across, deep = f.neck()
    part = f.neck_part
    folds: list[Solid] = []
    for i in range(20):
        a = 2 * math.pi * i / 20
        x, z = math.sin(a), math.cos(a)
        folds.append(cap((c[0] + x * across * 0.95, c[1] + 0.05, c[2] + z * deep * 0.95),
            (c[0] + x * (across + 0.30), c[1] - 0.02 + (0.07 if i % 2 else -0.07), c[2] + z * (deep + 0.30)),
            (0.06, 0.095), m, k=0.05, part=part))
    return folds


def necklace(f: Fitting) -> list[Solid]:
    m = f.dye("beads", "#f3ece0", kit.ceramic)
    c, across, deep = f.neck()
    return loop((c[0], c[1] - 0.10, c[2]), across + 0.10, deep + 0.10, 0.062, m, drop=0.16, count=26, part=f.neck_part,
        beads=True)


def medal(f: Fitting) -> list[Solid]:
    gold, ribbon = f.dye("gold", "#eab440", golden), f.dye("ribbon", "#2f5fb5")
    x, y, z = _front(f, 0.10, 0.42 * _width(f))
    part = f.neck_part
    top, w = f.neck()[0], _width(f)
    return [
        cap((x - 0.30 * w, top[1] + 0.04, z - 0.16), (x, y + 0.10, z), (0.05, 0.05), ribbon, part=part),
        cap((x + 0.30 * w, top[1] + 0.04, z - 0.16), (x, y + 0.10, z), (0.05, 0.05), ribbon, part=part),
        cone((x, y - 0.06, z + 0.02), 0.045, 0.19 * w, 0.19 * w, gold, rot=(84, 0, 0), part=part),
        star((x, y - 0.06, z + 0.07), 5, 0.12 * w, 0.055 * w, 0.02, gold, "relief", part=part),
    ]


def pendant(f: Fitting) -> list[Solid]:
    gold, gem = f.dye("gold", "#e8b24a", golden), f.dye("gem", "#c8243e", kit.ceramic)
    c, across, deep = f.neck()
    x, y, z = _front(f, 0.12, 0.30)
    part = f.neck_part
    return [*loop((c[0], c[1] - 0.08, c[2]), across + 0.09, deep + 0.09, 0.026, gold, drop=0.16, count=22, part=part),
        egg((x, y, z), (0.09, 0.12, 0.06), gem, part=part), ring((x, y, z - 0.01), 0.10, 0.025, gold, part=part)]


def lei(f: Fitting) -> list[Solid]:
    c, across, deep = f.neck()
    names = [f.dye("bloom0", "#f2709a", kit.vinyl), f.dye("bloom1", "#f8d24a", kit.vinyl),
        f.keep("bloom2", kit.vinyl("#f7f2ea"))]
    blooms: list[Solid] = []
    for i in range(18):
        a = 2 * math.pi * i / 18
        p = (c[0] + (across + 0.16) * math.sin(a), c[1] - 0.16 * math.cos(a) - 0.06, c[2] + (deep + 0.16) * math.cos(a))
        blooms.append(star(p, 5, 0.17, 0.10, 0.05, names[i % 3], f"bloom{i % 3}", rot=(-10, math.degrees(a), i * 25),
            round_=0.05, part=f.neck_part))
    return blooms


def cape(f: Fitting) -> list[Solid]:
    """Spread behind the body, fastened at the front."""
    m, gold = f.dye("cape", "#b0202c"), f.keep("clasp", kit.gold())
    c, across, deep = f.neck()
    floor = f.body.anchors.floor
    wide = max(f.body.anchors.reach, across + 0.3) * (0.92 if f.body.anchors.neck else 1.02)
    x, y, z = _front(f, 0.08, 0.06)
    middle = (c[1] + floor) / 2
    return [
        egg((c[0], middle - 0.15, c[2] - max(0.35, deep * 0.9)), (wide, (c[1] - floor) * 0.62 + 0.1, 0.16), m,
            part="torso"),
        *loop(c, across + 0.10, deep + 0.06, 0.115, m, drop=0.08, part="torso", g=f"{m}_c"),
        ball((x, y - 0.02, z + 0.04), 0.10, gold, part="torso"),
    ]


def angel_wings(f: Fitting) -> list[Solid]:
    m = f.dye("feather", "#fbfaf6", kit.fur)
    y = (f.neck()[0][1] if f.body.anchors.neck else f.at[1]) - 0.10
    reach = f.body.anchors.sides
    return [
        curve((reach * 0.4, y, -0.55), (reach + 0.55 - 0.06 * i, y + 0.95 - 0.24 * i, -0.62),
            (reach + 0.80 - 0.13 * i, y + 0.35 - 0.34 * i, -0.60), (0.17, 0.10), m, k=0.05, mirror=True, part="torso")
        for i in range(4)
    ]


def fairy_wings(f: Fitting) -> list[Solid]:
    m, vein = f.dye("wing", "#bfe6f2", lambda c: kit.ceramic(c).model_copy(
        update={"subsurface": 0.9, "glow": 0.1})), f.keep("rim", golden("#f3e3a8"))
    y = (f.neck()[0][1] if f.body.anchors.neck else f.at[1]) - 0.05
    reach = f.body.anchors.sides
    return [
        egg((reach + 0.30, y + 0.50, -0.62), (0.40, 0.74, 0.04), m, rot=(0, -14, -34), mirror=True, part="torso"),
        egg((reach + 0.24, y - 0.32, -0.60), (0.28, 0.46, 0.04), m, rot=(0, -14, -128), mirror=True, part="torso"),
        curve((reach * 0.6, y, -0.58), (reach + 0.1, y + 0.7, -0.58), (reach + 0.60, y + 0.98, -0.66), (0.03, 0.012),
            vein, mirror=True, part="torso"),
    ]


def bat_wings(f: Fitting) -> list[Solid]:
    m, bone = f.dye("membrane", "#4a1722", kit.leather), f.dye("bone", "#2a0e14", kit.vinyl)
    y = (f.neck()[0][1] if f.body.anchors.neck else f.at[1]) - 0.10
    reach = f.body.anchors.sides
    tips = ((0.95, 0.85), (0.98, 0.20), (0.70, -0.30))
    bones = [curve((reach * 0.5, y - 0.05, -0.55), (reach + 0.35, y + 0.75 - 0.4 * i, -0.62),
        (reach + tx - 0.1, y + ty, -0.60), (0.05, 0.018), bone, mirror=True, part="torso") for i,
            (tx, ty) in enumerate(tips)]
    return [egg((reach + 0.35, y + 0.30, -0.64), (0.58, 0.52, 0.03), m, rot=(0, 0, 24), mirror=True, part="torso"),
        ball((reach + 0.92, y - 0.02, -0.64), 0.26, m, op="subtract", k=0.03, paint=False, mirror=True, part="torso"),
        *bones]


def backpack(f: Fitting) -> list[Solid]:
    m, strap = f.dye("canvas", "#3f7d5a"), f.dye("strap", "#6b4326", kit.leather)
    c, across, deep = f.neck()
    return [box((c[0], c[1] - 0.55, c[2] - deep - 0.45), (across + 0.55, 0.62, 0.28), m, round_=0.2, part="torso"),
        egg((c[0], c[1] + 0.08, c[2] - deep - 0.42), (across + 0.50, 0.20, 0.26), strap, part="torso"),
        curve((across + 0.20, c[1] + 0.02, c[2] - 0.2), (across + 0.25, c[1] - 0.02, c[2] + deep + 0.2),
            (across + 0.10, c[1] - 0.75, c[2] + deep + 0.22), (0.08, 0.08), strap, "straps", mirror=True, part="torso")]


def stethoscope(f: Fitting) -> list[Solid]:
    m, steel = f.dye("tube", "#2a3440", kit.vinyl), f.keep("steel", kit.metal())
    c, across, deep = f.neck()
    _x, y, z = _front(f, 0.16, 0.62)
    part = f.neck_part
    return [curve((across + 0.02, c[1] + 0.10, c[2]), (across + 0.24, c[1] - 0.25, c[2] + deep + 0.1),
        (0.10, y + 0.05, z + 0.02), (0.042, 0.042), m, mirror=True, part=part),
            cap((0.05, y + 0.05, z), (0.14, y - 0.18, z + 0.03), (0.042, 0.042), m, part=part),
            cone((0.16, y - 0.26, z + 0.05), 0.04, 0.12, 0.12, steel, rot=(84, 0, 0), part=part),
            *loop((c[0], c[1] + 0.10, c[2]), across + 0.03, deep * 0.6 + 0.03, 0.042, m, count=12, part=part,
                g=f"{m}_n")[4:9]]


def tape_measure(f: Fitting) -> list[Solid]:
    m = f.dye("tape", "#f3cf3a", kit.vinyl)
    f.materials[m] = f.materials[m].model_copy(update={"pattern": kit.pattern("bands", "#3a3022", 34, 0.25)})
    c, across, deep = f.neck()
    _x, y, z = _front(f, 0.16, 0.7)
    return [curve((across + 0.02, c[1] + 0.12, c[2]), (across + 0.22, c[1] - 0.2, c[2] + deep + 0.1), (0.24, y, z),
        (0.055, 0.055), m, mirror=True, part=f.neck_part)]


def whistle(f: Fitting) -> list[Solid]:
    cord, steel = f.dye("cord", "#c8322e"), f.keep("steel", kit.metal())
    _, y, z = _front(f, 0.12, 0.5)
    c, across, _ = f.neck()
    part = f.neck_part
    return [cap((across * 0.8, c[1], c[2] + 0.2), (0.0, y + 0.1, z), (0.025, 0.025), cord, mirror=True, part=part),
        cone((0, y, z + 0.03), 0.06, 0.10, 0.10, steel, rot=(84, 0, 0), part=part),
        box((0.10, y + 0.06, z + 0.03), (0.10, 0.04, 0.05), steel, k=0.03, part=part)]
