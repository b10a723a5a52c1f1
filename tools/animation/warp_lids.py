"""Shutting the eyes of a picture: the skin above each eye is drawn down over it, as a lid is.

The eyeball stays where it is and the lid slides over it, lashes and all; a smooth field cannot do that without folding.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

EYES = {"Right": (36, 37, 38, 39, 40, 41), "Left": (42, 43, 44, 45, 46, 47)}
LID_SKIN = 0.9
"""How much skin above the eye is stretched into the lid, in heights of the open eye."""


def shut(picture: NDArray[np.uint8], points: NDArray[np.float64], amounts: dict[str, float]) -> NDArray[np.uint8]:
    """``picture`` uint8 (H, W, 3) with each eye shut by its amount in [0, 1]; ``points`` (68, 2) are its pixels."""
    if max(amounts.values()) < 0.02:
        return picture
    out = picture.copy()
    for side, amount in amounts.items():
        if amount >= 0.02:
            _shut_one(out, picture, points[list(EYES[side])], min(1.0, amount))
    return out


def _shut_one(out: NDArray[np.uint8], picture: NDArray[np.uint8], eye: NDArray[np.float64], amount: float) -> None:
    # 1. the lids as heights over x, pixels; a little wider and higher than the points, to take the lashes along
    order = [0, 1, 2, 3]
    x0, x1 = eye[0, 0], eye[3, 0]
    height = max(2.0, float((eye[[5, 4], 1] - eye[[1, 2], 1]).mean()))
    margin = 0.10 * (x1 - x0)
    left, right = int(np.floor(x0 - margin)), int(np.ceil(x1 + margin))
    top, bottom = int(np.floor(eye[:, 1].min() - 1.4 * height)), int(np.ceil(eye[:, 1].max() + 0.8 * height))
    left, top = max(left, 0), max(top, 0)
    right, bottom = min(right, picture.shape[1] - 1), min(bottom, picture.shape[0] - 1)
    if right - left < 3 or bottom - top < 3:
        return
    x = np.arange(left, right + 1, dtype=float)
    upper = np.interp(x, eye[order, 0], eye[order, 1] - [0, 0.10 * height, 0.10 * height, 0])
    lower = np.interp(x, eye[[0, 5, 4, 3], 0], eye[[0, 5, 4, 3], 1] + [0, 0.06 * height, 0.06 * height, 0])
    gap = np.maximum(lower - upper, 0.0)
    edge = upper + gap * amount  # where the lid's edge is now
    crease = upper - LID_SKIN * np.maximum(gap, 0.25 * height)
    # 2. between crease and edge the skin between crease and upper lid is stretched; elsewhere nothing moves
    y = np.arange(top, bottom + 1, dtype=float)[:, None]
    stretch = (upper - crease) / np.maximum(edge - crease, 1e-6)
    source = np.where((y > crease) & (y < edge), crease + (y - crease) * stretch, y)
    # 3. the lid's edge is soft over one pixel
    cover = np.clip(edge - y + 0.5, 0.0, 1.0) * (gap > 0)
    columns = np.broadcast_to(x, source.shape)
    region = out[top : bottom + 1, left : right + 1]
    for c in range(3):
        moved = map_coordinates(picture[..., c], [source, columns], order=1, mode="nearest", output=np.float32)
        region[..., c] = np.clip(region[..., c] * (1 - cover) + moved * cover + 0.5, 0, 255).astype(np.uint8)
