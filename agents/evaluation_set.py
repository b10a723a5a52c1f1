"""Descriptions to measure with: a small set of our own in eight categories, or the user's file.

The categories are like those of ChatAnything's experiment; the descriptions are our own. Nothing is measured here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from ..personas.errors import InvalidInput

MOST_LENGTH, MOST_LINES = 1000, 10_000
MEND = 'a TOML file of lists (fruit = ["a grumpy apple", ...]) or a text file with one description a line'

Descriptions = Mapping[str, tuple[str, ...]]
"""By category."""

OWN: Descriptions = {
    "animals": (
        "a moose who conducts an orchestra", "a wary old fox with a bookshop", "a hedgehog tailor", "a parrot judge",
        "a whale who is shy at parties", "a tabby cat astronaut", "a snail courier", "a polite wolf dentist",
    ),
    "bags": (
        "a doctor's bag full of good advice", "a rucksack who has seen every mountain", "an evening bag with secrets",
        "a suitcase tired of airports", "a gym bag poet", "a straw basket from the market", "a satchel who loves maths",
        "a boastful purse",
    ),
    "cartoons": (
        "a clumsy wizard's apprentice", "a robot who collects teacups", "a small ghost afraid of the dark",
        "a cheerful monster with one horn", "a snowman lifeguard", "a dragon baker", "a pirate who gets seasick",
        "a fairy with a toolbox",
    ),
    "clothes": (
        "a woollen jumper grandmother", "a proud top hat", "a rubber boot who hates rain", "a silk scarf diva",
        "a lonely left sock", "a denim jacket musician", "a bow tie butler", "a warm mitten nurse",
    ),
    "fruit": (
        "a strict pear headmistress", "a sunburnt orange sailor", "a melon weightlifter", "a bitter lemon critic",
        "a cherry twin looking for her sister", "a banana comedian", "a quince grandfather", "a strawberry detective",
    ),
    "office": (
        "a stapler with opinions", "a tired photocopier", "a pencil who dreams of novels", "a calculator accountant",
        "a telephone gossip", "a desk lamp philosopher", "a paper shredder with regrets", "a rubber stamp official",
    ),
    "people": (
        "a ferry captain with a grey beard", "a young chemist with round glasses", "a retired boxer who knits",
        "a schoolgirl inventor", "a jazz singer of seventy", "a bald gardener", "a beekeeper with freckles",
        "a tailor with a moustache",
    ),
    "plants": (
        "a prickly cactus diplomat", "a sunflower who oversleeps", "an oak who remembers kings", "a vain rose",
        "a mushroom fortune teller", "a clover footballer", "a bonsai teacher", "a weeping willow comforter",
    ),
}


def read_descriptions(path: Path | None, limit: int | None = None) -> Descriptions:
    """The descriptions of a file, or our own; the first ``limit`` of each category.

    :raises InvalidInput: the file cannot be read, holds none, or one that is empty or longer than 1000 characters."""
    found = OWN if path is None else _read(path)
    if limit is not None and limit < 1:
        raise InvalidInput(f"a limit of {limit} leaves nothing", mend="a limit is 1 or more")
    return {category: lines[:limit] for category, lines in found.items()}


def _read(path: Path) -> Descriptions:
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = tomllib.loads(text) if path.suffix.lower() == ".toml" else {path.stem: _lines(text)}
    except (OSError, ValueError) as error:
        raise InvalidInput(f"cannot read descriptions from {path}: {error}", mend=MEND) from error
    found = {str(category): _checked(path, str(category), lines) for category, lines in rows.items()}
    if not any(found.values()):
        raise InvalidInput(f"{path} holds no descriptions", mend=MEND)
    if sum(map(len, found.values())) > MOST_LINES:
        raise InvalidInput(f"{path} holds more than {MOST_LINES} descriptions", mend="split it")
    return {category: lines for category, lines in found.items() if lines}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _checked(path: Path, category: str, lines: object) -> tuple[str, ...]:
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise InvalidInput(f"{path.name}: {category} is no list of descriptions", mend=MEND)
    for i, line in enumerate(lines):
        if not line.strip() or len(line) > MOST_LENGTH:
            what = "is empty" if not line.strip() else f"has {len(line)} characters"
            raise InvalidInput(f"{path.name}: {category}, description {i + 1} {what}", mend=f"at most {MOST_LENGTH}")
    return tuple(line.strip() for line in lines)
