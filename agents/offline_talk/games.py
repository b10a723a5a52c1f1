"""Which game is on, as the turns tell, and the way into and out of each."""

from __future__ import annotations

from .context import Talk
from .intents import Reading


def offer(talk: Talk, reading: Reading) -> str:
    return talk.sure("play_offer")


def nothing_to_quit(talk: Talk, reading: Reading) -> str:
    return talk.sure("quit_nothing")


def played(talk: Talk) -> str:
    return ""


def begin(talk: Talk, reading: Reading) -> str:
    return talk.sure("play_offer")
