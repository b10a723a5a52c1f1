"""Twenty questions: the persona has a thing in mind and answers yes or no, truthfully, from the table of things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..offline.grammar import in_words
from .twenty_things import ALSO, ASKED, QUESTIONS, THINGS
from .twenty_things import told as name_told

if TYPE_CHECKING:
    from .context import Talk
    from .games import Rounds

OPENING = "open_twenty"
MOST = 20
_ASKS = re.compile(
    r"^(?:so |ok |and |then |hm |um |well |or )*(?:is|are|does|do|can|could|would|has|have|was|it is|it has|did|will|a|an|the|i think it is|my guess is|maybe|may)\b"
)
_GIVE_UP = re.compile(
    r"\b(?:give up|gave up|what is it|what was it|tell me|no idea|i do not know|the answer|surrender)\b"
)


def begin(talk: Talk) -> str:
    return talk.sure(OPENING)


def secret(talk: Talk, rounds: Rounds) -> str:
    """The thing in mind: not the persona's own kind."""
    return rounds.secret(talk.me.name, "twenty").choice([name for name in THINGS if name not in talk.me.noun])


def named(words: str) -> str:
    """The thing of the table that a question names, or nothing."""
    for name in sorted(THINGS, key=len, reverse=True):
        if any(re.search(rf"\b{re.escape(word)}(?:s|es)?\b", words) for word in (name, *ALSO.get(name, ()))):
            return name
    return ""


def tag_of(words: str) -> str:
    """What a yes-or-no question asks about."""
    return next((tag for tag, pattern in ASKED if re.search(pattern, words)), "")


def is_question(words: str) -> bool:
    """Whether the plain words are a move: a question of yes or no, or a guess."""
    return (
        bool(words)
        and len(words.split()) <= 14
        and bool(_ASKS.match(words))
        and bool(tag_of(words) or named(words) or re.match(r"(?:is|does|can|has|it is) it\b|is it\b", words))
    )


def _counts(words: str) -> bool:
    return is_question(words) and bool(tag_of(words) or named(words))


def move(talk: Talk, rounds: Rounds) -> str:
    from .about_user import read

    thing, words = secret(talk, rounds), talk.message.words
    told = name_told(thing)
    if _GIVE_UP.search(words) and not _ASKS.match(words):
        return f"{talk.sure('twenty_given', x=told)} {talk.sure('game_end')}"
    if re.search(r"\b(?:hint|clue)\b", words):
        return talk.sure("twenty_hint", x=_hint(talk, rounds, thing))
    guess = named(words)
    if not is_question(words) and not (guess and len(words.split()) <= 3):
        return _how_many(talk, rounds)
    if re.search(r"\b(?:you|your)\b", words) and not re.search(r"\bit\b", words):
        return ""
    count = 1 + sum(_counts(read(text).words) for _, text in rounds.played)
    if guess == thing:
        return f"{talk.sure('twenty_won', x=told, count='one question' if count == 1 else in_words(count) + ' questions')} {talk.sure('game_end')}"
    said = _answer(talk, thing, words, guess)
    if count >= MOST:
        return f"{said} {talk.sure('twenty_lost', x=told)} {talk.sure('game_end')}"
    return f"{said} {_left(count)}"


def _left(count: int) -> str:
    """How many are left, said at a few points."""
    left = MOST - count
    return {10: "Ten left.", 5: "Five left.", 3: "Three left.", 2: "Two left.", 1: "One left."}.get(left, "")


def _answer(talk: Talk, thing: str, words: str, guess: str) -> str:
    tag = tag_of(words)
    if guess and not tag:
        return talk.sure("twenty_near" if _kin(guess, thing) else "twenty_no", x=name_told(guess))
    if not tag:
        return talk.sure("twenty_unsure")
    truth = THINGS[thing].get(tag, False)
    if truth is None:
        return "[thinking] Sometimes. That one I can only halve for you."
    negated = re.search(r"\b(?:not|dead|smaller than|never)\b", words) is not None and not (
        tag == "small" and "smaller" in words
    )
    return talk.sure("twenty_yes" if truth != negated else "twenty_no")


def _kin(guess: str, thing: str) -> bool:
    """Whether two things have a good deal in common."""
    a, b = set(THINGS[guess]), set(THINGS[thing])
    return len(a & b) > 0.5 * len(a | b)


def _hint(talk: Talk, rounds: Rounds, thing: str) -> str:
    true = [question for tag, question in QUESTIONS if THINGS[thing].get(tag)]
    asked = true[len(rounds.played) % len(true)]
    return f'if you asked me "{asked.rstrip("?")}", I\'d say yes'


def _how_many(talk: Talk, rounds: Rounds) -> str:
    from .about_user import read

    if not re.search(r"how many|questions left|what (?:number|question) (?:is|am)", talk.message.words):
        return ""
    left = MOST - sum(_counts(read(text).words) for _, text in rounds.played)
    return f"[neutral] You have {in_words(left)} left."
