"""The joints of an avatar, in metres: a root on the floor, a neck and a head that turn about the sculpture's pivot,
eyes.

VRM asks every model to be a human. :func:`humanoid` adds hips, a spine, arms and legs inside whatever body there is; no
vertex hangs on the limbs, so that an apple stays an apple when an application waves its arms.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .model import Model

HEAD = 0.25
"""Metres from the top to the bottom of a head."""

FACE = (0.075, 0.14)
"""Metres that a face unit may take: three of them are some adult faces' height. A long body does not shrink its face,
nor does a small head with a large face blow it up."""


@dataclass
class Joint:
    """``at`` is where it is, metres from the model's own origin; ``inside`` the name of the joint above it."""

    name: str
    at: NDArray[np.float64]
    inside: str | None


@dataclass
class Skeleton:
    """``metres`` a unit of the sculpture is, ``low`` the y of its lowest point; ``base`` carries what does not turn."""

    metres: float
    low: float
    joints: list[Joint] = field(default_factory=list)
    base: str = "root"

    def place(self, points: NDArray) -> NDArray[np.float64]:
        """Sculpture's units to metres, the lowest point on the floor."""
        return (np.asarray(points, float) - [0, self.low, 0]) * self.metres

    def number(self, name: str) -> int:
        return [joint.name for joint in self.joints].index(name)


def _sized(model: Model) -> Skeleton:
    pieces = [p for p in (model.moving, model.still, model.eyes) if p is not None]
    place = np.concatenate([p.place for p in pieces])
    turning = np.concatenate([p.place[p.head > 0.5] for p in pieces])
    low, high = np.quantile(turning[:, 1], [0.005, 0.995]) if len(turning) else (-1, 1)
    rig = model.stage.rig
    metres = HEAD / max(high - low, 1e-3)
    metres = float(np.clip(metres * rig.scale, *FACE)) / rig.scale
    return Skeleton(metres, float(place[:, 1].min()))


def head_only(model: Model) -> Skeleton:
    """root, neck, head, leftEye, rightEye."""
    s = _sized(model)
    pivot = s.place(model.stage.rig.pivot)
    neck = pivot - [0, min(0.03, 0.5 * pivot[1]), 0]
    s.joints = [
        Joint("root", np.array([pivot[0], 0.0, pivot[2]]), None), Joint("neck", neck, "root"), Joint("head", pivot,
        "neck"), *_eyes(model, s),
    ]  # fmt: skip
    return s


def _eyes(model: Model, s: Skeleton) -> list[Joint]:
    (right, *_), (left, *_) = model.stage.rig.eyes
    return [Joint("leftEye", s.place(left), "head"), Joint("rightEye", s.place(right), "head")]


def humanoid(model: Model) -> Skeleton:
    """VRM's fifteen required bones and a neck and eyes, by their VRM names."""
    s = _sized(model)
    pivot = s.place(model.stage.rig.pivot)
    x, z, tall = pivot[0], pivot[2], max(pivot[1], 0.03)
    wide = 0.35 * HEAD

    def at(side: float, share: float) -> NDArray[np.float64]:
        return np.array([x + side, share * tall, z])

    joints = [
        Joint("root", at(0, 0), None), Joint("hips", at(0, 0.45), "root"), Joint("spine", at(0, 0.6), "hips"),
        Joint("chest", at(0, 0.75), "spine"), Joint("neck", at(0, 0.9), "chest"), Joint("head", at(0, 1.0), "neck"),
        *_eyes(model, s),
    ]  # fmt: skip
    for name, sign in (("left", 1), ("right", -1)):
        arm = [("UpperArm", "chest", 0.4), ("LowerArm", f"{name}UpperArm", 0.7), ("Hand", f"{name}LowerArm", 1.0)]
        joints += [Joint(name + part, at(sign * wide * out, 0.85), above) for part, above, out in arm]
        leg = [("UpperLeg", "hips", 0.42), ("LowerLeg", f"{name}UpperLeg", 0.22), ("Foot", f"{name}LowerLeg", 0.02)]
        joints += [Joint(name + part, at(sign * wide * 0.3, share), above) for part, above, share in leg]
    s.joints, s.base = joints, "chest"
    return s
