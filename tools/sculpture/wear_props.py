"""Props of trades and arts: chess pieces, books, instruments, tools, food and drink. Each is drawn standing on y = 0
with a height of about 1; :meth:`Fitting.prop` puts it on the floor, left or right. Sport, adventure and magic are
:mod:`wear_toys`.
"""

from __future__ import annotations

import math

from .schema import Material, Solid
from .shapes import ball, box, cap, cone, curve, egg, ring, scaled, star
from .subjects import kit
from .wear_fit import Fitting, golden

OAK, COAL = "#a86f3c", "#22242b"


def wooden(colour: str) -> Material:
    """Wood as a finish that can be dyed."""
    return kit.wood(colour)


def _pawn(m: str, k: float = 1.0) -> list[Solid]:
    return scaled([
        ball((0, 0.86, 0), 0.21, m, k=0.02), cone((0, 0.64, 0), 0.04, 0.22, 0.18, m, round_=0.03),
        cone((0, 0.36, 0), 0.30, 0.24, 0.105, m, k=0.05), cone((0, 0.08, 0), 0.085, 0.33, 0.28, m, k=0.06, round_=0.06),
    ], k)


def chess(f: Fitting) -> list[Solid]:
    """A pawn left, a king right: ivory and ebony."""
    ivory, ebony = f.dye("ivory", "#f1e4c8", kit.vinyl), f.keep("ebony", kit.vinyl("#2a1d18"))
    if f.side < 0:
        return f.prop(_pawn(ivory))
    king = [
        cone((0, 0.10, 0), 0.10, 0.35, 0.30, ebony, k=0.06, round_=0.06),
        cone((0, 0.52, 0), 0.42, 0.25, 0.13, ebony, k=0.05), cone((0, 0.93, 0), 0.05, 0.26, 0.24, ebony, round_=0.03),
        cone((0, 1.10, 0), 0.14, 0.15, 0.24, ebony, k=0.04), box((0, 1.38, 0), (0.045, 0.14, 0.045), ebony),
        box((0, 1.40, 0), (0.11, 0.045, 0.045), ebony),
    ]
    return f.prop(king, 0.85)


def books(f: Fitting) -> list[Solid]:
    covers = [f.dye("cover0", "#a3342c", kit.leather), f.dye("cover1", "#2f6a8c", kit.leather),
        f.keep("cover2", kit.leather("#d09a35"))]
    page = f.keep("page", kit.paper())
    solids: list[Solid] = []
    for i, (dx, turn) in enumerate(((0.0, 8), (0.04, -14), (-0.05, 20))):
        y = 0.13 + 0.25 * i
        solids += [box((dx, y, 0), (0.46, 0.115, 0.34), covers[i], f"{covers[i]}{i}", rot=(0, turn, 0), round_=0.05),
            box((dx + 0.035, y, 0.03), (0.44, 0.085, 0.335), page, f"{page}{i}", rot=(0, turn, 0), round_=0.02)]
    return f.prop(solids)


def open_book(f: Fitting) -> list[Solid]:
    cover, page = f.dye("cover", "#7a2f35", kit.leather), f.keep("page", kit.paper())
    return f.prop([box((0.30, 0.30, 0), (0.32, 0.42, 0.04), cover, rot=(-20, -22, 0), mirror=True),
        box((0.29, 0.32, 0.06), (0.28, 0.38, 0.05), page, rot=(-20, -22, 0), mirror=True)])


def guitar(f: Fitting) -> list[Solid]:
    m, neck = f.dye("body", "#c8742c", kit.ceramic), f.keep("neck", kit.wood("#4a2a18"))
    dark, steel = f.keep("hole", kit.vinyl("#1d1512")), f.keep("steel", kit.metal())
    return f.prop([
        egg((0, 0.36, 0), (0.40, 0.36, 0.13), m), egg((0, 0.80, 0), (0.29, 0.26, 0.12), m, k=0.14),
        cone((0, 0.60, 0.12), 0.02, 0.13, 0.13, dark, rot=(90, 0, 0)), box((0, 0.24, 0.14), (0.15, 0.03, 0.03), neck),
        box((0, 1.25, 0.08), (0.065, 0.50, 0.045), neck), box((0, 1.82, 0.05), (0.10, 0.15, 0.04), neck, k=0.04),
        *[cap((x, 0.26, 0.17), (x, 1.75, 0.13), (0.008, 0.008), steel) for x in (-0.035, 0, 0.035)],
        *[ball((0.13, 1.74 + 0.10 * i, 0.05), 0.035, steel, "pegs", mirror=True) for i in range(2)],
    ], 0.92)


