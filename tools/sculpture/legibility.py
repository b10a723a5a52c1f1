"""What makes a toy's face read as a face: to people at a glance, and to detectors that were trained on people.

Small changes to the face of a thing or animal, each measured with the detection benchmark by the score of MediaPipe's
detector over the faces it found hardest: smaller eyes, sockets that shade, a nose of its own and lips that
differ from the skin. People already have all of these. Nothing here knows a mood, a garment or a camera.
"""

from __future__ import annotations

from .schema import Colour, Face, Nose
from .subjects import kit

EYE_SHARE = 0.94
"""Of the eyes' own size: detectors miss owlish eyes most (a mean score of 0.29 rose to 0.40 at a share of 0.85)."""
SOCKET = 0.065
NOSE = (0.11, 0.10, 0.115)
LIP = "#b8404e"


def legible(face: Face, skin: Colour) -> Face:
    """``face`` on a skin of that colour, with eyes, nose and lips that are found."""
    eyes = face.eyes.model_copy(update={
        "radii": tuple(round(r * EYE_SHARE, 4) for r in face.eyes.radii), "socket": max(face.eyes.socket, SOCKET),
        "lash": max(face.eyes.lash, 0.06),
    })
    mouth = face.mouth
    if not mouth.lip_width:
        mouth = mouth.model_copy(update={
            "lip_width": 0.034, "lip_color": kit.mix(LIP, skin, 0.25), "lip_tint": 0.7, "groove": 0.012})
    return face.model_copy(update={"eyes": eyes, "mouth": mouth, "nose": _nose(face.nose)})


def _nose(nose: Nose | None) -> Nose:
    nose = nose or Nose()
    return nose.model_copy(update={"radii": tuple(max(own, least) for own, least in zip(nose.radii, NOSE, strict=True))})
