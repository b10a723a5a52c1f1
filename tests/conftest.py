"""What every test may use: a home of its own, so that nobody's personas are touched; a PostgreSQL server where its
programs are there; a disk so small that it fills."""

from __future__ import annotations

import glob
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

import pytest

# A run that was started in the background ignores Ctrl-C, and every process a test starts would inherit that.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh ``ANIMISM_HOME`` and nothing else of the user's settings; no key for a chat model; no plugins but
    Animism's own."""
    folder = tmp_path / "home"
    kept = ("ANIMISM_TEST_", "ANIMISM_ENGINE_")  # a server to test on, an engine to try
    for name in list(os.environ):
        if name.startswith(("ANIMISM_", "OPENAI_")) and not name.startswith(kept):
            monkeypatch.delenv(name)
    monkeypatch.setenv("ANIMISM_HOME", str(folder))
    monkeypatch.setenv("ANIMISM_LOAD_PLUGINS", "")
    return folder


@pytest.fixture(scope="session")
def postgres_server():
    """The address of a server: ``ANIMISM_TEST_POSTGRES_URL``, or one that is started for the tests."""
    if given := os.environ.get("ANIMISM_TEST_POSTGRES_URL"):
        yield given
        return
    programs = _postgres_programs()
    if programs is None:
        pytest.skip("no PostgreSQL: apt-get install postgresql, or set ANIMISM_TEST_POSTGRES_URL")
    folder = Path(tempfile.mkdtemp(prefix="animism-postgres-", dir="/tmp"))
    owner = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
    if owner:
        shutil.chown(folder, **owner)
    port = _free_port()
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **owner}
    subprocess.run([programs / "initdb", "-D", folder / "data", "-U", "animism", "-A", "trust"], check=True, **quiet)
    server = subprocess.Popen(
        [programs / "postgres", "-D", folder / "data", "-p", str(port), "-k", folder, "-h", "127.0.0.1", "-F"], **quiet
    )
    try:
        _wait_for(port)
        yield f"postgresql+psycopg://animism@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server):
    """A database of its own on the server, gone after the test."""
    from sqlalchemy import create_engine, make_url, text

    name = f"animism_{uuid.uuid4().hex[:12]}"
    engine = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture
def tiny_disk(tmp_path):
    """A real file system of one megabyte."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small tmpfs takes root")
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]
    mounted = subprocess.run(mount, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"a small tmpfs cannot be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def _postgres_programs():
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb")) + [shutil.which("initdb") or ""]
    return next((Path(path).parent for path in reversed(found) if path), None)


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(port, seconds=20.0):
    import psycopg

    until = time.monotonic() + seconds
    while True:
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="animism", dbname="postgres").close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