def violin(f: Fitting) -> list[Solid]:
    m, dark = f.dye("body", "#8f4420", kit.ceramic), f.keep("dark", kit.vinyl("#1c1512"))
    return f.prop([
        egg((0, 0.26, 0), (0.27, 0.25, 0.09), m), egg((0, 0.62, 0), (0.21, 0.20, 0.09), m, k=0.12),
        box((0, 0.92, 0.08), (0.04, 0.40, 0.03), dark), ball((0, 1.36, 0.06), 0.075, m),
        box((0, 0.30, 0.10), (0.06, 0.12, 0.025), dark),
        cap((0.12, 0.30, 0.085), (0.10, 0.50, 0.085), (0.014, 0.014), dark, mirror=True),
        cap((0.48, 0.02, 0.12), (0.40, 1.35, 0.10), (0.022, 0.018), f.keep("bow", kit.wood("#5a3018"))),
        cap((0.43, 0.02, 0.12), (0.36, 1.33, 0.10), (0.012, 0.012), f.keep("hairs", kit.cloth("#f3ecd8"))),
    ])


def microphone(f: Fitting) -> list[Solid]:
    m, steel = f.dye("body", COAL, kit.vinyl), f.keep("steel", kit.metal("#c3c8ce", 0.25))
    return f.prop([cone((0, 0.05, 0), 0.05, 0.30, 0.28, m, round_=0.04),
        cap((0, 0.08, 0), (0, 1.15, 0), (0.03, 0.03), steel), cone((0, 1.22, 0.06), 0.20, 0.06, 0.10, m,
            rot=(18, 0, 0)), ball((0, 1.48, 0.14), 0.17, steel), ring((0, 1.40, 0.12), 0.15, 0.03, m, rot=(108, 0, 0))])


def palette(f: Fitting) -> list[Solid]:
    m = f.dye("wood", "#c89258", wooden)
    blobs = [("#d2232a", -0.24, 0.62), ("#f5c826", -0.06, 0.78), ("#2f6bc4", 0.18, 0.76), ("#3f9a45", 0.30, 0.56),
        ("#f4f3ef", -0.30, 0.38)]
    brush = [cap((0.46, 0.04, 0.16), (0.34, 1.02, 0.10), (0.028, 0.022), f.keep("handle", kit.vinyl("#8a3428"))),
        cap((0.34, 1.02, 0.10), (0.33, 1.12, 0.10), (0.032, 0.032), f.keep("ferrule", kit.metal())),
        cap((0.33, 1.12, 0.10), (0.315, 1.28, 0.10), (0.05, 0.01), f.keep("tip", kit.fur("#2f6bc4")))]
    return f.prop([egg((0, 0.52, 0), (0.47, 0.42, 0.05), m, rot=(-16, 0, 14)),
        ball((0.14, 0.30, 0.06), 0.10, m, op="subtract", k=0.02, paint=False),
        *[egg((x, y, 0.08 - 0.09 * (y - 0.5)), (0.085, 0.075, 0.035), f.keep(f"paint{i}", kit.ceramic(c)),
            rot=(-16, 0, 0)) for i, (c, x, y) in enumerate(blobs)], *brush])


def flower_pot(f: Fitting) -> list[Solid]:
    pot, petal = f.dye("pot", "#c8633c", kit.clay), f.dye("petal", "#f2709a", kit.vinyl)
    leaf, heart = f.keep("leaf", kit.vinyl("#4d8f35")), f.keep("heart", kit.vinyl("#f6cf4a"))
    return f.prop([
        cone((0, 0.22, 0), 0.22, 0.20, 0.29, pot), cone((0, 0.43, 0), 0.06, 0.33, 0.33, pot),
        cone((0, 0.47, 0), 0.03, 0.27, 0.27, f.keep("soil", kit.clay("#4a2f20"))),
        cap((0, 0.45, 0), (0.03, 0.98, 0), (0.035, 0.028), leaf),
        egg((0.20, 0.68, 0.02), (0.20, 0.05, 0.10), leaf, rot=(0, 0, 34), mirror=True),
        star((0.03, 1.06, 0.03), 6, 0.29, 0.17, 0.05, petal, round_=0.08), ball((0.03, 1.06, 0.09), 0.11, heart),
    ])


