"""A persona as a character card that other programs read: V2 and V3 in one PNG, V3 as JSON, or CHARX with its assets.

Written after the published specifications. The whole specification goes along under ``extensions["animism"]``, see
:mod:`.own`. A persona that came from a card gives that card back, field by field, but for the fields that were changed
since. It reads no card.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..errors import CardError
from ..spec import PersonaSpec
from . import charx_file, lore_decorators, own, png_file
from .fields import ONLY_V3, V1, book, normal
from .reading import content

ICON = "assets/icon/images/main.png"
_DEFAULT_ICON = {"type": "icon", "uri": "ccdefault:", "name": "main", "ext": "png"}


def card_png(
    picture: bytes, spec: PersonaSpec, created: datetime | None = None, portrait: dict[str, Any] | None = None,
    assets: Mapping[str, bytes] | None = None,
) -> bytes:
    """``picture``, a PNG or APNG, with both cards in it in place of any it had; ``portrait`` is told in our own data.
    ``assets`` by path are those that a PNG's own card had beside it. ``CardError`` when it is no PNG."""
    v2, v3 = card_v2(spec, portrait), card_v3(spec, created, portrait)
    # V2 last: some readers take all from there to the end of the file
    cards = [png_file.text_chunk(b"ccv3", _bytes(v3)), png_file.text_chunk(b"chara", _bytes(v2))]
    beside = [png_file.asset_chunk(path, content) for path, content in (assets or {}).items()]
    out = [png_file.SIGNATURE]
    for kind, data in png_file.without_cards(picture):
        if kind == b"IEND":
            out += beside + cards
        out.append(png_file.chunk(kind, data))
    return b"".join(out)


def card_json(
    spec: PersonaSpec, created: datetime | None = None, picture: bytes | None = None,
    portrait: dict[str, Any] | None = None,
) -> bytes:
    """V3 as JSON; ``picture``, a PNG, goes along as an asset where it is given."""
    card = card_v3(spec, created, portrait, in_png=False)
    if picture is not None:
        uri = f"data:image/png;base64,{base64.b64encode(picture).decode()}"
        card["data"]["assets"] = _with_icon(card["data"]["assets"], uri, "png")
    return _bytes(card, indent=2) + b"\n"


def card_charx(
    spec: PersonaSpec, picture: bytes | None, files: Mapping[str, bytes] | None = None, created: datetime | None = None,
    portrait: dict[str, Any] | None = None,
) -> bytes:
    """CHARX: V3, ``files`` by path, and ``picture``, a PNG, as the main icon unless ``None`` (the files have it)."""
    card, files = card_v3(spec, created, portrait, in_png=False), dict(files or {})
    for path in files:
        if not charx_file.safe_path(path):
            raise CardError(f"{path[:80]!r} cannot be a path in a CHARX", mend="use a relative path of plain names")
    if picture is not None:
        card["data"]["assets"] = _with_icon(card["data"]["assets"], f"embeded://{ICON}", "png")
        files[ICON] = picture
    else:
        card["data"]["assets"] = _with_a_main_icon(card["data"]["assets"], files)
    return charx_file.write(_bytes(card, indent=2), files)


def card_v2(spec: PersonaSpec, portrait: dict[str, Any] | None = None) -> dict[str, Any]:
    """The card in the V2 form, which readers of V1 understand too: without what only V3 has, decorators as well."""
    data, top = fields_of(spec)
    data = {name: value for name, value in data.items() if name not in ONLY_V3}
    data["creator_notes"] = f"{data['creator_notes']}\n{own.V2_NOTE}".strip()
    if own.BOOK in data:
        data[own.BOOK] = _v2_book(data[own.BOOK])
    _own(spec, data, portrait)
    first = {name: data[name] for name in V1}  # beside the data as V1 has them: some readers know no other
    return {"spec": "chara_card_v2", "spec_version": "2.0", "data": data, **first, **_beside(top, data)}


def card_v3(
    spec: PersonaSpec, created: datetime | None = None, portrait: dict[str, Any] | None = None, *, in_png: bool = True
) -> dict[str, Any]:
    """The card in the V3 form; ``in_png`` its picture is the PNG's own. ``created`` (UTC) is written in whole seconds
    where the card has no date of its own."""
    data, top = fields_of(spec)
    assets = _png_assets(data) if in_png else data.get("assets") or [dict(_DEFAULT_ICON)]
    data = {**data, "group_only_greetings": data.get("group_only_greetings", []), "assets": assets}
    if created is not None:
        now = int(created.timestamp())
        data.setdefault("creation_date", now)
        data.setdefault("modification_date", now)
    _own(spec, data, portrait)
    return {"spec": "chara_card_v3", "spec_version": "3.0", "data": data, **_beside(top, data)}


def generated(spec: PersonaSpec) -> dict[str, Any]:
    """The fields that tell who the character is. Everything is in ``description`` and ``personality``, for that is what
    every program sends to its model."""
    return {
        "name": spec.name, "description": _description(spec), "personality": _personality(spec),
        "scenario": spec.life.daily_life, "first_mes": spec.greeting, "mes_example": _examples(spec),
        "creator_notes": spec.summary, "tags": list(dict.fromkeys([*spec.tags, spec.appearance.kind])),
    }


def kept_card(spec: PersonaSpec) -> dict[str, Any] | None:
    """The card from which ``spec`` came, as :func:`.keeping.kept` keeps it; ``None`` where there is none that holds."""
    ours = spec.extensions.get(own.KEY)
    kept = ours.get("card") if isinstance(ours, dict) else None
    if not isinstance(kept, dict):
        return None
    try:
        _, data, _, _ = normal({"spec": "chara_card_v3", "data": kept.get("data")})
    except CardError:
        return None
    parts = {name: kept[name] if isinstance(kept.get(name), dict) else {} for name in ("made", "top", "files")}
    return {**kept, **parts, "data": data}


