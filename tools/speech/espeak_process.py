"""Processes that speak: starting, asking, restarting and ending :mod:`.espeak_worker`.

One worker serves one request at a time; :class:`EspeakPool` lends them to threads, starts a fresh one when one has
died, and ends them all when the interpreter ends. Nothing here knows what a voice or a phoneme is.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...personas.errors import Timeout, ToolFailed, ToolUnavailable
from . import espeak_worker

_WORKER = Path(espeak_worker.__file__)


class WorkerDied(ToolFailed):
    """The worker ended in the middle of a request; asking another one may well work. espeak-ng 1.52 itself ends with
    a segmentation fault on a few texts, such as Gurmukhi letters in a Vietnamese voice."""


def espeak_paths() -> tuple[str, str]:
    """The shared library and the data folder. ``ToolUnavailable`` when espeakng-loader is not installed."""
    try:
        import espeakng_loader

        return espeakng_loader.get_library_path(), espeakng_loader.get_data_path()
    except (ImportError, RuntimeError) as error:
        raise ToolUnavailable(f"espeak-ng is not here: {error}", mend="pip install espeakng-loader") from error


class EspeakWorker:
    """One running worker. Not thread-safe: one request at a time."""

    def __init__(self) -> None:
        library, data = espeak_paths()
        # -I and -S: nothing of the user's environment or site-packages is loaded; the start takes about 30 ms
        command = [sys.executable, "-I", "-S", str(_WORKER), library, data]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=os.sep
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: dict[str, Any], limit: float = 60.0) -> tuple[dict[str, Any], bytes]:
        """Header and payload of the answer. Raises ``ToolFailed`` when espeak-ng refused, ``Timeout`` after
        ``limit`` seconds and :class:`WorkerDied` when the process ended; after the last two it is gone."""
        late = threading.Event()
        watchdog = threading.Timer(limit, lambda: (late.set(), self._process.kill()))
        watchdog.daemon = True
        watchdog.start()
        try:
            espeak_worker.write_frame(self._process.stdin, request)
            header, payload = espeak_worker.read_frame(self._process.stdout)
        except (EOFError, OSError, ValueError) as error:
            self.end()
            if late.is_set():
                raise Timeout("espeak-ng took too long", limit=limit, elapsed=limit, tool="espeak") from error
            raise WorkerDied("espeak-ng ended within a text", tool="espeak") from error
        except BaseException:
            self.end()  # an interrupted exchange leaves half a frame in the pipe
            raise
        finally:
            watchdog.cancel()
        if "error" in header:
            raise ToolFailed(f"espeak-ng could not speak: {header['error']}", tool="espeak")
        return header, payload

    def end(self) -> None:
        """Kill and reap; returns when the process is gone. May be called twice."""
        with suppress(OSError):
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()
        self._process.wait()


class EspeakPool:
    """At most ``size`` workers, started when first needed and shared by threads."""

    def __init__(self, size: int = 2) -> None:
        self._free = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._idle: list[EspeakWorker] = []
        self._all: list[EspeakWorker] = []
        self._owner = os.getpid()

    @contextmanager
    def _worker(self) -> Iterator[EspeakWorker]:
        with self._free:
            worker = self._take()
            try:
                yield worker
            finally:
                with self._lock:
                    if worker.alive():
                        self._idle.append(worker)
                    elif worker in self._all:
                        self._all.remove(worker)

    def _take(self) -> EspeakWorker:
        with self._lock:
            if self._owner != os.getpid():  # after a fork the pipes are the parent's: leave its workers alone
                self._idle, self._all, self._owner = [], [], os.getpid()
            while self._idle:
                worker = self._idle.pop()
                if worker.alive():
                    return worker
                worker.end()
                self._all.remove(worker)
            worker = EspeakWorker()
            self._all.append(worker)
            return worker

    def ask(self, request: dict[str, Any], limit: float = 60.0) -> tuple[dict[str, Any], bytes]:
        """As :meth:`EspeakWorker.ask`; a worker that died is replaced once, and
        :class:`WorkerDied` raised when the second dies too."""
        for last in (False, True):
            with self._worker() as worker:
                try:
                    return worker.ask(request, limit)
                except WorkerDied:
                    if last:
                        raise
        raise AssertionError("unreachable")

    def pids(self) -> list[int]:
        with self._lock:
            return [worker.pid for worker in self._all if worker.alive()]

    def close(self) -> None:
        """End every worker, whatever it is doing."""
        with self._lock:
            workers, self._idle, self._all = (self._all if self._owner == os.getpid() else []), [], []
        for worker in workers:
            worker.end()


@lru_cache(maxsize=1)
def shared_pool() -> EspeakPool:
    """The pool of this process, ended with it."""
    pool = EspeakPool()
    atexit.register(pool.close)
    return pool
