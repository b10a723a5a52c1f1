"""The whole performance: a moving mouth, an emotion over all, and the life beside it, as one track.

The mouth comes from :mod:`.phonemes` or :mod:`.audio`; this file lets an emotion give way to speech where they want
the same lips, and adds blinks, gaze, head and brows. The same request gives the same track.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput
from ..contracts import LipSyncRequest
from ..media import ARKIT_BLENDSHAPES, ARKIT_INDEX, BlendshapeTrack
from . import motion
from .expressions import attitude, expression
from .prosody import Prosody

SETTLE = 0.2
"""Seconds that a track goes on after the sound, for the face to come to rest."""

_OPENING = ("jawOpen", "mouthFunnel", "mouthUpperUpLeft", "mouthUpperUpRight", "mouthLowerDownLeft",
            "mouthLowerDownRight", "mouthStretchLeft", "mouthStretchRight", "mouthPucker", "tongueOut")
_SHUTTING = ("mouthPressLeft", "mouthPressRight", "mouthRollLower", "mouthRollUpper", "mouthShrugLower",
             "mouthShrugUpper", "mouthClose")
_GIVES_WAY = np.zeros(len(ARKIT_BLENDSHAPES))
"""How much of an emotion's weight is lost while speaking."""
for _name in ARKIT_BLENDSHAPES:
    if _name in _OPENING or _name in _SHUTTING:
        _GIVES_WAY[ARKIT_INDEX[_name]] = 0.85
    elif _name.startswith(("mouth", "jaw", "cheekPuff")):
        _GIVES_WAY[ARKIT_INDEX[_name]] = 0.35
_OPEN = [ARKIT_INDEX[name] for name in _OPENING]
_SPREAD = [ARKIT_INDEX[f"mouth{shape}{side}"] for shape in ("Smile", "Stretch", "Dimple") for side in ("Left", "Right")]
_FROWN = [ARKIT_INDEX["mouthFrownLeft"], ARKIT_INDEX["mouthFrownRight"]]
_PEACEFUL = frozenset(("neutral", "love", "thinking", "sleepy", "sadness", "smug"))


def frame_count(seconds: float, fps: float) -> int:
    """Frames of a track: the sound rounded up, and the settle."""
    return int(np.ceil(round(seconds * fps, 6))) + round(SETTLE * fps)


def check(request: LipSyncRequest) -> None:
    """``InvalidInput`` for a frame rate outside 1 to 240, an energy outside [0, 1] or an unknown emotion."""
    if not 1 <= request.fps <= 240:
        raise InvalidInput(f"{request.fps} frames a second", mend="a number from 1 to 240, such as 25")
    if not 0 <= request.energy <= 1:
        raise InvalidInput(f"an energy of {request.energy}", mend="a number from 0 to 1")
    expression(request.emotion)


def perform(request: LipSyncRequest, mouth: NDArray[np.floating], sound: Prosody) -> BlendshapeTrack:
    """Add everything else to a mouth, (T, 52) weights."""
    count, fps = len(mouth), request.fps
    rng = np.random.default_rng([request.seed & 0xFFFFFFFF, 52])
    weights = _felt(np.asarray(mouth, np.float32), request.emotion, _activity(count, fps, sound.phrases), fps)
    ends, starts = [end for _, end in sound.phrases], [start for start, _ in sound.phrases]
    pose = motion.head(count, fps, rng, sound.accents, sound.phrases, request.energy)
    strong = [(t, s) for t, s in sound.accents if s > 0.75]
    lively = 0.25 if request.emotion in _PEACEFUL else 0.38
    motion.add_brows(weights, lively * (0.5 + request.energy) * motion.bumps(count, fps, strong, 0.14, 0.35))
    _alive(weights, request.emotion, rng, fps, ends, starts)
    pose += attitude(request.emotion) * _eased(count, fps)[:, None]
    return BlendshapeTrack(np.clip(weights, 0, 1, dtype=np.float32), pose.astype(np.float32), fps)


