"""A job: one piece of work that somebody waits for, with progress, a deadline and a way to stop it.

Threads of one job share it. It knows nothing of personas or tools.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..personas.errors import Cancelled, InvalidInput, Timeout
from ..tools.capability import Progress


@dataclass(frozen=True)
class ProgressEvent:
    """What a listener hears: ``stage`` is which part of the work (``author``, ``portrait``, ``voice``, ``speech``,
    ``clip``, ``review``), ``fraction`` in [0, 1] how much of that stage is done, ``message`` a few words,
    ``preview`` an Image or ``None``, ``seconds`` since the job began. ``result`` is what the stage made, on its last
    event: a PersonaSpec (``author``), a Portrait (``portrait``), a Voice (``voice``); ``None`` before and elsewhere.
    A stage that is sent back begins again at 0 and ends with another result."""

    stage: str
    fraction: float
    message: str
    preview: Any = None
    seconds: float = 0.0
    result: Any = None

    def __str__(self) -> str:
        return f"{self.stage:<9}{self.fraction:4.0%}  {self.message}"


Listener = Callable[[ProgressEvent], None]


class Job:
    """``on_progress`` hears every event, one at a time; ``deadline`` is seconds from now; ``cancel`` is an event that
    anybody may set. ``InvalidInput`` for a deadline that is no positive number."""

    def __init__(
        self, on_progress: Listener | None = None, *, deadline: float | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        if deadline is not None and not deadline > 0:
            raise InvalidInput(f"a deadline of {deadline:g} s", mend="give a positive number of seconds")
        self._on_progress = on_progress
        self._limit = deadline
        self._cancel = cancel or threading.Event()
        self._start = time.monotonic()
        self._lock = threading.Lock()
        self._reached: dict[str, float] = {}

    @property
    def seconds(self) -> float:
        """Since the job began."""
        return time.monotonic() - self._start

    @property
    def remaining(self) -> float | None:
        """Seconds to the deadline, or ``None`` where there is none."""
        return None if self._limit is None else self._limit - self.seconds

    def cancel(self) -> None:
        """Ask every thread of the job to stop at its next step."""
        self._cancel.set()

    def check(self) -> None:
        """Raise ``Cancelled`` or ``Timeout`` when the job is to stop."""
        if self._cancel.is_set():
            raise Cancelled("stopped on request; nothing half-made was kept")
        if self._limit is not None and self.seconds > self._limit:
            raise Timeout(
                f"the deadline of {self._limit:g} s passed", limit=self._limit, elapsed=self.seconds,
                mend="give more time with --deadline, or stop earlier with --until",
            )

    def tell(self, stage: str, fraction: float, message: str, preview: Any = None, result: Any = None) -> None:
        """Let the listener hear of progress; a stage's fraction never falls, except when it starts again at 0."""
        self.check()
        if self._on_progress is None:
            return
        with self._lock:
            fraction = min(1.0, max(0.0, fraction))
            if fraction > 0.0:
                fraction = max(fraction, self._reached.get(stage, 0.0))
            self._reached[stage] = fraction
            self._on_progress(ProgressEvent(stage, fraction, message, preview, self.seconds, result))

    def progress(self, stage: str, start: float = 0.0, end: float = 1.0) -> Progress:
        """A :class:`~animism.tools.capability.Progress` for a tool whose work is ``start`` to ``end`` of a stage."""

        def report(fraction: float, message: str, preview: Any = None) -> None:
            self.tell(stage, start + (end - start) * fraction, message, preview)

        return report
