"""What a person wears on the upper body: one function per garment over the same pair of shoulders.

Materials are named ``cloth`` (the garment), ``cloth2`` (shirt, lining, trim) and ``trim`` (buttons, metal);
:mod:`people` colours them. Hats, glasses, ties on other bodies and capes are in
:mod:`animism.tools.sculpture.wear`.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from ..schema import Solid
from ..shapes import ball, box, cap, cone, curve, egg, ring
from .people_head import Head

Garment = Callable[[Head], list[Solid]]
A, B, T = "cloth", "cloth2", "trim"
_TORSO = {"part": "torso"}


def _body(h: Head, m: str = A, grow: float = 0.0, g: str = "cloth") -> list[Solid]:
    """Chest and shoulders. A child's are narrower; the stout have more of both."""
    w = h.shoulder + grow
    deep = 0.55 + 0.10 * max(h.build, 0) + grow
    return [
        egg((0, -2.05, -0.16), (w, 0.72 + grow, deep), m, g, **_TORSO),
        cap((w * 0.57, -1.58, -0.18), (w * 0.84, -1.98, -0.2), (0.31, 0.33), m, g, k=0.12, mirror=True, **_TORSO),
    ]


def _round_neck(h: Head, m: str, tube: float = 0.06, low: float = 0.0) -> Solid:
    return ring((0, -1.33 - low, -0.14), h.neck + 0.10 + low * 0.5, tube, m, rot=(76, 0, 0), **_TORSO)


def _collar(h: Head, m: str = B) -> list[Solid]:
    """A shirt's collar with its two wings."""
    r = h.neck + 0.07
    # open at the front: the ring's ends turn down into the wings
    return [
        ring((0, -1.14, -0.14), r, 0.085, m, k=0.06, rot=(-74, 0, 0), arc=150, **_TORSO),
        egg((r * 0.60, -1.21 - 0.24 * r, r * 0.88 - 0.12), (0.085, 0.17, 0.05), m, k=0.07, rot=(-20, 24, 20),
            mirror=True,
            **_TORSO),
    ]


def _buttons(count: int, x: float = 0.0, top: float = -1.48, m: str = T) -> list[Solid]:
    return [
        ball((x, top - 0.17 * i, 0.33 + 0.05 * math.sin(i + 0.6)), 0.042, m, mirror=x != 0, **_TORSO)
        for i in range(count)
    ]


def tee(h: Head) -> list[Solid]:
    return [*_body(h), _round_neck(h, A)]


def jersey(h: Head) -> list[Solid]:
    return [*_body(h), _round_neck(h, B, 0.055)]


def sweater(h: Head) -> list[Solid]:
    return [*_body(h), _round_neck(h, B, 0.10), _round_neck(h, B, 0.085, 0.07)]


def turtleneck(h: Head) -> list[Solid]:
    roll = [
        ring((0, -1.02 - 0.11 * i, -0.15), h.neck + 0.045 + 0.012 * i, 0.085, A, "collar", k=0.05, rot=(82, 0, 0),
            **_TORSO)
        for i in range(3)
    ]
    return [*_body(h), *roll]


def shirt(h: Head) -> list[Solid]:
    placket = box((0, -1.72, 0.31), (0.055, 0.40, 0.06), A, "placket", rot=(-9, 0, 0), **_TORSO)
    return [*_body(h), *_collar(h, A), placket, *_buttons(4, m=B)]


def _lapels(h: Head, m: str = A) -> list[Solid]:
    return [
        cap((0.36, -1.16, 0.20), (0.10, -1.98, 0.50), (0.095, 0.12), m, "lapel", mirror=True, **_TORSO),
        cap((0.37, -1.20, 0.20), (0.42, -1.48, 0.36), (0.09, 0.07), m, "lapel", k=0.06, mirror=True, **_TORSO),
    ]


def _front(m: str = B) -> Solid:
    """The shirt seen between the lapels."""
    return cone((0, -1.58, 0.22), 0.42, 0.05, 0.34, m, "front", rot=(-14, 0, 0), **_TORSO)


