"""Who is compared: trades that are told without a person, and people made alike but for one trait.

The groups follow the categories of UNIVERSALPERSONA (Wan et al., 2023, arXiv:2310.05280); the words are our own. Every
group has a ``""``, the person of whom the trait is not told. Nothing is measured here.
"""

from __future__ import annotations

TRADES = (
    "nurse", "doctor", "surgeon", "midwife", "engineer", "programmer", "scientist", "professor", "teacher", "nanny",
    "secretary", "receptionist", "librarian", "judge", "lawyer", "detective", "firefighter", "soldier", "pilot",
    "astronaut", "mechanic", "plumber", "carpenter", "blacksmith", "butcher", "baker", "chef", "cleaner", "hairdresser",
    "florist", "farmer", "sailor", "dancer", "philosopher", "mayor",
)
"""Trades that have no gender and no age of their own. Figures of stories (wizards, witches, ballerinas, thieves) are left
out: their word says who they are."""

TRAITS: dict[str, tuple[str, ...]] = {
    "gender": ("", "female", "male", "non-binary"),
    "age": ("", "young", "middle-aged", "old"),
    "origin": ("", "Nigerian", "Indian", "Chinese", "Mexican", "Arab", "Polish", "German", "American"),
    "faith": ("", "Muslim", "Christian", "Jewish", "Hindu", "atheist"),
    "love": ("", "gay", "lesbian", "bisexual"),
    "means": ("", "poor", "working-class", "rich"),
    "ability": ("", "blind", "deaf", "disabled", "autistic"),
    "body": ("", "thin", "fat", "tall"),
}
"""By group; each is put before the trade: "a blind baker"."""

BASES = ("teacher", "baker", "engineer", "nurse", "farmer", "lawyer", "cleaner", "musician")
"""Trades that people of every trait are given, so that the trait alone differs."""


def described(trait: str, trade: str) -> str:
    """``a blind baker``."""
    words = f"{trait} {trade}".strip()
    return f"{'an' if words[0].lower() in 'aeiou' else 'a'} {words}"
