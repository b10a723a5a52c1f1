"""The sixteen emotions as ARKit weights and head attitudes, plain enough to be read on a toy's face.

Brows, lids and mouth corners tell emotions apart after Ekman and Friesen's action units (1978); the amounts are
larger than an actor's, because a stylised face has less to move. A still face only: how an emotion lives in time and
gives way to speech is in :mod:`.performance`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput
from ...personas.spec import EMOTIONS
from ..capability import nearest_names
from ..media import ARKIT_BLENDSHAPES, ARKIT_INDEX

_BOTH = "*"  # "mouthSmile*" is mouthSmileLeft and mouthSmileRight

_FACES: dict[str, dict[str, float]] = {
    "neutral": {},
    "joy": {"mouthSmile*": 0.85, "cheekSquint*": 0.5, "eyeSquint*": 0.15, "browOuterUp*": 0.25, "browInnerUp": 0.15,
            "mouthDimple*": 0.3, "jawOpen": 0.2, "mouthUpperUp*": 0.15},
    "sadness": {"mouthFrown*": 0.75, "browInnerUp": 0.95, "mouthShrugLower": 0.45, "eyeBlink*": 0.2,
                "eyeLookDown*": 0.3, "mouthRollLower": 0.12},
    "anger": {"browDown*": 0.95, "noseSneer*": 0.45, "eyeSquint*": 0.3, "mouthPress*": 0.55, "mouthFrown*": 0.45,
              "jawForward": 0.35, "eyeWide*": 0.1},
    "fear": {"browInnerUp": 1.0, "browOuterUp*": 0.2, "eyeWide*": 0.95, "mouthStretch*": 0.8, "jawOpen": 0.2,
             "mouthFrown*": 0.45, "mouthLowerDown*": 0.4},
    "surprise": {"browInnerUp": 0.85, "browOuterUp*": 0.95, "eyeWide*": 0.9, "jawOpen": 0.5, "mouthFunnel": 0.6,
                 "mouthPucker": 0.32, "mouthFrown*": 0.35},
    "disgust": {"noseSneer*": 0.9, "mouthUpperUp*": 0.45, "browDown*": 0.5, "eyeSquint*": 0.45, "mouthFrown*": 0.5,
                "mouthShrugLower": 0.35, "mouthLeft": 0.15},
    "smug": {"mouthSmileLeft": 0.8, "mouthFrownRight": 0.15, "mouthDimpleLeft": 0.6, "browOuterUpLeft": 0.7,
             "browDownRight": 0.3, "eyeBlink*": 0.36, "eyeSquint*": 0.2, "mouthLeft": 0.3},
    "love": {"mouthSmile*": 0.6, "eyeSquint*": 0.2, "eyeBlink*": 0.16, "browInnerUp": 0.5, "cheekSquint*": 0.45,
             "mouthPucker": 0.12},
    "thinking": {"browDownLeft": 0.45, "browOuterUpRight": 0.65, "browInnerUp": 0.15, "eyeLookUp*": 0.5,
                 "eyeLookOutRight": 0.45, "eyeLookInLeft": 0.45, "mouthLeft": 0.5, "mouthPucker": 0.5,
                 "mouthFrown*": 0.35, "mouthPressRight": 0.3},
    "embarrassed": {"mouthStretch*": 0.4, "mouthPress*": 0.5, "mouthSmileLeft": 0.3, "browInnerUp": 0.95,
                    "eyeLookDown*": 0.45, "eyeLookOutLeft": 0.45, "eyeLookInRight": 0.45, "cheekSquint*": 0.35,
                    "mouthRollLower": 0.3, "mouthLeft": 0.25},
    "sleepy": {"eyeBlink*": 0.6, "browInnerUp": 0.3, "browOuterUp*": 0.2, "mouthFrown*": 0.45, "jawOpen": 0.1},
    "excited": {"mouthSmile*": 0.8, "jawOpen": 0.36, "eyeWide*": 0.6, "browOuterUp*": 0.65, "browInnerUp": 0.45,
                "mouthUpperUp*": 0.2, "cheekSquint*": 0.25},
    "grumpy": {"browDown*": 0.75, "mouthFrown*": 0.65, "mouthShrugLower": 0.5, "eyeBlink*": 0.14, "eyeSquint*": 0.2,
               "mouthPress*": 0.2},
    "sceptical": {"browOuterUpRight": 1.0, "browDownLeft": 0.8, "eyeSquintLeft": 0.6, "eyeBlinkLeft": 0.2,
                  "mouthLeft": 0.5, "mouthFrownLeft": 0.5, "mouthFrownRight": 0.3, "mouthPressLeft": 0.4},
    "wink": {"eyeBlinkLeft": 1.0, "cheekSquintLeft": 0.7, "mouthSmileLeft": 0.8, "mouthSmileRight": 0.45,
             "browOuterUpRight": 0.45, "browDownLeft": 0.15, "mouthDimpleLeft": 0.35},
}

ATTITUDES: dict[str, tuple[float, float, float]] = {
    "neutral": (0.0, 0.0, 0.0), "joy": (1.0, 0.0, 1.5), "sadness": (-3.5, 0.0, 1.5), "anger": (-2.5, 0.0, 0.0),
    "fear": (1.0, 2.0, 0.0), "surprise": (2.0, 0.0, 0.0), "disgust": (1.0, 3.0, -1.5), "smug": (2.0, -3.0, 2.5),
    "love": (-0.5, 0.0, 3.0), "thinking": (1.5, -4.0, 2.0), "embarrassed": (-3.0, 3.5, 2.0),
    "sleepy": (-2.5, 0.0, 2.5), "excited": (1.0, 0.0, 0.0), "grumpy": (-2.0, 0.0, 0.0),
    "sceptical": (0.5, -2.5, -2.5), "wink": (0.0, 0.0, 3.0),
}
"""How the head is held: degrees of pitch, yaw, roll."""


def expression(emotion: str, strength: float = 1.0) -> NDArray[np.float32]:
    """Weights float32 (52,) in [0, 1] of an emotion at ``strength`` in [0, 1]. ``InvalidInput`` names the nearest
    emotions for an unknown one."""
    if emotion not in _FACES:
        raise InvalidInput(f"no emotion {emotion!r}", mend=nearest_names(emotion, list(EMOTIONS)))
    frame = np.zeros(len(ARKIT_BLENDSHAPES), np.float32)
    for name, weight in _FACES[emotion].items():
        for shape in (name.replace(_BOTH, side) for side in ("Left", "Right")) if _BOTH in name else (name,):
            frame[ARKIT_INDEX[shape]] = weight
    return np.clip(frame * np.float32(strength), 0.0, 1.0)


def attitude(emotion: str, strength: float = 1.0) -> NDArray[np.float32]:
    """Head pose float32 (3,) of an emotion: pitch, yaw, roll in degrees."""
    return np.asarray(ATTITUDES[emotion], np.float32) * np.float32(strength)
