"""HTTP to a tool server, by the standard library: connections kept alive one a thread, streamed answers, errors by
class.

It knows no tool. A connection that the server closed meanwhile is opened anew, once.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

from ...personas.errors import InvalidInput, ToolUnavailable
from . import errors_wire
from .errors_wire import ServerRefusal
from .places import token_for
from .wire import dumps, loads

CONNECT = 5.0
"""Seconds to reach the server."""
READ = 60.0
"""Seconds without a byte; a call that streams pulses four times a second."""
MAX_ANSWER = 2_000_000_000
_BROKEN = (http.client.HTTPException, OSError)


class Away(ToolUnavailable):
    """The server could not be reached, or the connection broke; ``sent`` tells whether the request may have arrived."""

    def __init__(self, message: str, *, mend: str, sent: bool) -> None:
        super().__init__(message, mend=mend)
        self.sent = sent


class Line:
    """A server at ``url``, with its token. ``None`` takes ``$ANIMISM_TOOLS_TOKEN``, or what a server of this machine
    and user wrote down."""

    def __init__(self, url: str, token: str | None = None, *, read: float = READ) -> None:
        parts = urlsplit(url if "//" in url else f"http://{url}")
        try:
            port = parts.port
        except ValueError:
            port, parts = None, parts._replace(scheme="")
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
            raise InvalidInput(f"{url!r} is no address of a tool server", mend="write it like http://127.0.0.1:8766")
        self.url, self.secure, self.host = url, parts.scheme == "https", parts.hostname
        self.port = port or (443 if self.secure else 80)
        self.base, self._read = parts.path.rstrip("/"), read
        self._token = token if token is not None else os.environ.get("ANIMISM_TOOLS_TOKEN")
        self._kept = threading.local()
        self._process = os.getpid()

    # ---- asking

    def get(self, path: str, *, seconds: float | None = None) -> Any:
        """JSON of ``GET path``; ``seconds`` without a byte are borne."""
        return self._json("GET", path, None, seconds)

    def post(self, path: str, data: Any) -> Any:
        """JSON of ``POST path``."""
        return self._json("POST", path, dumps(data))

    def _json(self, method: str, path: str, body: bytes | None, seconds: float | None = None) -> Any:
        with self.answer(method, path, body, seconds=seconds) as answer:
            return loads(answer.read(MAX_ANSWER), "the server's answer")

    @contextmanager
    def answer(
        self, method: str, path: str, body: bytes | None = None, *, seconds: float | None = None
    ) -> Iterator[http.client.HTTPResponse]:
        """The answer to read from, bit by bit. What is not read to the end costs the connection.

        :raises Away: nobody is there. Every other error is the server's own.
        """
        connection, answer = self._sent(method, path, body, seconds or self._read)
        try:
            if answer.status >= 400:
                raise self._error(answer)
            yield answer
        except _BROKEN as error:
            raise self.away(error, sent=True) from error
        finally:
            if answer.isclosed() and not answer.will_close:
                self._kept.connection = connection
            else:
                answer.close()
                connection.close()

    def _sent(
        self, method: str, path: str, body: bytes | None, seconds: float
    ) -> tuple[Connection, http.client.HTTPResponse]:
        connection = self._taken()
        if connection is not None:
            with suppress(*_BROKEN):  # the server closed it while nobody looked
                return connection, connection.exchange(method, self._head(method, path, body), body, seconds)
            connection.close()
        connection, sent = Connection(self.host, self.port, self.secure), False
        try:
            connection.open()
            sent = True
            return connection, connection.exchange(method, self._head(method, path, body), body, seconds)
        except _BROKEN as error:
            connection.close()
            raise self.away(error, sent=sent) from error

    def _head(self, method: str, path: str, body: bytes | None) -> bytes:
        host = f"[{self.host}]" if ":" in self.host else self.host
        rows = [f"{method} {self.base}{path} HTTP/1.1", f"Host: {host}:{self.port}", "Accept: */*"]
        if token := self._token or token_for(self.host, self.port):
            rows.append(f"Authorization: Bearer {token}")
        if body is not None or method != "GET":
            rows += ["Content-Type: application/json", f"Content-Length: {len(body or b'')}"]
        return "\r\n".join([*rows, "", ""]).encode("latin-1", "replace")

    def _taken(self) -> Connection | None:
        if self._process != os.getpid():  # a child must not speak on its parent's connection
            self._kept, self._process = threading.local(), os.getpid()
        connection: Connection | None = getattr(self._kept, "connection", None)
        self._kept.connection = None
        return connection

    # ---- errors

    def _error(self, answer: http.client.HTTPResponse) -> Exception:
        """The server's error, of its own class; a wrong token and a full queue are told as what they are to a
        planner."""
        content = answer.read(1_000_000)
        try:
            told = json.loads(content)["error"]
            kind, message, mend = str(told["type"]), str(told["message"]), told.get("mend")
        except (ValueError, KeyError, TypeError):
            told = f"{self.url} answers {answer.status}, not as a tool server"
            return ToolUnavailable(told, mend="check the address")
        if answer.status in (401, 403):
            return ToolUnavailable(f"the tool server at {self.url} does not let us in: {message}",
                                   mend="set ANIMISM_TOOLS_TOKEN to the token that it printed")
        if kind in ("TooMany", "Stopping"):
            return ToolUnavailable(f"the tool server at {self.url}: {message}", mend=mend)
        if kind in ("NotFound", "Gone", "Conflict", "NotDone", "MethodNotAllowed"):
            return ServerRefusal(answer.status, kind, message, mend=mend or "")
        return errors_wire.from_wire(told)

    def away(self, error: BaseException, *, sent: bool) -> Away:
        """What a planner is told when the server is not there."""
        if isinstance(error, TimeoutError):
            why = "does not answer"
        elif isinstance(error, ConnectionRefusedError):
            why = "is not running"
        else:
            why = "cannot be reached" if not sent else "went away"
        return Away(f"the tool server at {self.url} {why}", mend="start it: animism tools serve", sent=sent)


class Connection:
    """One connection. A request goes in one piece, head and body, and small pieces go at once: waiting for an
    acknowledgement costs 40 ms a call."""

    def __init__(self, host: str, port: int, secure: bool) -> None:
        self._host, self._port, self._secure = host, port, secure
        self._socket: socket.socket | None = None

    def open(self) -> None:
        """Connect."""
        line = socket.create_connection((self._host, self._port), CONNECT)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._secure:
            line = ssl.create_default_context().wrap_socket(line, server_hostname=self._host)
        self._socket = line

    def exchange(self, method: str, head: bytes, body: bytes | None, seconds: float) -> http.client.HTTPResponse:
        """Send a request; its answer, of which the head is read. ``seconds`` without a byte are borne."""
        assert self._socket is not None
        self._socket.settimeout(seconds)
        self._socket.sendall(head + body if body else head)
        answer = http.client.HTTPResponse(self._socket, method=method)
        answer.begin()
        return answer

    def close(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.close()
