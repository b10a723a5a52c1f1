"""A thread that does pieces of work for one caller, one after another, and can be left behind with one that hangs.

A lane stays the same thread from piece to piece, because a library may tie what it made to a thread (a database
connection, the current card). Python cannot kill a thread: one that is left behind is asked to stop by an exception,
which ends a loop of Python code; code that blocks in C goes on until it returns. It is a daemon and keeps no process
from ending.
"""

from __future__ import annotations

import contextvars
import ctypes
import queue
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

PULSE = 0.1
"""Seconds between two looks at work that goes on."""
IDLE = 10.0
"""Seconds after which a thread with nothing to do ends."""


class LeftBehind(SystemExit):
    """Raised inside a thread that nobody waits for any more."""


class Lane:
    """``left`` tells that it was left behind: it takes no more work."""

    def __init__(self) -> None:
        self.left = False
        self._asked: queue.SimpleQueue[tuple[Callable[[], Any], queue.SimpleQueue[Any]]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def call(self, work: Callable[[], Any], watch: Callable[[], None]) -> Any:
        """What ``work`` returns or raises. ``watch`` is called ten times a second meanwhile; when it raises, the thread
        is left behind and that error is the caller's. So is Ctrl-C."""
        answers: queue.SimpleQueue[tuple[bool, Any]] = queue.SimpleQueue()
        self._ask(partial(contextvars.copy_context().run, work), answers)
        try:
            done, value = self._await(answers, watch)
        except BaseException:
            self._leave()
            raise
        if done:
            return value
        raise value

    def _ask(self, work: Callable[[], Any], answers: queue.SimpleQueue[Any]) -> None:
        with self._lock:
            self._asked.put((work, answers))
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="plugins", daemon=True)
                self._thread.start()

    def _await(self, answers: queue.SimpleQueue[tuple[bool, Any]], watch: Callable[[], None]) -> tuple[bool, Any]:
        while True:
            try:
                return answers.get(timeout=PULSE)
            except queue.Empty:
                watch()

    def _serve(self) -> None:
        while not self.left:
            try:
                work, answers = self._asked.get(timeout=IDLE)
            except queue.Empty:
                with self._lock:
                    if self._asked.empty():
                        self._thread = None
                        return
                continue
            try:
                answers.put((True, work()))
            except BaseException as error:  # noqa: BLE001 - the caller's to judge
                answers.put((False, error))
            del work, answers  # a result is not held until the next piece comes

    def _leave(self) -> None:
        self.left = True
        thread = self._thread
        if thread is not None and thread.ident is not None and thread.is_alive():
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(LeftBehind))


def own_lane() -> Lane:
    """The lane of the calling thread; a new one after one was left behind. All plugins share it: what one of them calls
    is called from the lane's thread, which has a lane of its own."""
    lane = getattr(_lanes, "own", None)
    if lane is None or lane.left:
        lane = _lanes.own = Lane()
    return lane


_lanes = threading.local()
