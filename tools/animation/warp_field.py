"""A smooth field of displacements through scattered points: thin-plate splines (Bookstein, 1989).

It answers, for places in the moved picture, how far back the still picture's pixel lies. It knows nothing of faces.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
SMOOTHING = 1e-4
"""Keeps the system solvable when two centres nearly meet, as lids do in a blink; at most 0.4 px at 512."""


def _kernel(squared: Array) -> Array:
    """r² log r, of r²; 0 at 0."""
    return 0.5 * squared * np.log(np.maximum(squared, 1e-12))


class Lattice:
    """Places on a regular lattice at which fields are evaluated. ``size`` in pixels, ``step`` between places."""

    def __init__(self, size: int, step: int, unit: float) -> None:
        self.unit = unit
        axis = np.arange(0, size + step, step, dtype=float)
        self.axis = np.minimum(axis, size)
        x, y = np.meshgrid(self.axis, self.axis)
        self.places = np.stack([x.ravel(), y.ravel()], 1) / unit  # (N, 2), in units

    def field(self, centres: Array, displacements: Array) -> Array:
        """Displacements at the lattice, (n, n, 2) pixels, from those at ``centres`` (K, 2) pixels."""
        c = centres / self.unit
        k = len(c)
        # 1. the spline's system: kernel, then the affine part
        a = np.zeros((k + 3, k + 3))
        a[:k, :k] = _kernel(((c[:, None] - c[None]) ** 2).sum(-1)) + SMOOTHING * np.eye(k)
        a[:k, k], a[:k, k + 1 :] = 1.0, c
        a[k:, :k] = a[:k, k:].T
        b = np.zeros((k + 3, 2))
        b[:k] = displacements
        weights = np.linalg.solve(a, b)
        # 2. evaluate: |p - c|² = |p|² + |c|² - 2 p.c, as one product
        p = self.places
        squared = np.maximum((p**2).sum(1)[:, None] + (c**2).sum(1)[None] - 2.0 * p @ c.T, 0.0)
        values = _kernel(squared) @ weights[:k] + weights[k] + p @ weights[k + 1 :]
        return values.reshape(len(self.axis), len(self.axis), 2)
