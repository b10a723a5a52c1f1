"""Things that stand beside a character: chess pieces, books, instruments, tools of a trade. Each is drawn standing
on y = 0 with a height of about 1; :meth:`Fitting.prop` puts it on the floor, left or right.
"""

from __future__ import annotations

import math

from .schema import Solid
from .shapes import ball, box, cap, cone, curve, egg, ring, scaled, shifted, spread, star
from .subjects import kit
from .wear_fit import Fitting, golden

_WOOD, _DARK = "#a86f3c", "#22242b"


def wooden(colour: str):
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
        cone((0, 0.10, 0), 0.10, 0.35, 0.30, ebony, k=0.06, round_=0.06), cone((0, 0.52, 0), 0.42, 0.25, 0.13, ebony, k=0.05), cone((0, 0.93, 0), 0.05, 0.26, 0.24, ebony, round_=0.03),
        cone((0, 1.10, 0), 0.14, 0.15, 0.24, ebony, k=0.04), box((0, 1.38, 0), (0.045, 0.14, 0.045), ebony), box((0, 1.40, 0), (0.11, 0.045, 0.045), ebony),
    ]
    return f.prop(king, 0.85)


def books(f: Fitting) -> list[Solid]:
    covers = [f.dye("cover0", "#a3342c", kit.leather), f.dye("cover1", "#2f6a8c", kit.leather), f.keep("cover2", kit.leather("#d09a35"))]
    page = f.keep("page", kit.paper())
    solids: list[Solid] = []
    for i, (dx, turn) in enumerate(((0.0, 8), (0.04, -14), (-0.05, 20))):
        y = 0.13 + 0.25 * i
        solids += [box((dx, y, 0), (0.46, 0.115, 0.34), covers[i], f"{covers[i]}{i}", rot=(0, turn, 0), round_=0.05), box((dx + 0.035, y, 0.03), (0.44, 0.085, 0.335), page, f"{page}{i}", rot=(0, turn, 0), round_=0.02)]
    return f.prop(solids)


def open_book(f: Fitting) -> list[Solid]:
    cover, page = f.dye("cover", "#7a2f35", kit.leather), f.keep("page", kit.paper())
    return f.prop([box((0.30, 0.30, 0), (0.32, 0.42, 0.04), cover, rot=(-20, -22, 0), mirror=True), box((0.29, 0.32, 0.06), (0.28, 0.38, 0.05), page, rot=(-20, -22, 0), mirror=True)])


def guitar(f: Fitting) -> list[Solid]:
    m, neck = f.dye("body", "#c8742c", kit.ceramic), f.keep("neck", kit.wood("#4a2a18"))
    dark, steel = f.keep("hole", kit.vinyl("#1d1512")), f.keep("steel", kit.metal())
    return f.prop([
        egg((0, 0.36, 0), (0.40, 0.36, 0.13), m), egg((0, 0.80, 0), (0.29, 0.26, 0.12), m, k=0.14), cone((0, 0.60, 0.12), 0.02, 0.13, 0.13, dark, rot=(90, 0, 0)), box((0, 0.24, 0.14), (0.15, 0.03, 0.03), neck),
        box((0, 1.25, 0.08), (0.065, 0.50, 0.045), neck), box((0, 1.82, 0.05), (0.10, 0.15, 0.04), neck, k=0.04), *[cap((x, 0.26, 0.17), (x, 1.75, 0.13), (0.008, 0.008), steel) for x in (-0.035, 0, 0.035)],
        *[ball((0.13, 1.74 + 0.10 * i, 0.05), 0.035, steel, "pegs", mirror=True) for i in range(2)],
    ], 0.92)


def violin(f: Fitting) -> list[Solid]:
    m, dark = f.dye("body", "#8f4420", kit.ceramic), f.keep("dark", kit.vinyl("#1c1512"))
    return f.prop([
        egg((0, 0.26, 0), (0.27, 0.25, 0.09), m), egg((0, 0.62, 0), (0.21, 0.20, 0.09), m, k=0.12), box((0, 0.92, 0.08), (0.04, 0.40, 0.03), dark), ball((0, 1.36, 0.06), 0.075, m), box((0, 0.30, 0.10), (0.06, 0.12, 0.025), dark),
        cap((0.12, 0.30, 0.085), (0.10, 0.50, 0.085), (0.014, 0.014), dark, mirror=True), cap((0.48, 0.02, 0.12), (0.40, 1.35, 0.10), (0.022, 0.018), f.keep("bow", kit.wood("#5a3018"))), cap((0.43, 0.02, 0.12), (0.36, 1.33, 0.10), (0.012, 0.012), f.keep("hairs", kit.cloth("#f3ecd8"))),
    ])


def microphone(f: Fitting) -> list[Solid]:
    m, steel = f.dye("body", _DARK, kit.vinyl), f.keep("steel", kit.metal("#c3c8ce", 0.25))
    return f.prop([cone((0, 0.05, 0), 0.05, 0.30, 0.28, m, round_=0.04), cap((0, 0.08, 0), (0, 1.15, 0), (0.03, 0.03), steel), cone((0, 1.22, 0.06), 0.20, 0.06, 0.10, m, rot=(18, 0, 0)), ball((0, 1.48, 0.14), 0.17, steel), ring((0, 1.40, 0.12), 0.15, 0.03, m, rot=(108, 0, 0))])


