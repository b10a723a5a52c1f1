"""What a persona keeps of the card it came from, so that the card can be written back.

It lies in the specification's ``extensions``: the lorebook and other programs' extensions under their own names, all
else under ``extensions["animism"]["card"]``. Files go beside it, as assets of the persona.
"""

from __future__ import annotations

from typing import Any

from ..spec import PersonaSpec
from . import own, writer
from .card import Card

PICTURE = "card.picture"
"""The asset that holds the card's own picture file."""


def extensions(card: Card) -> dict[str, Any]:
    """Of the specification of a persona made from ``card``."""
    others = {key: value for key, value in card.data["extensions"].items() if key != own.KEY}
    if own.BOOK in card.data:
        others[own.BOOK] = card.data[own.BOOK]
    return others


def with_card(spec: PersonaSpec, card: Card) -> PersonaSpec:
    """``spec``, made from ``card`` and not to be changed any more, with the card kept in it."""
    given = card.data["extensions"]
    data = {key: value for key, value in card.data.items() if key not in ("extensions", own.BOOK)}
    data["extensions"] = {own.BOOK: given[own.BOOK]} if own.BOOK in given and own.BOOK in card.data else {}
    kept = {
        "version": card.version, "form": card.form, "data": data, "top": card.top,
        "files": {path: f"card.file-{i:04d}" for i, path in enumerate(card.files)},
        "made": {name: own.digest(value) for name, value in writer.generated(spec).items()},
    }
    return spec.model_copy(update={"extensions": {**spec.extensions, own.KEY: {"card": kept}}})


def files(spec: PersonaSpec, card: Card) -> dict[str, bytes]:
    """The persona's assets that hold ``card``'s files, by name."""
    kept = writer.kept_card(spec)
    if kept is None:
        return {}
    made = {f"card.file-{i:04d}": content for i, content in enumerate(card.files.values())}
    return {**made, **({PICTURE: card.picture} if card.picture else {})}