def watering_can(f: Fitting) -> list[Solid]:
    m = f.dye("tin", "#4a9a8c", kit.ceramic)
    return f.prop([cone((0, 0.32, 0), 0.32, 0.34, 0.29, m), cap((0.28, 0.22, 0), (0.66, 0.66, 0), (0.07, 0.05), m,
        k=0.05), cone((0.72, 0.72, 0), 0.06, 0.06, 0.13, m, rot=(0, 0, -45)),
            ring((-0.30, 0.40, 0), 0.22, 0.045, m, rot=(0, 0, 90), arc=120), ring((0, 0.62, 0), 0.22, 0.04, m, arc=90)])


def laptop(f: Fitting) -> list[Solid]:
    m, screen = f.dye("shell", "#b9bec6", lambda c: kit.metal(c, 0.3)), f.keep("screen",
        kit.ceramic("#2b4f86").model_copy(update={"glow": 0.25}))
    keys = f.keep("keys", kit.vinyl("#30343c"))
    return f.prop([box((0, 0.05, 0.15), (0.54, 0.045, 0.36), m),
        box((0, 0.46, -0.28), (0.54, 0.38, 0.035), m, rot=(-14, 0, 0)),
        box((0, 0.47, -0.235), (0.48, 0.32, 0.015), screen, rot=(-14, 0, 0)),
        box((0, 0.095, 0.08), (0.46, 0.015, 0.18), keys)])


def cup(f: Fitting) -> list[Solid]:
    m, drink = f.dye("mug", "#f2efe6", kit.ceramic), f.keep("coffee", kit.ceramic("#4a2814"))
    steam = f.keep("steam", kit.cloth("#ffffff"))
    return f.prop([cone((0, 0.34, 0), 0.34, 0.28, 0.34, m, round_=0.05),
        cone((0, 0.62, 0), 0.10, 0.28, 0.28, m, op="subtract", paint=False),
        cone((0, 0.58, 0), 0.03, 0.29, 0.29, drink), ring((0.36, 0.34, 0), 0.18, 0.055, m, rot=(0, 0, -90), arc=125),
                   curve((-0.08, 0.72, 0), (0.04, 0.86, 0), (-0.06, 1.02, 0), (0.035, 0.01), steam),
                   curve((0.10, 0.74, 0), (0.20, 0.90, 0), (0.10, 1.08, 0), (0.03, 0.01), steam)])


def teacup(f: Fitting) -> list[Solid]:
    m, gold, tea = f.dye("china", "#f7f4ec", kit.ceramic), f.keep("gold", kit.gold()), f.keep("tea",
        kit.ceramic("#a85a20"))
    return f.prop([cone((0, 0.05, 0), 0.045, 0.24, 0.46, m), ball((0, 0.42, 0), 0.34, m),
        box((0, 0.80, 0), (0.5, 0.30, 0.5), m, op="subtract", k=0.02, paint=False, round_=0.01),
        cone((0, 0.14, 0), 0.08, 0.16, 0.12, m, k=0.04), ring((0, 0.50, 0), 0.325, 0.022, gold, rot=(90, 0, 0)),
        cone((0, 0.485, 0), 0.015, 0.30, 0.30, tea), ring((0.38, 0.38, 0), 0.12, 0.035, m, rot=(0, 0, -90), arc=130)])


def telescope(f: Fitting) -> list[Solid]:
    m, wood = f.dye("brass", "#c89a4a", golden), f.keep("wood", kit.wood())
    legs = [cap((0, 0.70, 0), (0.38 * math.sin(a), 0.0, 0.38 * math.cos(a)), (0.035, 0.03), wood)
        for a in (0.5, 2.6, 4.7)]
    return f.prop([*legs, ball((0, 0.74, 0), 0.08, m), cap((-0.34, 0.62, 0.06), (0.20, 0.94, 0.0), (0.075, 0.10), m,
        "tube"), cap((0.16, 0.92, 0.0), (0.44, 1.08, -0.03), (0.12, 0.135), wood, "barrel"),
            ring((0.46, 1.09, -0.03), 0.125, 0.03, m, rot=(0, 90, 30))])


