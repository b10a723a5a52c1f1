"""Riddles: the persona asks one, takes guesses, gives hints, and tells the answer when asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .riddles import RIDDLES, Riddle
from .spoken import bare, signature

if TYPE_CHECKING:
    from .context import Talk
    from .games import Rounds

OPENING = "open_riddle"
_GIVE_UP = re.compile(
    r"\b(?:give up|gave up|do not know|no idea|no clue|tell me|what is it|what is the (?:answer|solution)|the answer|i can not|surrender|pass|idk|not sure|stumped)\b"
)
_HINT = re.compile(r"\b(?:hint|clue|help)\b")
_AGAIN = re.compile(r"\b(?:another|one more|again|more|next|yes|ok|sure|please|go on|riddle|riddles)\b")


def begin(talk: Talk) -> str:
    riddle = _fresh(talk)
    return (
        f"{talk.sure(OPENING)} [thinking] {riddle.text}"
        if riddle
        else f"{talk.sure('riddle_out')} {talk.sure('game_end')}"
    )


def _fresh(talk: Talk) -> Riddle | None:
    """One not asked before, of its own world first where there is one."""
    told = " ".join(signature(bare(text)) for text in talk.mine)
    left = [r for r in RIDDLES if signature(r.text) not in told and r.answers[0].split()[-1] != talk.me.noun]
    talk.random.shuffle(left)
    return left[0] if left else None


def asked(talk: Talk) -> tuple[Riddle | None, bool, int]:
    """The last riddle asked, whether it is still open, and how many hints were given since."""
    hints = 0
    for text in reversed(talk.mine[-30:]):
        told = signature(bare(text))
        for riddle in RIDDLES:
            if signature(riddle.text) in told:
                return (
                    riddle,
                    not any(_closes(later, riddle) for later in talk.mine[talk.mine.index(text) + 1 :]),
                    hints,
                )
        hints += any(signature(hint) in told for riddle in RIDDLES for hint in riddle.hints)
    return None, False, 0


def _closes(text: str, riddle: Riddle) -> bool:
    return re.search(rf"\b{re.escape(riddle.answers[0])}\b", text.lower()) is not None


def move(talk: Talk, rounds: Rounds) -> str:
    riddle, still_open, hints = asked(talk)
    words = talk.message.words
    if riddle is None or len(words.split()) > 14:
        return ""
    if not still_open:
        if re.search(r"^(?:no|not now|no thanks|stop)", words):
            return talk.sure("game_left")
        return _another(talk) if _AGAIN.search(words) and len(words.split()) < 6 else ""
    if right(words, riddle):
        return f"{talk.sure('riddle_right', x=riddle.told)} {talk.line('riddle_again')}"
    if _HINT.search(words) and hints < len(riddle.hints):
        return talk.sure("riddle_hint", x=riddle.hints[hints])
    if _GIVE_UP.search(words) or _HINT.search(words):
        return f"{talk.sure('riddle_told', x=riddle.told)} {talk.line('riddle_again')}"
    if re.fullmatch(r"(?:yes|ok|sure|please|yes please)", words):
        return (
            talk.sure("riddle_hint", x=riddle.hints[hints]) if hints < len(riddle.hints) and "hint" in talk.last else ""
        )
    if talk.message.asks and len(words.split()) > 5 or re.search(r"\banother\b", words):
        return f"{talk.sure('riddle_told', x=riddle.told)} {_another(talk)}" if "another" in words else ""
    strong = [
        r
        for rs in talk.message.readings
        for r in rs[:1]
        if r.intent
        not in (
            "ok",
            "dunno",
            "think",
            "i_am",
            "i_other",
            "fact",
            "are_you",
            "no",
            "yes",
            "going",
            "opinion",
            "have",
            "laugh",
        )
    ]
    return "" if strong else talk.sure("riddle_wrong")


def right(words: str, riddle: Riddle) -> bool:
    """Whether the plain words name the answer."""
    return any(re.search(rf"\b{re.escape(answer)}(?:s|es)?\b", words) for answer in riddle.answers)


def _another(talk: Talk) -> str:
    riddle = _fresh(talk)
    return f"[thinking] {riddle.text}" if riddle else f"{talk.sure('riddle_out')} {talk.sure('game_end')}"
