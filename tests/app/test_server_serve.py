"""``animism serve`` as people start and stop it, and the document it publishes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

CHANGES = {"X-Animism": "1"}


class Serve:
    """A server process of its own."""

    def __init__(self, home: Path, *options: str) -> None:
        code = "from animism.app.command_line import main; main()"
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, "serve", "--port", "0", "--json", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "ANIMISM_HOME": str(home)},
            cwd="/",
        )
        self.told: dict[str, Any] = {}

    def ready(self) -> Serve:
        assert self.process.stdout is not None
        self.told = json.loads(self.process.stdout.readline())
        return self

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.told['port']}"

    def stop(self, number: int = signal.SIGINT) -> tuple[float, int, str]:
        begin = time.monotonic()
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=30)
        return time.monotonic() - begin, self.process.returncode, errors


@pytest.fixture
def serve(home: Path) -> Iterator[Any]:
    started: list[Serve] = []

    def start(*options: str) -> Serve:
        started.append(Serve(home, *options))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
        one.process.communicate()


def test_it_says_where_it_is_and_stops_cleanly_with_work_under_way(serve: Any) -> None:
    server = serve().ready()
    assert server.told["address"] == f"{server.base}/" and "token" not in server.told
    with httpx2.Client(base_url=server.base, headers=CHANGES, timeout=120) as client:
        job = client.post("/api/jobs/create", json={"description": "a patient pumpkin"}).json()["job"]
        with client.stream("GET", job["events"]) as stream:
            next(stream.iter_text())
            seconds, code, errors = server.stop()
    assert code == 0 and "Traceback" not in errors, errors
    assert seconds < 15, "three, and what a busy machine adds"


def test_a_killed_server_loses_nothing_and_a_creation_goes_on(serve: Any, home: Path) -> None:
    description = {"description": "a brave teapot"}
    first = serve().ready()
    with httpx2.Client(base_url=first.base, headers=CHANGES, timeout=120) as client:
        job = client.post("/api/jobs/create", json=description).json()["job"]
        with client.stream("GET", job["events"]) as stream:
            text = ""
            for piece in stream.iter_text():
                text += piece
                if '"portrait", "fraction": 0.2' in text:  # the author's work is in a checkpoint by now
                    break
    first.process.kill()
    first.process.wait()
    second = serve().ready()
    with httpx2.Client(base_url=second.base, headers=CHANGES, timeout=120) as client:
        assert client.get("/api/personas").json()["total"] == 0
        assert client.get(job["events"]).status_code == 404
        again = client.post("/api/jobs/create", json=description).json()["job"]
        told = client.get(again["events"]).text
    assert "event: done" in told and "event: author" in told and "event: portrait" in told
    assert '"writing the persona' not in told, "what was written before the kill is not written again"


def test_two_servers_share_a_home_and_a_token_is_made_and_shown_once(inhabited: Path, serve: Any) -> None:
    one, two = serve("--token", "auto", "--host", "0.0.0.0"), serve()
    one.ready(), two.ready()
    token = one.told["token"]
    assert len(token) >= 24 and one.told["port"] != two.told["port"]
    guarded = httpx2.Client(base_url=one.base, headers={**CHANGES, "Authorization": f"Bearer {token}"}, timeout=120)
    with guarded, httpx2.Client(base_url=two.base, timeout=120) as free:
        assert httpx2.get(f"{one.base}/api/personas", timeout=120).status_code == 401
        (apple,) = free.get("/api/personas").json()["personas"]
        assert guarded.delete(f"/api/personas/{apple['id']}").status_code == 204
        assert free.get("/api/personas").json()["total"] == 0
    _, code, errors = one.stop(signal.SIGTERM)
    assert code in (0, -signal.SIGTERM) and token not in errors


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--host", "0.0.0.0"), "--token auto"),
        (("--host", "203.0.113.7", "--token", "long-enough"), "cannot listen"),
        (("--token", "short"), "too easy"),
        (("--allow-origin", "*"), "no origin"),
        (("--chat-model", "nonsense"), "did you mean"),
    ],
)
def test_what_cannot_be_is_one_line_and_its_mend(serve: Any, options: tuple[str, ...], words: str) -> None:
    process = serve(*options).process
    out, errors = process.communicate(timeout=120)
    assert process.returncode == 2 and out == "" and words in errors
    assert len(errors.strip().splitlines()) == 2 and "mend:" in errors


def test_a_taken_port_is_passed_over() -> None:
    from animism.app.server.running import listen

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        listener, other = listen("127.0.0.1", port)
        listener.close()
    assert port < other <= port + 20


def test_the_address_can_be_opened_here() -> None:
    from animism.app.server.running import address_of
    from animism.app.server.settings import ServerSettings

    tokens = {"me": "long-enough"}
    assert address_of(ServerSettings()) == "http://127.0.0.1:8765/"
    assert address_of(ServerSettings(host="0.0.0.0", tokens=tokens)) == "http://127.0.0.1:8765/"
    assert address_of(ServerSettings(host="::1")) == "http://[::1]:8765/"


# ---- the document


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    from animism.app.server.application import create_app

    return create_app().openapi()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def test_every_route_is_in_the_document(document: dict[str, Any]) -> None:
    from animism.app.server.application import create_app

    def routes(router: Any) -> Iterator[Any]:
        for route in router.routes:
            inner = getattr(route, "original_router", None)
            yield from routes(inner) if inner is not None else (route,)

    found = {
        (route.path, method.lower())
        for route in routes(create_app())
        for method in getattr(route, "methods", None) or ()
        if route.path != "/openapi.json" and method != "HEAD"
    }
    told = {
        (path.replace("{path}", "{path:path}").replace("models/{model}", "models/{model:path}"), method)
        for path, method, _ in operations(document)
    }
    assert found == told and len(found) > 30


def test_every_operation_says_what_it_does_and_how_it_fails(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        place = f"{method} {path}"
        assert operation["summary"] and operation["tags"], place
        assert {"400", "401", "403", "429", "500"} <= set(operation["responses"]), place
        assert "422" not in operation["responses"], place
        good = [code for code in operation["responses"] if code.startswith("2")]
        assert good, place
        if method in ("post", "patch") and "versions" not in path and "presets" not in path:  # those name all in the path
            assert operation["requestBody"]["content"], place
        if good != ["204"]:
            assert operation["responses"][good[0]].get("content"), place


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    def references(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            if isinstance(node.get("$ref"), str):
                yield node["$ref"]
            for inner in node.values():
                yield from references(inner)
        elif isinstance(node, list):
            for inner in node:
                yield from references(inner)

    for reference in references(document):
        node: Any = document
        for part in reference.removeprefix("#/").split("/"):
            node = node[part]


def test_every_model_is_described(document: dict[str, Any]) -> None:
    bare = [name for name, schema in document["components"]["schemas"].items() if not schema.get("description")]
    assert bare == []


def test_the_document_is_served(client_of: Any, document: dict[str, Any]) -> None:
    client = client_of()
    assert client.get("/openapi.json").json() == document
    for path in ("/docs", "/redoc"):
        assert client.get(path).status_code == 404, "they would load scripts from other hosts"


def test_help_stays_quick() -> None:
    heavy = "('fastapi', 'uvicorn', 'numpy', 'langgraph', 'sqlalchemy', 'openai')"
    code = f"import sys, animism.app.command_line; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.strip() == "[]"