def idle_track(
    seconds: float, fps: float = 25.0, seed: int = 0, emotion: str = "neutral", energy: float = 0.3
) -> BlendshapeTrack:
    """A face that waits: breathes, blinks, looks about and holds a faint ``emotion``; the mouth stays shut.
    ``seconds`` are rounded up to whole frames, at least one."""
    count = max(1, int(np.ceil(round(seconds * fps, 6))))
    rng = np.random.default_rng([seed & 0xFFFFFFFF, 53])
    weights = motion.empty(count)
    face = expression(emotion, 0.6)
    face[_OPEN] = 0.0
    face[[ARKIT_INDEX["eyeBlinkLeft"], ARKIT_INDEX["eyeBlinkRight"]]] *= 0.0 if emotion == "wink" else 1.0
    weights += face
    pose = motion.head(count, fps, rng, energy=energy) + attitude(emotion, 0.6)
    _alive(weights, "neutral" if emotion == "wink" else emotion, rng, fps, (), ())
    return BlendshapeTrack(np.clip(weights, 0, 1, dtype=np.float32), pose.astype(np.float32), fps)


def _activity(count: int, fps: float, phrases: tuple[tuple[float, float], ...]) -> NDArray[np.float64]:
    """1 while speaking, 0 in pauses, (T,), over a quarter of a second."""
    speaking = np.zeros(count)
    for start, end in phrases:
        speaking[max(0, int((start - 0.12) * fps)) : int((end + 0.1) * fps) + 1] = 1.0
    return _smoothed(speaking, fps, 0.26)


def _smoothed(values: NDArray[np.float64], fps: float, seconds: float) -> NDArray[np.float64]:
    width = max(3, round(seconds * fps) | 1)
    kernel = np.hanning(width + 2)[1:-1]
    return np.convolve(np.pad(values, width, mode="edge"), kernel / kernel.sum(), "same")[width:-width]


def _eased(count: int, fps: float) -> NDArray[np.float64]:
    """An emotion is mostly there in the first frame and fully within half a second."""
    t = np.clip((np.arange(count) + 0.5) / fps / 0.5, 0.0, 1.0)
    return 0.7 + 0.3 * t * t * (3 - 2 * t)


def _felt(mouth: NDArray[np.float32], emotion: str, speaking: NDArray[np.float64], fps: float) -> motion.Weights:
    """Speech and emotion on one face: neither lost, lips that meet still meet, a smile yields to a round mouth."""
    face = expression(emotion)
    if emotion == "wink":
        face[ARKIT_INDEX["eyeBlinkLeft"]] = 0.0  # an event, not a state; see _alive
    felt = 1 - _GIVES_WAY.astype(np.float32) * speaking.astype(np.float32)[:, None]
    felt *= face * _eased(len(mouth), fps).astype(np.float32)[:, None]
    felt[:, _OPEN] *= 0.35  # a pause must be seen, whatever is felt
    shut = mouth[:, ARKIT_INDEX["mouthClose"], None]
    felt[:, _OPEN] *= 1 - shut
    pucker = mouth[:, ARKIT_INDEX["mouthPucker"], None]
    felt[:, _SPREAD] *= 1 - 0.6 * pucker
    felt[:, _FROWN] = np.maximum(felt[:, _FROWN], 0.28 * pucker)  # a face at rest smiles a little; an "oo" does not
    # 1 - (1 - mouth)(1 - felt), in place: an hour of frames takes 19 MB an array
    np.clip(felt, 0, 1, out=felt)
    felt += np.clip(mouth, 0, 1) * (1 - felt)
    return felt


def _alive(weights: motion.Weights, emotion: str, rng: np.random.Generator, fps: float, ends, starts) -> None:
    """Blinks and gaze, in place; a wink at the end of the last phrase."""
    count = len(weights)
    path = motion.gaze(count, fps, rng, starts, wander=0.6 if emotion in ("anger", "love") else 1.0)
    motion.add_gaze(weights, path)
    mean = {"sleepy": 2.4, "fear": 2.2, "embarrassed": 2.4, "surprise": 4.5, "anger": 5.0}.get(emotion, 3.4)
    lids = motion.blinks(count, fps, motion.blink_times(count / fps, rng, ends, mean))
    for side in ("Left", "Right"):
        at = ARKIT_INDEX[f"eyeBlink{side}"]
        weights[:, at] = np.maximum(weights[:, at], lids)
        for shape in ("eyeWide", "eyeSquint"):
            weights[:, ARKIT_INDEX[f"{shape}{side}"]] *= 1 - lids
    if emotion == "wink":
        last = (ends[-1] if ends else count / fps / 2) - 0.1
        wink = motion.bumps(count, fps, [(last, 1.0)], 0.14, 0.45)
        left, right = ARKIT_INDEX["eyeBlinkLeft"], ARKIT_INDEX["eyeBlinkRight"]
        weights[:, right] *= 1 - wink
        weights[:, left] = np.maximum(weights[:, left], np.minimum(1.0, 1.6 * wink))
