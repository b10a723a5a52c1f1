"""From the symbols that a model was fed, with their lengths, to the sounds and words of a speech.

Models count stress marks, length marks, spaces and punctuation as symbols of their own. Here a mark joins the sound
that it belongs to, a space within running speech leaves no gap, and punctuation is silence. Nothing here speaks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from ..media import Phoneme, Word

Timed = tuple[str, float, float]
"""Symbol, start and end in seconds."""
BEFORE = frozenset("ˈˌ")
PAUSE = 0.09
"""Seconds from which on a space between words is a pause; below, the words run together."""
_AFTER = frozenset("ːˑʰʲʷˠˤ̩̯̪̃̊˞ʼ˞-ꜜ↓↑→↗↘12345")
_TIE = frozenset("͡‿͜")


def joined(symbols: Sequence[Timed]) -> tuple[Phoneme, ...]:
    """Sounds without gaps, in order; silence has the symbol ``""``. Empty where nothing sounds."""
    out: list[Phoneme] = []
    waiting: list[Timed] = []  # stress marks, which are written before the sound that they raise
    for symbol, start, end in symbols:
        if end < start:
            continue
        if symbol in BEFORE:
            waiting.append((symbol, start, end))
        elif _belongs_before(symbol, out):
            out[-1] = Phoneme(out[-1].symbol + symbol, out[-1].start, end)
        elif symbol.isspace() and end - start < PAUSE and out:
            out[-1] = Phoneme(out[-1].symbol, out[-1].start, end)
        elif symbol.isspace() or not _sounds(symbol):
            _pause(out, start, end)
        else:
            first = waiting[0][1] if waiting else start
            out.append(Phoneme("".join(mark for mark, _, _ in waiting) + symbol, first, end))
            waiting = []
    return tuple(_followed(out)) if any(sound.symbol for sound in out) else ()


def _belongs_before(symbol: str, out: list[Phoneme]) -> bool:
    if not out or not out[-1].symbol:
        return False
    return symbol in _AFTER or symbol in _TIE or out[-1].symbol[-1] in _TIE or unicodedata.combining(symbol[:1]) > 0


def _sounds(symbol: str) -> bool:
    return bool(symbol) and unicodedata.category(symbol[0])[0] == "L"


def _pause(out: list[Phoneme], start: float, end: float) -> None:
    if out and not out[-1].symbol:
        out[-1] = Phoneme("", out[-1].start, end)
    elif end > start:
        out.append(Phoneme("", start, end))


def _followed(sounds: list[Phoneme]) -> list[Phoneme]:
    """Each begins where the one before it ends; what has no length at all is left out."""
    kept: list[Phoneme] = []
    for sound in sounds:
        start = kept[-1].end if kept else sound.start
        if sound.end - start > 1e-4:
            kept.append(Phoneme(sound.symbol, start, sound.end))
    return kept


def words_of(text: str, symbols: Sequence[Timed]) -> tuple[Word, ...]:
    """The words of ``text`` with the times of the groups between spaces and marks; empty where their numbers differ, as
    when a number is read as several words."""
    written = [word.strip(" .,;:!?…\"'()«»“”—–¡¿") for word in text.split()]
    written = [word for word in written if any(character.isalnum() for character in word)]
    groups: list[tuple[float, float]] = []
    within = False
    for symbol, start, end in symbols:
        marks = symbol in BEFORE or symbol in _AFTER or symbol in _TIE or unicodedata.combining(symbol[:1]) > 0
        if not marks and not _sounds(symbol):
            within = False
        elif within:
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
            within = True
    if len(groups) != len(written):
        return ()
    return tuple(Word(word, start, end) for word, (start, end) in zip(written, groups, strict=True) if end > start)


def spread(ipa: str, start: float, end: float) -> list[Timed]:
    """A word's IPA over its time: vowels get twice the length of consonants, marks none."""
    weights = [0.0 if letter in BEFORE or letter in _AFTER or letter in _TIE else 2.0 if letter in _VOWELS else 1.0
               for letter in ipa]
    total, at, out = sum(weights) or 1.0, start, []
    for letter, weight in zip(ipa, weights, strict=True):
        until = at + (end - start) * weight / total
        out.append((letter, at, until))
        at = until
    return out


_VOWELS = frozenset("aeiouyæøœɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏɿᵻᵿ")
