"""Twenty questions the other way: the listener thinks of a thing and the persona asks, by the question that splits best."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .spoken import sentences, signature
from .twenty_things import QUESTIONS, THINGS, told

if TYPE_CHECKING:
    from .context import Talk
    from .games import Rounds

OPENING = "open_twenty_user"
MOST = 20
_YES = re.compile(
    r"^(?:well |um |hm |oh )*(?:yes|right|correct|true|it is|it does|it can|it has|they do|of course|sure|exactly|mostly|definitely|i think so|usually|you got it|indeed|aye)\b"
)
_NO = re.compile(
    r"^(?:well |um |hm |oh )*(?:no|not|never|nope|wrong|it is not|it does not|it can not|it has not|false|incorrect|hardly|rarely)\b"
)
_UNSURE = re.compile(
    r"^(?:well |um |hm |oh )*(?:maybe|sometimes|i do not know|do not know|not sure|kind of|sort of|depends|it depends|perhaps|a bit|possibly|both|half)\b"
)
_TAGS = {signature(question): tag for tag, question in QUESTIONS}


def begin(talk: Talk) -> str:
    return f"{talk.sure(OPENING)} {QUESTIONS[0][1] if talk.chance(0.5) else QUESTIONS[1][1]}"


def heard(text: str) -> bool | None | str:
    """``True``, ``False``, ``None`` for neither, ``""`` when it is no answer."""
    from .about_user import read

    words = read(text).words
    if len(words.split()) > 9 or not words:
        return ""
    if _UNSURE.match(words):
        return None
    return True if _YES.match(words) else False if _NO.match(words) else ""


def move(talk: Talk, rounds: Rounds) -> str:
    answer = heard(talk.message.text)
    asked = _asked(rounds.now)
    if answer == "" or not asked:
        return ""
    known, guesses = _known((*rounds.played, (rounds.now, talk.message.text)))
    if asked.startswith("=") and answer is True:
        return f"{talk.sure('guess_won', x=told(asked[1:]))} {talk.sure('game_end')}"
    left = candidates(known, guesses)
    if len(known) + len(guesses) >= MOST or not left:
        return f"{talk.sure('guess_lost')} {talk.sure('game_end')}"
    question = best_question(left, known)
    if question is None or len(left) == 1:
        return f"[thinking] Is it {told(left[0])}?"
    return f"[thinking] {question}"


def _asked(text: str) -> str:
    """The tag the persona's turn asked about, or ``=thing`` for a guess."""
    for one in reversed(sentences(text)):
        if tag := _TAGS.get(signature(one)):
            return tag
        guess = re.match(r"Is it (?:an? |the )?(\w+)\?$", one)
        if guess and guess.group(1) in THINGS:
            return "=" + guess.group(1)
    return ""


def _known(rounds: tuple[tuple[str, str], ...]) -> tuple[dict[str, bool | None], set[str]]:
    known: dict[str, bool | None] = {}
    guesses: set[str] = set()
    for mine, theirs in rounds:
        asked, answer = _asked(mine), heard(theirs)
        if asked.startswith("="):
            guesses.add(asked[1:])
        elif asked and answer != "":
            known[asked] = answer  # type: ignore[assignment]
    return known, guesses


def candidates(known: dict[str, bool | None], guesses: set[str]) -> list[str]:
    """Things that contradict the fewest answers, best first; people answer a question or two their own way."""

    def wrong(name: str) -> float:
        tags = THINGS[name]
        return sum(
            1.0
            for tag, said in known.items()
            if said is not None and tags.get(tag, False) is not None and bool(tags.get(tag, False)) != said
        )

    ranked = sorted((wrong(name), name) for name in THINGS if name not in guesses)
    return [name for w, name in ranked if w == ranked[0][0]] if ranked and ranked[0][0] <= 3 else []


def best_question(left: list[str], known: dict[str, bool | None]) -> str | None:
    """The unasked question nearest to halving what is left."""
    best, balance = None, 0
    for tag, question in QUESTIONS:
        yes = sum(THINGS[name].get(tag, False) is True for name in left)
        no = sum(THINGS[name].get(tag, False) is False for name in left)
        if tag not in known and min(yes, no) > balance:
            best, balance = question, min(yes, no)
    return best