def camera(f: Fitting) -> list[Solid]:
    m, steel = f.dye("body", "#2b2d33", kit.leather), f.keep("steel", kit.metal())
    lens = f.keep("lens", kit.ceramic("#27406a"))
    return f.prop([box((0, 0.36, 0), (0.46, 0.28, 0.16), m, round_=0.08),
        box((0, 0.66, 0), (0.40, 0.06, 0.14), steel, round_=0.04), box((0, 0.74, 0), (0.15, 0.08, 0.13), m, "prism"),
        cone((0, 0.36, 0.22), 0.12, 0.23, 0.21, steel, rot=(90, 0, 0)),
        cone((0, 0.36, 0.30), 0.08, 0.17, 0.17, m, "tube", rot=(90, 0, 0)), ball((0, 0.36, 0.30), 0.14, lens),
        ball((0.30, 0.76, 0.02), 0.06, f.keep("button", kit.vinyl("#d2232a")))])


def hammer(f: Fitting) -> list[Solid]:
    wood, steel = f.dye("handle", OAK, wooden), f.keep("steel", kit.metal("#9aa2aa", 0.28))
    return f.prop([cap((0, 0.05, 0), (0, 0.95, 0), (0.075, 0.055), wood),
        cone((-0.16, 1.02, 0), 0.16, 0.15, 0.11, steel, rot=(0, 0, 90)),
        cone((-0.34, 1.02, 0), 0.06, 0.15, 0.15, steel, rot=(0, 0, 90)),
        curve((0.0, 1.02, 0), (0.24, 1.08, 0), (0.40, 0.86, 0), (0.11, 0.03), steel, k=0.06)])


def wrench(f: Fitting) -> list[Solid]:
    m = f.dye("steel", "#aab2ba", lambda c: kit.metal(c, 0.26))
    return f.prop([box((0, 0.52, 0), (0.085, 0.46, 0.055), m, rot=(0, 0, -8), round_=0.05),
        cone((0.08, 1.04, 0), 0.07, 0.25, 0.25, m, k=0.08, rot=(90, 0, 0)),
        box((0.12, 1.22, 0), (0.10, 0.20, 0.2), m, op="subtract", paint=False, rot=(0, 0, -18)),
        ring((-0.07, 0.08, 0), 0.13, 0.065, m, k=0.06)])


def magnifier(f: Fitting) -> list[Solid]:
    brass, wood, glass = f.dye("rim", "#d9a94a", golden), f.keep("wood", kit.wood("#5a3018")), f.keep("glass",
        kit.ceramic("#cfe8f2"))
    return f.prop([ring((0, 0.84, 0), 0.33, 0.055, brass), egg((0, 0.84, 0), (0.31, 0.31, 0.03), glass),
        cap((0, 0.48, 0), (0, 0.40, 0), (0.05, 0.06), brass), cap((0, 0.38, 0), (0, 0.04, 0), (0.06, 0.085), wood)])


def globe(f: Fitting) -> list[Solid]:
    sea, land, brass = f.dye("sea", "#3f86c8", kit.ceramic), f.keep("land", kit.vinyl("#6aa84a")), f.keep("brass",
        golden("#c89a4a"))
    lands = [((-0.16, 0.14, 0.30), (0.17, 0.20, 0.14)), ((0.02, -0.16, 0.34), (0.11, 0.16, 0.09)),
        ((0.27, 0.10, 0.20), (0.14, 0.20, 0.16)), ((0.20, -0.20, 0.25), (0.10, 0.08, 0.10))]
    return f.prop([cone((0, 0.06, 0), 0.06, 0.30, 0.22, brass, round_=0.04),
        cap((0, 0.1, 0), (0, 0.25, 0), (0.05, 0.05), brass), ball((0, 0.70, 0), 0.40, sea),
        *[egg((x, 0.70 + y, z), r, land, "lands") for (x, y, z), r in lands],
        ring((0, 0.70, 0), 0.46, 0.03, brass, rot=(0, 0, 200), arc=110)])


