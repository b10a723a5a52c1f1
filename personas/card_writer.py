"""A persona as a character card: a PNG that other programs read, Character Card V2 and V3 in one file.

Written after the published specifications: ``chara`` holds V2 and ``ccv3`` V3, each base64 of UTF-8 JSON in a ``tEXt``
chunk. The whole specification goes along under ``extensions["animism"]``. It reads no card.
"""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from .errors import CardError
from .spec import PersonaSpec

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORDS = (b"chara", b"ccv3")


def card_png(picture: bytes, spec: PersonaSpec, created: datetime | None = None) -> bytes:
    """``picture``, a PNG, with both cards in it in place of any it had. ``CardError`` when it is no PNG."""
    cards = [_text_chunk(b"chara", card_v2(spec)), _text_chunk(b"ccv3", card_v3(spec, created))]
    out = [_SIGNATURE]
    for kind, data in _chunks(picture):
        if kind == b"tEXt" and data.partition(b"\0")[0] in _KEYWORDS:
            continue
        if kind == b"IEND":
            out += cards
        out.append(_chunk(kind, data))
    return b"".join(out)


def card_v2(spec: PersonaSpec) -> dict[str, Any]:
    """The card in the V2 form."""
    data = _common(spec)
    data["creator_notes"] = f"{data['creator_notes']}\n(This is the V2 form; the file holds V3 too.)".strip()
    return {"spec": "chara_card_v2", "spec_version": "2.0", "data": data}


def card_v3(spec: PersonaSpec, created: datetime | None = None) -> dict[str, Any]:
    """The card in the V3 form; its picture is the PNG's own. ``created`` (UTC) is written in whole seconds."""
    data = {
        **_common(spec), "group_only_greetings": [],
        "assets": [{"type": "icon", "uri": "ccdefault:", "name": "main", "ext": "png"}],
    }
    if created is not None:
        data["creation_date"] = data["modification_date"] = int(created.timestamp())
    return {"spec": "chara_card_v3", "spec_version": "3.0", "data": data}


def _common(spec: PersonaSpec) -> dict[str, Any]:
    """What V2 and V3 both have. Everything about the character is in ``description`` and ``personality``, for that is
    what every program sends to its model."""
    return {
        "name": spec.name, "description": _description(spec), "personality": _personality(spec),
        "scenario": spec.life.daily_life, "first_mes": spec.greeting, "mes_example": _examples(spec),
        "creator_notes": spec.summary, "system_prompt": "", "post_history_instructions": "",
        "alternate_greetings": [], "tags": list(dict.fromkeys([*spec.tags, spec.appearance.kind])),
        "creator": "animism", "character_version": str(spec.schema_version),
        "extensions": {**spec.extensions, "animism": {"schema": 1, "persona": _own(spec)}},
    }


def _own(spec: PersonaSpec) -> dict[str, Any]:
    """The specification without the extensions, which a card has in their own place."""
    return {**spec.model_dump(mode="json"), "extensions": {}}


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
    own = spec.personal
    parts = {
        "": ", ".join(own.temperament), "Speaks": own.speaking_style, "Values": "; ".join(own.values),
        "Likes": "; ".join(own.likes), "Dislikes": "; ".join(own.dislikes), "Habits": "; ".join(own.quirks),
        "Avoids": "; ".join(spec.avoid),
    }
    return "\n".join(f"{name}: {text}" if name else text for name, text in parts.items() if text)


def _examples(spec: PersonaSpec) -> str:
    """Each exchange as the formats have it, with the macros that programs fill in."""
    return "\n".join(f"<START>\n{{{{user}}}}: {one.user}\n{{{{char}}}}: {one.persona}" for one in spec.dialogues)


def _text_chunk(keyword: bytes, card: dict[str, Any]) -> bytes:
    text = json.dumps(card, ensure_ascii=False).encode("utf-8", "replace")
    return _chunk(b"tEXt", keyword + b"\0" + base64.b64encode(text))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each chunk, to ``IEND``."""
    if not picture.startswith(_SIGNATURE):
        raise CardError("a card's picture must be a PNG", mend="save the portrait as PNG")
    at, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        head = picture[at : at + 8]
        if len(head) < 8 or at + 12 + struct.unpack(">I", head[:4])[0] > len(picture):
            raise CardError("the picture of the card is cut off", mend="make the portrait again")
        length, kind = struct.unpack(">I", head[:4])[0], head[4:]
        yield kind, picture[at + 8 : at + 8 + length]
        at += 12 + length
