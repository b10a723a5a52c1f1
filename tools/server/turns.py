"""Whose turn it is: one queue a client, a job of each in turn, bounded. Not thread-safe: its user holds a lock."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar


class Waiting(Protocol):
    """What may wait here."""

    client: str


W = TypeVar("W", bound=Waiting)


class Turns(Generic[W]):
    """A client with a thousand jobs and one with a single job are served alternately."""

    def __init__(self) -> None:
        self._queues: OrderedDict[str, deque[W]] = OrderedDict()
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def of(self, client: str) -> int:
        """How many of a client wait."""
        return len(self._queues.get(client, ()))

    def put(self, job: W) -> None:
        self._queues.setdefault(job.client, deque()).append(job)
        self._size += 1

    def take(self) -> W:
        """The next one; its client goes to the end of the row. ``KeyError`` when nobody waits."""
        client, queue = self._queues.popitem(last=False)
        job = queue.popleft()
        if queue:
            self._queues[client] = queue
        self._size -= 1
        return job

    def take_like(self, fits: Callable[[W], bool], most: int) -> list[W]:
        """Up to ``most`` jobs that fit, one of each client in turn; the rest keep their places."""
        taken: list[W] = []
        while len(taken) < most:
            found = [job for queue in self._queues.values() if (job := next(filter(fits, queue), None)) is not None]
            if not found:
                break
            for job in found[: most - len(taken)]:
                self.remove(job)
                taken.append(job)
        return taken

    def remove(self, job: W) -> bool:
        """Take this one out; whether it was there."""
        queue = self._queues.get(job.client)
        if queue is None:
            return False
        try:
            queue.remove(job)
        except ValueError:
            return False
        self._size -= 1
        if not queue:
            del self._queues[job.client]
        return True

    def __iter__(self) -> Iterator[W]:
        for queue in self._queues.values():
            yield from queue

    def place_of(self, job: W) -> int:
        """How many are served before it, about: those of its own client, and as many of each other."""
        own = self._queues.get(job.client)
        if own is None or job not in own:
            return 0
        before = list(own).index(job)
        others = (queue for client, queue in self._queues.items() if client != job.client)
        return before + sum(min(len(queue), before + 1) for queue in others)
