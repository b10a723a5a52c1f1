"""The fields of Character Cards V1, V2 and V3: what each must be, and which deviations are mended on the way in.

Mended without a word: ``null`` for a text or list, one text for a list of one, missing fields, missing ``extensions``
and ``use_regex`` of lorebook entries, dates as text or in milliseconds. Refused, by name: every other wrong type.
Fields that no specification knows stay as they are.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Any

from ..errors import CardError
from . import bounds

TEXTS = (
    "name", "description", "personality", "scenario", "first_mes", "mes_example", "creator_notes", "system_prompt",
    "post_history_instructions", "creator", "character_version",
)
LISTS = ("alternate_greetings", "tags")
V1 = TEXTS[:6]
ONLY_V3 = (
    "assets", "nickname", "creator_notes_multilingual", "source", "group_only_greetings", "creation_date",
    "modification_date",
)
_OTHER_V1 = {
    "char_name": "name", "char_persona": "description", "world_scenario": "scenario", "char_greeting": "first_mes",
    "example_dialogue": "mes_example",
}
"""Names that older programs gave the fields of V1."""
_MEND = "mend the field, or export the card again from the program that made it"


def normal(raw: Any) -> tuple[int, dict[str, Any], dict[str, Any], list[str]]:
    """Version, ``data``, what stood beside it, and notes. ``CardError`` names the field that will not do."""
    if not isinstance(raw, dict):
        raise CardError(f"the card is {_kind(raw)}, not an object", mend="give a character card: PNG, JSON or CHARX")
    notes: list[str] = []
    version, given, top, prefix = _envelope(raw, notes)
    data = dict(given)
    _texts(data, prefix)
    for name in LISTS:
        data[name] = _lines(data.get(name), f"{prefix}{name}", split=name == "tags")
    data["extensions"] = _extensions(data.get("extensions"), f"{prefix}extensions")
    if data.get("character_book") is None:
        data.pop("character_book", None)
    else:
        data["character_book"] = book(data["character_book"], f"{prefix}character_book")
    _newer(data, prefix, notes)
    return version, data, top, notes


def _envelope(raw: dict[str, Any], notes: list[str]) -> tuple[int, dict[str, Any], dict[str, Any], str]:
    spec, inner = raw.get("spec"), raw.get("data")
    if spec == "lorebook_v3":
        raise CardError("this is a lorebook alone, not a character", mend="give the character's own card")
    if isinstance(inner, dict):
        version = 3 if spec == "chara_card_v3" else 2
        if spec not in ("chara_card_v2", "chara_card_v3"):
            notes.append(f"the card says it is {str(spec)[:40]!r}; it was read as V2")
        _version(raw.get("spec_version"), version, notes)
        return version, inner, {k: v for k, v in raw.items() if k not in ("spec", "spec_version", "data")}, "data."
    if spec in ("chara_card_v2", "chara_card_v3"):
        raise CardError(f"data is {_kind(inner)}, not an object", mend=_MEND)
    known = {_OTHER_V1.get(key, key): value for key, value in raw.items() if key in V1 or key in _OTHER_V1}
    if "name" not in known or len(known) < 2:
        raise CardError("this JSON is no character card: it has no data and no name", mend="give a card of V1, V2 or V3")
    loose = (*TEXTS, *LISTS, "extensions", "character_book")
    known = {**{key: raw[key] for key in loose if key in raw}, **known}
    return 1, known, {k: v for k, v in raw.items() if k not in known and k not in _OTHER_V1}, ""


def _version(given: Any, version: int, notes: list[str]) -> None:
    try:
        number = float(given) if not isinstance(given, bool) else math.nan
    except (TypeError, ValueError):
        return
    if number >= version + 1 or (version == 3 and number > 3):
        notes.append(f"the card is of version {given}; what is newer than 3.0 in it is kept and not used")


def _texts(data: dict[str, Any], prefix: str) -> None:
    for name in TEXTS:
        value = data.get(name)
        if name == "character_version" and isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        data[name] = _text(value, f"{prefix}{name}")
    if not data["name"].strip():
        raise CardError(f"{prefix}name is empty", mend="give the character a name")
    if len(data["name"]) > bounds.NAME:
        raise CardError(f"{prefix}name has {len(data['name']):,} characters", mend=f"keep it within {bounds.NAME:,}")


def _newer(data: dict[str, Any], prefix: str, notes: list[str]) -> None:
    """The fields of V3, where they are."""
    if "nickname" in data:
        data["nickname"] = _text(data["nickname"], f"{prefix}nickname")
    for name in ("source", "group_only_greetings"):
        if name in data:
            data[name] = _lines(data[name], f"{prefix}{name}")
    for name in ("creation_date", "modification_date"):
        if name in data:
            when = _seconds(data.pop(name), f"{prefix}{name}", notes)
            data.update({} if when is None else {name: when})
    if (told := data.get("creator_notes_multilingual")) is not None and not (
        isinstance(told, dict) and all(isinstance(text, str) for text in told.values())
    ):
        raise CardError(f"{prefix}creator_notes_multilingual is no object of texts", mend=_MEND)
    if data.get("assets") is None:
        data.pop("assets", None)
    else:
        data["assets"] = _assets(data["assets"], f"{prefix}assets")


def book(value: Any, where: str) -> dict[str, Any]:
    """A lorebook with what the specification asks every entry to have; everything else in it stays."""
    if not isinstance(value, dict):
        raise CardError(f"{where} is {_kind(value)}, not an object", mend=_MEND)
    entries = value.get("entries")
    if isinstance(entries, dict):  # as some programs keep their world books
        entries = list(entries.values())
    if entries is not None and not isinstance(entries, list):
        raise CardError(f"{where}.entries is {_kind(entries)}, not a list", mend=_MEND)
    if len(entries or ()) > bounds.ENTRIES:
        raise CardError(f"{where}.entries has {len(entries or ()):,} entries", mend=f"keep it within {bounds.ENTRIES:,}")
    number = (int, float)
    for name, kinds in (("name", str), ("description", str), ("scan_depth", number), ("token_budget", number)):
        _optional(value, name, kinds, where)
    read = [_entry(one, f"{where}.entries[{i}]", i) for i, one in enumerate(entries or ())]
    return {**value, "extensions": _extensions(value.get("extensions"), f"{where}.extensions"), "entries": read}


def _entry(value: Any, where: str, index: int) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise CardError(f"{where} is {_kind(value)}, not an object", mend=_MEND)
    for name in ("enabled", "use_regex", "constant", "selective", "case_sensitive"):
        _optional(value, name, bool, where)
    order = value.get("insertion_order")
    if order is not None and (isinstance(order, bool) or not isinstance(order, int | float)):
        raise CardError(f"{where}.insertion_order is {_kind(order)}, not a number", mend=_MEND)
    keys = _lines(value.get("keys"), f"{where}.keys", split=True)
    filled = {
        **value, "keys": keys, "content": _text(value.get("content"), f"{where}.content"),
        "extensions": _extensions(value.get("extensions"), f"{where}.extensions"),
        "enabled": value.get("enabled") is not False, "insertion_order": index if order is None else order,
        "use_regex": value.get("use_regex") is True,
    }
    if value.get("secondary_keys") is not None:
        filled["secondary_keys"] = _lines(value["secondary_keys"], f"{where}.secondary_keys", split=True)
    return filled


def _optional(value: dict[str, Any], name: str, kinds: Any, where: str) -> None:
    one = value.get(name)
    if one is not None and (not isinstance(one, kinds) or (isinstance(one, bool) and kinds is not bool)):
        raise CardError(f"{where}.{name} is {_kind(one)}", mend=_MEND)


def _assets(value: Any, where: str) -> list[dict[str, Any]]:
    if not isinstance(value, list) or len(value) > bounds.LIST:
        raise CardError(f"{where} is no list of at most {bounds.LIST:,}", mend=_MEND)
    read = []
    for i, one in enumerate(value):
        if not isinstance(one, dict):
            raise CardError(f"{where}[{i}] is {_kind(one)}, not an object", mend=_MEND)
        texts = {name: _text(one.get(name), f"{where}[{i}].{name}") for name in ("type", "uri", "name", "ext")}
        read.append({**one, **texts, "ext": texts["ext"].lower().lstrip(".")})
    return read


def _text(value: Any, where: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise CardError(f"{where} is {_kind(value)}, not a text", mend=_MEND)
    if len(value) > bounds.TEXT and not where.endswith(".uri"):
        raise CardError(f"{where} has {len(value):,} characters", mend=f"keep it within {bounds.TEXT:,}")
    return value


def _lines(value: Any, where: str, *, split: bool = False) -> list[str]:
    if value is None:
        return []
    if isinstance(value, str):
        parts = value.split(",") if split else [value]
        return [part.strip() for part in parts if part.strip()]
    if not isinstance(value, list):
        raise CardError(f"{where} is {_kind(value)}, not a list", mend=_MEND)
    if len(value) > bounds.LIST:
        raise CardError(f"{where} has {len(value):,} items", mend=f"keep it within {bounds.LIST:,}")
    for i, one in enumerate(value):
        if not isinstance(one, str):
            raise CardError(f"{where}[{i}] is {_kind(one)}, not a text", mend=_MEND)
    return list(value)


def _extensions(value: Any, where: str) -> dict[str, Any]:
    if value is None or value == []:  # an empty object, as PHP writes it
        return {}
    if not isinstance(value, dict):
        raise CardError(f"{where} is {_kind(value)}, not an object", mend=_MEND)
    return value


def _seconds(value: Any, where: str, notes: list[str]) -> int | None:
    """Unix seconds of a date in seconds, milliseconds or ISO 8601; ``None`` for what is no date."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value / 1000 if abs(value) > 1e11 else value)
    if isinstance(value, str):
        try:
            when = datetime.fromisoformat(value.strip())
            return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())
        except (ValueError, OverflowError):
            pass
    if value is not None:
        notes.append(f"{where} is no date and was left out")
    return None


def _kind(value: Any) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list", dict: "an object"}
    return kinds.get(type(value), "nothing")
