"""The gate in front of every route, as plain ASGI: host, origin, token, and the size and pace of a body.

A token is compared by its digest in constant time and never logged; wrong ones are counted, and slowed by address. It
knows no route but the one that strangers may see.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import json
import secrets
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from .meter import Meter
from .patience import Patience
from .settings import ToolServerSettings, is_loopback

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

STRANGERS = frozenset({"/v1/health"})
"""What may be seen without a token: that somebody is there."""
BURST = 10
REMEMBERED = 4096
_LOCAL = frozenset({b"localhost", b"127.0.0.1", b"[::1]"})
_NAMES = {400: "InvalidInput", 401: "NoToken", 403: "Forbidden", 408: "TooSlow", 413: "TooLarge", 429: "TooMany"}
_SECURITY = [(b"x-content-type-options", b"nosniff"), (b"cache-control", b"no-store"),
             (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
             (b"referrer-policy", b"no-referrer")]


class Refusal(Exception):
    """An answer of the gate's own."""

    def __init__(self, status: int, message: str, mend: str, headers: Iterable[tuple[bytes, bytes]] = ()) -> None:
        super().__init__(message)
        self.status, self.mend, self.headers = status, mend, list(headers)

    def content(self) -> bytes:
        told = {"type": _NAMES.get(self.status, "Refused"), "message": str(self), "mend": self.mend}
        return json.dumps({"error": told}).encode()


class Gate:
    """ASGI middleware over ``app``."""

    def __init__(self, app: Any, settings: ToolServerSettings, meter: Meter) -> None:
        self.app, self.settings, self.meter = app, settings, meter
        self._digest = _digest(settings.token.encode()) if settings.token else None
        self._hosts = _LOCAL | {name.lower().encode() for name in (settings.host, *settings.allow_hosts)}
        self._open = not is_loopback(settings.host)
        self._passed: set[tuple[bytes | None, ...]] = set()
        self._patience = Patience()
        self._attempts: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        headers = dict(scope["headers"])
        origin = headers.get(b"origin")
        answer = _Answer(send, origin if origin is not None and self._allowed(origin) else None)
        try:
            who = (headers.get(b"host"), origin, headers.get(b"sec-fetch-site"), headers.get(b"authorization"))
            if who not in self._passed or len(headers) != len(scope["headers"]):
                self._check_place(headers, scope)
                if scope["method"] == "OPTIONS" and answer.origin is not None:
                    return await answer.preflight()
                self._check_token(headers, scope)
                self._remember(who, scope)
            await self.app(scope, self._body(headers, receive), answer)
        except Refusal as refusal:
            self.meter.refused(_NAMES.get(refusal.status, "Refused"))
            await answer.refuse(refusal)

    def _remember(self, who: tuple[bytes | None, ...], scope: Scope) -> None:
        """Who came in by these headers comes in by them again, without another look; found by their keyed hash, which
        tells a guesser nothing."""
        if scope["path"] not in STRANGERS:
            if len(self._passed) >= REMEMBERED:
                self._passed.clear()
            self._passed.add(who)

    # ---- from where

    def _check_place(self, headers: dict[bytes, bytes], scope: Scope) -> None:
        if not self._knows(headers.get(b"host", b"")) or sum(name == b"host" for name, _ in scope["headers"]) > 1:
            raise Refusal(403, "this server does not go by that name", "use its address, or serve with --allow-host")
        origin = headers.get(b"origin")
        site = headers.get(b"sec-fetch-site", b"none")
        if (origin is not None and not self._own(origin, headers) and not self._allowed(origin)) or (
                origin is None and site not in (b"none", b"same-origin")):
            raise Refusal(403, "requests from other pages are refused", "serve with --allow-origin for such a page")

    def _knows(self, host: bytes) -> bool:
        """Whether ``Host`` names this server. A page that had its own name point here (DNS rebinding) sends that name;
        an address in figures cannot be rebound, and is taken where other machines may come in."""
        host = host.strip().lower()
        name = host[: host.find(b"]") + 1] if host[:1] == b"[" else host.partition(b":")[0].rstrip(b".")
        rest = host[len(name):].lstrip(b".")
        if rest and not (rest[:1] == b":" and rest[1:].isdigit()):
            return False
        return name in self._hosts or self._open and _is_address(name)

    def _own(self, origin: bytes, headers: dict[bytes, bytes]) -> bool:
        parts = urlsplit(origin.decode("latin-1"))
        return parts.scheme in ("http", "https") and parts.netloc.lower().encode() == headers.get(b"host", b"").lower()

    def _allowed(self, origin: bytes) -> bool:
        return origin.decode("latin-1").lower() in self.settings.allow_origins

    # ---- who

    def _check_token(self, headers: dict[bytes, bytes], scope: Scope) -> None:
        if self._digest is None or scope["path"] in STRANGERS:
            return
        scheme, _, token = headers.get(b"authorization", b"").partition(b" ")
        if scheme.lower() == b"bearer" and hmac.compare_digest(_digest(token.strip()), self._digest):
            return
        self._count_attempt(scope)
        raise Refusal(401, "a token is needed" if not token else "that token does not fit",
                      "send Authorization: Bearer TOKEN", [(b"www-authenticate", b"Bearer")])

    def _count_attempt(self, scope: Scope) -> None:
        """Take one of the address' tries, of which a few come back a minute; 429 when there is none."""
        address, now = str((scope.get("client") or ("?",))[0]), time.monotonic()
        level, at = self._attempts.pop(address, (float(BURST), now))
        level = min(float(BURST), level + (now - at) * self.settings.limits.attempts)
        self._attempts[address] = (max(0.0, level - 1.0), now)
        while len(self._attempts) > REMEMBERED:
            self._attempts.popitem(last=False)
        if level < 1.0:
            wait = max(1, round((1.0 - level) / self.settings.limits.attempts))
            raise Refusal(429, "too many attempts without a token that fits", "wait a moment",
                          [(b"retry-after", str(wait).encode())])

    # ---- how much

    def _body(self, headers: dict[bytes, bytes], receive: Receive) -> Receive:
        """``receive`` that holds a body to its size and its pace."""
        most, idle, patience = self.settings.limits.body, self.settings.limits.body_idle, self._patience
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > most:
            raise _too_large(most)
        seen, ended = 0, False

        async def bounded() -> Message:
            nonlocal seen, ended
            if ended:
                return await receive()
            wait = _Wait()
            patience.start(wait, idle, wait.end)
            try:
                message = await receive()
            except asyncio.CancelledError:
                wait.check()
                raise
            finally:
                patience.stop(wait)
            seen += len(message.get("body", b""))
            ended = message["type"] != "http.request" or not message.get("more_body", False)
            if seen > most:
                raise _too_large(most)
            return message

        return bounded