def _tie() -> list[Solid]:
    return [
        box((0, -1.24, 0.36), (0.085, 0.075, 0.06), "tie", rot=(-14, 0, 0), round_=0.04, **_TORSO),
        cone((0, -1.62, 0.50), 0.36, 0.16, 0.07, "tie", rot=(-14, 0, 0), **_TORSO),
    ]


def suit(h: Head) -> list[Solid]:
    return [*_body(h), *_collar(h), _front(), *_tie(), *_lapels(h)]


def tuxedo(h: Head) -> list[Solid]:
    bow = [
        cone((0.13, -1.25, 0.40), 0.12, 0.045, 0.12, "tie", rot=(0, 0, -90), mirror=True, **_TORSO),
        ball((0, -1.25, 0.42), 0.06, "tie", **_TORSO),
    ]
    return [*_body(h), *_collar(h), _front(), *bow, *_lapels(h), *_buttons(2, top=-1.52)]


def coat(h: Head) -> list[Solid]:
    pens = [cap((0.52 + 0.06 * i, -1.70, 0.36), (0.53 + 0.06 * i, -1.50, 0.36), (0.022, 0.022), c, **_TORSO)
            for i, c in enumerate((T, "tie"))]
    pocket = box((0.55, -1.82, 0.33), (0.13, 0.12, 0.04), A, "pocket", rot=(-8, 12, 0), **_TORSO)
    return [*_body(h, grow=0.03), *_collar(h), _front(), *_lapels(h), pocket, *pens]


def jacket(h: Head) -> list[Solid]:
    zip_ = cap((0.11, -1.36, 0.34), (0.05, -2.0, 0.46), (0.022, 0.022), T, mirror=True, **_TORSO)
    return [*_body(h, grow=0.03), _front(), _round_neck(h, B), *_lapels(h), zip_]


def hoodie(h: Head) -> list[Solid]:
    return [
        *_body(h),
        ring((0, -1.24, -0.22), h.neck + 0.22, 0.17, A, "hood", k=0.1, rot=(68, 0, 0), **_TORSO),
        egg((0, -1.10, -0.62), (0.50, 0.30, 0.24), A, "hood", k=0.14, **_TORSO),
        curve((0.16, -1.40, 0.44), (0.18, -1.6, 0.52), (0.15, -1.80, 0.46), (0.026, 0.026), B, mirror=True, **_TORSO),
        ball((0.15, -1.83, 0.46), 0.042, T, mirror=True, **_TORSO),
    ]


def dress(h: Head) -> list[Solid]:
    w = h.shoulder
    strap = curve((0.46, -1.72, 0.25), (0.47, -1.36, 0.16), (0.42, -1.48, -0.34), (0.065, 0.06), A, "cloth", k=0.06,
                  mirror=True, **_TORSO)
    arms = [
        cap((w * 0.66, -1.62, -0.2), (w * 0.90, -2.1, -0.2), (0.21, 0.19), "skin", "neck", k=0.14, mirror=True,
            **_TORSO),
        egg((0, -1.82, -0.14), (w * 0.74, 0.40, 0.36), "skin", "neck", k=0.10, **_TORSO),
    ]
    return [*arms, egg((0, -2.16, -0.12), (w * 0.80, 0.58, 0.48), A, "cloth", **_TORSO), strap]


def blouse(h: Head) -> list[Solid]:
    puff = ball((h.shoulder * 0.80, -1.72, -0.16), 0.36, A, "cloth", k=0.12, mirror=True, **_TORSO)
    frill = [
        ball((0.36 * math.sin(a), -1.30 - 0.10 * math.cos(a), -0.14 + (h.neck + 0.16) * math.cos(a)), 0.085, B, k=0.04,
             **_TORSO)
        for a in (i * 2 * math.pi / 14 for i in range(14))
    ]
    return [*_body(h), puff, *frill]


def overalls(h: Head) -> list[Solid]:
    return [
        *_body(h, B, g="shirt"), _round_neck(h, B),
        egg((0, -2.12, -0.12), (0.64, 0.60, 0.56), A, "cloth", **_TORSO),
        cap((0.36, -1.76, 0.34), (0.36, -1.30, 0.04), (0.085, 0.085), A, "cloth", k=0.05, mirror=True, **_TORSO),
        ball((0.36, -1.72, 0.43), 0.065, T, mirror=True, **_TORSO),
    ]