def map_(f: Fitting) -> list[Solid]:
    m, red = f.dye("paper", "#ecd9a4", kit.paper), f.keep("red", kit.vinyl("#c8242e"))
    return f.prop([box((0, 0.46, 0), (0.44, 0.36, 0.025), m, rot=(-14, 0, 0), round_=0.02),
        cap((-0.46, 0.12, 0.10), (0.46, 0.12, 0.10), (0.085, 0.085), m, "rolls"),
        cap((-0.46, 0.82, -0.09), (0.46, 0.82, -0.09), (0.085, 0.085), m, "rolls"),
                   cap((0.10, 0.52, 0.03), (0.26, 0.66, 0.0), (0.028, 0.028), red),
                   cap((0.26, 0.52, 0.03), (0.10, 0.66, 0.0), (0.028, 0.028), red),
                   *[ball((-0.30 + 0.10 * i, 0.36 + 0.04 * math.sin(i * 1.8), 0.07 - 0.01 * i), 0.022, red, "dots")
                       for i in range(4)]])


def cake(f: Fitting) -> list[Solid]:
    icing, sponge = f.dye("icing", "#f7b3c6", kit.ceramic), f.keep("sponge", kit.clay("#e8c080"))
    drips = [cap((0.40 * math.sin(a), 0.44, 0.40 * math.cos(a)),
        (0.42 * math.sin(a), 0.30 - 0.08 * (i % 3), 0.42 * math.cos(a)), (0.07, 0.06), icing, k=0.05) for i,
            a in enumerate(x * math.pi / 6 for x in range(12))]
    flame = f.keep("flame", kit.vinyl("#ffb52e").model_copy(update={"glow": 0.8}))
    return f.prop([cone((0, 0.03, 0), 0.03, 0.52, 0.56, f.keep("plate", kit.ceramic("#f5f5f2"))),
        cone((0, 0.26, 0), 0.22, 0.42, 0.42, sponge), cone((0, 0.46, 0), 0.06, 0.44, 0.43, icing, round_=0.05), *drips,
        cap((0, 0.50, 0), (0, 0.78, 0), (0.04, 0.04), f.keep("candle", kit.vinyl("#5aa6e0"))),
        egg((0, 0.88, 0), (0.05, 0.085, 0.05), flame), *[ball((0.28 * math.sin(a), 0.54, 0.28 * math.cos(a)), 0.075,
            f.keep("cherry", kit.ceramic("#c8182e"))) for a in (0.2, 1.6, 2.9, 4.3, 5.4)]])


def flask(f: Fitting) -> list[Solid]:
    m, glass = f.dye("liquid", "#4fd07a", lambda c: kit.ceramic(c).model_copy(
        update={"subsurface": 0.9, "glow": 0.1})), f.keep("glass", kit.ceramic("#e3f0f4"))
    return f.prop([cone((0, 0.28, 0), 0.28, 0.42, 0.24, m, round_=0.08),
        cone((0, 0.70, 0), 0.20, 0.22, 0.11, glass, k=0.06), cone((0, 0.98, 0), 0.12, 0.11, 0.11, glass),
        ring((0, 1.10, 0), 0.12, 0.035, glass, rot=(90, 0, 0)), ball((0.14, 1.30, 0), 0.07, m, "bubbles"),
        ball((-0.06, 1.44, 0), 0.05, m, "bubbles")])


def ball_of_wool(f: Fitting) -> list[Solid]:
    m, needle = f.dye("wool", "#d0607e"), f.keep("needle", kit.metal())
    wraps = [ring((0, 0.36, 0), 0.335, 0.045, m, "wraps", k=0.01, rot=(37 * i, 61 * i, 23 * i)) for i in range(9)]
    return f.prop([ball((0, 0.36, 0), 0.34, m), *wraps, cap((-0.3, 0.75, 0.1), (0.24, 0.20, 0.2), (0.024, 0.024),
        needle), cap((0.34, 0.80, 0.1), (-0.2, 0.20, 0.2), (0.024, 0.024), needle),
            ball((-0.32, 0.77, 0.1), 0.05, f.keep("knob", kit.vinyl("#f5c826"))),
            ball((0.36, 0.82, 0.1), 0.05, f.keep("knob", kit.vinyl("#f5c826")))])