class _Answer:
    """``send`` that adds what every answer carries, and can answer by itself."""

    def __init__(self, send: Send, origin: bytes | None) -> None:
        self._send, self.origin, self.begun = send, origin, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            message["headers"] = [*message.get("headers", ()), *_SECURITY, *self._cross()]
        await self._send(message)

    def _cross(self) -> list[tuple[bytes, bytes]]:
        return [] if self.origin is None else [(b"access-control-allow-origin", self.origin), (b"vary", b"Origin")]

    async def preflight(self) -> None:
        await self({"type": "http.response.start", "status": 204, "headers": [
            (b"access-control-allow-methods", b"GET, POST, DELETE"), (b"access-control-max-age", b"600"),
            (b"access-control-allow-headers", b"authorization, content-type, mcp-session-id, mcp-protocol-version"),
        ]})
        await self._send({"type": "http.response.body", "body": b""})

    async def refuse(self, refusal: Refusal) -> None:
        """Answer with the refusal. The connection ends, for the body may still be coming."""
        if self.begun:
            return
        content = refusal.content()
        await self({"type": "http.response.start", "status": refusal.status, "headers": [
            (b"content-type", b"application/json"), (b"content-length", str(len(content)).encode()),
            (b"connection", b"close"), *refusal.headers,
        ]})
        await self._send({"type": "http.response.body", "body": content})


class _Wait:
    """A task that waits for a piece of a body, and is cancelled when it waits too long."""

    __slots__ = ("late", "task")

    def __init__(self) -> None:
        self.task, self.late = asyncio.current_task(), False

    def end(self) -> None:
        self.late = True
        if self.task is not None:
            self.task.cancel()

    def check(self) -> None:
        """Whether it was us who cancelled it."""
        if self.late and self.task is not None:
            self.task.uncancel()
            raise Refusal(408, "the body came too slowly", "send it again") from None


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(32)


def _too_large(most: int) -> Refusal:
    return Refusal(413, "that is too large", f"send at most {most // 1_000_000} MB")


def _digest(token: bytes) -> bytes:
    return hashlib.sha256(token).digest()


def _is_address(name: bytes) -> bool:
    try:
        ipaddress.ip_address(name.decode("latin-1").strip("[]"))
    except ValueError:
        return False
    return True
