"""A real HTTP server on loopback that speaks OpenAI's chat completions well and badly, by script.

For tests of anything that talks to a model over the network, with the real client and real sockets:

>>> from animism.agents.chat_models.scripted_server import ScriptedServer, say, status
>>> with ScriptedServer([status(500), say("hello")]) as server:      # doctest: +SKIP
...     OpenAIChatModel("any", base_url=server.base_url).text([user("hi")])

Each request takes the next step of the script; the last step is repeated. ``lacks`` names what the server answers 400
to: ``json_schema``, ``response_format``, ``tools``, ``stream_options``, ``stream``, or a field such as ``max_tokens``.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Step = Callable[["Exchange"], None]
"""What to do with one request."""


class Exchange:
    """One request and the means to answer it in any way, decent or not."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: dict[str, Any], closing: threading.Event) -> None:
        self._handler = handler
        self._closing = closing
        self.body = body

    @property
    def streamed(self) -> bool:
        return bool(self.body.get("stream"))

    def head(self, status: int, content_type: str, headers: Mapping[str, str] | None = None) -> None:
        """Send status and headers; the connection closes at the end of the answer."""
        self._handler.send_response(status)
        for name, value in {"Content-Type": content_type, "Connection": "close", **(headers or {})}.items():
            self._handler.send_header(name, value)
        self._handler.end_headers()

    def write(self, data: bytes) -> None:
        """Send bytes at once. A client that has gone is no fault of the script."""
        try:
            self._handler.wfile.write(data)
            self._handler.wfile.flush()
        except OSError:
            pass

    def pause(self, seconds: float) -> None:
        """Wait, but no longer than the server lives."""
        self._closing.wait(seconds)

    def json(self, data: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> None:
        """A whole JSON answer."""
        body = json.dumps(data).encode()
        self.head(status, "application/json", {**(headers or {}), "Content-Length": str(len(body))})
        self.write(body)

    def event(self, data: Any) -> None:
        """One server-sent event."""
        self.write(b"data: " + (data if isinstance(data, bytes) else json.dumps(data).encode()) + b"\n\n")


class ScriptedServer:
    """Serves ``script`` on ``base_url`` until closed; ``requests`` holds the bodies and ``headers`` the headers that
    came, ``times`` when (``time.monotonic``)."""

    def __init__(self, script: Iterable[Step], *, lacks: Iterable[str] = ()) -> None:
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.times: list[float] = []
        self._steps = list(script)
        if not self._steps:
            raise ValueError("a script has at least one step")
        self._lacks = frozenset(lacks)
        self._turn = threading.Lock()
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def close(self) -> None:
        """Stop serving; steps that wait are woken."""
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                owner._serve(self, body)
                self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Keep quiet."""

        return Handler

    def _serve(self, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        exchange = Exchange(handler, body, self._closing)
        with self._turn:
            self.requests.append(body)
            self.headers.append({name.lower(): value for name, value in handler.headers.items()})
            self.times.append(time.monotonic())
            lacking = self._lacks & _asked_for(body)
            if not lacking:
                step = self._steps.pop(0) if len(self._steps) > 1 else self._steps[0]
        if handler.path != "/v1/chat/completions":
            exchange.json(_error(f"no such path {handler.path}"), 404)
        elif lacking:
            exchange.json(_error(f"unknown field: {min(lacking)}"), 400)
        else:
            step(exchange)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """A client that hangs up in the middle is part of the script."""


def say(text: str, *, finish: str = "stop", refusal: str | None = None, usage: bool = True, gap: float = 0.0) -> Step:
    """Answer ``text``, streamed word by word when asked to; ``gap`` seconds before each piece."""

    def step(exchange: Exchange) -> None:
        counts = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18} if usage else None
        if not exchange.streamed:
            exchange.pause(gap)
            exchange.json(_completion({"content": text, "refusal": refusal}, finish, counts))
            return
        exchange.head(200, "text/event-stream; charset=utf-8")
        for piece in _pieces(text):
            exchange.pause(gap)
            exchange.event(_chunk({"content": piece}))
        exchange.event(_chunk({"refusal": refusal} if refusal else {}, finish))
        if counts and exchange.body.get("stream_options", {}).get("include_usage"):
            exchange.event({"id": "c", "object": "chat.completion.chunk", "choices": [], "usage": counts})
        exchange.event(b"[DONE]")

    return step


def say_json(data: Any, **options: Any) -> Step:
    """Answer ``data`` as JSON text, in the content or, where a tool was offered, in a call of it."""
    text = json.dumps(data)

    def step(exchange: Exchange) -> None:
        if not exchange.body.get("tools"):
            return say(text, **options)(exchange)
        name = exchange.body["tools"][0]["function"]["name"]
        if not exchange.streamed:
            call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": text}}
            return exchange.json(_completion({"content": None, "tool_calls": [call]}, "tool_calls", None))
        exchange.head(200, "text/event-stream; charset=utf-8")
        first = {"index": 0, "id": "call_1", "type": "function", "function": {"name": name, "arguments": ""}}
        exchange.event(_chunk({"tool_calls": [first]}))
        for piece in _pieces(text):
            exchange.event(_chunk({"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}))
        exchange.event(_chunk({}, "tool_calls"))
        exchange.event(b"[DONE]")

    return step


def refuse(words: str = "I cannot help with that.") -> Step:
    """The protocol's refusal."""
    return say("", refusal=words)


def cut_off(text: str) -> Step:
    """An answer that hit the token limit."""
    return say(text, finish="length")


def status(
    code: int, message: str = "something is wrong", *, error_code: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Step:
    """An error with the protocol's body, and headers such as ``Retry-After``."""
    return lambda exchange: exchange.json(_error(message, error_code), code, headers)


def stall(seconds: float = 60.0, *, after: bytes | None = None) -> Step:
    """Say nothing for a long time; with ``after``, only once the head and these bytes were sent."""

    def step(exchange: Exchange) -> None:
        if after is not None:
            exchange.head(200, "text/event-stream" if exchange.streamed else "application/json")
            exchange.write(after)
        exchange.pause(seconds)

    return step


def cut(text: str, *, pieces: int = 2) -> Step:
    """Break off in the middle: of the stream after some pieces, or of the body against its announced length."""

    def step(exchange: Exchange) -> None:
        if exchange.streamed:
            exchange.head(200, "text/event-stream")
            for piece in _pieces(text)[:pieces]:
                exchange.event(_chunk({"content": piece}))
            return
        body = json.dumps(_completion({"content": text}, "stop", None)).encode()
        exchange.head(200, "application/json", {"Content-Length": str(len(body))})
        exchange.write(body[: len(body) // 2])

    return step


def garbage(data: bytes = b"\x00\xff\xfe not json", content_type: str = "application/json") -> Step:
    """Bytes that are no answer, under any content type."""

    def step(exchange: Exchange) -> None:
        exchange.head(200, content_type, {"Content-Length": str(len(data))})
        exchange.write(data)

    return step


def drip(seconds: float, gap: float = 0.05) -> Step:
    """A body that comes byte by byte and never ends within ``seconds``."""

    def step(exchange: Exchange) -> None:
        exchange.head(200, "text/event-stream" if exchange.streamed else "application/json")
        for _ in range(int(seconds / gap)):
            exchange.write(b":\n" if exchange.streamed else b" ")
            exchange.pause(gap)

    return step


def flood(size: int) -> Step:
    """A body of ``size`` bytes of white space."""

    def step(exchange: Exchange) -> None:
        exchange.head(200, "application/json")
        for _ in range(size // 65536 + 1):
            exchange.write(b" " * 65536)

    return step


def _asked_for(body: Mapping[str, Any]) -> set[str]:
    """The fields of a request, with the kind of response format by its own name."""
    kind = (body.get("response_format") or {}).get("type")
    return set(body) | ({kind} if kind else set())


def _pieces(text: str) -> list[str]:
    words = text.split(" ")
    return [word if index == 0 else " " + word for index, word in enumerate(words)]


def _completion(message: dict[str, Any], finish: str, usage: Any) -> dict[str, Any]:
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": finish}
    answer = {"id": "c", "object": "chat.completion", "created": 0, "model": "scripted", "choices": [choice]}
    return {**answer, "usage": usage} if usage else answer


def _chunk(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    return {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": "scripted",
            "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}


def _error(message: str, code: str | None = None) -> dict[str, Any]:
    return {"error": {"message": message, "type": "invalid_request_error", "code": code}}
