"""Changing a specification by dotted names."""

from __future__ import annotations

import pytest
from animism.agents.editing import changed, fields, validated
from animism.personas import Appearance, InvalidInput, PersonaSpec

SPEC = PersonaSpec(name="Bramley", appearance=Appearance(subject="apple"))


def test_text_numbers_and_lists() -> None:
    new = changed(SPEC, {
        "name": "7", "appearance.mood": "sad", "voice.pitch": "0.25", "appearance.accessories": "pirate hat, parrot",
        "personal.likes": '["tea"]', "social.age": "80",
    })
    assert (new.name, new.appearance.mood, new.voice.pitch, new.social.age) == ("7", "sad", 0.25, 80)
    assert new.appearance.accessories == ["pirate hat", "parrot"] and new.personal.likes == ["tea"]
    assert SPEC.appearance.mood == "cheerful"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [("apperance.mood", "sad", "appearance.mood"), ("appearance.mood", "blue", "show"), ("voice.pitch", "3", "show"),
     ("name.first", "A", "name"), ("nothing", "1", "")],
)
def test_mistakes_are_told_by_their_place(field: str, value: str, told: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        changed(SPEC, {field: value})
    assert told in (caught.value.mend or "") and field.split(".")[0] in str(caught.value)


@pytest.mark.parametrize(("field", "value"), [
    ("extensions", "{}"), ("extensions.consents", "[]"), ("extensions.depicted", '{"shows": "nobody"}'),
    ("extensions.measured_face", "null"), ("extensions.depicted.shows", "nobody"),
])
def test_a_record_of_a_face_is_no_field_to_edit(field: str, value: str) -> None:
    kept = {"consents": [{"subject": "Ada"}], "depicted": {"shows": "person"}, "measured_face": {"shape": {}}, "mine": [1]}
    spec = SPEC.model_copy(update={"extensions": kept})
    with pytest.raises(InvalidInput, match=r"extensions\.(consents|depicted|measured_face)") as caught:
        changed(spec, {field: value})
    assert "animism consent" in (caught.value.mend or "")
    assert changed(spec, {"extensions.mine": "[2]"}).extensions == {**kept, "mine": [2]}
    with pytest.raises(InvalidInput, match="depicted"):
        changed(SPEC, {"extensions.depicted": '{"shows": "nobody"}'})


def test_every_field_is_listed() -> None:
    assert {"name", "personal.traits.openness", "appearance.subject", "voice.texture"} <= set(fields(SPEC))


def test_a_whole_specification_names_its_first_fault() -> None:
    with pytest.raises(InvalidInput, match="appearance"):
        validated({"name": "x"})
