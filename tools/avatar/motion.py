"""A performance inside a GLB: one animation of morph weights and of the head's joint, thinned to the keys that matter.

glTF plays all weights of a mesh by one sampler, so a time is a key of all 67: a frame stays where leaving it out would
move any weight by more than :data:`LOOSE`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..media import BlendshapeTrack
from ..sculpture.rig import Rig
from .glb import Writer
from .shapes import TARGET_NAMES

LOOSE = 0.02
"""Of a full movement; a fiftieth of a jaw is two pixels of a 512 picture."""

STIFF = 0.0015
"""Radians, for the head."""


def add_performance(writer: Writer, track: BlendshapeTrack, rig: Rig, name: str = "performance") -> None:
    """Write ``track`` as an animation of the face and of the joint ``head``."""
    if not len(track):
        return
    d, times = writer.document, (np.arange(len(track)) / track.fps).astype(np.float32)
    weights = np.zeros((len(track), len(TARGET_NAMES)), np.float32)
    weights[:, : track.weights.shape[1]] = np.clip(track.weights, 0, 1)
    turns = np.stack([quaternion(rig.turn(pose)) for pose in track.pose]).astype(np.float32)
    turns[np.cumprod(np.r_[1, np.where((turns[1:] * turns[:-1]).sum(1) < 0, -1, 1)]) < 0] *= -1
    keys, steps = needed(weights, LOOSE), needed(turns, STIFF)
    packed = np.rint(weights[keys] * 65535).astype(np.uint16).ravel() if writer.quantise else weights[keys].ravel()
    samplers = [
        {"input": d.array(times[keys], bounds=True), "interpolation": "LINEAR",
         "output": d.array(packed, normalized=writer.quantise)},
        {"input": d.array(times[steps], bounds=True), "interpolation": "LINEAR", "output": d.array(turns[steps])},
    ]  # fmt: skip
    channels = [
        {"sampler": 0, "target": {"node": writer.face_node, "path": "weights"}},
        {"sampler": 1, "target": {"node": writer.joint_nodes["head"], "path": "rotation"}},
    ]
    d.add("animations", {"name": name, "samplers": samplers, "channels": channels})


def quaternion(turn: NDArray) -> NDArray[np.float64]:
    """x, y, z, w of a rotation matrix."""
    from scipy.spatial.transform import Rotation

    return Rotation.from_matrix(turn).as_quat()


def needed(values: NDArray, loose: float) -> NDArray[np.intp]:
    """Indices of the rows that straight lines between them tell all others within ``loose``, the first and the last
    among them (Ramer, Douglas and Peucker over all columns at once)."""
    keep = np.zeros(len(values), bool)
    keep[[0, -1]] = True
    spans = [(0, len(values) - 1)]
    while spans:
        a, b = spans.pop()
        if b - a < 2:
            continue
        share = (np.arange(a + 1, b) - a)[:, None] / (b - a)
        off = np.abs(values[a + 1 : b] - (values[a] + (values[b] - values[a]) * share)).max(1)
        if off.max() > loose:
            middle = a + 1 + int(off.argmax())
            keep[middle] = True
            spans += [(a, middle), (middle, b)]
    return np.flatnonzero(keep)
