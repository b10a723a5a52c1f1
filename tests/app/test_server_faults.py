"""What goes wrong: full disks, clients that vanish or never finish, crowds, chat models that misbehave, PostgreSQL."""

from __future__ import annotations

import asyncio
import errno
import json
import socket
import threading
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest
from animism.agents.chat_models import ScriptedChatModel
from animism.agents.chat_models.openai import OpenAIChatModel
from animism.agents.chat_models.scripted_server import ScriptedServer, cut, garbage, say, stall, status
from animism.app.server.limits import Limits
from animism.app.server.pieces import in_pieces
from animism.personas.errors import ChatModelError, StoreError

CHANGES = {"X-Animism": "1"}


# ---- disks


def test_a_full_disk_is_said_and_heals(
    client_of: Any, finished: Any, tiny_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real file system of one megabyte, filled to the brim."""
    from animism.app.server.application import create_app
    from animism.app.server.settings import ServerSettings

    client = client_of(app=create_app(ServerSettings(home=tiny_disk, live_processes=0)))
    filling = tiny_disk / "filling"
    filling.write_bytes(b"x" * 900_000)
    job = finished(client, client.post("/api/jobs/create", json={"description": "a full fig"}).json()["job"]["id"])
    assert job["state"] == "failed" and job["error"]["type"] in ("StoreError", "ToolFailed"), job
    assert job["error"]["mend"]
    picture = client.post("/api/jobs/create", data={"shows": "nobody"}, files={"picture": ("a.png", b"x" * 400_000)})
    assert picture.status_code == 507 and picture.json()["error"]["type"] == "StoreError"
    filling.unlink()
    assert client.get("/api/personas").json() == {"personas": [], "total": 0}, "nothing half-made is there"
    assert client.get("/healthz").status_code == 200


def test_a_store_that_fails_is_507_and_a_full_disk_anywhere_too(
    inhabited: Path, app_of: Any, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_of()
    client = client_of(app=app)
    store = app.state.services.studio("me").store

    def full(*_: Any, **__: Any) -> Any:
        raise StoreError("the disk is full: personas.db cannot grow", mend="free some space and try again")

    monkeypatch.setattr(store, "list", full)
    answer = client.get("/api/personas")
    assert answer.status_code == 507 and answer.json()["error"]["mend"] == "free some space and try again"
    assert client.get("/v1/models").json()["error"]["type"] == "server_error"

    def no_space(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device", "/secret/path")

    monkeypatch.setattr(store, "list", no_space)
    answer = client.get("/api/personas")
    assert answer.status_code == 507 and "secret" not in answer.text


def test_what_nobody_foresaw_is_500_with_an_id_and_no_inside(
    inhabited: Path, app_of: Any, client_of: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = app_of()
    monkeypatch.setattr(app.state.services.studio("me").store, "list", lambda **_: 1 / 0)
    answer = client_of(app=app).get("/api/personas")
    assert answer.status_code == 500 and "division" not in answer.text and answer.json()["error"]["message"]
    assert answer.headers["x-request-id"] in caplog.text and "ZeroDivisionError" in caplog.text


# ---- clients


async def test_fifty_tabs_follow_one_job(serving: Any) -> None:
    base = serving()
    async with httpx2.AsyncClient(
        base_url=base, headers=CHANGES, timeout=120, limits=httpx2.Limits(max_connections=60)
    ) as client:
        job = (await client.post("/api/jobs/create", json={"description": "a crowded crab"})).json()["job"]

        async def follow() -> str:
            async with client.stream("GET", job["events"]) as stream:
                return "".join([text async for text in stream.aiter_text()])

        told = await asyncio.gather(*(follow() for _ in range(50)))
        lines = {
            "\n".join(line for line in one.splitlines() if line.startswith(("id:", "event:", "data:"))) for one in told
        }
        assert len(lines) == 1 and "event: done" in lines.pop()


async def test_more_streams_than_allowed_are_refused(serving: Any, app_of: Any) -> None:
    app = app_of(limits=Limits(streams=2))
    base = serving(app=app)
    go = threading.Event()

    def work(job: Any) -> dict[str, Any]:
        go.wait(20)
        return {}

    job = app.state.services.jobs.start("me", "x", work)
    async with httpx2.AsyncClient(base_url=base, timeout=30) as client:
        async with (
            client.stream("GET", f"/api/jobs/{job.id}/events") as one,
            client.stream("GET", f"/api/jobs/{job.id}/events") as two,
        ):
            reading = [one.aiter_text(), two.aiter_text()]  # one that is dropped would close its stream
            assert all([await anext(texts) for texts in reading])
            refused = await client.get(f"/api/jobs/{job.id}/events")
            assert refused.status_code == 429 and refused.headers["retry-after"]
        until = time.monotonic() + 10
        while app.state.services.open.full("me", "streams", 1) and time.monotonic() < until:
            await asyncio.sleep(0.05)
        assert not app.state.services.open.full("me", "streams", 1), "clients that left still count"
        go.set()
        assert "event: done" in (await client.get(f"/api/jobs/{job.id}/events")).text


def test_a_client_that_vanishes_while_it_sends(serving: Any) -> None:
    base = serving()
    port = int(base.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port)) as wire:
        wire.sendall(
            b"POST /api/jobs/create HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Animism: 1\r\nContent-Type: application/json\r\n"
            b'Content-Length: 5000\r\n\r\n{"descr'
        )
    assert httpx2.get(f"{base}/healthz").json()["ok"] is True


def test_heads_and_bodies_that_never_end_are_let_go(serving: Any) -> None:
    """A slow loris: bytes now and then, never a whole request."""
    base = serving(limits=Limits(head=0.6, body_idle=0.6))
    port = int(base.rsplit(":", 1)[1])
    for first in (
        b"",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ",
        b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /hea",
    ):
        assert _held(port, first) < 5, first
    body = b"POST /api/jobs/create HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Animism: 1\r\nContent-Length: 900\r\n\r\n{"
    assert _held(port, body, more=b"") < 5
    assert httpx2.get(f"{base}/healthz").json()["ok"] is True


def _held(port: int, first: bytes, more: bytes = b"x") -> float:
    """Seconds until the server closes a connection on which bytes keep dripping."""
    begin = time.monotonic()
    with socket.create_connection(("127.0.0.1", port)) as wire:
        wire.settimeout(0.1)
        wire.sendall(first)
        while time.monotonic() - begin < 10:
            try:
                if not wire.recv(4096):
                    break
            except TimeoutError:
                try:
                    wire.sendall(more)
                except OSError:
                    break
            except OSError:
                break
    return time.monotonic() - begin


def test_a_slow_but_lively_stream_is_not_let_go(serving: Any, app_of: Any) -> None:
    """The bound on heads is for heads: an answer may take longer, and a connection that rests between requests too."""
    app = app_of(limits=Limits(head=0.4))
    base = serving(app=app)
    job = app.state.services.jobs.start("me", "x", lambda job: time.sleep(1.5) or {})
    with httpx2.Client(base_url=base, timeout=20) as client:
        assert client.get("/healthz").status_code == 200
        assert "event: done" in client.get(f"/api/jobs/{job.id}/events").text
        time.sleep(0.8)
        assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01",
        b"GET /%ff%fe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"POST /api/jobs/create HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Animism: 1\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n",
    ],
)
def test_broken_requests_are_refused_and_nothing_breaks(serving: Any, request_: bytes) -> None:
    base = serving()
    with socket.create_connection(("127.0.0.1", int(base.rsplit(":", 1)[1]))) as wire:
        wire.settimeout(5)
        wire.sendall(request_)
        wire.shutdown(socket.SHUT_WR)
        answer = b""
        try:
            while piece := wire.recv(65536):
                answer += piece
        except OSError:
            pass
    assert not answer or b" 4" in answer.splitlines()[0] and b"root:" not in answer
    assert httpx2.get(f"{base}/healthz").json()["ok"] is True


async def test_pieces_stop_with_their_listener() -> None:
    cancel, made = threading.Event(), []

    def endless() -> Any:
        while not cancel.is_set():
            made.append(1)
            yield len(made)
            time.sleep(0.001)

    async for piece in in_pieces(endless, cancel):
        if piece == 5:
            break
    await asyncio.sleep(0.1)
    assert cancel.is_set()
    count = len(made)
    await asyncio.sleep(0.05)
    assert len(made) == count


async def test_pieces_close_what_they_iterate() -> None:
    """One that does not look at ``cancel`` ends too, and cleans up."""
    closed = threading.Event()

    def endless() -> Any:
        try:
            while True:
                yield 1
                time.sleep(0.001)
        finally:
            closed.set()

    pieces = in_pieces(endless, threading.Event())
    assert await anext(pieces) == 1
    await pieces.aclose()
    assert await asyncio.to_thread(closed.wait, 5)


async def test_pieces_raise_what_was_raised() -> None:
    def broken() -> Any:
        yield 1
        raise ChatModelError("no more")

    found = []
    with pytest.raises(ChatModelError):
        async for piece in in_pieces(broken, threading.Event()):
            found.append(piece)
    assert found == [1]


# ---- chat models


@pytest.mark.parametrize(
    "step",
    [status(500), garbage(), say(""), cut("[joy] I was saying that", pieces=2), stall(60.0)],
    ids=["dies", "nonsense", "silent", "cut", "stalls"],
)
def test_a_chat_model_that_misbehaves_is_replaced_and_the_message_is_kept(
    inhabited: Path, app_of: Any, client_of: Any, step: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from animism.agents.conversation import conversation

    monkeypatch.setattr(
        conversation.Conversation.__init__,
        "__kwdefaults__",
        {**conversation.Conversation.__init__.__kwdefaults__, "deadline": 2.0},
    )
    with ScriptedServer([step]) as server:
        app = app_of(chat_model=OpenAIChatModel("any", base_url=server.base_url, api_key="x"))
        client = client_of(app=app)
        apple = client.get("/v1/models").json()["data"][0]["id"]
        asked = {"model": apple, "messages": [{"role": "user", "content": "How do you do?"}]}
        answer = client.post("/v1/chat/completions", json=asked)
        assert answer.status_code == 200, answer.text
        told = answer.json()
        assert told["choices"][0]["message"]["content"] and told["animism"]["notices"], told
        stored = app.state.services.persona("me", apple)
        kept = app.state.services.memories("me").of(stored.id, "me").episodes(conversation="programs")
        assert [one.speaker for one in kept] == ["user", stored.id] and kept[0].text == "How do you do?"


def test_an_error_in_the_middle_of_a_stream_is_told_in_it(
    inhabited: Path, app_of: Any, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_of(chat_model=ScriptedChatModel(["[joy] Hello."], loop=True))
    client = client_of(app=app)
    apple = client.get("/v1/models").json()["data"][0]["id"]
    from animism.agents.memory import Memory

    real = Memory.hear

    def hear(self: Memory, speaker: str, *arguments: Any, **options: Any) -> Any:
        if speaker != "user":
            raise StoreError("the disk is full", mend="free some space and try again")
        return real(self, speaker, *arguments, **options)

    monkeypatch.setattr(Memory, "hear", hear)
    asked = {"model": apple, "messages": [{"role": "user", "content": "Hello"}], "stream": True}
    frames = [
        json.loads(line[6:])
        for line in client.post("/v1/chat/completions", json=asked).text.splitlines()
        if line.startswith("data: {")
    ]
    assert "error" in frames[-1] and "the disk is full" in frames[-1]["error"]["message"]


# ---- PostgreSQL


@pytest.mark.postgres
def test_users_have_schemas_of_their_own(postgres_url: str, client_of: Any, app_of: Any, home: Path) -> None:
    from animism.personas.spec import Appearance, PersonaSpec

    app = app_of(database=postgres_url, tokens={"me": "correct-horse", "ann": "battery-staple", "a-b": "third-token"})
    services = app.state.services
    for user in ("me", "ann", "a-b"):
        stored = services.studio(user).store.save(
            PersonaSpec(name=f"Of {user}", appearance=Appearance(subject="apple"))
        )
        services.memories(user).of(stored.id, user).hear("user", f"I am {user}.")
    for user, token in app.state.services.settings.tokens.items():
        client = client_of(app=app, headers={"Authorization": f"Bearer {token}"})
        (line,) = client.get("/api/personas").json()["personas"]
        assert line["name"] == f"Of {user}"
        (turn,) = client.get(f"/api/personas/{line['id']}/transcript").json()["turns"]
        assert turn["text"] == f"I am {user}."
    services.close()
    from sqlalchemy import create_engine, text

    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        schemas = set(connection.execute(text("SELECT schema_name FROM information_schema.schemata")).scalars())
    engine.dispose()
    assert {"animism_ann", "animism_a-b"} <= schemas and not (home / "personas.db").exists()
