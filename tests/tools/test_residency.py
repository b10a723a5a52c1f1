"""Models are loaded once, stay while there is room, and go least recently used first."""

from __future__ import annotations

import threading
import time

import pytest
from animism.personas import OutOfMemory
from animism.tools.residency import Residency, ran_out, size_of


def loader(name: str, log: list[str], pause: float = 0.0):
    def load() -> str:
        time.sleep(pause)
        log.append(name)
        return name

    return load


def test_a_model_is_loaded_once_by_many_threads() -> None:
    kept, log, seen = Residency(100), [], []

    def use() -> None:
        with kept.using("a", loader("a", log, 0.05), bytes=10) as model:
            seen.append(model)

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert log == ["a"] and seen == ["a"] * 8 and kept.loads == 1


def test_the_least_recently_used_goes_first() -> None:
    kept, log = Residency(25), []
    for name in ("a", "b", "a", "c"):
        with kept.using(name, loader(name, log), bytes=10):
            pass
    assert {row.key for row in kept.residents()} == {"a", "c"} and kept.evictions == 1
    with kept.using("b", loader("b", log), bytes=10):
        pass
    assert log == ["a", "b", "c", "b"] and {row.key for row in kept.residents()} == {"c", "b"}


def test_what_is_at_work_stays() -> None:
    kept, log = Residency(10), []
    with kept.using("a", loader("a", log), bytes=10), kept.using("b", loader("b", log), bytes=10):
        assert {row.key for row in kept.residents()} == {"a", "b"}
    with kept.using("a", loader("a", log), bytes=10):
        pass
    assert log == ["a", "b"]


def test_room_is_made_and_loading_tried_once_more() -> None:
    kept, tries = Residency(100), []

    def load() -> str:
        tries.append(len(kept.residents()))
        if len(tries) == 1:
            raise MemoryError("no room")
        return "big"

    with kept.using("a", lambda: "a", bytes=10):
        pass
    with kept.using("big", load, bytes=10) as model:
        assert model == "big"
    assert tries == [1, 0]


def test_what_does_not_fit_is_told_and_forgotten() -> None:
    kept = Residency(100)

    def load() -> str:
        raise MemoryError

    with pytest.raises(OutOfMemory, match="does not fit") as caught, kept.using("huge", load):
        pass
    assert caught.value.mend and kept.residents() == []
    with kept.using("huge", lambda: "fits now") as model:
        assert model == "fits now"


def test_a_failed_load_is_each_callers_own() -> None:
    kept, tries = Residency(100), []

    def load() -> str:
        tries.append(1)
        time.sleep(0.02)
        raise ValueError("truncated")

    def use() -> None:
        with pytest.raises(ValueError, match="truncated"), kept.using("a", load):
            pass

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(tries) == 3


def test_memory_that_ran_out_in_mid_run_evicts_and_tries_once() -> None:
    kept, tries = Residency(100), []
    with kept.using("idle", lambda: "idle", bytes=50):
        pass

    def work() -> int:
        tries.append(len(kept.residents()))
        if len(tries) < 2:
            raise RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return 7

    assert kept.retrying(work, "the picture") == 7 and tries == [1, 0]
    with pytest.raises(OutOfMemory, match="the picture"):
        kept.retrying(lambda: (_ for _ in ()).throw(MemoryError("still")), "the picture")
    with pytest.raises(ZeroDivisionError):
        kept.retrying(lambda: 1 // 0, "the picture")


def test_what_counts_as_running_out() -> None:
    assert ran_out(MemoryError()) and ran_out(RuntimeError("DefaultCPUAllocator: can't allocate memory"))
    assert not ran_out(ValueError("no")) and size_of(object()) == 0
