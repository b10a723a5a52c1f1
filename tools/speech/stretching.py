"""Faster or slower at the same pitch, for engines that know one pace only.

FFmpeg's ``atempo`` (a waveform-similarity overlap-add). Nothing here speaks.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def stretched(samples: NDArray[np.float32], rate: int, speed: float) -> NDArray[np.float32]:
    """float32 (T,) ``speed`` times as fast, 0.25 to 4."""
    if abs(speed - 1.0) < 0.01 or not len(samples):
        return samples
    import av

    graph = av.filter.Graph()
    last: Any = graph.add_abuffer(sample_rate=rate, format="flt", layout="mono")
    first, left = last, speed
    while abs(left - 1.0) > 1e-3:  # one filter does 0.5 to 2 well
        step = min(2.0, max(0.5, left))
        last, left = _linked(last, graph.add("atempo", f"{step:.4f}")), left / step
    _linked(last, graph.add("abuffersink"))
    graph.configure()
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples, np.float32).reshape(1, -1), "flt", "mono")
    frame.sample_rate = rate
    first.push(frame)
    first.push(None)
    return _pulled(graph, samples)


def _linked(one: Any, other: Any) -> Any:
    one.link_to(other)
    return other


def _pulled(graph: Any, otherwise: NDArray[np.float32]) -> NDArray[np.float32]:
    import av

    parts = []
    while True:
        try:
            parts.append(graph.pull().to_ndarray().reshape(-1))
        except (av.error.EOFError, av.error.BlockingIOError):
            break
    return np.concatenate(parts).astype(np.float32) if parts else otherwise
