"""Which tone of the line tables a register or a mood speaks in. Data."""

from __future__ import annotations

TONES: dict[str, str] = {
    "grumpy": "gruff",
    "strict": "gruff",
    "dry": "dry",
    "sly": "dry",
    "bookish": "dry",
    "fierce": "loud",
    "bold": "loud",
    "cheerful": "bright",
    "excited": "bright",
    "playful": "bright",
    "warm": "warm",
    "polite": "warm",
    "flirty": "warm",
    "shy": "timid",
    "anxious": "timid",
    "sad": "timid",
    "dreamy": "soft",
    "wise": "soft",
    "sleepy": "soft",
    "laidback": "soft",
    "grand": "grand",
    "dramatic": "grand",
    "villain": "grand",
}
"""Each register of the offline author to one of eight tones in which the tables of lines are written."""
BY_MOOD = {
    "cheerful": "cheerful",
    "grumpy": "grumpy",
    "sad": "sad",
    "shy": "shy",
    "proud": "grand",
    "sly": "sly",
    "dreamy": "dreamy",
    "fierce": "fierce",
    "anxious": "anxious",
    "sleepy": "sleepy",
    "wise": "wise",
    "loving": "warm",
    "excited": "excited",
    "stern": "strict",
    "surprised": "excited",
}
