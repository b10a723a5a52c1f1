"""Guess the number: one to a hundred, higher or lower. The number is fixed by the words that opened the game."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..offline.grammar import in_words

if TYPE_CHECKING:
    from .context import Talk
    from .games import Rounds

OPENING = "open_number"
_WORDS = {in_words(n): n for n in range(1, 100)} | {"a hundred": 100, "one hundred": 100, "hundred": 100}


def begin(talk: Talk) -> str:
    return talk.sure(OPENING)


def guessed(text: str) -> int | None:
    """The whole number in a short message, by figures or in words."""
    text = text.lower()
    if found := re.search(r"(?<![\d.])(\d{1,6})(?![\d.]*\d)", text):
        return int(found.group(1))
    text = re.sub(r"[^a-z -]", "", text)
    words = re.sub(
        r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)\b",
        r"\1-\2",
        text,
    )
    return next(
        (_WORDS[w] for w in sorted(_WORDS, key=len, reverse=True) if re.search(rf"(?<![\w-]){w}(?![\w-])", words)), None
    )


def move(talk: Talk, rounds: Rounds) -> str:
    number = rounds.secret(talk.me.name, "number").randint(1, 100)
    if re.search(
        r"\b(?:give up|tell me|what (?:is|was) it|what is the (?:number|answer)|no idea)\b", talk.message.words
    ):
        return f"{talk.sure('number_given', x=str(number))} {talk.sure('game_end')}"
    guess = guessed(talk.message.text)
    if guess is None or len(talk.message.words.split()) > 7:
        return ""
    if not 1 <= guess <= 100:
        return talk.sure("number_range")
    tries = 1 + sum(guessed(text) is not None for _, text in rounds.played)
    if guess == number:
        return f"{talk.sure('number_won', x=str(number), count='one' if tries == 1 else in_words(tries))} {talk.sure('game_end')}"
    near = talk.line("number_warm") if abs(guess - number) <= 3 else ""
    return f"{near} {talk.sure('number_high' if guess > number else 'number_low')}"
