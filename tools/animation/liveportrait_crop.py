"""A face cut out of a picture upright and put back where it was, for models that draw a square about a head.

The square is LivePortrait's: along the line from the eyes to the lips, 2.3 times as wide as the 68 points, moved up by
an eighth of its side to take in the forehead. What lies beyond the picture's border repeats the border. Put back, the
square fades out inside its own edge, so that not one pixel beyond it changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from ...personas.errors import ToolFailed
from ..media import Image, Landmarks
from .latent_lips_face import squared

SEEN, DRAWN = 256, 512
"""Pixels a side that the model sees and draws."""
SCALE, UP = 2.3, 0.125
FADE = (0.02, 0.12)
"""From the square's edge inwards, as shares of its side: where the new picture begins to show and where it is whole."""
LEAST = 24.0
"""Pixels that the square must have a side."""

Points = NDArray[np.float64]


@dataclass(frozen=True)
class HeadSquare:
    """A square in a picture: ``base`` uint8 (S, S, 3); ``centre`` (2,) and ``side`` in its pixels; ``across`` and
    ``down`` unit vectors along it; ``points`` (68, 2) the landmarks in its pixels."""

    base: Image
    centre: Points
    side: float
    across: Points
    down: Points
    points: Points

    def seen(self) -> NDArray[np.float32]:
        """The square as the model sees it: float32 (1, 3, 256, 256), RGB in [0, 1]."""
        shrink = max(1, int(self.side // DRAWN))
        picture = Pictures.fromarray(self.base).reduce(shrink) if shrink > 1 else Pictures.fromarray(self.base)
        reach = int(np.ceil(self.side / shrink))
        padded = Pictures.fromarray(np.pad(np.asarray(picture), ((reach, reach), (reach, reach), (0, 0)), mode="edge"))
        step = self.side / DRAWN
        corner = self.centre - (self.across + self.down) * self.side / 2
        a, d = self.across * step / shrink, self.down * step / shrink
        c = corner / shrink + reach
        cut = padded.transform(
            (DRAWN, DRAWN), Pictures.Transform.AFFINE, (a[0], d[0], c[0], a[1], d[1], c[1]), Pictures.Resampling.BICUBIC
        )
        return np.asarray(cut.reduce(DRAWN // SEEN), np.float32).transpose(2, 0, 1)[None] / 255

    def pasted(self, face: Image) -> Image:
        """The picture with ``face``, uint8 (512, 512, 3), in the square."""
        frame = Pictures.fromarray(self.base)  # a copy
        frame.paste(self._placed(Pictures.fromarray(face)), self._bounds[:2], self._mask)  # where the mask is 0: as it was
        return np.array(frame)

    @cached_property
    def _bounds(self) -> tuple[int, int, int, int]:
        """The part of the picture that the square touches: x0, y0, x1, y1."""
        half = (np.abs(self.across) + np.abs(self.down)) * self.side / 2
        low, high = np.floor(self.centre - half), np.ceil(self.centre + half)
        x0, y0 = np.clip(low, 0, len(self.base)).astype(int)
        x1, y1 = np.clip(high, 0, len(self.base)).astype(int)
        return int(x0), int(y0), int(x1), int(y1)

    @cached_property
    def _mask(self) -> Pictures.Image:
        """How much of the new shows within the bounds, one channel; 0 outside the square."""
        along = (np.arange(DRAWN) + 0.5) / DRAWN
        edge = np.clip((np.minimum(along, 1 - along) - FADE[0]) / (FADE[1] - FADE[0]), 0, 1)
        edge = edge * edge * (3 - 2 * edge)
        return self._placed(Pictures.fromarray((np.outer(edge, edge) * 255 + 0.5).astype(np.uint8)))

    def _placed(self, face: Pictures.Image) -> Pictures.Image:
        """A picture of the square, 512 a side, as it lies within the bounds; 0 outside the square."""
        x0, y0, x1, y1 = self._bounds
        scale = DRAWN / self.side
        offset = np.array([x0, y0]) - self.centre
        u, v = self.across * scale, self.down * scale
        half = DRAWN / 2
        return face.transform(
            (x1 - x0, y1 - y0), Pictures.Transform.AFFINE,
            (u[0], u[1], float(u @ offset + half), v[0], v[1], float(v @ offset + half)), Pictures.Resampling.BILINEAR,
        )


def square_of(image: Image, landmarks: Landmarks, size: int) -> HeadSquare:
    """The head of ``image`` at ``size`` pixels a side, by its 68 points. ``ToolFailed`` where they make no square."""
    base = squared(image, size)
    points = landmarks.points[:, :2].astype(float) * (size / image.shape[1], size / image.shape[0])
    eyes, lips = points[36:48].mean(0), points[[48, 54]].mean(0)
    length = float(np.hypot(*(lips - eyes)))
    if not np.isfinite(points).all() or length < 2:
        raise ToolFailed("the eyes and the lips are at the same place", mend="give other landmarks")
    down = (lips - eyes) / length
    across = np.array([down[1], -down[0]])
    local = np.stack([points @ across, points @ down], 1)  # the points along the square
    low, high = local.min(0), local.max(0)
    side = SCALE * float((high - low).max())
    middle = (low + high) / 2 - (0, UP * side)
    centre = middle[0] * across + middle[1] * down
    inside = np.all((eyes >= 0) & (eyes < size))
    if side < LEAST or not inside:
        raise ToolFailed("the face is too small or outside the picture", mend="give other landmarks or a larger face")
    return HeadSquare(base, centre, side, across, down, points)
