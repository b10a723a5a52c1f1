"""Cards as they are found: every carrier, every version, and the deviations that programs make."""

from __future__ import annotations

import base64
import io
import json
import struct
import zipfile
import zlib
from typing import Any

import pytest
from animism.personas.cards import card_json, card_png, card_v2, card_v3, read_card
from animism.personas.cards.own import own_spec
from animism.personas.cards.png_file import chunk, text_chunk
from animism.personas.cards.texts import examples, language, spoken, texts
from animism.personas.errors import CardError
from animism.personas.spec import Appearance, BigFive, PersonalIdentity, PersonaSpec
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image as Pictures

DATA = {"name": "Ada", "description": "A robot.", "first_mes": "Hello."}


def whole(data: dict[str, Any] = DATA, version: int = 2) -> bytes:
    return json.dumps({"spec": f"chara_card_v{version}", "spec_version": f"{version}.0", "data": data}).encode()


def png(*chunks: bytes, frames: int = 1) -> bytes:
    out = io.BytesIO()
    first, *others = [Pictures.new("RGB", (4, 4), (i, 0, 0)) for i in range(frames)]
    first.save(out, "PNG", **({"save_all": True, "append_images": others} if others else {}))
    at = out.getvalue().index(b"IEND") - 4
    return out.getvalue()[:at] + b"".join(chunks) + out.getvalue()[at:]


