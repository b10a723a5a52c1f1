"""Tools for the tests and the benchmark of the tool server on Ray: every process of the cluster imports this module."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from animism.personas.errors import InvalidInput
from animism.tools.capability import Capability, Tool, ToolRegistry, silent
from animism.tools.contracts import Drawing, Frames


@dataclass(frozen=True)
class Asked:
    """``word`` is what to do, for so many ``seconds``; ``log`` is a file that gets a line when it is begun and done."""

    word: str
    seconds: float = 0.0
    log: str = ""
    drawing: Drawing | None = None


@dataclass(frozen=True)
class Told:
    """``process`` is who did it."""

    word: str
    process: int
    together: int = 1
    picture: np.ndarray | None = None
    film: Frames | None = None


WORK = Capability("work", Asked, Told, "Work.")


class Sleeper(Tool):
    """Sleeps, and says how far it is; ``spin`` is busy instead; ``hang`` heeds nobody, ``die`` ends its
    process, ``wrong`` is bad input."""

    capability, name, description = WORK, "sleeper", "Sleeps."

    def run(self, request: Asked, progress: Any = silent) -> Told:
        _write(request.log, f"begun {request.word} {os.getpid()}")
        if request.word == "wrong":
            raise InvalidInput("this is wrong", mend="say something else")
        if request.word == "die":
            os._exit(9)
        if request.word == "hang":
            time.sleep(60)
        if request.word == "spin":
            _spin(request.seconds)
            return Told(request.word, os.getpid())
        end = time.monotonic() + request.seconds
        while (left := end - time.monotonic()) > 0:
            progress(1 - left / max(request.seconds, 1e-9), "sleeping")
            time.sleep(min(0.02, left))
        _write(request.log, f"done {request.word} {os.getpid()}")
        return Told(request.word, os.getpid(), picture=np.arange(12, dtype=np.uint8).reshape(2, 2, 3))


class Batcher(Tool):
    """Does up to eight at once."""

    capability, name, description = WORK, "batcher", "Does several at once."
    batch_size, batch_window = 6, 2.0

    def run(self, request: Asked, progress: Any = silent) -> Told:
        return self.run_batch([request], progress)[0]

    def run_batch(self, requests: list[Asked], progress: Any = silent) -> list[Any]:
        return [InvalidInput("no", mend="yes") if one.word == "wrong" else Told(one.word, os.getpid(), len(requests))
                for one in requests]


class Filmer(Tool):
    """Frames that are made when they are taken; ``die`` ends the process at frame 5, once."""

    capability, name, description = WORK, "filmer", "Films."

    def run(self, request: Asked, progress: Any = silent) -> Told:
        def frames() -> Any:
            for number in range(8):
                if number == 5 and request.word == "die" and not os.path.exists(request.log):
                    _write(request.log, "died")
                    os._exit(9)
                yield np.full((16, 16, 3), number, np.uint8)

        return Told(request.word, os.getpid(), film=Frames(25.0, 8, 16, frames))


class Drawer(Tool):
    """Says who drew; for calls with an expert."""

    capability, name, description = WORK, "drawer", "Draws."

    def accepts(self, request: Asked) -> bool:
        return request.drawing is not None

    def run(self, request: Asked, progress: Any = silent) -> Told:
        assert request.drawing is not None
        return Told(request.drawing.experts[0].name, os.getpid())


def registry() -> ToolRegistry:
    made = ToolRegistry()
    for tool in (Sleeper(), Batcher(), Filmer(), Drawer()):
        made.add(tool)
    return made


def _spin(seconds: float) -> None:
    """So much of a core's own time, however long that takes."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(1000))


def _write(path: str, line: str) -> None:
    if path:
        with open(path, "a", encoding="utf-8") as file:
            file.write(line + "\n")
