"""Runs what a plugin wrote so that the kit survives it: on a thread, within a time, with what it prints caught."""

from __future__ import annotations

import contextlib
import io
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Outcome:
    """How a call ended: ``result`` or ``error``; ``hung`` when it had not ended within its time (it may still run);
    ``printed`` is what it wrote to standard output; ``seconds`` how long it took."""

    result: Any = None
    error: BaseException | None = None
    hung: bool = False
    printed: str = ""
    seconds: float = 0.0

    @property
    def ended_well(self) -> bool:
        return not self.hung and self.error is None

    def told(self) -> str:
        """How it ended, in a few words."""
        if self.hung:
            return f"had not ended after {self.seconds:.0f} s"
        if self.error is None:
            return f"gave a {type(self.result).__name__}"
        text = str(self.error).strip().splitlines()
        return f"raised {type(self.error).__name__}" + (f": {text[0][:160]}" if text else "")


def watched(work: Callable[[], Any], limit: float) -> Outcome:
    """The outcome of ``work()``, waited for ``limit`` seconds. What it raises, ``SystemExit`` too, is in the outcome.
    Ctrl-C is the user's and passes."""
    outcome, printed = Outcome(), io.StringIO()

    def inside() -> None:
        try:
            outcome.result = work()
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything
            outcome.error = error

    start = time.perf_counter()
    thread = threading.Thread(target=inside, name="conformance", daemon=True)
    with contextlib.redirect_stdout(printed):
        thread.start()
        thread.join(limit)
    hung = thread.is_alive()
    return Outcome(
        None if hung else outcome.result,
        None if hung else outcome.error,
        hung,
        printed.getvalue(),
        time.perf_counter() - start,
    )
