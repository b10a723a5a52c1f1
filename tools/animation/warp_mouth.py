"""What is seen between parted lips, drawn: the dark of the mouth, the upper teeth, the tongue.

A picture holds none of it when its mouth is shut. Sizes come from the lips' own contours.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFilter

Array = NDArray[np.float64]
SCALE = 3
"""Drawn at three times the size and scaled down, which antialiases the edges."""
UPPER, LOWER = (60, 61, 62, 63, 64), (64, 65, 66, 67, 60)
CAVITY, TEETH, TONGUE = (58, 16, 20), (240, 234, 222), (196, 92, 96)


def draw_mouth(frame: NDArray[np.uint8], points: Array, apart: float, brightness: float) -> None:
    """Paint the open mouth into ``frame`` uint8 (H, W, 3), in place. ``points`` (68, 2) are pixels; ``apart`` is the
    distance between the eyes in pixels; ``brightness`` in [0, 1] is the face's, which the mouth follows."""
    gap = float(np.abs(points[[67, 66, 65]] - points[[61, 62, 63]]).max())
    if gap < 0.012 * apart:
        return
    upper, lower = _smooth(points[list(UPPER)]), _smooth(points[list(LOWER)])
    outline = np.concatenate([upper, lower[1:-1]])
    x0, y0 = np.floor(outline.min(0) - 3).astype(int)
    x1, y1 = np.ceil(outline.max(0) + 3).astype(int)
    x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, frame.shape[1]), min(y1, frame.shape[0])
    if x1 - x0 < 3 or y1 - y0 < 3:
        return
    size = ((x1 - x0) * SCALE, (y1 - y0) * SCALE)

    def at(path: Array) -> list[tuple[float, float]]:
        return [tuple(p) for p in (path - (x0, y0)) * SCALE]

    light = 0.45 + 0.55 * brightness
    inside = Pictures.new("RGB", size, tuple(int(c * light) for c in CAVITY))
    pen = ImageDraw.Draw(inside)
    # tongue: an ellipse on the lower lip, seen when the mouth is well open
    if gap > 0.10 * apart:
        middle, half = points[66], 0.30 * float(np.hypot(*(points[64] - points[60])))
        top = middle + (0, -0.42 * gap)
        box = np.array([top - (half, 0), middle + (half, 0.55 * gap)])
        pen.ellipse([tuple(p) for p in ((box - (x0, y0)) * SCALE)], fill=tuple(int(c * light) for c in TONGUE))
        inside = inside.filter(ImageFilter.GaussianBlur(0.03 * apart * SCALE))
        pen = ImageDraw.Draw(inside)
    # upper teeth: a band below the upper lip, narrower towards the corners
    depth = min(0.11 * apart, 0.40 * gap)
    t = np.linspace(-1, 1, len(upper))
    band = upper + np.stack([np.zeros_like(t), depth * np.sqrt(np.maximum(0.0, 1 - (t / 0.86) ** 2))], 1)
    keep = np.abs(t) <= 0.86
    pen.polygon(at(np.concatenate([upper[keep] - (0, 3), band[keep][::-1]])), fill=tuple(int(c * light) for c in TEETH))
    # the lips shade what is behind them
    shade = Pictures.new("L", size, 0)
    ImageDraw.Draw(shade).line(at(outline), fill=150, width=max(2, int(0.035 * apart * SCALE)), joint="curve")
    shade = shade.filter(ImageFilter.GaussianBlur(0.02 * apart * SCALE + 1))
    inside.paste(Pictures.new("RGB", size, tuple(int(c * 0.5) for c in CAVITY)), mask=shade)
    mask = Pictures.new("L", size, 0)
    ImageDraw.Draw(mask).polygon(at(outline), fill=255)
    small = (x1 - x0, y1 - y0)
    cover = np.asarray(mask.resize(small, Pictures.Resampling.BOX), np.float32)[..., None] / 255
    paint = np.asarray(inside.resize(small, Pictures.Resampling.BOX), np.float32)
    place = frame[y0:y1, x0:x1]
    place[:] = (place * (1 - cover) + paint * cover + 0.5).astype(np.uint8)


def _smooth(path: Array, n: int = 33) -> Array:
    """A cubic through five lip points, (n, 2)."""
    from scipy.interpolate import CubicSpline

    steps = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(path, axis=0).T) + 1e-6)])
    return CubicSpline(steps, path)(np.linspace(0, steps[-1], n))
