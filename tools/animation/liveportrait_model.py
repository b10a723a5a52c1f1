"""LivePortrait's six networks as ONNX files, from a local folder (Guo et al., 2024, arXiv:2407.03168; code and weights
MIT). It calls them; what to ask for is decided in :mod:`.liveportrait`.

The files are those of the public ports, ``live_portrait_NAME.onnx`` or ``NAME.onnx``:

    feature_extractor   input (1, 3, 256, 256) RGB in [0, 1]  ->  appearance volume (1, 32, 16, 64, 64)
    motion_extractor    the same  ->  pitch, yaw, roll (degrees, or 66 bins of 3), scale, translation (1, 3),
                        expression (1, 21, 3), keypoints at rest (1, 21, 3)
    eye_retargeter      (1, 66): 63 coordinates, two ratios, the wanted one  ->  (1, 63) to be added
    lip_retargeter      (1, 65): 63 coordinates, the ratio, the wanted one  ->  (1, 63) to be added
    stitcher            source, target (1, 21, 3)  ->  (1, 21, 3)
    generator           feature_volume, source, target  ->  (1, 3, 512, 512) RGB in [0, 1]

The ports call the driven points ``source`` and the picture's own ``target``; other exports' ``kp_driving`` and
``kp_source`` are understood as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import ToolUnavailable
from ..media import Image
from ..onnx_session import OnnxModel, bytes_of
from ..weights.places import fetch_command, find_model
from .liveportrait_motion import KEYPOINTS, rotation

MODEL = "liveportrait"
NAMES = ("feature_extractor", "motion_extractor", "eye_retargeter", "lip_retargeter", "stitcher", "generator")
VOLUME = (1, 32, 16, 64, 64)
_DRIVEN, _OWN = ("source", "kp_driving"), ("target", "kp_source")

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Pose:
    """What the motion extractor sees: ``angles`` (3,) degrees of pitch, yaw, roll; ``keypoints`` at rest and
    ``expression`` (21, 3); ``translation`` (3,); ``scale``."""

    angles: Points
    keypoints: Points
    expression: Points
    translation: Points
    scale: float

    def points(self) -> Points:
        """x = s (R kp + exp) + t, (21, 3); the shift is across and down only."""
        moved = self.scale * (self.keypoints @ rotation(self.angles).T + self.expression)
        return moved + self.translation * (1, 1, 0)


class LivePortraitModel:
    """The six networks, each held to its contract. ``folder`` holds their files."""

    def __init__(self, folder: Path, device: str = "auto") -> None:
        files = files_in(folder)
        if lacking := [name for name in NAMES if name not in files]:
            raise ToolUnavailable(f"{folder} lacks {', '.join(lacking)}", mend=fetch_command(MODEL))
        self._nets = {name: OnnxModel(path, device) for name, path in files.items()}
        for name, width in (("eye_retargeter", 66), ("lip_retargeter", 65)):
            self._nets[name].expect({self._only(name): (None, width)})
        for name in ("feature_extractor", "motion_extractor"):
            self._nets[name].expect({self._only(name): (None, 3, 256, 256)})

    def appearance(self, seen: NDArray[np.float32]) -> NDArray[np.float32]:
        """The volume (1, 32, 16, 64, 64) of a face (1, 3, 256, 256)."""
        return self._sized("feature_extractor", {self._only("feature_extractor"): seen}, VOLUME)

    def pose(self, seen: NDArray[np.float32]) -> Pose:
        """Pose and keypoints of a face (1, 3, 256, 256)."""
        net = self._nets["motion_extractor"]
        made = net.run({self._only("motion_extractor"): seen})
        if len(made) != 7:
            raise net.odd(f"it gives {len(made)} outputs and not 7")
        angles, rest = list(made.items())[:3], list(made.items())[3:]
        points = [array for _, array in rest if array.size == 3 * KEYPOINTS]
        scales = [array for _, array in rest if array.size == 1]
        shifts = [array for _, array in rest if array.size == 3]
        if not (len(points) == 2 and len(scales) == len(shifts) == 1 and all(a.size in (1, 66) for _, a in angles)):
            raise net.odd("its outputs are " + ", ".join(f"{name} {array.shape}" for name, array in made.items()))
        expression, keypoints = (array.reshape(KEYPOINTS, 3).astype(float) for array in points)
        return Pose(
            np.array([degrees(array) for _, array in angles]), keypoints, expression,
            shifts[0].reshape(3).astype(float), float(scales[0].reshape(())),
        )

    def eyes(self, points: Points, own: tuple[float, float], wanted: float) -> Points:
        """What to add to points (21, 3) so that eyes open as far as ``own`` are open as far as ``wanted``."""
        return self._retargeted("eye_retargeter", points, (*own, wanted))

    def lips(self, points: Points, own: float, wanted: float) -> Points:
        """The same for the lips."""
        return self._retargeted("lip_retargeter", points, (own, wanted))

    def stitched(self, own: Points, driven: Points) -> Points:
        """``driven`` (21, 3), its shoulders kept where the picture's are."""
        net = self._nets["stitcher"]
        if len(net.inputs) == 1:  # one row of both, which gives what to add: 63 and a shift across and down
            both = np.concatenate([own.ravel(), driven.ravel()])[None]
            change = next(iter(net.run({self._only("stitcher"): both}).values())).astype(float).ravel()
            if change.size != 65:
                raise net.odd(f"it gives {change.size} numbers and not 65")
            return driven + change[:63].reshape(KEYPOINTS, 3) + np.array([change[63], change[64], 0.0])
        return self._sized("stitcher", self._pair("stitcher", own, driven), (1, KEYPOINTS, 3))[0].astype(float)

    def drawn(self, volume: NDArray[np.float32], own: Points, driven: Points) -> Image:
        """The face, uint8 (512, 512, 3), with its ``own`` points moved to the ``driven`` ones."""
        net = self._nets["generator"]
        rest = [name for name in net.inputs if name not in (*_DRIVEN, *_OWN)]
        if len(rest) != 1:
            raise net.odd(f"its inputs are {', '.join(net.inputs)}")
        made = self._sized("generator", {rest[0]: volume, **self._pair("generator", own, driven)}, (1, 3, 512, 512))
        face = made[0].astype(np.float32)
        if not np.isfinite(face.sum()):  # nan_to_num takes six times as long as this look
            face = np.nan_to_num(face)
        levels = np.clip(face, 0, 1) * 255 + 0.5
        return np.ascontiguousarray(levels.astype(np.uint8).transpose(1, 2, 0))

    def _retargeted(self, name: str, points: Points, ratios: tuple[float, ...]) -> Points:
        row = np.concatenate([points.ravel(), ratios])[None]
        return self._sized(name, {self._only(name): row}, None, 3 * KEYPOINTS).reshape(KEYPOINTS, 3).astype(float)

    def _pair(self, name: str, own: Points, driven: Points) -> dict[str, NDArray[Any]]:
        net, pair = self._nets[name], {}
        for names, points in ((_DRIVEN, driven), (_OWN, own)):
            found = next((known for known in names if known in net.inputs), None)
            if found is None:
                raise net.odd(f"its inputs are {', '.join(net.inputs)}")
            pair[found] = points[None]
        return pair

    def _sized(
        self, name: str, arrays: dict[str, NDArray[Any]], shape: tuple[int, ...] | None, size: int = 0
    ) -> NDArray[Any]:
        """The network's first output, of ``shape`` or of ``size`` numbers."""
        made = next(iter(self._nets[name].run(arrays).values()))
        if made.shape != shape if shape else made.size != size:
            raise self._nets[name].odd(f"it gives {made.shape} and not {shape or (1, size)}")
        return made

    def _only(self, name: str) -> str:
        net = self._nets[name]
        if len(net.inputs) != 1:
            raise net.odd(f"its inputs are {', '.join(net.inputs)}")
        return next(iter(net.inputs))


def degrees(array: NDArray[np.floating]) -> float:
    """An angle: itself, or the mean of 66 bins of 3 degrees about 0 by their softmax."""
    values = array.astype(float).ravel()
    if values.size == 1:
        return float(values[0])
    share = np.exp(values - values.max())
    return float((share / share.sum()) @ np.arange(66) * 3 - 97.5)


def files_in(folder: Path) -> dict[str, Path]:
    """The files that are there, by name."""
    found = {}
    for name in NAMES:
        for file in (folder / f"live_portrait_{name}.onnx", folder / f"{name}.onnx"):
            if file.is_file() and name not in found:
                found[name] = file
    return found


def lacking(model: str) -> list[str]:
    """Names of networks that are not here."""
    root = find_model(model)
    there = files_in(root) if root is not None and root.is_dir() else {}
    return [name for name in NAMES if name not in there]


def size_in(folder: Path) -> int:
    """Bytes of the files that are there."""
    return sum(bytes_of(path) for path in files_in(folder).values())
