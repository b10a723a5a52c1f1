"""Animism's own data in a card: the whole specification under ``extensions["animism"]``, and how it comes back.

A program that keeps extensions may change the card's texts. What was written is told by a hash of each field, so that
an untouched card gives the same specification, byte for byte, and a changed field changes it. The card that a persona
once came from lies in ``PersonaSpec.extensions["animism"]["card"]``.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from pydantic import ValidationError

from ..errors import CardError
from ..spec import PersonaSpec
from .card import Card
from .fields import book
from .texts import PARAGRAPH, Texts

KEY = "animism"
SCHEMA = 1
BOOK = "character_book"
FIELDS = ("name", "description", "personality", "scenario", "first_mes", "mes_example", "creator_notes", "tags")
"""What a specification is told by in a card."""
V2_NOTE = "(This is the V2 form; the file holds V3 too.)"
"""At the end of ``creator_notes`` in the V2 form; no part of what the creator notes."""


def block(
    spec: PersonaSpec, written: dict[str, Any], books: list[Any], portrait: dict[str, Any] | None
) -> dict[str, Any]:
    """Our data for a card whose fields are ``written``; ``books`` are the forms in which the lorebook is written."""
    made: dict[str, Any] = {
        "schema": SCHEMA, "persona": {**spec.model_dump(mode="json"), "extensions": {}},
        "keys": list(spec.extensions), "written": {name: digest(written[name]) for name in FIELDS},
    }
    if KEY in spec.extensions:
        made["own"] = spec.extensions[KEY]
    if books:  # ours goes along whole: programs leave out what they do not know of an entry, and put in what they do
        made["books"] = sorted({digest(_essence(book(one, BOOK))) for one in books})
        made["book"] = spec.extensions[BOOK]
    if portrait:
        made["portrait"] = portrait
    return made


def own_spec(card: Card, told: Texts) -> tuple[PersonaSpec | None, list[str]]:
    """The specification that ``card`` carries, with what another program changed in the card's texts; ``None`` where
    there is none of ours. Notes say what was changed, or why ours could not be used."""
    ours = card.data["extensions"].get(KEY)
    if not isinstance(ours, dict) or not isinstance(ours.get("persona"), dict):
        return None, []
    if ours.get("schema") != SCHEMA:
        return None, [f"its Animism data is of schema {str(ours.get('schema'))[:20]}; the persona is made from its texts"]
    try:
        spec = PersonaSpec.model_validate({**ours["persona"], "extensions": _extensions(card, ours)})
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        return None, [f"its Animism data cannot be used ({place[:80]}); the persona is made from its texts"]
    return _with_changes(spec, changed(card), told)


def changed(card: Card) -> set[str]:
    """The fields of :data:`FIELDS` that another program changed in a card of ours."""
    ours = card.data["extensions"].get(KEY)
    written = ours.get("written") if isinstance(ours, dict) else None
    written = written if isinstance(written, dict) else {}
    return {name for name in FIELDS if name in written and digest(card.data[name]) != written[name]}


def digest(value: Any) -> str:
    """The same for values that JavaScript, too, takes for the same: 1.0 is 1, and the order of keys is none."""
    text = json.dumps(_plain(value), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _essence(lore: dict[str, Any]) -> dict[str, Any]:
    """What of a lorebook matters: the specification's own fields, without those that are empty or false."""
    entries = [{key: one[key] for key in _ENTRY if one.get(key)} for one in lore["entries"]]
    return {**{key: lore[key] for key in _LORE if lore.get(key)}, "entries": entries}


_LORE = ("name", "description", "scan_depth", "token_budget", "recursive_scanning", "extensions")
_ENTRY = (
    "keys", "content", "extensions", "enabled", "insertion_order", "case_sensitive", "use_regex", "constant", "name",
    "priority", "id", "comment", "selective", "secondary_keys", "position",
)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _extensions(card: Card, ours: dict[str, Any]) -> dict[str, Any]:
    """The specification's extensions, in the order in which it had them."""
    there = {key: value for key, value in card.data["extensions"].items() if key != KEY}
    if "own" in ours:
        there[KEY] = ours["own"]
    if BOOK in card.data:
        lore, books = card.data[BOOK], ours.get("books")
        same = isinstance(books, list) and digest(_essence(lore)) in books
        there[BOOK] = ours["book"] if same and "book" in ours else lore
    keys = ours.get("keys")
    first = [key for key in keys if isinstance(key, str) and key in there] if isinstance(keys, list) else []
    return {key: there[key] for key in dict.fromkeys([*first, *there])}


def _with_changes(spec: PersonaSpec, new: set[str], told: Texts) -> tuple[PersonaSpec, list[str]]:
    if not new:
        return spec, []
    life, personal = spec.life, spec.personal
    if "description" in new:
        life = life.model_copy(update={"backstory": told.description[:PARAGRAPH]})
    if "scenario" in new:
        life = life.model_copy(update={"daily_life": told.scenario[:PARAGRAPH]})
    if "personality" in new:
        personal = personal.model_copy(update={"speaking_style": told.personality[:PARAGRAPH]})
    parts: dict[str, Any] = {
        "name": told.name, "first_mes": told.greeting, "mes_example": list(told.dialogues),
        "creator_notes": told.notes.removesuffix(V2_NOTE).strip()[:PARAGRAPH], "tags": list(told.tags),
    }
    fields = {
        "name": "name", "first_mes": "greeting", "mes_example": "dialogues", "creator_notes": "summary", "tags": "tags",
    }
    update = {fields[name]: parts[name] for name in new if name in parts and (parts[name] or name != "name")}
    try:
        changed = PersonaSpec.model_validate(
            {**spec.model_dump(), "life": life.model_dump(), "personal": personal.model_dump(), **update}
        )
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise CardError(f"what another program changed cannot be used: {place}", mend="mend it there") from None
    return changed, [f"another program changed {', '.join(sorted(new))}; that was taken over"]