def palette(f: Fitting) -> list[Solid]:
    m = f.dye("wood", "#c89258", wooden)
    blobs = [("#d2232a", -0.24, 0.62), ("#f5c826", -0.06, 0.78), ("#2f6bc4", 0.18, 0.76), ("#3f9a45", 0.30, 0.56), ("#f4f3ef", -0.30, 0.38)]
    brush = [cap((0.46, 0.04, 0.16), (0.34, 1.02, 0.10), (0.028, 0.022), f.keep("handle", kit.vinyl("#8a3428"))), cap((0.34, 1.02, 0.10), (0.33, 1.12, 0.10), (0.032, 0.032), f.keep("ferrule", kit.metal())), cap((0.33, 1.12, 0.10), (0.315, 1.28, 0.10), (0.05, 0.01), f.keep("tip", kit.fur("#2f6bc4")))]
    return f.prop([egg((0, 0.52, 0), (0.47, 0.42, 0.05), m, rot=(-16, 0, 14)), ball((0.14, 0.30, 0.06), 0.10, m, op="subtract", k=0.02, paint=False), *[egg((x, y, 0.08 - 0.09 * (y - 0.5)), (0.085, 0.075, 0.035), f.keep(f"paint{i}", kit.ceramic(c)), rot=(-16, 0, 0)) for i, (c, x, y) in enumerate(blobs)], *brush])


def football(f: Fitting) -> list[Solid]:
    m = f.dye("leather", "#f6f5f0", kit.vinyl)
    dark = f.keep("dark", kit.vinyl("#22242b"))
    dots = []
    phi = (1 + 5**0.5) / 2
    for a in (-1, 1):
        for b in (-phi, phi):
            dots += [(0, a, b), (a, b, 0), (b, 0, a)]
    n = (1 + phi * phi) ** 0.5
    tilt = [(x * 0.96 + z * 0.28, y, -x * 0.28 + z * 0.96) for x, y, z in dots]
    return f.prop([ball((0, 0.42, 0), 0.42, m), *[ball((x / n * 0.335, 0.42 + y / n * 0.335, z / n * 0.335), 0.125, dark) for x, y, z in tilt]])


def basketball(f: Fitting) -> list[Solid]:
    m, line = f.dye("leather", "#e0782c", kit.leather), f.keep("line", kit.vinyl("#2a1c16"))
    return f.prop([ball((0, 0.44, 0), 0.44, m), ring((0, 0.44, 0), 0.44, 0.014, line, rot=(90, 0, 8)), ring((0, 0.44, 0), 0.44, 0.014, line, rot=(0, 90, 8)), ring((0.30, 0.44, 0), 0.34, 0.014, line, rot=(0, 76, 0)), ring((-0.30, 0.44, 0), 0.34, 0.014, line, rot=(0, -76, 0))])


def tennis(f: Fitting) -> list[Solid]:
    m, net = f.dye("frame", "#c8322e", kit.vinyl), f.keep("net", kit.vinyl("#f4f3ee"))
    strings = [cap((x, 0.80 - h, 0), (x, 0.80 + h, 0), (0.008, 0.008), net) for x in (-0.2, -0.1, 0.0, 0.1, 0.2) for h in [0.32 * (1 - (x / 0.33) ** 2) ** 0.5]]
    strings += [cap((-w, 0.80 + y, 0), (w, 0.80 + y, 0), (0.008, 0.008), net) for y in (-0.2, -0.1, 0, 0.1, 0.2) for w in [0.32 * (1 - (y / 0.33) ** 2) ** 0.5]]
    return f.prop([ring((0, 0.80, 0), 0.33, 0.045, m), cap((0, 0.47, 0), (0, 0.05, 0), (0.04, 0.05), m), *strings, ball((0.40, 0.14, 0.15), 0.14, f.keep("ball", kit.fur("#cfe03a")))])


def flower_pot(f: Fitting) -> list[Solid]:
    pot, petal = f.dye("pot", "#c8633c", kit.clay), f.dye("petal", "#f2709a", kit.vinyl)
    leaf, heart = f.keep("leaf", kit.vinyl("#4d8f35")), f.keep("heart", kit.vinyl("#f6cf4a"))
    return f.prop([
        cone((0, 0.22, 0), 0.22, 0.20, 0.29, pot), cone((0, 0.43, 0), 0.06, 0.33, 0.33, pot), cone((0, 0.47, 0), 0.03, 0.27, 0.27, f.keep("soil", kit.clay("#4a2f20"))), cap((0, 0.45, 0), (0.03, 0.98, 0), (0.035, 0.028), leaf),
        egg((0.20, 0.68, 0.02), (0.20, 0.05, 0.10), leaf, rot=(0, 0, 34), mirror=True), star((0.03, 1.06, 0.03), 6, 0.29, 0.17, 0.05, petal, round_=0.08), ball((0.03, 1.06, 0.09), 0.11, heart),
    ])


def watering_can(f: Fitting) -> list[Solid]:
    m = f.dye("tin", "#4a9a8c", kit.ceramic)
    return f.prop([cone((0, 0.32, 0), 0.32, 0.34, 0.29, m), cap((0.28, 0.22, 0), (0.66, 0.66, 0), (0.07, 0.05), m, k=0.05), cone((0.72, 0.72, 0), 0.06, 0.06, 0.13, m, rot=(0, 0, -45)), ring((-0.30, 0.40, 0), 0.22, 0.045, m, rot=(0, 0, 90), arc=120), ring((0, 0.62, 0), 0.22, 0.04, m, arc=90)])


def laptop(f: Fitting) -> list[Solid]:
    m, screen = f.dye("shell", "#b9bec6", lambda c: kit.metal(c, 0.3)), f.keep("screen", kit.ceramic("#2b4f86").model_copy(update={"glow": 0.25}))
    keys = f.keep("keys", kit.vinyl("#30343c"))
    return f.prop([box((0, 0.05, 0.15), (0.54, 0.045, 0.36), m), box((0, 0.46, -0.28), (0.54, 0.38, 0.035), m, rot=(-14, 0, 0)), box((0, 0.47, -0.235), (0.48, 0.32, 0.015), screen, rot=(-14, 0, 0)), box((0, 0.095, 0.08), (0.46, 0.015, 0.18), keys)])


