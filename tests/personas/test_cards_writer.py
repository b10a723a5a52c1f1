"""Cards are what the published specifications say, and hold everything about a persona."""

from __future__ import annotations

import base64
import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from animism.personas.cards import card_png, card_v2, card_v3
from animism.personas.errors import CardError
from animism.personas.spec import Appearance, Exchange, PersonaSpec
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image as Pictures
from PIL.PngImagePlugin import PngInfo

SPEC = PersonaSpec(
    name="Bramley 🍎",
    summary="A grumpy apple.",
    greeting="Hm?",
    appearance=Appearance(subject="apple", kind="fruit"),
    dialogues=[Exchange(user="Hello", persona="Go away.")],
    tags=["fruit", "chess"],
    extensions={"other": {"a": 1}},
)
V2 = {
    "name": str,
    "description": str,
    "personality": str,
    "scenario": str,
    "first_mes": str,
    "mes_example": str,
    "creator_notes": str,
    "system_prompt": str,
    "post_history_instructions": str,
    "alternate_greetings": list,
    "tags": list,
    "creator": str,
    "character_version": str,
    "extensions": dict,
}
V3 = {**V2, "group_only_greetings": list, "assets": list, "creation_date": int, "modification_date": int}


def picture(info: PngInfo | None = None) -> bytes:
    out = io.BytesIO()
    Pictures.new("RGB", (8, 8), (200, 30, 30)).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def cards(png: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    with Pictures.open(io.BytesIO(png)) as shown:
        shown.load()
        return tuple(json.loads(base64.b64decode(shown.text[key])) for key in ("chara", "ccv3"))  # type: ignore[return-value]


def test_both_forms_have_every_field_of_its_type() -> None:
    when = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
    v2, v3 = cards(card_png(picture(), SPEC, when))
    assert v2["spec"] == "chara_card_v2" and v2["spec_version"] == "2.0"
    assert v3["spec"] == "chara_card_v3" and v3["spec_version"] == "3.0"
    assert {name: type(value) for name, value in v2["data"].items()} == V2
    assert {name: type(value) for name, value in v3["data"].items()} == V3
    assert v3["data"]["creation_date"] == int(when.timestamp())
    assert v3["data"]["mes_example"] == "<START>\n{{user}}: Hello\n{{char}}: Go away."
    assert v3["data"]["tags"] == ["fruit", "chess"], "the kind is not told twice"


def test_the_whole_specification_comes_back_and_others_data_stays() -> None:
    extensions = card_v3(SPEC)["data"]["extensions"]
    assert extensions["other"] == {"a": 1}
    own = {**extensions["animism"]["persona"], "extensions": {"other": {"a": 1}}}
    assert PersonaSpec.model_validate(own) == SPEC


def test_an_older_card_is_replaced_and_the_rest_of_the_picture_stays() -> None:
    info = PngInfo()
    info.add_text("chara", "old")
    info.add_text("Comment", "kept")
    png = card_png(picture(info), SPEC)
    assert png.count(b"chara\0") == 1
    with Pictures.open(io.BytesIO(png)) as shown:
        shown.load()
        assert shown.text["Comment"] == "kept" and shown.getpixel((0, 0)) == (200, 30, 30)
    assert card_png(png, SPEC) == png


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", picture()[:40], picture()[:-1]])
def test_what_is_no_png_is_refused(data: bytes) -> None:
    with pytest.raises(CardError):
        card_png(data, SPEC)


@given(some.text(min_size=1, max_size=80), some.text(max_size=300))
def test_any_text_survives(name: str, text: str) -> None:
    try:
        spec = PersonaSpec(name=name, greeting=text, appearance=Appearance(subject="apple"))
    except ValueError:
        return
    assert card_v2(spec)["data"]["first_mes"] == text
    v2, v3 = cards(card_png(picture(), spec))
    assert v3["data"]["name"] == v2["data"]["name"] == name.encode("utf-8", "replace").decode()
