"""Word association: a word for a word, ten rounds. No word comes twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .associations import LINKS
from .spoken import sentences

if TYPE_CHECKING:
    from .context import Talk
    from .games import Rounds

OPENING = "open_words"
_ROUNDS = 10
_STARTS = ("lamp", "winter", "bridge", "secret", "butter", "island", "letter", "thunder", "pocket", "garden")


def begin(talk: Talk) -> str:
    start = talk.random.choice([w for w in _STARTS if w != talk.me.noun])
    return f"{talk.sure(OPENING)} My first word: {start}."


def my_word(text: str) -> str:
    """The word the persona's turn ended on."""
    parts = sentences(text)
    found = re.findall(r"[a-z'-]+", parts[-1].lower()) if parts else []
    return found[-1] if found and len(found) <= 4 else ""


def move(talk: Talk, rounds: Rounds) -> str:
    words = re.sub(r"^(?:um|oh|hm|well|a|an|the|ok|then|easy|that is) ", "", talk.message.words + " ").strip()
    if not my_word(talk.last) or not words or len(words.split()) > 3 or talk.message.text.rstrip().endswith("?"):
        return ""
    used = (
        {my_word(text) for text, _ in rounds.played}
        | {my_word(rounds.now)}
        | {text.lower().strip(" .!") for _, text in rounds.played}
        | {words}
    )
    mine = answer_to(talk, words, used)
    if len(rounds.played) + 1 >= _ROUNDS:
        return f"[thinking] {mine.capitalize()}. {talk.sure('words_end', x=my_word(rounds.opening), y=mine)} {talk.sure('game_end')}"
    return talk.any_of(("[neutral] {X}.", "[joy] {X}.", "[thinking] Hm: {x}.", "[wink] {X}."), x=mine)


def answer_to(talk: Talk, words: str, used: set[str]) -> str:
    """A word that goes with the listener's; else one of the persona's own world."""
    last = words.split()[-1]
    single = last[:-1] if last.endswith("s") and last[:-1] in LINKS else last
    near = [w for w in LINKS.get(single, ()) if w not in used] or [
        w for w, links in LINKS.items() if single in links and w not in used
    ]
    if near:
        return talk.random.choice(near)
    own = [
        w for like in (*talk.me.likes, *talk.me.of("k")) for w in re.findall(r"[a-z]{4,}", like)[-1:] if w not in used
    ]
    return talk.random.choice(own or [w for w in LINKS if w not in used])
