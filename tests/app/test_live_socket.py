"""The WebSocket of live talks over a real server on loopback, with a real persona's voice and the rule-based partner."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import uvicorn
from animism import Studio
from animism.agents.conversation.conversation import Conversation
from animism.agents.live import session as live_session
from animism.agents.live.outbox import Outbox
from animism.agents.live.packing import parted, speech_parts
from animism.agents.live.sound import seconds_of
from animism.agents.memory import Memories
from animism.app.server import live_desk, live_socket
from animism.app.server.live_socket import PROTOCOL, live_router
from fastapi import FastAPI
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed


class Services:
    """What the router needs of a server: one studio, one user, whoever has the right token."""

    def __init__(self, home: Path) -> None:
        self._studio = Studio(home=home)
        self._memories = Memories(home=home)
        self.limits = SimpleNamespace(message=500, audio_bytes=400_000, sockets=6)

    async def user_of(self, websocket: Any) -> str | None:
        return {"Bearer right": "me", "Bearer other": "other"}.get(websocket.headers.get("authorization", ""))

    def studio(self, user: str) -> Studio:
        return self._studio

    def memories(self, user: str) -> Memories:
        return self._memories


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A home with one persona."""
    home = tmp_path_factory.mktemp("home")
    persona = Studio(home=home).create("a grumpy old apple who loves chess", until="persona", size=256)
    yield home, persona.id


@pytest.fixture
async def server(made: tuple[Path, str]) -> AsyncIterator[SimpleNamespace]:
    async with running(made) as started:
        yield started


