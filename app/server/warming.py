"""What a fresh server loads before anybody asks: plugins, the engine, and a process that speaks.

So that the first creation does not wait for it. It keeps nothing, and a failure here is told by whoever needs the thing.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .users import Services

log = logging.getLogger("animism.server")


def warm_up(services: Services) -> None:
    """Import what creations import and say one silent word. Takes about a second of one core."""
    start = time.perf_counter()
    for step in (_plugins, _agents, _engine, _speech):
        if services.closing.is_set():
            return
        try:
            step(services)
        except Exception as error:  # noqa: BLE001
            log.info("warming up: %s: %s", step.__name__.strip("_"), error)
    log.info("warm after %.1f s", time.perf_counter() - start)


def _plugins(services: Services) -> None:
    _ = services.host
    len(services.studio("me").store) if services.access.open else None


def _agents(services: Services) -> None:
    from ...agents import graph, offline  # noqa: F401
    from ...tools import video  # noqa: F401


def _engine(services: Services) -> None:
    from ...tools.sculpture import Sculpture, render

    ball = {"materials": {"skin": {"color": "#b5121b"}}, "solids": [{"shape": "sphere", "radius": 1}]}
    render(Sculpture.model_validate(ball), size=64)


def _speech(services: Services) -> None:
    from ...tools.contracts import SpeechRequest

    voice = next(iter(services.host.voices.values()), None)
    if voice is None:
        return
    for tool in services.host.tools.of("speech"):
        if tool.name == voice.engine and tool.available().ok:
            tool.setup("cpu")
            tool.run(SpeechRequest("hello", voice))
