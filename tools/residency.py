"""Which models are in memory: each is loaded once, stays while there is room, and the least recently used goes first.

Every tool with weights loads through :func:`shared`, in process and in the tool server alike, so that one budget holds
for all of them. It knows no model: a loader is a function.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ..personas.errors import OutOfMemory
from .hardware import free_memory

T = TypeVar("T")
SHARE = 0.8
"""Of the memory that is free at first use; the rest is for the work itself."""


@dataclass
class _Kept:
    """One model: ``users`` are those at work with it now; ``ready`` is set when it is there, ``error`` when it is not."""

    model: Any = None
    bytes: int = 0
    users: int = 0
    used: float = 0.0
    ready: threading.Event = field(default_factory=threading.Event)
    error: BaseException | None = None


@dataclass(frozen=True)
class Resident:
    """What :meth:`Residency.residents` tells of one model."""

    key: Hashable
    bytes: int
    users: int
    idle: float


class Residency:
    """``budget`` is bytes for models that are kept, or ``None`` for :data:`SHARE` of what is free at first use."""

    def __init__(self, budget: int | None = None) -> None:
        self._budget = budget
        self._kept: dict[Hashable, _Kept] = {}
        self._lock = threading.Lock()
        self.loads = 0
        self.evictions = 0

    @property
    def budget(self) -> int:
        if self._budget is None:
            self._budget = int(SHARE * _room())
        return self._budget

    @contextmanager
    def using(self, key: Hashable, load: Callable[[], T], *, bytes: int = 0) -> Iterator[T]:
        """The model of ``key``, loaded by ``load`` if it is not there; it stays put while the block runs.

        Several threads that ask for one key load it once. ``bytes`` is its size as it is known beforehand, to make
        room first. A loader that runs out of memory is tried once more with every idle model gone.

        :raises OutOfMemory: it does not fit even so.
        """
        kept = self._take(key, load, bytes)
        try:
            yield kept.model
        finally:
            with self._lock:
                kept.users -= 1
                kept.used = time.monotonic()

    def retrying(self, work: Callable[[], T], what: str) -> T:
        """``work()``; when it runs out of memory, once more with every idle model gone, then ``OutOfMemory``."""
        try:
            return work()
        except BaseException as error:
            if not ran_out(error):
                raise
        self.evict()  # outside the handler: the error's traceback holds on to tensors
        try:
            return work()
        except BaseException as error:
            if not ran_out(error):
                raise
            lack = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise OutOfMemory(
            f"{what} does not fit in memory: {lack}", mend="choose a smaller size, a smaller model or another device"
        )

    def evict(self, key: Hashable | None = None, *, room: int | None = None) -> int:
        """Let idle models go, least recently used first: this one, or as many as bring the rest under the budget with
        ``room`` bytes to spare, or, with neither, all. Returns how many went. One at work is never touched."""
        gone = 0
        with self._lock:
            idle = sorted((k for k, v in self._kept.items() if not v.users and v.ready.is_set()),
                          key=lambda k: self._kept[k].used)
            for candidate in idle:
                if key is not None and candidate != key:
                    continue
                if key is None and room is not None and self._held() + room <= self.budget:
                    break
                del self._kept[candidate]
                gone += 1
            self.evictions += gone
        if gone:
            _collect()
        return gone

    def residents(self) -> list[Resident]:
        """What is in memory now, last used first."""
        now = time.monotonic()
        with self._lock:
            rows = [Resident(k, v.bytes, v.users, now - v.used) for k, v in self._kept.items() if v.ready.is_set()]
        return sorted(rows, key=lambda row: row.idle)

    def _held(self) -> int:
        return sum(kept.bytes for kept in self._kept.values())

    def _take(self, key: Hashable, load: Callable[[], Any], size: int) -> _Kept:
        while True:
            with self._lock:
                kept = self._kept.get(key)
                mine = kept is None
                if kept is None:
                    kept = self._kept[key] = _Kept(bytes=size, users=1)
                else:
                    kept.users += 1
            if mine:
                self._load(key, kept, load, size)
                return kept
            kept.ready.wait()
            if kept.error is None:
                return kept
            with self._lock:
                kept.users -= 1  # whoever loaded it failed and was told why; this caller tries for itself

    def _load(self, key: Hashable, kept: _Kept, load: Callable[[], Any], size: int) -> None:
        try:
            self.evict(room=0)
            kept.model = self.retrying(load, str(key))
            kept.bytes = size or size_of(kept.model)
            kept.used = time.monotonic()
            self.loads += 1
        except BaseException as error:
            kept.error = error
            with self._lock:
                self._kept.pop(key, None)
            raise
        finally:
            kept.ready.set()
        self.evict(room=0)


def ran_out(error: BaseException) -> bool:
    """Whether an error means that memory ran out, torch's and ONNX Runtime's included."""
    if isinstance(error, OutOfMemory | MemoryError):
        return True
    name, text = type(error).__name__, str(error).lower()
    return name in ("OutOfMemoryError", "CUDAOutOfMemoryError") or "out of memory" in text or "can't allocate" in text


def size_of(model: Any) -> int:
    """Bytes of a model's parameters and buffers: of a torch module, or of every one a pipeline holds; else 0."""
    parts = getattr(model, "components", None)
    if isinstance(parts, dict):
        return sum(size_of(part) for part in parts.values())
    if callable(getattr(model, "parameters", None)) and callable(getattr(model, "buffers", None)):
        tensors = {id(t): t for t in [*model.parameters(), *model.buffers()]}
        return sum(t.numel() * t.element_size() for t in tensors.values())
    return 0


def _room() -> float:
    """Bytes that are free where models live: on the card where torch sees one, else in main memory. Without bound where
    nobody can tell: what does not fit is told by whoever runs out."""
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        return float(torch.cuda.mem_get_info()[0])
    return float(free_memory() or sys.maxsize)


def _collect() -> None:
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()


_shared: Residency | None = None
_making = threading.Lock()


def shared() -> Residency:
    """This process's own."""
    global _shared
    with _making:
        if _shared is None:
            _shared = Residency()
        return _shared


def set_budget(budget: int | None) -> None:
    """The budget of :func:`shared` in bytes; ``None`` for a share of what is free."""
    shared()._budget = budget
