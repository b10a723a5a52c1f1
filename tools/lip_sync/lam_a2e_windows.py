"""A long sound through a model that hears one second: overlapping windows, faded into one another.

Windows of 1 s (30 frames) start every half second, the first half a second before the sound, so that two cover every
frame and what a window says at its edges, where it lacks context, counts least. The fades are sine squared and add up
to 1. It knows no blendshape; see :mod:`.lam_a2e`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

RATE, FPS = 16_000, 30
WINDOW, FRAMES = 16_000, 30
"""Samples and frames of one window."""
HOP, HOP_FRAMES = 8_000, 15
SILENT = 1e-4
"""Peak (-80 dBFS) below which a window is not worth asking about."""

Floats = NDArray[np.float32]


def through_windows(
    samples: Floats, width: int, model: Callable[[Floats], Floats], batch: int,
    progress: Callable[[float], None] = lambda share: None,
) -> Floats:
    """Frames float32 (ceil(30 T), ``width``) for ``samples`` (N,) at 16 kHz.

    ``model`` takes windows (B, 16000), B at most ``batch``, and gives (B, 30, ``width``). Windows of silence are 0 and
    not asked about. ``progress`` is told the share done before each batch, and may raise.
    """
    count = -(-len(samples) * FPS // RATE)
    fade = np.sin(np.pi * (np.arange(FRAMES) + 0.5) / FRAMES) ** 2  # (30,); fade[i] + fade[i + 15] = 1
    padded_frames = (-(-count // HOP_FRAMES) + 2) * HOP_FRAMES  # half a second before, and whole windows after
    made = np.zeros((padded_frames, width), np.float32)
    starts = range(-HOP, len(samples), HOP)
    for first in range(0, len(starts), batch):
        progress(first / max(1, len(starts)))
        chosen = [k for k in range(first, min(first + batch, len(starts))) if _sounds(samples, starts[k])]
        if not chosen:
            continue
        windows = np.stack([_window(samples, starts[k]) for k in chosen])  # (B, 16000)
        for k, frames in zip(chosen, model(windows), strict=True):  # (30, width)
            made[k * HOP_FRAMES : k * HOP_FRAMES + FRAMES] += frames * fade[:, None]
    return made[HOP_FRAMES : HOP_FRAMES + count]


def at_frames(frames: Floats, count: int, fps: float, own: float = FPS) -> Floats:
    """Frames at ``own`` a second as ``count`` frames at ``fps``, by their middles; at rest (0) after the last."""
    if not len(frames):
        return np.zeros((count, frames.shape[1]), np.float32)
    ended = np.concatenate([frames, np.zeros((1, frames.shape[1]), np.float32)])
    at = np.clip((np.arange(count) + 0.5) / fps * own - 0.5, 0, len(frames))
    low = np.minimum(at.astype(int), len(frames) - 1)
    share = (at - low)[:, None].astype(np.float32)
    return ended[low] * (1 - share) + ended[low + 1] * share


def _window(samples: Floats, start: int) -> Floats:
    """One second from ``start``, silence beyond both ends."""
    window = np.zeros(WINDOW, np.float32)
    part = samples[max(0, start) : start + WINDOW]
    window[max(0, -start) : max(0, -start) + len(part)] = part
    return window


def _sounds(samples: Floats, start: int) -> bool:
    return float(np.abs(samples[max(0, start) : start + WINDOW]).max(initial=0.0)) > SILENT
