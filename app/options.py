"""Options that several commands take, and how their text is read."""

from __future__ import annotations

from typing import Annotated

import typer

from ..personas.errors import InvalidInput

Device = Annotated[
    str | None, typer.Option(help="Where models run: auto, cpu, cuda, cuda:1, mps.", envvar="ANIMISM_DEVICE")
]
Server = Annotated[
    str | None, typer.Option(help="A tool server to use, http://HOST:PORT; see: animism tools serve.",
                             envvar="ANIMISM_TOOLS")
]


def pairs(wishes: list[str]) -> dict[str, str]:
    """``CAPABILITY=NAME`` by capability. ``InvalidInput`` shows the one that is none."""
    read = {}
    for wish in wishes:
        capability, equals, name = wish.partition("=")
        if not equals or not capability or not name:
            raise InvalidInput(f"--tool {wish!r} is not CAPABILITY=NAME", mend="for example: --tool portrait=sculpture")
        read[capability.replace("-", "_")] = name
    return read
