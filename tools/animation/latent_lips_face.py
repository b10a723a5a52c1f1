"""The face of a picture as a lip model sees it, and its new lower half put back where it was.

The box is MuseTalk's: as wide as the face's points, from the chin up to as far above the nose's bridge as the chin is
below it, and a little under the chin; it is stretched to 256 by 256. The model's own mask comes from a face parser;
here it is the jaw of the 68 points, soft inside its own line, so that not one pixel outside the face changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFilter

from ...personas.errors import ToolFailed
from ..media import Image, Landmarks

SIDE = 256
MARGIN = 10 / 256
"""Of the box's height, under the chin; MuseTalk 1.5 adds 10 pixels."""
FEATHER = 0.05
"""Of the box's width, over which the new lower half fades into the picture."""
JAW, BRIDGE = range(17), 29
LEAST = 16
"""Pixels that a box must have each way."""


@dataclass(frozen=True)
class FaceBox:
    """A face in a picture: ``base`` uint8 (S, S, 3), ``box`` x0, y0, x1, y1 in whole pixels, ``mask`` float32 (h, w) in
    [0, 1] over the box, 0 where the picture stays."""

    base: Image
    box: tuple[int, int, int, int]
    mask: NDArray[np.float32]

    def seen(self) -> Image:
        """The box as the model sees it, uint8 (256, 256, 3)."""
        x0, y0, x1, y1 = self.box
        part = Pictures.fromarray(self.base[y0:y1, x0:x1])
        return np.asarray(part.resize((SIDE, SIDE), Pictures.Resampling.LANCZOS))

    def pasted(self, face: Image) -> Image:
        """The picture with ``face``, uint8 (256, 256, 3), in the masked part of its box."""
        x0, y0, x1, y1 = self.box
        fitted = Pictures.fromarray(face).resize((x1 - x0, y1 - y0), Pictures.Resampling.BICUBIC)
        frame = Pictures.fromarray(self.base)  # a copy
        frame.paste(fitted, (x0, y0), self._soft)  # where the mask is 0: as it was
        return np.array(frame)

    @cached_property
    def _soft(self) -> Pictures.Image:
        return Pictures.fromarray((self.mask * 255 + 0.5).astype(np.uint8))


def face_of(image: Image, landmarks: Landmarks, size: int) -> FaceBox:
    """The face of ``image`` at ``size`` pixels a side, by its 68 points. ``ToolFailed`` where they make no box."""
    base = squared(image, size)
    points = landmarks.points[:, :2].astype(float) * (size / image.shape[1], size / image.shape[0])
    box = _box(points, size)
    if box is None:
        raise ToolFailed("the face is too small or outside the picture", mend="give other landmarks or a larger face")
    return FaceBox(base, box, _mask(points, box))


def squared(image: Image, size: int) -> Image:
    """``image`` uint8 (size, size, 3)."""
    if image.shape[:2] == (size, size):
        return np.ascontiguousarray(image)
    return np.asarray(Pictures.fromarray(image).resize((size, size), Pictures.Resampling.LANCZOS))


def _box(points: NDArray[np.float64], size: int) -> tuple[int, int, int, int] | None:
    if not np.isfinite(points).all():
        return None
    left, right, chin = points[:, 0].min(), points[:, 0].max(), points[:, 1].max()
    middle = points[BRIDGE, 1]
    height = 2 * (chin - middle)
    x0, x1 = max(0, round(left)), min(size, round(right))
    y0, y1 = max(0, round(middle - height / 2)), min(size, round(chin + MARGIN * height))
    return (x0, y0, x1, y1) if x1 - x0 >= LEAST and y1 - y0 >= LEAST else None


def _mask(points: NDArray[np.float64], box: tuple[int, int, int, int]) -> NDArray[np.float32]:
    """1 inside the jaw, falling to 0 at the jaw's own line, at the box's border and at its half."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    soft = max(1, round(FEATHER * width))
    local = points - (x0, y0)
    mask = Pictures.new("L", (width, height), 0)
    ImageDraw.Draw(mask).polygon([(float(x), float(y)) for x, y in local[list(JAW)]], fill=255)
    half = int(np.ceil(height / 2))
    mask.paste(0, (0, 0, width, half))  # the model paints the lower half only
    mask = mask.filter(ImageFilter.MinFilter(2 * soft + 1)).filter(ImageFilter.BoxBlur(soft / 2))
    mask = mask.filter(ImageFilter.BoxBlur(soft / 2 - 0.5 if soft > 1 else 0))
    out = np.array(mask, np.float32) / 255
    out[:half] = 0
    out[[0, -1]] = out[:, [0, -1]] = 0
    return out
