"""A sculpted face bent until it measures as a person's does: the same yardstick (:mod:`.of_person_measure`) on both.

The library's people are of another build than ours: large eyes, short chins. So a living face is carried over by how it
differs from an average face (eyes a tenth closer together, a mouth a fifth wider), and a sculpted one as it is. Only the
face's own numbers and the head's dice are chosen here; colours and hair are :mod:`.of_person`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..media import Landmarks
from .landmarks import rest_points
from .lighting import camera_struct, project
from .of_person_average import AVERAGE, AVERAGE_FEATURES
from .of_person_measure import LEVELS, LIVING_CHIN, Measures, Points, features_of, in_frame
from .of_person_shape import SHAPE, shape_of, with_shape
from .rig import Rig
from .schema import Sculpture

RATIOS = ("eye_width", "eye_height", "brow_middle", "brow_height", "brow_width", "nose_tip", "nose_base", "nose_width",
          "mouth", "mouth_width", "upper_lip", "lower_lip", "face_width")
DIFFERENCES = ("eye_tilt", "brow_arch", "brow_tilt", "smile")
FITTED = (*RATIOS, *DIFFERENCES)
LEAST, MOST = 0.55, 1.7
"""Of an average: what lies beyond is more likely a misplaced point."""

EYES = 0.6
"""The power of a ratio by which eyes are larger or smaller: the library's are large, and half as large again would stare."""

def is_living(measures: Measures) -> bool:
    return measures.features["chin"] > LIVING_CHIN


def wanted(measures: Measures, own: Mapping[str, float], living: bool) -> dict[str, float]:
    """What the sculpture should measure. ``own`` is what the library's average person does."""
    if not living:
        return {name: measures.features[name] for name in FITTED}
    mean, f = AVERAGE_FEATURES, measures.features
    ratios = {n: own[n] * float(np.clip(f[n] / mean[n], LEAST, MOST)) ** (EYES if n in ("eye_width", "eye_height") else 1.0)
              for n in RATIOS}
    ratios["eye_height"] = min(ratios["eye_height"], 1.08 * own["eye_height"])  # wide open is alarm, not size
    return {**ratios, **{n: own[n] + float(np.clip(f[n] - mean[n], -0.35, 0.35)) for n in DIFFERENCES}}


def points_of(sculpture: Sculpture) -> Points:
    """The sculpture's own 68 points in the face's frame, (68, 2), without rendering: its skin alone is built."""
    bare = sculpture.model_copy(update={"solids": [s for s in sculpture.solids if s.group == "skin"]})
    rig = Rig(bare)
    seen = project(camera_struct(sculpture.camera), rig.to_world(rest_points(rig)), 512)
    return in_frame(Landmarks(seen[:, :2].astype(np.float32)))[0]


@dataclass(frozen=True)
class Fit:
    """``shape`` is what was chosen; ``points`` the 68 points it has, in the face's frame."""

    shape: dict[str, float]
    points: Points


def fit(sculpture: Sculpture, target: Mapping[str, float], told: Callable[[float], None] = lambda share: None) -> Fit:
    """Gauss and Newton: the slopes of all features by all numbers once, then steps until they stop helping. About twenty
    rigs are built, a second or two."""
    names, start = list(SHAPE), shape_of(sculpture.face)
    low, high, step = (np.array([SHAPE[n][i] for n in names]) for i in range(3))
    now = np.clip([start[n] for n in names], low, high)

    def at(values: NDArray[np.float64]) -> tuple[NDArray[np.float64], Points]:
        face = with_shape(sculpture.face, dict(zip(names, values, strict=True)))
        points = points_of(sculpture.model_copy(update={"face": face}))
        found = features_of(points)
        return np.array([found[n] for n in FITTED]), points

    goal = np.array([target[n] for n in FITTED])
    here, points = at(now)
    slopes = np.empty((len(FITTED), len(names)))
    for i in range(len(names)):
        moved = now.copy()
        moved[i] += step[i] if now[i] + step[i] <= high[i] else -step[i]
        slopes[:, i] = (at(moved)[0] - here) / (moved[i] - now[i])
        told((i + 1) / (len(names) + 5))
    for i in range(5):
        change = _step(slopes * step, goal - here) * step
        trial = np.clip(now + change, low, high)
        there, moved_points = at(trial)
        if np.abs(goal - there).sum() >= np.abs(goal - here).sum():
            break
        now, here, points = trial, there, moved_points
        told((len(names) + i + 1) / (len(names) + 5))
    return Fit({n: round(float(v), 4) for n, v in zip(names, now, strict=True)}, points)


def _step(slopes: NDArray[np.float64], lack: NDArray[np.float64]) -> NDArray[np.float64]:
    """Least squares with a little preference for small steps, so that what no feature sees stays as it is."""
    normal = slopes.T @ slopes
    return np.linalg.solve(normal + 1e-3 * np.trace(normal) / len(normal) * np.eye(len(normal)), slopes.T @ lack)


def head_dice(measures: Measures, own_widths: Sequence[float], living: bool) -> list[float]:
    """Four of the head's fourteen dice, in [-2.5, 2.5] of what chance would roll in [-1, 1]: jaw, chin's length and width,
    cheeks; the rest are 0. A living face tells them by its jaw line; in a sculpture's picture they are where skin ends
    (``own_widths`` are the average person's there), and what hair hides stays average."""
    if living:
        f, mean = measures.features, AVERAGE_FEATURES
        wide = _jaw_widths(measures.points) / _jaw_widths(AVERAGE) * mean["face_width"] / f["face_width"]
        below = (f["chin"] / f["mouth"] - 1) / (mean["chin"] / mean["mouth"] - 1)
    else:
        # where skin ends in pixels is told with less certainty than by points: half of it is believed
        wide, below = 1 + 0.5 * (np.array(measures.widths) / np.array(own_widths) - 1), 1.0
    share = np.where(np.isfinite(wide), wide - 1, 0.0)
    # one die moves the jaw by 5.5 % of its width, the chin's length below the mouth by 7 %, its width by 12 %, cheeks by 3 %
    dice = [share[1] / 0.055, (below - 1) / 0.07, share[2] / 0.12, share[0] / 0.05]
    return [float(np.clip(d, -2.5, 2.5)) for d in dice] + [0.0] * 10


def _jaw_widths(points: Points) -> NDArray[np.float64]:
    """Half the width of the jaw line at :data:`~.of_person_measure.LEVELS`, (3,)."""
    mouth = features_of(points)["mouth"]
    return np.interp(np.array(LEVELS) * mouth, points[:9, 1], -points[:9, 0])


def written(dice: Sequence[float]) -> str:
    """As :class:`~.subjects.chance.Dice` reads them back: uniform in [0, 1] where chance rolls."""
    return " ".join(f"f{(d + 1) / 2:.4f}" for d in dice)


def points_apart(one: Points, other: Points) -> float:
    """The mean distance of the 51 inner points after the best shift, turn and size, in eye distances (Procrustes)."""
    a, b = one[17:] - one[17:].mean(0), other[17:] - other[17:].mean(0)
    u, s, vt = np.linalg.svd(a.T @ b)
    turn = u @ np.diag([1, np.sign(np.linalg.det(u @ vt))]) @ vt
    size = s.sum() / (a**2).sum()
    return float(np.linalg.norm(size * a @ turn - b, axis=1).mean())


def carried(points: Points, own: Points) -> Points:
    """A living face's points as a sculpture of it should have them: the library's average person's, ``own``, moved by how
    the face differs from an average one."""
    return own + points - AVERAGE