def cup(f: Fitting) -> list[Solid]:
    m, drink = f.dye("mug", "#f2efe6", kit.ceramic), f.keep("coffee", kit.ceramic("#4a2814"))
    steam = f.keep("steam", kit.cloth("#ffffff"))
    return f.prop([cone((0, 0.34, 0), 0.34, 0.28, 0.34, m, round_=0.05), cone((0, 0.62, 0), 0.10, 0.28, 0.28, m, op="subtract", paint=False), cone((0, 0.58, 0), 0.03, 0.29, 0.29, drink), ring((0.36, 0.34, 0), 0.18, 0.055, m, rot=(0, 0, -90), arc=125),
                   curve((-0.08, 0.72, 0), (0.04, 0.86, 0), (-0.06, 1.02, 0), (0.035, 0.01), steam), curve((0.10, 0.74, 0), (0.20, 0.90, 0), (0.10, 1.08, 0), (0.03, 0.01), steam)])


def teacup(f: Fitting) -> list[Solid]:
    m, gold, tea = f.dye("china", "#f7f4ec", kit.ceramic), f.keep("gold", kit.gold()), f.keep("tea", kit.ceramic("#a85a20"))
    return f.prop([cone((0, 0.05, 0), 0.045, 0.24, 0.46, m), ball((0, 0.42, 0), 0.34, m), box((0, 0.80, 0), (0.5, 0.30, 0.5), m, op="subtract", k=0.02, paint=False, round_=0.01), cone((0, 0.14, 0), 0.08, 0.16, 0.12, m, k=0.04), ring((0, 0.50, 0), 0.325, 0.022, gold, rot=(90, 0, 0)), cone((0, 0.485, 0), 0.015, 0.30, 0.30, tea), ring((0.38, 0.38, 0), 0.12, 0.035, m, rot=(0, 0, -90), arc=130)])


def telescope(f: Fitting) -> list[Solid]:
    m, wood = f.dye("brass", "#c89a4a", golden), f.keep("wood", kit.wood())
    legs = [cap((0, 0.70, 0), (0.38 * math.sin(a), 0.0, 0.38 * math.cos(a)), (0.035, 0.03), wood) for a in (0.5, 2.6, 4.7)]
    return f.prop([*legs, ball((0, 0.74, 0), 0.08, m), cap((-0.34, 0.62, 0.06), (0.20, 0.94, 0.0), (0.075, 0.10), m, "tube"), cap((0.16, 0.92, 0.0), (0.44, 1.08, -0.03), (0.12, 0.135), wood, "barrel"), ring((0.46, 1.09, -0.03), 0.125, 0.03, m, rot=(0, 90, 30))])


def camera(f: Fitting) -> list[Solid]:
    m, steel = f.dye("body", "#2b2d33", kit.leather), f.keep("steel", kit.metal())
    lens = f.keep("lens", kit.ceramic("#27406a"))
    return f.prop([box((0, 0.36, 0), (0.46, 0.28, 0.16), m, round_=0.08), box((0, 0.66, 0), (0.40, 0.06, 0.14), steel, round_=0.04), box((0, 0.74, 0), (0.15, 0.08, 0.13), m, "prism"), cone((0, 0.36, 0.22), 0.12, 0.23, 0.21, steel, rot=(90, 0, 0)), cone((0, 0.36, 0.30), 0.08, 0.17, 0.17, m, "tube", rot=(90, 0, 0)), ball((0, 0.36, 0.30), 0.14, lens), ball((0.30, 0.76, 0.02), 0.06, f.keep("button", kit.vinyl("#d2232a")))])


def hammer(f: Fitting) -> list[Solid]:
    wood, steel = f.dye("handle", _WOOD, wooden), f.keep("steel", kit.metal("#9aa2aa", 0.28))
    return f.prop([cap((0, 0.05, 0), (0, 0.95, 0), (0.075, 0.055), wood), cone((-0.16, 1.02, 0), 0.16, 0.15, 0.11, steel, rot=(0, 0, 90)), cone((-0.34, 1.02, 0), 0.06, 0.15, 0.15, steel, rot=(0, 0, 90)), curve((0.0, 1.02, 0), (0.24, 1.08, 0), (0.40, 0.86, 0), (0.11, 0.03), steel, k=0.06)])


def wrench(f: Fitting) -> list[Solid]:
    m = f.dye("steel", "#aab2ba", lambda c: kit.metal(c, 0.26))
    return f.prop([box((0, 0.52, 0), (0.085, 0.46, 0.055), m, rot=(0, 0, -8), round_=0.05), cone((0.08, 1.04, 0), 0.07, 0.25, 0.25, m, k=0.08, rot=(90, 0, 0)), box((0.12, 1.22, 0), (0.10, 0.20, 0.2), m, op="subtract", paint=False, rot=(0, 0, -18)), ring((-0.07, 0.08, 0), 0.13, 0.065, m, k=0.06)])


def magnifier(f: Fitting) -> list[Solid]:
    brass, wood, glass = f.dye("rim", "#d9a94a", golden), f.keep("wood", kit.wood("#5a3018")), f.keep("glass", kit.ceramic("#cfe8f2"))
    return f.prop([ring((0, 0.84, 0), 0.33, 0.055, brass), egg((0, 0.84, 0), (0.31, 0.31, 0.03), glass), cap((0, 0.48, 0), (0, 0.40, 0), (0.05, 0.06), brass), cap((0, 0.38, 0), (0, 0.04, 0), (0.06, 0.085), wood)])


def globe(f: Fitting) -> list[Solid]:
    sea, land, brass = f.dye("sea", "#3f86c8", kit.ceramic), f.keep("land", kit.vinyl("#6aa84a")), f.keep("brass", golden("#c89a4a"))
    lands = [((-0.16, 0.14, 0.30), (0.17, 0.20, 0.14)), ((0.02, -0.16, 0.34), (0.11, 0.16, 0.09)), ((0.27, 0.10, 0.20), (0.14, 0.20, 0.16)), ((0.20, -0.20, 0.25), (0.10, 0.08, 0.10))]
    return f.prop([cone((0, 0.06, 0), 0.06, 0.30, 0.22, brass, round_=0.04), cap((0, 0.1, 0), (0, 0.25, 0), (0.05, 0.05), brass), ball((0, 0.70, 0), 0.40, sea), *[egg((x, 0.70 + y, z), r, land, "lands") for (x, y, z), r in lands], ring((0, 0.70, 0), 0.46, 0.03, brass, rot=(0, 0, 200), arc=110)])


