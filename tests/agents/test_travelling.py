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