@asynccontextmanager
async def running(made: tuple[Path, str]) -> AsyncIterator[SimpleNamespace]:
    app = FastAPI()
    app.include_router(live_router(Services(made[0]), processes=0))
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)  # so that a slow client is felt at once
    listening.bind(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    run = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    task = asyncio.create_task(run.serve(sockets=[listening]))
    while not run.started:
        await asyncio.sleep(0.01)
    yield SimpleNamespace(url=f"ws://127.0.0.1:{port}/live/{made[1]}", port=port)
    run.should_exit = True
    await asyncio.wait_for(task, 20)


class Peer:
    """A client: sends messages and remembers what came."""

    def __init__(self, wire: ClientConnection) -> None:
        self.wire = wire
        self.seen: list[Any] = []

    async def send(self, **message: Any) -> None:
        await self.wire.send(json.dumps(message))

    async def next(self, limit: float = 20.0) -> Any:
        got = await asyncio.wait_for(self.wire.recv(), limit)
        self.seen.append(json.loads(got) if isinstance(got, str) else parted(got))
        return self.seen[-1]

    async def until(self, kind: str, limit: float = 20.0) -> dict[str, Any]:
        while True:
            one = await self.next(limit)
            if isinstance(one, dict) and one["type"] == kind:
                return one


@asynccontextmanager
async def met(server: SimpleNamespace, token: str = "right", **hello: Any) -> AsyncIterator[Peer]:
    async with connect(
        server.url, subprotocols=[PROTOCOL], max_size=None, additional_headers={"Authorization": f"Bearer {token}"}
    ) as wire:
        peer = Peer(wire)
        await peer.send(type="hello", **{"audio": ["opus", "wav"], "face": "sculpture", "resume": None, **hello})
        peer.seen.append(await peer.until("welcome"))
        yield peer


async def closed(peer: Peer) -> tuple[int, list[Any]]:
    """The close code, and what came before it."""
    got = []
    with pytest.raises(ConnectionClosed) as end:
        while True:
            got.append(await peer.next(10))
    return end.value.rcvd.code if end.value.rcvd else 1006, got


async def test_a_talk_from_hello_to_the_last_word(server: SimpleNamespace) -> None:
    async with met(server) as peer:
        assert peer.wire.subprotocol == PROTOCOL
        welcome = peer.seen[0]
        assert welcome["face"] == "sculpture" and len(welcome["names"]) == 52 and welcome["fps"] == 25
        assert welcome["persona"]["name"] and welcome["speech_input"] is False
        await peer.send(type="greet")
        greeting = await peer.until("end")
        assert greeting["text"] and greeting["utterance"] == 1
        await peer.send(type="say", id="a1", text="Do you like chess?")
        await peer.until("ack")
        said = await peer.until("sentence")
        header, payload = await peer.next()
        weights, _, audio = speech_parts(header, payload)
        assert header["utterance"] == said["utterance"] == 2 and weights[:, 24].max() > 30
        assert seconds_of(audio) == pytest.approx(said["seconds"], abs=0.01)
        end = await peer.until("end")
        assert said["text"] in end["text"]


async def test_what_was_said_is_there_after_a_reload(server: SimpleNamespace) -> None:
    async with met(server) as peer:
        await peer.send(type="say", id="1", text="My name is Sam.")
        turn = (await peer.until("ack"))["turn"]
    async with met(server) as peer:
        mine = [one for one in peer.seen[0]["history"] if one["id"] == turn]
        assert mine and mine[0]["text"] == "My name is Sam." and mine[0]["speaker"] == "user"


async def test_what_is_said_in_a_row_is_all_kept_and_learnt_from(made: tuple[Path, str], server: SimpleNamespace) -> None:
    async with met(server) as peer:
        for i, text in enumerate(["I like marmalade.", "I live in Lisbon.", "Hello?"]):
            await peer.send(type="say", id=f"row{i}", text=text)
        turns = []
        while len(turns) < 3:
            turns.append(await peer.until("ack"))
        assert [one["id"] for one in turns] == ["row0", "row1", "row2"]
        await peer.until("end")
    memory = Services(made[0]).memories("me").of(made[1], "me")
    kept = {episode.id: episode.text for episode in memory.episodes()}
    assert [kept[one["turn"]] for one in turns] == ["I like marmalade.", "I live in Lisbon.", "Hello?"]
    facts = " ".join(fact.text for fact in memory.facts())
    assert "marmalade" in facts and "Lisbon" in facts


async def test_interrupting_stops_the_stream(server: SimpleNamespace) -> None:
    async with met(server) as peer:
        await peer.send(type="say", id="1", text="Tell me the story of your life.")
        said = await peer.until("sentence")
        await peer.send(type="heard", utterance=said["utterance"], seconds=0.4)
        await peer.send(type="interrupt")
        told = await peer.until("interrupted")
        assert told["utterance"] == said["utterance"] and told["heard"] <= len(said["text"])
        await peer.send(type="ping", t=7)
        while (one := await peer.next()) != {"type": "pong", "t": 7}:
            assert not isinstance(one, tuple) and one["type"] == "state"


async def test_a_session_is_resumed_and_does_not_greet_again(
    server: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_session, "GREETED", 0.0)  # whatever was said a moment ago
    async with met(server) as peer:
        session = peer.seen[0]["session"]
        await peer.send(type="greet")
        await peer.until("sentence")
        peer.wire.transport.abort()  # the network is gone in the middle of a word
    async with met(server, resume=session) as peer:
        assert peer.seen[0]["session"] == session and peer.seen[0]["history"]
        await peer.send(type="greet")
        await peer.send(type="ping", t=1)
        assert (await peer.until("pong"))["t"] == 1
        assert not [one for one in peer.seen if isinstance(one, tuple)]


async def test_a_page_that_is_loaded_anew_is_not_greeted_again(server: SimpleNamespace) -> None:
    async with met(server) as peer:
        await peer.send(type="say", id="1", text="Hello!")
        said = await peer.until("end")
        await peer.send(type="heard", utterance=said["utterance"], seconds=1000)
        await peer.until("state")
    async with met(server) as peer:
        await peer.send(type="greet")
        assert await peer.next() == {"type": "state", "state": "idle"}
        await peer.send(type="ping", t=1)
        assert (await peer.next())["type"] == "pong"


@pytest.mark.parametrize("end", ["quiet", "given up", "closed"])
async def test_a_talk_settles_once_nobody_speaks(
    made: tuple[Path, str], monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    settled: list[str] = []
    monkeypatch.setattr(Conversation, "settle", lambda talk: settled.append(threading.current_thread().name))
    monkeypatch.setattr(live_desk, "_SWEEP", 0.05)
    monkeypatch.setattr(live_desk, "SETTLES_AFTER", 0.1 if end == "quiet" else 1000.0)
    monkeypatch.setattr(live_desk, "RESUMABLE", 0.1 if end == "given up" else 1000.0)
    async with running(made) as server:
        async with met(server) as peer:
            await asyncio.sleep(0.3)
            assert settled == []  # nothing was said
            await peer.send(type="say", id="1", text="Hello!")
            said = await peer.until("end")
            await peer.send(type="heard", utterance=said["utterance"], seconds=1000)
            await asyncio.sleep(0.6 if end == "quiet" else 0.1)
            assert len(settled) == (end == "quiet")
        await asyncio.sleep(0.5)
        assert len(settled) == (end != "closed")
    assert settled == ["settle"]


async def test_the_event_loop_opens_no_studio(made: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: set[str] = set()
    studio = Services.studio

    def watched(self: Services, user: str) -> Studio:
        opened.add(threading.current_thread().name.split("_")[0])
        return studio(self, user)

    monkeypatch.setattr(Services, "studio", watched)
    async with running(made) as server, met(server, face="video") as peer:
        while not isinstance(await peer.next(), tuple):
            pass
    assert opened == {"load"}


async def test_a_session_is_only_resumed_by_its_user(server: SimpleNamespace) -> None:
    async with met(server) as peer:
        session = peer.seen[0]["session"]
    async with met(server, token="other", resume=session) as peer:
        assert peer.seen[0]["session"] != session


async def test_the_newer_of_two_connections_has_the_session(server: SimpleNamespace) -> None:
    async with met(server) as old, met(server, resume=old.seen[0]["session"]) as new:
        code, _ = await closed(old)
        assert code == live_socket.ELSEWHERE
        await new.send(type="say", id="1", text="Hello!")
        await new.until("sentence")


@pytest.mark.parametrize("hello", [
    "no json", '{"type": "say"}', '{"type": "hello", "face": "hologram"}', '{"type": "hello", "audio": ["mp3"]}', "[]", '"x"',
])
async def test_a_wrong_beginning_is_told_and_ended(server: SimpleNamespace, hello: str) -> None:
    async with connect(server.url, additional_headers={"Authorization": "Bearer right"}) as wire:
        await wire.send(hello)
        code, got = await closed(Peer(wire))
        assert code == live_socket.BAD_HELLO and got[0]["type"] == "error" and got[0]["mend"]


async def test_strangers_and_unknown_personas(server: SimpleNamespace) -> None:
    async with connect(server.url, additional_headers={"Authorization": "Bearer wrong"}) as wire:
        assert (await closed(Peer(wire)))[0] == live_socket.NOT_ALLOWED
    nobody = server.url.rsplit("/", 1)[0] + "/nobody-of-that-name"
    async with connect(nobody, additional_headers={"Authorization": "Bearer right"}) as wire:
        await wire.send('{"type": "hello"}')
        code, got = await closed(Peer(wire))
        assert code == live_socket.NO_PERSONA and "nobody-of-that-name" in got[0]["message"]


async def test_nonsense_is_answered_and_the_talk_goes_on(server: SimpleNamespace) -> None:
    nonsense = ["{", "[1]", '{"type": "dance"}', '{"type": "say"}', '{"type": "say", "text": 5}', "[" * 3000,
                '{"type": "heard"}', '{"type": "say", "text": "' + "x" * 501 + '"}', "x" * 250_000, '{"type": null}', b"\0\1",
                '{"type": "listen", "rate": 16000}', '{"type": "listened"}', '{"type":"say","text":"\\ud800"}']
    async with met(server) as peer:
        for one in nonsense:
            await peer.wire.send(one)
        await peer.send(type="say", id="last", text="<script>alert(1)</script> Hello?")
        while (await peer.until("ack"))["id"] != "last":
            pass
        errors = [one for one in peer.seen if isinstance(one, dict) and one["type"] == "error"]
        assert len(errors) >= 12 and all("\n" not in one["message"] for one in errors)
        await peer.until("end")


async def test_one_user_has_only_so_many_talks(server: SimpleNamespace) -> None:
    from contextlib import AsyncExitStack

    async with AsyncExitStack() as stack:
        for _ in range(6):
            await stack.enter_async_context(met(server))
        async with connect(server.url, additional_headers={"Authorization": "Bearer right"}) as wire:
            await wire.send('{"type": "hello"}')
            code, got = await closed(Peer(wire))
            assert code == live_socket.FULL and "6" in got[0]["message"]


async def test_a_client_that_reads_nothing_is_let_go(server: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_socket, "PATIENCE", 0.5)
    boxes: list[Outbox] = []
    monkeypatch.setattr(live_socket, "Outbox", lambda: boxes.append(Outbox()) or boxes[-1])
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1024)
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    path = server.url.split("/", 3)[3]
    writer.write((f"GET /{path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
                  "Authorization: Bearer right\r\n\r\n").encode())
    await reader.readuntil(b"\r\n\r\n")
    reader._transport.pause_reading()  # type: ignore[attr-defined]

    def frame(message: dict[str, Any]) -> bytes:
        data = json.dumps(message).encode()
        size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data))
        return b"\x81" + size + b"\0\0\0\0" + data

    writer.write(frame({"type": "hello", "audio": ["wav"]}))
    writer.write(frame({"type": "say", "id": 1, "text": "Tell me the story of your life."}))
    most = 0
    for _ in range(600):
        most = max([most, *(box.waiting for box in boxes)])
        if boxes and boxes[0].closed:
            break
        await asyncio.sleep(0.05)
    writer.close()
    assert boxes[0].closed and boxes[0].waiting == 0 and most < 1_500_000