def map_(f: Fitting) -> list[Solid]:
    m, red = f.dye("paper", "#ecd9a4", kit.paper), f.keep("red", kit.vinyl("#c8242e"))
    return f.prop([box((0, 0.46, 0), (0.44, 0.36, 0.025), m, rot=(-14, 0, 0), round_=0.02), cap((-0.46, 0.12, 0.10), (0.46, 0.12, 0.10), (0.085, 0.085), m, "rolls"), cap((-0.46, 0.82, -0.09), (0.46, 0.82, -0.09), (0.085, 0.085), m, "rolls"),
                   cap((0.10, 0.52, 0.03), (0.26, 0.66, 0.0), (0.028, 0.028), red), cap((0.26, 0.52, 0.03), (0.10, 0.66, 0.0), (0.028, 0.028), red), *[ball((-0.30 + 0.10 * i, 0.36 + 0.04 * math.sin(i * 1.8), 0.07 - 0.01 * i), 0.022, red, "dots") for i in range(4)]])


def cake(f: Fitting) -> list[Solid]:
    icing, sponge = f.dye("icing", "#f7b3c6", kit.ceramic), f.keep("sponge", kit.clay("#e8c080"))
    drips = [cap((0.40 * math.sin(a), 0.44, 0.40 * math.cos(a)), (0.42 * math.sin(a), 0.30 - 0.08 * (i % 3), 0.42 * math.cos(a)), (0.07, 0.06), icing, k=0.05) for i, a in enumerate(x * math.pi / 6 for x in range(12))]
    flame = f.keep("flame", kit.vinyl("#ffb52e").model_copy(update={"glow": 0.8}))
    return f.prop([cone((0, 0.03, 0), 0.03, 0.52, 0.56, f.keep("plate", kit.ceramic("#f5f5f2"))), cone((0, 0.26, 0), 0.22, 0.42, 0.42, sponge), cone((0, 0.46, 0), 0.06, 0.44, 0.43, icing, round_=0.05), *drips, cap((0, 0.50, 0), (0, 0.78, 0), (0.04, 0.04), f.keep("candle", kit.vinyl("#5aa6e0"))), egg((0, 0.88, 0), (0.05, 0.085, 0.05), flame), *[ball((0.28 * math.sin(a), 0.54, 0.28 * math.cos(a)), 0.075, f.keep("cherry", kit.ceramic("#c8182e"))) for a in (0.2, 1.6, 2.9, 4.3, 5.4)]])


def skateboard(f: Fitting) -> list[Solid]:
    m, wheel = f.dye("deck", "#e0503a", kit.vinyl), f.keep("wheel", kit.vinyl("#f4e9c8"))
    return f.prop([box((0, 0.72, 0), (0.20, 0.56, 0.035), m, rot=(0, 0, -10), round_=0.034), egg((0.115, 1.27, 0.03), (0.20, 0.17, 0.05), m, k=0.06, rot=(24, 0, -10)), egg((-0.115, 0.17, 0.03), (0.20, 0.17, 0.05), m, k=0.06, rot=(-24, 0, -10)), *[cone((sx * 0.17 + t, y, 0.12), 0.05, 0.085, 0.085, wheel, rot=(0, 0, 90)) for sx in (-1, 1) for t, y in ((0.07, 1.05), (-0.07, 0.38))]])


def bicycle_bell(f: Fitting) -> list[Solid]:
    m, dark = f.dye("bell", "#c9cdd2", lambda c: kit.metal(c, 0.14)), f.keep("dark", kit.vinyl(_DARK))
    return f.prop([egg((0, 0.30, 0), (0.42, 0.34, 0.42), m), box((0, 0.05, 0), (0.6, 0.2, 0.6), m, op="subtract", paint=False, k=0.02), cone((0, 0.20, 0), 0.06, 0.34, 0.34, dark), ball((0, 0.65, 0), 0.06, dark, "knob"), cap((0.36, 0.22, 0.10), (0.60, 0.34, 0.12), (0.05, 0.07), dark, "lever")])


def trophy(f: Fitting) -> list[Solid]:
    m, wood = f.dye("gold", "#eab440", golden), f.keep("wood", kit.wood("#4a2a18"))
    return f.prop([cone((0, 0.10, 0), 0.10, 0.28, 0.25, wood), cone((0, 0.28, 0), 0.09, 0.17, 0.06, m, k=0.05), cone((0, 0.66, 0), 0.30, 0.13, 0.33, m, k=0.08), cone((0, 0.95, 0), 0.10, 0.27, 0.27, m, op="subtract", paint=False), ring((0.36, 0.72, 0), 0.16, 0.045, m, rot=(0, 0, -80), arc=120, mirror=True), star((0, 0.72, 0.28), 5, 0.12, 0.055, 0.03, f.keep("star", kit.vinyl("#fdf6e0")))])


def sword(f: Fitting) -> list[Solid]:
    steel, gold, grip = f.keep("steel", kit.metal("#ccd3da", 0.14)), f.dye("guard", "#e8b24a", golden), f.keep("grip", kit.leather("#4a2418"))
    return f.prop([box((0, 0.52, 0), (0.085, 0.50, 0.03), steel, round_=0.025), cap((0, 0.10, 0), (0, 0.0, 0), (0.075, 0.01), steel, k=0.05), box((0, 1.05, 0), (0.30, 0.055, 0.06), gold, round_=0.05), cap((0, 1.10, 0), (0, 1.34, 0), (0.055, 0.055), grip), ball((0, 1.42, 0), 0.09, gold)], 1.05)


