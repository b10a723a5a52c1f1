"""What a persona keeps of the card it came from, so that the card can be written back.

It lies in the specification's ``extensions``: the lorebook and other programs' extensions under their own names, all
else under ``extensions["animism"]["card"]``. Files go beside it, as assets of the persona.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..spec import PersonaSpec
from . import own, writer
from .card import Card
from .fields import V1
from .reading import content

PICTURE = "card.picture"
"""The asset that holds the card's own picture file."""
_FILE = re.compile(r"card\.file-[0-9]{4}")
_DATES = ("creation_date", "modification_date")
"""Programs set them whatever was done."""


def extensions(card: Card) -> dict[str, Any]:
    """Of the specification of a persona made from ``card``."""
    others = {key: value for key, value in card.data["extensions"].items() if key != own.KEY}
    if own.BOOK in card.data:
        others[own.BOOK] = card.data[own.BOOK]
    return others


def with_card(spec: PersonaSpec, card: Card) -> PersonaSpec:
    """``spec``, made from ``card`` and not to be changed any more, with the card kept in it."""
    return _keeping(spec, {
        "version": card.version, "form": card.form, "data": _data(card), "top": card.top,
        "files": _named(card.files),
    })


def renewed(spec: PersonaSpec, card: Card, *, drawn: bool) -> tuple[PersonaSpec, list[str]]:
    """``spec``, which came from our own data in ``card`` and is not to be changed any more, with the card kept in it where
    another program changed it or put something into it; and the names of what a specification has no field for.
    ``drawn`` says that the card's picture is the portrait that we wrote, which is not kept as another's.

    What a program left out stays as it was kept: many know no field of V3 and no files."""
    kept = writer.kept_card(spec)
    before, top = (kept["data"], kept["top"]) if kept else writer.fields_of(spec)
    beside, found = _beside(card, before, top), _files(card, drawn)
    added = bool(set(found) - set(kept["files"] if kept else ()))
    beside += ["files"] if added else []
    other_picture = kept is None and card.picture is not None and not drawn and "portrait" in card.data["extensions"][own.KEY]
    if not (beside or other_picture or own.changed(card)):
        return spec, []
    data = {**_data(card), **({"assets": _assets(card.data, drawn)} if "assets" in card.data else {})}
    if kept:
        data = {**before, **{key: data[key] for key in (*own.FIELDS, *beside) if key in data}, "extensions": data["extensions"]}
    whole = kept or {"version": card.version}
    if added or not kept:
        whole = {**whole, "form": card.form, "files": _named(found)}
    more = {key: value for key, value in card.top.items() if key not in V1}  # V1's follow the card
    return _keeping(spec, {**whole, "data": data, "top": {**top, **more}}), beside


def files(spec: PersonaSpec, card: Card, *, drawn: bool = False) -> dict[str, bytes]:
    """The persona's assets that hold ``card``'s files, by name; ``drawn`` as in :func:`renewed`."""
    kept = writer.kept_card(spec)
    if kept is None:
        return {}
    names = {path: name for path, name in kept["files"].items() if isinstance(name, str) and _FILE.fullmatch(name)}
    made = {names[path]: content for path, content in card.files.items() if path in names}
    return {**made, **({PICTURE: card.picture} if card.picture and not drawn else {})}


def _keeping(spec: PersonaSpec, kept: dict[str, Any]) -> PersonaSpec:
    ours = spec.extensions.get(own.KEY)
    kept = {**kept, "made": {name: own.digest(value) for name, value in writer.generated(spec).items()}}
    mine = {**(ours if isinstance(ours, dict) else {}), "card": kept}
    return spec.model_copy(update={"extensions": {**spec.extensions, own.KEY: mine}})


def _data(card: Card) -> dict[str, Any]:
    """The card's fields, but for what is kept under its own name."""
    given = card.data["extensions"]
    data = {key: value for key, value in card.data.items() if key not in ("extensions", own.BOOK)}
    data["extensions"] = {own.BOOK: given[own.BOOK]} if own.BOOK in given and own.BOOK in card.data else {}
    if data["creator_notes"].endswith(own.V2_NOTE):
        data["creator_notes"] = data["creator_notes"].removesuffix(own.V2_NOTE).rstrip("\n")
    return data


def _beside(card: Card, before: dict[str, Any], top: dict[str, Any]) -> list[str]:
    """The names of fields that are not what we wrote, of those that a specification has no field for."""
    known = {"group_only_greetings": [], "assets": [], **before}
    left = (*own.FIELDS, "extensions", own.BOOK, "assets", *_DATES)
    data = [key for key, value in card.data.items()
            if key not in left and (key not in known or own.digest(known[key]) != own.digest(value))]
    if own.digest(_but_portrait(known["assets"])) != own.digest(_but_portrait(card.data.get("assets", known["assets"]))):
        data.append("assets")
    return data + [key for key, value in card.top.items()
                   if key not in V1 and (key not in top or own.digest(top[key]) != own.digest(value))]


def _is_portrait(asset: dict[str, Any]) -> bool:
    return bool(asset["type"] == "icon" and asset["name"] == "main")


def _but_portrait(assets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in assets if not _is_portrait(one)]


def _assets(data: dict[str, Any], drawn: bool) -> list[dict[str, Any]]:
    """The card's assets; a portrait of ours is put in anew whenever a card is written."""
    return [{**one, "uri": "ccdefault:"} if drawn and _is_portrait(one) else one for one in data["assets"]]


def _files(card: Card, drawn: bool) -> dict[str, bytes]:
    """The card's files without the one that is a portrait of ours and nothing else."""
    assets = card.data.get("assets", [])
    ours = [content(one["uri"], card.files) for one in assets if drawn and _is_portrait(one)]
    others = [content(one["uri"], card.files) for one in _but_portrait(assets)]
    return {path: file for path, file in card.files.items() if file not in ours or file in others}


def _named(found: Mapping[str, bytes]) -> dict[str, str]:
    """The assets' names by the files' paths."""
    return {path: f"card.file-{i:04d}" for i, path in enumerate(found)}
