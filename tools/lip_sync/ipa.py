"""What the mouth does for a symbol of the International Phonetic Alphabet, by features rather than by list.

A symbol as engines write it (``ˈɔːɹ``, ``t͡sʲ``, ``ãʊ̯``) is taken apart into segments, and each segment into what
can be seen: how open, how rounded, how spread, lips shut, lip on teeth, tongue between teeth. The vowel chart
follows the IPA (2020). Nothing here knows time or ARKit.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

Place = Literal[
    "bilabial", "labiodental", "dental", "alveolar", "postalveolar", "retroflex", "palatal", "velar", "uvular",
    "pharyngeal", "glottal", "labial-velar", "labial-palatal",
]
Manner = Literal["plosive", "nasal", "fricative", "approximant", "trill", "lateral", "click"]


@dataclass(frozen=True)
class Vowel:
    """``open`` 0 close to 1 open; ``back`` 0 front to 1 back; ``round`` 0 to 1. ``stress`` 0 none, 1 secondary,
    2 primary; ``long`` has a length mark."""

    open: float
    back: float
    round: float
    stress: int = 0
    long: bool = False


@dataclass(frozen=True)
class Consonant:
    """``round`` and ``spread`` in [0, 1] are the lips' own gesture, from the letter or a modifier (ʷ, ʲ)."""

    place: Place
    manner: Manner
    round: float = 0.0
    spread: float = 0.0


Segment = Vowel | Consonant

VOWELS: dict[str, tuple[float, float, float]] = {
    "i": (0.00, 0.0, 0.0), "y": (0.00, 0.0, 1.0), "ɨ": (0.05, 0.5, 0.0), "ʉ": (0.05, 0.5, 1.0),
    "ɯ": (0.05, 1.0, 0.0), "u": (0.00, 1.0, 1.0), "ɪ": (0.20, 0.15, 0.0), "ʏ": (0.20, 0.15, 0.9),
    "ʊ": (0.20, 0.85, 0.9), "ᵻ": (0.20, 0.4, 0.0), "ᵿ": (0.20, 0.6, 0.8), "e": (0.33, 0.0, 0.0),
    "ø": (0.33, 0.0, 1.0), "ɘ": (0.35, 0.5, 0.0), "ɵ": (0.35, 0.5, 0.9), "ɤ": (0.35, 1.0, 0.0),
    "o": (0.35, 1.0, 1.0), "ə": (0.45, 0.5, 0.0), "ɚ": (0.45, 0.5, 0.3), "ɛ": (0.60, 0.05, 0.0),
    "œ": (0.60, 0.1, 0.9), "ɜ": (0.55, 0.5, 0.05), "ɝ": (0.50, 0.5, 0.3), "ɞ": (0.60, 0.5, 0.8),
    "ʌ": (0.60, 0.8, 0.0), "ɔ": (0.60, 1.0, 0.8), "æ": (0.80, 0.05, 0.0), "ɐ": (0.72, 0.5, 0.0),
    "a": (1.00, 0.3, 0.0), "ɶ": (1.00, 0.1, 0.7), "ɑ": (1.00, 0.9, 0.0), "ɒ": (0.95, 1.0, 0.7),
}
"""Openness, backness, rounding."""

_CONSONANTS: dict[tuple[Place, Manner], str] = {
    ("bilabial", "plosive"): "pbɓ", ("bilabial", "nasal"): "mᵐ", ("bilabial", "fricative"): "ɸβᵝ",
    ("bilabial", "trill"): "ʙ", ("bilabial", "click"): "ʘ", ("labiodental", "nasal"): "ɱ",
    ("labiodental", "fricative"): "fv", ("labiodental", "approximant"): "ʋⱱ", ("dental", "fricative"): "θð",
    ("dental", "click"): "ǀ", ("alveolar", "plosive"): "tdɗ", ("alveolar", "nasal"): "nⁿ",
    ("alveolar", "fricative"): "sz", ("alveolar", "lateral"): "lɫɬɮɺ", ("alveolar", "trill"): "rɾ",
    ("alveolar", "click"): "ǃǁ", ("postalveolar", "fricative"): "ʃʒ", ("postalveolar", "approximant"): "ɹ",
    ("retroflex", "plosive"): "ʈɖᶑ", ("retroflex", "nasal"): "ɳ", ("retroflex", "fricative"): "ʂʐ",
    ("retroflex", "approximant"): "ɻ", ("retroflex", "lateral"): "ɭ", ("retroflex", "trill"): "ɽ",
    ("palatal", "plosive"): "cɟʄ", ("palatal", "nasal"): "ɲ", ("palatal", "fricative"): "çʝɕʑɧ",
    ("palatal", "approximant"): "j", ("palatal", "lateral"): "ʎ", ("palatal", "click"): "ǂ",
    ("velar", "plosive"): "kɡɠ", ("velar", "nasal"): "ŋᵑ", ("velar", "fricative"): "xɣ",
    ("velar", "approximant"): "ɰ", ("velar", "lateral"): "ʟ", ("uvular", "plosive"): "qɢʛ", ("uvular", "nasal"): "ɴ",
    ("uvular", "fricative"): "χʁ", ("uvular", "trill"): "ʀ", ("pharyngeal", "fricative"): "ħʕʜʢ",
    ("pharyngeal", "plosive"): "ʡ", ("glottal", "plosive"): "ʔ", ("glottal", "fricative"): "hɦ",
    ("labial-velar", "approximant"): "wʍ", ("labial-palatal", "approximant"): "ɥ",
}
CONSONANTS: dict[str, Consonant] = {
    letter: Consonant(place, manner) for (place, manner), letters in _CONSONANTS.items() for letter in letters
}
"""Place and manner of every letter."""

