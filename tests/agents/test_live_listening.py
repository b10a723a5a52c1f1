"""Speech into a live talk: collected, checked for a voice, written down by a real server on loopback, and answered."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from animism.agents.conversation.events import Acknowledged, Done, Event, Piece
from animism.agents.live.listening import Ear, can_hear, has_voice
from animism.agents.live.outbox import Outbox
from animism.agents.live.performer import Performer
from animism.agents.live.session import LiveSession
from animism.agents.live.stage import Stage
from animism.personas.errors import InvalidInput, ToolUnavailable
from animism.personas.spec import Appearance, PersonaSpec
from animism.plugins import PluginHost

SPEC = PersonaSpec(name="Pip", appearance=Appearance(subject="apple"))
HOST = PluginHost()
RATE = 16_000
VOICE = (8000 * np.sin(np.arange(RATE) / 15) * (np.sin(np.arange(RATE) / 900) > 0)).astype("<i2").tobytes()
SILENCE = np.random.default_rng(1).integers(-20, 20, RATE).astype("<i2").tobytes()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    heard = SimpleNamespace(text="Hello apple.", asked=0)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            heard.asked += 1
            body = json.dumps({"text": heard.text}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{http.server_port}/v1")
    yield heard
    http.shutdown()
    http.server_close()


class Talk:
    """Answers everything with one sentence."""

    spec, persona_id, name = SPEC, "pip", "main"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def reply(self, message: str, cancel: threading.Event) -> Iterator[Event]:
        self.asked.append(message)
        yield Acknowledged(1)
        yield Piece("Good morning.")
        yield Done(2, "Good morning.", "neutral")

    def cut(self, episode: int, heard: int) -> None: ...


async def messages(box: Outbox) -> list[dict[str, Any]]:
    found = []
    while box.waiting:
        found += [json.loads(one) for one in await box.take() or () if isinstance(one, str)]
    return found


async def heard_in(pcm: bytes) -> tuple[Talk, list[dict[str, Any]]]:
    talk, stage, threads = Talk(), Stage(HOST), ThreadPoolExecutor(2)
    session = LiveSession(talk, Performer(HOST, SPEC, None), stage, threads, ear=Ear(HOST, "en"))
    await session.listen(RATE)
    for i in range(0, len(pcm), 3201):
        session.hear(pcm[i : i + 3201])
    await session.listened()
    await asyncio.sleep(0.2)
    told = await messages(session.outbox)
    await session.close()
    await stage.close()
    threads.shutdown()
    return talk, told


async def test_what_was_said_is_written_down_and_answered(server: SimpleNamespace) -> None:
    talk, told = await heard_in(VOICE)
    assert talk.asked == ["Hello apple."]
    kinds = [one["type"] if one["type"] != "state" else one["state"] for one in told]
    assert kinds[:4] == ["listening", "idle", "transcript", "thinking"]
    assert told[2]["text"] == "Hello apple."


async def test_listening_that_follows_at_once_loses_neither_piece(server: SimpleNamespace) -> None:
    talk, stage, threads = Talk(), Stage(HOST), ThreadPoolExecutor(1)
    gate = threading.Event()
    session = LiveSession(talk, Performer(HOST, SPEC, None), stage, threads, ear=Ear(HOST, "en"))
    try:
        threads.submit(gate.wait, 10)  # the thread that transcribes is busy with somebody else's
        await session.listen(RATE)
        session.hear(VOICE)
        first = asyncio.create_task(session.listened())  # type: ignore[arg-type]
        await session.listen(RATE)
        session.hear(VOICE[:3200])
        gate.set()
        await first
        session.hear(VOICE[3200:])
        await session.listened()
        assert server.asked == 2 and len(await messages(session.outbox)) > 2
        await asyncio.sleep(0.2)
        assert talk.asked == ["Hello apple."] * 2
    finally:
        gate.set()
        await session.close()
        await stage.close()
        threads.shutdown()


async def test_the_state_stays_listening_while_the_next_piece_is_collected(server: SimpleNamespace) -> None:
    server.text = ""
    stage, threads = Stage(HOST), ThreadPoolExecutor(1)
    session = LiveSession(Talk(), Performer(HOST, SPEC, None), stage, threads, ear=Ear(HOST, "en"))
    await session.listen(RATE)
    understanding = session.listened()
    await session.listen(RATE)
    await understanding
    assert session.state == "listening"
    await session.close()
    await stage.close()
    threads.shutdown()


@pytest.mark.parametrize("pcm", [b"", b"\1", SILENCE, VOICE[:1600]])
async def test_silence_and_clicks_are_not_sent_anywhere(server: SimpleNamespace, pcm: bytes) -> None:
    talk, told = await heard_in(pcm)
    assert server.asked == 0 and talk.asked == []
    assert {"type": "transcript", "text": ""} in told


def test_a_voice_is_told_from_a_room() -> None:
    room = np.random.default_rng(2).normal(0, 0.01, RATE * 2)
    speaking = room + 0.2 * np.sin(np.arange(RATE * 2) / 15) * (np.sin(np.arange(RATE * 2) / 3000) > 0)
    assert has_voice(speaking, RATE) and not has_voice(room, RATE)


@pytest.mark.parametrize("rate", [0, 1e9, "16000", None, True, 16000.5])
def test_a_rate_that_cannot_be(server: SimpleNamespace, rate: Any) -> None:
    with pytest.raises(InvalidInput):
        Ear(HOST).begin(rate, None, 1000)


def test_too_much_sound_is_forgotten(server: SimpleNamespace) -> None:
    ear = Ear(HOST)
    ear.begin(RATE, None, 10_000)
    with pytest.raises(InvalidInput, match="too long"):
        ear.take(VOICE)
    with pytest.raises(InvalidInput, match="announcement"):
        ear.take(b"\0\0")


def test_without_a_tool_it_says_what_would_bring_one() -> None:
    assert not can_hear(HOST)
    with pytest.raises(ToolUnavailable) as missing:
        Ear(HOST).begin(RATE, None, 1000)
    assert "faster-whisper" in str(missing.value.mend) and "OPENAI_BASE_URL" in str(missing.value.mend)
