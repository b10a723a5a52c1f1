"""What no tool could work with: pictures, sounds and sizes are looked at when a request is made.

Limits of one tool are that tool's own; nothing here is clipped or converted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..personas.errors import InvalidInput

if TYPE_CHECKING:
    from .media import BlendshapeTrack

SIDES = (16, 8192)
"""Pixels: least and most. A frame of the most takes 200 MB."""
RATES = (1_000, 768_000)
LOUDEST = 1e4
"""Sound a little above 1 is turned down by tools; this is no sound."""


def check_side(size: int) -> None:
    """``InvalidInput`` for a side of pixels outside :data:`SIDES`."""
    if not SIDES[0] <= size <= SIDES[1]:
        raise InvalidInput(f"size {size:,} cannot be drawn", mend=f"give {SIDES[0]} to {SIDES[1]} pixels, such as 512")


def check_image(image: Any) -> None:
    """``InvalidInput`` for what is not uint8 (H, W, 3) with a pixel in it."""
    good = isinstance(image, np.ndarray) and image.dtype == np.uint8 and image.ndim == 3 and image.shape[2] == 3
    if not good or not image.size:
        seen = f"{image.dtype} {image.shape}" if isinstance(image, np.ndarray) else f"a {type(image).__name__}"
        raise InvalidInput(f"a picture that is {seen}", mend="give uint8 (height, width, 3), RGB, that shows something")


def check_samples(samples: Any, rate: int) -> None:
    """``InvalidInput`` for what is not finite float (T,) at a rate in :data:`RATES` Hz."""
    if not isinstance(samples, np.ndarray) or samples.dtype.kind != "f" or samples.ndim != 1:
        seen = f"{samples.dtype} {samples.shape}" if isinstance(samples, np.ndarray) else f"a {type(samples).__name__}"
        raise InvalidInput(f"a sound that is {seen}", mend="give float32 (T,), mono, in [-1, 1]")
    if not RATES[0] <= rate <= RATES[1]:
        raise InvalidInput(f"a sound of {rate:,} samples a second", mend=f"give a rate of {RATES[0]} to {RATES[1]} Hz")
    if samples.size and not max(abs(float(samples.min())), abs(float(samples.max()))) <= LOUDEST:  # NaN, too
        raise InvalidInput(
            "a sound with samples that are no numbers or beyond all bounds", mend="give samples in [-1, 1]"
        )


def check_track(track: BlendshapeTrack) -> None:
    """``InvalidInput`` for weights outside [0, 1], turns beyond a whole one, or no frame rate."""
    if not 0 < track.fps <= 1000:
        raise InvalidInput(f"a performance of {track.fps} frames a second", mend="a number from 1 to 240, such as 25")
    if len(track) and not (track.weights.min() >= -0.01 and track.weights.max() <= 1.01):  # NaN, too
        raise InvalidInput("a performance with weights outside [0, 1]", mend="clip the weights to [0, 1]")
    if len(track) and not np.abs(track.pose).max() <= 360:
        raise InvalidInput("a performance with a head turned by more than 360 degrees", mend="give degrees")
