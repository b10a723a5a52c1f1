"""One number out of the progress of several stages, for a protocol that knows only one: it rises and never falls."""

from __future__ import annotations

import threading

from ...agents.job import ProgressEvent

SHARES = {"author": 1.0, "portrait": 4.0, "voice": 1.0, "review": 0.5, "speech": 1.5, "clip": 8.0, "avatar": 1.0}
"""How long each stage of a creation takes, relative to the others, as measured without models."""


class Overall:
    """``stages`` are those that the work will go through. Heard from the threads of the work, read from another."""

    def __init__(self, stages: tuple[str, ...]) -> None:
        self._left = dict.fromkeys(stages, 0.0)
        self._whole = sum(SHARES[stage] for stage in stages) or 1.0
        self._lock = threading.Lock()
        self._told, self.fraction, self.message = -1.0, 0.0, ""

    def hear(self, event: ProgressEvent) -> None:
        """Take in one event. A stage that is sent back and begins again takes nothing away."""
        with self._lock:
            if event.stage in self._left:
                self._left[event.stage] = max(self._left[event.stage], event.fraction)
            done = sum(SHARES[stage] * fraction for stage, fraction in self._left.items())
            self.fraction = max(self.fraction, round(done / self._whole, 3))
            self.message = f"{event.stage}: {event.message}"[:200]

    def news(self) -> tuple[float, str] | None:
        """The fraction in [0, 1] and a few words, where there is more to tell than the last time."""
        with self._lock:
            if self.fraction <= self._told:
                return None
            self._told = self.fraction
            return self.fraction, self.message