def easel(f: Fitting) -> list[Solid]:
    wood, canvas = f.dye("wood", OAK, wooden), f.keep("canvas", kit.paper("#faf6ea"))
    sky, hill, sun = f.keep("sky", kit.paper("#8fc6ea")), f.keep("hill", kit.paper("#6aa84a")), f.keep("sun",
        kit.paper("#f6c83a"))
    return f.prop([cap((0.10, 1.45, -0.1), (0.42, 0, 0.1), (0.035, 0.04), wood, mirror=True),
        box((0, 0.78, 0.06), (0.44, 0.36, 0.03), canvas, rot=(-8, 0, 0)),
        box((0, 0.80, 0.075), (0.39, 0.31, 0.025), sky, rot=(-8, 0, 0)),
        egg((0.08, 0.58, 0.10), (0.30, 0.13, 0.03), hill, rot=(-8, 0, 0)), ball((-0.20, 0.94, 0.07), 0.085, sun),
        box((0, 0.40, 0.12), (0.46, 0.03, 0.06), wood, "ledge")])


def spatula(f: Fitting) -> list[Solid]:
    wood = f.dye("handle", OAK, wooden)
    return f.prop([cap((0, 0.02, 0), (0, 0.95, 0), (0.05, 0.04), wood),
        egg((0, 1.14, 0), (0.17, 0.26, 0.07), wood, k=0.06), ball((0, 1.18, 0.11), 0.13, wood, op="subtract", k=0.03,
            paint=False)])


def frying_pan(f: Fitting) -> list[Solid]:
    m, egg_white, yolk = f.dye("iron", "#2d2f35", kit.vinyl), f.keep("white", kit.ceramic("#fbfaf4")), f.keep("yolk",
        kit.ceramic("#f8b62a"))
    return f.prop([cone((0, 0.56, 0), 0.07, 0.46, 0.50, m, rot=(70, 0, 0)),
        cone((0, 0.58, 0.08), 0.07, 0.41, 0.43, m, op="subtract", paint=False, rot=(70, 0, 0)),
        cap((0, 0.10, 0), (0, -0.35 + 0.35, 0), (0.06, 0.06), m),
        cap((0, 1.0, -0.06), (0.05, 1.5, -0.1), (0.055, 0.06), m, "handle"),
        egg((0.02, 0.54, 0.06), (0.29, 0.25, 0.04), egg_white, rot=(-20, 0, 0)), ball((0.04, 0.55, 0.09), 0.10, yolk)],
            0.9)


def syringe_bag(f: Fitting) -> list[Solid]:
    """A doctor's bag with a cross."""
    m, white = f.dye("leather", "#7a4a2c", kit.leather), f.keep("cross", kit.vinyl("#f7f6f2"))
    red = f.keep("red", kit.vinyl("#d2232a"))
    return f.prop([egg((0, 0.34, 0), (0.50, 0.36, 0.28), m), box((0, 0.02, 0), (0.44, 0.06, 0.22), m, k=0.1),
        box((0, 0.66, 0), (0.34, 0.04, 0.05), f.keep("clasp", kit.gold())),
        ring((0, 0.70, 0), 0.16, 0.035, m, "handle", arc=95), cone((0, 0.36, 0.25), 0.04, 0.17, 0.17, white,
            rot=(86, 0, 0)), box((0, 0.36, 0.29), (0.035, 0.11, 0.02), red),
                box((0, 0.36, 0.29), (0.11, 0.035, 0.02), red)])


def gavel(f: Fitting) -> list[Solid]:
    wood, gold = f.dye("wood", "#6b3a20", wooden), f.keep("gold", kit.gold())
    return f.prop([cone((0, 0.07, 0), 0.07, 0.40, 0.36, wood, round_=0.04),
        cone((0, 0.44, 0), 0.28, 0.17, 0.17, wood, "head", rot=(0, 0, 80), round_=0.05),
        ring((0.13, 0.465, 0), 0.175, 0.025, gold, rot=(0, 90, -10), mirror=False),
        ring((-0.13, 0.415, 0), 0.175, 0.025, gold, rot=(0, 90, -10)),
        cap((0, 0.46, 0), (0.10, 1.15, 0.05), (0.045, 0.06), wood, "handle")])