def shield(f: Fitting) -> list[Solid]:
    m, rim = f.dye("field", "#a3242f", kit.vinyl), f.dye("rim", "#d9b04a", golden)
    return f.prop([egg((0, 0.58, 0), (0.46, 0.58, 0.09), rim), egg((0, 0.58, 0.03), (0.39, 0.50, 0.09), m), star((0, 0.62, 0.11), 4, 0.32, 0.12, 0.03, rim, "cross")])


def wand(f: Fitting) -> list[Solid]:
    m, glow = f.dye("stick", "#4a2c1c", wooden), f.dye("star", "#ffd95a", lambda c: kit.vinyl(c).model_copy(update={"glow": 0.5}))
    return f.prop([cap((0, 0.0, 0), (0.10, 0.95, 0), (0.05, 0.035), m), star((0.12, 1.15, 0), 5, 0.28, 0.13, 0.06, glow, rot=(0, 0, -6), round_=0.05)])


def staff(f: Fitting) -> list[Solid]:
    m, orb = f.dye("wood", "#6b4428", wooden), f.dye("orb", "#58c8e0", lambda c: kit.ceramic(c).model_copy(update={"glow": 0.35}))
    return f.prop([curve((0, 0, 0), (0.08, 0.8, 0), (0, 1.55, 0), (0.065, 0.07), m), curve((0, 1.5, 0), (0.30, 1.75, 0.05), (0.12, 2.0, 0.05), (0.06, 0.03), m, k=0.04), curve((0, 1.5, 0), (-0.28, 1.72, 0.05), (-0.14, 1.98, 0.05), (0.06, 0.03), m, k=0.04), ball((0, 1.78, 0.02), 0.17, orb)], 1.0)


def broom(f: Fitting) -> list[Solid]:
    m, straw = f.dye("handle", "#7a4a28", wooden), f.keep("straw", kit.hair("#d9ad58", 0.6))
    return f.prop([cap((0, 0.5, 0), (0.04, 1.9, 0), (0.05, 0.045), m), cone((0, 0.28, 0), 0.28, 0.34, 0.12, straw, round_=0.05), ring((0, 0.56, 0), 0.13, 0.04, f.keep("cord", kit.leather("#8a2f2a")), rot=(90, 0, 0))])


def cauldron(f: Fitting) -> list[Solid]:
    m, brew = f.dye("iron", "#2c2e33", kit.clay), f.dye("brew", "#74d83a", lambda c: kit.ceramic(c).model_copy(update={"glow": 0.3}))
    return f.prop([ball((0, 0.42, 0), 0.44, m), box((0, 0.95, 0), (0.6, 0.26, 0.6), m, op="subtract", paint=False), ring((0, 0.68, 0), 0.37, 0.07, m, rot=(90, 0, 0)), cone((0, 0.66, 0), 0.03, 0.36, 0.36, brew), *[ball((x, 0.72, z), r, brew, "bubbles") for x, z, r in ((0.1, 0.15, 0.11), (-0.15, 0.05, 0.09), (0.02, -0.1, 0.08))]])


def potion(f: Fitting) -> list[Solid]:
    m, cork = f.dye("liquid", "#9a4fe0", lambda c: kit.ceramic(c).model_copy(update={"subsurface": 0.9, "glow": 0.15})), f.keep("cork", kit.wood("#c79a62"))
    glass = f.keep("glass", kit.ceramic("#dfeef2"))
    return f.prop([ball((0, 0.36, 0), 0.36, m), cone((0, 0.82, 0), 0.18, 0.12, 0.11, glass, k=0.06), ring((0, 0.98, 0), 0.12, 0.035, glass, rot=(90, 0, 0)), cone((0, 1.06, 0), 0.09, 0.09, 0.11, cork)])


def flask(f: Fitting) -> list[Solid]:
    m, glass = f.dye("liquid", "#4fd07a", lambda c: kit.ceramic(c).model_copy(update={"subsurface": 0.9, "glow": 0.1})), f.keep("glass", kit.ceramic("#e3f0f4"))
    return f.prop([cone((0, 0.28, 0), 0.28, 0.42, 0.24, m, round_=0.08), cone((0, 0.70, 0), 0.20, 0.22, 0.11, glass, k=0.06), cone((0, 0.98, 0), 0.12, 0.11, 0.11, glass), ring((0, 1.10, 0), 0.12, 0.035, glass, rot=(90, 0, 0)), ball((0.14, 1.30, 0), 0.07, m, "bubbles"), ball((-0.06, 1.44, 0), 0.05, m, "bubbles")])


def anchor(f: Fitting) -> list[Solid]:
    m = f.dye("iron", "#4a5868", lambda c: kit.metal(c, 0.35))
    return f.prop([cap((0, 0.18, 0), (0, 1.0, 0), (0.075, 0.06), m), ring((0, 1.14, 0), 0.13, 0.045, m), box((0, 0.86, 0), (0.28, 0.05, 0.05), m), ring((0, 0.52, 0), 0.42, 0.075, m, k=0.04, rot=(0, 0, 180), arc=72), cap((0.40, 0.40, 0), (0.48, 0.60, 0), (0.12, 0.01), m, k=0.04, mirror=True)])


def ship_wheel(f: Fitting) -> list[Solid]:
    m, brass = f.dye("wood", "#8a5530", wooden), f.keep("brass", kit.gold())
    spokes = [cap((0, 0.60, 0), (0.56 * math.sin(a), 0.60 + 0.56 * math.cos(a), 0), (0.035, 0.045), m) for a in (i * math.pi / 4 for i in range(8))]
    return f.prop([ring((0, 0.60, 0), 0.38, 0.065, m), *spokes, cone((0, 0.60, 0), 0.09, 0.12, 0.12, brass, rot=(90, 0, 0))])


