"""Stores to test with: SQLite in a temporary folder, and a real PostgreSQL server where its programs are there."""

import glob
import os
import shutil
import socket
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

import pytest
from animism.personas.spec import Appearance, PersonaSpec
from animism.personas.store import Store


@pytest.fixture
def spec():
    """A small persona by name."""

    def make(name="Gus", **fields):
        return PersonaSpec(name=name, appearance=Appearance(subject="apple", kind="fruit"), **fields)

    return make


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


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request, tmp_path):
    """Where a store is, as arguments of ``Store``."""
    if request.param == "sqlite":
        return {"url": f"sqlite:///{tmp_path / 'kept' / 'personas.db'}"}
    return {"url": request.getfixturevalue("postgres_url"), "assets": str(tmp_path / "kept" / "assets")}


@pytest.fixture
def store(place):
    made = Store(**place)
    yield made
    made.close()


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
