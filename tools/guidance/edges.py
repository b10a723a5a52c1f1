"""The control ``edges``: thin white lines on black, as Canny ControlNets read them.

Canny's steps (1986) over several channels at once: luminance and, where the picture was rendered, depth and the label
map's colours, so that an eye keeps its outline in poor light. Each pixel takes the channel that changes most there
(Di Zenzo, 1986), which gives one line where three channels agree. Written with scipy; OpenCV is not needed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..media import Image

Field = NDArray[np.float32]
SMOOTH = 1.4
"""Standard deviation of the smoothing in pixels, Canny's own usual choice at 512."""
WEAK, STRONG = 0.045, 0.10
"""Change a pixel, of a channel that runs from 0 to 1, above which an edge goes on and above which it begins."""


def edges(image: Image, *others: NDArray[np.uint8]) -> Image:
    """uint8 (H, W, 3), 0 or 255, from a picture (H, W, 3) and any number of others of the same size whose borders count
    too: (H, W, 3) or (H, W)."""
    luminance = image.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    channels = [luminance, *(channel for other in others for channel in _channels(other))]
    across, down = _strongest([channel / np.float32(255) for channel in channels])
    lines = _linked(_thin(across, down))
    return np.repeat((255 * lines.astype(np.uint8))[..., None], 3, axis=2)


def _channels(other: NDArray[np.uint8]) -> list[Field]:
    planes = other[..., None] if other.ndim == 2 else other
    return [planes[..., i].astype(np.float32) for i in range(planes.shape[2])]


def _strongest(channels: Sequence[Field]) -> tuple[Field, Field]:
    """The gradient (across, down), each (H, W), of whichever channel changes most at a pixel."""
    best = [np.zeros(channels[0].shape, np.float32) for _ in range(3)]  # across, down, their length squared
    for channel in channels:
        down, across = np.gradient(ndimage.gaussian_filter(channel, SMOOTH))
        much = across * across + down * down
        more = much > best[2]
        for kept, new in zip(best, (across, down, much), strict=True):
            np.copyto(kept, new, where=more)
    return best[0], best[1]


def _thin(across: Field, down: Field) -> Field:
    """The gradient's length where it is the greatest along its own direction, 0 elsewhere."""
    much = np.hypot(across, down)
    y, x = np.nonzero(much > WEAK)  # a few in a hundred
    here = much[y, x]
    step_x, step_y = across[y, x] / here, down[y, x] / here
    ahead = ndimage.map_coordinates(much, [y + step_y, x + step_x], order=1, mode="nearest")
    behind = ndimage.map_coordinates(much, [y - step_y, x - step_x], order=1, mode="nearest")
    ridge = np.zeros_like(much)
    ridge[y, x] = np.where((here > ahead) & (here >= behind), here, 0)
    return ridge


def _linked(ridge: Field) -> NDArray[np.bool_]:
    """Weak edges that hang together with a strong one."""
    pieces, count = ndimage.label(ridge > WEAK, np.ones((3, 3)))
    strongest = ndimage.maximum(ridge, pieces, np.arange(count + 1)) if count else np.zeros(1)
    keep = np.asarray(strongest) > STRONG
    keep[0] = False
    return keep[pieces]
