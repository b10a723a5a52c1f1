"""What the spec itself tells that fits a question: people, places and events of its life, found by shared words."""

from __future__ import annotations

import re

from ..offline.grammar import capital
from .context import Talk
from .turned import content_words, stem

_LEAST = 4
"""Letters of a word that may decide alone."""


def sentences(talk: Talk) -> list[str]:
    """Everything the spec tells of its life, in the first person, a sentence each."""
    me = talk.me
    ties = [f"{capital(relation)}." for relation in me.relations]
    return [*me.life, *me.days, *ties, *(f"I {quirk}." for quirk in me.quirks)]


_SAME = {"taught": "learn", "teach": "learn", "learnt": "learn", "met": "meet", "mum": "mother", "dad": "father"}


def _stems(words: list[str]) -> set[str]:
    return {_SAME.get(word, stem(word)) for word in words}


def ranked(talk: Talk, words: str) -> list[tuple[int, str]]:
    """Sentences with how much they share with plain ``words``, best first: a name of somebody counts for two words, and
    so does whom a question with "who" describes."""
    wanted = _stems(content_words(words)) - _stems(content_words(f"{talk.me.name} {talk.me.noun}".lower()))
    asks_who = re.match(r"(?:and |so )?(?:who|whose|tell me about)\b", words) is not None
    scores = []
    for sentence in sentences(talk):
        told = re.findall(r"[A-Za-zÀ-ÿ']+", sentence)
        names = _stems([w.lower() for w in told[1:] if w[0].isupper() and len(w) > 2])
        names |= _stems([w.lower() for w in told[:1] if "," in sentence[:20]])
        shared = wanted & _stems([w.lower() for w in told if len(w) >= _LEAST or w[0].isupper()])
        about = asks_who and sentence.rstrip(".").lower() in (r.lower() for r in talk.me.relations)
        scores.append((len(shared) + (len(shared) if about else len(shared & names)), sentence))
    return sorted(scores, key=lambda pair: -pair[0])


def found(talk: Talk, words: str, *, least: int = 2) -> str:
    """The best sentence not told yet, else the best told already; nothing below ``least``."""
    near = [sentence for score, sentence in ranked(talk, words) if score >= least]
    return next((sentence for sentence in near if talk.fresh(sentence)), near[0] if near else "")


def answer(talk: Talk) -> str:
    """For a question about somebody or something of its life, what the spec tells of it; else nothing."""
    if not talk.message.asks and not re.match(r"(?:tell|talk|and|what|who|about|go on)\b", talk.message.words):
        return ""
    told = found(talk, talk.message.words)
    if not told:
        return ""
    if not talk.fresh(told):
        return f"[neutral] As I said: {told[0].lower() if not told.startswith('I ') else 'I'}{told[1:]}"
    life = talk.me.life
    after = life[life.index(told) + 1] if told in life[:-1] and len(told) < 90 else ""
    return f"[{talk.me.feeling(3)}] {told} {after if after and talk.fresh(after) else ''}"
