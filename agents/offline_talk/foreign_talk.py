"""Talk in another language than English: simple turns in six, and an honest word about the rest.

A persona whose language is one of the six answers in it when it is addressed in it; addressed in English it speaks
English. One whose language is another says once that it goes on in English. Sentences in a language that is not the
persona's are met with a plea for English.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from . import honesty
from .context import Talk
from .foreign_lines import ENGLISH, LANGUAGES, NAMES


@cache
def _table(language: str) -> tuple[frozenset[str], dict[str, tuple[re.Pattern[str] | None, tuple[str, ...]]]]:
    """The words that give a language away and its acts, in the order of the table."""
    words: frozenset[str] = frozenset()
    acts: dict[str, tuple[re.Pattern[str] | None, tuple[str, ...]]] = {}
    for row in LANGUAGES[language].strip().splitlines():
        act, _, rest = row.partition(": ")
        if act == "words":
            words = frozenset(rest.split())
            continue
        pattern, _, told = rest.partition("=>")
        acts[act] = (
            re.compile(pattern.strip()) if pattern.strip() else None,
            tuple(line.strip() for line in told.split(" | ")),
        )
    return words, acts


def _low(text: str) -> str:
    text = unicodedata.normalize("NFC", text[:400]).lower().replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"[¿¡\"]", "", text)).strip()


def tongue(text: str) -> str:
    """The language of a text among English and the six, ``"?"`` for a script that is none of theirs, ``""`` when unsure."""
    letters = [c for c in text[:400] if c.isalpha()]
    if letters and sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return "?"
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", _low(text))
    counts = {language: sum(w in _table(language)[0] and w not in ENGLISH for w in words) for language in LANGUAGES}
    counts["en"] = sum(w in ENGLISH for w in words)
    best = max(counts, key=lambda k: (counts[k], k == "en"))
    enough = counts[best] >= (1 if len(words) < 4 else 2) and counts[best] >= len(words) / 3
    return best if enough and (best == "en" or counts[best] > counts["en"]) else ""


def answered(talk: Talk) -> str:
    """The answer where another language than English is at stake, else nothing."""
    own = talk.me.spec.language.split("-")[0].lower()
    spoken = tongue(talk.message.text)
    if own in LANGUAGES:
        return _native(talk, own, spoken)
    if own != "en" and not talk.mine[1:] and not talk.message.silent:
        return talk.line("spec_tongue", language=NAMES.get(own, "own language"))
    understood = any(r and r[0].score > 6 for r in talk.message.readings)
    if spoken == "?" or spoken not in ("", "en") and len(talk.message.words.split()) > 2 and not understood:
        return talk.sure("other_tongue")
    return ""


def _native(talk: Talk, own: str, spoken: str) -> str:
    if talk.message.silent or talk.message.emoji or not re.search(r"[^\W\d_]", talk.message.text):
        return ""
    acts, text = _table(own)[1], _low(talk.message.text)
    for act, (pattern, lines) in acts.items():
        if pattern and spoken != "en" and (match := pattern.search(text)):
            from .examples import example

            return (example(talk) if act in ("who", "love", "story", "why") else "") or _line(talk, lines, match)
    if spoken == "en":
        return ""
    from .examples import example

    return example(talk) or (
        _line(talk, acts["unknown"][1], None) if spoken in (own, "") else talk.sure("other_tongue")
    )


def _line(talk: Talk, lines: tuple[str, ...], match: re.Match[str] | None) -> str:
    x = match.groupdict().get("x", "") if match else ""
    age = talk.me.spec.social.age
    return talk.any_of(
        lines, x=(x or "").strip(" .,!").title(), place=talk.me.home, age=str(age) if age is not None else ""
    )


def grave(talk: Talk) -> str:
    """The words of care in the persona's own language, when it was addressed in it."""
    own = talk.me.spec.language.split("-")[0].lower()
    return (
        _table(own)[1]["care"][1][0]
        if own in LANGUAGES and tongue(talk.message.text) == own and honesty.needs_care(talk.message.raw)
        else ""
    )


def honest(talk: Talk) -> str:
    """That it is an AI, in its own language, when it was asked in it."""
    own = talk.me.spec.language.split("-")[0].lower()
    return _line(talk, _table(own)[1]["ai"][1], None) if own in LANGUAGES and tongue(talk.message.text) == own else ""


def welcome_back(talk: Talk) -> str:
    """A welcome back in the persona's own language, or nothing."""
    own = talk.me.spec.language.split("-")[0].lower()
    return _line(talk, _table(own)[1]["back"][1], None) if own in LANGUAGES else ""
