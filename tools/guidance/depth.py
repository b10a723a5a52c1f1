"""The control ``depth``: how near each pixel of the figure is, white nearest, as depth ControlNets read it.

It is exact, out of the renderer, where their training pictures were estimated (MiDaS, Ranftl et al., 2020): no network
guesses here. Only figures that were rendered have one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..media import Image

FARTHEST = 0.25
"""What the farthest part of the figure is, of white, so that it stands out from the ground, which is black."""


def depth_picture(depth: NDArray[np.floating], figure: NDArray[np.bool_]) -> Image:
    """uint8 (H, W, 3) from ``depth`` (H, W), any unit along the view axis, not finite where there is nothing.
    ``figure`` (H, W) says which pixels set the range; what stands behind it, such as the floor, fades on to black."""
    known = np.isfinite(depth)
    inside = known & figure
    if not inside.any():
        return np.zeros((*depth.shape, 3), np.uint8)
    near, far = float(depth[inside].min()), float(depth[inside].max())
    share = (far - np.where(known, depth, far)) / max(far - near, 1e-6)  # 1 near, 0 far, below 0 behind
    grey = np.clip(FARTHEST + (1 - FARTHEST) * share, 0, 1) * known
    return np.repeat(np.rint(255 * grey).astype(np.uint8)[..., None], 3, axis=2)