def charx(card: bytes = whole(version=3), **files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in {"card.json": card, **files}.items():
            archive.writestr(path, content)
    return out.getvalue()


CODED = base64.b64encode(whole())
CARRIERS = {
    "tEXt": png(text_chunk(b"chara", whole())),
    "upper case": png(text_chunk(b"Chara", whole())),
    "zTXt": png(chunk(b"zTXt", b"chara\0\0" + zlib.compress(CODED))),
    "iTXt": png(chunk(b"iTXt", b"chara\0\0\0en\0chara\0" + CODED)),
    "packed iTXt": png(chunk(b"iTXt", b"chara\0\1\0\0\0" + zlib.compress(CODED))),
    "no base64": png(chunk(b"tEXt", b"chara\0" + whole())),
    "broken lines": png(chunk(b"tEXt", b"chara\0" + base64.encodebytes(whole()))),
    "no padding": png(chunk(b"tEXt", b"chara\0" + CODED.rstrip(b"="))),
    "APNG": png(text_chunk(b"chara", whole()), frames=3),
    "JSON": whole(), "JSON with a mark": b"\xef\xbb\xbf" + whole(), "UTF-16": whole().decode().encode("utf-16"),
    "CHARX": charx(whole()), "CHARX in a JPEG": b"\xff\xd8\xff\xe0" + bytes(50) + charx(whole()),
    "V1": json.dumps(DATA).encode(), "older V1": b'{"char_name": "Ada", "char_persona": "A robot.", "char_greeting": "Hello."}',
}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_carrier(carrier: str) -> None:
    card = read_card(CARRIERS[carrier])
    assert {name: card.data[name] for name in DATA} == DATA
    assert card.version == (1 if "V1" in carrier else 2)
    assert card.form == ("apng" if carrier == "APNG" else "charx" if "CHARX" in carrier else "png" if card.picture else "json")


def test_v3_is_preferred_and_v2_taken_where_v3_is_broken() -> None:
    both = png(text_chunk(b"chara", whole({**DATA, "name": "Old"})), text_chunk(b"ccv3", whole(version=3)))
    assert (read_card(both).name, read_card(both).version) == ("Ada", 3)
    broken = read_card(png(text_chunk(b"chara", whole()), chunk(b"tEXt", b"ccv3\0!!!")))
    assert broken.version == 2 and "V3 form cannot be read" in broken.notes[0]


def test_an_animated_picture_stays_animated() -> None:
    card = read_card(CARRIERS["APNG"])
    with Pictures.open(io.BytesIO(card_png(card.picture or b"", PersonaSpec(name="A", appearance=Appearance(subject="a"))))) as shown:
        assert shown.n_frames == 3


def test_known_deviations_are_mended() -> None:
    card = read_card(whole({
        **DATA, "tags": "a, b", "source": "somewhere", "creation_date": "2024-05-01T00:00:00Z", "modification_date": 1714521600000,
        "extensions": [], "alternate_greetings": None, "creator_notes": None, "character_version": 2, "assets": [
            {"type": "icon", "uri": "assets/icon/image/1.png", "name": "iconx", "ext": ".PNG"}],
        "character_book": {"entries": {"0": {"keys": "sea, tide", "content": "Wet.", "id": "x"}}},
    }, 3))
    data = card.data
    assert data["tags"] == ["a", "b"] and data["source"] == ["somewhere"] and data["extensions"] == {}
    assert data["creation_date"] == data["modification_date"] == 1714521600 and data["character_version"] == "2"
    assert data["alternate_greetings"] == [] and data["creator_notes"] == "" and data["assets"][0]["ext"] == "png"
    assert data["character_book"] == {"extensions": {}, "entries": [{
        "keys": ["sea", "tide"], "content": "Wet.", "id": "x", "extensions": {}, "enabled": True, "insertion_order": 0,
        "use_regex": False}]}


def test_newer_versions_are_read_with_a_note() -> None:
    text = whole({**DATA, "new_field": {"x": 1}}, 3).replace(b'"3.0"', b'"3.7"')
    card = read_card(text)
    assert card.data["new_field"] == {"x": 1} and "3.7" in card.notes[0]


def test_icons() -> None:
    def picture(*assets: dict[str, str], **files: bytes) -> bytes | None:
        return read_card(charx(whole({**DATA, "assets": list(assets)}, 3), **files)).picture

    one = {"type": "icon", "name": "a", "ext": "png", "uri": "embeded://assets/a.png"}
    main = {"type": "icon", "name": "main", "ext": "png", "uri": "embedded://assets/b.png"}
    files = {"assets/a.png": b"A", "assets/b.png": b"B"}
    assert picture(one, main, **files) == b"B" and picture(one, **files) == b"A" and picture(one) is None
    assert picture({**one, "uri": "data:image/png;base64,QQ=="}) == b"A"
    assert picture({**one, "uri": "embeded://../../etc/passwd"}) is None
    assert picture({**one, "uri": "file:///etc/passwd"}) is None and picture({**one, "uri": "/etc/passwd"}) is None


DEEP = b'{"name": "x", "description": ' + b"[" * 100 + b"]" * 100 + b"}"
REFUSED = {
    "the file is empty": b"", "no character card": b"GIF89a", "holds no character card": png(), "cut off": CARRIERS["tEXt"][:60],
    "is no base64": png(chunk(b"tEXt", b"chara\0%%%")), "no UTF-8": b'{"name": "\xff"}', "is no JSON": b'{"name": ',
    "NaN is no number": b'{"name": "a", "description": NaN}', "is too large": b'{"name": "a", "description": 1e999}',
    "too large$": b'{"name": "a", "description": ' + b"9" * 5000 + b"}",
    "'name' is there twice": b'{"name": "a", "name": "b"}', "nested deeper": DEEP, "deeper than 64": b"[" * 100_000,
    "the card is a list": b"[1]", "no data and no name": b"{}", "data is a text": b'{"spec": "chara_card_v2", "data": "x"}',
    "a lorebook alone": b'{"spec": "lorebook_v3", "data": {}}', r"data\.name is empty": whole({"name": " "}),
    r"data\.name has 2,000": whole({"name": "x" * 2000}), r"data\.description is a list": whole({**DATA, "description": []}),
    r"data\.tags\[1\] is a number": whole({**DATA, "tags": ["a", 1]}), r"data\.extensions is a text": whole({**DATA, "extensions": "x"}),
    r"data\.character_book\.entries\[0\]\.keys\[0\]": whole({**DATA, "character_book": {"entries": [{"keys": [7]}]}}),
    r"entries\[0\]\.enabled": whole({**DATA, "character_book": {"entries": [{"enabled": "yes"}]}}),
    r"data\.first_mes has 2,100,000": whole({**DATA, "first_mes": "x" * 2_100_000}),
    "unpacks to more": png(chunk(b"zTXt", b"chara\0\0" + zlib.compress(bytes(40_000_000), 9))),
    "cannot be unpacked": png(chunk(b"zTXt", b"chara\0\0nonsense")), "chara is cut off": png(chunk(b"zTXt", b"chara\0\0" + zlib.compress(CODED)[:30])),
    "holds no card.json": charx().replace(b"card.json", b"cart.json"), "leads out of it": charx(**{"../x": b""}),
    "'/etc/x'": charx(**{"/etc/x": b""}), r"'C:x'": charx(**{"C:x": b""}), "unpacks to 9": charx(**{"a.bin": bytes(9_000_000)}),
    "CHARX cannot be unpacked": charx()[:-30],
}


@pytest.mark.parametrize("reason", REFUSED)
def test_each_refusal_has_one_reason_and_a_mend(reason: str) -> None:
    with pytest.raises(CardError, match=reason) as refused:
        read_card(REFUSED[reason])
    assert refused.value.mend and "\n" not in str(refused.value)


def test_links_encryption_and_lies_in_a_zip_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("card.json", whole(version=3))
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(CardError, match="a link"):
        read_card(out.getvalue())
    data = bytearray(charx(a=b"x"))
    at = data.rindex(b"PK\1\2")
    data[at + 8] |= 1
    with pytest.raises(CardError, match="encrypted"):
        read_card(bytes(data))
    data = bytearray(charx(a=b"xyz"))
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = struct.pack("<I", 900)
    with pytest.raises(CardError, match="CHARX"):
        read_card(bytes(data))


def test_characters_that_were_cut_in_two_are_mended() -> None:
    assert read_card(b'{"name": "Ada", "description": "\\ud83c!"}').data["description"] == "\ufffd!"


JSONS = some.recursive(
    some.none() | some.booleans() | some.integers(-(2**53), 2**53) | some.floats(allow_nan=False, allow_infinity=False, width=32)
    | some.text(some.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(some.characters(exclude_categories=["Cs"]), max_size=8), inner, max_size=3),
    max_leaves=12,
)
BOOKS = some.fixed_dictionaries({"entries": some.lists(some.fixed_dictionaries(
    {"keys": some.lists(some.text(some.characters(exclude_categories=["Cs"]), max_size=5), max_size=2),
     "content": some.sampled_from(["x", "@@depth 3\ny", "@@@a\n\n"])}, optional={"enabled": some.booleans(), "zz": JSONS}), max_size=2)})
KEYS = some.text(some.characters(exclude_categories=["Cs"]), min_size=1, max_size=10)


@settings(max_examples=150, deadline=None)
@given(some.dictionaries(KEYS | some.sampled_from(["animism", "voxta"]), JSONS, max_size=4), some.none() | BOOKS | JSONS,
       some.text(some.characters(exclude_categories=["Cs"]), max_size=100), some.sampled_from(["png", "v2", "v3", "mangled"]))
def test_a_round_trip_loses_nothing(extensions: dict[str, Any], book: Any, text: str, way: str) -> None:
    """Our specification comes back byte for byte: in whole files, and through a program that keeps extensions alone."""
    if book is not None:
        extensions = {**extensions, "character_book": book}
    spec = PersonaSpec(name="Ada", summary=text, greeting=text, appearance=Appearance(subject="robot"), extensions=extensions,
                       personal=PersonalIdentity(traits=BigFive(openness=1.0)))
    spec = PersonaSpec.model_validate_json(spec.model_dump_json())
    if way == "png":
        data = card_png(png(), spec)
    elif way == "mangled":
        made = card_v3(spec)
        known = ("name", "description", "first_mes", "mes_example", "personality", "scenario", "creator_notes", "tags", "extensions",
                 "character_book")
        for entry in made["data"].get("character_book", {}).get("entries", []):
            entry.pop("zz", None)
            entry |= {"comment": "", "priority": None, "selective": False, "secondary_keys": []}
        data = json.dumps({"spec": "chara_card_v2", "data": {k: v for k, v in made["data"].items() if k in known}}).encode()
    else:
        data = json.dumps(card_v2(spec) if way == "v2" else json.loads(card_json(spec))).encode()
    card = read_card(data)
    back, notes = own_spec(card, texts(card))
    assert back is not None and not notes
    assert back.model_dump_json() == spec.model_dump_json()


HOSTILE = JSONS | some.sampled_from([float("nan"), 10**50, "x" * 3000, "\ud800", "\x00", "<script>alert(1)</script>", [[]], {"": {}}])


@settings(max_examples=300, deadline=None)
@given(some.dictionaries(some.sampled_from([
    "name", "description", "first_mes", "mes_example", "tags", "extensions", "character_book", "assets", "creation_date", "source",
    "nickname", "alternate_greetings", "group_only_greetings", "creator_notes_multilingual", "x"]), HOSTILE, max_size=6),
    some.sampled_from(["json", "png", "charx", "cut", "noise"]), some.binary(max_size=60), some.integers(0, 2000))
def test_hostile_cards_are_read_or_refused(fields: dict[str, Any], form: str, noise: bytes, at: int) -> None:
    data = json.dumps({"spec": "chara_card_v3", "spec_version": "3.0", "data": {**DATA, **fields}}).encode()
    if form in ("png", "cut", "noise"):
        data = png(text_chunk(b"ccv3", data))
    elif form == "charx":
        data = charx(data, **{"a.png": noise})
    at %= len(data)
    data = data[:at] if form == "cut" else data[:at] + noise + data[at + len(noise):] if form == "noise" else data
    try:
        card = read_card(data)
    except CardError as error:
        assert error.mend and str(error)
        return
    told = texts(card)
    assert told.name or card.name.strip()
    own_spec(card, told)


@pytest.mark.parametrize(("text", "said"), [
    ("Hm?", "Hm?"), ('Welcome to the "Golden Apple", traveller!', 'Welcome to the "Golden Apple", traveller!'),
    ('*He nods.* "Good day." *He leaves.*', "Good day."), ("*Only a gesture.*", "Only a gesture."),
    ("![x](https://example.org/a.png) <b>Hi</b> there, [you](http://x)!", "Hi there, you!"), ("", ""),
])
def test_what_is_spoken(text: str, said: str) -> None:
    assert spoken(text) == said


def test_long_greetings_end_with_a_sentence() -> None:
    assert spoken("This is a sentence. " * 100).endswith("sentence.") and len(spoken("word " * 400)) <= 600


def test_examples_in_the_ways_they_are_written() -> None:
    told = examples("<start>\nYou: Hi\nAda: Ho\nand so on\n<START>\n{{char}}: Alone.", "Ada", "Ada")
    assert [(one.user, one.persona) for one in told] == [("Hi", "Ho\nand so on"), ("…", "Alone.")]


@pytest.mark.parametrize(("text", "tag"), [
    ("", "en"), ("She is the keeper of the light and of the sea.", "en"), ("Sie ist die Hüterin und das ist nicht leicht für mich.", "de"),
    ("Elle est la gardienne des mers et je suis dans une tour avec vous.", "fr"), ("彼女は灯台の番人です。", "ja"), ("она хранит маяк", "ru"),
])
def test_languages(text: str, tag: str) -> None:
    assert language(text) == tag