_LIPS = {"w": 1.0, "ʍ": 1.0, "ɥ": 1.0, "ʃ": 0.55, "ʒ": 0.55, "ɹ": 0.45, "ɻ": 0.4, "ʂ": 0.4, "ʐ": 0.4}
CONSONANTS |= {letter: replace(CONSONANTS[letter], round=amount) for letter, amount in _LIPS.items()}
CONSONANTS |= {letter: replace(CONSONANTS[letter], spread=0.5) for letter in "szjçɕʑʝ"}

_SAME = {
    # letters outside the alphabet that espeak-ng's language files leave in, and single letters for pairs
    "g": "ɡ", "S": "ʃ", "Z": "ʒ", "N": "ŋ", "X": "χ", "A": "ɑ", "?": "ʔ", "Φ": "ɸ", "ε": "ɛ", "ʦ": "ts", "ʣ": "dz",
    "ʧ": "tʃ", "ʤ": "dʒ", "ʨ": "tɕ", "ʥ": "dʑ", "E": "ɛ", "I": "ɪ", "O": "ɔ", "U": "ʊ", "V": "ʌ", "@": "ə", "T": "θ",
    "D": "ð", "R": "ʀ", "ʼ": "", "ɩ": "ɪ", "ɷ": "ʊ", "ʚ": "ɞ", "ı": "ɯ",
}
_MODIFIERS = frozenset("ˈˌːˑ:ʰʱʲʷˠˤˀⁿ˞‿͡.·-`^#[]\"_̩0123456789()'*~!=+%$&;,/\\|{}<> ")


@lru_cache(maxsize=2048)
def segments(symbol: str) -> tuple[Segment, ...]:
    """The visible segments of a symbol, in order; none for silence and for marks that stand alone."""
    stress = 2 if "ˈ" in symbol else 1 if "ˌ" in symbol else 0
    found: list[Segment] = []
    for letter in _letters(symbol):
        if letter in VOWELS:
            found.append(Vowel(*VOWELS[letter], stress=stress))
        elif letter in CONSONANTS:
            found.append(CONSONANTS[letter])
        elif found:
            found[-1] = _modified(found[-1], letter)
    return tuple(found)


def _letters(symbol: str) -> list[str]:
    plain = unicodedata.normalize("NFD", symbol.replace("ç", "\0"))
    return [letter for character in plain for letter in _SAME.get(character, character.replace("\0", "ç"))]


def _modified(segment: Segment, mark: str) -> Segment:
    if mark in "ː:ˑ" and isinstance(segment, Vowel):
        return replace(segment, long=True)
    if mark == "ʷ" and isinstance(segment, Consonant):
        return replace(segment, round=max(segment.round, 0.7))
    if mark == "ʲ" and isinstance(segment, Consonant):
        return replace(segment, spread=max(segment.spread, 0.4))
    if mark in "˞" and isinstance(segment, Vowel):
        return replace(segment, round=max(segment.round, 0.3))
    return segment


def unknown(symbol: str) -> str:
    """The letters of a symbol that are neither in the alphabet nor a known mark; empty when all is understood."""
    return "".join(
        letter for letter in _letters(symbol)
        if letter not in VOWELS and letter not in CONSONANTS and letter not in _MODIFIERS
        and not unicodedata.combining(letter)
    )
