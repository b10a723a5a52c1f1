"""``POST /v1/call``: send a request, get its result, in one exchange; with ``stream``, progress on the way.

It stands in front of the other routes as plain ASGI: a trivial tool is to be served about as fast as the bare server
serves anything. A tool that says ``quick = True`` of itself (well under a millisecond, waits for nothing) is run on the
event loop, without a thread. Nothing is kept of a call, unless its frames are to be streamed or it has an id; a client
that goes away cancels it, unless it said ``"vanish": "continue"``.

A streamed answer is lines of JSON: ``{"progress": [fraction, stage]}``, ``{"preview": base64}`` (a JPEG), ``{"pulse":
true}`` while nothing happens, and at last ``{"result": ...}`` or ``{"error": ...}``; or, to a request that was packed,
``{"packed": SIZE}`` and so many bytes of :mod:`.wire_packed`. """

from __future__ import annotations

import asyncio
import base64
import json
import logging
from collections.abc import Mapping
from typing import Any

from ...personas.errors import AnimismError, InvalidInput
from . import errors_wire
from .gate import Message, Receive, Refusal, Scope, Send
from .job import ToolJob
from .patience import Patience, Wakeups
from .service import Service
from .wire import dumps, loads
from .wire_packed import MAGIC, unpack

log = logging.getLogger("animism.tools.server")
PATH = "/v1/call"
FIELDS = {"capability": str, "tool": str, "request": object, "id": str, "deadline": (int, float), "client": str,
          "stream": bool, "vanish": str}
SMALL = 100_000
"""Bytes of a body that is read on the event loop: about a millisecond."""
PULSE = 0.25
LISTEN_AFTER = 0.25
"""Seconds before it is looked whether the client is still there."""
_JSON = (b"content-type", b"application/json")


class Calls:
    """ASGI middleware that answers ``POST /v1/call`` and passes everything else on."""

    def __init__(self, app: Any, service: Service) -> None:
        self.app, self.service = app, service
        self._patience, self._wakeups = Patience(), Wakeups()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != PATH or scope["method"] != "POST":
            return await self.app(scope, receive, send)
        try:
            content = await _whole(receive)
            if content is None:
                return
            body, job = await self._job(content, scope)
            if body.get("stream"):
                return await self._stream(job, body, receive, send)
            await self._answer(job, _vanish(body), receive, send)
        except AnimismError as error:
            await _send_error(send, error)
        except Refusal:
            raise  # the gate's own
        except Exception as error:
            log.exception("a call failed")
            await _send_error(send, errors_wire.ours(error, "the server"))

    async def _job(self, content: bytes, scope: Scope) -> tuple[Mapping[str, Any], ToolJob]:
        """The job of a body, accepted."""
        if len(content) <= SMALL:
            return self._accepted(content, scope)
        return await asyncio.get_running_loop().run_in_executor(None, self._accepted, content, scope)

    def _accepted(self, content: bytes, scope: Scope) -> tuple[Mapping[str, Any], ToolJob]:
        packed = content[:4] == MAGIC
        data, blobs = unpack(content) if packed else (loads(content), ())
        body = checked(data)
        if packed and not body.get("stream"):
            raise InvalidInput("a packed request is answered as a stream", mend="set stream, or send JSON")
        form = self.service.packed if packed else self.service.encoded
        return body, self.service.job_of(body, client_of(body, scope), kept=body.get("id") is not None, encode=form,
                                         blobs=blobs)

    # ---- answering at once

    async def _answer(self, job: ToolJob, vanish: str, receive: Receive, send: Send) -> None:
        ended = await self._over(job, vanish, receive)
        if ended is None:
            return
        job = ended
        if job.error is not None:
            return await _send_error(send, job.error)
        if job.encoded is None:
            encoded = await asyncio.to_thread(self.service.result_bytes, job)
        else:
            encoded = job.encoded
        body = b'{"id":"%b","tool":"%b","result":%b}' % (job.id.encode(), job.tool.name.encode(), encoded)
        await _send(send, 200, body)
        if job.kept:
            job.encoded = None

    async def _over(self, job: ToolJob, vanish: str, receive: Receive) -> ToolJob | None:
        """Submit a job and wait for its end; ``None`` when the client went away and the job with it."""
        desk = self.service.desk
        if getattr(job.tool, "quick", False) and not job.kept and desk.do_now(job):
            return job
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[bool] = loop.create_future()
        job.on_end = lambda: self._wakeups.tell(loop, ended)
        accepted = desk.submit(job)
        if accepted is not job:  # the same id again: wait for the one that is at it
            async for _ in accepted.follow():
                pass
            return accepted
        self._patience.start(job, LISTEN_AFTER, lambda: _set(ended))
        try:
            await ended
            while not job.over:
                ended = loop.create_future()  # on_end looks it up anew
                gone = asyncio.ensure_future(_gone(receive))
                try:
                    if job.over:
                        break
                    await asyncio.wait([ended, gone], return_when=asyncio.FIRST_COMPLETED)
                    if gone.done() and not job.over:
                        if vanish == "cancel":
                            desk.cancel(job)
                        return None
                finally:
                    gone.cancel()
        except asyncio.CancelledError:
            desk.cancel(job)
            raise
        finally:
            self._patience.stop(job)
        return job

    # ---- answering bit by bit

    async def _stream(self, job: ToolJob, body: Mapping[str, Any], receive: Receive, send: Send) -> None:
        job.kept = True  # its frames may be wanted, or its result again after a broken connection
        vanish, packed = _vanish(body), job.encode == self.service.packed
        job = self.service.desk.submit(job)
        await send({"type": "http.response.start", "status": 200, "headers": [
            (b"content-type", b"application/x-ndjson"), (b"x-animism-job", job.id.encode())]})
        gone = asyncio.ensure_future(_gone(receive))
        try:
            async for told in job.follow(pulse=PULSE):
                if gone.done():
                    if vanish == "cancel" and not job.over:
                        self.service.desk.cancel(job)
                    return
                for line in _lines(job, told):
                    await send({"type": "http.response.body", "body": line, "more_body": True})
            await send({"type": "http.response.body", "body": await self._last(job, packed), "more_body": False})
            job.encoded = None
        finally:
            gone.cancel()

    async def _last(self, job: ToolJob, packed: bool) -> bytes:
        """The last line, and what is packed behind it: what came of it."""
        try:
            if job.encoded is not None and job.error is None:
                encoded = self.service.result_bytes(job, packed)
            else:
                encoded = await asyncio.to_thread(self.service.result_bytes, job, packed)
            if packed:
                return b'{"packed":%d}\n%b' % (len(encoded), encoded)
            return b'{"id":"%b","tool":"%b","result":%b}\n' % (job.id.encode(), job.tool.name.encode(), encoded)
        except AnimismError as error:
            return dumps({"error": errors_wire.to_wire(error)}) + b"\n"


def checked(body: Any) -> Mapping[str, Any]:
    """The fields of a call, each of its type."""
    if not isinstance(body, dict):
        raise InvalidInput("the body is no object", mend='send {"capability": ..., "request": {...}}')
    for name, value in body.items():
        kind = FIELDS.get(name)
        if kind is None:
            raise InvalidInput(f"{name[:60]}: there is no such field", mend=f"fields: {', '.join(FIELDS)}")
        if value is not None and (not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool
                                                                  and kind is not object)):
            raise InvalidInput(f"{name}: of another type", mend="see /openapi.json")
    if not isinstance(body.get("capability"), str) or "request" not in body:
        raise InvalidInput("capability and request are needed", mend='send {"capability": ..., "request": {...}}')
    return body


def client_of(body: Mapping[str, Any], scope: Scope) -> str:
    """Whose turn a job takes: the name it gives itself, or its address."""
    given = body.get("client")
    if given is None:
        return str((scope.get("client") or ("?",))[0])
    if not given or len(given) > 64 or not given.isprintable():
        raise InvalidInput("client: up to 64 letters", mend="leave it out, or give a short name")
    return str(given)


def _vanish(body: Mapping[str, Any]) -> str:
    given = body.get("vanish") or ("continue" if body.get("id") else "cancel")
    if given not in ("continue", "cancel"):
        raise InvalidInput(f"vanish: {given[:40]!r}", mend="'continue' or 'cancel'")
    return str(given)


def _lines(job: ToolJob, told: Any) -> list[bytes]:
    if told is None:
        return [b'{"pulse":true}\n']
    _, (name, data) = told
    if name != "progress":
        return []
    lines = [json.dumps({"progress": [data["fraction"], data["stage"]]}).encode() + b"\n"]
    if data["preview"] and job.preview is not None:
        lines.insert(0, b'{"preview":"%b"}\n' % base64.b64encode(job.preview))
    return lines


async def _whole(receive: Receive) -> bytes | None:
    """The body; ``None`` when the client went away."""
    message = await receive()
    if message["type"] != "http.request":
        return None
    if not message.get("more_body"):
        return message.get("body", b"")
    parts = [message.get("body", b"")]
    while message.get("more_body"):
        message = await receive()
        if message["type"] != "http.request":
            return None
        parts.append(message.get("body", b""))
    return b"".join(parts)


async def _gone(receive: Receive) -> None:
    """Return when the client has gone away."""
    while True:
        message: Message = await receive()
        if message["type"] == "http.disconnect":
            return


def _set(future: asyncio.Future[bool]) -> None:
    if not future.done():
        future.set_result(True)


async def _send(send: Send, status: int, body: bytes, *headers: tuple[bytes, bytes]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [
        _JSON, (b"content-length", str(len(body)).encode()), *headers]})
    await send({"type": "http.response.body", "body": body})


async def _send_error(send: Send, error: AnimismError) -> None:
    retry = getattr(error, "retry_after", None)
    headers = [(b"retry-after", str(max(1, round(retry))).encode())] if retry else []
    await _send(send, errors_wire.status_of(error), dumps({"error": errors_wire.to_wire(error)}), *headers)
