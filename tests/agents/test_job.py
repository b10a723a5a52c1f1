"""Progress, deadline and cancel of one job."""

from __future__ import annotations

import threading
import time

import pytest
from animism.agents.job import Job, ProgressEvent
from animism.personas import Cancelled, InvalidInput, Timeout


def test_fractions_never_fall_within_a_stage() -> None:
    heard: list[ProgressEvent] = []
    job = Job(heard.append)
    for fraction in (0.0, 0.4, 0.2, 1.7):
        job.tell("portrait", fraction, "drawing")
    assert [event.fraction for event in heard] == [0.0, 0.4, 0.4, 1.0]


def test_a_stage_that_starts_again_starts_at_nothing() -> None:
    heard: list[ProgressEvent] = []
    job = Job(heard.append)
    for fraction in (1.0, 0.0, 0.5):
        job.tell("portrait", fraction, "drawing")
    assert [event.fraction for event in heard] == [1.0, 0.0, 0.5]


def test_spans_map_a_tool_into_its_part_of_a_stage() -> None:
    heard: list[ProgressEvent] = []
    Job(heard.append).progress("clip", 0.5, 1.0)(0.5, "half of the second half")
    assert heard[0].fraction == 0.75


def test_cancel_is_heard_at_the_next_step_in_any_thread() -> None:
    stop = threading.Event()
    job, seen = Job(cancel=stop), []

    def work() -> None:
        try:
            while True:
                job.tell("portrait", 0.1, "drawing")
                time.sleep(0.001)
        except Cancelled as error:
            seen.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    stop.set()
    thread.join(2)
    assert not thread.is_alive() and len(seen) == 1


def test_a_deadline_that_passed_says_how_long() -> None:
    job = Job(deadline=0.01)
    time.sleep(0.03)
    with pytest.raises(Timeout) as caught:
        job.check()
    assert caught.value.limit == 0.01 and caught.value.elapsed >= 0.03


@pytest.mark.parametrize("deadline", [0, -1.0, float("nan")])
def test_a_deadline_that_is_none_is_refused(deadline: float) -> None:
    with pytest.raises(InvalidInput, match="deadline"):
        Job(deadline=deadline)


def test_a_listener_hears_one_event_at_a_time() -> None:
    inside, most = 0, 0

    def listen(event: ProgressEvent) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        time.sleep(0.001)
        inside -= 1

    job = Job(listen)
    threads = [threading.Thread(target=lambda: [job.tell("a", 0.1, "x") for _ in range(10)]) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert most == 1
