"""What moves a LivePortrait head: turns, shifts and changes of expression in time, made from a performance, captured
from frames, or kept in a file of our own (``NAME.npz`` with ``NAME.json`` beside it; never a pickle, which is what the
original's motion templates are).

All of it is *relative* to the picture that is to move: angles are added to the head's own, expressions to its own, so
that one motion fits every face.
"""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput
from ..files import appearing
from ..landmarks.given import average_face
from ..media import ARKIT_INDEX, BlendshapeTrack
from . import warp_rig

KEYPOINTS = 21
SIGNS = np.array([-1.0, -1.0, 1.0])
"""Ours to LivePortrait's pitch, yaw, roll. Its x runs right, y down and z away from the viewer, R = Rz Ry Rx: a positive
pitch looks down, a positive yaw turns to the picture's left (the character's right), a positive roll tilts clockwise."""
FORMAT, VERSION = "animism-liveportrait-motion", 1
MOST_FRAMES = 250_000
_ARRAYS = {"pose": (3,), "expression": (KEYPOINTS, 3), "translation": (3,), "scale": (), "eye_open": (), "lip_open": ()}

_SHAPES: dict[str, tuple[tuple[int, int, float], ...]] = {
    "eyeLookRightward": ((11, 0, 0.018), (15, 0, 0.018)),
    "eyeLookUp": ((11, 1, -0.010), (15, 1, -0.010), (13, 1, -0.005), (16, 1, -0.005)),
    "mouthSmile": ((14, 1, -0.020), (20, 1, -0.012), (17, 1, 0.008), (17, 2, 0.003), (3, 1, -0.004), (7, 1, -0.004)),
    "mouthFrown": ((14, 1, 0.015), (19, 1, -0.010), (3, 1, 0.004), (7, 1, 0.004)),
    "mouthPucker": ((19, 1, -0.022), (19, 2, 0.025), (20, 2, -0.002)),
    "mouthRightward": ((19, 0, 0.040), (20, 0, 0.032)),
    "browUp": ((1, 1, 0.012), (2, 1, -0.016)),
    "browDown": ((1, 0, 0.012), (2, 0, -0.016), (1, 1, -0.004), (2, 1, 0.004)),
}
"""(keypoint, axis x y z, amount) at full weight. Keypoints are learned and have no names; these are the ones that public
editors of LivePortrait move for gaze, mouth and brows, by amounts within theirs. "Rightward" is the picture's right."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Motion:
    """``pose`` (T, 3) degrees of pitch, yaw, roll, LivePortrait's way, ``expression`` (T, 21, 3), ``translation``
    (T, 3), all to be added; ``scale`` (T,) to multiply by; ``eye_open`` (T,) multiplies how far the eyes are open, and
    ``lip_open`` (T,) is added to how far the lips are, both as ratios of height to width. float32; ``fps`` frames a
    second."""

    pose: Floats
    expression: Floats
    translation: Floats
    scale: Floats
    eye_open: Floats
    lip_open: Floats
    fps: float

    def __post_init__(self) -> None:
        for name, shape in _ARRAYS.items():
            array = getattr(self, name)
            if array.shape != (len(self.pose), *shape):
                raise ValueError(f"{name} is (T{''.join(f', {n}' for n in shape)}); got {array.shape}")

    def __len__(self) -> int:
        return len(self.pose)


def still(count: int, fps: float) -> dict[str, Any]:
    """The arrays of a motion that moves nothing."""
    made: dict[str, Any] = {name: np.zeros((count, *shape), np.float32) for name, shape in _ARRAYS.items()}
    return {**made, "scale": np.ones(count, np.float32), "eye_open": np.ones(count, np.float32), "fps": fps}


def motion_of(track: BlendshapeTrack) -> Motion:
    """A performance as a motion: jaw and lips become a change of the lips' ratio by the same rig that moves flat
    pictures, lids one of the eyes'; gaze, smile, rounding and brows become changes of expression; the head turns."""
    arrays = still(len(track), track.fps)
    arrays["pose"] = (track.pose * SIGNS).astype(np.float32)
    arrays["lip_open"], arrays["eye_open"] = _openings(track.weights)
    for name, amount in _amounts(track.weights).items():
        for point, axis, most in _SHAPES[name]:
            arrays["expression"][:, point, axis] += most * amount
    return Motion(**arrays)


def lip_ratio(points: NDArray[np.floating]) -> float:
    """Height of the mouth's opening by its width, of 68 points."""
    return _ratio(points, 62, 66, 48, 54)


def eye_ratios(points: NDArray[np.floating]) -> tuple[float, float]:
    """Height by width of the eye on the picture's left and of the other, of 68 points: 0 shut, about 0.3 a person's
    open. Heights are taken straight down, as the networks' own 203 points have them."""
    left = _ratio(points, 37, 41, 36, 39) + _ratio(points, 38, 40, 36, 39)
    right = _ratio(points, 43, 47, 42, 45) + _ratio(points, 44, 46, 42, 45)
    return left / 2, right / 2