def fields_of(spec: PersonaSpec) -> tuple[dict[str, Any], dict[str, Any]]:
    """What both forms have but for our own data, and what stands beside it."""
    mine, kept = generated(spec), kept_card(spec)
    data: dict[str, Any] = {
        "system_prompt": "", "post_history_instructions": "", "alternate_greetings": [], "creator": "animism",
        "character_version": str(spec.schema_version),
    }
    if kept is not None:
        data = dict(kept["data"])
        mine = {
            name: data[name] if kept["made"].get(name) == own.digest(value) else value for name, value in mine.items()
        }
    doubled = {key: value for key, value in data.get("extensions", {}).items() if key == own.BOOK}  # see keeping
    data = {**data, **mine, "extensions": {**doubled, **_others(spec)}}
    if (lore := _lore(spec)) is not None:
        data[own.BOOK] = lore
    return data, kept["top"] if kept else {}


def _others(spec: PersonaSpec) -> dict[str, Any]:
    """Other programs' extensions."""
    lore = _lore(spec)
    return {
        key: value for key, value in spec.extensions.items()
        if key != own.KEY and not (key == own.BOOK and lore is not None)
    }


def _lore(spec: PersonaSpec) -> dict[str, Any] | None:
    """The lorebook with all that a card's must have; ``None`` for none, or what is none."""
    given = spec.extensions.get(own.BOOK)
    if not isinstance(given, dict):
        return None
    try:
        return book(given, own.BOOK)
    except CardError:
        return None


def _v2_book(lore: dict[str, Any]) -> dict[str, Any]:
    return {**lore, "entries": [
        {**{k: v for k, v in entry.items() if k != "use_regex"}, "content": lore_decorators.split(entry["content"])[1]}
        for entry in lore["entries"]
    ]}


def _own(spec: PersonaSpec, data: dict[str, Any], portrait: dict[str, Any] | None) -> None:
    """Put our own data into ``data``, which is otherwise whole."""
    books = [data[own.BOOK]] if own.BOOK in data else []
    data["extensions"] = {**data["extensions"], own.KEY: own.block(spec, data, books, portrait)}


def _beside(top: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """What stood beside ``data``; V1's fields there follow the card."""
    kept = {key: value for key, value in top.items() if key not in ("spec", "spec_version", "data")}
    return {key: data[key] if key in V1 else value for key, value in kept.items()}


def _with_a_main_icon(assets: list[dict[str, Any]], files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """``assets`` with the first icon that is there as the main one, where the main one is not."""
    there = [one for one in assets if one["type"] == "icon" and content(one["uri"], files)]
    if not there or any(one["name"] == "main" for one in there):
        return assets
    return _with_icon(assets, there[0]["uri"], there[0]["ext"])


def _png_assets(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Of a PNG, which is its own main icon."""
    assets = data.get("assets")
    icons = [one for one in assets or () if one["type"] == "icon" and one["name"] == "main"]
    if icons and not icons[0]["uri"].startswith(("embed", "ccdefault")):
        return list(assets)
    return _with_icon(assets or [], _DEFAULT_ICON["uri"], None)


def _with_icon(assets: list[dict[str, Any]], uri: str, ext: str | None) -> list[dict[str, Any]]:
    """``assets`` with one main icon, at ``uri``."""
    out, done = [], False
    for one in assets:
        if one["type"] == "icon" and one["name"] == "main":
            if not done:
                out.append({**one, "uri": uri, "ext": ext or one["ext"]})
            done = True
        else:
            out.append(one)
    return out if done else [{**_DEFAULT_ICON, "uri": uri}, *out]


def _description(spec: PersonaSpec) -> str:
    looks = spec.appearance
    seen = "; ".join([looks.subject, *looks.features, *looks.clothing, *looks.accessories])
    parts = (
        spec.summary, spec.social.role and f"Role: {spec.social.role}.", f"Looks: {seen}.", spec.social.background,
        spec.life.backstory, spec.life.goals and f"Goals: {'; '.join(spec.life.goals)}.",
        spec.life.relations and f"Others: {'; '.join(spec.life.relations)}.",
    )
    return "\n".join(part for part in parts if part)


def _personality(spec: PersonaSpec) -> str:
    own_ = spec.personal
    parts = {
        "": ", ".join(own_.temperament), "Speaks": own_.speaking_style, "Values": "; ".join(own_.values),
        "Likes": "; ".join(own_.likes), "Dislikes": "; ".join(own_.dislikes), "Habits": "; ".join(own_.quirks),
        "Avoids": "; ".join(spec.avoid),
    }
    return "\n".join(f"{name}: {text}" if name else text for name, text in parts.items() if text)


def _examples(spec: PersonaSpec) -> str:
    """Each exchange as the formats have it, with the macros that programs fill in."""
    return "\n".join(f"<START>\n{{{{user}}}}: {one.user}\n{{{{char}}}}: {one.persona}" for one in spec.dialogues)


def _bytes(card: dict[str, Any], indent: int | None = None) -> bytes:
    try:
        return json.dumps(card, ensure_ascii=False, allow_nan=False, indent=indent).encode("utf-8", "replace")
    except (TypeError, ValueError, RecursionError) as error:
        raise CardError(f"the persona's extensions are no JSON: {error}", mend="mend extensions: animism edit") from None
