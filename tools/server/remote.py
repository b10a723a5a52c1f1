"""Tools that run on a tool server, as tools of this process: the caller cannot tell the difference.

    server = RemoteServer("http://127.0.0.1:8766")
    for tool in server.tools(): registry.add(tool)

Requests and results are the same objects, bit for bit; errors the same classes; progress and cancelling pass through;
frames are drawn there as they are taken here. When the server is away, ``available`` says so with the command that
starts it, and the planner uses what is local.
"""

from __future__ import annotations

import base64
import os
import secrets
import socket
import tempfile
import threading
import time
import weakref
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ...personas.errors import AnimismError, Cancelled, Timeout, ToolFailed, ToolUnavailable
from .. import contracts
from ..capability import Availability, Capability, Progress, Requires, Tool, ToolRegistry, Weights, silent
from ..contracts import Frames
from ..diffusion.expert import Expert
from ..media import Image, Voice
from . import errors_wire, frame_stream
from .remote_http import Away, Line, ServerRefusal
from .wire import Inlet, Outlet, Wire, loads
from .wire_packed import pack, unpack

LOOK_AGAIN = 5.0
"""Seconds for which the server's word about its tools holds."""
LOOK_SECONDS = 10.0
"""How long a server may take to say what it has: one that hangs must not hold up a planner."""
TRIES = 3
"""Connections that a call in progress may lose."""
WAIT = 0.5


class RemoteServer:
    """A tool server at ``url``. ``known`` is this process's own registry: its capabilities tell the types of plugins'
    requests, and a tool of the same name here answers ``accepts`` without a word over the wire. Nothing is asked before
    :meth:`tools` or :meth:`voices` is."""

    def __init__(self, url: str, token: str | None = None, *, known: ToolRegistry | None = None) -> None:
        self.url, self.line, self.known = url, Line(url, token), known
        self.capabilities = _capabilities(known)
        self.wire = Wire(hint for one in self.capabilities.values() for hint in (one.request, one.result))
        self._rows: dict[tuple[str, str], Mapping[str, Any]] = {}
        self._looked, self._why, self._lock = -LOOK_AGAIN, "", threading.Lock()
        self.done_with: deque[str] = deque(maxlen=1000)
        """Jobs whose frames nobody wants any more: the server is told at the next look."""
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def tools(self) -> list[RemoteTool]:
        """The server's tools, available or not. ``ToolUnavailable`` when it is away."""
        rows = self.look(fresh=True)
        return [made_tool(self, row) for row in rows.values()]

    def voices(self) -> list[Voice]:
        """The server's voices. ``ToolUnavailable`` when it is away."""
        return [Voice.from_data(row) for row in self.line.get("/v1/voices", seconds=LOOK_SECONDS)["voices"]]

    def experts(self) -> list[tuple[Expert, bool]]:
        """Who can draw there, and whether their weights are there. ``ToolUnavailable`` when it is away."""
        rows = self.line.get("/v1/experts", seconds=LOOK_SECONDS)["experts"]
        return [(Expert.model_validate(row["expert"]), bool(row["available"])) for row in rows]

    def available(self) -> Availability:
        """Whether the server is there."""
        try:
            self.look()
        except ToolUnavailable as error:
            return Availability(False, str(error), error.mend or "")
        return Availability(True)

    def look(self, *, fresh: bool = False) -> Mapping[tuple[str, str], Mapping[str, Any]]:
        """What the server says of its tools, asked again every five seconds. ``ToolUnavailable`` when it is away."""
        with self._lock:
            if fresh or time.monotonic() - self._looked > LOOK_AGAIN:
                try:
                    rows = self.line.get("/v1/tools?schemas=false", seconds=LOOK_SECONDS)["tools"]
                    self._rows, self._why = {(row["capability"], row["name"]): row for row in rows}, ""
                except AnimismError as error:
                    self._why = str(error)
                    self._mend = error.mend
                self._forget()
                self._looked = time.monotonic()
            if self._why:
                raise ToolUnavailable(self._why, mend=self._mend)
            return self._rows

    def _forget(self) -> None:
        """Tell the server, as far as it hears it, what it need not keep; it forgets by itself in an hour."""
        with suppress(AnimismError, IndexError):
            while not self._why:
                with self.line.answer("DELETE", f"/v1/jobs/{self.done_with.popleft()}") as answer:
                    answer.read()

    def kept(self, content: bytes, suffix: str) -> Path:
        """A file that came with a result, for the life of this object."""
        with self._lock:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="animism-remote-")
        path = Path(self._folder.name) / (secrets.token_hex(12) + suffix)
        path.write_bytes(content)
        return path


class RemoteTool(Tool[Any, Any]):
    """A tool that runs on ``server``. Its name, description, priority and requirements are the tool's own."""

    def __init__(self, server: RemoteServer, row: Mapping[str, Any]) -> None:
        self.server = server
        self.chooses = bool(row.get("chooses"))
        self._twin = _twin(server.known, type(self).capability.name, type(self).name)

    def available(self) -> Availability:
        """The server's own word, or that it is away and how to start it."""
        try:
            row = self.server.look().get((self.capability.name, self.name))
        except ToolUnavailable as error:
            return Availability(False, str(error), error.mend or "")
        if row is None:
            return Availability(False, f"the tool server at {self.server.url} has it no more", "")
        return Availability(row["available"], row["why"], row["command"])

    def accepts(self, request: Any) -> bool:
        """As the tool itself would say: by its twin in this process, else by the server."""
        if not self.chooses:
            return True
        if self._twin is not None:
            return self._twin.accepts(request)
        try:
            data = self.server.wire.encode(self.capability.request, request)
            asked = {"capability": self.capability.name, "tool": self.name, "request": data}
            return bool(self.server.line.post("/v1/accepts", asked)["accepts"])
        except AnimismError:
            return False

    def run(self, request: Any, progress: Progress = silent) -> Any:
        """Run it there. Raises what the tool raises; ``ToolUnavailable`` when the server is away."""
        outlet = Outlet(blobs=[])
        data = self.server.wire.encode(self.capability.request, request, outlet)
        return _Call(self, data, outlet.blobs or [], progress).result()


