"""The control ``landmarks68``: iBUG's 68 points as white dots on black, as Face-Landmark-ControlNet (SD 1.5,
``georgefen/Face-Landmark-ControlNet``) was trained on: radius 2.5 pixels in a picture of 512. Nothing joins them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures
from PIL import ImageDraw

from ..media import Image

RADIUS, TRAINED_AT = 2.5, 512


def dots(points: NDArray[np.floating], size: int) -> Image:
    """uint8 (size, size, 3) from points (68, 2 or more) in its pixels. What lies outside is cut off."""
    picture = Pictures.new("RGB", (size, size))
    pen = ImageDraw.Draw(picture)
    radius = max(1.0, RADIUS * size / TRAINED_AT)
    for x, y in points[:, :2]:
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill="white")
    return np.asarray(picture)
