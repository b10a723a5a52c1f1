"""The control ``labels``: what each pixel shows, in fixed colours.

The colours are this project's own, one for each name of a sculpture's label map; a ControlNet that reads them has to be
trained on them (no public one is). Names that are not in the table are drawn as ``body``.
"""

from __future__ import annotations

import numpy as np

from ..media import Image, ParsingMap

PALETTE: dict[str, tuple[int, int, int]] = {
    "background": (0, 0, 0), "floor": (60, 60, 60), "skin": (230, 180, 140), "nose": (250, 120, 90),
    "right_brow": (120, 70, 20), "left_brow": (90, 50, 120), "right_eye": (40, 160, 255), "left_eye": (60, 220, 220),
    "lid": (190, 140, 200), "lash": (80, 0, 80), "upper_lip": (220, 30, 80), "lower_lip": (170, 0, 40),
    "mouth": (110, 0, 0), "teeth": (255, 255, 255), "tongue": (255, 130, 170), "hair": (130, 110, 0),
    "clothing": (0, 130, 60), "accessory": (255, 210, 0), "body": (120, 140, 160),
}
"""RGB of every label."""


def label_picture(labels: ParsingMap) -> Image:
    """uint8 (H, W, 3): :data:`PALETTE` at every pixel."""
    table = np.array([PALETTE.get(name, PALETTE["body"]) for name in labels.names], np.uint8)
    return table[labels.labels]
