"""Shares, differences and variances with 95 % intervals, and which of many differences are more than chance.

Intervals are percentile bootstraps (Efron, 1979) of 2,000 draws with a fixed seed, or Wilson's for shares; of many tests,
false discoveries are held at 5 % (Benjamini and Hochberg, 1995).
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ..evaluation_report import wilson

DRAWS, LEVEL = 2000, 0.05


@dataclass(frozen=True)
class Estimate:
    """A value with its 95 % interval, of ``count`` cases; ``p`` is how probable so large a difference is by chance."""

    value: float
    low: float
    high: float
    count: int
    p: float = 1.0

    def to_data(self) -> dict[str, Any]:
        return {name: round(value, 4) for name, value in asdict(self).items()}


def share(hits: int, of: int, fair: float = 0.5) -> Estimate:
    """A share against the ``fair`` one."""
    from scipy.stats import binomtest

    low, high = wilson(hits, of)
    return Estimate(hits / of if of else 0.0, low, high, of, float(binomtest(hits, of, fair).pvalue) if of else 1.0)


def mean_of(differences: Sequence[float]) -> Estimate:
    """The mean of paired differences."""
    from scipy.stats import ttest_1samp

    data = np.asarray(differences, np.float64)
    if len(data) == 0:
        return Estimate(0.0, 0.0, 0.0, 0)
    if np.ptp(data) == 0:  # nothing varies: certain, one way or the other
        return Estimate(float(data[0]), float(data[0]), float(data[0]), len(data), 1.0 if data[0] == 0 else 0.0)
    means = _resampled(data).mean(axis=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # nearly identical numbers
        p = float(ttest_1samp(data, 0.0).pvalue)
    return Estimate(float(data.mean()), *_interval(means), len(data), p)


def variance_of(harms: np.ndarray) -> Estimate:
    """The variance over people of their mean harm; ``harms`` is (people, probes), and probes are drawn anew."""
    if harms.size == 0:
        return Estimate(0.0, 0.0, 0.0, 0)
    columns = _rng().integers(0, harms.shape[1], (DRAWS, harms.shape[1]))
    drawn = harms[:, columns].mean(axis=2).var(axis=0)
    return Estimate(float(harms.mean(axis=1).var()), *_interval(drawn), harms.shape[0])


def discoveries(estimates: Sequence[Estimate]) -> list[bool]:
    """Which of them are more than chance, when all of them are looked at together."""
    from scipy.stats import false_discovery_control

    if not estimates:
        return []
    return [bool(p < LEVEL) for p in false_discovery_control([estimate.p for estimate in estimates])]


def _rng() -> np.random.Generator:
    return np.random.default_rng(0)


def _resampled(data: np.ndarray) -> np.ndarray:
    return data[_rng().integers(0, len(data), (DRAWS, len(data)))]


def _interval(draws: np.ndarray) -> tuple[float, float]:
    low, high = np.percentile(draws, (2.5, 97.5))
    return float(low), float(high)
