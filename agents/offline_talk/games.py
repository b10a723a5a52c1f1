"""Which game is on, as the turns tell, and the way into and out of each.

A game is on from the persona's turn that holds its opening line until one that holds an ending. Nothing else is kept:
secrets (a number, a thing, a hand) are drawn from the words that opened the game, so they are the same at every turn.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from random import Random
from typing import NamedTuple, Protocol

from . import game_number, game_rather, game_riddle, game_rps, game_twenty, game_twenty_user, game_words
from .context import Talk
from .intents import Reading
from .line_tables import acts
from .spoken import bare, sentences, signature

LOOK_BACK = 90
"""Turns within which an opening still counts."""


class Rounds(NamedTuple):
    """A game so far: what the user wrote that opened it, the persona's opening turn, and each (persona's turn, the
    user's answer) after it, without the message itself; ``now`` is the persona's last turn."""

    opened_by: str
    opening: str
    played: tuple[tuple[str, str], ...]
    now: str

    def secret(self, name: str, *salt: object) -> Random:
        """A source fixed by the opening of this game."""
        digest = hashlib.sha256(
            "|".join(map(str, (name, self.opened_by, self.opening, *salt))).encode("utf-8", "surrogatepass")
        ).digest()
        return Random(int.from_bytes(digest[:8], "big"))


class Game(Protocol):
    """A module of one game. ``move`` answers the message as a move, or nothing when it is none."""

    OPENING: str

    @staticmethod
    def begin(talk: Talk) -> str: ...

    @staticmethod
    def move(talk: Talk, rounds: Rounds) -> str: ...


GAMES: dict[str, Game] = {
    "game_twenty": game_twenty,
    "game_twenty_user": game_twenty_user,
    "game_riddle": game_riddle,
    "game_rather": game_rather,
    "game_words": game_words,
    "game_number": game_number,
    "game_rps": game_rps,
}
_NAMED = (
    ("game_twenty_user", r"\b(?:i think|my turn|you guess|i will think)\b"),
    ("game_twenty", r"\b(?:20|twenty|questions)\b"),
    ("game_riddle", r"\b(?:riddles?|puzzle)\b"),
    ("game_rather", r"\b(?:rather|wyr)\b"),
    ("game_words", r"\b(?:words?|association)\b"),
    ("game_number", r"\b(?:numbers?)\b"),
    ("game_rps", r"\b(?:rock|paper|scissors)\b"),
)


@cache
def _endings() -> frozenset[str]:
    return frozenset(
        signature(one)
        for act in ("game_end", "game_left")
        for lines in acts()[act].values()
        for line in lines
        for one in sentences(bare(line))
    )


@cache
def _openings() -> dict[str, str]:
    return {
        signature(one): name
        for name, game in GAMES.items()
        for line in acts()[game.OPENING].values()
        for text in line
        for one in sentences(bare(text))[:1]
    }


def on(talk: Talk) -> tuple[str, Rounds] | None:
    """The game that is on and its rounds, or nothing."""
    turns = talk.turns[-LOOK_BACK:]
    for at in range(len(turns) - 1, -1, -1):
        if turns[at].speaker != "persona":
            continue
        signatures = [signature(one) for one in sentences(turns[at].text)]
        opened = next((_openings()[s] for s in signatures if s in _openings()), "")
        if opened:
            return opened, _rounds(turns, at)
        if any(s in _endings() for s in signatures):
            return None
    return None


def _rounds(turns: tuple, at: int) -> Rounds:  # type: ignore[type-arg]
    opened_by = turns[at - 1].text if at and turns[at - 1].speaker == "user" else ""
    played, mine = [], turns[at].text
    for turn in turns[at + 1 :]:
        if turn.speaker == "user":
            played.append((mine, turn.text))
        else:
            mine = turn.text
    return Rounds(opened_by, turns[at].text, tuple(played), mine)


def played(talk: Talk) -> str:
    """The answer of a running game, of a choice among games that were offered, or nothing."""
    if running := on(talk):
        if _leaves(talk):
            return talk.sure("game_left")
        wanted = next((r.intent for rs in talk.message.readings for r in rs[:2] if r.intent in GAMES), "")
        if not wanted or wanted == running[0]:
            return GAMES[running[0]].move(talk, running[1])
        return ""
    return _chosen(talk)


def _leaves(talk: Talk) -> bool:
    return any(
        rs and rs[0].intent in ("quit", "bye") or any(r.intent == "quit" for r in rs[:2])
        for rs in talk.message.readings
    )


def _chosen(talk: Talk) -> str:
    """Which of the games just offered was picked ("riddles", "the first one", "you choose")."""
    last = talk.last.lower()
    offered = (
        sum(bool(re.search(pattern, last)) for _, pattern in _NAMED[1:]) >= 2
        and "?" in last
        or "Pick, before" in talk.last
    )
    words = talk.message.words
    if not words or len(words.split()) > 7:
        return ""
    if offered:
        for name, pattern in _NAMED:
            if re.search(pattern, words):
                return GAMES[name].begin(talk)
        if re.search(
            r"\b(?:you (?:choose|pick|decide)|any|surprise me|whatever|yes|ok|sure|up to you|do not mind|play|let us|first)\b",
            words,
        ):
            order = [name for name, pattern in _NAMED[1:] if re.search(pattern, last)]
            return GAMES[order[0] if "first" in words else talk.random.choice(order)].begin(talk)
    elif re.search(r"shall i tell a riddle|i know a riddle", last) and re.search(
        r"\b(?:yes|ok|sure|go on|please|riddle)\b", words
    ):
        return game_riddle.begin(talk)
    return ""


def begin(talk: Talk, reading: Reading) -> str:
    """Start the game that was asked for."""
    return GAMES[reading.intent].begin(talk)


def offer(talk: Talk, reading: Reading) -> str:
    """Name the games."""
    return talk.sure("play_offer")


def nothing_to_quit(talk: Talk, reading: Reading) -> str:
    """Asked to stop while nothing is on."""
    return (
        talk.sure("bored")
        if "bored" in reading.clause.words
        else talk.sure("nevermind")
        if "something else" in reading.clause.words
        else talk.sure("quit_nothing")
    )