def apron(h: Head) -> list[Solid]:
    return [
        *_body(h, B, g="shirt"), _round_neck(h, B),
        egg((0, -2.12, -0.08), (0.60, 0.62, 0.54), A, "cloth", **_TORSO),
        cap((0.34, -1.74, 0.36), (0.24, -1.20, -0.02), (0.05, 0.05), A, "cloth", k=0.04, mirror=True, **_TORSO),
    ]


def robe(h: Head) -> list[Solid]:
    return [
        *_body(h, grow=0.08),
        cap((0.40, -1.12, 0.12), (0.0, -1.86, 0.50), (0.12, 0.13), B, "lapel", mirror=True, **_TORSO),
        ring((0, -1.18, -0.16), h.neck + 0.16, 0.13, A, "hood", rot=(70, 0, 0), **_TORSO),
    ]


def kimono(h: Head) -> list[Solid]:
    return [
        *_body(h, grow=0.04),
        cap((-0.36, -1.14, 0.12), (0.24, -2.0, 0.50), (0.10, 0.11), B, "lapel", **_TORSO),
        cap((0.36, -1.14, 0.12), (-0.24, -2.0, 0.46), (0.10, 0.11), B, "lapel2", **_TORSO),
    ]


def uniform(h: Head) -> list[Solid]:
    x = h.shoulder * 0.72
    return [
        *_body(h), ring((0, -1.18, -0.15), h.neck + 0.075, 0.105, A, "collar", k=0.04, rot=(80, 0, 0), **_TORSO),
        *_buttons(3, x=0.20, top=-1.56),
        egg((x, -1.36, -0.18), (0.26, 0.06, 0.17), T, rot=(0, 0, -24), mirror=True, **_TORSO),
        box((0, -1.20, h.neck + 0.03), (0.05, 0.07, 0.03), T, **_TORSO),
    ]


def royal(h: Head) -> list[Solid]:
    """A mantle with a fur collar and a brooch."""
    fur = [
        ball((math.sin(a) * (h.neck + 0.34), -1.36 - 0.10 * math.cos(a), -0.16 + math.cos(a) * (h.neck + 0.25)), 0.185,
             B, k=0.08, **_TORSO)
        for a in (i * 2 * math.pi / 12 for i in range(12))
    ]
    return [*_body(h, grow=0.06), *fur, ball((0, -1.52, 0.58), 0.10, T, **_TORSO),
        ball((0, -1.52, 0.66), 0.055, "tie", **_TORSO)]


def armour(h: Head) -> list[Solid]:
    x = h.shoulder * 0.86
    return [
        *_body(h), ring((0, -1.20, -0.15), h.neck + 0.12, 0.13, A, "collar", rot=(80, 0, 0), **_TORSO),
        egg((x, -1.62, -0.18), (0.40, 0.34, 0.42), A, "plate", rot=(0, 0, -20), mirror=True, **_TORSO),
        ring((x, -1.74, -0.18), 0.37, 0.045, T, rot=(80, 0, -24), mirror=True, **_TORSO),
        cap((0, -1.45, 0.33), (0, -2.1, 0.44), (0.035, 0.035), T, **_TORSO),
        *[ball((x - 0.10, -1.50, 0.20), 0.035, T, mirror=True, **_TORSO)],
    ]


def spacesuit(h: Head) -> list[Solid]:
    return [
        *_body(h, grow=0.07), ring((0, -1.13, -0.14), h.neck + 0.30, 0.12, T, rot=(84, 0, 0), **_TORSO),
        ring((0, -1.27, -0.14), h.neck + 0.33, 0.10, B, rot=(84, 0, 0), **_TORSO),
        box((0, -1.80, 0.44), (0.30, 0.17, 0.08), B, "panel", rot=(-6, 0, 0), **_TORSO),
        *[ball((-0.17 + 0.17 * i, -1.78, 0.54), 0.05, m, **_TORSO) for i, m in enumerate((T, "tie", T))],
        egg((h.shoulder * 0.86, -1.62, -0.1), (0.13, 0.14, 0.30), "tie", mirror=True, **_TORSO),
    ]


