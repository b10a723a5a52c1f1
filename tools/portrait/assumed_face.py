"""Where the 68 points of an upright face in the middle of a portrait usually are.

For pictures that were drawn without a guide, until a detector has looked at them. The proportions are those of the
artists' canon: eyes at half the head's height, five eyes wide, nose and mouth in thirds below them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..media import Landmarks


def assumed_face(size: int) -> Landmarks:
    """68 points in iBUG's order, pixels of a picture of ``size`` × ``size``: a face of half its width, a little above
    the middle."""
    points = np.concatenate([_jaw(), _brows(), _nose(), _eyes(), _mouth()])  # (68, 2), x -1..1, y -1..1
    return Landmarks((points * 0.27 * size + (0.5 * size, 0.48 * size)).astype(np.float32))


def _jaw() -> NDArray[np.float64]:
    turn = np.linspace(np.pi, 0, 17)
    return np.stack([0.95 * np.cos(turn), -0.2 + 1.25 * np.sin(turn) ** 0.9], 1)


def _arc(centre: float, width: float, y: float, rise: float, count: int) -> NDArray[np.float64]:
    """Points from left to right on a low arch; ``rise`` is upwards."""
    x = np.linspace(-1, 1, count)
    return np.stack([centre + width * x, y - rise * (1 - x**2)], 1)


def _brows() -> NDArray[np.float64]:
    return np.concatenate([_arc(-0.45, 0.28, -0.42, 0.12, 5), _arc(0.45, 0.28, -0.42, 0.12, 5)])


def _nose() -> NDArray[np.float64]:
    bridge = np.stack([np.zeros(4), np.linspace(-0.18, 0.2, 4)], 1)
    return np.concatenate([bridge, _arc(0, 0.2, 0.28, -0.05, 5)])


def _eyes() -> NDArray[np.float64]:
    turn = np.radians([180, 120, 60, 0, -60, -120])
    eye = np.stack([0.19 * np.cos(turn), -0.08 * np.sin(turn)], 1)
    return np.concatenate([eye + (-0.42, -0.2), eye + (0.42, -0.2)])


def _mouth() -> NDArray[np.float64]:
    outer = np.radians([180, 150, 120, 90, 60, 30, 0, -30, -60, -90, -120, -150])
    inner = np.radians([180, 135, 90, 45, 0, -45, -90, -135])
    lips = np.stack([0.36 * np.cos(outer), -0.13 * np.sin(outer)], 1)
    gap = np.stack([0.28 * np.cos(inner), -0.03 * np.sin(inner)], 1)
    return np.concatenate([lips, gap]) + (0, 0.58)
