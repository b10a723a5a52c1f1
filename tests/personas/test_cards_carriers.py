"""Cards in carriers that no specification asks for and people use: assets in PNG chunks, WebP, JPEG, YAML; and readers of
others, unmodified, that read what we write."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path
from typing import Any

import pytest
from animism.personas.cards import card_png, read_card
from animism.personas.cards.keeping import files as files_of
from animism.personas.cards.keeping import with_card
from animism.personas.cards.own import own_spec
from animism.personas.cards.png_file import asset_chunk, chunk, text_chunk
from animism.personas.cards.texts import texts
from animism.personas.errors import CardError
from animism.personas.spec import Appearance, Exchange, PersonaSpec
from PIL import Image as Pictures

DATA: dict[str, Any] = {
    "name": "Ada", "description": "A keeper. Ü. 灯", "personality": "calm", "scenario": "", "first_mes": "Ahoy!", "mes_example": "",
}
JSON = json.dumps({"spec": "chara_card_v2", "spec_version": "2.0", "data": DATA}).encode()


def shown(form: str, comment: bytes | str | None = None, tag: int = 0x9286) -> bytes:
    """A small picture with a comment in its Exif."""
    out, exif = io.BytesIO(), Pictures.Exif()
    if comment is not None:
        (exif.get_ifd(0x8769) if tag == 0x9286 else exif)[tag] = comment
    more = {"exif": exif.tobytes()} if comment is not None else {}
    Pictures.new("RGB", (32, 32), (9, 90, 200)).save(out, form, **more)
    return out.getvalue()


@pytest.mark.parametrize("form", ["WEBP", "JPEG"])
@pytest.mark.parametrize("written", [
    JSON, b"ASCII\0\0\0" + JSON, b"\0" * 8 + JSON, b"UNICODE\0" + JSON.decode().encode("utf-16-le"), base64.b64encode(JSON),
    ",".join(str(byte) for byte in JSON).encode(),
], ids=["plain", "ascii", "undefined", "unicode", "base64", "numbers"])
def test_exif_in_the_ways_it_is_written(form: str, written: bytes) -> None:
    card = read_card(shown(form, written))
    assert card.data["description"] == DATA["description"] and card.form == form.lower() and card.version == 2
    with Pictures.open(io.BytesIO(card.picture or b"")) as opened:
        assert opened.size == (32, 32) and not opened.getexif()


def test_exif_in_a_description_and_none_at_all() -> None:
    assert read_card(shown("WEBP", JSON.decode(), 0x010E)).name == "Ada"
    for data in (shown("WEBP"), shown("JPEG"), shown("JPEG", b"taken at the sea"), shown("WEBP", JSON)[:-3],
                 shown("JPEG", JSON)[:200], b"RIFF\4\0\0\0WEBP", b"\xff\xd8\xff\xe1"):
        with pytest.raises(CardError) as error:
            read_card(data)
        assert error.value.mend


def png(*chunks: bytes) -> bytes:
    whole = shown("PNG")
    at = whole.index(b"IEND") - 4
    return whole[:at] + b"".join(chunks) + whole[at:]


def test_assets_in_chunks_are_read_and_go_back() -> None:
    smile = shown("PNG")
    assets = [{"type": "emotion", "uri": "__asset:0", "name": "joy", "ext": "png"},
              {"type": "icon", "uri": "ccdefault:", "name": "main", "ext": "png"}]
    v3 = json.dumps({"spec": "chara_card_v3", "spec_version": "3.0", "data": {**DATA, "assets": assets}}).encode()
    old = chunk(b"tEXt", b"chara-ext-asset_emotion/b.png\0" + base64.b64encode(b"older"))  # without the colon
    bad = [chunk(b"tEXt", b"chara-ext-asset_:x\0***"), asset_chunk("../x", b"out")]
    card = read_card(png(asset_chunk("0", smile), old, *bad, text_chunk(b"ccv3", v3)))
    assert card.files == {"0": smile, "emotion/b.png": b"older"}
    spec = with_card(PersonaSpec(name="Ada", appearance=Appearance(subject="keeper")), card)
    assert set(files_of(spec, card)) == {"card.file-0000", "card.file-0001", "card.picture"}
    again = read_card(card_png(card.picture or b"", spec, assets=card.files))
    assert again.files == card.files and again.data["assets"] == card.data["assets"]


def test_yaml_of_text_generation_programs() -> None:
    text = "name: Ada\ngreeting: |-\n  Ahoy, no?\n  Come in.\ncontext: |-\n  Ada is a keeper.\n  <START>\n  {{user}}: Hm?\n  {{char}}: Hm.\nborn: no\n"
    card = read_card(text.encode())
    assert (card.name, card.data["first_mes"], card.data["description"]) == ("Ada", "Ahoy, no?\nCome in.", "Ada is a keeper.")
    assert card.data["mes_example"].startswith("<START>") and card.data["extensions"]["textgen"]["born"] == "no"
    assert read_card(b'{"name": "Ada", "greeting": "Hi", "context": "A keeper."}').data["first_mes"] == "Hi"
    assert read_card(b"char_name: Ada\nchar_persona: a keeper\nchar_greeting: Ahoy\n").data["first_mes"] == "Ahoy"


@pytest.mark.parametrize("text", [
    "name: &a [x, x]\ncontext: [*a, *a]\n", "name: Ada\ncontext: " + "[" * 3000, "name: Ada\n\tcontext: x", "name: Ada\ncontext: \udcff",
    "name: !!python/object/apply:os.system ['true']\ncontext: x", "name: Ada\ncontext: " + "x" * 600_000, "name:\n- a\ncontext: y",
    "context: y\n", "name: Ada\nname: Bo\ncontext: [y]",
])
def test_hostile_yaml_is_refused(text: str) -> None:
    with pytest.raises(CardError) as error:
        read_card(text.encode("utf-8", "surrogateescape"))
    assert error.value.mend


# ---- other people's readers, unmodified: pip install aichar card-forge

SPEC = PersonaSpec(
    name="Ada Ü", summary="A keeper.", greeting="Ahoy! 灯", appearance=Appearance(subject="keeper"),
    dialogues=[Exchange(user="Who?", persona="Me.")], tags=["sea"],
)


def test_aichar_reads_ours_and_we_read_its(tmp_path: Path) -> None:
    aichar = pytest.importorskip("aichar")
    (tmp_path / "ours.png").write_bytes(card_png(shown("PNG"), SPEC))
    read, ours = aichar.load_character_card_file(str(tmp_path / "ours.png")), read_card(tmp_path / "ours.png").data
    assert (read.name, read.summary, read.personality, read.scenario, read.greeting_message, read.example_messages) == (
        ours["name"], ours["description"], ours["personality"], ours["scenario"], ours["first_mes"], ours["mes_example"],
    )
    read.image_path = str(tmp_path / "ours.png")
    read.export_neutral_card_file(str(tmp_path / "theirs.png"))
    read.export_neutral_yaml_file(str(tmp_path / "theirs.yaml"))
    read.export_neutral_json_file(str(tmp_path / "theirs.json"))
    for name in ("theirs.png", "theirs.yaml", "theirs.json"):
        back = read_card(tmp_path / name)
        assert (back.name, back.data["first_mes"]) == (SPEC.name, SPEC.greeting), name
        assert ours["description"] in back.data["description"]


def test_card_forge_reads_ours_and_we_read_its(tmp_path: Path) -> None:
    """Its models are those of V3, strict about types, and drop nothing that V3 has."""
    helper = pytest.importorskip("forge.helper")
    book = {"entries": [{"keys": ["well"], "content": "@@depth 2\nOld.", "extensions": {"x": 1}, "enabled": True,
                         "insertion_order": 3}], "extensions": {}}
    spec = SPEC.model_copy(update={"extensions": {"character_book": book, "depth_prompt": {"depth": 4}}})
    (tmp_path / "ours.png").write_bytes(card_png(shown("PNG"), spec))
    card = helper.extract_card_data(str(tmp_path / "ours.png"))
    assert card.data.name == SPEC.name and card.data.first_mes == SPEC.greeting
    helper.embed_card_data(card.model_dump_json(exclude_none=True), tmp_path / "ours.png", tmp_path / "theirs.png")
    back, notes = own_spec(read := read_card(tmp_path / "theirs.png"), texts(read))
    assert back == spec and notes == []