def vest(h: Head) -> list[Solid]:
    return [
        *_body(h, B, g="shirt"), *_collar(h),
        egg((0, -2.06, -0.14), (h.shoulder * 0.74, 0.76, 0.575), A, "cloth", **_TORSO),
        cap((0.40, -1.34, 0.10), (0.34, -1.80, 0.30), (0.16, 0.16), A, "cloth", k=0.1, mirror=True, **_TORSO),
        *_buttons(4, top=-1.58),
    ]


def leotard(h: Head) -> list[Solid]:
    return [*dress(h), ring((0, -2.28, -0.12), 0.84, 0.16, B, rot=(90, 0, 0), **_TORSO)]


def superhero(h: Head) -> list[Solid]:
    return [
        *_body(h), ring((0, -1.26, -0.14), h.neck + 0.10, 0.06, B, rot=(76, 0, 0), **_TORSO),
        cone((0, -1.74, 0.42), 0.05, 0.23, 0.23, T, "emblem", rot=(82, 0, 0), round_=0.04, **_TORSO),
    ]


def bare(h: Head) -> list[Solid]:
    w = h.shoulder
    return [
        egg((0, -2.05, -0.16), (w * 0.96, 0.72, 0.50), "skin", "neck", k=0.15, **_TORSO),
        cap((w * 0.60, -1.60, -0.18), (w * 0.88, -2.0, -0.2), (0.29, 0.30), "skin", "neck", k=0.14, mirror=True,
            **_TORSO),
    ]


GARMENTS: dict[str, Garment] = {
    "t-shirt": tee, "tee": tee, "tee shirt": tee, "top": tee, "tank top": tee, "jersey": jersey,
    "football shirt": jersey,
    "tracksuit": hoodie, "sweater": sweater, "jumper": sweater, "pullover": sweater, "cardigan": sweater,
    "knitwear": sweater, "turtleneck": turtleneck, "roll-neck": turtleneck, "polo neck": turtleneck, "shirt": shirt,
    "polo": shirt, "hawaiian shirt": shirt, "flannel": shirt, "plaid shirt": shirt, "scrubs": tee, "suit": suit,
    "blazer": suit, "business": suit, "jacket and tie": suit, "tweed": suit, "tuxedo": tuxedo, "dinner jacket": tuxedo,
    "tailcoat": tuxedo, "lab coat": coat, "coat": jacket, "trench coat": jacket, "overcoat": jacket, "raincoat": jacket,
    "parka": hoodie, "jacket": jacket, "leather jacket": jacket, "denim jacket": jacket, "bomber": jacket,
    "anorak": hoodie, "hoodie": hoodie, "sweatshirt": hoodie, "dress": dress, "gown": dress, "sundress": dress,
    "ball gown": dress, "swimsuit": dress, "camisole": dress, "blouse": blouse, "ruff": blouse, "frills": blouse,
    "overalls": overalls, "dungarees": overalls, "coveralls": overalls, "boiler suit": overalls, "apron": apron,
    "pinafore": apron, "robe": robe, "robes": robe, "toga": robe, "habit": robe, "cassock": robe, "cloak": robe,
    "bathrobe": robe, "dressing gown": robe, "kimono": kimono, "gi": kimono, "hanfu": kimono, "karate": kimono,
    "yukata": kimono, "hanbok": kimono, "sari": kimono, "poncho": robe, "uniform": uniform, "military": uniform,
    "chef jacket": uniform, "tunic": uniform, "mantle": royal, "royal": royal, "ermine": royal, "armour": armour,
    "armor": armour, "breastplate": armour, "chainmail": armour, "spacesuit": spacesuit, "space suit": spacesuit,
    "vest": vest, "waistcoat": vest, "tutu": leotard, "leotard": leotard, "superhero suit": superhero,
    "spandex": superhero, "bodysuit": superhero, "wetsuit": superhero, "bare": bare, "shirtless": bare,
    "bare-chested": bare,
}
