"""Several processes on one store, and processes that die in the middle: never half a persona."""

import os
import subprocess
import sys

import pytest
from animism.personas.store import Store

PRELUDE = """
import hashlib, os, random, signal, sys, time
from animism.personas.spec import Appearance, PersonaSpec
from animism.personas.store import Store
url, assets = sys.argv[1], sys.argv[2]

def save(store, name):
    spec = PersonaSpec(name=name, appearance=Appearance(subject="apple"))
    files = {f"{part}.bin": name.encode() * 20_000 + bytes([part]) for part in range(3)}
    return store.save(spec, files, {"by": name})
"""

SAVER = PRELUDE + """
sys.stdin.readline()
for number in range(20):
    save(Store(url, assets), f"{sys.argv[3]} {number}")
"""

VICTIM = PRELUDE + """
import fsspec.implementations.local, animism.personas.assets, animism.personas.store_rows
log = os.open(sys.argv[3], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
chance = random.Random(7)
for life in range(int(sys.argv[4])):
    child = os.fork()
    if child == 0:
        store = Store(url, assets)
        for number in range(1000):
            name = f"life {life} number {number}"
            save(store, name)
            os.write(log, (name + "\\n").encode())
            if number % 3 == 2:
                store.delete(f"life-{life}-number-{number - 1}")
                os.write(log, f"-life {life} number {number - 1}\\n".encode())
    before, until = os.fstat(log).st_size, time.monotonic() + 10
    while life % 2 and os.fstat(log).st_size == before and time.monotonic() < until:
        time.sleep(0.001)
    time.sleep(chance.uniform(0.0, 0.1))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
"""


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def arguments(request, tmp_path):
    url = f"sqlite:///{tmp_path / 'p.db'}" if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    return [url, str(tmp_path / "assets")]


def start(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def contents_are_whole(store):
    """Names of all personas, each read with every file."""
    names = set()
    for line in store.list(limit=100_000):
        loaded = store.load(line.id)
        assert loaded.making == {"by": loaded.name} and len(loaded.assets) == 3
        for part in range(3):
            assert loaded.read(f"{part}.bin") == loaded.name.encode() * 20_000 + bytes([part])
        names.add(loaded.name)
    return names


def test_two_processes_create_at_once(arguments):
    """Both begin with no store at all, so that they also race for making it."""
    workers = [start(SAVER, *arguments, word) for word in ("left", "right")]
    for worker in workers:
        worker.stdin.write("go\n")
        worker.stdin.flush()
    for worker in workers:
        _, errors = worker.communicate(timeout=60)
        assert worker.returncode == 0, errors
    names = contents_are_whole(Store(*arguments))
    assert names == {f"{word} {number}" for word in ("left", "right") for number in range(20)}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 in the middle takes fork")
def test_kill_9_at_any_moment_leaves_whole_personas(arguments, tmp_path):
    log = tmp_path / "acknowledged"
    worker = start(VICTIM, *arguments, str(log), "30")
    _, errors = worker.communicate(timeout=90)
    assert worker.returncode == 0, errors
    store = Store(*arguments)
    names = contents_are_whole(store)
    lines = log.read_text().splitlines()
    deleted = {line[1:] for line in lines if line.startswith("-")}
    acknowledged = {line for line in lines if not line.startswith("-")} - deleted
    missing = acknowledged - names
    # every second life lives to save one; its last deletion may have been done before the line of it was written
    assert all(int(name.split()[-1]) % 3 == 1 for name in missing) and len(missing) <= 30
    assert names & deleted == set() and len(names) >= 15
    before = set(store.assets.kept())
    store.sweep()
    store.assets.sweep_staged(0)
    left = set(store.assets.kept())
    assert left <= before and len(left) == 3 * len(names)
    assert contents_are_whole(store) == names
