"""What a fresh server loads before anybody asks: plugins, the engine, and a process that speaks.

So that the first creation does not wait for it. It keeps nothing; a failure here is told by whoever needs the thing.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from .settings import OWNER

if TYPE_CHECKING:
    from .users import Services

log = logging.getLogger("animism.server")


QUIET, PATIENCE = 0.5, 4.0
"""Seconds without a request before each step, for an import holds every thread up; and the most that is waited."""


def warm_up(services: Services) -> None:
    """Import what creations import and say one silent word, in moments when nobody asks for anything."""
    for step in (_plugins, _voices, _agents, _engine, _speech):
        _wait_for_quiet(services)
        if services.closing.is_set():
            return
        try:
            step(services)
        except Exception as error:  # noqa: BLE001
            log.info("warming up: %s: %s", step.__name__.strip("_"), error)


def _wait_for_quiet(services: Services) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < min(until, services.asked + QUIET) and not services.closing.is_set():
        time.sleep(0.05)


def _plugins(services: Services) -> None:
    _ = services.host
    if services.access.open:
        len(services.studio(OWNER).store)


def _voices(services: Services) -> None:
    _ = services.host.voices


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
