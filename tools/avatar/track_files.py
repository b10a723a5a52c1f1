"""A performance as files that other programs read: JSON with everything, CSV as the Live Link Face app writes it."""

from __future__ import annotations

import csv
import io
import math
from typing import Any

import numpy as np

from ..media import ARKIT_BLENDSHAPES, ARKIT_INDEX, BlendshapeTrack, Speech
from .shapes import VISEMES

FORMAT = "animism.track"

CSV_ORDER = (
    "eyeBlinkLeft", "eyeLookDownLeft", "eyeLookInLeft", "eyeLookOutLeft", "eyeLookUpLeft", "eyeSquintLeft",
    "eyeWideLeft", "eyeBlinkRight", "eyeLookDownRight", "eyeLookInRight", "eyeLookOutRight", "eyeLookUpRight",
    "eyeSquintRight", "eyeWideRight", "jawForward", "jawRight", "jawLeft", "jawOpen", "mouthClose", "mouthFunnel",
    "mouthPucker", "mouthRight", "mouthLeft", "mouthSmileLeft", "mouthSmileRight", "mouthFrownLeft", "mouthFrownRight",
    "mouthDimpleLeft", "mouthDimpleRight", "mouthStretchLeft", "mouthStretchRight", "mouthRollLower", "mouthRollUpper",
    "mouthShrugLower", "mouthShrugUpper", "mouthPressLeft", "mouthPressRight", "mouthLowerDownLeft",
    "mouthLowerDownRight", "mouthUpperUpLeft", "mouthUpperUpRight", "browDownLeft", "browDownRight", "browInnerUp",
    "browOuterUpLeft", "browOuterUpRight", "cheekPuff", "cheekSquintLeft", "cheekSquintRight", "noseSneerLeft",
    "noseSneerRight", "tongueOut",
)  # fmt: skip
"""The order of columns in the app's files, which is not Apple's alphabet."""

TURNS = ("HeadYaw", "HeadPitch", "HeadRoll", "LeftEyeYaw", "LeftEyePitch", "LeftEyeRoll", "RightEyeYaw",
         "RightEyePitch",
         "RightEyeRoll")  # fmt: skip
EYE_YAW, EYE_PITCH = 0.52, 0.44
"""Radians that an eye turns in a full look: 30 and 25 degrees."""


def track_data(
    track: BlendshapeTrack, speech: Speech | None = None, audio: str = "", emotion: str = ""
) -> dict[str, Any]:
    """Plain data: ``frames`` (T, 52) by ``names`` at ``fps``; ``head`` (T, 3) pitch up, yaw and roll to the
    character's own left, degrees; ``phonemes``, ``words`` and ``visemes`` with seconds; ``audio`` the sound's file
    name."""
    data: dict[str, Any] = {
        "format": FORMAT, "version": 1, "fps": track.fps, "seconds": round(track.seconds, 4), "emotion": emotion,
        "names": list(ARKIT_BLENDSHAPES), "frames": np.round(track.weights.astype(float), 4).tolist(),
        "head": {"names": ["pitch", "yaw", "roll"], "unit": "degrees", "frames": np.round(track.pose.astype(float),
        3).tolist()}, }  # fmt: skip
    if speech is not None:
        data |= {
            "text": speech.text, "audio": {"file": audio, "sample_rate": speech.sample_rate, "seconds":
            round(speech.seconds, 4)}, "phonemes": [_timed(p.symbol, p.start, p.end) for p in speech.phonemes],
            "words": [_timed(w.text, w.start, w.end) for w in speech.words],
            "visemes": [_timed(viseme_of(p.symbol), p.start, p.end) for p in speech.phonemes],
        }  # fmt: skip
    return data


def _timed(what: str, start: float, end: float) -> list[Any]:
    return [what, round(start, 4), round(end, 4)]


def viseme_of(symbol: str) -> str:
    """The Oculus viseme nearest to a sound in IPA: the one whose mouth is most alike."""
    from ..lip_sync.articulation import goal_of, to_arkit
    from ..lip_sync.ipa import segments

    found = segments(symbol) if symbol else ()
    if not found:
        return "viseme_sil"
    shape = to_arkit(np.array([goal_of(segment)[0] for segment in found]).mean(0, keepdims=True))[0]
    return _nearest(shape.tobytes())


def _nearest(shape: bytes) -> str:
    from .shapes import viseme_weights

    wanted = np.frombuffer(shape, np.float32)
    return min(VISEMES, key=lambda name: float(np.abs(viseme_weights(name) - wanted).sum()))


def track_csv(track: BlendshapeTrack) -> str:
    """The layout of Live Link Face's recordings: ``Timecode`` (HH:MM:SS:FF.fff from zero), ``BlendShapeCount`` 61,
    the 52 shapes, then head and eyes in radians."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["Timecode", "BlendShapeCount", *(name[0].upper() + name[1:] for name in CSV_ORDER), *TURNS])
    order = [ARKIT_INDEX[name] for name in CSV_ORDER]
    for i, (weights, pose) in enumerate(zip(track.weights, track.pose, strict=True)):
        shapes = [f"{float(weights[k]):.6f}" for k in order]
        rows.writerow(
            [timecode(i, track.fps), len(order) + len(TURNS), *shapes, *(f"{x:.6f}" for x in _turns(weights, pose))]
        )
    return out.getvalue()


def timecode(frame: int, fps: float) -> str:
    """HH:MM:SS:FF.fff of a frame. Between whole seconds frames are counted at ``fps``, whole or not."""
    whole = int(frame / fps + 1e-9)
    part = frame - whole * fps
    frames = f"{int(part + 1e-6):02d}.{round(part % 1 * 1000) % 1000:03d}"
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}:{frames}"


def _turns(weights: Any, pose: Any) -> list[float]:
    """Yaw to the character's own left, pitch up, roll to its own left, radians; eyes from their looks."""
    w = {name: float(weights[i]) for name, i in ARKIT_INDEX.items()}
    pitch, yaw, roll = (math.radians(float(a)) for a in pose)
    out = [yaw, pitch, roll]
    for side, sign in (("Left", 1), ("Right", -1)):
        out += [sign * EYE_YAW * (w[f"eyeLookOut{side}"] - w[f"eyeLookIn{side}"]),
                EYE_PITCH * (w[f"eyeLookUp{side}"] - w[f"eyeLookDown{side}"]), 0.0]  # fmt: skip
    return out
