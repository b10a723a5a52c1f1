"""A card becomes a persona, and a persona that became a card comes back the same."""

from __future__ import annotations

import io
import json
import threading
from pathlib import Path
from typing import Any

import pytest
from animism.agents.exporting import card_bytes, export_card, left_out
from animism.agents.importing import import_card, spec_of
from animism.agents.studio import Studio
from animism.personas.cards import Card, card_png, card_v3, read_card
from animism.personas.cards.png_file import SIGNATURE, chunk, text_chunk
from animism.personas.errors import CardError, InvalidInput, Refused
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image as Pictures

AQUA: dict[str, Any] = {
    "name": "Aqua", "description": "{{char}} is a cheerful water goddess with long blue hair. She wears a blue dress. "
    "She is 190 years old.", "personality": "cheerful, loud, proud", "scenario": "{{user}} meets {{char}} at a well.",
    "first_mes": "*She looks up.* \"Oh, a visitor at my well!\" *Water splashes on {{user}}.*",
    "mes_example": "<START>\n{{user}}: Who are you?\n{{char}}: Aqua, of course!\n<START>\n{{user}}: Hm.\n{{char}}: Hm yourself.",
    "creator_notes": "notes", "system_prompt": "Obey {{user}}.", "post_history_instructions": "", "alternate_greetings": ["Hi"],
    "tags": ["fantasy", "water"], "creator": "tester", "character_version": "1.2",
    "extensions": {"talkativeness": "0.5", "depth_prompt": {"prompt": "p", "depth": 4, "role": "system"}},
    "unknown_field": {"kept": [1, 2.5, None]},
    "character_book": {"entries": [{"keys": ["well"], "content": "@@depth 2\nThe well is old.", "extensions": {"position": 1},
                                    "enabled": True, "insertion_order": 3, "odd": "kept"}], "extensions": {}},
}


def card_file(data: dict[str, Any] = AQUA) -> bytes:
    return json.dumps({"spec": "chara_card_v2", "spec_version": "2.0", "data": data, "beside": [1]}).encode()


def picture(colour: tuple[int, int, int] = (30, 30, 200)) -> bytes:
    out = io.BytesIO()
    Pictures.new("RGB", (64, 96), colour).save(out, "PNG")
    return out.getvalue()


def png_card(keyword: bytes = b"chara", data: dict[str, Any] = AQUA) -> bytes:
    whole = picture()
    at = whole.index(b"IEND") - 4
    return whole[:at] + text_chunk(keyword, card_file(data)) + whole[at:]


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(home=tmp_path / "home")


def test_the_texts_fill_the_persona_and_the_author_fills_the_rest() -> None:
    spec, notes = spec_of(read_card(card_file()))
    assert (spec.name, spec.greeting, spec.language) == ("Aqua", "Oh, a visitor at my well!", "en")
    assert spec.life.backstory.startswith("Aqua is a cheerful water goddess") and "you meets Aqua" in spec.life.daily_life
    assert spec.personal.temperament == ["cheerful", "loud", "proud"] and spec.tags == ["fantasy", "water"]
    assert [(one.user, one.persona) for one in spec.dialogues] == [("Who are you?", "Aqua, of course!"), ("Hm.", "Hm yourself.")]
    assert spec.appearance.subject == "goddess" and "long blue hair" in spec.appearance.features
    assert spec.voice.gender == "feminine" and spec.extensions["talkativeness"] == "0.5"
    assert any("system prompt is for language models" in note for note in notes)


def test_a_foreign_card_is_written_back_as_it_came() -> None:
    from animism.personas.cards import card_v2, card_v3

    card = read_card(card_file())
    spec, _ = spec_of(card)
    for made in (card_v2(spec), card_v3(spec)):
        extensions = {key: value for key, value in made["data"]["extensions"].items() if key != "animism"}
        assert extensions == AQUA["extensions"] and made["beside"] == [1]
        for name in AQUA:
            if name not in ("extensions", "character_book", "creator_notes"):
                assert made["data"][name] == AQUA[name], name
    assert card_v3(spec)["data"]["creator_notes"] == "notes"
    entry = card_v3(spec)["data"]["character_book"]["entries"][0]
    assert entry == {**AQUA["character_book"]["entries"][0], "use_regex": False}
    assert card_v2(spec)["data"]["character_book"]["entries"][0]["content"] == "The well is old."


def test_only_what_was_changed_is_written_anew() -> None:
    from animism.personas.cards import card_v3

    spec, _ = spec_of(read_card(card_file()))
    changed = spec.model_copy(update={"greeting": "Good day."})
    data = card_v3(changed)["data"]
    assert data["first_mes"] == "Good day." and data["description"] == AQUA["description"]
    seen = spec.model_copy(update={"appearance": spec.appearance.model_copy(update={"features": ["red hair"]})})
    assert "red hair" in card_v3(seen)["data"]["description"]