def abacus_board(f: Fitting) -> list[Solid]:
    """A blackboard with a sum on it."""
    wood, slate, chalk = f.dye("frame", OAK, wooden), f.keep("slate", kit.clay("#2c4a3e")), f.keep("chalk",
        kit.paper("#f5f5ee"))
    marks = [cap((-0.26, 0.72, 0.03), (-0.26, 0.50, 0.05), (0.018, 0.018), chalk),
        cap((-0.12, 0.61, 0.04), (0.02, 0.61, 0.04), (0.018, 0.018), chalk),
        cap((-0.05, 0.68, 0.04), (-0.05, 0.54, 0.04), (0.018, 0.018), chalk),
        cap((0.18, 0.72, 0.03), (0.18, 0.50, 0.05), (0.018, 0.018), chalk)]
    return f.prop([box((0, 0.60, -0.02), (0.52, 0.42, 0.05), wood, rot=(-6, 0, 0)),
        box((0, 0.60, 0.015), (0.45, 0.35, 0.04), slate, rot=(-6, 0, 0)), *marks,
        cap((0.36, 0.18, -0.02), (0.44, 0.0, 0.08), (0.035, 0.035), wood, "legs", mirror=True)])


def headphones_record(f: Fitting) -> list[Solid]:
    """A vinyl record standing up."""
    m, label = f.dye("vinyl", "#1c1c21", kit.ceramic), f.dye("label", "#e8503a", kit.paper)
    return f.prop([cone((0, 0.52, 0), 0.025, 0.52, 0.52, m, rot=(82, 0, 0), round_=0.02),
        *[ring((0, 0.52, 0.03), r, 0.008, m, "grooves", rot=(-8, 0, 0)) for r in (0.28, 0.36, 0.44)],
        cone((0, 0.52, 0.02), 0.02, 0.17, 0.17, label, rot=(82, 0, 0)),
        ball((0, 0.52, 0.05), 0.03, f.keep("hole", kit.vinyl("#f2f2f2")))])


def drum(f: Fitting) -> list[Solid]:
    m, hide, gold = f.dye("shell", "#c8322e", kit.vinyl), f.keep("hide", kit.paper("#f6efdd")), f.keep("gold",
        kit.gold())
    return f.prop([cone((0, 0.34, 0), 0.30, 0.42, 0.42, m), cone((0, 0.65, 0), 0.03, 0.42, 0.42, hide),
        ring((0, 0.63, 0), 0.43, 0.04, gold, rot=(90, 0, 0)), ring((0, 0.06, 0), 0.43, 0.04, gold, rot=(90, 0, 0)),
        cap((-0.35, 0.95, 0.25), (0.12, 0.70, 0.10), (0.028, 0.028), f.keep("stick", kit.wood())),
        cap((0.38, 0.98, 0.2), (-0.08, 0.70, 0.16), (0.028, 0.028), f.keep("stick", kit.wood()))])


def trumpet(f: Fitting) -> list[Solid]:
    m = f.dye("brass", "#e8b24a", golden)
    return f.prop([cap((0, 0.10, 0), (0, 1.1, 0), (0.04, 0.045), m),
        cone((0, 0.16, 0), 0.16, 0.32, 0.06, m, k=0.1, round_=0.02), ring((0.10, 0.66, 0), 0.13, 0.04, m),
        cap((0.22, 0.52, 0), (0.22, 0.82, 0), (0.04, 0.04), m),
        *[cap((0.08 + 0.08 * i, 0.62, 0.05), (0.08 + 0.08 * i, 0.90, 0.05), (0.035, 0.035), m, "valves")
            for i in range(3)], cone((0, 1.16, 0), 0.05, 0.04, 0.07, m)])


def briefcase(f: Fitting) -> list[Solid]:
    m, gold = f.dye("leather", "#6b3f24", kit.leather), f.keep("gold", kit.gold())
    return f.prop([
        box((0, 0.36, 0), (0.54, 0.34, 0.16), m, round_=0.07), box((0, 0.46, 0.01), (0.545, 0.025, 0.165), gold, "seam"),
        ring((0, 0.70, 0), 0.15, 0.04, m, "handle", arc=95), box((0.28, 0.46, 0.165), (0.06, 0.05, 0.02), gold, mirror=True),
    ])
