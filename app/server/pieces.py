"""A blocking iterator beside the event loop: items arrive as they come, and it is told when nobody waits any more."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

Item = TypeVar("Item")
_END = object()


async def in_pieces(make: Callable[[], Iterator[Item]], cancel: threading.Event) -> AsyncIterator[Item]:
    """The items of ``make()``, which runs in a thread of its own. What it raises is raised here; when the consumer
    leaves, ``cancel`` is set and the iterator is closed in its thread."""
    loop, items = asyncio.get_running_loop(), asyncio.Queue[Any]()
    left = threading.Event()  # not ``cancel``: whoever cancels may still wait for the end

    def hand(item: Any) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits
            loop.call_soon_threadsafe(items.put_nowait, item)

    def run() -> None:
        try:
            with closing_of(make()) as made:
                for item in made:
                    hand(item)
                    if left.is_set():
                        break
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            hand(error)
        hand(_END)

    threading.Thread(target=run, name="pieces", daemon=True).start()
    try:
        while (item := await items.get()) is not _END:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        left.set()
        cancel.set()


@contextmanager
def closing_of(iterator: Iterator[Item]) -> Iterator[Iterator[Item]]:
    """``iterator``, closed at the end of the block where it is a generator."""
    try:
        yield iterator
    finally:
        if isinstance(iterator, Generator):
            iterator.close()
