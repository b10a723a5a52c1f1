"""What a server keeps between requests: planner sessions, locks by key, made files; none of it grows for ever."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest
from animism import Studio
from animism.app.server.faces_kept import Kept
from animism.app.server.one_at_a_time import OneAtATime
from animism.app.server.planners import SESSIONS, Planners
from animism.personas.errors import Cancelled


def test_one_key_is_held_by_one_and_nothing_is_left() -> None:
    turns, inside, most = OneAtATime(), 0, 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(30):
            with turns.of("a"):
                inside += 1
                most = max(most, inside)
                time.sleep(0.0002)
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1 and len(turns) == 0
    with turns.of("a"), turns.of("b"):
        assert len(turns) == 2
    with pytest.raises(ValueError), turns.of("a"):
        raise ValueError
    assert len(turns) == 0


def test_a_planner_is_remembered_after_an_error(home: Path) -> None:
    planners, studio = Planners(), Studio(home=home)
    with planners.one(studio, "me", None) as first:
        pass
    with pytest.raises(Cancelled), planners.one(studio, "me", None) as planner:
        raise Cancelled("stopped")
    with planners.one(studio, "me", None) as last:
        assert last is planner is first
    with planners.one(studio, "ann", None) as hers:
        assert hers is not first
    for i in range(SESSIONS + 10):
        with planners.one(studio, f"user {i}", None):
            pass
    assert len(planners._sessions) == SESSIONS and len(planners._turns) == 0


def test_a_planner_of_a_persona_is_remembered_and_forgotten(inhabited: Path) -> None:
    planners, studio = Planners(), Studio(home=inhabited)
    apple = studio.list()[0].id
    with pytest.raises(Cancelled), planners.one(studio, "me", apple) as first:
        raise Cancelled("stopped")
    with planners.one(studio, "me", apple) as again:
        assert again is first
    planners.forget("me", apple)
    with planners.one(studio, "me", apple) as other:
        assert other is not first


def test_made_files_are_made_once_and_dropped_by_name(tmp_path: Path) -> None:
    kept, made = Kept(tmp_path / "clips", 3), []

    def make() -> bytes:
        time.sleep(0.02)
        made.append(1)
        return b"x"

    threads = [threading.Thread(target=kept.made, args=("a-1.mp4", make)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    kept.made("b-1.mp4", make)
    kept.drop("a-")
    assert kept.get("a-1.mp4") is None and kept.get("b-1.mp4") is not None


def test_a_deleted_personas_clips_go_with_it(inhabited: Path, client_of: Any) -> None:
    client = client_of()
    apple = client.get("/api/personas").json()["personas"][0]["id"]
    clips = client.app.state.services.clips
    clips.made(f"{apple}-1-clip.mp4", lambda: b"x")
    clips.made("somebody-1-clip.mp4", lambda: b"x")
    assert client.delete(f"/api/personas/{apple}").status_code == 204
    assert [path.name for path in (inhabited / "cache" / "clips").iterdir()] == ["somebody-1-clip.mp4"]