class _Call:
    """One call, which outlives a broken connection: the job's id is the same, and the job goes on meanwhile."""

    def __init__(self, tool: RemoteTool, request: Any, blobs: list[Any], progress: Progress) -> None:
        self.tool, self.server, self.progress = tool, tool.server, progress
        self.id = secrets.token_hex(12)
        body = {"capability": tool.capability.name, "tool": tool.name, "request": request, "id": self.id,
                     "stream": True, "client": _client()}
        self.body = pack(body, blobs)
        self.fraction, self.stage = 0.0, "waiting for the tool server"

    def result(self) -> Any:
        """The tool's result, after as many connections as it takes."""
        for left in range(TRIES, 0, -1):
            try:
                return self._exchange()
            except Away as error:
                if not error.sent or left == 1:
                    raise
                self._wait()
            except ServerRefusal as error:
                told = f"the tool server lost the job: {error}"
                raise ToolFailed(told, mend=error.mend, tool=self.tool.name) from error
        raise AssertionError("not reached")

    def _exchange(self) -> Any:
        try:
            with self.server.line.answer("POST", "/v1/call", self.body) as answer:
                while line := answer.readline():
                    done, value = self._read(line, answer)
                    if done:
                        answer.read()
                        return value
            raise self.server.line.away(ConnectionError(), sent=True)
        except (Cancelled, Timeout, KeyboardInterrupt):
            self._cancel()
            raise

    def _read(self, line: bytes, answer: Any) -> tuple[bool, Any]:
        """One line of the answer: whether it was the last, and the result."""
        told = loads(line, "the server's answer")
        if "packed" in told:
            return True, self._decoded(answer.read(int(told["packed"])))
        if "error" in told:
            raise errors_wire.from_wire(told["error"])
        preview = None
        if "preview" in told:
            from .previews import picture_of

            preview = picture_of(base64.b64decode(told["preview"]))
        elif "progress" in told:
            self.fraction, self.stage = told["progress"]
        self.progress(self.fraction, self.stage, preview)
        return False, None

    def _decoded(self, content: bytes) -> Any:
        data, blobs = unpack(content, "the server's answer")
        inlet = Inlet(file=self.server.kept, frames=lambda told: remote_frames(self.server, told), strict=False,
                      most=4_000_000_000, blobs=blobs)
        return self.server.wire.decode(self.tool.capability.result, data, "result", inlet)

    def _wait(self) -> None:
        """A moment, in which the caller may still stop it."""
        try:
            self.progress(self.fraction, "the connection broke; trying again")
        except BaseException:
            self._cancel()
            raise
        time.sleep(WAIT)

    def _cancel(self) -> None:
        """Stop the job there; when the server is away it has nothing to stop."""
        with suppress(AnimismError):
            self.server.line.post(f"/v1/jobs/{self.id}/cancel", None)


def remote_frames(server: RemoteServer, told: Mapping[str, Any]) -> Frames:
    """Frames that are drawn on the server as they are iterated here; each iteration draws them anew."""
    job, number = str(told["job"]), int(told["number"])
    wanted = _Wanted()
    weakref.finalize(wanted, server.done_with.append, job).atexit = False

    def open_() -> Iterator[Image]:
        assert wanted is not None
        with server.line.answer("GET", f"/v1/jobs/{job}/frames?number={number}") as answer:
            yield from frame_stream.read(answer)
            answer.read()

    return Frames(told["fps"], told["count"], told["size"], open_)


class _Wanted:
    """Alive as long as somebody may still iterate a stream."""


def remote_tools(url: str, token: str | None = None, *, known: ToolRegistry | None = None) -> list[RemoteTool]:
    """The tools of the server at ``url``. ``ToolUnavailable`` when it is away."""
    return RemoteServer(url, token, known=known).tools()


def made_tool(server: RemoteServer, row: Mapping[str, Any]) -> RemoteTool:
    """A tool class of its own for a row of ``GET /v1/tools``, and its instance. A capability that this process does not
    know takes and gives plain JSON data in wire form."""
    name = row["capability"]
    capability = server.capabilities.get(name) or Capability(name, dict, dict, row["sentence"])
    weights = tuple(Weights(**one) for one in row["weights"])
    cls = type("RemoteTool", (RemoteTool,), {
        "capability": capability, "name": row["name"], "description": row["description"], "priority": row["priority"],
        "requires": Requires(extra=row["extra"], memory=row["memory"], weights=weights), "__module__": __name__,
    })
    return cls(server, row)


def _capabilities(known: ToolRegistry | None) -> dict[str, Capability[Any, Any]]:
    own = {one.name: one for one in vars(contracts).values() if isinstance(one, Capability)}
    return {**own, **(known.capabilities if known is not None else {})}


def _twin(known: ToolRegistry | None, capability: str, name: str) -> Tool[Any, Any] | None:
    if known is None:
        return None
    found = next((tool for tool in known.of(capability) if tool.name == name), None)
    return None if isinstance(found, RemoteTool) else found


def _client() -> str:
    """Whose turn this process takes."""
    return f"{socket.gethostname()[:40]} {os.getpid()}"
