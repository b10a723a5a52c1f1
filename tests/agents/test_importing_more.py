"""Cards at the edge: directions to language models, an author that thinks, full disks, half-copied files, many processes."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
from pathlib import Path
from typing import Any

import pytest
from animism.agents.author import Draft
from animism.agents.chat_models import ScriptedChatModel
from animism.agents.conversation.card_directions import card_directions
from animism.agents.conversation.prompt import messages_for
from animism.agents.importing import import_card, spec_of
from animism.agents.studio import Studio
from animism.personas.cards import read_card
from animism.personas.cards.png_file import text_chunk
from animism.personas.errors import CardError, ChatModelError, StoreError


def card(**fields: Any) -> bytes:
    data = {"name": "Ada", "description": "Ada is an old lighthouse keeper with a white beard.", "first_mes": "Ahoy!"}
    return json.dumps({"spec": "chara_card_v2", "spec_version": "2.0", "data": {**data, **fields}}).encode()


def test_what_a_card_directs_is_told_to_models_before_the_rules() -> None:
    directed = card(system_prompt="{{original}} Speak in rhyme, {{char}}. <b>", post_history_instructions="End with a sea word.")
    spec, notes = spec_of(read_card(directed))
    told = messages_for(spec, [], "Hello")
    first, last = told[0].content, told[-1].content
    assert first.count("You play Ada") == 2 and "Speak in rhyme, Ada. ‹b›" in first
    assert first.index("rhyme") < first.index("where no rule of yours") < first.index("AI")
    assert last.endswith("Hello") and "End with a sea word." in last
    assert sum("for language models" in note for note in notes) == 2
    plain = messages_for(spec_of(read_card(card()))[0], [], "Hello")
    assert plain[-1].content == "Hello" and "directions of the card" not in plain[0].content
    assert card_directions(spec.model_copy(update={"extensions": {"animism": {"card": {"data": {"system_prompt": 3}}}}})).first == ""


def test_a_model_that_thinks_fills_in_what_the_card_leaves_open(tmp_path: Path) -> None:
    draft = spec_of(read_card(card()))[0].model_dump() | {"greeting": "not this"}
    draft = {key: draft[key] for key in Draft.model_fields} | {
        "appearance": {"subject": "walrus", "kind": "sea-life"}, "dialogues": [{"user": "a", "persona": "b"}],
    }
    model = ScriptedChatModel([draft, ChatModelError("no more")])
    studio = Studio(model, home=tmp_path / "home")
    ada = import_card(studio, card(), until="author")
    assert ada.spec.appearance.subject == "walrus" and ada.spec.greeting == "Ahoy!" and ada.name == "Ada"
    assert "lighthouse keeper" in model.asked[0].messages[-1].content
    assert any("by scripted" in note for note in ada.making["notes"])
    other = import_card(studio, card(), until="author")  # the model fails: the rules take its place
    assert other.spec.appearance.subject != "walrus" and any("could not read the card" in n for n in other.making["notes"])


def test_a_full_disk_leaves_nothing_half(tiny_disk: Path) -> None:
    studio = Studio(home=tiny_disk / "home")
    assert len(studio.store) == 0
    told = os.statvfs(tiny_disk)
    (tiny_disk / "filler").write_bytes(b"\0" * (told.f_bavail * told.f_frsize - 60_000))
    with pytest.raises(StoreError) as error:
        import_card(studio, card(), size=256)
    assert error.value.mend
    (tiny_disk / "filler").unlink()
    assert len(studio.store) == 0 and list(studio.store.assets.kept()) == []
    assert import_card(studio, card(), size=256, until="author").name == "Ada"


def test_every_shorter_copy_is_refused_or_whole() -> None:
    """A PNG is cut off until its last chunk is there; JSON until its last brace."""
    from PIL import Image as Pictures

    out = io.BytesIO()
    Pictures.new("RGB", (8, 8)).save(out, "PNG")
    at = out.getvalue().index(b"IEND") - 4
    for whole in (out.getvalue()[:at] + text_chunk(b"chara", card()) + out.getvalue()[at:], card()):
        for length in range(len(whole)):
            with pytest.raises(CardError):
                read_card(whole[:length])
        assert read_card(whole).name == "Ada"


def _import(home: Path, file: Path) -> str:
    return import_card(Studio(home=home), file, until="author").id


def test_processes_at_once_make_a_persona_each(tmp_path: Path) -> None:
    file = tmp_path / "ada.json"
    file.write_bytes(card())
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        made = pool.starmap(_import, [(tmp_path / "home", file)] * 2)
    store = Studio(home=tmp_path / "home").store
    assert len(set(made)) == 2 == len(store)
    assert {store.load(one).slug for one in made} == {"ada", "ada-2"}