@pytest.mark.parametrize("form", ["png", "json", "charx"])
def test_a_persona_goes_out_and_comes_back_the_same(studio: Studio, form: str, tmp_path: Path) -> None:
    """Made by us, imported elsewhere: the same specification, byte for byte, and the same picture."""
    who = studio.create("a grumpy old apple who loves chess", until="persona", size=256)
    path = export_card(studio.store, who.id, tmp_path / f"card.{form}")
    again = import_card(Studio(home=tmp_path / "elsewhere"), path, size=256)
    assert again.spec.model_dump_json() == who.spec.model_dump_json()
    assert (again.portrait.image == who.portrait.image).all() and again.portrait.sculpture == who.portrait.sculpture
    assert again.voice == who.voice
    with pytest.raises(InvalidInput, match="exists"):
        export_card(studio.store, who.id, path)


def test_a_foreign_card_with_a_picture(studio: Studio, tmp_path: Path) -> None:
    """Nobody sees a face in a blue picture: it is sculpted, the picture is kept and goes back as it came."""
    who = import_card(studio, png_card(), size=256)
    assert any("no face was found in the card's picture" in note for note in who.making["notes"])
    assert who.portrait.sculpture is not None and "card.picture" in who.files
    assert studio.load(who.slug).spec == who.spec
    edited = who.edit({"greeting": "Good day."}, clip=False)
    back = read_card(export_card(studio.store, edited.id, tmp_path / "aqua.png"))
    with Pictures.open(io.BytesIO(back.picture or b"")) as shown:
        assert shown.size == (64, 96) and shown.convert("RGB").getpixel((0, 0)) == (30, 30, 200)
    assert back.data["first_mes"] == "Good day." and back.data["unknown_field"] == AQUA["unknown_field"]
    spec, _ = spec_of(back)
    assert spec.model_dump_json() == studio.load(who.slug).spec.model_dump_json()


def test_a_picture_with_points_becomes_the_portrait(studio: Studio, tmp_path: Path) -> None:
    """A portrait that is a picture travels with the points of its face."""
    image = tmp_path / "face.png"
    Pictures.new("RGB", (300, 300), (200, 150, 120)).save(image)
    points = {"points": [[110, 120], [190, 120], [150, 200]]}
    who = studio.create("a woman called Ada", until="persona", size=256, picture=image, landmarks=points, drawn=True)
    for form in ("png", "json", "charx"):
        again = import_card(studio, card_bytes(studio.store, studio.store.load(who.id), form), size=256)  # type: ignore[arg-type]
        assert again.portrait.made_by["tool"] == "picture"
        assert abs(again.portrait.landmarks.points - who.portrait.landmarks.points).max() < 0.01
        assert (again.portrait.image == who.portrait.image).all()


def test_what_another_program_changes_is_taken_over() -> None:
    from animism.personas.cards import card_v3

    spec, _ = spec_of(read_card(card_file()))
    made = card_v3(spec)
    made["data"] |= {"first_mes": "Changed elsewhere.", "name": "Aqua II"}
    del made["beside"], made["data"]["unknown_field"]  # a program that keeps extensions alone
    again, notes = spec_of(read_card(json.dumps(made).encode()))
    assert (again.name, again.greeting) == ("Aqua II", "Changed elsewhere.")
    assert again.appearance == spec.appearance and any("first_mes, name" in note for note in notes)
    kept = card_v3(again)
    assert kept["beside"] == [1] and kept["data"]["unknown_field"] == AQUA["unknown_field"]
    assert kept["data"]["extensions"]["talkativeness"] == "0.5" and kept["data"]["first_mes"] == "Changed elsewhere."


def test_charx_files_go_in_and_out(studio: Studio) -> None:
    import zipfile

    data = {**AQUA, "group_only_greetings": [], "assets": [
        {"type": "icon", "uri": "embeded://assets/icon/image/1.png", "name": "iconx", "ext": "png"},
        {"type": "x-risu-asset", "uri": "https://example.org/x.png", "name": "x", "ext": "png"},
    ]}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("card.json", json.dumps({"spec": "chara_card_v3", "spec_version": "3.0", "data": data}))
        archive.writestr("assets/icon/image/1.png", picture())
        archive.writestr("module.risum", b"\0\1")
        archive.writestr("x_meta/1.json", b"{}")
    who = import_card(studio, out.getvalue(), size=256)
    assert any("never fetched" in note for note in who.making["notes"])
    assert left_out(studio.store.load(who.id), "x.png") == 3 and left_out(studio.store.load(who.id), "x.charx") == 0
    back = read_card(card_bytes(studio.store, studio.store.load(who.id), "charx"))
    assert back.files["module.risum"] == b"\0\1" and back.files["x_meta/1.json"] == b"{}"
    assert back.files["assets/icon/image/1.png"] == picture() and back.picture == picture()
    assert back.data["assets"] == [{**data["assets"][0], "name": "main"}, *data["assets"]], "a main icon, as V3 asks, and all there was"


