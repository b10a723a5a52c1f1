"""A persona goes out as one file and is the same persona elsewhere."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from animism.agents.exporting import card_bytes
from animism.agents.importing import import_card
from animism.agents.parts import read_parts
from animism.agents.persona import Persona
from animism.agents.studio import Studio
from animism.agents.travelling import arrive, export_persona, import_persona, persona_bytes
from animism.personas.cards import read_card
from animism.personas.consent import face_consent, with_consent
from animism.personas.errors import AnimismError, CardError, InvalidInput, Refused, StoreError

CARD = json.dumps({"spec": "chara_card_v2", "spec_version": "2.0", "data": {
    "name": "Ada", "description": "Ada is an old lighthouse keeper.", "first_mes": "Ahoy!", "odd": [1],
}}).encode()


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    yield Studio(home=tmp_path_factory.mktemp("here"))


@pytest.fixture(scope="module")
def apple(here: Studio) -> Persona:
    """Of two versions, with a consent on record."""
    first = here.create("a grumpy old apple who loves chess", until="persona", size=256)
    consent = face_consent({"subject": "Sam", "evidence": "said so"})
    return here.remake(first, with_consent(first.spec, consent), clip=False, note="Sam agreed")


@pytest.fixture
def there(tmp_path: Path) -> Studio:
    return Studio(home=tmp_path / "there")


def test_it_is_the_same_persona_elsewhere(here: Studio, apple: Persona, there: Studio, tmp_path: Path) -> None:
    file = apple.export(tmp_path / "apple.animism")
    came = there.import_file(file)
    assert (came.id, came.slug, came.version, came.note) == (apple.id, apple.slug, 2, "Sam agreed")
    assert (came.spec, came.making) == (apple.spec, apple.making)
    one, other = there.store.load(came.id), here.store.load(apple.id)
    assert {n: one.read(n) for n in one.assets} == {n: other.read(n) for n in other.assets}
    assert persona_bytes(there.store, one) == file.read_bytes()
    assert came.speak("Hm.").samples.size and (came.portrait.image == apple.portrait.image).all()
    rights = json.loads(zipfile.ZipFile(file).read("manifest.json"))["rights"]
    assert rights["consents"][0]["subject"] == "Sam" and "espeak" in rights["voice"]["licence"]


def test_again_changes_nothing_and_another_of_that_id_comes_in_beside(
    here: Studio, apple: Persona, there: Studio
) -> None:
    data = persona_bytes(here.store, here.store.load(apple.id))
    first = arrive(there, data)
    again = arrive(there, data)
    assert first.new and not again.new and again.persona.id == apple.id and "already" in again.notes[0]
    first.persona.edit({"appearance.mood": "cheerful"}, clip=False)
    beside, same = arrive(there, data), arrive(there, data)
    assert beside.new and beside.persona.id != apple.id and not same.new and same.persona.id == beside.persona.id
    assert len(there.store) == 2 and there.load(apple.id).spec.appearance.mood == "cheerful"


def test_its_history_comes_along_when_it_is_wanted(here: Studio, apple: Persona, there: Studio) -> None:
    came = import_persona(there, persona_bytes(here.store, here.store.load(apple.id), all_versions=True))
    assert [(v.number, v.parent, v.note, v.created) for v in came.versions()] == [
        (v.number, v.parent, v.note, v.created) for v in apple.versions()
    ]
    assert there.restore(came.id, 1).spec == here.load(apple.id, 1).spec
    assert there.load(came.id).edit({"name": "Bo"}, clip=False).version == 3


def test_what_came_from_a_card_still_writes_that_card_elsewhere(here: Studio, there: Studio) -> None:
    ada = import_card(here, CARD, size=256).edit({"summary": "A keeper."}, clip=False)
    came = import_persona(there, persona_bytes(here.store, here.store.load(ada.id)))
    assert read_card(card_bytes(there.store, there.store.load(came.id), "json")).data["odd"] == [1]


def test_many_at_once_make_one(here: Studio, apple: Persona, there: Studio) -> None:
    data, arrived = persona_bytes(here.store, here.store.load(apple.id)), []
    threads = [threading.Thread(target=lambda: arrived.append(arrive(there, data))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(arrived) == 6 and sum(one.new for one in arrived) == 1 and len(there.store) == 1
    assert there.store.sweep() == 0


def rebuilt(data: bytes, name: str, content: bytes) -> bytes:
    """The archive with one of its files exchanged, and a manifest that agrees."""
    import hashlib

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        files = {info.filename: before.read(info) for info in before.infolist()} | {name: content}
        manifest = json.loads(files["manifest.json"])
        manifest["files"][name] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for path, inner in (files | {"manifest.json": json.dumps(manifest).encode()}).items():
            after.writestr(path, inner)
    return out.getvalue()


@pytest.mark.parametrize(("name", "content", "error"), [
    ("assets/portrait.png", b"no picture", CardError), ("assets/voice.json", b"[]", CardError),
    ("assets/landmarks.json", b'{"points": "x"}', CardError), ("assets/sculpture.json", b'{"solids": []}', CardError),
    ("persona.json", b'{"name": ""}', CardError), ("making.json", b"[1]", CardError), ("persona.json", b"\xff", CardError),
    ("persona.json", b'{"name": "X", "summary": "a naked child", "appearance": {"subject": "child"}}', Refused),
])
def test_a_hostile_inside_is_refused_and_leaves_nothing(
    here: Studio, apple: Persona, there: Studio, name: str, content: bytes, error: type[AnimismError]
) -> None:
    data = persona_bytes(here.store, here.store.load(apple.id))
    with pytest.raises(error) as told:
        arrive(there, rebuilt(data, name, content))
    assert str(told.value)
    assert len(there.store) == 0 and list(there.store.assets.kept()) == []


@pytest.mark.parametrize(("where", "odd"), [
    ("making", {"parts": 5}), ("making", {"parts": [{"role": 5, "name": "x"}]}), ("making", {"parts": ["x"]}),
    ("making", {"notes": 5}), ("making", {"calls": [5]}), ("making", {"choices": 5}),
    ("made_by", {"experts": 5}), ("made_by", {"experts": [5]}), ("made_by", {"weights": 5}), ("made_by", {"loras": 5}),
    ("made_by", {"seed": "x"}), ("made_by", {"chance": 5}), ("made_by", {"landmarks": {}}), ("made_by", {"guidance": []}),
    ("made_by", {"notes": 5}), ("made_by", {"experts": ["x"], "tool": ""}),
])
def test_a_record_of_odd_types_is_refused_at_the_door(
    here: Studio, apple: Persona, there: Studio, where: str, odd: dict[str, Any]
) -> None:
    data, name = persona_bytes(here.store, here.store.load(apple.id)), "making.json" if where == "making" else "assets/landmarks.json"
    told = json.loads(zipfile.ZipFile(io.BytesIO(data)).read(name))
    (told if where == "making" else told["made_by"]).update(odd)
    with pytest.raises(CardError, match="cannot be read") as error:
        arrive(there, rebuilt(data, name, json.dumps(told).encode()))
    assert error.value.mend and len(there.store) == 0


def test_parts_of_odd_types_are_none() -> None:
    for odd in (5, "x", {"role": "a"}, [5], [{"role": 5, "name": "x"}], [{"role": "a", "name": "b", "commercial_use": "yes"}]):
        assert read_parts({"parts": odd}) == []


def test_a_large_file_of_small_things_is_refused(here: Studio, apple: Persona, there: Studio) -> None:
    data = persona_bytes(here.store, here.store.load(apple.id))
    with pytest.raises(CardError, match="bytes"):
        arrive(there, rebuilt(data, "assets/voice.json", b"[" + b" " * 5_000_000 + b"]"))


def test_the_highest_version_that_comes_in_can_grow_and_travel(here: Studio, apple: Persona, there: Studio) -> None:
    came = arrive(there, numbered(persona_bytes(here.store, here.store.load(apple.id)), 1_000_000)).persona
    grown = came.edit({"name": "Bo"}, clip=False)
    assert grown.version == 1_000_001 and persona_bytes(there.store, there.store.load(grown.id))
    with pytest.raises(CardError, match="1,000,001"):
        arrive(there, numbered(persona_bytes(here.store, here.store.load(apple.id)), 1_000_001))


def numbered(data: bytes, number: int) -> bytes:
    """The archive with another number of its version."""
    manifest = json.loads(zipfile.ZipFile(io.BytesIO(data)).read("manifest.json"))
    manifest["versions"][0]["number"] = manifest["persona"]["current"] = number
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for info in before.infolist():
            after.writestr(info.filename, json.dumps(manifest) if info.filename == "manifest.json" else before.read(info))
    return out.getvalue()


def test_mistakes_of_naming(here: Studio, apple: Persona, there: Studio, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no name of a persona's file"):
        export_persona(here.store, apple.id, tmp_path / "apple.zip")
    (tmp_path / "apple.animism").write_bytes(b"mine")
    with pytest.raises(InvalidInput, match="exists already"):
        export_persona(here.store, apple.id, tmp_path / "apple.animism")
    with pytest.raises(CardError, match="cannot be unpacked"):
        there.import_file(tmp_path / "apple.animism")
    with pytest.raises(InvalidInput, match="no file at"):
        there.import_file(tmp_path / "nothing.animism")
    assert export_persona(here.store, apple.id, tmp_path / "apple.animism", overwrite=True).stat().st_size > 10_000
    assert list(tmp_path.glob(".*")) == []


def test_a_full_disk_keeps_nothing_half(here: Studio, apple: Persona, tiny_disk: Any) -> None:
    data = persona_bytes(here.store, here.store.load(apple.id))
    there = Studio(home=tiny_disk / "home")
    assert len(there.store) == 0  # the database is there before the disk is full
    filler = tiny_disk / "filler"
    filler.write_bytes(b"\0" * max(0, _free(tiny_disk) - 40_000))
    with pytest.raises(StoreError, match="full"):
        arrive(there, data)
    filler.unlink()
    assert len(there.store) == 0 and list(there.store.assets.kept()) == []
    assert arrive(there, data).new


def _free(folder: Path) -> int:
    import os

    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize
