"""The gate in front of every route, as plain ASGI: host, origin, who, header against forged forms, rate, body size.

What passes has its user in ``scope["animism.user"]``; every answer leaves with security headers and a request id. It
knows no route but the few that strangers may see.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.exceptions import HTTPException

from .access import Access, Headers
from .problems import Problem, body, described
from .rates import Buckets, Open

log = logging.getLogger("animism.server")
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

_STRANGERS = frozenset({"/", "/healthz", "/openapi.json", "/api/session", "/api/me"})
"""What may be seen without a token: the page that asks for it, and what tells that one is needed."""
_CHANGES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_SECURITY = tuple((name.encode(), value.encode()) for name, value in {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
        "media-src 'self' blob: data:; connect-src 'self'; font-src 'self'; worker-src 'self' blob:; "
        "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "microphone=(self), camera=(), geolocation=()",
}.items())
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)


class Refusal(Exception):
    """An answer of the gate's own."""

    def __init__(self, status: int, message: str, kind: str, mend: str | None = None, **headers: str) -> None:
        super().__init__(message)
        self.status, self.told = status, Problem(message=message, mend=mend, type=kind)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Gate:
    """ASGI middleware over ``app``. ``asked`` is called for every request."""

    def __init__(self, app: Any, access: Access, sockets: Open, asked: Callable[[], None] = lambda: None) -> None:
        self.app, self.access, self.limits, self._open = app, access, access.settings.limits, sockets
        self._asked = asked
        self._requests = Buckets(self.limits.requests, self.limits.burst)
        self._attempts = Buckets(self.limits.attempts, 10)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    # ---- requests

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers, path = Headers(scope["headers"]), scope["path"]
        self._asked()
        scope["animism.request"] = secrets.token_hex(4)
        answer = _Answer(send, scope, self._allowed_origin(headers, path))
        try:
            if scope["method"] == "OPTIONS":
                return await self._preflight(headers, path, answer)
            self._check_place(headers, path, scope["method"])
            scope["animism.user"] = self._admit(headers, path, scope)
            await self.app(scope, _Body(self.limits, headers, path, receive), answer)
        except Refusal as refusal:
            await answer.refuse(refusal)
        except Exception as error:  # noqa: BLE001 - whatever a route let through is told here, once
            await self._broke(scope, answer, error)

    async def _preflight(self, headers: Headers, path: str, answer: _Answer) -> None:
        """A browser asks whether another page may call; only for those that were let in."""
        if not self.access.knows_host(headers) or answer.origin is None:
            raise Refusal(403, "this page may not call from another origin", "Forbidden", "serve with --allow-origin")
        await answer.send_head(204, {
            "access-control-allow-methods": "GET, POST, OPTIONS",
            "access-control-allow-headers": headers.get("access-control-request-headers", "authorization"),
            "access-control-max-age": "600",
        })

    def _check_place(self, headers: Headers, path: str, method: str) -> None:
        if not self.access.knows_host(headers):
            raise Refusal(403, "this server does not go by that name", "Forbidden",
                          "open it by the address it printed, or serve with --allow-host NAME")
        if not self.access.may_come_from(headers, path, reading=method in ("GET", "HEAD")):
            raise Refusal(403, "requests from pages of another origin are refused", "Forbidden",
                          "serve with --allow-origin for programs that need it")
        if method in _CHANGES and not path.startswith("/v1/") and headers.get("x-animism") != "1":
            raise Refusal(403, "the header X-Animism: 1 is missing", "Forbidden", "send it with every change")

    def _admit(self, headers: Headers, path: str, scope: Scope) -> str | None:
        """The user, or ``None`` for a stranger where strangers may be; counts the request."""
        user = self.access.who(headers)
        stranger_may = path in _STRANGERS or path.startswith("/page/")
        if user is None and (not stranger_may or "authorization" in headers or path == "/api/session"):
            self._count_attempt(scope)
        if user is None and not stranger_may:
            raise Refusal(401, "a token is needed", "NoToken",
                          "send Authorization: Bearer TOKEN, or sign in on the page", WWW_Authenticate="Bearer")
        self._count(self._requests, user or f"address {_address(scope)}", "too many requests at once")
        return user

    def _count_attempt(self, scope: Scope) -> None:
        self._count(self._attempts, _address(scope), "too many attempts without a token that fits")

    def _count(self, buckets: Buckets, key: str, message: str) -> None:
        wait = buckets.take(key)
        if wait:
            raise Refusal(429, message, "TooMany", "wait a moment", Retry_After=str(max(1, round(wait))))

    async def _broke(self, scope: Scope, answer: _Answer, error: Exception) -> None:
        log.error("request %s: %s %s failed", scope["animism.request"], scope["method"], scope["path"], exc_info=error)
        if not answer.begun:
            status, told = described(error)
            await answer.refuse(Refusal(status, told.message, told.type, told.mend))

    # ---- sockets

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        """From the wrong place: refused before it opens. Without a token: let in to be told so, by the socket's own
        code, which a page can read where it cannot read a refusal; not more often than requests may guess."""
        headers, path = Headers(scope["headers"]), scope["path"]
        if not (self.access.knows_host(headers) and self.access.may_come_from(headers, path)):
            await receive()
            return await send({"type": "websocket.close", "code": 1008, "reason": "not from there"})
        scope["animism.user"] = user = self.access.who(headers)
        try:
            if user is None:
                self._count_attempt(scope)
            with self._open.one(user or "nobody", "sockets", self.limits.sockets):
                await self.app(scope, receive, send)
        except (HTTPException, Refusal) as full:
            reason = full.detail["message"] if isinstance(full, HTTPException) else str(full)
            await receive()
            await send({"type": "websocket.close", "code": 1013, "reason": reason})

    def _allowed_origin(self, headers: Headers, path: str) -> str | None:
        origin = headers.get("origin")
        return origin if origin is not None and self.access.is_allowed(origin, path) else None


class _Answer:
    """``send`` that adds what every answer carries, and can answer by itself."""

    def __init__(self, send: Send, scope: Scope, origin: str | None) -> None:
        self._send, self._scope, self.origin = send, scope, origin
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            message = {**message, "headers": [*message.get("headers", []), *self._added(message)]}
        await self._send(message)

    def _added(self, message: Message) -> list[tuple[bytes, bytes]]:
        there = {name.lower() for name, _ in message.get("headers", [])}
        added = [(name, value) for name, value in _SECURITY if name not in there]
        added.append((b"x-request-id", self._scope["animism.request"].encode()))
        if self.origin is not None:
            added += [(b"access-control-allow-origin", self.origin.encode("latin-1")), (b"vary", b"Origin"),
                      (b"cross-origin-resource-policy", b"cross-origin")]
        else:
            added.append((b"cross-origin-resource-policy", b"same-origin"))
        if b"cache-control" not in there:
            added.append((b"cache-control", b"no-store"))
        return added

    async def refuse(self, refusal: Refusal) -> None:
        """Answer with an error as JSON. The connection ends, for the body may still be coming."""
        if self.begun:
            return
        content = json.dumps(body(self._scope["path"], refusal.status, refusal.told), ensure_ascii=False).encode()
        await self.send_head(refusal.status, {
            "content-type": "application/json", "connection": "close", **refusal.headers
        }, content)

    async def send_head(self, status: int, headers: dict[str, str], content: bytes = b"") -> None:
        pairs = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        pairs.append((b"content-length", str(len(content)).encode()))
        await self({"type": "http.response.start", "status": status, "headers": pairs})
        await self({"type": "http.response.body", "body": content})


class _Body:
    """``receive`` that holds a body to its size, its pace and, for JSON, its depth."""

    def __init__(self, limits: Any, headers: Headers, path: str, receive: Receive) -> None:
        self._limits, self._receive = limits, receive
        self._is_json = "json" in headers.get("content-type", "")
        self._most = _most(limits, headers, path)
        self._seen, self._ended, self._json = 0, False, b""
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > self._most:
            raise self._too_large()

    async def __call__(self) -> Message:
        if self._ended:
            return await self._receive()
        message = await self._next()
        if self._is_json and message["type"] == "http.request":
            whole = bytearray(message.get("body", b""))
            while message.get("more_body"):
                message = await self._next()
                if message["type"] != "http.request":
                    return message
                whole += message.get("body", b"")
            check_depth(bytes(whole), self._limits.json_depth)
            message = {"type": "http.request", "body": bytes(whole), "more_body": False}
        return message

    async def _next(self) -> Message:
        try:
            async with asyncio.timeout(self._limits.body_idle):
                message = await self._receive()
        except TimeoutError:
            raise Refusal(408, "the body came too slowly", "TooSlow", "send it again") from None
        self._seen += len(message.get("body", b""))
        self._ended = message["type"] != "http.request" or not message.get("more_body", False)
        if self._seen > self._most:
            raise self._too_large()
        return message

    def _too_large(self) -> Refusal:
        return Refusal(413, "that is too large", "TooLarge", f"send at most {_size(self._most)}")


def check_depth(data: bytes, deepest: int) -> None:
    """Refuse JSON nested deeper than ``deepest``, before anything recurses over it."""
    if data.count(b"[") + data.count(b"{") <= deepest:
        return
    depth = 0
    for sign in re.findall(rb"[\[\]{}]", _STRING.sub(b"", data)):
        depth += 1 if sign in b"[{" else -1
        if depth > deepest:
            raise Refusal(400, f"the JSON is nested deeper than {deepest}", "InvalidInput", "send it flatter")


def _address(scope: Scope) -> str:
    """Where a request comes from; behind a proxy, the proxy."""
    return str((scope.get("client") or ("?",))[0])


def _most(limits: Any, headers: Headers, path: str) -> int:
    """How large the body of a request to ``path`` may be, bytes."""
    room = 200_000  # of the form around a file, and the fields beside it
    if path in ("/api/listen", "/v1/audio/transcriptions"):
        return int(limits.audio_bytes) + room
    if path == "/api/faces" or path in ("/api/jobs/create", "/api/jobs/import") and "multipart" in headers.get("content-type", ""):
        return int(limits.picture_bytes) + limits.json_bytes + room
    return int(limits.talk_bytes if path == "/v1/chat/completions" else limits.json_bytes)


def _size(count: int) -> str:
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"
