"""Memory under many threads and processes, killed processes, a full disk and a damaged file."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import pytest
from animism.agents.memory import Memories
from animism.personas.errors import StoreError

PRELUDE = """
import os, sys
from animism.agents.memory import Memories
memory = Memories(sys.argv[1]).of("gus")
"""
TALKER = PRELUDE + """
sys.stdin.readline()
for number in range(25):
    memory.hear("user", f"{sys.argv[2]} {number}")
    memory.learn(f"They said {sys.argv[2]} {number}.", key=f"count:{sys.argv[2]}")
    memory.recall("number")
"""
VICTIM = PRELUDE + """
log = os.open(sys.argv[2], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
for number in range(100_000):
    text = f"{sys.argv[3]} said line {number}"
    episode = memory.hear("user", text)
    os.write(log, f"{text}\\n".encode())
    if number % 3 == 0:
        memory.notice(f"I have a horse called Number{number}.")
    if number % 5 == 0:
        memory.cut(episode.id, 4)
"""


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'memories.db'}"
    return request.getfixturevalue("postgres_url")


def start(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_what_hear_returned_survives_kill_9(url, tmp_path):
    """Lives end at any moment; every line that was written down after ``hear`` returned is there."""
    log, chance = tmp_path / "acknowledged", random.Random(5)
    log.touch()
    for life in range(4):
        enough = len(log.read_text().splitlines()) + chance.randint(2, 9)
        victim = start(VICTIM, url, str(log), f"life {life}")
        until = time.monotonic() + 30
        while len(log.read_text().splitlines()) < enough and victim.poll() is None and time.monotonic() < until:
            time.sleep(0.002)
        time.sleep(chance.uniform(0.0, 0.03))
        victim.send_signal(signal.SIGKILL)
        _, errors = victim.communicate(timeout=30)
        assert victim.returncode == -signal.SIGKILL, errors
    memory = Memories(url).of("gus")
    kept = [one.text for one in memory.episodes(limit=10_000)]
    acknowledged = log.read_text().splitlines()
    assert len(acknowledged) > 7 and set(acknowledged) <= set(kept)
    assert len(kept) == len(set(kept)) <= len(acknowledged) + 4  # at most one that was kept but not yet answered
    assert len({one.id for one in memory.episodes(limit=10_000)}) == len(kept)
    memory.hear("user", "and life goes on")
    assert any("Number0" in one.text for one in memory.recall("a horse called number0"))


def test_processes_hear_at_once(url):
    """Both begin with no memory at all, so that they also race for making it."""
    workers = [start(TALKER, url, word) for word in ("left", "right")]
    for worker in workers:
        worker.stdin.write("go\n")
        worker.stdin.flush()
    for worker in workers:
        _, errors = worker.communicate(timeout=120)
        assert worker.returncode == 0, errors
    memory = Memories(url).of("gus")
    texts = [one.text for one in memory.episodes(limit=1000)]
    assert sorted(texts) == sorted(f"{word} {number}" for word in ("left", "right") for number in range(25))
    for word in ("left", "right"):
        assert [text for text in texts if word in text] == [f"{word} {number}" for number in range(25)]
    assert sorted(fact.text for fact in memory.facts()) == ["They said left 24.", "They said right 24."]


def test_threads_hear_recall_and_reflect_at_once(url):
    memories = Memories(url)
    failures = []

    def talk(user):
        try:
            for number in range(15):
                memory = memories.of("gus", user)
                said = memory.hear("user", f"I like item{number}{user}.")
                memory.notice(said.text)
                assert any(f"item{number}{user}" in one.text for one in memory.recall(f"item{number}{user}"))
                memory.cut(said.id, 3)
                memory.reflect()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=talk, args=(f"u{number % 3}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not failures
    for user in ("u0", "u1", "u2"):
        memory = memories.of("gus", user)
        assert len(memory.episodes(limit=100)) == 30 and len(memory.facts()) == 15
        assert all(user in one.text or one.heard == 3 for one in memory.episodes(limit=100))
    memories.close()


def test_another_process_is_heard_of_at_once(url):
    """Each keeps an index in memory, and finds what the other one kept, changed and removed."""
    here, there = Memories(url), Memories(url)
    here.of("gus").hear("user", "something about a zeppelin")
    assert there.of("gus").recall("zeppelin")
    fact = there.of("gus").learn("Their zeppelin is blue.", key="my:zeppelin")
    assert here.of("gus").recall("zeppelin")[0].text == "Their zeppelin is blue."
    here.of("gus").correct(fact.id, "Their zeppelin is red.")
    assert there.of("gus").recall("zeppelin")[0].text == "Their zeppelin is red."
    there.of("gus").forget(fact.id)
    assert not any("red" in one.text for one in here.of("gus").recall("zeppelin"))
    here.of("gus").erase()
    there.of("gus").hear("user", "nothing")
    for memories in (here, there):
        assert [one.text for one in memories.of("gus").recall("zeppelin")] == ["nothing"]
        memories.close()


def test_a_full_disk_keeps_what_was_heard_and_hears_again_with_space(tiny_disk):
    (tiny_disk / "ballast").write_bytes(bytes(200_000))
    memory = Memories(home=tiny_disk).of("gus")
    kept = []
    with pytest.raises(StoreError, match="full") as error:
        for number in range(200):
            kept.append(memory.hear("user", f"{number} " + "word " * 4_000).id)
    assert 3 < len(kept) < 60 and "\n" not in str(error.value) and "space" in error.value.mend
    assert [one.id for one in memory.episodes(limit=1000)] == kept
    assert len(memory.recall("word", limit=3)) == 3
    (tiny_disk / "ballast").unlink()
    assert memory.hear("user", "there is room again").id > kept[-1]
    assert len(memory.episodes(limit=1000)) == len(kept) + 1


def test_a_read_only_disk_is_told(tiny_disk):
    memories = Memories(home=tiny_disk)
    memories.of("gus").hear("user", "hello")
    memories.close()
    subprocess.run(["mount", "-o", "remount,ro", tiny_disk], check=True)
    with pytest.raises(StoreError, match="cannot|may not be written") as error:
        Memories(home=tiny_disk).of("gus").hear("user", "again")
    assert error.value.mend


@pytest.mark.parametrize("content", [b"no database at all" * 200, b"SQLite format 3\x00" + b"\xff" * 9000])
def test_a_damaged_file_is_told_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "memories.db"
    path.write_bytes(content)
    for act in (lambda memory: memory.hear("user", "hi"), lambda memory: memory.facts(), lambda memory: memory.recall("x")):
        with pytest.raises(StoreError, match="damaged|database") as error:
            act(Memories(home=tmp_path).of("gus"))
        assert "\n" not in str(error.value) and error.value.mend
    assert path.read_bytes() == content


def test_a_newer_memory_and_the_database_of_another_program_are_left_alone(tmp_path):
    Memories(home=tmp_path).of("gus").hear("user", "hi")
    with sqlite3.connect(tmp_path / "memories.db") as connection:
        connection.execute("UPDATE animism_memory_schema SET version = 99")
    with pytest.raises(StoreError, match=r"a newer Animism \(tables 99; this one knows 1\)"):
        Memories(home=tmp_path).of("gus").episodes()
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="database of something else"):
        Memories(f"sqlite:///{tmp_path / 'other.db'}").of("gus").hear("user", "hi")


@pytest.mark.postgres
def test_a_server_that_went_away_is_told_and_used_again(postgres_url):
    from sqlalchemy import create_engine, text

    memories = Memories(postgres_url)
    memories.of("gus").hear("user", "before")
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
        ))
    memories.of("gus").hear("user", "after")
    assert [one.text for one in memories.of("gus").episodes()] == ["before", "after"]
    engine.dispose()
    memories.close()
    with pytest.raises(StoreError, match="no database server answers") as error:
        Memories("postgresql://me:s3cret@127.0.0.1:9/x?connect_timeout=2").of("gus").hear("user", "hi")
    assert "s3cret" not in str(error.value)


def test_a_process_that_forks_goes_on_hearing(tmp_path):
    if not hasattr(os, "fork"):
        pytest.skip("this takes fork")
    memories = Memories(home=tmp_path)
    memories.of("gus").hear("user", "parent")
    child = os.fork()
    if child == 0:
        memories.of("gus").hear("user", "child")
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert [one.text for one in memories.of("gus").episodes()] == ["parent", "child"]
