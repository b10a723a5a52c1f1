"""Rock, paper, scissors, first to three. The persona's hand for each round is fixed before the listener throws."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..offline.grammar import in_words

if TYPE_CHECKING:
    from .context import Talk
    from .games import Rounds

OPENING = "open_rps"
_HANDS = ("rock", "paper", "scissors")
_BEATS = {"rock": "Rock blunts scissors", "paper": "Paper wraps rock", "scissors": "Scissors cut paper"}
_TO = 3


def begin(talk: Talk) -> str:
    return talk.sure(OPENING)


def thrown(text: str) -> str:
    """The one hand named in a short message."""
    found = {
        m.replace("stone", "rock").replace("scissor", "scissors").replace("scissorss", "scissors")
        for m in re.findall(r"\b(?:rock|stone|paper|scissors?)\b", text.lower())
    }
    return found.pop() if len(found) == 1 and len(text.split()) < 8 else ""


def _points(number: int) -> str:
    return in_words(number) if number else "none"


def _winner(mine: str, theirs: str) -> int:
    """1 for me, -1 for them, 0 for nobody."""
    return (0, 1, -1)[(_HANDS.index(mine) - _HANDS.index(theirs)) % 3]


def move(talk: Talk, rounds: Rounds) -> str:
    theirs = thrown(talk.message.text)
    if not theirs:
        return ""
    before = [hand for _, text in rounds.played if (hand := thrown(text))]
    results = [
        _winner(rounds.secret(talk.me.name, "rps", at).choice(_HANDS), hand)
        for at, hand in enumerate([*before, theirs])
    ]
    mine = rounds.secret(talk.me.name, "rps", len(before)).choice(_HANDS)
    me, them = results.count(1), results.count(-1)
    score = (
        f"{_points(me)} to me and {_points(them)} to you"
        if me != them
        else f"{in_words(me)} all"
        if me
        else "nothing all"
    )
    act = {1: "rps_win", -1: "rps_lose", 0: "rps_draw"}[results[-1]]
    beats = _BEATS[mine if results[-1] > 0 else theirs]
    said = talk.sure(act, mine=mine, beats=beats, score=score)
    if _TO not in (me, them):
        return said
    return f"{said} {talk.sure('rps_over_won' if me == _TO else 'rps_over_lost')} {talk.sure('game_end')}"
