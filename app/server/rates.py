"""Token buckets and counts of what is open, per user. Refuses nothing itself: it answers how long to wait."""

from __future__ import annotations

import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from .problems import problem

REMEMBERED = 4096
"""Buckets that are kept; the least recently used goes first, and begins full when it comes back."""


class Buckets:
    """One bucket a key, of ``burst`` tokens that come back ``rate`` a second."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate, self._burst = rate, burst
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, key: str) -> float:
        """Take one token: 0.0, or the seconds until there is one again."""
        now = time.monotonic()
        with self._lock:
            level, at = self._levels.pop(key, (self._burst, now))
            level = min(self._burst, level + (now - at) * self._rate)
            wait = 0.0 if level >= 1.0 else (1.0 - level) / self._rate
            self._levels[key] = (level - 1.0 if not wait else level, now)
            while len(self._levels) > REMEMBERED:
                self._levels.popitem(last=False)
            return wait


class Open:
    """How many of a kind each user has open, with a bound."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._lock = threading.Lock()

    def full(self, user: str, kind: str, bound: int) -> bool:
        with self._lock:
            return self._counts[user, kind] >= bound

    @contextmanager
    def one(self, user: str, kind: str, bound: int) -> Iterator[None]:
        """Count one while the block runs; 429 when there are ``bound`` already."""
        with self._lock:
            if self._counts[user, kind] >= bound:
                raise problem(429, f"{bound} {kind} are open", mend=f"close some {kind}", Retry_After="5")
            self._counts[user, kind] += 1
        try:
            yield
        finally:
            with self._lock:
                self._counts[user, kind] -= 1
                if not self._counts[user, kind]:
                    del self._counts[user, kind]
