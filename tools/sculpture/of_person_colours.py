"""Colours as the eye tells them apart: sRGB to CIE L*a*b* (D65) and back, distances, and medians that stray pixels do not
move. No face is known here.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Lab = NDArray[np.float64]
"""(..., 3): lightness 0 to 100, green to red, blue to yellow. A distance of 2.3 is just seen (Mahy et al., 1994)."""

_TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])
_WHITE = np.array([0.95047, 1.0, 1.08883])
_EDGE = 6 / 29


def to_linear(rgb: ArrayLike) -> NDArray[np.float64]:
    """sRGB in [0, 255] to light in [0, 1]."""
    x = np.asarray(rgb, np.float64) / 255
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4)


def from_linear(light: ArrayLike) -> NDArray[np.float64]:
    """Light to sRGB in [0, 255], cut to what a screen shows."""
    x = np.clip(np.asarray(light, np.float64), 0, 1)
    return 255 * np.where(x <= 0.0031308, 12.92 * x, 1.055 * x ** (1 / 2.4) - 0.055)


def to_lab(rgb: ArrayLike) -> Lab:
    """(..., 3) sRGB in [0, 255] to L*a*b*."""
    t = to_linear(rgb) @ _TO_XYZ.T / _WHITE
    f = np.where(t > _EDGE**3, np.cbrt(t), t / (3 * _EDGE**2) + 4 / 29)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)


def to_rgb(lab: ArrayLike) -> NDArray[np.float64]:
    """L*a*b* to sRGB in [0, 255], cut to what a screen shows."""
    lab = np.asarray(lab, np.float64)
    y = (lab[..., 0] + 16) / 116
    f = np.stack([y + lab[..., 1] / 500, y, y - lab[..., 2] / 200], -1)
    t = np.where(f > _EDGE, f**3, 3 * _EDGE**2 * (f - 4 / 29)) * _WHITE
    return from_linear(t @ np.linalg.inv(_TO_XYZ).T)


def distance(one: ArrayLike, other: ArrayLike) -> Any:
    """CIE 1976's difference of L*a*b* colours, (...) of (..., 3)."""
    return np.linalg.norm(np.asarray(one, float) - np.asarray(other, float), axis=-1)


def median(pixels: Lab) -> Lab:
    """The middle of (N, 3) colours, channel by channel, (3,)."""
    return np.median(pixels.reshape(-1, 3), axis=0)


def to_hex(rgb: ArrayLike) -> str:
    return "#" + "".join(f"{int(np.clip(round(float(c)), 0, 255)):02x}" for c in np.asarray(rgb))


def from_hex(colour: str) -> NDArray[np.float64]:
    """sRGB in [0, 255], (3,)."""
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.float64)