def rotation(pose: NDArray[np.floating]) -> NDArray[np.float64]:
    """R (3, 3) of pitch, yaw, roll in degrees: Rz Ry Rx."""
    (cx, cy, cz), (sx, sy, sz) = np.cos(np.radians(pose.astype(float))), np.sin(np.radians(pose.astype(float)))
    rx = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    ry = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    rz = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return rz @ ry @ rx


def write_motion(path: Path, motion: Motion) -> Path:
    """``path`` (``.npz``) and, beside it, ``.json``: ``format``, ``version``, ``fps``, ``frames``."""
    path = path.with_suffix(".npz")
    about = {"format": FORMAT, "version": VERSION, "fps": motion.fps, "frames": len(motion)}
    with appearing(path) as partial, partial.open("wb") as file:
        np.savez_compressed(file, **{name: getattr(motion, name) for name in _ARRAYS})
    with appearing(path.with_suffix(".json")) as partial:
        partial.write_text(json.dumps(about, indent=1), encoding="utf-8")
    return path


def read_motion(path: Path) -> Motion:
    """Back from :func:`write_motion`. ``InvalidInput`` for anything else, a pickle included, which is never opened."""
    path = path.with_suffix(".npz")
    try:
        about = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        fps, count = _header(about)
        _bounded(path, count)
        with np.load(path, allow_pickle=False) as data:
            arrays = {name: np.asarray(data[name], np.float32) for name in _ARRAYS}
        if not all(np.isfinite(array).all() and len(array) == count for array in arrays.values()):
            raise ValueError("a number is missing or not finite")
        return Motion(**arrays, fps=fps)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, zipfile.BadZipFile) as error:
        raise InvalidInput(
            f"{path.name} is no motion of ours: {error}", mend=f"give NAME.npz with NAME.json ({FORMAT} {VERSION})"
        ) from error


def _header(about: dict[str, Any]) -> tuple[float, int]:
    fps, count = float(about["fps"]), int(about["frames"])
    if about["format"] != FORMAT or about["version"] != VERSION:
        raise ValueError(f"{about['format']} {about['version']}")
    if not 1 <= fps <= 240 or not 0 <= count <= MOST_FRAMES:
        raise ValueError(f"{count} frames at {fps} a second")
    return fps, count


def _bounded(path: Path, count: int) -> None:
    """The archive unpacks to no more than so many frames need: 18 numbers and 63 for each, and a header."""
    with zipfile.ZipFile(path) as archive:
        members = {info.filename: info.file_size for info in archive.infolist()}
    if set(members) != {f"{name}.npy" for name in _ARRAYS}:
        raise ValueError(f"it holds {', '.join(sorted(members)[:8])}")
    if sum(members.values()) > 8 * (72 * count) + 10_000:
        raise ValueError("it is larger than it says")


def _ratio(points: NDArray[np.floating], top: int, bottom: int, left: int, right: int) -> float:
    high, wide = points[top, :2] - points[bottom, :2], points[left, :2] - points[right, :2]
    return float(np.hypot(*high) / (np.hypot(*wide) + 1e-6))


def _openings(weights: Floats) -> tuple[Floats, Floats]:
    """Changes of the lips' ratio (T,) and factors of the eyes' (T,)."""
    face = average_face()
    rest = lip_ratio(warp_rig.moved(face.copy(), np.zeros_like(weights[0]))) if len(weights) else 0.0
    lips = np.array([lip_ratio(warp_rig.moved(face.copy(), row)) - rest for row in weights], np.float32)
    shut = np.array([np.mean(list(warp_rig.shutting(row).values())) for row in weights], np.float32)
    wide = (_w(weights, "eyeWideLeft") + _w(weights, "eyeWideRight")) / 2
    return lips.reshape(-1), ((1 - shut) * (1 + 0.3 * wide)).astype(np.float32)


def _amounts(weights: Floats) -> dict[str, Floats]:
    """How much of each of :data:`_SHAPES`, (T,) each."""

    def both(name: str) -> Floats:
        return (_w(weights, f"{name}Left") + _w(weights, f"{name}Right")) / 2

    to_right = _w(weights, "eyeLookOutLeft") + _w(weights, "eyeLookInRight")  # the character's left is on the right
    to_left = _w(weights, "eyeLookInLeft") + _w(weights, "eyeLookOutRight")
    return {
        "eyeLookRightward": (to_right - to_left) / 2,
        "eyeLookUp": both("eyeLookUp") - both("eyeLookDown"),
        "mouthSmile": both("mouthSmile"), "mouthFrown": both("mouthFrown"),
        "mouthPucker": np.maximum(_w(weights, "mouthPucker"), 0.75 * _w(weights, "mouthFunnel")),
        "mouthRightward": _w(weights, "mouthLeft") - _w(weights, "mouthRight"),
        "browUp": np.maximum(_w(weights, "browInnerUp"), both("browOuterUp")), "browDown": both("browDown"),
    }


def _w(weights: Floats, name: str) -> Floats:
    return weights[:, ARKIT_INDEX[name]]
