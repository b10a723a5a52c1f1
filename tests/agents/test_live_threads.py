"""What a server's live talks share: threads of which each user has a share, and the settling of talks nobody is in."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable

import pytest
from animism.agents.live.settling import Settling
from animism.agents.live.shared_threads import SharedThreads
from animism.personas.errors import StoreError


def soon(true: Callable[[], bool], limit: float = 5.0) -> bool:
    end = time.monotonic() + limit
    while not true() and time.monotonic() < end:
        time.sleep(0.005)
    return true()


def test_one_user_takes_only_a_share_and_all_of_it_is_done_in_order() -> None:
    threads, gate, begun = SharedThreads(4, 2, "test"), threading.Event(), []

    def work(i: int) -> int:
        begun.append(i)
        gate.wait(10)
        return i

    mine = [threads.of("greedy").submit(work, i) for i in range(20)]
    assert threads.of("other").submit(lambda: "at once").result(5) == "at once"
    assert sorted(begun) == [0, 1]
    gate.set()
    assert [one.result(5) for one in mine] == list(range(20)) and begun[2:] == sorted(begun[2:])
    assert threads.of("greedy").submit(lambda: "again").result(5) == "again"
    threads.shutdown()
    with pytest.raises(RuntimeError):
        threads.of("other").submit(print)


def test_what_breaks_or_is_called_off_leaves_its_thread_free() -> None:
    threads, gate = SharedThreads(2, 1, "test"), threading.Event()
    share = threads.of("me")
    first, off = share.submit(gate.wait, 10), share.submit(print, "never")
    assert off.cancel()
    broken = share.submit(lambda: 1 // 0)
    gate.set()
    assert first.result(5) and isinstance(broken.exception(5), ZeroDivisionError)
    assert share.submit(lambda: 7).result(5) == 7
    threads.shutdown()


def test_what_waits_at_the_end_is_cancelled() -> None:
    threads, gate = SharedThreads(2, 1, "test"), threading.Event()
    running, waiting = (threads.of("me").submit(gate.wait, 10) for _ in range(2))
    threads.shutdown()
    assert waiting.cancelled() and not running.done()
    gate.set()
    assert running.result(5)


async def test_an_event_loop_can_wait_for_it() -> None:
    threads = SharedThreads(2, 1, "test")
    found = await asyncio.gather(*(
        asyncio.get_running_loop().run_in_executor(threads.of("me"), pow, i, 2) for i in range(30)
    ))
    assert found == [i * i for i in range(30)]
    threads.shutdown()


def test_one_talk_settles_once_at_a_time_and_the_newest_waits() -> None:
    settling, gate, done = Settling(), threading.Event(), []

    def settle(name: str) -> None:
        done.append(name)
        gate.wait(10)

    settling.soon(("me", "pip"), lambda: settle("first"))
    assert soon(lambda: done == ["first"])
    settling.soon(("me", "pip"), lambda: settle("replaced"))
    settling.soon(("me", "pip"), lambda: settle("second"))
    settling.soon(("me", "rose"), lambda: settle("another"))
    assert soon(lambda: "another" in done) and done == ["first", "another"]
    gate.set()
    assert settling.close(5) and done == ["first", "another", "second"]


def test_what_breaks_is_logged_and_the_next_is_done(caplog: pytest.LogCaptureFixture) -> None:
    settling, done = Settling(most=1), []

    def full() -> None:
        raise StoreError("the disk is full", mend="free some space")

    settling.soon(1, full)
    settling.soon(2, lambda: 1 // 0)
    settling.soon(3, lambda: done.append(3))
    assert settling.close(5) and done == [3]
    assert "the disk is full" in caplog.text and "ZeroDivisionError" in caplog.text


def test_the_end_is_not_delayed_by_a_model_that_takes_long() -> None:
    settling, gate = Settling(), threading.Event()
    settling.soon(1, lambda: gate.wait(10))
    start = time.monotonic()
    assert not settling.close(0.1) and time.monotonic() - start < 2
    gate.set()