def test_refusals(studio: Studio, tmp_path: Path) -> None:
    bad = {**AQUA, "description": "A 14 year old girl.", "alternate_greetings": ["Something explicit: sex."]}
    with pytest.raises(Refused):
        import_card(studio, card_file(bad))
    with pytest.raises(InvalidInput, match="no card at"):
        import_card(studio, tmp_path / "none.png")
    with pytest.raises(CardError, match="no character card"):
        import_card(studio, picture())
    with pytest.raises(CardError, match=r"data\.first_mes is a number"):
        import_card(studio, card_file({**AQUA, "first_mes": 7}))
    assert len(studio.store) == 0


def test_many_at_once_give_a_persona_each(studio: Studio) -> None:
    made: list[Any] = []
    threads = [
        threading.Thread(target=lambda: made.append(import_card(studio, card_file(), until="author"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({who.id for who in made}) == 4 and len(studio.store) == 4
    assert {who.slug for who in studio.list()} == {"aqua", "aqua-2", "aqua-3", "aqua-4"}


def test_other_programs_characters() -> None:
    eliza = {"name": "Eliza", "bio": ["A kind robot.", "Loves tea."], "adjectives": ["kind"], "topics": ["tea"],
             "messageExamples": [[{"name": "{{user1}}", "content": {"text": "Hi"}}, {"name": "Eliza", "content": {"text": "Ho"}}]],
             "secrets": {"key": "hidden"}, "settings": {"voice": {"model": "x"}, "secrets": {"key": "hidden"}}, "plugins": ["p"]}
    spec, _ = spec_of(read_card(json.dumps(eliza).encode()))
    assert spec.name == "Eliza" and spec.appearance.subject == "robot" and spec.dialogues[0].persona == "Ho"
    assert "hidden" not in spec.model_dump_json()
    from animism.personas.cards.foreign import to_eliza

    out = to_eliza(spec)
    assert out["name"] == "Eliza" and out["plugins"] == ["p"] and out["settings"] == {"voice": {"model": "x"}}
    assert out["messageExamples"][0][1]["content"]["text"] == "Ho"
    tiny = {"type": "TinyPerson", "persona": {"name": "Oscar", "age": 30, "gender": "male", "occupation": {"title": "architect",
            "description": "You draw houses."}, "personality": {"traits": ["You are calm."]}, "preferences": {"likes": ["chess"]}}}
    spec, _ = spec_of(read_card(json.dumps(tiny).encode()))
    assert (spec.name, spec.social.age, spec.voice.gender) == ("Oscar", 30, "masculine")


def test_a_card_of_marks_alone() -> None:
    spec, _ = spec_of(Card(2, read_card(card_file({"name": "!!!", "description": "???"})).data))
    assert spec.name


def test_the_picture_is_what_is_compared() -> None:
    from animism.agents.importing import shows

    whole = picture()
    other = SIGNATURE + chunk(b"tEXt", b"a\0b") + whole[len(SIGNATURE):]
    assert shows(whole) == shows(other) != shows(picture((1, 2, 3)))


ODD = some.sampled_from([None, True, -1, 0, 2**70, 1.5, "", "x" * 500, "<script>", "../../etc/passwd", "https://example.org", [], ["x"], [7], {},
                         {"x": 1}, {"points": [[1, 2]] * 68}, {"": None}, "animism", "PNG"])
OURS = card_v3(spec_of(read_card(card_file()))[0], portrait={"tool": "sculpture", "seed": 1, "chance": {"eyes": "x"}})


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place within a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, one in inner for place in ((*path, key), *places(one, (*path, key)))]


PLACES = places(OURS)


@settings(max_examples=120, deadline=None)
@given(some.lists(some.tuples(some.sampled_from(PLACES), ODD | some.just("gone")), min_size=1, max_size=4))
def test_our_own_data_is_not_believed(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    """Whatever is put in place of whatever we wrote: a persona, or one clear error; and it can be written again."""
    card = json.loads(json.dumps(OURS))
    for path, value in changes:
        place = card
        try:
            for key in path[:-1]:
                place = place[key]
            if value == "gone":
                del place[path[-1]]
            else:
                place[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue
    try:
        spec, _ = spec_of(read_card(json.dumps(card).encode()))
    except (CardError, InvalidInput) as error:
        assert error.mend or isinstance(error, Refused)
        return
    again = read_card(card_png(picture(), spec))
    assert spec_of(again)[0].model_dump_json() == spec.model_dump_json()


def test_hostile_portrait_data_makes_no_trouble(studio: Studio) -> None:
    """The dice of a sculpture, the measures of a person and the points of a face are judged, not believed."""
    for odd in ({"tool": "sculpture", "seed": -5, "chance": {"eyes": ["x"], "brows": "nonsense"}}, {"tool": "sculpture", "chance": 7},
                {"tool": "picture", "landmarks": {"points": [[9e9, 0]] * 68}}):
        card = json.loads(json.dumps(OURS))
        card["data"]["extensions"]["animism"]["portrait"] = odd
        card["data"]["extensions"] |= {"measured_face": {"shape": "x"}, "cast_as": [1]}
        who = import_card(studio, json.dumps(card).encode(), until="portrait", size=256)
        assert who.portrait.sculpture is not None
