"""One run of a speech program: no shell, nothing of ours on its stdin but the text, a time limit, bounded output.

A program that hangs, floods its stderr, or leaves children behind is ended with all of them. What its sound is worth
is judged elsewhere.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ...personas.errors import Timeout, ToolFailed, ToolUnavailable

MOST_OUTPUT = 200_000_000
"""Bytes of sound from stdout at most."""
_KEPT = 4000
_STEP = 0.05


@dataclass(frozen=True)
class Ran:
    """How a run ended: its exit code, what came out of stdout, the last of stderr as one line."""

    code: int
    output: bytes
    told: str


def run_program(
    command: list[str], text: bytes, folder: Path, *, limit: float, tool: str, watch: Callable[[], None]
) -> Ran:
    """Run ``command`` in ``folder`` with ``text`` on its stdin. ``watch`` is called twenty times a second and may raise,
    which ends the program.

    :raises Timeout: after ``limit`` seconds. :raises ToolFailed: more output than :data:`MOST_OUTPUT`.
    """
    start = time.monotonic()
    process = _started(command, folder)
    out, told = _Drain(process.stdout, MOST_OUTPUT, last=False), _Drain(process.stderr, _KEPT, last=True)
    writer = threading.Thread(target=_write, args=(process.stdin, text), daemon=True)
    writer.start()
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_STEP)
                break
            watch()
            if time.monotonic() - start > limit:
                raise Timeout(f"{Path(command[0]).name} did not end", limit=limit, elapsed=time.monotonic() - start,
                              tool=tool, mend="raise its limit in the program's file, or choose another voice")
            if out.full:
                raise ToolFailed(f"{Path(command[0]).name} wrote more than {MOST_OUTPUT // 1_000_000} MB", tool=tool)
    finally:
        _end(process)
    return Ran(process.returncode, out.text(), " ".join(told.text().decode("utf-8", "replace").split())[-300:])


def _started(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    apart: dict[str, Any] = {"start_new_session": True} if os.name == "posix" else {}
    try:
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, **apart
        )
    except (OSError, ValueError) as error:
        raise ToolUnavailable(f"{command[0]} cannot be run: {error}", mend="check the program's file") from error


class _Drain:
    """Reads a pipe to its end in a thread; keeps the first or the last ``most`` bytes."""

    def __init__(self, pipe: IO[bytes] | None, most: int, *, last: bool) -> None:
        self.full = False
        self._kept, self._most, self._last, self._pipe = bytearray(), most, last, pipe
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        with suppress(OSError, ValueError):
            while self._pipe and (part := self._pipe.read1(65536)):  # type: ignore[attr-defined]
                if self._last:
                    self._kept = (self._kept + part)[-self._most :]
                elif len(self._kept) + len(part) <= self._most:
                    self._kept += part
                else:
                    self.full = True

    def text(self) -> bytes:
        self._thread.join(2.0)
        return bytes(self._kept)


def _write(pipe: IO[bytes] | None, text: bytes) -> None:
    with suppress(OSError, ValueError):  # a program that reads nothing closes its end
        if pipe:
            pipe.write(text)
            pipe.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it started; returns when it is gone."""
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        elif process.poll() is None:
            process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        with suppress(OSError, ValueError):
            if pipe is not None and pipe is not process.stdout and pipe is not process.stderr:
                pipe.close()