def treasure(f: Fitting) -> list[Solid]:
    m, gold = f.dye("wood", "#7a4a28", wooden), f.keep("gold", kit.gold())
    coins = [cone((0.24 * math.sin(i * 2.4), 0.48 + 0.03 * (i % 4), 0.16 * math.cos(i * 2.4)), 0.025, 0.10, 0.10, gold, rot=(20 * (i % 3), 0, 25 * (i % 4) - 30)) for i in range(10)]
    return f.prop([box((0, 0.24, 0), (0.50, 0.24, 0.32), m, round_=0.05), box((0, 0.24, 0.33), (0.10, 0.12, 0.03), gold, "lock"), *[box((x, 0.24, 0), (0.05, 0.255, 0.335), gold, "bands") for x in (-0.36, 0.36)], cap((-0.46, 0.80, -0.34), (0.46, 0.80, -0.34), (0.22, 0.22), m, "lid"), *coins])


def ball_of_wool(f: Fitting) -> list[Solid]:
    m, needle = f.dye("wool", "#d0607e"), f.keep("needle", kit.metal())
    wraps = [ring((0, 0.36, 0), 0.335, 0.045, m, "wraps", k=0.01, rot=(37 * i, 61 * i, 23 * i)) for i in range(9)]
    return f.prop([ball((0, 0.36, 0), 0.34, m), *wraps, cap((-0.3, 0.75, 0.1), (0.24, 0.20, 0.2), (0.024, 0.024), needle), cap((0.34, 0.80, 0.1), (-0.2, 0.20, 0.2), (0.024, 0.024), needle), ball((-0.32, 0.77, 0.1), 0.05, f.keep("knob", kit.vinyl("#f5c826"))), ball((0.36, 0.82, 0.1), 0.05, f.keep("knob", kit.vinyl("#f5c826")))])


def easel(f: Fitting) -> list[Solid]:
    wood, canvas = f.dye("wood", _WOOD, wooden), f.keep("canvas", kit.paper("#faf6ea"))
    sky, hill, sun = f.keep("sky", kit.paper("#8fc6ea")), f.keep("hill", kit.paper("#6aa84a")), f.keep("sun", kit.paper("#f6c83a"))
    return f.prop([cap((0.10, 1.45, -0.1), (0.42, 0, 0.1), (0.035, 0.04), wood, mirror=True), box((0, 0.78, 0.06), (0.44, 0.36, 0.03), canvas, rot=(-8, 0, 0)), box((0, 0.80, 0.075), (0.39, 0.31, 0.025), sky, rot=(-8, 0, 0)), egg((0.08, 0.58, 0.10), (0.30, 0.13, 0.03), hill, rot=(-8, 0, 0)), ball((-0.20, 0.94, 0.07), 0.085, sun), box((0, 0.40, 0.12), (0.46, 0.03, 0.06), wood, "ledge")])


def spatula(f: Fitting) -> list[Solid]:
    wood = f.dye("handle", _WOOD, wooden)
    return f.prop([cap((0, 0.02, 0), (0, 0.95, 0), (0.05, 0.04), wood), egg((0, 1.14, 0), (0.17, 0.26, 0.07), wood, k=0.06), ball((0, 1.18, 0.11), 0.13, wood, op="subtract", k=0.03, paint=False)])


def frying_pan(f: Fitting) -> list[Solid]:
    m, egg_white, yolk = f.dye("iron", "#2d2f35", kit.vinyl), f.keep("white", kit.ceramic("#fbfaf4")), f.keep("yolk", kit.ceramic("#f8b62a"))
    return f.prop([cone((0, 0.56, 0), 0.07, 0.46, 0.50, m, rot=(70, 0, 0)), cone((0, 0.58, 0.08), 0.07, 0.41, 0.43, m, op="subtract", paint=False, rot=(70, 0, 0)), cap((0, 0.10, 0), (0, -0.35 + 0.35, 0), (0.06, 0.06), m), cap((0, 1.0, -0.06), (0.05, 1.5, -0.1), (0.055, 0.06), m, "handle"), egg((0.02, 0.54, 0.06), (0.29, 0.25, 0.04), egg_white, rot=(-20, 0, 0)), ball((0.04, 0.55, 0.09), 0.10, yolk)], 0.9)


def syringe_bag(f: Fitting) -> list[Solid]:
    """A doctor's bag with a cross."""
    m, white = f.dye("leather", "#7a4a2c", kit.leather), f.keep("cross", kit.vinyl("#f7f6f2"))
    red = f.keep("red", kit.vinyl("#d2232a"))
    return f.prop([egg((0, 0.34, 0), (0.50, 0.36, 0.28), m), box((0, 0.02, 0), (0.44, 0.06, 0.22), m, k=0.1), box((0, 0.66, 0), (0.34, 0.04, 0.05), f.keep("clasp", kit.gold())), ring((0, 0.70, 0), 0.16, 0.035, m, "handle", arc=95), cone((0, 0.36, 0.25), 0.04, 0.17, 0.17, white, rot=(86, 0, 0)), box((0, 0.36, 0.29), (0.035, 0.11, 0.02), red), box((0, 0.36, 0.29), (0.11, 0.035, 0.02), red)])


def gavel(f: Fitting) -> list[Solid]:
    wood, gold = f.dye("wood", "#6b3a20", wooden), f.keep("gold", kit.gold())
    return f.prop([cone((0, 0.07, 0), 0.07, 0.40, 0.36, wood, round_=0.04), cone((0, 0.44, 0), 0.28, 0.17, 0.17, wood, "head", rot=(0, 0, 80), round_=0.05), ring((0.13, 0.465, 0), 0.175, 0.025, gold, rot=(0, 90, -10), mirror=False), ring((-0.13, 0.415, 0), 0.175, 0.025, gold, rot=(0, 90, -10)), cap((0, 0.46, 0), (0.10, 1.15, 0.05), (0.045, 0.06), wood, "handle")])