async def test_pictures_come_for_a_client_that_cannot_draw(server: SimpleNamespace) -> None:
    async with met(server, face="video") as peer:
        assert peer.seen[0]["face"] == "video"
        await peer.send(type="say", id="1", text="Hello!")
        said = await peer.until("sentence")
        total, parts = 0, 0
        while True:
            one = await peer.next()
            if not isinstance(one, tuple) or one[0]["kind"] != "video" or one[0]["index"] != said["index"]:
                continue
            header, payload = one
            assert header["part"] == parts and header["start"] == pytest.approx(total / header["fps"], abs=1e-3)
            at = header["audio"]
            if not parts:
                assert seconds_of(bytes(payload[:at])) == pytest.approx(said["seconds"], abs=0.01)
            for size in header["sizes"]:
                assert bytes(payload[at : at + 2]) == b"\xff\xd8"
                at += size
            assert at == len(payload)
            total, parts = total + header["frames"], parts + 1
            if header["last"]:
                break
        assert total == pytest.approx(said["seconds"] * header["fps"], abs=3)
        while not any(isinstance(one, tuple) and one[0]["kind"] == "idle" for one in peer.seen):
            await peer.next()
        header, payload = next(one for one in peer.seen if isinstance(one, tuple) and one[0]["kind"] == "idle")
        assert header["frames"] == 90 and sum(header["sizes"]) == len(payload)


async def test_lost_sessions_are_given_up_after_a_while(server: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_desk, "MOST_WAITING", 0)
    async with met(server) as peer:
        session = peer.seen[0]["session"]
    await asyncio.sleep(0.2)
    async with met(server, resume=session) as peer:
        assert peer.seen[0]["session"] != session
