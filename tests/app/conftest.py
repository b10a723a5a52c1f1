"""Servers for tests: an application to call, a real one on loopback, and a home in which somebody lives already."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

APPLE = "a grumpy old apple who loves chess"


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one sculpted persona in it, made once. Copy it; do not change it."""
    from animism import Studio

    folder = tmp_path_factory.mktemp("settled") / "home"
    studio = Studio(home=folder)
    studio.create(APPLE, until="persona", size=256)
    studio.store.close()
    return folder


@pytest.fixture
def inhabited(settled: Path, home: Path) -> Path:
    """The test's own home, with the apple in it."""
    shutil.copytree(settled, home)
    return home


@pytest.fixture(scope="session")
def plugins() -> Any:
    """Animism's own plugins, loaded once: thousands of voices take a while."""
    from animism.plugins import PluginHost

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANIMISM_LOAD_PLUGINS", "")
        host = PluginHost()
        _ = host.plugins, host.tools, host.voices, host.chat_models
    return host


@pytest.fixture
def app_of(home: Path, plugins: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Makes an application over the test's home; arguments are the settings'."""
    from animism.app.server import users
    from animism.app.server.application import create_app
    from animism.app.server.settings import ServerSettings

    monkeypatch.setattr(users, "PluginHost", lambda: plugins)

    def make(**settings: Any) -> Any:
        return create_app(ServerSettings(home=home, live_processes=0, **settings))

    return make


@pytest.fixture
def client_of(app_of: Callable[..., Any]) -> Callable[..., Any]:
    """Makes a client of an application, which sends what the page sends."""
    from fastapi.testclient import TestClient

    def make(*, app: Any = None, headers: dict[str, str] | None = None, **settings: Any) -> Any:
        return TestClient(
            app or app_of(**settings), base_url="http://127.0.0.1:8765", headers={"X-Animism": "1", **(headers or {})},
            raise_server_exceptions=False,
        )

    return make


@pytest.fixture
def serving(app_of: Callable[..., Any]) -> Iterator[Callable[..., str]]:
    """Starts real servers on loopback, each at an address of its own, and stops them after the test."""
    with _servers() as start:
        yield lambda *, app=None, **settings: start(app or app_of(**settings))


@contextmanager
def _servers() -> Iterator[Callable[[Any], str]]:
    from animism.app.server import running

    started: list[tuple[Any, threading.Thread, Any]] = []

    def start(app: Any) -> str:
        listener, port = running.listen("127.0.0.1", 0)
        ready = threading.Event()
        services = app.state.services
        server = running.Server(running.config(app, services.limits), services, ready.set)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        assert ready.wait(20), "the server does not listen"
        started.append((server, thread, listener))
        return f"http://127.0.0.1:{port}"

    try:
        yield start
    finally:
        for server, thread, listener in started:
            server._services.stop()
            server.should_exit = True
            thread.join(10)
            listener.close()
            assert not thread.is_alive(), "the server does not stop"


def finished(client: Any, job: str, seconds: float = 60.0) -> dict[str, Any]:
    """The job when it is over."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        told = client.get(f"/api/jobs/{job}").json()
        if told["state"] in ("done", "failed", "cancelled"):
            return told
        time.sleep(0.05)
    raise AssertionError(f"job {job} is not over after {seconds} s: {told}")


@pytest.fixture(name="finished")
def _finished() -> Callable[..., dict[str, Any]]:
    return finished


