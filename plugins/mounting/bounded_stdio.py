"""A server as a program of ours, spoken with over its standard input and output, one JSON message a line.

The library's own transport lets a line grow without end. This one ends a server whose line does, keeps what it writes
to standard error away from the terminal, and ends it and its children with the connection: by closing its input, then
by a polite signal, then by the other one.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import anyio
from anyio.abc import Process
from mcp.client.stdio import get_default_environment
from mcp.shared.message import SessionMessage
from mcp.types import jsonrpc_message_adapter

POLITE = 1.0
"""Seconds that a server has to end after its input closed, and again after SIGTERM."""
TAIL = 2000
"""Bytes of standard error that are kept for whoever asks what went wrong."""
_GONE = (anyio.ClosedResourceError, anyio.BrokenResourceError, anyio.EndOfStream, OSError)


class TooMuch(Exception):
    """A server sent a message larger than anybody bears."""


@asynccontextmanager
async def bounded_stdio(
    command: Sequence[str], environment: Mapping[str, str], most: int, tail: deque[int]
) -> AsyncIterator[tuple[Any, Any]]:
    """Streams to and from ``command``, for :class:`mcp.Client`. A line is at most ``most`` bytes. ``tail`` is filled
    with the last bytes of its standard error. ``OSError`` when it cannot be started."""
    env = {**get_default_environment(), **environment}
    process = await anyio.open_process(list(command), env=env, start_new_session=True)
    incoming, read = anyio.create_memory_object_stream[SessionMessage | Exception](0)
    write, outgoing = anyio.create_memory_object_stream[SessionMessage](0)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_listen, process, incoming, most)
        tasks.start_soon(_speak, process, outgoing, incoming)
        tasks.start_soon(_overhear, process, tail)
        try:
            yield read, write
        finally:
            with anyio.CancelScope(shield=True):
                await _end(process)
            tasks.cancel_scope.cancel()
            for stream in (incoming, read, write, outgoing):
                stream.close()


async def _listen(process: Process, incoming: Any, most: int) -> None:
    """Messages of the server. What is no JSON is told as an error; :class:`TooMuch` ends the connection."""
    assert process.stdout is not None
    pieces: list[bytes] = []
    size = 0
    async with incoming:
        with suppress(*_GONE):
            async for chunk in process.stdout:
                *lines, rest = chunk.split(b"\n")
                for line in lines:
                    await incoming.send(_message(b"".join([*pieces, line])))
                    pieces, size = [], 0
                pieces.append(rest)
                size += len(rest)
                if size > most:
                    raise TooMuch(f"a message of more than {most // 1_000_000} MB")


def _message(line: bytes) -> SessionMessage | Exception:
    try:
        return SessionMessage(jsonrpc_message_adapter.validate_json(line, by_name=False))
    except ValueError as error:
        return error


async def _speak(process: Process, outgoing: Any, incoming: Any) -> None:
    assert process.stdin is not None
    try:
        async with outgoing:
            async for message in outgoing:
                text = message.message.model_dump_json(by_alias=True, exclude_unset=True)
                await process.stdin.send(text.encode() + b"\n")
    except _GONE:
        await incoming.aclose()  # it does not listen any more: nobody need wait for its answer


async def _overhear(process: Process, tail: deque[int]) -> None:
    assert process.stderr is not None
    with suppress(*_GONE):
        async for chunk in process.stderr:
            tail.extend(chunk[-TAIL:])


async def _end(process: Process) -> None:
    if process.stdin is not None:
        with suppress(*_GONE):
            await process.stdin.aclose()
    for number in (None, signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        if number is not None:
            _signal(process, number)
        with anyio.move_on_after(POLITE):
            await process.wait()
            break
    _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))  # children that outlived it
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            with suppress(*_GONE):
                await stream.aclose()
    transport = getattr(getattr(process, "_process", None), "_transport", None)
    if transport is not None:  # which a child that holds a pipe would keep open beyond the loop
        with suppress(OSError):
            transport.close()


def _signal(process: Process, number: int) -> None:
    """To the process and its children: it leads a group of its own."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, number)
