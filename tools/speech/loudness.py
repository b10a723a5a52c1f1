"""How loud speech is handed over: even, never clipped, silent at both ends.

The target is -20 dBFS RMS over what sounds (about -20 LUFS for speech) with peaks under -1 dBFS. Works in place and
in blocks, so that an hour of speech takes no second copy. Nothing here shapes the tone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .analysis import spoken_level

TARGET = -20.0
PEAK = 10 ** (-1.1 / 20)
"""Highest sample, -1.1 dBFS."""
_KNEE = 0.6
_BLOCK = 1 << 20


def normalise(samples: NDArray[np.float32], rate: int, target: float = TARGET) -> NDArray[np.float32]:
    """``samples`` at ``target`` dBFS RMS of its spoken parts, peaks rounded off above 0.6 and under -1 dBFS; in
    place."""
    levels = [spoken_level(samples[i : i + _BLOCK], rate) for i in range(0, len(samples), _BLOCK)]
    level = 10 * np.log10(np.mean([10 ** (db / 10) for db in levels])) if levels else -120.0
    if level <= -90:
        return samples
    # a limiter takes loudness away, so voices with high peaks are raised a little less than asked, never clipped
    gain = np.float32(10 ** ((target - level) / 20))
    for i in range(0, len(samples), _BLOCK):
        block = samples[i : i + _BLOCK]
        block *= gain
        loud = np.abs(block) > _KNEE
        over = (np.abs(block[loud]) - _KNEE) / (PEAK - _KNEE)
        block[loud] = np.sign(block[loud]) * (_KNEE + (PEAK - _KNEE) * np.tanh(over))
    return samples


def fade_ends(samples: NDArray[np.float32], rate: int, seconds: float = 0.006) -> NDArray[np.float32]:
    """Raised-cosine fades at both ends, in place, so that no end clicks."""
    count = min(int(seconds * rate), len(samples) // 2)
    if count:
        ramp = (0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count)).astype(np.float32)
        samples[:count] *= ramp
        samples[-count:] *= ramp[::-1]
    return samples
