"""Mood, age and gender to the face at rest: brows, lids, smile and colour. Movement is the animator's."""

from __future__ import annotations

from dataclasses import dataclass

from ...personas.spec import AgeGroup, Gender, Mood
from .schema import Face
from .subjects import kit


@dataclass(frozen=True)
class Expression:
    """``tilt`` of the brows (positive is cross), ``smile`` of the mouth, ``upper`` and ``lower`` lids in degrees on
    an eye whose rest is 52 and 60, ``brow`` how far the brows are raised in face units, ``gaze`` and ``blush``."""

    tilt: float = 0.0
    smile: float = 0.58
    upper: float = 52.0
    lower: float = 60.0
    brow: float = 0.0
    gaze: tuple[float, float] = (0.0, 0.0)
    blush: float = 0.0


EXPRESSIONS: dict[Mood, Expression] = {
    "neutral": Expression(smile=0.42),
    "cheerful": Expression(smile=0.64, brow=0.015),
    "grumpy": Expression(tilt=0.86, smile=-0.44, upper=34, lower=46, brow=-0.035),
    "sad": Expression(tilt=-0.85, smile=-0.42, upper=40, gaze=(0.0, -0.10)),
    "shy": Expression(tilt=-0.35, smile=0.40, upper=46, gaze=(0.16, -0.12), blush=0.28),
    "proud": Expression(tilt=0.12, smile=0.48, upper=36, brow=0.045),
    "sly": Expression(tilt=0.56, smile=0.66, upper=36, lower=46, gaze=(0.16, 0.0)),
    "dreamy": Expression(tilt=-0.18, smile=0.55, upper=37, brow=0.04, gaze=(0.10, 0.20), blush=0.08),
    "fierce": Expression(tilt=0.92, smile=-0.22, upper=38, lower=48, brow=-0.02),
    "anxious": Expression(tilt=-0.75, smile=-0.16, upper=60, brow=0.03),
    "sleepy": Expression(tilt=-0.12, smile=0.34, upper=20, lower=52, brow=0.035),
    "wise": Expression(tilt=-0.08, smile=0.50, upper=38, lower=52, brow=0.02),
    "loving": Expression(tilt=-0.22, smile=0.74, upper=45, lower=50, blush=0.22),
    "excited": Expression(tilt=-0.05, smile=0.86, upper=62, brow=0.06, blush=0.06),
    "stern": Expression(tilt=0.55, smile=-0.12, upper=38, lower=50, brow=-0.02),
    "surprised": Expression(tilt=-0.15, smile=0.28, upper=68, lower=68, brow=0.11),
}
"""Neutral smiles below 0.4 look stern; cross brows tilted beyond 0.9 with lids below 34 look
no crosser but hide the eyes, which is where detectors look first."""


def with_mood(face: Face, mood: Mood) -> Face:
    """``face`` in that mood. Lids keep their proportion to the eye's own rest position."""
    m = EXPRESSIONS[mood]
    e, b, mouth = face.eyes, face.brows, face.mouth
    eyes = e.model_copy(update={
        "upper_lid": round(min(74.0, e.upper_lid * m.upper / 52), 2),
        "lower_lid": round(min(80.0, e.lower_lid * m.lower / 60), 2),
        "gaze": m.gaze if e.gaze == (0.0, 0.0) else e.gaze,
        "lid_tilt": round(max(-0.5, min(0.5, m.tilt * 0.20)), 3),
    })
    brows = b.model_copy(update={"tilt": m.tilt if m.tilt else b.tilt, "v": round(min(1.1, b.v + m.brow), 3)})
    blush = face.blush.model_copy(update={"amount": round(min(0.8, face.blush.amount + m.blush), 3)})
    return face.model_copy(update={
        "eyes": eyes, "brows": brows, "blush": blush, "mouth": mouth.model_copy(update={"smile": m.smile}),
    })


def with_age(face: Face, age: AgeGroup) -> Face:
    """The age of a thing or animal: heavy white brows and drooping lids for the old, big eyes for the young. People
    have their own way (:mod:`subjects.people_head`)."""
    e, b = face.eyes, face.brows
    if age == "old":
        pale = kit.mix(b.color, "#ece9e2", 0.88)
        return face.model_copy(update={
            "eyes": e.model_copy(update={"upper_lid": round(e.upper_lid - 7, 2),
                "lid_thickness": max(e.lid_thickness, 0.085)}),
            "brows": b.model_copy(update={"color": pale, "thickness": max(b.thickness, 0.068),
                "lift": max(b.lift, 0.026),
                                          "half_width": max(b.half_width, 0.235)}),
        })
    if age in ("baby", "child"):
        grow = 1.10 if age == "baby" else 1.06
        return face.model_copy(update={
            "eyes": e.model_copy(update={"radii": tuple(round(min(0.34, r * grow), 4) for r in e.radii),
                "pupil": min(0.5, e.pupil + 0.03)}),
            "brows": b.model_copy(update={"thickness": round(b.thickness * 0.75, 4)}),
            "blush": face.blush.model_copy(update={"amount": min(0.8, face.blush.amount + 0.10)}),
        })
    return face


def with_gender(face: Face, gender: Gender) -> Face:
    """Lashes and a touch of lip colour, or heavier brows, on a thing or animal."""
    e, b, mouth = face.eyes, face.brows, face.mouth
    if gender == "feminine":
        lips = {} if mouth.lip_width else {"lip_width": 0.032, "lip_color": "#c8465c", "lip_tint": 0.75,
            "groove": 0.010}
        return face.model_copy(update={
            "eyes": e.model_copy(update={"lash": max(e.lash, 0.09)}), "mouth": mouth.model_copy(update=lips),
            "brows": b.model_copy(update={"thickness": round(b.thickness * 0.72, 4), "arch": max(b.arch, 0.075)}),
        })
    if gender == "masculine":
        return face.model_copy(update={"brows": b.model_copy(update={
            "thickness": round(min(0.1, b.thickness * 1.18), 4)})})
    return face
