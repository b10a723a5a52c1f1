"""Progress on the terminal: one bar a stage, on standard error; plain lines where it is no terminal.

Also turns Ctrl-C into a request to stop that every thread of the job hears.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..agents.job import Listener, ProgressEvent

TITLES = {
    "author": "Writing", "portrait": "Portrait", "voice": "Voice", "review": "Review", "speech": "Speaking",
    "clip": "Clip",
}
"""By :class:`~animism.agents.job.ProgressEvent`'s stages."""


@contextmanager
def bars() -> Iterator[Listener]:
    """A listener that shows a bar for every stage it hears of."""
    if not sys.stderr.isatty():
        yield _plain()
    else:
        with _rich() as listener:
            yield listener


def _plain() -> Listener:
    """One line when a stage first ends."""
    told: set[str] = set()

    def listen(event: ProgressEvent) -> None:
        if event.fraction >= 1.0 and event.stage not in told:
            told.add(event.stage)
            print(f"{TITLES.get(event.stage, event.stage)}: {event.message} ({event.seconds:.1f} s)", file=sys.stderr)

    return listen


@contextmanager
def _rich() -> Iterator[Listener]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("[bold]{task.description:<9}"), BarColumn(bar_width=24), TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(), TextColumn("{task.fields[message]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        tasks: dict[str, Any] = {}

        def listen(event: ProgressEvent) -> None:
            if event.stage not in tasks:
                tasks[event.stage] = progress.add_task(TITLES.get(event.stage, event.stage), total=1.0, message="")
            task, width = tasks[event.stage], max(20, progress.console.width - 52)
            progress.update(task, completed=event.fraction, message=event.message[:width])

        yield listen


@contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C (or a polite kill) sets; a second Ctrl-C interrupts at once."""
    cancel = threading.Event()

    def stop(number: int, frame: Any) -> None:
        if cancel.is_set():
            raise KeyboardInterrupt
        cancel.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield cancel
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
