"""A card of ours that was edited in another program: what our specification has no field for is kept and written back."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from animism.agents.exporting import card_bytes, left_out
from animism.agents.importing import import_card, spec_of
from animism.agents.licences import licences_of
from animism.agents.persona import Persona
from animism.agents.studio import Studio
from animism.personas.cards import card_v2, card_v3, read_card
from animism.personas.cards.own import V2_NOTE

EDITS: dict[str, Any] = {
    "alternate_greetings": ["Another hello.", "A third."], "system_prompt": "Speak in rhyme.", "creator": "an editor",
    "post_history_instructions": "Stay short.", "nickname": "Applejack", "source": ["https://example.org/1"],
    "creator_notes_multilingual": {"de": "Ein Apfel."}, "group_only_greetings": ["Hello, all."], "character_version": "7",
    "new_field": {"kept": [1, 2.5, None]},
}
TEXTS = {
    "first_mes": "*looks up* Hm? Sit down.", "scenario": "x" * 5000, "creator_notes": "Changed notes.",
    "description": "{{char}} is an apple.\n\n[Written by hand]",
}
PICTURE = b"no picture at all"


@pytest.fixture(scope="module")
def apple(tmp_path_factory: pytest.TempPathFactory) -> Persona:
    studio = Studio(home=tmp_path_factory.mktemp("home"))
    return studio.create("a grumpy old apple who loves chess", until="persona", size=256)


def written(who: Persona, form: Any) -> bytes:
    store = who._studio.store
    return card_bytes(store, store.load(who.id), form)


def edited(charx: bytes, data: dict[str, Any], files: dict[str, bytes], top: dict[str, Any] | None = None) -> bytes:
    """What another program makes of a CHARX: its texts and files changed, the rest as it was."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(charx)) as before, zipfile.ZipFile(out, "w") as after:
        card = json.loads(before.read("card.json"))
        card["data"] |= data
        card["data"]["assets"] += [
            {"type": "background", "uri": f"embeded://{path}", "name": path[7:], "ext": "png"} for path in files
        ]
        after.writestr("card.json", json.dumps({**card, **(top or {})}))
        for name in before.namelist():
            if name != "card.json":
                after.writestr(name, before.read(name))
        for path, content in files.items():
            after.writestr(path, content)
    return out.getvalue()


def test_nothing_that_was_added_is_lost(apple: Persona, tmp_path: Path) -> None:
    """Out, edited elsewhere, in, out, and in and out again."""
    studio = Studio(home=tmp_path / "elsewhere")
    card = edited(written(apple, "charx"), EDITS | TEXTS, {"assets/room.png": PICTURE}, {"beside": [1]})
    for _ in range(2):
        who = import_card(studio, card, size=256)
        assert who.spec.greeting == "Hm? Sit down." and who.spec.summary == "Changed notes."
        assert who.spec.appearance == apple.spec.appearance and who.spec.voice == apple.spec.voice
        assert who.portrait.sculpture is not None and who.portrait.made_by == apple.portrait.made_by, "not drawn after its picture"
        stored = studio.store.load(who.id)
        assert left_out(stored, "x.png") == 1 and left_out(stored, "x.charx") == 0
        card = card_bytes(studio.store, stored, "charx")
        back = read_card(card)
        for name, value in (EDITS | TEXTS).items():
            assert back.data[name] == value, name
        assert back.top["beside"] == [1] and back.files["assets/room.png"] == PICTURE and len(back.files) == 2
        assert [one["type"] for one in back.data["assets"]] == ["icon", "background"]
        for form in ("json", "png"):
            data = read_card(card_bytes(studio.store, stored, form)).data  # type: ignore[arg-type]
            assert all(data[name] == value for name, value in (EDITS | TEXTS).items())
    notes = " ".join(import_card(studio, edited(written(apple, "charx"), EDITS, {}), until="author").making["notes"])
    jack = import_card(studio, edited(written(apple, "charx"), {"nickname": "Jack"}, {}), until="author")
    parts = licences_of(studio.host, studio.store, studio.store.load(jack.id)).parts
    assert "changed in another program" in next(one for one in parts if one.role == "character card").name
    assert "alternate_greetings" in notes and "new_field" in notes and "written back" in notes


@pytest.mark.parametrize("name", EDITS)
def test_each_field_alone_is_reason_enough(apple: Persona, name: str) -> None:
    made = card_v3(apple.spec)
    made["data"][name] = EDITS[name]
    spec, notes = spec_of(read_card(json.dumps(made).encode()))
    assert card_v3(spec)["data"][name] == EDITS[name] and any(name in note for note in notes)
    again = card_v3(spec)
    assert spec_of(read_card(json.dumps(again).encode()))[0] == spec, "and a card that nobody edited changes nothing"


def test_what_was_kept_is_changed_by_the_next_edit(apple: Persona) -> None:
    made = card_v3(apple.spec)
    made["data"] |= EDITS
    spec, _ = spec_of(read_card(json.dumps(made).encode()))
    made = card_v3(spec)
    made["data"] |= {"alternate_greetings": [], "nickname": "Jack", "other": 1}
    del made["data"]["source"]  # by a program that does not know it
    data = card_v3(spec_of(read_card(json.dumps(made).encode()))[0])["data"]
    assert (data["alternate_greetings"], data["nickname"], data["other"]) == ([], "Jack", 1)
    assert data["source"] == EDITS["source"] and data["new_field"] == EDITS["new_field"]
    changed = spec.model_copy(update={"greeting": "Good day."})
    assert card_v3(changed)["data"]["first_mes"] == "Good day.", "what is changed here is written anew"


def test_the_note_on_the_v2_form_is_nobodys(apple: Persona) -> None:
    made = card_v2(apple.spec)
    made["data"]["creator_notes"] = made["data"]["creator_notes"].replace(V2_NOTE, f"More.\n{V2_NOTE}")
    made["data"]["creator"] = "an editor"
    spec, _ = spec_of(read_card(json.dumps(made).encode()))
    assert spec.summary.endswith("More.") and card_v3(spec)["data"]["creator_notes"] == spec.summary
    assert card_v2(spec)["data"]["creator_notes"].count(V2_NOTE) == 1 and card_v2(spec)["data"]["creator"] == "an editor"


def test_another_picture_is_kept(apple: Persona, tmp_path: Path) -> None:
    """In place of the portrait, and with nobody's face in it."""
    from PIL import Image as Pictures

    out = io.BytesIO()
    Pictures.new("RGB", (64, 96), (30, 30, 200)).save(out, "PNG")
    with zipfile.ZipFile(io.BytesIO(written(apple, "charx"))) as before:
        icon = next(name for name in before.namelist() if name.endswith("main.png"))
        card = before.read("card.json")
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as after:
        after.writestr("card.json", card)
        after.writestr(icon, out.getvalue())
    studio = Studio(home=tmp_path / "elsewhere")
    who = import_card(studio, other.getvalue(), size=256)
    assert read_card(card_bytes(studio.store, studio.store.load(who.id), "charx")).picture == out.getvalue()
