"""Speech as a lip model hears it: Whisper's encoder over half a minute at a time, and the part about a frame.

Fifty steps a second; a frame takes the ten steps about its start (4 before, 6 from there on: the frame and two either
side at 25 a second), each with every layer's state. Stretches overlap by two seconds, so that none is cut off from
what was said before it, and only one of them is held, so that ten minutes take the memory of half a minute.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import torch

RATE, STEPS = 16_000, 50
BEFORE, AROUND = 4, 10
"""Steps before a frame's start, and in all."""
STRETCH, HOP, EDGE = 30, 28, 1
"""Seconds: what Whisper hears at once, from one stretch's start to the next, and what is left out at an inner edge."""


class Heard:
    """``samples`` float32 (N,) at 16 kHz; ``encode`` takes up to 480,000 of them and gives (1500, layers, width)."""

    def __init__(self, samples: NDArray[np.float32], encode: Callable[[NDArray[np.float32]], torch.Tensor]) -> None:
        self._samples, self._encode = samples, encode
        self._held: tuple[int, torch.Tensor] | None = None
        self.steps = -(-len(samples) * STEPS // RATE)

    def about(self, second: float) -> torch.Tensor:
        """(10 · layers, width), step by step, each with its layers in order; zeros beyond the sound."""
        import torch

        start = int(second * STEPS + 1e-6) - BEFORE
        which = max(0, (start - EDGE * STEPS) // (HOP * STEPS))
        states = self._stretch(which)  # (1500, layers, width)
        window = torch.zeros(AROUND, *states.shape[1:], dtype=states.dtype, device=states.device)
        first, last = max(0, start), min(self.steps, start + AROUND)
        if last > first:
            offset = which * HOP * STEPS
            window[first - start : last - start] = states[first - offset : last - offset]
        return window.flatten(0, 1)

    def _stretch(self, which: int) -> torch.Tensor:
        if self._held is None or self._held[0] != which:
            self._held = None  # before the next: two would be twice the memory
            begin = which * HOP * RATE
            self._held = (which, self._encode(self._samples[begin : begin + STRETCH * RATE]))
        return self._held[1]
