"""Lore joins a conversation when its words come up."""

from __future__ import annotations

from animism.agents.conversation.lorebook import matching_entries
from animism.personas.spec import Appearance, PersonaSpec


def persona(*entries: object, **book: object) -> PersonaSpec:
    return PersonaSpec(
        name="Gus", appearance=Appearance(subject="apple"),
        extensions={"character_book": {"entries": list(entries), **book}},
    )


def test_keys_are_words() -> None:
    spec = persona({"keys": ["mill"], "content": "The mill burnt down."}, {"keys": ["Orla"], "content": "Orla is a pear."})
    assert matching_entries(spec, ["Where is the mill?"]) == ["The mill burnt down."]
    assert matching_entries(spec, ["a million things"]) == []
    assert matching_entries(spec, ["tell me of ORLA"]) == ["Orla is a pear."]


def test_constant_disabled_selective_and_order() -> None:
    spec = persona(
        {"keys": [], "content": "always", "constant": True, "insertion_order": 5},
        {"keys": ["tea"], "content": "off", "enabled": False},
        {"keys": ["tea"], "secondary_keys": ["cup"], "selective": True, "content": "both", "insertion_order": 1},
    )
    assert matching_entries(spec, ["tea"]) == ["always"]
    assert matching_entries(spec, ["a cup of tea"]) == ["both", "always"]


def test_only_the_newest_talk_is_scanned() -> None:
    spec = persona({"keys": ["tide"], "content": "x"}, scan_depth=2)
    assert matching_entries(spec, ["the tide", "one", "two"]) == []


def test_odd_books_are_no_trouble() -> None:
    odd = [3, {"keys": "tide", "content": "x"}, {"keys": [None, ""], "content": "x"}, {"content": 7, "constant": True}]
    assert matching_entries(persona(*odd), ["tide"]) == []
    spec = PersonaSpec(name="Gus", appearance=Appearance(subject="apple"), extensions={"character_book": "?"})
    assert matching_entries(spec, ["x"]) == []
