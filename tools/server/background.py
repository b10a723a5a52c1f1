"""A tool server in a thread of this process, for notebooks, tests and programs that want one for a while.

    with serving(make_application(registry, ToolServerSettings())) as url: ...

``animism tools serve`` is the server for every day: it drains, and outlives its caller.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ...personas.errors import ToolFailed


@contextmanager
def serving(app: Any, port: int = 0) -> Iterator[str]:
    """Serve an ASGI application on loopback while the block runs; its address. ``ToolFailed`` when it does not
    start."""
    import uvicorn

    # with the protocol told, asyncio sends small answers at once; without it each waits 40 ms for an ACK
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    server = uvicorn.Server(uvicorn.Config(
        app, log_config=None, access_log=False, loop="asyncio", http="h11", ws="none", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="tool server", daemon=True)
    thread.start()
    try:
        _wait(server, thread)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


def _wait(server: Any, thread: threading.Thread) -> None:
    until = time.monotonic() + 30
    while not server.started:
        if not thread.is_alive() or time.monotonic() > until:
            raise ToolFailed("the tool server did not start", mend="its log says why")
        time.sleep(0.005)