def abacus_board(f: Fitting) -> list[Solid]:
    """A blackboard with a sum on it."""
    wood, slate, chalk = f.dye("frame", _WOOD, wooden), f.keep("slate", kit.clay("#2c4a3e")), f.keep("chalk", kit.paper("#f5f5ee"))
    marks = [cap((-0.26, 0.72, 0.03), (-0.26, 0.50, 0.05), (0.018, 0.018), chalk), cap((-0.12, 0.61, 0.04), (0.02, 0.61, 0.04), (0.018, 0.018), chalk), cap((-0.05, 0.68, 0.04), (-0.05, 0.54, 0.04), (0.018, 0.018), chalk), cap((0.18, 0.72, 0.03), (0.18, 0.50, 0.05), (0.018, 0.018), chalk)]
    return f.prop([box((0, 0.60, -0.02), (0.52, 0.42, 0.05), wood, rot=(-6, 0, 0)), box((0, 0.60, 0.015), (0.45, 0.35, 0.04), slate, rot=(-6, 0, 0)), *marks, cap((0.36, 0.18, -0.02), (0.44, 0.0, 0.08), (0.035, 0.035), wood, "legs", mirror=True)])


def dumbbell(f: Fitting) -> list[Solid]:
    m, steel = f.dye("weights", "#2b2d33", kit.vinyl), f.keep("bar", kit.metal())
    return f.prop([cap((-0.4, 0.24, 0), (0.4, 0.24, 0), (0.055, 0.055), steel), *[cone((x, 0.24, 0), 0.075, r, r, m, f"w{i}", rot=(0, 0, 90), round_=0.03) for i, (x, r) in enumerate(((-0.36, 0.24), (0.36, 0.24), (-0.50, 0.18), (0.50, 0.18)))]])


def boxing_gloves(f: Fitting) -> list[Solid]:
    m, cuff = f.dye("leather", "#d2232a", kit.vinyl), f.keep("cuff", kit.cloth("#f6f4ee"))
    return f.prop([cone((0, 0.14, 0), 0.14, 0.22, 0.20, cuff, round_=0.05), ball((0, 0.52, 0.02), 0.31, m), egg((0.0, 0.70, 0.06), (0.29, 0.22, 0.29), m, k=0.1), egg((-0.25 * f.side, 0.46, 0.18), (0.12, 0.20, 0.13), m, k=0.04, rot=(0, 0, 14 * f.side))])


def headphones_record(f: Fitting) -> list[Solid]:
    """A vinyl record standing up."""
    m, label = f.dye("vinyl", "#1c1c21", kit.ceramic), f.dye("label", "#e8503a", kit.paper)
    return f.prop([cone((0, 0.52, 0), 0.025, 0.52, 0.52, m, rot=(82, 0, 0), round_=0.02), *[ring((0, 0.52, 0.03), r, 0.008, m, "grooves", rot=(-8, 0, 0)) for r in (0.28, 0.36, 0.44)], cone((0, 0.52, 0.02), 0.02, 0.17, 0.17, label, rot=(82, 0, 0)), ball((0, 0.52, 0.05), 0.03, f.keep("hole", kit.vinyl("#f2f2f2")))])


def drum(f: Fitting) -> list[Solid]:
    m, hide, gold = f.dye("shell", "#c8322e", kit.vinyl), f.keep("hide", kit.paper("#f6efdd")), f.keep("gold", kit.gold())
    return f.prop([cone((0, 0.34, 0), 0.30, 0.42, 0.42, m), cone((0, 0.65, 0), 0.03, 0.42, 0.42, hide), ring((0, 0.63, 0), 0.43, 0.04, gold, rot=(90, 0, 0)), ring((0, 0.06, 0), 0.43, 0.04, gold, rot=(90, 0, 0)), cap((-0.35, 0.95, 0.25), (0.12, 0.70, 0.10), (0.028, 0.028), f.keep("stick", kit.wood())), cap((0.38, 0.98, 0.2), (-0.08, 0.70, 0.16), (0.028, 0.028), f.keep("stick", kit.wood()))])


def trumpet(f: Fitting) -> list[Solid]:
    m = f.dye("brass", "#e8b24a", golden)
    return f.prop([cap((0, 0.10, 0), (0, 1.1, 0), (0.04, 0.045), m), cone((0, 0.16, 0), 0.16, 0.32, 0.06, m, k=0.1, round_=0.02), ring((0.10, 0.66, 0), 0.13, 0.04, m), cap((0.22, 0.52, 0), (0.22, 0.82, 0), (0.04, 0.04), m), *[cap((0.08 + 0.08 * i, 0.62, 0.05), (0.08 + 0.08 * i, 0.90, 0.05), (0.035, 0.035), m, "valves") for i in range(3)], cone((0, 1.16, 0), 0.05, 0.04, 0.07, m)])


def game_controller(f: Fitting) -> list[Solid]:
    m, a, b = f.dye("shell", "#3a3f4c", kit.vinyl), f.keep("a", kit.vinyl("#e0483a")), f.keep("b", kit.vinyl("#4fc06a"))
    return f.prop([box((0, 0.40, 0), (0.34, 0.17, 0.10), m, round_=0.09), egg((0.38, 0.30, 0.02), (0.15, 0.27, 0.12), m, k=0.08, rot=(0, 0, 16), mirror=True), ball((0.24, 0.48, 0.10), 0.045, a), ball((0.34, 0.40, 0.11), 0.045, b), ball((-0.24, 0.46, 0.09), 0.085, f.keep("stick", kit.vinyl("#17181c"))), ball((0.10, 0.32, 0.09), 0.07, f.keep("stick", kit.vinyl("#17181c")))])


def hourglass(f: Fitting) -> list[Solid]:
    wood, sand, glass = f.dye("frame", _WOOD, wooden), f.keep("sand", kit.clay("#e8c46a")), f.keep("glass", kit.ceramic("#dcecf0"))
    return f.prop([cone((0, 0.05, 0), 0.05, 0.36, 0.36, wood), cone((0, 1.05, 0), 0.05, 0.36, 0.36, wood), cone((0, 0.32, 0), 0.22, 0.27, 0.06, sand, round_=0.08), cone((0, 0.78, 0), 0.22, 0.06, 0.27, glass, round_=0.08), *[cap((0.29 * sx, 0.1, z), (0.29 * sx, 1.0, z), (0.03, 0.03), wood, "posts") for sx in (-1, 1) for z in (-0.12, 0.16)]])


