"""What a piece of code prints, kept from the program's stdout: a ``--json`` answer and the talk of an MCP server are
there. Only that code's own prints are caught: other threads print as before.

Caught is what goes through ``sys.stdout``. What C code or a child process writes to descriptor 1 is not, and neither is
what a thread prints that the code started.
"""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

MOST = 2000
"""Characters that are kept of one piece of code."""
_sink: ContextVar[Printed | None] = ContextVar("animism_printed", default=None)
_lock = threading.Lock()
_inside = 0


class Printed(io.TextIOBase):
    """A stdout that keeps the first characters."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.text = ""
        self.buffer = _Bytes(self)

    def write(self, text: str) -> int:
        self.text += text[: max(0, MOST - len(self.text))]
        return len(text)

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        """Stderr's: a child process that is given this stdout writes there."""
        return 2


class _Bytes(io.RawIOBase):
    def __init__(self, printed: Printed) -> None:
        self._printed = printed

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        self._printed.write(bytes(content[:MOST]).decode("utf-8", "replace"))
        return len(content)


class _ByContext:
    """In the place of ``sys.stdout``: whoever is inside :func:`catching` has a sink, and all others the real one."""

    def __init__(self, real: Any) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(_sink.get() or self._real, name)


@contextmanager
def catching() -> Iterator[Printed]:
    """Everything that this thread (or task) prints inside goes into the :class:`Printed` that is given."""
    global _inside
    printed = Printed()
    token = _sink.set(printed)
    with _lock:
        _inside += 1
        if not isinstance(sys.stdout, _ByContext):
            sys.stdout = _ByContext(sys.stdout)  # type: ignore[assignment]
    try:
        yield printed
    finally:
        _sink.reset(token)
        with _lock:
            _inside -= 1
            if not _inside and isinstance(sys.stdout, _ByContext):
                sys.stdout = sys.stdout._real
