"""The WebSocket of live talks, ``/live/{persona}``: messages in, messages and media out, as ``LIVE.md`` tells.

It reads, checks and passes on; the talk itself is :mod:`animism.agents.live`'s. A client that sends too much is read
more slowly, one that takes nothing is let go, and nothing that a client sends ends the server's part of the talk but its
leaving.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from fastapi import APIRouter
from starlette.websockets import WebSocket, WebSocketDisconnect

from ...agents.live.outbox import PATIENCE, Outbox
from ...agents.live.performer import FPS
from ...agents.live.sound import CODECS
from ...agents.live.turn import known
from ...personas.errors import AnimismError, InvalidInput
from ...tools.media import ARKIT_BLENDSHAPES
from .live_desk import Full, LiveDesk, Seat, face_for

log = logging.getLogger("animism.live")
PROTOCOL = "animism.live.v1"
HELLO_WITHIN = 10.0
BAD_HELLO, NOT_ALLOWED, NO_PERSONA, ELSEWHERE, FULL, BROKEN = 4400, 4401, 4404, 4409, 4429, 4500
"""Close codes of our own."""
_TEXT_FRAME = 200_000
_PER_SECOND, _AT_ONCE = 20.0, 60.0


def live_router(services: Any, *, processes: int | None = None) -> APIRouter:
    """The route, for an application whose ``services`` offers ``user_of(websocket)`` (``None`` or an error where not
    allowed), ``studio(user)``, ``memories(user)`` and ``limits`` with ``message``, ``audio_bytes`` and ``sockets``.
    Sentences are performed by ``processes`` worker processes (one for each core, at most four); 0 uses threads."""
    desk = LiveDesk(services, processes=processes)
    router = APIRouter(lifespan=desk.lifespan)

    @router.websocket("/live/{persona}")
    async def live(socket: WebSocket, persona: str) -> None:
        await _Connection(desk, socket, persona).serve()

    return router


class _Connection:
    """One socket from its opening to its end."""

    def __init__(self, desk: LiveDesk, socket: WebSocket, persona: str) -> None:
        self._desk, self._socket, self._persona = desk, socket, persona
        self._outbox = Outbox()
        self._seat: Seat | None = None
        self._pace = _Pace()
        self._listening: asyncio.Task[Any] | None = None

    async def serve(self) -> None:
        user = await self._admitted()
        if user is None:
            return
        writer, reader = asyncio.create_task(self._write()), asyncio.create_task(self._talk(user))
        try:
            await asyncio.wait({writer, reader}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._leave(writer, reader)

    async def _talk(self, user: str) -> None:
        with suppress(WebSocketDisconnect):
            if await self._open(user):
                await self._read()

    async def _admitted(self) -> str | None:
        offered = self._socket.scope.get("subprotocols", [])
        try:
            user = await self._desk.services.user_of(self._socket)
        except AnimismError:
            user = None
        await self._socket.accept(subprotocol=PROTOCOL if PROTOCOL in offered else None)
        if user is None:
            await self._socket.close(NOT_ALLOWED, "no token that fits, or a page of another origin")
        return user

    # ---- opening

    async def _open(self, user: str) -> bool:
        """Read ``hello`` and answer ``welcome``; otherwise say why not, and close."""
        try:
            async with asyncio.timeout(HELLO_WITHIN):
                hello = await self._receive()
            if not isinstance(hello, dict) or hello.get("type") != "hello":
                raise InvalidInput("the first message must be hello", mend='{"type":"hello","audio":["opus"],"face":"video"}')
            face, codec = face_for(hello.get("face")), _codec(hello.get("audio"))
        except (InvalidInput, TimeoutError) as error:
            return await self._refuse(BAD_HELLO, error if isinstance(error, InvalidInput) else InvalidInput("no hello came"))
        try:
            seat = await self._desk.seat(user, self._persona, hello.get("resume"), face)
        except Full as full:
            return await self._refuse(FULL, InvalidInput(str(full), mend="close another talk, or wait"))
        except AnimismError as error:
            return await self._refuse(NO_PERSONA, error)
        except Exception as error:
            log.error("a live talk could not be opened", exc_info=error)
            return await self._refuse(BROKEN, error)
        await self._welcome(seat, codec)
        return True

    async def _welcome(self, seat: Seat, codec: Any) -> None:
        session, self._seat = seat.session, seat
        pictures = session.pictures is not None
        session.attach(self._outbox, face="video" if pictures else "sculpture", codec=codec)
        try:
            history = await session.history()
        except AnimismError as error:
            history = []
            self._outbox.add(known(error))
        spec = session.performer.spec
        await self._outbox.put({
            "type": "welcome", "session": session.id, "state": session.state, "history": history,
            "persona": {"id": seat.persona.id, "name": spec.name, "language": spec.language},
            "speech_input": seat.speech_input, "face": session.face, "fps": FPS, "names": ARKIT_BLENDSHAPES,
        })
        if pictures:
            self._desk.spawn(self._send_idle(seat))

    async def _send_idle(self, seat: Seat) -> None:
        try:
            await self._outbox.put(await self._desk.idle(seat))
        except AnimismError as error:
            self._outbox.add({"type": "notice", "text": f"no picture at rest: {error}"})

    async def _refuse(self, code: int, error: BaseException) -> bool:
        told = known(error)
        self._outbox.add(told)
        while self._outbox.waiting:
            await asyncio.sleep(0.01)
        await self._socket.close(code, told["message"][:100])
        return False

    # ---- reading

    async def _receive(self) -> Any:
        """The next message: a parsed object, or bytes. ``InvalidInput`` for what is neither."""
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message.get("code", 1005))
        if (data := message.get("bytes")) is not None:
            return data
        text = message.get("text") or ""
        if len(text) > _TEXT_FRAME:
            raise InvalidInput(f"a message of {len(text):,} characters", mend=f"at most {_TEXT_FRAME:,}")
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            raise InvalidInput("that is no JSON", mend='such as {"type":"say","id":"1","text":"Hello!"}') from None

    async def _read(self) -> None:
        while True:
            message: Any = None
            try:
                message = await self._receive()
                await self._handle(message)
            except AnimismError as error:
                told = known(error)
                if isinstance(message, dict) and message.get("id") is not None:
                    told["id"] = str(message["id"])[:200]
                await self._outbox.put(told)
            except WebSocketDisconnect:
                raise
            except Exception as error:
                log.error("a live message broke", exc_info=error)
                await self._outbox.put(known(error))

    async def _handle(self, message: Any) -> None:
        assert self._seat is not None
        session = self._seat.session
        if isinstance(message, bytes):
            return session.hear(message)
        if not isinstance(message, dict):
            raise InvalidInput("a message is an object", mend='such as {"type":"ping"}')
        kind = message.get("type")
        await self._pace.wait(3.0 if kind in ("say", "listened", "greet") else 0.3)
        if kind == "say":
            await session.say(message.get("text"), message.get("id"), by_voice=message.get("voice") is True)
        elif kind == "interrupt":
            await session.interrupt()
        elif kind == "heard":
            session.heard(message.get("utterance"), message.get("seconds"))
        elif kind == "greet":
            await session.greet()
        elif kind == "listen":
            await session.listen(message.get("rate"), message.get("language"))
        elif kind == "listened":
            self._understand()
        elif kind == "ping":
            await self._outbox.put({"type": "pong", "t": _small(message.get("t"))})
        else:
            raise InvalidInput("no such message", mend="say, interrupt, heard, greet, listen, listened or ping")

    def _understand(self) -> None:
        """In a task of its own, so that an interruption is read meanwhile."""
        if self._listening is not None and not self._listening.done():
            raise InvalidInput("what was said before is still being understood", mend="wait for the transcript")
        assert self._seat is not None
        self._listening = self._desk.spawn(self._listened(self._seat.session.listened()))

    async def _listened(self, understanding: Coroutine[Any, Any, None]) -> None:
        try:
            await understanding
        except AnimismError as error:
            await self._outbox.put(known(error))
        except Exception as error:
            log.error("a transcription broke", exc_info=error)
            await self._outbox.put(known(error))

    # ---- writing and leaving

    async def _write(self) -> None:
        try:
            while (ready := await self._outbox.take()) is not None:
                for payload in ready:
                    async with asyncio.timeout(PATIENCE):
                        if isinstance(payload, bytes):
                            await self._socket.send_bytes(payload)
                        else:
                            await self._socket.send_text(payload)
            await self._socket.close(ELSEWHERE, "the talk goes on in another connection")
        except (TimeoutError, WebSocketDisconnect, RuntimeError, OSError):
            self._outbox.close()  # gone, or as good as gone

    async def _leave(self, *tasks: asyncio.Task[None]) -> None:
        if self._listening is not None:
            self._listening.cancel()
        if self._seat is not None and self._seat.session.outbox is self._outbox:
            await self._desk.lose(self._seat)
        self._outbox.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class _Pace:
    """Messages cost; who spends more than he is given waits before he is read on."""

    def __init__(self) -> None:
        self._left, self._at = _AT_ONCE, 0.0

    async def wait(self, cost: float) -> None:
        now = asyncio.get_running_loop().time()
        self._left = min(_AT_ONCE, self._left + (now - self._at) * _PER_SECOND) - cost
        self._at = now
        if self._left < 0:
            await asyncio.sleep(-self._left / _PER_SECOND)


def _codec(wanted: Any) -> Any:
    """The first codec of the client's that we have; Opus for one that names none."""
    if wanted is None:
        return "opus"
    names = wanted if isinstance(wanted, list) else [wanted]
    found = next((name for name in names if name in CODECS), None)
    if found is None:
        raise InvalidInput("none of these sounds can be made", mend=f"one of {', '.join(CODECS)}")
    return found


def _small(value: Any) -> Any:
    """A number or short text as it came."""
    return value if isinstance(value, (int, float)) or (isinstance(value, str) and len(value) <= 100) else None
