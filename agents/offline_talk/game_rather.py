"""Would you rather: the persona asks, hears the choice, tells its own, and asks on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .spoken import sentences, signature
from .turned import stem

if TYPE_CHECKING:
    from .context import Talk
    from .games import Rounds

OPENING = "open_rather"
PAIRS: tuple[tuple[str, str], ...] = (
    ("always whisper", "always sing"),
    ("know every language of animals", "know every language of people"),
    ("have a door to the sea", "have a door to the mountains"),
    ("forget every name", "forget every face"),
    ("be able to fly, but only at walking pace", "be invisible, but only when nobody is looking"),
    ("live without music", "live without jokes"),
    ("be ten minutes early for ever", "be ten minutes late for ever"),
    ("have soup for every meal", "never have soup again"),
    ("meet yourself as a child", "meet yourself very old"),
    ("have a tail that shows your mood", "have ears that do"),
    ("be a lamp in a library", "be a bell on a bicycle"),
    ("read one mind for a day", "have nobody read yours, ever"),
    ("sleep for a month", "stay awake for a week"),
    ("have every red light turn green", "have every queue let you through"),
    ("live in a tree", "live on a boat"),
    ("always know when somebody lies", "always be believed"),
    ("have snow every birthday", "have sun every birthday"),
    ("talk to your great-grandmother", "talk to your great-grandchild"),
    ("be the best at something nobody knows", "be second best at something everybody does"),
    ("have a small dragon", "have a large hamster"),
    ("be a cloud for a day", "be a river for a day"),
    ("never be cold again", "never be hungry again"),
    ("have one true friend", "have twenty good ones"),
    ("find a treasure and tell nobody", "find a treasure map and share it"),
)


def question(pair: tuple[str, str]) -> str:
    return f"Would you rather {pair[0]} or {pair[1]}?"


def begin(talk: Talk) -> str:
    asked = talk.pick([question(pair) for pair in PAIRS])
    return f"{talk.sure(OPENING)} [thinking] {asked}" if asked else f"{talk.sure('rather_out')} {talk.sure('game_end')}"


def _asked(text: str) -> tuple[str, str] | None:
    said = {signature(one) for one in sentences(text)}
    return next((pair for pair in PAIRS if signature(question(pair)) in said), None)


def move(talk: Talk, rounds: Rounds) -> str:
    """Takes the choice; asks on. Anything that is no choice is left to the rest of the talk."""
    pair = _asked(talk.last)
    words = talk.message.words
    again = re.search(r"\b(?:another|again|next|more|go on)\b", words) is not None
    if pair is None:
        return _next(talk, "") if again and len(words.split()) < 6 else ""
    if talk.message.asks and not again:
        return ""
    stems = {stem(w) for w in words.split()}
    shares = [
        len(stems & {stem(w) for w in re.findall(r"\w+", side)} - {stem(w) for w in re.findall(r"\w+", other)})
        for side, other in (pair, pair[::-1])
    ]
    first = (
        shares[0] > shares[1]
        or re.search(r"\b(?:first|former|one|a)\b", words) is not None
        and shares[0] == shares[1] == 0
    )
    second = (
        shares[1] > shares[0]
        or re.search(r"\b(?:second|latter|two|b|last)\b", words) is not None
        and shares[0] == shares[1] == 0
    )
    mine = talk.me.random_of("rather", *pair).randrange(2)
    if not first and not second:
        return _next(talk, talk.sure("rather_both", y=pair[mine])) if len(words.split()) < 7 else ""
    theirs = 0 if first else 1
    return _next(talk, talk.sure("rather_same" if mine == theirs else "rather_other", x=pair[theirs], y=pair[mine]))


def _next(talk: Talk, said: str) -> str:
    asked = talk.pick([question(pair) for pair in PAIRS])
    done = sum(_asked(text) is not None for text in talk.mine[-20:])
    if not asked or done >= 8:
        return f"{said} {talk.sure('rather_out') if not asked else ''} {talk.sure('game_end')}"
    return f"{said} [thinking] {asked}"
