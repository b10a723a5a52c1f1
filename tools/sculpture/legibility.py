"""What makes a toy's face read as a face: to people at a glance, and to detectors that were trained on people.

Small changes to the face of a thing or animal, and to deep colours of skin, each measured with the detection benchmark
by the score of MediaPipe's detector over the faces it found hardest: smaller and closer eyes, sockets that shade, dark
brows, a nose of its own and lips that differ from the skin. People already have all of these. Nothing here knows a
mood, a garment or a camera.
"""

from __future__ import annotations

import colorsys

from .schema import Colour, Face, Nose
from .subjects import kit
from .subjects.catalogue import Body

EYE_SHARE = 0.94
"""Of the eyes' own size: detectors miss owlish eyes most (a mean score of 0.29 rose to 0.40 at a share of 0.85)."""
CLOSER = 0.93
"""Of the distance between the eyes: toys' eyes stand wide, and closer ones won back half of all that was missed."""
MOST_SLIT = 0.3
SOCKET = 0.07
NOSE = (0.11, 0.10, 0.115)
WARM_WHITE, SOFTER = "#fbeede", 0.11
"""Deep blue, green, purple and black skins hide sockets and nose; a tenth of white brought back four of six faces that
MediaPipe's detector missed, and is hardly seen."""
LIP = "#b8404e"


def legible(face: Face, skin: Colour) -> Face:
    """``face`` on a skin of that colour, with eyes, nose and lips that are found."""
    eyes = face.eyes.model_copy(update={
        "radii": tuple(round(r * EYE_SHARE, 4) for r in face.eyes.radii), "socket": max(face.eyes.socket, SOCKET),
        "lash": max(face.eyes.lash, 0.06), "u": round(face.eyes.u * CLOSER, 4), "slit": min(face.eyes.slit, MOST_SLIT),
    })
    brows = face.brows
    if kit.luminance(brows.color) < kit.luminance(skin):
        brows = brows.model_copy(update={"color": kit.darker(brows.color, 0.3)})
    brows = brows.model_copy(update={"u": round(brows.u * CLOSER, 4), "thickness": max(brows.thickness, 0.052)})
    mouth = face.mouth
    if not mouth.lip_width:
        mouth = mouth.model_copy(update={
            "lip_width": 0.034, "lip_color": kit.mix(LIP, skin, 0.25), "lip_tint": 0.7, "groove": 0.012})
    return face.model_copy(update={"eyes": eyes, "brows": brows, "mouth": mouth, "nose": _nose(face.nose)})


def softened(body: Body) -> None:
    """Lighten the skin of ``body``, and all that is of its colour, by :data:`SOFTER`, in place. Flesh, pale colours and
    metal stay as they are."""
    skin = body.materials["skin"]
    hue, _light, strength = colorsys.rgb_to_hls(*kit.rgb(skin.color))
    flesh = 0.01 < hue < 0.13 and strength < 0.75 and kit.luminance(skin.color) > 0.12
    if flesh or kit.luminance(skin.color) > 0.75 or skin.metalness > 0.5:
        return
    for name, material in body.materials.items():
        if material.color == skin.color and material.metalness <= 0.5:
            body.materials[name] = material.model_copy(update={"color": kit.mix(material.color, WARM_WHITE, SOFTER)})


def _nose(nose: Nose | None) -> Nose:
    nose = nose or Nose()
    return nose.model_copy(update={"radii": tuple(max(own, least) for own, least in zip(nose.radii, NOSE, strict=True))})
