"""A server's life on standard input and output: for one client, which started it, and gone with it.

Standard output is the protocol's alone: while the server runs, the library points it at standard error for everybody
else, and plugins are loaded only after that. A client that goes away, or a polite kill, cancels what is under way; what
was made half is not kept.
"""

from __future__ import annotations

import atexit
import logging
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .desk import Desk
    from .resources import PersonaServer

ENDING = 3.0
"""Seconds that cancelled work has to notice."""


def run_stdio(server: PersonaServer, desk: Desk) -> None:
    """Serve until the client closes the input, Ctrl-C or a polite kill; does not return."""
    import anyio

    def leave(*_: Any) -> None:
        threading.Thread(target=end, args=(desk,), name="leaving", daemon=True).start()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, leave)
    threading.Thread(target=warm_up, args=(desk,), name="warming", daemon=True).start()
    code = 0
    try:
        anyio.run(server.run_stdio_async)
    except BaseException as error:
        if _more_than_a_broken_pipe(error):
            logging.getLogger("animism.mcp").error("the server broke", exc_info=error)
            code = 1
    finally:
        end(desk, code)


def _more_than_a_broken_pipe(error: BaseException) -> bool:
    """Whether anything else happened than that the client closed our output while we wrote."""
    if isinstance(error, BaseExceptionGroup):
        return error.split((BrokenPipeError, ConnectionError))[1] is not None
    return not isinstance(error, BrokenPipeError | ConnectionError)


def warm_up(desk: Desk) -> None:
    """Load what the first call needs while the client is still reading the list of tools."""
    try:
        _ = desk.studio.host.tools, desk.studio.host.voices
        from ...agents import graph, workshop  # noqa: F401
    except Exception:
        logging.getLogger("animism.mcp").warning("warming up failed", exc_info=True)


def end(desk: Desk, code: int = 0) -> None:
    """Cancel what is under way, wait for it a little, and go: a thread still reads an input that never ends."""
    desk.stop(ENDING)
    atexit._run_exitfuncs()  # programs that mounted tools started end with us
    sys.stderr.flush()
    os._exit(code)
