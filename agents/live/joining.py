"""Sentences that follow one another without a jump of the face.

Each performance begins with its own pose, gaze and feeling. What the face showed when the sound of the one before ended
is therefore held and let go over a third of a second at the start of the next. Blinks and lips are not carried over: an
eye half shut would open too slowly, and every sentence starts with its mouth at rest. Plain arithmetic on packed
frames; nothing here knows a session.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...tools.media import ARKIT_BLENDSHAPES
from .spoken import Spoken

LETTING_GO = 0.32
"""Seconds."""
_CARRIED = np.array([not name.startswith(("eyeBlink", "jaw", "tongue", "mouthClose")) for name in ARKIT_BLENDSHAPES])


@dataclass(frozen=True)
class Face:
    """One packed frame: ``weights`` uint8 (52,), ``pose`` int16 (3,)."""

    weights: NDArray[np.uint8]
    pose: NDArray[np.int16]


def end_of(spoken: Spoken, seconds: float | None = None) -> Face:
    """The frame that is seen when the sound ends, or ``seconds`` into it."""
    at = int((spoken.seconds if seconds is None else seconds) * spoken.fps)
    index = min(max(0, at), spoken.frames - 1)
    return Face(spoken.weights[index], spoken.pose[index])


def joined(before: Face | None, spoken: Spoken) -> Spoken:
    """``spoken`` with its first frames led over from ``before``; itself where there is none."""
    if before is None or not spoken.frames:
        return spoken
    count = min(spoken.frames, max(2, round(LETTING_GO * spoken.fps)))
    t = (np.arange(count) + 1) / (count + 1)
    held = (1 - t * t * (3 - 2 * t))[:, None]  # 1 to 0, smooth at both ends
    weights, pose = spoken.weights.copy(), spoken.pose.copy()
    gap = (before.weights.astype(np.float32) - weights[0]) * _CARRIED
    weights[:count] = np.clip(np.rint(weights[:count] + held * gap), 0, 255)
    turn = before.pose.astype(np.float32) - pose[0]
    pose[:count] = np.clip(np.rint(pose[:count] + held * turn), -32000, 32000)
    return replace(spoken, weights=weights, pose=pose)