def lantern(f: Fitting) -> list[Solid]:
    m, glow = f.dye("iron", "#2f3238", kit.vinyl), f.keep("glow", kit.vinyl("#ffd36a").model_copy(update={"glow": 0.9}))
    return f.prop([cone((0, 0.06, 0), 0.06, 0.30, 0.27, m), ball((0, 0.38, 0), 0.21, glow), *[cap((0.24 * math.sin(a), 0.1, 0.24 * math.cos(a)), (0.24 * math.sin(a), 0.66, 0.24 * math.cos(a)), (0.026, 0.026), m) for a in (0.8, 2.35, 3.9, 5.5)], cone((0, 0.76, 0), 0.12, 0.32, 0.08, m), ring((0, 0.98, 0), 0.12, 0.028, m)])


def balloon(f: Fitting) -> list[Solid]:
    m, string = f.dye("rubber", "#e0483a", kit.ceramic), f.keep("string", kit.cloth("#f4f2ea"))
    return f.prop([egg((0, 1.55, 0), (0.36, 0.42, 0.36), m), cone((0, 1.10, 0), 0.05, 0.07, 0.03, m, k=0.03), curve((0, 1.06, 0), (0.18, 0.55, 0), (-0.02, 0, 0), (0.012, 0.012), string)], out=0.1)


def gift(f: Fitting) -> list[Solid]:
    m, ribbon = f.dye("paper", "#3f8fc8", kit.paper), f.dye("ribbon", "#f6d24a")
    return f.prop([box((0, 0.34, 0), (0.38, 0.34, 0.36), m, rot=(0, 16, 0), round_=0.04), box((0, 0.34, 0), (0.07, 0.352, 0.372), ribbon, rot=(0, 16, 0)), box((0, 0.34, 0), (0.392, 0.352, 0.06), ribbon, rot=(0, 16, 0)), ring((0.14, 0.78, 0), 0.12, 0.045, ribbon, rot=(0, 20, -50), mirror=True), ball((0, 0.72, 0), 0.07, ribbon)])


def bone(f: Fitting) -> list[Solid]:
    m = f.dye("bone", "#f4ecd8", kit.vinyl)
    return f.prop([cap((0, 0.25, 0), (0, 0.85, 0), (0.09, 0.09), m), ball((0.10, 0.96, 0), 0.13, m, k=0.06, mirror=True), ball((0.10, 0.14, 0), 0.13, m, k=0.06, mirror=True)])


def rocket(f: Fitting) -> list[Solid]:
    m, red = f.dye("hull", "#f3f4f2", kit.ceramic), f.dye("fins", "#d2302c", kit.vinyl)
    return f.prop([egg((0, 0.72, 0), (0.26, 0.62, 0.26), m), box((0, 0.08, 0), (0.4, 0.12, 0.4), m, op="subtract", paint=False), cap((0, 1.12, 0), (0, 1.34, 0), (0.15, 0.02), red, k=0.06), egg((0.28, 0.30, 0), (0.13, 0.26, 0.05), red, rot=(0, 0, 22), mirror=True), ring((0, 0.84, 0.22), 0.11, 0.035, red, rot=(-6, 0, 0)), ball((0, 0.84, 0.17), 0.10, f.keep("window", kit.ceramic("#6fc0e8"))), cone((0, 0.14, 0), 0.08, 0.20, 0.15, f.keep("nozzle", kit.metal()))])


def cutlass(f: Fitting) -> list[Solid]:
    steel, gold = f.keep("steel", kit.metal("#ccd3da", 0.14)), f.dye("guard", "#e8b24a", golden)
    return f.prop([curve((0, 0.36, 0), (-0.10, 0.9, 0), (0.20, 1.45, 0), (0.075, 0.03), steel), ring((0, 0.22, 0), 0.17, 0.04, gold, rot=(0, 0, 90), arc=110), cap((0, 0.05, 0), (0, 0.34, 0), (0.055, 0.055), f.keep("grip", kit.leather("#3a2018"))), ball((0, 0.02, 0), 0.075, gold)])


def parrot(f: Fitting) -> list[Solid]:
    """On the shoulder when there is one, else beside."""
    red, blue, yellow = f.dye("red", "#d8302c", kit.fur), f.dye("blue", "#2f6bc4", kit.fur), f.keep("yellow", kit.fur("#f5c826"))
    dark, white = f.keep("beak", kit.vinyl("#2b2a2e")), f.keep("white", kit.vinyl("#fbfaf4"))
    bird: list[Solid] = [egg((0, 0.36, 0), (0.20, 0.32, 0.20), red), ball((0, 0.72, 0.04), 0.19, red, k=0.06), egg((0.19, 0.34, -0.02), (0.07, 0.26, 0.15), blue, mirror=True), curve((0, 0.74, 0.22), (0, 0.72, 0.36), (0, 0.58, 0.28), (0.075, 0.02), dark), ball((0.10, 0.78, 0.17), 0.055, white, mirror=True), ball((0.11, 0.78, 0.215), 0.028, dark, mirror=True), curve((0, 0.14, -0.08), (0, -0.12, -0.14), (0, -0.36, -0.12), (0.10, 0.05), blue), curve((0.02, 0.80, -0.02), (0.06, 1.0, -0.1), (0.10, 0.98, -0.22), (0.06, 0.02), yellow)]
    a = f.body.anchors
    if a.neck is None:
        return f.prop(shifted(bird, y=0.36), 0.8)
    placed = shifted(scaled(spread(bird), 0.62), f.side * (a.neck_radius + 0.60), a.neck[1] - 0.16, -0.10)
    return [s.model_copy(update={"part": "torso"}) for s in placed]
