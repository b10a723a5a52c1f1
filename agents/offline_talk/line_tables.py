"""Reads the tables of lines (``lines_*``): what may be said for an act, by tone.

``== act`` starts an act; then ``tone: line | line``, where ``any`` serves every tone. ``[feeling]`` starts a sentence
with that feeling. Slots: ``{name} {noun} {a_noun} {nouns} {hobby} {like} {dislike} {friend} {home} {quirk} {dear}``
(``dear`` is the listener's name with its comma, or nothing), and whatever an act says it brings (``{x}``).
"""

from __future__ import annotations

from functools import cache

from . import lines_care, lines_games, lines_ideas, lines_people, lines_self, lines_social, lines_told


@cache
def acts() -> dict[str, dict[str, tuple[str, ...]]]:
    """``{act: {tone: lines}}``."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for module in (lines_social, lines_self, lines_told, lines_ideas, lines_care, lines_people, lines_games):
        for block in module.TABLE.strip().split("== ")[1:]:
            act, _, rest = block.partition("\n")
            tones = found.setdefault(act.strip(), {})
            for row in rest.strip().split("\n"):
                tone, _, told = row.partition(":")
                tones[tone.strip()] = (
                    *tones.get(tone.strip(), ()),
                    *(one.strip() for one in told.split(" | ") if one.strip()),
                )
    return found
