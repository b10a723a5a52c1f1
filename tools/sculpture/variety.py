"""Another look of the same thing: for bodies that chance does not shape, eyes, brows, nose, mouth, shade and backdrop vary.

People are shaped by chance in every proportion and need none of this. The look of a spec's own seed is never varied.
"""

from __future__ import annotations

import colorsys
from random import Random

from .colours import EYE_COLOURS
from .schema import Backdrop, Colour, Face
from .subjects import kit
from .subjects.catalogue import Body

HUE, LIGHT = 0.045, 0.13
"""How far a shade may move: enough to tell two apples apart, and an apple stays a red one."""
EYES = ("brown", "hazel", "green", "blue", "amber", "grey", "violet")


def vary(body: Body, random: Random, kind: str, *, own_eyes: bool, own_colour: bool, main: Colour | None) -> None:
    """Vary ``body`` in place. ``own_eyes`` and ``own_colour`` say that these were asked for and stay, and ``main`` is
    the colour that was; what people paint, by ``kind``, may have any colour."""
    body.face = _face(body.face, random, own_eyes)
    hue, light = random.uniform(-1, 1) * HUE, random.uniform(-1, 1) * LIGHT
    turn = random.uniform(0.15, 0.85)
    if kind in PAINTED and (main is not None or not own_colour):
        _repaint(body, turn, main)
    if own_colour:
        return
    skin = body.materials["skin"].color
    for name, material in body.materials.items():
        if material.color == skin:
            body.materials[name] = material.model_copy(update={"color": _shade(material.color, hue, light)})


PAINTED = frozenset((
    "bag", "clothing", "office", "household", "instrument", "vehicle", "building", "robot", "toy", "tool", "cartoon",
))


def _repaint(body: Body, turn: float, main: Colour | None) -> None:
    """Turn every strong colour but ``main``, glow, wood and metal about the wheel by ``turn``, all by the same."""
    for name, material in body.materials.items():
        hue, lightness, strength = colorsys.rgb_to_hls(*kit.rgb(material.color))
        earthy = 0.05 < hue < 0.15 and lightness < 0.45
        if material.color == main:
            continue
        if strength > 0.3 and 0.12 < lightness < 0.88 and not earthy and not material.glow and material.metalness < 0.5:
            body.materials[name] = material.model_copy(update={"color": _shade(material.color, turn, 0.0)})


def elsewhere(backdrop: Backdrop, random: Random) -> Backdrop:
    """Another wall behind it: the hue turned by up to a third of the wheel."""
    turn = random.uniform(-0.33, 0.33)
    return backdrop.model_copy(update={"inner": _shade(backdrop.inner, turn, 0.0), "outer": _shade(backdrop.outer, turn, 0.0)})


def _face(face: Face, random: Random, own_eyes: bool) -> Face:
    wide, tall, apart = random.uniform(0.86, 1.14), random.uniform(0.86, 1.14), random.uniform(0.92, 1.05)
    e, b, m, n = face.eyes, face.brows, face.mouth, face.nose
    eyes = {
        "radii": (round(e.radii[0] * wide, 4), round(e.radii[1] * tall, 4), round(e.radii[2] * wide, 4)),
        "u": round(e.u * apart, 4), "v": round(e.v + random.uniform(-0.03, 0.03), 4),
    }
    light, dark = EYE_COLOURS[random.choice(EYES)]
    if not own_eyes:
        eyes |= {"iris_color": light, "iris_dark": dark}
    brows = {
        "thickness": round(b.thickness * random.uniform(0.65, 1.6), 4), "arch": round(b.arch + random.uniform(-0.02, 0.05), 4),
        "u": round(b.u * apart, 4), "half_width": round(b.half_width * random.uniform(0.85, 1.15), 4),
    }
    mouth = {"half_width": round(m.half_width * random.uniform(0.75, 1.25), 4), "v": round(m.v + random.uniform(-0.03, 0.03), 4)}
    size = random.uniform(0.65, 1.35)
    if n is not None:
        n = n.model_copy(update={"radii": tuple(round(r * size, 4) for r in n.radii)})
    blush = face.blush.model_copy(update={"amount": round(min(0.7, face.blush.amount * random.uniform(0.5, 1.6)), 3)})
    return face.model_copy(update={
        "eyes": e.model_copy(update=eyes), "brows": b.model_copy(update=brows), "mouth": m.model_copy(update=mouth),
        "nose": n, "blush": blush,
    })


def _shade(colour: Colour, hue: float, light: float) -> Colour:
    h, lightness, s = colorsys.rgb_to_hls(*kit.rgb(colour))
    return kit.hexed(*colorsys.hls_to_rgb((h + hue) % 1.0, min(0.95, max(0.08, lightness * (1 + light))), s))
