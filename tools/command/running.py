"""One run of a program: its own session, a bounded time, a bounded disk, a bounded tail of what it says, and nothing of
it left afterwards, neither files nor children.

The program's whole process group is killed at the end, in whatever way the end came. A child that makes a session of
its own gets away; nothing short of a container holds such a one.
"""

from __future__ import annotations

import os
import re
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ...personas.errors import Timeout, ToolFailed
from .manifest import Limits

TAIL = 4_000
"""Bytes of each stream that are kept, the last ones."""
PASSED = ("PATH", "HOME", "LANG", "LC_ALL")
_LAUNCH = Path(__file__).with_name("launch.py")
_LOOK = 0.1  # seconds between looks at the clock and at cancelling
_WEIGH = 1.0  # seconds between looks at the disk
_LAST = 64  # reads of what is left when a program has ended: 4 MB a stream, and a child that goes on is not waited for
_GRACE = 2.0  # seconds between asking a program to end and ending it


@dataclass
class Said:
    """The last of what a program wrote, and how far it says it is, in [0, 1]."""

    pattern: re.Pattern[bytes] | None = None
    share: float = 0.0
    tails: dict[str, bytearray] = field(default_factory=lambda: {"stdout": bytearray(), "stderr": bytearray()})

    def hear(self, stream: str, data: bytes) -> None:
        """Take in a piece; all but the tail is forgotten."""
        tail = self.tails[stream]
        tail += data
        if self.pattern is not None:
            for found in list(self.pattern.finditer(bytes(tail[-(len(data) + 80) :])))[-1:]:
                self.share = max(self.share, _share(found))
        del tail[:-TAIL]

    def __str__(self) -> str:
        parts = []
        for stream in ("stderr", "stdout"):
            text = self.tails[stream].decode("utf-8", "replace").replace("\r", "\n").strip()
            if text:
                parts.append(f"{stream}: {_last_lines(text)}")
        return "; ".join(parts) or "it said nothing"


def run(
    command: Sequence[str], *, work_in: Path, run_folder: Path, environment: Mapping[str, str], limits: Limits,
    seconds: float, tick: Callable[[float], None], progress: str = "", tool: str = "",
) -> Said:
    """Run ``command`` to its end and return what it said.

    :param seconds: how long it may take. ``tick`` is told the share that it says is done, ten times a second; what it
        raises (``Cancelled``) ends the program and passes through.
    :raises Timeout: it took longer. :raises ToolFailed: it ended badly, or filled its disk, with its last words.
    """
    said = Said(re.compile(progress.encode()) if progress else None)
    launched = [sys.executable, "-I", str(_LAUNCH), str(limits.memory), str(limits.output), *command]
    process = subprocess.Popen(
        launched, cwd=work_in, env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True, close_fds=True,
    )
    try:
        _follow(process, said, run_folder, limits, seconds, tick, tool)
    finally:
        _end(process)
    if process.returncode != 0:
        raise ToolFailed(f"{tool} ended with {_told(process.returncode)}; {said}", tool=tool)
    return said


def allowed_environment(names: Sequence[str], fixed: Mapping[str, str], temporary: Path) -> dict[str, str]:
    """What the program sees of our environment: the few of :data:`PASSED`, those named, and those set."""
    kept = {name: os.environ[name] for name in (*PASSED, *names) if name in os.environ}
    return {**kept, "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1", **fixed}


def _follow(
    process: subprocess.Popen[bytes], said: Said, folder: Path, limits: Limits, seconds: float,
    tick: Callable[[float], None], tool: str,
) -> None:
    """Listen until the program has ended and its streams are empty; see to the clock and to the disk meanwhile."""
    began, weighed = time.monotonic(), time.monotonic()
    with selectors.DefaultSelector() as streams:
        for name in ("stdout", "stderr"):
            pipe = getattr(process, name)
            os.set_blocking(pipe.fileno(), False)
            streams.register(pipe, selectors.EVENT_READ, name)
        last = _LAST
        while last:
            ended = process.poll() is not None
            last -= ended
            heard = _listen(streams, said, 0.0 if ended else _LOOK)
            if ended and not heard:  # a child that lingers may hold the streams open; what it says is of no interest
                return
            now = time.monotonic()
            if now - began > seconds:
                raise Timeout(
                    f"{tool} took longer than {seconds:.0f} s; {said}", limit=seconds, elapsed=now - began, tool=tool,
                    mend="allow it more seconds in its manifest, or give it a shorter sound",
                )
            if now - weighed > _WEIGH:
                weighed = now
                if (size := _size(folder)) > limits.output:
                    raise ToolFailed(f"{tool} wrote {size:,} bytes, more than it may; {said}", tool=tool)
            tick(said.share)


def _listen(streams: selectors.BaseSelector, said: Said, wait: float) -> bool:
    """Read what there is, at most 64 kB a stream; whether there was anything."""
    heard = False
    if not streams.get_map():
        time.sleep(wait)
        return False
    for key, _ in streams.select(wait):
        data = b""
        with suppress(BlockingIOError):
            data = os.read(key.fd, 65_536)
        if data:
            said.hear(key.data, data)
            heard = True
        else:
            streams.unregister(key.fileobj)
    return heard


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all of its group, and wait for it. It is asked first if it still runs."""
    if process.poll() is None:
        _signal(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_GRACE)
    _signal(process.pid, signal.SIGKILL)  # its children too, and also after it has gone
    process.wait()
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()


def _signal(group: int, number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)


def _share(found: re.Match[bytes]) -> float:
    try:
        numbers = [float(group) for group in found.groups() if group is not None]
    except ValueError:
        return 0.0
    if len(numbers) == 2:
        return min(1.0, max(0.0, numbers[0] / numbers[1])) if numbers[1] > 0 else 0.0
    return min(1.0, max(0.0, numbers[0] / 100)) if numbers else 0.0


def _size(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.lstat(os.path.join(place, name)).st_size
    return total


def _told(code: int) -> str:
    if code < 0:
        with suppress(ValueError):
            return f"signal {signal.Signals(-code).name}"
    return f"code {code}"


def _last_lines(text: str, most: int = 600) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " | ".join(lines[-6:])[-most:]
